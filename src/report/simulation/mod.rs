//! What a simulation found, for everybody who reads it.

mod chart;
mod figures;
mod headline;
mod html;
mod human;
mod json;
mod markdown;
mod sweep;

pub(super) use figures::{interval_said, saves, unchecked, unreadable};
pub use sweep::SweepReport;

use crate::model::Policies;
use crate::prose::Lang;
use crate::report::look::Look;
use crate::simulate::Simulation;

/// How a simulation looks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Format {
    /// One screen of a terminal.
    Human(Look),
    /// For a pull request.
    Markdown,
    /// One page for a browser or for paper.
    Html,
    /// For programs; the form is versioned.
    Json,
}

/// A simulation and what is needed to show it.
#[derive(Clone, Copy, Debug)]
pub struct SimulationReport<'a> {
    /// What was found.
    pub simulation: &'a Simulation,
    /// The candidate, whose words are used.
    pub policies: &'a Policies,
    /// The names of the base and the candidate as the reader gave them.
    pub names: (&'a str, &'a str),
    /// One limit at every height, where that was asked for.
    pub sweep: Option<SweepReport<'a>>,
    /// A mapping of the organisation that was not used, if there is one.
    pub untried: Option<&'a str>,
    /// The reader's language.
    pub lang: Lang,
}

impl SimulationReport<'_> {
    /// Returns the report in a format.
    #[must_use]
    pub fn render(&self, format: Format) -> String {
        match format {
            Format::Human(look) => human::render(self, look),
            Format::Markdown => markdown::render(self),
            Format::Html => html::render(self),
            Format::Json => json::render(self),
        }
    }
}
