//! Whether a mapping was made for files: all the columns that it names are there.

use super::Source;
use crate::{
    model::{DecisionMapping, Policies},
    simulate::{
        Plan,
        read::{self, ReadError},
        wanted_facts,
    },
};

/// Whether every file has all the columns that a mapping names.
///
/// Where a file cannot be read, or the mapping cannot be used, it does not fit.
#[must_use]
pub fn fits(mapping: &DecisionMapping, sources: &[Source<'_>], versions: [&Policies; 2]) -> bool {
    let Ok(plan) = Plan::new(mapping, &wanted_facts(versions)) else { return false };
    sources.iter().all(|source| names(source, &plan).is_some_and(|names| plan.names_only(&names)))
}

/// Returns the columns of a file as its head has them.
fn names(source: &Source<'_>, plan: &Plan) -> Option<Vec<String>> {
    let part = read::parts(source.open().ok()?).ok()?.into_iter().next()?;
    let mut found = None;
    let stop = &mut |names: &mut read::Names| {
        found = Some(names.as_slice().to_vec());
        // Nothing more is wanted of the file than its head.
        Err(ReadError::MissingColumn(String::new()))
    };
    let stopped = read::read_part(source.open().ok()?, &part, &mut plan.rows(), stop, &mut |_| Ok(()));
    debug_assert!(stopped.is_err() || found.is_none(), "reading ends where the names are known");
    found
}
