//! Caps: `at most 2 per customer in any 12 months`.

use crate::diagnostic::Finding;
use crate::load::condition::condition_of;
use crate::load::context::Context;
use crate::load::expected::{Expected, check_decimals, expression as resolved};
use crate::load::expression::{self, Expr, ExprKind};
use crate::load::meaning;
use crate::load::names::FactName;
use crate::load::piece::Piece;
use crate::load::slip::Slip;
use crate::load::target::ask;
use crate::load::time;
use crate::load::typing::Type;
use crate::load::words::Words;
use crate::load::yaml::Node;
use crate::model::{
    Across, Cap, CapLimit, CapMeasure, Currency, Exact, FactId, FactKind, RemedyPath, Scope, Unit, Window,
};

/// A cap as it is written, before its names are looked up.
struct Written<'a> {
    /// How much fits.
    amount: Piece<'a>,
    expr: Expr,
    per: Vec<Piece<'a>>,
    window: Window,
}

/// Reads one cap of a remedy that measures values of some kind.
pub(super) fn cap(ctx: &mut Context<'_>, node: &Node, measure: &Type) -> Option<Cap> {
    ctx.map(node);
    let limit = ctx.text_of(node, "limit");
    let written = limit.and_then(|limit| match parse(limit) {
        Ok(written) => Some(written),
        Err(slip) => {
            ctx.slip(&meaning::UNREADABLE_CAP, limit, slip);
            None
        }
    });
    let when = condition_of(ctx, node, "when");
    let across = node.get("across").map_or(Some(Across::Remedy), |node| across(ctx, node));
    let when_used_up = match ctx.text_of(node, "when_used_up") {
        Some(text) => ask(ctx, text)?,
        None => None,
    };
    let written = written?;
    let limit = limit_of(ctx, &written, measure);
    let per = key_facts(ctx, &written.per);
    Some(Cap {
        when: when?,
        limit: limit?,
        per: per?,
        window: written.window,
        across: across?,
        when_used_up,
        place: node.span.into(),
    })
}

