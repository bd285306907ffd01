//! Which numbers come more than once among many, in little memory.

/// Returns which of the numbers come more than once, rising; nought is no number.
pub(super) fn repeated<'a>(numbers: impl Iterator<Item = &'a u64> + Clone, n: usize) -> Vec<u64> {
    // A number whose bit is set already may have come before; few are taken for repeated wrongly.
    let mut seen = Bits::new(n.saturating_mul(16));
    let mut candidates: Vec<u64> =
        numbers.clone().copied().filter(|number| *number != 0 && !seen.set(*number)).collect();
    candidates.sort_unstable();
    candidates.dedup();
    let mut filter = Bits::new(candidates.len().saturating_mul(16));
    candidates.iter().for_each(|number| {
        filter.set(*number);
    });
    let mut counts = vec![0_u8; candidates.len()];
    for number in numbers.filter(|number| **number != 0 && filter.holds(**number)) {
        if let Ok(at) = candidates.binary_search(number) {
            counts[at] = counts[at].saturating_add(1);
        }
    }
    let found = candidates.into_iter().zip(counts).filter(|(_, count)| *count > 1);
    found.map(|(number, _)| number).collect()
}

/// Bits found by the highest bits of a number.
struct Bits {
    words: Vec<u64>,
    shift: u32,
}

impl Bits {
    fn new(n_bits: usize) -> Self {
        let n_bits = n_bits.clamp(64, 1 << 32).next_power_of_two();
        Self { words: vec![0; n_bits / 64], shift: 64 - n_bits.trailing_zeros() }
    }

    fn place(&self, number: u64) -> (usize, u64) {
        let bit = number >> self.shift;
        // INVARIANT: there are at most 2^32 bits.
        (usize::try_from(bit / 64).unwrap_or(0), 1 << (bit % 64))
    }

    /// Sets a bit; whether it was not set before.
    fn set(&mut self, number: u64) -> bool {
        let (word, bit) = self.place(number);
        let is_new = self.words[word] & bit == 0;
        self.words[word] |= bit;
        is_new
    }

    fn holds(&self, number: u64) -> bool {
        let (word, bit) = self.place(number);
        self.words[word] & bit != 0
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn exactly_the_repeated_numbers_are_found(numbers in proptest::collection::vec(0_u64..60, 0..80), spread in any::<u64>()) {
            let numbers: Vec<u64> = numbers.iter().map(|number| number.wrapping_mul(spread | 1)).collect();
            let mut counts: BTreeMap<u64, usize> = BTreeMap::new();
            numbers.iter().for_each(|number| *counts.entry(*number).or_default() += 1);
            let expected: Vec<u64> =
                counts.into_iter().filter(|(number, n)| *number != 0 && *n > 1).map(|(number, _)| number).collect();
            prop_assert_eq!(repeated(numbers.iter(), numbers.len()), expected);
        }
    }
}
