//! What reads differently: prose, examples, translations.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::pair;
use super::written::Written;
use crate::model::{Example, Guideline, Policies, Texts};

/// Lists what reads differently in a guideline.
pub(super) fn changes(after: &Policies, old: &Guideline, new: &Guideline) -> Vec<Written> {
    let mut changes = examples(old, new);
    changes.extend(prose(&old.texts, &new.texts).into_iter().filter(|change| !is_example(change)));
    changes.extend(translations(after, &old.texts, &new.texts));
    changes
}

fn is_example(change: &Written) -> bool {
    matches!(change, Written::Text { key, .. } if key.starts_with("examples."))
}

fn examples(old: &Guideline, new: &Guideline) -> Vec<Written> {
    let alike = |a: &Example, b: &Example| {
        (&a.given.remedy, &a.given.role, &a.answer) == (&b.given.remedy, &b.given.role, &b.answer)
    };
    let pairs =
        pair::by(&old.examples, &new.examples, |a, b| a == b, |a, b| a.given == b.given || alike(a, b));
    let added = pairs.iter().filter(|(before, _)| before.is_none()).count();
    let removed = pairs.iter().filter(|(_, after)| after.is_none()).count();
    let changed =
        pairs.iter().filter(|(before, after)| before.is_some() && after.is_some() && before != after).count();
    let is_same = added + removed + changed == 0;
    if is_same { Vec::new() } else { vec![Written::Examples { added, removed, changed }] }
}

/// Lists the source texts that differ, by key.
pub(super) fn prose(old: &Texts, new: &Texts) -> Vec<Written> {
    let keys: BTreeSet<&Arc<str>> = old.source.keys().chain(new.source.keys()).collect();
    let text = |texts: &Texts, key: &str| texts.get(key).map(str::to_owned);
    let differing = keys.into_iter().filter(|key| old.get(key) != new.get(key));
    differing
        .map(|key| Written::Text { key: key.to_string(), before: text(old, key), after: text(new, key) })
        .collect()
}

/// A translation is stale where the source text changed and its own text did not.
fn translations(after: &Policies, old: &Texts, new: &Texts) -> Vec<Written> {
    let languages = after.organisation.languages.iter().skip(1);
    let (mut stale, mut translated) = (Vec::new(), Vec::new());
    for language in languages {
        let (before, now) = (old.translations.get(language), new.translations.get(language));
        let text = |texts: Option<&crate::model::Translation>, key: &str| {
            texts.and_then(|texts| texts.texts.get(key)).map(|text| text.text.clone())
        };
        let changed = |key: &str| text(before, key) != text(now, key);
        let keys = new.source.keys();
        let is_stale = keys.clone().any(|key| {
            old.get(key).is_some()
                && old.get(key) != new.get(key)
                && text(now, key).is_some()
                && !changed(key)
        });
        if is_stale {
            stale.push(language.to_string());
        }
        if keys.into_iter().any(|key| changed(key)) {
            translated.push(language.to_string());
        }
    }
    let stale = (!stale.is_empty()).then_some(Written::Stale(stale));
    let translated = (!translated.is_empty()).then_some(Written::Translated(translated));
    stale.into_iter().chain(translated).collect()
}
