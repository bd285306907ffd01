//! The dimensions along which cases differ.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::apart::Gap;
use super::arithmetic::{order, order_worked_out};
use super::{Context, Known, Point, history};
use crate::model::{
    Across, Cap, CapLimit, CapMeasure, CountUnit, Currency, Exact, Expression, FactId, Guideline,
    GuidelineId, Policies, Remedy, RemedyId, RemedyPath, Scope, TimeUnit, Unit, Value, Window,
};

/// One quantity that a case has a point on.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Dimension {
    /// The role of the person who decides.
    Role,
    /// A fact, given or derived.
    Fact(FactId),
    /// What is asked: the amount, or the fact that the remedy measures.
    Asked(FactId),
    /// What is asked divided by another fact, for limits that are a share of it.
    Share {
        /// What is asked.
        asked: FactId,
        /// The fact it is a share of.
        of: FactId,
    },
    /// What is asked, less an expression: only its sign is looked at.
    AskedLess {
        /// What is asked.
        asked: FactId,
        /// The expression.
        expression: Expression,
    },
    /// A fact, less an expression: only its sign is looked at.
    FactLess {
        /// The fact.
        fact: FactId,
        /// The expression.
        expression: Expression,
    },
    /// The local day of a date or a moment, in days from the start of 1970.
    Day(FactId),
    /// The minute of the week that a moment or a day begins in, nought for Monday 00:00 at the desk.
    Week(FactId),
    /// How long ago a date or moment is, as a gap before `decided_at`.
    Age(FactId, CountUnit),
    /// How far a date or moment lies before or after another.
    Gap(Gap),
    /// The same, less a length of time: only its sign is looked at.
    GapLess {
        /// The two dates.
        gap: Gap,
        /// The length.
        length: Expression,
        /// The unit of the length.
        unit: TimeUnit,
    },
    /// Whether a remedy was given in this case already.
    Given(RemedyId),
    /// How much of a cap would be used after this case.
    Use(UseOf),
    /// The same, less a limit that is worked out: only its sign is looked at.
    UseLess {
        /// What is counted; the currency of money is that of the limit.
        what: UseOf,
        /// What the limit is a limit of.
        measure: CapMeasure,
        /// The limit.
        limit: Expression,
    },
    /// A dimension as one of two versions defines it, where the other defines it differently.
    Of(SideOf, Box<Dimension>),
}

/// One of the two versions of a comparison.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum SideOf {
    /// The base.
    Before,
    /// The head.
    After,
}

/// What a cap counts: two caps that count the same share a dimension.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct UseOf {
    /// Which remedies; none stands for all.
    pub scopes: Vec<Scope>,
    /// Whose use.
    pub per: Vec<FactId>,
    /// Over which time.
    pub window: Window,
    /// The currency of a money cap; a count has none.
    pub money: Option<Currency>,
    /// The unit of a cap on something else that is measured.
    pub measure: Option<Unit>,
    /// What is asked, for a cap on what is measured.
    pub asked: FactId,
}

impl UseOf {
    /// Returns what a cap of a remedy counts.
    #[must_use]
    pub fn of_cap(guideline: &GuidelineId, remedy: &Remedy, cap: &Cap) -> Self {
        let path = RemedyPath { guideline: guideline.clone(), remedy: remedy.id.clone() };
        let mut scopes = match &cap.across {
            Across::Remedy => vec![Scope::Remedy(path)],
            Across::Guideline => vec![Scope::Guideline(guideline.clone())],
            Across::Everything => Vec::new(),
            Across::Listed(scopes) => scopes.iter().cloned().chain([Scope::Remedy(path)]).collect(),
        };
        scopes.sort();
        scopes.dedup();
        let (money, measure) = match &cap.limit {
            CapLimit::Count(_) | CapLimit::Worked(CapMeasure::Times | CapMeasure::Money, _) => (None, None),
            CapLimit::Money(_, currency) => (Some(*currency), None),
            CapLimit::Measure(_, unit) | CapLimit::Worked(CapMeasure::Measure(unit), _) => {
                (None, Some(unit.clone()))
            }
        };
        let asked = asked_fact(Some(remedy));
        Self { scopes, per: cap.per.clone(), window: cap.window, money, measure, asked }
    }

    /// Returns whether it counts how often, not how much.
    #[must_use]
    pub fn counts_times(&self) -> bool {
        self.money.is_none() && self.measure.is_none()
    }

    /// Adds what the use of a cap rests on.
    fn add_facts(&self, open: &mut Vec<FactId>) {
        open.extend(self.per.iter().chain([&self.asked]).cloned());
        open.extend(self.measure.is_some().then(|| FactId::new(super::reads::UNITS)));
    }
}

