//! Publishing: the first release, the next ones, and what is not published.

use std::fs::{self, File};

use sayso::bundle::{BundleError, Entry, Outcome, Passphrase, Signer, Verifier, publish};

use crate::desk::{ANNA, COMMIT, Desk, OTHER_COMMIT, hours_later, lakeside, morning};

#[test]
fn the_first_release_brings_everything_along() {
    let desk = Desk::new();
    let published = desk.publish(&lakeside(COMMIT)).unwrap();
    assert_eq!(published.outcome, Outcome::New);
    assert_eq!((published.version, published.n_files, published.is_first_trust), (1, 4, true));
    assert_eq!(published.signed_by, [ANNA]);
    assert_eq!(published.confirmed_until, hours_later(72));

    let verified = desk.verify().unwrap();
    assert_eq!(verified.release.commit, COMMIT);
    assert_eq!(verified.release.previous, None);
    assert_eq!(verified.release.published, morning());
    assert_eq!(verified.release.ceilings["USD"].to_string(), "75.00");
    assert_eq!(verified.release_sha256, published.release_sha256);
    assert!(!verified.is_pinned);

    let names: Vec<_> =
        desk.everything().into_iter().map(|(path, _)| path).filter(|path| path.is_file()).collect();
    let names: Vec<_> = names.iter().map(|path| path.strip_prefix(&desk.root).unwrap().as_str()).collect();
    let trust_signature = format!("published/{}", desk.signature_in("trust/1"));
    let release_signature = format!("published/{}", desk.signature_in("releases/1"));
    assert_eq!(release_signature.len(), "published/releases/1/signatures/0123456789abcdef.sig".len());
    assert_eq!(
        names,
        [
            "anna",
            "anna.pub",
            "published/history.jsonl",
            "published/latest/latest.json",
            "published/latest/latest.json.sig",
            "published/releases/1/bundle.tar",
            "published/releases/1/release.json",
            &release_signature,
            "published/trust/1/allowed_signers",
            &trust_signature,
            "published/trust/1/trust.json",
        ]
    );
}

#[test]
fn the_second_release_is_chained_to_the_first() {
    let desk = Desk::with_release();
    let first = desk.read("releases/1/release.json");
    let published = publish(&lakeside(OTHER_COMMIT), &desk.dir, &desk.anna, hours_later(1)).unwrap();
    assert_eq!((published.outcome, published.version, published.is_first_trust), (Outcome::New, 2, false));
    assert_eq!(desk.read("releases/1/release.json"), first, "the first release stays as it was");

    let verified = Verifier { trust: None, held: None, now: hours_later(1) }.verify(&desk.dir).unwrap();
    let previous = verified.release.previous.unwrap();
    assert_eq!(previous.version, 1);
    assert_eq!(previous.sha256, sayso::bundle::Digest::of(&first));
    let history = String::from_utf8(desk.read("history.jsonl")).unwrap();
    assert_eq!(
        history,
        format!(
            "{{\"version\":1,\"published\":\"2026-11-24T09:00:00Z\",\"release_sha256\":\"{0}\",\"prev\":null}}\n\
             {{\"version\":2,\"published\":\"2026-11-24T10:00:00Z\",\"release_sha256\":\"{1}\",\"prev\":\"{0}\"}}\n",
            previous.sha256, verified.release_sha256
        )
    );
}

#[test]
fn publishing_a_commit_again_confirms_its_release_and_says_so() {
    let desk = Desk::with_release();
    let before = desk.everything();
    let again = publish(&lakeside(COMMIT), &desk.dir, &desk.anna, hours_later(100)).unwrap();
    assert_eq!((again.outcome, again.version), (Outcome::AlreadyPublished, 1));
    assert_eq!(again.confirmed_until, hours_later(172));
    let after = desk.everything();
    let changed: Vec<_> = before.iter().zip(&after).filter(|(one, other)| one != other).collect();
    assert_eq!(before.len(), after.len());
    assert!(changed.iter().all(|((path, _), _)| path.as_str().contains("/latest")), "{changed:?}");
    assert!(Verifier { trust: None, held: None, now: hours_later(100) }.verify(&desk.dir).is_ok());
}

#[test]
fn a_commit_whose_release_has_expired_is_published_anew() {
    let desk = Desk::with_release();
    let in_a_year = hours_later(24 * 366);
    let again = publish(&lakeside(COMMIT), &desk.dir, &desk.anna, in_a_year).unwrap();
    assert_eq!((again.outcome, again.version), (Outcome::New, 2));
}

#[test]
fn the_archive_depends_on_nothing_but_the_commit() {
    let (one, other) = (Desk::with_release(), Desk::new());
    let mut publication = lakeside(COMMIT);
    publication.files.reverse();
    publish(&publication, &other.dir, &other.anna, hours_later(5)).unwrap();
    assert_eq!(one.read("releases/1/bundle.tar"), other.read("releases/1/bundle.tar"));
}

#[test]
fn a_release_that_is_there_is_never_overwritten() {
    let desk = Desk::with_release();
    desk.write("releases/2/notes.txt", b"somebody was here");
    let before = desk.everything();
    let refused = crate::desk::refused(desk.publish(&lakeside(OTHER_COMMIT)));
    assert_eq!(refused.name(), "missing-file");
    assert_eq!(desk.everything(), before);
}

