//! Facts that have only some values.

use crate::wrong;

#[test]
fn a_fact_has_only_values_within_its_bounds() {
    let facts = "  persons: {type: number, whole: yes, at_least: 1, at_most: 9}\n  share: {type: percent, at_most: 100%}
  paid: {type: money, at_least: 0 EUR, blank_means: 5 USD}\n";
    let guideline = "remedies:\n  it:\n    title: It\n    may:
      - {when: {persons: less than 3}}\n      - {when: {persons: 3 to 9}}\n";
    let given = [
        "persons: 2.5",
        "persons: 0",
        "persons: 10",
        "share: 101%",
        "paid: -1 USD",
        "persons: 9, share: 100%, paid: 0 USD",
    ];
    let found = wrong(facts, guideline, &given.map(|given| (given, "decide")));
    let says: Vec<&str> = found.iter().filter_map(|found| found.split(" [").next()).collect();
    let expected = [
        "2.5 value-not-whole",
        "0 value-too-low",
        "10 value-too-high",
        "101% value-too-high",
        "-1 USD value-too-low",
    ];
    assert_eq!(says, expected);
    for (fact, says) in [
        ("{type: number, at_least: 5, at_most: 4}", "4 bounds-empty"),
        ("{type: number, at_least: 5, blank_means: 4}", "4 value-too-low"),
        ("{type: number, whole: yes, at_most: 4.5}", "4.5 value-not-whole"),
        ("{type: percent, whole: yes}", "whole bounds-of-no-number"),
        ("{type: number, at_most: 3, is: 4}", "at_most bounds-of-no-number"),
    ] {
        let found = wrong(
            &format!("  persons: {fact}\n"),
            "remedies:\n  it: {title: It, may: [{}]}\n",
            &[("role: agent", "decide")],
        );
        assert!(found.iter().any(|found| found.starts_with(says)), "{fact}: {found:?}");
    }
}
