//! Money: a whole number of the smallest unit of a currency.

use std::fmt;

/// A currency and the number of decimals it is written with.
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Currency {
    code: [u8; 3],
    decimals: u8,
}

impl Currency {
    /// Returns the currency with an ISO 4217 code and that standard's decimals.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let known = iso_currency::Currency::from_code(code)?;
        let decimals = u8::try_from(known.exponent().unwrap_or(0)).ok()?;
        Some(Self { code: code.as_bytes().try_into().ok()?, decimals })
    }

    /// Returns the same currency written with other decimals.
    #[must_use]
    pub fn with_decimals(self, decimals: u8) -> Self {
        Self { decimals, ..self }
    }

    /// The three letters of the code.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.code).unwrap_or("???")
    }

    /// How many decimals an amount is written with.
    #[must_use]
    pub fn decimals(&self) -> u8 {
        self.decimals
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount of money in the smallest unit of its currency.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Money {
    /// The currency.
    pub currency: Currency,
    /// How many of its smallest unit: cents for the dollar.
    pub minor: i64,
}

impl fmt::Display for Money {
    /// Writes the amount exactly, `12.50 USD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals = usize::from(self.currency.decimals);
        let digits = format!("{:0>width$}", self.minor.unsigned_abs(), width = decimals + 1);
        let (whole, part) = digits.split_at(digits.len() - decimals);
        let sign = if self.minor < 0 { "-" } else { "" };
        let point = if part.is_empty() { "" } else { "." };
        write!(f, "{sign}{whole}{point}{part} {}", self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_written_with_the_decimals_of_its_currency() {
        let usd = Currency::from_code("USD").unwrap_or_else(|| unreachable!());
        let huf = usd.with_decimals(0);
        assert_eq!(Money { currency: usd, minor: -5 }.to_string(), "-0.05 USD");
        assert_eq!(Money { currency: huf, minor: 18_000 }.to_string(), "18000 USD");
    }
}
