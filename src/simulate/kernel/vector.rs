//! Formulas answered for many rows of one situation at once: column by column, a byte for each row.

use super::{
    Kernel, Rules,
    data::{Data, NOTHING, UNREADABLE, UNREADABLE_WORD},
    node::{Blank, Look, Node, Range, Test, power},
};
use crate::{
    decision::{Choice, Truth},
    model::Comparison,
    simulate::read::BLANK,
};

/// Truths as bytes: joining is taking the least or the greatest.
pub(super) const NO: u8 = 0;
pub(super) const UNKNOWN: u8 = 1;
pub(super) const YES: u8 = 2;

/// Some rows of one situation, and what is supposed of them.
#[derive(Clone, Copy)]
pub(super) struct Batch<'a> {
    pub(super) rules: &'a Rules<'a>,
    pub(super) rows: &'a [u32],
    /// What is asked instead of what was asked, row by row.
    pub(super) asking: Option<&'a [i64]>,
    pub(super) caps: Caps,
}

/// What is supposed of the caps of a batch.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::simulate) enum Caps {
    /// No cap is ever used up.
    Free,
    /// Those whose bit is set are used up, or it is not known whose use is meant.
    Full(u32),
}

/// Buffers that are used again.
#[derive(Default)]
pub(in crate::simulate) struct Pool(Vec<Vec<u8>>);

impl Pool {
    fn take(&mut self) -> Vec<u8> {
        self.0.pop().unwrap_or_default()
    }

    fn give(&mut self, buffer: Vec<u8>) {
        self.0.push(buffer);
    }
}

pub(super) fn byte(truth: Truth) -> u8 {
    match truth {
        Truth::No => NO,
        Truth::Unknown => UNKNOWN,
        Truth::Yes => YES,
    }
}

