//! Things that are stored once and known by a number.

use std::hash::Hash;

use crate::decision::QuickMap;

/// Different things, in the order in which they came.
pub(super) struct Numbered<T> {
    all: Vec<T>,
    numbers: QuickMap<T, u32>,
}

impl<T> Default for Numbered<T> {
    fn default() -> Self {
        Self { all: Vec::new(), numbers: QuickMap::default() }
    }
}

impl<T: Clone + Eq + Hash> Numbered<T> {
    /// Returns the number of a thing; equal things have equal numbers.
    pub(super) fn number(&mut self, thing: T) -> u32 {
        if let Some(known) = self.numbers.get(&thing) {
            return *known;
        }
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.all.push(thing.clone());
        self.numbers.insert(thing, number);
        number
    }

    /// Returns the thing with a number.
    pub(super) fn get(&self, number: u32) -> Option<&T> {
        self.all.get(number as usize)
    }
}
