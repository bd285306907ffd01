//! Rows by group: by a word of a column, by month.

use crate::simulate::{read::BLANK, result::Kind};

/// The groups of a column.
#[derive(Default)]
pub(super) struct Groups {
    pub(super) words: Vec<GroupSum>,
    pub(super) blank: GroupSum,
}

/// The groups of months; neighbours are mostly of one.
#[derive(Default)]
pub(super) struct Months {
    pub(super) all: Vec<(i32, GroupSum)>,
    last: usize,
}

impl Months {
    pub(super) fn of(&mut self, month: i32) -> &mut GroupSum {
        if self.all.get(self.last).is_none_or(|(known, _)| *known != month) {
            self.last = self.all.iter().position(|(known, _)| *known == month).unwrap_or_else(|| {
                self.all.push((month, GroupSum::default()));
                self.all.len() - 1
            });
        }
        &mut self.all[self.last].1
    }

    pub(super) fn merge(&mut self, other: Self) {
        other.all.into_iter().for_each(|(month, sum)| self.of(month).merge(&sum));
        self.all.sort_by_key(|(month, _)| *month);
    }
}

/// Rows of one group.
#[derive(Clone, Debug, Default)]
pub(super) struct GroupSum {
    /// How many rows are in each cell of the matrix.
    cells: [u64; 16],
    pub(super) n_undetermined: u64,
    /// The number under which its customers are counted.
    pub(super) number: Option<u32>,
}

impl Groups {
    pub(super) fn of(&mut self, code: u32) -> &mut GroupSum {
        if code == BLANK {
            return &mut self.blank;
        }
        let at = code as usize;
        if self.words.len() <= at {
            self.words.resize(at + 1, GroupSum::default());
        }
        &mut self.words[at]
    }
}

impl GroupSum {
    /// Adds a row of a cell of the matrix.
    pub(super) fn add(&mut self, cell: usize) {
        self.cells[cell] += 1;
    }

    pub(super) fn n_replayed(&self) -> u64 {
        self.cells.iter().sum()
    }

    /// Counts the rows that were decided on the spot before, and after, as is said.
    pub(super) fn n_decided(&self, is_it: impl Fn(bool, bool) -> bool) -> u64 {
        let all = self.cells.iter().zip(all_cells());
        all.filter(|(_, [from, to])| is_it(*from == Kind::Decide, *to == Kind::Decide)).map(|(n, _)| n).sum()
    }

    pub(super) fn is_anything(&self) -> bool {
        self.n_replayed() + self.n_undetermined > 0
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.cells.iter_mut().zip(other.cells).for_each(|(own, more)| *own += more);
        self.n_undetermined += other.n_undetermined;
    }
}

/// The cells of the matrix, by their places.
pub(super) fn all_cells() -> impl Iterator<Item = [Kind; 2]> {
    Kind::ALL.into_iter().flat_map(|from| Kind::ALL.into_iter().map(move |to| [from, to]))
}

/// Returns the place of a cell of the matrix.
pub(super) fn place_of([from, to]: [Kind; 2]) -> usize {
    from as usize * 4 + to as usize
}
