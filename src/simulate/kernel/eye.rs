//! One row, looked at by the rules of one version in one state of the caps.

use super::{Answer, Eye, Limit, node::Node, track::Known};
use crate::{
    decision::{Truth, Verdict},
    simulate::ledger::Ledger,
};

impl<'a> Eye<'a> {
    /// Looks at the same row with what was given before.
    pub(in crate::simulate) fn with(self, ledgers: &'a [Ledger], is_tight: bool) -> Self {
        Self { ledgers: Some(ledgers), is_tight, ..self }
    }

    /// Looks at the same row as if another amount were asked.
    pub(super) fn asking(self, asked: i64) -> Self {
        Self { asked: Some(asked), ..self }
    }

    /// Returns the answer: that of the first rule that holds.
    pub(in crate::simulate) fn answer(&self) -> Answer {
        let mut possible: Option<u16> = None;
        let (mut is_one, mut may_decide) = (true, false);
        for &(when, verdict) in &self.rules.verdicts {
            let truth = self.truth(when);
            if truth != Truth::No {
                is_one &= possible.is_none_or(|known| known == verdict);
                may_decide |= self.kernel.verdicts[usize::from(verdict)] == Verdict::Decide;
                possible = Some(verdict);
            }
            if truth == Truth::Yes {
                break;
            }
        }
        match possible {
            Some(verdict) if is_one => Answer::Verdict(verdict),
            _ => Answer::CannotTell { may_decide },
        }
    }

    /// Adds the numbers of the facts whose absence leaves the answer open.
    pub(in crate::simulate) fn missing(&self, missing: &mut Vec<usize>) {
        for &(when, _) in &self.rules.verdicts {
            match self.truth(when) {
                Truth::No => {}
                Truth::Unknown => self.missing_in(when, missing),
                Truth::Yes => break,
            }
        }
    }

    pub(super) fn missing_in(&self, node: u32, missing: &mut Vec<usize>) {
        if self.truth(node) != Truth::Unknown {
            return;
        }
        match &self.kernel.nodes[node as usize] {
            Node::Constant(_) => {}
            Node::Test(_) => missing.extend(&self.kernel.abouts[node as usize]),
            Node::Not(part) => self.missing_in(*part, missing),
            Node::All(parts) | Node::Any(parts) | Node::AtLeast(_, parts) => {
                parts.iter().for_each(|part| self.missing_in(*part, missing));
            }
            Node::Choose(choice) => choice.parts().for_each(|part| self.missing_in(part, missing)),
        }
    }

    /// Returns the most that may be given on the spot, caps aside; what is asked where there is no limit.
    pub(in crate::simulate) fn up_to(&self) -> Option<i64> {
        let currency = self.currency()?;
        let decide = |asked: i64| match (Eye { ledgers: None, full: None, ..*self }).asking(asked).answer() {
            Answer::Verdict(verdict) => self.kernel.verdicts[usize::from(verdict)] == Verdict::Decide,
            Answer::CannotTell { .. } => false,
        };
        let limits = self.rules.limits.iter().filter_map(|limit| match limit {
            Limit::Fixed { currency: of, minor } => (*of == currency).then_some(*minor),
            Limit::Share { of, share } => self.share_of(*of, *share),
        });
        let mut limits: Vec<i64> = limits.chain(self.asked).collect();
        limits.sort_unstable();
        limits.into_iter().rev().find(|&limit| decide(limit))
    }

    /// Returns the caps that stand in the way, and whether one decision less would have been enough.
    pub(in crate::simulate) fn caps_in_the_way(&self) -> impl Iterator<Item = (usize, bool)> {
        let bound = self.rules.caps.iter().filter(|cap| self.truth(cap.fits) == Truth::No);
        bound.map(|cap| {
            let is_one_short = matches!(self.used(cap.track), Known::Used(used) if used.times == cap.limit);
            (cap.place, cap.is_count && is_one_short)
        })
    }

    pub(super) fn currency(&self) -> Option<u8> {
        self.kernel.log.currency[self.row]
    }

    pub(super) fn decimals(&self) -> Option<u8> {
        Some(self.kernel.log.currencies.get(usize::from(self.currency()?))?.decimals())
    }

    pub(super) fn day(&self) -> i32 {
        self.kernel.days[self.row]
    }

    pub(super) fn caps_are_free(&self) -> bool {
        self.ledgers.is_none()
    }
}
