//! Up to which amount a row would be decided on the spot, whatever was asked and however it was answered.

use super::{Answer, Kernel, Limit};
use crate::decision::Verdict;

impl Kernel<'_> {
    /// Returns the highest limit of a row, caps aside; none where nothing limits it, or nothing is granted.
    pub(in crate::simulate) fn limit(&self, rules: usize, row: usize) -> Option<i64> {
        let currency = self.log.currency[row]?;
        let eye = self.eye(rules, row);
        let of = |limit: &Limit| match limit {
            Limit::Fixed { currency: of, minor } => (*of == currency).then_some(*minor),
            Limit::Share { of, share } => eye.share_of(*of, *share),
        };
        let mut limits: Vec<i64> = self.rules(rules).limits.iter().filter_map(of).collect();
        limits.sort_unstable();
        let decides = |limit: &i64| {
            let mut supposed = eye;
            supposed.asked = Some(*limit);
            match supposed.answer() {
                Answer::Verdict(verdict) => self.verdicts.get(usize::from(verdict)) == Some(&Verdict::Decide),
                Answer::CannotTell { .. } => false,
            }
        };
        limits.into_iter().rev().find(|limit| decides(limit))
    }
}
