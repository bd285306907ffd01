//! Rows with the same id: equal ones are one decision, different ones are none.

use super::{Raw, Reason};
use crate::simulate::read::hash;

/// Returns the rows that are not to be used, with the reason.
pub(super) fn find(raw: &Raw<'_>) -> Vec<(u32, Reason)> {
    if is_strictly_rising(raw) {
        return Vec::new();
    }
    let mut hashes: Vec<(u64, u32)> = (0..raw.rows.len)
        .filter(|&row| !raw.id(row).is_empty())
        .filter_map(|row| Some((hash(raw.id(row).as_bytes()), u32::try_from(row).ok()?)))
        .collect();
    hashes.sort_unstable();
    let mut found = Vec::new();
    for group in hashes.chunk_by(|one, other| one.0 == other.0).filter(|group| group.len() > 1) {
        let mut rows: Vec<u32> = group.iter().map(|(_, row)| *row).collect();
        rows.sort_by_key(|&row| raw.id(row as usize));
        for same in rows.chunk_by(|&one, &other| raw.id(one as usize) == raw.id(other as usize)) {
            judge(raw, same, &mut found);
        }
    }
    found
}

/// Ids that rise from row to row, as most exports have them, cannot repeat.
fn is_strictly_rising(raw: &Raw<'_>) -> bool {
    (1..raw.rows.len).all(|row| raw.id(row - 1) < raw.id(row))
}

fn judge(raw: &Raw<'_>, rows: &[u32], found: &mut Vec<(u32, Reason)>) {
    let Some((&first, others)) = rows.split_first() else { return };
    let is_same =
        |row: &u32| raw.rows.columns.iter().all(|column| column.is_same(first as usize, *row as usize));
    if others.iter().all(is_same) {
        found.extend(others.iter().map(|&row| (row, Reason::Repeated)));
    } else {
        found.extend(rows.iter().map(|&row| (row, Reason::SameIdDifferentRow)));
    }
}
