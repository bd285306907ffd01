//! All changes in sentences, each with its example, the most consequential first.

use std::collections::BTreeSet;

use super::headline;
use super::meaning::{Meaning, RegionOf};
use super::sentence::{Reader, join};
use super::written::{LimitChange, Written};
use super::{Changes, Explained, GuidelineChanges, Room, room};
use crate::analysis::{Cell, Constraint, Direction, Interval, Region};
use crate::decision::{Case, Dimension, Gap, OwedOutcome, UseOf, decide_verdict};
use crate::diagnostic::Arg;
use crate::model::{
    Exact, FactId, Guideline, GuidelineId, Money, PastGift, PastGrant, Policies, RoleId, Value, built_in,
};
use crate::prose::{Form, Lang, Position, Words, counted, fact_is, lies, say, value, verdict};

/// Regions that are said one by one; more are counted.
const MOST_REGIONS: usize = 12;

/// Everything that changed, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// `2 guidelines change.`
    pub headline: String,
    /// Which way the whole change goes.
    pub direction: Option<String>,
    /// By guideline.
    pub guidelines: Vec<SaidGuideline>,
    /// What changed outside the guidelines.
    pub elsewhere: Vec<String>,
    /// What does not change.
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

/// One change, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct SaidLine {
    /// Which way it goes; none where no decision changes by it alone.
    pub room: Option<Room>,
    /// The sentence.
    pub text: String,
    /// A case that is answered differently.
    pub example: Option<SaidExample>,
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
    let reader = Reader::new(lang, before, after, None, None);
    let elsewhere = changes.elsewhere.iter().map(|written| reader.sentence(written));
    Said {
        headline: headline::of(changes, lang),
        direction: headline::direction(changes, lang),
        guidelines: changes.guidelines.iter().map(|one| guideline(one, before, after, lang)).collect(),
        elsewhere: elsewhere.filter(|sentence| !sentence.is_empty()).collect(),
        rest: if changes.n_unchanged == 0 {
            say(lang, "diff-nothing-else", &[])
        } else {
            say(lang, "diff-rest", &[("count", changes.n_unchanged.into())])
        },
    }
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
            let is_wording = changes.written.iter().all(|one| one.written.is_wording());
            Some(say(lang, if is_wording { "diff-reworded" } else { "direction-none" }, &[]))
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
    fn lang(&self) -> Lang {
        self.reader.lang()
    }

    /// One line for each change; roles whose limits change alike share one.
    fn lines(&self, parts: &[&Explained], meaning: &Meaning) -> Vec<SaidLine> {
        let mut lines = Vec::new();
        let mut done: Vec<&LimitChange> = Vec::new();
        for part in parts {
            let (text, regions) = match &part.written {
                Written::Limit(change) if done.contains(&change) => continue,
                Written::Limit(change) => {
                    let alike: Vec<(&LimitChange, &Explained)> = alike(change, parts);
                    done.extend(alike.iter().map(|(change, _)| *change));
                    let roles: Vec<RoleId> = alike.iter().map(|(change, _)| change.role.clone()).collect();
                    let regions = alike.iter().flat_map(|(_, part)| part.regions.clone()).collect();
                    (self.reader.limit(change, &roles), regions)
                }
                written => (self.reader.sentence(written), part.regions.clone()),
            };
            let regions = regions_at(meaning, &regions);
            if text.is_empty() {
                continue;
            }
            let text = self.of_remedy(remedy_of(&part.written), text);
            lines.push(SaidLine { room: room_of(&regions), text, example: self.example(&regions) });
        }
        lines
    }

    /// Names the remedy where the guideline has several.
    fn of_remedy(&self, remedy: Option<&crate::model::RemedyId>, sentence: String) -> String {
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

    fn example(&self, regions: &[&RegionOf]) -> Option<SaidExample> {
        regions.iter().find_map(|one| {
            let case = one.region.witness.as_ref()?;
            Some(SaidExample {
                case: self.case(one, case),
                before: self.answer(self.before, self.old, one, case),
                after: self.answer(self.after, self.new, one, case),
            })
        })
    }

    fn answer(
        &self,
        policies: &Policies,
        guideline: Option<&Guideline>,
        one: &RegionOf,
        case: &Case,
    ) -> String {
        let remedy = one.remedy.as_ref().and_then(|id| guideline?.remedy(id.as_str()));
        let (found, owed) = decide_verdict(policies, guideline, case, remedy);
        let words = Words::new(self.lang(), policies);
        let words = guideline.map_or(words, |guideline| words.within(guideline));
        let verdict = verdict(&words, &found);
        match owed {
            crate::decision::OwedAmount::Value(amount) => {
                let amount = value(&words, &FactId::new(built_in::AMOUNT), &amount, Form::Plain);
                say(
                    self.lang(),
                    "verdict-and-owed",
                    &[("verdict", verdict.into()), ("amount", amount.into())],
                )
            }
            _ => verdict,
        }
    }

    /// A case by what its region looks at: who, how much, and the facts that matter.
    fn case(&self, one: &RegionOf, case: &Case) -> String {
        let words = &self.reader.new;
        let role = case.given.role.as_ref().map(|role| self.reader.group(role));
        let amount = FactId::new(built_in::AMOUNT);
        let asked = case.said(built_in::AMOUNT).map(|asked| value(words, &amount, asked, Form::Plain));
        let mut said: Vec<String> = role.into_iter().chain(asked).collect();
        let mut seen: BTreeSet<FactId> = BTreeSet::from([amount]);
        for constraint in &one.region.constraints {
            match constraint.dimension.inner() {
                Dimension::Role | Dimension::Asked(_) => {}
                Dimension::Use(what) | Dimension::UseLess { what, .. } => {
                    said.extend(self.given_before(what, case));
                }
                Dimension::Given(_) if constraint.cells == [Cell::Flag(false)] => {}
                Dimension::Given(_) => said.push(self.lies(constraint)),
                Dimension::Fact(fact)
                | Dimension::Day(fact)
                | Dimension::Age(fact, _)
                | Dimension::Gap(Gap { fact, .. })
                | Dimension::GapLess { gap: Gap { fact, .. }, .. }
                | Dimension::Share { of: fact, .. }
                | Dimension::AskedLess { asked: fact, .. }
                | Dimension::FactLess { fact, .. } => {
                    let at = case.given.decided_at.filter(|_| fact.as_str() == built_in::DECIDED_AT);
                    let value = at.map(Value::Instant).or_else(|| case.said(fact.as_str()).cloned());
                    let Some(value) = value.filter(|_| seen.insert(fact.clone())) else { continue };
                    said.push(fact_is(words, fact, &value));
                }
                Dimension::Of(..) => {}
            }
        }
        said.join(", ")
    }

    /// What was given before, where anything was.
    fn given_before(&self, what: &UseOf, case: &Case) -> Option<String> {
        let keys: Option<Vec<_>> = what.per.iter().map(|key| Some((key, case.said(key.as_str())?))).collect();
        let keys = keys?;
        let is_own = |past: &&PastGrant| keys.iter().all(|(key, value)| past.keys.get(*key) == Some(value));
        let earlier = case.given.history.iter().filter(is_own);
        let amounts = earlier.clone().filter_map(|past| match past.given {
            Some(PastGift::Money(money)) => Some(money),
            Some(PastGift::Thing | PastGift::Number(_)) | None => None,
        });
        let counted: Arg = counted(&self.reader.new, what).into();
        match what.money {
            None if what.measure.is_some() => None,
            None => {
                let n = earlier.count();
                let args = [("count", n.into()), ("what", counted)];
                (n > 0).then(|| say(self.lang(), "example-given-before", &args))
            }
            Some(currency) => {
                let minor: i64 =
                    amounts.filter(|money| money.currency == currency).map(|money| money.minor).sum();
                let args = [("amount", Money { currency, minor }.into()), ("what", counted)];
                (minor > 0).then(|| say(self.lang(), "example-given-total", &args))
            }
        }
    }

    /// Regions that no change in writing explains alone.
    fn unexplained(&self, changes: &GuidelineChanges) -> (Vec<SaidLine>, usize) {
        let Meaning::Exact(regions) = &changes.meaning else { return (Vec::new(), 0) };
        let explained: BTreeSet<usize> = changes.written.iter().flat_map(|one| one.regions.clone()).collect();
        let is_whole = changes
            .written
            .iter()
            .any(|one| matches!(one.written, Written::GuidelineAdded | Written::GuidelineRemoved));
        let open: Vec<&RegionOf> = regions
            .iter()
            .enumerate()
            .filter(|(n, one)| (is_whole || !explained.contains(n)) && !one.region.is_about_unknowns())
            .map(|(_, one)| one)
            .filter(|one| one.region.witness.is_some() && !self.is_about_roles_of_one_version(&one.region))
            .collect();
        let n_more = open.len().saturating_sub(MOST_REGIONS);
        let lines = open.into_iter().take(MOST_REGIONS).map(|one| self.region(one));
        (lines.collect(), n_more)
    }

    /// What was not decided, in one sentence: with the case that was found nevertheless, if one was.
    fn open(&self, changes: &GuidelineChanges) -> Option<SaidLine> {
        if let Some(sampled) = &changes.sampled {
            let text = self.of_remedy(sampled.remedy.as_ref(), say(self.lang(), "region-sampled", &[]));
            return Some(SaidLine { room: room_of(&[sampled]), text, example: self.example(&[sampled]) });
        }
        let without = |one: &&RegionOf| {
            one.region.witness.is_none()
                && !one.region.is_about_unknowns()
                && !self.is_about_roles_of_one_version(&one.region)
        };
        changes.meaning.regions().iter().find(without)?;
        let says = if changes.is_certain() { "region-no-case" } else { "region-no-case-at-all" };
        Some(SaidLine { room: None, text: say(self.lang(), says, &[]), example: None })
    }

    /// A role that is new may do what others of its rank may: that it is new is said once.
    fn is_about_roles_of_one_version(&self, region: &Region) -> bool {
        let known = |policies: &Policies, role: &RoleId| policies.organisation.rank(role).is_some();
        let roles = region.constraints.iter().filter(|one| is_role(one)).flat_map(Constraint::roles);
        let mut roles = roles.peekable();
        roles.peek().is_some() && roles.all(|role| !known(self.before, &role) || !known(self.after, &role))
    }

    fn region(&self, one: &RegionOf) -> SaidLine {
        let lang = self.lang();
        let region = &one.region;
        let (role, conditions) = (self.who(region), self.cases(region));
        let text = say(
            lang,
            "region",
            &[("role", role.into()), ("old", self.before(region).into()), ("new", self.after(region).into())],
        );
        let text = if conditions.is_empty() {
            text
        } else {
            say(lang, "region-for", &[("sentence", text.into()), ("conditions", join(conditions).into())])
        };
        let text = self.of_remedy(one.remedy.as_ref(), text);
        SaidLine { room: room_of(&[one]), text, example: self.example(&[one]) }
    }

    /// Whose decisions a region is about.
    pub(super) fn who(&self, region: &Region) -> String {
        let roles = region.constraints.iter().find(|one| is_role(one)).map(|one| self.roles(one));
        roles.unwrap_or_else(|| say(self.lang(), "every-role", &[]))
    }

    /// Which cases lie in a region, whoever decides.
    pub(super) fn cases(&self, region: &Region) -> Vec<String> {
        region.constraints.iter().filter(|one| !is_role(one)).map(|one| self.lies(one)).collect()
    }

    /// The older answer of a region.
    pub(super) fn before(&self, region: &Region) -> String {
        self.side(&region.before, &self.reader.old)
    }

    /// The newer answer of a region.
    pub(super) fn after(&self, region: &Region) -> String {
        self.side(&region.after, &self.reader.new)
    }

    fn side(&self, side: &crate::analysis::Side, words: &Words<'_>) -> String {
        let said = verdict(words, &side.verdict);
        match &side.owed {
            OwedOutcome::Known(crate::decision::OwedExpression::Most(all)) => {
                let amounts: Vec<String> = all
                    .iter()
                    .map(|one| {
                        let amount = crate::model::Amount::Expression(one.clone());
                        crate::prose::amount(words, None, &amount, Form::Plain)
                    })
                    .collect();
                let amount: Arg = amounts.join(" / ").into();
                say(words.lang, "verdict-and-owed", &[("verdict", said.into()), ("amount", amount)])
            }
            OwedOutcome::Known(_) | OwedOutcome::Unknown => said,
        }
    }

    fn roles(&self, constraint: &Constraint) -> String {
        let roles: Vec<RoleId> = constraint.roles().collect();
        if roles.is_empty() {
            return self.lies(constraint);
        }
        crate::prose::list_and(self.lang(), &self.reader.groups(&roles))
    }

    fn lies(&self, constraint: &Constraint) -> String {
        let positions: Vec<Position> =
            constraint.cells.iter().filter_map(|cell| position(cell, constraint.dimension.inner())).collect();
        lies(&self.reader.new, &constraint.dimension, &positions)
    }
}

