//! Numbers that look like chance and are the same for one seed.

/// A small generator of numbers (`SplitMix64`, Steele, Lea and Flood 2014).
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number below another; nought below nought.
    pub(super) fn below(&mut self, n: usize) -> usize {
        let wide = u128::from(self.next()) * n as u128;
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    pub(super) fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// Returns a number below another, small ones more often.
    pub(super) fn skewed(&mut self, n: usize) -> i64 {
        let least = self.below(n).min(self.below(n));
        i64::try_from(least).unwrap_or(0)
    }

    /// Returns about a number of tenths of a whole: 2 to 30, most often around 8.
    pub(super) fn tenths(&mut self) -> i64 {
        let tenths = 2 + self.below(6) + self.below(6) + if self.one_in(6) { self.below(18) } else { 0 };
        i64::try_from(tenths).unwrap_or(0)
    }
}
