//! `sayso explain`.

use crate::shop::Shop;

#[test]
fn the_page_of_a_finding_is_printed() {
    let page = Shop::empty().sayso("explain example-contradicted").clean();
    assert!(page.starts_with("# example-contradicted\n") && page.contains("\n## Avoid\n"), "{page}");
}

#[test]
fn every_name_that_is_listed_has_a_page() {
    let list = Shop::empty().sayso("explain").clean();
    let names: Vec<&str> = list.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(names.len() > 90 && names.is_sorted(), "{list}");
    for name in names.iter().step_by(10) {
        assert!(Shop::empty().sayso(&format!("explain {name}")).clean().starts_with(&format!("# {name}\n")));
    }
}

#[test]
fn a_slip_is_answered_with_the_name_that_was_meant() {
    insta::assert_snapshot!(Shop::empty().sayso("explain unknwon-fact").shown());
}
