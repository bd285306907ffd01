//! What a simulation found, as data; reports dress it.

use jiff::{Timestamp, civil::Date};

use super::{
    kernel::NotReplayable,
    outcome::Outcome,
    reject::{Counts, Reason},
    replay::{Cause, Undetermined},
    wilson::Share,
};
use crate::{
    decision::Verdict,
    model::{Currency, GuidelineId, RemedyId},
};

/// What a change would have done to past decisions.
#[derive(Clone, Debug, PartialEq)]
pub struct Simulation {
    /// Tells the log from others.
    pub digest: String,
    /// What became of the rows.
    pub counts: RowCounts,
    /// The time the decisions lie in; none for an empty log.
    pub period: Option<Period>,
    /// Rows that cannot be used, by reason.
    pub rejected: Counts<Reason>,
    /// Rows that neither version can answer, by reason.
    pub not_replayable: Counts<NotReplayable>,
    /// Rows whose verdict is not determined, by reason.
    pub undetermined: Counts<Undetermined>,
    /// Facts that were missing where they mattered, most often missing first.
    pub missing_facts: Vec<(String, u64)>,
    /// Facts that could not be read and count as missing, with how often.
    pub unreadable_facts: Vec<(String, u64)>,
    /// One sentence's worth: the numbers of the settled time.
    pub headline: Headline,
    /// Old verdict by new verdict, for every replayed row.
    pub matrix: Vec<Cell>,
    /// Money by guideline, for the settled time.
    pub money: Vec<GuidelineMoney>,
    /// How well the base reproduces what happened.
    pub fidelity: Fidelity,
    /// How often the caps stood in the way.
    pub caps: Vec<CapUse>,
    /// By guideline.
    pub by_guideline: Vec<Group>,
    /// By role, in the order of the log's words.
    pub by_role: Vec<Group>,
    /// By local month.
    pub by_month: Vec<Group>,
    /// By team.
    pub by_team: Vec<Group>,
    /// By site.
    pub by_site: Vec<Group>,
}

/// Rows read = rejected + not replayable + undetermined + replayed.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct RowCounts {
    /// All rows.
    pub read: u64,
    /// Rows that cannot be used.
    pub rejected: u64,
    /// Rows that neither version can answer.
    pub not_replayable: u64,
    /// Rows whose verdict is not determined.
    pub undetermined: u64,
    /// Rows with a verdict of both versions.
    pub replayed: u64,
}

/// The time that past decisions lie in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Period {
    /// The first decision.
    pub first: Timestamp,
    /// The last decision.
    pub last: Timestamp,
    /// From when on every window of a cap lies in the log; none where that is never so.
    pub settled_from: Option<Timestamp>,
    /// Local days between the first and the last on which nothing was decided.
    pub n_days_without_data: u64,
}

/// The numbers of one sentence.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Headline {
    /// How many rows it speaks of: those replayed in the settled time.
    pub n_rows: u64,
    /// Whether it speaks of the whole log, since its windows never lie in it.
    pub is_unsettled: bool,
    /// Newly decided on the spot.
    pub newly_on_the_spot: u64,
    /// Customers of those.
    pub people_on_the_spot: u64,
    /// No longer decided on the spot.
    pub newly_not_on_the_spot: u64,
    /// Customers of those.
    pub people_not_on_the_spot: u64,
    /// Money, by currency.
    pub money: Vec<Interval>,
    /// Calls to superiors saved in a week, in tenths; below nought where there are more.
    pub calls_saved_per_week: i64,
    /// Of the cases now decided on the spot about which a superior was asked, how many were approved.
    pub agreement: Option<Share>,
    /// The cases among them that a superior had refused, the largest first.
    pub overruled: Vec<PastCase>,
    /// How many of those there are.
    pub n_overruled: u64,
}

/// The kinds of verdicts.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Kind {
    /// Decided on the spot.
    Decide,
    /// Somebody is asked.
    Ask,
    /// No.
    No,
    /// No guideline speaks to it.
    NotCovered,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Decide, Self::Ask, Self::No, Self::NotCovered];

    /// Returns the kind of a verdict.
    #[must_use]
    pub fn of(verdict: &Verdict) -> Option<Self> {
        match verdict {
            Verdict::Decide => Some(Self::Decide),
            Verdict::Ask(_) => Some(Self::Ask),
            Verdict::No => Some(Self::No),
            Verdict::NotCovered => Some(Self::NotCovered),
            Verdict::CannotTell(_) => None,
        }
    }

    /// The word for it in machine-readable results.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Decide => "decide",
            Self::Ask => "ask",
            Self::No => "no",
            Self::NotCovered => "not-covered",
        }
    }
}

