//! Numbers as people write them: `1234.50`, `1,234.50`, `1 234,50`.

use crate::model::Exact;

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Slip {
    /// It is something else.
    NotANumber,
    /// `1,234` is a thousand to one reader and a little more than one to another.
    Ambiguous,
}

/// Reads a number.
///
/// One point is a decimal point; a comma is one where it cannot stand between thousands. A number that
/// has at most two decimals by its nature, such as dollars, settles what `1,234` is. But then `1.234` is
/// most likely a thousand as well, written in another country.
pub(super) fn read(text: &str, most_decimals: Option<u8>) -> Result<Exact, Slip> {
    let text = text.trim();
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = match decimal_point(digits, most_decimals)? {
        Some(at) => digits.split_at(at),
        None => (digits, ""),
    };
    let part = part.get(1..).unwrap_or_default();
    let whole = if whole.is_empty() && !part.is_empty() { "0".to_owned() } else { ungrouped(whole)? };
    let part = if part.is_empty() { "0" } else { part };
    Exact::parse(&format!("{sign}{whole}.{part}")).ok_or(Slip::NotANumber)
}

/// Returns where the decimals begin.
fn decimal_point(digits: &str, most_decimals: Option<u8>) -> Result<Option<usize>, Slip> {
    let (n_commas, n_points) = (digits.matches(',').count(), digits.matches('.').count());
    let (comma, point) = (digits.rfind(','), digits.rfind('.'));
    match (n_commas, n_points) {
        (0, 1) if most_decimals.is_some_and(|most| most <= 2) && may_group(digits, '.') => {
            Err(Slip::Ambiguous)
        }
        (_, 1) if comma < point => Ok(point),
        (1, 1..) if comma > point => Ok(comma),
        (1, 0) => decimal_comma(digits, most_decimals),
        (_, 0) | (0, _) => Ok(None),
        _ => Err(Slip::NotANumber),
    }
}

/// Returns where the only comma begins decimals, or nothing where it stands between thousands.
fn decimal_comma(digits: &str, most_decimals: Option<u8>) -> Result<Option<usize>, Slip> {
    let Some((whole, _)) = digits.split_once(',') else { return Ok(None) };
    match most_decimals {
        _ if !may_group(digits, ',') => Ok(Some(whole.len())),
        Some(0..=2) => Ok(None),
        Some(_) | None => Err(Slip::Ambiguous),
    }
}

/// Whether the only separator may stand between thousands.
fn may_group(digits: &str, separator: char) -> bool {
    let parts = digits.split_once(separator);
    parts.is_some_and(|(whole, part)| {
        part.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0')
    })
}

/// Takes out what stands between thousands.
fn ungrouped(whole: &str) -> Result<String, Slip> {
    let separator = whole.chars().find(|letter| !letter.is_ascii_digit());
    let Some(separator) = separator else { return Ok(whole.to_owned()) };
    let mut groups = whole.split(separator);
    let first = groups.next().unwrap_or_default();
    let all_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let is_grouped = matches!(separator, ',' | '.' | ' ' | '\'' | '’')
        && (1..=3).contains(&first.len())
        && all_digits(first)
        && groups.all(|group| group.len() == 3 && all_digits(group));
    if is_grouped { Ok(whole.split(separator).collect()) } else { Err(Slip::NotANumber) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, most_decimals: Option<u8>) -> Result<String, Slip> {
        read(text, most_decimals).map(|number| number.to_string())
    }

    #[test]
    fn the_same_number_is_read_however_it_is_written() {
        for text in ["1234.5", "1,234.50", "1.234,5", "1 234,50", "1'234.5", "+1234.5", "1234,5"] {
            assert_eq!(shown(text, None).as_deref(), Ok("1234.5"), "{text}");
        }
        for (text, number) in [(".5", "0.5"), ("5.", "5"), ("−3", "-3"), ("0,125", "0.125"), ("007", "7")] {
            assert_eq!(shown(text, None).as_deref(), Ok(number), "{text}");
        }
        assert_eq!(shown("1.234.567", None).as_deref(), Ok("1234567"));
    }

    #[test]
    fn a_comma_before_three_digits_is_settled_only_by_what_is_counted() {
        assert_eq!(shown("1,234", None), Err(Slip::Ambiguous));
        assert_eq!(shown("1,234", Some(2)).as_deref(), Ok("1234"));
        assert_eq!(shown("1,234", Some(3)), Err(Slip::Ambiguous));
        assert_eq!(shown("1.234", Some(2)), Err(Slip::Ambiguous));
        assert_eq!(shown("1.000", Some(0)), Err(Slip::Ambiguous));
        assert_eq!(shown("1.234", Some(3)).as_deref(), Ok("1.234"));
        assert_eq!(shown("0.125", Some(2)).as_deref(), Ok("0.125"));
        assert_eq!(shown("1234.567", Some(2)).as_deref(), Ok("1234.567"));
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in
            ["", "-", ".", "twelve", "1,23,456", "12 34", "1e3", "0x10", "1-2", "1.2,3.4", "12%", "--1"]
        {
            assert_eq!(shown(text, None), Err(Slip::NotANumber), "{text}");
        }
    }
}
