//! What the calendar changes: the same policies on one day and on the next, without any edit.
//!
//! Policies as of a day hold what is in force on it; questions about the day of the decision are answered.
//! What is asked of other dates stays as it is, for these belong to the case.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Changes, compare};
use crate::analysis::Budget;
use crate::model::{
    Amount, AmountCase, Condition, DayComparison, Derivation, Exception, Expression, FactTest, Guideline,
    May, Owed, Period, Policies, Remedy, Test, Value, built_in,
};

/// What changes on one day.
#[derive(Clone, Debug)]
pub struct OnDay {
    /// The first day on which it is so.
    pub day: Date,
    /// The policies as they are until then.
    pub before: Policies,
    /// The policies as they are from then on.
    pub after: Policies,
    /// What differs.
    pub changes: Changes,
}

/// Lists what changes between two days, a day at a time, the earliest first. Both days are looked at:
/// what changes on the later one counts.
#[must_use]
pub fn by_calendar(policies: &Policies, from: Date, until: Date, budget: Budget) -> Vec<OnDay> {
    let mut before = as_of(policies, from);
    let mut found = Vec::new();
    for day in turning_days(policies).into_iter().filter(|day| from < *day && *day <= until) {
        let after = as_of(policies, day);
        let changes = compare(&before, &after, budget);
        if !changes.is_empty() {
            found.push(OnDay { day, before, after: after.clone(), changes });
        }
        before = after;
    }
    found
}

/// The days on which something may be otherwise than on the day before.
fn turning_days(policies: &Policies) -> BTreeSet<Date> {
    let mut days = Days::default();
    for fact in &policies.organisation.facts {
        days.derivation(fact.is.as_ref());
    }
    for notice in &policies.notices {
        days.period(Period { from: Some(notice.from), until: Some(notice.until) });
    }
    policies.guidelines.iter().for_each(|guideline| days.guideline(guideline));
    days.0
}

/// Days that are written somewhere.
#[derive(Default)]
struct Days(BTreeSet<Date>);

impl Days {
    fn guideline(&mut self, guideline: &Guideline) {
        self.period(guideline.in_force);
        guideline.only_when.iter().for_each(|when| self.condition(when));
        self.exceptions(&guideline.unless);
        guideline.facts.iter().for_each(|fact| self.derivation(fact.is.as_ref()));
        for remedy in &guideline.remedies {
            self.exceptions(&remedy.unless);
            for owed in &remedy.owed {
                self.period(owed.in_force);
                owed.when.iter().for_each(|when| self.condition(when));
                self.exceptions(&owed.unless);
                owed.amount.iter().for_each(|amount| self.amount(amount));
            }
            for may in &remedy.may {
                self.period(may.in_force);
                may.when.iter().for_each(|when| self.condition(when));
                may.up_to.iter().for_each(|amount| self.amount(amount));
            }
        }
    }

    fn exceptions(&mut self, unless: &[Exception]) {
        unless.iter().for_each(|one| self.condition(&one.when));
    }

    fn derivation(&mut self, is: Option<&Derivation>) {
        if let Some(Derivation::Computed(amount)) = is {
            self.amount(amount);
        }
    }

    fn amount(&mut self, amount: &Amount) {
        let Amount::Cases(cases) = amount else { return };
        for case in cases {
            case.when.iter().for_each(|when| self.condition(when));
            self.amount(&case.is);
        }
    }

    fn condition(&mut self, condition: &Condition) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().for_each(|part| self.condition(part));
            }
            Condition::Not(inner) => self.condition(inner),
            Condition::Fact(asked) => self.0.extend(written_day(asked).into_iter().flat_map(around)),
        }
    }

    fn period(&mut self, period: Period) {
        self.0.extend(period.from);
        self.0.extend(period.until.and_then(|until| until.tomorrow().ok()));
    }
}

/// The day that the day of the decision is compared with.
fn written_day(asked: &FactTest) -> Option<Date> {
    fn of(test: &Test) -> Option<Date> {
        match test {
            Test::Not(inner) => of(inner),
            Test::Day(_, Expression::Literal(Value::Date(day), _)) => Some(*day),
            _ => None,
        }
    }
    of(&asked.test).filter(|_| asked.fact.as_str() == built_in::DECIDED_AT)
}

fn around(day: Date) -> impl Iterator<Item = Date> {
    std::iter::once(day).chain(day.tomorrow().ok())
}

/// The policies as they are on a day.
fn as_of(policies: &Policies, day: Date) -> Policies {
    let mut now = policies.clone();
    for fact in &mut now.organisation.facts {
        derivation(&mut fact.is, day);
    }
    now.notices.retain(|notice| notice.from <= day && day <= notice.until);
    now.guidelines.retain(|guideline| guideline.in_force.contains(day));
    now.guidelines.iter_mut().for_each(|one| guideline(one, day));
    now
}

fn guideline(guideline: &mut Guideline, day: Date) {
    guideline.in_force = Period::default();
    optional(&mut guideline.only_when, day);
    exceptions(&mut guideline.unless, day);
    guideline.facts.iter_mut().for_each(|fact| derivation(&mut fact.is, day));
    guideline.remedies.iter_mut().for_each(|one| remedy(one, day));
}

