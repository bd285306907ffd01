//! The rows of a replay by guideline, role, month and other groups.

use std::collections::BTreeMap;

use super::{People, kinds};
use crate::simulate::{
    clock,
    kernel::Kernel,
    log::Words,
    replay::{Replay, Replayed},
    result::{Group, Kind, month_of},
};

/// Groups the rows by a word, in the order of the words; rows without one come last.
pub(super) fn by_words(kernel: &Kernel<'_>, replay: &Replay, words: &Words) -> Vec<Group> {
    let mut sums: BTreeMap<u32, Sum> = BTreeMap::new();
    for (row, replayed) in replay.rows.iter().enumerate() {
        sums.entry(words.codes[row]).or_default().add(kernel, row, replayed);
    }
    let named = sums.into_iter().filter(|(_, sum)| sum.is_anything()).map(|(code, sum)| {
        let name = if (code as usize) < words.texts.len() { words.texts.get(code) } else { "" };
        sum.group(name.to_owned())
    });
    named.collect()
}

/// Groups the rows by local month.
pub(super) fn by_month(kernel: &Kernel<'_>, replay: &Replay) -> Vec<Group> {
    let mut sums: BTreeMap<String, Sum> = BTreeMap::new();
    let mut last = (i32::MIN, String::new());
    for (row, replayed) in replay.rows.iter().enumerate() {
        let day = kernel.day(row);
        if last.0 != day {
            last = (day, month_of(clock::date(day)));
        }
        match sums.get_mut(&last.1) {
            Some(sum) => sum.add(kernel, row, replayed),
            None => sums.entry(last.1.clone()).or_default().add(kernel, row, replayed),
        }
    }
    sums.into_iter().filter(|(_, sum)| sum.is_anything()).map(|(month, sum)| sum.group(month)).collect()
}

#[derive(Default)]
struct Sum {
    n_replayed: u64,
    n_undetermined: u64,
    people: People,
    decided_before: u64,
    decided_after: u64,
    newly_on_the_spot: u64,
    newly_not_on_the_spot: u64,
}

impl Sum {
    fn add(&mut self, kernel: &Kernel<'_>, row: usize, replayed: &Replayed) {
        match replayed {
            Replayed::Not(_) => {}
            Replayed::Undetermined(_) => self.n_undetermined += 1,
            Replayed::As { verdicts, .. } => {
                let Some((from, to)) = kinds(kernel, *verdicts) else { return };
                self.n_replayed += 1;
                self.people.add(kernel.log.customer.code(row));
                let (before, after) = (from == Kind::Decide, to == Kind::Decide);
                self.decided_before += u64::from(before);
                self.decided_after += u64::from(after);
                self.newly_on_the_spot += u64::from(after && !before);
                self.newly_not_on_the_spot += u64::from(before && !after);
            }
        }
    }

    fn is_anything(&self) -> bool {
        self.n_replayed + self.n_undetermined > 0
    }

    fn group(self, name: String) -> Group {
        Group {
            name,
            n_replayed: self.n_replayed,
            n_undetermined: self.n_undetermined,
            n_people: self.people.count(),
            decided_before: self.decided_before,
            decided_after: self.decided_after,
            newly_on_the_spot: self.newly_on_the_spot,
            newly_not_on_the_spot: self.newly_not_on_the_spot,
        }
    }
}
