//! How far dates lie apart, and dates moved by a length of time.

use jiff::civil::Date;
use jiff::{Span, Timestamp, ToSpan};

use super::branch::{Agreed, Branch};
use super::desk::Desk;
use super::{Context, Known, Point, Truth};
use crate::model::{
    Anchor, Apart, CountUnit, Direction, Exact, Expression, FactId, TimeUnit, Value, built_in,
};

/// A fact and the date that it is looked at from.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Gap {
    /// The fact.
    pub fact: FactId,
    /// The other date.
    pub from: Anchor,
    /// On which side of the other date it is to lie.
    pub direction: Direction,
    /// What is counted.
    pub unit: CountUnit,
}

impl Gap {
    /// Returns how long ago a fact is.
    #[must_use]
    pub fn ago(fact: &FactId, unit: CountUnit) -> Self {
        let from = Anchor::from(FactId::new(built_in::DECIDED_AT));
        Self { fact: fact.clone(), from, direction: Direction::Before, unit }
    }

    /// Adds what the distance rests on, the working days among it.
    pub(super) fn add_facts(&self, facts: &mut Vec<FactId>) {
        facts.extend([self.fact.clone(), self.from.fact.clone()]);
        if self.unit == CountUnit::WorkingDays {
            facts.push(FactId::new(super::reads::WORKING_DAYS));
        }
    }

    /// Returns how far the fact lies from the other date; minus one on the other side.
    ///
    /// In months it is the least number that reaches it, less a half where that goes beyond: the last day
    /// of `within 3 months` is at 3, the day before that at 2½.
    pub(super) fn point(&self, context: &Context<'_>) -> Point {
        let value = match date(context, &self.fact) {
            Point::Value(Value::None) => return Point::Value(Value::None),
            Point::Value(value) => value,
            other => return other,
        };
        let from = match date(context, &self.from.fact) {
            Point::Value(Value::None) => return Point::Value(Value::None),
            Point::Value(from) => match at_edge(context, &self.from, from) {
                Some(from) => from,
                None => return Point::Mismatch,
            },
            other => return other,
        };
        if value == Value::Never {
            return Point::Value(Value::Never);
        }
        let distance = distance(context, &value, &from, self.direction, self.unit);
        distance.map_or(Point::Mismatch, |distance| Point::Value(Value::Number(distance)))
    }

    /// Returns the sign of the distance, less a length.
    pub(super) fn less(&self, context: &Context<'_>, length: &Expression, unit: TimeUnit) -> Point {
        let length = match context.expression(length) {
            Known::Unknown | Known::Anything => return Point::Unknown,
            Known::Nothing | Known::Value(Value::None) => return Point::Value(Value::None),
            Known::Value(Value::Number(length)) => length,
            Known::Value(_) => return Point::Mismatch,
        };
        let Some(length) = counted(length, unit) else { return Point::Mismatch };
        match self.point(context) {
            Point::Value(Value::Number(distance)) => {
                Point::Value(Value::Number(Exact::from(i64::from(distance.cmp(&length) as i8))))
            }
            Point::Value(Value::Never) => Point::Value(Value::Number(Exact::ONE)),
            other => other,
        }
    }
}

impl Context<'_> {
    /// What lies on the other side of the date passes no comparison.
    pub(super) fn apart(&self, fact: &FactId, apart: &Apart) -> Truth {
        let (unit, _) = apart.unit.counted();
        let gap = Gap { fact: fact.clone(), from: apart.from.clone(), direction: apart.direction, unit };
        let distance = gap.point(self);
        let is_on_side = match &distance {
            Point::Value(Value::Number(distance)) => Truth::from(*distance >= Exact::ZERO),
            Point::Value(Value::Never) => Truth::Yes,
            Point::Value(_) => Truth::No,
            _ => Truth::Unknown,
        };
        let mut truths = Agreed::default();
        let _ = self.branches_of(&apart.length, &mut |length| {
            truths.add(match length {
                Branch::Nothing => Truth::No,
                Branch::Anything => Truth::Unknown,
                Branch::Amount(length) => self.is_so_far(&gap, apart, &length),
            })
        });
        is_on_side.and(truths.or(Truth::Unknown))
    }

    fn is_so_far(&self, gap: &Gap, apart: &Apart, length: &Expression) -> Truth {
        match gap.less(self, length, apart.unit) {
            Point::Value(Value::Number(sign)) => Truth::from(apart.comparison.holds(sign.cmp(&Exact::ZERO))),
            Point::Value(_) => Truth::No,
            _ => Truth::Unknown,
        }
    }
}

