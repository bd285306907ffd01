//! Who has to agree to a proposal: the departments that stand behind what changes.

use std::collections::BTreeMap;

use super::Proposal;
use crate::compare::{Changes, GuidelineChanges, Meaning, Written, crossed_ceilings};
use crate::decision::{Asked, Verdict};
use crate::model::{DepartmentId, GuidelineId, Policies, Target};

/// A department whose agreement a proposal needs.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Agreement {
    /// The department.
    pub department: DepartmentId,
    /// What it has to agree to.
    pub why: Vec<Why>,
    /// The people who own the files, as `CODEOWNERS` names them.
    pub owners: Vec<String>,
    /// Whether it has agreed already.
    pub is_given: bool,
}

/// What a department has to agree to.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Why {
    /// It stands behind a guideline whose decisions change.
    Guideline(GuidelineId),
    /// A guideline newly sends requests to it.
    Asked(GuidelineId),
    /// A limit rises above what it has to approve.
    Ceiling(GuidelineId),
    /// A ceiling above which it approves limits is raised or gone.
    Guardrail,
    /// Its people can be reached at other times, or others can.
    Reachable,
}

/// Returns the departments that have to agree, by id.
pub(super) fn agreements(proposal: &Proposal<'_>, changes: &Changes) -> Vec<Agreement> {
    let (before, after) = (&proposal.before.policies, &proposal.after.policies);
    let mut found: BTreeMap<DepartmentId, Vec<Why>> = BTreeMap::new();
    let mut add = |department: &DepartmentId, why: Why| {
        let all = found.entry(department.clone()).or_default();
        if !all.contains(&why) {
            all.push(why);
        }
    };
    let is_moved = |one: &GuidelineChanges| {
        one.written.iter().any(|one| matches!(one.written, Written::GuidelineMoved { .. }))
    };
    for one in changes.guidelines.iter().filter(|one| !one.meaning.is_same() || is_moved(one)) {
        for department in behind(one, before, after) {
            add(&department, Why::Guideline(one.id.clone()));
        }
        for department in newly_asked(one) {
            add(&department, Why::Asked(one.id.clone()));
        }
    }
    for one in crossed_ceilings(changes, before, after) {
        if let Some(Target::Department(department)) = &one.approved_by {
            add(department, Why::Ceiling(one.guideline.clone()));
        }
    }
    for written in &changes.elsewhere {
        match written {
            Written::Contact { department, .. } => add(department, Why::Reachable),
            Written::Supports { department, guideline, .. } => {
                add(department, Why::Guideline(guideline.clone()));
            }
            Written::Ceiling { before: Some(ceiling), .. } if written.lowers_a_guardrail() => {
                if let Some(Target::Department(department)) = &ceiling.approved_by {
                    add(department, Why::Guardrail);
                }
            }
            _ => {}
        }
    }
    let agreed = |department: &DepartmentId| proposal.agreed.contains(department);
    let all = found.into_iter().map(|(department, why)| Agreement {
        is_given: agreed(&department),
        owners: owners(proposal, &department, &why),
        department,
        why,
    });
    all.collect()
}

/// The departments behind a guideline, before and after: its own, and those that support it.
fn behind(changes: &GuidelineChanges, before: &Policies, after: &Policies) -> Vec<DepartmentId> {
    let (old, new) = changes.versions(before, after);
    let own = [old, new].into_iter().flatten().map(|guideline| guideline.department.clone());
    let supports = after.departments.iter().filter(|one| one.supports.contains(&changes.id));
    let mut all: Vec<DepartmentId> = own.chain(supports.map(|one| one.id.clone())).collect();
    all.sort();
    all.dedup();
    all
}

fn newly_asked(changes: &GuidelineChanges) -> Vec<DepartmentId> {
    let Meaning::Exact(regions) = &changes.meaning else { return Vec::new() };
    let asked = |verdict: &Verdict| match verdict {
        Verdict::Ask(Asked::Department(department)) => Some(department.clone()),
        _ => None,
    };
    let found =
        regions.iter().filter(|one| asked(&one.region.before.verdict) != asked(&one.region.after.verdict));
    found.filter_map(|one| asked(&one.region.after.verdict)).collect()
}

fn owners(proposal: &Proposal<'_>, department: &DepartmentId, why: &[Why]) -> Vec<String> {
    let Some(owners) = proposal.owners_before.or(proposal.owners) else { return Vec::new() };
    let mut paths = vec![format!("departments/{department}.yaml")];
    let guidelines = why.iter().filter_map(|why| match why {
        Why::Guideline(id) => proposal.after.policies.guideline(id.as_str()),
        Why::Asked(_) | Why::Ceiling(_) | Why::Guardrail | Why::Reachable => None,
    });
    let own = guidelines.filter(|guideline| guideline.department == *department);
    paths.extend(own.map(|guideline| format!("guidelines/{department}/{}.yaml", guideline.id)));
    let mut found: Vec<String> = paths.iter().flat_map(|path| owners.of(path)).map(str::to_owned).collect();
    found.sort();
    found.dedup();
    found
}
