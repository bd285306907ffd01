//! What was given before, by customer, agent or another key: the state of caps during a replay.

/// What one key was given, oldest first.
///
/// Each entry holds the instant and the sum up to and with it, so that the use of a window is a
/// difference of two sums.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    entries: Vec<(i64, i64)>,
}

/// How much of a window is used.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Used {
    /// How often.
    pub(super) times: i64,
    /// How much, in the smallest unit.
    pub(super) amount: i64,
    /// When last.
    pub(super) last: Option<i64>,
}

impl Tally {
    /// Adds what was given at an instant that is not before the last one.
    pub(super) fn add(&mut self, at: i64, amount: i64) {
        let sum = self.entries.last().map_or(0, |(_, sum)| *sum);
        self.entries.push((at, sum.saturating_add(amount)));
    }

    /// Returns what was given from an instant on.
    pub(super) fn since(&self, first: i64) -> Used {
        let before = self.before(first);
        let sum_before = before.checked_sub(1).and_then(|at| self.entries.get(at)).map_or(0, |(_, sum)| *sum);
        match self.entries.last() {
            Some((last, sum)) if before < self.entries.len() => Used {
                times: i64::try_from(self.entries.len() - before).unwrap_or(i64::MAX),
                amount: sum.saturating_sub(sum_before),
                last: Some(*last),
            },
            Some(_) | None => Used::default(),
        }
    }

    /// Counts the entries before an instant; the window mostly begins close to the end.
    fn before(&self, first: i64) -> usize {
        const NEAR: usize = 8;
        let near = self.entries.len().saturating_sub(NEAR);
        match self.entries.get(near) {
            Some((at, _)) if near == 0 || *at < first => {
                near + self.entries.iter().skip(near).take_while(|(at, _)| *at < first).count()
            }
            Some(_) | None => self.entries.partition_point(|(at, _)| *at < first),
        }
    }
}

/// The tallies of all keys of one track.
#[derive(Clone, Debug, Default)]
pub(super) struct Ledger {
    tallies: Vec<Tally>,
}

impl Ledger {
    pub(super) fn new(n_keys: usize) -> Self {
        Self { tallies: vec![Tally::default(); n_keys] }
    }

    pub(super) fn add(&mut self, key: u32, at: i64, amount: i64) {
        if let Some(tally) = self.tallies.get_mut(key as usize) {
            tally.add(at, amount);
        }
    }

    pub(super) fn since(&self, key: u32, first: i64) -> Used {
        self.tallies.get(key as usize).map_or_else(Used::default, |tally| tally.since(first))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_window_holds_what_was_given_in_it(
            mut given in proptest::collection::vec((0_i64..50, 0_i64..100), 0..60),
            first in -1_i64..52,
        ) {
            given.sort_by_key(|(at, _)| *at);
            let mut tally = Tally::default();
            given.iter().for_each(|(at, amount)| tally.add(*at, *amount));
            let within: Vec<&(i64, i64)> = given.iter().filter(|(at, _)| *at >= first).collect();
            let expected = Used {
                times: i64::try_from(within.len()).unwrap_or(0),
                amount: within.iter().map(|(_, amount)| amount).sum(),
                last: within.iter().map(|(at, _)| *at).max(),
            };
            prop_assert_eq!(tally.since(first), expected);
        }
    }
}
