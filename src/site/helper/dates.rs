//! Dates as the helper works them out.

use serde_json::{Value as Json, json};

use super::expression;
use super::fact::{FactKey, Kind};
use super::gather::Gathered;
use crate::model::{
    CalendarUnit, CountUnit, Direction, Edge, Expression, Guideline, Policies, TimeUnit, Value, built_in,
};

/// Milliseconds of an hour.
const HOUR: i128 = 3_600_000;

/// Writes a date that is worked out; none for one that the helper cannot work out.
///
/// A day that is written is `["D", day]`, a fact `["T", fact]`, the edge of a month `["E", date, is it the end,
/// months]`, a day that is moved `["M", date, length, unit, factor]`, and the earlier or later of two its sign
/// with both.
pub(super) fn encode(
    policies: &Policies,
    guideline: &Guideline,
    facts: &mut Gathered<FactKey>,
    date: &Expression,
) -> Option<Json> {
    match date {
        Expression::Literal(Value::Date(day), _) => Some(json!(["D", crate::site::calendar::days(*day)])),
        Expression::Fact(id) => {
            let key = FactKey::of(guideline, id);
            matches!(key.kind(policies), Kind::Date | Kind::Instant).then(|| json!(["T", facts.number(key)]))
        }
        Expression::AtEdge(edge, date) => {
            let date = encode(policies, guideline, facts, date)?;
            let (is_end, months) = self::edge(*edge);
            Some(json!(["E", date, is_end, months]))
        }
        Expression::Moved(date, direction, length, unit) if is_day(policies, guideline, date) => {
            let date = encode(policies, guideline, facts, date)?;
            let length = expression::encode(policies, guideline, facts, length)?;
            let (counted, factor) = unit.counted();
            let factor = i64::try_from(factor.as_integer()?).ok()?;
            let sign = if *direction == Direction::After { 1 } else { -1 };
            Some(json!(["M", date, length, self::unit(counted), sign * factor]))
        }
        Expression::Lower(a, b) | Expression::Higher(a, b) => {
            let sign = if matches!(date, Expression::Lower(..)) { "<" } else { ">" };
            let a = encode(policies, guideline, facts, a)?;
            Some(json!([sign, a, encode(policies, guideline, facts, b)?]))
        }
        Expression::Literal(..)
        | Expression::PerCurrency(_)
        | Expression::Table(_)
        | Expression::Sum(..)
        | Expression::Difference(..)
        | Expression::Product(..)
        | Expression::Quotient(..)
        | Expression::Rounded(..)
        | Expression::Span(..)
        | Expression::Moved(..) => None,
    }
}

/// Writes the time from one date to another.
pub(super) fn span(
    policies: &Policies,
    guideline: &Guideline,
    facts: &mut Gathered<FactKey>,
    unit: TimeUnit,
    (from, to): (&Expression, &Expression),
) -> Option<Json> {
    let from = encode(policies, guideline, facts, from)?;
    let to = encode(policies, guideline, facts, to)?;
    let (counted, factor) = unit.counted();
    let factor = match counted {
        CountUnit::Hours => factor.times(crate::model::Exact::ratio(HOUR, 1)?)?,
        CountUnit::Days | CountUnit::WorkingDays | CountUnit::Months => factor,
    };
    Some(json!(["P", from, to, self::unit(counted), i64::try_from(factor.as_integer()?).ok()?]))
}

/// Whether a date is a day. A moment that is moved by days keeps its time of day, for which the helper has no zones.
fn is_day(policies: &Policies, guideline: &Guideline, date: &Expression) -> bool {
    match date {
        Expression::Literal(Value::Date(_), _) | Expression::AtEdge(..) => true,
        Expression::Fact(id) if id.as_str() == built_in::DECIDED_AT => false,
        Expression::Fact(id) => FactKey::of(guideline, id).kind(policies) == Kind::Date,
        Expression::Moved(date, ..) => is_day(policies, guideline, date),
        Expression::Lower(a, b) | Expression::Higher(a, b) => {
            is_day(policies, guideline, a) && is_day(policies, guideline, b)
        }
        _ => false,
    }
}

/// Returns the letter of a unit.
pub(super) fn unit(unit: CountUnit) -> &'static str {
    match unit {
        CountUnit::Hours => "h",
        CountUnit::Days => "d",
        CountUnit::WorkingDays => "w",
        CountUnit::Months => "m",
    }
}

/// Whether it is the end, and of how many months; none is a week.
pub(super) fn edge(edge: Edge) -> (u8, u8) {
    let months = match edge.unit() {
        CalendarUnit::Day | CalendarUnit::Week => 0,
        CalendarUnit::Month => 1,
        CalendarUnit::Quarter => 3,
        CalendarUnit::Year => 12,
    };
    (u8::from(matches!(edge, Edge::EndOf(_))), months)
}
