//! The smallest changes to a case that would make the answer a yes.

use super::decide::{Inquiry, verdict_of};
use super::dimension::asked_fact;
use super::limits::whole_coins;
use super::{Case, Change, Context, Known, Verdict};
use crate::model::{
    Amount, Blank, Comparison, Condition, Exact, Expression, FactId, FactTest, Guideline, Policies, Remedy,
    Test, Value, built_in,
};

/// Returns changes of one fact that each make it a yes: less money first, then numbers, then words.
///
/// Only what the case says can be different. What follows from other facts, what history tells and what
/// the author assumes of a blank is not advice: nobody brings it along, and it must not be made up.
pub(super) fn changes(
    policies: &Policies,
    guideline: &Guideline,
    case: &Case,
    remedy: Option<&Remedy>,
) -> Vec<Change> {
    let context =
        Context::new(policies, guideline, case, remedy.map(|remedy| &remedy.id), case.given.role.as_ref());
    let mut candidates = Vec::new();
    if let Some(remedy) = remedy {
        asked(&Inquiry::new(policies, guideline, case, Some(remedy)), remedy, &mut candidates);
    }
    for test in tests(guideline, remedy) {
        candidates.extend(values(&context, test).into_iter().map(|value| (test.fact.clone(), value)));
    }
    let mut changes: Vec<Change> = Vec::new();
    for (fact, to) in nearest_first(case, candidates) {
        let from = case.said(fact.as_str()).cloned();
        let is_asked = fact == asked_fact(remedy);
        if !is_asked && (from.is_none() || !may_be_brought(&context, &fact)) {
            continue;
        }
        if from.as_ref() == Some(&to) || changes.iter().any(|change| change.fact == fact) {
            continue;
        }
        let mut changed = case.clone();
        changed.given.facts.insert(fact.clone(), to.clone());
        if verdict_of(policies, guideline, &changed, remedy).0 == Verdict::Decide {
            changes.push(Change { fact, from, to });
        }
    }
    changes
}

/// Candidates for each fact in turn, in the order in which the facts come up, the nearest to what is said first.
fn nearest_first(case: &Case, mut candidates: Vec<(FactId, Value)>) -> Vec<(FactId, Value)> {
    let mut facts: Vec<FactId> = Vec::new();
    for (fact, _) in &candidates {
        if !facts.contains(fact) {
            facts.push(fact.clone());
        }
    }
    let distance = |(fact, to): &(FactId, Value)| match (case.said(fact.as_str()), to) {
        (Some(Value::Number(from)), Value::Number(to)) => apart(*from, *to),
        (Some(Value::Money(from, one)), Value::Money(to, other)) if one == other => apart(*from, *to),
        _ => None,
    };
    let place = |(fact, _): &(FactId, Value)| facts.iter().position(|known| known == fact);
    candidates.sort_by_cached_key(|candidate| (place(candidate), distance(candidate)));
    candidates
}

fn apart(one: Exact, other: Exact) -> Option<Exact> {
    if one < other { other.minus(one) } else { one.minus(other) }
}

/// Whether a case can say another value of a fact: it is neither derived nor assumed when left blank.
fn may_be_brought(context: &Context<'_>, fact: &FactId) -> bool {
    let declared = context.policies.fact(context.guideline, fact.as_str());
    declared.is_some_and(|fact| fact.is.is_none() && matches!(fact.blank, Blank::Unknown))
}

/// Limits below what is asked and what caps leave, the highest first.
fn asked(inquiry: &Inquiry<'_>, remedy: &Remedy, candidates: &mut Vec<(FactId, Value)>) {
    let fact = asked_fact(Some(remedy));
    let Some(asked) = inquiry.case.said(fact.as_str()) else { return };
    let amounts = remedy.may.iter().filter_map(|may| may.up_to.as_ref());
    let amounts = amounts.chain(remedy.owed.iter().filter_map(|owed| owed.amount.as_ref()));
    let worked_out = amounts.filter_map(|amount| match inquiry.context.amount(amount) {
        Known::Value(value) => Some(value),
        Known::Unknown | Known::Nothing | Known::Anything => None,
    });
    let left = remedy.caps.iter().filter_map(|cap| inquiry.left_under(remedy, cap));
    let mut limits: Vec<Value> = worked_out
        .chain(left)
        .filter_map(|value| whole_coins(&value, remedy.charge))
        .filter(|limit| {
            super::arithmetic::order(limit, asked).is_some_and(|order| order.is_lt() != remedy.charge)
        })
        .filter(is_above_nothing)
        .collect();
    limits.sort();
    if !remedy.charge {
        limits.reverse();
    }
    candidates.extend(limits.into_iter().map(|limit| (fact.clone(), limit)));
}

