//! Which change made an example fail that fitted before.

use super::carry::carried;
use super::written::{Alone, Written};
use super::{GuidelineChanges, guideline, organisation};
use crate::decision::{Case, Verdict, decide_verdict};
use crate::model::{Example, Guideline, Policies};

/// Why an example fails that the older version agrees with.
#[derive(Clone, Debug, PartialEq)]
pub struct Blame {
    /// The change that alone makes it fail; none where it takes several.
    pub written: Option<Written>,
}

/// Returns what made an example fail; none where it did not fit before either.
#[must_use]
pub fn blame(
    changes: &GuidelineChanges,
    before: &Policies,
    after: &Policies,
    example: &Example,
) -> Option<Blame> {
    let before = &*carried(before, after);
    let (old, new) = changes.versions(before, after);
    let (old, new) = (old?, new?);
    let fits = |policies: &Policies, guideline: &Guideline| {
        example.answer.agrees_with(&verdict(policies, guideline, example), policies)
    };
    if !fits(before, old) {
        return None;
    }
    let breaks = |alone: &Alone| match alone {
        Alone::Guideline(guideline) => guideline.as_deref().is_some_and(|alone| !fits(before, alone)),
        Alone::Organisation(organisation) => {
            let policies = Policies { organisation: (**organisation).clone(), ..before.clone() };
            !fits(&policies, old)
        }
    };
    let own = guideline::changes(after, Some(old), Some(new)).into_iter();
    let mut all = own.chain(organisation::changes(before, after));
    let guilty = all.find(|change| change.alone.as_ref().is_some_and(breaks));
    Some(Blame { written: guilty.map(|change| change.written) })
}

/// Where an example names no remedy, it is decided if one of them is.
fn verdict(policies: &Policies, guideline: &Guideline, example: &Example) -> Verdict {
    let case = Case { guideline: guideline.id.clone(), given: example.given.clone() };
    let of = |remedy| decide_verdict(policies, Some(guideline), &case, remedy).0;
    if let Some(id) = &example.given.remedy {
        return of(guideline.remedy(id.as_str()));
    }
    let mut answers = guideline.remedies.iter().map(|remedy| of(Some(remedy)));
    let Some(first) = answers.next() else { return of(None) };
    if answers.any(|verdict| verdict == Verdict::Decide) { Verdict::Decide } else { first }
}
