//! A higher role that may do less than a lower one.

use super::as_role::AsRole;
use super::compare::{Form, differing_case, simplified};
use super::dead::{Dead, Grant, Why};
use super::situation::Situation;
use super::{Check, Lint, conditions, written};
use crate::decision::{Case, Verdict, closure, decide_verdict, of_amount, of_condition};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{FactTest, Guideline, Policies, Remedy, RoleId, built_in};
use crate::source::Span;

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "senior-may-do-less",
        level: Level::Warning,
        page: include_str!("senior_may_do_less.md"),
    },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    for dead in situation.dead() {
        findings.extend(lower_limit(situation, dead));
    }
    for remedy in &situation.guideline.remedies {
        if asks_for_role(situation.folder.policies, situation.guideline, remedy) {
            findings.extend(lower_role_alone(situation, remedy));
        }
    }
}

/// A limit below that of a lower role: it never counts, since a higher role may do all that a lower may.
fn lower_limit(situation: &Situation<'_>, dead: &Dead) -> Option<Finding> {
    let (Grant::May(own), Why::LowerRoleMayMore(other)) = (dead.grant, dead.why) else { return None };
    let remedy = situation.guideline.remedies.get(dead.remedy)?;
    let (own, other) = (remedy.may.get(own)?, remedy.may.get(other)?);
    let lowest = situation.folder.policies.organisation.roles().next()?;
    let finding = Finding::new(&LINT.rule, "senior-limit-lower", own.limit_place.span()?)
        .arg("higher", own.role.as_ref().unwrap_or(lowest).as_str())
        .arg("lower", other.role.as_ref().unwrap_or(lowest).as_str());
    Some(match other.limit_place.span() {
        Some(place) => finding.related(place, "senior-limit-lower-other"),
        None => finding,
    })
}

/// Only where a condition asks for the role can a lower role have what a higher one has not.
fn asks_for_role(policies: &Policies, guideline: &Guideline, remedy: &Remedy) -> bool {
    let mut facts = Vec::new();
    let all = guideline.only_when.iter().chain(conditions::conditions(guideline, remedy));
    all.for_each(|condition| of_condition(policies, guideline, condition, &mut facts));
    let limits = remedy.may.iter().filter_map(|may| may.up_to.as_ref());
    limits.for_each(|amount| of_amount(policies, guideline, amount, &mut facts));
    closure(policies, guideline, facts).iter().any(|fact| fact.as_str() == built_in::ROLE)
}

fn lower_role_alone(situation: &Situation<'_>, remedy: &Remedy) -> Option<Finding> {
    let policies = situation.folder.policies;
    let ranks = &policies.organisation.ranks;
    let pairs = ranks.iter().zip(ranks.iter().skip(1));
    let pairs = pairs
        .flat_map(|(low, high)| low.iter().flat_map(move |low| high.iter().map(move |high| (low, high))));
    let (lower, higher, case) = pairs
        .into_iter()
        .find_map(|(lower, higher)| Some((lower, higher, case(situation, remedy, lower, higher)?)))?;
    let finding = Finding::new(&LINT.rule, "senior-may-do-less", place(situation.guideline, remedy)?)
        .arg("lower", lower.as_str())
        .arg("higher", higher.as_str())
        .arg("case", written::case(policies, situation.guideline, &case));
    Some(finding)
}

/// Returns a case that the lower role decides and the higher does not.
fn case(situation: &Situation<'_>, remedy: &Remedy, lower: &RoleId, higher: &RoleId) -> Option<Case> {
    let (policies, guideline) = (situation.folder.policies, situation.guideline);
    let as_lower = AsRole::new(policies, lower).policies(guideline);
    let as_higher = AsRole::new(policies, higher).policies(guideline);
    let decides = |case: &Case, role: &RoleId| {
        let mut case = case.clone();
        case.given.role = Some(role.clone());
        decide_verdict(policies, Some(guideline), &case, Some(remedy)).0 == Verdict::Decide
    };
    let shows = |case: &Case| decides(case, lower) && !decides(case, higher);
    let mut case = differing_case(
        form(&as_lower, guideline, remedy)?,
        form(&as_higher, guideline, remedy)?,
        |region, case| region.before.verdict == Verdict::Decide && shows(case),
    )?;
    case.given.role = Some(lower.clone());
    Some(simplified(case, shows))
}

fn form<'a>(policies: &'a Policies, guideline: &Guideline, remedy: &Remedy) -> Option<Form<'a>> {
    let guideline = policies.guideline(guideline.id.as_str())?;
    Some(Form { policies, guideline, remedy: guideline.remedy(remedy.id.as_str()) })
}

/// The test of the role, where there is one in the guideline itself.
fn place(guideline: &Guideline, remedy: &Remedy) -> Option<Span> {
    let mut tests: Vec<&FactTest> = Vec::new();
    let all = guideline.only_when.iter().chain(conditions::conditions(guideline, remedy));
    all.for_each(|condition| conditions::of(condition, &mut tests));
    let test = tests.into_iter().find(|test| test.fact.as_str() == built_in::ROLE);
    test.and_then(|test| test.place.span()).or_else(|| remedy.place.span())
}
