//! Expressions as the helper works them out.

use serde_json::{Value as Json, json};

use super::fact::{FactKey, Kind, currency_number, decimal};
use super::gather::Gathered;
use crate::model::{Expression, Guideline, Policies, Rounding, Value};

/// Writes an expression; none for one that the helper cannot work out.
///
/// A number stands for itself, money is `["$", currency, number]`, money in several currencies
/// `["o", {currency: number}]`, a fact `["f", fact]`, and an
/// operation is its sign with its two sides.
pub(super) fn encode(
    policies: &Policies,
    guideline: &Guideline,
    facts: &mut Gathered<FactKey>,
    expression: &Expression,
) -> Option<Json> {
    if let Expression::Span(unit, from, to) = expression {
        return super::dates::span(policies, guideline, facts, *unit, (from, to));
    }
    let mut two = |sign: &str, a: &Expression, b: &Expression| {
        let a = encode(policies, guideline, facts, a)?;
        Some(json!([sign, a, encode(policies, guideline, facts, b)?]))
    };
    match expression {
        Expression::Literal(Value::Number(number), _) => decimal(*number, 6),
        Expression::Literal(Value::Money(amount, currency), _) => {
            let currency_number = currency_number(policies, *currency)?;
            Some(json!(["$", currency_number, decimal(*amount, 6)?]))
        }
        Expression::PerCurrency(amounts) => {
            let mut all = serde_json::Map::new();
            for (currency, amount) in amounts {
                all.insert(self::currency_number(policies, *currency)?.to_string(), decimal(*amount, 6)?);
            }
            Some(json!(["o", all]))
        }
        Expression::Literal(..)
        | Expression::Table(_)
        | Expression::Span(..)
        | Expression::Moved(..)
        | Expression::AtEdge(..) => None,
        Expression::Fact(id) => {
            let key = FactKey::of(guideline, id);
            match key.kind(policies) {
                Kind::Number | Kind::Money => Some(json!(["f", facts.number(key)])),
                Kind::Word | Kind::Flag | Kind::Date | Kind::Instant => None,
            }
        }
        Expression::Sum(a, b) => two("+", a, b),
        Expression::Difference(a, b) => two("-", a, b),
        Expression::Product(a, b) => two("*", a, b),
        Expression::Quotient(a, b) => two("/", a, b),
        Expression::Lower(a, b) => two("<", a, b),
        Expression::Higher(a, b) => two(">", a, b),
        Expression::Rounded(a, rounding, step) => {
            let mode = match rounding {
                Rounding::Down => "rd",
                Rounding::Up => "ru",
                Rounding::HalfUp => "rh",
                Rounding::HalfEven => "re",
            };
            two(mode, a, step)
        }
    }
}
