//! The amounts of a row, in the smallest unit of its currency.

use super::{Field, Kind, Log, Outcome, Raw, Reading, Reason, WantedFact, code};
use crate::{
    model::{Currency, Exact, Value},
    simulate::read::{Column, Decimal, Problem, Values},
};

type Amounts = (Option<u8>, Option<i64>, Option<i64>);

impl Reading<'_> {
    /// Returns the currency, what was asked and what was given.
    ///
    /// Where only what was asked is written, that is what was given when the answer was yes. An amount of
    /// nought in a row that was not a yes says what was given, so what was asked is not known.
    pub(super) fn amounts(
        &self,
        raw: &Raw<'_>,
        row: usize,
        outcome: Outcome,
    ) -> Result<Amounts, (Reason, String)> {
        let currency = self.currency(raw, row)?;
        let asked = self.amount(raw.field(Field::Asked), row, currency)?;
        let given = self.amount(raw.field(Field::Given), row, currency)?;
        let asked = asked.filter(|&asked| self.has_given || asked != 0 || outcome.is_yes());
        let given = if self.has_given { given } else { asked };
        Ok((currency, asked, given.filter(|_| outcome.is_yes())))
    }

    fn currency(&self, raw: &Raw<'_>, row: usize) -> Result<Option<u8>, (Reason, String)> {
        let column = raw.field(Field::Currency);
        if let Some(code) = code(column, row) {
            let known = self.currency_codes.get(code as usize).copied().flatten();
            let word = || match column.map(|column| &column.values) {
                Some(Values::Text { texts, .. }) => texts.get(code).to_owned(),
                Some(_) | None => String::new(),
            };
            return known.map(Some).ok_or_else(|| (Reason::UnknownCurrency, word()));
        }
        let site = code(raw.field(Field::Site), row);
        let of_site = site.and_then(|site| self.site_currencies.get(site as usize).copied().flatten());
        let only = (self.currencies.len() == 1).then_some(0);
        Ok(of_site.or(only))
    }

    fn amount(
        &self,
        column: Option<&Column>,
        row: usize,
        currency: Option<u8>,
    ) -> Result<Option<i64>, (Reason, String)> {
        let Some(column) = column else { return Ok(None) };
        debug_assert_eq!(column.kind(), Kind::Number, "the plan reads amounts as numbers");
        let Values::Number(numbers) = &column.values else { return Ok(None) };
        let currency = currency.and_then(|at| self.currencies.get(usize::from(at)));
        let number = match column.problem(row) {
            Some((problem, text)) => currency
                .and_then(|currency| column.amount_in(*currency, text))
                .ok_or_else(|| (Reason::of_amount(problem), text.to_owned()))
                .map(Some)?,
            None => numbers.get(row).copied().flatten(),
        };
        let Some(number) = number else { return Ok(None) };
        let refuse = |reason| Err((reason, number.to_string()));
        let Some(currency) = currency else {
            return refuse(Reason::NoCurrency);
        };
        if number.mantissa < 0 {
            return refuse(Reason::AmountNegative);
        }
        if number.scale > Currency::decimals(currency) {
            return refuse(Reason::AmountTooFine);
        }
        number
            .in_units(currency.decimals())
            .map_or_else(|| refuse(Reason::AmountTooLong), |minor| Ok(Some(minor)))
    }
}

impl Log {
    /// Reads a fact that is money and written with the code of the row's currency, as `30.00 EUR`.
    pub(in crate::simulate) fn money_of(
        &self,
        fact: &WantedFact,
        column: &Column,
        (row, text): (u32, &str),
    ) -> Option<Decimal> {
        let currency = self.currency_of(row as usize).filter(|_| fact.is_money)?;
        column.amount_in(currency, text)
    }

    /// Whether a fact cannot have the value of a row.
    pub(in crate::simulate) fn is_outside(&self, fact: &WantedFact, row: u32, number: Decimal) -> bool {
        let scale = Exact::power_of_ten(number.scale);
        let exact = scale.and_then(|scale| Exact::from(number.mantissa).over(scale));
        let value = match (exact, fact.is_money) {
            (Some(exact), false) => Some(Value::Number(exact)),
            (Some(exact), true) => {
                self.currency_of(row as usize).map(|currency| Value::Money(exact, currency))
            }
            (None, _) => None,
        };
        value.is_some_and(|value| !fact.bounds.admits(&value))
    }

    /// Counts the facts that cannot be read in rows that can be used.
    pub(super) fn count_unreadable(&mut self, is_used: impl Fn(u32) -> bool) {
        let mut found = std::mem::take(&mut self.unreadable);
        for (fact, column) in &self.facts {
            for (row, problem, text) in column.problems.iter().filter(|(row, ..)| is_used(*row)) {
                if self.money_of(fact, column, (*row, text)).is_none() {
                    *found.entry((fact.id.clone(), *problem)).or_default() += 1;
                }
            }
            let Values::Number(numbers) = &column.values else { continue };
            let numbers = if fact.bounds.is_free() { &[][..] } else { numbers.as_slice() };
            let outside = (0..).zip(numbers).filter(|(row, number)| {
                is_used(*row) && number.is_some_and(|number| self.is_outside(fact, *row, number))
            });
            let n_outside = u64::try_from(outside.count()).unwrap_or(u64::MAX);
            if n_outside > 0 {
                *found.entry((fact.id.clone(), Problem::Outside)).or_default() += n_outside;
            }
        }
        self.unreadable = found;
    }
}
