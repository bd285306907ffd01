//! What is added up of the rows of a replay; sums of parts are added in any order.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    groups::{GroupSum, Groups, Months, place_of},
    listed::{Example, Least},
    people::{Group, People},
    settled::Settled,
};
use crate::simulate::{
    kernel::NotReplayable,
    outcome::Outcome,
    reject::Counts,
    replay::{Cause, Undetermined},
    result::Kind,
};

/// A row as it is added up; words by their codes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) guideline: u32,
    pub(super) remedy: u32,
    pub(super) role: u32,
    pub(super) team: u32,
    pub(super) site: u32,
    pub(super) customer: u32,
    /// The number of the month, from the year nought.
    pub(super) month: i32,
    pub(super) currency: Option<u8>,
    pub(super) asked: Option<i64>,
    /// What was given.
    pub(super) recorded: i64,
    pub(super) outcome: Outcome,
    pub(super) at: i64,
    /// The most that each version may give, where it decides.
    pub(super) most: [i64; 2],
}

/// The columns that rows are grouped by.
pub(super) const BY: [fn(&Line) -> u32; 4] =
    [|line| line.guideline, |line| line.role, |line| line.team, |line| line.site];

/// What is added up of rows.
#[derive(Default)]
pub(super) struct Sums {
    pub(super) n_replayed: u64,
    pub(super) cells: [CellSum; 16],
    pub(super) not_replayable: Counts<NotReplayable>,
    pub(super) undetermined: Counts<Undetermined>,
    pub(super) settled: Settled,
    /// What happened by what the base says, of all parts.
    pub(super) happened: Happened,
    /// The same of one part, by guideline.
    pub(super) happened_by: Vec<Happened>,
    /// By column, then by code; a blank stands apart.
    pub(super) groups: [Groups; 4],
    pub(super) months: Months,
    pub(super) people: People,
    pub(super) first: Option<i64>,
    pub(super) last: Option<i64>,
    pub(super) days: BTreeSet<i32>,
    /// The usual days among them, a bit for each from 1970 on.
    known_days: Vec<u64>,
}

/// Days up to here have a bit.
const USUAL_DAYS: u32 = 1 << 16;

/// How often each outcome met each kind of verdict.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Happened([[u64; 4]; 6]);

impl Happened {
    pub(super) fn iter(&self) -> impl Iterator<Item = (Outcome, Kind, u64)> {
        let all = Outcome::ALL.into_iter().zip(self.0);
        all.flat_map(|(outcome, row)| Kind::ALL.into_iter().zip(row).map(move |(kind, n)| (outcome, kind, n)))
            .filter(|(.., n)| *n > 0)
    }

    fn add(&mut self, outcome: Outcome, kind: Kind, n: u64) {
        self.0[outcome as usize][kind as usize] += n;
    }

    pub(super) fn merge(&mut self, other: &Self) {
        other.iter().for_each(|(outcome, kind, n)| self.add(outcome, kind, n));
    }
}

/// Rows of one cell of the matrix.
#[derive(Default)]
pub(super) struct CellSum {
    pub(super) n_rows: u64,
    /// By currency.
    pub(super) money: Vec<Option<i64>>,
    pub(super) causes: BTreeMap<Cause, u64>,
    pub(super) examples: Least<(u64, i64, String), 3>,
    number: Option<u32>,
}

/// A row with a verdict of both versions.
pub(super) struct Judged<'a> {
    pub(super) line: &'a Line,
    pub(super) id: &'a [u8],
    pub(super) kinds: [Kind; 2],
    pub(super) cause: Option<Cause>,
    pub(super) is_settled: bool,
}

impl Sums {
    /// Notes when a row was decided, whatever became of it.
    pub(super) fn note_time(&mut self, at: i64, day: i32) {
        self.first = Some(self.first.map_or(at, |first| first.min(at)));
        self.last = Some(self.last.map_or(at, |last| last.max(at)));
        if !self.is_known(day) {
            self.days.insert(day);
        }
    }

    /// Notes a day; whether it was noted before.
    fn is_known(&mut self, day: i32) -> bool {
        let Some(day) = u32::try_from(day).ok().filter(|day| *day < USUAL_DAYS) else { return false };
        let (word, bit) = ((day / 64) as usize, 1 << (day % 64));
        if self.known_days.len() <= word {
            self.known_days.resize(word + 1, 0);
        }
        let known = self.known_days[word] & bit != 0;
        self.known_days[word] |= bit;
        known
    }

