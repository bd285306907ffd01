//! The reference reading of facts, expressions and conditions in one case.

use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::apart::Gap;
use super::arithmetic::{add, divide, multiply, order, order_worked_out, pick, round, subtract};
use super::branch::{Agreed, Branch};
use super::desk::Desk;
use super::dimension::asked_fact;
use super::{Case, Moment, Point, Truth};
use crate::model::{
    Anchor, Blank, Comparison, Condition, CountUnit, Currency, DayComparison, Derivation, Direction, Exact,
    Expression, FactId, FactTest, Guideline, Policies, RemedyId, RoleId, Test, Value, built_in,
};

/// The value of an expression.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Known {
    /// A fact it needs is unknown.
    Unknown,
    /// There is none: no case holds, no cell is found, or the currency is not named.
    Nothing,
    /// Without a limit.
    Anything,
    /// A value.
    Value(Value),
}

/// One case put to one guideline, in the place of one role.
///
/// It notes what it assumed and what it missed on the way.
pub struct Context<'a> {
    /// The policies.
    pub policies: &'a Policies,
    /// The guideline that is asked.
    pub guideline: &'a Guideline,
    /// The case.
    pub case: &'a Case,
    remedy: Option<&'a RemedyId>,
    role: Option<&'a RoleId>,
    pub(super) desk: Desk<'a>,
    notes: RefCell<Notes>,
}

#[derive(Clone, Default)]
struct Notes {
    assumed: BTreeMap<FactId, Value>,
    missed: BTreeSet<FactId>,
    not_comparable: BTreeSet<(Value, Value)>,
    in_progress: Vec<FactId>,
}

impl<'a> Context<'a> {
    /// Puts a case to a guideline in the place of a role.
    #[must_use]
    pub fn new(
        policies: &'a Policies,
        guideline: &'a Guideline,
        case: &'a Case,
        remedy: Option<&'a RemedyId>,
        role: Option<&'a RoleId>,
    ) -> Self {
        let site = case.site();
        let site = site.as_ref().map(|site| site.as_str());
        let organisation = &policies.organisation;
        let (zone, working_days) = (organisation.zone_of(site), organisation.working_days_of(site));
        let desk = Desk { zone, working_days };
        Self { policies, guideline, case, remedy, role, desk, notes: RefCell::default() }
    }

