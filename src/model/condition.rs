//! Conditions: what must hold in a case.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Expression, FactId, Place};

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
    /// `before 2025-01-22` and its kin, on days of the site's zone.
    Day(DayComparison, Date),
    /// `within 30 days`: at most that long before `decided_at`; the limit counts.
    Within(Duration),
    /// `more than 24 hours ago`.
    MoreThanAgo(Duration),
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
