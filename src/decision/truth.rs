//! Three-valued truth: unknown is never treated as no.

use std::ops::Not;

/// Yes, no or unknown (Kleene's strong logic).
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Truth {
    /// It does not hold.
    No,
    /// A fact that matters is unknown.
    Unknown,
    /// It holds.
    Yes,
}

impl Truth {
    /// Returns yes only where both are yes, no where either is no.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Returns yes where either is yes, no only where both are no.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// Returns whether all hold; yes for none.
    #[must_use]
    pub fn all(truths: impl IntoIterator<Item = Self>) -> Self {
        truths.into_iter().fold(Self::Yes, Self::and)
    }

    /// Returns whether any holds; no for none.
    #[must_use]
    pub fn any(truths: impl IntoIterator<Item = Self>) -> Self {
        truths.into_iter().fold(Self::No, Self::or)
    }

    /// Returns what both say where they say the same.
    #[must_use]
    pub fn agreed(self, other: Self) -> Self {
        if self == other { self } else { Self::Unknown }
    }

    /// Returns whether at least `n` hold.
    #[must_use]
    pub fn at_least(n: usize, truths: impl IntoIterator<Item = Self>) -> Self {
        let (mut n_yes, mut n_unknown) = (0, 0);
        for truth in truths {
            n_yes += usize::from(truth == Self::Yes);
            n_unknown += usize::from(truth == Self::Unknown);
        }
        match n {
            n if n_yes >= n => Self::Yes,
            n if n_yes + n_unknown >= n => Self::Unknown,
            _ => Self::No,
        }
    }
}

impl From<bool> for Truth {
    fn from(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }
}

impl Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_and_unknown_is_no_but_yes_and_unknown_is_unknown() {
        assert_eq!(Truth::No.and(Truth::Unknown), Truth::No);
        assert_eq!(Truth::Yes.and(Truth::Unknown), Truth::Unknown);
        assert_eq!(Truth::Yes.or(Truth::Unknown), Truth::Yes);
        assert_eq!(!Truth::Unknown, Truth::Unknown);
    }

    #[test]
    fn a_count_is_settled_as_soon_as_it_can_be() {
        use Truth::{No, Unknown, Yes};
        assert_eq!(Truth::at_least(2, [Yes, Yes, Unknown]), Yes);
        assert_eq!(Truth::at_least(2, [Yes, No, Unknown]), Unknown);
        assert_eq!(Truth::at_least(2, [Yes, No, No]), No);
    }
}
