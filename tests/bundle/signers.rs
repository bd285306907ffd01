//! How many have to sign, who they are, and how the list of them is replaced.

use std::fs;

use camino::Utf8PathBuf;
use sayso::bundle::{Refused, Verified, Verifier};
use serde_json::{Value, json};

use crate::desk::{ANNA, Desk, morning, refused};
use crate::forge::{Change, another_key, pretty, sign};

const BEN: &str = "ben@lakeside.example";
const RELEASE: &str = "releases/1/release.json";
const TRUST: &str = "trust/1/trust.json";

/// Lets somebody else sign releases besides Anna.
pub(crate) fn add_signer(desk: &Desk, principal: &str, key: &str) {
    desk.change(TRUST, |trust| {
        trust["keys"].as_array_mut().unwrap().push(json!({"principal": principal, "key": key}));
        trust["roles"]["release"]["principals"] = json!([ANNA, principal]);
    });
    write_list(desk, 1);
}

/// Writes the list for `ssh-keygen` that belongs to a version.
fn write_list(desk: &Desk, version: u64) {
    let trust = desk.json(&format!("trust/{version}/trust.json"));
    let may = |principal: &Value| {
        let roles = ["trust", "release", "freshness"]
            .into_iter()
            .filter(|role| trust["roles"][*role]["principals"].as_array().unwrap().contains(principal));
        roles.map(|role| format!("{role}@sayso")).collect::<Vec<_>>().join(",")
    };
    let lines =
        trust["keys"].as_array().unwrap().iter().filter(|holder| !may(&holder["principal"]).is_empty());
    let lines = lines.map(|holder| {
        let (principal, key) = (holder["principal"].as_str().unwrap(), holder["key"].as_str().unwrap());
        format!("{principal} namespaces=\"{}\" {key}\n", may(&holder["principal"]))
    });
    desk.write(&format!("trust/{version}/allowed_signers"), lines.collect::<String>().as_bytes());
}

/// A release that Anna and Ben may sign, and Ben's key.
fn with_ben() -> (Desk, Utf8PathBuf) {
    let desk = Desk::with_release();
    let (file, public) = another_key(&desk, "ben", "ed25519");
    add_signer(&desk, BEN, &public);
    (desk, file)
}

fn thresholds(desk: &Desk, threshold: u64, above: Value, threshold_above: u64) {
    desk.change(TRUST, |trust| {
        let role = &mut trust["roles"]["release"];
        role["threshold"] = json!(threshold);
        role["above"] = above;
        role["threshold_above"] = json!(threshold_above);
    });
}

fn sign_too(desk: &Desk, key: &Utf8PathBuf, name: &str) {
    desk.write(
        &format!("releases/1/signatures/{name}.sig"),
        &sign(key, "release@sayso", &desk.read(RELEASE)),
    );
}

#[test]
fn one_of_two_is_enough_unless_both_are_needed() {
    let (desk, ben) = with_ben();
    assert_eq!(desk.verify().unwrap().signed_by, [ANNA]);
    thresholds(&desk, 2, json!({}), 2);
    let alone = desk.refusal();
    assert_eq!(alone.name(), "too-few-signatures");
    assert_eq!(
        alone.to_string(),
        format!("release 1: needs 2 signatures, 1 found ({ANNA}), missing one of {BEN}")
    );
    sign_too(&desk, &desk.anna.key().to_owned(), "once-more");
    assert_eq!(desk.refusal().name(), "too-few-signatures", "signing twice is one signature");
    sign_too(&desk, &ben, "ben");
    assert_eq!(desk.verify().unwrap().signed_by, [ANNA, BEN]);
}

#[test]
fn a_high_ceiling_needs_a_second_signature() {
    let (desk, ben) = with_ben();
    for (above, is_high) in [
        (json!({"USD": "75"}), false),
        (json!({"EUR": "1", "USD": "75.00"}), false),
        (json!({"USD": "74.99"}), true),
        (json!({"EUR": "1000"}), true),
        (json!({}), true),
    ] {
        thresholds(&desk, 1, above.clone(), 2);
        match is_high {
            true => {
                let refused = desk.refusal();
                assert_eq!(refused.name(), "too-few-signatures", "{above}");
                let start = "release 1 allows USD 75.00 in one decision: needs 2 signatures, 1 found";
                assert!(refused.to_string().starts_with(start), "{refused}");
            }
            false => assert!(desk.verify().is_ok(), "{above}"),
        }
    }
    sign_too(&desk, &ben, "ben");
    assert_eq!(desk.verify().unwrap().signed_by, [ANNA, BEN]);
}

