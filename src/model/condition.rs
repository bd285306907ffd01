//! Conditions: what must hold in a case.

use std::cmp::Ordering;
use std::sync::Arc;

use super::{Exact, Expression, FactId, Place};

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
    pub from: FactId,
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
    /// Seven days.
    Weeks,
    /// Calendar months.
    Months,
    /// Twelve calendar months.
    Years,
}

impl TimeUnit {
    /// All of them, shortest first.
    pub const ALL: [Self; 6] =
        [Self::Minutes, Self::Hours, Self::Days, Self::Weeks, Self::Months, Self::Years];

    /// Returns its name for many, `days`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Days => "days",
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

    /// Returns the unit that it is counted in, and how many of those it is.
    #[must_use]
    pub fn counted(self) -> (DurationUnit, Exact) {
        match self {
            Self::Minutes => (DurationUnit::Hours, Exact::ratio(1, 60).unwrap_or(Exact::ONE)),
            Self::Hours => (DurationUnit::Hours, Exact::ONE),
            Self::Days => (DurationUnit::Days, Exact::ONE),
            Self::Weeks => (DurationUnit::Days, Exact::from(7)),
            Self::Months => (DurationUnit::Months, Exact::ONE),
            Self::Years => (DurationUnit::Months, Exact::from(12)),
        }
    }
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

/// A length of time in one unit.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Duration {
    /// How many.
    pub n: u32,
    /// Of what.
    pub unit: DurationUnit,
}

/// The units of time of tests and windows.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum DurationUnit {
    /// Hours: counted between moments.
    Hours,
    /// Days of the site's zone.
    Days,
    /// Calendar months; they clamp to their last day.
    Months,
}
