//! One limit at every height: how many cases would be decided on the spot, what that costs, and what
//! supervisors had said of them.
//!
//! A limit of a fixed amount matters to a row only through whether what was asked is within it. So two
//! replays, one with the limit at nought and one with it out of reach, say what every height would do.
//! Where caps or histories count earlier decisions that is not so, and each height is replayed by itself.

mod curve;
mod grant;

use std::collections::BTreeMap;

use thiserror::Error;

use super::{Log, Options, ReplayedRow, replay_rows, stream::looks_back, wilson::Share};
use crate::model::{Currency, Guideline, Policies, Remedy, RoleId};
use curve::{Row, Tally};
pub use grant::LimitPath;
use grant::{fixed, with_limit};

/// Why a limit cannot be tried at every height.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum SweepError {
    /// The path has not three parts.
    #[error("`{0}` does not name a limit")]
    NoPath(String),
    /// The guideline is not there.
    #[error("there is no guideline `{0}`")]
    NoGuideline(String),
    /// The guideline has no such remedy.
    #[error("guideline `{0}` has no remedy `{1}`")]
    NoRemedy(String, String),
    /// The remedy grants the role nothing of its own.
    #[error("`{0}` grants role `{1}` nothing of its own")]
    NoGrant(String, String),
    /// The role has several grants, and one limit is tried at a time.
    #[error("`{0}` grants role `{1}` something in several places")]
    SeveralGrants(String, String),
    /// The remedy is something the customer pays, where the limit is the least and not the most.
    #[error(
        "`{0}` is what a customer pays: its limit is the least that is charged, not the most that is given"
    )]
    Charge(String),
    /// The limit is not an amount of money, but worked out or without end.
    #[error("the limit of `{0}` for role `{1}` is not a fixed amount of money")]
    NotFixed(String, String),
}

/// What each height of a limit in one currency would do.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Curve {
    /// The currency.
    pub currency: Currency,
    /// The limit as the candidate has it, in the smallest unit.
    pub written: i64,
    /// Whether every height at which anything changes is among the points; otherwise some were tried.
    pub is_whole: bool,
    /// By height, lowest first.
    pub points: Vec<SweepPoint>,
}

/// What one height of a limit would do, in rows of its remedy and currency.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct SweepPoint {
    /// The limit, in the smallest unit.
    pub limit: i64,
    /// Rows decided on the spot.
    pub on_the_spot: u64,
    /// Those that were not under the base.
    pub newly: u64,
    /// Rows that were decided on the spot under the base and are not any more.
    pub no_longer: u64,
    /// Rows without a verdict.
    pub undetermined: u64,
    /// What is given more than under the base: what was refused, as it was asked.
    pub added: i64,
    /// Of those newly decided about which a superior was asked, how many were approved.
    pub agreement: Option<Share>,
}

impl Curve {
    /// Returns the largest limit at which superiors agreed often enough and what is added stays in a budget.
    ///
    /// `least` is the lower bound of their agreement, in hundredths of a percent.
    #[must_use]
    pub fn largest(&self, least: u32, budget: Option<i64>) -> Option<&SweepPoint> {
        let is_fit = |point: &&SweepPoint| {
            point.agreement.is_some_and(|share| share.low >= least)
                && budget.is_none_or(|budget| point.added <= budget)
        };
        self.points.iter().rev().find(is_fit)
    }
}

/// Tries the limit of a grant of the candidate at every height; a curve for each of its currencies.
///
/// # Errors
///
/// Fails where there is no such limit, or it is not a fixed amount.
pub fn sweep(
    log: &Log,
    [base, candidate]: [&Policies; 2],
    path: &LimitPath,
    options: Options,
) -> Result<Vec<Curve>, SweepError> {
    let found = path.find(candidate)?;
    if found.remedy.charge {
        return Err(SweepError::Charge(format!("{}.{}", path.guideline(), path.remedy())));
    }
    let sweep = Sweep { log, base, candidate, path, options, rows: rows(log, found.guideline, found.remedy) };
    let limits = fixed(path, found.limit)?;
    Ok(limits.into_iter().map(|(currency, written)| sweep.curve(currency, written)).collect())
}

