//! The same verification with tools that are on most machines: `ssh-keygen`, `sha256sum` and `tar`.

use camino::Utf8Path;

use crate::bundle::signed_files::{archive_path, release_path};
use crate::bundle::trust_chain::list_path;
use crate::bundle::verify::{Proof, Verified};

impl Verified {
    /// Returns the commands that show the same, one on each line, ready for a shell.
    ///
    /// They cover the signatures, the hashes and the archive. What has expired, and what the reader held
    /// before, one has to read in the files oneself.
    #[must_use]
    pub fn stock_commands(&self, dir: &Utf8Path) -> Vec<String> {
        let version = self.release.version;
        let mut commands = vec![format!("cd -- {}", quote(dir.as_str()))];
        commands.extend(self.proofs.iter().map(ssh_keygen));
        commands.push(sha256sum(&self.release_sha256.to_string(), &release_path(version)));
        commands.push(sha256sum(&self.release.archive.sha256.to_string(), &archive_path(version)));
        commands.push(format!("tar -tvf {}", archive_path(version)));
        commands
    }
}

fn ssh_keygen(proof: &Proof) -> String {
    format!(
        "ssh-keygen -Y verify -f {} -I {} -n {} -s {} < {}",
        list_path(proof.trust_version),
        proof.principal,
        proof.namespace.as_str(),
        quote(&proof.signature),
        proof.file
    )
}

fn sha256sum(digest: &str, file: &str) -> String {
    format!("echo '{digest}  {file}' | sha256sum -c -")
}

/// Writes a text so that a shell takes it as it is: whoever made the publication chose some of these names.
fn quote(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "/._@+-".contains(c);
    if !text.is_empty() && text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_speak_to_the_shell() {
        assert_eq!(quote("releases/1/a.sig"), "releases/1/a.sig");
        assert_eq!(quote("$(rm -r .).sig"), "'$(rm -r .).sig'");
        assert_eq!(quote("it's"), "'it'\\''s'");
        assert_eq!(quote(""), "''");
    }
}
