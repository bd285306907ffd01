//! Values of facts: `12 months`, `40 USD`, `30%`, `gold`, `yes`, `2026-01-31`.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;

use crate::diagnostic::{Finding, Rule, nearest};
use crate::load::context::{Context, read_date};
use crate::load::expected::{Expected, as_literal, expression};
use crate::load::expression as grammar;
use crate::load::meaning;
use crate::load::meant::{self, Meant};
use crate::load::names::FactName;
use crate::load::piece::Piece;
use crate::load::slip::Slip;
use crate::model::{FactKind, Outside, Value, built_in};

/// Reads a value of a fact; moments without an offset are of the zone.
pub(super) fn value(
    ctx: &mut Context<'_>,
    fact: &FactName,
    piece: Piece<'_>,
    zone: &TimeZone,
) -> Option<Value> {
    let value = any_value(ctx, fact, piece, zone)?;
    let says = match fact.bounds.outside(&value) {
        None => return Some(value),
        Some(Outside::NotWhole) => "value-not-whole",
        Some(Outside::Below(_)) => "value-too-low",
        Some(Outside::Above(_)) => "value-too-high",
    };
    let finding = Finding::new(&meaning::UNREADABLE_VALUE, says, piece.span());
    ctx.find(finding.arg("fact", &fact.id).arg("written", piece.text()));
    None
}

/// Reads a value of a fact, whatever its bounds are.
fn any_value(ctx: &mut Context<'_>, fact: &FactName, piece: Piece<'_>, zone: &TimeZone) -> Option<Value> {
    let kind = fact.kind.as_ref()?;
    let is_choice =
        matches!(kind, FactKind::Choice { values, .. } if values.iter().any(|value| &**value == "none"));
    if piece.text() == "none" && !is_choice {
        return Some(Value::None);
    }
    match kind {
        FactKind::Choice { values, .. } => choice_word(ctx, fact, values, piece).map(Value::Word),
        FactKind::Text => Some(Value::Word(piece.text().into())),
        FactKind::Flag => {
            let flag = read_flag(piece.text());
            if flag.is_none() {
                ctx.slip(&meaning::UNREADABLE_VALUE, piece, flag_slip(fact, piece.text()));
            }
            flag.map(Value::Flag)
        }
        FactKind::Date => ctx.date(piece).map(Value::Date),
        FactKind::Instant => moment(ctx, piece, zone, MIDNIGHT).map(Value::Instant),
        FactKind::Number { .. } | FactKind::Percent | FactKind::Money => amount(ctx, fact, piece),
    }
}

/// Returns a word of a choice, or reports that the choice has no such word.
pub(super) fn choice_word(
    ctx: &mut Context<'_>,
    fact: &FactName,
    values: &[Arc<str>],
    piece: Piece<'_>,
) -> Option<Arc<str>> {
    let word = values.iter().find(|value| &***value == piece.text()).cloned();
    if word.is_none() {
        let (rule, says) = unknown_word(&fact.id);
        let label = ctx.word_of(fact, piece.text());
        let near = label.or_else(|| nearest(piece.text(), values.iter().map(|value| &**value)));
        if rule.name != meaning::UNKNOWN_VALUE.name {
            ctx.unknown(rule, says, piece, near);
            return None;
        }
        let finding = Finding::new(rule, says, piece.span())
            .arg("name", piece.text())
            .arg("fact", &fact.id)
            .arg("values", values.join(", "))
            .did_you_mean(near.clone());
        let meant = meant::word(piece.text(), values.iter().map(|value| &**value));
        ctx.find(match (near, meant) {
            (_, Meant::Surely(word)) if piece.is_exact() => finding.fix(vec![(piece.span(), word)]),
            (Some(near), _) if piece.is_exact() => finding.suggestion(vec![(piece.span(), near)]),
            _ => finding,
        });
    }
    word
}

fn unknown_word(fact: &str) -> (&'static Rule, &'static str) {
    match fact {
        built_in::ROLE => (&meaning::UNKNOWN_ROLE, "unknown-role"),
        built_in::GUIDELINE => (&meaning::UNKNOWN_GUIDELINE, "unknown-guideline"),
        built_in::REMEDY | built_in::ALREADY_GIVEN => (&meaning::UNKNOWN_REMEDY, "unknown-remedy"),
        built_in::SITE => (&meaning::UNKNOWN_SITE, "unknown-site"),
        _ => (&meaning::UNKNOWN_VALUE, "unknown-value"),
    }
}

fn amount(ctx: &mut Context<'_>, fact: &FactName, piece: Piece<'_>) -> Option<Value> {
    let expected = Expected::by(fact)?;
    match grammar::parse(piece.text()) {
        Ok(expr) => {
            let typed = expression(ctx, piece, &expr, &expected)?;
            let value = as_literal(typed);
            if value.is_none() {
                ctx.find(Finding::new(&meaning::UNREADABLE_VALUE, "value-is-worked-out", piece.span()));
            }
            value
        }
        Err(slip) => {
            ctx.slip(&meaning::UNREADABLE_VALUE, piece, slip);
            None
        }
    }
}

