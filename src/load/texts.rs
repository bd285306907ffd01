//! Texts by key, from the sources and from their translations.
//!
//! The same walk reads both: `remedies.waive-fee.title` is found under the same names in
//! `late-fee.yaml` and in `late-fee.hu.yaml`. Keys are described at [`crate::model::Texts`].

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Finding, nearest};
use crate::load::context::Context;
use crate::load::declare::check_language;
use crate::load::folder::{File, What};
use crate::load::meaning;
use crate::load::yaml::{Node, Value};
use crate::model::{LanguageTag, Text, Texts, Translation};

/// Names whose values are words for people, one or a list.
const WORDS: &[&str] = &[
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
pub(super) fn texts(ctx: &mut Context<'_>, file: &File, all: &[File]) -> Texts {
    let source = file.root.as_ref().map(collect).unwrap_or_default();
    let mut texts = Texts { source, translations: BTreeMap::new() };
    for translation in all.iter().filter(|other| other.language.is_some() && is_of(file, other)) {
        check_language(translation, ctx.names, ctx.findings);
        let language = translation.language.as_deref().unwrap_or_default();
        let translated = translate(ctx, translation, &texts, file.is_whole);
        texts.translations.insert(LanguageTag::new(language), translated);
    }
    texts
}

/// Whether a translation belongs to a file.
pub(super) fn is_of(file: &File, translation: &File) -> bool {
    match (&file.what, &translation.what) {
        (What::Guideline { department, id }, What::Guideline { department: other, id: other_id }) => {
            department == other && id == other_id
        }
        (what, other) => what == other,
    }
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
    for (key, text) in found.iter().filter(|(key, _)| !texts.source.contains_key(*key)) {
        let Some(place) = text.place.span() else { continue };
        let near = nearest(key, texts.source.keys().map(|key| &**key));
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
