//! Amounts in one currency and in several.

use crate::{check, wrong};

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

#[test]
fn nothing_is_nothing_in_any_currency() {
    let facts = "  price: {type: money}\n  shipping: {type: money, blank_means: 0 EUR}\n  late: {type: flag}
  fee: {type: money, is: [{when: {late: yes}, is: 10% of price}, {otherwise: nothing}]}\n";
    let guideline =
        "remedies:\n  it:\n    title: It\n    owed:\n      - exactly: price plus shipping - fee\n";
    let cases = [
        ("price: 100 USD, late: no, amount: 100 USD", "decide"),
        ("price: 100 USD, late: yes, amount: 90.01 USD", "no"),
        ("price: 100 USD, shipping: 1 EUR, late: no, amount: 1 USD", "cannot tell"),
    ];
    assert_eq!(wrong(facts, guideline, &cases), Vec::<String>::new());
    check(facts, "{price: more than fee}", &[("price: 1 HUF, late: no", "yes")]);
}

#[test]
fn what_was_given_before_stays_in_the_currency_that_it_was_given_in() {
    let facts = "  price: {type: money}
  paid: {type: money, is: sum of granted g/it per customer ever}\n";
    let euros = |amount: &str| {
        format!(
            "price: 16 USD, customer: C, {amount}decided_at: 2026-11-20, history: [{{remedy: it, at: 2026-11-01, given: 5 EUR, customer: C}}]"
        )
    };
    let both = "price: 16 USD, customer: C, decided_at: 2026-11-20, history: [{remedy: it, at: 2026-11-01, given: 5 EUR, customer: C}, {remedy: it, at: 2026-11-02, given: 1 USD, customer: C}]";
    let others =
        both.replace("decided_at", "amount: 1 USD, decided_at").replacen("customer: C", "customer: D", 1);
    let owed = "remedies:\n  it:\n    title: It\n    owed:\n      - exactly: 50% of price - paid\n";
    let cases = [
        (&*euros(""), "cannot tell"),
        (&*euros("amount: 5 USD, "), "cannot tell"),
        (both, "cannot tell"),
        (&*others, "decide"),
    ];
    assert_eq!(wrong(facts, owed, &cases), Vec::<String>::new());
    // Where the policy says what it is in each currency, that is what counts.
    let limit =
        "remedies:\n  it:\n    title: It\n    may:\n      - {when: {paid: less than 5 USD or 6 EUR}}\n";
    assert_eq!(wrong(facts, limit, &[(&*euros(""), "decide"), (both, "cannot tell")]), Vec::<String>::new());
    let limit = limit.replace("6 EUR", "5 EUR");
    assert_eq!(wrong(facts, &limit, &[(&*euros(""), "no"), (both, "cannot tell")]), Vec::<String>::new());
}

#[test]
fn how_much_is_answered_in_the_currency_that_the_limit_has() {
    let facts = "  x: {type: flag}\n";
    let remedy = |grant: &str| format!("remedies:\n  it:\n    title: It\n    {grant}\n");
    let elsewhere = [
        ("role: agent, site: abroad", "decide"),
        ("role: agent, site: abroad, amount: 3 USD", "decide"),
        ("role: agent, site: abroad, amount: 3 EUR", "no"),
    ];
    for limit in [
        "5 USD",
        "5 USD or 1500 HUF",
        "{USD: 5, HUF: 1500}",
        "[{when: {x: no}, is: 7 USD}, {otherwise: 5 USD}]",
    ] {
        let cases = elsewhere.map(|(given, answer)| (format!("{given}, x: yes"), answer));
        let cases: Vec<_> = cases.iter().map(|(given, answer)| (&**given, *answer)).collect();
        for grant in [format!("may: [{{up_to: {limit}}}]"), format!("owed: [{{exactly: {limit}}}]")] {
            assert_eq!(wrong(facts, &remedy(&grant), &cases), Vec::<String>::new(), "{grant}");
        }
    }
}

#[test]
fn an_amount_in_several_currencies_follows_the_facts_wherever_they_stand() {
    let facts = "  price: {type: money}\n  kind: {type: choice, of: [a, b]}
tables:\n  share: {by: kind, rows: {a: 30%, b: 50%}}\n";
    let guideline = "remedies:\n  it:\n    title: It\n    owed:
      - {when: {kind: a}, exactly: the lower of 12.5% of price and 60 EUR or 50 USD rounded half up}
      - {when: {kind: b}, exactly: table share of price rounded half up}\n";
    let cases = [
        ("kind: a, price: 1000 USD", "decide"),
        ("kind: a, price: 1000 USD, amount: 50 USD", "decide"),
        ("kind: a, price: 1000 USD, amount: 50.01 USD", "no"),
        ("kind: a, price: 1000 USD, amount: 1 EUR", "no"),
        ("kind: b, price: 100 USD", "decide"),
        ("kind: b, price: 100 USD, amount: 1 EUR", "no"),
    ];
    assert_eq!(wrong(facts, guideline, &cases), Vec::<String>::new());
}
