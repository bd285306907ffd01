//! A guideline that someone should have looked at by now.

use super::situation::Situation;
use super::{Check, Lint};
use crate::diagnostic::{Finding, Findings, Level, Rule};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "review-overdue", level: Level::Warning, page: include_str!("review_overdue.md") },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    let (folder, guideline) = (situation.folder, situation.guideline);
    let Some(day) = guideline.review_by.filter(|day| *day < folder.today) else { return };
    let place = folder.value_at(guideline.place, &["review_by"]);
    let finding = |place| Finding::new(&LINT.rule, "review-overdue", place);
    findings.extend(
        place.map(|place| finding(place).arg("date", day).arg("department", guideline.department.as_str())),
    );
}
