//! Caps: `at most 2 per customer in any 12 months`.

use crate::diagnostic::Finding;
use crate::load::context::Context;
use crate::load::expected::check_decimals;
use crate::load::expression::{self, ExprKind};
use crate::load::meaning;
use crate::load::names::FactName;
use crate::load::piece::Piece;
use crate::load::slip::Slip;
use crate::load::target::ask;
use crate::load::time;
use crate::load::typing::Type;
use crate::load::words::Words;
use crate::load::yaml::Node;
use crate::model::{Across, Cap, CapLimit, Currency, Exact, FactId, FactKind, RemedyPath, Scope, Window};

/// A cap as it is written, before its names are looked up.
struct Written<'a> {
    number: Exact,
    /// The currency and the whole amount.
    currency: Option<Piece<'a>>,
    amount: Piece<'a>,
    per: Piece<'a>,
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
    let across = node.get("across").map_or(Some(Across::Remedy), |node| across(ctx, node));
    let when_used_up = match ctx.text_of(node, "when_used_up") {
        Some(text) => ask(ctx, text)?,
        None => None,
    };
    let written = written?;
    let limit = limit_of(ctx, &written, measure);
    let per = key_fact(ctx, written.per);
    Some(Cap {
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
    let amount = expression::number(&mut words)?;
    let ExprKind::Number(number, unit) = amount.kind else {
        return Err(Slip::new("cap-needs-number", amount.range));
    };
    let amount = piece.part(start..words.taken_until());
    if !words.eat("per") {
        return Err(Slip::new("cap-without-key", words.here()));
    }
    let per = words.take().ok_or_else(|| Slip::new("cap-without-key", words.here()))?;
    if words.is_done() {
        return Err(Slip::new("cap-without-window", piece_end(&words)));
    }
    let window = time::window(&mut words)?;
    let currency = unit.map(|unit| piece.part(unit));
    Ok(Written { number, currency, amount, per: piece.part(per.range), window })
}

fn piece_end(words: &Words<'_>) -> std::ops::Range<usize> {
    words.here()
}

fn limit_of(ctx: &mut Context<'_>, written: &Written<'_>, measure: &Type) -> Option<CapLimit> {
    let Some(code) = written.currency else {
        let count = written.number.as_integer().and_then(|count| u32::try_from(count).ok());
        if count.is_none() {
            ctx.slip(&meaning::UNREADABLE_CAP, written.amount, whole(written.amount, "cap-not-whole"));
        }
        return count.map(CapLimit::Count);
    };
    let currency = cap_currency(ctx, code)?;
    if !matches!(measure, Type::Money(_) | Type::Any) {
        let finding =
            Finding::new(&meaning::MISMATCHED_KIND, "money-cap-on-other-measure", written.amount.span());
        ctx.find(finding);
        return None;
    }
    check_decimals(ctx, written.amount, written.number, currency)
        .then_some(CapLimit::Money(written.number, currency))
}

/// A cap counts cases or money; a word behind the number must be a currency.
fn cap_currency(ctx: &mut Context<'_>, code: Piece<'_>) -> Option<Currency> {
    if code.text().chars().any(char::is_lowercase) && code.text().len() != 3 {
        ctx.slip(&meaning::UNREADABLE_CAP, code, whole(code, "cap-counts-cases").arg("word", code.text()));
        return None;
    }
    ctx.currency(code)
}

fn whole(piece: Piece<'_>, says: &'static str) -> Slip {
    Slip::new(says, 0..piece.text().len())
}

/// Returns a fact by which decisions can be told apart: a customer, a person, an order.
pub(super) fn key_fact(ctx: &mut Context<'_>, name: Piece<'_>) -> Option<FactId> {
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
                    cap.limit, cap.per, cap.window, cap.across, cap.when_used_up
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
    fn what_is_no_cap_is_said() {
        let cases = [
            ("at least 2 per customer ever", "cap-begins-with-at-most: at"),
            ("at most two per customer ever", "number-unreadable: two"),
            ("at most 2.5 per customer ever", "cap-not-whole: 2.5"),
            ("at most -1 per customer ever", "cap-not-whole: -1"),
            ("at most 20% per customer ever", "cap-needs-number: 20%"),
            ("at most 2 refunds per customer ever", "cap-counts-cases: refunds"),
            ("at most 2 EUR per customer ever", "unknown-currency: EUR"),
            ("at most 2.001 USD per customer ever", "amount-too-fine: 2.001 USD"),
            ("at most 2 in any 12 months", "cap-without-key: in"),
            ("at most 2 per custmer ever", "unknown-fact: custmer"),
            ("at most 2 per bill ever", "key-tells-nothing-apart: bill"),
            ("at most 2 per customer", "cap-without-window: "),
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
