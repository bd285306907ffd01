//! A table that no guideline reads.

use super::folder::{Folder, name_of};
use super::{Check, Lint, uses};
use crate::diagnostic::{Finding, Findings, Level, Rule};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "unused-table", level: Level::Warning, page: include_str!("unused_table.md") },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    let policies = folder.policies;
    let has_tables = !policies.organisation.tables.is_empty()
        || policies.guidelines.iter().any(|guideline| !guideline.tables.is_empty());
    if !has_tables || !folder.is_sound_whole() {
        return;
    }
    let mut used = uses::Uses::default();
    for guideline in &policies.guidelines {
        let own = uses::of_guideline(policies, guideline);
        let unused = guideline.tables.iter().filter(|table| !own.tables.contains(table.id.as_str()));
        findings.extend(unused.filter_map(finding));
        used.extend(own);
    }
    let unused = policies.organisation.tables.iter().filter(|table| !used.tables.contains(table.id.as_str()));
    findings.extend(unused.filter_map(finding));
}

fn finding(table: &crate::model::Table) -> Option<Finding> {
    let place = name_of(table.place, table.id.as_str())?;
    Some(Finding::new(&LINT.rule, "unused-table", place).arg("table", table.id.as_str()))
}
