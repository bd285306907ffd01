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
fn tests_are_not_green_while_the_policies_are_broken() {
    let shop = Shop::new();
    shop.edit(
        "policies/guidelines/billing/late-fee.yaml",
        "tenure: at least 6 months\n        up_to",
        "tenur: at least 6 months\n        up_to",
    );
    let tests = shop.sayso("validate --format junit").out;
    assert!(tests.contains("tests=\"3\" failures=\"1\""), "{tests}");
    assert!(
        tests.contains("late-fee.yaml:18 unknown-fact") && tests.matches("<skipped/>").count() == 2,
        "{tests}"
    );
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
        "delay: at least 48 nights",
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

/// Adds to the end of `sayso.yaml`.
fn organisation_says(shop: &Shop, text: &str) {
    let organisation = shop.read("policies/sayso.yaml");
    shop.write("policies/sayso.yaml", &format!("{organisation}{text}"));
}

#[test]
fn an_organisation_says_how_loud_a_finding_is() {
    let shop = Shop::new();
    assert!(shop.sayso("validate --format plain").out.contains("warning[missing-translation]"));
    organisation_says(&shop, "findings: {levels: {missing-translation: off}}\n");
    let run = shop.sayso("validate --format plain");
    assert!(!run.out.contains("missing-translation"), "{}", run.shown());
    shop.edit("policies/sayso.yaml", "missing-translation: off", "missing-translation: error");
    let run = shop.sayso("validate --format plain");
    assert!(run.out.contains("error[missing-translation]"), "{}", run.shown());
    assert_eq!(run.code, Some(1));
    shop.edit("policies/sayso.yaml", "missing-translation: error", "unknown-fact: off");
    let run = shop.sayso("validate --format plain");
    assert!(run.out.contains("error[level-is-fixed]"), "{}", run.shown());
}

const IGNORE: &str = "\
findings:
  ignore:
    - rule: missing-translation
      where: late-parcel
      reason: The translator is back in December.
      until: 2026-11-30
";

#[test]
fn what_may_wait_is_ignored_until_its_day() {
    let shop = Shop::new();
    let told = |shop: &Shop, words: &str| {
        let run = shop.sayso("validate --format plain");
        assert!(run.out.contains(words), "{}", run.shown());
        run.out
    };
    let waits = "late-parcel.yaml:1:1: warning[missing-translation]";
    told(&shop, waits);
    organisation_says(&shop, IGNORE);
    let out = told(&shop, "\n1 finding is ignored until the day that `sayso.yaml` names.\n");
    assert!(!out.contains(waits), "{out}");
    // The last day is one on which it waits; the day after it does not.
    shop.edit("policies/sayso.yaml", "until: 2026-11-30", "until: 2026-11-25");
    told(&shop, "1 finding is ignored");
    shop.edit("policies/sayso.yaml", "until: 2026-11-25", "until: 2026-11-24");
    told(&shop, waits);
    told(
        &shop,
        "sayso.yaml:71:14: warning[ignore-expired]: `missing-translation` in `late-parcel` was to be",
    );
}

#[test]
fn an_ignore_says_what_where_and_why() {
    let shop = Shop::new();
    organisation_says(&shop, IGNORE);
    let of_sayso = |old: &str, new: &str| {
        shop.edit("policies/sayso.yaml", old, new);
        let run = shop.sayso("validate --format plain");
        let lines = run.out.split_inclusive('\n').skip_while(|line| !line.contains("sayso.yaml:6"));
        lines.take_while(|line| !line.starts_with("Found")).collect::<String>()
    };
    let all = [
        of_sayso("where: late-parcel", "where: late-parcels"),
        of_sayso("where: late-parcels", "where: departments/billing.yaml"),
        of_sayso("rule: missing-translation", "rule: dead-grant"),
        of_sayso("rule: dead-grant", "rule: missing-translations"),
        of_sayso("rule: missing-translations", "rule: wrong-unit"),
        of_sayso("      reason: The translator is back in December.\n", ""),
    ];
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn an_old_folder_is_recorded_and_only_what_is_new_is_shown() {
    let shop = Shop::new();
    shop.edit("policies/guidelines/billing/late-fee.yaml", "{USD: 50, HUF: 18000}", "{USD: 49, HUF: 18000}");
    insta::assert_snapshot!(shop.sayso("validate --write-baseline old.json").shown());
    insta::assert_snapshot!(shop.read("old.json"));
    let fee = shop.read("policies/guidelines/billing/late-fee.yaml");
    shop.write("policies/guidelines/billing/late-fee.yaml", &format!("# A new first line.\n{fee}"));
    insta::assert_snapshot!(shop.sayso("validate --strict --baseline old.json").shown());
    shop.edit("policies/guidelines/billing/late-fee.yaml", "{USD: 49, HUF: 18000}", "{USD: 50, HUF: 18000}");
    insta::assert_snapshot!(shop.sayso("validate --baseline old.json --format plain").shown());
}

#[test]
fn while_a_file_cannot_be_understood_nothing_is_taken_for_gone() {
    let shop = Shop::new();
    assert_eq!(shop.sayso("validate --write-baseline old.json").code, Some(0));
    shop.edit("policies/guidelines/billing/late-parcel.yaml", "48 hours", "48 nights");
    let run = shop.sayso("validate --baseline old.json --format plain");
    assert!(run.out.contains("error[wrong-unit]") && !run.out.contains("gone"), "{}", run.shown());
}

#[test]
fn a_baseline_that_is_none_is_refused() {
    let shop = Shop::new();
    insta::assert_snapshot!(shop.sayso("validate --baseline old.json").shown());
    shop.write("old.json", "{}");
    insta::assert_snapshot!(shop.sayso("validate --baseline old.json").shown());
}

#[test]
fn a_guideline_with_a_new_id_is_asked_for_the_old_one() {
    let shop = Shop::new();
    shop.commit("before");
    for ending in ["yaml", "hu.yaml"] {
        let old = format!("policies/guidelines/billing/late-fee.{ending}");
        shop.write(&format!("policies/guidelines/billing/late-fees.{ending}"), &shop.read(&old));
        std::fs::remove_file(shop.root.join(old)).unwrap();
    }
    let run = shop.sayso("validate --since main --format plain");
    let said =
        "warning[renamed-without-formerly]: `late-fees` was called `late-fee` before, and does not say so";
    assert!(run.out.contains(said), "{}", run.shown());
    assert!(!shop.sayso("validate --format plain").out.contains("renamed-without-formerly"));
    shop.edit("policies/guidelines/billing/late-fees.yaml", "title:", "formerly: [late-fee]\ntitle:");
    assert!(!shop.sayso("validate --since main --format plain").out.contains("renamed-without-formerly"));
    let run = shop.sayso("validate --since mian");
    assert!(run.code == Some(2) && run.err.contains("did you mean `main`?"), "{}", run.shown());
}

#[test]
fn owners_are_those_of_the_version_that_is_looked_at() {
    let shop = Shop::new();
    shop.write(".github/CODEOWNERS", "/policies/guidelines/ @billing\n/policies/departments/ @billing\n");
    shop.commit("with owners");
    shop.write(".github/CODEOWNERS", "/policies/departments/ @billing\n");
    let is_told = |args: &str| shop.sayso(args).out.contains("warning[owner-missing]");
    assert!(is_told("validate --format plain"));
    assert!(!is_told("validate --format plain --revision main"));
    shop.commit("without");
    assert!(is_told("validate --format plain --revision main"));
}

#[test]
fn a_watch_checks_again_when_a_file_changes() {
    let shop = Shop::new();
    let mut watch = shop.start("validate --format plain --watch");
    assert!(watch.read_until("2 guidelines, 2 examples").contains("Found"));
    shop.edit("policies/guidelines/billing/late-fee.yaml", "role: agent", "role: agnt");
    let again = watch.read_until("2 guidelines");
    assert!(again.contains("Changed: guidelines/billing/late-fee.yaml"), "{again}");
    assert!(again.contains("there is no role `agnt`") && again.contains("did you mean `agent`?"), "{again}");
    std::fs::remove_file(shop.root.join("policies/sayso.yaml")).unwrap();
    watch.read_until("Changed: sayso.yaml");
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
