//! All changes in sentences, each with its example, the most consequential first.

use super::carry::carried;
use super::headline;
use super::meaning::{Meaning, RegionOf};
use super::said_region::room_of;
use super::said_risk::{self, SaidRisk};
use super::sentence::Reader;
use super::written::{LimitChange, Written};
use super::{Changes, Explained, GuidelineChanges, Room, risk};
use crate::analysis::Region;
use crate::decision::Verdict;
use crate::model::{Guideline, GuidelineId, Policies, RoleId, built_in};
use crate::prose::{Lang, say};

/// Everything that changed, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// `2 guidelines change.`
    pub headline: String,
    /// Which way the whole change goes.
    pub direction: Option<String>,
    /// Who may decide more or less, and in which currency.
    pub risk: Vec<SaidRisk>,
    /// Limits above a ceiling, and who has to approve them.
    pub crossed: Vec<String>,
    /// By guideline.
    pub guidelines: Vec<SaidGuideline>,
    /// What changed outside the guidelines.
    pub elsewhere: Vec<String>,
    /// What else does not change; empty where nothing does.
    pub rest: String,
}

/// The changes of one guideline, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct SaidGuideline {
    /// Its id.
    pub id: GuidelineId,
    /// Its title.
    pub title: String,
    /// One sentence about all of it, where that says it: reworded, or not decided.
    pub summary: Option<String>,
    /// One change a line.
    pub lines: Vec<SaidLine>,
    /// What reads differently, old and new.
    pub texts: Vec<String>,
    /// How many regions are not said one by one.
    pub n_more: usize,
}

impl SaidGuideline {
    /// Returns whether there is a sentence about it: what a new role may do is said of the role alone.
    #[must_use]
    pub fn says_something(&self) -> bool {
        !self.lines.is_empty() || self.summary.is_some() || !self.texts.is_empty() || self.n_more > 0
    }
}

/// One change, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct SaidLine {
    /// Which way it goes; none where no decision changes by it alone.
    pub room: Option<Room>,
    /// The sentence.
    pub text: String,
    /// Cases that are answered differently: one, or one each way.
    pub examples: Vec<SaidExample>,
}

/// A case and both answers, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct SaidExample {
    /// The case.
    pub case: String,
    /// The older answer.
    pub before: String,
    /// The newer answer.
    pub after: String,
}

/// Puts changes into words.
#[must_use]
pub fn said(changes: &Changes, before: &Policies, after: &Policies, lang: Lang) -> Said {
    let before = &*carried(before, after);
    let reader = Reader::new(lang, before, after, None, None);
    let at_risk = risk(changes, before, after);
    let elsewhere = changes.elsewhere.iter().map(|written| reader.sentence(written));
    Said {
        headline: headline::of(changes, lang),
        direction: headline::direction(changes, lang),
        risk: said_risk::roles(&at_risk, &reader),
        crossed: said_risk::crossed(&at_risk, &reader),
        guidelines: changes.guidelines.iter().map(|one| guideline(one, before, after, lang)).collect(),
        elsewhere: elsewhere.filter(|sentence| !sentence.is_empty()).collect(),
        rest: if changes.is_empty() {
            String::new()
        } else if changes.n_unchanged == 0 {
            say(lang, "diff-nothing-else", &[])
        } else {
            say(lang, "diff-rest", &[("count", changes.n_unchanged.into())])
        },
    }
}

/// Says one change in writing, of a guideline or of what lies outside.
#[must_use]
pub fn told(
    written: &Written,
    changes: Option<&GuidelineChanges>,
    before: &Policies,
    after: &Policies,
    lang: Lang,
) -> String {
    let before = &*carried(before, after);
    let (old, new) = changes.map_or((None, None), |changes| changes.versions(before, after));
    let reader = Reader::new(lang, before, after, old, new);
    let teller = Teller { reader: &reader, before, after, old, new };
    teller.of_remedy(remedy_of(written), reader.sentence(written))
}

