//! What is written for code scanning is what the official schema of SARIF 2.1.0 allows.
//!
//! `fixtures/sarif/sarif-schema-2.1.0.json` is the schema that OASIS publishes, unchanged.

#![expect(clippy::panic, clippy::unwrap_used, reason = "a failing test may panic")]

#[path = "sources/mod.rs"]
mod sources;

use std::process::Command;

use serde_json::Value;

/// Returns what is written of a policy folder.
fn sarif(folder: &str) -> Value {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sayso"));
    command.env_clear().env("SAYSO_NOW", "2026-11-24T09:00:00Z").current_dir(sources::root());
    let output = command.args(["validate", "--format", "sarif", "--policies", folder]).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{folder}: {error}"))
}

/// Returns what the schema has against a document.
fn complaints(document: &Value) -> Vec<String> {
    let text = sources::text("tests/fixtures/sarif/sarif-schema-2.1.0.json");
    // One pattern closes a bracket that was never opened; not every engine takes that for the sign itself.
    let text = text.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}\\\\]?$");
    let schema: Value = serde_json::from_str(&text).unwrap();
    let validator = jsonschema::options().build(&schema).unwrap();
    validator.iter_errors(document).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn n_results(document: &Value) -> usize {
    document.pointer("/runs/0/results").and_then(Value::as_array).map_or(0, Vec::len)
}

#[test]
fn findings_of_every_kind_are_valid() {
    let mistakes = sarif("tests/fixtures/twelve-mistakes");
    assert_eq!(complaints(&mistakes), Vec::<String>::new());
    assert_eq!(n_results(&mistakes), 12);
    let rules = mistakes.pointer("/runs/0/tool/driver/rules").and_then(Value::as_array).unwrap();
    for result in mistakes.pointer("/runs/0/results").and_then(Value::as_array).unwrap() {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
    }
}

#[test]
fn no_finding_is_valid_too() {
    let sample = sarif("policies");
    assert_eq!(complaints(&sample), Vec::<String>::new());
    assert_eq!(n_results(&sample), 0);
}

#[test]
fn the_schema_refuses_what_is_wrong() {
    let mut document = sarif("tests/fixtures/twelve-mistakes");
    *document.pointer_mut("/runs/0/results/0/level").unwrap() = Value::from("question");
    assert_eq!(complaints(&document).len(), 1);
    *document.pointer_mut("/version").unwrap() = Value::from("2.2");
    assert_eq!(complaints(&document).len(), 2);
}
