//! The figures of a simulation in words, the same in every format.

use super::SimulationReport;
use crate::diagnostic::Arg;
use crate::model::{Currency, Money};
use crate::prose::{Lang, Words, cap, decimal, list_and, long_date, money, number, percent, say};
use crate::simulate::{Bound, CapUse, Cause, Interval, Kind, PastCase, Share, Simulation, Spent};

impl SimulationReport<'_> {
    pub(super) fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        say(self.lang, id, args)
    }

    /// What it was checked against.
    pub(super) fn basis(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(period) = &self.simulation.period {
            let zone = &self.policies.organisation.time_zone;
            let day = |at| long_date(self.lang, zone.to_datetime(at).date());
            let args = [
                ("total", self.simulation.counts.replayed.into()),
                ("from", day(period.first).into()),
                ("to", day(period.last).into()),
            ];
            lines.push(self.say("sim-basis", &args));
            let n_settled = self.simulation.headline.n_rows;
            if let Some(from) = period.settled_from.filter(|_| n_settled < self.simulation.counts.replayed) {
                let args = [("count", n_settled.into()), ("from", day(from).into())];
                lines.push(self.say("sim-settled", &args));
            }
        }
        let (old, new) = self.names;
        lines.push(self.say("sim-versions", &[("old", old.into()), ("new", new.into())]));
        lines.push(self.rows());
        lines
    }

    fn rows(&self) -> String {
        let counts = self.simulation.counts;
        let text = |n: u64| Arg::Text(number(self.lang, n));
        let args = [
            ("totalText", text(counts.read)),
            ("rejectedText", text(counts.rejected)),
            ("skippedText", text(counts.not_replayable)),
            ("undeterminedText", text(counts.undetermined)),
            ("countText", text(counts.replayed)),
        ];
        self.say("sim-rows", &args)
    }

    /// The five numbers, each with its label.
    pub(super) fn numbers(&self) -> Vec<(String, String)> {
        let headline = &self.simulation.headline;
        let people = |n: u64| self.say("sim-people", &[("count", n.into())]);
        let (newly_early, fewer_early) = self.early();
        let with_people = |rows: u64, n: u64, early: u64| {
            let text = format!("{} ({})", number(self.lang, rows), people(n));
            match early {
                0 => text,
                _ => self.say("sim-and-early", &[("text", text.into()), ("count", early.into())]),
            }
        };
        let mut numbers = vec![
            (
                self.say("sim-number-on-the-spot", &[]),
                with_people(headline.newly_on_the_spot, headline.people_on_the_spot, newly_early),
            ),
            (
                self.say("sim-number-held-back", &[]),
                with_people(headline.newly_not_on_the_spot, headline.people_not_on_the_spot, fewer_early),
            ),
        ];
        numbers.push(self.cost());
        numbers.push((self.say("sim-number-calls", &[]), self.tenths(headline.calls_saved_per_week)));
        let agreement = headline.agreement.as_ref().map_or_else(|| "–".to_owned(), |share| self.share(share));
        numbers.push((self.say("sim-number-agreement", &[]), agreement));
        numbers
    }

    /// What the change costs or saves, with its label.
    fn cost(&self) -> (String, String) {
        let changes = self.simulation.headline.money.iter().filter(|one| one.added() != Spent::default());
        let changes: Vec<&Interval> = changes.collect();
        if changes.is_empty() {
            return (self.say("sim-number-cost", &[]), self.say("sim-no-cost", &[]));
        }
        let label =
            if changes.iter().all(|one| saves(one)) { "sim-number-saving" } else { "sim-number-cost" };
        let texts: Vec<String> = changes.into_iter().map(|one| self.interval(one)).collect();
        (self.say(label, &[]), texts.join("; "))
    }

    /// What the change adds or saves in one currency: the replay, and the least and the most there may be.
    fn interval(&self, interval: &Interval) -> String {
        interval_said(self.lang, interval)
    }

    pub(super) fn money(&self, currency: Currency, minor: i64) -> String {
        money(self.lang, Money { currency, minor })
    }

    pub(super) fn share(&self, share: &Share) -> String {
        format!(
            "{} ({}–{}, n = {})",
            self.hundredths(share.share),
            self.hundredths(share.low),
            self.hundredths(share.high),
            number(self.lang, share.n_cases)
        )
    }

    /// Hundredths of a percent with one decimal, rounded half up.
    fn hundredths(&self, hundredths: u32) -> String {
        let tenths = (hundredths + 5) / 10;
        percent(self.lang, &format!("{}.{}", tenths / 10, tenths % 10))
    }

    /// Tenths as a number with one decimal.
    fn tenths(&self, tenths: i64) -> String {
        let sign = if tenths < 0 { "-" } else { "" };
        let tenths = tenths.unsigned_abs();
        decimal(self.lang, &format!("{sign}{}.{}", tenths / 10, tenths % 10))
    }

    /// How well the base explains what agents did.
    pub(super) fn fidelity(&self) -> Option<String> {
        let fidelity = &self.simulation.fidelity;
        let tenths = (fidelity.n_same * 1000 + fidelity.n_rows / 2).checked_div(fidelity.n_rows)?;
        let percent = percent(self.lang, &format!("{}.{}", tenths / 10, tenths % 10));
        Some(self.say("sim-fidelity", &[("percent", percent.into())]))
    }

    /// Rows that were left out, by reason.
    pub(super) fn left_out(&self) -> Vec<String> {
        let simulation = self.simulation;
        let rejected = simulation
            .rejected
            .iter()
            .map(|(reason, count)| (format!("reject-{}", reason.word()), count.n_rows));
        let all = rejected.chain(unchecked(simulation)).filter(|(_, n)| *n > 0);
        all.map(|(id, n)| {
            let args = [("reason", self.say(&id, &[]).into()), ("countText", number(self.lang, n).into())];
            self.say("sim-reason-count", &args)
        })
        .collect()
    }

    /// From which answer to which, how many decisions, people and money.
    pub(super) fn matrix(&self) -> Vec<[String; 5]> {
        let cells = self.simulation.matrix.iter().filter(|cell| cell.n_rows > 0);
        cells
            .map(|cell| {
                let money: Vec<String> =
                    cell.money.iter().map(|(currency, minor)| self.money(*currency, *minor)).collect();
                let people =
                    if cell.n_people < 5 { "< 5".to_owned() } else { number(self.lang, cell.n_people) };
                [
                    self.kind(cell.from),
                    self.kind(cell.to),
                    number(self.lang, cell.n_rows),
                    people,
                    money.join(", "),
                ]
            })
            .collect()
    }

    pub(super) fn kind(&self, kind: Kind) -> String {
        self.say(&format!("sim-{}", kind.word()), &[])
    }

    /// Why answers changed, and how often.
    pub(super) fn causes(&self) -> Vec<String> {
        let of_cause = |wanted: Cause| {
            let causes = self.simulation.matrix.iter().flat_map(|cell| &cell.causes);
            causes.filter(|(cause, _)| *cause == wanted).map(|(_, n)| n).sum::<u64>()
        };
        let named = [
            (Cause::Rule, "sim-cause-rule"),
            (Cause::CapSetting, "sim-cause-cap"),
            (Cause::KnockOn, "sim-cause-knock-on"),
        ];
        let counted = named.into_iter().map(|(cause, id)| (id, of_cause(cause))).filter(|(_, n)| *n > 0);
        counted
            .map(|(id, n)| {
                let args = [("reason", self.say(id, &[]).into()), ("countText", number(self.lang, n).into())];
                self.say("sim-reason-count", &args)
            })
            .collect()
    }

    /// How often the limits over time stood in the way, before and now.
    pub(super) fn caps(&self) -> Vec<String> {
        let is_bound = |cap: &&CapUse| {
            [cap.before, cap.after].into_iter().flatten().any(|bound: Bound| bound.n_rows > 0)
        };
        self.simulation.caps.iter().filter(is_bound).filter_map(|cap| self.cap_line(cap)).collect()
    }

    fn cap_line(&self, used: &CapUse) -> Option<String> {
        let words = Words::new(self.lang, self.policies);
        let guideline = self.policies.guideline(used.guideline.as_str())?;
        let remedy = guideline.remedy(used.remedy.as_str())?;
        let limit = cap(&words.within(guideline), remedy.caps.get(used.place)?);
        let name = format!("{}: {limit}", words.title(guideline));
        let times =
            |bound: Option<Bound>| Arg::Text(number(self.lang, bound.map_or(0, |bound| bound.n_rows)));
        let args =
            [("cap", name.into()), ("countText", times(used.after)), ("earlierText", times(used.before))];
        let line = self.say("sim-cap-line", &args);
        let one_short = used.after.map_or(0, |bound| bound.n_one_short);
        let short = (one_short > 0).then(|| self.say("sim-one-short", &[("count", one_short.into())]));
        Some([Some(line), short].into_iter().flatten().collect::<Vec<_>>().join(" "))
    }

    /// What supervisors had refused and agents would now decide.
    pub(super) fn overruled(&self) -> Vec<String> {
        self.simulation.headline.overruled.iter().take(5).map(|case| self.past(case)).collect()
    }

    pub(super) fn past(&self, case: &PastCase) -> String {
        let zone = &self.policies.organisation.time_zone;
        let date = long_date(self.lang, zone.to_datetime(case.decided_at).date());
        let amount = case.asked.map(|(currency, minor)| self.money(currency, minor));
        let title =
            self.policies.guideline(&case.guideline).and_then(|guideline| guideline.texts.get("title"));
        let parts =
            [Some(date), Some(title.unwrap_or(&case.guideline).to_owned()), amount, Some(case.id.clone())];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Facts that are written in the log and could not be read.
    pub(super) fn unreadable(&self) -> Option<String> {
        unreadable(self.simulation, self.lang)
    }

    pub(super) fn missing(&self) -> Option<String> {
        facts(self.lang, "sim-missing-facts", &self.simulation.missing_facts)
    }
}

