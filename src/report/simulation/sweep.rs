//! One limit at every height, in words: a table, and the largest limit that supervisors agreed with.

use serde_json::{Value as Json, json};

use super::SimulationReport;
use crate::model::Money;
use crate::prose::{number, percent};
use crate::simulate::{Curve, LimitPath, Share, SweepPoint};

/// The curves of a limit, and what may be spent.
#[derive(Clone, Copy, Debug)]
pub struct SweepReport<'a> {
    /// The limit.
    pub path: &'a LimitPath,
    /// A curve for each currency.
    pub curves: &'a [Curve],
    /// What may be added at most.
    pub budget: Option<Money>,
}

/// The least agreement of superiors that is asked for, in hundredths of a percent.
const LEAST: u32 = 9500;
/// So many limits fit on the screen; the machine-readable form has all.
const SHOWN: usize = 10;

impl SimulationReport<'_> {
    /// What the sweep is about.
    pub(super) fn sweep_title(&self) -> Option<String> {
        let sweep = self.sweep?;
        Some(format!("{}: {}", self.say("sim-sweep", &[]), sweep.path))
    }

    /// The heads of the columns.
    pub(super) fn sweep_head(&self) -> [String; 5] {
        ["sim-sweep-limit", "sim-decide", "sim-number-on-the-spot", "sim-number-cost", "sim-number-agreement"]
            .map(|id| self.say(id, &[]))
    }

    /// For each currency some of the limits, and sentences about all.
    pub(super) fn sweep(&self) -> Vec<(Vec<[String; 5]>, Vec<String>)> {
        let Some(sweep) = self.sweep else { return Vec::new() };
        let of = |curve: &Curve| {
            let best = self.largest(sweep, curve);
            let shown = shown(curve, best.map(|point| point.limit));
            let rows = shown.into_iter().map(|point| self.sweep_row(curve, point)).collect();
            let mut sentences = vec![self.best(sweep, curve, best)];
            if !curve.is_whole {
                sentences.push(self.say("sim-sweep-tried", &[]));
            }
            (rows, sentences)
        };
        sweep.curves.iter().map(of).collect()
    }

    fn largest<'c>(&self, sweep: SweepReport<'_>, curve: &'c Curve) -> Option<&'c SweepPoint> {
        curve.largest(LEAST, budget(sweep, curve))
    }

    fn sweep_row(&self, curve: &Curve, point: &SweepPoint) -> [String; 5] {
        let limit = self.money(curve.currency, point.limit);
        let limit = if point.limit == curve.written {
            self.say("sim-sweep-written", &[("limit", limit.into())])
        } else {
            limit
        };
        let agreement = point.agreement.as_ref().map_or_else(|| "–".to_owned(), |share| self.share(share));
        [
            limit,
            number(self.lang, point.on_the_spot),
            number(self.lang, point.newly),
            self.money(curve.currency, point.added),
            agreement,
        ]
    }

    fn best(&self, sweep: SweepReport<'_>, curve: &Curve, best: Option<&SweepPoint>) -> String {
        let has_budget = budget(sweep, curve).is_some();
        let least = percent(self.lang, &(LEAST / 100).to_string());
        match best {
            Some(point) => {
                let id = if has_budget { "sim-sweep-largest" } else { "sim-sweep-largest-agreed" };
                let limit = self.money(curve.currency, point.limit);
                self.say(id, &[("percent", least.into()), ("limit", limit.into())])
            }
            None => {
                let id = if has_budget { "sim-sweep-none" } else { "sim-sweep-none-agreed" };
                self.say(id, &[("percent", least.into())])
            }
        }
    }

    /// The sweep for programs.
    pub(super) fn sweep_json(&self, share: impl Fn(&Share) -> Json) -> Json {
        let Some(sweep) = self.sweep else { return Json::Null };
        let point = |point: &SweepPoint| {
            json!({
                "limit": point.limit,
                "on_the_spot": point.on_the_spot,
                "newly_on_the_spot": point.newly,
                "no_longer_on_the_spot": point.no_longer,
                "undetermined": point.undetermined,
                "added": point.added,
                "supervisors_agreed": point.agreement.as_ref().map(&share),
            })
        };
        let curve = |curve: &Curve| {
            json!({
                "currency": curve.currency.code(),
                "unit": "smallest unit of the currency",
                "written": curve.written,
                "every_limit": curve.is_whole,
                "largest_agreed": self.largest(sweep, curve).map(|point| point.limit),
                "limits": curve.points.iter().map(point).collect::<Vec<_>>(),
            })
        };
        json!({ "limit": sweep.path.to_string(), "curves": sweep.curves.iter().map(curve).collect::<Vec<_>>() })
    }
}

/// Returns the budget in the currency of a curve.
fn budget(sweep: SweepReport<'_>, curve: &Curve) -> Option<i64> {
    let budget = sweep.budget?;
    (budget.currency.code() == curve.currency.code()).then_some(budget.minor)
}

/// Returns some limits of a curve, spread evenly, with the one that is written and the one that is best.
fn shown(curve: &Curve, best: Option<i64>) -> Vec<&SweepPoint> {
    let last = curve.points.len().saturating_sub(1);
    let is_even = |at: usize| last < SHOWN || (0..SHOWN).any(|step| step * last / (SHOWN - 1) == at);
    let is_named = |point: &SweepPoint| point.limit == curve.written || Some(point.limit) == best;
    let points = curve.points.iter().enumerate();
    points.filter(|(at, point)| is_even(*at) || is_named(point)).map(|(_, point)| point).collect()
}
