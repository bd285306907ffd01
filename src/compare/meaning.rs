//! Which cases are answered differently, and which change in writing alone explains them.

use super::pair;
use super::written::{Alone, WrittenChange};
use crate::analysis::{Budget, Difference, Direction, Region, Version, difference, sample};
use crate::decision::decide_verdict;
use crate::model::{Guideline, Policies, Remedy, RemedyId};

/// The meaning of a change.
#[derive(Clone, Debug)]
pub enum Meaning {
    /// Exactly these cases are answered differently; none is a proof that nothing changes.
    Exact(Vec<RegionOf>),
    /// Too many cases to look at.
    NotDecided,
}

/// A region and the remedy it is about.
#[derive(Clone, Debug)]
pub struct RegionOf {
    /// The remedy in the newer version that has it; none for a guideline without remedies.
    pub remedy: Option<RemedyId>,
    /// The id of the remedy in the older version, where that is another.
    pub formerly: Option<RemedyId>,
    /// The region.
    pub region: Region,
}

impl RegionOf {
    fn new(remedies: pair::Pair<'_, Remedy>, region: Region) -> Self {
        let (old, new) = remedies;
        let remedy = new.or(old).map(|remedy| remedy.id.clone());
        let formerly = old.map(|old| old.id.clone()).filter(|old| remedy.as_ref() != Some(old));
        Self { remedy, formerly, region }
    }

    /// Returns the remedy in a version of its guideline.
    pub(super) fn remedy_in<'a>(&self, guideline: Option<&'a Guideline>) -> Option<&'a Remedy> {
        let guideline = guideline?;
        let by = |id: Option<&RemedyId>| guideline.remedy(id?.as_str());
        by(self.remedy.as_ref()).or_else(|| by(self.formerly.as_ref()))
    }
}

impl Meaning {
    /// Returns whether it is proved that no decision changes.
    #[must_use]
    pub fn is_same(&self) -> bool {
        matches!(self, Self::Exact(regions) if regions.is_empty())
    }

    /// Returns the regions that are known; none where it is not decided.
    #[must_use]
    pub fn regions(&self) -> &[RegionOf] {
        match self {
            Self::Exact(regions) => regions,
            Self::NotDecided => &[],
        }
    }

    /// Returns whether answers may change in regions in which no case was found.
    pub(super) fn has_told_without_case(&self) -> bool {
        self.regions().iter().any(|one| one.region.witness.is_none() && !one.region.is_about_unknowns())
    }

    /// The most consequential first: what cannot be decided, less room, more room, other changes, nothing.
    pub(super) fn weight(&self) -> usize {
        let Self::Exact(regions) = self else { return 0 };
        let least = regions.iter().map(|one| weight(&one.region)).min();
        least.map_or(9, |weight| weight + 1)
    }
}

/// Losses come before gains, what is certain before what rests on unknown facts.
pub(super) fn weight(region: &Region) -> usize {
    match region.direction() {
        Direction::LessRoom => 0,
        Direction::MoreRoom => 1,
        Direction::OtherAmount => 2,
        Direction::OtherPerson => 3,
        Direction::OtherFacts => 4,
    }
}

/// Lists the cases that two versions of a guideline answer differently.
pub(super) fn between(
    before: &Policies,
    after: &Policies,
    old: Option<&Guideline>,
    new: Option<&Guideline>,
    budget: Budget,
) -> Meaning {
    let mut regions = Vec::new();
    for (old_remedy, new_remedy) in remedies(old, new) {
        let versions = (
            Version { policies: before, guideline: old, remedy: old_remedy },
            Version { policies: after, guideline: new, remedy: new_remedy },
        );
        match difference(versions.0, versions.1, budget) {
            Difference::NotDecided => return Meaning::NotDecided,
            Difference::Exact(found) => {
                let of = |region| RegionOf::new((old_remedy, new_remedy), region);
                regions.extend(found.into_iter().map(of));
            }
        }
    }
    regions.sort_by_key(|one| (weight(&one.region), one.region.witness.is_none()));
    Meaning::Exact(regions)
}

/// Looks for a case among all, where the regions led to none.
pub(super) fn sampled(
    before: &Policies,
    after: &Policies,
    (old, new): (Option<&Guideline>, Option<&Guideline>),
    meaning: &Meaning,
) -> Option<RegionOf> {
    let has_case = |one: &RegionOf| one.region.witness.is_some() && !one.region.is_about_unknowns();
    let is_open = matches!(meaning, Meaning::NotDecided) || meaning.has_told_without_case();
    if !is_open || meaning.regions().iter().any(has_case) {
        return None;
    }
    remedies(old, new).into_iter().find_map(|(old_remedy, new_remedy)| {
        let region = sample(
            Version { policies: before, guideline: old, remedy: old_remedy },
            Version { policies: after, guideline: new, remedy: new_remedy },
        )?;
        Some(RegionOf::new((old_remedy, new_remedy), region))
    })
}

fn remedies<'a>(old: Option<&'a Guideline>, new: Option<&'a Guideline>) -> Vec<pair::Pair<'a, Remedy>> {
    let pairs = pair::remedies(old, new);
    if pairs.is_empty() { vec![(None, None)] } else { pairs }
}

/// Returns the regions whose case comes out differently by this change alone.
pub(super) fn explained(
    before: &Policies,
    old: Option<&Guideline>,
    change: &WrittenChange,
    meaning: &Meaning,
) -> Vec<usize> {
    let (Some(alone), Meaning::Exact(regions)) = (&change.alone, meaning) else { return Vec::new() };
    let changed_policies = match alone {
        Alone::Organisation(organisation) => {
            Some(Policies { organisation: (**organisation).clone(), ..before.clone() })
        }
        Alone::Guideline(_) => None,
    };
    let guideline = match alone {
        Alone::Guideline(guideline) => guideline.as_deref(),
        Alone::Organisation(_) => old,
    };
    let policies = changed_policies.as_ref().unwrap_or(before);
    let flips = |one: &RegionOf| {
        let Some(case) = &one.region.witness else { return false };
        let answer = decide_verdict(before, old, case, one.remedy_in(old));
        let changed = decide_verdict(policies, guideline, case, one.remedy_in(guideline));
        (answer.0.same(), answer.1) != (changed.0.same(), changed.1)
    };
    regions.iter().enumerate().filter(|(_, one)| flips(one)).map(|(n, _)| n).collect()
}
