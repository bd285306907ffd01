//! A fact that no guideline reads.

use super::folder::{Folder, name_of};
use super::{Check, Lint, uses};
use crate::diagnostic::{Finding, Findings, Level, Rule};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "unused-fact", level: Level::Warning, page: include_str!("unused_fact.md") },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    if !folder.is_sound_whole() {
        return;
    }
    let policies = folder.policies;
    let mut used = uses::Uses::default();
    for guideline in &policies.guidelines {
        let own = uses::of_guideline(policies, guideline);
        let unused = guideline.facts.iter().filter(|fact| !own.facts.contains(fact.id.as_str()));
        findings.extend(unused.filter_map(finding));
        used.extend(own);
    }
    let unused = policies.organisation.facts.iter().filter(|fact| !used.facts.contains(fact.id.as_str()));
    findings.extend(unused.filter_map(finding));
}

fn finding(fact: &crate::model::Fact) -> Option<Finding> {
    let place = name_of(fact.place, fact.id.as_str())?;
    Some(Finding::new(&LINT.rule, "unused-fact", place).arg("fact", fact.id.as_str()))
}
