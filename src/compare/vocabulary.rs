//! What was written differently in facts and tables, with the older ones and nothing but this change.

use std::sync::Arc;

use super::pair;
use super::written::Written;
use crate::model::{Derivation, Fact, FactKind, FactTest, Table, TableRow};

/// Lists the changes of facts.
pub(super) fn facts(old: &[Fact], new: &[Fact]) -> Vec<(Written, Vec<Fact>)> {
    let pairs = pair::by(old, new, |a, b| a.id == b.id, |_, _| false);
    let changed = pairs.into_iter().filter(|(before, after)| before != after);
    let alone = |(before, after): (Option<&Fact>, Option<&Fact>)| {
        let fact = after.or(before)?;
        let mut facts: Vec<Fact> = old.iter().filter(|one| one.id != fact.id).cloned().collect();
        facts.extend(after.cloned());
        Some((fact_changed(before, after)?, facts))
    };
    changed.filter_map(alone).collect()
}

fn fact_changed(before: Option<&Fact>, after: Option<&Fact>) -> Option<Written> {
    let fact = after.or(before)?.id.clone();
    let (Some(old), Some(new)) = (before, after) else {
        return Some(Written::Fact { fact, is_new: before.is_none(), is_gone: after.is_none() });
    };
    let is_all_but = |change: Fact| change == *new;
    if is_all_but(Fact { blank: new.blank.clone(), ..old.clone() }) {
        return Some(Written::FactBlank { fact, before: old.blank.clone(), after: new.blank.clone() });
    }
    if let (FactKind::Choice { values: a, ordered: c }, FactKind::Choice { values: b, ordered: d }) =
        (&old.kind, &new.kind)
        && c == d
        && is_all_but(Fact { kind: new.kind.clone(), ..old.clone() })
    {
        let missing = |from: &[Arc<str>], in_list: &[Arc<str>]| -> Vec<Arc<str>> {
            from.iter().filter(|word| !in_list.contains(word)).cloned().collect()
        };
        let (added, gone) = (missing(b, a), missing(a, b));
        if !added.is_empty() || !gone.is_empty() {
            return Some(Written::FactValues { fact, added, gone });
        }
    }
    match (&old.is, &new.is) {
        (Some(Derivation::Computed(before)), Some(Derivation::Computed(after)))
            if is_all_but(Fact { is: new.is.clone(), ..old.clone() }) =>
        {
            Some(Written::FactIs { fact, before: before.clone(), after: after.clone() })
        }
        _ => Some(Written::Fact { fact, is_new: false, is_gone: false }),
    }
}

/// Lists the changes of tables, a cell each where the table is else the same.
pub(super) fn tables(old: &[Table], new: &[Table]) -> Vec<(Written, Vec<Table>)> {
    let pairs = pair::by(old, new, |a, b| a.id == b.id, |_, _| false);
    let mut changes = Vec::new();
    for (before, after) in pairs.into_iter().filter(|(before, after)| before != after) {
        let Some(id) = after.or(before).map(|table| &table.id) else { continue };
        let with = |table: Option<Table>| -> Vec<Table> {
            let mut tables: Vec<Table> = old.iter().filter(|one| one.id != *id).cloned().collect();
            tables.extend(table);
            tables
        };
        match (before, after) {
            (Some(before), Some(after)) if is_same_layout(before, after) => {
                changes
                    .extend(cells(before, after).into_iter().map(|(cell, alone)| (cell, with(Some(alone)))));
            }
            (before, after) => {
                let (is_new, is_gone) = (before.is_none(), after.is_none());
                changes.push((Written::Table { table: id.clone(), is_new, is_gone }, with(after.cloned())));
            }
        }
    }
    changes
}

/// Whether the rows that both tables have stand in the same order.
fn is_same_layout(old: &Table, new: &Table) -> bool {
    let order = |table: &Table, other: &Table| {
        let keys = table.rows.iter().map(|row| &row.keys);
        keys.filter(|keys| other.rows.iter().any(|row| row.keys == **keys)).cloned().collect::<Vec<_>>()
    };
    old.by == new.by && order(old, new) == order(new, old)
}

fn cells(old: &Table, new: &Table) -> Vec<(Written, Table)> {
    let pairs = pair::by(&old.rows, &new.rows, |a, b| a.keys == b.keys, |_, _| false);
    let changed = pairs.into_iter().filter(|(before, after)| before != after);
    let cell = |(before, after): (Option<&TableRow>, Option<&TableRow>)| {
        let row = after.or(before)?;
        let tests = old.by.iter().zip(&row.keys).filter_map(|(fact, key)| {
            Some(FactTest { fact: fact.clone(), test: key.clone()?, place: row.place })
        });
        let written = Written::Cell {
            table: old.id.clone(),
            at: tests.collect(),
            before: before.map(|row| row.cell.clone()),
            after: after.map(|row| row.cell.clone()),
        };
        Some((written, Table { rows: with_row(old, new, before, after), ..old.clone() }))
    };
    changed.filter_map(cell).collect()
}

/// The older rows with one row as the newer table has it.
fn with_row(old: &Table, new: &Table, before: Option<&TableRow>, after: Option<&TableRow>) -> Vec<TableRow> {
    let mut rows = old.rows.clone();
    let at = before.and_then(|before| old.rows.iter().position(|row| row == before));
    match (at, after) {
        (Some(at), Some(after)) => rows.iter_mut().skip(at).take(1).for_each(|row| *row = after.clone()),
        (Some(at), None) => {
            rows.remove(at);
        }
        (None, Some(after)) => {
            let at = new.rows.iter().position(|row| row == after).unwrap_or(rows.len()).min(rows.len());
            rows.insert(at, after.clone());
        }
        (None, None) => {}
    }
    rows
}
