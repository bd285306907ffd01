//! Many rows of the same rules answered together: each test goes over all of them before the next one does.
//!
//! A truth is a byte and joining is taking the least or the greatest, so no row waits for a guess whether a
//! test holds. What has no such form counts as not known; a row whose answer hangs on it is left to be answered
//! alone.

use super::{
    Rules,
    data::{NOTHING, UNREADABLE},
    flat::{ASK, Bounds, NO, Record, UNKNOWN, YES, byte, yes_if},
    node::{Look, Node},
    row::Reader,
    supposed::supposed_use,
};
use crate::simulate::read::BLANK;

/// In place of an answer: the row has to be answered alone.
pub(in crate::simulate) const ALONE: u16 = u16::MAX - 2;
/// In place of an answer: no rule holds so far.
const NOTHING_YET: u16 = u16::MAX - 3;

/// Room for truths, used again for every test.
#[derive(Default)]
pub(in crate::simulate) struct Room(Vec<Vec<u8>>);

impl Room {
    fn take(&mut self, n: usize) -> Vec<u8> {
        let mut truths = self.0.pop().unwrap_or_default();
        truths.clear();
        truths.resize(n, UNKNOWN);
        truths
    }

    fn give_back(&mut self, truths: Vec<u8>) {
        self.0.push(truths);
    }
}

/// What is supposed of the caps.
#[derive(Clone, Copy)]
pub(in crate::simulate) enum Caps {
    /// Nothing: an answer that is known holds whatever they say.
    NotKnown,
    /// That they all fit.
    Free,
    /// That some are used up, a bit for each.
    Full(u32),
}

/// Rows that are answered together.
struct Batch<'b> {
    rules: &'b Rules<'b>,
    rows: &'b [u32],
    caps: Caps,
}

impl Reader<'_, '_> {
    /// Answers rows of the same rules by the first rule that holds.
    pub(in crate::simulate) fn answer_all(
        &self,
        rules: usize,
        (rows, caps): (&[u32], Caps),
        answers: &mut Vec<u16>,
        room: &mut Room,
    ) {
        answers.clear();
        answers.resize(rows.len(), NOTHING_YET);
        let mut truths = room.take(rows.len());
        let batch = Batch { rules: self.kernel.rules(rules), rows, caps };
        for &(when, verdict) in &batch.rules.verdicts {
            self.truths(&batch, self.flat.of_node[when as usize], &mut truths, room);
            for (answer, truth) in answers.iter_mut().zip(&truths) {
                let first = if *truth == UNKNOWN { ALONE } else { verdict };
                let is_it = *answer == NOTHING_YET && *truth != NO;
                *answer = if is_it { first } else { *answer };
            }
        }
        answers.iter_mut().filter(|answer| **answer == NOTHING_YET).for_each(|answer| *answer = ALONE);
        room.give_back(truths);
    }

    /// Answers a formula for rows.
    fn truths(&self, batch: &Batch<'_>, record: u32, truths: &mut [u8], room: &mut Room) {
        match &self.flat.records[record as usize] {
            Record::Constant(truth) => truths.fill(*truth),
            Record::Not(part) => {
                self.truths(batch, *part, truths, room);
                truths.iter_mut().for_each(|truth| *truth = YES - *truth);
            }
            Record::All(parts) => self.joined_all(batch, parts, truths, room, u8::min),
            Record::Any(parts) => self.joined_all(batch, parts, truths, room, u8::max),
            test => self.test_all(batch, test, truths),
        }
    }

    fn joined_all(
        &self,
        batch: &Batch<'_>,
        parts: &[u32],
        truths: &mut [u8],
        room: &mut Room,
        join: impl Fn(u8, u8) -> u8,
    ) {
        // INVARIANT: joins of nothing are constants.
        let Some((first, others)) = parts.split_first() else { return };
        self.truths(batch, *first, truths, room);
        let mut more = room.take(batch.rows.len());
        for part in others {
            self.truths(batch, *part, &mut more, room);
            truths.iter_mut().zip(&more).for_each(|(truth, more)| *truth = join(*truth, *more));
        }
        room.give_back(more);
    }

