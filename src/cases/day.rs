//! Days and moments as people write them.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

/// Reads a day: `2026-01-31`, `2026/01/31`, `31.01.2026`, or a day with a time behind it.
///
/// `01/02/2026` is January to some and February to others, so it is not read.
pub(super) fn day(text: &str, zone: &TimeZone) -> Option<Date> {
    let has_offset = || text.parse::<Timestamp>().ok().map(|at| zone.to_datetime(at).date());
    plain_day(text).or_else(has_offset).or_else(|| local(text).map(DateTime::date))
}

fn plain_day(text: &str) -> Option<Date> {
    let text = text.trim_end_matches('.');
    let separator = text.chars().find(|letter| !letter.is_ascii_digit())?;
    let parts: Vec<&str> = text.split(separator).map(str::trim).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    let (year, month, day) = match (separator, a.len(), c.len()) {
        ('-' | '/' | '.', 4, 1..=2) => (a, b, c),
        ('.', 1..=2, 4) => (c, b, a),
        ('/', 1..=2, 4) => month_and_day(a, b).map(|(month, day)| (c, month, day))?,
        _ => return None,
    };
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Tells the month from the day where only one of them can be the month.
fn month_and_day<'a>(a: &'a &'a str, b: &'a &'a str) -> Option<(&'a &'a str, &'a &'a str)> {
    let (first, second): (u8, u8) = (a.parse().ok()?, b.parse().ok()?);
    match (first <= 12, second <= 12) {
        (true, true) if first != second => None,
        (true, _) => Some((a, b)),
        (false, true) => Some((b, a)),
        (false, false) => None,
    }
}

/// Reads a moment; without an offset it is of the zone, and a day alone is that day at a given time.
pub(super) fn moment(text: &str, zone: &TimeZone, time_of_day: Time) -> Option<Timestamp> {
    let at = |local: DateTime| zone.to_ambiguous_timestamp(local).compatible().ok();
    if let Some(day) = plain_day(text) {
        return at(day.to_datetime(time_of_day));
    }
    let with_offset = text.parse::<Timestamp>().ok();
    with_offset.or_else(|| at(local(text)?))
}

fn local(text: &str) -> Option<DateTime> {
    // A bare `20260131` could be anything.
    if !text.contains('-') { None } else { text.parse().ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn budapest() -> TimeZone {
        TimeZone::get("Europe/Budapest").unwrap_or(TimeZone::UTC)
    }

    #[test]
    fn a_day_is_read_where_only_one_is_meant() {
        let zone = budapest();
        let same = [
            "2026-01-31",
            "2026/01/31",
            "31.01.2026",
            "2026. 01. 31.",
            "31/01/2026",
            "01/31/2026",
            "2026-01-31 08:00",
        ];
        for text in same {
            assert_eq!(day(text, &zone).map(|day| day.to_string()).as_deref(), Some("2026-01-31"), "{text}");
        }
        for text in ["01/02/2026", "2026-02-30", "20260131", "31-01-2026", "tomorrow", "", "1.2.26"] {
            assert_eq!(day(text, &zone), None, "{text}");
        }
        assert_eq!(day("02/02/2026", &zone).map(|day| day.to_string()).as_deref(), Some("2026-02-02"));
    }

    #[test]
    fn a_moment_with_an_offset_falls_on_the_local_day() {
        let text = "2026-01-30T23:30:00Z";
        assert_eq!(day(text, &budapest()).map(|day| day.to_string()).as_deref(), Some("2026-01-31"));
    }

    #[test]
    fn a_moment_without_an_offset_is_of_the_desk() {
        let read = |text| moment(text, &budapest(), Time::midnight()).map(|at| at.to_string());
        let seven = Some("2026-07-01T07:00:00Z".to_owned());
        for text in ["2026-07-01T09:00", "2026-07-01 09:00:00", "2026-07-01T07:00Z", "2026-07-01T10:00+03:00"]
        {
            assert_eq!(read(text), seven, "{text}");
        }
        assert_eq!(read("2026-07-01").as_deref(), Some("2026-06-30T22:00:00Z"));
        assert_eq!(read("soon"), None);
    }
}
