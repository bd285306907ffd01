//! What kind of value an amount is: types, units and currencies of every part.

use std::sync::Arc;

use crate::diagnostic::Finding;
use crate::load::context::Context;
use crate::load::expression::{Expr, ExprKind, Joint};
use crate::load::meaning;
use crate::load::piece::Piece;
use crate::model::{
    Currency, Direction, Exact, Expression, FactId, FactKind, PERCENT, TableId, TimeUnit, Unit, Value,
};

/// The kind of a value.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Type {
    /// Not known, because something else is wrong or nothing is asked.
    Any,
    /// A number, perhaps of something.
    Number(Option<Unit>),
    /// A number that came of dividing like by like: a plain number or a share.
    Ratio,
    /// A share.
    Percent,
    /// Money; the currency where it is known.
    Money(Option<Currency>),
    /// A day.
    Date,
    /// A moment.
    Instant,
    /// Yes or no.
    Flag,
    /// One of some words.
    Words(Vec<Arc<str>>),
    /// Any text.
    Text,
}

/// A part of an amount as it is written, with its kind.
struct Part<'a> {
    kind: &'a Type,
    piece: Piece<'a>,
}

/// An amount with its kind.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    pub(super) expression: Expression,
    pub(super) kind: Type,
}

impl Typed {
    /// Writes a length of time in another unit, if that is what is wanted: 3 hours are 180 minutes.
    pub(super) fn in_unit_of(self, wanted: &Type) -> Self {
        let Some((factor, unit)) = self.kind.converted_by(wanted) else { return self };
        let expression = match &self.expression {
            Expression::Literal(Value::Number(n), _) => {
                n.times(factor).map(|n| Expression::Literal(Value::Number(n), Some(unit.clone())))
            }
            _ => None,
        };
        let times = || Box::new(Expression::Literal(Value::Number(factor), None));
        let expression =
            expression.unwrap_or_else(|| Expression::Product(Box::new(self.expression), times()));
        Self { expression, kind: Type::Number(Some(unit)) }
    }
}

impl Type {
    /// Returns the kind of a fact's values.
    pub(super) fn of(kind: &FactKind) -> Self {
        match kind {
            FactKind::Choice { values, .. } => Self::Words(values.clone()),
            FactKind::Number { unit } => Self::Number(unit.clone()),
            FactKind::Percent => Self::Percent,
            FactKind::Money => Self::Money(None),
            FactKind::Date => Self::Date,
            FactKind::Instant => Self::Instant,
            FactKind::Flag => Self::Flag,
            FactKind::Text => Self::Text,
        }
    }

    /// Returns how many of the unit of time that is wanted one of this one is, where they differ.
    fn converted_by(&self, wanted: &Self) -> Option<(Exact, Unit)> {
        let (Self::Number(Some(unit)), Self::Number(Some(wanted))) = (self, wanted) else { return None };
        let factor = TimeUnit::named(unit)?.in_terms_of(TimeUnit::named(wanted)?)?;
        (unit != wanted).then(|| (factor, wanted.clone()))
    }

    /// Whether it can be added, compared and multiplied.
    pub(super) fn is_amount(&self) -> bool {
        matches!(self, Self::Any | Self::Number(_) | Self::Ratio | Self::Percent | Self::Money(_))
    }

    /// Returns the kind that both are, if there is one.
    pub(super) fn common(&self, other: &Self) -> Option<Self> {
        match (self, other) {
            (Self::Any, kind) | (kind, Self::Any) => Some(kind.clone()),
            (Self::Money(None), Self::Money(currency)) | (Self::Money(currency), Self::Money(None)) => {
                Some(Self::Money(*currency))
            }
            (Self::Ratio, kind @ (Self::Percent | Self::Number(None)))
            | (kind @ (Self::Percent | Self::Number(None)), Self::Ratio) => Some(kind.clone()),
            (Self::Words(some), Self::Words(all)) => {
                let is_part =
                    |some: &[Arc<str>], all: &[Arc<str>]| some.iter().all(|word| all.contains(word));
                (is_part(some, all) || is_part(all, some)).then(|| self.clone())
            }
            _ => (self == other).then(|| self.clone()),
        }
    }
}

