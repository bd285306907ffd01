//! The place where reading stopped, and the lines around it.

use std::ops::Range;

use super::build::Before;
use crate::source::SourceId;

/// The place where the parser stopped.
pub(super) struct Place<'a> {
    pub(super) text: &'a str,
    pub(super) id: SourceId,
    pub(super) at: usize,
    pub(super) before: Before,
}

impl<'a> Place<'a> {
    /// A value on the line before that goes on here, because this line is indented more deeply.
    pub(super) fn value_joined_with_this_line(&self) -> Option<Range<usize>> {
        let value = self.before.value?;
        let (start, end) = (value.start as usize, value.end as usize);
        let first_line = self.slice(start..end).lines().next()?;
        (start < self.line().start && self.line().start < end)
            .then(|| start..start + first_line.trim_end().len())
    }

    /// This line and those after it that are indented at least as far.
    pub(super) fn lines_as_deep_as_this(&self) -> Range<usize> {
        let first = self.line();
        let depth = leading_blanks(self.slice(first.clone()));
        let after = self.slice(first.end..self.text.len()).split_inclusive('\n').skip(1);
        let as_deep = after.take_while(|line| line.trim().is_empty() || leading_blanks(line) >= depth);
        let length: usize = as_deep.map(str::len).sum();
        let newline = self.slice(first.end..self.text.len()).find('\n').map_or(0, |at| at + 1);
        first.start..first.end + if length == 0 { 0 } else { newline + length }
    }

    /// Whether the next line with something in it stands further to the right.
    pub(super) fn is_next_line_deeper(&self) -> bool {
        let line = self.line();
        let depth = leading_blanks(self.slice(line.clone()));
        let mut after = self.slice(line.end..self.text.len()).lines().skip(1);
        after.find(|line| !line.trim().is_empty()).is_some_and(|next| {
            leading_blanks(next) > depth
                || next.trim_start().starts_with("- ") && leading_blanks(next) >= depth
        })
    }

    /// In a list, `- text: with: colons` begins after the dash.
    pub(super) fn nothing_before(&self, before: &str) -> Option<usize> {
        let dash = before.len() - before.trim_start_matches([' ', '-']).len();
        (dash > 0).then(|| self.line().start + dash)
    }

    /// The line without its end.
    pub(super) fn line(&self) -> Range<usize> {
        let start = self.slice(0..self.at).rfind('\n').map_or(0, |newline| newline + 1);
        let end =
            self.slice(self.at..self.text.len()).find('\n').map_or(self.text.len(), |end| self.at + end);
        let line = self.slice(start..end).trim_end_matches('\r');
        start..start + line.len()
    }

    /// Where the value that begins at `start` ends in its line: before a comment and blanks.
    pub(super) fn value_end(&self, start: usize) -> usize {
        let rest = self.slice(start..self.line().end);
        let value = rest.split(" #").next().unwrap_or_default();
        start + value.trim_end().len()
    }

    pub(super) fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }
}

pub(super) fn is_odd_space(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, ' ' | '\t' | '\n' | '\r')
}

/// The blanks at the head of every line that has a tab among them.
pub(super) fn indented_with_tabs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let lines = text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    });
    lines.filter_map(|(start, line)| {
        let blanks = leading_blanks(line);
        let has_tab = line.get(..blanks)?.contains('\t') && !line.trim().is_empty();
        has_tab.then_some(start..start + blanks)
    })
}

pub(super) fn leading_blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}
