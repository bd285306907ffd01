//! Answers to cases: for people, for screen readers, for programs and for spreadsheets.

mod contact;
mod exact;
mod human;
mod json;
mod sheet;
mod told;

use crate::decision::{Answer, Case};
use crate::model::{Guideline, Policies};
use crate::prose::{Lang, Words};

pub use human::{human, plain};
pub use json::json;
pub use sheet::Sheet;

/// A case, its answers and who reads them.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The policies that answer.
    pub policies: &'a Policies,
    /// The guideline that is asked.
    pub guideline: &'a Guideline,
    /// What was said of the case.
    pub said: &'a Case,
    /// The case as it was decided: as it was said, or with what was assumed of earlier decisions.
    pub case: &'a Case,
    /// One answer for each remedy that is asked about.
    pub answers: &'a [Answer],
    /// Whether the answers rest on nothing having been given before.
    pub assumes_no_history: bool,
    /// The reader's language.
    pub lang: Lang,
}

impl<'a> Question<'a> {
    fn words(&self) -> Words<'a> {
        Words::new(self.lang, self.policies).within(self.guideline)
    }
}
