//! Amounts and expressions in words: `$50`, `20% of the bill or $60, whichever is lower`.

use crate::diagnostic::Arg;
use crate::model::{
    Amount, AmountCase, Currency, Direction, Exact, Expression, FactId, FactKind, PERCENT, Rounding, Value,
    built_in,
};
use crate::prose::condition::at_edge;
use crate::prose::money::money_exact;
use crate::prose::quantity::{Form, kind, number_in, share, value};
use crate::prose::{Words, condition, list_or, say};

/// Says an amount of what a remedy measures, `$50`.
///
/// `measure` is the fact that is measured: its unit is that of the numbers.
#[must_use]
pub fn amount(words: &Words<'_>, measure: Option<&FactId>, amount: &Amount, form: Form) -> String {
    match amount {
        Amount::Anything => say(words.lang, "amount-anything", &[]),
        Amount::PerCurrency(amounts) => per_currency(words, amounts),
        Amount::Cases(cases) => {
            let lines: Vec<String> =
                cases.iter().map(|case| amount_case(words, measure, case, form)).collect();
            lines.join("; ")
        }
        Amount::Expression(expression) => {
            let measure = measure.cloned().unwrap_or_else(|| FactId::new(built_in::AMOUNT));
            operand(words, &measure, expression, form)
        }
    }
}

/// Says an amount in each of several currencies, `$50 or HUF 18,000`.
pub(super) fn per_currency(words: &Words<'_>, amounts: &[(Currency, Exact)]) -> String {
    let amounts: Vec<String> =
        amounts.iter().map(|(currency, number)| money_exact(words.lang, *number, *currency)).collect();
    list_or(words.lang, &amounts)
}

fn amount_case(words: &Words<'_>, measure: Option<&FactId>, case: &AmountCase, form: Form) -> String {
    let said = amount(words, measure, &case.is, form);
    match &case.when {
        Some(when) => {
            let args = [("amount", said.into()), ("condition", condition(words, when).into())];
            say(words.lang, "amount-if", &args)
        }
        None => say(words.lang, "amount-otherwise", &[("amount", said.into())]),
    }
}

/// Says an expression that a fact is compared with or that is worked out for it.
pub(super) fn operand(words: &Words<'_>, fact: &FactId, expression: &Expression, form: Form) -> String {
    let lang = words.lang;
    let of = |inner: &Expression| operand(words, fact, inner, form);
    let tight = |inner: &Expression| in_brackets_if_loose(words, inner, of(inner));
    let two = |id: &str, a: String, b: String| say(lang, id, &[("a", Arg::Text(a)), ("b", Arg::Text(b))]);
    match expression {
        Expression::Literal(what, unit) => literal(words, fact, what, unit.as_deref(), form),
        Expression::PerCurrency(amounts) => per_currency(words, amounts),
        Expression::Fact(other) => words.fact(other),
        Expression::Table(table) => say(lang, "amount-table", &[("table", words.table(table).into())]),
        Expression::Sum(a, b) => two("amount-sum", tight_side(words, a, of(a)), tight_side(words, b, of(b))),
        Expression::Difference(a, b) => two("amount-difference", tight_side(words, a, of(a)), tight(b)),
        Expression::Product(a, b) => match as_share(a).or_else(|| as_share(b)) {
            Some(part) => {
                let whole = if as_share(a).is_some() { b } else { a };
                let args = [("percent", share(lang, part).into()), ("what", of(whole).into())];
                say(lang, "amount-percent-of", &args)
            }
            None => two("amount-product", tight(a), tight(b)),
        },
        Expression::Quotient(a, b) => two("amount-quotient", tight(a), tight(b)),
        Expression::Span(unit, from, to) => {
            let args = [
                ("unit", unit.name().replace(' ', "-").into()),
                ("from", of(from).into()),
                ("to", of(to).into()),
            ];
            say(lang, "amount-span", &args)
        }
        Expression::AtEdge(edge, date) => at_edge(lang, *edge, of(date)),
        Expression::Moved(date, direction, length, _) => {
            let id = match direction {
                Direction::Before => "amount-difference",
                Direction::After => "amount-sum",
            };
            two(id, of(date), operand(words, fact, length, Form::Plain))
        }
        Expression::Lower(a, b) if is_date(words, a) => two("amount-earlier", of(a), of(b)),
        Expression::Higher(a, b) if is_date(words, a) => two("amount-later", of(a), of(b)),
        Expression::Lower(a, b) => {
            two("amount-lower", tight_side(words, a, of(a)), tight_side(words, b, of(b)))
        }
        Expression::Higher(a, b) => {
            two("amount-higher", tight_side(words, a, of(a)), tight_side(words, b, of(b)))
        }
        Expression::Rounded(inner, rounding, step) => {
            let step = if is_smallest(step) { say(lang, "amount-smallest-unit", &[]) } else { of(step) };
            let args = [("amount", tight_side(words, inner, of(inner)).into()), ("step", step.into())];
            say(lang, rounding_message(*rounding), &args)
        }
    }
}

