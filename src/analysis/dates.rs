//! Dates to try in search of a case: days, times of the week, and so far from another date.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::difference::Version;
use super::proposals::{propose_bases, with, without};
use super::{Cell, Interval};
use crate::decision::{Case, Context, Gap, of_expression};
use crate::model::{CountUnit, Direction, Exact, Expression, FactId, FactKind, TimeUnit, Value, built_in};

pub(super) fn propose_day(version: Version<'_>, fact: &FactId, cell: &Cell, case: &Case, to: &mut Vec<Case>) {
    let zone = &version.policies.organisation.time_zone;
    match cell {
        Cell::Unknown => to.push(without(case, fact)),
        Cell::None => to.push(with(case, fact, Value::None)),
        Cell::Interval(interval) => {
            for days in days_in(interval) {
                let Some(day) = day_from(days) else { continue };
                let kind =
                    version.guideline.and_then(|guideline| version.policies.fact(guideline, fact.as_str()));
                let is_date = kind.is_some_and(|fact| fact.kind == FactKind::Date);
                let noon = noon(day, zone);
                to.push(with(case, fact, if is_date { Value::Date(day) } else { Value::Instant(noon) }));
            }
        }
        _ => {}
    }
}

/// Noon of a day of the week, or the ends of a stretch of hours: in the week that the case is about, the one
/// before and the one after.
pub(super) fn propose_week(
    version: Version<'_>,
    fact: &FactId,
    cell: &Cell,
    case: &Case,
    to: &mut Vec<Case>,
) {
    match cell {
        Cell::Unknown => return to.push(without(case, fact)),
        Cell::None => return to.push(with(case, fact, Value::None)),
        _ => {}
    }
    let Cell::Interval(interval) = cell else { return };
    let zone = zone_of(version, case);
    let near = match case.said(fact.as_str()) {
        Some(Value::Date(day)) => *day,
        Some(Value::Instant(at)) => zone.to_datetime(*at).date(),
        _ => zone.to_datetime(case.given.decided_at.unwrap_or_default()).date(),
    };
    let since_monday = i64::from(near.weekday().to_monday_zero_offset());
    let noons = (0..7).map(|day| day * 1440 + 720).chain((0..7).map(|day| day * 1440));
    let minutes = noons.filter(|minute| interval.contains(Exact::from(*minute)));
    let minutes: Vec<i64> = minutes.chain(days_in(interval)).collect();
    for week in [0, -7, 7] {
        for minute in &minutes {
            let days = week - since_monday + minute.div_euclid(1440);
            let (Ok(hour), Ok(rest)) =
                (i8::try_from(minute.rem_euclid(1440) / 60), i8::try_from(minute % 60))
            else {
                continue;
            };
            let local = near.saturating_add(jiff::Span::new().days(days)).at(hour, rest, 0, 0);
            let Ok(at) = zone.to_timestamp(local) else { continue };
            let is_day = is_day(version, fact);
            to.push(with(case, fact, if is_day { Value::Date(local.date()) } else { Value::Instant(at) }));
        }
    }
}

fn zone_of<'a>(version: Version<'a>, case: &Case) -> &'a TimeZone {
    version.policies.organisation.zone_of(case.site().as_ref().map(|site| site.as_str()))
}

/// A few whole numbers of a stretch: its ends if they belong, or their neighbours.
pub(super) fn days_in(interval: &Interval) -> Vec<i64> {
    let whole = |value: Exact| i64::try_from(value.floor()).ok();
    let low = interval.low.and_then(|(low, closed)| whole(low).map(|low| if closed { low } else { low + 1 }));
    let high =
        interval.high.and_then(|(high, closed)| whole(high).map(|high| if closed { high } else { high - 1 }));
    let mut days: Vec<i64> = match (low, high) {
        (Some(low), Some(high)) => vec![low, high],
        (Some(low), None) => vec![low, low + 1],
        (None, Some(high)) => vec![high, high - 1],
        (None, None) => vec![0],
    };
    days.retain(|day| interval.contains(Exact::from(*day)));
    days
}

fn day_from(days: i64) -> Option<Date> {
    jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().try_days(days).ok()?).ok()
}

fn noon(day: Date, zone: &TimeZone) -> Timestamp {
    zone.to_timestamp(day.at(12, 0, 0, 0)).unwrap_or_default()
}

pub(super) fn propose_gap(version: Version<'_>, gap: &Gap, cell: &Cell, case: &Case, to: &mut Vec<Case>) {
    match cell {
        Cell::Unknown => return to.extend([without(case, &gap.fact), without(case, &gap.from.fact)]),
        Cell::None => return to.push(with(case, &gap.fact, Value::None)),
        Cell::Never => return to.push(with(case, &gap.fact, Value::Never)),
        _ => {}
    }
    let Cell::Interval(interval) = cell else { return };
    let case = &anchored(version, gap, case);
    let lengths = days_in(interval).into_iter().flat_map(|n| [Exact::from(n), half_less(n)]);
    for n in lengths.filter(|n| interval.contains(*n)) {
        to.extend(at_distance(version, gap, n, case));
        if gap.unit == CountUnit::WorkingDays && n.as_integer().is_none() {
            // Only about a day off is there half a working day.
            to.extend(
                (1..7).filter_map(|days| {
                    at_distance(version, gap, n, &counted_later(version, gap, days, case)?)
                }),
            );
        }
    }
}

