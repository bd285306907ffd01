//! How much: `anything`, a number for each currency, cases, or an expression.

use std::sync::Arc;

use crate::diagnostic::Finding;
use crate::load::condition::condition;
use crate::load::context::Context;
use crate::load::expected::{Expected, check_decimals, expression};
use crate::load::expression as grammar;
use crate::load::meaning;
use crate::load::meant::{self, Meant, currencies_of, is_currency_sign};
use crate::load::names::FactName;
use crate::load::other_words;
use crate::load::piece::Piece;
use crate::load::slip::Slip;
use crate::load::typing::Type;
use crate::load::value::{choice_word, read_flag};
use crate::load::yaml::{Entry, Node, Value as Written};
use crate::model::{Amount, AmountCase, Bounds, Condition, Currency, Exact, Expression, FactKind, Value};

/// Reads an amount for the place that asks for it.
pub(super) fn amount(ctx: &mut Context<'_>, node: &Node, expected: &Expected) -> Option<Amount> {
    match &node.value {
        Written::Map(entries) => per_currency(ctx, node, entries, expected),
        Written::List(cases) => {
            let n_cases = cases.len();
            let cases: Vec<_> = cases
                .iter()
                .enumerate()
                .map(|(n, node)| case(ctx, node, n + 1 == n_cases, expected))
                .collect();
            cases.into_iter().collect::<Option<_>>().map(Amount::Cases)
        }
        Written::Scalar(_) => {
            let piece = ctx.text(node)?;
            in_words(ctx, piece, expected)
        }
    }
}

fn in_words(ctx: &mut Context<'_>, piece: Piece<'_>, expected: &Expected) -> Option<Amount> {
    other_words::amount(ctx, piece, &meaning::UNREADABLE_AMOUNT, |ctx, piece| written(ctx, piece, expected))
}

fn written(ctx: &mut Context<'_>, piece: Piece<'_>, expected: &Expected) -> Option<Amount> {
    if piece.text() == "anything" && expected.kind.is_amount() {
        return Some(Amount::Anything);
    }
    match grammar::parse(piece.text()) {
        Ok(expr) => Some(match expression(ctx, piece, &expr, expected)?.expression {
            Expression::PerCurrency(amounts) => Amount::PerCurrency(amounts),
            other => Amount::Expression(other),
        }),
        Err(slip) => {
            ctx.slip(&meaning::UNREADABLE_AMOUNT, piece, slip);
            None
        }
    }
}

fn per_currency(
    ctx: &mut Context<'_>,
    node: &Node,
    entries: &[Entry],
    expected: &Expected,
) -> Option<Amount> {
    if !matches!(expected.kind, Type::Money(_) | Type::Any) {
        let finding = Finding::new(&meaning::MISMATCHED_KIND, "currencies-of-no-money", node.span);
        ctx.find(finding.arg("of", &expected.of));
        return None;
    }
    let amounts: Vec<_> = entries.iter().map(|entry| in_currency(ctx, entry)).collect();
    amounts.into_iter().collect::<Option<_>>().map(Amount::PerCurrency)
}

/// Reads one `USD: 50`.
pub(super) fn in_currency(ctx: &mut Context<'_>, entry: &Entry) -> Option<(Currency, Exact)> {
    let currency = ctx.currency(Piece::of_key(ctx.sources, &entry.key));
    let piece = ctx.text(&entry.value)?;
    let Some(value) = Exact::parse(piece.text()) else {
        let slip = Slip::new("currency-needs-number", 0..piece.text().len());
        let slip = slip.arg("currency", &entry.key.value).arg("written", piece.text());
        let meant = number_alone(piece.text(), &entry.key.value);
        ctx.slip(
            &meaning::UNREADABLE_AMOUNT,
            piece,
            slip.arg("number", piece.text()).meant(meant, "number-of-two"),
        );
        return None;
    };
    let currency = currency?;
    check_decimals(ctx, piece, value, currency).then_some((currency, value))
}

/// The number that is meant where its currency is known: `50,00`, `$50`, `50 USD`.
fn number_alone(text: &str, code: &str) -> Meant {
    let bare =
        text.trim_matches(|letter: char| is_currency_sign(letter) && currencies_of(letter).contains(&code));
    let bare = bare.trim_start_matches(code).trim_end_matches(code).trim();
    match meant::number(bare) {
        Meant::Unknown if bare != text && Exact::parse(bare).is_some() => Meant::Surely(bare.to_owned()),
        meant => meant,
    }
}

