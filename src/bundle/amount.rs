//! An amount of money as a decimal text, compared exactly and without knowing the currency's decimals.

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::Money;

/// How many decimals two amounts are compared with; no currency has more than four.
const SCALE: u32 = 6;

/// An amount such as `100.00`, kept as it is written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Amount {
    text: String,
    scaled: i128,
}

impl Amount {
    /// Returns whether this amount is more than `other`: `100.01` is above `100`, `100.00` is not.
    #[must_use]
    pub fn is_above(&self, other: &Self) -> bool {
        self.scaled > other.scaled
    }
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        let text = money.to_string();
        let text = text.split(' ').next().unwrap_or_default().to_owned();
        let up = SCALE.saturating_sub(u32::from(money.currency.decimals()));
        Self { text, scaled: i128::from(money.minor).saturating_mul(10_i128.saturating_pow(up)) }
    }
}

impl FromStr for Amount {
    type Err = NotAnAmount;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (whole, part) = text.split_once('.').map_or((text, None), |(whole, part)| (whole, Some(part)));
        let is_digits = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        let has_form = is_digits(whole)
            && whole.len() <= 18
            && (whole == "0" || !whole.starts_with('0'))
            && part.is_none_or(|part| is_digits(part) && part.len() <= 6);
        if !has_form {
            return Err(NotAnAmount);
        }
        let scaled = format!("{whole}{:0<6}", part.unwrap_or_default()).parse().map_err(|_| NotAnAmount)?;
        Ok(Self { text: text.to_owned(), scaled })
    }
}

/// A text that should be an amount is something else.
#[derive(Debug, thiserror::Error)]
#[error("an amount is written in digits with a point before the decimals, `100.00`")]
pub struct NotAnAmount;

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use super::*;
    use crate::model::Currency;

    fn amount(text: &str) -> Amount {
        text.parse().unwrap()
    }

    #[test]
    fn decimals_do_not_change_what_is_above() {
        assert!(amount("100.01").is_above(&amount("100")));
        assert!(!amount("100.00").is_above(&amount("100")));
        assert!(amount("1000").is_above(&amount("999.999")));
    }

    #[test]
    fn money_becomes_its_written_amount() {
        let usd = Currency::from_code("USD").unwrap();
        let huf = usd.with_decimals(0);
        assert_eq!(Amount::from(Money { currency: usd, minor: 1205 }), amount("12.05"));
        assert_eq!(Amount::from(Money { currency: huf, minor: 25_000 }), amount("25000"));
    }

    #[test]
    fn other_writings_are_no_amounts() {
        for text in ["", ".5", "5.", "05", "-5", "+5", "1e3", "1,5", "1 000", "٣", "1.0000000"] {
            assert!(text.parse::<Amount>().is_err(), "{text}");
        }
    }
}
