//! Exact decimals as logs write them: digits, a point, nothing lost.

use super::Problem;

/// The most decimals a number may carry.
const MOST_DECIMALS: u8 = 18;

/// The powers of ten that fit.
const POWERS: [i64; 19] = {
    let mut powers = [1; 19];
    let mut at = 1;
    while at < powers.len() {
        powers[at] = powers[at - 1] * 10;
        at += 1;
    }
    powers
};

/// An exact decimal, `mantissa / 10^scale`, without trailing zeros.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Decimal {
    /// The digits, with the sign.
    pub mantissa: i64,
    /// How many of the digits stand behind the point.
    pub scale: u8,
}

impl Decimal {
    /// Returns `mantissa / 10^scale` in its shortest form.
    #[must_use]
    pub fn new(mut mantissa: i64, mut scale: u8) -> Self {
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Self { mantissa, scale }
    }

    /// Returns the number as a count of `10^-decimals`; `None` when it is finer or too large.
    #[must_use]
    pub fn in_units(self, decimals: u8) -> Option<i64> {
        let up = decimals.checked_sub(self.scale)?;
        self.mantissa.checked_mul(*POWERS.get(usize::from(up))?)
    }

    /// Reads a number written in digits with a point, such as `-12.50` or `1e3`.
    pub(in crate::simulate) fn read(text: &[u8]) -> Result<Self, Problem> {
        if let Some(number) = plain(text) {
            return Ok(number);
        }
        let (digits, exponent) = match text.iter().position(|byte| matches!(byte, b'e' | b'E')) {
            Some(at) => (&text[..at], exponent(&text[at + 1..]).ok_or(Problem::NotANumber)?),
            None => (text, 0),
        };
        let (negative, digits) = sign(digits);
        let mut number = Digits::default();
        for &byte in digits {
            number.push(byte).map_err(|problem| refine(problem, text))?;
        }
        if number.count == 0 {
            return Err(refine(Problem::NotANumber, text));
        }
        shifted(number, negative, exponent)
    }

    /// Reads a number whose decimals stand behind a comma, as `12,50`; thousands are not grouped.
    pub(in crate::simulate) fn read_with_comma(text: &[u8]) -> Result<Self, Problem> {
        if text.contains(&b'.') {
            return Err(Problem::NotANumber);
        }
        let pointed: Vec<u8> = text.iter().map(|&byte| if byte == b',' { b'.' } else { byte }).collect();
        Self::read(&pointed)
    }

    /// Reads a floating-point number as the shortest decimal that stands for it.
    pub(super) fn from_float(value: f64) -> Result<Self, Problem> {
        match hundredths(value) {
            Some(mantissa) => Ok(Self::new(mantissa, 2)),
            None if value.is_finite() => Self::read(value.to_string().as_bytes()),
            None => Err(Problem::NotANumber),
        }
    }

    /// Reads a short floating-point number as the shortest decimal that stands for it.
    pub(super) fn from_short_float(value: f32) -> Result<Self, Problem> {
        if value.is_finite() { Self::read(value.to_string().as_bytes()) } else { Err(Problem::NotANumber) }
    }

    /// Returns a whole number that may be wider than a decimal can hold.
    pub(super) fn from_wide(mantissa: i128, scale: i8) -> Result<Self, Problem> {
        let (mut mantissa, mut scale) = (mantissa, scale);
        while mantissa % 10 == 0 && mantissa != 0 && scale > 0 {
            mantissa /= 10;
            scale -= 1;
        }
        while scale < 0 {
            mantissa = mantissa.checked_mul(10).ok_or(Problem::TooLong)?;
            scale += 1;
        }
        let scale =
            u8::try_from(scale).ok().filter(|&scale| scale <= MOST_DECIMALS).ok_or(Problem::TooLong)?;
        Ok(Self::new(i64::try_from(mantissa).map_err(|_| Problem::TooLong)?, scale))
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let scale = usize::from(self.scale);
        let digits = format!("{:0>width$}", self.mantissa.unsigned_abs(), width = scale + 1);
        let (whole, part) = digits.split_at(digits.len() - scale);
        let sign = if self.mantissa < 0 { "-" } else { "" };
        let point = if part.is_empty() { "" } else { "." };
        write!(f, "{sign}{whole}{point}{part}")
    }
}

