//! Caps and history: how often, how much, over which time.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Comparison, Currency, Duration, Exact, FactId, GuidelineId, Place, RemedyPath, Target};

/// A limit on how often or how much is given, over time.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Cap {
    /// How much fits.
    pub limit: CapLimit,
    /// Whose use is counted: `customer`, `agent` or another fact.
    pub per: FactId,
    /// Over which time.
    pub window: Window,
    /// Which remedies count together.
    pub across: Across,
    /// Whom to ask when it is used up.
    pub when_used_up: Option<Target>,
    /// Where it is written.
    pub place: Place,
}

/// How much fits under a cap.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum CapLimit {
    /// So many times.
    Count(u32),
    /// So much money, in whole units; amounts in other currencies are not counted.
    Money(Exact, Currency),
}

/// Which gifts a cap counts.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Across {
    /// Those of the remedy that has the cap.
    Remedy,
    /// Those of the whole guideline.
    Guideline,
    /// All.
    Everything,
    /// Those of the remedy that has the cap and of the listed ones, whole guidelines standing for all of
    /// theirs.
    Listed(Vec<Scope>),
}

/// A guideline or one remedy of it.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Scope {
    /// Every remedy of a guideline.
    Guideline(GuidelineId),
    /// One remedy.
    Remedy(RemedyPath),
}

/// The time over which a cap or a history fact looks back.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Window {
    /// `in any 12 months`.
    Rolling(Duration),
    /// `in a calendar day`.
    Calendar(CalendarUnit),
    /// `ever`.
    Ever,
}

/// The calendar's own stretches of time; a week begins on Monday.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum CalendarUnit {
    /// A day of the site's zone.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// A year.
    Year,
}

impl CalendarUnit {
    /// Returns the first day of the stretch that a day lies in.
    #[must_use]
    pub fn start(self, day: Date) -> Date {
        let first_of_month = |month: i8| Date::new(day.year(), month, 1).unwrap_or(day);
        match self {
            Self::Day => day,
            Self::Week => {
                let since_monday = i64::from(day.weekday().to_monday_zero_offset());
                day.checked_sub(since_monday.days()).unwrap_or(day)
            }
            Self::Month => first_of_month(day.month()),
            Self::Quarter => first_of_month((day.month() - 1) / 3 * 3 + 1),
            Self::Year => first_of_month(1),
        }
    }
}

/// A fact that is read from earlier decisions.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct History {
    /// What is read.
    pub measure: HistoryMeasure,
    /// Which decisions count.
    pub event: HistoryEvent,
    /// Which remedies count; `None` is `anything`.
    pub of: Option<Scope>,
    /// Only amounts that pass this, in whole units of each currency.
    pub amount: Option<(Comparison, Vec<(Currency, Exact)>)>,
    /// Whose decisions: `customer`, `agent` or another fact.
    pub per: FactId,
    /// Over which time.
    pub window: Window,
}

/// What a history fact reads.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum HistoryMeasure {
    /// `count of`.
    Count,
    /// `sum of`.
    Sum,
    /// `days since the last`.
    DaysSinceTheLast,
}

/// Which decisions a history fact reads.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum HistoryEvent {
    /// What was given.
    Granted,
    /// What was asked for.
    Asked,
}
