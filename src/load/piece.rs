//! A stretch of text that knows where it stands.

use std::ops::Range;

use crate::load::yaml::Node;
use crate::source::{Sources, Span, Spanned};

/// A text as it was meant, and the place where it was written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'a> {
    text: &'a str,
    span: Span,
    /// Whether each byte of the text stands at the same distance in the file.
    is_exact: bool,
}

impl<'a> Piece<'a> {
    /// Returns the piece for a text that was written at a place, perhaps in quotes.
    pub(super) fn new(sources: &Sources, text: &'a str, span: Span) -> Self {
        let written = sources.slice(span);
        let is_in =
            |quote| written.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote)) == Some(text);
        if is_in('"') || is_in('\'') {
            let span = Span { start: span.start + 1, end: span.end.saturating_sub(1), ..span };
            return Self { text, span, is_exact: true };
        }
        Self { text, span, is_exact: written == text }
    }

    /// Returns the text of a single value.
    pub(super) fn of(sources: &Sources, node: &'a Node) -> Option<Self> {
        node.as_str().map(|text| Self::new(sources, text, node.span))
    }

    /// Returns the text of a name.
    pub(super) fn of_key(sources: &Sources, key: &'a Spanned<String>) -> Self {
        Self::new(sources, &key.value, key.span)
    }

    /// The text.
    pub(super) fn text(self) -> &'a str {
        self.text
    }

    /// The place of the whole text.
    pub(super) fn span(self) -> Span {
        self.span
    }

    /// Returns a part of the text with its place; where that cannot be told, the place of the whole.
    pub(super) fn part(self, range: Range<usize>) -> Self {
        let text = self.text.get(range.clone()).unwrap_or_default();
        Self { text, span: self.place(range), is_exact: self.is_exact }
    }

    /// Returns the place of a part.
    pub(super) fn place(self, range: Range<usize>) -> Span {
        let offset = |at: usize| u32::try_from(at).ok().and_then(|at| self.span.start.checked_add(at));
        match (offset(range.start), offset(range.end)) {
            (Some(start), Some(end)) if self.is_exact => Span { start, end, ..self.span },
            _ => self.span,
        }
    }

    /// Whether a part can be replaced in the file by writing over its place.
    pub(super) fn is_exact(self) -> bool {
        self.is_exact
    }
}
