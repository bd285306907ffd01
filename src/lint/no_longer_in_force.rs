//! A guideline or a grant whose last day is over.

use super::situation::Situation;
use super::{Check, Lint};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{Period, Place};

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "no-longer-in-force",
        level: Level::Warning,
        page: include_str!("no_longer_in_force.md"),
    },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    let guideline = situation.guideline;
    findings.extend(finding(situation, guideline.in_force, guideline.place, "guideline-no-longer-in-force"));
    for remedy in &guideline.remedies {
        let may = remedy.may.iter().map(|may| (may.in_force, may.place));
        let owed = remedy.owed.iter().map(|owed| (owed.in_force, owed.place));
        for (period, place) in may.chain(owed) {
            findings.extend(finding(situation, period, place, "grant-no-longer-in-force"));
        }
    }
}

fn finding(situation: &Situation<'_>, period: Period, place: Place, says: &'static str) -> Option<Finding> {
    let day = period.until.filter(|day| *day < situation.folder.today)?;
    let place = situation.folder.value_at(place, &["in_force", "until"])?;
    Some(Finding::new(&LINT.rule, says, place).arg("date", day))
}
