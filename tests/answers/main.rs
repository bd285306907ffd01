//! What the constructs of the language mean, case by case: small policies and the answers they give.

#![expect(clippy::unwrap_used, reason = "a failing test may panic")]

mod bounds;
mod changes;
mod money;

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
sites: {abroad: {time_zone: Europe/London, currency: EUR}}
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

const DATES: &str = "  bought: {type: date}
  due: {type: date}
  left: {type: instant}
  back: {type: instant}
  window: {type: number, unit: days}
  wait: {type: number, unit: days, is: days from bought to due}
  age: {type: number, unit: years, is: years from bought to due}
  late: {type: number, unit: minutes, is: minutes from left to back}
  last_day: {type: date, is: (the later of bought and due) plus 14 days}
";

#[test]
fn a_date_is_compared_with_another() {
    let cases = [
        ("bought: 2026-03-01, due: 2026-03-02", "yes"),
        ("bought: 2026-03-02, due: 2026-03-02", "no"),
        ("bought: 2026-03-02", "unknown"),
    ];
    check(DATES, "{bought: before due}", &cases);
    let same_day = [
        ("left: 2026-03-02T23:30, due: 2026-03-02", "yes"),
        ("left: 2026-03-03T00:30, due: 2026-03-02", "no"),
    ];
    check(DATES, "{left: on due}", &same_day);
    let moments = [
        ("left: 2026-03-02T10:00, back: 2026-03-02T10:01", "yes"),
        ("left: 2026-03-02T10:00, back: 2026-03-02T10:00", "no"),
    ];
    check(DATES, "{left: before back}", &moments);
    check(DATES, "{left: on back}", &[("left: 2026-03-02T00:30, back: 2026-03-02T23:30", "yes")]);
    let days = [("bought: 2025-11-01", "yes"), ("bought: 2025-12-25", "yes"), ("bought: 2025-12-26", "no")];
    check(DATES, "{bought: 2025-11-01 to 2025-12-25}", &days);
}

#[test]
fn a_distance_is_counted_from_the_date_that_is_named_and_its_last_day_belongs() {
    let after = [
        ("bought: 2026-03-31, due: 2026-03-01", "yes"),
        ("bought: 2026-04-01, due: 2026-03-01", "no"),
        ("bought: 2026-03-01, due: 2026-03-01", "yes"),
        ("bought: 2026-02-28, due: 2026-03-01", "no"),
        ("bought: 2026-02-28", "unknown"),
    ];
    check(DATES, "{bought: within 30 days after due}", &after);
    let before = [
        ("bought: 2026-03-01, due: 2026-03-15", "yes"),
        ("bought: 2026-03-02, due: 2026-03-15", "no"),
        ("bought: 2026-03-16, due: 2026-03-15", "no"),
    ];
    check(DATES, "{bought: at least 2 weeks before due}", &before);
    // Six months after the last of August is the last of February, and back from there the 28th of August.
    let months = [
        ("bought: 2026-02-28, due: 2025-08-31", "yes"),
        ("bought: 2026-03-01, due: 2025-08-31", "no"),
        ("bought: 2024-02-29, due: 2023-08-31", "yes"),
    ];
    check(DATES, "{bought: within 6 months after due}", &months);
    check(DATES, "{bought: within 1 year before due}", &[("bought: 2024-02-28, due: 2025-02-28", "yes")]);
    let ahead = [
        ("left: 2026-03-03T10:00, decided_at: 2026-03-02T10:00", "no"),
        ("left: 2026-03-03T10:01, decided_at: 2026-03-02T10:00", "yes"),
        ("left: 2026-03-01T10:00, decided_at: 2026-03-02T10:00", "no"),
    ];
    check(DATES, "{left: more than 24 hours after decided_at}", &ahead);
    let minutes = [
        ("left: 2026-03-02T09:15, decided_at: 2026-03-02T10:00", "yes"),
        ("left: 2026-03-02T09:14, decided_at: 2026-03-02T10:00", "no"),
    ];
    check(DATES, "{left: within 45 minutes}", &minutes);
    let ago = [
        ("bought: 2026-01-28, decided_at: 2026-02-28", "yes"),
        ("bought: 2026-01-29, decided_at: 2026-02-28", "no"),
    ];
    check(DATES, "{bought: at least 1 month ago}", &ago);
    check(DATES, "{bought: more than 1 month ago}", &[("bought: 2026-01-27, decided_at: 2026-02-28", "yes")]);
    check(DATES, "{bought: exactly 1 month ago}", &[("bought: 2026-01-28, decided_at: 2026-02-28", "yes")]);
}

#[test]
fn a_length_of_time_may_be_worked_out() {
    let cases = [
        ("bought: 2026-03-01, window: 30 days, decided_at: 2026-03-31", "yes"),
        ("bought: 2026-03-01, window: 29 days, decided_at: 2026-03-31", "no"),
        ("bought: 2026-04-01, window: 29 days, decided_at: 2026-03-31", "no"),
        ("bought: 2026-03-01, decided_at: 2026-03-31", "unknown"),
    ];
    check(DATES, "{bought: within window}", &cases);
}

