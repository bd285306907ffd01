//! Exact arithmetic with values: numbers, and money of one currency.

use std::cmp::Ordering;

use crate::model::{Exact, Rounding, Value};

/// Returns two values as they are, but money of nothing in the currency of the other: no rate is needed to
/// tell how much nothing is.
fn in_one_currency(a: &Value, b: &Value) -> (Value, Value) {
    match (a, b) {
        (Value::Money(nothing, _), Value::Money(_, other)) if *nothing == Exact::ZERO => {
            (Value::Money(Exact::ZERO, *other), b.clone())
        }
        (Value::Money(_, one), Value::Money(nothing, _)) if *nothing == Exact::ZERO => {
            (a.clone(), Value::Money(Exact::ZERO, *one))
        }
        _ => (a.clone(), b.clone()),
    }
}

pub(super) fn add(a: &Value, b: &Value) -> Option<Value> {
    match in_one_currency(a, b) {
        (Value::Number(a), Value::Number(b)) => a.plus(b).map(Value::Number),
        (Value::Money(a, one), Value::Money(b, other)) if one == other => {
            a.plus(b).map(|sum| Value::Money(sum, one))
        }
        _ => None,
    }
}

pub(super) fn subtract(a: &Value, b: &Value) -> Option<Value> {
    match in_one_currency(a, b) {
        (Value::Number(a), Value::Number(b)) => a.minus(b).map(Value::Number),
        (Value::Money(a, one), Value::Money(b, other)) if one == other => {
            a.minus(b).map(|sum| Value::Money(sum, one))
        }
        (Value::Date(a), Value::Date(b)) => {
            Some(Value::Number(Exact::from(i64::from(b.until(a).ok()?.get_days()))))
        }
        _ => None,
    }
}

pub(super) fn multiply(a: &Value, b: &Value) -> Option<Value> {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.times(*b).map(Value::Number),
        (Value::Money(a, currency), Value::Number(b)) | (Value::Number(b), Value::Money(a, currency)) => {
            a.times(*b).map(|product| Value::Money(product, *currency))
        }
        _ => None,
    }
}

pub(super) fn divide(a: &Value, b: &Value) -> Option<Value> {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.over(*b).map(Value::Number),
        (Value::Money(a, currency), Value::Number(b)) => {
            a.over(*b).map(|quotient| Value::Money(quotient, *currency))
        }
        (Value::Money(a, one), Value::Money(b, other)) if one == other => a.over(*b).map(Value::Number),
        _ => None,
    }
}

pub(super) fn pick(a: &Value, b: &Value, wanted: Ordering) -> Option<Value> {
    let (a, b) = in_one_currency(a, b);
    let order = order(&a, &b)?;
    Some(if order == wanted { a } else { b })
}

/// Rounds a value to a multiple of a step.
pub(super) fn round(value: &Value, rounding: Rounding, step: &Value) -> Option<Value> {
    match (value, step) {
        (Value::Number(value), Value::Number(step)) => {
            round_exact(*value, rounding, *step).map(Value::Number)
        }
        (Value::Money(value, one), Value::Money(step, other)) if one == other || *value == Exact::ZERO => {
            round_exact(*value, rounding, *step).map(|rounded| Value::Money(rounded, *one))
        }
        _ => None,
    }
}

fn round_exact(value: Exact, rounding: Rounding, step: Exact) -> Option<Exact> {
    let n = value.over(step)?;
    let below = n.floor();
    let is_whole = n.as_integer().is_some();
    let rest = n.minus(Exact::ratio(below, 1)?)?;
    let half = rest.cmp(&Exact::ratio(1, 2)?);
    let up = match rounding {
        _ if is_whole => false,
        Rounding::Down => false,
        Rounding::Up => true,
        Rounding::HalfUp => half.is_gt() || (half.is_eq() && n > Exact::ZERO),
        Rounding::HalfEven => half.is_gt() || (half.is_eq() && below.rem_euclid(2) == 1),
    };
    Exact::ratio(below.checked_add(i128::from(up))?, 1)?.times(step)
}

/// Returns the order of two values of which at least one is worked out: money of nothing compares with money
/// of any currency.
#[must_use]
pub(super) fn order_worked_out(a: &Value, b: &Value) -> Option<Ordering> {
    let (a, b) = in_one_currency(a, b);
    order(&a, &b)
}

/// Returns the order of two values that can be ordered; money of two currencies cannot.
#[must_use]
pub(super) fn order(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => Some(a.cmp(b)),
        (Value::Money(a, one), Value::Money(b, other)) if one == other => Some(a.cmp(b)),
        (Value::Never, Value::Number(_) | Value::Money(..)) => Some(Ordering::Greater),
        (Value::Number(_) | Value::Money(..), Value::Never) => Some(Ordering::Less),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        (Value::Instant(a), Value::Instant(b)) => Some(a.cmp(b)),
        (Value::Flag(a), Value::Flag(b)) => Some(a.cmp(b)),
        (Value::Word(a), Value::Word(b)) if a == b => Some(Ordering::Equal),
        _ => None,
    }
}