/// Returns the fact that a remedy measures.
#[must_use]
pub fn asked_fact(remedy: Option<&Remedy>) -> FactId {
    let measure = remedy.and_then(|remedy| remedy.measure.clone());
    measure.unwrap_or_else(|| FactId::new(crate::model::built_in::AMOUNT))
}

/// Returns what is asked in a case, if it says so.
#[must_use]
pub(super) fn asked_value(context: &Context<'_>, asked: &FactId) -> Option<Value> {
    if asked.as_str() == crate::model::built_in::AMOUNT {
        return context.case.said(asked.as_str()).cloned();
    }
    match context.fact(asked) {
        Known::Value(Value::None) | Known::Unknown | Known::Nothing | Known::Anything => None,
        Known::Value(value) => Some(value),
    }
}

impl Dimension {
    /// Returns whether a point on it rests on one of the facts. What a case says of a plain fact does not:
    /// only the answers to questions about it do.
    #[must_use]
    pub fn rests_on(&self, policies: &Policies, guideline: &Guideline, facts: &BTreeSet<FactId>) -> bool {
        let mut open: Vec<FactId> = Vec::new();
        match self {
            Self::Role | Self::Given(_) => {}
            Self::Of(_, inner) => return inner.rests_on(policies, guideline, facts),
            Self::Fact(fact) => {
                let declared = policies.fact(guideline, fact.as_str());
                if declared.is_some_and(|declared| declared.is.is_some()) {
                    open.push(fact.clone());
                }
            }
            Self::Asked(fact) | Self::Day(fact) | Self::Week(fact) => open.push(fact.clone()),
            Self::Age(fact, unit) => Gap::ago(fact, *unit).add_facts(&mut open),
            Self::Gap(gap) => gap.add_facts(&mut open),
            Self::GapLess { gap, length, .. } => {
                gap.add_facts(&mut open);
                add_facts_of(policies, guideline, length, &mut open);
            }
            Self::Share { asked, of } => open.extend([asked.clone(), of.clone()]),
            Self::AskedLess { asked: fact, expression } | Self::FactLess { fact, expression } => {
                open.push(fact.clone());
                add_facts_of(policies, guideline, expression, &mut open);
            }
            Self::Use(what) => what.add_facts(&mut open),
            Self::UseLess { what, limit, .. } => {
                what.add_facts(&mut open);
                super::reads::of_expression(policies, guideline, limit, &mut open);
            }
        }
        super::reads::closure(policies, guideline, open).iter().any(|fact| facts.contains(fact))
    }

    /// Returns the dimension itself, whichever version defines it.
    #[must_use]
    pub fn inner(&self) -> &Self {
        match self {
            Self::Of(_, inner) => inner.inner(),
            _ => self,
        }
    }

    /// Returns where a case lies on this dimension, by the reference reading of facts.
    #[must_use]
    pub fn point(&self, context: &Context<'_>) -> Point {
        match self {
            Self::Role => context.role().map_or(Point::Unknown, |role| Point::word(role.as_str())),
            Self::Fact(fact) => fact_point(context, fact),
            Self::Of(_, dimension) => dimension.point(context),
            Self::Asked(asked) => asked_point(context, asked),
            Self::Share { asked, of } => share(context, asked, of),
            Self::AskedLess { asked, expression } => asked_less(context, asked, expression),
            Self::FactLess { fact, expression } => fact_less(context, fact, expression),
            Self::Day(fact) => day(context, fact),
            Self::Week(fact) => super::desk::week(context, fact),
            Self::Age(fact, unit) => Gap::ago(fact, *unit).point(context),
            Self::Gap(gap) => gap.point(context),
            Self::GapLess { gap, length, unit } => gap.less(context, length, *unit),
            Self::UseLess { what, measure, limit } => super::cap::use_less(context, what, measure, limit),
            Self::Given(remedy) => {
                Point::Value(Value::Flag(context.case.given.already_given.contains(remedy)))
            }
            Self::Use(what) => Point::from_known(history::use_with(
                context,
                what,
                asked_value(context, &what.asked).as_ref(),
            )),
        }
    }
}

/// Adds what an expression rests on, the working days among it.
fn add_facts_of(policies: &Policies, guideline: &Guideline, expression: &Expression, open: &mut Vec<FactId>) {
    super::reads::of_expression(policies, guideline, expression, open);
    if super::reads::expression_counts_working_days(expression) {
        open.push(FactId::new(super::reads::WORKING_DAYS));
    }
}

/// What follows from other facts is worked out; what does not is what the case says.
fn fact_point(context: &Context<'_>, fact: &FactId) -> Point {
    let declared = context.policies.fact(context.guideline, fact.as_str());
    let is_plain = declared.is_some_and(|declared| declared.is.is_none());
    match context.case.said(fact.as_str()) {
        Some(value) if is_plain => Point::Value(value.clone()),
        None if is_plain => Point::Unknown,
        _ => Point::from_known(context.fact(fact)),
    }
}

