//! How a terminal shows things: its width and whether it has colours.

use unicode_width::UnicodeWidthStr;

/// What a terminal can show.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Look {
    /// Whether colours are wanted.
    pub color: bool,
    /// How many columns there are.
    pub width: usize,
}

/// A way to make a text stand out.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Style {
    /// A heading.
    Bold,
    /// Less important.
    Dim,
    /// Good.
    Green,
    /// To look at.
    Yellow,
    /// Not good.
    Red,
}

impl Look {
    /// Returns a text in a style, or as it is where colours are not wanted.
    #[must_use]
    pub fn paint(self, style: Style, text: &str) -> String {
        let code = match style {
            Style::Bold => "1",
            Style::Dim => "2",
            Style::Green => "1;32",
            Style::Yellow => "1;33",
            Style::Red => "1;31",
        };
        if self.color { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// Breaks a text between words into lines that fit behind an indent; the first line has its own.
    #[must_use]
    pub fn wrap(self, first: &str, indent: &str, text: &str) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut line = first.to_owned();
        let mut is_empty = true;
        for word in text.split(' ') {
            if !is_empty && line.width() + 1 + word.width() > self.width {
                lines.push(std::mem::replace(&mut line, indent.to_owned()));
                is_empty = true;
            }
            if !is_empty {
                line.push(' ');
            }
            line.push_str(word);
            is_empty = false;
        }
        lines.push(line);
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_broken_between_words() {
        let look = Look { color: false, width: 16 };
        assert_eq!(look.wrap("- ", "  ", "one two three four"), ["- one two three", "  four"]);
        assert_eq!(look.wrap("", "", "unbreakable-and-long"), ["unbreakable-and-long"]);
        assert_eq!(look.wrap("", "", "日本 日本 日本 日本"), ["日本 日本 日本", "日本"]);
    }

    #[test]
    fn a_style_is_left_out_where_colours_are_not_wanted() {
        let look = Look { color: true, width: 80 };
        assert_eq!(look.paint(Style::Bold, "a"), "\u{1b}[1ma\u{1b}[0m");
        assert_eq!(Look { color: false, ..look }.paint(Style::Bold, "a"), "a");
    }
}
