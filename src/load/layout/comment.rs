//! Comments and empty lines, in the order of the text.

use std::ops::Range;

use crate::load::yaml;

/// What stands on lines of its own before a part.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Lead {
    /// A comment.
    Comment(String),
    /// One empty line or several.
    Blank,
}

/// The comments of a text that nobody has taken yet.
pub(super) struct Comments<'a> {
    text: &'a str,
    waiting: std::iter::Peekable<std::vec::IntoIter<Range<usize>>>,
}

impl<'a> Comments<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, waiting: yaml::comments(text).into_iter().peekable() }
    }

    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// Takes the comments before a place, with the empty lines before each and before the place.
    pub(super) fn before(&mut self, at: usize) -> Vec<Lead> {
        let mut leads = Vec::new();
        while let Some(comment) = self.waiting.next_if(|comment| comment.start < at) {
            self.push(&comment, &mut leads);
        }
        if self.stands_after_blank(at) {
            leads.push(Lead::Blank);
        }
        leads
    }

    /// Takes the comments before a place that stand in lines of their own, at a column or to its right.
    pub(super) fn at_column(&mut self, column: usize, until: usize) -> Vec<Lead> {
        let mut leads = Vec::new();
        while let Some(comment) = self.waiting.peek().cloned() {
            let is_here = comment.start < until
                && self.stands_alone(comment.start)
                && self.column(comment.start) >= column;
            if !is_here {
                break;
            }
            self.waiting.next();
            self.push(&comment, &mut leads);
        }
        leads
    }

    /// Takes a comment that follows in the line of a place, before another place.
    pub(super) fn beside(&mut self, end: usize, until: usize) -> Option<String> {
        let text = self.text;
        let is_beside = |comment: &Range<usize>| {
            let between = text.get(end..comment.start);
            comment.start < until && between.is_some_and(|between| !between.contains('\n'))
        };
        self.waiting.next_if(is_beside).map(|comment| self.words(&comment))
    }

    /// Tells whether a comment stands inside a place.
    pub(super) fn is_inside(&mut self, place: &Range<usize>) -> bool {
        self.waiting.peek().is_some_and(|comment| comment.start < place.end)
    }

    /// How many characters stand before a place in its line.
    pub(super) fn column(&self, at: usize) -> usize {
        self.line_before(at).chars().count()
    }

    fn push(&self, comment: &Range<usize>, leads: &mut Vec<Lead>) {
        if self.stands_alone(comment.start) && self.stands_after_blank(comment.start) {
            leads.push(Lead::Blank);
        }
        leads.push(Lead::Comment(self.words(comment)));
    }

    fn words(&self, comment: &Range<usize>) -> String {
        self.text.get(comment.clone()).unwrap_or_default().trim_end().to_owned()
    }

    fn stands_alone(&self, at: usize) -> bool {
        self.line_before(at).trim().is_empty()
    }

    fn line_before(&self, at: usize) -> &'a str {
        self.text.get(..at).unwrap_or_default().rsplit('\n').next().unwrap_or_default()
    }

    /// Tells whether the line above that of a place is empty; before the first line there is none.
    fn stands_after_blank(&self, at: usize) -> bool {
        let before = self.text.get(..at).unwrap_or_default();
        let mut lines = before.rsplit('\n').skip(1);
        let is_first_of_line = self.line_before(at).trim_start_matches([' ', '-']).is_empty();
        is_first_of_line && lines.next().is_some_and(|line| line.trim().is_empty())
    }
}