fn parse(piece: Piece<'_>) -> Result<Written<'_>, Slip> {
    let mut words = Words::new(piece.text());
    if !words.eat("at most") {
        return Err(Slip::new("cap-begins-with-at-most", words.here()));
    }
    let start = words.here().start;
    let Some(end) = amount_until(piece.text(), start) else {
        expression::number(&mut words)?;
        words.eat("per");
        return Err(Slip::new("cap-without-key", words.here()));
    };
    let amount = piece.part(start..end);
    let expr = parsed(amount.text()).map_err(|slip| slip.moved(start))?;
    while words.here().start < end {
        words.take();
    }
    words.eat("per");
    let per = keys(piece, &mut words, "cap-without-key")?;
    if words.is_done() {
        return Err(Slip::new("cap-without-window", piece_end(&words)));
    }
    let window = time::window(&mut words)?;
    Ok(Written { amount, expr, per, window })
}

/// Returns where the amount ends: before the last `per`, since an amount may have one of its own. After a
/// plain number comes the key.
fn amount_until(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let first = rest.find(" per ")?;
    let is_number = rest.get(..first).is_some_and(|number| Exact::parse(number.trim()).is_some());
    let end = if is_number { first } else { rest.rfind(" per ")? };
    Some(start + end)
}

/// What somebody writes for a number who does not think of one.
const NUMBERS: [&str; 11] =
    ["nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

fn parsed(text: &str) -> Result<Expr, Slip> {
    if let Some(n) = NUMBERS.iter().position(|number| *number == text) {
        let slip = Slip::new("number-unreadable", 0..text.len()).arg("number", text);
        return Err(slip.did_you_mean(n.to_string()));
    }
    expression::parse(text)
}

fn piece_end(words: &Words<'_>) -> std::ops::Range<usize> {
    words.here()
}

fn limit_of(ctx: &mut Context<'_>, written: &Written<'_>, measure: &Type) -> Option<CapLimit> {
    match &written.expr.kind {
        ExprKind::Number(number, None) => {
            let count = number.as_integer().and_then(|count| u32::try_from(count).ok());
            if count.is_none() {
                ctx.slip(&meaning::UNREADABLE_CAP, written.amount, whole(written.amount, "cap-not-whole"));
            }
            count.map(CapLimit::Count)
        }
        ExprKind::Number(number, Some(unit)) => {
            let unit = written.amount.part(unit.clone());
            match measured(ctx, measure, unit.text()) {
                Some(unit) => Some(CapLimit::Measure(*number, unit)),
                None => money(ctx, written, *number, unit, measure),
            }
        }
        ExprKind::Percent(_) => {
            ctx.slip(&meaning::UNREADABLE_CAP, written.amount, whole(written.amount, "cap-needs-number"));
            None
        }
        _ => worked(ctx, written, measure),
    }
}

/// The unit of what is measured, where it is this one.
fn measured(ctx: &Context<'_>, measure: &Type, unit: &str) -> Option<Unit> {
    match measure {
        Type::Number(Some(own)) if ctx.names.is_same_unit(own, unit) => Some(own.clone()),
        _ => None,
    }
}

fn money(
    ctx: &mut Context<'_>,
    written: &Written<'_>,
    number: Exact,
    code: Piece<'_>,
    measure: &Type,
) -> Option<CapLimit> {
    let currency = cap_currency(ctx, code, measure)?;
    if !matches!(measure, Type::Money(_) | Type::Any) {
        let finding =
            Finding::new(&meaning::MISMATCHED_KIND, "money-cap-on-other-measure", written.amount.span());
        ctx.find(finding);
        return None;
    }
    check_decimals(ctx, written.amount, number, currency).then_some(CapLimit::Money(number, currency))
}

/// Reads a limit that is worked out: of how often, or of what the remedy measures.
fn worked(ctx: &mut Context<'_>, written: &Written<'_>, measure: &Type) -> Option<CapLimit> {
    let typed = resolved(ctx, written.amount, &written.expr, &Expected::anything("limit"))?;
    let counts = match (&typed.kind, measure) {
        (Type::Number(None) | Type::Ratio | Type::Any, _) => CapMeasure::Times,
        (Type::Money(_), Type::Money(_) | Type::Any) => CapMeasure::Money,
        (Type::Number(Some(unit)), _) if measured(ctx, measure, unit).is_some() => {
            CapMeasure::Measure(unit.clone())
        }
        _ => {
            let finding = Finding::new(&meaning::MISMATCHED_KIND, "cap-of-other-kind", written.amount.span());
            ctx.find(finding.arg("written", written.amount.text()));
            return None;
        }
    };
    Some(CapLimit::Worked(counts, typed.expression))
}

/// A cap counts cases or what is measured; another word behind the number must be a currency.
fn cap_currency(ctx: &mut Context<'_>, code: Piece<'_>, measure: &Type) -> Option<Currency> {
    if code.text().chars().any(char::is_lowercase) && code.text().len() != 3 {
        let slip = whole(code, "cap-counts-cases").arg("word", code.text());
        let slip = match measure {
            Type::Number(Some(unit)) => slip.did_you_mean(unit.to_string()),
            _ => slip,
        };
        ctx.slip(&meaning::UNREADABLE_CAP, code, slip);
        return None;
    }
    ctx.currency(code)
}

fn whole(piece: Piece<'_>, says: &'static str) -> Slip {
    Slip::new(says, 0..piece.text().len())
}

/// Takes the facts that tell whose: `customer`, `customer and fee_kind`.
pub(super) fn keys<'a>(
    piece: Piece<'a>,
    words: &mut Words<'_>,
    missing: &'static str,
) -> Result<Vec<Piece<'a>>, Slip> {
    let mut keys = Vec::new();
    loop {
        let key = words.take().ok_or_else(|| Slip::new(missing, words.here()))?;
        let is_list = key.text.ends_with(',') || key.text == "per" || words.peek() == Some("per");
        if is_list {
            return Err(Slip::new("keys-joined-by-and", key.range));
        }
        keys.push(piece.part(key.range));
        if !words.eat("and") {
            return Ok(keys);
        }
    }
}

/// Returns facts by which decisions can be told apart, each of which is named once.
pub(super) fn key_facts(ctx: &mut Context<'_>, names: &[Piece<'_>]) -> Option<Vec<FactId>> {
    let mut keys: Vec<FactId> = Vec::new();
    let mut are_all_known = true;
    for name in names {
        match key_fact(ctx, *name) {
            Some(key) if keys.contains(&key) => {
                ctx.slip(
                    &meaning::UNREADABLE_CAP,
                    *name,
                    whole(*name, "key-twice").arg("fact", key.as_str()),
                );
                are_all_known = false;
            }
            Some(key) => keys.push(key),
            None => are_all_known = false,
        }
    }
    are_all_known.then_some(keys)
}