fn literal(words: &Words<'_>, fact: &FactId, what: &Value, unit: Option<&str>, form: Form) -> String {
    match (what, unit) {
        (Value::Number(number), Some(PERCENT)) => share(words.lang, *number),
        (Value::Number(number), Some(unit)) => number_in(words, fact, *number, unit, form),
        _ => value(words, fact, what, form),
    }
}

/// The share of a percentage such as the `20%` in `20% of bill`.
fn as_share(expression: &Expression) -> Option<Exact> {
    match expression {
        Expression::Literal(Value::Number(share), Some(unit)) if &**unit == PERCENT => Some(*share),
        _ => None,
    }
}

/// Puts brackets where a sum or a choice would be read apart.
fn in_brackets_if_loose(words: &Words<'_>, inner: &Expression, said: String) -> String {
    match inner {
        Expression::Sum(..) | Expression::Difference(..) => grouped(words, said),
        _ => tight_side(words, inner, said),
    }
}

/// Puts brackets round a choice or a rounding, but not round a sum.
fn tight_side(words: &Words<'_>, inner: &Expression, said: String) -> String {
    match inner {
        Expression::Lower(..) | Expression::Higher(..) | Expression::Rounded(..) | Expression::Span(..) => {
            grouped(words, said)
        }
        Expression::Literal(..)
        | Expression::PerCurrency(_)
        | Expression::Fact(_)
        | Expression::Table(_)
        | Expression::Sum(..)
        | Expression::Difference(..)
        | Expression::Product(..)
        | Expression::Quotient(..)
        | Expression::AtEdge(..)
        | Expression::Moved(..) => said,
    }
}

fn grouped(words: &Words<'_>, said: String) -> String {
    say(words.lang, "amount-group", &[("a", said.into())])
}

fn is_date(words: &Words<'_>, expression: &Expression) -> bool {
    match expression {
        Expression::Literal(Value::Date(_) | Value::Instant(_), _)
        | Expression::Moved(..)
        | Expression::AtEdge(..) => true,
        Expression::Fact(fact) => {
            fact.as_str() == built_in::DECIDED_AT
                || matches!(kind(words, fact), Some(FactKind::Date | FactKind::Instant))
        }
        Expression::Lower(a, _) | Expression::Higher(a, _) => is_date(words, a),
        _ => false,
    }
}

/// Whether a step is the smallest unit of each of its currencies.
fn is_smallest(step: &Expression) -> bool {
    let Expression::PerCurrency(steps) = step else { return false };
    steps.iter().all(|(currency, step)| {
        let scale = Exact::power_of_ten(currency.decimals());
        scale.and_then(|scale| step.times(scale)) == Some(Exact::ONE)
    })
}

