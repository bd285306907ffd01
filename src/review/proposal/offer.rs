//! Counter-offers: what else could be done, and what past decisions say about it.

use super::{Proposal, Risk};
use crate::model::{
    Across, Cap, CapLimit, Duration, DurationUnit, FactId, GuidelineId, Place, Policies, RemedyId, Window,
    built_in,
};
use crate::simulate::{Simulation, simulate};

/// Something that could be done instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The cap that is offered.
    pub cap: Cap,
    /// The remedy it would be of.
    pub remedy: RemedyId,
    /// So many requests would still be settled on the spot.
    pub n_still: u64,
    /// Of so many.
    pub n_all: u64,
}

/// The caps that are tried, the tightest first.
const COUNTS: [u32; 3] = [1, 2, 4];

/// Returns the tightest cap under which nine of ten of the requests that a risk is about are still settled
/// on the spot.
pub(super) fn for_risk(
    proposal: &Proposal<'_>,
    guideline: &GuidelineId,
    risk: &Risk,
    simulation: Option<&Simulation>,
) -> Option<Offer> {
    let (Risk::NoCap { remedy, .. }, Some(simulation)) = (risk, simulation) else { return None };
    let n_all = newly(simulation, guideline.as_str());
    if n_all == 0 {
        return None;
    }
    COUNTS.iter().find_map(|n| {
        let cap = at_most(*n);
        let (log, options) = proposal.past?;
        let candidate = with_cap(&proposal.after.policies, guideline, remedy, &cap);
        let tried = simulate(log, &proposal.before.policies, &candidate, options);
        let n_still = newly(&tried, guideline.as_str());
        (n_still * 10 >= n_all * 9).then(|| Offer { cap, remedy: remedy.clone(), n_still, n_all })
    })
}

fn newly(simulation: &Simulation, guideline: &str) -> u64 {
    let group = simulation.by_guideline.iter().find(|group| group.name == guideline);
    group.map_or(0, |group| group.newly_on_the_spot)
}

/// At most so often for a customer in any twelve months.
fn at_most(n: u32) -> Cap {
    Cap {
        when: None,
        limit: CapLimit::Count(n),
        per: vec![FactId::new(built_in::CUSTOMER)],
        window: Window::Rolling(Duration { n: 12, unit: DurationUnit::Months }),
        across: Across::Remedy,
        when_used_up: None,
        place: Place::default(),
    }
}

fn with_cap(policies: &Policies, guideline: &GuidelineId, remedy: &RemedyId, cap: &Cap) -> Policies {
    let mut policies = policies.clone();
    let found = policies.guidelines.iter_mut().find(|one| one.id == *guideline);
    let remedy = found.and_then(|found| found.remedies.iter_mut().find(|own| own.id == *remedy));
    if let Some(remedy) = remedy {
        remedy.caps.push(cap.clone());
    }
    policies
}
