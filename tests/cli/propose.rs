//! `sayso propose`.

use crate::shop::{Shop, exists};

const LATE_FEE: &str = "policies/guidelines/billing/late-fee.yaml";

fn shop() -> Shop {
    let shop = Shop::new();
    shop.commit("first");
    shop.git(&["config", "user.name", "Anna"]);
    shop.git(&["config", "user.email", "anna@shop.example"]);
    shop
}

const RAISE: [&str; 8] =
    ["propose", "late-fee.waive-fee", "--role", "agent", "--up-to", "75USD", "--why", "Most fees are small."];

#[test]
fn a_wish_becomes_a_branch_with_a_commit_in_plain_words() {
    let shop = shop();
    shop.write("notes.txt", "not ours\n");
    let before = shop.read(LATE_FEE);
    let run = shop.sayso_in("", &RAISE, "");
    assert_eq!(run.code, Some(0), "{}", run.shown());
    assert_eq!(shop.read(LATE_FEE), before.replace("USD: 50, HUF", "USD: 75, HUF"));
    assert_eq!(shop.git(&["branch", "--show-current"]), "propose/late-fee-waive-fee-agent-75usd\n");
    assert_eq!(shop.git(&["status", "--porcelain"]), "?? notes.txt\n");
    insta::assert_snapshot!(shop.git(&["log", "--max-count=1", "--format=%an%n%B"]));
    let told = &run.out;
    assert!(
        told.starts_with(
            "Waive a late fee: Agents up to $75\n\nMost fees are small.\n\n### 1 guideline changes."
        ),
        "{told}"
    );
    assert!(told.contains("An example no longer fits: “A dollar more”"), "{told}");
}

#[test]
fn a_file_that_is_being_edited_is_left_alone() {
    let shop = shop();
    shop.edit(LATE_FEE, "stays for years", "comes back");
    let run = shop.sayso_in("", &RAISE, "");
    assert_eq!(run.code, Some(2), "{}", run.shown());
    assert!(run.err.contains("has changes that are not committed"), "{}", run.err);
    assert!(shop.read(LATE_FEE).contains("USD: 50"));
    assert_eq!(shop.git(&["branch", "--list"]), "* main\n");
}

#[test]
fn names_that_do_not_exist_are_told_with_those_that_do() {
    let shop = shop();
    let refused = |words: &str| {
        let mut args: Vec<&str> = words.split_whitespace().collect();
        args.extend(["--why", "x"]);
        let run = shop.sayso_in("", &args, "");
        assert_eq!(run.code, Some(2), "{}", run.shown());
        run.err
    };
    assert!(refused("propose late-fe.waive-fee --up-to 75USD").contains("did you mean `late-fee`?"));
    assert!(refused("propose late-fee.waive --up-to 75USD").contains("waive-fee"));
    assert!(
        refused("propose late-fee.waive-fee --role agnet --up-to 75USD").contains("did you mean `agent`?")
    );
    assert!(refused("propose late-fee --up-to 75USD").contains("late-fee.waive-fee, late-fee.credit"));
    assert!(refused("propose late-fee.waive-fee --up-to 75EUR").contains("75EUR"));
    assert!(refused("propose late-fee.waive-fee --up-to 50USD").contains("says already"));
    assert!(refused("propose late-fee.credit --cap often").contains("cannot be written"));
    assert!(!exists(&shop, ".git/refs/heads/propose"));
}

#[test]
fn a_cap_is_added_and_a_condition_taken_out() {
    let shop = shop();
    let cap = "at most 2 per customer in any 12 months";
    let run = shop.sayso_in("", &["propose", "late-fee.credit", "--cap", cap, "--why", "Often asked."], "");
    assert_eq!(run.code, Some(0), "{}", run.shown());
    assert!(
        shop.read(LATE_FEE).contains(&format!("        up_to: 25 USD\n    caps:\n      - limit: {cap}\n"))
    );
    assert!(run.out.contains("New limit on how often: at most twice per customer"), "{}", run.out);
    let run =
        shop.sayso_in("", &["propose", "late-fee.waive-fee", "--without-condition", "--why", "All."], "");
    assert_eq!(run.code, Some(0), "{}", run.shown());
    assert!(
        shop.read(LATE_FEE).contains("      - role: agent\n        up_to: {USD: 50"),
        "{}",
        shop.read(LATE_FEE)
    );
    assert!(run.out.contains("a condition no longer applies"), "{}", run.out);
}
