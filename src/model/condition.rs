//! Conditions: what must hold in a case.

use std::cmp::Ordering;
use std::sync::Arc;

use jiff::Span;
use jiff::civil::Date;

use super::{CalendarUnit, Exact, Expression, FactId, Hours, Place};

/// A condition over the facts of a case. It may be unknown.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Condition {
    /// Every one holds.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// At least that many hold.
    AtLeast(usize, Vec<Condition>),
    /// A test of one fact.
    Fact(FactTest),
}

/// A fact and what is asked of it.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct FactTest {
    /// The fact.
    pub fact: FactId,
    /// The question.
    pub test: Test,
    /// Where the test is written.
    pub place: Place,
}

/// What is asked of a fact.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Test {
    /// `gold`, `[silver, gold]`: one of the words.
    Word(Vec<Arc<str>>),
    /// `yes`, `no`.
    Flag(bool),
    /// `none`: the case says that there is none.
    None,
    /// `not ...`.
    Not(Box<Test>),
    /// `at least 6 months`, `at most 30`: the fact against an expression.
    Compare(Comparison, Expression),
    /// `6 to 12`: both ends count.
    Between(Expression, Expression),
    /// `15 to less than 30`: the lower end counts, the upper does not.
    Band(Expression, Expression),
    /// `before 2025-01-22`, `on departs_on` and their kin, on days of the site's zone.
    Day(DayComparison, Expression),
    /// `within 30 days`, `more than 24 hours ago`, `at least 14 days before departs_on`.
    Apart(Apart),
    /// `on Sat-Sun`, `during Mon-Fri 22:00-06:00`, by the clock of the desk.
    During(Hours),
    /// `more than 60 and at most 120 minutes`, `from 2026-01-01 until 2026-03-31`: all of them hold.
    Every(Vec<Test>),
}

/// How a value is compared with another.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Comparison {
    /// `at least`.
    AtLeast,
    /// `at most`.
    AtMost,
    /// `more than`.
    MoreThan,
    /// `less than`.
    LessThan,
    /// `exactly`.
    Exactly,
}

impl Comparison {
    /// Returns whether it holds for what lies so to the other.
    #[must_use]
    pub fn holds(self, order: Ordering) -> bool {
        match self {
            Self::AtLeast => order.is_ge(),
            Self::AtMost => order.is_le(),
            Self::MoreThan => order.is_gt(),
            Self::LessThan => order.is_lt(),
            Self::Exactly => order.is_eq(),
        }
    }
}

/// How a day is compared with another.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum DayComparison {
    /// Earlier than the day.
    Before,
    /// Later than the day.
    After,
    /// That day.
    On,
    /// That day or later.
    From,
    /// That day or earlier.
    Until,
}

/// How far a date lies before or after another one.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Apart {
    /// The comparison; `within` is at most. What lies on the other side passes none.
    pub comparison: Comparison,
    /// How far, a number of units.
    pub length: Expression,
    /// The unit.
    pub unit: TimeUnit,
    /// On which side of the other date.
    pub direction: Direction,
    /// The other date; `decided_at` where none is named.
    pub from: Anchor,
}

/// A date that others are counted from.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Anchor {
    /// The fact that says it.
    pub fact: FactId,
    /// The end of the month, or another edge of the calendar, that is meant instead of the date itself.
    pub edge: Option<Edge>,
}

/// The first or last day of the week, month, quarter or year that a date lies in.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Edge {
    /// `the start of the month of`: its first day.
    StartOf(CalendarUnit),
    /// `the end of the month of`: its last day.
    EndOf(CalendarUnit),
}

impl Anchor {
    /// Returns whether it is the moment of the decision.
    #[must_use]
    pub fn is_the_decision(&self) -> bool {
        self.edge.is_none() && self.fact.as_str() == super::built_in::DECIDED_AT
    }
}

impl From<FactId> for Anchor {
    fn from(fact: FactId) -> Self {
        Self { fact, edge: None }
    }
}

impl Edge {
    /// Returns the unit of the calendar.
    #[must_use]
    pub const fn unit(self) -> CalendarUnit {
        match self {
            Self::StartOf(unit) | Self::EndOf(unit) => unit,
        }
    }

