//! How sure a share is that was seen in a number of cases.

/// A share in hundredths of a percent, with the bounds of its 95 % interval by Wilson's score.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Share {
    /// How often it was so.
    pub n_yes: u64,
    /// Of how many cases.
    pub n_cases: u64,
    /// The share itself.
    pub share: u32,
    /// The lower bound, rounded down.
    pub low: u32,
    /// The upper bound, rounded up.
    pub high: u32,
}

/// The units in which the formula is worked out.
const ONE: u128 = 1_000_000_000;
/// The square of 1.959964, the distance that holds 95 % of a normal distribution.
const Z_SQUARED: u128 = 3_841_458_882;
/// Hundredths of a percent.
const WHOLE: u128 = 10_000;

impl Share {
    /// Returns the share of `n_yes` in `n_cases`; none without a case.
    ///
    /// It is worked out in whole numbers, so it is the same on every machine.
    #[must_use]
    pub fn new(n_yes: u64, n_cases: u64) -> Option<Self> {
        if n_cases == 0 || n_yes > n_cases {
            return None;
        }
        let (k, n) = (u128::from(n_yes), u128::from(n_cases));
        // (k + z²/2 ± z √(k (n - k) / n + z²/4)) / (n + z²)
        let middle = k * ONE + Z_SQUARED / 2;
        let spread = (k * (n - k) * ONE / n + Z_SQUARED / 4) * Z_SQUARED;
        let half = spread.isqrt();
        let whole = n * ONE + Z_SQUARED;
        let low = if n_yes == 0 { 0 } else { middle.saturating_sub(half) * WHOLE / whole };
        let high =
            if n_yes == n_cases { WHOLE } else { ((middle + half) * WHOLE).div_ceil(whole).min(WHOLE) };
        let share = (k * WHOLE * 2 + n) / (2 * n);
        let narrow = |value: u128| u32::try_from(value).unwrap_or(u32::MAX);
        Some(Self { n_yes, n_cases, share: narrow(share), low: narrow(low), high: narrow(high) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bounds_agree_with_published_ones() {
        // Newcombe 1998, table I: 81/263, 15/148, 0/20, 1/29.
        for (k, n, low, high) in
            [(81, 263, 2553, 3662), (15, 148, 624, 1605), (0, 20, 0, 1611), (1, 29, 61, 1718)]
        {
            let share = Share::new(k, n).unwrap_or_else(|| unreachable!());
            assert!(share.low.abs_diff(low) <= 1, "{k}/{n}: {} {low}", share.low);
            assert!(share.high.abs_diff(high) <= 1, "{k}/{n}: {} {high}", share.high);
        }
    }

    #[test]
    fn all_and_none_are_not_certain() {
        let all = Share::new(30, 30).unwrap_or_else(|| unreachable!());
        assert_eq!((all.share, all.high), (10_000, 10_000));
        assert!(all.low > 8800 && all.low < 8900);
        assert_eq!(Share::new(0, 0), None);
        assert_eq!(Share::new(u64::MAX, u64::MAX).map(|share| share.share), Some(10_000));
    }
}
