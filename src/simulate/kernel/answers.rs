//! The answers of rules as numbers.

use super::{Answer, Kernel};
use crate::decision::Verdict;

/// In place of a verdict's number: facts that matter are unknown, and a yes is not possible.
pub(in crate::simulate) const CANNOT_TELL: u16 = u16::MAX;
/// In place of a verdict's number: facts that matter are unknown, and a yes is possible.
pub(in crate::simulate) const MAY_DECIDE: u16 = u16::MAX - 1;

impl Kernel<'_> {
    /// Whether an answer is a yes on the spot.
    pub(in crate::simulate) fn is_decide(&self, answer: u16) -> bool {
        self.verdicts.get(usize::from(answer)) == Some(&Verdict::Decide)
    }
}

/// Whether an answer leaves open what the verdict is.
pub(in crate::simulate) fn is_open(answer: u16) -> bool {
    matches!(answer, CANNOT_TELL | MAY_DECIDE)
}

/// The bit of a fact; those beyond share the last one.
pub(in crate::simulate) fn bit(fact: usize) -> u128 {
    1 << fact.min(127)
}

/// Returns an answer from its number.
pub(in crate::simulate) fn answer(number: u16) -> Answer {
    match number {
        CANNOT_TELL => Answer::CannotTell { may_decide: false },
        MAY_DECIDE => Answer::CannotTell { may_decide: true },
        verdict => Answer::Verdict(verdict),
    }
}