/// A limit and the log it is tried on.
struct Sweep<'a> {
    log: &'a Log,
    base: &'a Policies,
    candidate: &'a Policies,
    path: &'a LimitPath,
    options: Options,
    /// The rows of the remedy.
    rows: Vec<usize>,
}

/// So many heights are tried where each needs a replay of its own.
const TRIED: usize = 24;

impl Sweep<'_> {
    fn curve(&self, currency: Currency, written: i64) -> Curve {
        let rows = self.rows.iter().copied();
        let rows: Vec<Row> = rows.filter_map(|row| Row::new(self.log, row, currency)).collect();
        let mut heights: Vec<i64> = rows.iter().filter_map(|row| row.asked).chain([0, written]).collect();
        heights.sort_unstable();
        heights.dedup();
        let looks_back = [self.base, self.candidate].into_iter().any(looks_back);
        let is_whole = !looks_back || heights.len() <= TRIED;
        let points = if !looks_back {
            self.every_height(currency, &rows, heights)
        } else {
            let heights = thinned(heights, written);
            heights.into_iter().map(|limit| self.one_height(currency, &rows, limit)).collect()
        };
        Curve { currency, written, is_whole, points }
    }

    fn replayed(&self, currency: Currency, limit: i64) -> Vec<ReplayedRow> {
        let candidate = with_limit(self.candidate, self.path, currency, limit);
        replay_rows(self.log, self.base, &candidate, self.options)
    }

    fn one_height(&self, currency: Currency, rows: &[Row], limit: i64) -> SweepPoint {
        let fates = self.replayed(currency, limit);
        let mut tally = Tally::default();
        rows.iter().for_each(|row| tally.add(&row.came_to(&fates[row.at].fate)));
        tally.point(limit)
    }

    /// Adds up from below: at its own height a row becomes what it is without a limit.
    fn every_height(&self, currency: Currency, rows: &[Row], heights: Vec<i64>) -> Vec<SweepPoint> {
        let highest = heights.last().copied().unwrap_or(0);
        let [none, all] = [0, highest].map(|limit| self.replayed(currency, limit));
        let mut tally = Tally::default();
        let mut turns: BTreeMap<i64, Vec<&Row>> = BTreeMap::new();
        for row in rows {
            tally.add(&row.came_to(&none[row.at].fate));
            if let Some(asked) = row.asked.filter(|_| none[row.at].fate != all[row.at].fate) {
                turns.entry(asked).or_default().push(row);
            }
        }
        let mut points = Vec::new();
        for limit in heights {
            for row in turns.get(&limit).into_iter().flatten() {
                tally.remove(&row.came_to(&none[row.at].fate));
                tally.add(&row.came_to(&all[row.at].fate));
            }
            points.push(tally.point(limit));
        }
        points
    }
}

/// Returns the rows of a log that are about a remedy.
fn rows(log: &Log, guideline: &Guideline, remedy: &Remedy) -> Vec<usize> {
    let is_guideline = |word: &str| {
        guideline.id.as_str() == word || guideline.formerly.iter().any(|old| old.as_str() == word)
    };
    let is_remedy =
        |word: &str| remedy.id.as_str() == word || remedy.formerly.iter().any(|old| old.as_str() == word);
    let is_only = guideline.remedies.len() == 1;
    let is_about = |row: &usize| {
        log.guideline.get(*row).is_some_and(is_guideline) && log.remedy.get(*row).map_or(is_only, is_remedy)
    };
    (0..log.len).filter(is_about).collect()
}

/// Returns heights spread evenly over those at which something may change; what is written is one of them.
fn thinned(heights: Vec<i64>, written: i64) -> Vec<i64> {
    let last = heights.len().saturating_sub(1);
    if last < TRIED {
        return heights;
    }
    let mut some: Vec<i64> = (0..TRIED).map(|at| heights[at * last / (TRIED - 1)]).chain([written]).collect();
    some.sort_unstable();
    some.dedup();
    some
}

/// A role of the candidate, as it is named in a path.
fn role_of(policies: &Policies, role: Option<&RoleId>) -> Option<RoleId> {
    role.cloned().or_else(|| policies.organisation.roles().next().cloned())
}
