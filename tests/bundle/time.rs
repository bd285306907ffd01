//! What time, and the release a reader holds already, have to say.

use std::fs;

use sayso::bundle::{Held, Refused, Verified, Verifier, publish};
use serde_json::json;

use crate::desk::{COMMIT, Desk, OTHER_COMMIT, hours_later, lakeside, morning, refused};
use crate::forge::pretty;

fn at(desk: &Desk, hours: i64) -> Result<Verified, sayso::bundle::BundleError> {
    Verifier { trust: None, held: None, now: hours_later(hours) }.verify(&desk.dir)
}

fn holding(desk: &Desk, held: &Held) -> Result<Verified, sayso::bundle::BundleError> {
    Verifier { trust: None, held: Some(held), now: hours_later(2) }.verify(&desk.dir)
}

#[test]
fn three_days_after_the_last_confirmation_it_is_stale() {
    let desk = Desk::with_release();
    assert!(at(&desk, 71).is_ok());
    assert_eq!(refused(at(&desk, 72)), Refused::Stale { since: morning() });
}

#[test]
fn releases_and_signers_expire() {
    let desk = Desk::with_release();
    let year = 24 * 366;
    desk.change("latest/latest.json", |latest| latest["expires"] = json!("2036-01-01T00:00:00Z"));
    assert!(at(&desk, year - 1).is_ok());
    let release = refused(at(&desk, year));
    assert_eq!(release.name(), "expired");
    assert!(release.to_string().starts_with("release 1 expired"), "{release}");
    let signers = refused(at(&desk, 3 * year));
    assert_eq!(signers.name(), "expired");
    assert!(signers.to_string().contains("trust/1/trust.json"), "{signers}");
}

#[test]
fn a_signature_from_the_future_means_a_wrong_clock() {
    let desk = Desk::with_release();
    assert_eq!(refused(at(&desk, -1)).name(), "from-the-future");
    desk.change("releases/1/release.json", |release| release["published"] = json!("2026-11-24T09:30:00Z"));
    assert_eq!(refused(at(&desk, 0)).name(), "from-the-future");
    assert!(at(&desk, 1).is_ok());
}

#[test]
fn an_older_release_than_the_one_held_is_a_rollback() {
    let desk = Desk::with_release();
    let old = desk.everything();
    publish(&lakeside(OTHER_COMMIT), &desk.dir, &desk.anna, hours_later(1)).unwrap();
    let held = at(&desk, 1).unwrap().held();
    assert!(holding(&desk, &held).is_ok());

    for (path, bytes) in old.iter().filter(|(path, _)| path.is_file()) {
        fs::write(path, bytes).unwrap();
    }
    assert_eq!(refused(holding(&desk, &held)), Refused::Rollback { held: 2, offered: 1 });
}

#[test]
fn two_releases_of_one_number_are_two_faces() {
    let desk = Desk::with_release();
    let held = desk.verify().unwrap().held();
    let first = desk.read("releases/1/release.json");
    desk.change("releases/1/release.json", |release| release["tool"] = json!("sayso 6.6.6"));
    assert_eq!(refused(holding(&desk, &held)), Refused::TwoFaces { version: 1 });

    // The confirmation names one, the folder holds the other; both are signed.
    desk.confirm(&first);
    assert_eq!(refused(at(&desk, 2)), Refused::TwoFaces { version: 1 });
}

#[test]
fn a_release_that_does_not_follow_from_the_one_held_is_refused() {
    let (desk, elsewhere) = (Desk::with_release(), Desk::new());
    publish(&lakeside(COMMIT), &elsewhere.dir, &desk.anna, hours_later(1)).unwrap();
    let held = at(&elsewhere, 1).unwrap().held();
    publish(&lakeside(OTHER_COMMIT), &desk.dir, &desk.anna, hours_later(1)).unwrap();
    let forked = refused(holding(&desk, &held));
    assert_eq!(forked.name(), "does-not-follow");
    assert!(forked.to_string().contains("not the one you hold"), "{forked}");
}

#[test]
fn a_reader_who_missed_releases_needs_the_manifests_between() {
    let desk = Desk::with_release();
    let held = desk.verify().unwrap().held();
    for (hours, commit) in [(1, OTHER_COMMIT), (2, COMMIT)] {
        publish(&lakeside(commit), &desk.dir, &desk.anna, hours_later(hours)).unwrap();
    }
    assert_eq!(holding(&desk, &held).unwrap().release.version, 3);
    fs::remove_file(desk.dir.join("releases/2/release.json")).unwrap();
    let gap = refused(holding(&desk, &held));
    assert_eq!(gap.name(), "does-not-follow");
    assert!(gap.to_string().contains("releases/2/release.json"), "{gap}");
}

#[test]
fn a_release_must_name_the_one_before_it() {
    let desk = Desk::with_release();
    publish(&lakeside(OTHER_COMMIT), &desk.dir, &desk.anna, hours_later(1)).unwrap();
    desk.change("releases/2/release.json", |release| release["previous"]["sha256"] = json!("0".repeat(64)));
    assert_eq!(refused(at(&desk, 2)).name(), "does-not-follow");
    desk.change("releases/2/release.json", |release| release["previous"] = json!(null));
    assert_eq!(refused(at(&desk, 2)).name(), "manifest-form");
}

#[test]
fn what_is_held_is_kept_in_a_file() {
    let desk = Desk::with_release();
    let file = desk.root.join("held.json");
    assert_eq!(Held::load(&file).unwrap(), None);
    let held = desk.verify().unwrap().held();
    held.save(&file).unwrap();
    held.save(&file).unwrap();
    assert_eq!(Held::load(&file).unwrap(), Some(held));
    fs::write(&file, pretty(&json!({"format": "sayso-held-1", "version": 0}))).unwrap();
    assert_eq!(refused(Held::load(&file)).name(), "manifest-form");
}
