//! The exact difference between two versions of a remedy.

use std::collections::{BTreeMap, BTreeSet};

use super::region::{Constraint, Side};
use super::sweep::{Path, PathStep, Sweep};
use super::{Region, witness};
use crate::decision::{
    Formulas, Program, Reason, SideOf, Truth, UNITS, Verdict, VerdictRule, WORKING_DAYS, compile_side,
    counts_working_days, decide, tables_of_amount,
};
use crate::model::{
    Derivation, Fact, FactId, Guideline, GuidelineId, Policies, Remedy, RemedyId, Table, Unit, built_in,
};

/// What changes between two versions.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// Exactly these cases; none is a proof that nothing does.
    Exact(Vec<Region>),
    /// More than the budget allowed to look at: not decided.
    NotDecided,
}

/// How many regions may use up all their tries before the search for cases ends.
const SEARCHED: usize = 8;

/// How many tries a region has whose answers rest on what is not known.
const FEW: usize = 40;

/// How many tries a region has at first.
const FIRST: usize = 200;

/// How much work a comparison may take.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// Pairs of rule lists to look at, for one remedy.
    pub states: usize,
    /// Cases to try in search of a witness, for one region.
    pub tries: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { states: 200_000, tries: 5_000 }
    }
}

/// One version of a remedy: its policies, its guideline and the remedy, where they exist.
#[derive(Clone, Copy, Debug)]
pub struct Version<'a> {
    /// The policies.
    pub policies: &'a Policies,
    /// The guideline, if this version has it.
    pub guideline: Option<&'a Guideline>,
    /// The remedy, if this version has it and the guideline has any.
    pub remedy: Option<&'a Remedy>,
}

/// Lists every case that two versions of a remedy answer differently.
#[must_use]
pub fn difference(before: Version<'_>, after: Version<'_>, budget: Budget) -> Difference {
    let mut formulas = Formulas::default();
    let apart = apart(before, after);
    let old = program(&mut formulas, before, (&apart, SideOf::Before));
    let new = program(&mut formulas, after, (&apart, SideOf::After));
    if formulas.is_overfull() {
        return Difference::NotDecided;
    }
    let policies = [before.policies, after.policies];
    let Ok(paths) = Sweep::new(&mut formulas, &policies, budget.states).run(&old, &new) else {
        return Difference::NotDecided;
    };
    let constraints = |path: &Path| -> Vec<Constraint> {
        let constraint = |step: &PathStep| Constraint {
            dimension: formulas.dimension(step.dimension).clone(),
            cells: step.cells.clone(),
            among: step.among.to_vec(),
        };
        path.steps.iter().map(constraint).collect()
    };
    let regions = paths.into_iter().map(|path| {
        let constraints = constraints(&path);
        Region { constraints, before: path.before, after: path.after, witness: None, is_known: false }
    });
    Difference::Exact(with_cases(before, after, regions.collect(), budget))
}

/// Looks for a case in every region: a little everywhere, then longer where none was found. What is proved to be
/// empty is left out.
fn with_cases(before: Version<'_>, after: Version<'_>, regions: Vec<Region>, budget: Budget) -> Vec<Region> {
    let mut tries = budget.tries.saturating_mul(SEARCHED);
    let mut regions: Vec<Option<Region>> = regions.into_iter().map(Some).collect();
    for most in [budget.tries.min(FIRST), budget.tries] {
        // Answers that rest on what is not known come last.
        for is_about_unknowns in [false, true] {
            for slot in &mut regions {
                let Some(region) = slot else { continue };
                let is_open = region.witness.is_none() && region.is_about_unknowns() == is_about_unknowns;
                if !is_open || (most > FIRST && (tries == 0 || is_about_unknowns)) {
                    continue;
                }
                let given = if is_about_unknowns { most.min(FEW) } else { most }.min(tries);
                let (found, left) = witness::find(before, after, &region.constraints, given);
                tries -= given - left;
                match found {
                    witness::Found::Case(case) => region.witness = Some(*case),
                    witness::Found::Impossible => *slot = None,
                    witness::Found::Nothing => {}
                }
            }
        }
        if budget.tries <= FIRST {
            break;
        }
    }
    let found = regions.into_iter().flatten();
    found.map(|region| Region { is_known: is_known(before, after, &region), ..region }).collect()
}

