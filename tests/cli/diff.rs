//! `sayso diff`.

use crate::shop::Shop;

#[test]
fn a_raised_limit_is_told_with_a_case_and_in_five_languages() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit("policies/guidelines/billing/late-fee.yaml", "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}");
    let run = shop.sayso("diff main");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    assert!(run.out.contains("$75") && run.out.contains("$50"), "{}", run.out);
    for lang in ["hu", "es", "ru", "fr"] {
        let told = shop.sayso(&format!("diff main --lang {lang}")).out;
        assert!(told.contains("75") && told != run.out, "{told}");
    }
}

#[test]
fn a_reworded_guideline_changes_no_decision() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit(
        "policies/guidelines/billing/late-fee.yaml",
        "A customer who feels heard",
        "Somebody who feels heard",
    );
    let run = shop.sayso("diff main");
    assert_eq!(run.code, Some(0), "{}", run.shown());
}

#[test]
fn two_revisions_are_compared_without_a_checkout() {
    let shop = Shop::new();
    let first = shop.commit("first");
    shop.edit("policies/guidelines/billing/late-parcel.yaml", "up_to: 15 USD", "up_to: 18 USD");
    shop.commit("second");
    shop.edit("policies/guidelines/billing/late-parcel.yaml", "up_to: 18 USD", "up_to: 99 USD");
    let run = shop.sayso(&format!("diff {first} main"));
    assert!(run.out.contains("$18") && !run.out.contains("$99"), "{}", run.shown());
    assert_eq!(shop.sayso(&format!("diff {first}..main")).code, Some(1));
    let same = shop.sayso("diff main main");
    assert_eq!(same.code, Some(0), "{}", same.shown());
}
