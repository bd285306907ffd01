//! Signing with stock `ssh-keygen`: the one place that starts another program.
//!
//! The private key stays with `ssh-keygen`, or with the agent or the hardware key it talks to. It speaks to
//! the user itself, for a passphrase or a touch, so its messages go straight through.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use camino::{Utf8Path, Utf8PathBuf};
use ssh_key::{Algorithm, PublicKey};

use crate::bundle::error::BundleError;
use crate::bundle::folder::Folder;
use crate::bundle::signature::Namespace;
use crate::bundle::trust::{KeyHolder, is_principal};

/// Whether a new key is kept behind a passphrase.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Passphrase {
    /// `ssh-keygen` asks for one.
    Ask,
    /// There is none: whoever has the file can sign.
    None,
}

/// Somebody who signs, with the file of their key.
#[derive(Clone, Debug)]
pub struct Signer {
    program: Utf8PathBuf,
    key: Utf8PathBuf,
    principal: String,
}

impl Signer {
    /// Takes a key that is there: a private key, or the public half of one that an agent holds.
    pub fn with_key(key: &Utf8Path, principal: &str) -> Result<Self, BundleError> {
        if !is_principal(principal) {
            let detail =
                format!("`{principal}` cannot stand for a signer; use an address, `anna@example.com`");
            return Err(BundleError::unusable(detail));
        }
        Ok(Self { program: "ssh-keygen".into(), key: key.to_owned(), principal: principal.to_owned() })
    }

    /// Makes an Ed25519 key and takes it.
    pub fn with_new_key(
        key: &Utf8Path,
        principal: &str,
        passphrase: Passphrase,
    ) -> Result<Self, BundleError> {
        let signer = Self::with_key(key, principal)?;
        if key.exists() || signer.public_file().exists() {
            return Err(BundleError::KeyExists { key: key.to_owned() });
        }
        let mut arguments = vec!["-q", "-t", "ed25519", "-C", principal, "-f", key.as_str()];
        match passphrase {
            Passphrase::Ask => {}
            Passphrase::None => arguments.extend(["-N", ""]),
        }
        signer.run(&arguments, None, "make a key")?;
        Ok(signer)
    }

    /// Uses another program in place of the `ssh-keygen` that the system finds.
    #[must_use]
    pub fn through(self, program: &Utf8Path) -> Self {
        Self { program: program.to_owned(), ..self }
    }

    /// The file of the key.
    #[must_use]
    pub fn key(&self) -> &Utf8Path {
        &self.key
    }

    /// Returns who signs, with the public key.
    pub fn holder(&self) -> Result<KeyHolder, BundleError> {
        let file = self.public_file();
        let (folder, name) = Folder::of_file(&file);
        let text = match folder.document(name)? {
            Some(text) => text,
            None => self.run(&["-y", "-f", self.key.as_str()], None, "read the public key")?.stdout,
        };
        let other = || BundleError::OtherKey { key: self.key.clone() };
        let mut key = PublicKey::from_openssh(String::from_utf8_lossy(&text).trim()).map_err(|_| other())?;
        if !matches!(key.algorithm(), Algorithm::Ed25519 | Algorithm::SkEd25519) {
            return Err(other());
        }
        key.set_comment("");
        Ok(KeyHolder { principal: self.principal.clone(), key: key.to_openssh().map_err(|_| other())? })
    }

    /// Signs some bytes for a purpose.
    pub(super) fn sign(&self, namespace: Namespace, bytes: &[u8]) -> Result<Vec<u8>, BundleError> {
        let arguments = ["-q", "-Y", "sign", "-n", namespace.as_str(), "-f", self.key.as_str()];
        Ok(self.run(&arguments, Some(bytes), "sign")?.stdout)
    }

    fn public_file(&self) -> Utf8PathBuf {
        match self.key.extension() {
            Some("pub") => self.key.clone(),
            Some(_) | None => format!("{}.pub", self.key).into(),
        }
    }

    fn run(
        &self,
        arguments: &[&str],
        input: Option<&[u8]>,
        doing: &'static str,
    ) -> Result<Output, BundleError> {
        let no_keygen = |source| BundleError::NoKeygen { program: self.program.clone(), source };
        let stdin = if input.is_some() { Stdio::piped() } else { Stdio::inherit() };
        let mut command = Command::new(&self.program);
        command.args(arguments).stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let mut child = command.spawn().map_err(no_keygen)?;
        if let (Some(bytes), Some(mut pipe)) = (input, child.stdin.take()) {
            // A program that gives up early closes the pipe; its exit code says so.
            let _ = pipe.write_all(bytes);
        }
        let output = child.wait_with_output().map_err(no_keygen)?;
        if output.status.success() {
            Ok(output)
        } else {
            Err(BundleError::KeygenFailed { doing, key: self.key.clone() })
        }
    }
}