/// Whether a case that cannot be told in one of the versions leaves nothing to be found out there.
fn is_known(before: Version<'_>, after: Version<'_>, region: &Region) -> bool {
    let Some(case) = region.witness.as_ref().filter(|_| region.is_about_unknowns()) else { return false };
    let is_incomparable = |reason: &Reason| matches!(reason, Reason::NotComparable(..));
    let leaves_nothing = |version: Version<'_>, side: &Side| {
        let mut case = case.clone();
        case.given.remedy = version.remedy.map(|remedy| remedy.id.clone());
        let is_told = !matches!(side.verdict, Verdict::CannotTell(_));
        is_told || decide(version.policies, &case).because.iter().any(is_incomparable)
    };
    leaves_nothing(before, &region.before) && leaves_nothing(after, &region.after)
}

/// A version that lacks the remedy answers with the organisation's `otherwise`.
fn program(formulas: &mut Formulas, version: Version<'_>, apart: (&BTreeSet<FactId>, SideOf)) -> Program {
    match (version.guideline, version.remedy) {
        (Some(guideline), remedy) if remedy.is_some() || guideline.remedies.is_empty() => {
            compile_side(formulas, version.policies, guideline, remedy, Some(apart))
        }
        _ => {
            let always = formulas.constant(Truth::Yes);
            let otherwise = version.policies.organisation.otherwise.as_ref();
            let verdict = otherwise.map_or(Verdict::NotCovered, |otherwise| {
                Verdict::ask_or_no(otherwise.ask.as_ref(), version.policies)
            });
            Program { verdicts: vec![VerdictRule { when: always, verdict }], owed: Vec::new() }
        }
    }
}

/// Returns the facts that the versions define differently, `decided_at` among them where the desks'
/// zones differ, and the working days.
fn apart(before: Version<'_>, after: Version<'_>) -> BTreeSet<FactId> {
    let (old, new) = (&before.policies.organisation, &after.policies.organisation);
    let mut apart = BTreeSet::new();
    let own =
        |version: Version<'_>| version.guideline.map(|guideline| guideline.facts.clone()).unwrap_or_default();
    let (own_before, own_after) = (own(before), own(after));
    let all = old.facts.iter().chain(&new.facts).chain(&own_before).chain(&own_after);
    for fact in all {
        let find = |version: Version<'_>| {
            let guideline = version.guideline?;
            version.policies.fact(guideline, fact.id.as_str()).cloned()
        };
        let (Some(one), Some(other)) = (find(before), find(after)) else { continue };
        if one != other || tables_of(before, &one) != tables_of(after, &other) {
            apart.insert(fact.id.clone());
        }
    }
    if old.working_days != new.working_days || old.sites != new.sites {
        apart.insert(FactId::new(WORKING_DAYS));
        let counts = |fact: &Fact| matches!(&fact.is, Some(Derivation::Computed(amount)) if counts_working_days(amount));
        let all = old.facts.iter().chain(&new.facts).chain(&own_before).chain(&own_after);
        apart.extend(all.filter(|fact| counts(fact)).map(|fact| fact.id.clone()));
    }
    if units(before.policies) != units(after.policies) {
        apart.insert(FactId::new(UNITS));
        let is_summed =
            |fact: &Fact| matches!(&fact.is, Some(Derivation::History(history)) if history.unit.is_some());
        let all = old.facts.iter().chain(&new.facts).chain(&own_before).chain(&own_after);
        apart.extend(all.filter(|fact| is_summed(fact)).map(|fact| fact.id.clone()));
    }
    if old.time_zone != new.time_zone || old.sites != new.sites {
        apart.insert(FactId::new(built_in::DECIDED_AT));
    }
    apart
}

/// The unit that each remedy measures in, where it measures something else than money.
fn units(policies: &Policies) -> BTreeMap<(&GuidelineId, &RemedyId), &Unit> {
    let of = |guideline| {
        let guideline: &Guideline = guideline;
        let remedies = guideline.remedies.iter();
        remedies.filter_map(|one| Some(((&guideline.id, &one.id), policies.unit_of(guideline, one)?)))
    };
    policies.guidelines.iter().flat_map(of).collect()
}

/// The tables that a fact is worked out with, as a version defines them.
fn tables_of<'a>(version: Version<'a>, fact: &Fact) -> Vec<&'a Table> {
    let (Some(guideline), Some(Derivation::Computed(amount))) = (version.guideline, &fact.is) else {
        return Vec::new();
    };
    let ids = tables_of_amount(version.policies, guideline, amount);
    ids.iter().filter_map(|id| version.policies.table(guideline, id.as_str())).collect()
}
