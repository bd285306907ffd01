//! The few rows that are shown of many: those with the least keys, so that no order matters.

use std::collections::BTreeMap;

use crate::simulate::result::PastCase;

/// A row as it is shown.
pub(super) type Example = PastCase;

/// The rows with the least keys.
#[derive(Debug)]
pub(super) struct Least<K, const N: usize>(BTreeMap<K, Example>);

impl<K, const N: usize> Default for Least<K, N> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord + Clone, const N: usize> Least<K, N> {
    /// Whether a row would be kept; `is_less` compares its key with that of another.
    pub(super) fn has_room_for(&self, is_less: impl Fn(&K) -> bool) -> bool {
        self.0.len() < N || self.0.last_key_value().is_some_and(|(last, _)| is_less(last))
    }

    pub(super) fn insert(&mut self, key: K, example: Example) {
        self.0.insert(key, example);
        if self.0.len() > N {
            self.0.pop_last();
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        other.0.into_iter().for_each(|(key, example)| self.insert(key, example));
    }

    pub(super) fn examples(&self) -> Vec<Example> {
        self.0.values().cloned().collect()
    }
}
