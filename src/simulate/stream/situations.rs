//! Which situation each row is in: its guideline, remedy and role, found by their codes.

use std::collections::HashMap;

use crate::simulate::{
    kernel::{Compiled, Facts, Key, NotReplayable, Situation, VERSIONS},
    log::Log,
    read::{BLANK, Mixer},
};

/// The situations that were met, numbered.
#[derive(Default)]
pub(super) struct Situations {
    pub(super) all: Vec<Met>,
    /// The number of each, one more than it is, where the codes are few.
    table: Vec<u32>,
    widths: [u32; 2],
    n_words: [usize; 3],
    numbers: HashMap<Key, u32, Mixer>,
}

/// A situation.
pub(super) struct Met {
    pub(super) key: Key,
    pub(super) is: Is,
}

/// What is to be done with the rows of a situation.
pub(super) enum Is {
    Not(NotReplayable),
    Answered {
        /// The rules of each version.
        rules: [usize; 2],
        is_same: bool,
        /// Whether anything is ever owed.
        owes: bool,
        /// Whether no earlier decision matters, to no other one either.
        is_stateless: bool,
    },
}

/// The most places a table may have.
const MOST_PLACES: usize = 1 << 20;
const NOT_MET: u32 = 0;

impl Situations {
    /// Returns the number of the situation of each row, compiling those that were not met before.
    pub(super) fn of_rows(
        &mut self,
        compiled: &mut Compiled<'_>,
        log: &Log,
        facts: &Facts,
        rows: &[u32],
        numbers: &mut Vec<u32>,
    ) {
        self.make_room(log);
        numbers.clear();
        numbers.extend(rows.iter().map(|row| self.number(log.key(*row as usize))));
        let is_new = |(number, _): &(&u32, &u32)| **number == NOT_MET;
        let new: Vec<u32> = numbers.iter().zip(rows).filter(is_new).map(|(_, row)| *row).collect();
        if !new.is_empty() {
            compiled.extend(log, facts, new.iter().map(|row| *row as usize));
            compiled.flatten(facts);
            for (number, row) in numbers.iter_mut().zip(rows).filter(|(number, _)| **number == NOT_MET) {
                let key = log.key(*row as usize);
                *number = self.number(key);
                if *number == NOT_MET {
                    self.all.push(Met::new(compiled, key));
                    *number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
                    self.set(key, *number);
                }
            }
        }
        numbers.iter_mut().for_each(|number| *number -= 1);
    }

    /// Makes the table as large as the codes of the log are many.
    fn make_room(&mut self, log: &Log) {
        let n_words = [&log.guideline, &log.remedy, &log.role].map(|words| words.texts.len() + 1);
        if n_words == self.n_words {
            return;
        }
        self.n_words = n_words;
        let [_, remedies, roles] = n_words.map(usize::next_power_of_two);
        self.widths = [remedies.trailing_zeros(), roles.trailing_zeros()];
        let n_places = n_words[0].saturating_mul(remedies).saturating_mul(roles);
        self.table = vec![NOT_MET; if n_places <= MOST_PLACES { n_places } else { 0 }];
        self.numbers.clear();
        for (key, number) in self.all.iter().map(|met| met.key).zip(1..).collect::<Vec<_>>() {
            self.set(key, number);
        }
    }

    fn place(&self, key: Key) -> usize {
        // A blank stands at nought.
        let [guideline, remedy, role] = [key.0, key.1, key.2].map(|code| code.wrapping_add(1) as usize);
        debug_assert_eq!(BLANK.wrapping_add(1), 0, "a blank is the last code");
        ((guideline << self.widths[0]) | remedy) << self.widths[1] | role
    }

    fn number(&self, key: Key) -> u32 {
        match self.table.get(self.place(key)) {
            Some(number) => *number,
            None => self.numbers.get(&key).copied().unwrap_or(NOT_MET),
        }
    }

    fn set(&mut self, key: Key, number: u32) {
        let place = self.place(key);
        match self.table.get_mut(place) {
            Some(known) => *known = number,
            None => {
                self.numbers.insert(key, number);
            }
        }
    }
}

impl Met {
    fn new(compiled: &Compiled<'_>, key: Key) -> Self {
        let is = match compiled.situation_of(key) {
            None => Is::Not(NotReplayable::NoGuideline),
            Some(Situation::Not(reason)) => Is::Not(*reason),
            Some(Situation::Is { rules, feeds, is_same, .. }) => Is::Answered {
                rules: *rules,
                is_same: *is_same,
                owes: VERSIONS.iter().any(|version| compiled.rules_of(rules[*version]).owes()),
                is_stateless: feeds.iter().all(Vec::is_empty)
                    && rules.iter().all(|rules| compiled.rules_of(*rules).caps.is_empty()),
            },
        };
        Self { key, is }
    }
}
