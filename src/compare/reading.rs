//! What readers of a guideline see: its words before and after, word by word.

use similar::{ChangeTag, DiffOp, TextDiff};

use super::{Changes, GuidelineChanges};
use crate::model::{Guideline, GuidelineId, LanguageTag, Policies};
use crate::prose::{Lang, Words, rules, rules_of_all};

/// The words of one guideline that readers see differently.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reading {
    /// Its id.
    pub id: GuidelineId,
    /// Its title.
    pub title: String,
    /// The lines that differ.
    pub lines: Vec<ReadLine>,
}

/// A line in its parts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ReadLine {
    /// In the order in which they are read.
    pub parts: Vec<Part>,
}

/// A part of a line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Part {
    /// Where it stands.
    pub is: PartIs,
    /// The words.
    pub text: String,
}

/// In which version a part of a line stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PartIs {
    /// In both.
    Kept,
    /// In the older one.
    Gone,
    /// In the newer one.
    New,
}

/// Keys of texts that readers do not see as sentences, or see elsewhere.
const UNREAD: [&str; 2] = ["facts.", "tables."];

/// Returns the words that readers of a language see differently, by guideline.
#[must_use]
pub fn readings(changes: &Changes, before: &Policies, after: &Policies, lang: Lang) -> Vec<Reading> {
    let all = changes.guidelines.iter().map(|one| reading(one, before, after, lang));
    all.filter(|reading| !reading.lines.is_empty()).collect()
}

fn reading(changes: &GuidelineChanges, before: &Policies, after: &Policies, lang: Lang) -> Reading {
    let (old, new) = changes.versions(before, after);
    let read = |policies: &Policies, guideline: Option<&Guideline>| {
        guideline.map(|guideline| lines(policies, guideline, lang)).unwrap_or_default()
    };
    let title = |policies: &Policies, guideline: &Guideline| Words::new(lang, policies).title(guideline);
    Reading {
        id: changes.id.clone(),
        title: new
            .map(|new| title(after, new))
            .or_else(|| old.map(|old| title(before, old)))
            .unwrap_or_default(),
        lines: differing(&read(before, old), &read(after, new)),
    }
}

/// Everything a reader sees of a guideline, a rule or a text a line.
fn lines(policies: &Policies, guideline: &Guideline, lang: Lang) -> Vec<String> {
    let words = Words::new(lang, policies).within(guideline);
    let mut lines = rules_of_all(&words, guideline);
    for remedy in &guideline.remedies {
        lines.extend(rules(&words, guideline, remedy));
    }
    let languages = &policies.organisation.languages;
    let tag = languages.iter().find(|tag| Lang::from_tag(tag.as_str()) == Some(lang)).cloned();
    let tag = tag.unwrap_or_else(|| LanguageTag::new(lang.tag()));
    let keys = guideline.texts.source.keys();
    let read = keys.filter(|key| !UNREAD.iter().any(|unread| key.starts_with(unread)));
    lines.extend(read.filter_map(|key| Some(guideline.texts.shown(key, &tag)?.text.to_owned())));
    lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn differing(old: &[String], new: &[String]) -> Vec<ReadLine> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.iter().map(String::as_str).collect(), new.iter().map(String::as_str).collect());
    let diff = TextDiff::from_slices(&old, &new);
    let mut lines = Vec::new();
    for op in diff.ops() {
        match *op {
            DiffOp::Equal { .. } => {}
            DiffOp::Delete { old_index, old_len, .. } => {
                lines.extend(old.iter().skip(old_index).take(old_len).map(|line| whole(PartIs::Gone, line)));
            }
            DiffOp::Insert { new_index, new_len, .. } => {
                lines.extend(new.iter().skip(new_index).take(new_len).map(|line| whole(PartIs::New, line)));
            }
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                let old: Vec<&str> = old.iter().skip(old_index).take(old_len).copied().collect();
                let new: Vec<&str> = new.iter().skip(new_index).take(new_len).copied().collect();
                lines.extend(replaced(&old, &new));
            }
        }
    }
    lines
}

