//! The clock and the calendar of a desk: its zone, its working days, the hours of its week.

use jiff::tz::TimeZone;

use super::{Context, Point, Truth};
use crate::model::{Exact, FactId, Hours, Value, WorkingDays};

/// The clock and the calendar of a desk.
#[derive(Clone, Copy, Debug)]
pub(super) struct Desk<'a> {
    /// Its zone.
    pub(super) zone: &'a TimeZone,
    /// Its working days.
    pub(super) working_days: &'a WorkingDays,
}

impl Context<'_> {
    /// Returns whether a moment or a day lies in hours of the week.
    pub(super) fn during(&self, fact: &FactId, hours: &Hours) -> Truth {
        match week(self, fact) {
            Point::Value(Value::Number(minute)) => {
                let minute = minute.as_integer().and_then(|minute| u16::try_from(minute).ok());
                Truth::from(minute.is_some_and(|minute| hours.contains(minute)))
            }
            Point::Value(_) => Truth::No,
            _ => Truth::Unknown,
        }
    }
}

/// The minute of the week of a moment; a day is where it begins.
pub(super) fn week(context: &Context<'_>, fact: &FactId) -> Point {
    let local = match Point::from_known(context.fact(fact)) {
        Point::Value(Value::Date(day)) => day.at(0, 0, 0, 0),
        Point::Value(Value::Instant(at)) => context.desk.zone.to_datetime(at),
        Point::Value(Value::None) => return Point::Value(Value::None),
        Point::Value(_) => return Point::Mismatch,
        other => return other,
    };
    let day = i64::from(local.weekday().to_monday_zero_offset());
    let minute = (day * 24 + i64::from(local.hour())) * 60 + i64::from(local.minute());
    Point::Value(Value::Number(Exact::from(minute)))
}
