//! Whole rows of a column: taken out, copied, left blank.

use super::{BLANK, Cell, Column, Decimal, Values};
use crate::model::Currency;

impl Column {
    /// Takes out all rows; the texts of a dictionary stay.
    pub(in crate::simulate) fn clear(&mut self) {
        self.problems.clear();
        match &mut self.values {
            Values::Id(ids) => {
                ids.letters.clear();
                ids.ends.clear();
            }
            Values::Text { codes, .. } => codes.clear(),
            Values::Number(numbers) => numbers.clear(),
            Values::Instant(moments) => moments.clear(),
            Values::Day(days) => days.clear(),
            Values::Flag(flags) => flags.clear(),
        }
    }

    /// Adds what another column of the same kind holds in a row.
    pub(in crate::simulate) fn copy(&mut self, other: &Self, row: usize) {
        let cell = match (other.problem(row), &other.values) {
            (Some((problem, text)), _) => Cell::Unfit(text, problem),
            (None, Values::Text { codes, texts }) => match codes[row] {
                BLANK => Cell::Blank,
                code => Cell::Text(texts.get(code).as_bytes()),
            },
            (None, _) => return self.repeat(other, &[], row),
        };
        self.push(cell);
    }

    /// Reads an amount that is written with the code of its currency, as `30.00 EUR`, where that is the
    /// currency expected. Where amounts are written for people, its sign will do, and thousands may be
    /// apart.
    pub(in crate::simulate) fn amount_in(&self, currency: Currency, text: &str) -> Option<Decimal> {
        if self.notation.is_for_people {
            let signs = crate::prose::signs(currency);
            return self.notation.amount(text, &signs.iter().map(String::as_str).collect::<Vec<_>>());
        }
        let (amount, code) = text.rsplit_once([' ', '\u{a0}', '\u{202f}'])?;
        let amount = amount.trim().as_bytes();
        (code == currency.code()).then(|| self.notation.number(amount).ok()).flatten()
    }

    /// Adds rows in which nothing is written.
    pub(in crate::simulate) fn push_blanks(&mut self, n: usize) {
        let len = self.len() + n;
        match &mut self.values {
            Values::Id(ids) => ids.ends.resize(len, ids.letters.len()),
            Values::Text { codes, .. } => codes.resize(len, BLANK),
            Values::Number(numbers) => numbers.resize(len, None),
            Values::Instant(moments) => moments.resize(len, None),
            Values::Day(days) => days.resize(len, None),
            Values::Flag(flags) => flags.resize(len, None),
        }
    }
}
