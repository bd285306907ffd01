//! Days of the week, and the days of the calendar that are working days.

use jiff::civil::Date;

use super::Days;

/// Some days of the week.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub struct Weekdays([bool; 7]);

/// Their names, in the order of the week.
const NAMES: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

impl Default for Weekdays {
    /// Monday to Friday.
    fn default() -> Self {
        Self([true, true, true, true, true, false, false])
    }
}

impl Weekdays {
    /// Reads `Mon-Fri`, `Sat`, or several with commas.
    ///
    /// # Errors
    ///
    /// Returns the part that could not be read.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut days = [false; 7];
        for part in text.split(',').map(str::trim) {
            let (first, last) = stretch(part).ok_or_else(|| part.to_owned())?;
            for n in 0..=(last + 7 - first) % 7 {
                days[usize::from((first + n) % 7)] = true;
            }
        }
        Ok(Self(days))
    }

    /// Returns the days that are in either.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        let mut days = self.0;
        days.iter_mut().zip(other.0).for_each(|(day, too)| *day |= too);
        Self(days)
    }

    /// Returns whether a day is among them, nought for Monday.
    #[must_use]
    pub fn contains(self, weekday: u16) -> bool {
        self.0.get(usize::from(weekday)).copied().unwrap_or(false)
    }

    /// Returns how many of them there are up to a day, counted in days from the start of 1970.
    fn up_to(self, day: i64) -> i64 {
        let n = |upper: i64| i64::try_from((0..upper).filter(|at| self.is_on(*at)).count()).unwrap_or(0);
        let days = day + 1;
        days.div_euclid(7) * n(7) + n(days.rem_euclid(7))
    }

    /// The first day of 1970 was a Thursday.
    fn is_on(self, day: i64) -> bool {
        self.contains(u16::try_from((day + 3).rem_euclid(7)).unwrap_or(0))
    }
}

/// Reads a day of the week, or two with the days between them.
pub(super) fn stretch(text: &str) -> Option<(u16, u16)> {
    match text.split_once('-') {
        Some((first, last)) => Some((weekday(first)?, weekday(last)?)),
        None => weekday(text).map(|day| (day, day)),
    }
}

fn weekday(name: &str) -> Option<u16> {
    u16::try_from(NAMES.iter().position(|day| *day == name)?).ok()
}

/// The days that are counted as working days: days of the week without holidays.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct WorkingDays {
    weekdays: Weekdays,
    /// In days from the start of 1970, in order; they neither touch nor overlap.
    holidays: Vec<(i64, i64)>,
}

impl WorkingDays {
    /// Returns the days of the week without the holidays.
    #[must_use]
    pub fn new(weekdays: Weekdays, holidays: &Days) -> Self {
        let number = |day: &Date| days_from_epoch(*day);
        let mut all: Vec<_> =
            holidays.stretches().iter().map(|(from, until)| (number(from), number(until))).collect();
        all.sort_unstable();
        let mut merged: Vec<(i64, i64)> = Vec::new();
        for (from, until) in all {
            match merged.last_mut() {
                Some(last) if from <= last.1 + 1 => last.1 = last.1.max(until),
                _ => merged.push((from, until)),
            }
        }
        Self { weekdays, holidays: merged }
    }

    /// Returns the days of the week.
    #[must_use]
    pub fn weekdays(&self) -> Weekdays {
        self.weekdays
    }

    /// Returns the holidays, first and last days in days from the start of 1970; they neither touch nor overlap.
    #[must_use]
    pub fn holidays(&self) -> &[(i64, i64)] {
        &self.holidays
    }

    /// Returns whether a day is one.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        let day = days_from_epoch(day);
        self.number(day) > self.number(day - 1)
    }

    /// Returns how many there are after one day, up to and with a later one; less than nought where it is earlier.
    #[must_use]
    pub fn between(&self, from: Date, to: Date) -> i64 {
        self.number(days_from_epoch(to)) - self.number(days_from_epoch(from))
    }

    /// Returns the working day that is so many after a day, or before it where `n` is less than nought; the day
    /// itself does not count. None where the calendar ends before.
    #[must_use]
    pub fn moved(&self, day: Date, n: i64) -> Option<Date> {
        if n == 0 {
            return Some(day);
        }
        let from = days_from_epoch(day);
        let wanted = match n > 0 {
            true => self.number(from).checked_add(n)?,
            false => self.number(from - 1).checked_add(n)?.checked_add(1)?,
        };
        let (mut low, mut high) = (days_from_epoch(Date::MIN), days_from_epoch(Date::MAX));
        if self.number(high) < wanted || self.number(low - 1) >= wanted {
            return None;
        }
        // The first day with that number is a working day.
        while low < high {
            let middle = low + (high - low).div_euclid(2);
            match self.number(middle) < wanted {
                true => low = middle + 1,
                false => high = middle,
            }
        }
        Date::constant(1970, 1, 1).checked_add(jiff::Span::new().try_days(low).ok()?).ok()
    }

    /// The number of a day on the line of working days; days between two of them have the number of the earlier.
    fn number(&self, day: i64) -> i64 {
        let before = self.holidays.iter().take_while(|(from, _)| *from <= day);
        let off =
            before.map(|(from, until)| self.weekdays.up_to(day.min(*until)) - self.weekdays.up_to(from - 1));
        self.weekdays.up_to(day) - off.sum::<i64>()
    }
}

