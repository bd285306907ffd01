//! Tables, looked at value by value: which rows a combination of values finds.

use std::sync::Arc;

use crate::model::{
    Comparison, DayComparison, Exact, Expression, Fact, FactId, FactKind, Guideline, Policies, Table,
    TableRow, Test, Value, built_in,
};

/// How many combinations of values are looked at in one table.
const MOST_COMBINATIONS: usize = 20_000;

/// A combination of values, and the rows that it finds, by their numbers.
pub(super) struct Found {
    pub(super) values: Vec<Value>,
    pub(super) rows: Vec<usize>,
}

/// Returns the rows that each combination of values finds; none where a key is worked out or there are
/// too many combinations.
pub(super) fn of_table(
    policies: &Policies,
    guideline: Option<&Guideline>,
    table: &Table,
) -> Option<Vec<Found>> {
    let axes: Option<Vec<Vec<Value>>> = table
        .by
        .iter()
        .enumerate()
        .map(|(n, fact)| {
            let keys: Vec<&Test> = table.rows.iter().filter_map(|row| row.keys.get(n)?.as_ref()).collect();
            let mut axis = axis(&kind(policies, guideline, fact)?, &keys)?;
            if let Some(declared) = declared(policies, guideline, fact) {
                axis.retain(|value| declared.bounds.admits(value));
            }
            Some(axis)
        })
        .collect();
    let mut combinations: Vec<Vec<Value>> = vec![Vec::new()];
    for axis in axes? {
        if combinations.len().saturating_mul(axis.len()) > MOST_COMBINATIONS {
            return None;
        }
        combinations = combinations
            .iter()
            .flat_map(|values| axis.iter().map(|value| values.iter().chain([value]).cloned().collect()))
            .collect();
    }
    combinations.into_iter().map(|values| found(table, values)).collect()
}

fn found(table: &Table, values: Vec<Value>) -> Option<Found> {
    let mut rows = Vec::new();
    for (n, row) in table.rows.iter().enumerate() {
        if is_found(row, &values)? {
            rows.push(n);
        }
    }
    Some(Found { values, rows })
}

fn is_found(row: &TableRow, values: &[Value]) -> Option<bool> {
    let mut is_found = true;
    for (key, value) in row.keys.iter().zip(values) {
        is_found &= match key {
            Some(test) => passes(test, value)?,
            None => true,
        };
    }
    Some(is_found)
}

fn declared<'a>(policies: &'a Policies, guideline: Option<&'a Guideline>, fact: &FactId) -> Option<&'a Fact> {
    let own = guideline.and_then(|guideline| guideline.facts.iter().find(|one| one.id == *fact));
    own.or_else(|| policies.organisation.fact(fact.as_str()))
}

/// Returns the kind of a fact's values.
pub(super) fn kind(policies: &Policies, guideline: Option<&Guideline>, fact: &FactId) -> Option<FactKind> {
    if let Some(declared) = declared(policies, guideline, fact) {
        return Some(declared.kind.clone());
    }
    let choice = |words: Vec<Arc<str>>| Some(FactKind::Choice { values: words, ordered: false });
    match fact.as_str() {
        built_in::ROLE => choice(policies.organisation.roles().map(|role| role.as_str().into()).collect()),
        built_in::SITE if !policies.organisation.sites.is_empty() => {
            choice(policies.organisation.sites.iter().map(|site| site.id.as_str().into()).collect())
        }
        built_in::AMOUNT => Some(FactKind::Money),
        _ => None,
    }
}

/// Returns one value for every stretch on which no key changes its answer.
fn axis(kind: &FactKind, keys: &[&Test]) -> Option<Vec<Value>> {
    match kind {
        FactKind::Choice { values, .. } => Some(values.iter().cloned().map(Value::Word).collect()),
        FactKind::Flag => Some(vec![Value::Flag(true), Value::Flag(false)]),
        FactKind::Number { .. } | FactKind::Percent | FactKind::Money => numbers(kind, keys),
        FactKind::Date | FactKind::Instant => days(keys),
        FactKind::Text => None,
    }
}

fn numbers(kind: &FactKind, keys: &[&Test]) -> Option<Vec<Value>> {
    let mut ends = Vec::new();
    for key in keys {
        ends_of(key, &mut ends)?;
    }
    ends.sort();
    ends.dedup();
    let mut values = Vec::new();
    let all_whole = matches!(kind, FactKind::Number { .. })
        && ends.iter().all(|end| matches!(end, Value::Number(number) if number.as_integer().is_some()));
    for (n, end) in ends.iter().enumerate() {
        let before =
            n.checked_sub(1).and_then(|before| ends.get(before)).filter(|before| is_alike(before, end));
        match before {
            Some(before) => values.extend(between(before, end, all_whole)),
            None => values.extend(below(end)),
        }
        values.push(end.clone());
        if ends.get(n + 1).is_none_or(|next| !is_alike(end, next)) {
            values.extend(moved(end, Exact::ONE, Exact::plus));
        }
    }
    Some(values)
}

fn is_alike(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Money(_, one), Value::Money(_, other)) => one == other,
        (Value::Number(_), Value::Number(_)) => true,
        _ => false,
    }
}

