//! What the examples of a guideline show of its limits.
//!
//! An example shows that a grant counts if its answer would be another without the grant, and that the
//! limit ends somewhere if its answer would be another with no limit at all.

use super::amounts;
use crate::decision::{Case, Verdict, decide_verdict};
use crate::model::{
    Amount, CapLimit, CapMeasure, Exact, Given, Guideline, Policies, Remedy, Value, built_in,
};

/// An example with the answer it gets.
pub(super) struct Tried {
    pub(super) case: Case,
    /// The remedy it is about, by its number; none where several could be meant.
    pub(super) remedy: Option<usize>,
    pub(super) verdict: Verdict,
}

/// What the examples show of one grant.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Trial {
    /// An example is decided by the grant.
    pub(super) shows_grant: bool,
    /// An example lies beyond the limit.
    pub(super) shows_end: bool,
}

/// Puts every example to its guideline.
pub(super) fn examples(policies: &Policies, guideline: &Guideline) -> Vec<Tried> {
    let examples = guideline.examples.iter().map(|example| {
        let case = Case { guideline: guideline.id.clone(), given: example.given.clone() };
        let remedy = remedy_of(guideline, &example.given);
        let verdict = verdict(policies, guideline, &case, remedy);
        Tried { case, remedy, verdict }
    });
    examples.collect()
}

/// Returns the answer of a guideline to a case.
pub(super) fn verdict_of(policies: &Policies, guideline: &Guideline, given: Given) -> Verdict {
    let remedy = remedy_of(guideline, &given);
    verdict(policies, guideline, &Case { guideline: guideline.id.clone(), given }, remedy)
}

fn remedy_of(guideline: &Guideline, given: &Given) -> Option<usize> {
    match &given.remedy {
        Some(id) => guideline.remedies.iter().position(|remedy| remedy.id == *id),
        None => (guideline.remedies.len() == 1).then_some(0),
    }
}

/// Where no remedy is meant, the answer is that of the first that may be given on the spot, else of the
/// first.
fn verdict(policies: &Policies, guideline: &Guideline, case: &Case, remedy: Option<usize>) -> Verdict {
    let of = |remedy: Option<&Remedy>| decide_verdict(policies, Some(guideline), case, remedy).0;
    if let Some(remedy) = remedy.and_then(|at| guideline.remedies.get(at)) {
        return of(Some(remedy));
    }
    let mut answers = guideline.remedies.iter().map(|remedy| of(Some(remedy)));
    let Some(first) = answers.next() else { return of(None) };
    if first == Verdict::Decide || answers.any(|verdict| verdict == Verdict::Decide) {
        return Verdict::Decide;
    }
    first
}

/// Tries every grant of every remedy on the examples.
pub(super) fn trials(policies: &Policies, guideline: &Guideline, tried: &[Tried]) -> Vec<Vec<Trial>> {
    let remedies = guideline.remedies.iter().enumerate();
    remedies
        .map(|(at, remedy)| {
            let tried = tried.iter().filter(|tried| tried.remedy == Some(at)).collect();
            Bench { policies, guideline, remedy, tried }.trials()
        })
        .collect()
}

/// One remedy and the examples that speak of it.
struct Bench<'a> {
    policies: &'a Policies,
    guideline: &'a Guideline,
    remedy: &'a Remedy,
    tried: Vec<&'a Tried>,
}

impl Bench<'_> {
    fn trials(&self) -> Vec<Trial> {
        let mut changed = self.remedy.clone();
        let grants = self.remedy.may.iter().enumerate().map(|(n, may)| {
            changed.may.remove(n);
            let within = self.on_side(Side::Within, may.up_to.as_ref());
            let shows_grant = within.iter().any(|tried| self.verdict(tried, &changed) != tried.verdict);
            changed.may.insert(n, may.clone());
            shows_grant
        });
        let grants: Vec<bool> = grants.collect();
        let ends = self.ends();
        let both = grants.into_iter().zip(ends);
        both.map(|(shows_grant, shows_end)| Trial { shows_grant, shows_end }).collect()
    }

    /// Which limits an example goes beyond. A cap in money may end before the limit does; the example
    /// speaks of the limit all the same.
    fn ends(&self) -> Vec<bool> {
        let mut uncapped = self.remedy.clone();
        uncapped
            .caps
            .retain(|cap| matches!(cap.limit, CapLimit::Count(_) | CapLimit::Worked(CapMeasure::Times, _)));
        let is_uncapped = uncapped.caps.len() == self.remedy.caps.len();
        let ends = self.remedy.may.iter().enumerate().map(|(n, may)| {
            let Some(limit) = &may.up_to else { return false };
            self.on_side(Side::Beyond, Some(limit)).iter().any(|tried| {
                let now = if is_uncapped { tried.verdict.clone() } else { self.verdict(tried, &uncapped) };
                set_limit(&mut uncapped, n, Amount::Anything);
                let then = self.verdict(tried, &uncapped);
                set_limit(&mut uncapped, n, limit.clone());
                now != then
            })
        });
        ends.collect()
    }

    fn verdict(&self, tried: &Tried, remedy: &Remedy) -> Verdict {
        decide_verdict(self.policies, Some(self.guideline), &tried.case, Some(remedy)).0
    }

    /// The examples on one side of a limit, those near its edge first; all of them where that cannot be
    /// told from the amounts alone.
    fn on_side(&self, side: Side, limit: Option<&Amount>) -> Vec<&Tried> {
        let limit = limit.filter(|_| !self.remedy.charge).and_then(amounts::constants);
        let measure = self.remedy.measure.as_ref().map_or(built_in::AMOUNT, |fact| fact.as_str());
        let mut found: Vec<(Option<Exact>, &Tried)> = Vec::new();
        for tried in &self.tried {
            let asked = match tried.case.said(measure) {
                Some(Value::Money(amount, currency)) => Some((Some(*currency), *amount)),
                Some(Value::Number(number)) => Some((None, *number)),
                _ => None,
            };
            let (Some(limit), Some((currency, asked))) = (&limit, asked) else {
                found.push((None, *tried));
                continue;
            };
            let end = limit.iter().find(|(of, _)| *of == currency).map(|(_, end)| *end);
            let lies = if end.is_some_and(|end| asked <= end) { Side::Within } else { Side::Beyond };
            if lies == side {
                found.push((end.and_then(|end| end.minus(asked)).map(magnitude), *tried));
            }
        }
        found.sort_by_key(|(distance, _)| (distance.is_none(), *distance));
        found.into_iter().map(|(_, tried)| tried).collect()
    }
}

/// A side of a limit.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Side {
    Within,
    Beyond,
}

fn magnitude(distance: Exact) -> Exact {
    distance.max(Exact::ZERO.minus(distance).unwrap_or(distance))
}

fn set_limit(remedy: &mut Remedy, n: usize, limit: Amount) {
    if let Some(may) = remedy.may.get_mut(n) {
        may.up_to = Some(limit);
    }
}
