//! What a role may do, in a few words: for lists, cards and tables.

use crate::decision::{Asked, OwedAmount};
use crate::diagnostic::Arg;
use crate::model::{Amount, Guideline, May, Otherwise, Policies, Remedy, RoleId, Target};
use crate::prose::{Form, amount, say};
use crate::site::reader::Reader;
use crate::site::standing::Standing;

/// Says in a few words what a role may do under a guideline, a line for each remedy: `up to $50`.
pub(super) fn lines(reader: &Reader<'_>, guideline: &Guideline, role: &RoleId) -> Vec<String> {
    let parts = each(reader, guideline, role);
    if parts.len() == 1 {
        return parts;
    }
    let named = guideline.remedies.iter().zip(parts).map(|(remedy, said)| {
        let title = reader.words.remedy(guideline, &remedy.id);
        say(reader.lang, "answer-for-remedy", &[("remedy", title.into()), ("answer", said.into())])
    });
    named.collect()
}

/// Says in a few words what a role may do with each remedy, without its name.
pub(super) fn each(reader: &Reader<'_>, guideline: &Guideline, role: &RoleId) -> Vec<String> {
    if guideline.remedies.is_empty() {
        return vec![last_word(reader, guideline, None)];
    }
    guideline.remedies.iter().map(|remedy| of_remedy(reader, guideline, remedy, role)).collect()
}

/// Says in a few words what a role may do with a remedy: only what is certain, and that there is more.
fn of_remedy(reader: &Reader<'_>, guideline: &Guideline, remedy: &Remedy, role: &RoleId) -> String {
    let standing = reader.standings.get(guideline, Some(remedy), role);
    let parts = standing.map(|standing| {
        let owed = owed_in_short(reader, guideline, remedy, standing);
        [owed, may_in_short(reader, guideline, remedy, standing, role)]
    });
    let parts: Vec<String> = parts.into_iter().flatten().flatten().collect();
    if !parts.is_empty() {
        return parts.join("; ");
    }
    match next_above(reader.policies, remedy, role) {
        Some(target) => ask(reader, &target),
        None => last_word(reader, guideline, Some(remedy)),
    }
}

/// `owed: $40`, `in some cases owed: $40 or $90`.
fn owed_in_short(
    reader: &Reader<'_>,
    guideline: &Guideline,
    remedy: &Remedy,
    standing: &Standing,
) -> Option<String> {
    let is_sure = match standing.owed {
        OwedAmount::Nothing => return None,
        OwedAmount::Thing | OwedAmount::Value(_) => true,
        OwedAmount::Unknown => false,
    };
    let words = reader.words.within(guideline);
    let mut amounts: Vec<String> = Vec::new();
    for owed in &remedy.owed {
        let said = owed.amount.as_ref().map(|_| super::table::owed_amount(&words, remedy, owed));
        amounts.extend(said.filter(|said| !amounts.contains(said)));
    }
    let list = crate::prose::list_or(reader.lang, &amounts);
    let (plain, with_amount) =
        if is_sure { ("page-owed", "word-owed") } else { ("page-owed-some", "page-owed-some-amount") };
    Some(match amounts.is_empty() {
        true => say(reader.lang, plain, &[]),
        false => say(reader.lang, with_amount, &[("amount", list.into())]),
    })
}

