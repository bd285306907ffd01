//! `sayso ask --batch`: tables in, tables out.

use crate::shop::Shop;

const CASES: &str = "\
ticket,guideline,remedy,role,amount,tenure_months,bill,customer,decided_at
T-1,late-fee,waive-fee,agent,$40,12,200 USD,c-1,2026-03-01T10:00
T-2,late-fee,waive-fee,Agent,40 USD,12 months,\"1,200 USD\",c-1,2026-03-02
T-3,late-fee,waive-fee,agent,40 USD,12,200 USD,c-1,2026-03-03
T-4,late-fee,waive-fee,agent,40 USD,12,200 USD,c-2,2026-03-04
T-5,late-fee,waive-fee,agent,sixty,12,200 USD,c-2,2026-03-05
T-6,late-fe,waive-fee,agent,40 USD,12,200 USD,c-2,2026-03-05
T-7,late-fee
T-8,late-parcel,refund,agent,20 USD,,,c-3,2026-03-05
";

#[test]
fn each_row_is_answered_in_its_place() {
    let shop = Shop::new();
    shop.write("cases.csv", CASES);
    let run = shop.sayso("ask --batch cases.csv --out answers.csv");
    insta::assert_snapshot!(format!("{}--- answers.csv\n{}", run.shown(), shop.read("answers.csv")));
}

#[test]
fn rows_in_sequence_use_up_a_cap() {
    let shop = Shop::new();
    shop.write("cases.csv", CASES);
    let verdicts = |args: &str| {
        let out = shop.sayso(&format!("ask --batch cases.csv {args}")).clean();
        out.lines().skip(1).take(4).map(|line| line.split(',').nth(3).unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(verdicts(""), ["decide", "decide", "decide", "decide"]);
    assert_eq!(verdicts("--in-sequence"), ["decide", "decide", "ask", "decide"]);
    shop.write("past.csv", "decided_at,guideline,remedy,customer\n2026-02-01,late-fee,waive-fee,c-1\n");
    assert_eq!(verdicts("--history past.csv --in-sequence"), ["decide", "ask", "ask", "decide"]);
    assert_eq!(verdicts("--history past.csv"), ["decide", "decide", "decide", "decide"]);
}

#[test]
fn a_history_that_cannot_be_read_is_a_failure() {
    let shop = Shop::new();
    shop.write("cases.csv", CASES);
    shop.write("past.csv", "decided_at,guideline,remedy,customer\nyesterday,late-fee,waive-fee,c-1\n");
    insta::assert_snapshot!(shop.sayso("ask --batch cases.csv --history past.csv").shown());
}

#[test]
fn without_a_remedy_each_has_its_columns_and_the_first_to_decide_is_named() {
    let shop = Shop::new();
    let cases = "amount;tenure\n20 USD;12\n20 USD;3\n80 USD;12\n";
    insta::assert_snapshot!(
        shop.sayso_with("ask late-fee --role agent bill=200USD --batch -", cases).shown()
    );
}

#[test]
fn columns_are_mapped_and_derived_facts_shown() {
    let shop = Shop::new();
    let cases = "closed_at,refund_total,contact_id,bill,usual_bill,membership\n\
                 2026-03-01,20,c-1,230.50,200,VIP\n2026-03-01,20.005,c-1,,,gold\n";
    let args = "ask late-fee waive-fee --role senior-agent --batch - --mapping crm --show overage,membership";
    insta::assert_snapshot!(shop.sayso_with(args, cases).shown());
}

#[test]
fn what_was_done_is_held_against_the_answers() {
    let shop = Shop::new();
    let cases = "\
decided_at,guideline,remedy,role,customer,amount,given,tenure,bill,delay,outcome
2026-03-01,late-fee,waive-fee,agent,c-1,40 USD,40 USD,12,20 USD,,granted
2026-03-02,late-fee,waive-fee,agent,c-1,90 USD,50 USD,12,20 USD,,granted
2026-03-03,late-fee,waive-fee,agent,c-1,40 USD,40 USD,12,20 USD,,granted
2026-03-03,late-fee,waive-fee,agent,c-2,90 USD,90 USD,12,20 USD,,granted
2026-03-03,late-fee,waive-fee,agent,c-3,90 USD,,12,20 USD,,declined
2026-03-03,late-fee,waive-fee,agent,c-4,40 USD,40 USD,,20 USD,,granted
2026-03-03,late-parcel,refund,agent,c-5,10 USD,,,,50,declined
2026-03-03,late-parcel,refund,agent,c-5,10 USD,,,,50,maybe
";
    let run = shop.sayso_with("ask --batch - --recorded", cases);
    let audits: Vec<&str> = run.out.lines().skip(1).map(|line| line.rsplit(',').nth(1).unwrap()).collect();
    assert_eq!(audits[..7], ["ok", "ok", "violation", "violation", "ok", "cannot tell", "violation"]);
    insta::assert_snapshot!(run.err);
    assert_eq!(run.code, Some(1));
}

#[test]
fn a_file_that_is_no_table_is_refused() {
    let shop = Shop::new();
    insta::assert_snapshot!(shop.sayso("ask --batch none.csv").shown());
    insta::assert_snapshot!(shop.sayso_with("ask --batch -", "a,b,a\n").shown());
    insta::assert_snapshot!(shop.sayso_with("ask --batch - --mapping cmr", "a\n").shown());
    insta::assert_snapshot!(shop.sayso_with("ask --batch - --show overag", "a\n").shown());
}

#[test]
fn the_same_rows_give_the_same_bytes() {
    let shop = Shop::new();
    let mut cases = String::from("amount,tenure\n");
    for n in 0..1000 {
        cases += &format!("{} USD,{}\n", n % 90, n % 13);
    }
    let args = "ask late-fee waive-fee --role agent bill=200USD --batch -";
    let first = shop.sayso_with(args, &cases).clean();
    assert_eq!(first.lines().count(), 1001);
    assert_eq!(shop.sayso_with(args, &cases).clean(), first);
}
