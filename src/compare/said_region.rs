//! Regions in sentences: whose decisions, which cases, both answers.

use std::collections::BTreeSet;

use super::meaning::{Meaning, RegionOf};
use super::said::{SaidLine, Teller};
use super::sentence::join;
use super::written::Written;
use super::{GuidelineChanges, Room, room};
use crate::analysis::{Cell, Constraint, Direction, Interval, Region};
use crate::decision::{Dimension, OwedOutcome, Verdict};
use crate::diagnostic::Arg;
use crate::model::{Exact, Guideline, Policies, RoleId, Value};
use crate::prose::{Form, Position, Words, lies, rules, rules_of_all, say, verdict};

/// Regions that are said one by one; more are counted.
const MOST_REGIONS: usize = 12;

/// So many regions that differ in their conditions alone are said one by one; more in one sentence.
const FOLLOWED: usize = 2;

impl Teller<'_> {
    /// Regions that no change in writing explains alone.
    pub(super) fn unexplained(&self, changes: &GuidelineChanges) -> (Vec<SaidLine>, usize) {
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
        if let Some(new) = self.new.filter(|_| self.old.is_none()) {
            return (self.rules_of(new, &open), 0);
        }
        if let Some(old) = self.old.filter(|_| self.new.is_none()) {
            return (self.rules_gone(old, &open), 0);
        }
        let groups = self.grouped(open);
        let n_more = groups.len().saturating_sub(MOST_REGIONS);
        let lines = groups.iter().take(MOST_REGIONS).map(|group| match group.as_slice() {
            [one] => self.region(one),
            several => self.several(several),
        });
        (lines.collect(), n_more)
    }

    /// A guideline that is new has no before: its rules are said, and a case.
    fn rules_of(&self, new: &Guideline, regions: &[&RegionOf]) -> Vec<SaidLine> {
        let words = &self.reader.new;
        let mut lines: Vec<SaidLine> = Vec::new();
        let plain = |text: String| SaidLine { room: None, text, examples: Vec::new() };
        lines.extend(rules_of_all(words, new).into_iter().map(plain));
        for remedy in &new.remedies {
            let own: Vec<&RegionOf> =
                regions.iter().copied().filter(|one| one.remedy.as_ref() == Some(&remedy.id)).collect();
            let mut said = rules(words, new, remedy).into_iter();
            let first = said.next().map(|text| SaidLine {
                room: room_of(&own),
                text: self.of_remedy(Some(&remedy.id), text),
                examples: self.examples(&own),
            });
            lines.extend(first);
            lines.extend(said.map(|text| plain(self.of_remedy(Some(&remedy.id), text))));
        }
        lines
    }

    /// Of a guideline that is gone, what was allowed and owed is said, each with a case.
    fn rules_gone(&self, old: &Guideline, regions: &[&RegionOf]) -> Vec<SaidLine> {
        let mut lines = Vec::new();
        for remedy in &old.remedies {
            let own = regions.iter().copied().filter(|one| one.remedy.as_ref() == Some(&remedy.id));
            let own: Vec<&RegionOf> =
                own.filter(|one| one.region.before.verdict == Verdict::Decide).collect();
            let owed = remedy.owed.iter().map(|owed| {
                let after = None;
                (None, Written::Owed { remedy: remedy.id.clone(), before: Some(owed.clone()), after })
            });
            let may = remedy.may.iter().map(|may| {
                let after = None;
                let written = Written::Grant { remedy: remedy.id.clone(), before: Some(may.clone()), after };
                (may.role.clone(), written)
            });
            for (role, written) in owed.chain(may) {
                let is_for = |one: &&RegionOf| {
                    let who = one.region.witness.as_ref().and_then(|case| case.given.role.as_ref());
                    role.is_none() || who == role.as_ref()
                };
                let own: Vec<&RegionOf> = own.iter().copied().filter(is_for).take(1).collect();
                lines.push(SaidLine {
                    room: Some(Room::Less),
                    text: self.of_remedy(Some(&remedy.id), self.reader.sentence(&written)),
                    examples: self.examples(&own),
                });
            }
        }
        lines
    }

    /// Regions of the same people and the same two answers, where there are more than a reader would follow.
    fn grouped<'r>(&self, regions: Vec<&'r RegionOf>) -> Vec<Vec<&'r RegionOf>> {
        let mut groups: Vec<Vec<&RegionOf>> = Vec::new();
        let alike = |one: &RegionOf, other: &RegionOf| {
            let (a, b) = (&one.region, &other.region);
            one.remedy == other.remedy
                && (&a.before, &a.after) == (&b.before, &b.after)
                && self.who(a) == self.who(b)
        };
        for region in regions {
            match groups.iter_mut().find(|group| group.iter().any(|one| alike(one, region))) {
                Some(group) => group.push(region),
                None => groups.push(vec![region]),
            }
        }
        // Of a guideline that is gone no single rule is left to follow.
        let followed = if self.new.is_some() { FOLLOWED } else { 1 };
        let apart = |group: Vec<&'r RegionOf>| match group.len() {
            n if n <= followed => group.into_iter().map(|one| vec![one]).collect(),
            _ => vec![group],
        };
        groups.into_iter().flat_map(apart).collect()
    }

    /// Several kinds of cases in one sentence, with the most telling case.
    fn several(&self, group: &[&RegionOf]) -> SaidLine {
        let Some(first) = group.first() else {
            return SaidLine { room: None, text: String::new(), examples: Vec::new() };
        };
        let region = &first.region;
        let args = [
            ("role", self.who(region).into()),
            ("old", self.before(region).into()),
            ("new", self.after(region).into()),
            ("count", group.len().into()),
        ];
        let text = self.of_remedy(first.remedy.as_ref(), say(self.lang(), "region-in-some", &args));
        SaidLine { room: room_of(group), text, examples: self.examples(group) }
    }

    /// What was not decided, in one sentence: with the case that was found nevertheless, if one was.
    pub(super) fn open(&self, changes: &GuidelineChanges) -> Option<SaidLine> {
        if let Some(sampled) = &changes.sampled {
            let text = self.of_remedy(sampled.remedy.as_ref(), say(self.lang(), "region-sampled", &[]));
            return Some(SaidLine { room: room_of(&[sampled]), text, examples: self.examples(&[sampled]) });
        }
        let without = |one: &&RegionOf| {
            one.region.witness.is_none()
                && !one.region.is_about_unknowns()
                && !self.is_about_roles_of_one_version(&one.region)
        };
        changes.meaning.regions().iter().find(without)?;
        let says = if changes.is_certain() { "region-no-case" } else { "region-no-case-at-all" };
        Some(SaidLine { room: None, text: say(self.lang(), says, &[]), examples: Vec::new() })
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
            say(
                lang,
                "region-for",
                &[("sentence", text.into()), ("conditions", join(lang, &conditions).into())],
            )
        };
        let text = self.of_remedy(one.remedy.as_ref(), text);
        SaidLine { room: room_of(&[one]), text, examples: self.examples(&[one]) }
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

    pub(super) fn lies(&self, constraint: &Constraint) -> String {
        let positions: Vec<Position> =
            constraint.cells.iter().filter_map(|cell| position(cell, constraint.dimension.inner())).collect();
        lies(&self.reader.new, &constraint.dimension, &positions)
    }
}

fn is_role(constraint: &Constraint) -> bool {
    matches!(constraint.dimension, Dimension::Role)
}

pub(super) fn room_of(regions: &[&RegionOf]) -> Option<Room> {
    let directions: BTreeSet<Direction> = regions.iter().map(|one| one.region.direction()).collect();
    (!directions.is_empty()).then(|| room(&directions))
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
pub(super) fn begins_at_the_least(interval: &Interval, dimension: &Dimension) -> bool {
    let least = match dimension {
        Dimension::Use(what) if what.money.is_none() => Exact::ONE,
        Dimension::Asked(_) | Dimension::Share { .. } | Dimension::Use(_) => Exact::ZERO,
        _ => return false,
    };
    interval.low == Some((least, true))
}