/// Finds the facts, tables, units and currencies of an amount; reports what does not fit together.
pub(super) fn resolve(ctx: &mut Context<'_>, piece: Piece<'_>, expr: &Expr) -> Option<Typed> {
    match &expr.kind {
        ExprKind::Number(value, None) => Some(literal(Value::Number(*value), None, Type::Number(None))),
        ExprKind::Number(value, Some(unit)) => quantity(ctx, *value, piece.part(unit.clone())),
        ExprKind::Percent(share) => Some(literal(Value::Number(*share), Some(PERCENT.into()), Type::Percent)),
        ExprKind::Either(parts) => either(ctx, piece, parts),
        ExprKind::Nothing => {
            let nothing = ctx.names.currencies.iter().map(|currency| (*currency, Exact::ZERO));
            let expression = Expression::PerCurrency(nothing.collect());
            Some(Typed { expression, kind: Type::Money(None) })
        }
        ExprKind::Span(unit, from, to) => span(ctx, piece, *unit, (from, to)),
        ExprKind::AtEdge(edge, date) => {
            let date = self::date(ctx, piece, TimeUnit::Days, date)?;
            Some(Typed { expression: Expression::AtEdge(*edge, Box::new(date.expression)), kind: Type::Date })
        }
        ExprKind::Joined(joint @ (Joint::Plus | Joint::Minus), left, right) if is_date(ctx, piece, left) => {
            moved(ctx, piece, *joint, (left, right))
        }
        ExprKind::Fact => fact(ctx, piece.part(expr.range.clone())),
        ExprKind::Table(name) => {
            let table = ctx.table(piece.part(name.clone()))?;
            Some(Typed { expression: Expression::Table(TableId::new(&table.id)), kind: table.cell.clone() })
        }
        ExprKind::Joined(joint, left, right) => {
            let (typed_left, typed_right) = (resolve(ctx, piece, left), resolve(ctx, piece, right));
            let (typed_left, mut typed_right) = (typed_left?, typed_right?);
            if matches!(joint, Joint::Plus | Joint::Minus | Joint::Lower | Joint::Higher | Joint::DividedBy) {
                typed_right = typed_right.in_unit_of(&typed_left.kind);
            }
            match kind_of(*joint, &typed_left.kind, &typed_right.kind) {
                Some(kind) => Some(Typed { expression: join(*joint, typed_left, typed_right), kind }),
                None => {
                    let part = |kind, expr: &Expr| Part { kind, piece: piece.part(expr.range.clone()) };
                    misfit(ctx, *joint, &part(&typed_left.kind, left), &part(&typed_right.kind, right));
                    None
                }
            }
        }
        ExprKind::Rounded(inner, how, None) => {
            let typed = resolve(ctx, piece, inner)?;
            let step = smallest_step(ctx, &typed.kind);
            Some(Typed {
                expression: Expression::Rounded(Box::new(typed.expression), *how, Box::new(step)),
                kind: typed.kind,
            })
        }
        ExprKind::Rounded(inner, how, Some(step)) => {
            let (typed, typed_step) = (resolve(ctx, piece, inner), resolve(ctx, piece, step));
            let (typed, typed_step) = (typed?, typed_step?);
            if step_is_nought(&typed_step) {
                let place = piece.place(step.range.clone());
                ctx.find(Finding::new(&meaning::UNREADABLE_AMOUNT, "rounding-to-nought", place));
                return None;
            }
            let Some(kind) = typed.kind.common(&typed_step.kind) else {
                let part = |kind, expr: &Expr| Part { kind, piece: piece.part(expr.range.clone()) };
                misfit(ctx, Joint::Plus, &part(&typed.kind, inner), &part(&typed_step.kind, step));
                return None;
            };
            let parts = (Box::new(typed.expression), Box::new(typed_step.expression));
            Some(Typed { expression: Expression::Rounded(parts.0, *how, parts.1), kind })
        }
    }
}

fn literal(value: Value, unit: Option<Unit>, kind: Type) -> Typed {
    Typed { expression: Expression::Literal(value, unit), kind }
}

/// The time from one date to another.
fn span(
    ctx: &mut Context<'_>,
    piece: Piece<'_>,
    unit: TimeUnit,
    (from, to): (&Expr, &Expr),
) -> Option<Typed> {
    let (from, to) = (date(ctx, piece, unit, from), date(ctx, piece, unit, to));
    let expression = Expression::Span(unit, Box::new(from?.expression), Box::new(to?.expression));
    Some(Typed { expression, kind: Type::Number(Some(ctx.unit(unit.name()))) })
}

/// A day or a moment; hours and minutes are counted between moments only.
fn date(ctx: &mut Context<'_>, piece: Piece<'_>, unit: TimeUnit, expr: &Expr) -> Option<Typed> {
    let typed = resolve(ctx, piece, expr)?;
    let written = piece.part(expr.range.clone());
    let is_of_moments = matches!(unit, TimeUnit::Minutes | TimeUnit::Hours);
    match &typed.kind {
        Type::Date if is_of_moments => {
            let finding = Finding::new(&meaning::WRONG_UNIT, "hours-of-a-day", written.span());
            ctx.find(finding.arg("fact", written.text()));
            None
        }
        Type::Date | Type::Instant | Type::Any => Some(typed),
        _ => {
            let finding = Finding::new(&meaning::MISMATCHED_KIND, "needs-day", written.span());
            ctx.find(finding.arg("of", unit.name()).arg("written", written.text()));
            None
        }
    }
}

