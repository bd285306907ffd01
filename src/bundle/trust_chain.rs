//! From the list of signers that the reader trusts to the newest one.
//!
//! Each version is signed by enough people of the version before it and of its own, over its raw bytes.
//! Only then is it parsed.

use std::io::ErrorKind;

use camino::Utf8Path;
use jiff::Timestamp;

use crate::bundle::error::BundleError;
use crate::bundle::folder::Folder;
use crate::bundle::quorum::{Offered, with_line_feeds};
use crate::bundle::refused::Refused;
use crate::bundle::signature::{Namespace, SignatureFile};
use crate::bundle::trust::Trust;
use crate::bundle::verify::Proof;

/// The newest list of signers, and the signatures that lead to it.
pub(super) struct Head {
    pub(super) trust: Trust,
    pub(super) proofs: Vec<Proof>,
}

/// Follows the chain from the list the reader brings along, or from the first one of the publication.
///
/// The first one of the publication vouches only for itself: it shows that nothing was changed by others,
/// not who the publisher is.
pub(super) fn follow(folder: &Folder, pinned: Option<&Utf8Path>) -> Result<Head, BundleError> {
    let mut head = match pinned {
        Some(path) => Head { trust: read_pinned(path)?, proofs: Vec::new() },
        None => first(folder)?,
    };
    let newest = newest_version(folder)?;
    while head.trust.version < newest {
        next(folder, &mut head)?;
    }
    Ok(head)
}

/// Refuses a list of signers that should have been replaced by now.
pub(super) fn demand_unexpired(trust: &Trust, now: Timestamp) -> Result<(), Refused> {
    if now < trust.expires {
        return Ok(());
    }
    Err(Refused::Expired {
        subject: format!("the list of signers, `{}`,", path(trust.version)),
        on: trust.expires,
    })
}

/// Refuses a publication whose list for `ssh-keygen` does not say the same as the trusted one.
pub(super) fn demand_same_list(folder: &Folder, trust: &Trust) -> Result<(), BundleError> {
    let file = list_path(trust.version);
    let (found, expected) = (folder.needed(&file)?, trust.allowed_signers());
    if found == expected.as_bytes() {
        return Ok(());
    }
    if with_line_feeds(&found).is_some_and(|restored| restored == expected.as_bytes()) {
        return Err(Refused::LineEnds { file }.into());
    }
    let detail = format!("it does not say the same as `{}`", path(trust.version));
    Err(Refused::TrustForm { file, detail }.into())
}

/// Where a version stands in the publication.
pub(super) fn path(version: u64) -> String {
    format!("trust/{version}/trust.json")
}

/// Where the list for `ssh-keygen` stands that belongs to a version.
pub(super) fn list_path(version: u64) -> String {
    format!("trust/{version}/allowed_signers")
}

fn read_pinned(path: &Utf8Path) -> Result<Trust, BundleError> {
    let (folder, name) = Folder::of_file(path);
    let absent = || BundleError::read(path)(ErrorKind::NotFound.into());
    parse(path.as_str(), &folder.document(name)?.ok_or_else(absent)?)
}

fn parse(file: &str, bytes: &[u8]) -> Result<Trust, BundleError> {
    let refuse = |detail| {
        let file = file.to_owned();
        let was_rewritten = with_line_feeds(bytes).is_some_and(|restored| Trust::read(&restored).is_ok());
        if was_rewritten { Refused::LineEnds { file } } else { Refused::TrustForm { file, detail } }
    };
    Ok(Trust::read(bytes).map_err(refuse)?)
}

fn newest_version(folder: &Folder) -> Result<u64, BundleError> {
    Ok(folder.names("trust")?.iter().filter_map(|name| name.parse().ok()).max().unwrap_or(0))
}

fn first(folder: &Folder) -> Result<Head, BundleError> {
    let file = path(1);
    let bytes = folder.document(&file)?.ok_or(Refused::TrustGap { version: 1 })?;
    let trust = parse(&file, &bytes)?;
    demand_version(&trust, 1, &trust.name)?;
    let signatures = signatures(folder, 1)?;
    let proofs = demand_signed(&trust, 1, &bytes, &signatures)?;
    demand_same_list(folder, &trust)?;
    Ok(Head { trust, proofs })
}

fn next(folder: &Folder, head: &mut Head) -> Result<(), BundleError> {
    let version = head.trust.version.saturating_add(1);
    let file = path(version);
    let bytes = folder.document(&file)?.ok_or(Refused::TrustGap { version })?;
    let signatures = signatures(folder, version)?;
    head.proofs.extend(demand_signed(&head.trust, version, &bytes, &signatures)?);
    let trust = parse(&file, &bytes)?;
    demand_version(&trust, version, &head.trust.name)?;
    head.proofs.extend(demand_signed(&trust, version, &bytes, &signatures)?);
    demand_same_list(folder, &trust)?;
    head.trust = trust;
    Ok(())
}

fn signatures(folder: &Folder, version: u64) -> Result<Vec<SignatureFile>, BundleError> {
    folder.signatures(&format!("trust/{version}/signatures"))
}

/// Demands the signatures that `trust` asks for on the list of a version.
fn demand_signed(
    trust: &Trust,
    version: u64,
    bytes: &[u8],
    signatures: &[SignatureFile],
) -> Result<Vec<Proof>, Refused> {
    let file = path(version);
    let offered = Offered { trust, namespace: Namespace::Trust, file: &file, bytes, signatures };
    let subject = || format!("list of signers {version}, by those in list {}", trust.version);
    let by = offered.demand(trust.roles.trust.threshold, subject).map_err(as_threshold)?;
    Ok(Proof::all(by, Namespace::Trust, &file, trust.version))
}

fn as_threshold(refused: Refused) -> Refused {
    match refused {
        Refused::TooFewSignatures { subject, needed, found, missing: _ } => {
            Refused::TrustThreshold { subject, needed, found }
        }
        other => other,
    }
}

fn demand_version(trust: &Trust, version: u64, name: &str) -> Result<(), Refused> {
    if trust.version == version && trust.name == name {
        return Ok(());
    }
    let detail = format!("it is version {} of `{}`", trust.version, trust.name);
    Err(Refused::TrustForm { file: path(version), detail })
}
