//! A guideline that can be changed without a department it needs on board.

use super::situation::Situation;
use super::{Check, Lint, posts};
use crate::diagnostic::{Finding, Findings, Level, Rule};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "owner-missing", level: Level::Warning, page: include_str!("owner_missing.md") },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    let (folder, guideline) = (situation.folder, situation.guideline);
    let Some(owners) = &folder.owners else { return };
    let Some(source) = guideline.place.span().map(|span| span.source) else { return };
    let path = folder.sources.get(source).path().as_str();
    let own = owners.of(path);
    if own.is_empty() {
        let place = folder.title_at(guideline.place);
        let finding = |place| Finding::new(&LINT.rule, "owner-missing", place).arg("path", path);
        findings.extend(place.map(finding));
        return;
    }
    let mut known = Vec::new();
    for (department, place) in posts::named_by(guideline) {
        let needed = owners.of(&format!("departments/{department}.yaml"));
        let is_on_board = needed.is_empty() || needed.iter().any(|owner| own.contains(owner));
        if is_on_board || known.contains(&department) {
            continue;
        }
        known.push(department);
        let is_own = *department == guideline.department;
        let place = if is_own { folder.title_at(place) } else { place.span() };
        findings.extend(place.map(|place| {
            Finding::new(&LINT.rule, "owner-of-department-missing", place)
                .arg("path", path)
                .arg("department", department.as_str())
                .arg("owners", needed.join(" "))
        }));
    }
}
