//! Things that are stored once and referred to by their number.

use std::collections::HashMap;
use std::hash::Hash;

/// A list in which equal things have the same number; the order is that of their first use.
#[derive(Clone, Debug)]
pub(super) struct Gathered<T> {
    all: Vec<T>,
    index: HashMap<T, usize>,
}

impl<T> Default for Gathered<T> {
    fn default() -> Self {
        Self { all: Vec::new(), index: HashMap::new() }
    }
}

impl<T: Clone + Eq + Hash> Gathered<T> {
    /// Returns the number of a thing, adding it if it is new.
    pub(super) fn number(&mut self, thing: T) -> usize {
        if let Some(known) = self.index.get(&thing) {
            return *known;
        }
        self.all.push(thing.clone());
        self.index.insert(thing, self.all.len() - 1);
        self.all.len() - 1
    }

    /// Returns the things in order.
    pub(super) fn all(&self) -> &[T] {
        &self.all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_things_share_a_number() {
        let mut gathered = Gathered::default();
        assert_eq!(["a", "b", "a"].map(|thing| gathered.number(thing)), [0, 1, 0]);
        assert_eq!(gathered.all(), ["a", "b"]);
    }
}