    /// Adds a row without a verdict.
    pub(super) fn add_undetermined(&mut self, line: &Line) {
        self.each_group(line, |sum| sum.n_undetermined += 1);
    }

    /// Adds a row; `example` makes it presentable where it is kept as one.
    pub(super) fn add(&mut self, judged: &Judged<'_>, example: &dyn Fn() -> Example) {
        self.n_replayed += 1;
        let line = judged.line;
        let place = place_of(judged.kinds);
        self.add_cell(place, judged, example);
        self.add_happened(line, judged.kinds[0]);
        let people = &mut self.people;
        let mut numbers = [0; 7];
        for (((groups, by), column), number) in self.groups.iter_mut().zip(BY).zip(0..).zip(&mut numbers) {
            let code = by(line);
            let sum = groups.of(code);
            sum.add(place);
            *number = *sum.number.get_or_insert_with(|| people.number(Group::Code(column, code)));
        }
        let sum = self.months.of(line.month);
        sum.add(place);
        numbers[4] = *sum.number.get_or_insert_with(|| people.number(Group::Month(line.month)));
        let group = || Group::Cell(u8::try_from(place).unwrap_or(0));
        numbers[5] = *self.cells[place].number.get_or_insert_with(|| people.number(group()));
        let n_numbers = if judged.is_settled { self.add_settled(judged, &mut numbers, example) } else { 6 };
        self.people.add(line.customer, &numbers[..n_numbers]);
    }

    fn add_cell(&mut self, place: usize, judged: &Judged<'_>, example: &dyn Fn() -> Example) {
        let cell = &mut self.cells[place];
        cell.n_rows += 1;
        if let (Some(currency), Some(asked)) = (judged.line.currency, judged.line.asked) {
            cell.add_money(usize::from(currency), asked);
        }
        if let Some(cause) = judged.cause {
            *cell.causes.entry(cause).or_default() += 1;
            let hash = crate::simulate::read::hash(judged.id);
            if cell.examples.has_room_for(|(least, at, id)| {
                (hash, judged.line.at, judged.id) < (*least, *at, id.as_bytes())
            }) {
                cell.examples.insert((hash, judged.line.at, text(judged.id)), example());
            }
        }
    }

    fn add_happened(&mut self, line: &Line, base: Kind) {
        let guideline = line.guideline as usize;
        if self.happened_by.len() <= guideline {
            self.happened_by.resize(guideline + 1, Happened::default());
        }
        self.happened_by[guideline].add(line.outcome, base, 1);
    }

    fn each_group(&mut self, line: &Line, add: impl Fn(&mut GroupSum)) {
        for (groups, by) in self.groups.iter_mut().zip(BY) {
            add(groups.of(by(line)));
        }
        add(self.months.of(line.month));
    }

    /// Adds a row of the settled time; returns how many groups it is counted in.
    fn add_settled(
        &mut self,
        judged: &Judged<'_>,
        numbers: &mut [u32; 7],
        example: &dyn Fn() -> Example,
    ) -> usize {
        let (line, [from, to]) = (judged.line, judged.kinds);
        let settled = &mut self.settled;
        settled.n_rows += 1;
        settled.first = Some(settled.first.map_or(line.at, |first| first.min(line.at)));
        settled.saved += i64::from(from == Kind::Ask) - i64::from(to == Kind::Ask);
        settled.add_money(line, judged.kinds);
        let group = match (from == Kind::Decide, to == Kind::Decide) {
            (true, true) | (false, false) => return 6,
            (true, false) => {
                settled.newly_not_on_the_spot += 1;
                Group::NoLonger
            }
            (false, true) => {
                settled.newly_on_the_spot += 1;
                settled.add_newly(judged, example);
                Group::Newly
            }
        };
        let place = usize::from(group == Group::NoLonger);
        numbers[6] = *settled.numbers[place].get_or_insert_with(|| self.people.number(group));
        7
    }
}

impl CellSum {
    fn add_money(&mut self, currency: usize, amount: i64) {
        if self.money.len() <= currency {
            self.money.resize(currency + 1, None);
        }
        let sum = self.money[currency].get_or_insert_default();
        *sum = sum.saturating_add(amount);
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.n_rows += other.n_rows;
        for (currency, sum) in other.money.into_iter().enumerate() {
            if let Some(sum) = sum {
                self.add_money(currency, sum);
            }
        }
        other.causes.into_iter().for_each(|(cause, n)| *self.causes.entry(cause).or_default() += n);
        self.examples.merge(other.examples);
    }
}

pub(super) fn text(id: &[u8]) -> String {
    String::from_utf8_lossy(id).into_owned()
}