    /// Returns the day that is meant for a date; none where the calendar ends.
    #[must_use]
    pub fn of(self, day: Date) -> Option<Date> {
        let start = self.unit().start(day);
        match self {
            Self::StartOf(_) => Some(start),
            Self::EndOf(unit) => {
                let span = match unit {
                    CalendarUnit::Day => return Some(day),
                    CalendarUnit::Week => Span::new().days(6),
                    CalendarUnit::Month => Span::new().months(0),
                    CalendarUnit::Quarter => Span::new().months(2),
                    CalendarUnit::Year => Span::new().months(11),
                };
                let last = start.checked_add(span).ok()?;
                Some(if unit == CalendarUnit::Week { last } else { last.last_of_month() })
            }
        }
    }
}

/// Which way from a date.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Direction {
    /// Earlier.
    Before,
    /// Later.
    After,
}

/// A unit of time that lengths are written in.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum TimeUnit {
    /// Minutes, between moments.
    Minutes,
    /// Hours, between moments.
    Hours,
    /// Days of the site's zone.
    Days,
    /// Days of the site's zone on which it works.
    WorkingDays,
    /// Seven days.
    Weeks,
    /// Calendar months.
    Months,
    /// Twelve calendar months.
    Years,
}

impl TimeUnit {
    /// All of them, shortest first.
    pub const ALL: [Self; 7] =
        [Self::Minutes, Self::Hours, Self::Days, Self::WorkingDays, Self::Weeks, Self::Months, Self::Years];

    /// Returns its name for many, `days`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
            Self::WorkingDays => "working days",
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Years => "years",
        }
    }

    /// Returns the unit of a name, for one or for many.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name().strip_suffix('s') == Some(name) || unit.name() == name)
    }

    /// Returns how many of another unit one of it is, where that is always the same: an hour is sixty minutes, a year
    /// twelve months, a month no number of days. As a mere length a day has twenty-four hours.
    #[must_use]
    pub fn in_terms_of(self, other: Self) -> Option<Exact> {
        let (one, other) = (self.least()?, other.least()?);
        if one.0 == other.0 { Exact::ratio(one.1, other.1) } else { None }
    }

    /// The smallest unit that it is a number of, and the number.
    const fn least(self) -> Option<(Self, i128)> {
        match self {
            Self::Minutes => Some((Self::Minutes, 1)),
            Self::Hours => Some((Self::Minutes, 60)),
            Self::Days => Some((Self::Minutes, 24 * 60)),
            Self::Weeks => Some((Self::Minutes, 7 * 24 * 60)),
            Self::Months => Some((Self::Months, 1)),
            Self::Years => Some((Self::Months, 12)),
            Self::WorkingDays => None,
        }
    }

    /// Returns the unit that it is counted in, and how many of those it is.
    #[must_use]
    pub fn counted(self) -> (CountUnit, Exact) {
        match self {
            Self::Minutes => (CountUnit::Hours, Exact::ratio(1, 60).unwrap_or(Exact::ONE)),
            Self::Hours => (CountUnit::Hours, Exact::ONE),
            Self::Days => (CountUnit::Days, Exact::ONE),
            Self::WorkingDays => (CountUnit::WorkingDays, Exact::ONE),
            Self::Weeks => (CountUnit::Days, Exact::from(7)),
            Self::Months => (CountUnit::Months, Exact::ONE),
            Self::Years => (CountUnit::Months, Exact::from(12)),
        }
    }
}

/// What lengths of time between two dates are counted in.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum CountUnit {
    /// Hours: counted between moments.
    Hours,
    /// Days of the site's zone.
    Days,
    /// Days of the site's zone on which it works.
    WorkingDays,
    /// Calendar months; they clamp to their last day.
    Months,
}

impl DayComparison {
    /// Returns the comparison of two points on a line.
    #[must_use]
    pub const fn on_a_line(self) -> Comparison {
        match self {
            Self::Before => Comparison::LessThan,
            Self::After => Comparison::MoreThan,
            Self::On => Comparison::Exactly,
            Self::From => Comparison::AtLeast,
            Self::Until => Comparison::AtMost,
        }
    }
}

/// The length of a window in one unit.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Duration {
    /// How many.
    pub n: u32,
    /// Of what.
    pub unit: DurationUnit,
}

/// The units of time of windows.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum DurationUnit {
    /// Hours: counted between moments.
    Hours,
    /// Days of the site's zone.
    Days,
    /// Calendar months; they clamp to their last day.
    Months,
}
