//! Rows by group: by a word of a column, by month.

use crate::simulate::read::BLANK;

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
    pub(super) n_replayed: u64,
    pub(super) n_undetermined: u64,
    pub(super) decided_before: u64,
    pub(super) decided_after: u64,
    pub(super) newly_on_the_spot: u64,
    pub(super) newly_not_on_the_spot: u64,
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
    pub(super) fn is_anything(&self) -> bool {
        self.n_replayed + self.n_undetermined > 0
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.n_replayed += other.n_replayed;
        self.n_undetermined += other.n_undetermined;
        self.decided_before += other.decided_before;
        self.decided_after += other.decided_after;
        self.newly_on_the_spot += other.newly_on_the_spot;
        self.newly_not_on_the_spot += other.newly_not_on_the_spot;
    }
}
