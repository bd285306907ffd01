//! What changed between two versions of the policies.
//!
//! [`compare()`] pairs the parts of both versions by their ids, names what was written differently, and
//! lists exactly which cases are answered differently. The two are tied together: a change in writing that
//! alone makes a region's case come out differently explains that region; what nothing explains alone is
//! said as a region.

mod blame;
mod calendar;
mod carry;
mod ceilings;
mod elsewhere;
mod exactly;
mod grants;
mod guideline;
mod headline;
mod heed;
mod meaning;
mod needed;
mod organisation;
mod pair;
mod reading;
mod remedy;
mod rename;
mod risk;
mod safeguard;
mod said;
mod said_example;
mod said_region;
mod said_risk;
mod sentence;
mod sentence_of_grant;
mod sentence_of_people;
mod sentence_of_vocabulary;
mod texts;
mod vocabulary;
mod written;

pub use blame::{Blame, blame};
pub use calendar::{OnDay, by_calendar};
pub use ceilings::ceilings_of_both;
pub use exactly::{Exactly, SaidRegion, exactly};
pub use meaning::{Meaning, RegionOf};
pub use needed::{Needed, load_needed};
pub use reading::{Part, PartIs, ReadLine, Reading, readings, word_by_word};
pub use risk::{Crossed, Risk, RoleRisk, crossed_ceilings, risk};
pub use said::{Said, SaidExample, SaidGuideline, SaidLine, said, told};
pub use said_risk::SaidRisk;
pub use written::{Alone, LimitChange, Written, WrittenChange};

use std::collections::BTreeSet;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use carry::carried;

use crate::analysis::{Budget, Direction};
use crate::model::{Guideline, GuidelineId, Policies};

/// Everything that changed.
#[derive(Clone, Debug)]
pub struct Changes {
    /// By guideline, those whose decisions change first.
    pub guidelines: Vec<GuidelineChanges>,
    /// What changed outside the guidelines.
    pub elsewhere: Vec<Written>,
    /// How many guidelines are the same in both versions.
    pub n_unchanged: usize,
}

/// What changed in one guideline.
#[derive(Clone, Debug)]
pub struct GuidelineChanges {
    /// Its id in the newer version that has it.
    pub id: GuidelineId,
    /// Its id in the older version, where that is another.
    pub formerly: Option<GuidelineId>,
    /// What was written differently, with the regions that each change alone explains.
    pub written: Vec<Explained>,
    /// Which cases are answered differently.
    pub meaning: Meaning,
    /// A case that is answered differently, where the comparison did not lead to one.
    pub sampled: Option<RegionOf>,
}

impl GuidelineChanges {
    /// Returns whether a case is known that is answered differently.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        self.sampled.is_some() || self.meaning.regions().iter().any(|one| one.region.witness.is_some())
    }

    /// Returns the directions of the cases that are known; none where what is not decided may add one.
    fn certain_directions(&self) -> Option<BTreeSet<Direction>> {
        let Meaning::Exact(regions) = &self.meaning else { return None };
        let certain = regions.iter().filter(|one| one.region.witness.is_some());
        let certain: BTreeSet<Direction> = certain.map(|one| one.region.direction()).collect();
        let all = regions.iter().map(|one| one.region.direction()).collect();
        (room(&all) == room(&certain)).then_some(certain)
    }

    /// Returns the older and the newer version of the guideline, where they exist.
    #[must_use]
    pub fn versions<'a>(
        &self,
        before: &'a Policies,
        after: &'a Policies,
    ) -> (Option<&'a Guideline>, Option<&'a Guideline>) {
        let earlier = self.formerly.as_ref().unwrap_or(&self.id);
        let new = after.guideline(self.id.as_str());
        let formerly = |old: &&Guideline| new.is_some_and(|new| new.formerly.contains(&old.id));
        let old = before.guideline(earlier.as_str()).or_else(|| before.guidelines.iter().find(formerly));
        (old, new)
    }
}

/// A change in writing, and the regions it explains.
#[derive(Clone, Debug)]
pub struct Explained {
    /// The change.
    pub written: Written,
    /// Which regions of the guideline's meaning it explains, by their place there.
    pub regions: Vec<usize>,
}