/// Lines that took the place of others: those that share words are shown as one.
fn replaced(old: &[&str], new: &[&str]) -> Vec<ReadLine> {
    let mut lines: Vec<ReadLine> = Vec::new();
    for n in 0..old.len().max(new.len()) {
        match (old.get(n), new.get(n)) {
            (Some(old), Some(new)) => {
                let line = ReadLine { parts: word_by_word(old, new) };
                let keeps = line
                    .parts
                    .iter()
                    .any(|part| part.is == PartIs::Kept && part.text.split_whitespace().count() > 1);
                match keeps {
                    true => lines.push(line),
                    false => lines.extend([whole(PartIs::Gone, old), whole(PartIs::New, new)]),
                }
            }
            (Some(old), None) => lines.push(whole(PartIs::Gone, old)),
            (None, Some(new)) => lines.push(whole(PartIs::New, new)),
            (None, None) => {}
        }
    }
    lines
}

fn whole(is: PartIs, text: &str) -> ReadLine {
    ReadLine { parts: vec![Part { is, text: text.to_owned() }] }
}

/// Returns two texts as one, with the words that are gone before those that are new.
#[must_use]
pub fn word_by_word(old: &str, new: &str) -> Vec<Part> {
    let diff = TextDiff::from_words(old, new);
    let mut parts: Vec<Part> = Vec::new();
    let mut waiting = (String::new(), String::new());
    for change in diff.iter_all_changes() {
        let text = change.value();
        match change.tag() {
            ChangeTag::Delete => waiting.0 += text,
            ChangeTag::Insert => waiting.1 += text,
            // A space between two changed words belongs to both.
            ChangeTag::Equal if text.trim().is_empty() && waiting != (String::new(), String::new()) => {
                waiting.0 += text;
                waiting.1 += text;
            }
            ChangeTag::Equal => {
                flush(&mut parts, &mut waiting);
                push(&mut parts, PartIs::Kept, text);
            }
        }
    }
    flush(&mut parts, &mut waiting);
    parts
}

fn flush(parts: &mut Vec<Part>, waiting: &mut (String, String)) {
    let (gone, new) = std::mem::take(waiting);
    let has_space = gone.ends_with(' ') && new.ends_with(' ');
    for (is, text) in [(PartIs::Gone, gone), (PartIs::New, new)] {
        push(parts, is, text.trim());
    }
    if has_space {
        push(parts, PartIs::Kept, " ");
    }
}

fn push(parts: &mut Vec<Part>, is: PartIs, text: &str) {
    match parts.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.is == is => last.text += text,
        _ => parts.push(Part { is, text: text.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(parts: &[Part]) -> String {
        let show = |part: &Part| match part.is {
            PartIs::Kept => part.text.clone(),
            PartIs::Gone => format!("[-{}]", part.text),
            PartIs::New => format!("[+{}]", part.text),
        };
        parts.iter().map(show).collect()
    }

    #[test]
    fn a_changed_amount_is_shown_among_the_words_that_stay() {
        let parts = word_by_word("You decide, up to $50 or less.", "You decide, up to $75 or less.");
        assert_eq!(shown(&parts), "You decide, up to [-$50][+$75] or less.");
        let parts = word_by_word("at most two times a year", "at most three times a month");
        assert_eq!(shown(&parts), "at most [-two][+three] times a [-year][+month]");
        assert_eq!(shown(&word_by_word("a b", "a b c")), "a b[+c]");
    }

    #[test]
    fn lines_without_a_word_in_common_stay_apart() {
        let lines = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        let found = differing(&lines(&["same", "one two three"]), &lines(&["same", "four five six", "new"]));
        let found: Vec<String> = found.iter().map(|line| shown(&line.parts)).collect();
        assert_eq!(found, ["[-one two three]", "[+four five six]", "[+new]"]);
    }
}
