//! Two entitlements that name different exact amounts for one case.

use super::compare::{Form, differing_case, simplified};
use super::situation::Situation;
use super::{Check, Lint, written};
use crate::decision::{Case, OwedAmount, decide_verdict};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{Condition, Owed, Period, Remedy};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "owed-conflict", level: Level::Error, page: include_str!("owed_conflict.md") },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    for remedy in &situation.guideline.remedies {
        let exact: Vec<&Owed> = remedy.owed.iter().filter(|owed| owed.exactly).collect();
        for (n, later) in exact.iter().enumerate() {
            let conflict =
                exact.iter().take(n).find_map(|earlier| finding(situation, remedy, earlier, later));
            findings.extend(conflict);
        }
    }
}

fn finding(situation: &Situation<'_>, remedy: &Remedy, earlier: &Owed, later: &Owed) -> Option<Finding> {
    if earlier.amount == later.amount {
        return None;
    }
    let case = case(situation, remedy, earlier, later)?;
    let written = written::case(situation.folder.policies, situation.guideline, &case);
    let finding = Finding::new(&LINT.rule, "owed-conflict", later.place.span()?).arg("case", written);
    Some(match earlier.place.span() {
        Some(place) => finding.related(place, "owed-conflict-other"),
        None => finding,
    })
}

/// Returns a case in which both are owed and give different amounts.
fn case(situation: &Situation<'_>, remedy: &Remedy, earlier: &Owed, later: &Owed) -> Option<Case> {
    let (policies, guideline) = (situation.folder.policies, situation.guideline);
    let both = Owed {
        when: Some(Condition::All(earlier.when.iter().chain(&later.when).cloned().collect())),
        unless: earlier.unless.iter().chain(&later.unless).cloned().collect(),
        in_force: common(earlier.in_force, later.in_force),
        ..earlier.clone()
    };
    let alone = |owed| Remedy { may: Vec::new(), caps: Vec::new(), owed: vec![owed], ..remedy.clone() };
    let one = alone(both.clone());
    let other = alone(Owed { amount: later.amount.clone(), ..both });
    let alone_in = situation.alone();
    let form = |remedy| Form { policies: alone_in, guideline, remedy: Some(remedy) };
    let owed = |case: &Case, remedy| decide_verdict(policies, Some(guideline), case, Some(remedy)).1;
    let is_known = |owed: &OwedAmount| matches!(owed, OwedAmount::Value(_));
    let conflicts = |case: &Case| {
        let (one, other) = (owed(case, &one), owed(case, &other));
        is_known(&one) && is_known(&other) && one != other
    };
    let case = differing_case(form(&one), form(&other), |_, case| conflicts(case))?;
    Some(simplified(case, conflicts))
}

fn common(one: Period, other: Period) -> Period {
    Period {
        from: one.from.max(other.from),
        until: match (one.until, other.until) {
            (Some(one), Some(other)) => Some(one.min(other)),
            (one, other) => one.or(other),
        },
    }
}
