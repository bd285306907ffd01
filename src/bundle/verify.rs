//! Whether what a publication offers may be believed.
//!
//! The order matters, for nothing is parsed before a signature over it holds: who may sign, which release is
//! the newest, that release, its chain, its archive. The first thing that is wrong ends it.

use std::collections::BTreeMap;

use camino::Utf8Path;
use jiff::{SignedDuration, Timestamp};

use crate::bundle::amount::Amount;
use crate::bundle::archive::Entry;
use crate::bundle::archive_check::{Discard, Receive};
use crate::bundle::digest::Digest;
use crate::bundle::error::BundleError;
use crate::bundle::folder::Folder;
use crate::bundle::held::Held;
use crate::bundle::history;
use crate::bundle::latest::Latest;
use crate::bundle::manifest::Release;
use crate::bundle::refused::Refused;
use crate::bundle::signature::Namespace;
use crate::bundle::signed_files::{self, LATEST, SignedRelease};
use crate::bundle::trust::Trust;
use crate::bundle::trust_chain;
use crate::model::Money;

/// By how much the clocks of two machines may differ.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(10);

/// What somebody brings along who verifies a publication.
#[derive(Clone, Copy, Debug)]
pub struct Verifier<'a> {
    /// A `trust.json` received by a way the reader trusts. Without it a publication vouches for itself only.
    pub trust: Option<&'a Utf8Path>,
    /// The release the reader holds already.
    pub held: Option<&'a Held>,
    /// The time, which decides what has expired.
    pub now: Timestamp,
}

/// A release that may be believed.
#[derive(Clone, Debug)]
pub struct Verified {
    /// What it says of itself.
    pub release: Release,
    /// The hash of its `release.json`.
    pub release_sha256: Digest,
    /// Who may sign.
    pub trust: Trust,
    /// Who has signed it, sorted.
    pub signed_by: Vec<String>,
    /// Until when it is confirmed to be the newest.
    pub confirmed_until: Timestamp,
    /// Whether the reader brought the list of signers along; else anybody could be the publisher.
    pub is_pinned: bool,
    pub(super) proofs: Vec<Proof>,
}

/// A signature that was found to hold, with the files one needs to see it.
#[derive(Clone, Debug)]
pub(super) struct Proof {
    pub(super) principal: String,
    pub(super) namespace: Namespace,
    pub(super) signature: String,
    pub(super) file: String,
    pub(super) trust_version: u64,
}

impl Proof {
    /// Notes who has signed a file, each with the file of the signature.
    pub(super) fn all(
        by: BTreeMap<String, String>,
        namespace: Namespace,
        file: &str,
        trust_version: u64,
    ) -> Vec<Self> {
        let proof = |(principal, signature)| Self {
            principal,
            namespace,
            signature,
            file: file.to_owned(),
            trust_version,
        };
        by.into_iter().map(proof).collect()
    }
}

