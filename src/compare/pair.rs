//! Pairing the parts of two versions.

use crate::model::{Guideline, Policies};

type Pair<'a, T> = (Option<&'a T>, Option<&'a T>);

/// Pairs guidelines by id, or by an id that the newer one had before.
pub(super) fn guidelines<'a>(before: &'a Policies, after: &'a Policies) -> Vec<Pair<'a, Guideline>> {
    by(
        &before.guidelines,
        &after.guidelines,
        |old, new| old.id == new.id,
        |old, new| new.formerly.contains(&old.id),
    )
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
