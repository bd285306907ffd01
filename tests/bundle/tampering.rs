//! Not one byte of a publication can be changed, added or taken away unseen.

use std::fs;

use sayso::bundle::{Entry, Verifier, publish};

use crate::desk::{COMMIT, Desk, OTHER_COMMIT, hours_later, lakeside, morning, refused};

/// Changes one byte after the other and demands that each change is refused by one of the names.
fn demand_each_byte(desk: &Desk, path: &str, step: usize, names: &[&str]) {
    let pinned = desk.pin_trust();
    let verifier = Verifier { trust: Some(&pinned), held: None, now: morning() };
    let original = desk.read(path);
    for at in (0..original.len()).step_by(step) {
        let mut changed = original.clone();
        changed[at] ^= 1 << (at % 8);
        desk.write(path, &changed);
        let refused = refused(verifier.verify(&desk.dir));
        assert!(names.contains(&refused.name()), "byte {at} of {path}: {}: {refused}", refused.name());
    }
    desk.write(path, &original);
    assert!(verifier.verify(&desk.dir).is_ok());
}

#[test]
fn every_byte_of_the_manifest_counts() {
    let desk = Desk::with_release();
    demand_each_byte(&desk, "releases/1/release.json", 1, &["untrusted"]);
}

#[test]
fn every_byte_of_the_signatures_counts() {
    let desk = Desk::with_release();
    let names = ["untrusted", "line-ends"];
    demand_each_byte(&desk, &desk.signature_in("releases/1"), 1, &names);
    demand_each_byte(&desk, "latest/latest.json.sig", 1, &names);
}

#[test]
fn every_byte_of_the_confirmation_and_of_the_history_counts() {
    let desk = Desk::with_release();
    demand_each_byte(&desk, "latest/latest.json", 1, &["untrusted"]);
    demand_each_byte(&desk, "history.jsonl", 1, &["manifest-form", "does-not-follow"]);
}

#[test]
fn every_byte_of_the_archive_counts() {
    let desk = Desk::with_release();
    demand_each_byte(&desk, "releases/1/bundle.tar", 1, &["archive-form"]);
}

#[test]
fn bytes_anywhere_in_a_big_archive_count() {
    let desk = Desk::new();
    let mut publication = lakeside(COMMIT);
    let big = (0..300_000_u32).map(|n| (n % 251) as u8).collect();
    publication.files.push(Entry { path: "site/search.bin".to_owned(), bytes: big });
    desk.publish(&publication).unwrap();
    demand_each_byte(&desk, "releases/1/bundle.tar", 9_973, &["archive-form"]);
}

#[test]
fn every_byte_of_the_list_of_signers_counts() {
    let desk = Desk::with_release();
    let original = desk.read("trust/1/trust.json");
    for at in 0..original.len() {
        let mut changed = original.clone();
        changed[at] ^= 1 << (at % 8);
        desk.write("trust/1/trust.json", &changed);
        let refused = desk.refusal();
        assert!(matches!(refused.name(), "trust-form" | "untrusted"), "byte {at}: {refused}");
    }
}

#[test]
fn every_length_but_the_right_one_is_refused() {
    let desk = Desk::with_release();
    let pinned = desk.pin_trust();
    let verifier = Verifier { trust: Some(&pinned), held: None, now: morning() };
    for path in [
        "releases/1/bundle.tar",
        "releases/1/release.json",
        &desk.signature_in("releases/1"),
        "latest/latest.json",
        "latest/latest.json.sig",
        "history.jsonl",
    ] {
        let original = desk.read(path);
        for length in [0, 1, original.len() / 2, original.len() - 1] {
            desk.write(path, &original[..length]);
            refused(verifier.verify(&desk.dir));
        }
        for more in [&b"\0"[..], b"\n", b" ", &[0; 512]] {
            desk.write(path, &[&original, more].concat());
            refused(verifier.verify(&desk.dir));
        }
        desk.write(path, &original);
    }
}

#[test]
fn a_missing_file_is_named() {
    let desk = Desk::with_release();
    for path in
        ["releases/1/bundle.tar", "releases/1/release.json", "latest/latest.json", "trust/1/allowed_signers"]
    {
        let original = desk.read(path);
        fs::remove_file(desk.dir.join(path)).unwrap();
        let refused = desk.refusal();
        assert_eq!(refused.name(), "missing-file");
        assert!(refused.to_string().contains(path), "{refused}");
        desk.write(path, &original);
    }
    fs::remove_file(desk.dir.join(desk.signature_in("releases/1"))).unwrap();
    assert_eq!(desk.refusal().name(), "untrusted");
}

#[test]
fn a_folder_without_anything_published_is_an_error_and_no_verdict() {
    let desk = Desk::new();
    let error = desk.verify().unwrap_err();
    assert!(matches!(error, sayso::bundle::BundleError::NotAPublication { .. }), "{error}");
}

#[test]
fn rewritten_line_ends_are_told_apart_from_an_attack() {
    let desk = Desk::with_release();
    for path in [
        "trust/1/trust.json",
        "trust/1/allowed_signers",
        "latest/latest.json",
        "latest/latest.json.sig",
        "releases/1/release.json",
        &desk.signature_in("releases/1"),
    ] {
        let original = desk.read(path);
        desk.write(path, String::from_utf8(original.clone()).unwrap().replace('\n', "\r\n").as_bytes());
        let refused = desk.refusal();
        assert_eq!(refused.name(), "line-ends", "{path}: {refused}");
        assert!(refused.to_string().contains(path), "{refused}");
        desk.write(path, &original);
    }
}

#[test]
fn an_old_manifest_cannot_be_exchanged() {
    let desk = Desk::with_release();
    publish(&lakeside(OTHER_COMMIT), &desk.dir, &desk.anna, hours_later(1)).unwrap();
    let verifier = Verifier { trust: None, held: None, now: hours_later(1) };
    let mut first = desk.read("releases/1/release.json");
    first[30] ^= 1;
    desk.write("releases/1/release.json", &first);
    assert_eq!(refused(verifier.verify(&desk.dir)).name(), "does-not-follow");
    fs::remove_dir_all(desk.dir.join("releases/1")).unwrap();
    assert!(verifier.verify(&desk.dir).is_ok(), "old releases may be cleared away");
}
