//! How much: what is owed, and up to how much a role may give.

use std::ops::ControlFlow;

use super::arithmetic::order;
use super::branch::Agreed;
use super::decide::Inquiry;
use super::dimension::is_below_nothing;
use super::program::{OwedExpression, most_owed};
use super::{Known, OwedAmount, Truth, UpTo};
use crate::model::{Amount, Currency, Exact, May, Remedy, Rounding, Value};

impl Inquiry<'_> {
    /// What is owed, once nothing before the grants stands in the way.
    pub(super) fn owed(&self) -> OwedAmount {
        let Some(remedy) = self.remedy else { return OwedAmount::Nothing };
        let stands_in_the_way = self.stands_in_the_way(remedy);
        if stands_in_the_way == Truth::Yes {
            return OwedAmount::Nothing;
        }
        let mut possible = self.owed_by_entries(remedy);
        if stands_in_the_way == Truth::Unknown {
            possible.push(OwedExpression::Nothing);
        }
        let mut agreed = Agreed::default();
        let _ = possible.into_iter().try_for_each(|mix| agreed.add(mix));
        match agreed {
            Agreed::None | Agreed::One(OwedExpression::Nothing) => OwedAmount::Nothing,
            Agreed::One(OwedExpression::Thing) => OwedAmount::Thing,
            Agreed::One(OwedExpression::Most(amounts)) => most_owed(&self.context, &amounts, remedy.charge),
            Agreed::Differ => OwedAmount::Unknown,
        }
    }

    /// What the entries together may give, as long as it is not known which of them apply.
    fn owed_by_entries(&self, remedy: &Remedy) -> Vec<OwedExpression> {
        let mut mixes = vec![OwedExpression::Nothing];
        for owed in &remedy.owed {
            let mut options = Vec::new();
            let applies = self.owed_applies(owed);
            if applies != Truth::Yes {
                options.push(OwedExpression::Nothing);
            }
            if applies != Truth::No {
                let _ = match &owed.amount {
                    None => {
                        options.push(OwedExpression::Thing);
                        ControlFlow::Continue(())
                    }
                    Some(amount) => self.context.branches(amount, &mut |branch| {
                        options.push(OwedExpression::of_branch(&branch));
                        ControlFlow::Continue(())
                    }),
                };
            }
            let mixed = mixes
                .iter()
                .flat_map(|mix| options.iter().map(|option| mix.clone().or(option.clone(), remedy.charge)));
            let mut next: Vec<OwedExpression> = Vec::new();
            for mix in mixed {
                if !next.contains(&mix) {
                    next.push(mix);
                }
            }
            mixes = next;
        }
        mixes
    }

    pub(super) fn stands_in_the_way(&self, remedy: &Remedy) -> Truth {
        let context = &self.context;
        let exceptions = self.guideline.unless.iter().chain(&remedy.unless);
        let exceptions = Truth::any(exceptions.map(|exception| self.holds_against(exception)));
        let already = &self.case.given.already_given;
        (!self.holds_in(context, self.guideline.in_force))
            .or(!self.optional(context, self.guideline.only_when.as_ref()))
            .or(exceptions)
            .or(Truth::from(remedy.instead_of.iter().any(|other| already.contains(other))))
            .or(self.is_offered_later())
    }

    /// How much the role of the case may give on its own: the most generous grant, and what is owed.
    pub(super) fn up_to(&self) -> UpTo {
        let Some(remedy) = self.remedy else { return UpTo::Nothing };
        let stands_in_the_way = self.stands_in_the_way(remedy);
        if stands_in_the_way == Truth::Yes {
            return UpTo::Nothing;
        }
        let mut possible = vec![match self.owed() {
            OwedAmount::Nothing => UpTo::Nothing,
            OwedAmount::Thing => UpTo::Thing,
            OwedAmount::Value(value) => UpTo::Value(value),
            OwedAmount::Unknown => UpTo::Unknown,
        }];
        for may in &remedy.may {
            let applies = self.may_applies(&self.context, may);
            if applies == Truth::No {
                continue;
            }
            let limit = self.limit(remedy, may);
            let with: Vec<_> = possible
                .iter()
                .map(|best| more_generous(best.clone(), limit.clone(), remedy.charge))
                .collect();
            if applies == Truth::Yes {
                possible = with;
            } else {
                possible.extend(with);
            }
            possible.dedup();
        }
        if stands_in_the_way == Truth::Unknown {
            possible.push(UpTo::Nothing);
        }
        let mut agreed = Agreed::default();
        let _ = possible.into_iter().try_for_each(|best| agreed.add(best));
        agreed.or(UpTo::Unknown)
    }

    pub(super) fn limit(&self, remedy: &Remedy, may: &May) -> UpTo {
        let limit = match &may.up_to {
            None => UpTo::Thing,
            Some(Amount::PerCurrency(amounts)) if self.context.currency().is_none() && amounts.len() > 1 => {
                UpTo::PerCurrency(amounts.clone())
            }
            Some(amount) => up_to_of(self.context.amount(amount)),
        };
        remedy.caps.iter().fold(limit, |limit, cap| {
            let capped = || self.capped(remedy, cap, limit.clone());
            match self.is_free_of(&self.context, cap) {
                Truth::Yes => limit,
                Truth::No => capped(),
                Truth::Unknown => {
                    if capped() == limit {
                        limit
                    } else {
                        UpTo::Unknown
                    }
                }
            }
        })
    }
}

