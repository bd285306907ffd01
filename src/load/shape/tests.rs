#![expect(clippy::unwrap_used, reason = "a failing test may panic")]

use std::collections::BTreeMap;

use camino::Utf8Path;
use proptest::prelude::*;

use super::*;
use crate::files::Tree;
use crate::load::fixture::{load_files, load_guideline, says};

fn schema(schema: Schema) -> Value {
    serde_json::from_str(schema.text()).unwrap()
}

/// Visits every part of a schema that is a schema itself, with its path.
fn visit(schema: &Value, path: &str, see: &mut impl FnMut(&str, &Value)) {
    see(path, schema);
    for key in ["properties", "patternProperties", "$defs"] {
        for (name, inner) in schema.get(key).and_then(Value::as_object).into_iter().flatten() {
            visit(inner, &format!("{path}/{key}/{name}"), see);
        }
    }
    for key in ["items", "additionalProperties"] {
        if let Some(inner) = schema.get(key).filter(|inner| inner.is_object()) {
            visit(inner, &format!("{path}/{key}"), see);
        }
    }
}

fn every_part(mut see: impl FnMut(Schema, &str, &Value)) {
    for kind in Schema::ALL {
        visit(&schema(kind), "", &mut |path, part| see(kind, path, part));
    }
}

#[test]
fn every_schema_is_one() {
    for kind in Schema::ALL {
        assert!(kind.compiled().is_some(), "{}", kind.name());
        assert!(jsonschema::meta::is_valid(&schema(kind)), "{}", kind.name());
    }
}

#[test]
fn no_schema_lets_a_name_pass_unseen_or_leaves_a_choice_of_schemas() {
    every_part(|kind, path, part| {
        let place = format!("{}{path}", kind.name());
        for choice in ["anyOf", "oneOf", "not"] {
            assert!(part.get(choice).is_none(), "{place}: {choice}");
        }
        assert!(
            part.get("properties").is_none() || part.get("additionalProperties").is_some(),
            "{place}: other names"
        );
    });
}

#[test]
fn what_must_be_said_is_explained_and_shown() {
    every_part(|kind, path, part| {
        let whole = schema(kind);
        for (name, property) in part.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let parts = placed::property(&whole, part.as_object().unwrap(), name);
            let is_explained = parts.iter().any(|part| part.get("description").is_some());
            assert!(is_explained, "{}{path}/{name} has no description", kind.name());
            let is_required = part
                .get("required")
                .and_then(Value::as_array)
                .is_some_and(|names| names.contains(&name.as_str().into()));
            let is_shown = placed::example(&parts).is_some();
            assert!(is_shown || !is_required, "{}{path}/{name} has no example: {property}", kind.name());
        }
    });
}

#[test]
fn every_example_is_valid() {
    every_part(|kind, path, part| {
        let mut whole = schema(kind);
        let definitions = whole.get_mut("$defs").map(Value::take).unwrap_or_default();
        let mut alone = part.clone();
        alone.as_object_mut().unwrap().insert("$defs".to_owned(), definitions);
        let validator =
            jsonschema::options().with_pattern_options(PatternOptions::regex()).build(&alone).unwrap();
        for example in part.get("examples").and_then(Value::as_array).into_iter().flatten() {
            assert!(validator.is_valid(example), "{}{path}: {example}", kind.name());
        }
    });
}

#[test]
fn what_two_schemas_share_is_the_same_in_both() {
    let mut first: BTreeMap<String, (Schema, Value)> = BTreeMap::new();
    for kind in
        [Schema::Organisation, Schema::Department, Schema::Guideline, Schema::Notice, Schema::Recognition]
    {
        for (name, definition) in schema(kind).get("$defs").and_then(Value::as_object).into_iter().flatten() {
            let (other, known) = first.entry(name.clone()).or_insert_with(|| (kind, definition.clone()));
            assert_eq!(known, definition, "{name} in {} and {}", other.name(), kind.name());
        }
    }
}

#[test]
fn the_sample_has_the_shape_of_its_schemas() {
    let folder = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    let tree = Tree::from_disk(&folder).unwrap();
    let loaded =
        crate::load::load(tree.files().iter().map(|file| (file.path.as_path(), file.bytes.as_slice())));
    let says = says(&loaded.findings, &loaded.sources);
    assert!(loaded.policies.guidelines.len() > 10 && says.is_empty(), "{says:?}");
}

fn of_guideline(text: &str) -> Vec<String> {
    let loaded = load_guideline(text);
    says(&loaded.findings, &loaded.sources)
}

fn meant(text: &str) -> Vec<Option<String>> {
    let loaded = load_guideline(text);
    loaded.findings.in_order(&loaded.sources).iter().map(|finding| finding.did_you_mean.clone()).collect()
}

#[test]
fn a_misspelt_name_is_one_finding_with_the_name_that_was_meant() {
    let text = "titel: A\nremedies:\n  waive-fee:\n    title: A\n    unless:\n      - ask: billing\n        wehn: {bill: more than 5 USD}\n";
    assert_eq!(of_guideline(text), ["unknown-key: titel", "unknown-key: wehn"]);
    assert_eq!(meant(text), [Some("title".to_owned()), Some("when".to_owned())]);
    assert_eq!(of_guideline("title: A\ncolour: red\n"), ["unknown-key-of: colour"]);
}

