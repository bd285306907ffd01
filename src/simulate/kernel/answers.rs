//! The answers of rules for many rows at once, and how much may be given.

use super::{
    Answer, Eye, Kernel, Limit, Rules,
    vector::{Batch, Caps, NO, Pool, UNKNOWN, YES},
};
use crate::decision::Verdict;

/// In place of a verdict's number: facts that matter are unknown, and a yes is not possible.
pub(in crate::simulate) const CANNOT_TELL: u16 = u16::MAX;
/// In place of a verdict's number: facts that matter are unknown, and a yes is possible.
pub(in crate::simulate) const MAY_DECIDE: u16 = u16::MAX - 1;

impl<'a> Kernel<'a> {
    /// Returns the answer of rules for each of some rows; a verdict's number, or that it cannot be told.
    pub(in crate::simulate) fn answers(
        &self,
        rules: usize,
        rows: &[u32],
        caps: Caps,
        pool: &mut Pool,
    ) -> Vec<u16> {
        self.answered(Batch { rules: self.rules(rules), rows, asking: None, caps }, pool)
    }

    fn answered(&self, batch: Batch<'_>, pool: &mut Pool) -> Vec<u16> {
        let mut answers = vec![CANNOT_TELL; batch.rows.len()];
        let mut open = Open::new(batch);
        let mut truths = Vec::new();
        for &(when, verdict) in &batch.rules.verdicts {
            if open.places.is_empty() {
                break;
            }
            let is_decide = self.verdicts[usize::from(verdict)] == Verdict::Decide;
            self.truths(open.batch(batch), when, &mut truths, pool);
            open.note(&truths, (verdict, is_decide), &mut answers);
        }
        open.close(&mut answers);
        answers
    }

    /// Returns the row at a place of a batch as its rules see it.
    pub(super) fn eye_of<'e>(&'e self, batch: Batch<'e>, at: usize) -> Eye<'e> {
        let row = batch.rows[at] as usize;
        let full = if let Caps::Full(full) = batch.caps { Some(full) } else { None };
        let asked = batch.asking.map_or(self.log.asked[row], |asking| Some(asking[at]));
        Eye { kernel: self, rules: batch.rules, row, ledgers: None, is_tight: false, full, asked }
    }

    /// Returns for each of some rows that are decided on the spot the most that may be given, caps aside;
    /// what is asked where there is no limit.
    pub(in crate::simulate) fn most(&self, rules: usize, rows: &[u32], pool: &mut Pool) -> Vec<i64> {
        let rules = self.rules(rules);
        let asked = |row: u32| self.log.asked[row as usize];
        let mut most: Vec<i64> = rows.iter().map(|row| asked(*row).unwrap_or(0)).collect();
        if rules.limits.is_empty() {
            return most;
        }
        let mut limits: Vec<Vec<i64>> = rows.iter().map(|row| self.limits(rules, *row as usize)).collect();
        let mut open: Vec<usize> = (0..rows.len()).filter(|at| self.log.currency[rows[*at] as usize].is_some()).collect();
        while !open.is_empty() {
            let (mut places, mut some_rows, mut asking) = (Vec::new(), Vec::new(), Vec::new());
            for at in open {
                // What was asked is decided; nothing below it is the most.
                let Some(limit) = limits[at].pop().filter(|limit| Some(*limit) != asked(rows[at])) else { continue };
                places.push(at);
                some_rows.push(rows[at]);
                asking.push(limit);
            }
            let batch = Batch { rules, rows: &some_rows, asking: Some(&asking), caps: Caps::Free };
            let answers = self.answered(batch, pool);
            open = Vec::new();
            for ((at, limit), answer) in places.into_iter().zip(&asking).zip(answers) {
                if self.is_decide(answer) {
                    most[at] = *limit;
                } else {
                    open.push(at);
                }
            }
        }
        most
    }

