//! Documents that somebody with a trusted key signed, but that are not written the one way they can be.

use sayso::bundle::{Verifier, publish};
use serde_json::{Value, json};

use crate::desk::{COMMIT, Desk, OTHER_COMMIT, hours_later, lakeside, refused};
use crate::forge::{Change, pretty};

const RELEASE: &str = "releases/1/release.json";

#[test]
fn signing_again_is_not_what_is_refused() {
    let desk = Desk::with_release();
    for path in [RELEASE, "latest/latest.json", "trust/1/trust.json"] {
        desk.change(path, |_| {});
        assert!(desk.verify().is_ok(), "{path}");
    }
}

#[test]
fn a_field_more_or_less_is_refused() {
    let desk = Desk::with_release();
    let refuse = |path: &str, name: &str, change: &dyn Fn(&mut Value)| {
        let original = desk.read(path);
        desk.change(path, change);
        let refused = desk.refusal();
        assert_eq!(refused.name(), name, "{path}: {refused}");
        desk.replace(path, &original);
    };
    for (path, name) in [
        (RELEASE, "manifest-form"),
        ("latest/latest.json", "manifest-form"),
        ("trust/1/trust.json", "trust-form"),
    ] {
        refuse(path, name, &|document| document["more"] = json!(1));
        refuse(path, name, &|document| document["format"] = json!("sayso-release-2"));
        let fields: Vec<_> = desk.json(path).as_object().unwrap().keys().cloned().collect();
        for field in fields {
            refuse(path, name, &|document| {
                document.as_object_mut().unwrap().shift_remove(&field);
            });
            refuse(path, name, &|document| document[&field] = json!(9_007_199_254_740_992_u64));
        }
    }
}

#[test]
fn another_writing_of_the_same_is_refused() {
    let desk = Desk::with_release();
    let original = String::from_utf8(desk.read(RELEASE)).unwrap();
    for (from, to) in [
        ("\n", ""),
        ("  \"", "\t\""),
        ("}\n", "}\n\n"),
        ("Lakeside", "\\u004cakeside"),
        ("\"version\": 1", "\"version\": 1.0"),
        ("09:00:00Z", "10:00:00+01:00"),
        ("\"USD\": \"75.00\"", "\"USD\": \"900.00\",\n    \"USD\": \"75.00\""),
        ("\"version\": 1,", "\"version\": 1,\n  \"version\": 1,"),
    ] {
        let other = original.replacen(from, to, if from == "\n" { usize::MAX } else { 1 });
        assert_ne!(other, original, "{from}");
        desk.replace(RELEASE, other.as_bytes());
        assert_eq!(desk.refusal().name(), "manifest-form", "{from}");
    }
    desk.replace(RELEASE, b"not JSON at all");
    assert_eq!(desk.refusal().name(), "manifest-form");
}

#[test]
fn a_release_that_contradicts_itself_is_refused() {
    let desk = Desk::with_release();
    let original = desk.read(RELEASE);
    let changes: &[Change<'_>] = &[
        ("another number", &|release| release["version"] = json!(2)),
        ("another name", &|release| release["name"] = json!("Seaside Resort")),
        ("no commit", &|release| release["commit"] = json!("HEAD")),
        ("ends before it begins", &|release| release["expires"] = release["published"].clone()),
        ("a previous one", &|release| release["previous"] = json!({"version": 0, "sha256": "0".repeat(64)})),
        ("another length", &|release| release["archive"]["length"] = json!(1)),
        ("another archive", &|release| release["archive"]["path"] = json!("../2/bundle.tar")),
        ("no order", &|release| release["files"].as_array_mut().unwrap().reverse()),
        ("no currency", &|release| release["ceilings"] = json!({"dollars": "1"})),
    ];
    for &(what, change) in changes {
        desk.change(RELEASE, change);
        let refused = desk.refusal();
        assert_eq!(refused.name(), "manifest-form", "{what}: {refused}");
        desk.replace(RELEASE, &original);
    }
    desk.change(RELEASE, |release| release["trust_version"] = json!(2));
    assert_eq!(desk.refusal().name(), "trust-gap");
}

#[test]
fn a_document_without_end_is_not_read_to_its_end() {
    let desk = Desk::with_release();
    desk.write("latest/latest.json", &vec![b' '; 33 * 1024 * 1024]);
    let refused = desk.refusal();
    assert_eq!(refused.name(), "manifest-form");
    assert!(refused.to_string().contains("longer than"), "{refused}");
}

#[test]
fn the_history_must_agree_with_the_releases() {
    let desk = Desk::with_release();
    publish(&lakeside(OTHER_COMMIT), &desk.dir, &desk.anna, hours_later(1)).unwrap();
    let original = String::from_utf8(desk.read("history.jsonl")).unwrap();
    for (from, to) in [("T09:00", "T08:00"), ("T10:00", "T11:00"), ("\"version\":2", "\"version\":3")] {
        desk.write("history.jsonl", original.replace(from, to).as_bytes());
        let verifier = Verifier { trust: None, held: None, now: hours_later(1) };
        assert_eq!(refused(verifier.verify(&desk.dir)).name(), "does-not-follow", "{from}");
    }
}

#[test]
fn forged_documents_are_written_as_sayso_writes_them() {
    let desk = Desk::with_release();
    assert_eq!(pretty(&desk.json(RELEASE)), desk.read(RELEASE));
}

#[test]
fn a_release_is_compared_with_what_its_commit_gives() {
    let desk = Desk::with_release();
    let verified = desk.verify().unwrap();
    let mut files = lakeside(COMMIT).files;
    assert_eq!(verified.check_rebuilt(&files), Ok(()));
    files[1].bytes.push(b' ');
    let differs = verified.check_rebuilt(&files).unwrap_err();
    assert_eq!(differs.name(), "rebuild-differs");
    assert!(differs.to_string().contains("`policies/late-fee.yaml` has other content"), "{differs}");
    files.remove(1);
    assert!(verified.check_rebuilt(&files).unwrap_err().to_string().contains("is in the release only"));
}

#[test]
fn declared_ceilings_bound_what_the_guidelines_allow() {
    let desk = Desk::with_release();
    let verified = desk.verify().unwrap();
    let usd = sayso::model::Currency::from_code("USD").unwrap();
    let eur = sayso::model::Currency::from_code("EUR").unwrap();
    let money = |currency, minor| sayso::model::Money { currency, minor };
    assert_eq!(verified.check_ceilings(&[money(usd, 7_500)]), Ok(()));
    for too_much in [money(usd, 7_501), money(eur, 1)] {
        assert_eq!(verified.check_ceilings(&[too_much]).unwrap_err().name(), "ceiling-too-low");
    }
}
