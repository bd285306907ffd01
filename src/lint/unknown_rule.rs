//! A level or an ignore that names no finding.

use super::folder::Folder;
use super::{Check, Lint, all_rules, heard};
use crate::diagnostic::{Finding, Findings, Level, Rule, nearest};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "unknown-rule", level: Level::Error, page: include_str!("unknown_rule.md") },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    let heed = &folder.policies.organisation.heed;
    let levels = heed.levels.iter().map(|set| (&set.rule, set.place));
    let ignores = heed.ignores.iter().map(|ignore| (&ignore.rule, ignore.place));
    for (name, place) in levels.chain(ignores).filter(|(name, _)| heard::rule(name).is_none()) {
        let near = nearest(name, all_rules().into_iter().map(|rule| rule.name));
        findings.extend(place.span().map(|place| {
            Finding::new(&LINT.rule, "unknown-rule", place).arg("name", name).did_you_mean(near)
        }));
    }
}
