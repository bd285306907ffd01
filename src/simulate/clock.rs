//! Local days and the windows that end on them, looked up instead of worked out for every row.
//!
//! A window is an interval of instants: it begins with the first instant that still counts and ends with
//! the decision itself. `decision::counts_in` says the same of two moments; a test holds them together.

use jiff::{Span, Timestamp, civil::Date, tz::TimeZone};

use crate::model::{CalendarUnit, Duration, DurationUnit, Window};

const HOUR: i64 = 3_600_000_000;
const DAY: i64 = 24 * HOUR;

/// The days of a zone, by the number of days since 1970.
#[derive(Debug)]
pub(super) struct Calendar {
    first_day: i32,
    /// The first instant of each day, and of the day after the last.
    starts: Vec<i64>,
}

impl Calendar {
    /// Returns the days of a zone from the day of one instant to the day of another, in microseconds.
    #[must_use]
    pub(super) fn new(zone: &TimeZone, first: i64, last: i64) -> Self {
        let day = |micros: i64| zone.to_datetime(timestamp(micros)).date();
        let (first, last) = (day(first), day(last));
        let (first_day, last_day) = (days_since_1970(first), days_since_1970(last));
        let starts = (first_day..=last_day + 1).map(|day| start_of_day(zone, day)).collect();
        Self { first_day, starts }
    }

    /// Returns the local day of an instant between the first and the last.
    #[must_use]
    pub(super) fn day(&self, micros: i64) -> i32 {
        let Some(&first) = self.starts.first() else { return 0 };
        let last = self.starts.len().saturating_sub(2);
        let mut at = usize::try_from((micros - first).div_euclid(DAY)).unwrap_or(0).min(last);
        while at < last && self.starts[at + 1] <= micros {
            at += 1;
        }
        while at > 0 && self.starts[at] > micros {
            at -= 1;
        }
        self.first_day + i32::try_from(at).unwrap_or(0)
    }

    /// Returns where a window begins for each of the days.
    #[must_use]
    pub(super) fn window(&self, zone: &TimeZone, window: Window) -> Begins {
        let from_day = |day: &dyn Fn(Date) -> Option<Date>| {
            let last = self.starts.len().saturating_sub(1);
            let days = (0..last).map(|at| {
                let today = date(self.first_day + i32::try_from(at).unwrap_or(0));
                day(today).map_or(i64::MIN, |first| start_of_day(zone, days_since_1970(first)))
            });
            Begins::Day { first_day: self.first_day, begins: days.collect() }
        };
        match window {
            Window::Ever => Begins::Never,
            Window::Rolling(Duration { n, unit: DurationUnit::Hours }) => Begins::Before(i64::from(n) * HOUR),
            Window::Rolling(Duration { n, unit: DurationUnit::Days }) => from_day(&|today| {
                today.checked_sub(Span::new().try_days(i64::from(n)).ok()?).ok()?.tomorrow().ok()
            }),
            Window::Rolling(Duration { n, unit: DurationUnit::Months }) => from_day(&|today| {
                today.checked_sub(Span::new().try_months(i64::from(n)).ok()?).ok()?.tomorrow().ok()
            }),
            Window::Calendar(unit) => from_day(&|today| Some(first_of(unit, today))),
        }
    }
}

/// Returns the first instant that counts in a window for a decision at an instant of a local day.
#[must_use]
pub(super) fn first_of_window(zone: &TimeZone, window: Window, at: i64, day: i32) -> i64 {
    let back = |span: Option<Span>| date(day).checked_sub(span?).ok()?.tomorrow().ok();
    let first = match window {
        Window::Ever => return i64::MIN,
        Window::Rolling(Duration { n, unit: DurationUnit::Hours }) => {
            return Begins::Before(i64::from(n) * HOUR).first(at, day);
        }
        Window::Rolling(Duration { n, unit: DurationUnit::Days }) => {
            back(Span::new().try_days(i64::from(n)).ok())
        }
        Window::Rolling(Duration { n, unit: DurationUnit::Months }) => {
            back(Span::new().try_months(i64::from(n)).ok())
        }
        Window::Calendar(unit) => Some(first_of(unit, date(day))),
    };
    first.map_or(i64::MIN, |first| start_of_day(zone, days_since_1970(first)))
}

