//! `sayso init`.

use crate::shop::{Shop, exists};

#[test]
fn a_first_folder_validates_and_answers() {
    let shop = Shop::empty();
    insta::assert_snapshot!(shop.sayso("init shop").shown());
    let run = shop.sayso_in("shop", &["validate", "--strict"], "");
    assert_eq!(run.code, Some(0), "{}", run.shown());
    assert!(run.out.contains("1 guideline, 5 examples, 0 findings"), "{}", run.out);
    let ask =
        ["ask", "late-fee", "waive-fee", "--role", "agent", "amount=40", "tenure=12", "--format", "plain"];
    assert!(shop.sayso_in("shop", &ask, "").clean().contains("You decide"));
}

#[test]
fn what_is_there_is_left_alone() {
    let shop = Shop::new();
    let before = shop.read("policies/sayso.yaml");
    insta::assert_snapshot!(shop.sayso("init").shown());
    assert_eq!(shop.read("policies/sayso.yaml"), before);
    let other = Shop::empty();
    other.write("README.md", "mine");
    let _ = other.sayso("init").clean();
    assert_eq!(other.read("README.md"), "mine");
    assert!(exists(&other, "policies/sayso.yaml"));
}
