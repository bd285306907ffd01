//! Passing over a slip in one line, so that it does not hide the rest of the file.
//!
//! A repair never changes the length of the text: places found in the repaired text are places in the
//! original. After reading, values that touch a repaired place get back the text their author wrote.

use std::borrow::Cow;
use std::ops::Range;

use super::{Node, Value};
use crate::source::Span;

/// What is done to a place so that the parser gets past it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Repair {
    /// Every sign with a meaning becomes a letter: the place is one plain word.
    Word(Range<usize>),
    /// The place becomes empty.
    Blank(Range<usize>),
    /// Every tab at the head of a line becomes a space: a guess at what was meant.
    Tabs,
}

/// The text as the parser sees it.
pub(super) struct Repairs<'a> {
    text: Cow<'a, str>,
    words: Vec<Range<usize>>,
    is_guess: bool,
}

impl<'a> Repairs<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text: Cow::Borrowed(text), words: Vec::new(), is_guess: false }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Tells whether a repair was a guess, so that what comes after it may be its doing.
    pub(super) fn is_guess(&self) -> bool {
        self.is_guess
    }

    /// Makes a repair and tells whether it changed anything.
    pub(super) fn apply(&mut self, repair: &Repair) -> bool {
        match repair {
            Repair::Word(range) => {
                let changed = self.replace(range, |place| place.char_indices().map(as_word).collect());
                if changed {
                    self.words.push(range.clone());
                }
                changed
            }
            Repair::Blank(range) => self.replace(range, |place| place.chars().flat_map(as_blank).collect()),
            Repair::Tabs => {
                self.is_guess = true;
                self.replace(&(0..self.text.len()), |text| {
                    text.split_inclusive('\n').map(without_tabs).collect()
                })
            }
        }
    }

    fn replace(&mut self, range: &Range<usize>, by: impl FnOnce(&str) -> String) -> bool {
        let Some(place) = self.text.get(range.clone()) else { return false };
        let replaced = by(place);
        let changes = replaced != place;
        if changes {
            self.text.to_mut().replace_range(range.clone(), &replaced);
        }
        changes
    }

    /// Gives back their own text to the values that a repair has touched.
    pub(super) fn restore(&self, root: Option<Node>, text: &str) -> Option<Node> {
        let mut root = root?;
        if !self.words.is_empty() {
            self.restore_node(&mut root, text);
        }
        Some(root)
    }

    fn restore_node(&self, node: &mut Node, text: &str) {
        match &mut node.value {
            Value::Scalar(scalar) if self.touches(node.span) => {
                let range = node.span.start as usize..node.span.end as usize;
                scalar.text = text.get(range).unwrap_or_default().to_owned();
            }
            Value::Scalar(_) => {}
            Value::List(items) => items.iter_mut().for_each(|item| self.restore_node(item, text)),
            Value::Map(entries) => {
                entries.iter_mut().for_each(|entry| self.restore_node(&mut entry.value, text));
            }
        }
    }

    fn touches(&self, span: Span) -> bool {
        let (start, end) = (span.start as usize, span.end as usize);
        self.words.iter().any(|word| word.start < end && start < word.end)
    }
}

fn as_word((at, letter): (usize, char)) -> char {
    match letter {
        ' ' if at > 0 => ' ',
        letter if letter.is_ascii_alphanumeric() || !letter.is_ascii() => letter,
        _ => '_',
    }
}

/// A space for every byte, so that the length stays; line ends stay.
fn as_blank(letter: char) -> impl Iterator<Item = char> {
    let blank = if matches!(letter, '\n' | '\r') { letter } else { ' ' };
    std::iter::repeat_n(blank, letter.len_utf8())
}

fn without_tabs(line: &str) -> String {
    let head = line.len() - line.trim_start_matches([' ', '\t']).len();
    let (blanks, rest) = line.split_at(head);
    blanks.replace('\t', " ") + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repair_keeps_the_length() {
        let mut repairs = Repairs::new("a: b: ő\nc: ő\n");
        assert!(repairs.apply(&Repair::Word(3..8)));
        assert!(repairs.apply(&Repair::Blank(9..14)));
        assert_eq!(repairs.text(), "a: b_ ő\n     \n");
        let mut tabs = Repairs::new("a:\n\tb: c\td\n");
        assert!(tabs.apply(&Repair::Tabs) && tabs.is_guess());
        assert_eq!(tabs.text(), "a:\n b: c\td\n");
    }

    #[test]
    fn a_repair_that_changes_nothing_says_so() {
        let mut repairs = Repairs::new("a: b c\n");
        assert!(!repairs.apply(&Repair::Word(3..6)));
        assert!(!repairs.apply(&Repair::Word(3..60)));
    }
}
