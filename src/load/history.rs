//! History facts: `count of granted late-fee/waive-fee per customer in any 12 months`.

use crate::diagnostic::Finding;
use crate::load::cap::{key_facts, keys};
use crate::load::context::Context;
use crate::load::expected::{Expected, expression as resolved};
use crate::load::expression::{self, Expr, ExprKind};
use crate::load::meaning;
use crate::load::piece::Piece;
use crate::load::slip::Slip;
use crate::load::test::comparison;
use crate::load::time;
use crate::load::typing::Type;
use crate::load::words::Words;
use crate::model::{
    Comparison, Currency, Exact, Expression, FactKind, History, HistoryEvent, HistoryMeasure, Unit, Value,
    Window,
};

/// A history as it is written, before its names are looked up.
struct Written<'a> {
    measure: HistoryMeasure,
    event: HistoryEvent,
    /// `None` is `anything`.
    of: Option<Piece<'a>>,
    amount: Option<(Comparison, Expr)>,
    per: Vec<Piece<'a>>,
    window: Window,
}

/// Returns whether a text begins like a history.
pub(super) fn is_history(text: &str) -> bool {
    measure(&mut Words::new(text)).is_some()
}

/// Reads a history for a fact of some kind.
pub(super) fn history(ctx: &mut Context<'_>, piece: Piece<'_>, kind: &FactKind) -> Option<History> {
    let written = match parse(piece) {
        Ok(written) => written,
        Err(slip) => {
            ctx.slip(&meaning::UNREADABLE_HISTORY, piece, slip);
            return None;
        }
    };
    let of = match written.of {
        Some(name) => ctx.scope(name).map(Some),
        None => Some(None),
    };
    let amount = match &written.amount {
        Some((comparison, expr)) => amount(ctx, piece, *comparison, expr).map(Some),
        None => Some(None),
    };
    let per = key_facts(ctx, &written.per);
    let is_fit = check_kind(ctx, piece, written.measure, kind);
    let history = History {
        measure: written.measure,
        unit: unit_of_sum(written.measure, kind),
        event: written.event,
        of: of?,
        amount: amount?,
        per: per?,
        window: written.window,
    };
    is_fit.then_some(history)
}