/// Returns a fact by which decisions can be told apart: a customer, a person, an order.
fn key_fact(ctx: &mut Context<'_>, name: Piece<'_>) -> Option<FactId> {
    let FactName { id, kind, .. } = ctx.fact(name)?;
    match kind? {
        FactKind::Choice { .. } | FactKind::Text | FactKind::Date | FactKind::Number { .. } => {
            Some(FactId::new(&id))
        }
        FactKind::Percent | FactKind::Money | FactKind::Instant | FactKind::Flag => {
            let finding = Finding::new(&meaning::MISMATCHED_KIND, "key-tells-nothing-apart", name.span());
            ctx.find(finding.arg("fact", &id));
            None
        }
    }
}

fn across(ctx: &mut Context<'_>, node: &Node) -> Option<Across> {
    if let Some(items) = node.as_list() {
        let scopes: Vec<_> =
            items.iter().map(|item| ctx.text(item).and_then(|name| listed(ctx, name))).collect();
        return scopes.into_iter().collect::<Option<_>>().map(Across::Listed);
    }
    let piece = ctx.text(node)?;
    match piece.text() {
        "guideline" => Some(Across::Guideline),
        "everything" => Some(Across::Everything),
        other => {
            let slip = whole(piece, "across-unclear").arg("written", other);
            ctx.slip(&meaning::UNREADABLE_CAP, piece, slip);
            None
        }
    }
}