    /// Looks at all rows by one test.
    fn test_all(&self, batch: &Batch<'_>, test: &Record, truths: &mut [u8]) {
        let rows = batch.rows;
        let log = self.kernel.log;
        let days = &self.kernel.days;
        match test {
            Record::Word { fact, question, blank, .. } => {
                let (codes, known) = (self.views.words[*fact], &self.kernel.truths[*question]);
                let blank = or_unknown(*blank);
                each(rows, truths, |row| match known.get(codes[row] as usize) {
                    Some(truth) => byte(*truth),
                    None if codes[row] == BLANK => blank,
                    None => UNKNOWN,
                });
            }
            Record::Number { fact, bounds, blank, .. } => {
                self.number_all(*fact, *blank, rows, truths, |_, value| bounds.truth(value));
            }
            Record::Money { fact, by, blank, .. } => {
                self.number_all(*fact, *blank, rows, truths, |row, value| {
                    in_currency(by, log.currency[row], value)
                });
            }
            Record::Age { fact, bounds, blank, .. } => {
                self.number_all(*fact, *blank, rows, truths, |row, day| {
                    bounds.truth(i64::from(days[row]).saturating_sub(day).max(-1))
                });
            }
            Record::Asked(by) => each(rows, truths, |row| {
                let asked = log.asked[row];
                let truth = in_currency(by, log.currency[row], asked.unwrap_or(0));
                if asked.is_none() { UNKNOWN } else { truth }
            }),
            Record::Share { of, by, comparison, blank, .. } => {
                self.number_all(*of, *blank, rows, truths, |row, value| {
                    let compared = || {
                        let (left, right) = by[usize::from(log.currency[row]?)]?;
                        let (left, right) = (log.asked[row]?.checked_mul(left)?, value.checked_mul(right)?);
                        (value > 0).then(|| yes_if(comparison.holds(left.cmp(&right))))
                    };
                    compared().unwrap_or(UNKNOWN)
                });
            }
            Record::Day(bounds) => each(rows, truths, |row| bounds.truth(i64::from(days[row]))),
            Record::Fits { node } | Record::Elsewhere { node, .. } => {
                self.caps_all(batch, *node, truths);
            }
            Record::AtLeast(..) | Record::Choose(_) => truths.fill(UNKNOWN),
            // INVARIANT: formulas with parts are answered from their parts.
            Record::Constant(_) | Record::Not(_) | Record::All(_) | Record::Any(_) => truths.fill(UNKNOWN),
        }
    }

    /// Looks at the caps by one test, where something is supposed of them.
    fn caps_all(&self, batch: &Batch<'_>, node: u32, truths: &mut [u8]) {
        let full = match batch.caps {
            Caps::NotKnown => return truths.fill(UNKNOWN),
            Caps::Free => None,
            Caps::Full(full) => Some(full),
        };
        let Node::Test(test) = &self.kernel.nodes[node as usize] else { return truths.fill(UNKNOWN) };
        let is_full =
            |track: u32, most: Option<i128>| full.is_some_and(|full| batch.rules.is_full(full, track, most));
        let has_key = |track: u32, row: usize| self.kernel.key(track, row).is_some();
        let log = self.kernel.log;
        match &test.look {
            Look::Use { .. } if full.is_none() => truths.fill(YES),
            Look::Use { track, currency, range, elsewhere } => {
                let is_full = is_full(*track, Some(range.high));
                each(batch.rows, truths, |row| {
                    let use_of = (is_full, has_key(*track, row));
                    let case = (log.asked[row], log.currency[row]);
                    byte(supposed_use(use_of, (*currency, *range, *elsewhere), case))
                });
            }
            Look::UseOther { track, currency } => {
                let is_full = is_full(*track, None);
                each(batch.rows, truths, |row| match (log.asked[row], log.currency[row]) {
                    (Some(_), Some(_)) if is_full && !has_key(*track, row) => UNKNOWN,
                    (Some(_), Some(of)) => yes_if(of != *currency),
                    _ => UNKNOWN,
                });
            }
            _ => truths.fill(UNKNOWN),
        }
    }

    fn number_all(
        &self,
        fact: usize,
        blank: u8,
        rows: &[u32],
        truths: &mut [u8],
        truth: impl Fn(usize, i64) -> u8,
    ) {
        let (numbers, blank) = (self.views.numbers[fact], or_unknown(blank));
        each(rows, truths, |row| {
            let value = numbers[row];
            let written = truth(row, value);
            let readable = if value == UNREADABLE { UNKNOWN } else { written };
            if value == NOTHING { blank } else { readable }
        });
    }
}

#[inline(always)]
fn each(rows: &[u32], truths: &mut [u8], truth: impl Fn(usize) -> u8) {
    for (row, own) in rows.iter().zip(truths) {
        *own = truth(*row as usize);
    }
}

fn in_currency(by: &[Bounds], currency: Option<u8>, value: i64) -> u8 {
    let place = currency.map_or(usize::MAX, usize::from);
    by.get(place).map_or(UNKNOWN, |bounds| bounds.truth(value))
}

/// What a blank means, save where the reference says it.
fn or_unknown(blank: u8) -> u8 {
    if blank == ASK { UNKNOWN } else { blank }
}
