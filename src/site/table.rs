//! Who decides how much: the grants of a remedy as rows, and what holds beside them.

use minijinja::{Value, context};

use super::pages::Site;
use super::{home, limits, pages};
use crate::model::{Guideline, May, Owed, Period, Remedy};
use crate::prose::{Form, Words, amount, cap, cap_across, cap_used_up, conditions, grant, long_date, say};

/// Returns the table of each remedy; its title where there are several.
pub(super) fn tables(site: &Site<'_>, guideline: &Guideline) -> Vec<Value> {
    let is_only = guideline.remedies.len() == 1;
    guideline
        .remedies
        .iter()
        .map(|remedy| {
            let key = format!("remedies.{}.title", remedy.id);
            let title = site.reader.text(&guideline.texts, &key).filter(|_| !is_only);
            context! {
                title => title.map(pages::phrase),
                rows => rows(site, guideline, remedy),
                above => site.say(if remedy.charge { "page-below-that" } else { "page-above-that" }),
                otherwise => limits::last_word(site.reader, guideline, Some(remedy)),
                notes => notes(site, guideline, remedy),
            }
        })
        .collect()
}

fn rows(site: &Site<'_>, guideline: &Guideline, remedy: &Remedy) -> Vec<Value> {
    let words = site.reader.words.within(guideline);
    let owed = remedy.owed.iter().filter(|owed| is_not_over(site, owed.in_force));
    let owed = owed.map(|owed| {
        context! {
            who => site.say("page-owed"),
            roles => "",
            conditions => owed_conditions(&words, owed),
            limit => owed_amount(&words, remedy, owed),
        }
    });
    let may = remedy.may.iter().filter(|may| is_not_over(site, may.in_force));
    let may = may.map(|may| {
        context! {
            who => who(site, may),
            roles => roles(site, remedy, may),
            conditions => may_conditions(site, guideline, remedy, may),
            limit => limit(&words, remedy, may),
        }
    });
    owed.chain(may).collect()
}

/// Whether a grant can still hold.
pub(super) fn is_not_over(site: &Site<'_>, period: Period) -> bool {
    period.until.is_none_or(|until| site.options.today <= until)
}

/// The people of the lowest rank that has a grant.
fn who(site: &Site<'_>, may: &May) -> String {
    let organisation = &site.policies.organisation;
    let rank = may.role.as_ref().and_then(|role| organisation.rank(role)).unwrap_or(0);
    organisation.ranks.get(rank).map(|rank| home::group(site, rank)).unwrap_or_default()
}

/// The numbers of the roles whose highest grant this is.
fn roles(site: &Site<'_>, remedy: &Remedy, may: &May) -> String {
    let organisation = &site.policies.organisation;
    let rank = |may: &May| may.role.as_ref().and_then(|role| organisation.rank(role)).unwrap_or(0);
    let own = rank(may);
    let next = remedy.may.iter().map(rank).filter(|other| *other > own).min().unwrap_or(usize::MAX);
    let numbers = organisation
        .roles()
        .enumerate()
        .filter(|(_, role)| organisation.rank(role).is_some_and(|rank| own <= rank && rank < next));
    numbers.map(|(number, _)| number.to_string()).collect::<Vec<_>>().join(" ")
}

/// Says when something is owed, and when not.
pub(super) fn owed_conditions(words: &Words<'_>, owed: &Owed) -> Vec<String> {
    let mut lines = owed.when.as_ref().map(|when| conditions(words, when)).unwrap_or_default();
    lines.extend(owed.unless.iter().map(|exception| grant::exception(words, exception)));
    lines
}

/// Says how much is owed.
pub(super) fn owed_amount(words: &Words<'_>, remedy: &Remedy, owed: &Owed) -> String {
    let Some(limit) = &owed.amount else { return say(words.lang, "page-yes", &[]) };
    let said = amount(words, remedy.measure.as_ref(), limit, Form::Of);
    match owed.exactly {
        true => said,
        false => say(words.lang, "amount-at-least", &[("amount", said.into())]),
    }
}

fn may_conditions(site: &Site<'_>, guideline: &Guideline, remedy: &Remedy, may: &May) -> Vec<String> {
    let words = site.reader.words.within(guideline);
    let lang = words.lang;
    let mut lines = may.when.as_ref().map(|when| conditions(&words, when)).unwrap_or_default();
    let from = may.in_force.from.filter(|from| *from > site.options.today);
    let day = |id: &str, day| say(lang, id, &[("date", long_date(lang, day).into())]);
    lines.extend(from.map(|from| day("page-in-force-from", from)));
    lines.extend(may.in_force.until.map(|until| day("page-in-force-until", until)));
    lines.extend(because(site, guideline, remedy, "may", may.id.as_deref(), |other| other == may));
    lines
}

/// The author's reason for a grant; a grant without an id is named by its number.
fn because(
    site: &Site<'_>,
    guideline: &Guideline,
    remedy: &Remedy,
    kind: &str,
    id: Option<&str>,
    is_it: impl Fn(&May) -> bool,
) -> Option<String> {
    let number = remedy.may.iter().position(is_it)?;
    let name = id.map_or_else(|| number.to_string(), str::to_owned);
    let key = format!("remedies.{}.{kind}.{name}.because", remedy.id);
    site.reader.of(guideline, &key).map(|phrase| phrase.text)
}

/// Says how much a grant allows.
pub(super) fn limit(words: &Words<'_>, remedy: &Remedy, may: &May) -> String {
    match &may.up_to {
        Some(limit) => {
            let said = amount(words, remedy.measure.as_ref(), limit, Form::Of);
            if remedy.charge { say(words.lang, "page-from-charge", &[("limit", said.into())]) } else { said }
        }
        None => say(words.lang, "page-yes", &[]),
    }
}

/// Caps, exceptions and what goes together.
fn notes(site: &Site<'_>, guideline: &Guideline, remedy: &Remedy) -> Vec<String> {
    let words = site.reader.words.within(guideline);
    let lang = words.lang;
    let caps = remedy.caps.iter().map(|one| {
        let parts = [Some(cap(&words, one)), cap_across(&words, &one.across), cap_used_up(&words, one)];
        let said = parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
        say(lang, "page-cap", &[("cap", said.into())])
    });
    let exceptions = exceptions(site, guideline, remedy);
    let titles = |ids: &[crate::model::RemedyId]| {
        let titles: Vec<String> = ids.iter().map(|id| words.remedy(guideline, id)).collect();
        (!titles.is_empty()).then(|| crate::prose::list_and(lang, &titles))
    };
    let with = |id: &str, list: String| say(lang, id, &[("list", list.into())]);
    let never = titles(&remedy.instead_of).map(|list| with("page-never-with", list));
    let along = titles(&remedy.together_with).map(|list| with("page-along-with", list));
    caps.chain(exceptions).chain(never).chain(along).collect()
}

fn exceptions(site: &Site<'_>, guideline: &Guideline, remedy: &Remedy) -> Vec<String> {
    let words = site.reader.words.within(guideline);
    let prefix = format!("remedies.{}.", remedy.id);
    let shared = guideline.unless.iter().enumerate().map(|(n, one)| ("", n, one));
    let own = remedy.unless.iter().enumerate().map(|(n, one)| (prefix.as_str(), n, one));
    shared
        .chain(own)
        .map(|(prefix, n, exception)| {
            let name = exception.id.clone().unwrap_or_else(|| n.to_string());
            let because = site.reader.of(guideline, &format!("{prefix}unless.{name}.because"));
            let said = grant::exception(&words, exception);
            because.map_or(said.clone(), |because| format!("{said} {}", because.text))
        })
        .collect()
}
