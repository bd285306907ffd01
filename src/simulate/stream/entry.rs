//! Rows that wait for the caps: what is needed of them, and what they come to in each state of the caps.

use std::collections::HashMap;

use super::sums::Line;
use crate::simulate::{
    kernel::Key,
    log::Log,
    outcome::Outcome,
    read::{Ids, Mixer},
};

/// What rows come to in each state of their caps.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub(super) struct Pattern {
    pub(super) key: Key,
    /// The rules of each version.
    pub(super) rules: [usize; 2],
    /// The answers if no cap were ever used up.
    pub(super) free: [u16; 2],
    /// The answers by the caps that are used up, a bit for each.
    pub(super) answers: [Vec<u16>; 2],
    /// The facts whose absence leaves an answer open, for the same states, a bit for each; none
    /// where none does.
    pub(super) missing: [Vec<u128>; 2],
    /// Whether the versions owe something else.
    pub(super) owes_otherwise: bool,
}

/// A row that waits for the caps.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) at: i64,
    pub(super) asked: i64,
    pub(super) recorded: i64,
    pub(super) most: [i64; 2],
    pub(super) pattern: u32,
    pub(super) customer: u32,
    pub(super) agent: u32,
    pub(super) site: u32,
    pub(super) team: u32,
    pub(super) day: i32,
    pub(super) currency: Option<u8>,
    pub(super) outcome: Outcome,
    pub(super) zone: u8,
    has_asked: bool,
    has_recorded: bool,
    is_reversed: bool,
}

impl Entry {
    pub(super) fn asked(&self) -> Option<i64> {
        self.has_asked.then_some(self.asked)
    }

    /// What was given, else what was asked.
    pub(super) fn recorded(&self) -> Option<i64> {
        self.has_recorded.then_some(self.recorded)
    }
}

/// Rows that wait for the caps.
#[derive(Default)]
pub(super) struct Entries {
    pub(super) rows: Vec<Entry>,
    pub(super) ids: Ids,
    reversed: HashMap<usize, i64>,
    pub(super) patterns: Vec<Pattern>,
    numbers: HashMap<Pattern, u32, Mixer>,
}

impl Entries {
    /// Returns the number of a pattern.
    pub(super) fn number(&mut self, pattern: Pattern) -> u32 {
        let next = u32::try_from(self.patterns.len()).unwrap_or(u32::MAX);
        match self.numbers.get(&pattern) {
            Some(number) => *number,
            None => {
                self.patterns.push(pattern.clone());
                self.numbers.insert(pattern, next);
                next
            }
        }
    }

    pub(super) fn push(&mut self, log: &Log, row: usize, line: &Line, day: i32, zone: u8, pattern: u32) {
        let recorded = log.given[row].or(line.asked);
        let reversed_at = log.reversed_at[row];
        self.reversed.extend(reversed_at.map(|at| (self.rows.len(), at)));
        self.ids.copy(&log.id, row);
        self.rows.push(Entry {
            at: line.at,
            asked: line.asked.unwrap_or(0),
            recorded: recorded.unwrap_or(0),
            most: line.most,
            pattern,
            customer: line.customer,
            agent: log.agent.codes[row],
            site: line.site,
            team: line.team,
            day,
            currency: line.currency,
            outcome: line.outcome,
            zone,
            has_asked: line.asked.is_some(),
            has_recorded: recorded.is_some(),
            is_reversed: reversed_at.is_some(),
        });
    }

    /// Returns when what a row gave was taken back.
    pub(super) fn reversed_at(&self, row: usize) -> Option<i64> {
        self.rows.get(row).filter(|entry| entry.is_reversed).and_then(|_| self.reversed.get(&row).copied())
    }
}
