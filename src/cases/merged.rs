//! Earlier decisions that a case cannot tell apart, taken together.
//!
//! An agent decides thousands of cases, and each looks back on all before it in the month. What caps and histories
//! ask of them is how many they are and how much they come to: those of one remedy and one person that lie in
//! the same windows answer as one.

use std::collections::{BTreeMap, BTreeSet};

use super::Keys;
use crate::decision::{Case, Moment, Reach};
use crate::model::{FactId, Money, PastGift, PastGrant, Policies, Value, Window, built_in};

/// So few are looked at one by one.
const FEW: usize = 8;

/// Decisions that are taken together, and the windows that they lie in.
struct Group {
    grant: PastGrant,
    within: u32,
}

/// Returns earlier decisions of a case, those that it cannot tell apart as one, the earliest first.
pub(super) fn merged<'p>(
    policies: &Policies,
    case: &Case,
    keys: &Keys,
    past: impl Iterator<Item = &'p PastGrant>,
) -> Vec<PastGrant> {
    let past: Vec<&PastGrant> = past.collect();
    let windows: BTreeSet<Window> = keys.looked_for.iter().map(|(_, window)| *window).collect();
    let now = case.given.decided_at.filter(|_| keys.may_merge && past.len() > FEW && windows.len() <= 32);
    let Some(now) = now else { return past.into_iter().cloned().collect() };
    let site = case.site();
    let zone = policies.organisation.zone_of(site.as_ref().map(|site| site.as_str()));
    let now = Moment::new(now, zone);
    let reaches: Vec<Reach> = windows.into_iter().map(|window| Reach::new(window, now)).collect();
    let (mut groups, mut apart): (Vec<Group>, Vec<PastGrant>) = (Vec::new(), Vec::new());
    for past in past {
        let Some(own) = told_apart_by(policies, case, keys, past) else {
            apart.push(past.clone());
            continue;
        };
        let within = reaches.iter().fold(0, |all, reach| (all << 1) | u32::from(reach.counts(past.at, zone)));
        let taken = groups.iter_mut().any(|group| group.within == within && group.take(past, &own, keys));
        if !taken {
            let own = own.into_iter().map(|(key, value)| (key.clone(), value.clone()));
            let grant = PastGrant { keys: own.collect(), told: false, ..past.clone() };
            groups.push(Group { grant, within });
        }
    }
    apart.extend(groups.into_iter().map(|group| group.grant));
    apart.sort_by_key(|past| past.at);
    apart
}

/// Returns the keys of a decision that matter to a case; none where one of them is not known. Another person's name
/// is as good as none.
fn told_apart_by<'p>(
    policies: &Policies,
    case: &Case,
    keys: &'p Keys,
    past: &'p PastGrant,
) -> Option<Vec<(&'p FactId, &'p Value)>> {
    let mut own = Vec::new();
    for key in keys.iter() {
        match past.keys.get(key) {
            Some(value) if keys.is_name(key) && case.said(key.as_str()) != Some(value) => {}
            Some(value) => own.push((key, value)),
            None if past.told && is_known(policies, past, key) => return None,
            None => {}
        }
    }
    Some(own)
}

fn is_known(policies: &Policies, past: &PastGrant, key: &FactId) -> bool {
    let guideline = policies.guideline(past.remedy.guideline.as_str());
    let is_declared = guideline.is_some_and(|one| policies.fact(one, key.as_str()).is_some());
    is_declared || built_in::ALL.contains(&key.as_str())
}

impl Group {
    /// Takes in a decision, if it cannot be told apart from those that are there.
    fn take(&mut self, past: &PastGrant, own: &[(&FactId, &Value)], keys: &Keys) -> bool {
        let grant = &mut self.grant;
        let is_same = grant.remedy == past.remedy && has_keys(&grant.keys, own);
        let together = |one, other| together(one, other, keys.are_amounts_apart);
        let amounts = (together(grant.asked, past.asked), together(grant.given, past.given));
        let ((Some(asked), Some(given)), true) = (amounts, is_same) else { return false };
        let Some(times) = grant.times.checked_add(past.times) else { return false };
        (grant.asked, grant.given, grant.times) = (asked, given, times);
        grant.at = grant.at.max(past.at);
        true
    }
}

fn has_keys(keys: &BTreeMap<FactId, Value>, own: &[(&FactId, &Value)]) -> bool {
    keys.len() == own.len() && keys.iter().zip(own).all(|((key, value), own)| (key, value) == *own)
}

/// Returns what two gifts are together; none where they cannot be added up.
fn together(
    one: Option<PastGift>,
    other: Option<PastGift>,
    are_amounts_apart: bool,
) -> Option<Option<PastGift>> {
    match (one, other) {
        (None, None) => Some(None),
        (Some(PastGift::Thing), Some(PastGift::Thing)) => Some(Some(PastGift::Thing)),
        (Some(_), Some(_)) if are_amounts_apart => None,
        (Some(PastGift::Number(one)), Some(PastGift::Number(other))) => {
            one.plus(other).map(|sum| Some(PastGift::Number(sum)))
        }
        (Some(PastGift::Money(one)), Some(PastGift::Money(other))) if one.currency == other.currency => {
            let minor = one.minor.checked_add(other.minor)?;
            Some(Some(PastGift::Money(Money { currency: one.currency, minor })))
        }
        _ => None,
    }
}
