//! Which values a fact can have at all: whole numbers, not below this, not above that.

use super::{Currency, Exact, Value};

/// The bounds of a fact. One without any has none.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Bounds {
    /// Whether only whole numbers are meant.
    pub whole: bool,
    /// The least value.
    pub least: Option<Value>,
    /// The greatest value.
    pub most: Option<Value>,
}

/// How a value lies outside.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Outside<'a> {
    /// It is no whole number.
    NotWhole,
    /// It is below the least value.
    Below(&'a Value),
    /// It is above the greatest value.
    Above(&'a Value),
}

impl Bounds {
    /// Returns whether every value will do.
    #[must_use]
    pub fn is_free(&self) -> bool {
        *self == Self::default()
    }

    /// Returns how a value lies outside, if it does.
    #[must_use]
    pub fn outside(&self, value: &Value) -> Option<Outside<'_>> {
        let (number, currency) = match value {
            Value::Number(number) => (*number, None),
            Value::Money(amount, currency) => (*amount, Some(*currency)),
            Value::None
            | Value::Word(_)
            | Value::Flag(_)
            | Value::Date(_)
            | Value::Instant(_)
            | Value::Never => return None,
        };
        let (least, most) = (self.least_in(currency), self.most_in(currency));
        let below = least.is_some_and(|least| number < least).then_some(self.least.as_ref()).flatten();
        let above = most.is_some_and(|most| number > most).then_some(self.most.as_ref()).flatten();
        match (below, above) {
            (Some(least), _) => Some(Outside::Below(least)),
            (None, Some(most)) => Some(Outside::Above(most)),
            (None, None) => (self.whole && number.as_integer().is_none()).then_some(Outside::NotWhole),
        }
    }

    /// Returns whether a value lies inside.
    #[must_use]
    pub fn admits(&self, value: &Value) -> bool {
        self.outside(value).is_none()
    }

    /// Returns the least number, or the least amount in a currency. Nothing is the least in each.
    #[must_use]
    pub fn least_in(&self, currency: Option<Currency>) -> Option<Exact> {
        amount_in(self.least.as_ref()?, currency)
    }

    /// Returns the greatest number, or the greatest amount in a currency.
    #[must_use]
    pub fn most_in(&self, currency: Option<Currency>) -> Option<Exact> {
        amount_in(self.most.as_ref()?, currency)
    }
}

fn amount_in(bound: &Value, currency: Option<Currency>) -> Option<Exact> {
    match (bound, currency) {
        (Value::Number(number), None) => Some(*number),
        (Value::Money(amount, of), Some(currency)) => {
            (*amount == Exact::ZERO || of.code() == currency.code()).then_some(*amount)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_the_least_amount_in_every_currency() {
        let money =
            |amount: i64, code| Currency::from_code(code).map(|of| Value::Money(Exact::from(amount), of));
        let bounds = Bounds { least: money(0, "EUR"), most: money(100, "EUR"), ..Bounds::default() };
        let is_in = |amount, code| money(amount, code).is_some_and(|money| bounds.admits(&money));
        assert!(is_in(0, "EUR") && is_in(100, "EUR") && is_in(5000, "USD"));
        assert!(!is_in(-1, "EUR") && !is_in(-1, "USD") && !is_in(101, "EUR"));
    }

    #[test]
    fn a_whole_number_has_no_part() {
        let bounds = Bounds { whole: true, ..Bounds::default() };
        let half = Exact::ratio(1, 2).map(Value::Number);
        assert_eq!(half.as_ref().and_then(|half| bounds.outside(half)), Some(Outside::NotWhole));
        assert!(bounds.admits(&Value::Number(Exact::ONE)) && bounds.admits(&Value::Never));
    }
}