/// Returns the first instant at which a window lies after another instant; none for one without an end.
#[must_use]
pub(super) fn settled_from(zone: &TimeZone, window: Window, known_from: i64) -> Option<i64> {
    if window == Window::Ever {
        return None;
    }
    if let Window::Rolling(Duration { n, unit: DurationUnit::Hours }) = window {
        return Some(known_from.saturating_add(i64::from(n) * HOUR).saturating_sub(1));
    }
    let mut day = zone.to_datetime(timestamp(known_from)).date();
    let is_settled = |day: Date| {
        let (number, start) = (days_since_1970(day), start_of_day(zone, days_since_1970(day)));
        first_of_window(zone, window, start, number) >= known_from
    };
    // The longest window of a calendar is a year, so steps of a day come to an end.
    while !is_settled(day) {
        day = day.tomorrow().ok()?;
    }
    Some(start_of_day(zone, days_since_1970(day)).max(known_from))
}

/// The local days of a zone, found by its changes of the clock.
#[derive(Debug)]
pub(super) struct Days {
    zone: TimeZone,
    /// From when, until when, and how much the clock is ahead, in microseconds.
    spans: Vec<(i64, i64, i64)>,
    last: usize,
}

impl Days {
    pub(super) fn new(zone: &TimeZone) -> Self {
        Self { zone: zone.clone(), spans: Vec::new(), last: 0 }
    }

    /// Returns the local day of an instant.
    pub(super) fn day(&mut self, micros: i64) -> i32 {
        let holds = |span: &(i64, i64, i64)| span.0 <= micros && micros < span.1;
        if !self.spans.get(self.last).is_some_and(holds) {
            self.last = self.spans.iter().position(holds).unwrap_or_else(|| {
                self.spans.push(self.span(micros));
                self.spans.len() - 1
            });
        }
        let ahead = self.spans.get(self.last).map_or(0, |span| span.2);
        i32::try_from((micros + ahead).div_euclid(DAY)).unwrap_or(0)
    }

    fn span(&self, micros: i64) -> (i64, i64, i64) {
        let at = timestamp(micros);
        let ahead = i64::from(self.zone.to_offset(at).seconds()) * 1_000_000;
        // One microsecond later, so that a change at this very instant counts as the one before.
        let later = timestamp(micros.saturating_add(1));
        let from =
            self.zone.preceding(later).next().map_or(i64::MIN, |change| change.timestamp().as_microsecond());
        let until =
            self.zone.following(at).next().map_or(i64::MAX, |change| change.timestamp().as_microsecond());
        (from, until, ahead)
    }
}

/// Where a window begins.
#[derive(Clone, Debug)]
pub(super) enum Begins {
    /// It has no beginning.
    Never,
    /// So many microseconds before the decision; that instant itself no longer counts.
    Before(i64),
    /// With a day that depends on the day of the decision.
    Day {
        /// The first day, in days since 1970.
        first_day: i32,
        /// The first instant that counts, by day.
        begins: Vec<i64>,
    },
}

impl Begins {
    /// Returns the first instant that counts for a decision at an instant of a local day.
    #[must_use]
    pub(super) fn first(&self, micros: i64, day: i32) -> i64 {
        match self {
            Self::Never => i64::MIN,
            Self::Before(length) => micros.saturating_sub(*length).saturating_add(1),
            Self::Day { first_day, begins } => {
                let at = usize::try_from(day - first_day).unwrap_or(0);
                begins.get(at).copied().unwrap_or(i64::MIN)
            }
        }
    }
}

/// Returns an instant from microseconds since 1970.
#[must_use]
pub(super) fn timestamp(micros: i64) -> Timestamp {
    Timestamp::from_microsecond(micros).unwrap_or(if micros < 0 { Timestamp::MIN } else { Timestamp::MAX })
}

/// Returns the day so many days after the first of 1970.
#[must_use]
pub(super) fn date(days: i32) -> Date {
    let epoch = jiff::civil::date(1970, 1, 1);
    epoch.saturating_add(Span::new().days(days.clamp(-4_000_000, 2_900_000)))
}