/// A value between two ends, if there is one: numbers of a table in whole numbers are whole, money comes
/// in coins.
fn between(low: &Value, high: &Value, all_whole: bool) -> Option<Value> {
    let step = match low {
        Value::Money(_, currency) => Exact::ONE.over(Exact::power_of_ten(currency.decimals())?)?,
        _ if all_whole => Exact::ONE,
        _ => Exact::ratio(1, 1_000)?,
    };
    moved(low, step, Exact::plus).filter(|next| next < high)
}

/// A value below the first end; nothing is less than nought here.
fn below(end: &Value) -> Option<Value> {
    match end {
        Value::Number(number) if *number > Exact::ZERO => Some(Value::Number(Exact::ZERO)),
        Value::Money(amount, currency) if *amount > Exact::ZERO => Some(Value::Money(Exact::ZERO, *currency)),
        _ => None,
    }
}

fn moved(value: &Value, by: Exact, how: fn(Exact, Exact) -> Option<Exact>) -> Option<Value> {
    match value {
        Value::Number(number) => how(*number, by).map(Value::Number),
        Value::Money(amount, currency) => how(*amount, by).map(|amount| Value::Money(amount, *currency)),
        _ => None,
    }
}

/// Adds the numbers at which a key changes its answer; none where one is worked out.
fn ends_of(key: &Test, ends: &mut Vec<Value>) -> Option<()> {
    match key {
        Test::Not(inner) => ends_of(inner, ends)?,
        Test::Compare(_, expression) => ends.push(literal(expression)?),
        Test::Between(low, high) | Test::Band(low, high) => ends.extend([literal(low)?, literal(high)?]),
        Test::None => {}
        Test::Every(tests) => tests.iter().try_for_each(|test| ends_of(test, ends))?,
        Test::Word(_) | Test::Flag(_) | Test::Day(..) | Test::Apart(_) | Test::During(_) => return None,
    }
    Some(())
}

fn literal(expression: &Expression) -> Option<Value> {
    match expression {
        Expression::Literal(value @ (Value::Number(_) | Value::Money(..) | Value::Date(_)), _) => {
            Some(value.clone())
        }
        _ => None,
    }
}

/// Each day that a key names, with its neighbours.
fn days(keys: &[&Test]) -> Option<Vec<Value>> {
    let mut days = Vec::new();
    for key in keys {
        let mut key = *key;
        while let Test::Not(inner) = key {
            key = inner;
        }
        for day in days_of(key)? {
            days.extend([day.yesterday().ok(), Some(day), day.tomorrow().ok()].into_iter().flatten());
        }
    }
    days.sort();
    days.dedup();
    Some(days.into_iter().map(Value::Date).collect())
}

fn days_of(key: &Test) -> Option<Vec<jiff::civil::Date>> {
    let day = |expression: &Expression| match expression {
        Expression::Literal(Value::Date(day), _) => Some(*day),
        _ => None,
    };
    match key {
        Test::Day(_, expression) => Some(vec![day(expression)?]),
        Test::Between(first, last) => Some(vec![day(first)?, day(last)?]),
        Test::Every(tests) => tests.iter().map(days_of).collect::<Option<Vec<_>>>().map(|days| days.concat()),
        _ => None,
    }
}

/// Whether a value passes a key; none where that cannot be told from the value alone.
fn passes(test: &Test, value: &Value) -> Option<bool> {
    Some(match (test, value) {
        (Test::Not(inner), value) => !passes(inner, value)?,
        (Test::Every(tests), value) => tests
            .iter()
            .map(|test| passes(test, value))
            .collect::<Option<Vec<_>>>()?
            .into_iter()
            .all(|passes| passes),
        (Test::None, _) => false,
        (Test::Word(words), Value::Word(word)) => words.contains(word),
        (Test::Flag(wanted), Value::Flag(flag)) => wanted == flag,
        (Test::Compare(comparison, expression), value) => compare(*comparison, value, expression)?,
        (Test::Between(low, high), value) => {
            compare(Comparison::AtLeast, value, low)? && compare(Comparison::AtMost, value, high)?
        }
        (Test::Band(low, high), value) => {
            compare(Comparison::AtLeast, value, low)? && compare(Comparison::LessThan, value, high)?
        }
        (Test::Day(comparison, Expression::Literal(Value::Date(day), _)), Value::Date(it)) => {
            match comparison {
                DayComparison::Before => it < day,
                DayComparison::After => it > day,
                DayComparison::On => it == day,
                DayComparison::From => it >= day,
                DayComparison::Until => it <= day,
            }
        }
        _ => return None,
    })
}

fn compare(comparison: Comparison, value: &Value, expression: &Expression) -> Option<bool> {
    if let (Value::Word(word), Expression::Literal(Value::Word(other), _)) = (value, expression) {
        return (comparison == Comparison::Exactly).then_some(word == other);
    }
    let other = literal(expression)?;
    if !is_alike(value, &other) {
        return Some(false);
    }
    Some(match comparison {
        Comparison::AtLeast => *value >= other,
        Comparison::AtMost => *value <= other,
        Comparison::MoreThan => *value > other,
        Comparison::LessThan => *value < other,
        Comparison::Exactly => *value == other,
    })
}
