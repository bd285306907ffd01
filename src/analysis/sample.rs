//! The search for any case that two versions answer differently, where regions do not lead to one.
//!
//! Whole cases are made of the values at which the rules turn, and the reference answers them in both
//! versions. The choices follow from a fixed seed: the same versions always lead to the same case.

use super::Cell;
use super::difference::Version;
use super::edges::Edges;
use super::region::{Constraint, Region, Side};
use super::slots::{Slot, Slots};
use super::witness::{can_be, ordinary_case, verdict};
use crate::decision::{Case, Dimension, OwedOutcome, UseOf, Verdict};
use crate::model::{FactId, Value, built_in};

/// How many cases are tried for one remedy.
const MOST_TRIES: usize = 3_000;

/// So many cases in a row grow out of one another before the search starts again.
const WALK: usize = 12;

/// Looks for a case that two versions of a remedy answer differently, both knowing the answer.
#[must_use]
pub fn sample(before: Version<'_>, after: Version<'_>) -> Option<Region> {
    let slots = Slots::new(before, after, Edges::of([before, after]));
    let mut sampler = Sampler { before, after, slots, seed: SEED, tries: MOST_TRIES };
    let case = sampler.search()?;
    let case = sampler.simplified(case);
    let (old, new) = (verdict(before, &case).0, verdict(after, &case).0);
    let side = |verdict| Side { verdict, owed: OwedOutcome::Unknown };
    Some(Region {
        constraints: named(before, after, &case),
        before: side(old),
        after: side(new),
        witness: Some(case),
        is_known: false,
    })
}

/// How many values of one fact are tried before others are.
const MOST_OF_ONE: usize = 24;

const SEED: u64 = 0x9e37_79b9_7f4a_7c15;

struct Sampler<'a> {
    before: Version<'a>,
    after: Version<'a>,
    slots: Slots<'a>,
    seed: u64,
    tries: usize,
}

impl Sampler<'_> {
    fn search(&mut self) -> Option<Case> {
        let starts = self.starts();
        if let Some(case) = starts.iter().find(|case| self.differs(case)) {
            return Some(case.clone());
        }
        self.one_by_one(&starts).or_else(|| self.at_random(&starts))
    }

    /// An ordinary case, and the cases of the examples of both versions.
    fn starts(&self) -> Vec<Case> {
        let ordinary = ordinary_case(self.before, self.after);
        let mut starts = vec![self.slots.filled(&ordinary)];
        for version in [self.after, self.before] {
            for example in version.guideline.iter().flat_map(|guideline| &guideline.examples) {
                let mut case = Case { guideline: ordinary.guideline.clone(), given: example.given.clone() };
                case.given.remedy.clone_from(&ordinary.given.remedy);
                case.given.role = case.given.role.or_else(|| ordinary.given.role.clone());
                case.given.decided_at = case.given.decided_at.or(ordinary.given.decided_at);
                starts.push(case);
            }
        }
        starts
    }

    /// Each start with one thing changed, for half of the tries.
    fn one_by_one(&mut self, starts: &[Case]) -> Option<Case> {
        let slots: Vec<Slot> = self.slots.all().to_vec();
        for start in starts {
            for slot in &slots {
                for case in self.slots.cases(slot, start).into_iter().take(MOST_OF_ONE) {
                    if self.tries < MOST_TRIES / 2 {
                        return None;
                    }
                    self.tries -= 1;
                    if self.differs(&case) {
                        return Some(case);
                    }
                }
            }
        }
        None
    }

    /// Starts that wander: up to three things change at each step.
    fn at_random(&mut self, starts: &[Case]) -> Option<Case> {
        let slots: Vec<Slot> = self.slots.all().to_vec();
        while self.tries > 0 {
            let at = self.below(starts.len());
            let mut case = starts.get(at)?.clone();
            for _ in 0..WALK.min(self.tries) {
                for _ in 0..=self.below(3) {
                    let at = self.below(slots.len());
                    let cases = self.slots.cases(slots.get(at)?, &case);
                    let at = self.below(cases.len());
                    let at = self.below(at + 1);
                    case = cases.get(at).cloned().unwrap_or(case);
                }
                self.tries -= 1;
                if self.differs(&case) {
                    return Some(case);
                }
            }
        }
        None
    }

    fn below(&mut self, n: usize) -> usize {
        self.seed ^= self.seed << 13;
        self.seed ^= self.seed >> 7;
        self.seed ^= self.seed << 17;
        let n = u64::try_from(n.max(1)).unwrap_or(1);
        usize::try_from((self.seed >> 16) % n).unwrap_or(0)
    }

    fn differs(&self, case: &Case) -> bool {
        let (old, new) = (verdict(self.before, case), verdict(self.after, case));
        let is_told = |verdict: &Verdict| !matches!(verdict, Verdict::CannotTell(_));
        old != new && can_be(self.after, case) && is_told(&old.0) && is_told(&new.0)
    }

    /// The case without what does not matter.
    fn simplified(&self, mut case: Case) -> Case {
        let mut shorter = case.clone();
        shorter.given.history.clear();
        if self.differs(&shorter) {
            case = shorter;
        }
        let mut shorter = case.clone();
        shorter.given.already_given.clear();
        if self.differs(&shorter) {
            case = shorter;
        }
        let keys: Vec<FactId> = case.given.facts.keys().cloned().collect();
        for key in keys {
            let mut shorter = case.clone();
            shorter.given.facts.remove(&key);
            if self.differs(&shorter) {
                case = shorter;
            }
        }
        let mut lowest = case.clone();
        lowest.given.role = ordinary_case(self.before, self.after).given.role;
        if self.differs(&lowest) { lowest } else { case }
    }
}

/// What is named of a case: the facts that it says, and what was given before.
fn named(before: Version<'_>, after: Version<'_>, case: &Case) -> Vec<Constraint> {
    let unnamed = [built_in::CUSTOMER, built_in::AGENT];
    let said = case.given.facts.keys().filter(|fact| !unnamed.contains(&fact.as_str()));
    let mut dimensions: Vec<Dimension> = said.cloned().map(Dimension::Fact).collect();
    dimensions.extend(case.given.already_given.iter().cloned().map(Dimension::Given));
    for version in [after, before] {
        let (Some(guideline), Some(remedy)) = (version.guideline, version.remedy) else { continue };
        let uses = remedy.caps.iter().map(|cap| Dimension::Use(UseOf::of_cap(&guideline.id, remedy, cap)));
        for one in uses.filter(|_| !case.given.history.is_empty()) {
            if !dimensions.contains(&one) {
                dimensions.push(one);
            }
        }
    }
    let is_day = |value: &Value| matches!(value, Value::Date(_) | Value::Instant(_));
    if case.given.facts.values().any(is_day) {
        dimensions.push(Dimension::Fact(FactId::new(built_in::DECIDED_AT)));
    }
    let constraint = |dimension| {
        let cells = match dimension {
            Dimension::Given(_) => vec![Cell::Flag(true)],
            _ => Vec::new(),
        };
        Constraint { dimension, cells, among: Vec::new() }
    };
    dimensions.into_iter().map(constraint).collect()
}
