//! `sayso show`.

use crate::shop::Shop;

#[test]
fn a_guideline_is_shown_in_words() {
    insta::assert_snapshot!(Shop::new().sayso("show late-fee").shown());
    insta::assert_snapshot!(Shop::new().sayso("show late-fee --lang hu").shown());
}

#[test]
fn a_guideline_is_shown_as_it_is_written() {
    let shop = Shop::new();
    let written = shop.read("policies/guidelines/billing/late-fee.yaml");
    assert_eq!(shop.sayso("show late-fee --format yaml").clean(), written);
    let json: serde_json::Value =
        serde_json::from_str(&shop.sayso("show late-fee --format json").clean()).unwrap();
    assert_eq!(json["only_when"]["fraud_suspected"], "no");
    assert_eq!(json["remedies"]["waive-fee"]["may"][0]["up_to"]["USD"], 50);
}

#[test]
fn a_percentage_is_said_as_one() {
    let shop = Shop::new();
    shop.edit("policies/guidelines/billing/late-fee.yaml", "up_to: 25 USD", "up_to: 100 USD - 12.5% of bill");
    let shown = shop.sayso("show late-fee").clean();
    assert!(shown.contains("up to $100 − 12.5% of the bill"), "{shown}");
}
