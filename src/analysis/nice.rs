//! Ordinary values: what a person would choose as an example from a stretch of numbers.

use super::Interval;
use crate::model::Exact;

/// Steps of round numbers, in hundredths, coarsest first.
const STEPS: [i128; 22] = [
    100_000_000,
    50_000_000,
    10_000_000,
    5_000_000,
    2_000_000,
    1_000_000,
    500_000,
    200_000,
    100_000,
    50_000,
    20_000,
    10_000,
    5_000,
    2_000,
    1_000,
    500,
    200,
    100,
    50,
    10,
    5,
    1,
];

/// Returns ordinary numbers in an interval: a round one inside it, then its ends.
pub(super) fn numbers(interval: &Interval) -> Vec<Exact> {
    let mut found = Vec::new();
    found.extend(interval.single());
    if found.is_empty() {
        found.extend(round_inside(interval));
        let ends = [interval.low, interval.high].into_iter().flatten();
        found.extend(ends.filter(|(_, closed)| *closed).map(|(end, _)| end));
        found.extend(middle(interval));
    }
    found.retain(|value| interval.contains(*value));
    if interval.currency.is_none() {
        // Nobody stays for two and a half nights.
        found.sort_by_key(|value| value.as_integer().is_none());
    }
    found
}

fn round_inside(interval: &Interval) -> Option<Exact> {
    let zero = Exact::ZERO;
    let low = interval.low.map_or(zero, |(low, _)| low);
    let is_below_nought =
        interval.high.is_some_and(|(high, closed)| high < zero || (high == zero && !closed));
    if is_below_nought {
        return interval.high.and_then(|(high, _)| high.minus(Exact::ONE));
    }
    STEPS.iter().find_map(|hundredths| {
        let step = Exact::ratio(*hundredths, 100)?;
        let too_coarse = interval.high.is_none() && low > zero && step > low;
        let first = Exact::ratio(low.over(step)?.floor() + 1, 1)?.times(step)?;
        let inside = interval.high.is_none_or(|(high, _)| first < high);
        let fits = inside && !too_coarse && (interval.high.is_some() || low > zero || *hundredths <= 2_000);
        (fits && interval.contains(first)).then_some(first)
    })
}

fn middle(interval: &Interval) -> Option<Exact> {
    let ((low, _), (high, _)) = (interval.low?, interval.high?);
    low.plus(high)?.times(Exact::ratio(1, 2)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(low: Option<(i64, bool)>, high: Option<(i64, bool)>) -> Option<String> {
        let end = |end: Option<(i64, bool)>| end.map(|(value, closed)| (Exact::from(value), closed));
        let interval = Interval { currency: None, low: end(low), high: end(high) };
        numbers(&interval).first().map(Exact::to_string)
    }

    #[test]
    fn an_example_is_a_round_number_inside() {
        assert_eq!(first(Some((50, false)), Some((75, true))).as_deref(), Some("60"));
        assert_eq!(first(None, Some((6, false))).as_deref(), Some("5"));
        assert_eq!(first(Some((6, true)), None).as_deref(), Some("10"));
        assert_eq!(first(Some((2, true)), Some((2, true))).as_deref(), Some("2"));
        assert_eq!(first(Some((2, false)), Some((3, true))).as_deref(), Some("3"));
        assert_eq!(first(Some((2000, false)), None).as_deref(), Some("4000"));
    }
}
