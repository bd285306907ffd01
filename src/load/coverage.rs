//! Whether the rows of a table have a cell for every value that its facts may have.
//!
//! Seen are words, flags and written numbers. Amounts of money may come in any currency, days are compared
//! with more than written ones: rows by these are taken for whole only with an `otherwise`.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::load::names::FactName;
use crate::model::{Bounds, Exact, Expression, FactKind, Test, Value};

/// The keys of a row; none is `otherwise`.
type Keys<'a> = &'a [Option<Test>];

/// Returns whether rows with these keys leave out no value of the facts. Rows that begin with the same key
/// belong together.
pub(super) fn are_whole(by: &[FactName], rows: &[Keys<'_>]) -> bool {
    let [fact, others @ ..] = by else { return true };
    let mut groups: Vec<(&Option<Test>, Vec<Keys<'_>>)> = Vec::new();
    for row in rows {
        let [key, below @ ..] = row else { return false };
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, rows)) => rows.push(below),
            None => groups.push((key, vec![below])),
        }
    }
    let keys: Vec<&Option<Test>> = groups.iter().map(|(key, _)| *key).collect();
    is_covered(fact, &keys) && groups.iter().all(|(_, below)| are_whole(others, below))
}

fn is_covered(fact: &FactName, keys: &[&Option<Test>]) -> bool {
    if keys.iter().any(|key| key.is_none()) {
        return true;
    }
    let tests: Vec<&Test> = keys.iter().filter_map(|key| key.as_ref()).collect();
    let (values, words): (Vec<Value>, &[Arc<str>]) = match &fact.kind {
        Some(FactKind::Choice { values, .. }) => {
            (values.iter().map(|word| Value::Word(word.clone())).collect(), values)
        }
        Some(FactKind::Flag) => (vec![Value::Flag(false), Value::Flag(true)], &[]),
        Some(FactKind::Number { .. } | FactKind::Percent) => (around_edges(&tests, &fact.bounds), &[]),
        Some(FactKind::Money | FactKind::Date | FactKind::Instant | FactKind::Text) | None => return false,
    };
    !values.is_empty() && values.iter().all(|value| tests.iter().any(|test| passes(test, value, words)))
}

/// Every number that tests and bounds name, one between each two, and one on either side: those that the
/// fact can have.
fn around_edges(tests: &[&Test], bounds: &Bounds) -> Vec<Value> {
    let mut edges: Vec<Exact> = tests.iter().flat_map(|test| edges_of(test)).collect();
    edges.extend(bounds.least_in(None).into_iter().chain(bounds.most_in(None)));
    edges.sort();
    let whole = |edge: &Exact| {
        let below = Exact::ratio(edge.floor(), 1)?;
        Some([below.minus(Exact::ONE)?, below, below.plus(Exact::ONE)?])
    };
    let wholes: Vec<Exact> = edges.iter().filter_map(whole).flatten().collect();
    let between = edges.windows(2).filter_map(|pair| match pair {
        [one, other] => one.plus(*other)?.over(Exact::from(2)),
        _ => None,
    });
    let below = edges.first().and_then(|first| first.minus(Exact::ONE));
    let above = edges.last().and_then(|last| last.plus(Exact::ONE));
    let all = between.chain(below).chain(above).chain(edges.iter().copied()).chain(wholes);
    all.map(Value::Number).filter(|value| bounds.admits(value)).collect()
}

fn edges_of(test: &Test) -> Vec<Exact> {
    let edges = match test {
        Test::Compare(_, edge) => vec![edge],
        Test::Between(low, high) | Test::Band(low, high) => vec![low, high],
        Test::Every(tests) => return tests.iter().flat_map(edges_of).collect(),
        Test::Not(_)
        | Test::Word(_)
        | Test::Flag(_)
        | Test::None
        | Test::Day(..)
        | Test::Apart(_)
        | Test::During(_) => vec![],
    };
    let number = |edge: &Expression| match edge {
        Expression::Literal(Value::Number(number), _) => Some(*number),
        _ => None,
    };
    edges.into_iter().filter_map(number).collect()
}

/// Whether a value is sure to pass a test. What is compared with something worked out is not.
fn passes(test: &Test, value: &Value, words: &[Arc<str>]) -> bool {
    let place = |word: &Arc<str>| words.iter().position(|known| known == word);
    let order = |other: &Expression| match (value, other) {
        (Value::Number(value), Expression::Literal(Value::Number(other), _)) => Some(value.cmp(other)),
        (Value::Word(value), Expression::Literal(Value::Word(other), _)) => {
            Some(place(value)?.cmp(&place(other)?))
        }
        _ => None,
    };
    let is_from = |low: &Expression| order(low).is_some_and(Ordering::is_ge);
    match (test, value) {
        (Test::Word(listed), Value::Word(word)) => listed.contains(word),
        (Test::Flag(wanted), Value::Flag(flag)) => wanted == flag,
        (Test::Compare(comparison, other), _) => order(other).is_some_and(|order| comparison.holds(order)),
        (Test::Between(low, high), _) => is_from(low) && order(high).is_some_and(Ordering::is_le),
        (Test::Band(low, high), _) => is_from(low) && order(high).is_some_and(Ordering::is_lt),
        (Test::Every(tests), _) => tests.iter().all(|test| passes(test, value, words)),
        (Test::Not(test), Value::Word(word)) => {
            matches!(&**test, Test::Word(listed) if !listed.contains(word))
        }
        _ => false,
    }
}