    /// Returns the role in whose place the case is looked at.
    #[must_use]
    pub fn role(&self) -> Option<&'a RoleId> {
        self.role
    }

    /// Returns when the case is decided, with the local day.
    #[must_use]
    pub fn now(&self) -> Option<Moment> {
        Some(self.moment(self.case.given.decided_at?))
    }

    /// Returns the currency of what is asked, else that of the case's money, else that of the desk.
    #[must_use]
    pub fn currency(&self) -> Option<Currency> {
        let remedy = self.remedy.and_then(|remedy| self.guideline.remedy(remedy.as_str()));
        let asked = asked_fact(remedy);
        if let Some(Value::Money(_, currency)) = self.case.said(asked.as_str()) {
            return Some(*currency);
        }
        self.case.currency(self.policies)
    }

    /// Returns the assumptions that were used so far.
    #[must_use]
    pub fn assumptions(&self) -> Vec<(FactId, Value)> {
        self.notes.borrow().assumed.clone().into_iter().collect()
    }

    /// Returns the facts that were missed so far and forgets them.
    pub fn take_missed(&self) -> BTreeSet<FactId> {
        std::mem::take(&mut self.notes.borrow_mut().missed)
    }

    /// Returns the pairs of amounts in different currencies that were met so far and forgets them.
    pub(super) fn take_not_comparable(&self) -> BTreeSet<(Value, Value)> {
        std::mem::take(&mut self.notes.borrow_mut().not_comparable)
    }

    pub(super) fn note_currencies(&self, a: &Value, b: &Value) {
        if let (Value::Money(_, one), Value::Money(_, other)) = (a, b)
            && one != other
        {
            self.notes.borrow_mut().not_comparable.insert((a.clone(), b.clone()));
        }
    }

    pub(super) fn moment(&self, at: jiff::Timestamp) -> Moment {
        Moment::new(at, self.desk.zone)
    }

    pub(super) fn miss(&self, fact: &str) {
        self.notes.borrow_mut().missed.insert(FactId::new(fact));
    }

    /// Returns the value of a fact: what the case says, what follows, or what a blank means.
    pub fn fact(&self, id: &FactId) -> Known {
        let known = self.built_in(id).unwrap_or_else(|| self.declared(id));
        if known == Known::Unknown && !self.is_derived(id) {
            self.miss(id.as_str());
        }
        known
    }

    fn built_in(&self, id: &FactId) -> Option<Known> {
        let given = &self.case.given;
        let word = |text: &str| Known::Value(Value::Word(text.into()));
        Some(match id.as_str() {
            built_in::ROLE => self.role.map_or(Known::Unknown, |role| word(role.as_str())),
            built_in::GUIDELINE => word(self.guideline.id.as_str()),
            built_in::REMEDY => self.remedy.map_or(Known::Unknown, |remedy| word(remedy.as_str())),
            built_in::DECIDED_AT => {
                given.decided_at.map_or(Known::Unknown, |at| Known::Value(Value::Instant(at)))
            }
            _ if crate::model::built_in::ALL.contains(&id.as_str()) => {
                self.case.said(id.as_str()).cloned().map_or(Known::Unknown, Known::Value)
            }
            _ => return None,
        })
    }

    fn is_derived(&self, id: &FactId) -> bool {
        self.policies.fact(self.guideline, id.as_str()).is_some_and(|fact| fact.is.is_some())
    }

    fn declared(&self, id: &FactId) -> Known {
        if let Some(value) = self.case.said(id.as_str()) {
            return Known::Value(value.clone());
        }
        let Some(fact) = self.policies.fact(self.guideline, id.as_str()) else { return Known::Unknown };
        let derived = fact.is.as_ref().map_or(Known::Nothing, |is| self.derive(id, is));
        match derived {
            Known::Nothing => {
                let blank = self.blank(id, &fact.blank);
                // Where no case holds, there is nothing else to ask for.
                if blank == Known::Unknown && fact.is.is_some() {
                    self.miss(id.as_str());
                }
                blank
            }
            Known::Anything => Known::Value(Value::Never),
            Known::Unknown | Known::Value(_) => derived,
        }
    }

    fn derive(&self, id: &FactId, is: &Derivation) -> Known {
        if self.notes.borrow().in_progress.contains(id) {
            return Known::Unknown;
        }
        self.notes.borrow_mut().in_progress.push(id.clone());
        let known = match is {
            Derivation::Computed(amount) => self.amount(amount),
            Derivation::History(history) => super::history::read(self, history),
        };
        self.notes.borrow_mut().in_progress.pop();
        known
    }

    fn blank(&self, id: &FactId, blank: &Blank) -> Known {
        match blank {
            Blank::Unknown => Known::Unknown,
            Blank::None => Known::Value(Value::None),
            Blank::Value(value) => {
                self.notes.borrow_mut().assumed.insert(id.clone(), value.clone());
                Known::Value(value.clone())
            }
        }
    }

    /// An amount that does not name the currency of the case is answered with another one, which no money of
    /// the case can be compared with.
    pub(super) fn in_currency_of_case(&self, amounts: &[(Currency, Exact)]) -> Known {
        let wanted = self.currency();
        let named = amounts.iter().find(|(currency, _)| Some(*currency) == wanted).copied();
        let chosen = named.or_else(|| self.first_currency(amounts));
        chosen.map_or(Known::Nothing, |(currency, exact)| Known::Value(Value::Money(exact, currency)))
    }

    fn first_currency(&self, amounts: &[(Currency, Exact)]) -> Option<(Currency, Exact)> {
        let in_order = self.policies.organisation.currencies.iter();
        let named = in_order.filter_map(|wanted| amounts.iter().find(|(currency, _)| currency == wanted));
        named.copied().next()
    }

    /// Returns the value of an expression without tables.
    pub(super) fn plain(&self, expression: &Expression, wanted: Option<Currency>) -> Known {
        match expression {
            Expression::Literal(value, _) => Known::Value(value.clone()),
            Expression::PerCurrency(amounts) => self.in_wanted_currency(amounts, wanted),
            Expression::Fact(id) => self.fact(id),
            // One that no policy defines.
            Expression::Table(_) => Known::Unknown,
            Expression::Sum(a, b) => self.arithmetic(a, b, wanted, add),
            Expression::Difference(a, b) => self.arithmetic(a, b, wanted, subtract),
            Expression::Product(a, b) => self.arithmetic(a, b, wanted, multiply),
            Expression::Quotient(a, b) => self.arithmetic(a, b, wanted, divide),
            Expression::Lower(a, b) => self.arithmetic(a, b, wanted, |a, b| pick(a, b, Ordering::Less)),
            Expression::Higher(a, b) => self.arithmetic(a, b, wanted, |a, b| pick(a, b, Ordering::Greater)),
            Expression::Span(unit, from, to) => self.arithmetic(from, to, wanted, |from, to| {
                super::apart::span(self, *unit, from, to).map(Value::Number)
            }),
            Expression::Moved(date, direction, length, unit) => {
                self.arithmetic(date, length, wanted, |date, length| match length {
                    Value::Number(length) => super::apart::moved(self.desk, date, *direction, *length, *unit),
                    _ => None,
                })
            }
            Expression::AtEdge(edge, date) => match self.plain(date, wanted) {
                Known::Value(Value::None) => Known::Nothing,
                Known::Value(date) => {
                    let day = self.day_of(&date).and_then(|day| edge.of(day));
                    day.map_or(Known::Unknown, |day| Known::Value(Value::Date(day)))
                }
                other => other,
            },
            Expression::Rounded(a, rounding, step) => {
                self.arithmetic(a, step, wanted, |a, b| round(a, *rounding, b))
            }
        }
    }

    fn in_wanted_currency(&self, amounts: &[(Currency, Exact)], wanted: Option<Currency>) -> Known {
        let Some(wanted) = wanted else { return self.in_currency_of_case(amounts) };
        let named = amounts.iter().find(|(currency, _)| *currency == wanted).copied();
        let chosen = named.or_else(|| self.first_currency(amounts));
        chosen.map_or(Known::Nothing, |(currency, exact)| Known::Value(Value::Money(exact, currency)))
    }

    /// A side that is written in several currencies follows the facts and amounts that it is joined with.
    fn arithmetic(
        &self,
        a: &Expression,
        b: &Expression,
        wanted: Option<Currency>,
        combine: impl Fn(&Value, &Value) -> Option<Value>,
    ) -> Known {
        let wanted = if may_have_several_currencies(a) || may_have_several_currencies(b) {
            self.leading_currency(a).or_else(|| self.leading_currency(b)).or(wanted)
        } else {
            wanted
        };
        let known_a = self.plain(a, wanted);
        let Known::Value(_) = &known_a else { return known_a };
        let known_b = self.plain(b, wanted);
        let (a, b) = match (known_a, known_b) {
            (Known::Value(a), Known::Value(b)) => (a, b),
            (Known::Value(_), other) | (other, _) => return other,
        };
        if a == Value::None || b == Value::None {
            return Known::Nothing;
        }
        combine(&a, &b).map_or_else(
            || {
                self.note_currencies(&a, &b);
                Known::Unknown
            },
            Known::Value,
        )
    }

    /// The currency of the first money in an expression that comes in one currency only.
    fn leading_currency(&self, expression: &Expression) -> Option<Currency> {
        match expression {
            Expression::Literal(Value::Money(_, currency), _) => Some(*currency),
            Expression::Fact(fact) => currency_of(&self.fact(fact)),
            // Money divided by money is a number.
            Expression::Quotient(a, b) => {
                self.leading_currency(a).filter(|_| self.leading_currency(b).is_none())
            }
            _ => expression.parts()?.into_iter().find_map(|part| self.leading_currency(part)),
        }
    }

    /// Returns whether a condition holds.
    pub fn condition(&self, condition: &Condition) -> Truth {
        match condition {
            Condition::All(parts) => Truth::all(parts.iter().map(|part| self.condition(part))),
            Condition::Any(parts) => Truth::any(parts.iter().map(|part| self.condition(part))),
            Condition::Not(part) => !self.condition(part),
            Condition::AtLeast(n, parts) => {
                Truth::at_least(*n, parts.iter().map(|part| self.condition(part)))
            }
            Condition::Fact(FactTest { fact, test, .. }) => self.test(fact, test),
        }
    }

    /// Returns whether a fact passes a test.
    pub fn test(&self, fact: &FactId, test: &Test) -> Truth {
        match test {
            Test::Not(test) => !self.test(fact, test),
            Test::Word(_) if fact.as_str() == built_in::ALREADY_GIVEN => self.was_given(test),
            Test::None if fact.as_str() == built_in::ALREADY_GIVEN => {
                Truth::from(self.case.given.already_given.is_empty())
            }
            Test::Compare(comparison, expression) => self.compare(fact, *comparison, expression),
            Test::Apart(apart) => self.apart(fact, apart),
            Test::Day(comparison, day) => self.day(fact, *comparison, day),
            Test::During(hours) => self.during(fact, hours),
            Test::Every(tests) => Truth::all(tests.iter().map(|test| self.test(fact, test))),
            Test::Band(low, high) => {
                let above = self.compare(fact, Comparison::AtLeast, low);
                above.and(self.compare(fact, Comparison::LessThan, high))
            }
            Test::Between(low, high) => {
                let above = self.compare(fact, Comparison::AtLeast, low);
                above.and(self.compare(fact, Comparison::AtMost, high))
            }
            _ => match self.fact(fact) {
                Known::Value(value) => self.test_value(&value, test),
                Known::Unknown => Truth::Unknown,
                Known::Nothing | Known::Anything => Truth::No,
            },
        }
    }

    fn was_given(&self, test: &Test) -> Truth {
        let Test::Word(words) = test else { return Truth::No };
        let given = &self.case.given.already_given;
        Truth::from(given.iter().any(|remedy| words.iter().any(|word| **word == *remedy.as_str())))
    }

    fn test_value(&self, value: &Value, test: &Test) -> Truth {
        match (test, value) {
            (Test::None, value) => Truth::from(*value == Value::None),
            (_, Value::None) => Truth::No,
            (Test::Word(words), Value::Word(word)) => Truth::from(words.contains(word)),
            (Test::Flag(wanted), Value::Flag(flag)) => Truth::from(wanted == flag),
            _ => Truth::Unknown,
        }
    }

    /// Returns the local day of a date or a moment.
    pub(super) fn day_of(&self, value: &Value) -> Option<Date> {
        match value {
            Value::Date(day) => Some(*day),
            Value::Instant(at) => Some(self.moment(*at).day),
            _ => None,
        }
    }

    /// Compares days; two moments are compared to the second, save for `on`.
    fn day(&self, fact: &FactId, comparison: DayComparison, day: &Expression) -> Truth {
        match (comparison, day) {
            (DayComparison::On, Expression::Fact(other)) => match same_day(fact, other).point(self) {
                Point::Value(Value::Number(days)) => Truth::from(days == Exact::ZERO),
                Point::Value(_) => Truth::No,
                _ => Truth::Unknown,
            },
            _ => self.compare(fact, comparison.on_a_line(), day),
        }
    }

    pub(super) fn now_or_miss(&self) -> Option<Moment> {
        let now = self.now();
        if now.is_none() {
            self.miss(built_in::DECIDED_AT);
        }
        now
    }

    /// Returns whether a fact stands in a relation to an expression; the lower or higher of two is
    /// looked at one by one, so that one of them may stay unknown.
    fn compare(&self, fact: &FactId, comparison: Comparison, expression: &Expression) -> Truth {
        if let Some((a, b, both)) = split(comparison, expression) {
            let (a, b) = (self.compare(fact, comparison, a), self.compare(fact, comparison, b));
            return if both { a.and(b) } else { a.or(b) };
        }
        if let Some(truth) = self.compare_choices(fact, comparison, expression) {
            return truth;
        }
        let value = match self.fact(fact) {
            Known::Value(Value::None) | Known::Nothing | Known::Anything => return Truth::No,
            Known::Unknown => None,
            Known::Value(value) => Some(value),
        };
        let mut truths = Agreed::default();
        let _ = self.branches_of(expression, &mut |branch| {
            truths.add(match &value {
                _ if branch == Branch::Nothing => Truth::No,
                Some(value) => self.compare_with(fact, comparison, value, &branch),
                None => Truth::Unknown,
            })
        });
        truths.or(Truth::Unknown)
    }

    fn compare_with(
        &self,
        fact: &FactId,
        comparison: Comparison,
        value: &Value,
        branch: &Branch<'_>,
    ) -> Truth {
        let wanted = currency_of(&Known::Value(value.clone()));
        match self.worth(branch, wanted) {
            Known::Unknown | Known::Anything => Truth::Unknown,
            Known::Nothing | Known::Value(Value::None) => Truth::No,
            Known::Value(other) => {
                let is_written = matches!(branch, Branch::Amount(written) if is_written(written));
                let order = if is_written { order } else { order_worked_out };
                self.compare_values(fact, comparison, value, &other, order)
            }
        }
    }

    fn compare_values(
        &self,
        fact: &FactId,
        comparison: Comparison,
        a: &Value,
        b: &Value,
        order: fn(&Value, &Value) -> Option<Ordering>,
    ) -> Truth {
        let order = match (a, b) {
            (Value::Word(a), Value::Word(b)) => return self.compare_words(fact, comparison, a, b),
            (Value::Date(_), Value::Instant(_)) | (Value::Date(_) | Value::Instant(_), Value::Date(_)) => {
                self.day_of(a).zip(self.day_of(b)).map(|(a, b)| a.cmp(&b))
            }
            _ => order(a, b),
        };
        if order.is_none() {
            self.note_currencies(a, b);
        }
        order.map_or(Truth::Unknown, |order| Truth::from(comparison.holds(order)))
    }

    pub(super) fn compare_words(
        &self,
        fact: &FactId,
        comparison: Comparison,
        a: &Arc<str>,
        b: &Arc<str>,
    ) -> Truth {
        if comparison == Comparison::Exactly {
            return Truth::from(a == b);
        }
        let places = self.policies.places(self.guideline, fact.as_str());
        let at = |word: &Arc<str>| places.iter().find(|(known, _)| known == word).map(|(_, place)| *place);
        match (at(a), at(b)) {
            (Some(a), Some(b)) => Truth::from(comparison.holds(a.cmp(&b))),
            _ => Truth::Unknown,
        }
    }
}

