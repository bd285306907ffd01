//! What somebody with a trusted key, but with other tools, could write into a publication.

use camino::Utf8Path;
use sayso::bundle::Digest;
use serde_json::{Value, json};

use crate::desk::{Desk, run};

/// A change to a document, with its name.
pub(crate) type Change<'a> = (&'a str, &'a dyn Fn(&mut Value));

/// Signs with stock `ssh-keygen`.
pub(crate) fn sign(key: &Utf8Path, namespace: &str, bytes: &[u8]) -> Vec<u8> {
    let arguments = ["-q", "-Y", "sign", "-n", namespace, "-f", key.as_str()];
    run("ssh-keygen", &arguments, bytes, key.parent().unwrap())
}

/// Makes another key beside Anna's, and returns its file and its public half.
pub(crate) fn another_key(desk: &Desk, name: &str, kind: &str) -> (camino::Utf8PathBuf, String) {
    let file = desk.root.join(name);
    run("ssh-keygen", &["-q", "-t", kind, "-N", "", "-C", "", "-f", file.as_str()], b"", &desk.root);
    let public = std::fs::read_to_string(format!("{file}.pub")).unwrap();
    (file, public.trim().to_owned())
}

/// Writes a document as sayso does.
pub(crate) fn pretty(value: &Value) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).unwrap();
    bytes.push(b'\n');
    bytes
}

impl Desk {
    pub(crate) fn json(&self, path: &str) -> Value {
        serde_json::from_slice(&self.read(path)).unwrap()
    }

    /// Changes a signed document and signs it again with Anna's key.
    pub(crate) fn change(&self, path: &str, change: impl FnOnce(&mut Value)) {
        let mut value = self.json(path);
        change(&mut value);
        self.replace(path, &pretty(&value));
    }

    /// Replaces a signed document by other bytes, with all that depends on it.
    pub(crate) fn replace(&self, path: &str, bytes: &[u8]) {
        self.write(path, bytes);
        let (dir, name) = path.rsplit_once('/').unwrap();
        match name {
            "latest.json" => {
                self.write(&format!("{path}.sig"), &sign(self.anna.key(), "freshness@sayso", bytes))
            }
            "trust.json" => {
                self.write(&self.signature_in(dir), &sign(self.anna.key(), "trust@sayso", bytes));
            }
            "release.json" => {
                self.write(&self.signature_in(dir), &sign(self.anna.key(), "release@sayso", bytes));
                self.confirm(bytes);
            }
            other => panic!("{other} is not a signed document"),
        }
    }

    /// Confirms that some bytes are the manifest of the newest release, and lists it.
    pub(crate) fn confirm(&self, release: &[u8]) {
        let sha256 = Digest::of(release).to_string();
        self.change("latest/latest.json", |latest| {
            let version = latest["release"]["version"].clone();
            latest["release"] = json!({"version": version, "length": release.len(), "sha256": sha256});
        });
        // What cannot be read any more has no time of its own in the list.
        let release: Value = serde_json::from_slice(release).unwrap_or_default();
        let history = String::from_utf8(self.read("history.jsonl")).unwrap();
        let mut lines: Vec<_> = history.lines().map(str::to_owned).collect();
        let mut last: Value = serde_json::from_str(&lines.pop().unwrap()).unwrap();
        last["release_sha256"] = json!(sha256);
        if release["published"].is_string() {
            last["published"] = release["published"].clone();
        }
        lines.push(last.to_string());
        self.write("history.jsonl", (lines.join("\n") + "\n").as_bytes());
    }

    /// Replaces the archive of release 1 and signs a manifest with its hash.
    pub(crate) fn replace_archive(&self, archive: &[u8]) {
        self.write("releases/1/bundle.tar", archive);
        self.change("releases/1/release.json", |release| {
            release["archive"]["sha256"] = json!(Digest::of(archive).to_string());
        });
    }
}