/// `up to $50`, `up to $10, in some cases up to $40`, `up to $50, with conditions`.
fn may_in_short(
    reader: &Reader<'_>,
    guideline: &Guideline,
    remedy: &Remedy,
    standing: &Standing,
    role: &RoleId,
) -> Option<String> {
    if !standing.can_decide() || open_to(reader.policies, remedy, role).is_empty() {
        return None;
    }
    let limit = |number: Option<usize>| short_limit(reader, guideline, remedy, number);
    let said = |id: &str, limit: String| say(reader.lang, id, &[("limit", limit.into())]);
    let (sure, most) = (limit(standing.sure), limit(standing.most));
    Some(match (sure, most) {
        (_, None) if standing.is_sure() => say(reader.lang, "page-you-decide", &[]),
        (_, None) => say(reader.lang, "page-you-decide-if", &[]),
        (Some(sure), Some(most)) if sure == most && standing.is_sure() => {
            said(if remedy.charge { "page-from-charge" } else { "page-up-to" }, most)
        }
        (Some(sure), Some(most)) if standing.is_sure() && !remedy.charge => {
            let args = [("limit", sure.into()), ("most", most.into())];
            say(reader.lang, "page-up-to-between", &args)
        }
        (_, Some(most)) => said(if remedy.charge { "page-from-charge-if" } else { "page-up-to-if" }, most),
    })
}

/// Returns the grants that are open to a role.
pub(super) fn open_to<'r>(policies: &Policies, remedy: &'r Remedy, role: &RoleId) -> Vec<&'r May> {
    let organisation = &policies.organisation;
    let rank = organisation.rank(role).unwrap_or(0);
    let lowest = |may: &May| may.role.as_ref().and_then(|role| organisation.rank(role)).unwrap_or(0);
    remedy.may.iter().filter(|may| lowest(may) <= rank).collect()
}

/// The limit of a grant, short enough for a list: in the currency that comes first.
fn short_limit(
    reader: &Reader<'_>,
    guideline: &Guideline,
    remedy: &Remedy,
    number: Option<usize>,
) -> Option<String> {
    let words = reader.words.within(guideline);
    let limit = remedy.may.get(number?)?.up_to.as_ref()?;
    let said = |limit: &Amount| amount(&words, remedy.measure.as_ref(), limit, Form::Of);
    Some(match limit {
        Amount::PerCurrency(amounts) => {
            let currencies = &reader.policies.organisation.currencies;
            let first = currencies.iter().find_map(|one| amounts.iter().find(|(named, _)| named == one));
            said(&Amount::PerCurrency(vec![*first?]))
        }
        Amount::Anything | Amount::Cases(_) | Amount::Expression(_) => said(limit),
    })
}

/// Returns the roles of the next rank above a role that has a grant.
pub(super) fn next_above(policies: &Policies, remedy: &Remedy, role: &RoleId) -> Option<Asked> {
    let organisation = &policies.organisation;
    let rank = organisation.rank(role).unwrap_or(0);
    let ranks = remedy.may.iter().filter_map(|may| organisation.rank(may.role.as_ref()?));
    let next = ranks.filter(|other| *other > rank).min()?;
    organisation.ranks.get(next).map(|roles| Asked::Roles(roles.clone()))
}

/// Says what holds where nothing else does.
pub(super) fn last_word(reader: &Reader<'_>, guideline: &Guideline, remedy: Option<&Remedy>) -> String {
    match otherwise(reader.policies, guideline, remedy).map(|otherwise| &otherwise.ask) {
        Some(Some(target)) => ask(reader, &Asked::from_target(target, reader.policies)),
        Some(None) => say(reader.lang, "page-no", &[]),
        None => say(reader.lang, "word-not-covered", &[]),
    }
}

/// Returns what holds where nothing else does.
pub(super) fn otherwise<'a>(
    policies: &'a Policies,
    guideline: &'a Guideline,
    remedy: Option<&'a Remedy>,
) -> Option<&'a Otherwise> {
    let own = remedy.and_then(|remedy| remedy.otherwise.as_ref());
    own.or(guideline.otherwise.as_ref()).or(policies.organisation.otherwise.as_ref())
}

fn ask(reader: &Reader<'_>, asked: &Asked) -> String {
    say(reader.lang, "page-ask-who", &[("who", Arg::Text(reader.words.asked(asked)))])
}

/// Says whom a target names.
pub(super) fn target(reader: &Reader<'_>, target: &Target) -> String {
    reader.words.asked(&Asked::from_target(target, reader.policies))
}
