//! Past decisions replayed under a base and a candidate version.
//!
//! [`Plan`] and [`Log`] read and order them, [`simulate`] replays them, [`Simulation`] says what a change
//! would have done, as data.

mod check;
mod clock;
mod fates;
mod kernel;
mod ledger;
mod log;
mod mapping;
mod outcome;
mod read;
mod reject;
mod replay;
mod result;
mod sample;
mod stream;
mod sweep;
mod tally;
mod wilson;

use thiserror::Error;

use crate::{
    decision::Verdict,
    model::{DecisionMapping, Policies},
};
use kernel::{Compiled, Facts, Kernel};
use replay::Replayed;

pub use check::{Check, FoundColumn, Lacking, SeenColumn, SeenWord, check};
pub use fates::{RowFates, Table, row_fates};
pub use kernel::NotReplayable;
pub use log::{Log, Words};
pub use mapping::{Field, MappingError, Plan, WantedFact};
pub use outcome::Outcome;
pub use read::{
    Column, Decimal, Ids, Input, Kind as ColumnKind, Moment, Names, Problem, ReadError, Rows, Texts, Values,
};
pub use reject::{Count, Counts, Example, Reason};
pub use replay::{Cause, Undetermined};
pub use result::{
    Bound, CapUse, Cell, Fidelity, Group, GuidelineMoney, Headline, Interval, Kind, PastCase, Period,
    RowCounts, Simulation, Spent,
};
pub use sample::{SampleOf, sample};
pub use stream::{Run, Source, fits, simulate_files};
pub use sweep::{Curve, LimitPath, SweepError, SweepPoint, sweep};
pub use wilson::Share;

/// Why past decisions could not be read.
#[derive(Debug, Error)]
pub enum SimulateError {
    /// The mapping of the export says something that is not understood; a slip in `sayso.yaml`.
    #[error("the mapping of the export cannot be used")]
    Mapping(#[from] MappingError),
    /// One of the files cannot be read as a table of decisions.
    #[error("`{name}` cannot be read as past decisions")]
    Read {
        /// The file.
        name: String,
        /// What is wrong with it.
        source: ReadError,
    },
}

/// Reads past decisions from one or more files, each with the name it is known by.
///
/// `mapping` says which column is which; `progress` hears how many rows were read so far, file by file.
///
/// # Errors
///
/// Fails when the mapping is not understood, a file cannot be read, or a needed column is missing.
pub fn read_log<E: From<SimulateError>>(
    inputs: impl IntoIterator<Item = Result<(String, Input), E>>,
    mapping: &DecisionMapping,
    versions: [&Policies; 2],
    mut progress: impl FnMut(usize),
) -> Result<Log, E> {
    let facts = wanted_facts(versions);
    let plan = Plan::new(mapping, &facts).map_err(SimulateError::from)?;
    let mut rows = plan.rows();
    for input in inputs {
        let (name, input) = input?;
        plan.read(input, &mut rows).map_err(|source| SimulateError::Read { name, source })?;
        progress(rows.len);
    }
    let [_, candidate] = versions;
    Ok(Log::new(&plan, rows, facts, &candidate.organisation))
}

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
    let mut compiled = Compiled::new([base, candidate], &log.currencies);
    let facts = Facts::new(log, None);
    compiled.extend(log, &facts, 0..log.len);
    let kernel = Kernel::over(log, &compiled, facts, options.nothing_before);
    let replay = replay::replay(&kernel);
    tally::add_up(&kernel, &replay)
}

/// A past decision and what became of it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ReplayedRow {
    /// Its id.
    pub id: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a past decision.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Fate {
    /// Neither version can answer it.
    NotReplayable(NotReplayable),
    /// Its verdict is not determined.
    Undetermined(Undetermined),
    /// Both versions answer it.
    Replayed {
        /// Under the base.
        before: Verdict,
        /// Under the candidate.
        after: Verdict,
        /// Why they differ, if they do.
        cause: Option<Cause>,
    },
}

/// Replays past decisions under two versions and returns what became of each, in their order.
#[must_use]
pub fn replay_rows(log: &Log, base: &Policies, candidate: &Policies, options: Options) -> Vec<ReplayedRow> {
    let mut compiled = Compiled::new([base, candidate], &log.currencies);
    let facts = Facts::new(log, None);
    compiled.extend(log, &facts, 0..log.len);
    let kernel = Kernel::over(log, &compiled, facts, options.nothing_before);
    let verdict = |at: u16| kernel.verdicts[usize::from(at)].clone();
    let rows = replay::replay(&kernel).rows.into_iter().enumerate().map(|(row, replayed)| {
        let fate = match replayed {
            Replayed::Not(reason) => Fate::NotReplayable(reason),
            Replayed::Undetermined(reason) => Fate::Undetermined(reason),
            Replayed::As { verdicts: [before, after], cause } => {
                Fate::Replayed { before: verdict(before), after: verdict(after), cause }
            }
        };
        ReplayedRow { id: log.id.get(row).to_owned(), fate }
    });
    rows.collect()
}

/// Returns every fact of two versions that a log may hold.
#[must_use]
pub fn wanted_facts(versions: [&Policies; 2]) -> Vec<WantedFact> {
    let mut wanted: Vec<WantedFact> = Vec::new();
    for policies in versions {
        let own = policies.guidelines.iter().flat_map(|guideline| &guideline.facts);
        for fact in policies.organisation.facts.iter().chain(own) {
            let fact = WantedFact::new(fact);
            if !wanted.iter().any(|known| known.is_read_like(&fact)) {
                wanted.push(fact);
            }
        }
    }
    wanted
}