#[test]
fn a_currency_named_twice_does_not_dodge_the_second_signature() {
    let (desk, _) = with_ben();
    thresholds(&desk, 1, json!({"USD": "100.00"}), 2);
    let text = String::from_utf8(desk.read(RELEASE)).unwrap();
    let twice = text.replace("\"USD\": \"75.00\"", "\"USD\": \"900.00\",\n    \"USD\": \"75.00\"");
    assert_ne!(twice, text);
    desk.replace(RELEASE, twice.as_bytes());
    assert_eq!(desk.refusal().name(), "manifest-form");
}

#[test]
fn a_key_counts_only_for_its_role() {
    let (desk, ben) = with_ben();
    let latest = desk.read("latest/latest.json");
    desk.write("latest/latest.json.sig", &sign(&ben, "freshness@sayso", &latest));
    let refused = desk.refusal();
    assert_eq!(refused.name(), "untrusted");
    assert!(refused.to_string().contains("`latest/latest.json`"), "{refused}");
}

#[test]
fn a_list_of_signers_that_makes_no_sense_is_refused() {
    let (desk, _) = with_ben();
    let original = desk.read(TRUST);
    let (_, ecdsa) = another_key(&desk, "ecdsa", "ecdsa");
    let changes: &[Change<'_>] = &[
        ("two people, one key", &|trust| trust["keys"][1]["key"] = trust["keys"][0]["key"].clone()),
        ("one person, two keys", &|trust| {
            trust["keys"][1]["principal"] = trust["keys"][0]["principal"].clone()
        }),
        ("a key of another kind", &|trust| trust["keys"][1]["key"] = json!(ecdsa)),
        ("a comment", &|trust| {
            trust["keys"][1]["key"] = json!(format!("{} ben", trust["keys"][1]["key"].as_str().unwrap()))
        }),
        ("a pattern", &|trust| trust["keys"][0]["principal"] = json!("*")),
        ("no order", &|trust| trust["keys"].as_array_mut().unwrap().reverse()),
        ("nobody needed", &|trust| trust["roles"]["release"]["threshold"] = json!(0)),
        ("more than there are", &|trust| trust["roles"]["release"]["threshold_above"] = json!(3)),
        ("fewer above", &|trust| {
            trust["roles"]["release"]["threshold"] = json!(2);
            trust["roles"]["release"]["threshold_above"] = json!(1);
        }),
        ("somebody unknown", &|trust| {
            trust["roles"]["trust"]["principals"] = json!(["zoe@lakeside.example"])
        }),
        ("somebody twice", &|trust| {
            trust["roles"]["trust"] = json!({"principals": [ANNA, ANNA], "threshold": 2});
        }),
        ("two for one file", &|trust| {
            trust["roles"]["freshness"] = json!({"principals": [ANNA, BEN], "threshold": 2});
        }),
    ];
    for &(what, change) in changes {
        desk.change(TRUST, change);
        let refused = desk.refusal();
        assert_eq!(refused.name(), "trust-form", "{what}: {refused}");
        desk.replace(TRUST, &original);
    }
    assert!(desk.verify().is_ok());
}

/// Adds version 2 of the list of signers, changed and signed by the keys given.
fn second_list(desk: &Desk, change: impl FnOnce(&mut Value), keys: &[&Utf8PathBuf]) {
    let mut trust = desk.json(TRUST);
    trust["version"] = json!(2);
    change(&mut trust);
    let bytes = pretty(&trust);
    let _ = fs::remove_dir_all(desk.dir.join("trust/2"));
    desk.write("trust/2/trust.json", &bytes);
    for (at, key) in keys.iter().enumerate() {
        desk.write(&format!("trust/2/signatures/{at}.sig"), &sign(key, "trust@sayso", &bytes));
    }
    write_list(desk, 2);
}

/// Verifies with the first list of signers, received beforehand.
fn from_the_first(desk: &Desk) -> Result<Verified, sayso::bundle::BundleError> {
    let pinned = desk.pin_trust();
    Verifier { trust: Some(&pinned), held: None, now: morning() }.verify(&desk.dir)
}

