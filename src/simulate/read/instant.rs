//! Instants and days as logs write them, read without a calendar library.

/// A moment as it was written.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Moment {
    /// With an offset: microseconds since 1970 in UTC.
    Utc(i64),
    /// Without one: microseconds since 1970 on the clock on the wall.
    Local(i64),
}

const DAY: i64 = 86_400_000_000;

impl Moment {
    /// Reads `2025-01-31T13:05:00.25Z`, `2025-01-31 13:05+01:00`, `2025-01-31 13:05:00 UTC` or a bare day.
    pub(in crate::simulate) fn read(text: &[u8]) -> Option<Self> {
        let (day, rest) = split_day(text)?;
        let midnight = i64::from(day).checked_mul(DAY)?;
        let Some((b'T' | b't' | b' ', rest)) = rest.split_first() else {
            return rest.is_empty().then_some(Self::Local(midnight));
        };
        let (time, rest) = split_time(rest)?;
        let wall = midnight.checked_add(time)?;
        Some(match rest {
            b"" => Self::Local(wall),
            b"Z" | b"z" | b" UTC" | b" Z" => Self::Utc(wall),
            _ => Self::Utc(wall.checked_sub(offset(rest)?)?),
        })
    }
}

/// Reads a day, `2025-01-31`, as days since 1970; a time of day behind it is left out.
pub(super) fn read_day(text: &[u8]) -> Option<i32> {
    let (day, rest) = split_day(text)?;
    match rest.split_first() {
        None => Some(day),
        Some((b'T' | b't' | b' ', _)) => Moment::read(text).map(|_| day),
        Some(_) => None,
    }
}

/// Writes a moment in one way, whatever it was read from.
#[must_use]
pub(in crate::simulate) fn show_moment(moment: Moment) -> String {
    let (micros, zone) = match moment {
        Moment::Utc(micros) => (micros, "Z"),
        Moment::Local(micros) => (micros, ""),
    };
    let day = show_day(i32::try_from(micros.div_euclid(DAY)).unwrap_or(i32::MAX));
    let time = micros.rem_euclid(DAY);
    let (seconds, fraction) = (time / 1_000_000, time % 1_000_000);
    let mut shown = format!("{day}T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if fraction > 0 {
        shown.push_str(format!(".{fraction:06}").trim_end_matches('0'));
    }
    shown + zone
}

/// Writes a day, `2025-01-31`.
#[must_use]
pub(super) fn show_day(days: i32) -> String {
    let (year, month, day) = civil(i64::from(days));
    format!("{year:04}-{month:02}-{day:02}")
}

fn split_day(text: &[u8]) -> Option<(i32, &[u8])> {
    let (date, rest) = text.split_at_checked(10)?;
    if date[4] != b'-' || date[7] != b'-' {
        return None;
    }
    let (year, month, day) = (number(&date[..4])?, number(&date[5..7])?, number(&date[8..])?);
    let known = (1..=12).contains(&month) && (1..=days_of(year, month)).contains(&day);
    Some((known.then(|| days_since_1970(year, month, day))?, rest))
}

/// Reads `13:05`, `13:05:00` or `13:05:00.25` as microseconds of the day.
fn split_time(text: &[u8]) -> Option<(i64, &[u8])> {
    let (clock, rest) = text.split_at_checked(5)?;
    let (hour, minute) = (number(&clock[..2])?, number(&clock[3..])?);
    if clock[2] != b':' || hour > 23 || minute > 59 {
        return None;
    }
    let minutes = i64::from(hour * 60 + minute) * 60_000_000;
    let Some((b':', rest)) = rest.split_first() else { return Some((minutes, rest)) };
    let (digits, rest) = rest.split_at_checked(2)?;
    let second = number(digits).filter(|&second| second <= 60)?.min(59);
    let (fraction, rest) = split_fraction(rest)?;
    Some((minutes + i64::from(second) * 1_000_000 + fraction, rest))
}

