//! How exports of past decisions map to facts and fields.

use std::collections::BTreeMap;

use crate::diagnostic::{Finding, nearest};
use crate::load::context::Context;
use crate::load::meaning;
use crate::load::names::FactName;
use crate::load::piece::Piece;
use crate::load::value::choice_word;
use crate::load::yaml::{Entry, Node};
use crate::model::{DecisionMapping, FactKind, built_in};

/// The fields of a past decision that are no facts.
pub const FIELDS: &[&str] = &[
    "asked",
    "case_id",
    "currency",
    "dates",
    "decimal_comma",
    "decision_id",
    "formatted_amounts",
    "given",
    "handle_seconds",
    "language",
    "lifetime_value",
    "outcome",
    "policy_digest",
    "reversed_at",
    "team",
    "wait_seconds",
];

/// Reads `decisions:`, one mapping per kind of export.
pub(super) fn decisions(ctx: &mut Context<'_>, root: &Node) -> BTreeMap<String, DecisionMapping> {
    let entries = ctx.map_of(root, "decisions").iter();
    entries.map(|entry| (entry.key.value.clone(), mapping(ctx, entry))).collect()
}

fn mapping(ctx: &mut Context<'_>, entry: &Entry) -> DecisionMapping {
    ctx.map(&entry.value);
    DecisionMapping {
        columns: texts(ctx, &entry.value, "columns"),
        constants: texts(ctx, &entry.value, "constants"),
        values: values(ctx, &entry.value),
        place: entry.span().into(),
    }
}

fn texts(ctx: &mut Context<'_>, map: &Node, key: &str) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for entry in ctx.map_of(map, key) {
        field(ctx, Piece::of_key(ctx.sources, &entry.key));
        if let Some(text) = ctx.text(&entry.value) {
            texts.insert(entry.key.value.clone(), text.text().to_owned());
        }
    }
    texts
}

fn values(ctx: &mut Context<'_>, map: &Node) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut values = BTreeMap::new();
    for entry in ctx.map_of(map, "values") {
        let fact = field(ctx, Piece::of_key(ctx.sources, &entry.key));
        let mut words = BTreeMap::new();
        for word in ctx.map(&entry.value) {
            let Some(text) = ctx.text(&word.value) else { continue };
            if let Some(FactName { kind: Some(FactKind::Choice { values, .. }), .. }) = &fact
                && text.text() != "none"
                && let Some(fact) = &fact
            {
                choice_word(ctx, fact, values, text);
            }
            words.insert(word.key.value.clone(), text.text().to_owned());
        }
        values.insert(entry.key.value.clone(), words);
    }
    values
}

/// Reports a name that is neither a fact, of any guideline, nor a field; returns the fact.
fn field(ctx: &mut Context<'_>, name: Piece<'_>) -> Option<FactName> {
    if FIELDS.contains(&name.text()) {
        return None;
    }
    let known = ctx.known_fact(name.text());
    let own = ctx.names.guidelines.values().flat_map(|names| &names.facts);
    if known.is_some() || own.clone().any(|fact| fact.id == name.text()) {
        return known;
    }
    let shared = ctx.names.facts.iter().chain(own).map(|fact| fact.id.as_str());
    let near = nearest(name.text(), shared.chain(built_in::ALL).chain(FIELDS.iter().copied()));
    let finding = Finding::new(&meaning::UNKNOWN_FACT, "unknown-field", name.span());
    if ctx.names.is_whole {
        ctx.find(finding.arg("name", name.text()).did_you_mean(near));
    }
    None
}
