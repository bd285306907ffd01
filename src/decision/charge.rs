//! What the customer pays: a charge that is owed is the most that may be charged.

use super::branch::{Agreed, Branch};
use super::coins::in_coins;
use super::compile::Compiler;
use super::decide::Inquiry;
use super::relation::Left;
use super::{Context, Formula, Truth, dimension};
use crate::model::{Comparison, Remedy};

impl Inquiry<'_> {
    /// Whoever may charge less may not charge more than the customer owes.
    pub(super) fn charges_no_more_than_owed(&self, context: &Context<'_>, remedy: &Remedy) -> Truth {
        if !remedy.charge {
            return Truth::Yes;
        }
        Truth::all(remedy.owed.iter().map(|owed| {
            let applies = self.owed_applies_in(context, owed);
            let Some(amount) = owed.amount.as_ref().filter(|_| applies != Truth::No) else {
                return Truth::Yes;
            };
            let amount = in_coins(self.policies, self.guideline, remedy, amount);
            let mut truths = Agreed::default();
            let _ = context.branches(&amount, &mut |branch| {
                truths.add(match branch {
                    Branch::Nothing => Truth::Yes,
                    branch => {
                        let most = context.worth(&branch, None);
                        self.compare_known(context, Comparison::AtMost, most)
                    }
                })
            });
            (!applies).or(truths.or(Truth::Unknown))
        }))
    }
}

impl Compiler<'_> {
    /// Whoever may charge less may not charge more than the customer owes.
    pub(super) fn charges_no_more_than_owed(&mut self, remedy: &Remedy) -> Formula {
        let charged = remedy.owed.iter().filter(|_| remedy.charge);
        let left = Left::Asked(dimension::asked_fact(Some(remedy)));
        let parts: Vec<_> = charged
            .filter_map(|owed| {
                let amount = in_coins(self.policies, self.guideline, remedy, owed.amount.as_ref()?);
                let most = self.amount_pieces(&amount);
                let most = self.compare_pieces(&left, Comparison::AtMost, most, Truth::Yes);
                let applies = self.owed_applies(owed);
                let applies_not = self.formulas.not(applies);
                Some(self.formulas.any([applies_not, most]))
            })
            .collect();
        self.formulas.all(parts)
    }
}
