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

/// A window that ends at a moment, asked about many earlier ones: only those close to its edges are turned into
/// days.
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    window: Window,
    now: Moment,
    /// What is not before it and not within a day of now lies in the window.
    surely: Timestamp,
    /// What is before it does not.
    never: Timestamp,
}

impl Reach {
    /// Returns what a window that ends now looks back on.
    #[must_use]
    pub fn new(window: Window, now: Moment) -> Self {
        let hours = match window {
            Window::Rolling(Duration { n, unit: DurationUnit::Hours }) => Some(i64::from(n).hours()),
            Window::Rolling(_) | Window::Calendar(_) | Window::Ever => None,
        };
        let (surely, never) = match (hours, first_day(window, now.day)) {
            (Some(hours), _) => {
                let start = now.at.checked_sub(hours).ok();
                let after = start.and_then(|start| start.checked_add(1.nanoseconds()).ok());
                (after.unwrap_or(Timestamp::MAX), after.unwrap_or(Timestamp::MAX))
            }
            (None, Some(first)) => {
                (utc(first, 2).unwrap_or(Timestamp::MAX), utc(first, -1).unwrap_or(Timestamp::MIN))
            }
            (None, None) => (Timestamp::MIN, Timestamp::MIN),
        };
        Self { window, now, surely, never }
    }

    /// Returns whether an earlier moment lies in it; days are those of a zone.
    #[must_use]
    pub fn counts(&self, at: Timestamp, zone: &TimeZone) -> bool {
        if at > self.now.at || at < self.never {
            return false;
        }
        let is_well_within = at >= self.surely && self.now.at.duration_since(at).as_hours() >= 25;
        self.window == Window::Ever
            || is_well_within
            || counts_in(self.window, self.now, Moment::new(at, zone))
    }

    /// Returns the earliest moment that a window may look back on, whatever the zone; none where it has no
    /// beginning.
    #[must_use]
    pub fn earliest(window: Window, now: Timestamp) -> Option<Timestamp> {
        let now = now.checked_sub(24.hours()).ok()?;
        match window {
            Window::Rolling(Duration { n, unit: DurationUnit::Hours }) => {
                now.checked_sub(i64::from(n).hours()).ok()
            }
            window => utc(first_day(window, TimeZone::UTC.to_datetime(now).date())?, -1),
        }
    }
}

/// Midnight of a day in Greenwich, so many days later.
fn utc(day: Date, days: i64) -> Option<Timestamp> {
    let day = day.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()
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

    proptest::proptest! {
        #[test]
        fn a_reach_holds_what_its_window_holds(
            now in 1_600_000_000_i64..1_800_000_000,
            back in 0_i64..40_000_000,
            n in 1_u32..14,
            kind in 0_usize..8,
        ) {
            let window = [
                Window::Ever,
                rolling(n, DurationUnit::Hours),
                rolling(n * 30, DurationUnit::Days),
                rolling(n, DurationUnit::Months),
                Window::Calendar(CalendarUnit::Day),
                Window::Calendar(CalendarUnit::Week),
                Window::Calendar(CalendarUnit::Month),
                Window::Calendar(CalendarUnit::Quarter),
            ][kind];
            for zone in ["UTC", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"] {
                let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
                let at = |second| Moment::new(Timestamp::from_second(second).unwrap_or_default(), &zone);
                let now = at(now);
                let reach = Reach::new(window, now);
                // Somewhere, and close to the edge of a day or window.
                for earlier in [at(now.at.as_second() - back), at(now.at.as_second() - back % 200_000)] {
                    let counts = counts_in(window, now, earlier);
                    proptest::prop_assert_eq!(reach.counts(earlier.at, &zone), counts);
                    let earliest = Reach::earliest(window, now.at);
                    proptest::prop_assert!(!counts || earliest.is_none_or(|first| earlier.at >= first));
                }
            }
        }
    }
}
