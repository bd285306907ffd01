//! Texts by key, from the sources and from their translations.
//!
//! The same walk reads both: `remedies.waive-fee.title` is found under the same names in
//! `late-fee.yaml` and in `late-fee.hu.yaml`. Keys are described at [`crate::model::Texts`].

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Finding, nearest};
use crate::load::context::Context;
use crate::load::declare::check_language;
use crate::load::folder::File;
use crate::load::meaning;
use crate::load::rules;
use crate::load::yaml::{Node, Value};
use crate::model::{LanguageTag, Text, Texts, Translation};

/// Names whose values are words for people, one or a list.
pub(super) const WORDS: &[&str] = &[
    "also_for",
    "ask_the_customer",
    "because",
    "before_you_decide",
    "better_left_out",
    "do_not",
    "group",
    "label",
    "organisation",
    "purpose",
    "say",
    "situation",
    "story",
    "tell_the_customer",
    "title",
    "told_by",
    "what_happened",
    "what_we_do",
    "why_you_are_safe",
    "words_that_help",
];

/// Names whose values hold parts that have texts, each under its id or number.
const PARTS: &[&str] = &["caps", "facts", "may", "owed", "remedies", "roles", "unless"];

type Collected = BTreeMap<Arc<str>, Text>;

/// Returns the texts of a file with its translations.
pub(super) fn texts(ctx: &mut Context<'_>, file: &File, translations: &[File]) -> Texts {
    let source = file.root.as_ref().map(collect).unwrap_or_default();
    let mut texts = Texts { source, translations: BTreeMap::new() };
    for translation in translations {
        check_language(translation, ctx.names, ctx.findings);
        let language = translation.language.as_deref().unwrap_or_default();
        let is_read =
            file.is_whole && ctx.names.is_whole && !ctx.findings.speaks_in(file.source, rules::UNREAD);
        let translated = translate(ctx, translation, &texts, is_read);
        texts.translations.insert(LanguageTag::new(language), translated);
    }
    texts
}

fn translate(ctx: &mut Context<'_>, file: &File, texts: &Texts, is_whole: bool) -> Translation {
    let mut translation = Translation { place: file.head().into(), ..Translation::default() };
    let Some(root) = &file.root else { return translation };
    translation.texts = collect(root);
    if let Some(node) = root.get("made_from") {
        every_scalar(node, "", &mut translation.made_from);
    }
    if is_whole {
        unknown_keys(ctx, &translation.texts, texts, "text-without-source");
        unknown_keys(ctx, &translation.made_from, texts, "fingerprint-without-source");
    }
    translation
}

/// Reports keys that the source does not have.
fn unknown_keys(ctx: &mut Context<'_>, found: &Collected, texts: &Texts, says: &'static str) {
    // What customers say is listed anew in each language, not word by word.
    let is_free = |key: &str| key.starts_with("say.") || texts.source.contains_key(key);
    for (key, text) in found.iter().filter(|(key, _)| !is_free(key)) {
        let Some(place) = text.place.span() else { continue };
        // One item of a list is not like another.
        let is_item = key.rsplit('.').next().is_some_and(|last| last.parse::<usize>().is_ok());
        let near = nearest(key, texts.source.keys().map(|key| &**key)).filter(|_| !is_item);
        let finding = Finding::new(&meaning::UNKNOWN_TEXT, says, place);
        ctx.findings.push_unless_known(finding.arg("key", &**key).did_you_mean(near));
    }
}

fn collect(root: &Node) -> Collected {
    let mut texts = BTreeMap::new();
    part(root, "", &mut texts);
    texts
}

/// Collects the texts of one part: a file, a remedy, a grant.
fn part(node: &Node, path: &str, texts: &mut Collected) {
    for entry in node.as_map().unwrap_or_default() {
        let name = entry.key.value.as_str();
        let path = join(path, name);
        match name {
            "otherwise" => part(&entry.value, &path, texts),
            "of" | "units" => every_scalar_of_map(&entry.value, &path, texts),
            "examples" => members(&entry.value, &path, texts, example),
            _ if PARTS.contains(&name) => members(&entry.value, &path, texts, part),
            _ if WORDS.contains(&name) => words(&entry.value, &path, texts),
            _ => {}
        }
    }
}

/// An example has one text, its title.
fn example(node: &Node, path: &str, texts: &mut Collected) {
    words(node.get("title").unwrap_or(node), path, texts);
}

/// Goes through parts by id or number; roles of one rank are a list in the list.
fn members(node: &Node, path: &str, texts: &mut Collected, read: fn(&Node, &str, &mut Collected)) {
    match &node.value {
        Value::Map(entries) => {
            entries.iter().for_each(|entry| read(&entry.value, &join(path, &entry.key.value), texts));
        }
        Value::List(items) => {
            for (n, item) in items.iter().enumerate() {
                match (item.get("id").and_then(Node::as_str), &item.value) {
                    (Some(id), _) => read(item, &join(path, id), texts),
                    (None, Value::List(_)) => members(item, path, texts, read),
                    (None, Value::Map(_) | Value::Scalar(_)) => {
                        read(item, &join(path, &n.to_string()), texts)
                    }
                }
            }
        }
        Value::Scalar(_) => {}
    }
}

