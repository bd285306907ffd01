//! An exception that never answers, or a guideline that never applies.

use super::compare::Form;
use super::situation::Situation;
use super::trial::Tried;
use super::{Check, Lint, conditions, posed};
use crate::decision::decide_verdict;
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{Exception, Guideline, May, Period, Place, Remedy, RemedyId};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "never-answers", level: Level::Warning, page: include_str!("never_answers.md") },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    if never_applies(situation) {
        let place = situation.folder.value_at(situation.guideline.place, &["only_when"]);
        findings.extend(place.map(|place| Finding::new(&LINT.rule, "guideline-never-applies", place)));
        return;
    }
    let guideline = situation.guideline;
    for (n, exception) in guideline.unless.iter().enumerate() {
        let mut without = guideline.clone();
        without.unless.remove(n);
        if remedies(guideline).all(|remedy| is_dead(situation, exception, remedy, (&without, remedy))) {
            findings.extend(finding(exception));
        }
    }
    for remedy in &guideline.remedies {
        for (n, exception) in remedy.unless.iter().enumerate() {
            let mut without = remedy.clone();
            without.unless.remove(n);
            if is_dead(situation, exception, Some(remedy), (guideline, Some(&without))) {
                findings.extend(finding(exception));
            }
        }
    }
}

fn finding(exception: &Exception) -> Option<Finding> {
    Some(Finding::new(&LINT.rule, "never-answers", exception.place.span()?))
}

/// The remedies of a guideline, or the guideline itself where it has none.
fn remedies(guideline: &Guideline) -> impl Iterator<Item = Option<&Remedy>> {
    let itself = guideline.remedies.is_empty().then_some(None);
    guideline.remedies.iter().map(Some).chain(itself)
}

/// Whether a remedy is the same without an exception, which the guideline or the remedy no longer has.
fn is_dead(
    situation: &Situation<'_>,
    exception: &Exception,
    remedy: Option<&Remedy>,
    (guideline, without): (&Guideline, Option<&Remedy>),
) -> bool {
    if is_plain(situation, remedy)
        || is_shown(situation, remedy, guideline, without)
        || posed::shows(situation, remedy, &exception.when, (guideline, without))
    {
        return false;
    }
    let policies = situation.alone();
    let with = Form { policies, guideline: situation.guideline, remedy };
    situation.folder.proofs.is_idle(with, Form { policies, guideline, remedy: without })
}

/// Whether an example shows the difference.
fn is_shown(
    situation: &Situation<'_>,
    remedy: Option<&Remedy>,
    guideline: &Guideline,
    without: Option<&Remedy>,
) -> bool {
    let policies = situation.folder.policies;
    let remedies = &situation.guideline.remedies;
    let of = |tried: &Tried| tried.remedy.and_then(|at| remedies.get(at)).map(|one| &one.id);
    let mut examples = situation.examples().iter().filter(|tried| of(tried) == remedy.map(|one| &one.id));
    examples.any(|tried| decide_verdict(policies, Some(guideline), &tried.case, without).0 != tried.verdict)
}

/// An exception that is the only one to ask about a fact, before a grant that does not, answers.
fn is_plain(situation: &Situation<'_>, remedy: Option<&Remedy>) -> bool {
    let (policies, guideline) = (situation.folder.policies, situation.guideline);
    let own = remedy.map(|remedy| remedy.unless.as_slice()).unwrap_or_default();
    let all = guideline.unless.iter().chain(own).map(|one| &one.when);
    let grant = remedy.and_then(|remedy| remedy.may.iter().find(|may| may.in_force.is_always()));
    let conditions = guideline.only_when.iter().chain(all).chain(grant.and_then(|may| may.when.as_ref()));
    grant.is_some()
        && remedy.is_some_and(|remedy| remedy.owed.is_empty())
        && conditions::are_free(policies, guideline, conditions)
}

/// Whether no case meets what must hold for the guideline.
fn never_applies(situation: &Situation<'_>) -> bool {
    let (policies, guideline) = (situation.folder.policies, situation.guideline);
    if guideline.only_when.is_none() || conditions::are_free(policies, guideline, &guideline.only_when) {
        return false;
    }
    let bare = Guideline { unless: Vec::new(), in_force: Period::default(), ..guideline.clone() };
    let anyone = anything_goes();
    let nothing = Remedy { may: Vec::new(), ..anyone.clone() };
    let alone = situation.alone();
    let form = |remedy| Form { policies: alone, guideline: &bare, remedy: Some(remedy) };
    situation.folder.proofs.is_idle(form(&anyone), form(&nothing))
}

/// A remedy that everybody may give.
fn anything_goes() -> Remedy {
    let may = May {
        id: None,
        role: None,
        when: None,
        up_to: None,
        in_force: Period::default(),
        place: Place::default(),
        limit_place: Place::default(),
    };
    Remedy {
        id: RemedyId::new(""),
        formerly: Vec::new(),
        measure: None,
        charge: false,
        unless: Vec::new(),
        instead_of: Vec::new(),
        together_with: Vec::new(),
        owed: Vec::new(),
        may: vec![may],
        caps: Vec::new(),
        otherwise: None,
        place: Place::default(),
    }
}
