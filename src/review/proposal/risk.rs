//! What is remarkable about a change, beyond what the lints see in one version alone.

use jiff::civil::Date;

use crate::analysis::Direction;
use crate::compare::{Changes, Explained, GuidelineChanges, LimitChange, Written};
use crate::decision::{Dimension, Verdict};
use crate::model::{
    Amount, Condition, Currency, Exact, Expression, Guideline, GuidelineId, May, Policies, Remedy, RemedyId,
    RoleId, Value,
};

/// Something remarkable about what changes.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    missing_docs,
    reason = "the fields say what their variant says: whose, which remedy, before and after"
)]
pub enum Risk {
    /// More is allowed, with no limit on how often.
    NoCap { remedy: RemedyId, role: Option<RoleId>, limit: Option<Amount> },
    /// There is no limit any more.
    NoLimit { remedy: RemedyId, role: Option<RoleId> },
    /// The last condition is gone.
    NothingToCheck { remedy: RemedyId, condition: Condition },
    /// A limit is at least twice what it was.
    LargeRaise { remedy: RemedyId, role: RoleId, before: Amount, after: Amount },
    /// A safeguard is gone, or a guardrail of the organisation is lowered.
    Asked(Box<Written>),
    /// Somebody may decide less.
    Lowered { roles: Vec<RoleId> },
    /// Somebody could pass requests on that are now declined.
    Declined { roles: Vec<RoleId> },
    /// An example of the older version no longer holds, and was taken out or given another answer.
    ExampleLost { number: usize, promised: Verdict, answer: Verdict, is_gone: bool },
    /// It begins on a day that has passed.
    PastDate { date: Date },
}

/// Returns the risks of every guideline, in the order of the changes.
pub(super) fn risks(
    changes: &Changes,
    before: &Policies,
    after: &Policies,
    today: Date,
) -> Vec<(Option<GuidelineId>, Risk)> {
    let lowered_guardrails = changes.elsewhere.iter().filter(|written| written.lowers_a_guardrail());
    let mut found: Vec<_> =
        lowered_guardrails.map(|written| (None, Risk::Asked(Box::new(written.clone())))).collect();
    for one in &changes.guidelines {
        let (_, new) = one.versions(before, after);
        let mut risks = Vec::new();
        if let Some(new) = new {
            one.written.iter().for_each(|written| of_writing(written, new, today, &mut risks));
            no_caps(one, new, &mut risks);
        }
        safeguards(one, &mut risks);
        risks.extend(lowered(one, before));
        found.extend(risks.into_iter().map(|risk| (Some(one.id.clone()), risk)));
    }
    found
}

fn of_writing(explained: &Explained, new: &Guideline, today: Date, risks: &mut Vec<Risk>) {
    match &explained.written {
        Written::Limit(change) => risks.extend(raise(change)),
        Written::GrantWhen { remedy, role, before: Some(condition), after: None } => {
            let own = new.remedy(remedy.as_str());
            let may = own.and_then(|own| own.may.iter().find(|may| may.role.as_ref() == Some(role)));
            if let (Some(own), Some(may)) = (own, may)
                && is_unchecked(new, own, may)
            {
                risks.push(Risk::NothingToCheck { remedy: remedy.clone(), condition: condition.clone() });
            }
        }
        Written::OnlyWhen { before: Some(condition), after: None } => {
            let is_bare = |own: &&Remedy| own.may.iter().all(|may| is_unchecked(new, own, may));
            let (bare, n_all) = (new.remedies.iter().filter(is_bare), new.remedies.len());
            if let (true, Some(own)) = (bare.count() == n_all, new.remedies.first()) {
                risks.push(Risk::NothingToCheck { remedy: own.id.clone(), condition: condition.clone() });
            }
        }
        Written::InForce { after: period, .. } => {
            let past = period.from.filter(|from| *from < today);
            risks.extend(past.map(|date| Risk::PastDate { date }));
        }
        _ => {}
    }
}

/// Whether nothing at all is left to check before a grant, not even how often it was given.
fn is_unchecked(guideline: &Guideline, remedy: &Remedy, may: &May) -> bool {
    may.when.is_none()
        && remedy.caps.is_empty()
        && remedy.instead_of.is_empty()
        && guideline.only_when.is_none()
        && guideline.unless.is_empty()
        && remedy.unless.is_empty()
}

/// A limit that is gone, or at least doubled.
fn raise(change: &LimitChange) -> Option<Risk> {
    let LimitChange { remedy, role, is_charge, before, after, .. } = change;
    let before = before.as_ref().filter(|_| !is_charge)?;
    let Some(after) = after.as_ref().filter(|after| **after != Amount::Anything) else {
        return Some(Risk::NoLimit { remedy: remedy.clone(), role: Some(role.clone()) });
    };
    (is_doubled(before, after)).then(|| Risk::LargeRaise {
        remedy: remedy.clone(),
        role: role.clone(),
        before: before.clone(),
        after: after.clone(),
    })
}

