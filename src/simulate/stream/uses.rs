//! What was given before, in all replays at once: each decision stands once, with the replays that gave it.

use std::collections::HashMap;

use crate::simulate::{ledger::Used, read::Mixer};

/// How many replays there are: two versions, each with the least and the most that may have been given.
pub(super) const REPLAYS: usize = 4;

/// Returns the place of a replay.
pub(super) fn replay_of(version: usize, is_tight: bool) -> usize {
    version * 2 + usize::from(is_tight)
}

/// What was given on one track, by key.
#[derive(Default)]
pub(super) struct Uses {
    keys: HashMap<u32, Key, Mixer>,
    /// Until when something lies in it, whosever it is, by replay.
    anything_until: [Option<i64>; REPLAYS],
}

/// What one key was given, oldest first.
///
/// Windows mostly move on, so what lies in the last one is kept added up, and where it begins.
#[derive(Default)]
struct Key {
    given: Vec<Given>,
    /// The first that lies in the window.
    start: u32,
    times: [u32; REPLAYS],
    amounts: [i64; REPLAYS],
    taken_back: Vec<TakenBack>,
}

/// A decision that gave something.
#[derive(Clone, Copy)]
struct Given {
    at: i64,
    amount: i64,
    /// In which replays, a bit for each.
    replays: u8,
}

/// What was taken back later.
struct TakenBack {
    given: Given,
    reversed_at: i64,
}

impl Uses {
    /// Notes that something is there for somebody, until it is taken back.
    pub(super) fn note(&mut self, replay: usize, reversed_at: Option<i64>) {
        let until = &mut self.anything_until[replay];
        *until = (*until).max(Some(reversed_at.unwrap_or(i64::MAX)));
    }

    /// Whether nothing is there at an instant, whosever it is.
    pub(super) fn is_empty(&self, replay: usize, now: i64) -> bool {
        self.anything_until[replay].is_none_or(|until| until <= now)
    }

    /// Adds what was given at an instant that is not before the last one.
    pub(super) fn add(&mut self, key: u32, at: i64, amount: i64, replays: u8, reversed_at: Option<i64>) {
        let key = self.keys.entry(key).or_default();
        let given = Given { at, amount, replays };
        if key.given.is_empty() {
            // Most keys are given something once.
            key.given.reserve_exact(1);
        }
        key.given.push(given);
        key.count(given, true);
        if let Some(reversed_at) = reversed_at {
            key.taken_back.push(TakenBack { given, reversed_at });
        }
    }

    /// Returns what was given from an instant on and is not taken back until now, by replay.
    pub(super) fn since(&mut self, key: u32, first: i64, now: i64) -> [Used; REPLAYS] {
        let Some(key) = self.keys.get_mut(&key) else { return [Used::default(); REPLAYS] };
        key.move_to(first);
        let mut used = [Used::default(); REPLAYS];
        for ((used, times), amount) in used.iter_mut().zip(key.times).zip(key.amounts) {
            (used.times, used.amount) = (i64::from(times), amount);
        }
        let gone = key.taken_back.iter();
        for gone in gone.filter(|gone| gone.given.at >= first && gone.reversed_at <= now) {
            for (replay, used) in used.iter_mut().enumerate() {
                let is_in = gone.given.replays >> replay & 1 == 1;
                used.times -= i64::from(is_in);
                used.amount = used.amount.saturating_sub(if is_in { gone.given.amount } else { 0 });
            }
        }
        used
    }
}

impl Key {
    /// Lets the window begin at an instant.
    fn move_to(&mut self, first: i64) {
        while let Some(given) = self.given.get(self.start as usize).filter(|given| given.at < first) {
            let given = *given;
            self.count(given, false);
            self.start += 1;
        }
        // At another desk the day may begin earlier.
        while let Some(before) = (self.start as usize).checked_sub(1).filter(|at| self.given[*at].at >= first)
        {
            self.count(self.given[before], true);
            self.start -= 1;
        }
    }

    fn count(&mut self, given: Given, is_more: bool) {
        for replay in (0..REPLAYS).filter(|replay| given.replays >> replay & 1 == 1) {
            let (times, amount) = (&mut self.times[replay], &mut self.amounts[replay]);
            if is_more {
                *times += 1;
                *amount = amount.saturating_add(given.amount);
            } else {
                *times -= 1;
                *amount = amount.saturating_sub(given.amount);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn windows_that_move_to_and_fro_hold_what_was_given_in_them(
            rows in proptest::collection::vec((0_i64..4, 0_i64..100, 0_u8..16, 0_i64..4, 0_i64..12), 1..60),
        ) {
            let mut uses = Uses::default();
            let mut known: Vec<(i64, i64, u8, Option<i64>)> = Vec::new();
            let mut now = 0;
            for (step, amount, replays, kind, back) in rows {
                now += step;
                let used = uses.since(7, now - back, now);
                for (replay, used) in used.iter().enumerate() {
                    let is_in = |(at, _, replays, reversed): &&(i64, i64, u8, Option<i64>)| {
                        *at >= now - back && replays >> replay & 1 == 1 && reversed.is_none_or(|at| at > now)
                    };
                    prop_assert_eq!(used.times, known.iter().filter(is_in).count() as i64);
                    prop_assert_eq!(used.amount, known.iter().filter(is_in).map(|given| given.1).sum::<i64>());
                }
                // One in four is taken back later.
                let reversed_at = (kind == 0).then_some(now + 5);
                uses.add(7, now, amount, replays, reversed_at);
                known.push((now, amount, replays, reversed_at));
            }
            prop_assert_eq!(uses.since(8, 0, now), [Used::default(); REPLAYS]);
        }
    }
}
