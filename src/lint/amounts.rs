//! Plain numbers in amounts.

use crate::model::{Amount, Currency, Exact, Expression, Guideline, Policies, Value};

/// Returns an amount that is written in plain numbers: by currency, or a number without one. `None` where
/// it is worked out, or without end.
pub(super) fn constants(amount: &Amount) -> Option<Vec<(Option<Currency>, Exact)>> {
    match amount {
        Amount::Anything | Amount::Cases(_) => None,
        Amount::PerCurrency(amounts) => {
            Some(amounts.iter().map(|(currency, value)| (Some(*currency), *value)).collect())
        }
        Amount::Expression(Expression::Literal(Value::Money(value, currency), _)) => {
            Some(vec![(Some(*currency), *value)])
        }
        Amount::Expression(Expression::Literal(Value::Number(value), _)) => Some(vec![(None, *value)]),
        Amount::Expression(_) => None,
    }
}

/// Returns the highest that an amount can be in a currency; `None` where that depends on the case.
pub(super) fn highest(amount: &Amount, currency: Currency) -> Option<Exact> {
    match amount {
        Amount::Anything => None,
        Amount::PerCurrency(amounts) => {
            let named = amounts.iter().find(|(one, _)| *one == currency);
            Some(named.map_or(Exact::ZERO, |(_, value)| *value))
        }
        Amount::Expression(expression) => highest_of(expression, currency),
        Amount::Cases(cases) => cases
            .iter()
            .map(|case| highest(&case.is, currency))
            .try_fold(Exact::ZERO, |most, next| Some(most.max(next?))),
    }
}

fn highest_of(expression: &Expression, currency: Currency) -> Option<Exact> {
    match expression {
        Expression::Literal(Value::Money(value, of), _) => {
            Some(if *of == currency { *value } else { Exact::ZERO })
        }
        Expression::PerCurrency(amounts) => {
            let named = amounts.iter().find(|(one, _)| *one == currency);
            Some(named.map_or(Exact::ZERO, |(_, value)| *value))
        }
        Expression::Lower(a, b) => match (highest_of(a, currency), highest_of(b, currency)) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (one, other) => one.or(other),
        },
        Expression::Higher(a, b) => Some(highest_of(a, currency)?.max(highest_of(b, currency)?)),
        Expression::Rounded(inner, crate::model::Rounding::Down, _) => highest_of(inner, currency),
        Expression::Literal(..)
        | Expression::Fact(_)
        | Expression::Table(_)
        | Expression::Sum(..)
        | Expression::Difference(..)
        | Expression::Product(..)
        | Expression::Quotient(..)
        | Expression::Rounded(..)
        | Expression::Span(..)
        | Expression::AtEdge(..)
        | Expression::Moved(..) => None,
    }
}

/// Returns every plain number that an amount gives somewhere: of its cases, of the tables it reads, of
/// the bounds of `the lower of`. A share is returned as a number without a currency.
pub(super) fn numbers(
    policies: &Policies,
    guideline: &Guideline,
    amount: &Amount,
    found: &mut Vec<(Option<Currency>, Exact)>,
) {
    match amount {
        Amount::Anything => {}
        Amount::PerCurrency(amounts) => {
            found.extend(amounts.iter().map(|(currency, value)| (Some(*currency), *value)));
        }
        Amount::Cases(cases) => {
            cases.iter().for_each(|case| numbers(policies, guideline, &case.is, found));
        }
        Amount::Expression(expression) => numbers_of(policies, guideline, expression, found),
    }
}

fn numbers_of(
    policies: &Policies,
    guideline: &Guideline,
    expression: &Expression,
    found: &mut Vec<(Option<Currency>, Exact)>,
) {
    match expression {
        Expression::Literal(Value::Money(value, currency), _) => found.push((Some(*currency), *value)),
        Expression::Literal(Value::Number(value), _) => found.push((None, *value)),
        Expression::Literal(..)
        | Expression::Fact(_)
        | Expression::Span(..)
        | Expression::AtEdge(..)
        | Expression::Moved(..) => {}
        Expression::PerCurrency(amounts) => {
            found.extend(amounts.iter().map(|(currency, value)| (Some(*currency), *value)));
        }
        Expression::Table(id) => {
            let rows = policies.table(guideline, id.as_str()).map(|table| table.rows.as_slice());
            rows.unwrap_or_default().iter().for_each(|row| numbers(policies, guideline, &row.cell, found));
        }
        Expression::Sum(a, b)
        | Expression::Difference(a, b)
        | Expression::Product(a, b)
        | Expression::Quotient(a, b)
        | Expression::Lower(a, b)
        | Expression::Higher(a, b) => {
            numbers_of(policies, guideline, a, found);
            numbers_of(policies, guideline, b, found);
        }
        Expression::Rounded(inner, ..) => numbers_of(policies, guideline, inner, found),
    }
}