fn is_role(constraint: &Constraint) -> bool {
    matches!(constraint.dimension, Dimension::Role)
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

fn regions_at<'a>(meaning: &'a Meaning, at: &[usize]) -> Vec<&'a RegionOf> {
    let Meaning::Exact(regions) = meaning else { return Vec::new() };
    let mut chosen: Vec<&RegionOf> = at.iter().filter_map(|n| regions.get(*n)).collect();
    chosen.sort_by_key(|one| super::meaning::weight(&one.region));
    chosen
}

fn room_of(regions: &[&RegionOf]) -> Option<Room> {
    let directions: BTreeSet<Direction> = regions.iter().map(|one| one.region.direction()).collect();
    (!directions.is_empty()).then(|| room(&directions))
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

/// A cell as prose names places; what is asked elsewhere is left out where a plain question stands beside it.
fn position(cell: &Cell, dimension: &Dimension) -> Option<Position> {
    Some(match cell {
        Cell::Unknown => Position::Unknown,
        Cell::Absent(None) => Position::HowMuch,
        Cell::Absent(Some(_)) | Cell::AbsentElsewhere => return None,
        Cell::None => Position::At(Value::None),
        Cell::Word(word) => Position::At(Value::Word(word.clone())),
        Cell::Other => Position::OtherWord,
        Cell::Flag(flag) => Position::At(Value::Flag(*flag)),
        Cell::Never => Position::At(Value::Never),
        Cell::Mismatch => Position::Mismatch,
        Cell::Interval(interval) => match interval.single() {
            Some(single) => Position::At(match interval.currency {
                Some(currency) => Value::Money(single, currency),
                None => Value::Number(single),
            }),
            None => Position::Stretch {
                low: interval
                    .low
                    .filter(|_| interval.high.is_none() || !begins_at_the_least(interval, dimension)),
                high: interval.high,
                currency: interval.currency,
            },
        },
    })
}

/// Whether a stretch begins where there is nothing below, which need not be said.
fn begins_at_the_least(interval: &Interval, dimension: &Dimension) -> bool {
    let least = match dimension {
        Dimension::Use(what) if what.money.is_none() => Exact::ONE,
        Dimension::Asked(_) | Dimension::Share { .. } | Dimension::Use(_) => Exact::ZERO,
        _ => return false,
    };
    interval.low == Some((least, true))
}