#[test]
fn a_new_list_needs_the_signatures_of_the_old_and_the_new_one() {
    let (desk, ben) = with_ben();
    let anna = desk.anna.key().to_owned();
    let to_ben = |trust: &mut Value| trust["roles"]["trust"]["principals"] = json!([BEN]);

    second_list(&desk, to_ben, &[]);
    assert_eq!(refused(from_the_first(&desk)).name(), "untrusted");
    second_list(&desk, to_ben, &[&ben]);
    assert_eq!(refused(from_the_first(&desk)).name(), "untrusted", "the old list knows nothing of Ben");
    second_list(&desk, to_ben, &[&anna]);
    assert_eq!(refused(from_the_first(&desk)).name(), "untrusted", "the new list is Ben's");
    second_list(&desk, to_ben, &[&anna, &ben]);
    let verified = from_the_first(&desk).unwrap();
    assert_eq!((verified.trust.version, verified.is_pinned), (2, true));

    let both =
        |trust: &mut Value| trust["roles"]["trust"] = json!({"principals": [ANNA, BEN], "threshold": 2});
    second_list(&desk, both, &[&anna]);
    let few = refused(from_the_first(&desk));
    assert!(matches!(&few, Refused::TrustThreshold { needed: 2, found, .. } if found == &[ANNA]), "{few}");
    second_list(&desk, both, &[&anna, &ben]);
    let script = from_the_first(&desk).unwrap().stock_commands(&desk.dir).join("\n");
    // List 2 by Anna of list 1 and by both of list 2, the confirmation, the release.
    assert_eq!(script.matches("ssh-keygen -Y verify").count(), 5);
    crate::desk::run("sh", &["-e", "-c", &script], b"", &desk.root);
}

#[test]
fn the_signature_of_somebody_removed_counts_no_more() {
    let (desk, ben) = with_ben();
    let anna = desk.anna.key().to_owned();
    let without_anna = |trust: &mut Value| {
        let role = json!({"principals": [BEN], "threshold": 1});
        trust["keys"].as_array_mut().unwrap().remove(0);
        trust["roles"]["trust"] = role.clone();
        trust["roles"]["freshness"] = role;
        trust["roles"]["release"]["principals"] = json!([BEN]);
    };
    second_list(&desk, without_anna, &[&anna, &ben]);
    assert_eq!(refused(from_the_first(&desk)).name(), "untrusted");
    sign_too(&desk, &ben, "ben");
    desk.write("latest/latest.json.sig", &sign(&ben, "freshness@sayso", &desk.read("latest/latest.json")));
    assert_eq!(from_the_first(&desk).unwrap().signed_by, [BEN]);
}

#[test]
fn no_version_of_the_list_may_be_missing_or_misnamed() {
    let (desk, _) = with_ben();
    let anna = desk.anna.key().to_owned();
    second_list(&desk, |trust| trust["version"] = json!(3), &[&anna]);
    assert_eq!(refused(from_the_first(&desk)).name(), "trust-form");
    second_list(&desk, |trust| trust["name"] = json!("Seaside Resort"), &[&anna]);
    assert_eq!(refused(from_the_first(&desk)).name(), "trust-form");
    fs::rename(desk.dir.join("trust/2"), desk.dir.join("trust/3")).unwrap();
    assert_eq!(refused(from_the_first(&desk)), Refused::TrustGap { version: 2 });
    fs::remove_dir_all(desk.dir.join("trust/3")).unwrap();
    desk.change("latest/latest.json", |latest| latest["trust_version"] = json!(2));
    assert_eq!(
        refused(from_the_first(&desk)),
        Refused::TrustGap { version: 2 },
        "a held-back list is noticed"
    );
}

#[test]
fn a_whole_publication_by_somebody_else_is_not_believed() {
    let (desk, elsewhere) = (Desk::with_release(), Desk::with_release());
    let pinned = desk.pin_trust();
    let verifier = Verifier { trust: Some(&pinned), held: None, now: morning() };
    assert_eq!(refused(verifier.verify(&elsewhere.dir)).name(), "untrusted");
    let by_itself = elsewhere.verify().unwrap();
    assert!(!by_itself.is_pinned, "it vouches for itself, and says that it is no more than that");
}
