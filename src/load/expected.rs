//! What kind of value a place asks for, and whether a value is one.

use crate::diagnostic::Finding;
use crate::load::context::Context;
use crate::load::expression::{Expr, ExprKind};
use crate::load::meaning;
use crate::load::meant::{self, Meant};
use crate::load::names::FactName;
use crate::load::other_words::in_unit;
use crate::load::piece::Piece;
use crate::load::slip::Slip;
use crate::load::typing::{Type, Typed, resolve};
use crate::model::{Exact, Expression, FactKind};

/// What a place asks for.
#[derive(Clone, Debug)]
pub(super) struct Expected {
    pub(super) kind: Type,
    /// What the value is compared with or becomes, for messages: a fact, or `limit`.
    pub(super) of: String,
}

impl Expected {
    /// Returns what a fact asks for; `None` where its declaration could not be read.
    pub(super) fn by(fact: &FactName) -> Option<Self> {
        Some(Self::kind(&fact.id, fact.kind.as_ref()?))
    }

    /// Returns what a fact of some kind asks for.
    pub(super) fn kind(id: &str, kind: &FactKind) -> Self {
        Self { kind: Type::of(kind), of: id.to_owned() }
    }

    /// Any amount.
    pub(super) fn anything(of: &str) -> Self {
        Self { kind: Type::Any, of: of.to_owned() }
    }
}

/// Finds the names of an amount and checks that it is what its place asks for.
pub(super) fn expression(
    ctx: &mut Context<'_>,
    piece: Piece<'_>,
    expr: &Expr,
    expected: &Expected,
) -> Option<Typed> {
    let typed = resolve(ctx, piece, expr)?.in_unit_of(&expected.kind);
    let is_fine = check_fineness(ctx, piece, expr);
    (check(ctx, piece, expr, &typed.kind, expected) && is_fine).then_some(typed)
}

fn check(ctx: &mut Context<'_>, piece: Piece<'_>, expr: &Expr, found: &Type, expected: &Expected) -> bool {
    if expected.kind.common(found).is_some() {
        return true;
    }
    let is_written_out = matches!(expr.kind, ExprKind::Number(..));
    let (rule, says) = match (&expected.kind, found) {
        (Type::Number(Some(_)), Type::Number(None)) if is_written_out => {
            (&meaning::WRONG_UNIT, "unit-missing")
        }
        (Type::Number(None), Type::Number(Some(_))) => (&meaning::WRONG_UNIT, "unit-not-expected"),
        (Type::Number(_), Type::Number(Some(_))) => (&meaning::WRONG_UNIT, "unit-differs"),
        (Type::Money(_), Type::Number(None)) if is_written_out => {
            (&meaning::WRONG_CURRENCY, "currency-missing")
        }
        (Type::Number(Some(_)), _) => (&meaning::MISMATCHED_KIND, "needs-quantity"),
        (Type::Number(None) | Type::Ratio | Type::Any, _) => (&meaning::MISMATCHED_KIND, "needs-number"),
        (Type::Percent, _) => (&meaning::MISMATCHED_KIND, "needs-percent"),
        (Type::Money(_), _) => (&meaning::MISMATCHED_KIND, "needs-money"),
        (Type::Date | Type::Instant, _) => (&meaning::MISMATCHED_KIND, "needs-day"),
        (Type::Flag, _) => (&meaning::MISMATCHED_KIND, "needs-flag"),
        (Type::Words(_) | Type::Text, _) => (&meaning::MISMATCHED_KIND, "needs-word"),
    };
    let place = piece.place(expr.range.clone());
    let finding = Finding::new(rule, says, place)
        .arg("of", &expected.of)
        .arg("unit", unit_of(&expected.kind))
        .arg("other", unit_of(found))
        .arg("code", ctx.names.usual_currency())
        .arg("written", piece.part(expr.range.clone()).text());
    let meant = meant(ctx, piece, expr, &expected.kind).filter(|_| piece.is_exact());
    ctx.find(match meant {
        Some(text) => finding.did_you_mean(Some(text.clone())).suggestion(vec![(place, text)]),
        None => finding,
    });
    false
}

/// Returns the unit of a number, for messages.
fn unit_of(kind: &Type) -> &str {
    match kind {
        Type::Number(Some(unit)) => unit,
        _ => "",
    }
}

