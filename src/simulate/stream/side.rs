//! Rows that are set aside until all are read: those that share an id with others, and the odd ones.

use crate::simulate::{mapping::Plan, read::Rows};

/// Rows that were set aside.
pub(super) struct Side {
    pub(super) rows: Rows,
}

impl Side {
    pub(super) fn new(plan: &Plan) -> Self {
        Self { rows: plan.rows() }
    }

    /// Adds some of the rows.
    pub(super) fn take(&mut self, rows: &Rows, places: &[u32]) {
        for row in places.iter().map(|row| *row as usize) {
            for (own, column) in self.rows.columns.iter_mut().zip(&rows.columns) {
                own.copy(column, row);
            }
            self.rows.len += 1;
        }
    }

    /// Adds all rows of another.
    pub(super) fn extend(&mut self, other: &Self) {
        let all: Vec<u32> = (0..).take(other.rows.len).collect();
        self.take(&other.rows, &all);
    }
}
