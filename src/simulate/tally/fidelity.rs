//! The base against what happened: can the replay be trusted?

use std::collections::BTreeMap;

use super::kinds;
use crate::simulate::{
    kernel::Kernel,
    outcome::Outcome,
    replay::{Replay, Replayed},
    result::{Fidelity, Kind},
};

/// How many disagreements are listed.
pub(in crate::simulate) const LISTED: usize = 10;

/// Compares what the base says with what happened.
pub(super) fn fidelity(kernel: &Kernel<'_>, replay: &Replay) -> Fidelity {
    let mut table: BTreeMap<(Outcome, Kind), u64> = BTreeMap::new();
    let mut differing: BTreeMap<(u32, Outcome, Kind), u64> = BTreeMap::new();
    let mut fidelity = Fidelity::default();
    for (row, replayed) in replay.rows.iter().enumerate() {
        let Replayed::As { verdicts, .. } = replayed else { continue };
        let Some((base, _)) = kinds(kernel, *verdicts) else { continue };
        let outcome = kernel.log.outcome[row];
        let Some(same) = is_same(outcome, base) else { continue };
        *table.entry((outcome, base)).or_default() += 1;
        fidelity.n_rows += 1;
        if same {
            fidelity.n_same += 1;
        } else {
            *differing.entry((kernel.log.guideline.codes[row], outcome, base)).or_default() += 1;
        }
    }
    let mut differing: Vec<_> = differing.into_iter().collect();
    differing.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    differing.truncate(LISTED);
    let name = |code: u32| kernel.log.guideline.texts.get(code).to_owned();
    fidelity.table = table.into_iter().map(|((outcome, base), n)| (outcome, base, n)).collect();
    fidelity.top_disagreements =
        differing.into_iter().map(|((code, outcome, base), n)| (name(code), outcome, base, n)).collect();
    fidelity
}

/// Whether a verdict reproduces what happened; what was never offered says nothing.
pub(in crate::simulate) fn is_same(outcome: Outcome, base: Kind) -> Option<bool> {
    match outcome {
        Outcome::Granted => Some(base == Kind::Decide),
        Outcome::EscalatedGranted | Outcome::EscalatedDeclined | Outcome::Pending => Some(base == Kind::Ask),
        Outcome::Declined => Some(matches!(base, Kind::No | Kind::NotCovered)),
        Outcome::NotOffered => None,
    }
}
