//! The numbers of one sentence, and the money behind them.

use std::collections::BTreeMap;

use super::{People, kinds, past_case};
use crate::simulate::{
    kernel::{Kernel, Situation, VERSIONS},
    outcome::Outcome,
    replay::{Replay, Replayed},
    result::{GuidelineMoney, Headline, Interval, Kind, Spent},
    wilson::Share,
};

/// How many overruled cases are listed.
const LISTED: usize = 20;
const WEEK: i128 = 7 * 24 * 3_600_000_000;

/// Adds up the settled time, which begins with a row; without one, the whole log.
pub(super) fn headline(kernel: &Kernel<'_>, replay: &Replay, settled: Option<usize>) -> Headline {
    let log = kernel.log;
    let first = settled.unwrap_or(0);
    let mut headline = Headline { is_unsettled: settled.is_none(), ..Headline::default() };
    let (mut newly, mut no_longer) = (People::default(), People::default());
    let (mut saved, mut n_approved, mut n_asked) = (0_i64, 0, 0);
    let mut overruled: Vec<(std::cmp::Reverse<i64>, usize)> = Vec::new();
    for (row, replayed) in replay.rows.iter().enumerate().skip(first) {
        let Replayed::As { verdicts, .. } = replayed else { continue };
        let Some((from, to)) = kinds(kernel, *verdicts) else { continue };
        headline.n_rows += 1;
        saved += i64::from(from == Kind::Ask) - i64::from(to == Kind::Ask);
        match (from == Kind::Decide, to == Kind::Decide) {
            (true, false) => {
                headline.newly_not_on_the_spot += 1;
                no_longer.add(log.customer.code(row));
            }
            (false, true) => {
                headline.newly_on_the_spot += 1;
                newly.add(log.customer.code(row));
                match log.outcome[row] {
                    Outcome::EscalatedGranted => n_approved += 1,
                    Outcome::EscalatedDeclined => {
                        headline.n_overruled += 1;
                        overruled.push((std::cmp::Reverse(log.asked[row].unwrap_or(0)), row));
                    }
                    Outcome::Granted | Outcome::Declined | Outcome::Pending | Outcome::NotOffered => continue,
                }
                n_asked += 1;
            }
            (true, true) | (false, false) => {}
        }
    }
    headline.people_on_the_spot = newly.count();
    headline.people_not_on_the_spot = no_longer.count();
    headline.calls_saved_per_week = per_week(kernel, first, saved);
    headline.agreement = Share::new(n_approved, n_asked);
    overruled.sort_unstable();
    let listed = overruled.into_iter().take(LISTED).filter_map(|(_, row)| match replay.rows.get(row)? {
        Replayed::As { verdicts, cause } => Some(past_case(kernel, row, *verdicts, *cause)),
        Replayed::Not(_) | Replayed::Undetermined(_) => None,
    });
    headline.overruled = listed.collect();
    let mut total: BTreeMap<u8, [Spent; 2]> = BTreeMap::new();
    for sums in spent(kernel, replay, first).values() {
        for (currency, versions) in sums {
            let total = total.entry(*currency).or_default();
            VERSIONS.into_iter().for_each(|version| total[version].add(versions[version]));
        }
    }
    headline.money = intervals(kernel, &total);
    headline
}

/// Returns the money of each guideline.
pub(super) fn by_guideline(
    kernel: &Kernel<'_>,
    replay: &Replay,
    settled: Option<usize>,
) -> Vec<GuidelineMoney> {
    let sums = spent(kernel, replay, settled.unwrap_or(0));
    let named = sums.into_iter().map(|(code, sums)| GuidelineMoney {
        guideline: kernel.log.guideline.texts.get(code).to_owned(),
        money: intervals(kernel, &sums),
    });
    named.collect()
}

fn intervals(kernel: &Kernel<'_>, sums: &BTreeMap<u8, [Spent; 2]>) -> Vec<Interval> {
    let currency = |at: &u8| kernel.log.currencies.get(usize::from(*at)).copied();
    let found = sums.iter().filter_map(|(at, [before, after])| {
        Some(Interval { currency: currency(at)?, before: *before, after: *after })
    });
    found.collect()
}

type Sums = BTreeMap<u8, [Spent; 2]>;

/// Adds up what both versions give, by guideline and currency.
fn spent(kernel: &Kernel<'_>, replay: &Replay, first: usize) -> BTreeMap<u32, Sums> {
    let mut sums: BTreeMap<u32, Sums> = BTreeMap::new();
    for (row, replayed) in replay.rows.iter().enumerate().skip(first) {
        let Replayed::As { verdicts, .. } = replayed else { continue };
        let (Some(currency), Situation::Is { rules, .. }) = (kernel.log.currency[row], kernel.situation(row))
        else {
            continue;
        };
        let Some((from, to)) = kinds(kernel, *verdicts) else { continue };
        let spent = sums.entry(kernel.log.guideline.codes[row]).or_default().entry(currency).or_default();
        for (version, kind) in VERSIONS.into_iter().zip([from, to]) {
            spent[version].add(of_row(kernel, row, rules[version], kind));
        }
    }
    sums
}

/// What one version gives in a row.
fn of_row(kernel: &Kernel<'_>, row: usize, rules: usize, kind: Kind) -> Spent {
    let log = kernel.log;
    let recorded = if log.outcome[row].is_yes() { log.given[row].or(log.asked[row]).unwrap_or(0) } else { 0 };
    match kind {
        Kind::No | Kind::NotCovered => Spent::default(),
        Kind::Ask => Spent { floor: recorded, replay: recorded, ceiling: recorded },
        Kind::Decide => {
            let asked = log.asked[row].unwrap_or(0);
            let replay = if log.outcome[row].is_yes() { recorded } else { asked };
            let most = kernel.eye(rules, row).up_to().unwrap_or(asked);
            Spent { floor: recorded, replay, ceiling: most.max(replay) }
        }
    }
}

/// Returns a number of calls in tenths per week of the settled time.
fn per_week(kernel: &Kernel<'_>, first: usize, calls: i64) -> i64 {
    let log = kernel.log;
    let (Some(&from), Some(&to)) = (log.decided_at.get(first), log.decided_at.last()) else { return 0 };
    tenths_per_week(calls, from, to)
}

/// Returns a number of calls between two instants in tenths per week.
pub(in crate::simulate) fn tenths_per_week(calls: i64, from: i64, to: i64) -> i64 {
    let span = i128::from(to - from).max(WEEK / 7);
    let tenths = i128::from(calls) * 10 * WEEK;
    let half = if tenths < 0 { -span / 2 } else { span / 2 };
    i64::try_from((tenths + half) / span).unwrap_or(0)
}
