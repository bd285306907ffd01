//! Days as numbers, and whether something is shown on a day.

use jiff::civil::{Date, date};

/// Returns the days from the start of 1970 to a day.
pub(super) fn days(day: Date) -> i64 {
    day.since(date(1970, 1, 1)).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_1970() {
        assert_eq!(days(date(1970, 1, 2)), 1);
        assert_eq!(days(date(2026, 11, 24)), 20_781);
    }
}
