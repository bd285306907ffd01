//! Static pages for agents: a search box that answers, and a page for everything behind the answer.
//!
//! [`render`] is a pure function from policies to files. The pages work from a server and from a
//! folder, with and without JavaScript; the helper in the page interprets the same decision tables as
//! every other part of the program. Nothing here reads the clock: the day is an option.

mod calendar;
mod cards;
mod changes;
mod departments;
mod examples;
mod guideline;
mod helper;
mod home;
mod limits;
mod minify;
mod notices;
mod options;
mod pages;
mod people;
mod reader;
mod recognition;
mod script;
mod standing;
mod steps;
mod table;

pub use options::{Change, RenderOptions};
pub use pages::{RenderError, render};

use crate::model::Policies;

/// Returns cases with the answers of the reference, as JSON: the tests of the helper in the page.
#[must_use]
pub fn vectors(policies: &Policies, now: jiff::Timestamp) -> String {
    helper::vectors::vectors(policies, now).to_string()
}

/// Returns the decision tables of the policies, as JSON for other programs.
#[must_use]
pub fn tables(policies: &Policies) -> String {
    helper::Tables::of(policies).json(policies).to_string()
}