/// The case with a date to count from that is some days later.
fn counted_later(version: Version<'_>, gap: &Gap, days: i64, case: &Case) -> Option<Case> {
    let zone = &version.policies.organisation.time_zone;
    let local = anchor(version, gap, case)?.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    let at = zone.to_timestamp(local).ok()?;
    Some(with(case, &gap.from.fact, date_or_moment(version, &gap.from.fact, local, at)))
}

fn half_less(n: i64) -> Exact {
    Exact::ratio(i128::from(n) * 2 - 1, 2).unwrap_or(Exact::ZERO)
}

/// The case with a date to count from.
fn anchored(version: Version<'_>, gap: &Gap, case: &Case) -> Case {
    if gap.from.fact.as_str() == built_in::DECIDED_AT || case.said(gap.from.fact.as_str()).is_some() {
        return case.clone();
    }
    let zone = &version.policies.organisation.time_zone;
    let now = case.given.decided_at.unwrap_or_default();
    with(case, &gap.from.fact, date_or_moment(version, &gap.from.fact, zone.to_datetime(now), now))
}

fn date_or_moment(
    version: Version<'_>,
    fact: &FactId,
    local: jiff::civil::DateTime,
    else_at: Timestamp,
) -> Value {
    let zone = &version.policies.organisation.time_zone;
    match is_day(version, fact) {
        true => Value::Date(local.date()),
        false => Value::Instant(zone.to_timestamp(local).unwrap_or(else_at)),
    }
}

/// Whether a fact is a day, not a moment.
pub(super) fn is_day(version: Version<'_>, fact: &FactId) -> bool {
    let declared = version.guideline.and_then(|guideline| version.policies.fact(guideline, fact.as_str()));
    declared.is_some_and(|declared| declared.kind == FactKind::Date)
}

/// The local time that a gap is counted from.
fn anchor(version: Version<'_>, gap: &Gap, case: &Case) -> Option<jiff::civil::DateTime> {
    let zone = &version.policies.organisation.time_zone;
    let local = match case.said(gap.from.fact.as_str()) {
        Some(Value::Date(day)) => day.at(12, 0, 0, 0),
        Some(Value::Instant(at)) => zone.to_datetime(*at),
        _ => zone.to_datetime(case.given.decided_at?),
    };
    match gap.from.edge {
        Some(edge) => edge.of(local.date()).map(|day| day.at(12, 0, 0, 0)),
        None => Some(local),
    }
}

/// The case with the fact so far from the other date; half a month less is a day less.
fn at_distance(version: Version<'_>, gap: &Gap, n: Exact, case: &Case) -> Option<Case> {
    let zone = &version.policies.organisation.time_zone;
    let from = anchor(version, gap, case)?;
    let whole = i64::try_from(n.floor()).ok()?;
    let rest = i64::from(n.as_integer().is_none());
    let span = match gap.unit {
        CountUnit::WorkingDays => {
            let (sign, days) = match gap.direction {
                Direction::Before => (-1, jiff::Span::new().try_days(-rest).ok()?),
                Direction::After => (1, jiff::Span::new().try_days(rest).ok()?),
            };
            let site = case.site();
            let organisation = &version.policies.organisation;
            let calendar = organisation.working_days_of(site.as_ref().map(|site| site.as_str()));
            let day = calendar.moved(from.date(), sign * whole)?.checked_add(days).ok()?;
            let then = day.to_datetime(from.time());
            let at = zone.to_timestamp(then).ok()?;
            return Some(with(case, &gap.fact, date_or_moment(version, &gap.fact, then, at)));
        }
        CountUnit::Hours => jiff::Span::new().try_hours(whole).ok()?.try_minutes(30 * rest).ok()?,
        CountUnit::Days => jiff::Span::new().try_days(whole).ok()?,
        CountUnit::Months => jiff::Span::new().try_months(whole).ok()?.try_days(rest).ok()?,
    };
    let then = match gap.direction {
        Direction::Before => from.checked_sub(span).ok()?,
        Direction::After => from.checked_add(span).ok()?,
    };
    let now = case.given.decided_at.unwrap_or_default();
    Some(with(case, &gap.fact, date_or_moment(version, &gap.fact, then, now)))
}

pub(super) fn propose_gap_less(
    version: Version<'_>,
    gap: &Gap,
    (length, unit): (&Expression, TimeUnit),
    cell: &Cell,
    case: &Case,
    to: &mut Vec<Case>,
) {
    let Some(guideline) = version.guideline else { return };
    let mut facts = Vec::new();
    of_expression(version.policies, guideline, length, &mut facts);
    if *cell == Cell::Unknown {
        to.extend(facts.first().map(|first| without(case, first)));
        to.extend([without(case, &gap.fact), without(case, &gap.from.fact)]);
        return;
    }
    let mut cases = vec![anchored(version, gap, case)];
    propose_bases(version, facts, case, &mut cases);
    let (_, factor) = unit.counted();
    for case in &cases {
        let remedy = version.remedy.map(|remedy| &remedy.id);
        let context = Context::new(version.policies, guideline, case, remedy, case.given.role.as_ref());
        let crate::decision::Known::Value(Value::Number(length)) = context.expression(length) else {
            continue;
        };
        for by in [0, 1, -1] {
            let n = length.times(factor).and_then(|length| length.plus(Exact::from(by)));
            to.extend(n.and_then(|n| at_distance(version, gap, n, case)));
        }
    }
}