#[test]
fn a_folder_used_for_something_else_is_left_alone() {
    let desk = Desk::new();
    desk.write("photos/lake.txt", b"blue");
    desk.write(".git/HEAD", b"ref: refs/heads/pages\n");
    let before = desk.everything();
    let error = desk.publish(&lakeside(COMMIT)).unwrap_err();
    assert!(matches!(&error, BundleError::OtherFolder { found, .. } if found == "photos"), "{error}");
    assert_eq!(desk.everything(), before);

    fs::remove_dir_all(desk.dir.join("photos")).unwrap();
    assert!(desk.publish(&lakeside(COMMIT)).is_ok(), "a hidden folder such as .git does not matter");
}

#[test]
fn a_stranger_cannot_publish_here() {
    let desk = Desk::with_release();
    let mallory =
        Signer::with_new_key(&desk.root.join("mallory"), "mallory@example.com", Passphrase::None).unwrap();
    let before = desk.everything();
    let error = publish(&lakeside(OTHER_COMMIT), &desk.dir, &mallory, morning()).unwrap_err();
    assert!(matches!(&error, BundleError::KeyNotTrusted { who, .. } if who == &[ANNA]), "{error}");
    // A name does not make a signer, the key does.
    let as_anna = Signer::with_key(&desk.root.join("mallory"), ANNA).unwrap();
    assert!(publish(&lakeside(OTHER_COMMIT), &desk.dir, &as_anna, morning()).is_err());
    assert_eq!(desk.everything(), before);
}

#[test]
fn a_new_key_never_takes_the_place_of_an_old_one() {
    let desk = Desk::new();
    let before = desk.everything();
    let error = Signer::with_new_key(&desk.root.join("anna"), ANNA, Passphrase::None).unwrap_err();
    assert!(matches!(error, BundleError::KeyExists { .. }), "{error}");
    assert_eq!(desk.everything(), before);
}

#[test]
fn a_key_without_its_public_half_can_sign() {
    let desk = Desk::new();
    fs::remove_file(desk.root.join("anna.pub")).unwrap();
    assert!(desk.publish(&lakeside(COMMIT)).is_ok());
    assert_eq!(desk.verify().unwrap().signed_by, [ANNA]);
}

#[test]
fn keys_of_other_kinds_do_not_sign() {
    let desk = Desk::new();
    let (file, _) = crate::forge::another_key(&desk, "old", "ecdsa");
    let signer = Signer::with_key(&file, ANNA).unwrap();
    let error = publish(&lakeside(COMMIT), &desk.dir, &signer, morning()).unwrap_err();
    assert!(matches!(error, BundleError::OtherKey { .. }), "{error}");
    assert!(!desk.dir.exists());
}

#[test]
fn what_cannot_be_published_leaves_no_trace() {
    let desk = Desk::new();
    let before = desk.everything();
    for path in
        ["policies/../escape", "/etc/passwd", "README.md", "policies/late-fee.yaml", "policies/COM1.yaml"]
    {
        let mut publication = lakeside(COMMIT);
        publication.files.push(Entry { path: path.to_owned(), bytes: Vec::new() });
        let error = desk.publish(&publication).unwrap_err();
        assert!(matches!(error, BundleError::Unusable { .. }), "{path}: {error}");
    }
    for change in [
        (|publication| publication.commit = "main".to_owned()) as fn(&mut sayso::bundle::Publication),
        |publication| publication.name = String::new(),
        |publication| publication.files.clear(),
        |publication| publication.committed = "1969-12-31T23:59:59Z".parse().unwrap(),
    ] {
        let mut publication = lakeside(COMMIT);
        change(&mut publication);
        let error = desk.publish(&publication).unwrap_err();
        assert!(matches!(error, BundleError::Unusable { .. }), "{error}");
    }
    assert!(Signer::with_key(&desk.root.join("anna"), "Anna Nagy, *").is_err());
    assert_eq!(desk.everything(), before);
}

#[test]
fn another_name_or_an_earlier_clock_is_an_error() {
    let desk = Desk::with_release();
    let before = desk.everything();
    let mut publication = lakeside(OTHER_COMMIT);
    publication.name = "Seaside Resort".to_owned();
    assert!(matches!(desk.publish(&publication).unwrap_err(), BundleError::OtherName { .. }));
    let early = publish(&lakeside(OTHER_COMMIT), &desk.dir, &desk.anna, hours_later(-1)).unwrap_err();
    assert!(matches!(early, BundleError::ClockBehind { .. }), "{early}");
    assert_eq!(desk.everything(), before);
}

#[test]
fn two_cannot_publish_at_once() {
    let desk = Desk::with_release();
    fs::create_dir(desk.dir.join(".publishing")).unwrap();
    let lock = File::create(desk.dir.join(".publishing/lock")).unwrap();
    lock.lock().unwrap();
    let error = desk.publish(&lakeside(OTHER_COMMIT)).unwrap_err();
    assert!(matches!(error, BundleError::Busy { .. }), "{error}");
    drop(lock);
    assert!(desk.publish(&lakeside(OTHER_COMMIT)).is_ok(), "a lock that nobody holds is no obstacle");
    assert!(!desk.dir.join(".publishing").exists());
}

#[test]
fn a_missing_keygen_is_said_plainly() {
    let desk = Desk::new();
    let signer = desk.anna.clone().through("no-such-program".into());
    let error = publish(&lakeside(COMMIT), &desk.dir, &signer, morning()).unwrap_err();
    assert!(matches!(error, BundleError::NoKeygen { .. }), "{error}");
    assert!(!desk.dir.exists());
}