/// The tests that a remedy's answer rests on.
fn tests<'a>(guideline: &'a Guideline, remedy: Option<&'a Remedy>) -> Vec<&'a FactTest> {
    let mut found = Vec::new();
    let mut conditions: Vec<&Condition> = guideline.only_when.iter().collect();
    conditions.extend(guideline.unless.iter().map(|exception| &exception.when));
    if let Some(remedy) = remedy {
        conditions.extend(remedy.unless.iter().map(|exception| &exception.when));
        conditions.extend(remedy.may.iter().filter_map(|may| may.when.as_ref()));
        conditions.extend(remedy.owed.iter().filter_map(|owed| owed.when.as_ref()));
        let inner = remedy.may.iter().filter_map(|may| may.up_to.as_ref());
        for amount in inner.chain(remedy.owed.iter().filter_map(|owed| owed.amount.as_ref())) {
            if let Amount::Cases(cases) = amount {
                conditions.extend(cases.iter().filter_map(|case| case.when.as_ref()));
            }
        }
    }
    while let Some(condition) = conditions.pop() {
        match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                conditions.extend(parts)
            }
            Condition::Not(part) => conditions.push(part),
            Condition::Fact(test) if built_in::ALL.contains(&test.fact.as_str()) => {}
            Condition::Fact(test) => found.push(test),
        }
    }
    found.sort_by_key(|test| !matches!(test.test, Test::Compare(..) | Test::Between(..) | Test::Every(_)));
    found
}

/// Values on either side of a test's edge.
fn values(context: &Context<'_>, test: &FactTest) -> Vec<Value> {
    values_of(context, &test.fact, &test.test)
}

fn values_of(context: &Context<'_>, fact: &FactId, test: &Test) -> Vec<Value> {
    match test {
        Test::Word(words) => {
            let declared = context.policies.fact(context.guideline, fact.as_str()).map(|fact| &fact.kind);
            let others = match declared {
                Some(crate::model::FactKind::Choice { values, .. }) => values.clone(),
                _ => Vec::new(),
            };
            words.iter().chain(&others).map(|word| Value::Word(word.clone())).collect()
        }
        Test::Flag(_) => vec![Value::Flag(true), Value::Flag(false)],
        Test::None => Vec::new(),
        Test::Not(inner) => values_of(context, fact, inner),
        Test::Compare(comparison, expression) => edges(context, *comparison, expression),
        Test::Band(low, high) => {
            let low = edges(context, Comparison::AtLeast, low);
            low.into_iter().chain(edges(context, Comparison::LessThan, high)).collect()
        }
        Test::Between(low, high) => {
            let low = edges(context, Comparison::AtLeast, low);
            low.into_iter().chain(edges(context, Comparison::AtMost, high)).collect()
        }
        Test::Every(tests) => tests.iter().flat_map(|test| values_of(context, fact, test)).collect(),
        Test::Day(..) | Test::Apart(_) | Test::During(_) => Vec::new(),
    }
}

fn edges(context: &Context<'_>, comparison: Comparison, expression: &Expression) -> Vec<Value> {
    let Known::Value(edge) = context.expression(expression) else { return Vec::new() };
    let step = match &edge {
        Value::Money(_, currency) => {
            Exact::power_of_ten(currency.decimals()).and_then(|scale| Exact::ONE.over(scale))
        }
        _ => Some(Exact::ONE),
    };
    let moved = |by: fn(Exact, Exact) -> Option<Exact>| match (&edge, step) {
        (Value::Number(value), Some(step)) => by(*value, step).map(Value::Number),
        (Value::Money(value, currency), Some(step)) => {
            by(*value, step).map(|value| Value::Money(value, *currency))
        }
        _ => None,
    };
    let (above, below) = (moved(Exact::plus), moved(Exact::minus));
    let second = match comparison {
        Comparison::AtLeast | Comparison::LessThan => below,
        Comparison::AtMost | Comparison::MoreThan | Comparison::Exactly => above,
    };
    [Some(edge), second].into_iter().flatten().flat_map(|value| sayable(&value)).collect()
}

/// Nobody asks for nothing, or for less.
fn is_above_nothing(asked: &Value) -> bool {
    !matches!(asked, Value::Money(asked, _) | Value::Number(asked) if *asked <= Exact::ZERO)
}

/// The amounts in whole coins on either side of one that has parts of a coin.
fn sayable(value: &Value) -> Vec<Value> {
    let mut sides: Vec<Value> =
        [false, true].into_iter().filter_map(|is_up| whole_coins(value, is_up)).collect();
    sides.dedup();
    sides
}
