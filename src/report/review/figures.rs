//! What past decisions say about a proposal, in a reader's words.

use jiff::Timestamp;

use super::ReviewReport;
use crate::diagnostic::Arg;
use crate::model::{Currency, Money};
use crate::prose::{list_and, long_date, money, number, percent};
use crate::report::simulation::{interval_said, saves, unchecked};
use crate::simulate::{Cell, Interval, Kind, PastCase, Simulation, Spent};

/// The reasons why past decisions could not be checked that are named.
const REASONS: usize = 3;

/// A row of the table: the guideline, how many were newly settled, how many newly held back, the extra cost.
pub(super) type PastRow = [String; 4];

impl ReviewReport<'_> {
    /// What the proposal would have meant for customers, most of all for those who waited.
    pub(super) fn consequence(&self, simulation: &Simulation) -> Vec<String> {
        let headline = &simulation.headline;
        let (gain, loss) = (headline.people_on_the_spot, headline.people_not_on_the_spot);
        let declined = newly_declined(simulation);
        let mut said = Vec::new();
        if declined > 0 {
            said.push(self.say("review-declined", &[("count", declined.into())]));
        }
        // Where all that changes lies in the first months, nobody knows whether it would have.
        let is_open = self.early(simulation).is_some();
        if gain > 0 || (loss == 0 && declined == 0 && !is_open) {
            said.push(self.say("review-not-waited", &[("count", gain.into())]));
        }
        if loss > 0 {
            said.push(self.say("review-wait", &[("count", loss.into())]));
        }
        said
    }

    /// What was checked, and what it would have cost.
    pub(super) fn basis(&self, simulation: &Simulation) -> Vec<String> {
        let Some((from, to)) = self.days(simulation).filter(|_| simulation.counts.replayed > 0) else {
            let unchecked = self.unchecked(simulation);
            return std::iter::once(self.say("review-none-replayed", &[])).chain(unchecked).collect();
        };
        let first = simulation.period.as_ref().map_or_else(|| from.clone(), |period| self.day(period.first));
        let args =
            [("total", simulation.counts.replayed.into()), ("from", Arg::Text(first)), ("to", Arg::Text(to))];
        let mut said = vec![self.say("sim-basis", &args)];
        let n_settled = simulation.headline.n_rows;
        if self.is_heard() && n_settled < simulation.counts.replayed {
            said.push(self.say("sim-settled", &[("count", n_settled.into()), ("from", from.into())]));
        }
        said.extend(self.unheard());
        if self.is_heard() {
            said.extend(self.early(simulation));
            said.extend(self.costs(&simulation.headline.money));
        }
        said
    }

    /// Whether past decisions say something about what changes.
    pub(super) fn is_heard(&self) -> bool {
        let changed = self.review.changes.as_ref().map_or(0, |changes| changes.n_with_other_decisions());
        let replayed = self.review.simulation.as_ref().map_or(0, |simulation| simulation.counts.replayed);
        replayed > 0 && self.review.unheard.len() < changed
    }

    /// The guidelines about which past decisions say nothing.
    fn unheard(&self) -> Vec<String> {
        let kinds = [("review-unheard", false), ("review-unheard-days", true)];
        let said = kinds.into_iter().filter_map(|(id, is_of_other_days)| {
            let own = self.review.unheard.iter().filter(|one| one.is_of_other_days == is_of_other_days);
            let titles: Vec<String> = own.map(|one| self.title_of(one.guideline.as_str())).collect();
            (!titles.is_empty()).then(|| self.say(id, &[("list", list_and(self.lang, &titles).into())]))
        });
        said.collect()
    }

    /// How many more change before the history of the log has settled; the figures leave them out.
    fn early(&self, simulation: &Simulation) -> Option<String> {
        let of_all = |group: &crate::simulate::Group| group.newly_on_the_spot + group.newly_not_on_the_spot;
        let all: u64 = simulation.by_guideline.iter().map(of_all).sum();
        let headline = &simulation.headline;
        let settled = headline.newly_on_the_spot + headline.newly_not_on_the_spot;
        let n = all.saturating_sub(settled);
        (n > 0).then(|| self.say("sim-headline-early", &[("count", n.into())]))
    }

    /// What a change would have cost or saved: one figure where it is certain, else the least and the most.
    fn costs(&self, money: &[Interval]) -> Vec<String> {
        let changed: Vec<&Interval> = money.iter().filter(|one| one.added() != Spent::default()).collect();
        if changed.is_empty() {
            return vec![self.say("sim-no-cost", &[])];
        }
        let (open, certain): (Vec<&Interval>, Vec<&Interval>) =
            changed.into_iter().partition(|one| is_open(one));
        let of = |wanted: fn(i64) -> bool| -> Vec<String> {
            let chosen = certain.iter().filter(|one| wanted(one.added().replay));
            chosen.map(|one| self.money(one.currency, one.added().replay.abs())).collect()
        };
        let sums = [("sim-extra", of(|minor| minor > 0)), ("sim-saved", of(|minor| minor < 0))];
        let sums = sums.into_iter().filter(|(_, list)| !list.is_empty());
        let mut said: Vec<String> =
            sums.map(|(id, list)| self.say(id, &[("cost", list.join(", ").into())])).collect();
        said.extend(open.into_iter().map(|one| {
            let (id, turned) = match saves(one) {
                true => (
                    "review-cost-less",
                    Interval { before: one.after, after: one.before, currency: one.currency },
                ),
                false => ("review-cost-more", *one),
            };
            self.say(id, &[("cost", interval_said(self.lang, &turned).into())])
        }));
        said
    }

    /// The first and the last day that the figures speak of.
    pub(super) fn days(&self, simulation: &Simulation) -> Option<(String, String)> {
        let period = simulation.period.as_ref()?;
        let from = period.settled_from.filter(|from| *from <= period.last).unwrap_or(period.first);
        Some((self.day(from), self.day(period.last)))
    }

    fn day(&self, at: Timestamp) -> String {
        long_date(self.lang, self.after.organisation.time_zone.to_datetime(at).date())
    }

    fn money(&self, currency: Currency, minor: i64) -> String {
        money(self.lang, Money { currency, minor })
    }

    /// One row for each guideline with past decisions that change, and one for all together.
    pub(super) fn past_rows(&self, simulation: &Simulation) -> Vec<PastRow> {
        let changed = simulation
            .by_guideline
            .iter()
            .filter(|group| group.newly_on_the_spot + group.newly_not_on_the_spot > 0);
        let mut rows: Vec<PastRow> = changed
            .map(|group| {
                let own = simulation.money.iter().find(|one| one.guideline == group.name);
                let money = own.map(|own| own.money.as_slice()).unwrap_or_default();
                self.row(
                    self.title_of(&group.name),
                    (group.newly_on_the_spot, group.newly_not_on_the_spot),
                    money,
                )
            })
            .collect();
        if rows.len() > 1 {
            let headline = &simulation.headline;
            let sum = |of: fn(&crate::simulate::Group) -> u64| simulation.by_guideline.iter().map(of).sum();
            let counts = (sum(|group| group.newly_on_the_spot), sum(|group| group.newly_not_on_the_spot));
            rows.push(self.row(self.say("sim-together", &[]), counts, &headline.money));
        }
        rows
    }

    fn row(&self, title: String, (more, fewer): (u64, u64), intervals: &[Interval]) -> PastRow {
        let changed = intervals.iter().filter(|one| one.added() != Spent::default());
        let added: Vec<String> = changed
            .map(|one| match is_open(one) {
                true => interval_said(self.lang, one),
                false => self.money(one.currency, one.added().replay),
            })
            .collect();
        let cost = if added.is_empty() { "–".to_owned() } else { added.join(", ") };
        [title, number(self.lang, more), number(self.lang, fewer), cost]
    }

    /// What supervisors had said, and what could not be checked.
    pub(super) fn past_notes(&self, simulation: &Simulation) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some(agreed) = &simulation.headline.agreement {
            let hundredths = |n: u32| percent(self.lang, &decimal_of(n));
            let args = [
                ("count", agreed.n_yes.into()),
                ("total", agreed.n_cases.into()),
                ("percent", hundredths(agreed.share).into()),
                ("low", hundredths(agreed.low).into()),
                ("high", hundredths(agreed.high).into()),
            ];
            notes.push(self.say("sim-agreement", &args));
        }
        notes.extend(self.unchecked(simulation));
        notes
    }

    fn unchecked(&self, simulation: &Simulation) -> Option<String> {
        let mut reasons: Vec<(String, u64)> = unchecked(simulation).filter(|(_, n)| *n > 0).collect();
        reasons.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        let total: u64 = reasons.iter().map(|(_, n)| n).sum();
        let named = reasons.iter().take(REASONS).map(|(id, n)| {
            self.say("sim-reason-count", &[("reason", self.say(id, &[]).into()), ("count", (*n).into())])
        });
        let named: Vec<String> = named.collect();
        let args = [("count", total.into()), ("reason", named.join(", ").into())];
        (total > 0).then(|| self.say("sim-skipped", &args))
    }

    /// A past decision: the day, the guideline, how much, and whose it was.
    pub(super) fn past_case(&self, case: &PastCase) -> [String; 5] {
        let zone = &self.after.organisation.time_zone;
        let role = case.role.as_ref().map(|role| self.words().role_group(&crate::model::RoleId::new(role)));
        [
            zone.to_datetime(case.decided_at).date().to_string(),
            self.title_of(&case.guideline),
            case.asked.map(|(currency, minor)| self.money(currency, minor)).unwrap_or_default(),
            role.unwrap_or_default(),
            case.id.clone(),
        ]
    }
}

/// How many past requests had been passed on and would now be declined.
fn newly_declined(simulation: &Simulation) -> u64 {
    let is_declined = |cell: &&Cell| cell.from == Kind::Ask && matches!(cell.to, Kind::No | Kind::NotCovered);
    simulation.matrix.iter().filter(is_declined).map(|cell| cell.n_rows).sum()
}

/// Whether it is not certain what a change adds.
fn is_open(interval: &Interval) -> bool {
    let Spent { floor, replay, ceiling } = interval.added();
    floor != replay || replay != ceiling
}

/// Hundredths of a percent with one decimal, rounded half up.
fn decimal_of(hundredths: u32) -> String {
    let tenths = (hundredths + 5) / 10;
    if tenths.is_multiple_of(10) {
        (tenths / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    }
}
