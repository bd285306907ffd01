//! Publishing that stops half-way: a reader sees the last good release, and the next `publish` goes on.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::{Command, Stdio};
use std::time::Duration;

use camino::{Utf8Path, Utf8PathBuf};
use sayso::bundle::{BundleError, Outcome, Signer, Verifier, prepare, publish};

use crate::desk::{ANNA, COMMIT, Desk, OTHER_COMMIT, hours_later, lakeside, morning};

const FOLDER: &str = "SAYSO_TEST_PUBLICATION";
const KEYGEN: &str = "SAYSO_TEST_KEYGEN";

#[test]
fn after_every_step_a_reader_sees_a_good_release() {
    for n_steps in 0..=5 {
        let desk = Desk::with_release();
        let prepared = prepare(&lakeside(OTHER_COMMIT), &desk.dir, &desk.anna, morning()).unwrap();
        assert_eq!(prepared.steps.len(), 5);
        for step in &prepared.steps[..n_steps] {
            step.run().unwrap();
        }
        // A process that is killed cleans nothing up.
        std::mem::forget(prepared);
        let seen = desk.verify().unwrap_or_else(|error| panic!("after {n_steps} steps: {error}"));
        assert_eq!(seen.release.version, if n_steps < 4 { 1 } else { 2 }, "after {n_steps} steps");
    }
}

/// Does some steps of a first publication, as its process would if it were killed then.
fn killed_after(desk: &Desk, n_steps: usize) {
    let prepared = prepare(&lakeside(COMMIT), &desk.dir, &desk.anna, morning()).unwrap();
    assert_eq!(prepared.steps.len(), 6);
    for step in &prepared.steps[..n_steps] {
        step.run().unwrap();
    }
    // The lock goes with the process, the files stay.
    let left = desk.root.join("left");
    copy(&desk.dir, &left);
    drop(prepared);
    let _ = fs::remove_dir_all(&desk.dir);
    fs::rename(left, &desk.dir).unwrap();
}

fn copy(from: &Utf8Path, to: &Utf8Path) {
    fs::create_dir_all(to).unwrap();
    for entry in from.read_dir_utf8().unwrap() {
        let path = entry.unwrap().into_path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() { copy(&path, &target) } else { fs::copy(&path, &target).map(drop).unwrap() }
    }
}

#[test]
fn publishing_again_finishes_what_was_interrupted() {
    for n_steps in 0..=6 {
        let desk = Desk::new();
        killed_after(&desk, n_steps);
        let first = fs::read(desk.dir.join("releases/1/release.json")).ok();
        let again = publish(&lakeside(COMMIT), &desk.dir, &desk.anna, hours_later(1)).unwrap();
        let expected = match n_steps {
            0 | 1 => Outcome::New,
            2..=4 => Outcome::Finished,
            _ => Outcome::AlreadyPublished,
        };
        assert_eq!((again.outcome, again.version), (expected, 1), "after {n_steps} steps");
        if let Some(first) = first {
            assert_eq!(desk.read("releases/1/release.json"), first, "a number is given once");
        }
        assert!(!desk.dir.join(".publishing").exists());
        assert!(Verifier { trust: None, held: None, now: hours_later(1) }.verify(&desk.dir).is_ok());
    }
}

#[test]
fn another_commit_after_an_interruption_becomes_the_release_after_it() {
    let desk = Desk::new();
    killed_after(&desk, 2);
    let next = publish(&lakeside(OTHER_COMMIT), &desk.dir, &desk.anna, hours_later(1)).unwrap();
    assert_eq!((next.outcome, next.version), (Outcome::New, 2));
    let seen = Verifier { trust: None, held: None, now: hours_later(1) }.verify(&desk.dir).unwrap();
    assert_eq!(seen.release.previous.unwrap().version, 1);
}

#[test]
fn a_signature_that_is_not_given_leaves_no_trace() {
    for namespace in ["trust@sayso", "release@sayso", "freshness@sayso"] {
        let desk = Desk::new();
        let keygen = keygen_that(&desk, namespace, "exit 1");
        let before = desk.everything();
        let error = publish(&lakeside(COMMIT), &desk.dir, &desk.anna.clone().through(&keygen), morning())
            .unwrap_err();
        assert!(matches!(error, BundleError::KeygenFailed { .. }), "{error}");
        assert_eq!(desk.everything(), before, "{namespace}");
    }
}

/// A program that works as `ssh-keygen` does until it is to sign for a purpose.
fn keygen_that(desk: &Desk, namespace: &str, does: &str) -> Utf8PathBuf {
    let file = desk.root.join("keygen");
    let script = format!("#!/bin/sh\ncase \"$*\" in *{namespace}*) {does};; esac\nexec ssh-keygen \"$@\"\n");
    fs::write(&file, script).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    file
}

#[test]
fn a_publisher_killed_while_signing_leaves_the_last_good_release() {
    for namespace in ["release@sayso", "freshness@sayso"] {
        let desk = Desk::with_release();
        let keygen = keygen_that(&desk, namespace, "kill -9 $PPID");
        let status = publisher(&desk, &keygen).wait_with_output().unwrap().status;
        assert_eq!(std::os::unix::process::ExitStatusExt::signal(&status), Some(9), "{status}");
        assert!(desk.dir.join(".publishing/next").exists(), "it had begun");
        assert_eq!(desk.verify().unwrap().release.version, 1);
        let next = desk.publish(&lakeside(OTHER_COMMIT)).unwrap();
        assert_eq!((next.outcome, next.version), (Outcome::New, 2));
        assert!(!desk.dir.join(".publishing").exists());
    }
}

#[test]
fn a_publisher_killed_at_any_moment_leaves_a_good_release() {
    let desk = Desk::with_release();
    let mut last = 1;
    for round in 0..12 {
        let mut publisher = publisher(&desk, Utf8Path::new("ssh-keygen"));
        std::thread::sleep(Duration::from_millis(60 + 23 * round));
        publisher.kill().unwrap();
        publisher.wait().unwrap();
        let seen = desk.verify().unwrap();
        assert!(seen.release.version >= last);
        last = seen.release.version;
    }
    let finished = desk.publish(&lakeside(COMMIT)).unwrap();
    assert!(finished.version >= last);
    assert!(desk.verify().is_ok());
    assert!(!desk.dir.join(".publishing").exists());
}

/// Starts another process that publishes one release after the other.
fn publisher(desk: &Desk, keygen: &Utf8Path) -> std::process::Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "--ignored", "interrupted::publishes_until_it_is_killed"]);
    command.env(FOLDER, &desk.root).env(KEYGEN, keygen);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

#[test]
#[ignore = "started by the tests that kill it"]
fn publishes_until_it_is_killed() {
    let root = Utf8PathBuf::from(std::env::var(FOLDER).unwrap());
    let signer = Signer::with_key(&root.join("anna"), ANNA).unwrap();
    let signer = signer.through(Utf8Path::new(&std::env::var(KEYGEN).unwrap()));
    for round in 0.. {
        let commit = format!("{round:040x}");
        publish(&lakeside(&commit), &root.join("published"), &signer, morning()).unwrap();
    }
}