/// Returns the days from the start of 1970 to a day.
fn days_from_epoch(day: Date) -> i64 {
    day.since(Date::constant(1970, 1, 1)).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn christmas() -> WorkingDays {
        let mut holidays = Days::parse("2026-12-25").unwrap_or_default();
        holidays.extend(Days::parse("2026-12-28").unwrap_or_default());
        WorkingDays::new(Weekdays::default(), &holidays)
    }

    #[test]
    fn weekdays_are_read_and_what_cannot_be_is_named() {
        let weekend = Weekdays::parse("Sat-Sun").unwrap_or_default();
        assert!(weekend.contains(5) && weekend.contains(6) && !weekend.contains(4));
        assert_eq!(Weekdays::parse("Fri-Mon"), Weekdays::parse("Fri, Sat, Sun, Mon"));
        assert_eq!(Weekdays::parse("Mon, Saturday"), Err("Saturday".to_owned()));
    }

    #[test]
    fn working_days_pass_over_weekends_and_holidays() {
        let days = christmas();
        let thursday = date(2026, 12, 24);
        assert_eq!(days.moved(thursday, 1), Some(date(2026, 12, 29)));
        assert_eq!(days.moved(date(2026, 12, 26), 1), Some(date(2026, 12, 29)));
        assert_eq!(days.moved(date(2026, 12, 26), 0), Some(date(2026, 12, 26)));
        assert_eq!(days.moved(date(2026, 12, 29), -1), Some(thursday));
        assert_eq!(days.moved(date(2026, 12, 27), -1), Some(thursday));
        assert_eq!(days.between(thursday, date(2026, 12, 29)), 1);
        assert_eq!(days.between(date(2026, 12, 29), thursday), -1);
        assert_eq!(days.between(date(2026, 12, 26), date(2026, 12, 27)), 0);
        assert!(!days.contains(date(2026, 12, 28)) && days.contains(thursday));
    }

    #[test]
    fn a_calendar_without_working_days_moves_no_day() {
        let never = Days::parse("1900-01-01 to 9999-12-31").unwrap_or_default();
        let days = WorkingDays::new(Weekdays::default(), &never);
        assert_eq!(days.moved(date(2026, 12, 24), 1), None);
        assert_eq!(days.moved(date(1899, 12, 28), 1), Some(date(1899, 12, 29)));
        assert_eq!(days.moved(Date::MIN, -1), None);
    }

    proptest! {
        /// Counted one by one it is the same.
        #[test]
        fn a_day_is_moved_to_the_working_day_that_is_so_many_away(
            start in -40_000i64..40_000, n in -30i64..30, off in 0i64..40, length in 0i64..9, mask in 1u8..128,
        ) {
            let day = |n: i64| Date::constant(1970, 1, 1).saturating_add(jiff::Span::new().days(n));
            let weekdays = Weekdays(std::array::from_fn(|at| mask & (1 << at) != 0));
            let from = day(start + off - 20);
            let mut holidays = Days::default();
            holidays.extend(Days::parse(&format!("{from} to {}", day(start + off - 20 + length))).unwrap_or_default());
            let days = WorkingDays::new(weekdays, &holidays);
            let mut at = start;
            let mut left = n;
            while left != 0 {
                at += n.signum();
                let weekday = u16::try_from(day(at).weekday().to_monday_zero_offset()).unwrap_or(0);
                left -= if weekdays.contains(weekday) && !holidays.contains(day(at)) { n.signum() } else { 0 };
            }
            prop_assert_eq!(days.moved(day(start), n), Some(day(at)));
            if n > 0 {
                prop_assert_eq!(days.between(day(start), day(at)), n);
            }
        }
    }
}
