//! Which earlier moments a window looks back on.
//!
//! `any 90 days` is today and the 89 local days before. `any 12 months` begins on the day after the same
//! day 12 months ago, months clamping to their last day. Hours count moments: a grant exactly so many
//! hours ago no longer counts.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::model::{Duration, DurationUnit, Window};

/// A moment and the local day it falls on.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Moment {
    /// The moment.
    pub at: Timestamp,
    /// The day in the zone of the desk.
    pub day: Date,
}

impl Moment {
    /// Returns a moment with its day in a zone.
    #[must_use]
    pub fn new(at: Timestamp, zone: &TimeZone) -> Self {
        Self { at, day: zone.to_datetime(at).date() }
    }
}

/// Returns whether an earlier moment lies in the window that ends at `now`.
#[must_use]
pub fn counts_in(window: Window, now: Moment, earlier: Moment) -> bool {
    earlier.at <= now.at
        && match window {
            Window::Ever => true,
            Window::Calendar(unit) => unit.start(now.day) == unit.start(earlier.day),
            Window::Rolling(Duration { n, unit: DurationUnit::Hours }) => {
                now.at.checked_sub(i64::from(n).hours()).is_ok_and(|start| earlier.at > start)
            }
            Window::Rolling(duration) => back(now.day, duration).is_none_or(|start| earlier.day > start),
        }
}

/// Returns the first day that a window looks back on, where it looks back on days.
#[must_use]
pub fn first_day(window: Window, today: Date) -> Option<Date> {
    match window {
        Window::Ever => None,
        Window::Calendar(unit) => Some(unit.start(today)),
        Window::Rolling(duration) => back(today, duration)?.tomorrow().ok(),
    }
}

/// Returns the day that lies a duration of days or months before another; none before the calendar begins.
pub(super) fn back(day: Date, duration: Duration) -> Option<Date> {
    let n = i64::from(duration.n);
    let span = match duration.unit {
        DurationUnit::Hours => return None,
        DurationUnit::Days => jiff::Span::new().try_days(n).ok()?,
        DurationUnit::Months => jiff::Span::new().try_months(n).ok()?,
    };
    day.checked_sub(span).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::CalendarUnit;

    fn noon(day: Date) -> Moment {
        let zone = TimeZone::UTC;
        let at = zone.to_timestamp(day.at(12, 0, 0, 0)).unwrap_or_default();
        Moment::new(at, &zone)
    }

    fn rolling(n: u32, unit: DurationUnit) -> Window {
        Window::Rolling(Duration { n, unit })
    }

    #[test]
    fn the_same_day_twelve_months_ago_no_longer_counts() {
        let window = rolling(12, DurationUnit::Months);
        let now = noon(date(2026, 6, 15));
        assert!(!counts_in(window, now, noon(date(2025, 6, 15))));
        assert!(counts_in(window, now, noon(date(2025, 6, 16))));
    }

    #[test]
    fn months_clamp_to_their_last_day() {
        let now = noon(date(2026, 3, 31));
        assert!(!counts_in(rolling(1, DurationUnit::Months), now, noon(date(2026, 2, 28))));
        assert!(counts_in(rolling(1, DurationUnit::Months), now, noon(date(2026, 3, 1))));
    }

    #[test]
    fn ninety_days_are_today_and_the_eighty_nine_before() {
        let window = rolling(90, DurationUnit::Days);
        let now = noon(date(2026, 6, 15));
        assert!(counts_in(window, now, noon(date(2026, 3, 18))));
        assert!(!counts_in(window, now, noon(date(2026, 3, 17))));
    }

    #[test]
    fn a_week_begins_on_monday() {
        let window = Window::Calendar(CalendarUnit::Week);
        assert!(!counts_in(window, noon(date(2026, 11, 23)), noon(date(2026, 11, 22))));
        assert!(counts_in(window, noon(date(2026, 11, 29)), noon(date(2026, 11, 23))));
    }
}
