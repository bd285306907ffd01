//! The tools that a reader has already agree with us.

use std::fs;

use camino::Utf8Path;
use sayso::bundle::{Entry, Publication, Verifier, publish};

use crate::desk::{ANNA, COMMIT, Desk, OTHER_COMMIT, hours_later, lakeside, morning, run, try_run};
use crate::forge::sign;

/// A publication with the names that archives have trouble with.
fn with_difficult_names() -> Publication {
    let mut publication = lakeside(COMMIT);
    for path in [
        "policies/késés és díj.yaml".to_owned(),
        format!("policies/{}/{}.yaml", "a".repeat(70), "b".repeat(80)),
        format!("site/{0}/{0}/{0}/index.html", "c".repeat(45)),
    ] {
        publication.files.push(Entry { bytes: path.repeat(30).into_bytes(), path });
    }
    publication.files.push(Entry { path: "site/empty.txt".to_owned(), bytes: Vec::new() });
    publication.files.push(Entry { path: "site/block.bin".to_owned(), bytes: vec![7; 512] });
    publication
}

#[test]
fn the_commands_of_the_explanation_work_as_written() {
    let mut desk = Desk::new();
    desk.dir = desk.root.join("Anna's folder ($HOME)");
    desk.publish(&lakeside(COMMIT)).unwrap();
    publish(&lakeside(OTHER_COMMIT), &desk.dir, &desk.anna, hours_later(1)).unwrap();
    let verified = Verifier { trust: None, held: None, now: hours_later(1) }.verify(&desk.dir).unwrap();
    let script = verified.stock_commands(&desk.dir).join("\n");
    assert_eq!(script.matches("ssh-keygen -Y verify").count(), 3);

    let output = run("sh", &["-e", "-c", &script], b"", &desk.root);
    let output = String::from_utf8(output).unwrap();
    for line in [
        "Good \"trust@sayso\" signature for anna@lakeside.example",
        "Good \"freshness@sayso\" signature for anna@lakeside.example",
        "Good \"release@sayso\" signature for anna@lakeside.example",
        "releases/2/release.json: OK",
        "releases/2/bundle.tar: OK",
        "policies/late-fee.yaml",
    ] {
        assert!(output.contains(line), "{line} in\n{output}");
    }

    for path in
        ["trust/1/trust.json", "latest/latest.json", "releases/2/release.json", "releases/2/bundle.tar"]
    {
        let original = desk.read(path);
        desk.write(path, &[original.as_slice(), b" "].concat());
        let spoiled = try_run("sh", &["-e", "-c", &script], b"", &desk.root);
        assert!(!spoiled.status.success(), "{path} was changed");
        desk.write(path, &original);
    }
}

#[test]
fn signatures_of_stock_keygen_are_believed() {
    let desk = Desk::with_release();
    let bytes = desk.read("releases/1/release.json");
    fs::remove_file(desk.dir.join(desk.signature_in("releases/1"))).unwrap();
    desk.write("releases/1/signatures/by hand.sig", &sign(desk.anna.key(), "release@sayso", &bytes));
    assert_eq!(desk.verify().unwrap().signed_by, [ANNA]);
}

#[test]
fn tar_lists_unpacks_and_rebuilds_the_archive() {
    let desk = Desk::new();
    let publication = with_difficult_names();
    desk.publish(&publication).unwrap();
    let verified = desk.verify().unwrap();
    let paths: Vec<_> = verified.release.files.iter().map(|file| file.path.clone()).collect();

    let archive = desk.dir.join("releases/1/bundle.tar");
    let listed = run("tar", &["--quoting-style=literal", "-tf", archive.as_str()], b"", &desk.root);
    assert_eq!(String::from_utf8(listed).unwrap().lines().collect::<Vec<_>>(), paths);

    let unpacked = desk.root.join("unpacked");
    fs::create_dir(&unpacked).unwrap();
    run("tar", &["-xf", archive.as_str()], b"", &unpacked);
    for entry in &publication.files {
        assert_eq!(fs::read(unpacked.join(&entry.path)).unwrap(), entry.bytes, "{}", entry.path);
    }
    assert_eq!(rebuilt(&unpacked, &paths, publication.committed.as_second()), fs::read(&archive).unwrap());
}

fn rebuilt(dir: &Utf8Path, paths: &[String], committed: i64) -> Vec<u8> {
    let time = format!("--mtime=@{committed}");
    let arguments = [
        "--format=ustar",
        "-b1",
        "--owner=0",
        "--group=0",
        "--numeric-owner",
        "--mode=0644",
        "--no-recursion",
        "--verbatim-files-from",
        &time,
        "-T",
        "-",
        "-cf",
        "-",
    ];
    run("tar", &arguments, paths.join("\n").as_bytes(), dir)
}

#[test]
fn an_attacker_cannot_send_stock_tools_astray() {
    let desk = Desk::with_release();
    let pinned = desk.pin_trust();
    let list = desk.read("trust/1/allowed_signers");
    let other = String::from_utf8(list.clone()).unwrap().replace("release@sayso,", "");
    desk.write("trust/1/allowed_signers", other.as_bytes());
    assert_eq!(desk.refusal().name(), "trust-form");
    let with_pin = Verifier { trust: Some(&pinned), held: None, now: morning() };
    assert_eq!(crate::desk::refused(with_pin.verify(&desk.dir)).name(), "trust-form");
    desk.write("trust/1/allowed_signers", &list);
    assert!(with_pin.verify(&desk.dir).unwrap().is_pinned);
}
