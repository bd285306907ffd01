//! `sayso validate`.

use crate::shop::Shop;

#[test]
fn sound_policies_are_counted() {
    let shop = Shop::new();
    let run = shop.sayso("validate");
    assert_eq!(run.code, Some(0), "{}", run.shown());
    assert!(run.out.contains("2 guidelines, 2 examples, "), "{}", run.out);
}

#[test]
fn an_example_that_no_longer_holds_is_a_finding_and_a_failed_test() {
    let shop = Shop::new();
    shop.edit("policies/guidelines/billing/late-fee.yaml", "{USD: 50, HUF: 18000}", "{USD: 49, HUF: 18000}");
    let run = shop.sayso("validate --format plain --output tests.xml --output findings.sarif");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    assert!(run.out.contains("late-fee.yaml:39:13"), "{}", run.out);
    let tests = shop.read("tests.xml");
    assert!(tests.contains("tests=\"2\" failures=\"1\""), "{tests}");
    assert!(shop.read("findings.sarif").contains("example-contradicted"));
}

#[test]
fn every_mistake_of_one_run_is_told_at_its_place() {
    let shop = Shop::new();
    shop.edit(
        "policies/guidelines/billing/late-fee.yaml",
        "tenure: at least 6 months\n        up_to",
        "tenur: at least 6 months\n        up_to",
    );
    shop.edit(
        "policies/guidelines/billing/late-parcel.yaml",
        "delay: at least 48 hours",
        "delay: at least 48 days",
    );
    let run = shop.sayso("validate --format plain");
    assert_eq!(run.code, Some(1));
    for place in ["late-fee.yaml:18:11", "late-parcel.yaml:10:"] {
        assert!(run.out.contains(place), "{place}\n{}", run.out);
    }
}

#[test]
fn questions_count_only_where_they_are_asked_to() {
    let shop = Shop::new();
    // Nobody has translated this guideline into Hungarian.
    let run = shop.sayso("validate --format plain");
    assert_eq!(run.code, Some(0), "{}", run.shown());
    assert!(!run.out.contains(" 0 findings"), "{}", run.out);
    assert_eq!(shop.sayso("validate --strict").code, Some(1));
}

#[test]
fn a_revision_is_validated_like_a_folder() {
    let shop = Shop::new();
    shop.commit("sound");
    shop.edit("policies/guidelines/billing/late-fee.yaml", "role: agent", "role: agnt");
    assert_eq!(shop.sayso("validate").code, Some(1));
    assert_eq!(shop.sayso("validate --revision main").code, Some(0));
}

#[test]
fn a_file_whose_name_says_no_form_is_refused() {
    insta::assert_snapshot!(Shop::new().sayso("validate --output findings").shown());
}