/// Returns a length in the unit it is counted in; parts of months are not counted.
pub(super) fn counted(length: Exact, unit: TimeUnit) -> Option<Exact> {
    let (base, factor) = unit.counted();
    let length = length.times(factor)?;
    (base != CountUnit::Months || length.as_integer().is_some()).then_some(length)
}

fn date(context: &Context<'_>, fact: &FactId) -> Point {
    if fact.as_str() == built_in::DECIDED_AT {
        return context.now_or_miss().map_or(Point::Unknown, |now| Point::Value(Value::Instant(now.at)));
    }
    Point::from_known(context.fact(fact))
}

/// The edge of the calendar that is meant instead of a date.
fn at_edge(context: &Context<'_>, from: &Anchor, date: Value) -> Option<Value> {
    match from.edge {
        None => Some(date),
        Some(edge) => edge.of(context.day_of(&date)?).map(Value::Date),
    }
}

fn distance(
    context: &Context<'_>,
    value: &Value,
    from: &Value,
    direction: Direction,
    unit: CountUnit,
) -> Option<Exact> {
    let beyond = Exact::ratio(-1, 1);
    let (earlier, later) = match direction {
        Direction::Before => (value, from),
        Direction::After => (from, value),
    };
    if unit == CountUnit::Hours {
        let hours = hours(earlier, later)?;
        return if hours < Exact::ZERO { beyond } else { Some(hours) };
    }
    let (earlier, later) = (context.day_of(earlier)?, context.day_of(later)?);
    if earlier > later {
        return beyond;
    }
    match (unit, direction) {
        (CountUnit::Months, Direction::Before) => months(later, earlier, direction),
        (CountUnit::Months, Direction::After) => months(earlier, later, direction),
        (CountUnit::WorkingDays, direction) => working_days(context.desk, earlier, later, direction),
        (CountUnit::Days | CountUnit::Hours, _) => Some(Exact::from(days(earlier, later))),
    }
}

fn hours(earlier: &Value, later: &Value) -> Option<Exact> {
    let (Value::Instant(earlier), Value::Instant(later)) = (earlier, later) else { return None };
    Exact::ratio(later.as_nanosecond() - earlier.as_nanosecond(), 3_600_000_000_000)
}

fn days(earlier: Date, later: Date) -> i64 {
    super::dimension::days_from_epoch(later) - super::dimension::days_from_epoch(earlier)
}

/// The least working days that reach the other date, less a half where they go beyond it: on a Saturday it is
/// half a day less than to the Monday.
fn working_days(desk: Desk<'_>, earlier: Date, later: Date, direction: Direction) -> Option<Exact> {
    let days = desk.working_days;
    let (reached, n) = match direction {
        Direction::After => (later, days.between(earlier, later)),
        Direction::Before => {
            let before = |day: Date| day.yesterday().unwrap_or(Date::MIN);
            (earlier, days.between(before(earlier), before(later)))
        }
    };
    if earlier == later || days.contains(reached) {
        return Some(Exact::from(n));
    }
    Exact::ratio(i128::from(n) * 2 + 1, 2)
}

/// The least months from a day that reach another, less a half where they go beyond it.
fn months(from: Date, to: Date, direction: Direction) -> Option<Exact> {
    let between = |one: Date, other: Date| {
        i64::from(other.year() - one.year()) * 12 + i64::from(other.month() - one.month())
    };
    let (about, reaches): (i64, &dyn Fn(Date) -> bool) = match direction {
        Direction::Before => (between(to, from), &|day| day <= to),
        Direction::After => (between(from, to), &|day| day >= to),
    };
    let mut n = (about - 1).max(0);
    loop {
        // A day outside the calendar lies beyond every other.
        let Some(day) = moved_by(from, direction, Span::new().try_months(n).ok()) else {
            return Some(Exact::from(n));
        };
        if day == to {
            return Some(Exact::from(n));
        }
        if reaches(day) {
            return Exact::ratio(i128::from(n) * 2 - 1, 2);
        }
        n += 1;
    }
}