/// Which way a whole change goes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Room {
    /// No decision changes.
    Same,
    /// Nobody may decide less.
    More,
    /// Nobody may decide more.
    Less,
    /// Both.
    Both,
    /// Only whom to ask or what is owed changes.
    Other,
}

/// Compares two versions.
#[must_use]
pub fn compare(before: &Policies, after: &Policies, budget: Budget) -> Changes {
    let before = &*carried(before, after);
    let pairs = pair::guidelines(before, after);
    let organisation = organisation::changes(before, after);
    let affects_meaning = organisation.iter().any(|change| change.alone.is_some());
    let n_all = pairs.len();
    let changed = pairs.into_par_iter().filter(|(old, new)| affects_meaning || old != new);
    let changes = changed.map(|pair| one(before, after, pair, &organisation, budget));
    let mut guidelines: Vec<GuidelineChanges> =
        changes.filter(|one| !one.written.is_empty() || !one.meaning.is_same()).collect();
    let n_unchanged = n_all - guidelines.len();
    guidelines.sort_by_key(|changes| changes.meaning.weight());
    let mut elsewhere: Vec<Written> = organisation.into_iter().map(|change| change.written).collect();
    elsewhere.extend(elsewhere::changes(before, after));
    Changes { guidelines, elsewhere, n_unchanged }
}

fn one(
    before: &Policies,
    after: &Policies,
    (old, new): (Option<&Guideline>, Option<&Guideline>),
    organisation: &[WrittenChange],
    budget: Budget,
) -> GuidelineChanges {
    let id = new.or(old).map_or_else(|| GuidelineId::new(""), |guideline| guideline.id.clone());
    let written = guideline::changes(after, old, new);
    let meaning = meaning::between(before, after, old, new, budget);
    let sampled = meaning::sampled(before, after, (old, new), &meaning);
    let explained_by = |change: &WrittenChange| meaning::explained(before, old, change, &meaning);
    let in_organisation = organisation.iter().map(explained_by).collect::<Vec<_>>();
    let mut taken: BTreeSet<usize> = in_organisation.iter().flatten().copied().collect();
    let written = written
        .into_iter()
        .map(|change| {
            let regions: Vec<usize> =
                explained_by(&change).into_iter().filter(|region| !taken.contains(region)).collect();
            taken.extend(&regions);
            Explained { written: change.written, regions }
        })
        .collect();
    let formerly = old.map(|old| old.id.clone()).filter(|old| *old != id);
    GuidelineChanges { id, formerly, written, meaning, sampled }
}

impl Changes {
    /// Returns whether nothing at all changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.guidelines.is_empty() && self.elsewhere.is_empty()
    }

    /// Returns which way the whole change goes; none where a guideline could not be decided.
    #[must_use]
    pub fn room(&self) -> Option<Room> {
        let mut directions = BTreeSet::new();
        for changes in &self.guidelines {
            match &changes.meaning {
                Meaning::NotDecided => return None,
                Meaning::Exact(regions) => {
                    directions.extend(regions.iter().map(|one| one.region.direction()))
                }
            }
        }
        Some(room(&directions))
    }

    /// Returns which way the whole change certainly goes: none where it rests on what was not decided.
    #[must_use]
    pub fn certain_room(&self) -> Option<Room> {
        let directions = self.guidelines.iter().map(GuidelineChanges::certain_directions);
        let all = directions.collect::<Option<Vec<_>>>()?;
        Some(room(&all.into_iter().flatten().collect()))
    }

    /// Returns how many guidelines have decisions that change.
    #[must_use]
    pub fn n_with_other_decisions(&self) -> usize {
        self.guidelines.iter().filter(|changes| !changes.meaning.is_same()).count()
    }
}

/// Sums up directions.
#[must_use]
pub fn room(directions: &BTreeSet<Direction>) -> Room {
    let has = |direction| directions.contains(&direction);
    match (has(Direction::MoreRoom), has(Direction::LessRoom)) {
        (true, true) => Room::Both,
        (true, false) => Room::More,
        (false, true) => Room::Less,
        (false, false) if directions.is_empty() => Room::Same,
        (false, false) => Room::Other,
    }
}