#[test]
fn a_name_in_the_wrong_place_is_sent_to_the_right_one() {
    let text = "title: A\nremedies:\n  waive-fee:\n    title: A\n    up_to: 5 USD\n";
    let loaded = load_guideline(text);
    assert_eq!(says(&loaded.findings, &loaded.sources), ["unknown-key-elsewhere: up_to"]);
    let finding = loaded.findings.iter().next().unwrap();
    assert!(finding.args.contains(&("owner", "may".into())), "{finding:?}");
}

#[test]
fn what_is_missing_is_missed_at_the_head() {
    assert_eq!(of_guideline("situation: A\n"), ["missing-key: situation"]);
    assert_eq!(of_guideline("title: A\nremedies: {waive-fee: {may: []}}\n"), ["missing-key: waive-fee"]);
    let text = "title: A\nfacts: {kind: {type: choice}}\n";
    assert_eq!(of_guideline(text), ["missing-key: kind"]);
    let loaded = load_files(&[("departments/billing.yaml", "title: B\ncontacts:\n  - phone: \"1\"\n")]);
    assert_eq!(says(&loaded.findings, &loaded.sources), ["missing-key: phone"]);
}

#[test]
fn nothing_is_missed_where_the_file_could_not_be_read() {
    assert_eq!(of_guideline("situation: A\n  title: B\n"), ["line-too-deep: title"]);
    assert_eq!(of_guideline("situation: [A\n"), ["unclosed-bracket: [A"]);
}

#[test]
fn another_kind_of_value_is_named_once() {
    assert_eq!(of_guideline("title: [A]\n"), ["expected-text: [A]"]);
    assert_eq!(of_guideline("title: A\nremedies: none\n"), ["expected-map: none"]);
    assert_eq!(of_guideline("title: A\nsay: {a: b}\n"), ["expected-text-or-list: {a: b}"]);
    assert_eq!(
        of_guideline("title: A\nremedies: {waive-fee: {title: B, may: {role: agent}}}\n"),
        ["expected-list: {role: agent}"]
    );
    assert_eq!(of_guideline("title: A\nsituation:\n"), ["nothing-written: "]);
    assert_eq!(of_guideline("title: A\notherwise: [no]\n"), ["expected-text-or-map: [no]"]);
    assert_eq!(of_guideline("just a text\n"), ["expected-map: just a text"]);
}

#[test]
fn a_text_may_look_like_a_number_or_a_flag() {
    assert_eq!(of_guideline("title: 404\nsay: [no, 2026, true]\n"), Vec::<String>::new());
}

#[test]
fn values_that_only_the_schema_knows_are_checked() {
    let recognition = "title: A\nstory: B\ndate: 2026-01-01\nconsent: no\n";
    let loaded = load_files(&[("recognition/a.yaml", recognition)]);
    assert_eq!(says(&loaded.findings, &loaded.sources), ["unknown-word: no"]);
    let notice = "title: A\nfrom: 2026-01-01\nuntil: 2026-02-01\naffects: []\n";
    let loaded = load_files(&[("notices/a.yaml", notice)]);
    assert_eq!(says(&loaded.findings, &loaded.sources), ["nothing-listed: []"]);
}

#[test]
fn a_translation_has_texts_only() {
    let translation = "title: B\nremedies: {waive-fee: {title: C, may: [{up_to: 5 USD}]}}\n";
    let loaded = load_files(&[
        ("guidelines/billing/late-fee.yaml", "title: A\nremedies: {waive-fee: {title: A}}\n"),
        ("guidelines/billing/late-fee.hu.yaml", translation),
    ]);
    assert_eq!(says(&loaded.findings, &loaded.sources), ["rules-in-translation: up_to"]);
}

/// A guideline with most of the language in it.
const SAMPLE: &str = include_str!("../../../policies/guidelines/billing/late-fee.yaml");

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_damaged_guideline_never_brings_the_loader_down(
        at in 0usize..SAMPLE.len(),
        cut in 0usize..12,
        by in "[a-z]{0,3}|[\n\t :#{}\\[\\]'\"|>&*!?%@`,\u{a0}-]{1,2}",
    ) {
        let start = SAMPLE.floor_char_boundary(at);
        let end = SAMPLE.floor_char_boundary((start + cut).min(SAMPLE.len()));
        let damaged = format!("{}{by}{}", &SAMPLE[..start], &SAMPLE[end..]);
        let loaded = load_guideline(&damaged);
        for finding in loaded.findings.iter() {
            let text = loaded.sources.get(finding.primary.source).text();
            let range = finding.primary.start as usize..finding.primary.end as usize;
            prop_assert!(text.get(range).is_some());
        }
        let shown = says(&loaded.findings, &loaded.sources);
        prop_assert!(shown.len() < 60, "{shown:?}");
    }
}
