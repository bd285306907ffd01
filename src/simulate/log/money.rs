//! The amounts of a row, in the smallest unit of its currency.

use super::{Field, Kind, Outcome, Raw, Reading, Reason, code};
use crate::{
    model::Currency,
    simulate::read::{Column, Values},
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
        if let Some((problem, text)) = column.problem(row) {
            return Err((Reason::of_amount(problem), text.to_owned()));
        }
        debug_assert_eq!(column.kind(), Kind::Number, "the plan reads amounts as numbers");
        let Values::Number(numbers) = &column.values else { return Ok(None) };
        let Some(number) = numbers.get(row).copied().flatten() else { return Ok(None) };
        let refuse = |reason| Err((reason, number.to_string()));
        let Some(currency) = currency.and_then(|at| self.currencies.get(usize::from(at))) else {
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
