//! A publisher's desk in a temporary folder: a key, a commit's files, a publication.

use std::fs;
use std::process::{Command, Output, Stdio};

use camino::{Utf8Path, Utf8PathBuf};
use jiff::{SignedDuration, Timestamp};
use sayso::bundle::{
    BundleError, Entry, Passphrase, Publication, Published, Refused, Signer, Validity, Verified, Verifier,
    publish,
};
use sayso::model::{Currency, Money};
use tempfile::TempDir;

pub(crate) const ANNA: &str = "anna@lakeside.example";
pub(crate) const COMMIT: &str = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
pub(crate) const OTHER_COMMIT: &str = "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391";

/// The morning on which everything happens.
pub(crate) fn morning() -> Timestamp {
    "2026-11-24T09:00:00Z".parse().unwrap()
}

pub(crate) fn hours_later(hours: i64) -> Timestamp {
    morning() + SignedDuration::from_hours(hours)
}

pub(crate) struct Desk {
    _folder: TempDir,
    pub(crate) root: Utf8PathBuf,
    pub(crate) dir: Utf8PathBuf,
    pub(crate) anna: Signer,
}

impl Desk {
    /// A desk with a new key and nothing published.
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let root = Utf8PathBuf::try_from(folder.path().to_owned()).unwrap();
        let anna = Signer::with_new_key(&root.join("anna"), ANNA, Passphrase::None).unwrap();
        Self { dir: root.join("published"), _folder: folder, root, anna }
    }

    /// A desk with release 1 published.
    pub(crate) fn with_release() -> Self {
        let desk = Self::new();
        desk.publish(&lakeside(COMMIT)).unwrap();
        desk
    }

    pub(crate) fn publish(&self, publication: &Publication) -> Result<Published, BundleError> {
        publish(publication, &self.dir, &self.anna, morning())
    }

    pub(crate) fn verify(&self) -> Result<Verified, BundleError> {
        Verifier { trust: None, held: None, now: morning() }.verify(&self.dir)
    }

    /// Verifies and returns the refusal, which must be the only thing that happens.
    pub(crate) fn refusal(&self) -> Refused {
        refused(self.verify())
    }

    /// Copies the list of signers to where an attacker of the publication cannot reach it.
    pub(crate) fn pin_trust(&self) -> Utf8PathBuf {
        let pinned = self.root.join("pinned.json");
        fs::copy(self.dir.join("trust/1/trust.json"), &pinned).unwrap();
        pinned
    }

    pub(crate) fn read(&self, path: &str) -> Vec<u8> {
        fs::read(self.dir.join(path)).unwrap()
    }

    pub(crate) fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.dir.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// The only signature in a folder.
    pub(crate) fn signature_in(&self, dir: &str) -> String {
        let mut names = self.dir.join(dir).join("signatures").read_dir_utf8().unwrap();
        let name = names.next().unwrap().unwrap().file_name().to_owned();
        assert!(names.next().is_none(), "one signature is expected in {dir}");
        format!("{dir}/signatures/{name}")
    }

    /// Every file below the root with its content, hidden ones too; the keys aside.
    pub(crate) fn everything(&self) -> Vec<(Utf8PathBuf, Vec<u8>)> {
        let mut files = Vec::new();
        collect(&self.root, &mut files);
        files.sort();
        files
    }
}

fn collect(dir: &Utf8Path, files: &mut Vec<(Utf8PathBuf, Vec<u8>)>) {
    for entry in dir.read_dir_utf8().unwrap() {
        let path = entry.unwrap().into_path();
        if path.is_dir() {
            files.push((path.clone(), Vec::new()));
            collect(&path, files);
        } else {
            files.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
}

pub(crate) fn refused<T>(result: Result<T, BundleError>) -> Refused {
    match result {
        Ok(_) => panic!("it was believed"),
        Err(BundleError::Refused(refused)) => refused,
        Err(other) => panic!("it was not refused, it failed: {other}"),
    }
}

/// What a small resort publishes from a commit.
pub(crate) fn lakeside(commit: &str) -> Publication {
    let usd = Currency::from_code("USD").unwrap();
    let entry = |path: &str, text: &str| Entry { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
    Publication {
        name: "Lakeside Resort".to_owned(),
        tool: "sayso 0.1.0".to_owned(),
        commit: commit.to_owned(),
        committed: "2026-11-23T17:12:31Z".parse().unwrap(),
        files: vec![
            entry("site/hu/late-fee.html", "<p>Késedelmi díj</p>\n"),
            entry("policies/late-fee.yaml", &format!("guideline: late-fee # {commit}\n")),
            entry("policies/shop/returns.yaml", "guideline: returns\n"),
            entry("compiled/late-fee.json", "{}\n"),
        ],
        ceilings: vec![Money { currency: usd, minor: 5_000 }, Money { currency: usd, minor: 7_500 }],
        validity: Validity::default(),
    }
}

/// Runs a program and returns what it wrote; its failure is the test's.
pub(crate) fn run(program: &str, arguments: &[&str], input: &[u8], dir: &Utf8Path) -> Vec<u8> {
    let output = try_run(program, arguments, input, dir);
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

/// Runs a program, whatever comes of it.
pub(crate) fn try_run(program: &str, arguments: &[&str], input: &[u8], dir: &Utf8Path) -> Output {
    use std::io::Write as _;
    let mut command = Command::new(program);
    command.args(arguments).current_dir(dir);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // A program that fails early does not read its input.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}
