//! Signatures in the form of `ssh-keygen -Y sign`, read strictly.
//!
//! Programs disagree on what to overlook in such a file: ends of lines, text around it, fields kept for
//! later. So a signature counts only when writing it again gives the very same bytes, the hash is SHA-512,
//! nothing stands in the reserved field, the key is an Ed25519 one, and a hardware key was touched.

use std::collections::BTreeMap;

use ssh_key::{Algorithm, HashAlg, LineEnding, PublicKey, SshSig};

use crate::bundle::trust::Trust;

/// What a signature is for. One made for another purpose does not count.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Namespace {
    /// A version of `trust.json`.
    Trust,
    /// A `release.json`.
    Release,
    /// A `latest.json`.
    Freshness,
}

impl Namespace {
    pub(super) const ALL: [Self; 3] = [Self::Trust, Self::Release, Self::Freshness];

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Trust => "trust@sayso",
            Self::Release => "release@sayso",
            Self::Freshness => "freshness@sayso",
        }
    }
}

/// The bit by which a hardware key says that somebody touched it.
const TOUCHED: u8 = 1;

/// Where that bit stands in the signature of a hardware key, behind the 64 bytes of Ed25519.
const FLAGS_AT: usize = 64;

/// Why a signature does not count.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub(super) enum Flaw {
    #[error("its line ends were rewritten on the way")]
    LineEnds,
    #[error("it is not a signature as `ssh-keygen -Y sign` writes it")]
    Form,
    #[error("it does not use SHA-512")]
    OtherHash,
    #[error("it has something in a field that is kept empty")]
    Reserved,
    #[error("it was made for `{0}`")]
    OtherPurpose(String),
    #[error("it was made with a key that is not trusted for this, {0}")]
    UnknownKey(String),
    #[error("it was made with the hardware key of {0} without a touch")]
    NoTouch(String),
    #[error("it is the signature of {0} for other content")]
    OtherContent(String),
}

/// A file with a signature. The name is for messages only.
pub(super) struct SignatureFile {
    pub(super) path: String,
    pub(super) bytes: Vec<u8>,
}

/// Who has signed some bytes.
pub(super) struct Tally {
    /// The people whose signature holds, each with the file of one.
    pub(super) by: BTreeMap<String, String>,
    /// The signatures that do not count.
    pub(super) flaws: Vec<(String, Flaw)>,
}

/// Counts the people who may sign for a purpose and have signed these bytes, each of them once.
pub(super) fn tally(trust: &Trust, namespace: Namespace, bytes: &[u8], files: &[SignatureFile]) -> Tally {
    let mut tally = Tally { by: BTreeMap::new(), flaws: Vec::new() };
    for file in files {
        match check(trust, namespace, bytes, &file.bytes) {
            Ok(principal) => {
                tally.by.entry(principal).or_insert_with(|| file.path.clone());
            }
            Err(flaw) => tally.flaws.push((file.path.clone(), flaw)),
        }
    }
    tally
}

/// Returns whose signature over `bytes` this is.
fn check(trust: &Trust, namespace: Namespace, bytes: &[u8], armored: &[u8]) -> Result<String, Flaw> {
    let signature = read(armored)?;
    if signature.namespace() != namespace.as_str() {
        return Err(Flaw::OtherPurpose(signature.namespace().to_owned()));
    }
    let key = PublicKey::from(signature.public_key().clone());
    let principal = principal_of(trust, namespace, &key)
        .ok_or_else(|| Flaw::UnknownKey(key.fingerprint(HashAlg::Sha256).to_string()))?;
    key.verify(namespace.as_str(), bytes, &signature).map_err(|_| Flaw::OtherContent(principal.clone()))?;
    if key.algorithm() == Algorithm::SkEd25519 && !was_touched(&signature) {
        return Err(Flaw::NoTouch(principal));
    }
    Ok(principal)
}

/// Reads a signature without saying yet whether it holds.
fn read(armored: &[u8]) -> Result<SshSig, Flaw> {
    if armored.contains(&b'\r') {
        return Err(Flaw::LineEnds);
    }
    let signature = SshSig::from_pem(armored).map_err(|_| Flaw::Form)?;
    // INVARIANT: one signature has one writing; whatever a reader overlooked is not in it.
    let written = signature.to_pem(LineEnding::LF).map_err(|_| Flaw::Form)?;
    if written.as_bytes() != armored {
        return Err(Flaw::Form);
    }
    let key = PublicKey::from(signature.public_key().clone()).algorithm();
    let is_ed25519 = matches!(key, Algorithm::Ed25519 | Algorithm::SkEd25519) && key == signature.algorithm();
    if signature.version() != SshSig::VERSION || !is_ed25519 {
        return Err(Flaw::Form);
    }
    if signature.hash_alg() != HashAlg::Sha512 {
        return Err(Flaw::OtherHash);
    }
    if !signature.reserved().is_empty() {
        return Err(Flaw::Reserved);
    }
    Ok(signature)
}

fn principal_of(trust: &Trust, namespace: Namespace, key: &PublicKey) -> Option<String> {
    let text = key.to_openssh().ok()?;
    let holder = trust.keys.iter().find(|holder| holder.key == text)?;
    trust.principals(namespace).contains(&holder.principal).then(|| holder.principal.clone())
}

fn was_touched(signature: &SshSig) -> bool {
    signature.signature_bytes().get(FLAGS_AT).is_some_and(|flags| flags & TOUCHED != 0)
}
