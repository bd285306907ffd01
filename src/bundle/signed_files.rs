//! The signed files of a publication: each is read, its signatures are counted, and only then it is parsed.

use std::collections::BTreeMap;

use crate::bundle::archive_check::{self, ArchiveFlaw, Receive};
use crate::bundle::digest::Digest;
use crate::bundle::error::BundleError;
use crate::bundle::folder::Folder;
use crate::bundle::latest::{Latest, LatestRelease};
use crate::bundle::manifest::{ARCHIVE, Release};
use crate::bundle::quorum::{Offered, with_line_feeds};
use crate::bundle::refused::Refused;
use crate::bundle::signature::Namespace;
use crate::bundle::trust::Trust;

/// Where the confirmation of the newest release stands.
pub(super) const LATEST: &str = "latest/latest.json";

/// Where its signature stands.
pub(super) const LATEST_SIGNATURE: &str = "latest/latest.json.sig";

/// Where the signature of the next confirmation waits while the two files are exchanged one after the other.
pub(super) const LATEST_SIGNATURE_NEW: &str = "latest/latest.json.sig.new";

/// A confirmation whose signature holds.
pub(super) struct SignedLatest {
    pub(super) latest: Latest,
    /// Who signed it, with the file of the signature.
    pub(super) by: BTreeMap<String, String>,
}

/// A release whose signatures hold.
pub(super) struct SignedRelease {
    pub(super) release: Release,
    /// Its length and hash, as a confirmation names them.
    pub(super) identity: LatestRelease,
    /// Who signed it, each with the file of the signature.
    pub(super) by: BTreeMap<String, String>,
}

/// Where the manifest of a release stands.
pub(super) fn release_path(version: u64) -> String {
    format!("releases/{version}/release.json")
}

/// Where the archive of a release stands.
pub(super) fn archive_path(version: u64) -> String {
    format!("releases/{version}/{ARCHIVE}")
}

/// Reads the confirmation of the newest release; `None` when nothing was released yet.
pub(super) fn latest(folder: &Folder, trust: &Trust) -> Result<Option<SignedLatest>, BundleError> {
    let Some(bytes) = folder.document(LATEST)? else { return Ok(None) };
    let mut signatures = Vec::new();
    signatures.extend(folder.signature(LATEST_SIGNATURE)?);
    signatures.extend(folder.signature(LATEST_SIGNATURE_NEW)?);
    let offered = Offered {
        trust,
        namespace: Namespace::Freshness,
        file: LATEST,
        bytes: &bytes,
        signatures: &signatures,
    };
    let by = offered.demand(trust.roles.freshness.threshold, || "the confirmation".to_owned())?;
    let latest = Latest::read(&bytes).map_err(|detail| manifest_form(LATEST, detail))?;
    demand_name(LATEST, &latest.name, trust)?;
    Ok(Some(SignedLatest { latest, by }))
}

/// Reads the manifest of a release, which must be the one that a confirmation names, if one does.
pub(super) fn release(
    folder: &Folder,
    trust: &Trust,
    version: u64,
    confirmed: Option<&LatestRelease>,
) -> Result<SignedRelease, BundleError> {
    let file = release_path(version);
    let bytes = folder.needed(&file)?;
    let signatures = folder.signatures(&format!("releases/{version}/signatures"))?;
    let offered =
        Offered { trust, namespace: Namespace::Release, file: &file, bytes: &bytes, signatures: &signatures };
    let identity = LatestRelease { version, length: bytes.len() as u64, sha256: Digest::of(&bytes) };
    if confirmed.is_some_and(|confirmed| *confirmed != identity) {
        return Err(other_release(&offered, version, confirmed).into());
    }
    offered.demand(trust.roles.release.threshold, || format!("release {version}"))?;
    let release = Release::read(&bytes).map_err(|detail| manifest_form(&file, detail))?;
    demand_name(&file, &release.name, trust)?;
    if release.version != version {
        return Err(manifest_form(&file, format!("it is release {}", release.version)).into());
    }
    if release.trust_version > trust.version {
        return Err(Refused::TrustGap { version: trust.version.saturating_add(1) }.into());
    }
    let by = demand_for_ceilings(&offered, &release)?;
    Ok(SignedRelease { release, identity, by })
}

/// Compares the archive of a release with its manifest and hands its content on.
pub(super) fn archive(
    folder: &Folder,
    release: &Release,
    receiver: &mut dyn Receive,
) -> Result<(), BundleError> {
    let file = archive_path(release.version);
    let Some(mut source) = folder.open(&file)? else { return Err(Refused::MissingFile { file }.into()) };
    archive_check::check(&mut source, release, receiver).map_err(|flaw| match flaw {
        ArchiveFlaw::Form(detail) => Refused::ArchiveForm { file, detail }.into(),
        ArchiveFlaw::Read(error) => BundleError::read(&folder.path(&file))(error),
        ArchiveFlaw::Write(error) => error,
    })
}

/// Demands the signatures for what the release allows agents to give.
fn demand_for_ceilings(
    offered: &Offered<'_>,
    release: &Release,
) -> Result<BTreeMap<String, String>, Refused> {
    let (needed, high) = offered.trust.release_threshold(&release.ceilings);
    let reason = high.map(|ceiling| format!(" allows {ceiling} in one decision")).unwrap_or_default();
    offered.demand(needed, || format!("release {}{reason}", release.version))
}

/// Says what it means that the manifest is not the confirmed one.
fn other_release(offered: &Offered<'_>, version: u64, confirmed: Option<&LatestRelease>) -> Refused {
    let restored = with_line_feeds(offered.bytes).map(|bytes| Digest::of(&bytes));
    if restored.is_some_and(|digest| confirmed.is_some_and(|confirmed| confirmed.sha256 == digest)) {
        return Refused::LineEnds { file: offered.file.to_owned() };
    }
    match offered.demand(offered.trust.roles.release.threshold, || format!("release {version}")) {
        Ok(_) => Refused::TwoFaces { version },
        Err(refused) => refused,
    }
}

fn demand_name(file: &str, name: &str, trust: &Trust) -> Result<(), Refused> {
    if name == trust.name { Ok(()) } else { Err(manifest_form(file, format!("it belongs to `{name}`"))) }
}

fn manifest_form(file: &str, detail: String) -> Refused {
    Refused::ManifestForm { file: file.to_owned(), detail }
}
