//! The review of a proposal: what it changes, what is remarkable about it, what past decisions say, who
//! has to agree, and whether it passes the organisation's gates.
//!
//! All of it is data; `report` dresses it.

mod agreement;
mod gate;
mod guard;
mod left_over;
mod lost;
mod misfit;
mod offer;
mod past;
mod remark;
mod risk;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::analysis::Budget;
use crate::compare::{Changes, Room, Written, compare};
use crate::lint::{Around, Owners, look};
use crate::load::Loaded;
use crate::model::{DepartmentId, Policies};
use crate::simulate::{Log, Options, Simulation, simulate};

pub use agreement::{Agreement, Why};
pub use gate::{Found, GateResult, GateState};
pub use left_over::{LeftOver, NoDay};
pub use misfit::{Misfit, Misfits};
pub use offer::Offer;
pub use past::Unheard;
pub use remark::{About, Remark, Severity};
pub use risk::Risk;

/// A proposal and what is known about it.
#[derive(Clone, Copy, Debug)]
pub struct Proposal<'a> {
    /// The version it starts from.
    pub before: &'a Loaded,
    /// The version it proposes.
    pub after: &'a Loaded,
    /// The day of the review.
    pub today: Date,
    /// Who has to agree to a change of which file, if that is known.
    pub owners: Option<Owners<'a>>,
    /// The same in the version it starts from: those have to agree.
    pub owners_before: Option<Owners<'a>>,
    /// Past decisions, and what is assumed about them.
    pub past: Option<(&'a Log, Options)>,
    /// Departments that have agreed already.
    pub agreed: &'a BTreeSet<DepartmentId>,
}

/// What there is to say about a proposal.
#[derive(Clone, Debug)]
pub struct Review {
    /// What it changes; none where mistakes in one of the versions keep them from being compared.
    pub changes: Option<Changes>,
    /// What past decisions would have become.
    pub simulation: Option<Simulation>,
    /// The guidelines that change and about which past decisions say nothing.
    pub unheard: Vec<Unheard>,
    /// What has to be put right or answered, the most severe first.
    pub remarks: Vec<Remark>,
    /// Who stands behind what changes.
    pub agreements: Vec<Agreement>,
    /// The organisation's gates, in their order.
    pub gates: Vec<GateResult>,
}

impl Proposal<'_> {
    /// Looks at the proposal.
    #[must_use]
    pub fn review(&self) -> Review {
        let (old, new) = (&self.before.policies, &self.after.policies);
        let is_comparable = self.before.is_decidable() && self.after.is_decidable();
        let changes = is_comparable.then(|| compare(old, new, Budget::default()));
        let remarks = match &changes {
            Some(changes) => misfit::gathered(self, changes, self.findings()),
            None => self.findings(),
        };
        let simulation =
            self.past.filter(|_| is_comparable).map(|(log, options)| simulate(log, old, new, options));
        let mut review = Review {
            agreements: changes
                .as_ref()
                .map(|changes| agreement::agreements(self, changes))
                .unwrap_or_default(),
            unheard: match (&changes, &simulation) {
                (Some(changes), Some(simulation)) => past::unheard(changes, new, simulation),
                (None, _) | (_, None) => Vec::new(),
            },
            changes,
            simulation,
            remarks,
            gates: Vec::new(),
        };
        review.gates = gate::results(&guard::gates(old, new), &review);
        review.remarks.extend(review.gates.iter().filter_map(gate::remark));
        if let Some(changes) = &review.changes {
            let mut risks = risk::risks(changes, old, new, self.today);
            risks.extend(lost::examples(self, changes));
            let remarks = risks.into_iter().map(|(guideline, risk)| Remark {
                severity: Severity::Question,
                offer: guideline
                    .as_ref()
                    .and_then(|id| offer::for_risk(self, id, &risk, review.simulation.as_ref())),
                guideline,
                about: About::Risk(risk),
            });
            review.remarks.extend(remarks);
        }
        review.remarks.sort_by_key(|remark| remark.severity);
        review
    }

    /// What the lints find now and did not find before, and every mistake.
    fn findings(&self) -> Vec<Remark> {
        let lints = |loaded: &Loaded, before: Option<&Policies>| {
            look(loaded, Around { today: self.today, owners: self.owners, before }).findings
        };
        let guarded = guard::guarded(self);
        let after = guarded.as_ref().unwrap_or(self.after);
        let (before, after) = (lints(self.before, None), lints(after, Some(&self.before.policies)));
        let remarks = remark::new_findings((self.before, &before), (self.after, &after));
        left_over::gathered(remarks)
    }
}

impl Review {
    /// How many remarks stop the proposal.
    #[must_use]
    pub fn n_to_fix(&self) -> usize {
        self.remarks.iter().filter(|remark| remark.severity == Severity::Fix).count()
    }

    /// How many remarks ask a question.
    #[must_use]
    pub fn n_questions(&self) -> usize {
        self.remarks.len() - self.n_to_fix()
    }

    /// Who still has to agree.
    pub fn open_agreements(&self) -> impl Iterator<Item = &Agreement> {
        self.agreements.iter().filter(|agreement| !agreement.is_given)
    }

    /// Whether there is nothing that anybody has to look at: no decision changes, nobody has to agree and
    /// nothing is remarked.
    #[must_use]
    pub fn is_quiet(&self) -> bool {
        let changes_nothing = |changes: &Changes| {
            changes.n_with_other_decisions() == 0 && !changes.elsewhere.iter().any(Written::is_about_people)
        };
        let is_undisputed = self.remarks.is_empty() && self.agreements.is_empty();
        is_undisputed && self.changes.as_ref().is_some_and(changes_nothing)
    }

    /// How much there is at stake, from nought to three. A new comment is due where it rises.
    #[must_use]
    pub fn risk(&self) -> u8 {
        let room = self.changes.as_ref().map(Changes::room);
        if self.n_to_fix() > 0 {
            return 3;
        }
        match room {
            Some(Some(Room::Same)) if self.remarks.is_empty() && self.agreements.is_empty() => 0,
            Some(Some(Room::Same | Room::More | Room::Other)) if self.remarks.is_empty() => 1,
            _ => 2,
        }
    }
}
