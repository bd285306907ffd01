//! Tests of a day or a moment: `before 2026-01-22`, `within 30 days`, `at least 14 days before departs_on`.

use std::ops::Range;

use crate::diagnostic::Finding;
use crate::load::context::{Context, read_date};
use crate::load::expected::{Expected, expression};
use crate::load::expression::{self as grammar, Expr};
use crate::load::meaning;
use crate::load::meant;
use crate::load::names::FactName;
use crate::load::piece::Piece;
use crate::load::slip::Slip;
use crate::load::test::comparison;
use crate::load::time;
use crate::load::typing::{Type, resolve};
use crate::load::words::Words;
use crate::model::{
    Anchor, Apart, Comparison, DayComparison, Direction, Edge, Exact, Expression, FactId, FactKind, Hours,
    Test, TimeUnit, Value, Weekdays, built_in,
};

/// A test as it is written, before its names are looked up.
enum Asked {
    Day(DayComparison, When),
    Between(jiff::civil::Date, jiff::civil::Date),
    Apart {
        comparison: Comparison,
        length: Length,
        direction: Direction,
        from: Option<(Option<Edge>, Range<usize>)>,
    },
}

/// A day that is compared with.
enum When {
    Date(jiff::civil::Date),
    Expr(Expr),
}

/// A length of time.
enum Length {
    Written(u32, TimeUnit, Range<usize>),
    Expr(Expr),
}

/// Reads what is asked of a day or a moment.
pub(super) fn day(ctx: &mut Context<'_>, fact: &FactName, piece: Piece<'_>) -> Option<Test> {
    match in_the_week(fact, piece) {
        Ok(Some(hours)) => return Some(Test::During(hours)),
        Ok(None) => {}
        Err(slip) => {
            ctx.slip(&meaning::UNREADABLE_TEST, piece, slip);
            return None;
        }
    }
    match parse(piece) {
        Ok(Asked::Day(comparison, When::Date(date))) => {
            Some(Test::Day(comparison, Expression::Literal(Value::Date(date), None)))
        }
        Ok(Asked::Day(comparison, When::Expr(expr))) => {
            Some(Test::Day(comparison, date_of(ctx, fact, piece, &expr)?))
        }
        Ok(Asked::Between(first, last)) => {
            let day = |day| Expression::Literal(Value::Date(day), None);
            Some(Test::Between(day(first), day(last)))
        }
        Ok(Asked::Apart { comparison, length, direction, from }) => {
            let length = length_of(ctx, piece, &length);
            let from = match from {
                Some((edge, from)) => date_fact(ctx, fact, piece.part(from)).map(|(fact, kind)| {
                    // An edge of the calendar is a day.
                    (Anchor { fact, edge }, if edge.is_some() { FactKind::Date } else { kind })
                }),
                None => Some((FactId::new(built_in::DECIDED_AT).into(), FactKind::Instant)),
            };
            let ((length, unit, place), (from, kind)) = (length?, from?);
            let is_of_moments = matches!(unit, TimeUnit::Minutes | TimeUnit::Hours);
            if is_of_moments && (fact.kind == Some(FactKind::Date) || kind == FactKind::Date) {
                let day =
                    if fact.kind == Some(FactKind::Date) { fact.id.as_str() } else { from.fact.as_str() };
                let slip = Slip::new("hours-of-a-day", place).arg("fact", day);
                ctx.slip(&meaning::UNREADABLE_TEST, piece, slip);
                return None;
            }
            Some(Test::Apart(Apart { comparison, length, unit, direction, from }))
        }
        Err(slip) => {
            ctx.slip(&meaning::UNREADABLE_TEST, piece, slip.arg("fact", &fact.id));
            None
        }
    }
}

/// `on Sat-Sun`, `during Mon-Fri 22:00-06:00`; none for other tests.
fn in_the_week(fact: &FactName, piece: Piece<'_>) -> Result<Option<Hours>, Slip> {
    let mut words = Words::new(piece.text());
    let is_during = words.eat("during");
    if !is_during && !words.eat("on") {
        return Ok(None);
    }
    let place = words.rest();
    let written = words.slice(place.clone());
    if !is_during {
        let slip = || Slip::new("unreadable-weekdays", place.clone()).arg("written", written);
        return match (Weekdays::parse(written), meant::weekdays(written)) {
            (Ok(days), _) => Ok(Some(Hours::of_days(days))),
            (Err(_), Some(meant)) => Err(slip().did_you_mean(meant)),
            (Err(_), None) if Hours::parse(written).is_ok() => {
                Err(Slip::new("day-test-unclear", 0..piece.text().len())
                    .arg("written", piece.text())
                    .did_you_mean(format!("during {written}")))
            }
            (Err(_), None) => Ok(None),
        };
    }
    match Hours::parse(written) {
        Ok(_) if fact.kind == Some(FactKind::Date) => {
            Err(Slip::new("hours-of-a-day", place).arg("fact", &fact.id))
        }
        Ok(hours) => Ok(Some(hours)),
        Err(_) if Weekdays::parse(written).is_ok() => {
            let slip = Slip::new("day-test-unclear", 0..piece.text().len()).arg("written", piece.text());
            Err(slip.did_you_mean(format!("on {written}")))
        }
        Err(_) if Hours::parse(&format!("Mon-Sun {written}")).is_ok() => {
            let slip = Slip::new("hours-without-days", place).arg("written", written);
            Err(slip.did_you_mean(format!("Mon-Sun {written}")))
        }
        Err(part) => {
            let start = place.start + written.find(&part).unwrap_or(0);
            Err(Slip::new("unreadable-hours", start..start + part.len()).arg("written", part))
        }
    }
}

