//! Placeholders such as `{limit waive-fee agent}` that cannot be filled in, or that a translation lost.

use super::situation::Situation;
use super::{Check, Lint};
use crate::diagnostic::{Finding, Findings, Level, Rule, nearest};
use crate::model::{Guideline, LanguageTag, Text};
use crate::source::Span;

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "placeholder-in-translation",
        level: Level::Error,
        page: include_str!("placeholder_in_translation.md"),
    },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    let texts = &situation.guideline.texts;
    for text in texts.source.values() {
        for placeholder in placeholders(&text.text) {
            findings.extend(unknown(situation, text, placeholder));
        }
    }
    for (language, translation) in &texts.translations {
        if !situation.folder.is_sound(translation.place) {
            continue;
        }
        for (key, translated) in &translation.texts {
            if let Some(source) = texts.source.get(key).filter(|_| !key.starts_with("say.")) {
                findings.extend(differing(situation, language, source, translated));
            }
        }
    }
}

/// Returns what stands in braces, the braces left out.
fn placeholders(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((inside, after)) = after.split_once('}') else { break };
        found.push(inside.trim());
        rest = after;
    }
    found
}

/// A placeholder that names no limit of the guideline.
fn unknown(situation: &Situation<'_>, text: &Text, placeholder: &str) -> Option<Finding> {
    let guideline = situation.guideline;
    let mut words = placeholder.split_whitespace();
    let (what, remedy, role) = (words.next(), words.next(), words.next());
    if what == Some("limit") && words.next().is_none() && has_limit(situation, remedy, role) {
        return None;
    }
    let place = braces(situation, text.place.span()?, placeholder);
    let near = nearest(placeholder, all(situation, guideline).iter().map(String::as_str));
    let near = near.map(|near| format!("{{{near}}}"));
    let finding = Finding::new(&LINT.rule, "placeholder-unknown", place)
        .arg("placeholder", format!("{{{placeholder}}}"))
        .did_you_mean(near.clone());
    Some(match near {
        Some(near) if situation.folder.sources.slice(place).starts_with('{') => {
            finding.suggestion(vec![(place, near)])
        }
        _ => finding,
    })
}

/// Whether a role has a limit in a remedy; without a role, any.
fn has_limit(situation: &Situation<'_>, remedy: Option<&str>, role: Option<&str>) -> bool {
    let organisation = &situation.folder.policies.organisation;
    let rank =
        |id: &str| organisation.ranks.iter().position(|rank| rank.iter().any(|role| role.as_str() == id));
    let Some(remedy) = remedy.and_then(|id| situation.guideline.remedy(id)) else { return false };
    let role = match role.map(rank) {
        Some(None) => return false,
        Some(Some(rank)) => rank,
        None => usize::MAX,
    };
    let lowest =
        |may: &crate::model::May| may.role.as_ref().and_then(|role| organisation.rank(role)).unwrap_or(0);
    let may = remedy.may.iter().any(|may| may.up_to.is_some() && lowest(may) <= role);
    may || remedy.owed.iter().any(|owed| owed.amount.is_some())
}

/// Every placeholder that can be filled in.
fn all(situation: &Situation<'_>, guideline: &Guideline) -> Vec<String> {
    let roles: Vec<_> = situation.folder.policies.organisation.roles().collect();
    let remedies = guideline.remedies.iter();
    let all = remedies.flat_map(|remedy| roles.iter().map(move |role| (&remedy.id, role)));
    let filled =
        all.filter(|(remedy, role)| has_limit(situation, Some(remedy.as_str()), Some(role.as_str())));
    filled.map(|(remedy, role)| format!("limit {remedy} {role}")).collect()
}

/// A translation with other placeholders than its source.
fn differing(
    situation: &Situation<'_>,
    language: &LanguageTag,
    source: &Text,
    translated: &Text,
) -> Option<Finding> {
    let (wanted, found) = (placeholders(&source.text), placeholders(&translated.text));
    let lacking = wanted.iter().find(|one| !found.contains(one));
    let stray = found.iter().find(|one| !wanted.contains(one));
    let whole = translated.place.span()?;
    let (says, placeholder, place) = match (lacking, stray) {
        (_, Some(stray)) => ("placeholder-stray", *stray, braces(situation, whole, stray)),
        (Some(lacking), None) => ("placeholder-lost", *lacking, whole),
        (None, None) => return None,
    };
    let finding = Finding::new(&LINT.rule, says, place)
        .arg("placeholder", format!("{{{placeholder}}}"))
        .arg("language", language.as_str())
        .did_you_mean(stray.and(lacking).map(|lacking| format!("{{{lacking}}}")));
    Some(match source.place.span() {
        Some(source) => finding.related(source, "placeholder-source"),
        None => finding,
    })
}

/// The place of a placeholder with its braces, where it is written as it reads.
fn braces(situation: &Situation<'_>, place: Span, placeholder: &str) -> Span {
    let written = situation.folder.sources.slice(place);
    let braced = format!("{{{placeholder}}}");
    let Some(at) = written.find(&braced) else { return place };
    let narrow = |at: usize| u32::try_from(at).unwrap_or(0);
    let start = place.start + narrow(at);
    Span { start, end: start + narrow(braced.len()), ..place }
}
