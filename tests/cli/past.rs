//! What was decided before, in `sayso ask` of many cases: whose it was, how far back, and by which columns.

use crate::shop::Shop;

const ORGANISATION: &str = "\
schema: 1
organisation: Our company
languages: [en]
time_zone: UTC
currencies:
  USD: {}
  CAD: {}
roles:
  - {id: agent, title: Agent, group: Agents}
otherwise: no
";

const DEPARTMENT: &str = "title: D\ncontacts:\n  - {name: Desk, phone: \"+1 555 0100\"}\n";

/// Policies with one guideline `g`, and another `k` without caps per person.
fn shop(guideline: &str) -> Shop {
    let shop = Shop::empty();
    shop.write("policies/sayso.yaml", ORGANISATION);
    shop.write("policies/departments/d.yaml", DEPARTMENT);
    let head = "title: T\nsituation: S\npurpose: P\n";
    shop.write("policies/guidelines/d/g.yaml", &format!("{head}{guideline}"));
    let plain = "remedies:\n  a:\n    title: A\n    may:\n      - up_to: 100 USD\n";
    shop.write("policies/guidelines/d/k.yaml", &format!("{head}{plain}"));
    shop
}

/// The cells of a column of the answers.
fn column(shop: &Shop, args: &str, name: &str) -> Vec<String> {
    let out = shop.sayso(&format!("ask {args}")).out;
    let mut lines = out.lines().filter(|line| line.contains(','));
    let at = lines.next().unwrap().split(',').position(|cell| cell == name).unwrap();
    lines.map(|line| line.split(',').nth(at).unwrap().to_owned()).collect()
}

#[test]
fn a_column_that_is_named_like_a_fact_is_no_other_fact() {
    let shop = shop(
        "\
facts:
  stop_minutes: {type: number, unit: minutes, label: standstill}
  pause: {type: number, unit: minutes, label: pause}
  stop: {type: number, unit: minutes, label: net, is: stop_minutes - pause}
  net: {type: number, unit: minutes, label: net, is: stop_minutes - pause}
remedies:
  a:
    title: A
    may:
      - when: {stop: at least 60 minutes}
        up_to: 10 USD
",
    );
    shop.write("c.csv", "guideline,role,stop_minutes,net_minutes,pause\ng,agent,70,70,60\n");
    for fact in ["stop", "net"] {
        assert_eq!(column(&shop, &format!("--batch c.csv --show {fact}"), fact), ["10"]);
    }
    assert_eq!(column(&shop, "--batch c.csv", "verdict"), ["no"]);
}

const BY_YEAR: &str = "\
facts:
  policy: {type: text, label: policy}
  start: {type: date, label: start}
  py: {type: number, unit: years, label: policy year, is: years from start to decided_at}
  how_often: {type: number, label: so often, is: count of granted /a per policy ever}
remedies:
  a:
    title: A
    may:
      - up_to: 100 USD
    caps:
      - limit: at most 1 per policy and py ever
";

#[test]
fn a_key_of_an_earlier_decision_is_worked_out() {
    let shop = shop(BY_YEAR);
    let cases = "guideline,remedy,role,policy,start,decided_at,amount\n\
                 g,a,agent,P1,2021-03-15,2025-01-01,10 USD\n\
                 g,a,agent,P1,2021-03-15,2025-02-28,10 USD\n\
                 g,a,agent,P1,2021-03-15,2025-03-20,10 USD\n";
    shop.write("c.csv", cases);
    assert_eq!(column(&shop, "--batch c.csv --in-sequence", "verdict"), ["decide", "no", "decide"]);
    let past = "guideline,remedy,policy,start,decided_at,given\ng,a,P1,2021-03-15,2024-12-31,10 USD\n";
    shop.write("past.csv", past);
    assert_eq!(column(&shop, "--batch c.csv --history past.csv", "verdict"), ["no", "no", "decide"]);
}

