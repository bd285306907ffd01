//! What changed between two versions, for everybody who reads it.

mod calendar;
mod html;
mod human;
mod json;
mod markdown;
mod words;

use crate::compare::{Changes, Room, Said, readings, said};
use crate::model::Policies;
use crate::prose::Lang;
use crate::report::look::Look;

pub use calendar::CalendarReport;
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
    /// A page of its own, for a browser and for paper.
    Html,
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
            Format::Html => html::render(self),
            Format::Json => json::render(self),
        }
    }

    /// Returns only the words that agents read, before and after.
    #[must_use]
    pub fn render_words(&self, format: Format) -> String {
        let readings = readings(self.changes, self.before, self.after, self.lang);
        match format {
            Format::Human(look) => words::human(&readings, look, self.lang),
            Format::Markdown => words::markdown(&readings, self.lang),
            Format::Html => html::words(self, &readings),
            Format::Json => words::json(self, &readings),
        }
    }

    fn said(&self) -> Said {
        said(self.changes, self.before, self.after, self.lang)
    }
}

/// A mark for the direction of a change that does not rely on colour.
fn mark(room: Option<Room>) -> &'static str {
    match room {
        Some(Room::More) => "+",
        Some(Room::Less) => "-",
        Some(Room::Both) => "±",
        Some(Room::Other) => "~",
        Some(Room::Same) | None => "·",
    }
}