/// Facts that are written in a log and could not be read.
pub(in crate::report) fn unreadable(simulation: &Simulation, lang: Lang) -> Option<String> {
    facts(lang, "sim-unreadable-facts", &simulation.unreadable_facts)
}

fn facts(lang: Lang, id: &str, counts: &[(String, u64)]) -> Option<String> {
    let name = |(fact, n): &(String, u64)| format!("{fact} ({})", number(lang, *n));
    let facts: Vec<String> = counts.iter().take(3).map(name).collect();
    (!facts.is_empty()).then(|| say(lang, id, &[("list", list_and(lang, &facts).into())]))
}

/// What the change adds or saves in one currency: the least and the most there may be, and what is likely.
pub(in crate::report) fn interval_said(lang: Lang, interval: &Interval) -> String {
    let (low, high) = bounds(interval);
    let show = |minor: i64| Arg::Text(money(lang, Money { currency: interval.currency, minor }));
    let likely = interval.added().replay;
    let (id, [low, high, likely]) = if saves(interval) {
        ("sim-interval-saved", [high, low, likely].map(i64::saturating_neg))
    } else {
        ("sim-interval", [low, high, likely])
    };
    say(lang, id, &[("low", show(low)), ("high", show(high)), ("cost", show(likely))])
}

/// Whether a change gives less, or as much, however it is reckoned.
pub(in crate::report) fn saves(interval: &Interval) -> bool {
    let (_, high) = bounds(interval);
    high <= 0
}