#[test]
fn the_time_between_two_dates_is_a_number() {
    let wait = [
        ("bought: 2026-03-28, due: 2026-04-11", "yes"),
        ("bought: 2026-03-28, due: 2026-04-10", "no"),
        ("bought: 2026-03-28, due: 2026-03-27", "no"),
    ];
    check(DATES, "{wait: at least 14 days}", &wait);
    let age = [
        ("bought: 2000-02-29, due: 2018-02-27", "no"),
        ("bought: 2000-02-29, due: 2018-02-28", "yes"),
        ("bought: 2000-03-01, due: 2018-02-28", "no"),
    ];
    check(DATES, "{age: at least 18 years}", &age);
    // The clock is put forward on that night: three hours lie between one and five.
    let late = [
        ("left: 2026-03-29T01:00, back: 2026-03-29T05:00", "yes"),
        ("left: 2026-03-29T01:00, back: 2026-03-29T05:01", "no"),
    ];
    check(DATES, "{late: exactly 180 minutes}", &late);
}

#[test]
fn a_date_can_be_moved() {
    let cases = [
        ("bought: 2026-02-15, due: 2026-02-01, decided_at: 2026-03-01", "yes"),
        ("bought: 2026-02-15, due: 2026-02-01, decided_at: 2026-03-02", "no"),
        ("bought: 2026-02-15, due: 2026-02-16, decided_at: 2026-03-02", "yes"),
    ];
    check(DATES, "{decided_at: until last_day}", &cases);
}

#[test]
fn a_band_may_end_before_its_upper_end() {
    let facts = "  delay: {type: number, unit: minutes}\n";
    let cases = [
        ("delay: 15 minutes", "yes"),
        ("delay: 29.5 minutes", "yes"),
        ("delay: 30 minutes", "no"),
        ("delay: 14 minutes", "no"),
    ];
    check(facts, "{delay: 15 to less than 30 minutes}", &cases);
}

#[test]
fn branches_that_may_count_answer_where_they_agree() {
    let facts = "  kind: {type: choice, of: [near, far, abroad]}
  price: {type: money}
  due: {type: date}
  wait: {type: number, unit: minutes}
  patience: {type: number, unit: minutes, is: [{when: {kind: near}, is: 30 minutes}, {when: {kind: far}, is: 30 minutes}, {otherwise: 60 minutes}]}
tables:
  least: {by: kind, rows: {near: 60 minutes, far: 90 minutes, otherwise: 120 minutes}}
  share: {by: kind, rows: {near: 30%, far: 50%, abroad: 50%}}
  days: {by: kind, rows: {near: 10 days, otherwise: 20 days}}
";
    // A table in a test.
    check(
        facts,
        "{wait: at least table least}",
        &[("wait: 59 minutes", "no"), ("wait: 60 minutes", "unknown"), ("wait: 120 minutes", "yes")],
    );
    // A derived fact, whose branches are values.
    check(facts, "{patience: at most 30 minutes}", &[("kind: far", "yes"), ("kind: abroad", "no")]);
    check(
        facts,
        "{all: [{patience: at most 30 minutes}, {not: {kind: abroad}}]}",
        &[("wait: 1 minutes", "unknown")],
    );
    // A length of time.
    check(
        facts,
        "{due: within table days}",
        &[
            ("due: 2026-03-01, decided_at: 2026-03-11", "yes"),
            ("due: 2026-03-01, decided_at: 2026-03-12", "unknown"),
            ("due: 2026-03-01, decided_at: 2026-03-22", "no"),
        ],
    );
    // A limit by a table, whose rows name every kind, and one by cases.
    let guideline = "remedies:\n  it:\n    title: It\n    may:\n      - up_to: table share of price\n";
    let cases = [
        ("price: 100 USD, amount: 30 USD", "decide"),
        ("price: 100 USD, amount: 31 USD", "cannot tell"),
        ("price: 100 USD, amount: 51 USD", "no"),
    ];
    assert_eq!(wrong(facts, guideline, &cases), Vec::<String>::new());
    let guideline = "remedies:\n  it:\n    title: It\n    may:\n      - up_to:\n          - {when: {kind: near}, is: 20 USD}\n          - {when: {price: more than 50 USD}, is: 30 USD}\n";
    let cases = [
        ("price: 60 USD, amount: 20 USD", "decide"),
        ("price: 60 USD, amount: 30 USD", "cannot tell"),
        ("price: 60 USD, amount: 31 USD", "no"),
        ("price: 50 USD, amount: 20 USD", "cannot tell"),
        ("price: 50 USD, amount: 20.01 USD", "no"),
    ];
    assert_eq!(wrong(facts, guideline, &cases), Vec::<String>::new());
    // What is owed.
    let guideline = "remedies:\n  it:\n    title: It\n    owed:\n      - {when: {kind: not near}, exactly: table share of price}\n      - {when: {kind: near}, exactly: 30% of price}\n";
    let cases = [("price: 100 USD, kind: far", "decide"), ("price: 100 USD", "cannot tell")];
    assert_eq!(wrong(facts, guideline, &cases), Vec::<String>::new());
    let guideline = "remedies:\n  it:\n    title: It\n    owed:\n      - {exactly: table days times 2 USD divided by 1 days}\n";
    let facts = facts.replace("near: 10 days", "near: 20 days");
    assert_eq!(wrong(&facts, guideline, &[("wait: 1 minutes", "decide")]), Vec::<String>::new());
}