/// Reads `.25` as microseconds; finer digits are cut off.
fn split_fraction(text: &[u8]) -> Option<(i64, &[u8])> {
    let Some((b'.' | b',', rest)) = text.split_first() else { return Some((0, text)) };
    let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = rest.split_at(length);
    let micros = (0..6).fold(0, |sum, at| sum * 10 + digits.get(at).map_or(0, |byte| i64::from(byte - b'0')));
    (length > 0).then_some((micros, rest))
}

/// Reads `+01:00`, `+0100` or `+01` as microseconds.
fn offset(text: &[u8]) -> Option<i64> {
    let text = text.strip_prefix(b" ").unwrap_or(text);
    let (sign, digits) = text.split_first()?;
    let sign = match sign {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (hours, minutes) = match digits.len() {
        2 => (number(digits)?, 0),
        4 => (number(&digits[..2])?, number(&digits[2..])?),
        5 if digits[2] == b':' => (number(&digits[..2])?, number(&digits[3..])?),
        _ => return None,
    };
    (hours <= 18 && minutes <= 59).then(|| sign * i64::from(hours * 60 + minutes) * 60_000_000)
}

fn number(digits: &[u8]) -> Option<i32> {
    digits.iter().try_fold(0, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + i32::from(byte - b'0')))
}

fn days_of(year: i32, month: i32) -> i32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Counts days in years that begin in March, so that the leap day comes last.
fn days_since_1970(year: i32, month: i32, day: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// Returns the year and the month of a day.
#[must_use]
pub(in crate::simulate) fn month_of(days: i64) -> (i64, i64) {
    let (year, month, _) = civil(days);
    (year, month)
}

fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day_of_year - (153 * shifted_month + 2) / 5 + 1)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use super::*;

    #[test]
    fn every_day_agrees_with_the_calendar() {
        let mut date = jiff::civil::date(1899, 12, 31);
        let epoch = jiff::civil::date(1970, 1, 1);
        while date.year() < 2101 {
            let days = (date - epoch).get_days();
            assert_eq!(read_day(date.to_string().as_bytes()), Some(days), "{date}");
            assert_eq!(show_moment(Moment::Local(i64::from(days) * DAY)), format!("{date}T00:00:00"));
            date = date.tomorrow().unwrap();
        }
    }

    #[test]
    fn the_ways_of_writing_one_instant_agree() {
        let expected = Moment::read(b"2024-02-29T12:30:00Z");
        assert_eq!(expected, Some(Moment::Utc(1_709_209_800_000_000)));
        for text in [
            "2024-02-29 12:30:00.000Z",
            "2024-02-29 12:30:00 UTC",
            "2024-02-29T13:30:00+01:00",
            "2024-02-29T13:30+0100",
            "2024-02-29 07:30:00.000000-05",
            "2024-02-29t18:00:00,0 +05:30",
        ] {
            assert_eq!(Moment::read(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn a_time_without_an_offset_is_local() {
        assert_eq!(Moment::read(b"1970-01-02 00:00:01.5"), Some(Moment::Local(DAY + 1_500_000)));
        assert_eq!(Moment::read(b"1970-01-02"), Some(Moment::Local(DAY)));
    }

    #[test]
    fn what_is_not_on_the_calendar_is_not_read() {
        for text in [
            "2023-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-1-1",
            "24-01-01",
            "2024-01-01T24:00",
            "2024-01-01T10",
            "2024-01-01T10:00:00.",
            "2024-01-01T10:00 CET",
            "01/02/2024",
            "",
            "2024-01-01x",
            "1704067200",
        ] {
            assert_eq!(Moment::read(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn finer_than_a_microsecond_is_cut() {
        assert_eq!(Moment::read(b"1970-01-01T00:00:00.1234569Z"), Some(Moment::Utc(123_456)));
        assert_eq!(show_moment(Moment::Utc(123_400)), "1970-01-01T00:00:00.1234Z");
    }
}