/// Returns a day moved by whole days, working days or months; months clamp to their last day.
fn moved_day(desk: Desk<'_>, day: Date, direction: Direction, n: i64, unit: CountUnit) -> Option<Date> {
    let span = match unit {
        CountUnit::Hours => return None,
        CountUnit::WorkingDays => {
            let n = match direction {
                Direction::Before => n.checked_neg()?,
                Direction::After => n,
            };
            return desk.working_days.moved(day, n);
        }
        CountUnit::Days => Span::new().try_days(n),
        CountUnit::Months => Span::new().try_months(n),
    };
    moved_by(day, direction, span.ok())
}

fn moved_by(day: Date, direction: Direction, span: Option<Span>) -> Option<Date> {
    match direction {
        Direction::Before => day.checked_sub(span?).ok(),
        Direction::After => day.checked_add(span?).ok(),
    }
}

/// Returns the time from one date to another: exact hours and minutes, days, and whole weeks, months and
/// years that have passed. It is less than nought where the second comes first.
pub(super) fn span(context: &Context<'_>, unit: TimeUnit, from: &Value, to: &Value) -> Option<Exact> {
    if matches!(unit, TimeUnit::Minutes | TimeUnit::Hours) {
        let (_, factor) = unit.counted();
        return hours(from, to)?.over(factor);
    }
    let (from, to) = (context.day_of(from)?, context.day_of(to)?);
    let passed = match unit {
        TimeUnit::Minutes | TimeUnit::Hours | TimeUnit::Days => days(from, to),
        TimeUnit::WorkingDays => context.desk.working_days.between(from, to),
        TimeUnit::Weeks => days(from, to) / 7,
        TimeUnit::Months => passed_months(from, to)?,
        TimeUnit::Years => passed_months(from, to)? / 12,
    };
    Some(Exact::from(passed))
}

fn passed_months(from: Date, to: Date) -> Option<i64> {
    if from > to {
        return passed_months(to, from)?.checked_neg();
    }
    let reached = months(from, to, Direction::After)?;
    i64::try_from(reached.floor()).ok()
}

/// Returns a date moved by a length of time. A moment keeps its time of day when it is moved by days.
pub(super) fn moved(
    desk: Desk<'_>,
    date: &Value,
    direction: Direction,
    length: Exact,
    unit: TimeUnit,
) -> Option<Value> {
    let (base, _) = unit.counted();
    let length = counted(length, unit)?;
    match (date, base) {
        (Value::Date(day), CountUnit::Days | CountUnit::WorkingDays | CountUnit::Months) => {
            let n = i64::try_from(length.as_integer()?).ok()?;
            moved_day(desk, *day, direction, n, base).map(Value::Date)
        }
        (Value::Instant(at), CountUnit::Hours) => moved_moment(*at, direction, length).map(Value::Instant),
        (Value::Instant(at), CountUnit::Days | CountUnit::WorkingDays | CountUnit::Months) => {
            let n = i64::try_from(length.as_integer()?).ok()?;
            let local = desk.zone.to_datetime(*at);
            let day = moved_day(desk, local.date(), direction, n, base)?;
            desk.zone.to_timestamp(day.to_datetime(local.time())).ok().map(Value::Instant)
        }
        _ => None,
    }
}