/// Rounds money down to its smallest unit, a charge up: nobody gives a part of a coin. None where the number
/// is too large to be worked with.
#[must_use]
pub fn whole_coins(value: &Value, is_charge: bool) -> Option<Value> {
    let Value::Money(amount, currency) = value else { return Some(value.clone()) };
    let step = Value::Money(Exact::ONE.over(Exact::power_of_ten(currency.decimals())?)?, *currency);
    let rounding = if is_charge { Rounding::Up } else { Rounding::Down };
    super::arithmetic::round(&Value::Money(*amount, *currency), rounding, &step)
}

pub(super) fn up_to_of(amount: Known) -> UpTo {
    match amount {
        Known::Unknown => UpTo::Unknown,
        Known::Nothing | Known::Value(Value::None) => UpTo::Nothing,
        Known::Anything | Known::Value(Value::Never) => UpTo::Anything,
        Known::Value(value) if is_below_nothing(&value) => UpTo::Nothing,
        Known::Value(value) => UpTo::Value(value),
    }
}

/// Returns the entry with the most generous limit, the first among equals.
pub(super) fn most_generous_of<T>(
    entries: impl Iterator<Item = (UpTo, usize, T)>,
    is_charge: bool,
) -> Option<(UpTo, usize, T)> {
    entries.reduce(|best, next| {
        let is_more = next.0 != best.0 && more_generous(best.0.clone(), next.0.clone(), is_charge) == next.0;
        if is_more { next } else { best }
    })
}

pub(super) fn more_generous(a: UpTo, b: UpTo, is_charge: bool) -> UpTo {
    match (a, b) {
        (UpTo::Nothing, other) | (other, UpTo::Nothing) => other,
        (UpTo::Anything, _) | (_, UpTo::Anything) => UpTo::Anything,
        (UpTo::Unknown, _) | (_, UpTo::Unknown) => UpTo::Unknown,
        (UpTo::Value(a), UpTo::Value(b)) => {
            let b_is_more =
                order(&b, &a).is_some_and(|order| if is_charge { order.is_lt() } else { order.is_gt() });
            UpTo::Value(if b_is_more { b } else { a })
        }
        (UpTo::PerCurrency(a), UpTo::PerCurrency(b)) => UpTo::PerCurrency(highest_of_each(a, b, is_charge)),
        (UpTo::Thing, other) | (other, UpTo::Thing) => other,
        (UpTo::PerCurrency(each), UpTo::Value(one)) | (UpTo::Value(one), UpTo::PerCurrency(each)) => {
            match surpasses(&one, &each, is_charge) {
                true => UpTo::Value(one),
                false => UpTo::PerCurrency(each),
            }
        }
    }
}

/// Whether an amount is more generous than a limit that names its currency among others.
fn surpasses(one: &Value, each: &[(Currency, Exact)], is_charge: bool) -> bool {
    let Value::Money(amount, currency) = one else { return false };
    let limit = each.iter().find(|(known, _)| known == currency);
    limit.is_some_and(|(_, limit)| if is_charge { amount < limit } else { amount > limit })
}

pub(super) fn highest_of_each(
    a: Vec<(Currency, Exact)>,
    b: Vec<(Currency, Exact)>,
    is_charge: bool,
) -> Vec<(Currency, Exact)> {
    let mut all = a;
    for (currency, amount) in b {
        match all.iter_mut().find(|(known, _)| *known == currency) {
            Some((_, known)) if is_charge => *known = amount.min(*known),
            Some((_, known)) => *known = amount.max(*known),
            None => all.push((currency, amount)),
        }
    }
    all
}
