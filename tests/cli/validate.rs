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

const LATE_FEE: &str = "policies/guidelines/billing/late-fee.yaml";

#[test]
fn what_was_pasted_is_put_right_and_nothing_else() {
    let shop = Shop::new();
    let original = shop.read(LATE_FEE);
    let pasted = original
        .replace("role: agent\n        when", "role: agent   # the\u{a0}desk\n        when")
        .replace("tenure: at least 6 months\n        up_to", "tenure: at least\u{a0}6months\n        up_to")
        .replace("{USD: 50, HUF: 18000}", "{USD: $50, HUF: 18 000}")
        .replace("fraud_suspected: no", "fraud_suspected: No  ")
        .replace("answer: decide", "answer: “decide”");
    assert_ne!(pasted, original);
    shop.write(LATE_FEE, &format!("\u{feff}{}", pasted.replace('\n', "\r\n")));
    assert_eq!(shop.sayso("validate").code, Some(1));
    let run = shop.sayso("validate --fix");
    assert_eq!(run.code, Some(0), "{}", run.shown());
    let meant = original.replace("role: agent\n        when", "role: agent   # the\u{a0}desk\n        when");
    assert_eq!(shop.read(LATE_FEE), meant, "{}", run.shown());
    assert!(run.err.starts_with(&format!("{LATE_FEE}: ")), "{}", run.err);
    let again = shop.sayso("validate --fix");
    assert!(again.err.starts_with("Nothing can be put right"), "{}", again.err);
}

#[test]
fn what_can_be_read_in_two_ways_is_named_and_left() {
    let shop = Shop::new();
    shop.edit(LATE_FEE, "{USD: 50, HUF: 18000}", "{USD: \"1,500\", HUF: 18000}");
    shop.edit(LATE_FEE, "title: Waive a late fee", "title: Waive a late fee\nreview_by: 12/1/2027");
    let before = shop.read(LATE_FEE);
    let run = shop.sayso("validate --fix --format plain");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    assert!(run.out.contains("`1,500` can be read as `1500` or as `1.500`"), "{}", run.out);
    assert!(run.out.contains("`12/1/2027` can be read as `2027-01-12` or as `2027-12-01`"), "{}", run.out);
    assert_eq!(shop.read(LATE_FEE), before);
}