/// The least and the most that a change may add.
///
/// The sums of both versions are reckoned by themselves, so that none of the three differences need lie
/// between the other two.
fn bounds(interval: &Interval) -> (i64, i64) {
    let Spent { floor, replay, ceiling } = interval.added();
    (floor.min(replay).min(ceiling), floor.max(replay).max(ceiling))
}

/// The rows that could not be checked: the message that says why, and how many.
pub(in crate::report) fn unchecked(simulation: &Simulation) -> impl Iterator<Item = (String, u64)> {
    let skipped = simulation.not_replayable.iter();
    let skipped = skipped.map(|(why, count)| (format!("skip-{}", why.word()), count.n_rows));
    let open = simulation.undetermined.iter();
    skipped.chain(open.map(|(why, count)| (format!("undetermined-{}", why.word()), count.n_rows)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_likely_lies_between_the_bounds() {
        let spent = |floor, replay, ceiling| Spent { floor, replay, ceiling };
        let currency = Currency::from_code("EUR").unwrap_or_else(|| unreachable!());
        for (before, after) in [
            (spent(500, 500, 90_000), spent(500, 100_730, 189_432)),
            (spent(700, 900, 1000), spent(300, 300, 300)),
            (spent(100, 100, 500), spent(100, 400, 450)),
        ] {
            let interval = Interval { currency, before, after };
            let (low, high) = bounds(&interval);
            assert!((low..=high).contains(&interval.added().replay), "{interval:?}");
            assert_eq!(saves(&interval), high <= 0);
        }
    }
}