fn moved_moment(at: Timestamp, direction: Direction, hours: Exact) -> Option<Timestamp> {
    let nanoseconds = hours.times(Exact::from(3_600_000_000_000))?.as_integer()?;
    let nanoseconds = i64::try_from(nanoseconds).ok()?;
    let span = match direction {
        Direction::Before => nanoseconds.checked_neg()?,
        Direction::After => nanoseconds,
    };
    at.checked_add(span.nanoseconds()).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::model::WorkingDays;

    fn months_between(from: Date, to: Date, direction: Direction) -> String {
        months(from, to, direction).map(|n| n.to_string()).unwrap_or_default()
    }

    #[test]
    fn months_are_counted_from_the_date_that_is_named() {
        let (before, after) = (Direction::Before, Direction::After);
        assert_eq!(months_between(date(2026, 6, 15), date(2026, 3, 15), before), "3");
        assert_eq!(months_between(date(2026, 6, 15), date(2026, 3, 16), before), "2.5");
        assert_eq!(months_between(date(2026, 6, 15), date(2026, 3, 14), before), "3.5");
        assert_eq!(months_between(date(2026, 8, 31), date(2026, 2, 28), before), "6");
        assert_eq!(months_between(date(2026, 2, 28), date(2026, 8, 28), after), "6");
        assert_eq!(months_between(date(2026, 2, 28), date(2026, 8, 31), after), "6.5");
        assert_eq!(months_between(date(2024, 2, 29), date(2025, 2, 28), after), "12");
        assert_eq!(months_between(date(2026, 6, 15), date(2026, 6, 15), after), "0");
        assert_eq!(months_between(date(2026, 6, 15), date(2026, 6, 16), after), "0.5");
    }

    #[test]
    fn months_have_passed_once_their_day_is_there() {
        assert_eq!(passed_months(date(2026, 1, 31), date(2026, 2, 27)), Some(0));
        assert_eq!(passed_months(date(2026, 1, 31), date(2026, 2, 28)), Some(1));
        assert_eq!(passed_months(date(2024, 2, 29), date(2025, 2, 28)), Some(12));
        assert_eq!(passed_months(date(2026, 3, 15), date(2026, 1, 15)), Some(-2));
    }

    #[test]
    fn a_day_off_lies_half_a_working_day_before_the_next_one() {
        let (zone, working_days) = (TimeZone::UTC, WorkingDays::default());
        let desk = Desk { zone: &zone, working_days: &working_days };
        let apart = |earlier, later, direction| {
            working_days_between(desk, date(2026, 5, earlier), date(2026, 5, later), direction)
        };
        // The 14th is a Thursday.
        let (before, after) = (Direction::Before, Direction::After);
        assert_eq!(
            [14, 15, 16, 17, 18, 19].map(|day| apart(14, day, after)),
            ["0", "1", "1.5", "1.5", "2", "3"]
        );
        assert_eq!([16, 17, 18].map(|day| apart(16, day, after)), ["0", "0.5", "1"]);
        assert_eq!([18, 17, 16, 15, 14].map(|day| apart(day, 18, before)), ["0", "0.5", "0.5", "1", "2"]);
        assert_eq!([17, 16, 15].map(|day| apart(day, 17, before)), ["0", "0.5", "1"]);
    }

    fn working_days_between(desk: Desk<'_>, earlier: Date, later: Date, direction: Direction) -> String {
        working_days(desk, earlier, later, direction).map(|n| n.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_moment_keeps_its_time_of_day_when_it_is_moved_by_days() {
        let zone = TimeZone::get("Europe/Budapest").unwrap_or(TimeZone::UTC);
        let working_days = WorkingDays::default();
        let desk = Desk { zone: &zone, working_days: &working_days };
        let at: Timestamp = "2026-03-28T09:00:00Z".parse().unwrap_or_default();
        let next = |n, unit| moved(desk, &Value::Instant(at), Direction::After, Exact::from(n), unit);
        let moment = |text: &str| text.parse().ok().map(Value::Instant);
        assert_eq!(next(1, TimeUnit::Days), moment("2026-03-29T08:00:00Z"));
        assert_eq!(next(24, TimeUnit::Hours), moment("2026-03-29T09:00:00Z"));
        assert_eq!(next(90, TimeUnit::Minutes), moment("2026-03-28T10:30:00Z"));
        assert_eq!(next(1, TimeUnit::WorkingDays), moment("2026-03-30T08:00:00Z"));
    }
}