fn asked_point(context: &Context<'_>, asked: &FactId) -> Point {
    asked_value(context, asked).map_or_else(|| Point::Absent(context.currency()), Point::Value)
}

fn share(context: &Context<'_>, asked: &FactId, of: &FactId) -> Point {
    let of = match Point::from_known(context.fact(of)) {
        Point::Value(value) => value,
        other => return other,
    };
    share_of(asked_point(context, asked), &of)
}

/// Returns the share of a value that is asked. Nothing asked of nothing is no share at all; anything
/// asked of nothing, or of less than nothing, is more than any share.
#[must_use]
pub(super) fn share_of(asked: Point, of: &Value) -> Point {
    let (asked, of) = match (asked, of) {
        (Point::Absent(currency), of) => return absent_share(currency, of),
        (Point::Value(Value::Money(asked, one)), Value::Money(of, other)) if one == *other => (asked, *of),
        (Point::Value(Value::Number(asked)), Value::Number(of)) => (asked, *of),
        (Point::Unknown, _) => return Point::Unknown,
        _ => return Point::Mismatch,
    };
    let more_than_any = Point::Value(Value::Never);
    if of > Exact::ZERO {
        return asked.over(of).map_or(more_than_any, |share| Point::Value(Value::Number(share)));
    }
    if of == Exact::ZERO && asked == Exact::ZERO {
        return Point::Value(Value::Number(Exact::ZERO));
    }
    more_than_any
}

fn absent_share(currency: Option<Currency>, of: &Value) -> Point {
    match of {
        Value::None => Point::Mismatch,
        of if is_below_nothing(of) => Point::Value(Value::Never),
        _ => Point::Absent(currency),
    }
}

/// Whether a limit is below nought, so that nothing can be given. (A limit of nought is one that is used up,
/// and the answer says so.)
pub(super) fn is_below_nothing(limit: &Value) -> bool {
    matches!(limit, Value::Money(amount, _) | Value::Number(amount) if *amount < Exact::ZERO)
}

fn asked_less(context: &Context<'_>, asked: &FactId, expression: &Expression) -> Point {
    let limit = match context.expression(expression) {
        Known::Value(Value::None) => return Point::Mismatch,
        Known::Value(value) => value,
        Known::Unknown => return Point::Unknown,
        Known::Nothing | Known::Anything => return Point::Mismatch,
    };
    match asked_point(context, asked) {
        Point::Absent(currency) => absent_share(currency, &limit),
        Point::Value(asked) => sign(order(&asked, &limit)),
        other => other,
    }
}

fn fact_less(context: &Context<'_>, fact: &FactId, expression: &Expression) -> Point {
    let value = match Point::from_known(context.fact(fact)) {
        Point::Value(Value::None) => return Point::Value(Value::None),
        Point::Value(value) => value,
        Point::Unknown => return Point::Unknown,
        Point::Absent(_) | Point::Mismatch | Point::Other => return Point::Value(Value::None),
    };
    let wanted = match &value {
        Value::Money(_, currency) => Some(*currency),
        _ => None,
    };
    match context.expression_in(expression, wanted) {
        Known::Unknown | Known::Anything => Point::Unknown,
        Known::Nothing | Known::Value(Value::None) => Point::Value(Value::None),
        Known::Value(other) => match (&value, &other) {
            (Value::Date(_), Value::Instant(_)) | (Value::Date(_) | Value::Instant(_), Value::Date(_)) => {
                let day = |date: &Value| context.day_of(date).map(Value::Date);
                let days = day(&value).zip(day(&other));
                days.map_or(Point::Mismatch, |(value, other)| sign(order(&value, &other)))
            }
            _ => sign(order_worked_out(&value, &other)),
        },
    }
}

/// Returns minus one, nought or one: the sign is all that tests on a difference look at.
fn sign(order: Option<Ordering>) -> Point {
    order.map_or(Point::Mismatch, |order| Point::Value(Value::Number(Exact::from(i64::from(order as i8)))))
}

fn day(context: &Context<'_>, fact: &FactId) -> Point {
    match Point::from_known(context.fact(fact)) {
        Point::Value(Value::None) => Point::Value(Value::None),
        Point::Value(value) => context
            .day_of(&value)
            .map_or(Point::Mismatch, |day| Point::Value(Value::Number(Exact::from(days_from_epoch(day))))),
        other => other,
    }
}

/// Returns the days from the start of 1970 to a day.
#[must_use]
pub(super) fn days_from_epoch(day: jiff::civil::Date) -> i64 {
    let epoch = jiff::civil::date(1970, 1, 1);
    day.since(epoch).map_or(0, |span| i64::from(span.get_days()))
}
