//! What is owed comes in whole coins: an amount that may be finer is rounded before it is compared.

use std::borrow::Cow;

use crate::model::{
    Amount, AmountCase, Currency, Exact, Expression, FactKind, Guideline, Policies, Remedy, Rounding, Value,
};

/// Returns what an entry owes, rounded half up to the smallest unit of its currency where it may be finer
/// and the author has not said how to round.
pub(super) fn in_coins<'a>(
    policies: &Policies,
    guideline: &Guideline,
    remedy: &Remedy,
    amount: &'a Amount,
) -> Cow<'a, Amount> {
    let measures_money = remedy.measure.as_ref().is_none_or(|fact| {
        policies.fact(guideline, fact.as_str()).is_some_and(|fact| fact.kind == FactKind::Money)
    });
    if !measures_money || is_whole(policies, guideline, amount) {
        return Cow::Borrowed(amount);
    }
    Cow::Owned(rounded(policies, amount))
}

fn rounded(policies: &Policies, amount: &Amount) -> Amount {
    match amount {
        Amount::Anything | Amount::PerCurrency(_) => amount.clone(),
        Amount::Cases(cases) => {
            let cases = cases.iter();
            Amount::Cases(
                cases.map(|case| AmountCase { is: rounded(policies, &case.is), ..case.clone() }).collect(),
            )
        }
        Amount::Expression(expression) => {
            let currencies = policies.organisation.currencies.iter();
            let step = currencies.filter_map(|currency| Some((*currency, coin(*currency)?))).collect();
            let (expression, step) = (Box::new(expression.clone()), Box::new(Expression::PerCurrency(step)));
            Amount::Expression(Expression::Rounded(expression, Rounding::HalfUp, step))
        }
    }
}

fn coin(currency: Currency) -> Option<Exact> {
    Exact::ONE.over(Exact::power_of_ten(currency.decimals())?)
}

fn is_whole(policies: &Policies, guideline: &Guideline, amount: &Amount) -> bool {
    match amount {
        Amount::Anything | Amount::PerCurrency(_) => true,
        Amount::Cases(cases) => cases.iter().all(|case| is_whole(policies, guideline, &case.is)),
        Amount::Expression(expression) => is_whole_expression(policies, guideline, expression),
    }
}

/// Whether an expression gives whole coins in every case. A case says money in whole coins.
fn is_whole_expression(policies: &Policies, guideline: &Guideline, expression: &Expression) -> bool {
    let is_whole = |inner: &Expression| is_whole_expression(policies, guideline, inner);
    match expression {
        Expression::Literal(Value::Money(amount, currency), _) => {
            let coins = Exact::power_of_ten(currency.decimals()).and_then(|scale| amount.times(scale));
            coins.is_some_and(|coins| coins.as_integer().is_some())
        }
        Expression::Literal(..) | Expression::PerCurrency(_) => true,
        Expression::Fact(fact) => {
            let declared = policies.fact(guideline, fact.as_str());
            declared.is_none_or(|fact| fact.kind == FactKind::Money && fact.is.is_none())
        }
        Expression::Table(id) => {
            let rows = policies.table(guideline, id.as_str()).map(|table| table.rows.as_slice());
            rows.unwrap_or_default().iter().all(|row| self::is_whole(policies, guideline, &row.cell))
        }
        Expression::Sum(a, b)
        | Expression::Difference(a, b)
        | Expression::Lower(a, b)
        | Expression::Higher(a, b) => is_whole(a) && is_whole(b),
        Expression::Product(a, b) => is_count(a) && is_whole(b) || is_whole(a) && is_count(b),
        Expression::Quotient(..) | Expression::Span(..) | Expression::Moved(..) | Expression::AtEdge(..) => {
            false
        }
        Expression::Rounded(_, _, step) => is_whole(step),
    }
}

/// Whether an expression is a written whole number.
fn is_count(expression: &Expression) -> bool {
    matches!(expression, Expression::Literal(Value::Number(n), _) if n.as_integer().is_some())
}