/// Whether a sum begins with a date: it is moved by what follows.
fn is_date(ctx: &Context<'_>, piece: Piece<'_>, expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::AtEdge(..) => true,
        ExprKind::Fact => {
            let fact = ctx.known_fact(piece.part(expr.range.clone()).text());
            matches!(fact.and_then(|fact| fact.kind), Some(FactKind::Date | FactKind::Instant))
        }
        ExprKind::Joined(Joint::Plus | Joint::Minus | Joint::Lower | Joint::Higher, left, _) => {
            is_date(ctx, piece, left)
        }
        _ => false,
    }
}

/// A date, and a length of time later or earlier.
fn moved(
    ctx: &mut Context<'_>,
    piece: Piece<'_>,
    joint: Joint,
    (left, right): (&Expr, &Expr),
) -> Option<Typed> {
    let (start, length) = (resolve(ctx, piece, left), resolve(ctx, piece, right));
    let (start, length) = (start?, length?);
    let unit = match &length.kind {
        Type::Number(Some(unit)) => TimeUnit::named(unit),
        _ => None,
    };
    let written = piece.part(right.range.clone());
    let Some(unit) = unit else {
        let finding = Finding::new(&meaning::WRONG_UNIT, "length-without-time", written.span());
        ctx.find(finding.arg("written", written.text()));
        return None;
    };
    if start.kind == Type::Date && matches!(unit, TimeUnit::Minutes | TimeUnit::Hours) {
        let finding = Finding::new(&meaning::WRONG_UNIT, "hours-of-a-day", written.span());
        ctx.find(finding.arg("fact", piece.part(left.range.clone()).text()));
        return None;
    }
    let direction = if joint == Joint::Plus { Direction::After } else { Direction::Before };
    let (date, length) = (Box::new(start.expression), Box::new(length.expression));
    Some(Typed { expression: Expression::Moved(date, direction, length, unit), kind: start.kind })
}

/// An amount in each of several currencies.
fn either(ctx: &mut Context<'_>, piece: Piece<'_>, parts: &[Expr]) -> Option<Typed> {
    let mut amounts: Vec<(Currency, Exact)> = Vec::new();
    for part in parts {
        let place = piece.place(part.range.clone());
        let Expression::Literal(Value::Money(amount, currency), _) = resolve(ctx, piece, part)?.expression
        else {
            ctx.find(Finding::new(&meaning::MISMATCHED_KIND, "or-joins-currencies", place));
            return None;
        };
        if amounts.iter().any(|(known, _)| *known == currency) {
            let finding = Finding::new(&meaning::WRONG_CURRENCY, "currency-twice", place);
            ctx.find(finding.arg("currency", currency.code()));
            return None;
        }
        amounts.push((currency, amount));
    }
    Some(Typed { expression: Expression::PerCurrency(amounts), kind: Type::Money(None) })
}

/// What is rounded to where no step is written: whole numbers, whole percents, whole smallest units.
fn smallest_step(ctx: &Context<'_>, kind: &Type) -> Expression {
    let smallest = |decimals| Exact::power_of_ten(decimals).and_then(|scale| Exact::ONE.over(scale));
    match kind {
        Type::Money(None) => Expression::PerCurrency(
            ctx.names
                .currencies
                .iter()
                .filter_map(|currency| Some((*currency, smallest(currency.decimals())?)))
                .collect(),
        ),
        Type::Money(Some(currency)) => {
            let step = smallest(currency.decimals()).unwrap_or(Exact::ONE);
            Expression::PerCurrency(vec![(*currency, step)])
        }
        Type::Percent => {
            let hundredth = smallest(2).unwrap_or(Exact::ONE);
            Expression::Literal(Value::Number(hundredth), Some(PERCENT.into()))
        }
        _ => Expression::Literal(Value::Number(Exact::ONE), None),
    }
}

fn step_is_nought(step: &Typed) -> bool {
    match &step.expression {
        Expression::PerCurrency(steps) => steps.iter().any(|(_, step)| *step <= Exact::ZERO),
        Expression::Literal(Value::Number(value) | Value::Money(value, _), _) => *value <= Exact::ZERO,
        _ => false,
    }
}