fn case(ctx: &mut Context<'_>, node: &Node, is_last: bool, expected: &Expected) -> Option<AmountCase> {
    ctx.map(node);
    let place = node.span.into();
    if let Some(otherwise) = node.get("otherwise") {
        let is = of_kind(ctx, otherwise, expected);
        if !is_last {
            ctx.find(Finding::new(&meaning::UNREADABLE_AMOUNT, "otherwise-comes-last", node.span));
            return None;
        }
        return Some(AmountCase { when: None, is: is?, place });
    }
    let (Some(when), Some(is)) = (node.get("when"), node.get("is")) else {
        ctx.wrong_form(node, "expected-case");
        return None;
    };
    let when: Option<Condition> = condition(ctx, when);
    let is = of_kind(ctx, is, expected);
    Some(AmountCase { when: Some(when?), is: is?, place })
}

/// Reads an amount, or a word or flag where the place asks for one.
fn of_kind(ctx: &mut Context<'_>, node: &Node, expected: &Expected) -> Option<Amount> {
    match &expected.kind {
        Type::Words(values) => {
            let kind = FactKind::Choice { values: values.clone(), ordered: false };
            derived(ctx, node, &expected.of, &kind)
        }
        Type::Flag => derived(ctx, node, &expected.of, &FactKind::Flag),
        Type::Date => derived(ctx, node, &expected.of, &FactKind::Date),
        Type::Text => derived(ctx, node, &expected.of, &FactKind::Text),
        Type::Any | Type::Number(_) | Type::Ratio | Type::Percent | Type::Money(_) | Type::Instant => {
            amount(ctx, node, expected)
        }
    }
}

/// Reads what a derived fact of some kind is.
pub(super) fn derived(ctx: &mut Context<'_>, node: &Node, id: &str, kind: &FactKind) -> Option<Amount> {
    let expected = Expected::kind(id, kind);
    let Written::Scalar(scalar) = &node.value else { return amount(ctx, node, &expected) };
    let text = scalar.text.as_str();
    let literal = |value| Some(Amount::Expression(Expression::Literal(value, None)));
    match kind {
        FactKind::Choice { values, .. } => {
            if let Some(word) = values.iter().find(|value| &***value == text) {
                return literal(Value::Word(word.clone()));
            }
            let piece = ctx.text(node)?;
            word_or_fact(ctx, piece, values, &expected)
        }
        FactKind::Flag if read_flag(text).is_some() => literal(Value::Flag(read_flag(text)?)),
        FactKind::Date if text.starts_with(|letter: char| letter.is_ascii_digit()) => {
            let piece = ctx.text(node)?;
            let date = ctx.date(piece)?;
            literal(Value::Date(date))
        }
        FactKind::Text if !text.starts_with("table ") && ctx.known_fact(text).is_none() => {
            literal(Value::Word(text.into()))
        }
        FactKind::Flag
        | FactKind::Date
        | FactKind::Number { .. }
        | FactKind::Percent
        | FactKind::Money
        | FactKind::Instant
        | FactKind::Text => {
            let piece = ctx.text(node)?;
            in_words(ctx, piece, &expected)
        }
    }
}

