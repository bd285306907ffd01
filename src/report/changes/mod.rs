//! What changed between two versions, for everybody who reads it.

mod human;
mod json;
mod markdown;

use crate::compare::{Changes, Room, Said, SaidLine, said};
use crate::model::Policies;
use crate::prose::Lang;
use crate::report::look::Look;

pub(super) use human::{render as human_said, sentence as example};
pub(super) use json::room;
pub(super) use markdown::escape;

/// How changes look.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Format {
    /// For a terminal.
    Human(Look),
    /// For a pull request.
    Markdown,
    /// For programs; the form is versioned.
    Json,
}

/// Changes and what is needed to show them.
#[derive(Clone, Copy, Debug)]
pub struct ChangesReport<'a> {
    /// The changes.
    pub changes: &'a Changes,
    /// The older version.
    pub before: &'a Policies,
    /// The newer version.
    pub after: &'a Policies,
    /// The names of both versions as the reader gave them.
    pub names: (&'a str, &'a str),
    /// The reader's language.
    pub lang: Lang,
}

impl ChangesReport<'_> {
    /// Returns the report in a format.
    #[must_use]
    pub fn render(&self, format: Format) -> String {
        match format {
            Format::Human(look) => human::render(&self.said(), look, self.lang),
            Format::Markdown => markdown::render(&self.said(), self.lang),
            Format::Json => json::render(self),
        }
    }

    fn said(&self) -> Said {
        said(self.changes, self.before, self.after, self.lang)
    }
}

/// A mark for the direction of a change that does not rely on colour.
fn mark(line: &SaidLine) -> &'static str {
    match line.room {
        Some(Room::More) => "+",
        Some(Room::Less) => "-",
        Some(Room::Both) => "±",
        Some(Room::Other) => "~",
        Some(Room::Same) | None => "·",
    }
}
