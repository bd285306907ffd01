//! The smallest change that would make the answer a yes.

use camino::Utf8Path;
use sayso::decision::{Case, decide};
use sayso::load::load;
use sayso::model::Value;

use crate::{DESK, ORGANISATION};

/// Returns the changes that an answer names, each as its fact and its new value.
fn changes(facts: &str, remedy: &str, given: &str) -> Vec<String> {
    let organisation = format!("{ORGANISATION}facts:\n{facts}");
    let text = format!(
        "title: G\nsituation: S\npurpose: P\nremedies:\n  it:\n    title: It\n{remedy}\
         examples:\n  - given: {{remedy: it, {given}}}\n    answer: no\n"
    );
    let files = [("sayso.yaml", organisation.as_str()), ("guidelines/desk/g.yaml", &text), DESK];
    let loaded = load(files.map(|(path, text)| (Utf8Path::new(path), text.as_bytes())));
    let guideline = loaded.policies.guideline("g").unwrap();
    let given = guideline.examples.first().unwrap().given.clone();
    let answer = decide(&loaded.policies, &Case { guideline: guideline.id.clone(), given });
    let said = answer.nearest.iter().map(|change| match &change.to {
        Value::Money(amount, currency) => format!("{}: {amount} {currency}", change.fact),
        Value::Number(number) => format!("{}: {number}", change.fact),
        other => format!("{}: {other:?}", change.fact),
    });
    said.collect()
}

#[test]
fn what_a_cap_leaves_is_nearer_than_a_smaller_limit() {
    let remedy = "    may:\n      - up_to: 100 USD\n      - up_to: 1 USD\n    caps:\n      \
                  - limit: at most 150 USD per customer in any 90 days\n";
    let given = "role: agent, customer: C1, amount: 60 USD, decided_at: 2026-02-04, \
                 history: [{remedy: it, at: 2026-02-01, given: 120 USD}]";
    assert_eq!(changes("  paid: {type: money}\n", remedy, given), ["amount: 30 USD"]);
}

#[test]
fn a_change_can_be_said_and_is_the_nearest() {
    let facts = "  paid: {type: money}\n  found: {type: money}\n  tenure: {type: number, unit: months}\n";
    let half = "    unless: [{when: {found: less than 50% of paid}}]\n    may: [{role: agent}]\n";
    assert_eq!(changes(facts, half, "role: agent, paid: 33.33 USD, found: 16.66 USD"), ["found: 16.67 USD"]);
    let two =
        "    may:\n      - when: {tenure: at most 2 months}\n      - when: {tenure: at most 4 months}\n";
    assert_eq!(changes(facts, two, "role: agent, tenure: 6 months"), ["tenure: 4"]);
}

#[test]
fn nobody_is_told_to_ask_for_less_than_nothing() {
    let facts = "  bill: {type: money}\n  extra: {type: money}\n";
    let remedy = "    may: [{up_to: bill - extra}]\n";
    let given = "role: agent, bill: 33 USD, extra: 43 USD, amount: 5 USD";
    assert_eq!(changes(facts, remedy, given), Vec::<String>::new());
}