fn guideline(changes: &GuidelineChanges, before: &Policies, after: &Policies, lang: Lang) -> SaidGuideline {
    let (old, new) = changes.versions(before, after);
    let reader = Reader::new(lang, before, after, old, new);
    let teller = Teller { reader: &reader, before, after, old, new };
    let title = new.or(old).map(|guideline| reader.new.title(guideline)).unwrap_or_default();
    let (texts, parts): (Vec<&Explained>, Vec<&Explained>) =
        changes.written.iter().partition(|one| matches!(one.written, Written::Text { .. }));
    let mut lines = teller.lines(&parts, &changes.meaning);
    let (regions, n_more) = teller.unexplained(changes);
    lines.extend(regions);
    lines.extend(teller.open(changes));
    lines.sort_by_key(|line| {
        line.room.map_or(9, |room| match room {
            Room::Less | Room::Both => 0,
            Room::More => 1,
            Room::Other => 2,
            Room::Same => 3,
        })
    });
    SaidGuideline {
        id: changes.id.clone(),
        summary: summary(changes, &title, lang),
        title,
        lines,
        texts: texts.iter().map(|one| reader.sentence(&one.written)).collect(),
        n_more,
    }
}

fn summary(changes: &GuidelineChanges, title: &str, lang: Lang) -> Option<String> {
    match &changes.meaning {
        Meaning::NotDecided if changes.sampled.is_some() => None,
        Meaning::NotDecided => Some(say(lang, "region-undecided", &[("guideline", title.into())])),
        Meaning::Exact(regions) if regions.is_empty() => {
            let parts: Vec<&Explained> = changes.written.iter().collect();
            let is_last_word = |one: &Explained| matches!(one.written, Written::Otherwise { .. });
            let says_the_same = |one: &Explained| is_last_word(one) && is_moved(&parts);
            let is_wording = parts.iter().all(|one| one.written.is_wording() || says_the_same(one));
            Some(say(lang, if is_wording { "diff-reworded" } else { "diff-no-decision" }, &[]))
        }
        Meaning::Exact(_) => None,
    }
}

/// Says what changes in one guideline.
pub(super) struct Teller<'a> {
    pub(super) reader: &'a Reader<'a>,
    pub(super) before: &'a Policies,
    pub(super) after: &'a Policies,
    pub(super) old: Option<&'a Guideline>,
    pub(super) new: Option<&'a Guideline>,
}

impl Teller<'_> {
    pub(super) fn lang(&self) -> Lang {
        self.reader.lang()
    }

    /// One line for each change; roles whose limits change alike share one.
    fn lines(&self, parts: &[&Explained], meaning: &Meaning) -> Vec<SaidLine> {
        let mut lines = Vec::new();
        let mut done: Vec<&LimitChange> = Vec::new();
        for part in parts {
            let (text, regions) = match &part.written {
                Written::Limit(change) if done.contains(&change) => continue,
                // It stands in another place and says the same.
                Written::Otherwise { .. } if is_moved(parts) && meaning.is_same() => continue,
                Written::Limit(change) => {
                    let alike: Vec<(&LimitChange, &Explained)> = alike(change, parts);
                    done.extend(alike.iter().map(|(change, _)| *change));
                    let roles: Vec<RoleId> = alike.iter().map(|(change, _)| change.role.clone()).collect();
                    let regions: Vec<usize> =
                        alike.iter().flat_map(|(_, part)| part.regions.clone()).collect();
                    let regions = regions_at(meaning, &regions, Some(&change.role));
                    (self.reader.limit(change, &roles, room_of(&regions)), regions)
                }
                written => {
                    (self.reader.sentence(written), regions_at(meaning, &part.regions, role_of(written)))
                }
            };
            if text.is_empty() {
                continue;
            }
            let text = self.of_remedy(remedy_of(&part.written), text);
            lines.push(SaidLine { room: room_of(&regions), text, examples: self.examples(&regions) });
        }
        lines
    }

    /// Names the remedy where the guideline has several.
    pub(super) fn of_remedy(&self, remedy: Option<&crate::model::RemedyId>, sentence: String) -> String {
        match self.remedy_name(remedy) {
            Some(name) => {
                say(self.lang(), "of-remedy", &[("remedy", name.into()), ("sentence", sentence.into())])
            }
            None => sentence,
        }
    }

    /// Returns the title of a remedy where the guideline has several.
    pub(super) fn remedy_name(&self, remedy: Option<&crate::model::RemedyId>) -> Option<String> {
        let has_several = self.new.or(self.old).is_some_and(|guideline| guideline.remedies.len() > 1);
        remedy.filter(|_| has_several).map(|remedy| self.reader.remedy(remedy))
    }
}

