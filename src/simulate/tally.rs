//! Adding up a replay.

mod fidelity;
mod group;
mod headline;

pub(super) use fidelity::{LISTED as DISAGREEMENTS, is_same};
pub(super) use headline::tenths_per_week;

use std::collections::{BTreeMap, BTreeSet};

use super::{
    clock,
    kernel::{BASE, CANDIDATE, Kernel, Situation, VERSIONS},
    log::Log,
    read::hash,
    reject::Counts,
    replay::{Binding, Cause, Replay, Replayed},
    result::{Bound, CapUse, Cell, Kind, PastCase, Period, RowCounts, Simulation},
};
use crate::model::Currency;

/// How many examples are kept for a cell.
const EXAMPLES: usize = 3;

/// Adds up a replay.
pub(super) fn add_up(kernel: &Kernel<'_>, replay: &Replay) -> Simulation {
    let log = kernel.log;
    let mut counts = RowCounts { read: log.n_read, rejected: log.rejected.total(), ..RowCounts::default() };
    let (mut not_replayable, mut undetermined) = (Counts::default(), Counts::default());
    let mut matrix: BTreeMap<(Kind, Kind), Heap> = BTreeMap::new();
    for (row, replayed) in replay.rows.iter().enumerate() {
        match replayed {
            Replayed::Not(reason) => not_replayable.add(*reason, log.id.get(row), &what(log, row)),
            Replayed::Undetermined(reason) => undetermined.add(*reason, log.id.get(row), &what(log, row)),
            Replayed::As { verdicts, cause } => {
                let Some(kinds) = kinds(kernel, *verdicts) else { continue };
                matrix.entry(kinds).or_default().add(kernel, row, *cause);
                counts.replayed += 1;
            }
        }
    }
    counts.not_replayable = not_replayable.total();
    counts.undetermined = undetermined.total();
    let period = period(kernel);
    let settled = settled(kernel);
    let mut missing_facts: Vec<(String, u64)> = replay.missing.clone().into_iter().collect();
    missing_facts.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    let mut unreadable: BTreeMap<String, u64> = BTreeMap::new();
    for ((fact, _), n) in &log.unreadable {
        *unreadable.entry(fact.clone()).or_default() += n;
    }
    Simulation {
        digest: log.digest.clone(),
        counts,
        period,
        rejected: log.rejected.clone(),
        not_replayable,
        undetermined,
        missing_facts,
        unreadable_facts: unreadable.into_iter().collect(),
        headline: headline::headline(kernel, replay, settled),
        matrix: matrix.into_iter().map(|(kinds, heap)| heap.cell(kernel, replay, kinds)).collect(),
        money: headline::by_guideline(kernel, replay, settled),
        fidelity: fidelity::fidelity(kernel, replay),
        caps: caps(kernel, replay),
        by_guideline: group::by_words(kernel, replay, &log.guideline),
        by_role: group::by_words(kernel, replay, &log.role),
        by_month: group::by_month(kernel, replay),
        by_team: group::by_words(kernel, replay, &log.team),
        by_site: group::by_words(kernel, replay, &log.site),
    }
}

/// Returns the kinds of the verdicts of both versions.
fn kinds(kernel: &Kernel<'_>, verdicts: [u16; 2]) -> Option<(Kind, Kind)> {
    let [from, to] = verdicts.map(|verdict| Kind::of(&kernel.verdicts[usize::from(verdict)]));
    from.zip(to)
}

/// Says which guideline and remedy a row is about.
pub(super) fn what(log: &Log, row: usize) -> String {
    let guideline = log.guideline.get(row).unwrap_or_default();
    match log.remedy.get(row) {
        Some(remedy) => format!("{guideline}/{remedy}"),
        None => guideline.to_owned(),
    }
}

/// Returns a row as an example of what changed.
pub(super) fn past_case(
    kernel: &Kernel<'_>,
    row: usize,
    verdicts: [u16; 2],
    cause: Option<Cause>,
) -> PastCase {
    let log = kernel.log;
    let [before, after] = verdicts.map(|verdict| kernel.verdicts[usize::from(verdict)].clone());
    PastCase {
        id: log.id.get(row).to_owned(),
        decided_at: clock::timestamp(log.decided_at[row]),
        guideline: log.guideline.get(row).unwrap_or_default().to_owned(),
        remedy: log.remedy.get(row).map(str::to_owned),
        role: log.role.get(row).map(str::to_owned),
        asked: log.currency_of(row).zip(log.asked[row]),
        outcome: log.outcome[row],
        before,
        after,
        cause,
    }
}

/// Rows of one cell of the matrix.
#[derive(Default)]
struct Heap {
    n_rows: u64,
    people: People,
    money: BTreeMap<u8, i64>,
    causes: BTreeMap<Cause, u64>,
    /// The changed rows with the least hashes of their ids.
    examples: BTreeSet<(u64, usize)>,
}