#[test]
fn less_than_nothing_is_not_owed() {
    let facts = "  paid: {type: money}\n  price: {type: money}\n";
    let guideline = "remedies:\n  it:\n    title: It\n    owed:\n      - exactly: paid - price\n";
    let cases = [
        ("paid: 10 USD, price: 4 USD, amount: 6 USD", "decide"),
        ("paid: 4 USD, price: 10 USD, amount: 1 USD", "no"),
    ];
    assert_eq!(wrong(facts, guideline, &cases), Vec::<String>::new());
}

#[test]
fn nobody_is_charged_more_than_they_owe() {
    let facts = "  days: {type: number, unit: days}\n";
    let guideline = "remedies:\n  it:\n    title: It\n    charge: yes\n    owed:
      - {when: {days: less than 3 days}, exactly: 0 USD}\n      - {when: {days: at least 3 days}, exactly: 20 USD}
    may:\n      - {role: senior, up_to: 5 USD}\n";
    let cases = [
        ("role: agent, days: 5 days, amount: 20 USD", "decide"),
        ("role: agent, days: 5 days, amount: 20.01 USD", "no"),
        ("role: agent, days: 5 days, amount: 10 USD", "ask senior or night"),
        ("role: senior, days: 5 days, amount: 5 USD", "decide"),
        ("role: senior, days: 5 days, amount: 4.99 USD", "no"),
        ("role: senior, days: 5 days, amount: 30 USD", "no"),
        ("role: senior, days: 1 days, amount: 5 USD", "no"),
        ("role: agent, days: 1 days, amount: 0 USD", "decide"),
    ];
    let cases = cases.map(|(given, answer)| (given, answer.split(" or ").next().unwrap_or(answer)));
    assert_eq!(wrong(facts, guideline, &cases), Vec::<String>::new());
}

#[test]
fn the_first_remedy_that_applies_rules_out_the_later_ones() {
    let facts = "  first_order: {type: flag}\n  member: {type: flag}\n";
    let guideline = "offer: the first that applies\nremedies:
  welcome:\n    title: W\n    may:\n      - {when: {first_order: yes}, up_to: 10 USD}
  it:\n    title: It\n    owed:\n      - {when: {member: yes}, exactly: 3 USD}\n    may:\n      - {up_to: 5 USD}\n";
    let cases = [
        ("role: agent, first_order: no, member: no, amount: 5 USD", "decide"),
        ("role: agent, first_order: yes, member: no, amount: 5 USD", "no"),
        ("role: agent, first_order: yes, member: yes, amount: 3 USD", "no"),
        ("role: agent, member: no, amount: 5 USD", "cannot tell"),
        ("role: agent, member: no, amount: 6 USD", "no"),
    ];
    assert_eq!(wrong(facts, guideline, &cases), Vec::<String>::new());
}

#[test]
fn what_goes_along_with_an_earlier_remedy_is_not_ruled_out_by_it() {
    let facts = "  night: {type: flag}\n  refunded: {type: flag}\n";
    let guideline = "offer: the first that applies\nremedies:
  refund:\n    title: R\n    owed:\n      - {when: {refunded: yes}}
  hotel:\n    title: H\n    together_with: [it]\n    owed:\n      - {when: {night: yes}}
  it:\n    title: It\n    owed: [{when: {night: yes}}]\n";
    let cases = [
        ("role: agent, night: yes, refunded: no", "decide"),
        ("role: agent, night: yes, refunded: no, already_given: [hotel]", "decide"),
        ("role: agent, night: yes, refunded: yes", "no"),
        ("role: agent, night: no, refunded: no", "no"),
    ];
    assert_eq!(wrong(facts, guideline, &cases), Vec::<String>::new());
}

#[test]
fn an_edge_of_the_calendar_needs_no_brackets() {
    let facts = "  bought: {type: date}
  days: {type: number, unit: days, is: days from the start of the month of bought to the end of the month of bought}\n";
    let guideline = "remedies:\n  it:\n    title: It\n    may: [{when: {days: exactly 27 days}}]\n";
    let cases = [("role: agent, bought: 2026-02-14", "decide"), ("role: agent, bought: 2026-03-14", "no")];
    assert_eq!(wrong(facts, guideline, &cases), Vec::<String>::new());
}
