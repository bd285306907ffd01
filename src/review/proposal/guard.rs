//! The guardrails a proposal is held to: those of both versions, the stricter of two.
//!
//! Otherwise who writes a proposal could switch off in it what would stop it.

use super::Proposal;
use crate::compare::ceilings_of_both;
use crate::load::Loaded;
use crate::model::{Ceiling, Gate, Heed, Ignore, Loudness, Policies, Target, Volume};

/// Returns the newer version with the guardrails of both; none where its own are enough.
pub(super) fn guarded(proposal: &Proposal<'_>) -> Option<Loaded> {
    let (before, after) = (&proposal.before.policies.organisation, &proposal.after.policies.organisation);
    if (&before.ceilings, &before.heed) == (&after.ceilings, &after.heed) {
        return None;
    }
    let is_agreed = |ceiling: &Ceiling| match &ceiling.approved_by {
        Some(Target::Department(department)) => proposal.agreed.contains(department),
        Some(Target::Role(_)) | None => false,
    };
    let mut held = before.clone();
    held.ceilings.retain(|ceiling| !is_agreed(ceiling));
    let mut policies = proposal.after.policies.clone();
    policies.organisation.ceilings = ceilings_of_both(&held, after);
    policies.organisation.heed = heed(&before.heed, &after.heed);
    Some(Loaded {
        policies,
        sources: proposal.after.sources.clone(),
        findings: proposal.after.findings.clone(),
        n_examples: proposal.after.n_examples,
    })
}

/// Returns the gates of both versions, those of the newer one first.
pub(super) fn gates(before: &Policies, after: &Policies) -> Vec<Gate> {
    let mut gates = after.organisation.gates.clone();
    for gate in &before.organisation.gates {
        if !gates.contains(gate) {
            gates.push(gate.clone());
        }
    }
    gates
}

/// Nothing is passed over that was not before, and no rule is quieter than it was.
fn heed(before: &Heed, after: &Heed) -> Heed {
    let is_known = |one: &&Ignore| {
        let mut olds = before.ignores.iter().filter(|old| (&old.rule, &old.spot) == (&one.rule, &one.spot));
        olds.any(|old| old.until >= one.until)
    };
    let before_of = |new: &Loudness| before.levels.iter().find(|old| old.rule == new.rule);
    let in_after = |old: &Loudness| after.levels.iter().any(|new| new.rule == old.rule);
    let stricter = |new: &Loudness| match (before_of(new), new.volume) {
        (_, Volume::Error) => Some(new.clone()),
        (Some(old), volume) => {
            let volume =
                if volume == Volume::Warning && old.volume == Volume::Off { volume } else { old.volume };
            Some(Loudness { volume, ..new.clone() })
        }
        // Its own level may be higher.
        (None, Volume::Off | Volume::Warning) => None,
    };
    let kept = before.levels.iter().filter(|old| old.volume == Volume::Error && !in_after(old));
    let levels = after.levels.iter().filter_map(stricter).chain(kept.cloned()).collect();
    Heed { levels, ignores: after.ignores.iter().filter(is_known).cloned().collect() }
}
