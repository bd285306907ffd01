//! What all workers came to, as one result: words in the place of codes, in the order of their letters.

use std::collections::{BTreeMap, BTreeSet};

use super::{Done, Times, groups::GroupSum, people::Group, sums::Sums, worker::month_name};
use crate::{
    model::{Currency, GuidelineId, RemedyId},
    simulate::{
        clock::timestamp,
        kernel::{BASE, CANDIDATE, NotReplayable},
        log::Digest,
        outcome::Outcome,
        read::Texts,
        reject::{Counts, Reason},
        replay::{Cause, Undetermined},
        result::{
            Bound, CapUse, Cell, Fidelity, Group as NamedGroup, GuidelineMoney, Headline, Interval, Kind,
            Period, RowCounts, Simulation, Spent,
        },
        tally::{DISAGREEMENTS, is_same, tenths_per_week},
        wilson::Share,
    },
};

/// Returns the first and the last instant of the rows.
pub(super) fn span(done: &[Done<'_>]) -> Option<(i64, i64)> {
    let spans = done.iter().filter_map(|done| Some((done.worker.sums.first?, done.worker.sums.last?)));
    spans.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
}

/// Returns the result.
pub(super) fn simulation(done: Vec<Done<'_>>, times: &Times) -> Simulation {
    let span = span(&done);
    let mut total = Total::default();
    for done in done {
        total.add(done);
    }
    total.simulation(span, times)
}

/// The name of a group; a blank comes after all words.
type Name = (bool, String);

#[derive(Default)]
struct Total {
    sums: Sums,
    groups: [BTreeMap<Name, GroupSum>; 4],
    money: BTreeMap<String, BTreeMap<u8, [Spent; 2]>>,
    differing: BTreeMap<(String, Outcome, Kind), u64>,
    customers: Texts,
    currencies: Vec<Currency>,
    digest: Digest,
    n_read: u64,
    rejected: Counts<Reason>,
    unreadable: BTreeMap<String, u64>,
    missing: BTreeMap<String, u64>,
    caps: BTreeMap<(String, String, usize), [InTheWay; 2]>,
}

/// How often a cap stood in the way, and of whom one decision less would have helped.
type InTheWay = Option<(u64, BTreeSet<String>)>;

impl Total {
    fn add(&mut self, done: Done<'_>) {
        self.add_caps(&done);
        let Done { worker, texts, .. } = done;
        self.n_read += done.n_read;
        self.rejected.merge(done.rejected);
        done.unreadable.into_iter().for_each(|((fact, _), n)| *self.unreadable.entry(fact).or_default() += n);
        self.digest.merge(&worker.digest);
        self.currencies.clone_from(&worker.compiled.currencies);
        for (name, n) in worker.compiled.fact_names.iter().zip(&worker.missing).filter(|(_, n)| **n > 0) {
            *self.missing.entry(name.clone()).or_default() += n;
        }
        let columns = [&texts.guideline, &texts.role, &texts.team, &texts.site];
        let name = |column: usize, code: u32| {
            let texts = columns.get(column).filter(|texts| (code as usize) < texts.len());
            texts.map_or_else(String::new, |texts| texts.get(code).to_owned())
        };
        let mut sums = worker.sums;
        let mut people = std::mem::take(&mut sums.people);
        people.settle();
        let names = people.renamed(|group| match group {
            Group::Code(column, code) => Group::Word(*column, name(usize::from(*column), *code)),
            group => group.clone(),
        });
        self.add_sums(sums, name);
        if self.customers.is_empty() {
            self.sums.people = people.with_names(names);
            self.customers = texts.customer;
        } else {
            self.sums.people.merge(&people, &names, &mut self.customers, &texts.customer);
        }
    }

    fn add_sums(&mut self, other: Sums, name: impl Fn(usize, u32) -> String) {
        let own = &mut self.sums;
        own.n_replayed += other.n_replayed;
        for (cell, more) in own.cells.iter_mut().zip(other.cells) {
            cell.merge(more);
        }
        own.not_replayable.merge(other.not_replayable);
        own.undetermined.merge(other.undetermined);
        own.days.extend(other.days);
        for (code, happened) in (0..).zip(&other.happened_by) {
            own.happened.merge(happened);
            let differing =
                happened.iter().filter(|(outcome, base, _)| is_same(*outcome, *base) == Some(false));
            for (outcome, base, n) in differing {
                *self.differing.entry((name(0, code), outcome, base)).or_default() += n;
            }
        }
        own.months.merge(other.months);
        for (column, (named, groups)) in self.groups.iter_mut().zip(other.groups).enumerate() {
            for (code, sum) in (0..).zip(groups.words).filter(|(_, sum)| sum.is_anything()) {
                named.entry((false, name(column, code))).or_default().merge(&sum);
            }
            if groups.blank.is_anything() {
                named.entry((true, String::new())).or_default().merge(&groups.blank);
            }
        }
        for (code, sums) in (0..).zip(&other.settled.money) {
            for (currency, sums) in (0..).zip(sums).filter_map(|(at, sums)| Some((at, sums.as_ref()?))) {
                let total = self.money.entry(name(0, code)).or_default().entry(currency).or_default();
                total.iter_mut().zip(sums).for_each(|(total, sum)| total.add(*sum));
            }
        }
        own.settled.merge(other.settled);
    }

    fn add_caps(&mut self, done: &Done<'_>) {
        let mut seen = BTreeSet::new();
        let rules = done.worker.compiled.used_rules().filter(|rules| seen.insert(*rules)).collect::<Vec<_>>();
        for (version, at) in rules {
            for (place, path) in done.worker.compiled.rules_of(at).capped() {
                let key = (path.guideline.to_string(), path.remedy.to_string(), place);
                let bound = self.caps.entry(key).or_default()[version].get_or_insert_default();
                if let Some(binding) = done.bindings[version].get(&(at, place)) {
                    bound.0 += binding.n_rows;
                    bound.1.extend(
                        binding.one_short.iter().map(|code| done.texts.customer.get(*code).to_owned()),
                    );
                }
            }
        }
    }

    fn simulation(self, span: Option<(i64, i64)>, times: &Times) -> Simulation {
        let people = self.sums.people.counts();
        let count = |group: &Group| people.get(group).copied().unwrap_or(0);
        let counts = RowCounts {
            read: self.n_read,
            rejected: self.rejected.total(),
            not_replayable: self.sums.not_replayable.total(),
            undetermined: self.sums.undetermined.total(),
            replayed: self.sums.n_replayed,
        };
        let headline = self.headline(span, times, &count);
        let (fidelity, caps) = (self.fidelity(), self.caps());
        let money = self.money.iter().map(|(guideline, sums)| GuidelineMoney {
            guideline: guideline.clone(),
            money: intervals(&self.currencies, sums),
        });
        let money = money.collect();
        let mut missing_facts: Vec<(String, u64)> = self.missing.into_iter().collect();
        missing_facts.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        let mut groups = self.groups.into_iter().zip(0_u8..).map(|(groups, column)| {
            let named = groups.into_iter().map(|((_, name), sum)| {
                let n_people = count(&Group::Word(column, name.clone()));
                sum.named(name, n_people)
            });
            named.collect()
        });
        let mut next = || groups.next().unwrap_or_default();
        let [by_guideline, by_role, by_team, by_site]: [Vec<NamedGroup>; 4] =
            [next(), next(), next(), next()];
        let months = self.sums.months.all.into_iter().filter(|(_, sum)| sum.is_anything());
        let by_month =
            months.map(|(month, sum)| sum.named(month_name(month), count(&Group::Month(month)))).collect();
        let matrix =
            (0_u8..).zip(self.sums.cells).filter(|(_, cell)| cell.n_rows > 0).map(|(place, cell)| Cell {
                from: Kind::ALL[usize::from(place / 4)],
                to: Kind::ALL[usize::from(place % 4)],
                n_rows: cell.n_rows,
                n_people: count(&Group::Cell(place)),
                money: cell
                    .money
                    .iter()
                    .zip(&self.currencies)
                    .filter_map(|(sum, currency)| Some((*currency, (*sum)?)))
                    .collect(),
                causes: cell.causes.into_iter().collect::<Vec<(Cause, u64)>>(),
                examples: cell.examples.examples(),
            });
        Simulation {
            digest: self.digest.finish(self.n_read),
            counts,
            period: span.map(|(first, last)| period(first, last, &self.sums.days, times)),
            rejected: self.rejected,
            not_replayable: self.sums.not_replayable as Counts<NotReplayable>,
            undetermined: self.sums.undetermined as Counts<Undetermined>,
            missing_facts,
            unreadable_facts: self.unreadable.into_iter().collect(),
            headline,
            matrix: matrix.collect(),
            money,
            fidelity,
            caps,
            by_guideline,
            by_role,
            by_month,
            by_team,
            by_site,
        }
    }

    fn headline(&self, span: Option<(i64, i64)>, times: &Times, count: &impl Fn(&Group) -> u64) -> Headline {
        let settled = &self.sums.settled;
        let mut total: BTreeMap<u8, [Spent; 2]> = BTreeMap::new();
        for (currency, sums) in self.money.values().flatten() {
            let total = total.entry(*currency).or_default();
            total.iter_mut().zip(sums).for_each(|(total, sum)| total.add(*sum));
        }
        Headline {
            n_rows: settled.n_rows,
            is_unsettled: times.is_unsettled || span.is_none(),
            newly_on_the_spot: settled.newly_on_the_spot,
            people_on_the_spot: count(&Group::Newly),
            newly_not_on_the_spot: settled.newly_not_on_the_spot,
            people_not_on_the_spot: count(&Group::NoLonger),
            money: intervals(&self.currencies, &total),
            calls_saved_per_week: span.map_or(0, |(first, last)| {
                let from = settled.first.filter(|_| times.threshold > first).unwrap_or(first);
                tenths_per_week(settled.saved, from, last)
            }),
            agreement: Share::new(settled.n_approved, settled.n_asked),
            overruled: settled.overruled.examples(),
            n_overruled: settled.n_overruled,
        }
    }

    fn fidelity(&self) -> Fidelity {
        let counts = |(outcome, base, _): &(Outcome, Kind, u64)| is_same(*outcome, *base).is_some();
        let table: Vec<(Outcome, Kind, u64)> = self.sums.happened.iter().filter(counts).collect();
        let n_rows = table.iter().map(|(.., n)| n).sum();
        let n_differing: u64 = self.differing.values().sum();
        let mut differing: Vec<_> = self
            .differing
            .iter()
            .map(|((name, outcome, base), n)| (name.clone(), *outcome, *base, *n))
            .collect();
        differing.sort_by(|one, other| {
            other.3.cmp(&one.3).then_with(|| (&one.0, one.1, one.2).cmp(&(&other.0, other.1, other.2)))
        });
        differing.truncate(DISAGREEMENTS);
        Fidelity { n_same: n_rows - n_differing, n_rows, table, top_disagreements: differing }
    }

    fn caps(&self) -> Vec<CapUse> {
        let bound = |bound: &InTheWay| {
            bound.as_ref().map(|(n_rows, people)| Bound { n_rows: *n_rows, n_one_short: people.len() as u64 })
        };
        let uses = self.caps.iter().map(|((guideline, remedy, place), bounds)| CapUse {
            guideline: GuidelineId::new(guideline),
            remedy: RemedyId::new(remedy),
            place: *place,
            before: bound(&bounds[BASE]),
            after: bound(&bounds[CANDIDATE]),
        });
        uses.collect()
    }
}

fn period(first: i64, last: i64, days: &BTreeSet<i32>, times: &Times) -> Period {
    let span = days.last().zip(days.first()).map_or(0, |(last, first)| last - first + 1);
    Period {
        first: timestamp(first),
        last: timestamp(last),
        settled_from: (!times.is_unsettled).then(|| timestamp(times.settled_from.max(first))),
        n_days_without_data: u64::try_from(span).unwrap_or(0).saturating_sub(days.len() as u64),
    }
}

fn intervals(currencies: &[Currency], sums: &BTreeMap<u8, [Spent; 2]>) -> Vec<Interval> {
    let found = sums.iter().filter_map(|(at, [before, after])| {
        Some(Interval { currency: *currencies.get(usize::from(*at))?, before: *before, after: *after })
    });
    found.collect()
}

impl GroupSum {
    fn named(self, name: String, n_people: u64) -> NamedGroup {
        NamedGroup {
            name,
            n_replayed: self.n_replayed(),
            n_undetermined: self.n_undetermined,
            n_people,
            decided_before: self.n_decided(|before, _| before),
            decided_after: self.n_decided(|_, after| after),
            newly_on_the_spot: self.n_decided(|before, after| after && !before),
            newly_not_on_the_spot: self.n_decided(|before, after| before && !after),
        }
    }
}
