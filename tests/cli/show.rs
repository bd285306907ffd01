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
