//! What a role may do, in a few words: for lists, cards and tables.

use crate::decision::Asked;
use crate::diagnostic::Arg;
use crate::model::{Guideline, May, Otherwise, Policies, Remedy, RoleId, Target};
use crate::prose::{Form, amount, say};
use crate::site::reader::Reader;

/// Says in a few words what a role may do under a guideline: `up to $50`, `ask Team leads`.
///
/// It is the best that is possible when every condition holds: the page tells the conditions.
pub(super) fn short(reader: &Reader<'_>, guideline: &Guideline, role: &RoleId) -> String {
    let own = || guideline.remedies.iter().filter(|remedy| may_decide(reader.policies, remedy, role));
    let with_amount = own().find(|remedy| short_limit(reader, guideline, remedy, role).is_some());
    if let Some(remedy) = with_amount.or_else(|| own().next()) {
        return of_remedy(reader, guideline, remedy, role);
    }
    match guideline.remedies.first() {
        Some(remedy) => of_remedy(reader, guideline, remedy, role),
        None => last_word(reader, guideline, None),
    }
}

/// Says in a few words what a role may do with a remedy.
pub(super) fn of_remedy(
    reader: &Reader<'_>,
    guideline: &Guideline,
    remedy: &Remedy,
    role: &RoleId,
) -> String {
    let lang = reader.lang;
    if !open_to(reader.policies, remedy, role).is_empty() {
        let id = if remedy.charge { "page-from-charge" } else { "page-up-to" };
        return match short_limit(reader, guideline, remedy, role) {
            Some(limit) => say(lang, id, &[("limit", limit.into())]),
            None => say(lang, "page-you-decide", &[]),
        };
    }
    if !remedy.owed.is_empty() {
        return say(lang, "page-owed", &[]);
    }
    match next_above(reader.policies, remedy, role) {
        Some(target) => ask(reader, &target),
        None => last_word(reader, guideline, Some(remedy)),
    }
}

/// Whether a role may decide something of a remedy, or hands out what is owed.
pub(super) fn may_decide(policies: &Policies, remedy: &Remedy, role: &RoleId) -> bool {
    !open_to(policies, remedy, role).is_empty() || !remedy.owed.is_empty()
}

/// Returns the grants that are open to a role.
pub(super) fn open_to<'r>(policies: &Policies, remedy: &'r Remedy, role: &RoleId) -> Vec<&'r May> {
    let organisation = &policies.organisation;
    let rank = organisation.rank(role).unwrap_or(0);
    let lowest = |may: &May| may.role.as_ref().and_then(|role| organisation.rank(role)).unwrap_or(0);
    remedy.may.iter().filter(|may| lowest(may) <= rank).collect()
}

/// A limit short enough for a list; in the currency that comes first.
fn short_limit(reader: &Reader<'_>, guideline: &Guideline, remedy: &Remedy, role: &RoleId) -> Option<String> {
    use crate::model::{Amount, Expression};
    let words = reader.words.within(guideline);
    let most = reader.most_generous(guideline, remedy, role)?;
    let said = |limit: &Amount| amount(&words, remedy.measure.as_ref(), limit, Form::Of);
    match most {
        Amount::PerCurrency(amounts) => {
            let currencies = &reader.policies.organisation.currencies;
            let first = currencies.iter().find_map(|one| amounts.iter().find(|(named, _)| named == one));
            first.map(|first| said(&Amount::PerCurrency(vec![*first])))
        }
        Amount::Expression(Expression::Literal(..)) => Some(said(most)),
        Amount::Expression(Expression::Lower(a, b)) => [a, b].into_iter().find_map(|side| {
            matches!(**side, Expression::Literal(..)).then(|| said(&Amount::Expression((**side).clone())))
        }),
        Amount::Anything | Amount::Cases(_) | Amount::Expression(_) => None,
    }
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