impl Kernel<'_> {
    /// Answers a formula for each row of a batch.
    pub(super) fn truths(&self, batch: Batch<'_>, node: u32, out: &mut Vec<u8>, pool: &mut Pool) {
        out.clear();
        match &self.nodes[node as usize] {
            Node::Constant(truth) => out.resize(batch.rows.len(), byte(*truth)),
            Node::Test(test) => self.tested(batch, test, out),
            Node::Not(part) => {
                self.truths(batch, *part, out, pool);
                out.iter_mut().for_each(|truth| *truth = YES - *truth);
            }
            Node::All(parts) => self.joined(batch, parts, (YES, NO, u8::min), out, pool),
            Node::Any(parts) => self.joined(batch, parts, (NO, YES, u8::max), out, pool),
            Node::AtLeast(n, parts) => self.counted(batch, *n, parts, out, pool),
            Node::Choose(choice) => self.chosen(batch, choice, out, pool),
        }
    }

    fn joined(
        &self,
        batch: Batch<'_>,
        parts: &[u32],
        (neutral, ends, join): (u8, u8, fn(u8, u8) -> u8),
        out: &mut Vec<u8>,
        pool: &mut Pool,
    ) {
        out.resize(batch.rows.len(), neutral);
        let mut truths = pool.take();
        for part in parts {
            self.truths(batch, *part, &mut truths, pool);
            out.iter_mut().zip(&truths).for_each(|(out, truth)| *out = join(*out, *truth));
            if out.iter().all(|truth| *truth == ends) {
                break;
            }
        }
        pool.give(truths);
    }

    fn counted(&self, batch: Batch<'_>, n: usize, parts: &[u32], out: &mut Vec<u8>, pool: &mut Pool) {
        let mut counts = vec![(0_usize, 0_usize); batch.rows.len()];
        let mut truths = pool.take();
        for part in parts {
            self.truths(batch, *part, &mut truths, pool);
            for ((n_yes, n_unknown), truth) in counts.iter_mut().zip(&truths) {
                *n_yes += usize::from(*truth == YES);
                *n_unknown += usize::from(*truth == UNKNOWN);
            }
        }
        pool.give(truths);
        out.extend(counts.into_iter().map(|(n_yes, n_unknown)| match n {
            n if n_yes >= n => YES,
            n if n_yes + n_unknown >= n => UNKNOWN,
            _ => NO,
        }));
    }

    /// The formula beside the first condition that holds; while one is not known, what all agree on.
    fn chosen(&self, batch: Batch<'_>, choice: &Choice<u32>, out: &mut Vec<u8>, pool: &mut Pool) {
        out.resize(batch.rows.len(), NOT_YET);
        let mut is_open = vec![true; batch.rows.len()];
        let (mut conditions, mut truths) = (pool.take(), pool.take());
        for (condition, then) in &choice.cases {
            self.truths(batch, *condition, &mut conditions, pool);
            self.truths(batch, *then, &mut truths, pool);
            for (((out, is_open), condition), truth) in
                out.iter_mut().zip(&mut is_open).zip(&conditions).zip(&truths)
            {
                if *is_open && *condition != NO {
                    *out = agreed(*out, *truth);
                    *is_open = *condition != YES;
                }
            }
        }
        self.truths(batch, choice.otherwise, &mut truths, pool);
        for ((out, is_open), truth) in out.iter_mut().zip(&is_open).zip(&truths) {
            let counts = *out == NOT_YET || !choice.is_whole;
            if *is_open && counts {
                *out = agreed(*out, *truth);
            }
        }
        pool.give(conditions);
        pool.give(truths);
    }

    fn tested(&self, batch: Batch<'_>, test: &Test, out: &mut Vec<u8>) {
        match &test.look {
            Look::Words { fact, question } => self.words(batch, test, *fact, *question, out),
            Look::Between { fact, range, inside, outside } => {
                let (inside, outside, range) = (byte(*inside), byte(*outside), Narrow::new(*range));
                self.numbers(batch, test, *fact, out, |_, _, value| {
                    Some(if range.contains(value) { inside } else { outside })
                });
            }
            Look::Money { fact, currency, range, elsewhere } => {
                let (elsewhere, range) = (byte(*elsewhere), Narrow::new(*range));
                self.numbers(batch, test, *fact, out, |_, row, value| {
                    Some(match self.log.currency[row] {
                        None => UNKNOWN,
                        Some(of) if of == *currency => yes_if(range.contains(value)),
                        Some(_) => elsewhere,
                    })
                });
            }
            Look::Age { fact, range } => {
                let range = Narrow::new(*range);
                self.numbers(batch, test, *fact, out, |_, row, day| {
                    Some(yes_if(range.contains((i64::from(self.days[row]) - day).max(-1))))
                });
            }
            Look::Written { fact, truth } => {
                let truth = byte(*truth);
                match &self.facts.get(*fact).data {
                    Data::Words(_) | Data::Wide { .. } => self.row_by_row(batch, test, out),
                    _ => self.numbers(batch, test, *fact, out, |_, _, _| Some(truth)),
                }
            }
            Look::Share { of, share, comparison, .. } => {
                self.shares(batch, test, *of, *share, *comparison, out);
            }
            Look::Asked { currency, range, elsewhere } => {
                let (elsewhere, range) = (byte(*elsewhere), Narrow::new(*range));
                self.asked(batch, out, |asked, of| {
                    if of == *currency { yes_if(range.contains(asked)) } else { elsewhere }
                });
            }
            Look::AskedIn { currency } => self.asked(batch, out, |_, of| yes_if(of == *currency)),
            Look::WhateverAsked(truth) => self.asked(batch, out, |_, _| byte(*truth)),
            Look::Day { range } => {
                let range = Narrow::new(*range);
                out.extend(
                    batch.rows.iter().map(|row| yes_if(range.contains(i64::from(self.days[*row as usize])))),
                );
            }
            Look::Use { .. } if batch.caps == Caps::Free => out.resize(batch.rows.len(), YES),
            Look::Use { .. } | Look::UseOther { .. } => self.used_up(batch, test, out),
            Look::Named { .. }
            | Look::History(_)
            | Look::MeasuredUse { .. }
            | Look::WorkedLimit(_)
            | Look::Slow(_) => self.row_by_row(batch, test, out),
        }
    }

    fn row_by_row(&self, batch: Batch<'_>, test: &Test, out: &mut Vec<u8>) {
        out.extend((0..batch.rows.len()).map(|at| byte(self.eye_of(batch, at).test(test))));
    }

    fn words(&self, batch: Batch<'_>, test: &Test, fact: usize, question: usize, out: &mut Vec<u8>) {
        let (Data::Words(codes), Blank::Truth(blank)) = (&self.facts.get(fact).data, &test.blank) else {
            return self.row_by_row(batch, test, out);
        };
        let (truths, blank) = (&self.truths[question], byte(*blank));
        out.extend(batch.rows.iter().map(|row| match codes[*row as usize] {
            BLANK => blank,
            UNREADABLE_WORD => UNKNOWN,
            code => byte(truths[code as usize]),
        }));
    }

    /// Looks at numbers; `truth` gets the place in the batch, the row and the number, and passes on what
    /// it cannot answer.
    fn numbers(
        &self,
        batch: Batch<'_>,
        test: &Test,
        fact: usize,
        out: &mut Vec<u8>,
        truth: impl Fn(usize, usize, i64) -> Option<u8>,
    ) {
        let (Data::Numbers { values, .. }
        | Data::Days(values)
        | Data::Instants(values)
        | Data::Flags(values)) = &self.facts.get(fact).data
        else {
            return self.row_by_row(batch, test, out);
        };
        let slow = |at: usize| byte(self.eye_of(batch, at).test(test));
        let blank = if let Blank::Truth(truth) = &test.blank { Some(byte(*truth)) } else { None };
        out.extend(batch.rows.iter().enumerate().map(|(at, row)| {
            let row = *row as usize;
            match values[row] {
                NOTHING => blank.unwrap_or_else(|| slow(at)),
                UNREADABLE => UNKNOWN,
                value => truth(at, row, value).unwrap_or_else(|| slow(at)),
            }
        }));
    }

    fn asked(&self, batch: Batch<'_>, out: &mut Vec<u8>, truth: impl Fn(i64, u8) -> u8) {
        let of = |row: u32, asked: Option<i64>| match (asked, self.log.currency[row as usize]) {
            (Some(asked), Some(currency)) => truth(asked, currency),
            _ => UNKNOWN,
        };
        match batch.asking {
            None => out.extend(batch.rows.iter().map(|row| of(*row, self.log.asked[*row as usize]))),
            Some(asking) => {
                out.extend(batch.rows.iter().zip(asking).map(|(row, asked)| of(*row, Some(*asked))));
            }
        }
    }

    /// Compares what is asked with a share of an amount in whole numbers.
    fn shares(
        &self,
        batch: Batch<'_>,
        test: &Test,
        of: usize,
        (numerator, denominator): (i128, i128),
        comparison: Comparison,
        out: &mut Vec<u8>,
    ) {
        let scale = power(self.facts.get(of).data.scale());
        let decimals = self.currencies.iter().map(|currency| power(currency.decimals()));
        // By currency: what both sides are multiplied with.
        let factors = |power: i128| {
            let left = i64::try_from(denominator.checked_mul(scale)?).ok()?;
            Some((left, i64::try_from(numerator.checked_mul(power)?).ok()?))
        };
        let factors: Vec<Option<(i64, i64)>> = decimals.map(factors).collect();
        self.numbers(batch, test, of, out, |at, row, value| {
            let asked = batch.asking.map_or(self.log.asked[row], |asking| Some(asking[at]));
            let (Some(asked), Some(currency)) = (asked, self.log.currency[row]) else { return Some(UNKNOWN) };
            let (left, right) = factors.get(usize::from(currency)).copied().flatten()?;
            if value <= 0 {
                return None;
            }
            let (left, right) = (asked.checked_mul(left)?, value.checked_mul(right)?);
            Some(yes_if(super::node::holds(comparison, left.cmp(&right))))
        });
    }

    fn used_up(&self, batch: Batch<'_>, test: &Test, out: &mut Vec<u8>) {
        out.extend((0..batch.rows.len()).map(|at| byte(self.eye_of(batch, at).test(test))));
    }
}

/// No formula was chosen so far.
const NOT_YET: u8 = 3;

fn agreed(so_far: u8, next: u8) -> u8 {
    if so_far == NOT_YET || so_far == next { next } else { UNKNOWN }
}

fn yes_if(holds: bool) -> u8 {
    if holds { YES } else { NO }
}

/// A range of numbers of 64 bits.
#[derive(Clone, Copy)]
struct Narrow {
    low: i64,
    high: i64,
}

impl Narrow {
    fn new(range: Range) -> Self {
        let narrow =
            |bound: i128| i64::try_from(bound).unwrap_or(if bound < 0 { i64::MIN } else { i64::MAX });
        // INVARIANT: the numbers of a column are never the least or the greatest of 64 bits, so a bound
        // beyond them includes or leaves out the same ones.
        if range.low > i128::from(i64::MAX) || range.high < i128::from(i64::MIN) {
            return Self { low: 1, high: 0 };
        }
        Self { low: narrow(range.low), high: narrow(range.high) }
    }

    fn contains(self, value: i64) -> bool {
        self.low <= value && value <= self.high
    }
}
