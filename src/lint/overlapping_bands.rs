//! Two rows of a table for one value.

use super::cells::{self, Found};
use super::folder::Folder;
use super::missing_table_cell::values;
use super::{Check, Lint, tables};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{Comparison, Expression, Table, TableRow, Test};

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "overlapping-bands",
        level: Level::Warning,
        page: include_str!("overlapping_bands.md"),
    },
    check: Check::Folder(check),
};

fn check(folder: &Folder<'_>, findings: &mut Findings) {
    for (guideline, table) in tables::all(folder) {
        let found = cells::of_table(folder.policies, guideline, table).unwrap_or_default();
        let mut known = Vec::new();
        for one in &found {
            let Some((first, second, keys)) = overlap(table, one) else { continue };
            if known.contains(&keys) {
                continue;
            }
            known.push(keys);
            let Some(place) = second.place.span() else { continue };
            let finding = Finding::new(&LINT.rule, "overlapping-bands", place)
                .arg("table", table.id.as_str())
                .arg("values", values(folder.policies, guideline, table, one));
            findings.push(match first.place.span() {
                Some(first) => finding.related(first, "overlapping-bands-first"),
                None => finding,
            });
        }
    }
}

/// The keys at the place where two rows differ.
type Keys<'a> = (usize, &'a Test, &'a Test);

/// Returns two rows that a combination finds, where neither gives way to the other as `otherwise` does
/// and their cells differ.
fn overlap<'a>(table: &'a Table, found: &Found) -> Option<(&'a TableRow, &'a TableRow, Keys<'a>)> {
    let rows: Vec<&TableRow> = found.rows.iter().filter_map(|n| table.rows.get(*n)).collect();
    let first = rows.first()?;
    rows.iter().skip(1).find_map(|second| {
        let mut keys = first.keys.iter().zip(&second.keys).enumerate();
        let (at, (one, other)) = keys.find(|(_, (one, other))| one != other)?;
        let keys = (at, one.as_ref()?, other.as_ref()?);
        (first.cell != second.cell && !is_step(keys.1, keys.2)).then_some((*first, *second, keys))
    })
}

/// Whether the second of two tests only goes on where the first ends: `less than 15`, then `less than 30`. Written
/// the other way round, the second is never reached.
fn is_step(first: &Test, second: &Test) -> bool {
    use Comparison::{AtLeast, AtMost, LessThan, MoreThan};
    let (
        Test::Compare(one, Expression::Literal(first, _)),
        Test::Compare(other, Expression::Literal(second, _)),
    ) = (first, second)
    else {
        return false;
    };
    match (one, other) {
        (LessThan | AtMost, LessThan | AtMost) => first < second,
        (MoreThan | AtLeast, MoreThan | AtLeast) => second < first,
        _ => false,
    }
}
