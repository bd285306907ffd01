//! Some rows after the other: read, answered by situation, added up or put by for the caps.

use std::collections::HashMap;

use super::{
    entry::Entries,
    sums::{Judged, Line, Sums},
};
use crate::{
    model::{Currency, Policies},
    simulate::{
        clock::Days,
        kernel::{
            ASKED, CANNOT_TELL, Caps, Compiled, Facts, Kernel, Key, MAY_DECIDE, NotReplayable, Pool,
            Situation, Track, VERSIONS, bit,
        },
        log::{Digest, Log},
        read::Mixer,
        replay::{Cause, Undetermined},
        result::Kind,
        tally::{past_case, what},
    },
};

/// Answers rows and adds them up; the codes of words must stay what they are from one log to the next.
pub(super) struct Worker<'a> {
    pub(super) compiled: Compiled<'a>,
    /// The first instant of the settled time.
    settled_from: i64,
    days: Vec<Days>,
    pool: Pool,
    pub(super) sums: Sums,
    pub(super) digest: Digest,
    /// How often each fact was missing where it mattered.
    pub(super) missing: Vec<u64>,
    /// Rows that wait for the caps.
    pub(super) entries: Entries,
}

/// The rules look at more than the rows and their caps.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct NotFlat;

impl<'a> Worker<'a> {
    pub(super) fn new(
        versions: [&'a Policies; 2],
        currencies: &[Currency],
        tracks: &[Track],
        settled_from: i64,
    ) -> Self {
        let mut compiled = Compiled::new(versions, currencies);
        compiled.tracks = tracks.to_vec();
        Self {
            compiled,
            settled_from,
            days: Vec::new(),
            pool: Pool::default(),
            sums: Sums::default(),
            digest: Digest::default(),
            missing: Vec::new(),
            entries: Entries::default(),
        }
    }

    /// Replays some rows of a log.
    pub(super) fn replay(&mut self, log: &Log, facts: Facts, rows: &[u32]) -> Result<(), NotFlat> {
        self.digest.add(log, rows);
        let n_tracks = self.compiled.tracks.len();
        self.compiled.extend(log, &facts, rows.iter().map(|row| *row as usize));
        if !self.compiled.is_flat() || self.compiled.tracks.len() > n_tracks && n_tracks > 0 {
            return Err(NotFlat);
        }
        let days = self.local_days(log, rows);
        let compiled = &self.compiled;
        let kernel = Kernel::of_rows(log, compiled, facts, days);
        let mut rest = Rest {
            kernel: &kernel,
            settled_from: self.settled_from,
            pool: &mut self.pool,
            sums: &mut self.sums,
            missing: &mut self.missing,
            entries: &mut self.entries,
        };
        for (key, rows) in by_key(log, rows) {
            rest.situation(key, &rows);
        }
        Ok(())
    }

    fn local_days(&mut self, log: &Log, rows: &[u32]) -> Vec<i32> {
        if self.days.len() < log.zones.len() {
            self.days.extend(log.zones.iter().skip(self.days.len()).map(Days::new));
        }
        let mut days = vec![0; log.len];
        for row in rows.iter().map(|row| *row as usize) {
            let at = log.decided_at[row];
            let day = self.days.get_mut(log.zone(row)).map_or(0, |zone| zone.day(at));
            days[row] = day;
            self.sums.note_time(at, day);
        }
        days
    }
}

/// Returns the rows of each situation.
fn by_key(log: &Log, rows: &[u32]) -> Vec<(Key, Vec<u32>)> {
    let mut places: HashMap<Key, usize, Mixer> = HashMap::with_hasher(Mixer::default());
    let mut groups: Vec<(Key, Vec<u32>)> = Vec::new();
    for &row in rows {
        let key = log.key(row as usize);
        let place = *places.entry(key).or_insert_with(|| {
            groups.push((key, Vec::new()));
            groups.len() - 1
        });
        groups[place].1.push(row);
    }
    groups
}

/// Where the answers of one log go.
pub(super) struct Rest<'r, 'a> {
    pub(super) kernel: &'r Kernel<'a>,
    settled_from: i64,
    pub(super) pool: &'r mut Pool,
    sums: &'r mut Sums,
    missing: &'r mut Vec<u64>,
    pub(super) entries: &'r mut Entries,
}

impl Rest<'_, '_> {
    fn situation(&mut self, key: Key, rows: &[u32]) {
        match self.kernel.situation_of(key) {
            None => self.not(NotReplayable::NoGuideline, rows),
            Some(Situation::Not(reason)) => self.not(*reason, rows),
            Some(Situation::Is { rules, feeds, is_same, .. }) => {
                self.answered(key, *rules, *is_same, feeds, rows);
            }
        }
    }

    fn not(&mut self, reason: NotReplayable, rows: &[u32]) {
        for row in rows.iter().map(|row| *row as usize) {
            let id = self.kernel.log.id.bytes(row);
            self.sums.not_replayable.add_with(reason, id, || what(self.kernel.log, row));
        }
    }

    fn answered(&mut self, key: Key, rules: [usize; 2], is_same: bool, feeds: &[Vec<u32>; 2], rows: &[u32]) {
        let kernel = self.kernel;
        let free = self.both(rules, is_same, rows, Caps::Free);
        let most = self.most(rules, is_same, rows, &free);
        let is_stateless =
            feeds.iter().all(Vec::is_empty) && rules.iter().all(|rules| kernel.rules(*rules).caps.is_empty());
        if is_stateless {
            let answers = |at: usize| VERSIONS.map(|version| free[version][at]);
            let most = |at: usize| VERSIONS.map(|version| most[version][at]);
            let is_open = |number: u16| matches!(number, CANNOT_TELL | MAY_DECIDE);
            let mut open: Vec<(u32, [bool; 2])> = Vec::new();
            for (at, row) in rows.iter().copied().enumerate() {
                let are_open = answers(at).map(is_open);
                if are_open.contains(&true) {
                    open.push((row, are_open));
                } else {
                    let row = row as usize;
                    self.determined(rules, row, &line(kernel, row, most(at)), answers(at));
                }
            }
            self.open(rules, is_same, &open);
            return;
        }
        self.capped(key, rules, is_same, rows, (&free, &most));
    }