#[test]
fn an_earlier_decision_of_which_nobody_knows_whose_it_was_leaves_it_open() {
    let shop = shop(BY_YEAR);
    shop.write(
        "c.csv",
        "guideline,remedy,role,policy,start,decided_at,amount\n\
                         g,a,agent,P1,2021-03-15,2025-02-28,10 USD\n",
    );
    for (past, verdict) in [
        ("P1,", "cannot tell"),
        (",2021-03-15", "cannot tell"),
        (",", "cannot tell"),
        ("P2,", "decide"),
        // Of another year, whosever it was.
        (",2019-03-15", "decide"),
    ] {
        let past = format!("guideline,remedy,policy,start,decided_at,given\ng,a,{past},2025-01-01,10 USD\n");
        shop.write("past.csv", &past);
        let verdicts = column(&shop, "--batch c.csv --history past.csv", "verdict");
        assert_eq!(verdicts, [verdict], "{past}");
    }
}

#[test]
fn a_fact_that_is_only_shown_looks_back_too() {
    let shop = shop(BY_YEAR);
    shop.write(
        "c.csv",
        "guideline,remedy,role,policy,start,decided_at,amount\n\
                         g,a,agent,P1,2021-03-15,2025-02-28,10 USD\n",
    );
    shop.write(
        "past.csv",
        "guideline,remedy,policy,start,decided_at,given\ng,a,P1,2021-03-15,2022-01-01,1 USD\n",
    );
    assert_eq!(column(&shop, "--batch c.csv --history past.csv --show how_often", "how_often"), ["1"]);
}

#[test]
fn an_example_works_out_the_keys_of_its_past() {
    let example = "\
examples:
  - title: the second in one year
    given:
      role: agent
      remedy: a
      amount: 10 USD
      policy: P1
      start: 2021-03-15
      decided_at: 2025-02-28
      history:
        - {remedy: a, at: 2025-01-01, given: 10 USD, start: 2021-03-15}
    answer: no
  - title: another year
    given:
      role: agent
      remedy: a
      amount: 10 USD
      policy: P1
      start: 2021-03-15
      decided_at: 2025-02-28
      history:
        - {remedy: a, at: 2024-01-01, given: 10 USD, start: 2021-03-15}
    answer: decide
  - title: nobody knows which year
    given:
      role: agent
      remedy: a
      amount: 10 USD
      policy: P1
      start: 2021-03-15
      decided_at: 2025-02-28
      history:
        - {remedy: a, at: 2025-01-01, given: 10 USD}
    answer: cannot tell
";
    let shop = shop(&format!("{BY_YEAR}{example}"));
    let said = shop.sayso("validate").shown();
    assert!(!said.contains("example-contradicted"), "{said}");
}

const PER_AGENT: &str = "\
remedies:
  a:
    title: A
    may:
      - up_to: 100 USD
    caps:
      - limit: at most 100 USD per agent in a calendar week
        across: everything
";

#[test]
fn rows_of_other_guidelines_count_in_sequence_too() {
    let shop = shop(PER_AGENT);
    shop.write(
        "c.csv",
        "guideline,remedy,role,agent,decided_at,amount\n\
                         k,a,agent,A1,2026-05-05 03:30,90 USD\n\
                         g,a,agent,A1,2026-05-05 03:31,20 USD\n\
                         g,a,agent,A2,2026-05-05 03:31,20 USD\n",
    );
    assert_eq!(column(&shop, "--batch c.csv --in-sequence", "verdict"), ["decide", "no", "decide"]);
    assert_eq!(
        column(&shop, "--batch c.csv --in-sequence", "up_to"),
        ["100.00 USD", "10.00 USD", "100.00 USD"]
    );
}

#[test]
fn what_was_given_without_being_asked_has_the_currency_of_its_row() {
    let shop = shop(PER_AGENT);
    shop.write(
        "c.csv",
        "guideline,remedy,role,agent,decided_at,asked,given,currency\n\
                         g,a,agent,A1,2026-05-05,,10,USD\n\
                         g,a,agent,A1,2026-05-05,10,10,USD\n",
    );
    assert_eq!(column(&shop, "--batch c.csv --recorded", "audit"), ["ok", "ok"]);
}