/// Whether a last word is gone in one place and stands in another.
fn is_moved(parts: &[&Explained]) -> bool {
    let all = || parts.iter().map(|one| &one.written);
    let is_gone = |one: &Written| matches!(one, Written::Otherwise { before: Some(_), after: None, .. });
    let is_new = |one: &Written| matches!(one, Written::Otherwise { before: None, after: Some(_), .. });
    all().any(is_gone) && all().any(is_new)
}

/// Limits of the same remedy that change from and to the same for other roles.
fn alike<'a>(change: &LimitChange, parts: &[&'a Explained]) -> Vec<(&'a LimitChange, &'a Explained)> {
    let same = |other: &LimitChange| LimitChange { role: change.role.clone(), ..other.clone() } == *change;
    parts
        .iter()
        .filter_map(|part| match &part.written {
            Written::Limit(other) if same(other) => Some((other, *part)),
            _ => None,
        })
        .collect()
}

/// The regions of a change, the most telling first: where somebody may decide or no longer may, and the role
/// that the change is written for.
fn regions_at<'a>(meaning: &'a Meaning, at: &[usize], role: Option<&RoleId>) -> Vec<&'a RegionOf> {
    let Meaning::Exact(regions) = meaning else { return Vec::new() };
    let mut chosen: Vec<&RegionOf> = at.iter().filter_map(|n| regions.get(*n)).collect();
    let decides =
        |region: &Region| [&region.before, &region.after].iter().any(|side| side.verdict == Verdict::Decide);
    let is_for = |region: &Region| {
        let case = region.witness.as_ref();
        role.is_none_or(|role| case.and_then(|case| case.given.role.as_ref()) == Some(role))
    };
    chosen.sort_by_key(|one| {
        let region = &one.region;
        let asks = region.witness.as_ref().is_some_and(|case| case.said(built_in::AMOUNT).is_some());
        (super::meaning::weight(region), !decides(region), !is_for(region), !asks)
    });
    chosen
}

fn role_of(written: &Written) -> Option<&RoleId> {
    match written {
        Written::Limit(change) => Some(&change.role),
        Written::GrantWhen { role, .. } | Written::GrantPeriod { role, .. } => Some(role),
        Written::Grant { before, after, .. } => after.as_ref().or(before.as_ref())?.role.as_ref(),
        _ => None,
    }
}

fn remedy_of(written: &Written) -> Option<&crate::model::RemedyId> {
    match written {
        Written::Limit(change) => Some(&change.remedy),
        Written::Grant { remedy, .. }
        | Written::GrantWhen { remedy, .. }
        | Written::GrantPeriod { remedy, .. }
        | Written::Owed { remedy, .. }
        | Written::Cap { remedy, .. }
        | Written::InsteadOf { remedy, .. }
        | Written::TogetherWith { remedy, .. } => Some(remedy),
        Written::Unless { remedy, .. }
        | Written::UnlessOrder { remedy }
        | Written::Otherwise { remedy, .. } => remedy.as_ref(),
        _ => None,
    }
}
