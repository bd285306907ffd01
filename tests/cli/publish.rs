//! `sayso publish` and `sayso verify`.

use std::fs;

use crate::shop::{Shop, exists};

const PUBLISH: &str = "publish --to public --as anna@shop.example --name corner-shop";

fn published() -> Shop {
    let shop = Shop::new();
    shop.commit("first");
    let said = shop.sayso(&format!("{PUBLISH} --new-key signing.key --no-passphrase")).clean();
    assert!(said.starts_with("release 1 of corner-shop: "), "{said}");
    shop
}

#[test]
fn a_commit_is_published_once_and_holds() {
    let shop = published();
    let again = shop.sayso(&format!("{PUBLISH} --key signing.key")).clean();
    assert!(again.starts_with("release 1 of corner-shop was published already"), "{again}");
    let verified = shop.sayso("verify public").clean();
    assert!(verified.starts_with("release 1 of corner-shop holds"), "{verified}");
    assert!(
        verified.contains("signed by anna@shop.example") && verified.contains("vouches for itself only"),
        "{verified}"
    );
    let pinned = shop.sayso("verify public --trust public/trust/1/trust.json --explain").clean();
    assert!(
        !pinned.contains("vouches for itself only") && pinned.contains("ssh-keygen -Y verify"),
        "{pinned}"
    );
}

#[test]
fn a_changed_byte_is_refused() {
    let shop = published();
    let path = shop.root.join("public/releases/1/bundle.tar");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, bytes).unwrap();
    let run = shop.sayso("verify public --into got");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    assert!(run.out.starts_with("refused: archive-form"), "{}", run.out);
    assert!(!exists(&shop, "got"));
}

#[test]
fn what_is_not_committed_is_not_published() {
    let shop = published();
    shop.edit("policies/guidelines/billing/late-parcel.yaml", "up_to: 15 USD", "up_to: 18 USD");
    let run = shop.sayso(&format!("{PUBLISH} --key signing.key"));
    assert!(run.err.contains("what is not committed is not published"), "{}", run.shown());
    assert!(run.out.starts_with("release 1 of corner-shop was published already"), "{}", run.shown());
    shop.commit("second");
    assert!(
        shop.sayso(&format!("{PUBLISH} --key signing.key")).clean().starts_with("release 2 of corner-shop: ")
    );
}

#[test]
fn an_older_release_is_refused_by_whoever_saw_a_newer_one() {
    let shop = published();
    fs_copy(&shop, "public", "old");
    shop.edit("policies/guidelines/billing/late-parcel.yaml", "up_to: 15 USD", "up_to: 18 USD");
    shop.commit("second");
    let _ = shop.sayso(&format!("{PUBLISH} --key signing.key")).clean();
    let _ = shop.sayso("verify public --state held --into got").clean();
    assert!(shop.read("got/policies/guidelines/billing/late-parcel.yaml").contains("18 USD"));
    let run = shop.sayso("verify old --state held");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    assert!(run.out.starts_with("refused: rollback"), "{}", run.out);
}

#[test]
fn policies_with_a_broken_example_are_not_published() {
    let shop = Shop::new();
    shop.edit("policies/guidelines/billing/late-fee.yaml", "amount: 50 USD", "amount: 52 USD");
    shop.commit("first");
    insta::assert_snapshot!(shop.sayso(&format!("{PUBLISH} --new-key signing.key --no-passphrase")).shown());
    assert!(!exists(&shop, "public"));
}

fn fs_copy(shop: &Shop, from: &str, to: &str) {
    let status =
        std::process::Command::new("cp").args(["-a", from, to]).current_dir(&shop.root).status().unwrap();
    assert!(status.success());
}
