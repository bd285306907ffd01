//! Taking a release home, and archives that would do harm.

use std::fs;

use camino::Utf8PathBuf;
use sayso::bundle::{BundleError, Refused, Verified, Verifier};
use serde_json::json;

use crate::desk::{COMMIT, Desk, lakeside, morning, refused, run};

fn receive(desk: &Desk) -> Result<Verified, BundleError> {
    Verifier { trust: None, held: None, now: morning() }.receive(&desk.dir, &desk.root.join("home"))
}

/// Receives, and demands that it is refused for its archive without a trace.
fn demand_archive_refused(desk: &Desk, what: &str) {
    let before = desk.everything();
    let refused = refused(receive(desk));
    assert!(matches!(refused, Refused::ArchiveForm { .. }), "{what}: {refused}");
    assert_eq!(desk.everything(), before, "{what} left something behind");
}

#[test]
fn what_comes_home_is_what_was_published() {
    let desk = Desk::with_release();
    receive(&desk).unwrap();
    let home = desk.root.join("home");
    let mut files: Vec<_> =
        lakeside(COMMIT).files.into_iter().map(|file| (home.join(file.path), file.bytes)).collect();
    files.sort();
    let found = desk.everything().into_iter().filter(|(path, _)| path.starts_with(&home) && path.is_file());
    assert_eq!(found.collect::<Vec<_>>(), files);
    assert!(matches!(receive(&desk).unwrap_err(), BundleError::Taken { .. }));
}

#[test]
fn what_an_interrupted_receiving_left_is_no_obstacle() {
    let desk = Desk::with_release();
    fs::create_dir_all(desk.root.join(".home.receiving/policies")).unwrap();
    fs::write(desk.root.join(".home.receiving/policies/half.yaml"), "half").unwrap();
    receive(&desk).unwrap();
    assert!(!desk.root.join("home/policies/half.yaml").exists());
    assert!(!desk.root.join(".home.receiving").exists());
}

#[test]
fn a_refused_release_leaves_nothing_behind() {
    let desk = Desk::with_release();
    let mut archive = desk.read("releases/1/bundle.tar");
    let last_content = archive.len() - 1024 - 512;
    archive[last_content] ^= 1;
    desk.write("releases/1/bundle.tar", &archive);
    demand_archive_refused(&desk, "a change in the last file");
}

/// Builds an archive with GNU tar from the published files and what `spoil` adds in their folder.
fn spoiled(desk: &Desk, format: &str, spoil: impl FnOnce(&Utf8PathBuf), extra: &[&str]) -> Vec<u8> {
    let dir = desk.root.join("spoiled");
    fs::create_dir(&dir).unwrap();
    run("tar", &["-xf", desk.dir.join("releases/1/bundle.tar").as_str()], b"", &dir);
    spoil(&dir);
    let format = format!("--format={format}");
    let mut arguments = vec![
        "-b1",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "--mode=0644",
        "--mtime=@1795453951",
        "--sort=name",
        &format,
    ];
    arguments.extend(extra);
    arguments.extend(["-P", "-cf", "-", "compiled/late-fee.json", "policies/late-fee.yaml"]);
    arguments.extend(["policies/shop/returns.yaml", "site/hu/late-fee.html"]);
    let archive = run("tar", &arguments, b"", &dir);
    fs::remove_dir_all(&dir).unwrap();
    archive
}

/// Archives that somebody with a trusted key signed, and that say other things than their manifest.
#[test]
fn a_signed_archive_with_links_or_other_names_is_refused() {
    let desk = Desk::with_release();
    let honest = spoiled(&desk, "ustar", |_| {}, &[]);
    assert_eq!(honest, desk.read("releases/1/bundle.tar"), "the archives differ in what is spoiled only");

    let outside = desk.root.join("outside.txt");
    fs::write(&outside, "guideline: late-fee").unwrap();
    let link = |dir: &Utf8PathBuf| {
        let path = dir.join("policies/late-fee.yaml");
        fs::remove_file(&path).unwrap();
        std::os::unix::fs::symlink(&outside, path).unwrap();
    };
    let hard_link = |dir: &Utf8PathBuf| {
        fs::remove_file(dir.join("policies/late-fee.yaml")).unwrap();
        fs::hard_link(dir.join("compiled/late-fee.json"), dir.join("policies/late-fee.yaml")).unwrap();
    };
    let up = "--transform=s,policies/late-fee,../../late-fee,";
    let root = "--transform=s,policies/late-fee,/tmp/late-fee,";
    let cases = [
        ("a link", spoiled(&desk, "ustar", link, &[])),
        ("a hard link", spoiled(&desk, "ustar", hard_link, &[])),
        ("a way up", spoiled(&desk, "ustar", |_| {}, &[up])),
        ("a path from the root", spoiled(&desk, "ustar", |_| {}, &[root])),
        ("extended headers", spoiled(&desk, "pax", |_| {}, &["--pax-option=comment=hello"])),
        ("the form of GNU", spoiled(&desk, "gnu", |_| {}, &[])),
        ("the old form", spoiled(&desk, "v7", |_| {}, &[])),
        ("an executable", spoiled(&desk, "ustar", |_| {}, &["--mode=0755"])),
        ("another owner", spoiled(&desk, "ustar", |_| {}, &["--owner=1000"])),
        ("more padding", [honest.as_slice(), &[0; 512]].concat()),
        ("two archives", [honest.as_slice(), &honest].concat()),
        ("no end", honest[..honest.len() - 1024].to_vec()),
    ];
    for (what, archive) in cases {
        assert_ne!(archive, honest, "{what}");
        desk.replace_archive(&archive);
        demand_archive_refused(&desk, what);
    }
    desk.replace_archive(&honest);
    assert!(receive(&desk).is_ok());
}

/// Manifests that somebody with a trusted key signed, and that contradict their archive.
#[test]
fn hashes_that_do_not_fit_the_archive_are_refused() {
    let desk = Desk::with_release();
    let honest = desk.read("releases/1/bundle.tar");
    let mut archive = honest.clone();
    let content = archive.windows(9).position(|window| window == b"guideline").unwrap();
    archive[content] = b'G';
    desk.replace_archive(&archive);
    demand_archive_refused(&desk, "the hash of a file");
    desk.replace_archive(&honest);
    desk.change("releases/1/release.json", |release| release["archive"]["sha256"] = json!("0".repeat(64)));
    demand_archive_refused(&desk, "the hash of the whole");
}

/// Manifests that somebody with a trusted key signed, with names that lead elsewhere.
#[test]
fn a_signed_manifest_with_names_that_lead_elsewhere_is_refused() {
    let desk = Desk::with_release();
    for path in
        ["policies/../../../x", "/etc/cron.d/x", "policies/..", "x", "policies/a\\b", "policies/aux.yaml", ""]
    {
        desk.change("releases/1/release.json", |release| release["files"][1]["path"] = json!(path));
        let before = desk.everything();
        assert_eq!(refused(receive(&desk)).name(), "manifest-form", "{path}");
        assert_eq!(desk.everything(), before, "{path}");
    }
}

#[test]
fn a_manifest_cannot_ask_for_more_than_there_is() {
    let desk = Desk::with_release();
    for length in [1_u64 << 30, 1 << 40] {
        desk.change("releases/1/release.json", |release| {
            release["files"][1]["length"] = json!(length);
            release["archive"]["length"] = json!(length + 1024 + 4 * 512 + 3 * 512);
        });
        demand_archive_refused(&desk, "a huge file");
    }
}
