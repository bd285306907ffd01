//! A combination of values for which a table has no cell.

use super::cells::{self, Found};
use super::folder::{Folder, name_of};
use super::{Check, Lint, tables, written};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{Guideline, Policies, Table};

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "missing-table-cell",
        level: Level::Error,
        page: include_str!("missing_table_cell.md"),
    },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    for (guideline, table) in tables::all(folder) {
        let Some(found) = cells::of_table(folder.policies, guideline, table) else { continue };
        let missing: Vec<&Found> = found.iter().filter(|one| one.rows.is_empty()).collect();
        if let (Some(first), Some(place)) = (missing.first(), name_of(table.place, table.id.as_str())) {
            let finding = Finding::new(&LINT.rule, "missing-table-cell", place)
                .arg("table", table.id.as_str())
                .arg("values", values(folder.policies, guideline, table, first))
                .arg("count", missing.len());
            findings.push(finding);
        }
    }
}

/// Writes a combination, `membership: silver, cabin: business`.
pub(super) fn values(
    policies: &Policies,
    guideline: Option<&Guideline>,
    table: &Table,
    found: &Found,
) -> String {
    let written = table.by.iter().zip(&found.values).map(|(fact, value)| {
        let kind = cells::kind(policies, guideline, fact);
        format!("{fact}: {}", written::value(value, kind.as_ref()))
    });
    written.collect::<Vec<_>>().join(", ")
}
