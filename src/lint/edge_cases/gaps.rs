//! What lies between two bands, and whether anything does.

use super::{NONE, of_limits};

#[test]
fn between_two_whole_numbers_of_a_whole_fact_nothing_is_left() {
    let band = |bounds: &str, tests: [&str; 2]| {
        let facts = format!("{{days: {{type: number{bounds}}}}}");
        let [one, other] = tests;
        of_limits(
            &facts,
            &format!(
                "    may:\n      - {{role: agent, when: {{days: {one}}}}}\n      - {{role: lead, when: {{days: {other}}}}}\n"
            ),
        )
    };
    assert_eq!(band(", whole: yes", ["at most 30", "at least 31"]), NONE);
    assert_eq!(band(", whole: yes, at_least: 0", ["less than 30", "at least 30"]), NONE);
    assert_eq!(band(", whole: yes", ["at most 29", "at least 31"]), ["edge-gap: days: at most 29"]);
    // A grant that no value within the bounds reaches.
    let dead = band(", at_most: 30", ["at most 30", "more than 30"]);
    assert!(dead.iter().any(|said| said.starts_with("dead-grant-never")), "{dead:?}");
    let table = |bounds: &str| {
        let facts = format!(
            "{{days: {{type: number{bounds}}}}}\ntables: {{t: {{by: days, rows: {{at most 30: 5 USD, 31 to 60: 3 USD}}}}}}"
        );
        of_limits(&facts, "    may:\n      - {role: agent, up_to: table t}\n")
    };
    assert_eq!(table(", whole: yes, at_most: 60"), NONE);
    assert!(!table("").is_empty());
}

#[test]
fn the_value_between_two_whole_numbers_is_a_gap_unless_another_grant_has_it() {
    let facts = "{days: {type: number, unit: days}}";
    let two = "    may:\n      - {role: agent, when: {days: at most 29 days}}\n      - {role: lead, when: {days: at least 31 days}}\n";
    assert_eq!(of_limits(facts, two), ["edge-gap: days: at most 29 days"]);
    let facts_too = "{days: {type: number, unit: days}, gold: {type: flag}}";
    let third = format!("{two}      - {{role: agent, when: {{gold: yes}}}}\n");
    assert_eq!(of_limits(facts_too, &third), ["edge-gap: days: at most 29 days"]);
    let covered = format!("{two}      - {{role: agent, when: {{days: more than 20 days}}}}\n");
    assert!(of_limits(facts, &covered).iter().all(|said| !said.starts_with("edge-gap")));
    let named = format!("{two}      - {{role: agent, when: {{days: exactly 30 days}}}}\n");
    assert_eq!(of_limits(facts, &named), NONE);
}