/// The amounts of a limit that is written as such.
fn amounts(limit: &Amount) -> Vec<(Currency, Exact)> {
    match limit {
        Amount::PerCurrency(amounts) => amounts.clone(),
        Amount::Expression(Expression::PerCurrency(amounts)) => amounts.clone(),
        Amount::Expression(Expression::Literal(Value::Money(amount, currency), _)) => {
            vec![(*currency, *amount)]
        }
        Amount::Anything | Amount::Cases(_) | Amount::Expression(_) => Vec::new(),
    }
}

fn is_doubled(before: &Amount, after: &Amount) -> bool {
    let old = amounts(before);
    amounts(after).iter().any(|(currency, new)| {
        old.iter().any(|(of, old)| of == currency && old.plus(*old).is_some_and(|twice| *new >= twice))
    })
}

/// Remedies that allow more than before and have no cap.
fn no_caps(changes: &GuidelineChanges, new: &Guideline, risks: &mut Vec<Risk>) {
    let is_new = changes.written.iter().any(|one| one.written == Written::GuidelineAdded);
    for remedy in new.remedies.iter().filter(|remedy| remedy.caps.is_empty() && !remedy.charge) {
        let concerns = |id: &RemedyId| *id == remedy.id;
        let grows = changes.written.iter().any(|one| match &one.written {
            Written::RemedyAdded(id) => concerns(id),
            Written::Grant { remedy, before: None, after: Some(_) } => concerns(remedy),
            Written::Cap { remedy, before: Some(_), after: None } => concerns(remedy),
            Written::GrantWhen { remedy, after: None, .. } => concerns(remedy),
            Written::Limit(change) => concerns(&change.remedy) && raise(change).is_some(),
            _ => false,
        });
        let lowest = remedy.may.first().filter(|_| is_new || grows);
        risks.extend(lowest.map(|may| Risk::NoCap {
            remedy: remedy.id.clone(),
            role: may.role.clone(),
            limit: may.up_to.clone(),
        }));
    }
}

/// Safeguards that are gone, where decisions change and nothing stronger is said of it.
fn safeguards(changes: &GuidelineChanges, risks: &mut Vec<Risk>) {
    if changes.meaning.is_same() {
        return;
    }
    let is_said = |written: &Written, risks: &[Risk]| match written {
        Written::OnlyWhen { .. } | Written::GrantWhen { .. } => {
            risks.iter().any(|risk| matches!(risk, Risk::NothingToCheck { .. }))
        }
        Written::Cap { remedy, .. } => {
            risks.iter().any(|risk| matches!(risk, Risk::NoCap { remedy: own, .. } if own == remedy))
        }
        _ => false,
    };
    let gone = changes.written.iter().map(|one| &one.written).filter(|one| one.removes_a_safeguard());
    let asked: Vec<Risk> =
        gone.filter(|one| !is_said(one, risks)).map(|one| Risk::Asked(Box::new(one.clone()))).collect();
    risks.extend(asked);
}

/// Whose room shrinks, as a case shows: who may no longer decide, and who can no longer pass requests on.
fn lowered(changes: &GuidelineChanges, before: &Policies) -> Vec<Risk> {
    let decides = roles_of(changes, before, |verdict| *verdict == Verdict::Decide);
    let asks = roles_of(changes, before, |verdict| *verdict != Verdict::Decide);
    let asks: Vec<RoleId> = asks.into_iter().filter(|role| !decides.contains(role)).collect();
    let all = [(!decides.is_empty()).then_some(Risk::Lowered { roles: decides })];
    let declined = (!asks.is_empty()).then_some(Risk::Declined { roles: asks });
    all.into_iter().chain([declined]).flatten().collect()
}

/// The roles of the regions with less room whose older answer passes a test, the lowest first.
fn roles_of(
    changes: &GuidelineChanges,
    before: &Policies,
    accepts: impl Fn(&Verdict) -> bool,
) -> Vec<RoleId> {
    let mut roles: Vec<RoleId> = Vec::new();
    let less = changes.meaning.regions().iter().map(|one| &one.region).filter(|region| {
        region.direction() == Direction::LessRoom
            && region.witness.is_some()
            && accepts(&region.before.verdict)
    });
    for region in less {
        match region.constraints.iter().find(|one| one.dimension == Dimension::Role) {
            Some(constraint) => roles.extend(constraint.roles()),
            None => roles.extend(before.organisation.roles().cloned()),
        }
    }
    before.organisation.roles().filter(|role| roles.contains(role)).cloned().collect()
}