/// `between 18:00 and 06:00`, as it would be said here.
fn between_times(text: &str) -> Option<String> {
    let (from, until) = text.strip_prefix("between ")?.split_once(" and ")?;
    let meant = format!("Mon-Sun {from}-{until}");
    Hours::parse(&meant).is_ok().then(|| format!("during {meant}"))
}

fn parse(piece: Piece<'_>) -> Result<Asked, Slip> {
    let mut words = Words::new(piece.text());
    if let Some(range) = two_dates(piece.text()) {
        return Ok(range);
    }
    if words.eat("within") {
        return apart(&mut words, Comparison::AtMost);
    }
    if let Some(comparison) = comparison(&mut words) {
        return apart(&mut words, comparison);
    }
    let unclear = || Slip::new("day-test-unclear", 0..piece.text().len()).arg("written", piece.text());
    let first = words.take().ok_or_else(unclear)?;
    let compare = match first.text {
        "before" => DayComparison::Before,
        "after" => DayComparison::After,
        "on" => DayComparison::On,
        "from" => DayComparison::From,
        "until" => DayComparison::Until,
        text => {
            let is_date = read_date(text).is_some() && words.is_done();
            let on = is_date.then(|| format!("on {text}"));
            let meant = on.or_else(|| between_times(piece.text()));
            return Err(meant.into_iter().fold(unclear(), Slip::did_you_mean));
        }
    };
    let rest = words.rest();
    if words.peek().is_none_or(grammar::starts_like_number) {
        let written = words.slice(rest.clone());
        let date = read_date(written);
        let unreadable = || {
            let slip = Slip::new("day-unreadable", rest.clone()).arg("date", written);
            slip.meant(meant::date(written), "date-of-two")
        };
        return Ok(Asked::Day(compare, When::Date(date.ok_or_else(unreadable)?)));
    }
    let expr = grammar::amount(&mut words)?;
    grammar::end(&words)?;
    Ok(Asked::Day(compare, When::Expr(expr)))
}

/// `2025-11-01 to 2025-12-25`.
fn two_dates(text: &str) -> Option<Asked> {
    let (first, last) = text.split_once(" to ")?;
    Some(Asked::Between(read_date(first.trim())?, read_date(last.trim())?))
}

fn apart(words: &mut Words<'_>, comparison: Comparison) -> Result<Asked, Slip> {
    let length = length(words)?;
    let is_within = comparison == Comparison::AtMost;
    let at = words.rest();
    let direction = match words.peek() {
        None if is_within => None,
        Some("ago") if !is_within => None,
        Some("before") => Some(Direction::Before),
        Some("after") => Some(Direction::After),
        _ if is_within => return Err(Slip::new("day-test-goes-on", at)),
        _ => return Err(Slip::new("ago-missing", at)),
    };
    words.take();
    let from = match direction {
        None => None,
        Some(_) => {
            let edge = grammar::edge(words)?;
            Some((edge, words.take().ok_or_else(|| Slip::new("date-missing", words.here()))?.range))
        }
    };
    if !words.is_done() {
        return Err(Slip::new("day-test-goes-on", words.rest()));
    }
    let direction = direction.unwrap_or(Direction::Before);
    Ok(Asked::Apart { comparison, length, direction, from })
}

fn length(words: &mut Words<'_>) -> Result<Length, Slip> {
    let start = words.here().start;
    let is_worked_out = words.peek().is_some_and(|word| !grammar::starts_like_number(word));
    if is_worked_out {
        return grammar::amount(words).map(Length::Expr);
    }
    let (n, unit) = time::length(words)?;
    Ok(Length::Written(n, unit, start..words.taken_until()))
}

fn length_of(
    ctx: &mut Context<'_>,
    piece: Piece<'_>,
    length: &Length,
) -> Option<(Expression, TimeUnit, Range<usize>)> {
    match length {
        Length::Written(n, unit, place) => {
            let number = Value::Number(Exact::from(i64::from(*n)));
            Some((Expression::Literal(number, Some(unit.name().into())), *unit, place.clone()))
        }
        Length::Expr(expr) => {
            let typed = resolve(ctx, piece, expr)?;
            let unit = match &typed.kind {
                Type::Number(Some(unit)) => TimeUnit::named(unit),
                _ => None,
            };
            if unit.is_none() {
                let place = piece.place(expr.range.clone());
                let finding = Finding::new(&meaning::WRONG_UNIT, "length-without-time", place);
                ctx.find(finding.arg("written", piece.part(expr.range.clone()).text()));
            }
            Some((typed.expression, unit?, expr.range.clone()))
        }
    }
}

/// Reads a day or a moment that is worked out.
fn date_of(ctx: &mut Context<'_>, fact: &FactName, piece: Piece<'_>, expr: &Expr) -> Option<Expression> {
    let typed = resolve(ctx, piece, expr)?;
    if matches!(typed.kind, Type::Date | Type::Instant | Type::Any) {
        return Some(typed.expression);
    }
    expression(ctx, piece, expr, &Expected::by(fact)?)?;
    None
}

/// Returns a fact that is a day or a moment.
fn date_fact(ctx: &mut Context<'_>, of: &FactName, name: Piece<'_>) -> Option<(FactId, FactKind)> {
    let found = ctx.fact(name)?;
    let kind = found.kind?;
    if matches!(kind, FactKind::Date | FactKind::Instant) {
        return Some((FactId::new(&found.id), kind));
    }
    let finding = Finding::new(&meaning::MISMATCHED_KIND, "needs-day", name.span());
    ctx.find(finding.arg("of", &of.id).arg("written", name.text()).arg("unit", "").arg("other", ""));
    None
}