/// Rows with one old and one new kind of verdict.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Cell {
    /// Under the base.
    pub from: Kind,
    /// Under the candidate.
    pub to: Kind,
    /// How many rows.
    pub n_rows: u64,
    /// How many customers.
    pub n_people: u64,
    /// What was asked, by currency, in the smallest unit.
    pub money: Vec<(Currency, i64)>,
    /// How many of the rows changed, by cause; also those of one kind with another person to ask.
    pub causes: Vec<(Cause, u64)>,
    /// A few of the changed rows, chosen by their ids.
    pub examples: Vec<PastCase>,
}

/// A past decision with what the versions make of it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PastCase {
    /// Its id.
    pub id: String,
    /// When it was decided.
    pub decided_at: Timestamp,
    /// The guideline, as the log names it.
    pub guideline: String,
    /// The remedy, as the log names it.
    pub remedy: Option<String>,
    /// The role.
    pub role: Option<String>,
    /// What was asked, in the smallest unit.
    pub asked: Option<(Currency, i64)>,
    /// How it ended.
    pub outcome: Outcome,
    /// Under the base.
    pub before: Verdict,
    /// Under the candidate.
    pub after: Verdict,
    /// Why they differ.
    pub cause: Option<Cause>,
}

/// What a version gives: the least, what the replay says, and the most, in the smallest unit.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Spent {
    /// What was granted or approved anyway.
    pub floor: i64,
    /// Also what superiors or agents had refused, as it was asked.
    pub replay: i64,
    /// Everyone who may have it gets all that may be given.
    pub ceiling: i64,
}

impl Spent {
    /// Returns how much more this is than another.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self {
            floor: self.floor.saturating_sub(other.floor),
            replay: self.replay.saturating_sub(other.replay),
            ceiling: self.ceiling.saturating_sub(other.ceiling),
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.floor = self.floor.saturating_add(other.floor);
        self.replay = self.replay.saturating_add(other.replay);
        self.ceiling = self.ceiling.saturating_add(other.ceiling);
    }
}

/// What both versions give in a currency.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Interval {
    /// The currency.
    pub currency: Currency,
    /// Under the base.
    pub before: Spent,
    /// Under the candidate.
    pub after: Spent,
}

impl Interval {
    /// Returns what the change adds.
    #[must_use]
    pub fn added(&self) -> Spent {
        self.after.less(self.before)
    }
}

/// Money of a guideline.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct GuidelineMoney {
    /// The guideline, as the log names it.
    pub guideline: String,
    /// By currency.
    pub money: Vec<Interval>,
}

/// How well the base reproduces what happened.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Fidelity {
    /// Rows where it does.
    pub n_same: u64,
    /// Rows that were looked at.
    pub n_rows: u64,
    /// What happened by what the base says.
    pub table: Vec<(Outcome, Kind, u64)>,
    /// Guideline, what happened, what the base says: the most frequent first.
    pub top_disagreements: Vec<(String, Outcome, Kind, u64)>,
}

/// How often a cap stood in the way of what was otherwise granted.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CapUse {
    /// The guideline.
    pub guideline: GuidelineId,
    /// The remedy.
    pub remedy: RemedyId,
    /// Its place among the caps of the remedy, from nought.
    pub place: usize,
    /// Under the base; none where it does not have the cap.
    pub before: Option<Bound>,
    /// Under the candidate; none where it does not have the cap.
    pub after: Option<Bound>,
}

/// How often a cap stood in the way in one version.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Bound {
    /// How often.
    pub n_rows: u64,
    /// Customers whom one decision less would have helped.
    pub n_one_short: u64,
}

/// The rows of one group.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Group {
    /// Its name: a word of the log, or a month such as `2025-03`; empty where the log does not say.
    pub name: String,
    /// Rows with a verdict of both versions.
    pub n_replayed: u64,
    /// Rows without.
    pub n_undetermined: u64,
    /// Customers.
    pub n_people: u64,
    /// Decided on the spot under the base.
    pub decided_before: u64,
    /// Decided on the spot under the candidate.
    pub decided_after: u64,
    /// Newly decided on the spot.
    pub newly_on_the_spot: u64,
    /// No longer decided on the spot.
    pub newly_not_on_the_spot: u64,
}

impl Group {
    /// Whether so few people are in it that it is not shown.
    #[must_use]
    pub fn is_small(&self) -> bool {
        self.n_people < 5
    }
}

/// Returns the month of a day as `2025-03`.
#[must_use]
pub(super) fn month_of(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), day.month())
}
