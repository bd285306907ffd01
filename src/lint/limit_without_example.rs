//! A limit that no example shows on both sides of its edge.

use super::dead::Grant;
use super::situation::Situation;
use super::trial::Trial;
use super::{Check, Lint, example_contradicted};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{Amount, May, Remedy};

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "limit-without-example",
        level: Level::Warning,
        page: include_str!("limit_without_example.md"),
    },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    let guideline = situation.guideline;
    let has_limit = |remedy: &Remedy| remedy.may.iter().any(|may| may.up_to.is_some());
    if guideline.examples.is_empty() {
        if guideline.remedies.iter().any(has_limit) {
            let place = situation.folder.title_at(guideline.place);
            findings.extend(place.map(|place| Finding::new(&LINT.rule, "guideline-without-example", place)));
        }
        return;
    }
    for (at, (remedy, trials)) in guideline.remedies.iter().zip(situation.trials()).enumerate() {
        // A limit that was moved leaves its examples behind: that is told once.
        if example_contradicted::is_contradicted(situation, at) {
            continue;
        }
        for (n, (may, trial)) in remedy.may.iter().zip(trials).enumerate() {
            let is_dead =
                situation.dead().iter().any(|dead| dead.remedy == at && dead.grant == Grant::May(n));
            if !is_dead {
                findings.extend(finding(remedy, may, *trial));
            }
        }
    }
}

fn finding(remedy: &Remedy, may: &May, trial: Trial) -> Option<Finding> {
    let needs_end = match may.up_to.as_ref()? {
        Amount::Anything => false,
        Amount::PerCurrency(_) | Amount::Cases(_) | Amount::Expression(_) => true,
    };
    let says = match (trial.shows_grant, trial.shows_end || !needs_end) {
        (true, true) => return None,
        (true, false) => "limit-without-example-above",
        (false, true) => "limit-without-example-within",
        (false, false) => "limit-without-example",
    };
    Some(Finding::new(&LINT.rule, says, may.limit_place.span()?).arg("remedy", remedy.id.as_str()))
}
