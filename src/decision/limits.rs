//! How much: what is owed, and up to how much a role may give.

use super::arithmetic::order;
use super::decide::Inquiry;
use super::program::most_generous;
use super::{Known, OwedAmount, Truth, UpTo, UseOf, history};
use crate::model::{Amount, Cap, CapLimit, Currency, Exact, May, Remedy, Target, Value};

impl Inquiry<'_> {
    /// What is owed, once nothing before the grants stands in the way.
    pub(super) fn owed(&self) -> OwedAmount {
        let Some(remedy) = self.remedy else { return OwedAmount::Nothing };
        match self.stands_in_the_way(remedy) {
            Truth::Yes => OwedAmount::Nothing,
            Truth::No => self.owed_by_entries(remedy),
            Truth::Unknown if remedy.owed.iter().any(|owed| self.owed_applies(owed) != Truth::No) => {
                OwedAmount::Unknown
            }
            Truth::Unknown => OwedAmount::Nothing,
        }
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
    }

    pub(super) fn owed_by_entries(&self, remedy: &Remedy) -> OwedAmount {
        let mut values = Vec::new();
        let mut is_thing = false;
        for owed in &remedy.owed {
            match self.owed_applies(owed) {
                Truth::No => continue,
                Truth::Unknown => return OwedAmount::Unknown,
                Truth::Yes => {}
            }
            match owed.amount.as_ref().map(|amount| self.context.amount(amount)) {
                None | Some(Known::Anything) => is_thing = true,
                Some(Known::Unknown) => return OwedAmount::Unknown,
                Some(Known::Nothing | Known::Value(Value::None)) => {}
                Some(Known::Value(value)) => values.push(value),
            }
        }
        match most_generous(&values, remedy.charge) {
            OwedAmount::Nothing if is_thing => OwedAmount::Thing,
            owed => owed,
        }
    }

    /// How much the role of the case may give on its own: the most generous grant, and what is owed.
    pub(super) fn up_to(&self) -> UpTo {
        let Some(remedy) = self.remedy else { return UpTo::Nothing };
        match self.stands_in_the_way(remedy) {
            Truth::Yes => return UpTo::Nothing,
            Truth::Unknown => return UpTo::Unknown,
            Truth::No => {}
        }
        let mut best = match self.owed() {
            OwedAmount::Nothing => UpTo::Nothing,
            OwedAmount::Thing => UpTo::Thing,
            OwedAmount::Value(value) => UpTo::Value(value),
            OwedAmount::Unknown => UpTo::Unknown,
        };
        for may in &remedy.may {
            let limit = match self.may_applies(&self.context, may) {
                Truth::No => continue,
                Truth::Unknown => UpTo::Unknown,
                Truth::Yes => self.limit(remedy, may),
            };
            best = more_generous(best, limit, remedy.charge);
        }
        best
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
            let free = match &cap.when_used_up {
                Some(Target::Role(role)) => self.is_open_to(&self.context, Some(role)) == Truth::Yes,
                Some(Target::Department(_)) | None => false,
            };
            if free { limit } else { self.capped(remedy, cap, limit) }
        })
    }

    /// How much money a cap still leaves.
    pub(super) fn left_under(&self, remedy: &Remedy, cap: &Cap) -> Option<Value> {
        let what = UseOf::of_cap(&self.guideline.id, remedy, cap);
        let CapLimit::Money(most, _) = cap.limit else { return None };
        let Known::Value(Value::Money(used, currency)) = history::used(&self.context, &what) else {
            return None;
        };
        most.minus(used).map(|left| Value::Money(left.max(Exact::ZERO), currency))
    }

    /// What a cap leaves of a limit.
    pub(super) fn capped(&self, remedy: &Remedy, cap: &Cap, limit: UpTo) -> UpTo {
        let what = UseOf::of_cap(&self.guideline.id, remedy, cap);
        match (history::used(&self.context, &what), cap.limit) {
            (Known::Value(Value::Number(n)), CapLimit::Count(most)) => {
                if n < Exact::from(i64::from(most)) {
                    limit
                } else {
                    UpTo::Nothing
                }
            }
            (Known::Value(Value::Money(used, currency)), CapLimit::Money(most, _)) => {
                let left = most.minus(used).filter(|left| *left > Exact::ZERO);
                let Some(left) = left else { return UpTo::Nothing };
                match limit {
                    UpTo::Value(Value::Money(amount, of)) if of == currency && amount > left => {
                        UpTo::Value(Value::Money(left, currency))
                    }
                    limit => limit,
                }
            }
            _ => limit,
        }
    }
}

pub(super) fn up_to_of(amount: Known) -> UpTo {
    match amount {
        Known::Unknown => UpTo::Unknown,
        Known::Nothing | Known::Value(Value::None) => UpTo::Nothing,
        Known::Anything | Known::Value(Value::Never) => UpTo::Anything,
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
        (UpTo::PerCurrency(a), UpTo::Value(_)) | (UpTo::Value(_), UpTo::PerCurrency(a)) => {
            UpTo::PerCurrency(a)
        }
    }
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
