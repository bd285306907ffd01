//! `sayso simulate`.

use crate::shop::Shop;

/// A year of decisions, one a day, with amounts from 1 to 100 dollars.
fn decisions() -> String {
    let mut rows = String::from(
        "decision_id,decided_at,guideline,remedy,role,customer,asked,currency,tenure,bill,outcome\n",
    );
    for n in 0..360 {
        let (month, day, amount) = (n / 30 + 1, n % 28 + 1, n * 7 % 100 + 1);
        let outcome = if amount <= 50 { "granted" } else { "escalated_granted" };
        rows += &format!(
            "d-{n:03},2025-{month:02}-{day:02}T10:00:00Z,late-fee,waive-fee,agent,c-{n},{amount},USD,12,100,{outcome}\n"
        );
    }
    rows
}

#[test]
fn a_raised_limit_is_replayed_and_the_order_of_rows_does_not_matter() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit("policies/guidelines/billing/late-fee.yaml", "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}");
    let rows = decisions();
    shop.write("decisions.csv", &rows);
    let run = shop.sayso("simulate decisions.csv --base main --nothing-before --format json");
    let told = run.clean();
    let (names, rest) = rows.split_once('\n').unwrap();
    let mut shuffled: Vec<&str> = rest.lines().collect();
    shuffled.reverse();
    shop.write("decisions.csv", &format!("{names}\n{}\n", shuffled.join("\n")));
    assert_eq!(shop.sayso("simulate decisions.csv --base main --nothing-before --format json").clean(), told);
    let text = shop.sayso("simulate decisions.csv --base main --nothing-before").clean();
    let newly = (0..360).filter(|n| (51..=75).contains(&(n * 7 % 100 + 1))).count();
    assert!(text.contains(&format!("{newly} more past requests")), "{text}");
}

#[test]
fn a_log_without_what_is_needed_is_refused_by_name() {
    let shop = Shop::new();
    shop.commit("first");
    let run = shop.sayso_with("simulate - --base main", "decision_id,guideline\n1,late-fee\n");
    assert_eq!(run.code, Some(2), "{}", run.shown());
    assert!(run.err.contains("there is no column `decided_at`"), "{}", run.err);
}