fn rounding_message(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::Down => "amount-rounded-down",
        Rounding::Up => "amount-rounded-up",
        Rounding::HalfUp => "amount-rounded-half-up",
        Rounding::HalfEven => "amount-rounded-half-even",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Condition, Place, Test};
    use crate::prose::Lang;
    use crate::prose::sample::{asks, currency, dollars, exact, number, policies};

    fn said(lang: Lang, expression: Expression) -> String {
        amount(&Words::new(lang, &policies()), None, &Amount::Expression(expression), Form::Of)
    }

    fn part_of_bill(percent: &str) -> Expression {
        Expression::Product(
            Box::new(number(percent, Some("%"))),
            Box::new(Expression::Fact(FactId::new("bill"))),
        )
    }

    #[test]
    fn a_part_of_a_fact_is_a_percentage() {
        assert_eq!(
            Lang::ALL.map(|lang| said(lang, part_of_bill("0.2"))),
            [
                "20% of the bill",
                "a számla összege 20%-a",
                "un 20\u{a0}% de «the bill»",
                "20\u{a0}% от значения «the bill»",
                "20\u{202f}% de «\u{a0}the bill\u{a0}»",
            ]
        );
    }

    #[test]
    fn the_lower_of_two_is_said_as_a_choice() {
        let lower = Expression::Lower(Box::new(part_of_bill("0.1")), Box::new(dollars("60")));
        assert_eq!(said(Lang::En, lower.clone()), "10% of the bill or $60, whichever is lower");
        let doubled = Expression::Product(Box::new(number("2", None)), Box::new(lower));
        assert_eq!(said(Lang::En, doubled), "2 × (10% of the bill or $60, whichever is lower)");
    }

    #[test]
    fn sums_stand_in_brackets_where_they_are_multiplied() {
        let sum = || Box::new(Expression::Sum(Box::new(dollars("5")), Box::new(dollars("7"))));
        assert_eq!(said(Lang::En, Expression::Product(sum(), Box::new(number("3", None)))), "($5 + $7) × 3");
        assert_eq!(said(Lang::En, Expression::Sum(sum(), Box::new(dollars("1")))), "$5 + $7 + $1");
        assert_eq!(said(Lang::En, Expression::Difference(Box::new(dollars("1")), sum())), "$1 − ($5 + $7)");
    }

    #[test]
    fn a_limit_names_each_of_its_currencies() {
        let limit =
            Amount::PerCurrency(vec![(currency("USD"), exact("50")), (currency("HUF"), exact("18000"))]);
        let policies = policies();
        let in_lang = |lang| amount(&Words::new(lang, &policies), None, &limit, Form::Of);
        assert_eq!(in_lang(Lang::En), "$50 or HUF\u{a0}18,000");
        assert_eq!(in_lang(Lang::Hu), "50\u{a0}USD vagy 18\u{a0}000\u{a0}Ft");
    }

    #[test]
    fn cases_are_said_from_the_top() {
        let case = |when: Option<Condition>, is| AmountCase {
            when,
            is: Amount::Expression(is),
            place: Place::default(),
        };
        let gold = asks("membership", Test::Word(vec!["gold".into()]));
        let cases = Amount::Cases(vec![case(Some(gold), dollars("60")), case(None, dollars("20"))]);
        let said = amount(&Words::new(Lang::En, &policies()), None, &cases, Form::Plain);
        assert_eq!(said, "$60 if: membership level: Gold; otherwise $20");
    }

    #[test]
    fn a_measure_that_is_no_money_keeps_its_unit() {
        let policies = policies();
        let limit = Amount::Expression(number("14", Some("days")));
        let said =
            |lang, form| amount(&Words::new(lang, &policies), Some(&FactId::new("tenure")), &limit, form);
        assert_eq!(said(Lang::En, Form::Of), "14 days");
        assert_eq!(said(Lang::Ru, Form::Of), "14 дней");
    }
}
