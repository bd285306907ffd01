//! Past decisions replayed under a base and a candidate version.
//!
//! [`Plan`] and [`Log`] read and order them, [`simulate`] replays them, [`Simulation`] says what a change
//! would have done, as data.

mod clock;
mod kernel;
mod ledger;
mod log;
mod mapping;
mod outcome;
mod read;
mod reject;
mod replay;
mod result;
mod tally;
mod wilson;

use crate::model::Policies;

pub use kernel::NotReplayable;
pub use log::{Log, Words};
pub use mapping::{Field, MappingError, Plan, WantedFact};
pub use outcome::Outcome;
pub use read::{Column, Decimal, Ids, Input, Moment, Problem, ReadError, Rows, Texts, Values};
pub use reject::{Count, Counts, Example, Reason};
pub use replay::{Cause, Undetermined};
pub use result::{
    Bound, CapUse, Cell, Fidelity, Group, GuidelineMoney, Headline, Interval, Kind, PastCase, Period,
    RowCounts, Simulation, Spent,
};
pub use wilson::Share;

/// What is assumed where the log does not say.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Options {
    /// Nothing was given before the log begins. Otherwise that is not known, and what depends on it is
    /// not determined.
    pub nothing_before: bool,
}

/// Replays past decisions under two versions.
#[must_use]
pub fn simulate(log: &Log, base: &Policies, candidate: &Policies, options: Options) -> Simulation {
    let kernel = kernel::compile(log, [base, candidate], options.nothing_before);
    let replay = replay::replay(&kernel);
    tally::add_up(&kernel, &replay)
}

/// Returns every fact of two versions that a log may hold.
#[must_use]
pub fn wanted_facts(versions: [&Policies; 2]) -> Vec<WantedFact> {
    let mut wanted: Vec<WantedFact> = Vec::new();
    for policies in versions {
        let own = policies.guidelines.iter().flat_map(|guideline| &guideline.facts);
        for fact in policies.organisation.facts.iter().chain(own) {
            let fact = WantedFact::new(fact);
            if !wanted.contains(&fact) {
                wanted.push(fact);
            }
        }
    }
    wanted
}
