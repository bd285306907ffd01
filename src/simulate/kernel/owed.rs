//! What a customer is entitled to in a row.

use super::Eye;
use crate::{
    decision::{OwedAmount, OwedExpression, most_owed, owed_by_first},
    model::Value,
};

/// What is owed in a row.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::simulate) enum Owed {
    /// Nothing.
    Nothing,
    /// Something without an amount.
    Thing,
    /// An amount.
    Value(Value),
    /// Facts that matter are unknown.
    CannotTell,
}

impl Eye<'_> {
    /// Returns what is owed: what the first rule that holds gives. While it is not known which one that
    /// is, what all that are possible give alike.
    pub(in crate::simulate) fn owed(&self) -> Owed {
        let steps = self.rules.owed.iter().map(|(when, gives)| (self.truth(*when), gives));
        owed_by_first(steps).map_or(Owed::CannotTell, |gives| self.worth(gives))
    }

    fn worth(&self, gives: &OwedExpression) -> Owed {
        match gives {
            OwedExpression::Nothing => Owed::Nothing,
            OwedExpression::Thing => Owed::Thing,
            OwedExpression::Most(amounts) => {
                let is_charge = self.rules.remedy.is_some_and(|remedy| remedy.charge);
                let owed =
                    self.context(&self.rules.owed_reads, |context| most_owed(context, amounts, is_charge));
                match owed {
                    Some(OwedAmount::Value(value)) => Owed::Value(value),
                    Some(OwedAmount::Nothing) => Owed::Nothing,
                    Some(OwedAmount::Thing) => Owed::Thing,
                    Some(OwedAmount::Unknown) | None => Owed::CannotTell,
                }
            }
        }
    }
}
