//! What is to be published, and how it becomes a release.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};

use crate::bundle::amount::Amount;
use crate::bundle::archive::{self, Entry};
use crate::bundle::archive_path;
use crate::bundle::canonical::whole_seconds;
use crate::bundle::error::BundleError;
use crate::bundle::manifest::{ARCHIVE, ListedFile, Previous, Release, ReleaseFormat};
use crate::bundle::signed_files::SignedRelease;
use crate::model::Money;

/// What is to be published: the files of one commit.
#[derive(Clone, Debug)]
pub struct Publication {
    /// The name of the publication, the same for all its releases.
    pub name: String,
    /// The program that made the files, `sayso 0.1.0`.
    pub tool: String,
    /// The commit the files were made from.
    pub commit: String,
    /// The time of that commit. The archive is a function of the commit and has no other time in it.
    pub committed: Timestamp,
    /// The files, in any order, below `policies/`, `compiled/` and `site/`.
    pub files: Vec<Entry>,
    /// The highest amounts an agent may give on the spot in one decision.
    pub ceilings: Vec<Money>,
    /// How long the signed documents may be used.
    pub validity: Validity,
}

/// How long signed documents may be used.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Validity {
    /// A list of signers: three years.
    pub trust: SignedDuration,
    /// A release: a year.
    pub release: SignedDuration,
    /// The confirmation of the newest release: three days.
    pub latest: SignedDuration,
}

impl Default for Validity {
    fn default() -> Self {
        let days = |days: i64| SignedDuration::from_hours(24 * days);
        Self { trust: days(3 * 366), release: days(366), latest: days(3) }
    }
}

/// The parts of a release that are a function of the commit alone.
pub(super) struct Built {
    pub(super) archive: Vec<u8>,
    archive_file: ListedFile,
    files: Vec<ListedFile>,
    ceilings: BTreeMap<String, Amount>,
}

impl Publication {
    /// Builds the archive and lists what is in it.
    pub(super) fn build(&self) -> Result<Built, BundleError> {
        let mut entries = self.files.clone();
        entries.sort_by(|one, other| one.path.cmp(&other.path));
        archive_path::check_all(entries.iter().map(|entry| entry.path.as_str()))
            .map_err(BundleError::unusable)?;
        let archive = archive::write(&entries, self.committed).map_err(BundleError::unusable)?;
        let files = entries.iter().map(|entry| ListedFile::of(&entry.path, &entry.bytes)).collect();
        let archive_file = ListedFile::of(ARCHIVE, &archive);
        Ok(Built { archive, archive_file, files, ceilings: highest(&self.ceilings) })
    }

    /// Writes the manifest of the release that comes after `last`.
    pub(super) fn release(
        &self,
        built: &Built,
        last: Option<&SignedRelease>,
        trust_version: u64,
        now: Timestamp,
    ) -> Result<Release, BundleError> {
        let previous =
            last.map(|last| Previous { version: last.identity.version, sha256: last.identity.sha256 });
        let release = Release {
            format: ReleaseFormat::One,
            name: self.name.clone(),
            version: previous.as_ref().map_or(0, |previous| previous.version).saturating_add(1),
            tool: self.tool.clone(),
            commit: self.commit.clone(),
            committed: whole_seconds(self.committed),
            published: now,
            expires: later(now, self.validity.release)?,
            previous,
            trust_version,
            ceilings: built.ceilings.clone(),
            archive: built.archive_file.clone(),
            files: built.files.clone(),
        };
        release.check().map_err(BundleError::unusable)?;
        Ok(release)
    }
}

impl Built {
    /// Whether a release has the very same content and comes from the same commit.
    pub(super) fn is_in(&self, release: &Release, commit: &str) -> bool {
        release.commit == commit && release.archive == self.archive_file && release.ceilings == self.ceilings
    }
}

/// Returns the time after a span, in whole seconds.
pub(super) fn later(now: Timestamp, span: SignedDuration) -> Result<Timestamp, BundleError> {
    now.checked_add(span).map(whole_seconds).map_err(BundleError::unusable)
}

fn highest(ceilings: &[Money]) -> BTreeMap<String, Amount> {
    let mut highest: BTreeMap<String, Money> = BTreeMap::new();
    for money in ceilings {
        let known = highest.entry(money.currency.code().to_owned()).or_insert(*money);
        if Amount::from(*money).is_above(&Amount::from(*known)) {
            *known = *money;
        }
    }
    highest.into_iter().map(|(code, money)| (code, Amount::from(money))).collect()
}
