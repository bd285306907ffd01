//! `sayso fmt`.

use crate::shop::Shop;

const LATE_FEE: &str = "policies/guidelines/billing/late-fee.yaml";

#[test]
fn files_are_laid_out_once_and_then_are_as_they_should_be() {
    let shop = Shop::new();
    let first = shop.sayso("fmt");
    assert!(first.out.contains(LATE_FEE), "{}", first.shown());
    assert_eq!(first.code, Some(0));
    let again = shop.sayso("fmt --check");
    assert_eq!((again.code, again.out.as_str()), (Some(0), ""), "{}", again.shown());
    assert_eq!(shop.sayso("validate").code, Some(0));
}

#[test]
fn a_trial_names_or_shows_the_change_and_writes_nothing() {
    let shop = Shop::new();
    let _written = shop.sayso("fmt");
    shop.edit(LATE_FEE, "title: Waive a late fee", "title:   \"Waive a late fee\"   # new");
    let before = shop.read(LATE_FEE);
    let check = shop.sayso("fmt --check");
    assert_eq!((check.code, check.out), (Some(1), format!("{LATE_FEE}\n")));
    let diff = shop.sayso("fmt --diff");
    assert_eq!(diff.code, Some(1));
    assert!(
        diff.out.contains("\n-title:   \"Waive a late fee\"   # new\n+title: Waive a late fee  # new\n"),
        "{}",
        diff.out
    );
    assert_eq!(shop.read(LATE_FEE), before);
}

#[test]
fn only_what_is_named_is_laid_out() {
    let shop = Shop::new();
    let run = shop.sayso("fmt policies/departments");
    assert!(!run.out.contains("guidelines"), "{}", run.shown());
    let run = shop.sayso_in("policies/guidelines", &["fmt", "billing/late-fee.yaml"], "");
    assert_eq!(run.code, Some(0), "{}", run.shown());
    assert_eq!(run.out, format!("[SHOP]/{LATE_FEE}\n"));
    insta::assert_snapshot!(shop.sayso("fmt README.md").shown());
}

#[test]
fn a_file_that_cannot_be_read_is_left_alone_and_the_others_are_not() {
    let shop = Shop::new();
    shop.write("policies/departments/desk.yaml", "title: a: b\n");
    let run = shop.sayso("fmt");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    assert!(run.err.starts_with("policies/departments/desk.yaml is left alone"), "{}", run.err);
    assert!(run.out.contains(LATE_FEE), "{}", run.out);
    assert_eq!(shop.read("policies/departments/desk.yaml"), "title: a: b\n");
}

#[test]
fn the_folder_that_init_writes_is_laid_out_already() {
    let shop = Shop::empty();
    let _written = shop.sayso("init");
    let run = shop.sayso("fmt --check");
    assert_eq!(run.code, Some(0), "{}", run.shown());
}