/// Reads a number of few digits with at most one point, which most are.
fn plain(text: &[u8]) -> Option<Decimal> {
    const MOST_DIGITS: usize = 18;
    let (is_negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, text),
    };
    if digits.len() > MOST_DIGITS {
        return None;
    }
    let (mut mantissa, mut n_digits, mut n_before) = (0_i64, 0_u8, None);
    for &byte in digits {
        match byte {
            b'0'..=b'9' => {
                mantissa = mantissa * 10 + i64::from(byte - b'0');
                n_digits += 1;
            }
            b'.' if n_before.is_none() => n_before = Some(n_digits),
            _ => return None,
        }
    }
    let scale = n_digits - n_before.unwrap_or(n_digits);
    (n_digits > 0).then(|| Decimal::new(if is_negative { -mantissa } else { mantissa }, scale))
}

/// The digits read so far; trailing zeros behind the point wait until another digit follows.
#[derive(Default)]
struct Digits {
    mantissa: i64,
    scale: u8,
    waiting: u8,
    after_point: bool,
    count: usize,
}

impl Digits {
    fn push(&mut self, byte: u8) -> Result<(), Problem> {
        match byte {
            b'.' if !self.after_point => self.after_point = true,
            b'0'..=b'9' => {
                self.count += 1;
                self.digit(i64::from(byte - b'0')).ok_or(Problem::TooLong)?;
            }
            _ => return Err(Problem::NotANumber),
        }
        Ok(())
    }

    fn digit(&mut self, digit: i64) -> Option<()> {
        if self.after_point {
            if digit == 0 {
                self.waiting = self.waiting.saturating_add(1);
                return Some(());
            }
            let places = self.waiting.checked_add(1)?;
            self.mantissa = self.mantissa.checked_mul(10_i64.checked_pow(u32::from(places))?)?;
            self.scale = self.scale.checked_add(places)?;
            self.waiting = 0;
        } else {
            self.mantissa = self.mantissa.checked_mul(10)?;
        }
        self.mantissa = self.mantissa.checked_add(digit)?;
        Some(())
    }
}

fn sign(text: &[u8]) -> (bool, &[u8]) {
    match text.split_first() {
        Some((b'-', rest)) => (true, rest),
        Some((b'+', rest)) => (false, rest),
        _ => (false, text),
    }
}

fn exponent(text: &[u8]) -> Option<i16> {
    let (negative, digits) = sign(text);
    let short = (1..=3).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    let value = short.then(|| digits.iter().fold(0, |sum, digit| sum * 10 + i16::from(digit - b'0')))?;
    Some(if negative { -value } else { value })
}

fn shifted(number: Digits, negative: bool, exponent: i16) -> Result<Decimal, Problem> {
    let mantissa = if negative { -number.mantissa } else { number.mantissa };
    if mantissa == 0 {
        return Ok(Decimal::new(0, 0));
    }
    let scale = i8::try_from(i16::from(number.scale) - exponent).map_err(|_| Problem::TooLong)?;
    Decimal::from_wide(i128::from(mantissa), scale)
}

/// Says more closely why a text is not a number: a currency sign, a decimal comma.
fn refine(problem: Problem, text: &[u8]) -> Problem {
    let has_digit = text.iter().any(u8::is_ascii_digit);
    let text = String::from_utf8_lossy(text);
    let is_sign = |c: char| matches!(c, '$' | '\u{a2}'..='\u{a5}' | '\u{20a0}'..='\u{20cf}');
    if problem != Problem::NotANumber || !has_digit {
        problem
    } else if text.contains(is_sign) {
        Problem::CurrencySign
    } else if text.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | '-' | '+'))
        && text.contains(',')
    {
        Problem::Comma
    } else {
        Problem::NotANumber
    }
}

