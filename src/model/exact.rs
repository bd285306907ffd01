//! Exact numbers: fractions of 128-bit integers, with every operation checked.

use std::fmt;

use num_rational::Ratio;

/// An exact number. Operations return `None` where the result does not fit.
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Exact(Ratio<i128>);

impl Exact {
    /// Nought.
    pub const ZERO: Self = Self(Ratio::new_raw(0, 1));
    /// One.
    pub const ONE: Self = Self(Ratio::new_raw(1, 1));

    /// Returns `numerator / denominator`; `None` when the denominator is nought or out of range.
    #[must_use]
    pub fn ratio(numerator: i128, denominator: i128) -> Option<Self> {
        let out_of_range = denominator == 0 || denominator == i128::MIN || numerator == i128::MIN;
        (!out_of_range).then(|| Self(Ratio::new(numerator, denominator)))
    }

    /// Reads a decimal such as `-12.50`: digits, at most one point between digits, no exponent.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !all_digits(whole) || !all_digits(part) {
            return None;
        }
        let scale = 10i128.checked_pow(u32::try_from(part.len()).ok()?)?;
        let whole: i128 = whole.parse().ok()?;
        let part: i128 = part.parse().ok()?;
        let magnitude = whole.checked_mul(scale)?.checked_add(part)?;
        Self::ratio(if negative { -magnitude } else { magnitude }, scale)
    }

    /// Returns ten to the power of `exponent`.
    #[must_use]
    pub fn power_of_ten(exponent: u8) -> Option<Self> {
        Self::ratio(10i128.checked_pow(u32::from(exponent))?, 1)
    }

    /// Adds.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        num_traits::CheckedAdd::checked_add(&self.0, &other.0).map(Self)
    }

    /// Subtracts.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        num_traits::CheckedSub::checked_sub(&self.0, &other.0).map(Self)
    }

    /// Multiplies.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        num_traits::CheckedMul::checked_mul(&self.0, &other.0).map(Self)
    }

    /// Divides; `None` by nought.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        if other == Self::ZERO {
            return None;
        }
        num_traits::CheckedDiv::checked_div(&self.0, &other.0).map(Self)
    }

    /// Returns the greatest whole number that is not above this one.
    #[must_use]
    pub fn floor(self) -> i128 {
        self.0.numer().div_euclid(*self.0.denom())
    }

    /// Returns the number as an integer, if it is one.
    #[must_use]
    pub fn as_integer(self) -> Option<i128> {
        self.0.is_integer().then(|| *self.0.numer())
    }

    /// The numerator in lowest terms; the sign is here.
    #[must_use]
    pub fn numerator(self) -> i128 {
        *self.0.numer()
    }

    /// The denominator in lowest terms, above nought.
    #[must_use]
    pub fn denominator(self) -> i128 {
        *self.0.denom()
    }
}

impl From<i64> for Exact {
    fn from(value: i64) -> Self {
        Self(Ratio::from_integer(i128::from(value)))
    }
}

impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Exact {
    /// Writes a decimal where the number is one (`12.5`), else a fraction (`1/3`).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut numerator, mut denominator, mut decimals) = (self.numerator(), self.denominator(), 0usize);
        while denominator != 1 && decimals < 18 {
            let (common_two, common_five) = (denominator % 2 == 0, denominator % 5 == 0);
            let factor = match (common_two, common_five) {
                (true, true) => 1,
                (true, false) => 5,
                (false, true) => 2,
                (false, false) => return write!(f, "{}/{}", self.numerator(), self.denominator()),
            };
            let Some(scaled) = numerator.checked_mul(factor) else {
                return write!(f, "{}/{}", self.numerator(), self.denominator());
            };
            numerator = scaled;
            denominator = denominator * factor / 10;
            decimals += 1;
        }
        if denominator != 1 {
            return write!(f, "{}/{}", self.numerator(), self.denominator());
        }
        let sign = if numerator < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", numerator.unsigned_abs(), width = decimals + 1);
        let (whole, part) = digits.split_at(digits.len() - decimals);
        let point = if part.is_empty() { "" } else { "." };
        write!(f, "{sign}{whole}{point}{part}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_and_written_exactly() {
        for text in ["0", "-0.05", "12.5", "1000000.01", "0.125"] {
            assert_eq!(Exact::parse(text).map(|value| value.to_string()).as_deref(), Some(text));
        }
        for text in ["", ".", "1e3", "1,5", "+1", "1.", "--1", "0x1"] {
            assert_eq!(Exact::parse(text), None, "{text}");
        }
        assert_eq!(Exact::ratio(1, 3).map(|value| value.to_string()).as_deref(), Some("1/3"));
    }
}
