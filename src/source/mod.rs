//! Texts and places in them.
//!
//! A [`Span`] is a half-open range of bytes in one text; [`Sources`] owns the texts of one version of
//! the policies and turns a span into a line and a column.

use std::sync::Arc;

use camino::{Utf8Path, Utf8PathBuf};

/// One text of a [`Sources`].
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct SourceId(u32);

/// A place in a text: the bytes from `start` up to, not including, `end`.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Span {
    /// The text it lies in.
    pub source: SourceId,
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Returns the place just before the first byte of this one.
    #[must_use]
    pub fn head(self) -> Self {
        Self { end: self.start, ..self }
    }

    /// Returns the smallest place that holds both; both must lie in the same text.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { source: self.source, start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A value and the place where it was written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// One text with its path and the starts of its lines.
#[derive(Clone, Debug)]
pub struct Source {
    path: Utf8PathBuf,
    text: Arc<str>,
    lines: Vec<u32>,
}

impl Source {
    /// The path inside the policy folder, with `/` between its parts.
    #[must_use]
    pub fn path(&self) -> &Utf8Path {
        &self.path
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// A line and a column, both counted from one; the column counts characters.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct LineColumn {
    /// The line.
    pub line: u32,
    /// The column, in Unicode scalar values.
    pub column: u32,
}

/// The texts of one version of the policies.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    sources: Vec<Source>,
}

impl Sources {
    /// Adds a text and returns its id.
    pub fn add(&mut self, path: impl Into<Utf8PathBuf>, text: impl Into<Arc<str>>) -> SourceId {
        let text = text.into();
        let newlines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(newlines.map(|(at, _)| offset(at + 1))).collect();
        self.sources.push(Source { path: path.into(), text, lines });
        SourceId(offset(self.sources.len() - 1))
    }

    /// Returns one text.
    ///
    /// # Panics
    ///
    /// If the id comes from other sources.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "an id is only made by `add`, texts are never removed")]
    pub fn get(&self, id: SourceId) -> &Source {
        &self.sources[id.0 as usize]
    }

    /// Returns every text in the order in which it was added.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.sources.iter().enumerate().map(|(at, source)| (SourceId(offset(at)), source))
    }

    /// Returns the text at a place; empty where the place lies outside the text.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.source).text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }

    /// Returns the line and column where a place begins.
    #[must_use]
    pub fn line_column(&self, span: Span) -> LineColumn {
        self.locate(span.source, span.start)
    }

    /// Returns the line and column just after a place.
    #[must_use]
    pub fn end_line_column(&self, span: Span) -> LineColumn {
        self.locate(span.source, span.end)
    }

    fn locate(&self, id: SourceId, at: u32) -> LineColumn {
        let source = self.get(id);
        let line = source.lines.partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|index| source.lines.get(index)).copied().unwrap_or(0);
        let before = source.text.get(start as usize..at as usize).unwrap_or_default();
        LineColumn { line: offset(line.max(1)), column: offset(before.chars().count() + 1) }
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_after_accented_letters_counts_characters() {
        let mut sources = Sources::default();
        let id = sources.add("a.yaml", "title: a\nő: két\n");
        let span = Span { source: id, start: 13, end: 17 };
        assert_eq!(sources.slice(span), "két");
        assert_eq!(sources.line_column(span), LineColumn { line: 2, column: 4 });
    }
}
