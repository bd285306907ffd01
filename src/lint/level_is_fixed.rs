//! A finding that is to be quieter and cannot be.

use super::folder::Folder;
use super::{Check, Lint, heard};
use crate::diagnostic::{Finding, Findings, Level, Rule};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "level-is-fixed", level: Level::Error, page: include_str!("level_is_fixed.md") },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    let heed = &folder.policies.organisation.heed;
    let levels = heed.levels.iter().map(|set| ("level-is-fixed", &set.rule, set.place));
    let ignores = heed.ignores.iter().map(|ignore| ("never-ignored", &ignore.rule, ignore.place));
    let is_fixed = |name: &str| heard::rule(name).is_some_and(heard::is_fixed);
    for (says, name, place) in levels.chain(ignores).filter(|(_, name, _)| is_fixed(name)) {
        let finding = |place| Finding::new(&LINT.rule, says, place).arg("name", name);
        findings.extend(place.span().map(finding));
    }
}
