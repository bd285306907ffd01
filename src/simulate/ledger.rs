//! What was given before, by customer, agent or another key: the state of caps during a replay.

use std::collections::HashMap;

use super::read::Mixer;

/// What one key was given, oldest first.
///
/// Each entry holds the instant and the sum up to and with it, so that the use of a window is a
/// difference of two sums.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    entries: Vec<(i64, i64)>,
    taken_back: Vec<TakenBack>,
}

/// What was given at an instant and taken back at a later one.
#[derive(Clone, Copy, Debug)]
struct TakenBack {
    at: i64,
    amount: i64,
    reversed_at: i64,
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
    pub(super) fn add(&mut self, at: i64, amount: i64, reversed_at: Option<i64>) {
        let sum = self.entries.last().map_or(0, |(_, sum)| *sum);
        self.entries.push((at, sum.saturating_add(amount)));
        self.taken_back.extend(reversed_at.map(|reversed_at| TakenBack { at, amount, reversed_at }));
    }

    /// Returns what was given from an instant on and is not taken back until now.
    pub(super) fn since(&self, first: i64, now: i64) -> Used {
        let before = self.before(first);
        let sum_before = before.checked_sub(1).and_then(|at| self.entries.get(at)).map_or(0, |(_, sum)| *sum);
        let Some((last, sum)) = self.entries.last().filter(|_| before < self.entries.len()) else {
            return Used::default();
        };
        let used = Used {
            times: i64::try_from(self.entries.len() - before).unwrap_or(i64::MAX),
            amount: sum.saturating_sub(sum_before),
            last: Some(*last),
        };
        if self.taken_back.is_empty() { used } else { self.less_taken_back(used, before, now) }
    }

    fn less_taken_back(&self, mut used: Used, before: usize, now: i64) -> Used {
        let first = self.entries.get(before).map_or(i64::MAX, |(at, _)| *at);
        let gone = self.taken_back.iter().filter(|gone| gone.at >= first && gone.reversed_at <= now);
        let mut gone: Vec<&TakenBack> = gone.collect();
        for gone in &gone {
            used.times -= 1;
            used.amount = used.amount.saturating_sub(gone.amount);
        }
        used.last = self.entries.iter().skip(before).rev().map(|(at, _)| *at).find(|at| {
            let found = gone.iter().rposition(|gone| gone.at == *at);
            found.map(|place| gone.remove(place)).is_none()
        });
        used
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
    /// By key; most keys were never given anything.
    tallies: HashMap<u32, Tally, Mixer>,
    /// Keys from here on are none.
    n_keys: usize,
    /// Until when something lies in it, whosever it is.
    anything_until: Option<i64>,
}

impl Ledger {
    pub(super) fn new(n_keys: usize) -> Self {
        Self { tallies: HashMap::with_hasher(Mixer::default()), n_keys, anything_until: None }
    }

    /// Notes that something is there for somebody, until it is taken back.
    pub(super) fn note(&mut self, reversed_at: Option<i64>) {
        self.anything_until = self.anything_until.max(Some(reversed_at.unwrap_or(i64::MAX)));
    }

    /// Whether anything is there at an instant, whosever it is.
    pub(super) fn is_empty(&self, now: i64) -> bool {
        self.anything_until.is_none_or(|until| until <= now)
    }

    pub(super) fn add(&mut self, key: u32, at: i64, amount: i64, reversed_at: Option<i64>) {
        if (key as usize) < self.n_keys {
            self.tallies.entry(key).or_default().add(at, amount, reversed_at);
        }
    }

    pub(super) fn since(&self, key: u32, first: i64, now: i64) -> Used {
        self.tallies.get(&key).map_or_else(Used::default, |tally| tally.since(first, now))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_window_holds_what_was_given_in_it(
            mut given in proptest::collection::vec((0_i64..50, 0_i64..100, 0_i64..3), 0..60),
            first in -1_i64..52,
        ) {
            const NOW: i64 = 60;
            // One in three is taken back, in time or later.
            let reversed = |kind: i64, at: i64| (kind == 0).then_some(at + 30);
            given.sort_by_key(|(at, ..)| *at);
            let mut tally = Tally::default();
            given.iter().for_each(|(at, amount, kind)| tally.add(*at, *amount, reversed(*kind, *at)));
            let is_kept = |(at, _, kind): &&(i64, i64, i64)| {
                *at >= first && reversed(*kind, *at).is_none_or(|reversed_at| reversed_at > NOW)
            };
            let within: Vec<_> = given.iter().filter(is_kept).collect();
            let expected = Used {
                times: i64::try_from(within.len()).unwrap_or(0),
                amount: within.iter().map(|(_, amount, _)| amount).sum(),
                last: within.iter().map(|(at, ..)| *at).max(),
            };
            prop_assert_eq!(tally.since(first, NOW), expected);
        }
    }
}
