//! Whether past decisions say anything about what a proposal changes.

use jiff::civil::Date;

use crate::analysis::Cell;
use crate::compare::{Changes, GuidelineChanges, Meaning};
use crate::decision::Dimension;
use crate::model::{Exact, GuidelineId, Policies, built_in};
use crate::simulate::Simulation;

/// A guideline that changes and about which past decisions say nothing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Unheard {
    /// The guideline.
    pub guideline: GuidelineId,
    /// Whether there are decisions, but none on the days on which it changes.
    pub is_of_other_days: bool,
}

/// Returns the guidelines whose decisions change and about which the log says nothing.
pub(super) fn unheard(changes: &Changes, after: &Policies, simulation: &Simulation) -> Vec<Unheard> {
    let days = simulation.period.as_ref().map(|period| {
        let zone = &after.organisation.time_zone;
        [period.first, period.last].map(|at| zone.to_datetime(at).date())
    });
    let changed = changes.guidelines.iter().filter(|one| !one.meaning.is_same());
    let silent = changed.filter_map(|one| {
        let is_own = |name: &str| {
            name == one.id.as_str() || one.formerly.as_ref().is_some_and(|id| id.as_str() == name)
        };
        let has_rows =
            simulation.by_guideline.iter().any(|group| is_own(&group.name) && group.n_replayed > 0);
        let is_of_other_days = has_rows && days.is_some_and(|days| is_beyond(one, days));
        (!has_rows || is_of_other_days).then(|| Unheard { guideline: one.id.clone(), is_of_other_days })
    });
    silent.collect()
}

/// Whether a guideline changes on other days only.
fn is_beyond(changes: &GuidelineChanges, [first, last]: [Date; 2]) -> bool {
    let Meaning::Exact(regions) = &changes.meaning else { return false };
    let (Some(first), Some(last)) = (number(first), number(last)) else { return false };
    let touches = |cell: &Cell| match cell {
        Cell::Interval(interval) => {
            interval.low.is_none_or(|(low, _)| low <= last)
                && interval.high.is_none_or(|(high, _)| high >= first)
        }
        // A past decision always has its day.
        Cell::Unknown => false,
        _ => true,
    };
    let is_day = |dimension: &Dimension| matches!(dimension.inner(), Dimension::Day(fact) if fact.as_str() == built_in::DECIDED_AT);
    regions.iter().all(|one| {
        let mut of_day = one.region.constraints.iter().filter(|one| is_day(&one.dimension));
        of_day.any(|constraint| !constraint.cells.iter().any(touches))
    })
}

/// A day as the analysis counts it.
fn number(day: Date) -> Option<Exact> {
    let days = Date::constant(1970, 1, 1).until(day).ok()?.get_days();
    Some(Exact::from(i64::from(days)))
}