/// A word that is no flag.
pub(super) fn flag_slip(fact: &FactName, written: &str) -> Slip {
    let slip = Slip::new("flag-is-yes-or-no", 0..written.len()).arg("fact", &fact.id);
    slip.meant(meant::flag(written), "flag-is-yes-or-no")
}

/// Reads `yes`, `no`, `true` or `false`.
pub(super) fn read_flag(text: &str) -> Option<bool> {
    match text {
        "yes" | "true" => Some(true),
        "no" | "false" => Some(false),
        _ => None,
    }
}

/// The moment that a day alone stands for, where an earlier decision is meant.
pub(super) const MIDNIGHT: Time = Time::midnight();

/// Reads a moment, `2026-03-01T10:00:00+01:00`; without an offset it is of the zone, and a day alone is
/// that day at a given time.
pub(super) fn moment(
    ctx: &mut Context<'_>,
    piece: Piece<'_>,
    zone: &TimeZone,
    time_of_day: Time,
) -> Option<Timestamp> {
    let moment = read_moment(piece.text(), zone, time_of_day);
    if moment.is_none() {
        let finding = Finding::new(&meaning::UNREADABLE_DATE, "unreadable-moment", piece.span());
        ctx.find(finding.arg("moment", piece.text()));
    }
    moment
}

fn read_moment(text: &str, zone: &TimeZone, time_of_day: Time) -> Option<Timestamp> {
    let starts_with_day = text.get(..10).is_some_and(|day| read_date(day).is_some());
    if !starts_with_day {
        return None;
    }
    let at = |moment: DateTime| zone.to_ambiguous_timestamp(moment).compatible().ok();
    let date: Option<Date> = read_date(text);
    match date {
        Some(date) => at(date.to_datetime(time_of_day)),
        None => text.parse().ok().or_else(|| at(text.parse().ok()?)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_without_an_offset_is_of_the_zone() {
        let zone = TimeZone::get("Europe/Budapest").unwrap_or(TimeZone::UTC);
        let noon = Time::constant(12, 0, 0, 0);
        let read = |text| read_moment(text, &zone, noon).map(|moment| moment.to_string());
        let utc = |text: &str| Some(text.to_owned());
        assert_eq!(read("2026-03-01T10:00:00+01:00"), utc("2026-03-01T09:00:00Z"));
        assert_eq!(read("2026-07-01T10:00"), utc("2026-07-01T08:00:00Z"));
        assert_eq!(read("2026-07-01 10:00:30"), utc("2026-07-01T08:00:30Z"));
        assert_eq!(read("2026-03-01"), utc("2026-03-01T11:00:00Z"));
        assert_eq!((read("yesterday"), read("2026-13-01"), read("2026-03-01T25:00")), (None, None, None));
    }

    fn valued(line: &str) -> String {
        let found = crate::load::fixture::read(line, |ctx, node| {
            let entry = node.as_map()?.first()?;
            let fact = ctx.fact(Piece::of_key(ctx.sources, &entry.key))?;
            let piece = ctx.text(&entry.value)?;
            value(ctx, &fact, piece, &TimeZone::UTC)
        });
        found.map_or_else(|says| says.join("; "), |value| format!("{value:?}"))
    }

    #[test]
    fn values_are_read_by_the_type_of_their_fact() {
        let cases = [
            ("tenure: 12 months", "Number(12)"),
            ("tenure: 1 month", "Number(1)"),
            ("visits: 0", "Number(0)"),
            ("share: 30%", "Number(0.3)"),
            ("bill: 40 USD", "Money(40, USD)"),
            ("bill: -5.50 USD", "Money(-5.5, USD)"),
            ("membership: gold", "Word(\"gold\")"),
            ("fraud_suspected: yes", "Flag(true)"),
            ("purchased_on: 2026-01-31", "Date(2026-01-31)"),
            ("landed_at: 2026-01-31T10:00", "Instant(2026-01-31T10:00:00Z)"),
            ("order_id: A 17", "Word(\"A 17\")"),
            ("customer: c-1", "Word(\"c-1\")"),
            ("tenure: none", "None"),
            ("tenure: 12", "unit-missing: 12"),
            ("tenure: 12 nights", "unit-differs: 12 nights"),
            ("bill: 40", "currency-missing: 40"),
            ("bill: 40 EUR", "unknown-currency: EUR"),
            ("bill: 0.001 USD", "amount-too-fine: 0.001 USD"),
            ("bill: average_bill", "value-is-worked-out: average_bill"),
            ("bill: at least 5 USD", "amount-stray-word: least"),
            ("share: 0.3", "needs-percent: 0.3"),
            ("membership: glod", "unknown-value: glod"),
            ("fraud_suspected: perhaps", "flag-is-yes-or-no: perhaps"),
            ("purchased_on: yesterday", "unreadable-date: yesterday"),
            ("landed_at: noon", "unreadable-moment: noon"),
            ("site: wien", "unknown-site: wien"),
        ];
        let found = cases.map(|(line, expected)| (line, valued(line), expected));
        assert_eq!(
            found.into_iter().filter(|(_, found, expected)| found != expected).collect::<Vec<_>>(),
            []
        );
    }
}