/// Returns the hundredths a float stands for, when its shortest decimal has no finer digits.
///
/// A decimal of at most 15 digits is the only such decimal for its float, so a quotient that comes out
/// the same proves the reading.
#[expect(clippy::float_arithmetic, reason = "the result is checked to be the very float that was read")]
fn hundredths(value: f64) -> Option<i64> {
    const SAFE: f64 = 1e15;
    let scaled = value * 100.0;
    if scaled.is_nan() || scaled.abs() >= SAFE {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "below 10^15")]
    let nearest = (scaled + 0.5_f64.copysign(scaled)) as i64;
    #[expect(clippy::cast_precision_loss, reason = "below 10^15 every whole number is a float")]
    let back = nearest as f64 / 100.0;
    (nearest.unsigned_abs() < 1_000_000_000_000_000 && back == value).then_some(nearest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, Problem> {
        Decimal::read(text.as_bytes()).map(|number| number.to_string())
    }

    #[test]
    fn a_number_is_read_exactly_and_shown_in_its_shortest_form() {
        for (text, shown) in [
            ("12.50", "12.5"),
            ("-0.05", "-0.05"),
            ("+7", "7"),
            ("23075.0", "23075"),
            (".5", "0.5"),
            ("5.", "5"),
            ("1e3", "1000"),
            ("1.5E-2", "0.015"),
            ("0.000", "0"),
            ("0.0000000000000000000000", "0"),
            ("-0", "0"),
            ("100200", "100200"),
            ("9223372036854775807", "9223372036854775807"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(shown), "{text}");
        }
    }

    #[test]
    fn the_short_way_reads_what_the_long_one_reads() {
        for text in ["0", "-0", "12", "-12.50", ".5", "5.", "007.100", "123456789012345678", "1.", "-.25"] {
            let long = Decimal::read(format!("{text}e0").as_bytes());
            assert_eq!(plain(text.as_bytes()), long.ok(), "{text}");
        }
        for text in ["", "-", ".", "1.2.3", "+7", "1e3", "12 ", "1234567890123456789"] {
            assert_eq!(plain(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn what_is_not_a_number_says_why() {
        for (text, problem) in [
            ("N/A", Problem::NotANumber),
            ("", Problem::NotANumber),
            ("-", Problem::NotANumber),
            ("1.2.3", Problem::NotANumber),
            ("NaN", Problem::NotANumber),
            ("1e", Problem::NotANumber),
            ("12 USD", Problem::NotANumber),
            ("$12.50", Problem::CurrencySign),
            ("12\u{20ac}", Problem::CurrencySign),
            ("12,50", Problem::Comma),
            ("1,234.50", Problem::Comma),
            ("9223372036854775808", Problem::TooLong),
            ("1e40", Problem::TooLong),
        ] {
            assert_eq!(read(text), Err(problem), "{text}");
        }
    }

    #[test]
    fn a_float_is_its_shortest_decimal() {
        for value in [0.1, 33.65, 354.8, 1e-7, 1e15, -0.005, 123_456_789.01, 0.1 + 0.2, 4.35, 1.005] {
            let exact = Decimal::read(value.to_string().as_bytes());
            assert_eq!(Decimal::from_float(value), exact, "{value}");
        }
        assert_eq!(Decimal::from_float(f64::NAN), Err(Problem::NotANumber));
        assert_eq!(Decimal::from_float(f64::INFINITY), Err(Problem::NotANumber));
        assert_eq!(Decimal::from_short_float(33.65), Ok(Decimal::new(3365, 2)));
    }

    #[test]
    fn a_decimal_comma_is_read_when_it_is_declared() {
        assert_eq!(Decimal::read_with_comma(b"12,50"), Ok(Decimal::new(125, 1)));
        assert_eq!(Decimal::read_with_comma(b"12.50"), Err(Problem::NotANumber));
    }

    #[test]
    fn a_number_finer_than_the_unit_has_no_count() {
        assert_eq!(Decimal::new(125, 1).in_units(2), Some(1250));
        assert_eq!(Decimal::new(12_505, 3).in_units(2), None);
        assert_eq!(Decimal::new(i64::MAX, 0).in_units(2), None);
    }
}
