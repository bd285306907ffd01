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
            ctx.slip(&meaning::UNREADABLE_CAP, written.amount, whole(written.amount, "cap-count"));
        }
        return count.map(CapLimit::Count);
    };
    let currency = cap_currency(ctx, code)?;
    if !matches!(measure, Type::Money(_) | Type::Any) {
        let finding =
            Finding::new(&meaning::MISMATCHED_KIND, "money-cap-on-other-measure", written.amount.span());
        ctx.find(finding.arg("expected", measure.name()).arg("expected-unit", measure.unit()));
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
        kind @ (FactKind::Percent | FactKind::Money | FactKind::Instant | FactKind::Flag) => {
            let finding = Finding::new(&meaning::MISMATCHED_KIND, "key-tells-nothing-apart", name.span());
            let kind = Type::of(&kind);
            ctx.find(finding.arg("fact", &id).arg("found", kind.name()).arg("found-unit", kind.unit()));
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