/// A remedy of this guideline, a remedy named with its guideline, or a guideline.
fn listed(ctx: &mut Context<'_>, name: Piece<'_>) -> Option<Scope> {
    let own = ctx.guideline.filter(|names| names.remedies.iter().any(|remedy| remedy.id == name.text()));
    if let Some(names) = own {
        let guideline = crate::model::GuidelineId::new(&names.id);
        return Some(Scope::Remedy(RemedyPath { guideline, remedy: ctx.remedy(name)? }));
    }
    ctx.scope(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::fixture::read;

    fn capped(text: &str, measure: &Type) -> String {
        let found = read(text, |ctx, node| cap(ctx, node, measure));
        found.map_or_else(
            |says| says.join("; "),
            |cap| {
                format!(
                    "{:?} {} {:?} {:?} {:?}",
                    cap.limit,
                    crate::load::fixture::keys(&cap.per),
                    cap.window,
                    cap.across,
                    cap.when_used_up
                )
            },
        )
    }

    fn of_money(text: &str) -> String {
        capped(text, &Type::Money(None))
    }

    #[test]
    fn caps_are_read_as_they_are_said() {
        assert_eq!(
            of_money("limit: at most 2 per customer in any 12 months\nwhen_used_up: ask team-lead\n"),
            "Count(2) customer Rolling(Duration { n: 12, unit: Months }) Remedy \
             Some(Role(RoleId(\"team-lead\")))"
        );
        assert_eq!(
            of_money("limit: at most 300 USD per agent in a calendar day\nacross: everything\n"),
            "Money(300, USD) agent Calendar(Day) Everything None"
        );
        assert_eq!(
            of_money("limit: at most 1 per order_id ever\nacross: [waive-fee, late-fee]\nwhen_used_up: no\n"),
            "Count(1) order_id Ever Listed([Remedy(RemedyPath { guideline: GuidelineId(\"late-fee\"), \
             remedy: RemedyId(\"waive-fee\") }), Guideline(GuidelineId(\"late-fee\"))]) None"
        );
    }

    #[test]
    fn a_cap_counts_per_several_facts_together() {
        assert_eq!(
            of_money("limit: at most 1 per customer and order_id in any 12 months\n"),
            "Count(1) customer and order_id Rolling(Duration { n: 12, unit: Months }) Remedy None"
        );
    }

    #[test]
    fn a_limit_may_be_worked_out() {
        let of = |text: &str| capped(&format!("limit: {text}\n"), &Type::Money(None));
        assert_eq!(
            of("at most visits per customer ever"),
            "Worked(Times, Fact(FactId(\"visits\"))) customer Ever Remedy None"
        );
        assert!(of("at most 1% of bill per customer ever").starts_with("Worked(Money, Product("));
        assert!(of("at most 5 USD per visits per customer ever").starts_with("Worked(Money, Product("));
        assert!(of("at most 50 USD or 18000 HUF per agent ever").starts_with("Worked(Money, PerCurrency("));
    }

    #[test]
    fn a_cap_may_count_what_the_remedy_measures() {
        let nights = Type::Number(Some("nights".into()));
        let of = |text: &str| capped(&format!("limit: {text}\n"), &nights);
        assert_eq!(
            of("at most 6 nights per customer in a calendar year"),
            "Measure(6, \"nights\") customer Calendar(Year) Remedy None"
        );
        assert!(of("at most 2 times nights per customer ever").starts_with("Worked(Measure(\"nights\"),"));
        assert_eq!(of("at most 6 points per customer ever"), "cap-counts-cases: points");
        assert_eq!(of("at most 2 per customer ever"), "Count(2) customer Ever Remedy None");
    }

    #[test]
    fn what_is_no_cap_is_said() {
        let cases = [
            ("at least 2 per customer ever", "cap-begins-with-at-most: at"),
            ("at most two per customer ever", "number-unreadable: two"),
            ("at most 2.5 per customer ever", "cap-not-whole: 2.5"),
            ("at most -1 per customer ever", "cap-not-whole: -1"),
            ("at most 20% per customer ever", "cap-needs-number: 20%"),
            ("at most 2 refunds per customer ever", "cap-counts-cases: refunds"),
            ("at most visit per customer ever", "unknown-fact: visit"),
            ("at most order_id per customer ever", "cap-of-other-kind: order_id"),
            ("at most nights per customer ever", "cap-of-other-kind: nights"),
            (
                "at most 20% of nights per visits per order_id ever",
                "cap-of-other-kind: 20% of nights per visits",
            ),
            ("at most 2 EUR per customer ever", "unknown-currency: EUR"),
            ("at most 2.001 USD per customer ever", "amount-too-fine: 2.001 USD"),
            ("at most 2 in any 12 months", "cap-without-key: in"),
            ("at most 2 per custmer ever", "unknown-fact: custmer"),
            ("at most 2 per bill ever", "key-tells-nothing-apart: bill"),
            ("at most 2 per customer", "cap-without-window: "),
            ("at most 2 per customer and ever", "cap-without-window: "),
            ("at most 2 per customer and custmer ever", "unknown-fact: custmer"),
            ("at most 2 per customer and customer ever", "key-twice: customer"),
            ("at most 2 per customer, order_id ever", "keys-joined-by-and: customer,"),
            ("at most 2 per customer and per order_id ever", "keys-joined-by-and: per"),
            ("at most 2 per customer per order_id ever", "keys-joined-by-and: customer"),
            ("at most 2 per customer in any 2 decades", "window-unit: 2 decades"),
            ("at most 2 per customer each month", "window-unclear: each month"),
        ];
        let found = cases.map(|(limit, expected)| (limit, of_money(&format!("limit: {limit}\n")), expected));
        assert_eq!(
            found.into_iter().filter(|(_, found, expected)| found != expected).collect::<Vec<_>>(),
            []
        );
    }

    #[test]
    fn names_in_a_cap_are_looked_up() {
        let cap = "limit: at most 2 per customer ever\n";
        assert_eq!(of_money(&format!("{cap}across: [waive-fees]\n")), "unknown-guideline: waive-fees");
        assert_eq!(of_money(&format!("{cap}across: /waive-fees\n")), "across-unclear: /waive-fees");
        assert_eq!(of_money(&format!("{cap}across: [late-fee/waive]\n")), "unknown-remedy: waive");
        assert_eq!(of_money(&format!("{cap}when_used_up: ask bilings\n")), "unknown-target: bilings");
        assert_eq!(of_money(&format!("{cap}when_used_up: billing\n")), "no-or-ask: billing");
    }

    #[test]
    fn money_is_not_counted_where_days_are_given() {
        let days = Type::Number(Some("days".into()));
        let text = "limit: at most 300 USD per agent ever\n";
        assert_eq!(capped(text, &days), "money-cap-on-other-measure: 300 USD");
    }
}