/// Returns how many days after the first of 1970 a day is.
#[must_use]
pub(super) fn days_since_1970(day: Date) -> i32 {
    day.since(jiff::civil::date(1970, 1, 1)).map_or(0, |span| span.get_days())
}

/// Returns the first instant of a day; a day that a zone skipped is empty.
fn start_of_day(zone: &TimeZone, day: i32) -> i64 {
    let midnight = date(day).at(0, 0, 0, 0);
    zone.to_timestamp(midnight).map_or(i64::from(day) * DAY, |at| at.as_microsecond())
}

fn first_of(unit: CalendarUnit, day: Date) -> Date {
    let first_of_month = |month: i8| Date::new(day.year(), month, 1).unwrap_or(day);
    match unit {
        CalendarUnit::Day => day,
        CalendarUnit::Week => {
            let since_monday = i32::from(day.weekday().to_monday_zero_offset());
            date(days_since_1970(day) - since_monday)
        }
        CalendarUnit::Month => first_of_month(day.month()),
        CalendarUnit::Quarter => first_of_month((day.month() - 1) / 3 * 3 + 1),
        CalendarUnit::Year => first_of_month(1),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use proptest::prelude::*;

    use super::*;
    use crate::decision::{self, counts_in};

    fn windows() -> impl Strategy<Value = Window> {
        let rolling = |unit, most| (1..most).prop_map(move |n| Window::Rolling(Duration { n, unit }));
        let unit = prop_oneof![
            Just(CalendarUnit::Day),
            Just(CalendarUnit::Week),
            Just(CalendarUnit::Month),
            Just(CalendarUnit::Quarter),
            Just(CalendarUnit::Year)
        ];
        prop_oneof![
            rolling(DurationUnit::Hours, 100_u32),
            rolling(DurationUnit::Days, 500),
            rolling(DurationUnit::Months, 30),
            unit.prop_map(Window::Calendar),
            Just(Window::Ever),
        ]
    }

    /// Zones with leaps at midnight, at three, by half an hour, and of a whole day.
    const ZONES: [&str; 7] = [
        "UTC",
        "America/New_York",
        "Europe/Budapest",
        "America/Havana",
        "America/Sao_Paulo",
        "Australia/Lord_Howe",
        "Pacific/Apia",
    ];

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn a_window_is_an_interval_that_ends_with_the_decision(
            window in windows(),
            zone in 0..ZONES.len(),
            // 2010 to 2026, by the quarter of an hour, so that ties and midnights come up.
            now in 1_262_304_000_i64 / 900..1_767_225_600 / 900,
            back in prop_oneof![0_i64..200, 0_i64..40_000, 0_i64..80_000],
            nudge in -1_i64..=1,
        ) {
            let zone = TimeZone::get(ZONES[zone]).unwrap();
            let now = now * 900_000_000;
            let earlier = (now - back * 900_000_000 + nudge).min(now);
            let calendar = Calendar::new(&zone, earlier, now);
            let begins = calendar.window(&zone, window);
            let moment = |micros| decision::Moment::new(timestamp(micros), &zone);
            prop_assert_eq!(date(calendar.day(now)), moment(now).day);
            prop_assert_eq!(date(calendar.day(earlier)), moment(earlier).day);
            let expected = counts_in(window, moment(now), moment(earlier));
            prop_assert_eq!(begins.first(now, calendar.day(now)) <= earlier, expected);
            let mut days = Days::new(&zone);
            for at in [now, earlier, now] {
                prop_assert_eq!(days.day(at), calendar.day(at));
            }
            prop_assert_eq!(first_of_window(&zone, window, now, days.day(now)), begins.first(now, days.day(now)));
        }
    }

    #[test]
    fn leap_days_and_month_ends_are_clamped() {
        let zone = TimeZone::UTC;
        let micros = |day: Date| i64::from(days_since_1970(day)) * DAY;
        let now = jiff::civil::date(2025, 2, 28);
        let calendar = Calendar::new(&zone, micros(now), micros(now));
        let year = Window::Rolling(Duration { n: 12, unit: DurationUnit::Months });
        let first = calendar.window(&zone, year).first(micros(now), days_since_1970(now));
        assert_eq!(first, micros(jiff::civil::date(2024, 2, 29)));
    }
}
