//! Opening hours: stretches of the week, by the minute.

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// When a desk is open or a person can be reached: stretches of minutes from Monday 00:00.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Hours {
    stretches: Vec<Stretch>,
}

/// A stretch of the week: minutes from Monday 00:00, the end not included.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Stretch {
    /// The first minute.
    pub from: u16,
    /// One past the last.
    pub until: u16,
}

impl Hours {
    /// Returns the minutes of a whole week.
    pub const WEEK: u16 = 7 * DAY;

    /// Reads `Mon-Fri 08:00-12:00, Sat 09:00-13:00`; a time may be `24:00`, a stretch may pass midnight.
    ///
    /// # Errors
    ///
    /// Returns the part that could not be read.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut stretches = Vec::new();
        for part in text.split(',') {
            let part = part.trim();
            let read = read_part(part).ok_or_else(|| part.to_owned())?;
            stretches.extend(read);
        }
        Ok(Self::merged(stretches))
    }

    /// Returns whole days of the week.
    #[must_use]
    pub fn of_days(weekdays: super::Weekdays) -> Self {
        let days = (0..7).filter(|day| weekdays.contains(*day));
        Self::merged(days.map(|day| Stretch { from: day * DAY, until: (day + 1) * DAY }).collect())
    }

    /// Returns the hours between two minutes of the week.
    #[must_use]
    pub fn of_stretch(from: u16, until: u16) -> Self {
        Self { stretches: vec![Stretch { from, until }] }
    }

    /// Returns whether they are whole days.
    #[must_use]
    pub fn are_days(&self) -> bool {
        self.stretches.iter().all(|stretch| stretch.from % DAY == 0 && stretch.until % DAY == 0)
    }

    /// Returns the stretches in order; they neither touch nor overlap.
    #[must_use]
    pub fn stretches(&self) -> &[Stretch] {
        &self.stretches
    }

    /// Returns whether a minute of the week lies in them.
    #[must_use]
    pub fn contains(&self, minute: u16) -> bool {
        self.stretches.iter().any(|stretch| stretch.from <= minute && minute < stretch.until)
    }

    /// Returns the hours that lie in either.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        Self::merged(self.stretches.iter().chain(&other.stretches).copied().collect())
    }

    /// Returns the hours of this one that are not in the other.
    #[must_use]
    pub fn minus(&self, other: &Self) -> Self {
        let mut left = self.stretches.clone();
        for gone in &other.stretches {
            left = left.into_iter().flat_map(|stretch| without(stretch, *gone)).collect();
        }
        Self { stretches: left }
    }

    /// Returns the hours moved later by some minutes, round the week.
    #[must_use]
    pub fn shifted(&self, minutes: i32) -> Self {
        let week = i32::from(Self::WEEK);
        let moved = self.stretches.iter().flat_map(|stretch| {
            let from = (i32::from(stretch.from) + minutes).rem_euclid(week);
            let until = from + i32::from(stretch.until - stretch.from);
            let narrow = |minute: i32| u16::try_from(minute).unwrap_or(0);
            let first = Stretch { from: narrow(from), until: narrow(until.min(week)) };
            let wrapped = (until > week).then(|| Stretch { from: 0, until: narrow(until - week) });
            [Some(first), wrapped].into_iter().flatten()
        });
        Self::merged(moved.collect())
    }

    fn merged(mut stretches: Vec<Stretch>) -> Self {
        stretches.sort_unstable();
        let mut merged: Vec<Stretch> = Vec::new();
        for stretch in stretches {
            match merged.last_mut() {
                Some(last) if stretch.from <= last.until => last.until = last.until.max(stretch.until),
                _ => merged.push(stretch),
            }
        }
        Self { stretches: merged }
    }
}

fn without(stretch: Stretch, gone: Stretch) -> impl Iterator<Item = Stretch> {
    let before = Stretch { from: stretch.from, until: stretch.until.min(gone.from) };
    let after = Stretch { from: stretch.from.max(gone.until), until: stretch.until };
    [before, after].into_iter().filter(|part| part.from < part.until)
}

fn read_part(part: &str) -> Option<Vec<Stretch>> {
    let (days, times) = part.split_once(' ')?;
    let (first, last) = super::weekdays::stretch(days)?;
    let (from, until) = times.trim().split_once('-')?;
    let (from, until) = (minute(from)?, minute(until)?);
    let length = if until > from { until - from } else { until + DAY - from };
    let n_days = (last + 7 - first) % 7 + 1;
    let stretches = (0..n_days).flat_map(|n| {
        let start = (first + n) % 7 * DAY + from;
        let end = start + length;
        let first = Stretch { from: start, until: end.min(Hours::WEEK) };
        let wrapped = (end > Hours::WEEK).then(|| Stretch { from: 0, until: end - Hours::WEEK });
        [Some(first), wrapped].into_iter().flatten()
    });
    Some(stretches.collect())
}

fn minute(time: &str) -> Option<u16> {
    let (hours, minutes) = time.split_once(':')?;
    let two_digits = |text: &str| text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !two_digits(hours) || !two_digits(minutes) {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (minutes < 60 && hours * 60 + minutes <= DAY).then_some(hours * 60 + minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours(text: &str) -> Hours {
        Hours::parse(text).unwrap_or_else(|part| unreachable!("{part}"))
    }

    #[test]
    fn a_lunch_hole_is_what_is_left() {
        let desk = hours("Mon-Sun 07:00-22:00");
        let billing = hours("Mon-Fri 07:00-12:00, Mon-Fri 13:00-22:00, Sat-Sun 07:00-22:00");
        assert_eq!(desk.minus(&billing), hours("Mon-Fri 12:00-13:00"));
    }

    #[test]
    fn a_night_shift_passes_midnight_and_the_week() {
        let night = hours("Sun 22:00-06:00");
        assert!(night.contains(0) && !night.contains(6 * 60));
        assert_eq!(night.shifted(120), hours("Mon 00:00-08:00"));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        assert_eq!(Hours::parse("Mon 08:00-12:00, Mond 9-5"), Err("Mond 9-5".to_owned()));
    }
}