fn is_written(expression: &Expression) -> bool {
    matches!(expression, Expression::Literal(..) | Expression::PerCurrency(_))
}

fn may_have_several_currencies(expression: &Expression) -> bool {
    matches!(expression, Expression::PerCurrency(_))
        || expression.parts().is_some_and(|parts| parts.into_iter().any(may_have_several_currencies))
}

fn currency_of(known: &Known) -> Option<Currency> {
    match known {
        Known::Value(Value::Money(_, currency)) => Some(*currency),
        Known::Value(_) | Known::Unknown | Known::Nothing | Known::Anything => None,
    }
}

/// Splits a comparison with the lower or higher of two; the flag says whether both must hold.
pub(super) fn split(
    comparison: Comparison,
    expression: &Expression,
) -> Option<(&Expression, &Expression, bool)> {
    let (a, b, is_lower) = match expression {
        Expression::Lower(a, b) => (a, b, true),
        Expression::Higher(a, b) => (a, b, false),
        _ => return None,
    };
    match comparison {
        Comparison::AtMost | Comparison::LessThan => Some((a, b, is_lower)),
        Comparison::AtLeast | Comparison::MoreThan => Some((a, b, !is_lower)),
        Comparison::Exactly => None,
    }
}

/// Two dates whose distance is nought on the same day.
pub(super) fn same_day(fact: &FactId, other: &FactId) -> Gap {
    let (fact, from) = (fact.clone(), Anchor::from(other.clone()));
    Gap { fact, from, direction: Direction::After, unit: CountUnit::Days }
}
