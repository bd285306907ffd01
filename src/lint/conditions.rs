//! The tests of facts inside conditions.

use std::collections::BTreeSet;

use crate::model::{Amount, Condition, Expression, FactKind, FactTest, Guideline, Policies, Remedy, Test};

/// Returns every test of a condition, with whether it stands below a `not`.
pub(super) fn of<'a>(condition: &'a Condition, found: &mut Vec<&'a FactTest>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().for_each(|part| of(part, found));
        }
        Condition::Not(part) => of(part, found),
        Condition::Fact(test) => found.push(test),
    }
}

/// Returns every condition of a remedy: of its exceptions, grants and limits.
pub(super) fn conditions<'a>(guideline: &'a Guideline, remedy: &'a Remedy) -> Vec<&'a Condition> {
    let exceptions = guideline.unless.iter().chain(&remedy.unless).map(|exception| &exception.when);
    let mut conditions: Vec<&Condition> = exceptions.collect();
    for may in &remedy.may {
        conditions.extend(&may.when);
        may.up_to.iter().for_each(|amount| of_amount(amount, &mut conditions));
    }
    for owed in &remedy.owed {
        conditions.extend(&owed.when);
        conditions.extend(owed.unless.iter().map(|exception| &exception.when));
        owed.amount.iter().for_each(|amount| of_amount(amount, &mut conditions));
    }
    conditions
}

/// Adds the conditions of an amount's cases.
fn of_amount<'a>(amount: &'a Amount, conditions: &mut Vec<&'a Condition>) {
    if let Amount::Cases(cases) = amount {
        for case in cases {
            conditions.extend(&case.when);
            of_amount(&case.is, conditions);
        }
    }
}

/// Whether each test can hold or fail whatever the others do: no fact is asked about twice, none follows
/// from others, none is built in.
pub(super) fn are_free<'a>(
    policies: &Policies,
    guideline: &Guideline,
    conditions: impl IntoIterator<Item = &'a Condition>,
) -> bool {
    let mut tests = Vec::new();
    conditions.into_iter().for_each(|condition| of(condition, &mut tests));
    let mut seen = BTreeSet::new();
    tests.into_iter().all(|FactTest { fact, test, .. }| {
        let declared = policies.fact(guideline, fact.as_str()).filter(|declared| declared.is.is_none());
        seen.insert(fact.as_str()) && declared.is_some_and(|declared| is_open(test, &declared.kind))
    })
}

/// Whether a test can hold and can fail.
fn is_open(test: &Test, kind: &FactKind) -> bool {
    match test {
        Test::Word(words) => match kind {
            FactKind::Choice { values, .. } => values.iter().any(|value| !words.contains(value)),
            _ => true,
        },
        Test::Not(inner) => is_open(inner, kind),
        Test::Compare(_, expression) => matches!(expression, Expression::Literal(..)),
        Test::Flag(_) => true,
        Test::None
        | Test::Between(..)
        | Test::Band(..)
        | Test::Day(..)
        | Test::Apart(_)
        | Test::During(_)
        | Test::Every(_) => false,
    }
}