fn parse(piece: Piece<'_>) -> Result<Written<'_>, Slip> {
    let mut words = Words::new(piece.text());
    let measure = measure(&mut words).ok_or_else(|| Slip::new("history-measure", words.here()))?;
    let event = if words.eat("granted") {
        HistoryEvent::Granted
    } else if words.eat("asked") {
        HistoryEvent::Asked
    } else {
        return Err(Slip::new("history-event", words.here()));
    };
    let of = words.take().ok_or_else(|| Slip::new("history-remedy", words.here()))?;
    if of.text == "per" || of.text == "of" {
        return Err(Slip::new("history-remedy", of.range));
    }
    let amount = if words.eat("of") { Some(compared_amount(&mut words)?) } else { None };
    if !words.eat("per") {
        return Err(Slip::new("history-without-key", words.here()));
    }
    let per = keys(piece, &mut words, "history-without-key")?;
    let window = match (words.is_done(), measure) {
        (true, HistoryMeasure::DaysSinceTheLast) => Window::Ever,
        (true, HistoryMeasure::Count | HistoryMeasure::Sum) => {
            return Err(Slip::new("history-without-window", words.here()));
        }
        (false, _) => time::window(&mut words)?,
    };
    let of = (of.text != "anything").then(|| piece.part(of.range));
    Ok(Written { measure, event, of, amount, per, window })
}

fn measure(words: &mut Words<'_>) -> Option<HistoryMeasure> {
    if words.eat("count of") {
        Some(HistoryMeasure::Count)
    } else if words.eat("sum of") {
        Some(HistoryMeasure::Sum)
    } else if words.eat("days since the last") {
        Some(HistoryMeasure::DaysSinceTheLast)
    } else {
        None
    }
}

fn compared_amount(words: &mut Words<'_>) -> Result<(Comparison, Expr), Slip> {
    let comparison = comparison(words).ok_or_else(|| Slip::new("history-comparison", words.here()))?;
    Ok((comparison, expression::money(words)?))
}

fn amount(
    ctx: &mut Context<'_>,
    piece: Piece<'_>,
    comparison: Comparison,
    expr: &Expr,
) -> Option<(Comparison, Vec<(Currency, Exact)>)> {
    let expected = Expected { kind: Type::Money(None), of: "history".to_owned() };
    let is_money = match &expr.kind {
        ExprKind::Number(_, unit) => unit.is_some(),
        ExprKind::Either(_) => true,
        _ => false,
    };
    if !is_money {
        let slip = Slip::new("history-amount-is-money", expr.range.clone());
        ctx.slip(&meaning::UNREADABLE_HISTORY, piece, slip);
        return None;
    }
    match resolved(ctx, piece, expr, &expected)?.expression {
        Expression::Literal(Value::Money(amount, currency), _) => {
            Some((comparison, vec![(currency, amount)]))
        }
        Expression::PerCurrency(amounts) => Some((comparison, amounts)),
        _ => None,
    }
}

/// The unit of a sum of something else than money.
fn unit_of_sum(measure: HistoryMeasure, kind: &FactKind) -> Option<Unit> {
    match (measure, kind) {
        (HistoryMeasure::Sum, FactKind::Number { unit }) => unit.clone(),
        _ => None,
    }
}

/// Reports a fact whose declared type is not what its history gives.
fn check_kind(ctx: &mut Context<'_>, piece: Piece<'_>, measure: HistoryMeasure, kind: &FactKind) -> bool {
    let (is_fit, says) = match measure {
        HistoryMeasure::Count => (matches!(kind, FactKind::Number { .. }), "count-is-number"),
        HistoryMeasure::Sum => {
            (matches!(kind, FactKind::Money | FactKind::Number { unit: Some(_) }), "sum-is-money")
        }
        HistoryMeasure::DaysSinceTheLast => (is_days(ctx, kind), "days-since-is-days"),
    };
    if !is_fit {
        ctx.find(Finding::new(&meaning::MISMATCHED_KIND, says, piece.span()));
    }
    is_fit
}

fn is_days(ctx: &Context<'_>, kind: &FactKind) -> bool {
    match kind {
        FactKind::Number { unit } => unit.as_ref().is_none_or(|unit| ctx.names.is_same_unit(unit, "days")),
        FactKind::Choice { .. }
        | FactKind::Percent
        | FactKind::Money
        | FactKind::Date
        | FactKind::Instant
        | FactKind::Flag
        | FactKind::Text => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::fixture::read_text;
    use crate::model::Scope;

    fn read(text: &str, kind: &FactKind) -> String {
        let found = read_text(text, |ctx, piece| history(ctx, piece, kind));
        found.map_or_else(
            |says| says.join("; "),
            |history| {
                let of = match &history.of {
                    Some(Scope::Remedy(path)) => path.to_string(),
                    Some(Scope::Guideline(id)) => id.to_string(),
                    None => "anything".to_owned(),
                };
                let History { measure, event, amount, per, window, .. } = history;
                let per = crate::load::fixture::keys(&per);
                format!("{measure:?} {event:?} {of} {amount:?} {per} {window:?}")
            },
        )
    }

    const NUMBER: FactKind = FactKind::Number { unit: None };

    #[test]
    fn histories_are_read_as_they_are_said() {
        let cases = [
            (
                "count of granted late-fee/waive-fee of more than 25 USD per customer in any 12 months",
                "Count Granted late-fee/waive-fee Some((MoreThan, [(USD, 25)])) customer \
                 Rolling(Duration { n: 12, unit: Months })",
            ),
            (
                "count of granted late-fee of at least 25 USD or 9000 HUF per customer ever",
                "Count Granted late-fee Some((AtLeast, [(USD, 25), (HUF, 9000)])) customer Ever",
            ),
            (
                "count of asked /waive-fee per agent in a calendar week",
                "Count Asked late-fee/waive-fee None agent Calendar(Week)",
            ),
            ("count of granted late-fee per customer ever", "Count Granted late-fee None customer Ever"),
            (
                "count of granted late-fee per customer and order_id ever",
                "Count Granted late-fee None customer and order_id Ever",
            ),
            (
                "days since the last granted anything per customer",
                "DaysSinceTheLast Granted anything None customer Ever",
            ),
        ];
        let found = cases.map(|(text, expected)| (text, read(text, &NUMBER), expected));
        assert_eq!(
            found.into_iter().filter(|(_, found, expected)| found != expected).collect::<Vec<_>>(),
            []
        );
        let sum = read("sum of granted anything per customer in any 24 hours", &FactKind::Money);
        assert_eq!(sum, "Sum Granted anything None customer Rolling(Duration { n: 24, unit: Hours })");
    }

    #[test]
    fn what_is_no_history_is_said() {
        let cases = [
            ("count of given /waive-fee per customer ever", "history-event: given"),
            ("count of granted per customer ever", "history-remedy: per"),
            ("count of granted /waive per customer ever", "unknown-remedy: waive"),
            ("count of granted late-fees/waive-fee per customer ever", "unknown-guideline: late-fees"),
            ("count of granted anything of 25 USD per customer ever", "history-comparison: 25"),
            ("count of granted anything of more than 25 per customer ever", "history-amount-is-money: 25"),
            ("count of granted anything ever", "history-without-key: ever"),
            ("count of granted anything per customer", "history-without-window: "),
            ("count of granted anything per customer lately", "window-unclear: lately"),
        ];
        let found = cases.map(|(text, expected)| (text, read(text, &NUMBER), expected));
        assert_eq!(
            found.into_iter().filter(|(_, found, expected)| found != expected).collect::<Vec<_>>(),
            []
        );
    }

    #[test]
    fn a_history_must_be_of_the_type_of_its_fact() {
        let text = "days since the last granted anything per customer";
        assert!(read(text, &FactKind::Money).starts_with("days-since-is-days"));
        assert!(
            read(text, &FactKind::Number { unit: Some("months".into()) }).starts_with("days-since-is-days")
        );
        assert!(read(text, &FactKind::Number { unit: Some("days".into()) }).starts_with("DaysSinceTheLast"));
    }
}
