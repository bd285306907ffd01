//! `sayso explain`.

use crate::shop::Shop;

#[test]
fn the_page_of_a_finding_is_printed() {
    let page = Shop::empty().sayso("explain unknown-fact").clean();
    assert!(page.starts_with("# unknown-fact\n") && page.contains("\n## Avoid\n"), "{page}");
}

#[test]
fn every_name_is_listed_with_the_first_sentence_of_its_page() {
    let list = Shop::empty().sayso("explain").clean();
    let names: Vec<&str> = list.lines().filter_map(|line| line.split(' ').next()).collect();
    assert!(names.len() > 90 && names.is_sorted(), "{list}");
    let sentences: Vec<(&str, &str)> = list.lines().filter_map(|line| line.split_once("  ")).collect();
    assert!(sentences.len() > 30, "{list}");
    for (name, sentence) in sentences.into_iter().step_by(7) {
        let page = Shop::empty().sayso(&format!("explain {name}")).clean();
        assert!(
            page.starts_with(&format!("# {name}\n")) && page.replace('\n', " ").contains(sentence),
            "{page}"
        );
    }
}

#[test]
fn a_slip_is_answered_with_the_name_that_was_meant() {
    insta::assert_snapshot!(Shop::empty().sayso("explain unknwon-fact").shown());
}
