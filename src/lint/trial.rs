//! What the examples of a guideline show of its limits.
//!
//! An example shows that a grant counts if its answer would be another without the grant, and that the
//! limit ends somewhere if its answer would be another with no limit at all.

use crate::decision::{Case, Verdict, decide_verdict};
use crate::model::{Amount, Guideline, May, Policies, Remedy};

/// What the examples show of one grant.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Trial {
    /// An example is decided by the grant.
    pub(super) shows_grant: bool,
    /// An example lies beyond the limit.
    pub(super) shows_end: bool,
}

/// Tries every grant of every remedy on the examples.
pub(super) fn trials(policies: &Policies, guideline: &Guideline) -> Vec<Vec<Trial>> {
    guideline.remedies.iter().map(|remedy| of_remedy(policies, guideline, remedy)).collect()
}

fn of_remedy(policies: &Policies, guideline: &Guideline, remedy: &Remedy) -> Vec<Trial> {
    let answer =
        |case: &Case, remedy: &Remedy| decide_verdict(policies, Some(guideline), case, Some(remedy)).0;
    let cases: Vec<(Case, Verdict)> = cases(guideline, remedy)
        .map(|case| {
            let verdict = answer(&case, remedy);
            (case, verdict)
        })
        .collect();
    let is_seen = |changed: &Remedy| cases.iter().any(|(case, verdict)| answer(case, changed) != *verdict);
    let mut changed = remedy.clone();
    let mut trials = Vec::with_capacity(remedy.may.len());
    for (n, may) in remedy.may.iter().enumerate() {
        changed.may.remove(n);
        let shows_grant = is_seen(&changed);
        changed.may.insert(n, without_limit(may));
        let shows_end = may.up_to.is_some() && is_seen(&changed);
        if let Some(place) = changed.may.get_mut(n) {
            place.clone_from(may);
        }
        trials.push(Trial { shows_grant, shows_end });
    }
    trials
}

/// The examples that speak of a remedy; where there is only one, each does.
fn cases<'a>(guideline: &'a Guideline, remedy: &'a Remedy) -> impl Iterator<Item = Case> + 'a {
    let is_only = guideline.remedies.len() == 1;
    let speaks = move |named: Option<&crate::model::RemedyId>| named.map_or(is_only, |id| *id == remedy.id);
    let examples = guideline.examples.iter().filter(move |one| speaks(one.given.remedy.as_ref()));
    examples.map(|one| Case { guideline: guideline.id.clone(), given: one.given.clone() })
}

fn without_limit(may: &May) -> May {
    May { up_to: Some(Amount::Anything), ..may.clone() }
}
