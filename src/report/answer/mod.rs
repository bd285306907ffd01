//! Answers to cases: for people, for screen readers, for programs and for spreadsheets.

mod change;
mod contact;
mod exact;
mod human;
mod json;
mod reason;
mod rule;
mod telling;

use crate::decision::{Answer, Case};
use crate::model::{Guideline, Policies};
use crate::prose::{Lang, Words};
use telling::Telling;

pub use human::{human, plain};
pub use json::json;

/// A case, its answers and who reads them.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The policies that answer.
    pub policies: &'a Policies,
    /// The guideline that is asked.
    pub guideline: &'a Guideline,
    /// The case.
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

    fn tellings(&self) -> impl Iterator<Item = Telling<'a>> {
        let question = *self;
        self.answers.iter().map(move |answer| Telling {
            words: question.words(),
            policies: question.policies,
            guideline: question.guideline,
            remedy: answer.remedy.as_ref().and_then(|id| question.guideline.remedy(id.as_str())),
            case: question.case,
            answer,
        })
    }
}