/// A number with a word behind it: money if the word is a currency, else a number of something.
fn quantity(ctx: &mut Context<'_>, value: Exact, word: Piece<'_>) -> Option<Typed> {
    let is_code = word.text().len() == 3 && word.text().bytes().all(|byte| byte.is_ascii_uppercase());
    let upper = word.text().to_uppercase();
    if is_code || ctx.names.currencies.iter().any(|currency| currency.code() == upper) {
        let currency = ctx.currency(word)?;
        return Some(literal(Value::Money(value, currency), None, Type::Money(Some(currency))));
    }
    let unit = ctx.unit(word.text());
    Some(literal(Value::Number(value), Some(unit.clone()), Type::Number(Some(unit))))
}

fn fact(ctx: &mut Context<'_>, name: Piece<'_>) -> Option<Typed> {
    let fact = ctx.fact(name)?;
    let kind = fact.kind.as_ref().map_or(Type::Any, Type::of);
    Some(Typed { expression: Expression::Fact(FactId::new(&fact.id)), kind })
}

/// Returns what two kinds give when they are joined, or `None` where that makes no sense.
fn kind_of(joint: Joint, left: &Type, right: &Type) -> Option<Type> {
    let are_dates = matches!((left, right), (Type::Date, Type::Date) | (Type::Instant, Type::Instant));
    if are_dates && matches!(joint, Joint::Lower | Joint::Higher) {
        return Some(left.clone());
    }
    if !left.is_amount() || !right.is_amount() {
        return None;
    }
    match joint {
        Joint::Plus | Joint::Minus | Joint::Lower | Joint::Higher => left.common(right),
        Joint::Of => match left {
            Type::Any | Type::Percent | Type::Ratio => Some(right.clone()),
            _ => None,
        },
        Joint::Per => match right {
            Type::Any | Type::Number(_) | Type::Ratio => Some(left.clone()),
            _ => None,
        },
        Joint::Times => product(left, right),
        Joint::DividedBy => quotient(left, right),
    }
}

fn product(left: &Type, right: &Type) -> Option<Type> {
    match (left, right) {
        (Type::Any, _) | (_, Type::Any) => Some(Type::Any),
        (Type::Money(_), Type::Money(_)) | (Type::Number(Some(_)), Type::Number(Some(_))) => None,
        (Type::Money(_), _) => Some(left.clone()),
        (_, Type::Money(_)) => Some(right.clone()),
        (Type::Percent, _) => Some(Type::Percent),
        (_, Type::Percent | Type::Ratio | Type::Number(None)) => Some(left.clone()),
        _ => Some(right.clone()),
    }
}

fn quotient(left: &Type, right: &Type) -> Option<Type> {
    match (left, right) {
        (Type::Any, _) | (_, Type::Any) => Some(Type::Any),
        (Type::Money(_), Type::Money(_)) => left.common(right).map(|_| Type::Ratio),
        (_, Type::Money(_)) => None,
        (Type::Number(Some(unit)), Type::Number(Some(other))) if unit == other => Some(Type::Ratio),
        (Type::Percent, Type::Percent) => Some(Type::Ratio),
        (Type::Number(None) | Type::Ratio, Type::Number(None) | Type::Ratio) => Some(Type::Ratio),
        _ => Some(left.clone()),
    }
}

fn join(joint: Joint, left: Typed, right: Typed) -> Expression {
    let (left, right) = (Box::new(left.expression), Box::new(right.expression));
    match joint {
        Joint::Plus => Expression::Sum(left, right),
        Joint::Minus => Expression::Difference(left, right),
        Joint::Times | Joint::Per | Joint::Of => Expression::Product(left, right),
        Joint::DividedBy => Expression::Quotient(left, right),
        Joint::Lower => Expression::Lower(left, right),
        Joint::Higher => Expression::Higher(left, right),
    }
}

/// Reports two parts that cannot be joined.
fn misfit(ctx: &mut Context<'_>, joint: Joint, left: &Part<'_>, right: &Part<'_>) {
    let is_sum =
        matches!(joint, Joint::Plus | Joint::Minus | Joint::Lower | Joint::Higher | Joint::DividedBy);
    let (rule, says) = match (left.kind, right.kind) {
        _ if joint == Joint::Of => (&meaning::MISMATCHED_KIND, "share-of-what"),
        (Type::Money(_), Type::Money(_)) if is_sum => (&meaning::WRONG_CURRENCY, "parts-in-two-currencies"),
        (Type::Number(_), Type::Number(_)) if joint == Joint::Times => {
            (&meaning::WRONG_UNIT, "product-of-units")
        }
        (Type::Number(_), Type::Number(_)) if is_sum => (&meaning::WRONG_UNIT, "parts-in-two-units"),
        _ => (&meaning::MISMATCHED_KIND, "parts-of-two-kinds"),
    };
    let place = left.piece.span().to(right.piece.span());
    let finding = Finding::new(rule, says, place);
    ctx.find(finding.arg("left", left.piece.text()).arg("right", right.piece.text()));
}
