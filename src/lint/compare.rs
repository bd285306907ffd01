//! Two forms of one guideline, compared for every case at once.
//!
//! A lint asks what would be different without a grant, a cap, an exception. The exact difference knows:
//! none is a proof that the part does nothing, a region comes with a case to show.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::shape;
use crate::analysis::{Budget, Difference, Region, Side, Version, difference};
use crate::decision::{Case, OwedOutcome, Verdict};
use crate::model::{Guideline, Policies, Remedy};

/// How much one lint may look at for one part of a guideline.
const STATES: usize = 4_000;
/// How many cases it may try in search of one to show.
const TRIES: usize = 600;

/// One form of a guideline; its policies hold no other.
#[derive(Clone, Copy)]
pub(super) struct Form<'a> {
    pub(super) policies: &'a Policies,
    pub(super) guideline: &'a Guideline,
    pub(super) remedy: Option<&'a Remedy>,
}

impl<'a> Form<'a> {
    fn version(self) -> Version<'a> {
        Version { policies: self.policies, guideline: Some(self.guideline), remedy: self.remedy }
    }
}

/// What was proved so far, by the shape of what was compared.
#[derive(Debug, Default)]
pub(super) struct Proofs(Mutex<HashMap<u64, bool>>);

impl Proofs {
    /// Whether it is proved that a part does nothing: wherever the form with it can tell the answer, the
    /// form without it gives the same.
    pub(super) fn is_idle(&self, with: Form<'_>, without: Form<'_>) -> bool {
        let shape = shape::of(with, without);
        if let Some(known) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&shape) {
            return *known;
        }
        let budget = Budget { states: STATES, tries: 0 };
        let is_idle = match difference(with.version(), without.version(), budget) {
            Difference::Exact(regions) => !regions.iter().any(|region| tells(&region.before)),
            Difference::NotDecided => false,
        };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(shape, is_idle);
        is_idle
    }
}

/// Whether an answer can be told: a condition that never holds still leaves it open where facts are unknown.
fn tells(side: &Side) -> bool {
    !matches!(side.verdict, Verdict::CannotTell(_)) && side.owed != OwedOutcome::Unknown
}

/// Returns a case that two forms answer differently, from the first region that a test accepts.
pub(super) fn differing_case(
    one: Form<'_>,
    other: Form<'_>,
    mut accepts: impl FnMut(&Region, &Case) -> bool,
) -> Option<Case> {
    let budget = Budget { states: STATES, tries: TRIES };
    let Difference::Exact(regions) = difference(one.version(), other.version(), budget) else { return None };
    regions.into_iter().find_map(|region| {
        let case = region.witness.clone()?;
        accepts(&region, &case).then_some(case)
    })
}

/// Takes out of a case whatever a test can do without, so that it shows what matters.
pub(super) fn simplified(case: Case, still_shows: impl Fn(&Case) -> bool) -> Case {
    let mut case = case;
    let mut try_without = |change: &dyn Fn(&mut Case)| {
        let mut less = case.clone();
        change(&mut less);
        if still_shows(&less) {
            case = less;
        }
    };
    try_without(&|case| case.given.history.clear());
    try_without(&|case| case.given.decided_at = None);
    try_without(&|case| case.given.already_given.clear());
    let facts: Vec<_> = case.given.facts.keys().cloned().collect();
    for fact in facts {
        let mut less = case.clone();
        less.given.facts.remove(&fact);
        if still_shows(&less) {
            case = less;
        }
    }
    case
}