impl Verifier<'_> {
    /// Verifies a publication and writes nothing.
    pub fn verify(&self, dir: &Utf8Path) -> Result<Verified, BundleError> {
        self.verify_into(dir, &mut Discard)
    }

    /// Verifies a publication and hands the content of its archive on as it is checked.
    pub(super) fn verify_into(
        &self,
        dir: &Utf8Path,
        receiver: &mut dyn Receive,
    ) -> Result<Verified, BundleError> {
        let folder = Folder::new(dir);
        if !folder.exists("trust") {
            return Err(BundleError::NotAPublication { dir: dir.to_owned() });
        }
        let head = trust_chain::follow(&folder, self.trust)?;
        let trust = head.trust;
        trust_chain::demand_unexpired(&trust, self.now)?;
        let newest = signed_files::latest(&folder, &trust)?
            .ok_or_else(|| Refused::MissingFile { file: LATEST.to_owned() })?;
        self.demand_fresh(&newest.latest, &trust)?;
        let version = newest.latest.release.version;
        let signed = signed_files::release(&folder, &trust, version, Some(&newest.latest.release))?;
        self.demand_in_time(&signed.release)?;
        history::check(&folder, &signed, self.held)?;
        signed_files::archive(&folder, &signed.release, receiver)?;
        trust_chain::demand_same_list(&folder, &trust)?;
        let mut proofs = head.proofs;
        proofs.extend(Proof::all(newest.by, Namespace::Freshness, LATEST, trust.version));
        Ok(Verified::new(signed, trust, newest.latest.expires, self.trust.is_some(), proofs))
    }

    fn demand_fresh(&self, latest: &Latest, trust: &Trust) -> Result<(), Refused> {
        self.demand_past(LATEST, latest.issued)?;
        if self.now >= latest.expires {
            return Err(Refused::Stale { since: latest.issued });
        }
        if latest.trust_version > trust.version {
            return Err(Refused::TrustGap { version: trust.version.saturating_add(1) });
        }
        let offered = latest.release.version;
        match self.held {
            Some(held) if offered < held.version => Err(Refused::Rollback { held: held.version, offered }),
            Some(held) if offered == held.version && latest.release.sha256 != held.release_sha256 => {
                Err(Refused::TwoFaces { version: offered })
            }
            Some(_) | None => Ok(()),
        }
    }

    fn demand_in_time(&self, release: &Release) -> Result<(), Refused> {
        self.demand_past(&signed_files::release_path(release.version), release.published)?;
        if self.now < release.expires {
            return Ok(());
        }
        Err(Refused::Expired { subject: format!("release {}", release.version), on: release.expires })
    }

    fn demand_past(&self, file: &str, issued: Timestamp) -> Result<(), Refused> {
        if issued.duration_since(self.now) <= CLOCKS_DIFFER {
            return Ok(());
        }
        Err(Refused::FromTheFuture { file: file.to_owned(), issued, now: self.now })
    }
}

impl Verified {
    fn new(
        signed: SignedRelease,
        trust: Trust,
        confirmed_until: Timestamp,
        is_pinned: bool,
        mut proofs: Vec<Proof>,
    ) -> Self {
        let signed_by = signed.by.keys().cloned().collect();
        let file = signed_files::release_path(signed.release.version);
        proofs.extend(Proof::all(signed.by, Namespace::Release, &file, trust.version));
        let (release, release_sha256) = (signed.release, signed.identity.sha256);
        Self { release, release_sha256, trust, signed_by, confirmed_until, is_pinned, proofs }
    }

    /// Returns what the reader holds from now on.
    #[must_use]
    pub fn held(&self) -> Held {
        Held::new(self.release.version, self.release_sha256)
    }

    /// Refuses a release whose guidelines let agents give more than it declares.
    pub fn check_ceilings(&self, found: &[Money]) -> Result<(), Refused> {
        for money in found {
            let declared = self.release.ceilings.get(money.currency.code());
            if declared.is_none_or(|declared| Amount::from(*money).is_above(declared)) {
                let declared = declared.map(|amount| format!("{amount} {}", money.currency));
                return Err(Refused::CeilingTooLow { declared, found: money.to_string() });
            }
        }
        Ok(())
    }

    /// Refuses a release that is not what its commit gives when it is built again.
    pub fn check_rebuilt(&self, rebuilt: &[Entry]) -> Result<(), Refused> {
        let given: BTreeMap<_, _> =
            rebuilt.iter().map(|entry| (entry.path.as_str(), Digest::of(&entry.bytes))).collect();
        let signed: BTreeMap<_, _> =
            self.release.files.iter().map(|file| (file.path.as_str(), file.sha256)).collect();
        let mut paths: Vec<_> = given.keys().chain(signed.keys()).collect();
        paths.sort();
        match paths.into_iter().find(|path| given.get(*path) != signed.get(*path)) {
            None => Ok(()),
            Some(path) => {
                let what = match (given.contains_key(path), signed.contains_key(path)) {
                    (true, true) => "has other content",
                    (true, false) => "is not in the release",
                    (false, true) | (false, false) => "is in the release only",
                };
                let detail = format!("`{path}` {what}");
                Err(Refused::RebuildDiffers { version: self.release.version, detail })
            }
        }
    }
}
