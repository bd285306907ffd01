//! What the examples of a guideline show of its limits.
//!
//! An example shows that a grant counts if its answer would be another without the grant, and that the
//! limit ends somewhere if its answer would be another with no limit at all.

use crate::decision::{Case, Verdict, decide_verdict};
use crate::model::{Amount, CapLimit, Guideline, Policies, Remedy};

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
    let cases: Vec<Case> = cases(guideline, remedy).collect();
    let shows_grant = changes(policies, guideline, remedy, &cases, |remedy, n| {
        remedy.may.remove(n);
    });
    // A cap in money may end before the limit does; the example speaks of the limit all the same.
    let mut without_caps = remedy.clone();
    without_caps.caps.retain(|cap| matches!(cap.limit, CapLimit::Count(_)));
    let shows_end = changes(policies, guideline, &without_caps, &cases, |remedy, n| {
        remedy.may.get_mut(n).into_iter().for_each(|may| may.up_to = Some(Amount::Anything));
    });
    shows_grant.zip(shows_end).map(|(shows_grant, shows_end)| Trial { shows_grant, shows_end }).collect()
}

/// Changes one grant after the other; tells for each whether the answer to some case changes with it.
fn changes<'a>(
    policies: &'a Policies,
    guideline: &'a Guideline,
    remedy: &'a Remedy,
    cases: &'a [Case],
    change: impl Fn(&mut Remedy, usize) + 'a,
) -> impl Iterator<Item = bool> + 'a {
    let answer =
        move |case: &Case, remedy: &Remedy| decide_verdict(policies, Some(guideline), case, Some(remedy)).0;
    let answers: Vec<Verdict> = cases.iter().map(|case| answer(case, remedy)).collect();
    (0..remedy.may.len()).map(move |n| {
        let mut changed = remedy.clone();
        change(&mut changed, n);
        cases.iter().zip(&answers).any(|(case, verdict)| answer(case, &changed) != *verdict)
    })
}

/// The examples that speak of a remedy; where there is only one, each does.
fn cases<'a>(guideline: &'a Guideline, remedy: &'a Remedy) -> impl Iterator<Item = Case> + 'a {
    let is_only = guideline.remedies.len() == 1;
    let speaks = move |named: Option<&crate::model::RemedyId>| named.map_or(is_only, |id| *id == remedy.id);
    let examples = guideline.examples.iter().filter(move |one| speaks(one.given.remedy.as_ref()));
    examples.map(|one| Case { guideline: guideline.id.clone(), given: one.given.clone() })
}
