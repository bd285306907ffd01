//! Days of the calendar on which something is otherwise than on the others: holidays, absences.

use jiff::civil::Date;

/// Stretches of days, both ends included.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Days {
    stretches: Vec<(Date, Date)>,
}

impl Days {
    /// Reads a day, `2026-12-25`, or a stretch, `2026-12-24 to 2027-01-01`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (from, until) = text.split_once(" to ").unwrap_or((text, text));
        let day = |text: &str| Some(text.trim()).filter(|text| text.len() == 10)?.parse().ok();
        let (from, until): (Date, Date) = (day(from)?, day(until)?);
        (from <= until).then(|| Self { stretches: vec![(from, until)] })
    }

    /// Adds the days of another.
    pub fn extend(&mut self, others: Self) {
        self.stretches.extend(others.stretches);
    }

    /// Returns whether a day is among them.
    #[must_use]
    pub fn contains(&self, day: Date) -> bool {
        self.stretches.iter().any(|(from, until)| *from <= day && day <= *until)
    }

    /// Returns whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.stretches.is_empty()
    }

    /// Returns the stretches as they are written.
    #[must_use]
    pub fn stretches(&self) -> &[(Date, Date)] {
        &self.stretches
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_or_a_stretch_is_read_and_nothing_else() {
        let days = Days::parse("2026-12-24 to 2027-01-01").unwrap_or_default();
        assert!(days.contains(date(2026, 12, 24)) && days.contains(date(2027, 1, 1)));
        assert!(!days.contains(date(2026, 12, 23)) && !days.contains(date(2027, 1, 2)));
        assert!(Days::parse("2026-12-25").is_some_and(|days| days.contains(date(2026, 12, 25))));
        for text in ["2026-12-25 to 2026-12-24", "25.12.2026", "2026-12-25T10:00", "Christmas", "2026-02-30"]
        {
            assert_eq!(Days::parse(text), None, "{text}");
        }
    }
}
