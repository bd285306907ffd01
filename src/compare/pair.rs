//! Pairing the parts of two versions.

use super::rename;
use crate::model::{Guideline, Policies, Remedy};

pub(super) type Pair<'a, T> = (Option<&'a T>, Option<&'a T>);

/// Pairs guidelines by id, by an id that the newer one had before, or by what they say.
pub(super) fn guidelines<'a>(before: &'a Policies, after: &'a Policies) -> Vec<Pair<'a, Guideline>> {
    let pairs = by(
        &before.guidelines,
        &after.guidelines,
        |old, new| old.id == new.id,
        |old, new| new.formerly.contains(&old.id),
    );
    rename::joined(pairs, rename::of_guidelines)
}

/// Pairs the remedies of two versions of a guideline in the same way.
pub(super) fn remedies<'a>(old: Option<&'a Guideline>, new: Option<&'a Guideline>) -> Vec<Pair<'a, Remedy>> {
    let list =
        |guideline: Option<&'a Guideline>| guideline.map(|one| one.remedies.as_slice()).unwrap_or_default();
    let pairs = by(list(old), list(new), |a, b| a.id == b.id, |a, b| b.formerly.contains(&a.id));
    match (old, new) {
        (Some(before), Some(after)) => {
            rename::joined(pairs, |old, new| rename::of_remedies((before, old), (after, new)))
        }
        (None, _) | (_, None) => pairs,
    }
}

/// Pairs entries of two lists: first those that are surely the same, then those that are likely to be, in
/// the order of the newer list; then what is gone.
pub(super) fn by<'a, T>(
    before: &'a [T],
    after: &'a [T],
    is_same: impl Fn(&T, &T) -> bool,
    is_likely: impl Fn(&T, &T) -> bool,
) -> Vec<Pair<'a, T>> {
    let mut taken = vec![false; before.len()];
    let mut partners: Vec<Option<&T>> = vec![None; after.len()];
    for is_match in [&is_same as &dyn Fn(&T, &T) -> bool, &is_likely] {
        for (partner, new) in partners.iter_mut().zip(after) {
            if partner.is_some() {
                continue;
            }
            let free =
                before.iter().zip(taken.iter_mut()).find(|(old, taken)| !**taken && is_match(old, new));
            if let Some((old, taken)) = free {
                *taken = true;
                *partner = Some(old);
            }
        }
    }
    let kept = partners.into_iter().zip(after).map(|(old, new)| (old, Some(new)));
    let gone = before.iter().zip(taken).filter(|(_, taken)| !taken).map(|(old, _)| (Some(old), None));
    kept.chain(gone).collect()
}