impl Heap {
    fn add(&mut self, kernel: &Kernel<'_>, row: usize, cause: Option<Cause>) {
        let log = kernel.log;
        self.n_rows += 1;
        self.people.add(log.customer.code(row));
        if let (Some(currency), Some(asked)) = (log.currency[row], log.asked[row]) {
            let sum = self.money.entry(currency).or_default();
            *sum = sum.saturating_add(asked);
        }
        if let Some(cause) = cause {
            *self.causes.entry(cause).or_default() += 1;
            self.examples.insert((hash(log.id.bytes(row)), row));
            if self.examples.len() > EXAMPLES {
                self.examples.pop_last();
            }
        }
    }

    fn cell(self, kernel: &Kernel<'_>, replay: &Replay, (from, to): (Kind, Kind)) -> Cell {
        let currency = |at: u8| -> Option<Currency> { kernel.log.currencies.get(usize::from(at)).copied() };
        let money = self.money.iter().filter_map(|(at, sum)| Some((currency(*at)?, *sum)));
        let examples = self.examples.iter().filter_map(|(_, row)| match replay.rows.get(*row)? {
            Replayed::As { verdicts, cause } => Some(past_case(kernel, *row, *verdicts, *cause)),
            Replayed::Not(_) | Replayed::Undetermined(_) => None,
        });
        Cell {
            from,
            to,
            n_rows: self.n_rows,
            n_people: self.people.count(),
            money: money.collect(),
            causes: self.causes.iter().map(|(cause, n)| (*cause, *n)).collect(),
            examples: examples.collect(),
        }
    }
}

/// Customers, each counted once.
#[derive(Clone, Debug, Default)]
struct People {
    seen: Vec<u64>,
}

impl People {
    fn add(&mut self, code: Option<u32>) {
        let Some(code) = code else { return };
        let (word, bit) = (code as usize / 64, code % 64);
        if self.seen.len() <= word {
            self.seen.resize(word + 1, 0);
        }
        self.seen[word] |= 1 << bit;
    }

    fn count(&self) -> u64 {
        self.seen.iter().map(|word| u64::from(word.count_ones())).sum()
    }
}

fn period(kernel: &Kernel<'_>) -> Option<Period> {
    let log = kernel.log;
    let (first, last) = (*log.decided_at.first()?, *log.decided_at.last()?);
    let days: BTreeSet<i32> = (0..log.len).map(|row| kernel.day(row)).collect();
    let span = days.last()? - days.first()? + 1;
    Some(Period {
        first: clock::timestamp(first),
        last: clock::timestamp(last),
        settled_from: kernel.settled_from().map(|at| clock::timestamp(at.max(first))),
        n_days_without_data: u64::try_from(span).unwrap_or(0).saturating_sub(days.len() as u64),
    })
}

/// The first row of the settled time; none where there is none.
fn settled(kernel: &Kernel<'_>) -> Option<usize> {
    let from = kernel.settled_from()?;
    let first = kernel.log.decided_at.partition_point(|&at| at < from);
    (first < kernel.log.len).then_some(first)
}

/// How often a cap stood in the way, and of whom one decision less would have helped.
type InTheWay = Option<(u64, BTreeSet<u32>)>;

fn caps(kernel: &Kernel<'_>, replay: &Replay) -> Vec<CapUse> {
    let mut found: BTreeMap<(String, String, usize), [InTheWay; 2]> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for row in 0..kernel.log.len {
        let Situation::Is { rules, .. } = kernel.situation(row) else { continue };
        for version in VERSIONS.into_iter().filter(|&version| seen.insert((version, rules[version]))) {
            for (cap, path) in kernel.rules(rules[version]).capped() {
                let key = (path.guideline.to_string(), path.remedy.to_string(), cap);
                let bound = found.entry(key).or_default()[version].get_or_insert_default();
                let none = Binding::default();
                let binding = replay.bindings[version].get(&(rules[version], cap)).unwrap_or(&none);
                bound.0 += binding.n_rows;
                bound.1.extend(&binding.one_short);
            }
        }
    }
    let bound = |bound: &InTheWay| {
        bound.as_ref().map(|(n_rows, people)| Bound { n_rows: *n_rows, n_one_short: people.len() as u64 })
    };
    let uses = found.iter().map(|((guideline, remedy, place), bounds)| CapUse {
        guideline: crate::model::GuidelineId::new(guideline),
        remedy: crate::model::RemedyId::new(remedy),
        place: *place,
        before: bound(&bounds[BASE]),
        after: bound(&bounds[CANDIDATE]),
    });
    uses.collect()
}
