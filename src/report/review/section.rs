//! Parts of a comment, and how they are made to fit.

/// A part of a comment: what always stands, and lines that can be left out.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    /// What stands before the lines.
    pub(super) head: String,
    /// The lines, the most important first.
    pub(super) lines: Vec<String>,
    /// What stands behind them.
    pub(super) tail: String,
    /// What says, in place of lines that were left out, how many those are.
    pub(super) left_out: Option<fn(&str) -> String>,
    /// Whether it is folded away; such parts are shortened first.
    pub(super) is_fold: bool,
}

impl Section {
    /// Returns a part that always stands.
    pub(super) fn fixed(text: impl Into<String>) -> Self {
        Self { head: text.into(), ..Self::default() }
    }

    fn text(&self, kept: usize, say: &impl Fn(usize) -> String) -> String {
        let mut text = self.head.clone();
        self.lines.iter().take(kept).for_each(|line| text += line);
        if kept < self.lines.len() {
            let left = say(self.lines.len() - kept);
            text += &self.left_out.map_or_else(|| format!("- {left}\n"), |dress| dress(&left));
        }
        text + &self.tail
    }
}

/// Joins sections within a number of characters. Where they do not fit, the longest folds lose their last
/// lines first, then the longest of the others; `say` tells how many lines are left out, `shortened` stands
/// at the end then.
pub(super) fn fitted(
    sections: &[Section],
    budget: usize,
    shortened: &str,
    say: &impl Fn(usize) -> String,
) -> String {
    let mut kept: Vec<usize> = sections.iter().map(|section| section.lines.len()).collect();
    let length = |n: usize, kept: usize| -> usize {
        sections.get(n).map_or(0, |section| section.text(kept, say).chars().count())
    };
    let mut lengths: Vec<usize> = kept.iter().enumerate().map(|(n, kept)| length(n, *kept)).collect();
    let room = budget.saturating_sub(shortened.chars().count());
    let is_whole = lengths.iter().sum::<usize>() <= budget;
    while !is_whole && lengths.iter().sum::<usize>() > room {
        let shortest = |n: &usize| kept.get(*n).is_some_and(|kept| *kept > 0);
        let is_fold = |n: &usize| sections.get(*n).is_some_and(|section| section.is_fold);
        let longest = |of_folds: bool| {
            let open = (0..sections.len()).filter(|n| is_fold(n) == of_folds).filter(shortest);
            open.max_by_key(|n| (lengths.get(*n).copied(), std::cmp::Reverse(*n)))
        };
        let Some(n) = longest(true).or_else(|| longest(false)) else { break };
        if let (Some(kept), Some(of)) = (kept.get_mut(n), lengths.get_mut(n)) {
            *kept -= (*kept / 8).max(1);
            *of = length(n, *kept);
        }
    }
    let texts = sections.iter().zip(&kept).map(|(section, kept)| section.text(*kept, say));
    let mut text: String = texts.collect();
    if !is_whole {
        text += shortened;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fold(n: usize, word: &str) -> Section {
        Section {
            head: "<".to_owned(),
            lines: vec![format!("{word}\n"); n],
            tail: ">\n".to_owned(),
            left_out: None,
            is_fold: true,
        }
    }

    #[test]
    fn the_longest_fold_is_shortened_first_and_says_by_how_much() {
        let sections = [Section::fixed("title\n"), fold(100, "long line"), fold(3, "short")];
        let say = |n: usize| format!("{n} left out");
        let text = fitted(&sections, 300, "(shortened)\n", &say);
        assert!(text.chars().count() <= 300, "{}", text.len());
        assert_eq!(text.matches("short\n").count(), 3);
        let n = text.matches("long line").count();
        assert!(n > 15 && text.contains(&format!("{} left out", 100 - n)), "{text}");
        assert!(text.ends_with("(shortened)\n"));
    }

    #[test]
    fn what_fits_stays_whole() {
        let sections = [Section::fixed("title\n"), fold(3, "short")];
        assert_eq!(
            fitted(&sections, 100, "(shortened)", &|_| String::new()),
            "title\n<short\nshort\nshort\n>\n"
        );
    }
}
