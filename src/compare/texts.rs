//! What reads differently: prose, examples, translations.

use std::collections::{BTreeMap, BTreeSet};

use similar::{DiffOp, TextDiff};

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

/// Lists the source texts that differ: by key, and in lists by what they say.
pub(super) fn prose(old: &Texts, new: &Texts) -> Vec<Written> {
    let keys: BTreeSet<&str> = old.source.keys().chain(new.source.keys()).map(AsRef::as_ref).collect();
    let lists: BTreeSet<&str> = keys.iter().filter_map(|key| list_of(key)).collect();
    let single = keys.into_iter().filter(|key| list_of(key).is_none());
    let text = |texts: &Texts, key: &str| texts.get(key).map(str::to_owned);
    let mut changes: Vec<Written> = single
        .filter(|key| old.get(key) != new.get(key))
        .map(|key| Written::Text { key: key.to_owned(), before: text(old, key), after: text(new, key) })
        .collect();
    changes.extend(lists.into_iter().flat_map(|list| of_list(list, &items(old, list), &items(new, list))));
    changes
}

/// The list that `say.2` is an item of.
fn list_of(key: &str) -> Option<&str> {
    let (list, item) = key.rsplit_once('.')?;
    item.parse::<usize>().ok().map(|_| list)
}

fn items<'a>(texts: &'a Texts, list: &str) -> Vec<&'a str> {
    let own = texts.source.keys().filter_map(|key| {
        let item = key.strip_prefix(list)?.strip_prefix('.')?.parse::<usize>().ok()?;
        Some((item, texts.get(key)?))
    });
    own.collect::<BTreeMap<usize, &str>>().into_values().collect()
}

fn of_list(list: &str, old: &[&str], new: &[&str]) -> Vec<Written> {
    let diff = TextDiff::from_slices(old, new);
    let mut changes = Vec::new();
    let at = |texts: &[&str], n: usize| texts.get(n).map(|text| (*text).to_owned());
    for op in diff.ops() {
        let (before, after) = match op {
            DiffOp::Equal { .. } => continue,
            _ => (op.old_range(), op.new_range()),
        };
        for n in 0..before.len().max(after.len()) {
            changes.push(Written::Text {
                key: list.to_owned(),
                before: (n < before.len()).then(|| at(old, before.start + n)).flatten(),
                after: (n < after.len()).then(|| at(new, after.start + n)).flatten(),
            });
        }
    }
    changes
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
