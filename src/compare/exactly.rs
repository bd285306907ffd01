//! Exactly which decisions change: the regions of a guideline, a row each.

use super::carry::carried;
use super::meaning::{Meaning, RegionOf};
use super::said::Teller;
use super::sentence::Reader;
use super::{GuidelineChanges, Room, room};
use crate::analysis::Region;
use crate::model::Policies;
use crate::prose::Lang;

/// Cases that one version answers in one way and the other in another, in words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SaidRegion {
    /// The remedy, where the guideline has several.
    pub remedy: Option<String>,
    /// Who decides.
    pub role: String,
    /// Which cases; empty where all are meant.
    pub cases: Vec<String>,
    /// The older answer.
    pub before: String,
    /// The newer answer.
    pub after: String,
    /// Which way it goes.
    pub room: Room,
    /// Whether a case of it was found.
    pub has_case: bool,
}

/// The regions of a guideline, in words.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Exactly {
    /// Where both answers are known.
    pub regions: Vec<SaidRegion>,
    /// In how many more regions facts are missing before or after.
    pub n_unknown: usize,
}

/// Says which decisions of a guideline change.
#[must_use]
pub fn exactly(changes: &GuidelineChanges, before: &Policies, after: &Policies, lang: Lang) -> Exactly {
    let Meaning::Exact(regions) = &changes.meaning else { return Exactly::default() };
    let before = &*carried(before, after);
    let (old, new) = changes.versions(before, after);
    let teller = Teller { reader: &Reader::new(lang, before, after, old, new), before, after, old, new };
    let known: Vec<&RegionOf> = regions.iter().filter(|one| !one.region.is_about_unknowns()).collect();
    Exactly {
        n_unknown: regions.len() - known.len(),
        regions: known.into_iter().map(|one| said(&teller, one)).collect(),
    }
}

fn said(teller: &Teller<'_>, one: &RegionOf) -> SaidRegion {
    let region: &Region = &one.region;
    SaidRegion {
        remedy: teller.remedy_name(one.remedy.as_ref()),
        role: teller.who(region),
        cases: teller.cases(region),
        before: teller.before(region),
        after: teller.after(region),
        room: room(&[region.direction()].into()),
        has_case: region.witness.is_some(),
    }
}
