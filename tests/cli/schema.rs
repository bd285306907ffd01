//! `sayso schema`.

use crate::shop::Shop;

#[test]
fn a_schema_is_printed_as_it_is_published() {
    let published = include_str!("../../schema/guideline.schema.json");
    assert_eq!(Shop::empty().sayso("schema guideline").clean(), published);
}

#[test]
fn every_schema_is_listed_and_json() {
    for name in Shop::empty().sayso("schema").clean().lines() {
        let text = Shop::empty().sayso(&format!("schema {name}")).clean();
        let schema: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert!(schema["$schema"].is_string(), "{name}");
    }
    insta::assert_snapshot!(Shop::empty().sayso("schema guidline").shown());
}
