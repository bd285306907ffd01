//! The words of a short text, read from left to right.

use std::ops::Range;

/// A text cut into words; a bracket is a word of its own.
#[derive(Clone, Debug)]
pub(super) struct Words<'a> {
    text: &'a str,
    words: Vec<Range<usize>>,
    at: usize,
}

/// One word and where it stands in the text.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) range: Range<usize>,
}

impl<'a> Words<'a> {
    /// Cuts a text.
    pub(super) fn new(text: &'a str) -> Self {
        let mut words = Vec::new();
        let mut start = None;
        for (at, letter) in text.char_indices() {
            let is_bracket = matches!(letter, '(' | ')');
            if is_bracket || letter.is_whitespace() {
                words.extend(start.take().map(|start| start..at));
            }
            if is_bracket {
                words.push(at..at + 1);
            } else if !letter.is_whitespace() && start.is_none() {
                start = Some(at);
            }
        }
        words.extend(start.map(|start| start..text.len()));
        Self { text, words, at: 0 }
    }

    /// How many words the text has.
    pub(super) fn n_words(&self) -> usize {
        self.words.len()
    }

    /// Returns the next word without taking it.
    pub(super) fn peek(&self) -> Option<&'a str> {
        self.peek_after(0)
    }

    /// Returns the word after the next `n`.
    pub(super) fn peek_after(&self, n: usize) -> Option<&'a str> {
        self.words.get(self.at + n).and_then(|range| self.text.get(range.clone()))
    }

    /// Takes the next word.
    pub(super) fn take(&mut self) -> Option<Word<'a>> {
        let range = self.words.get(self.at)?.clone();
        self.at += 1;
        Some(Word { text: self.text.get(range.clone()).unwrap_or_default(), range })
    }

    /// Takes the next two words as one.
    pub(super) fn take_two(&mut self) -> Option<Word<'a>> {
        let (first, second) = (self.take()?, self.take()?);
        let range = first.range.start..second.range.end;
        Some(Word { text: self.text.get(range.clone()).unwrap_or_default(), range })
    }

    /// Takes words if they come next, all or none.
    pub(super) fn eat(&mut self, phrase: &str) -> bool {
        let n = phrase.split(' ').count();
        let comes_next = phrase.split(' ').enumerate().all(|(n, word)| self.peek_after(n) == Some(word));
        if comes_next {
            self.at += n;
        }
        comes_next
    }

    /// Returns where the next word stands; at the end, the empty place after the last.
    pub(super) fn here(&self) -> Range<usize> {
        self.words.get(self.at).cloned().unwrap_or_else(|| self.end()..self.end())
    }

    /// Returns everything from the next word on.
    pub(super) fn rest(&self) -> Range<usize> {
        self.here().start..self.end()
    }

    /// Returns where the words taken so far end.
    pub(super) fn taken_until(&self) -> usize {
        self.at.checked_sub(1).and_then(|last| self.words.get(last)).map_or(0, |range| range.end)
    }

    /// Returns the last word that was taken.
    pub(super) fn last_taken(&self) -> &'a str {
        let range = self.at.checked_sub(1).and_then(|last| self.words.get(last)).cloned();
        range.and_then(|range| self.text.get(range)).unwrap_or_default()
    }

    /// Returns a part of the text.
    pub(super) fn slice(&self, range: Range<usize>) -> &'a str {
        self.text.get(range).unwrap_or_default()
    }

    /// Returns whether every word is taken.
    pub(super) fn is_done(&self) -> bool {
        self.at >= self.words.len()
    }

    fn end(&self) -> usize {
        self.words.last().map_or(0, |range| range.end)
    }
}

/// Returns whether a word can be the name of a fact, role or table.
pub(super) fn is_id(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphanumeric)
        && letters.all(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_where_they_stand() {
        let mut words = Words::new("  (30% of  bill)");
        assert_eq!(words.take(), Some(Word { text: "(", range: 2..3 }));
        assert!(!words.eat("30% bill"));
        assert!(words.eat("30% of"));
        assert_eq!((words.here(), words.rest(), words.taken_until()), (11..15, 11..16, 9));
        assert!(words.eat("bill )") && words.is_done());
        assert_eq!(words.here(), 16..16);
    }

    #[test]
    fn an_id_has_letters_digits_and_dashes() {
        for id in ["bill", "late-fee", "free_bags", "3d", "késés"] {
            assert!(is_id(id), "{id}");
        }
        for other in ["", "-", "a/b", "30%", "$5", "a,b"] {
            assert!(!is_id(other), "{other}");
        }
    }
}
