//! `sayso list`.

use crate::shop::Shop;

#[test]
fn guidelines_are_listed_by_department() {
    insta::assert_snapshot!(Shop::new().sayso("list").shown());
}

#[test]
fn the_same_for_programs_and_screen_readers() {
    insta::assert_snapshot!(Shop::new().sayso("list --format json").shown());
    insta::assert_snapshot!(Shop::new().sayso("list --format plain").shown());
}
