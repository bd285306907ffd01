//! `sayso diff`.

use crate::shop::Shop;

#[test]
fn a_raised_limit_is_told_with_a_case_and_in_five_languages() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit("policies/guidelines/billing/late-fee.yaml", "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}");
    let run = shop.sayso("diff main");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    assert!(run.out.contains("$75") && run.out.contains("$50"), "{}", run.out);
    for lang in ["hu", "es", "ru", "fr"] {
        let told = shop.sayso(&format!("diff main --lang {lang}")).out;
        assert!(told.contains("75") && told != run.out, "{told}");
    }
}

#[test]
fn a_reworded_guideline_changes_no_decision() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit(
        "policies/guidelines/billing/late-fee.yaml",
        "A customer who feels heard",
        "Somebody who feels heard",
    );
    let run = shop.sayso("diff main");
    assert_eq!(run.code, Some(0), "{}", run.shown());
}

#[test]
fn two_revisions_are_compared_without_a_checkout() {
    let shop = Shop::new();
    let first = shop.commit("first");
    shop.edit("policies/guidelines/billing/late-parcel.yaml", "up_to: 15 USD", "up_to: 18 USD");
    shop.commit("second");
    shop.edit("policies/guidelines/billing/late-parcel.yaml", "up_to: 18 USD", "up_to: 99 USD");
    let run = shop.sayso(&format!("diff {first} main"));
    assert!(run.out.contains("$18") && !run.out.contains("$99"), "{}", run.shown());
    assert_eq!(shop.sayso(&format!("diff {first}..main")).code, Some(1));
    let same = shop.sayso("diff main main");
    assert_eq!(same.code, Some(0), "{}", same.shown());
}

#[test]
fn a_published_release_is_a_version() {
    let shop = Shop::new();
    shop.commit("first");
    let publish = "publish --to public --as anna@shop.example --name corner-shop";
    shop.sayso(&format!("{publish} --new-key signing.key --no-passphrase")).clean();
    shop.edit("policies/guidelines/billing/late-fee.yaml", "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}");
    shop.commit("second");
    let run = shop.sayso("diff public main");
    assert!(run.code == Some(1) && run.out.contains("$75"), "{}", run.shown());
    shop.sayso(&format!("{publish} --key signing.key")).clean();
    assert_eq!(shop.sayso("diff public main").code, Some(0));
    let both = shop.sayso("diff public/releases/1 public");
    assert!(both.code == Some(1) && both.out.contains("$75"), "{}", both.shown());
    let tampered = shop.root.join("public/releases/1/bundle.tar");
    let mut bytes = std::fs::read(&tampered).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&tampered, bytes).unwrap();
    let refused = shop.sayso("diff public/releases/1 main");
    assert_eq!(refused.code, Some(2), "{}", refused.shown());
}

#[test]
fn the_calendar_is_told_day_by_day() {
    let shop = Shop::new();
    shop.edit(
        "policies/guidelines/billing/late-fee.yaml",
        "remedies:",
        "in_force: {from: 2026-12-01, until: 2026-12-24}\nremedies:",
    );
    let run = shop.sayso("diff --at 2026-11-30 --and 2026-12-31");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    let days: Vec<&str> = run.out.lines().filter(|line| line.starts_with("From ")).collect();
    assert_eq!(days, ["From December 1, 2026:", "From December 25, 2026:"], "{}", run.out);
    let quiet = shop.sayso("diff --at 2026-12-02 --and 2026-12-24");
    assert!(quiet.code == Some(0) && quiet.out.contains("changes nothing"), "{}", quiet.shown());
    assert_eq!(shop.sayso("diff --at 2026-12-02 --and 2026-12-01").code, Some(2));
    assert_eq!(shop.sayso("diff main --at 2026-12-02 --and 2026-12-01").code, Some(2));
}

#[test]
fn a_page_needs_nothing_else_and_words_can_stand_alone() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit("policies/guidelines/billing/late-fee.yaml", "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}");
    shop.edit(
        "policies/guidelines/billing/late-fee.yaml",
        "A customer who feels heard",
        "A <b>guest</b> who feels heard",
    );
    let page = shop.sayso("diff main --format html").out;
    assert!(page.starts_with("<!doctype html>") && page.contains("$75"), "{page}");
    assert!(page.contains("&lt;b&gt;guest") && !page.contains("<script") && !page.contains("<b>"), "{page}");
    let words = shop.sayso("diff main --words-only").out;
    assert!(words.contains("[-$50-]{+$75+}") && !words.contains("More room"), "{words}");
    for format in ["markdown", "html", "json"] {
        let told = shop.sayso(&format!("diff main --words-only --format {format}")).out;
        assert!(told.contains("$75") && !told.contains("More room"), "{told}");
    }
}

#[test]
fn who_gains_and_what_is_above_a_ceiling_is_said_first() {
    let shop = Shop::new();
    let organisation = shop.read("policies/sayso.yaml");
    shop.write(
        "policies/sayso.yaml",
        &format!(
            "{organisation}\nceilings:\n  - role: agent\n    at_most: 60 USD\n    approved_by: billing\n"
        ),
    );
    shop.commit("first");
    shop.edit("policies/guidelines/billing/late-fee.yaml", "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}");
    let told = shop.sayso("diff main").out;
    assert!(told.contains("More room: ") && told.contains("(USD)"), "{told}");
    assert!(told.contains("Above the ceiling") && told.contains("To be approved by: "), "{told}");
    let json: serde_json::Value = serde_json::from_str(&shop.sayso("diff main --format json").out).unwrap();
    assert_eq!(json["risk"][0]["rooms"][0]["currency"], "USD", "{json}");
    assert_eq!(json["above_ceiling"][0]["approved_by"], "billing", "{json}");
}

#[test]
fn a_likely_rename_is_said_with_the_way_to_keep_its_history() {
    let shop = Shop::new();
    shop.commit("first");
    let old = "policies/guidelines/billing/late-fee.yaml";
    let text = shop.read(old);
    shop.write("policies/guidelines/billing/late-charge.yaml", &text);
    std::fs::remove_file(shop.root.join(old)).unwrap();
    let told = shop.sayso("diff main").out;
    assert!(told.contains("Most likely renamed") && told.contains("formerly: [late-fee]"), "{told}");
    shop.write("policies/guidelines/billing/late-charge.yaml", &format!("formerly: [late-fee]\n{text}"));
    let run = shop.sayso("diff main");
    assert!(run.code == Some(0) && !run.out.contains("likely"), "{}", run.shown());
}

#[test]
fn a_mistake_is_shown_where_it_changed_and_left_alone_where_nothing_did() {
    let shop = Shop::new();
    shop.write("policies/guidelines/billing/broken.yaml", "title: T\nsituation: S\nremedys: {}\n");
    shop.commit("first");
    shop.edit("policies/guidelines/billing/late-fee.yaml", "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}");
    let run = shop.sayso("diff main");
    assert!(run.code == Some(1) && run.out.contains("$75"), "{}", run.shown());
    shop.edit("policies/guidelines/billing/late-fee.yaml", "role: agent", "role: cashier");
    let run = shop.sayso("diff main");
    assert_eq!(run.code, Some(2), "{}", run.shown());
    assert!(run.err.contains("late-fee.yaml") && run.err.contains("cashier"), "{}", run.shown());
}
