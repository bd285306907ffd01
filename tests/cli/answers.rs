//! What an answer says where several rules meet.

use crate::shop::Shop;

const ORGANISATION: &str = "schema: 1
organisation: Harbour Rail
languages: [en]
time_zone: Europe/Budapest
currencies:
  EUR: {}
  USD: {}
roles:
  - {id: agent, title: Agent}
  - {id: lead, title: Lead}
desk_hours: Mon-Fri 08:00-18:00
facts:
  price: {type: money, label: the price of the ticket}
  theirs: {type: money, label: the other price}
  storm: {type: flag, label: storm}
  cash: {type: flag, label: paid in cash}
  spent: {type: number, is: count of granted refund/money per customer in any 12 months}
otherwise: no
";

const REFUND: &str = "title: Money back
situation: A train was late.
purpose: Who waited is paid.
review_by: 2030-01-01
remedies:
  money:
    title: Money back
    owed:
      - id: late
        exactly: 50% of price
        unless:
          - id: weather
            when:
              storm: yes
            because: Nobody could have helped the storm.
          - id: much-cash
            when:
              cash: yes
            ask: lead
            because: Leads pay out cash.
  match:
    title: The difference to the other price
    may:
      - up_to: the lower of theirs and 100 EUR
      - id: leads
        role: lead
        up_to: 200 EUR
  gift:
    title: A gift
    may:
      - when:
          spent: less than 1
        up_to: 20 EUR
";

fn ask(words: &str) -> String {
    let shop = Shop::empty();
    shop.write("policies/sayso.yaml", ORGANISATION);
    shop.write(
        "policies/departments/desk.yaml",
        "title: Desk\ncontacts:\n  - name: Ada\n    phone: \"1\"\n    hours: Mon-Fri 08:00-18:00\n",
    );
    shop.write("policies/guidelines/desk/refund.yaml", REFUND);
    shop.sayso(&format!("ask refund {words} --format plain")).shown()
}

#[test]
fn more_than_is_owed_is_no_and_says_what_is_owed() {
    insta::assert_snapshot!(ask("money --role agent price=40EUR storm=no cash=no amount=25EUR"));
}

#[test]
fn an_exception_to_what_is_owed_gives_its_reason() {
    insta::assert_snapshot!(ask("money --role agent price=40EUR storm=yes cash=no"));
}

#[test]
fn an_exception_that_asks_a_role_binds_those_below_it() {
    let below = ask("money --role agent price=40EUR storm=no cash=yes");
    let named = ask("money --role lead price=40EUR storm=no cash=yes");
    insta::assert_snapshot!(format!("{below}\n{named}"));
}

#[test]
fn amounts_of_two_currencies_leave_open_how_much() {
    insta::assert_snapshot!(ask("match --role agent theirs=12USD"));
}

#[test]
fn without_an_amount_the_rule_named_is_the_one_whose_limit_is_said() {
    insta::assert_snapshot!(ask("match --role lead theirs=12EUR"));
}

#[test]
fn a_currency_without_a_limit_is_named() {
    insta::assert_snapshot!(ask("match --role lead theirs=12EUR amount=10USD"));
}

#[test]
fn history_is_not_advice() {
    let shown = ask("gift --role agent spent=2 amount=10EUR");
    assert!(!shown.contains("would be a yes"), "{shown}");
    assert!(shown.contains("Not met"), "{shown}");
}

#[test]
fn what_is_owed_can_be_asked_for_to_the_cent() {
    let shown = ask("money --role agent price=0.05EUR storm=no cash=no amount=0.03EUR");
    assert!(shown.contains("The customer is owed €0.03. Give it without asking."), "{shown}");
    assert!(!shown.contains("more than"), "{shown}");
}

#[test]
fn a_limit_below_nought_gives_nothing() {
    let shown = ask("match --role agent theirs=-5EUR");
    assert!(shown.contains("Ask: Lead."), "{shown}");
}