    fn both(&mut self, rules: [usize; 2], is_same: bool, rows: &[u32], caps: Caps) -> [Vec<u16>; 2] {
        let base = self.kernel.answers(rules[0], rows, caps, self.pool);
        let candidate =
            if is_same { base.clone() } else { self.kernel.answers(rules[1], rows, caps, self.pool) };
        [base, candidate]
    }

    /// Returns the most that each version may give, where it decides.
    fn most(
        &mut self,
        rules: [usize; 2],
        is_same: bool,
        rows: &[u32],
        answers: &[Vec<u16>; 2],
    ) -> [Vec<i64>; 2] {
        let mut of_version = |version: usize| {
            let decided: Vec<usize> =
                (0..rows.len()).filter(|at| self.kernel.is_decide(answers[version][*at])).collect();
            let some_rows: Vec<u32> = decided.iter().map(|at| rows[*at]).collect();
            let most = self.kernel.most(rules[version], &some_rows, self.pool);
            let mut all: Vec<i64> =
                rows.iter().map(|row| self.kernel.log.asked[*row as usize].unwrap_or(0)).collect();
            decided.iter().zip(most).for_each(|(at, most)| all[*at] = most);
            all
        };
        let base = of_version(0);
        let candidate = if is_same { base.clone() } else { of_version(1) };
        [base, candidate]
    }

    /// Adds up a row whose answers do not depend on what was given before.
    pub(super) fn determined(&mut self, rules: [usize; 2], row: usize, line: &Line, answers: [u16; 2]) {
        let kernel = self.kernel;
        let kinds = answers.map(|number| kernel.verdicts.get(usize::from(number)).and_then(Kind::of));
        let [Some(base), Some(candidate)] = kinds else { return };
        let changes = answers[0] != answers[1] || kernel.owes_otherwise(rules, row);
        let cause = changes.then_some(Cause::Rule);
        let judged = Judged {
            line,
            id: kernel.log.id.bytes(row),
            kinds: [base, candidate],
            cause,
            is_settled: line.at >= self.settled_from,
        };
        self.sums.add(&judged, &|| past_case(kernel, row, answers, cause));
    }

    /// Adds up rows that lack facts, each with whether the answers of each version are open.
    fn open(&mut self, rules: [usize; 2], is_same: bool, rows: &[(u32, [bool; 2])]) {
        let kernel = self.kernel;
        let mut missing = vec![0; rows.len()];
        for version in VERSIONS.into_iter().filter(|version| *version == 0 || !is_same) {
            let open: Vec<usize> = (0..rows.len()).filter(|at| rows[*at].1[version]).collect();
            let some_rows: Vec<u32> = open.iter().map(|at| rows[*at].0).collect();
            let more = kernel.missing_facts(rules[version], &some_rows, self.pool);
            open.into_iter().zip(more).for_each(|(at, more)| missing[at] |= more);
        }
        for (row, missing) in rows.iter().map(|(row, _)| *row as usize).zip(missing) {
            let id = kernel.log.id.bytes(row);
            if kernel.log.asked[row].is_none() && missing & bit(ASKED) != 0 {
                self.sums.not_replayable.add_with(NotReplayable::NoAmount, id, || what(kernel.log, row));
                continue;
            }
            let facts: Vec<usize> =
                (0..kernel.fact_names.len()).filter(|fact| missing & bit(*fact) != 0).collect();
            note_missing(self.missing, &facts);
            self.sums.undetermined.add_with(Undetermined::FactsUnknown, id, || what(kernel.log, row));
            self.sums.add_undetermined(&line(kernel, row, [0; 2]));
        }
    }
}

/// Counts facts that were missing.
pub(super) fn note_missing(counts: &mut Vec<u64>, missing: &[usize]) {
    for &fact in missing {
        if counts.len() <= fact {
            counts.resize(fact + 1, 0);
        }
        counts[fact] += 1;
    }
}

pub(super) fn line(kernel: &Kernel<'_>, row: usize, most: [i64; 2]) -> Line {
    let log = kernel.log;
    Line {
        guideline: log.guideline.codes[row],
        remedy: log.remedy.codes[row],
        role: log.role.codes[row],
        team: log.team.codes[row],
        site: log.site.codes[row],
        customer: log.customer.codes[row],
        month: month(kernel.day(row)),
        currency: log.currency[row],
        asked: log.asked[row],
        recorded: log.given[row].or(log.asked[row]).unwrap_or(0),
        outcome: log.outcome[row],
        at: log.decided_at[row],
        most,
    }
}

/// Returns the number of the month of a day.
pub(super) fn month(day: i32) -> i32 {
    let (year, month) = crate::simulate::read::month_of(i64::from(day));
    i32::try_from(year * 12 + month - 1).unwrap_or(0)
}

/// Returns the name of a month as `2025-03`.
pub(super) fn month_name(month: i32) -> String {
    format!("{:04}-{:02}", month.div_euclid(12), month.rem_euclid(12) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulate::clock::date;

    #[test]
    fn a_month_has_the_name_that_the_calendar_gives_it() {
        for day in (-800..40_000).step_by(13) {
            assert_eq!(month_name(month(day)), crate::simulate::result::month_of(date(day)));
        }
    }
}
