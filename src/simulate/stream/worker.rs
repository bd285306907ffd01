//! Some rows after the other: read, answered by situation, added up or put by for the caps.

use super::{
    capped::Patterns,
    entry::Entries,
    situations::{Is, Met, Situations},
    sums::{Judged, Line, Sums},
    together::Together,
};
use crate::{
    decision::Truth,
    model::{Currency, Policies},
    simulate::{
        clock::Days,
        kernel::{ASKED, Compiled, Facts, Kernel, NotReplayable, Reader, Told, Track, bit, is_open},
        log::{Digest, Log},
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
    days_of_rows: Vec<i32>,
    months: MonthsOfDays,
    situations: Situations,
    /// The number of the situation of each row.
    numbers: Vec<u32>,
    /// The answers to questions about words, by code.
    truths: Vec<Vec<Truth>>,
    /// For each situation what was met in it already.
    patterns: Patterns,
    together: Together,
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
            days_of_rows: Vec::new(),
            months: MonthsOfDays::default(),
            situations: Situations::default(),
            numbers: Vec::new(),
            truths: Vec::new(),
            patterns: Patterns::default(),
            together: Together::default(),
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
        self.situations.of_rows(&mut self.compiled, log, &facts, rows, &mut self.numbers);
        if !self.compiled.is_flat() || self.compiled.tracks.len() > n_tracks && n_tracks > 0 {
            return Err(NotFlat);
        }
        let days = self.local_days(log, rows);
        let truths = std::mem::take(&mut self.truths);
        let kernel = Kernel::of_rows(log, &self.compiled, facts, days, truths);
        let mut rest = Rest {
            kernel: &kernel,
            reader: Reader::new(&kernel),
            settled_from: self.settled_from,
            sums: &mut self.sums,
            missing: &mut self.missing,
            months: &mut self.months,
            entries: &mut self.entries,
            patterns: &mut self.patterns,
        };
        self.together.sort(rows, &self.numbers, self.situations.all.len());
        for (number, situation) in self.situations.all.iter().enumerate() {
            rest.rows(number, situation, &mut self.together);
        }
        (self.days_of_rows, self.truths) = kernel.into_parts();
        Ok(())
    }

    fn local_days(&mut self, log: &Log, rows: &[u32]) -> Vec<i32> {
        if self.days.len() < log.zones.len() {
            self.days.extend(log.zones.iter().skip(self.days.len()).map(Days::new));
        }
        let mut days = std::mem::take(&mut self.days_of_rows);
        days.clear();
        days.resize(log.len, 0);
        for row in rows.iter().map(|row| *row as usize) {
            let at = log.decided_at[row];
            let day = self.days.get_mut(log.zone(row)).map_or(0, |zone| zone.day(at));
            days[row] = day;
            self.sums.note_time(at, day);
        }
        days
    }
}

/// Where the answers of one log go.
pub(super) struct Rest<'r, 'k, 'a> {
    pub(super) kernel: &'k Kernel<'a>,
    pub(super) reader: Reader<'k, 'a>,
    settled_from: i64,
    sums: &'r mut Sums,
    missing: &'r mut Vec<u64>,
    months: &'r mut MonthsOfDays,
    pub(super) entries: &'r mut Entries,
    pub(super) patterns: &'r mut Patterns,
}

