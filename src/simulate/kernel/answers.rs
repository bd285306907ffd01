//! The answers of rules for many rows at once, and how much may be given.

use super::{
    Answer, Eye, Kernel, Limit, Rules,
    node::Node,
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
        // Every row with the limit that was tried last.
        let mut open: Vec<(usize, i64)> = (0..rows.len()).map(|at| (at, i64::MAX)).collect();
        while !open.is_empty() {
            let (mut places, mut some_rows, mut asking) = (Vec::new(), Vec::new(), Vec::new());
            for (at, tried) in open {
                // What was asked is decided; nothing below it is the most.
                let Some(limit) = self.next_limit(rules, rows[at] as usize, tried) else { continue };
                if asked(rows[at]).is_none_or(|asked| limit > asked) {
                    places.push(at);
                    some_rows.push(rows[at]);
                    asking.push(limit);
                }
            }
            let batch = Batch { rules, rows: &some_rows, asking: Some(&asking), caps: Caps::Free };
            let answers = self.answered(batch, pool);
            open = Vec::new();
            for ((at, limit), answer) in places.into_iter().zip(&asking).zip(answers) {
                if self.is_decide(answer) {
                    most[at] = *limit;
                } else {
                    open.push((at, *limit));
                }
            }
        }
        most
    }

    /// Returns the highest limit of a row below another amount.
    fn next_limit(&self, rules: &Rules<'_>, row: usize, below: i64) -> Option<i64> {
        let currency = self.log.currency[row]?;
        let limits = rules.limits.iter().filter_map(|limit| match limit {
            Limit::Fixed { currency: of, minor } => (*of == currency).then_some(*minor),
            Limit::Share { of, share } => {
                let asked = self.log.asked[row];
                let eye = Eye { kernel: self, rules, row, ledgers: None, is_tight: false, full: None, asked };
                eye.share_of(*of, *share)
            }
        });
        limits.filter(|limit| *limit < below).max()
    }

    /// Returns for each of some rows the facts whose absence leaves the answer open, a bit for each number.
    pub(in crate::simulate) fn missing_facts(
        &self,
        rules: usize,
        rows: &[u32],
        pool: &mut Pool,
    ) -> Vec<u128> {
        let rules = self.rules(rules);
        let batch = Batch { rules, rows, asking: None, caps: Caps::Free };
        let mut missing = vec![0; rows.len()];
        let mut open: Vec<u32> = (0..).take(rows.len()).collect();
        let mut truths = Vec::new();
        for (when, _) in &rules.verdicts {
            let some_rows: Vec<u32> = open.iter().map(|at| rows[*at as usize]).collect();
            self.truths(Batch { rows: &some_rows, ..batch }, *when, &mut truths, pool);
            let unknown: Vec<u32> =
                open.iter().zip(&truths).filter(|(_, truth)| **truth == UNKNOWN).map(|(at, _)| *at).collect();
            self.missing_in(batch, *when, &unknown, &mut missing, pool);
            open = open.iter().zip(&truths).filter(|(_, truth)| **truth != YES).map(|(at, _)| *at).collect();
        }
        missing
    }

    /// The same for a formula and the places at which it may be unknown.
    fn missing_in(&self, batch: Batch<'_>, node: u32, places: &[u32], missing: &mut [u128], pool: &mut Pool) {
        if places.is_empty() {
            return;
        }
        let rows: Vec<u32> = places.iter().map(|at| batch.rows[*at as usize]).collect();
        let mut truths = Vec::new();
        self.truths(Batch { rows: &rows, ..batch }, node, &mut truths, pool);
        let places: Vec<u32> =
            places.iter().zip(&truths).filter(|(_, truth)| **truth == UNKNOWN).map(|(at, _)| *at).collect();
        let mut descend = |part: u32| self.missing_in(batch, part, &places, missing, pool);
        match &self.nodes[node as usize] {
            Node::Constant(_) => {}
            Node::Not(part) => descend(*part),
            Node::All(parts) | Node::Any(parts) | Node::AtLeast(_, parts) => {
                parts.iter().copied().for_each(descend)
            }
            Node::Choose(choice) => choice.parts().for_each(descend),
            Node::Test(_) => {
                let bits = self.abouts[node as usize].iter().fold(0, |bits, fact| bits | bit(*fact));
                places.iter().for_each(|at| missing[*at as usize] |= bits);
            }
        }
    }

    /// Whether an answer is a yes on the spot.
    pub(in crate::simulate) fn is_decide(&self, answer: u16) -> bool {
        self.verdicts.get(usize::from(answer)) == Some(&Verdict::Decide)
    }
}

/// The bit of a fact; those beyond share the last one.
pub(in crate::simulate) fn bit(fact: usize) -> u128 {
    1 << fact.min(127)
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
