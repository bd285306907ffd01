//! The part of a guideline that a rule of an answer names.

use crate::decision::RulePath;
use crate::model::{Cap, Exception, Guideline, May, Otherwise, Owed, Policies, Remedy, Texts};

/// A rule and the key under which its texts stand.
pub(super) struct Found<'a> {
    pub(super) rule: Rule<'a>,
    pub(super) texts: &'a Texts,
    pub(super) key: String,
}

/// What a rule is.
pub(super) enum Rule<'a> {
    Exception(&'a Exception),
    /// The exceptions of an entitlement.
    OwedExceptions(&'a Owed),
    Owed(&'a Owed),
    May(&'a May),
    Cap(&'a Cap),
    Otherwise,
}

/// Finds the rule that a path names.
pub(super) fn find<'a>(
    policies: &'a Policies,
    guideline: &'a Guideline,
    path: &RulePath,
) -> Option<Found<'a>> {
    let remedy = path.remedy.as_ref().and_then(|id| guideline.remedy(id.as_str()));
    let prefix = path.remedy.as_ref().map(|id| format!("remedies.{id}.")).unwrap_or_default();
    let (name, is_inner) = match path.name.strip_suffix("/unless") {
        Some(name) => (name, true),
        None => (path.name.as_str(), false),
    };
    let found = |rule, list: &str, at: &str| Found {
        rule,
        texts: &guideline.texts,
        key: format!("{prefix}{list}.{at}"),
    };
    match path.kind {
        "unless" => {
            let all = remedy.map_or(&guideline.unless, |remedy| &remedy.unless);
            let (at, exception) = named(all, name, |exception| exception.id.as_deref())?;
            Some(found(Rule::Exception(exception), "unless", &at))
        }
        "owed" => {
            let (at, owed) = named(&remedy?.owed, name, |owed| owed.id.as_deref())?;
            let rule = if is_inner { Rule::OwedExceptions(owed) } else { Rule::Owed(owed) };
            Some(found(rule, "owed", &at))
        }
        "may" => {
            let (at, may) = named(&remedy?.may, name, |may| may.id.as_deref())?;
            Some(found(Rule::May(may), "may", &at))
        }
        "cap" => {
            let (at, cap) = named(&remedy?.caps, name, |_| None)?;
            Some(found(Rule::Cap(cap), "caps", &at))
        }
        "otherwise" => otherwise(policies, guideline, remedy),
        _ => None,
    }
}

/// Finds an entry by its id or its number counted from one; texts count from nought.
fn named<'a, T>(all: &'a [T], name: &str, id: impl Fn(&T) -> Option<&str>) -> Option<(String, &'a T)> {
    if let Some(entry) = all.iter().find(|entry| id(entry) == Some(name)) {
        return Some((name.to_owned(), entry));
    }
    let at = name.parse::<usize>().ok()?.checked_sub(1)?;
    Some((at.to_string(), all.get(at)?))
}

/// Finds the nearest `otherwise`: the remedy's, the guideline's, the organisation's.
fn otherwise<'a>(
    policies: &'a Policies,
    guideline: &'a Guideline,
    remedy: Option<&'a Remedy>,
) -> Option<Found<'a>> {
    let of_remedy = remedy.and_then(|remedy| {
        let key = format!("remedies.{}.otherwise", remedy.id);
        remedy.otherwise.as_ref().map(|otherwise| (otherwise, &guideline.texts, key))
    });
    let of_guideline = || Some((guideline.otherwise.as_ref()?, &guideline.texts, "otherwise".to_owned()));
    let organisation = &policies.organisation;
    let of_organisation =
        || Some((organisation.otherwise.as_ref()?, &organisation.texts, "otherwise".to_owned()));
    let (_, texts, key) = of_remedy.or_else(of_guideline).or_else(of_organisation)?;
    Some(Found { rule: Rule::Otherwise, texts, key })
}