impl Rest<'_, '_, '_> {
    /// Replays the rows of one situation.
    fn rows(&mut self, number: usize, situation: &Met, together: &mut Together) {
        let rows = together.starts[number]..together.starts[number + 1];
        let Is::Answered { rules, is_same, owes, is_stateless } = situation.is else {
            return self.left_out(situation, &together.rows[rows]);
        };
        together.answer(&self.reader, (rules, is_same), rows.clone(), !is_stateless);
        for place in rows {
            let row = together.row(place);
            let free = together.told(&self.reader, (rules, is_same), place);
            if is_stateless || !self.is_capped(row, &free) {
                self.answered(rules, is_same, owes, row, free);
            } else {
                self.capped((number, situation.key), (rules, is_same, owes), (place, together), free);
            }
        }
    }

    fn left_out(&mut self, situation: &Met, rows: &[u32]) {
        let Is::Not(reason) = situation.is else { return };
        for row in rows.iter().map(|row| *row as usize) {
            let id = self.kernel.log.id.bytes(row);
            self.sums.not_replayable.add_with(reason, id, || what(self.kernel.log, row));
        }
    }

    /// Adds up a row that need not wait.
    fn answered(&mut self, rules: [usize; 2], is_same: bool, owes: bool, row: usize, told: [Told; 2]) {
        if told.iter().any(|told| is_open(told.answer)) {
            self.open(row, told);
        } else {
            let line = self.line(rules, is_same, row, &told);
            self.determined(rules, owes, row, &line, told.map(|told| told.answer));
        }
    }

    /// Returns a row with the most that each version may give, where it decides.
    pub(super) fn line(&mut self, rules: [usize; 2], is_same: bool, row: usize, told: &[Told; 2]) -> Line {
        let most = |version: usize| {
            if self.kernel.is_decide(told[version].answer) {
                self.reader.most(rules[version], row)
            } else {
                self.kernel.log.asked[row].unwrap_or(0)
            }
        };
        let base = most(0);
        let candidate = if is_same { base } else { most(1) };
        line(self.kernel, self.months, row, [base, candidate])
    }

    /// Adds up a row whose answers do not depend on what was given before.
    pub(super) fn determined(
        &mut self,
        rules: [usize; 2],
        owes: bool,
        row: usize,
        line: &Line,
        answers: [u16; 2],
    ) {
        let kernel = self.kernel;
        let kinds = answers.map(|number| kernel.verdicts.get(usize::from(number)).and_then(Kind::of));
        let [Some(base), Some(candidate)] = kinds else { return };
        let changes = answers[0] != answers[1] || owes && kernel.owes_otherwise(rules, row);
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

    /// Adds up a row that lacks facts.
    fn open(&mut self, row: usize, told: [Told; 2]) {
        let log = self.kernel.log;
        let missing = told.iter().filter(|told| is_open(told.answer)).fold(0, |all, told| all | told.missing);
        let id = log.id.bytes(row);
        if log.asked[row].is_none() && missing & bit(ASKED) != 0 {
            self.sums.not_replayable.add_with(NotReplayable::NoAmount, id, || what(log, row));
            return;
        }
        note_missing(self.missing, missing);
        self.sums.undetermined.add_with(Undetermined::FactsUnknown, id, || what(log, row));
        self.sums.add_undetermined(&line(self.kernel, self.months, row, [0; 2]));
    }
}

/// Counts facts that were missing, a bit for each.
pub(super) fn note_missing(counts: &mut Vec<u64>, missing: u128) {
    let mut rest = missing;
    while rest != 0 {
        let fact = rest.trailing_zeros() as usize;
        if counts.len() <= fact {
            counts.resize(fact + 1, 0);
        }
        counts[fact] += 1;
        rest &= rest - 1;
    }
}

pub(super) fn line(kernel: &Kernel<'_>, months: &mut MonthsOfDays, row: usize, most: [i64; 2]) -> Line {
    let log = kernel.log;
    Line {
        guideline: log.guideline.codes[row],
        remedy: log.remedy.codes[row],
        role: log.role.codes[row],
        team: log.team.codes[row],
        site: log.site.codes[row],
        customer: log.customer.codes[row],
        month: months.of(kernel.day(row)),
        currency: log.currency[row],
        asked: log.asked[row],
        recorded: log.given[row].or(log.asked[row]).unwrap_or(0),
        outcome: log.outcome[row],
        at: log.decided_at[row],
        most,
    }
}

/// The months of the usual days, looked up.
#[derive(Default)]
pub(super) struct MonthsOfDays(Vec<i32>);

impl MonthsOfDays {
    fn of(&mut self, day: i32) -> i32 {
        const USUAL: usize = 1 << 16;
        match usize::try_from(day) {
            Ok(at) if at < USUAL => {
                if self.0.len() <= at {
                    self.0.extend((0..).take(at + 1).skip(self.0.len()).map(month));
                }
                self.0[at]
            }
            Ok(_) | Err(_) => month(day),
        }
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