/// Collects one text, or each of a list under its number.
fn words(node: &Node, path: &str, texts: &mut Collected) {
    match &node.value {
        Value::Scalar(_) => {
            let text = node.as_str().map(|text| Text { text: text.trim().into(), place: node.span.into() });
            texts.extend(text.map(|text| (Arc::from(path), text)));
        }
        Value::List(items) => {
            items.iter().enumerate().for_each(|(n, item)| words(item, &join(path, &n.to_string()), texts));
        }
        Value::Map(_) => {}
    }
}

/// The words of a choice may be a plain list; labels stand in a map.
fn every_scalar_of_map(node: &Node, path: &str, texts: &mut Collected) {
    if node.as_map().is_some() {
        every_scalar(node, path, texts);
    }
}

fn every_scalar(node: &Node, path: &str, texts: &mut Collected) {
    match node.as_map() {
        Some(entries) => {
            entries.iter().for_each(|entry| every_scalar(&entry.value, &join(path, &entry.key.value), texts));
        }
        None => words(node, path, texts),
    }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

#[cfg(test)]
mod tests {
    use crate::load::fixture::{load_files, says};
    use crate::model::LanguageTag;

    const SOURCE: &str = "\
title: Waive a late fee
say: [late charge, penalty]
facts:
  plan: {type: choice, of: {basic: Basic plan, full: Full plan}, label: the plan}
  note: {type: choice, of: [a, b]}
remedies:
  waive-fee:
    title: Take it off
    unless:
      - id: big
        when: {bill: more than 5 USD}
        because: Large.
      - when: {bill: more than 4 USD}
        because: Rather large.
    may:
      - {role: agent, because: Yours}
    otherwise: {ask: billing, because: They know.}
examples:
  - title: Forty dollars
    given: {title: no text}
    answer: decide
";

    fn keys(text: &str) -> Vec<String> {
        let loaded = load_files(&[("guidelines/billing/late-fee.yaml", text)]);
        let guideline = loaded.policies.guideline("late-fee").cloned();
        let texts = guideline.map(|guideline| guideline.texts.source).unwrap_or_default();
        texts.iter().map(|(key, text)| format!("{key} = {}", text.text)).collect()
    }

    #[test]
    fn texts_are_found_under_ids_and_numbers() {
        assert_eq!(
            keys(SOURCE),
            [
                "examples.0 = Forty dollars",
                "facts.plan.label = the plan",
                "facts.plan.of.basic = Basic plan",
                "facts.plan.of.full = Full plan",
                "remedies.waive-fee.may.0.because = Yours",
                "remedies.waive-fee.otherwise.because = They know.",
                "remedies.waive-fee.title = Take it off",
                "remedies.waive-fee.unless.1.because = Rather large.",
                "remedies.waive-fee.unless.big.because = Large.",
                "say.0 = late charge",
                "say.1 = penalty",
                "title = Waive a late fee",
            ]
        );
    }

    #[test]
    fn roles_are_texts_by_id_whatever_their_rank() {
        let loaded = load_files(&[(
            "sayso.hu.yaml",
            "roles: {agent: {title: Munkatárs}}\nfacts: {membership: {label: szint}}\n",
        )]);
        let texts = &loaded.policies.organisation.texts;
        assert_eq!(texts.get("roles.night-desk.title"), Some("Night desk"));
        let shown = texts.shown("roles.agent.title", &LanguageTag::new("hu")).map(|shown| shown.text);
        assert_eq!(shown, Some("Munkatárs"));
        assert_eq!(says(&loaded.findings, &loaded.sources), Vec::<String>::new());
    }

    #[test]
    fn a_translation_has_the_keys_of_its_source() {
        let translation = "\
title: Késedelmi díj
say: [egy, kettő, három]
remedies:
  waive-fee:
    title: Levesszük
    unless: {big: {because: Nagy.}}
    otherwise: {because: Ők tudják.}
examples: [Negyven dollár, Nincs ilyen]
made_from: {title: 0123abcd, remedies.waive-fee.title: 89ef0123, situation: ffffffff}
";
        let source = ("guidelines/billing/late-fee.yaml", SOURCE);
        let loaded = load_files(&[source, ("guidelines/billing/late-fee.hu.yaml", translation)]);
        let texts = loaded
            .policies
            .guideline("late-fee")
            .map(|guideline| guideline.texts.clone())
            .unwrap_or_default();
        let hungarian = LanguageTag::new("hu");
        let shown =
            |key| texts.shown(key, &hungarian).map(|shown| (shown.text.to_owned(), shown.is_translated));
        assert_eq!(shown("remedies.waive-fee.unless.big.because"), Some(("Nagy.".to_owned(), true)));
        assert_eq!(shown("examples.0"), Some(("Negyven dollár".to_owned(), true)));
        assert_eq!(shown("remedies.waive-fee.may.0.because"), Some(("Yours".to_owned(), false)));
        let made_from = texts
            .translations
            .get(&hungarian)
            .and_then(|texts| texts.made_from.get("remedies.waive-fee.title"));
        assert_eq!(made_from.map(|text| &*text.text), Some("89ef0123"));
        let translated = says(&loaded.findings, &loaded.sources);
        assert!(translated.contains(&"text-without-source: Nincs ilyen".to_owned()), "{translated:?}");
        assert!(translated.contains(&"fingerprint-without-source: ffffffff".to_owned()), "{translated:?}");
        assert!(!translated.iter().any(|says| says.contains("három")), "{translated:?}");
    }
}
