//! Whether a grant covers what is asked: its role, its conditions, its limit and the caps.

use super::arithmetic::order;
use super::branch::Agreed;
use super::coins::in_coins;
use super::compile::{covering, covering_owed};
use super::decide::Inquiry;
use super::dimension::{asked_value, is_below_nothing};
use super::evaluate::split;
use super::{Context, Known, Truth};
use crate::model::{
    Amount, Cap, Comparison, Condition, Expression, May, Owed, Remedy, RoleId, Target, Value,
};

impl Inquiry<'_> {
    pub(super) fn optional(&self, context: &Context<'_>, condition: Option<&Condition>) -> Truth {
        condition.map_or(Truth::Yes, |condition| context.condition(condition))
    }

    pub(super) fn owed_applies(&self, owed: &Owed) -> Truth {
        self.owed_applies_in(&self.context, owed)
    }

    pub(super) fn owed_applies_in(&self, context: &Context<'_>, owed: &Owed) -> Truth {
        let taken = owed.unless.iter().map(|exception| self.holds_against_in(context, exception));
        let taken = Truth::any(taken);
        self.holds_in(context, owed.in_force).and(self.optional(context, owed.when.as_ref())).and(!taken)
    }

    pub(super) fn owed_covers(&self, remedy: &Remedy, owed: &Owed) -> Truth {
        let amount = owed.amount.as_ref();
        let amount = amount.map(|amount| in_coins(self.policies, self.guideline, remedy, amount));
        let covers = match amount.as_deref() {
            Some(amount) => self.compare_asked(&self.context, covering_owed(remedy), amount),
            None => Truth::Yes,
        };
        self.owed_applies(owed).and(covers)
    }

    pub(super) fn may(&self, context: &Context<'_>, remedy: &Remedy) -> Truth {
        let grants = remedy
            .may
            .iter()
            .map(|may| self.may_applies(context, may).and(self.covers(context, remedy, may.up_to.as_ref())));
        Truth::any(grants).and(self.charges_no_more_than_owed(context, remedy))
    }

    pub(super) fn may_applies(&self, context: &Context<'_>, may: &May) -> Truth {
        self.is_open_to(context, may.role.as_ref())
            .and(self.holds_in(context, may.in_force))
            .and(self.optional(context, may.when.as_ref()))
    }

    /// Whether a role is at least as high as another; all are as high as the lowest.
    pub(super) fn is_open_to(&self, context: &Context<'_>, role: Option<&RoleId>) -> Truth {
        let organisation = &self.policies.organisation;
        let lowest = role.and_then(|role| organisation.rank(role)).unwrap_or(0);
        match context.role() {
            _ if lowest == 0 => Truth::Yes,
            Some(role) => Truth::from(organisation.rank(role).is_some_and(|rank| rank >= lowest)),
            None => {
                context.miss(crate::model::built_in::ROLE);
                Truth::Unknown
            }
        }
    }

    pub(super) fn may_within_caps(&self, context: &Context<'_>, remedy: &Remedy) -> Truth {
        let caps = remedy.caps.iter().map(|cap| self.fits_or_is_free(context, remedy, cap));
        self.may(context, remedy).and(Truth::all(caps))
    }

    /// Whether a case fits under a cap, or the cap does not bind the role.
    pub(super) fn fits_or_is_free(&self, context: &Context<'_>, remedy: &Remedy, cap: &Cap) -> Truth {
        self.fits(context, remedy, cap).or(self.is_free_of(context, cap))
    }

    /// Whether a cap does not bind the role of a case: those who are asked when it is used up.
    pub(super) fn is_free_of(&self, context: &Context<'_>, cap: &Cap) -> Truth {
        match &cap.when_used_up {
            Some(Target::Role(role)) => self.is_open_to(context, Some(role)),
            Some(Target::Department(_)) | None => Truth::No,
        }
    }

    pub(super) fn covers(&self, context: &Context<'_>, remedy: &Remedy, amount: Option<&Amount>) -> Truth {
        let Some(amount) = amount else { return Truth::Yes };
        self.compare_asked(context, covering(remedy), amount)
    }

    pub(super) fn compare_asked(
        &self,
        context: &Context<'_>,
        comparison: Comparison,
        amount: &Amount,
    ) -> Truth {
        match amount {
            Amount::Expression(expression) => self.compare_expression(context, comparison, expression),
            Amount::Cases(cases) => {
                let mut truths = Agreed::default();
                let _ = context.open_cases(cases).into_iter().try_for_each(|case| {
                    truths.add(case.map_or(Truth::No, |is| self.compare_asked(context, comparison, is)))
                });
                truths.or(Truth::Unknown)
            }
            Amount::Anything | Amount::PerCurrency(_) => {
                self.compare_known(context, comparison, context.amount(amount))
            }
        }
    }

    pub(super) fn compare_expression(
        &self,
        context: &Context<'_>,
        comparison: Comparison,
        expression: &Expression,
    ) -> Truth {
        if let Some((a, b, both)) = split(comparison, expression) {
            let a = self.compare_expression(context, comparison, a);
            let b = self.compare_expression(context, comparison, b);
            return if both { a.and(b) } else { a.or(b) };
        }
        let mut truths = Agreed::default();
        let _ = context.branches_of(expression, &mut |branch| {
            truths.add(self.compare_known(context, comparison, context.worth(&branch, None)))
        });
        truths.or(Truth::Unknown)
    }

    pub(super) fn compare_known(&self, context: &Context<'_>, comparison: Comparison, limit: Known) -> Truth {
        let limit = match limit {
            Known::Unknown => return Truth::Unknown,
            Known::Nothing | Known::Value(Value::None) => return Truth::No,
            Known::Anything | Known::Value(Value::Never) => return Truth::Yes,
            Known::Value(limit) => limit,
        };
        let Some(asked) = asked_value(context, &self.asked) else {
            return Truth::from(comparison == Comparison::AtLeast || !is_below_nothing(&limit));
        };
        Truth::from(order(&asked, &limit).is_some_and(|order| comparison.holds(order)))
    }
}
