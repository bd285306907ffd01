//! Telling logs apart by what they say: not by how they were stored, nor by the order of their rows.
//!
//! Each row has a number of 128 bits that every cell goes into; the numbers are added up.

use sha2::{Digest as _, Sha256};

use super::{Column, Log, Moment, Values, Words};
use crate::simulate::read::{BLANK, Texts, hash, mix};

/// What was added up so far.
#[derive(Debug, Default)]
pub(in crate::simulate) struct Digest {
    sum: u128,
    n_rows: u64,
    /// The numbers of words, column by column.
    words: Vec<Vec<u64>>,
}

const NOTHING: u64 = 0x6E6F_7468_696E_6721;

impl Digest {
    /// Adds some rows of a log. The words of a column keep their codes from one time to the next.
    pub(in crate::simulate) fn add(&mut self, log: &Log, rows: &[u32]) {
        let each = |row: &u32| *row as usize;
        let mut numbers: Vec<u64> = rows.iter().map(|row| hash(log.id.bytes(each(row)))).collect();
        let mut column = 0;
        let mut words = |known: &mut Vec<Vec<u64>>, codes: &[u32], texts: &Texts, numbers: &mut [u64]| {
            if known.len() <= column {
                known.push(Vec::new());
            }
            let hashes = &mut known[column];
            hashes.extend(texts.bytes_from(hashes.len()).map(hash));
            into(numbers, rows, |row| match codes[row] {
                BLANK => NOTHING,
                code => hashes[code as usize],
            });
            column += 1;
        };
        let named: [&Words; 6] =
            [&log.guideline, &log.remedy, &log.role, &log.agent, &log.customer, &log.site];
        named.iter().for_each(|of| words(&mut self.words, &of.codes, &of.texts, &mut numbers));
        into(&mut numbers, rows, |row| log.decided_at[row].cast_unsigned());
        for amounts in [&log.asked, &log.given, &log.reversed_at] {
            into(&mut numbers, rows, |row| amounts[row].map_or(NOTHING, i64::cast_unsigned));
        }
        into(&mut numbers, rows, |row| {
            u64::from(log.currency[row].unwrap_or(u8::MAX)) << 8 | u64::from(log.outcome[row] as u8)
        });
        for (fact, cells) in &log.facts {
            let name = hash(fact.id.as_bytes());
            numbers.iter_mut().for_each(|number| *number = mix(*number, name));
            match &cells.values {
                Values::Text { codes, texts } => words(&mut self.words, codes, texts, &mut numbers),
                _ => into(&mut numbers, rows, |row| cell(cells, row)),
            }
        }
        for number in numbers {
            let (one, other) = (mix(number, 1), mix(number, 2));
            self.sum = self.sum.wrapping_add(u128::from(one) << 64 | u128::from(other));
        }
        self.n_rows += rows.len() as u64;
    }

    /// Adds what another has added up.
    pub(in crate::simulate) fn merge(&mut self, other: &Self) {
        self.sum = self.sum.wrapping_add(other.sum);
        self.n_rows += other.n_rows;
    }

    /// Returns the digest as text.
    pub(in crate::simulate) fn finish(&self, n_read: u64) -> String {
        let mut sha = Sha256::new();
        sha.update(self.sum.to_le_bytes());
        sha.update(self.n_rows.to_le_bytes());
        sha.update(n_read.to_le_bytes());
        sha.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

fn into(numbers: &mut [u64], rows: &[u32], cell: impl Fn(usize) -> u64) {
    for (number, row) in numbers.iter_mut().zip(rows) {
        *number = mix(*number, cell(*row as usize));
    }
}

/// Returns a number for what is written in a cell.
fn cell(column: &Column, row: usize) -> u64 {
    match &column.values {
        Values::Id(ids) => hash(ids.bytes(row)),
        Values::Text { .. } => NOTHING,
        Values::Number(numbers) => numbers[row]
            .map_or(NOTHING, |number| mix(number.mantissa.cast_unsigned(), u64::from(number.scale))),
        Values::Instant(moments) => moments[row].map_or(NOTHING, |moment| match moment {
            Moment::Utc(micros) => mix(micros.cast_unsigned(), 1),
            Moment::Local(micros) => mix(micros.cast_unsigned(), 2),
        }),
        Values::Day(days) => days[row].map_or(NOTHING, |day| u64::from(day.cast_unsigned())),
        Values::Flag(flags) => flags[row].map_or(NOTHING, u64::from),
    }
}
