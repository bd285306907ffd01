//! An entitlement that may come out finer than the smallest coin.

use super::situation::Situation;
use super::{Check, Lint};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{
    Amount, Currency, Exact, Expression, FactKind, Guideline, Owed, Policies, Remedy, TimeUnit, Value,
};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "unrounded-owed", level: Level::Warning, page: include_str!("unrounded_owed.md") },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    let (policies, guideline) = (situation.folder.policies, situation.guideline);
    for remedy in guideline.remedies.iter().filter(|remedy| is_money(policies, guideline, remedy)) {
        for owed in &remedy.owed {
            if owed.amount.as_ref().is_some_and(|amount| may_be_finer(policies, guideline, amount)) {
                findings.extend(finding(situation, owed));
            }
        }
    }
}

fn finding(situation: &Situation<'_>, owed: &Owed) -> Option<Finding> {
    let key = if owed.exactly { "exactly" } else { "at_least" };
    let place = situation.folder.value_at(owed.place, &[key])?;
    Some(Finding::new(&LINT.rule, "unrounded-owed", place))
}

fn is_money(policies: &Policies, guideline: &Guideline, remedy: &Remedy) -> bool {
    remedy.measure.as_ref().is_none_or(|fact| {
        policies.fact(guideline, fact.as_str()).is_some_and(|fact| fact.kind == FactKind::Money)
    })
}

fn may_be_finer(policies: &Policies, guideline: &Guideline, amount: &Amount) -> bool {
    match amount {
        Amount::Anything | Amount::PerCurrency(_) => false,
        Amount::Cases(cases) => cases.iter().any(|case| may_be_finer(policies, guideline, &case.is)),
        Amount::Expression(expression) => !is_whole(policies, guideline, expression),
    }
}

/// Whether an expression gives whole coins where the facts it reads do. A number counts as whole: nights,
/// people, bags.
fn is_whole(policies: &Policies, guideline: &Guideline, expression: &Expression) -> bool {
    let both =
        |a: &Expression, b: &Expression| is_whole(policies, guideline, a) && is_whole(policies, guideline, b);
    match expression {
        Expression::Literal(Value::Money(amount, currency), _) => is_coins(*amount, *currency),
        Expression::Literal(Value::Number(number), _) => number.as_integer().is_some(),
        Expression::PerCurrency(amounts) => {
            amounts.iter().all(|(currency, amount)| is_coins(*amount, *currency))
        }
        Expression::Span(unit, ..) => !matches!(unit, TimeUnit::Minutes | TimeUnit::Hours),
        Expression::Literal(..)
        | Expression::Rounded(..)
        | Expression::AtEdge(..)
        | Expression::Moved(..) => true,
        Expression::Fact(fact) => {
            let kind = policies.fact(guideline, fact.as_str()).map(|fact| &fact.kind);
            kind != Some(&FactKind::Percent)
        }
        Expression::Table(id) => {
            let rows = policies.table(guideline, id.as_str()).map(|table| table.rows.as_slice());
            !rows.unwrap_or_default().iter().any(|row| may_be_finer(policies, guideline, &row.cell))
        }
        Expression::Product(a, b) => product_of_literals(a, b).unwrap_or_else(|| both(a, b)),
        Expression::Sum(a, b)
        | Expression::Difference(a, b)
        | Expression::Lower(a, b)
        | Expression::Higher(a, b) => both(a, b),
        Expression::Quotient(..) => false,
    }
}

/// `30% of 50 USD` is worked out at once.
fn product_of_literals(a: &Expression, b: &Expression) -> Option<bool> {
    match (a, b) {
        (
            Expression::Literal(Value::Number(share), _),
            Expression::Literal(Value::Money(amount, currency), _),
        )
        | (
            Expression::Literal(Value::Money(amount, currency), _),
            Expression::Literal(Value::Number(share), _),
        ) => Some(is_coins(amount.times(*share)?, *currency)),
        _ => None,
    }
}

fn is_coins(amount: Exact, currency: Currency) -> bool {
    let scale = Exact::power_of_ten(currency.decimals());
    scale.and_then(|scale| amount.times(scale)).is_some_and(|coins| coins.as_integer().is_some())
}
