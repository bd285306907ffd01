//! `sayso render`.

use crate::shop::{Shop, exists};

#[test]
fn a_folder_of_pages_is_written_and_replaced_as_a_whole() {
    let shop = Shop::new();
    let commit = shop.commit("first");
    let said = shop.sayso("render --out pages").clean();
    assert_eq!(said, "pages/index.html\n");
    for page in ["index.html", "en/index.html", "hu/guidelines/late-fee.html"] {
        assert!(exists(&shop, &format!("pages/{page}")), "{page}");
    }
    assert!(shop.read("pages/en/guidelines/late-fee.html").contains(&commit[..10]));
    shop.write("pages/en/old.html", "");
    assert_eq!(shop.sayso("render --out pages").clean(), said);
    assert!(!exists(&shop, "pages/en/old.html"));
}

#[test]
fn the_folder_of_somebody_else_is_left_alone() {
    let shop = Shop::new();
    shop.write("pages/letter.txt", "dear");
    insta::assert_snapshot!(shop.sayso("render --out pages").shown());
    assert_eq!(shop.read("pages/letter.txt"), "dear");
}