/// Returns a number with the unit or currency that its place asks for.
fn meant(ctx: &Context<'_>, piece: Piece<'_>, expr: &Expr, expected: &Type) -> Option<String> {
    let ExprKind::Number(value, unit) = &expr.kind else { return None };
    let end = unit.as_ref().map_or(expr.range.end, |unit| unit.start);
    let number = piece.part(expr.range.start..end).text().trim_end();
    match (expected, unit) {
        (Type::Number(Some(unit)), None) => Some(format!("{number} {unit}")),
        (Type::Number(None), Some(_)) => Some(number.to_owned()),
        (Type::Money(None), None) => match ctx.names.currencies.as_slice() {
            [only] => Some(format!("{number} {only}")),
            _ => None,
        },
        (Type::Number(Some(unit)), Some(other)) => {
            let converted = in_unit(*value, piece.part(other.clone()).text(), unit)?;
            Some(format!("{converted} {unit}"))
        }
        // A share of the whole as a program writes it: `0.8` is 80%.
        (Type::Percent, None) if *value < Exact::ZERO => None,
        (Type::Percent, None) if *value >= Exact::ONE => Some(format!("{number}%")),
        (Type::Percent, None) => value.times(Exact::from(100)).map(|percent| format!("{percent}%")),
        _ => None,
    }
}

/// Reports amounts finer than their currency is written. A rate, `0.002 USD per points`, may be finer.
fn check_fineness(ctx: &mut Context<'_>, piece: Piece<'_>, expr: &Expr) -> bool {
    use crate::load::expression::Joint::{DividedBy, Higher, Lower, Minus, Of, Per, Plus, Times};
    match &expr.kind {
        ExprKind::Number(value, Some(unit)) => {
            let code = piece.part(unit.clone());
            let known = ctx.names.currencies.iter().copied().find(|known| known.code() == code.text());
            known.is_none_or(|currency| check_decimals(ctx, piece.part(expr.range.clone()), *value, currency))
        }
        ExprKind::Joined(Plus | Minus | Lower | Higher, left, right) => {
            let (left, right) = (check_fineness(ctx, piece, left), check_fineness(ctx, piece, right));
            left && right
        }
        ExprKind::Either(parts) => {
            let fine: Vec<bool> = parts.iter().map(|part| check_fineness(ctx, piece, part)).collect();
            fine.into_iter().all(|is_fine| is_fine)
        }
        ExprKind::Rounded(inner, ..) => check_fineness(ctx, piece, inner),
        ExprKind::Joined(Times | Per | DividedBy | Of, ..)
        | ExprKind::Number(_, None)
        | ExprKind::Percent(_)
        | ExprKind::Nothing
        | ExprKind::Span(..)
        | ExprKind::AtEdge(..)
        | ExprKind::Fact
        | ExprKind::Table(_) => true,
    }
}

/// Reports an amount that is finer than its currency is written.
pub(super) fn check_decimals(
    ctx: &mut Context<'_>,
    piece: Piece<'_>,
    value: Exact,
    currency: crate::model::Currency,
) -> bool {
    let scale = Exact::power_of_ten(currency.decimals());
    let is_whole =
        scale.and_then(|scale| value.times(scale)).is_some_and(|minor| minor.as_integer().is_some());
    let number = piece.text().split(char::is_whitespace).next().unwrap_or_default();
    if is_whole && currency.decimals() < 3 && meant::point(number) != Meant::Unknown {
        let slip = Slip::new("number-of-two", 0..number.len()).arg("number", number);
        ctx.slip(&meaning::UNREADABLE_AMOUNT, piece, slip.meant(meant::point(number), "number-of-two"));
        return false;
    }
    if !is_whole {
        let finding = Finding::new(&meaning::AMOUNT_TOO_FINE, "amount-too-fine", piece.span())
            .arg("amount", piece.text())
            .arg("currency", currency.code())
            .arg("decimals", u64::from(currency.decimals()));
        ctx.find(finding);
    }
    is_whole
}

/// Returns the value of an amount that is a single value.
pub(super) fn as_literal(typed: Typed) -> Option<crate::model::Value> {
    match typed.expression {
        Expression::Literal(value, _) => Some(value),
        _ => None,
    }
}
