//! A guideline that does not say what it is for.

use super::situation::Situation;
use super::{Check, Lint};
use crate::diagnostic::{Finding, Findings, Level, Rule};

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "guideline-without-purpose",
        level: Level::Warning,
        page: include_str!("guideline_without_purpose.md"),
    },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    if situation.guideline.texts.get("purpose").is_none_or(str::is_empty) {
        let place = situation.folder.title_at(situation.guideline.place);
        findings.extend(place.map(|place| Finding::new(&LINT.rule, "guideline-without-purpose", place)));
    }
}