    /// Returns the limits that may hold for a row and what it asks, the least first.
    fn limits(&self, rules: &Rules<'_>, row: usize) -> Vec<i64> {
        let eye = Eye { kernel: self, rules, row, ledgers: None, is_tight: false, full: None, asked: self.log.asked[row] };
        let limits = rules.limits.iter().filter_map(|limit| match limit {
            Limit::Fixed { currency, minor } => (self.log.currency[row] == Some(*currency)).then_some(*minor),
            Limit::Share { of, share } => eye.share_of(*of, *share),
        });
        let mut limits: Vec<i64> = limits.chain(eye.asked).collect();
        limits.sort_unstable();
        limits
    }

    /// Whether an answer is a yes on the spot.
    pub(in crate::simulate) fn is_decide(&self, answer: u16) -> bool {
        self.verdicts.get(usize::from(answer)) == Some(&Verdict::Decide)
    }
}

/// Returns an answer from its number.
pub(in crate::simulate) fn answer(number: u16) -> Answer {
    match number {
        CANNOT_TELL => Answer::CannotTell { may_decide: false },
        MAY_DECIDE => Answer::CannotTell { may_decide: true },
        verdict => Answer::Verdict(verdict),
    }
}

/// The rows for which no rule has held so far.
struct Open {
    /// Their places in the batch.
    places: Vec<u32>,
    rows: Vec<u32>,
    asking: Option<Vec<i64>>,
    /// For each the verdict that is possible: none yet, one, or several.
    possible: Vec<u16>,
    may_decide: Vec<bool>,
}

const NOTHING_YET: u16 = u16::MAX;
const SEVERAL: u16 = u16::MAX - 1;

impl Open {
    fn new(batch: Batch<'_>) -> Self {
        let n = batch.rows.len();
        Self {
            places: (0..).take(n).collect(),
            rows: batch.rows.to_vec(),
            asking: batch.asking.map(<[i64]>::to_vec),
            possible: vec![NOTHING_YET; n],
            may_decide: vec![false; n],
        }
    }

    fn batch<'b>(&'b self, batch: Batch<'b>) -> Batch<'b> {
        Batch { rows: &self.rows, asking: self.asking.as_deref(), ..batch }
    }

    /// Notes whether a rule holds; rows for which it does are done.
    fn note(&mut self, truths: &[u8], (verdict, is_decide): (u16, bool), answers: &mut [u16]) {
        let mut n_left = 0;
        for (at, truth) in truths.iter().enumerate() {
            let (mut possible, mut may_decide) = (self.possible[at], self.may_decide[at]);
            if *truth != NO {
                possible = if possible == NOTHING_YET || possible == verdict { verdict } else { SEVERAL };
                may_decide |= is_decide;
            }
            debug_assert!(matches!(*truth, NO | UNKNOWN | YES), "a truth is one of three");
            if *truth == YES {
                answers[self.places[at] as usize] = settled(possible, may_decide);
                continue;
            }
            self.places[n_left] = self.places[at];
            self.rows[n_left] = self.rows[at];
            if let Some(asking) = &mut self.asking {
                asking[n_left] = asking[at];
            }
            self.possible[n_left] = possible;
            self.may_decide[n_left] = may_decide;
            n_left += 1;
        }
        self.places.truncate(n_left);
        self.rows.truncate(n_left);
        if let Some(asking) = &mut self.asking {
            asking.truncate(n_left);
        }
    }

    fn close(self, answers: &mut [u16]) {
        for (at, place) in self.places.iter().enumerate() {
            answers[*place as usize] = settled(self.possible[at], self.may_decide[at]);
        }
    }
}

fn settled(possible: u16, may_decide: bool) -> u16 {
    match possible {
        NOTHING_YET | SEVERAL if may_decide => MAY_DECIDE,
        NOTHING_YET | SEVERAL => CANNOT_TELL,
        verdict => verdict,
    }
}