fn remedy(remedy: &mut Remedy, day: Date) {
    exceptions(&mut remedy.unless, day);
    remedy.owed.retain(|owed| {
        owed.in_force.contains(day) && owed.when.as_ref().is_none_or(|when| may_hold(when, day))
    });
    remedy
        .may
        .retain(|may| may.in_force.contains(day) && may.when.as_ref().is_none_or(|when| may_hold(when, day)));
    for Owed { when, unless, amount, in_force, .. } in &mut remedy.owed {
        *in_force = Period::default();
        optional(when, day);
        exceptions(unless, day);
        amount.iter_mut().for_each(|amount| self::amount(amount, day));
    }
    for May { when, up_to, in_force, .. } in &mut remedy.may {
        *in_force = Period::default();
        optional(when, day);
        up_to.iter_mut().for_each(|limit| amount(limit, day));
    }
}

fn exceptions(unless: &mut Vec<Exception>, day: Date) {
    unless.retain(|one| may_hold(&one.when, day));
    for one in unless {
        one.when = settled(&one.when, day);
    }
}

fn derivation(is: &mut Option<Derivation>, day: Date) {
    if let Some(Derivation::Computed(amount)) = is {
        self::amount(amount, day);
    }
}

fn amount(amount: &mut Amount, day: Date) {
    let Amount::Cases(cases) = amount else { return };
    cases.retain(|case| case.when.as_ref().is_none_or(|when| may_hold(when, day)));
    for AmountCase { when, is, .. } in cases.iter_mut() {
        optional(when, day);
        self::amount(is, day);
    }
    if let Some(at) = cases.iter().position(|case| case.when.is_none()) {
        cases.truncate(at + 1);
    }
    if let [AmountCase { when: None, is, .. }] = cases.as_slice() {
        *amount = is.clone();
    }
}

/// A condition that always holds is none.
fn optional(when: &mut Option<Condition>, day: Date) {
    *when = when.take().map(|when| settled(&when, day)).filter(|when| *when != Condition::All(Vec::new()));
}

fn may_hold(when: &Condition, day: Date) -> bool {
    settled(when, day) != Condition::Any(Vec::new())
}

/// A condition in which questions about the day of the decision are answered: all of nothing always holds, any
/// of nothing never does.
fn settled(condition: &Condition, day: Date) -> Condition {
    let (always, never) = (Condition::All(Vec::new()), Condition::Any(Vec::new()));
    let all = |parts: &[Condition]| parts.iter().map(|part| settled(part, day)).collect::<Vec<_>>();
    match condition {
        Condition::All(parts) => {
            let mut parts = all(parts);
            parts.retain(|part| *part != always);
            if parts.contains(&never) { never } else { one_or(parts, Condition::All) }
        }
        Condition::Any(parts) => {
            let mut parts = all(parts);
            parts.retain(|part| *part != never);
            if parts.contains(&always) { always } else { one_or(parts, Condition::Any) }
        }
        Condition::AtLeast(n, parts) => {
            let mut parts = all(parts);
            let n = n.saturating_sub(parts.iter().filter(|part| **part == always).count());
            parts.retain(|part| *part != always && *part != never);
            match n {
                0 => always,
                n if n > parts.len() => never,
                n => Condition::AtLeast(n, parts),
            }
        }
        Condition::Not(inner) => match settled(inner, day) {
            inner if inner == always => never,
            inner if inner == never => always,
            inner => Condition::Not(Box::new(inner)),
        },
        Condition::Fact(asked) => match written_day(asked) {
            Some(written) if holds(&asked.test, day, written) => always,
            Some(_) => never,
            None => condition.clone(),
        },
    }
}

fn one_or(mut parts: Vec<Condition>, join: impl Fn(Vec<Condition>) -> Condition) -> Condition {
    match parts.len() {
        1 => parts.remove(0),
        _ => join(parts),
    }
}

fn holds(test: &Test, day: Date, written: Date) -> bool {
    match test {
        Test::Not(inner) => !holds(inner, day, written),
        Test::Day(comparison, _) => match comparison {
            DayComparison::Before => day < written,
            DayComparison::After => day > written,
            DayComparison::On => day == written,
            DayComparison::From => day >= written,
            DayComparison::Until => day <= written,
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use super::*;
    use crate::model::{FactId, Place};

    fn asked(comparison: DayComparison, day: &str) -> Condition {
        Condition::Fact(FactTest {
            fact: FactId::new(built_in::DECIDED_AT),
            test: Test::Day(comparison, Expression::Literal(Value::Date(day.parse().unwrap()), None)),
            place: Place::default(),
        })
    }

    #[test]
    fn questions_about_the_day_are_answered_and_others_stay() {
        let flag = Condition::Fact(FactTest {
            fact: FactId::new("vip"),
            test: Test::Flag(true),
            place: Place::default(),
        });
        let both = Condition::All(vec![asked(DayComparison::From, "2026-12-01"), flag.clone()]);
        let on = |day: &str| settled(&both, day.parse().unwrap());
        assert_eq!(on("2026-11-30"), Condition::Any(Vec::new()));
        assert_eq!(on("2026-12-01"), flag);
        let either = Condition::Any(vec![Condition::Not(Box::new(both)), flag]);
        assert_eq!(settled(&either, "2026-11-30".parse().unwrap()), Condition::All(Vec::new()));
    }
}
