//! What the constructs of the language mean, case by case: small policies and the answers they give.

#![expect(clippy::unwrap_used, reason = "a failing test may panic")]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use camino::Utf8Path;
use sayso::lint::{Around, look, rules};
use sayso::load::load;

const ORGANISATION: &str = "\
schema: 1
organisation: Corner Shop
languages: [en]
time_zone: Europe/Budapest
currencies: {USD: {}, EUR: {}, HUF: {decimals: 0}}
roles:
  - {id: agent, title: Agent}
  - [{id: senior, title: Senior}, {id: night, title: Night desk}]
  - {id: lead, title: Team lead}
otherwise: no
";

/// Puts cases to the remedy `it` of a guideline and says which answers are not the expected ones.
fn wrong(facts: &str, guideline: &str, cases: &[(&str, &str)]) -> Vec<String> {
    let organisation = format!("{ORGANISATION}facts:\n{facts}");
    let mut text = format!("title: G\nsituation: S\npurpose: P\n{guideline}examples:\n");
    for (given, answer) in cases {
        let _ =
            writeln!(text, "  - title: '{given}'\n    given: {{remedy: it, {given}}}\n    answer: {answer}");
    }
    let files = [("sayso.yaml", organisation.as_str()), ("guidelines/desk/g.yaml", &text), DESK];
    let loaded = load(files.map(|(path, text)| (Utf8Path::new(path), text.as_bytes())));
    let around = Around { today: "2026-11-10".parse().unwrap(), owners: None, before: None };
    let lints: BTreeSet<&str> = rules().map(|rule| rule.name).collect();
    let counts = |name: &str| name == "example-contradicted" || !lints.contains(name);
    look(&loaded, around)
        .findings
        .iter()
        .filter(|finding| counts(finding.rule.name))
        .map(|finding| {
            format!("{} {} {:?}", loaded.sources.slice(finding.primary), finding.says, finding.args)
        })
        .collect()
}

const DESK: (&str, &str) = ("departments/desk.yaml", "title: Desk\n");

/// Puts cases to a condition: the answer of each is `yes`, `no` or `unknown`.
fn check(facts: &str, condition: &str, cases: &[(&str, &str)]) {
    let guideline = format!(
        "remedies:\n  it:\n    title: It\n    unless: [{{when: {condition}}}]\n    may: [{{role: agent}}]\n"
    );
    let answer = |truth: &str| match truth {
        "yes" => "no",
        "no" => "decide",
        "unknown" => "cannot tell",
        other => unreachable!("{other} is no truth"),
    };
    let cases: Vec<_> = cases.iter().map(|(given, truth)| (*given, answer(truth))).collect();
    assert_eq!(wrong(facts, &guideline, &cases), Vec::<String>::new(), "{condition}");
}

#[test]
fn roles_are_compared_by_their_rank() {
    let cases =
        [("role: agent", "no"), ("role: senior", "yes"), ("role: night", "yes"), ("role: lead", "no")];
    for condition in ["{all: [{role: at least senior}, {role: less than lead}]}", "{role: night to senior}"] {
        check("  x: {type: flag}\n", condition, &cases);
    }
    let above = [("role: senior", "no"), ("role: night", "no"), ("role: lead", "yes")];
    check("  x: {type: flag}\n", "{role: more than night}", &above);
}

#[test]
fn an_amount_is_compared_in_its_own_currency() {
    let facts = "  bill: {type: money}\n";
    let condition = "{bill: more than 2000 USD or 700000 HUF}";
    let cases = [
        ("bill: 2000 USD", "no"),
        ("bill: 2000.01 USD", "yes"),
        ("bill: 700000 HUF", "no"),
        ("bill: 700001 HUF", "yes"),
        ("bill: 5 EUR", "unknown"),
    ];
    check(facts, condition, &cases);
    let between = [("bill: 10 USD", "yes"), ("bill: 6001 HUF", "no"), ("bill: 3000 HUF", "yes")];
    check(facts, "{bill: 10 USD or 3000 HUF to 20 USD or 6000 HUF}", &between);
}

#[test]
fn an_amount_in_several_currencies_follows_what_it_is_joined_with() {
    let facts = "  bill: {type: money}\n";
    let guideline = "remedies:\n  it:\n    title: It\n    may:\n      - up_to: the lower of 20% of bill and 60 USD or 21000 HUF\n";
    let cases = [
        ("bill: 1000 USD, amount: 60 USD", "decide"),
        ("bill: 1000 USD, amount: 60.01 USD", "no"),
        ("bill: 1000000 HUF, amount: 21000 HUF", "decide"),
        ("bill: 1000000 HUF, amount: 21001 HUF", "no"),
        ("bill: 1000 HUF, amount: 201 HUF", "no"),
        ("bill: 1000 EUR, amount: 1 EUR", "no"),
    ];
    assert_eq!(wrong(facts, guideline, &cases), Vec::<String>::new());
}

#[test]
fn rounding_without_a_step_is_to_the_smallest_unit_of_the_currency() {
    let facts = "  bill: {type: money}\n  third: {type: money, is: bill divided by 3 rounded half up}\n";
    let cases = [
        ("bill: 10 USD", "no"),
        ("bill: 10.01 USD", "yes"),
        ("bill: 10 EUR", "no"),
        ("bill: 1000 HUF", "no"),
        ("bill: 1001 HUF", "yes"),
    ];
    check(facts, "{third: at least 3.34 USD or 3.34 EUR or 334 HUF}", &cases);
}
