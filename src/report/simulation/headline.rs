//! The first sentences of a simulation: what changes, of how many, and what cannot be told.

use super::SimulationReport;
use crate::prose::list_and;
use crate::simulate::{Kind, NotReplayable};

/// How many past decisions of the whole log are answered differently.
pub(super) struct Changes {
    /// Newly decided on the spot.
    newly: u64,
    /// No longer decided on the spot.
    fewer: u64,
    /// Asked of somebody else, or refused instead of asked and the other way round.
    otherwise: u64,
}

impl SimulationReport<'_> {
    /// What a reader reads first, and may stop after.
    pub(super) fn headline(&self) -> String {
        if self.simulation.counts.replayed == 0 {
            return self.nothing_replayed();
        }
        let all = self.changes_of_all();
        let (newly_early, fewer_early) = self.early();
        let early = newly_early + fewer_early;
        let n_settled = all.newly + all.fewer - early;
        let mut sentences = vec![match n_settled {
            0 => self.first_sentence(all.newly, all.fewer, all.otherwise),
            _ => self.first_sentence(all.newly - newly_early, all.fewer - fewer_early, all.otherwise),
        }];
        if early > 0 {
            let id = if n_settled == 0 { "sim-headline-early-only" } else { "sim-headline-early" };
            sentences.push(self.say(id, &[("count", early.into())]));
        }
        if all.otherwise > 0 && all.newly + all.fewer > 0 {
            sentences.push(self.say("sim-headline-also", &[("count", all.otherwise.into())]));
        }
        sentences.join(" ")
    }

    fn first_sentence(&self, newly: u64, fewer: u64, otherwise: u64) -> String {
        let counts = self.simulation.counts;
        let is_all = counts.replayed == counts.read;
        let on_the_spot = [("count", newly.into()), ("fewer", fewer.into())];
        let text = match (newly + fewer, otherwise) {
            (0, 0) if is_all => return self.say("sim-headline-nothing", &[]),
            (0, 0) => self.say("sim-clause-nothing", &[]),
            (0, otherwise) => self.say("sim-clause-otherwise", &[("count", otherwise.into())]),
            _ if is_all => return self.say("sim-headline", &on_the_spot),
            _ => self.say("sim-clause-changes", &on_the_spot),
        };
        let args = [
            ("total", counts.replayed.into()),
            ("read", counts.read.into()),
            ("untold", counts.undetermined.into()),
            ("text", text.into()),
        ];
        self.say("sim-headline-of", &args)
    }

    fn nothing_replayed(&self) -> String {
        let counts = self.simulation.counts;
        let unknown = self.simulation.not_replayable.of(NotReplayable::UnknownGuideline);
        let parts = [
            ("sim-part-rejected", counts.rejected),
            ("sim-part-unknown-guideline", unknown),
            ("sim-part-not-replayable", counts.not_replayable - unknown),
            ("sim-part-undetermined", counts.undetermined),
        ];
        let parts = parts.into_iter().filter(|(_, n)| *n > 0);
        let parts: Vec<String> = parts.map(|(id, n)| self.say(id, &[("count", n.into())])).collect();
        let list = list_and(self.lang, &parts);
        let said = match counts.read {
            0 => self.say("sim-nothing-read", &[]),
            n => self.say("sim-nothing-replayed", &[("total", n.into()), ("list", list.into())]),
        };
        let hint = self.untried.filter(|_| counts.read > 0).map(|name| {
            let option = format!("`--mapping {name}`");
            self.say("sim-try-mapping", &[("text", option.into())])
        });
        [Some(said), hint].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Returns how many change on the spot before the history of the log has settled: gains and losses.
    pub(super) fn early(&self) -> (u64, u64) {
        let (all, settled) = (self.changes_of_all(), &self.simulation.headline);
        (
            all.newly.saturating_sub(settled.newly_on_the_spot),
            all.fewer.saturating_sub(settled.newly_not_on_the_spot),
        )
    }

    fn changes_of_all(&self) -> Changes {
        let mut changes = Changes { newly: 0, fewer: 0, otherwise: 0 };
        for cell in &self.simulation.matrix {
            match (cell.from == Kind::Decide, cell.to == Kind::Decide) {
                (false, true) => changes.newly += cell.n_rows,
                (true, false) => changes.fewer += cell.n_rows,
                (true, true) => {}
                (false, false) if cell.from == cell.to => {
                    changes.otherwise += cell.causes.iter().map(|(_, n)| n).sum::<u64>();
                }
                (false, false) => changes.otherwise += cell.n_rows,
            }
        }
        changes
    }
}