/// A word that is none of the choice's own may be a fact or a table.
fn word_or_fact(
    ctx: &mut Context<'_>,
    piece: Piece<'_>,
    values: &[Arc<str>],
    expected: &Expected,
) -> Option<Amount> {
    if piece.text().starts_with("table ") {
        return in_words(ctx, piece, expected);
    }
    if ctx.known_fact(piece.text()).is_some() {
        return in_words(ctx, piece, expected);
    }
    let fact = FactName { id: expected.of.clone(), kind: None, bounds: Bounds::default(), place: None };
    choice_word(ctx, &fact, values, piece)
        .map(|word| Amount::Expression(Expression::Literal(Value::Word(word), None)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::fixture::{read, show};

    fn shown(amount: &Amount) -> String {
        match amount {
            Amount::Anything => "anything".to_owned(),
            Amount::PerCurrency(amounts) => amounts
                .iter()
                .map(|(currency, value)| format!("{value} {currency}"))
                .collect::<Vec<_>>()
                .join(" or "),
            Amount::Cases(cases) => {
                let case = |case: &AmountCase| {
                    let when = if case.when.is_some() { "if" } else { "else" };
                    format!("{when} {}", shown(&case.is))
                };
                cases.iter().map(case).collect::<Vec<_>>().join(", ")
            }
            Amount::Expression(expression) => show(expression),
        }
    }

    fn limit(text: &str) -> String {
        let money = Expected { kind: Type::Money(None), of: "limit".to_owned() };
        read(text, |ctx, node| amount(ctx, node, &money))
            .map_or_else(|says| says.join("; "), |amount| shown(&amount))
    }

    fn is(text: &str, kind: &FactKind) -> String {
        let found = read(text, |ctx, node| derived(ctx, node, "level", kind));
        found.map_or_else(|says| says.join("; "), |amount| shown(&amount))
    }

    #[test]
    fn limits_are_amounts_of_money() {
        let cases = [
            ("anything", "anything"),
            ("25 USD", "25 USD"),
            ("{USD: 50, HUF: 18000}", "50 USD or 18000 HUF"),
            ("30% of bill", "(30% * bill)"),
            ("[{when: {receipt: shown}, is: 50 USD}, {otherwise: {USD: 20}}]", "if 50 USD, else 20 USD"),
            ("[{when: {receipt: shown}, is: anything}]", "if anything"),
            ("50", "currency-missing: 50"),
            ("14 days", "needs-money: 14 days"),
            ("{USD: 50, EUR: 45}", "unknown-currency: EUR"),
            ("{USD: 50 USD}", "currency-needs-number: 50 USD"),
            ("{HUF: 0.5}", "amount-too-fine: 0.5"),
            (
                "[{otherwise: 5 USD}, {when: {receipt: shown}, is: 50 USD}]",
                "otherwise-comes-last: {otherwise: 5 USD}",
            ),
            ("[{is: 5 USD}]", "expected-case: {is: 5 USD}"),
            ("table free-bags", "needs-money: table free-bags"),
        ];
        let found = cases.map(|(text, expected)| (text, limit(text), expected));
        assert_eq!(
            found.into_iter().filter(|(_, found, expected)| found != expected).collect::<Vec<_>>(),
            []
        );
    }

    #[test]
    fn derived_facts_may_be_words_flags_and_days() {
        let values: Vec<Arc<str>> = vec!["gold".into(), "bill".into(), "not so sure".into()];
        let choice = FactKind::Choice { values, ordered: false };
        let cases = [
            ("gold", &choice, "gold"),
            ("bill", &choice, "bill"),
            ("not so sure", &choice, "not so sure"),
            ("[{when: {visits: at least 3}, is: gold}, {otherwise: bill}]", &choice, "if gold, else bill"),
            ("glod", &choice, "unknown-value: glod"),
            ("average_bill", &choice, "needs-word: average_bill"),
            ("yes", &FactKind::Flag, "true"),
            ("fraud_suspected", &FactKind::Flag, "fraud_suspected"),
            (
                "[{when: {visits: at least 3}, is: yes}, {otherwise: no}]",
                &FactKind::Flag,
                "if true, else false",
            ),
            ("2026-07-01", &FactKind::Date, "2026-07-01"),
            ("purchased_on", &FactKind::Date, "purchased_on"),
            ("purchased_on plus 14 days", &FactKind::Date, "(purchased_on After 14 days days)"),
            (
                "purchased_on - 1 month plus 2 weeks",
                &FactKind::Date,
                "((purchased_on Before 1 months months) After 2 weeks weeks)",
            ),
            ("landed_at plus 90 minutes", &FactKind::Instant, "(landed_at After 90 minutes minutes)"),
            (
                "the later of purchased_on and 5 USD",
                &FactKind::Date,
                "parts-of-two-kinds: purchased_on and 5 USD",
            ),
            ("the earlier of landed_at and decided_at", &FactKind::Instant, "(landed_at min decided_at)"),
            ("purchased_on plus 3 nights", &FactKind::Date, "length-without-time: 3 nights"),
            ("purchased_on plus 3 hours", &FactKind::Date, "hours-of-a-day: 3 hours"),
            ("2026-07-32", &FactKind::Date, "day-beyond-month: 2026-07-32"),
            ("no such luck", &FactKind::Text, "no such luck"),
            ("order_id", &FactKind::Text, "order_id"),
            ("bill - average_bill", &FactKind::Money, "(bill - average_bill)"),
            ("table free-bags", &FactKind::Number { unit: None }, "table free-bags"),
        ];
        let found = cases.map(|(text, kind, expected)| (text, is(text, kind), expected));
        assert_eq!(
            found.into_iter().filter(|(_, found, expected)| found != expected).collect::<Vec<_>>(),
            []
        );
    }
}
