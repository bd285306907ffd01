//! Cases as examples: what they say, and both answers.

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::meaning::RegionOf;
use super::said::{SaidExample, Teller};
use super::said_region::begins_at_the_least;
use crate::analysis::{Cell, Constraint, Direction};
use crate::decision::{Case, Dimension, Gap, Moment, UseOf, counts_in, decide_verdict};
use crate::diagnostic::Arg;
use crate::model::{
    Duration, DurationUnit, FactId, Guideline, Money, PastGift, PastGrant, Policies, Value, Window, built_in,
};
use crate::prose::{Form, Words, counted, fact_is, say, value, verdict};

impl Teller<'_> {
    /// The most telling case; where there is more room in some and less in others, one of each.
    pub(super) fn examples(&self, regions: &[&RegionOf]) -> Vec<SaidExample> {
        let going = |direction: Direction| {
            let mut found = regions.iter().filter(|one| one.region.direction() == direction);
            found.find_map(|one| self.example(one))
        };
        match (going(Direction::LessRoom), going(Direction::MoreRoom)) {
            (Some(less), Some(more)) => vec![less, more],
            (less, more) => {
                let first = || regions.iter().find_map(|one| self.example(one));
                less.or(more).or_else(first).into_iter().collect()
            }
        }
    }

    fn example(&self, one: &RegionOf) -> Option<SaidExample> {
        let case = one.region.witness.as_ref()?;
        Some(SaidExample {
            case: self.case(one, case),
            before: self.answer(self.before, self.old, one, case),
            after: self.answer(self.after, self.new, one, case),
        })
    }

    fn answer(
        &self,
        policies: &Policies,
        guideline: Option<&Guideline>,
        one: &RegionOf,
        case: &Case,
    ) -> String {
        let remedy = one.remedy_in(guideline);
        let (found, owed) = decide_verdict(policies, guideline, case, remedy);
        let words = Words::new(self.lang(), policies);
        let words = guideline.map_or(words, |guideline| words.within(guideline));
        let verdict = verdict(&words, &found);
        match owed {
            crate::decision::OwedAmount::Value(amount) => {
                let amount = value(&words, &FactId::new(built_in::AMOUNT), &amount, Form::Plain);
                say(
                    self.lang(),
                    "verdict-and-owed",
                    &[("verdict", verdict.into()), ("amount", amount.into())],
                )
            }
            _ => verdict,
        }
    }

    /// A case by what its region looks at: who, how much, and the facts that matter.
    fn case(&self, one: &RegionOf, case: &Case) -> String {
        let words = &self.reader.new;
        let role = case.given.role.as_ref().map(|role| self.reader.one_of(role));
        let amount = FactId::new(built_in::AMOUNT);
        let asked = case.said(built_in::AMOUNT).map(|asked| value(words, &amount, asked, Form::Plain));
        let mut said: Vec<String> = role.into_iter().chain(asked).collect();
        let mut seen: BTreeSet<FactId> = BTreeSet::from([amount]);
        for constraint in &one.region.constraints {
            match constraint.dimension.inner() {
                Dimension::Role | Dimension::Asked(_) => {}
                Dimension::Use(_)
                    if constraint.cells.iter().any(|cell| is_from_the_start(cell, constraint)) => {}
                Dimension::Use(what) | Dimension::UseLess { what, .. } => {
                    said.extend(self.given_before(what, case));
                }
                Dimension::Given(_) if constraint.cells == [Cell::Flag(false)] => {}
                Dimension::Given(_) => said.push(self.lies(constraint)),
                Dimension::Fact(fact)
                | Dimension::Day(fact)
                | Dimension::Week(fact)
                | Dimension::Age(fact, _)
                | Dimension::Gap(Gap { fact, .. })
                | Dimension::GapLess { gap: Gap { fact, .. }, .. }
                | Dimension::Share { of: fact, .. }
                | Dimension::AskedLess { asked: fact, .. }
                | Dimension::FactLess { fact, .. } => {
                    let at = case.given.decided_at.filter(|_| fact.as_str() == built_in::DECIDED_AT);
                    let value = at.map(Value::Instant).or_else(|| case.said(fact.as_str()).cloned());
                    let Some(value) = value.filter(|_| seen.insert(fact.clone())) else { continue };
                    said.push(fact_is(words, fact, &value));
                }
                Dimension::Of(..) => {}
            }
        }
        said.join(", ")
    }

    /// What was given before, where anything was.
    fn given_before(&self, what: &UseOf, case: &Case) -> Option<String> {
        let keys: Option<Vec<_>> = what.per.iter().map(|key| Some((key, case.said(key.as_str())?))).collect();
        let keys = keys?;
        let zone = &self.after.organisation.time_zone;
        let now = Moment::new(case.given.decided_at?, zone);
        let counts = |past: &&PastGrant| {
            keys.iter().all(|(key, value)| past.keys.get(*key) == Some(value))
                && counts_in(what.window, now, Moment::new(past.at, zone))
        };
        let earlier = case.given.history.iter().filter(counts);
        let amounts = earlier.clone().filter_map(|past| match past.given {
            Some(PastGift::Money(money)) => Some(money),
            Some(PastGift::Thing | PastGift::Number(_)) | None => None,
        });
        let counted: Arg = counted(&self.reader.new, what).into();
        let given = match what.money {
            None if what.measure.is_some() => None,
            None => {
                let n = earlier.clone().count();
                let args = [("count", n.into()), ("what", counted)];
                (n > 0).then(|| say(self.lang(), "example-given-before", &args))
            }
            Some(currency) => {
                let minor: i64 =
                    amounts.filter(|money| money.currency == currency).map(|money| money.minor).sum();
                let args = [("amount", Money { currency, minor }.into()), ("what", counted)];
                (minor > 0).then(|| say(self.lang(), "example-given-total", &args))
            }
        };
        let when = self.how_long_before(now, what.window, earlier.map(|past| past.at));
        given.map(|given| [given].into_iter().chain(when).collect::<Vec<_>>().join(", "))
    }

    /// How long before a moment all earlier ones lie, where that is one and the same time and not just now.
    fn how_long_before(
        &self,
        now: Moment,
        window: Window,
        mut earlier: impl Iterator<Item = Timestamp>,
    ) -> Option<String> {
        let zone = &self.after.organisation.time_zone;
        let first = earlier.next()?;
        let is_by_hours = matches!(window, Window::Rolling(Duration { unit: DurationUnit::Hours, .. }));
        let far = |at: Timestamp| match is_by_hours {
            true => (now.at.as_second() - at.as_second()) / 3_600,
            false => now.day.since(Moment::new(at, zone).day).map_or(0, |span| i64::from(span.get_days())),
        };
        let distance = far(first);
        let id = if is_by_hours { "example-hours-before" } else { "example-days-before" };
        (distance > 0 && earlier.all(|at| far(at) == distance))
            .then(|| say(self.lang(), id, &[("count", usize::try_from(distance).unwrap_or(0).into())]))
    }
}

/// Whether a use is one that a case has of which nothing was given before.
fn is_from_the_start(cell: &Cell, constraint: &Constraint) -> bool {
    match cell {
        Cell::Interval(interval) => {
            interval.low.is_none() || begins_at_the_least(interval, constraint.dimension.inner())
        }
        _ => false,
    }
}
