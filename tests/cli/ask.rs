//! `sayso ask`, one case.

use crate::shop::Shop;

fn ask(words: &str) -> String {
    Shop::new().sayso(&format!("ask {words}")).shown()
}

#[test]
fn within_the_limit_the_agent_decides() {
    insta::assert_snapshot!(ask("late-fee waive-fee --role agent amount=40USD tenure=12 bill=200USD"));
}

#[test]
fn above_the_limit_the_next_is_asked() {
    insta::assert_snapshot!(ask("late-fee waive-fee --role agent amount=$60 tenure=12months bill=$200"));
}

#[test]
fn the_same_for_programs() {
    insta::assert_snapshot!(ask(
        "late-fee waive-fee --role agent amount=$60 tenure=12months bill=$200 --format json"
    ));
}

#[test]
fn line_by_line_for_screen_readers() {
    insta::assert_snapshot!(ask(
        "late-fee waive-fee --role agent amount=$60 tenure=12 bill=$200 --format plain"
    ));
}

#[test]
fn without_a_remedy_all_are_answered_in_order() {
    insta::assert_snapshot!(ask("late-fee --role agent amount=20USD tenure=3 bill=200USD"));
}

#[test]
fn what_is_missing_is_asked_for() {
    insta::assert_snapshot!(ask("late-fee waive-fee --role agent amount=20USD tenure=12"));
}

#[test]
fn what_is_owed_comes_first() {
    insta::assert_snapshot!(ask("late-parcel refund --role agent delay=60"));
}

#[test]
fn an_exception_names_who_can_be_reached() {
    insta::assert_snapshot!(ask("late-fee waive-fee --role agent amount=20USD tenure=12 bill=2500USD"));
}

#[test]
fn over_lunch_the_deputy_is_named_and_on_sunday_the_first_of_monday() {
    let at = |moment| {
        let words = "late-fee waive-fee --role agent amount=20USD tenure=12 bill=2500USD";
        let shown = ask(&format!("{words} decided_at={moment} --format plain"));
        shown.lines().find(|line| line.contains("+1 555")).unwrap_or_default().to_owned()
    };
    assert_eq!(at("2026-11-25T12:30"), "Reach them here: Samuel Okoye, +1 555 0143.");
    assert_eq!(
        at("2026-11-29T12:30"),
        "Nobody there can be reached right now. From Mon 08:00: Katalin Vörös, +1 555 0142, #billing-now."
    );
}

#[test]
fn an_agent_reads_it_in_their_language() {
    insta::assert_snapshot!(ask(
        "late-fee waive-fee --role agent amount=20USD tenure=12 bill=2500USD --lang hu"
    ));
}

#[test]
fn every_slip_is_named_with_what_was_meant() {
    insta::assert_snapshot!(ask("late-fe waive-fee"));
    insta::assert_snapshot!(ask("late-fee waive-fe"));
    insta::assert_snapshot!(ask("late-fee waive-fee --role agnt amount=60 tenur=3 membership=golf"));
    insta::assert_snapshot!(ask("late-fee waive-fee please"));
}

#[test]
fn what_could_be_meant_in_two_ways_or_not_at_all_is_refused() {
    let hints = |amount: &str| {
        let shown = ask(&format!("late-fee waive-fee --role agent tenure=12 bill=200USD amount={amount}"));
        shown.lines().find_map(|line| line.split_once("help: ")).map(|(_, hint)| hint.to_owned())
    };
    let hint = |text: &str| Some(text.to_owned());
    assert_eq!(hints("-5USD"), hint("what is asked for cannot be less than nothing"));
    assert_eq!(hints("1.000USD"), hint("write `1000 USD` or `1.00 USD`"));
    assert_eq!(hints("1.234USD"), hint("write `1234 USD` if thousands are meant; USD has 2 decimals"));
    assert_eq!(hints("18.000Ft"), hint("write `18000 HUF` if thousands are meant; HUF has 0 decimals"));
    assert_eq!(hints("1,000USD"), None);
    let rows = "role,tenure,bill,amount\nagent,12,200USD,-5 USD\nagent,12,200USD,1.000 USD\n";
    let answers = Shop::new().sayso_with("ask late-fee waive-fee --batch -", rows).shown();
    for wrong in ["cannot be less than nothing", "write `1000 USD` or `1.00 USD`"] {
        assert!(answers.contains(wrong), "{answers}");
    }
}

#[test]
fn one_case_looks_back_on_a_table_as_well() {
    let shop = Shop::new();
    let past = "2026-02-01,c-1,60 USD\n2026-03-01,c-1,5 USD\n";
    shop.write("past.csv", &format!("decided_at,customer,amount\n{past}"));
    let verdict = |customer: &str| {
        let words = format!(
            "late-fee waive-fee --role agent tenure=12 bill=200USD amount=40USD {customer} --history past.csv"
        );
        let shown = shop.sayso(&format!("ask {words} --format plain")).shown();
        shown.lines().nth(3).unwrap_or_default().to_owned()
    };
    assert_eq!(verdict("customer=c-1"), "Ask: Team leads.");
    assert!(verdict("customer=c-2").starts_with("You decide: "));
    assert!(verdict("").starts_with("Cannot tell"));
}

#[test]
fn policies_with_mistakes_decide_nothing() {
    let shop = Shop::new();
    shop.edit("policies/guidelines/billing/late-fee.yaml", "role: agent", "role: agnt");
    insta::assert_snapshot!(shop.sayso("ask late-parcel").shown());
}
