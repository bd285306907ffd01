//! Who has to agree to a proposal: the departments that stand behind what changes.

use std::collections::BTreeMap;

use super::Proposal;
use crate::compare::{Changes, GuidelineChanges, LimitChange, Meaning, Written};
use crate::decision::{Asked, Verdict};
use crate::model::{
    Amount, Currency, DepartmentId, Exact, Expression, GuidelineId, Policies, RoleId, Target, Value,
};

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
    for one in changes.guidelines.iter().filter(|one| !one.meaning.is_same()) {
        for department in behind(one, before, after) {
            add(&department, Why::Guideline(one.id.clone()));
        }
        for department in newly_asked(one) {
            add(&department, Why::Asked(one.id.clone()));
        }
        for department in above_ceiling(one, after) {
            add(&department, Why::Ceiling(one.id.clone()));
        }
    }
    for written in &changes.elsewhere {
        if let Written::Contact { department, .. } = written {
            add(department, Why::Reachable);
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

/// The departments that approve limits above a ceiling, where one rises above it.
fn above_ceiling(changes: &GuidelineChanges, after: &Policies) -> Vec<DepartmentId> {
    let organisation = &after.organisation;
    let mut found = Vec::new();
    for (role, limit) in changes.written.iter().filter_map(|one| raised(&one.written)) {
        let rank = role.and_then(|role| organisation.rank(role)).unwrap_or(0);
        for ceiling in organisation.ceilings.iter().filter(|one| organisation.rank(&one.role) >= Some(rank)) {
            let crosses = limit.iter().any(|(currency, amount)| {
                ceiling.at_most.iter().any(|(of, most)| of == currency && amount > most)
            });
            if let (true, Some(Target::Department(department))) = (crosses, &ceiling.approved_by) {
                found.push(department.clone());
            }
        }
    }
    found
}

/// The lowest role of a grant and the amounts of its limit.
type Raised<'a> = (Option<&'a RoleId>, Vec<(Currency, Exact)>);

fn raised(written: &Written) -> Option<Raised<'_>> {
    match written {
        Written::Limit(LimitChange { role, after, .. }) => Some((Some(role), amounts(after.as_ref()?))),
        Written::Grant { after: Some(may), .. } => Some((may.role.as_ref(), amounts(may.up_to.as_ref()?))),
        _ => None,
    }
}

/// The amounts of a limit that is written as such.
pub(super) fn amounts(limit: &Amount) -> Vec<(Currency, Exact)> {
    match limit {
        Amount::PerCurrency(amounts) => amounts.clone(),
        Amount::Expression(Expression::PerCurrency(amounts)) => amounts.clone(),
        Amount::Expression(Expression::Literal(Value::Money(amount, currency), _)) => {
            vec![(*currency, *amount)]
        }
        Amount::Anything | Amount::Cases(_) | Amount::Expression(_) => Vec::new(),
    }
}

fn owners(proposal: &Proposal<'_>, department: &DepartmentId, why: &[Why]) -> Vec<String> {
    let Some(owners) = proposal.owners else { return Vec::new() };
    let mut paths = vec![format!("departments/{department}.yaml")];
    let guidelines = why.iter().filter_map(|why| match why {
        Why::Guideline(id) => proposal.after.policies.guideline(id.as_str()),
        Why::Asked(_) | Why::Ceiling(_) | Why::Reachable => None,
    });
    let own = guidelines.filter(|guideline| guideline.department == *department);
    paths.extend(own.map(|guideline| format!("guidelines/{department}/{}.yaml", guideline.id)));
    let mut found: Vec<String> = paths.iter().flat_map(|path| owners.of(path)).map(str::to_owned).collect();
    found.sort();
    found.dedup();
    found
}
