//! What a release says of itself, and the signature stands over: `release.json`.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::bundle::amount::Amount;
use crate::bundle::archive;
use crate::bundle::archive_path;
use crate::bundle::canonical::{self, seconds, whole};
use crate::bundle::digest::Digest;

/// The name of the archive beside its manifest.
pub(super) const ARCHIVE: &str = "bundle.tar";

/// The form of `release.json`; a later form gets a name of its own.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
pub(super) enum ReleaseFormat {
    /// The first form.
    #[serde(rename = "sayso-release-1")]
    One,
}

/// One release: where it comes from, how long it may be used, and every file in it.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Release {
    pub(super) format: ReleaseFormat,
    /// The name of the publication, the same in all its releases.
    pub name: String,
    /// The number of the release, counted from 1.
    #[serde(deserialize_with = "whole")]
    pub version: u64,
    /// The program that built it, `sayso 0.1.0`.
    pub tool: String,
    /// The commit it was built from.
    pub commit: String,
    /// The time of that commit, which the files in the archive carry.
    #[serde(with = "seconds")]
    pub committed: Timestamp,
    /// When it was signed: from then on it is in force.
    #[serde(with = "seconds")]
    pub published: Timestamp,
    /// When it stops being usable without a new release.
    #[serde(with = "seconds")]
    pub expires: Timestamp,
    /// The release before it; none before the first.
    pub previous: Option<Previous>,
    /// The version of `trust.json` whose people signed it.
    #[serde(deserialize_with = "whole")]
    pub trust_version: u64,
    /// The highest amount an agent may give on the spot in one decision, by currency.
    pub ceilings: BTreeMap<String, Amount>,
    /// The archive.
    pub archive: ListedFile,
    /// The files in the archive, sorted by path.
    pub files: Vec<ListedFile>,
}

/// The release before another one.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Previous {
    /// Its number.
    #[serde(deserialize_with = "whole")]
    pub version: u64,
    /// The hash of its `release.json`.
    pub sha256: Digest,
}

/// A file with its length and hash.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ListedFile {
    /// The path, with slashes.
    pub path: String,
    /// The length in bytes.
    #[serde(deserialize_with = "whole")]
    pub length: u64,
    /// The hash of the content.
    pub sha256: Digest,
}

impl ListedFile {
    /// Lists a file with the given content.
    pub(super) fn of(path: &str, bytes: &[u8]) -> Self {
        Self { path: path.to_owned(), length: bytes.len() as u64, sha256: Digest::of(bytes) }
    }
}

impl Release {
    /// Reads a manifest over which a signature was found to hold; says what is wrong with its form.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, String> {
        let release: Self = canonical::read(bytes).map_err(|error| error.to_string())?;
        release.check()?;
        Ok(release)
    }

    /// Says what is wrong with a manifest although each field has its form.
    pub(super) fn check(&self) -> Result<(), String> {
        demand(is_name(&self.name) && is_name(&self.tool), "`name` and `tool` are one line of text")?;
        demand(self.version > 0, "releases are counted from 1")?;
        let is_commit = matches!(self.commit.len(), 40 | 64)
            && self.commit.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        demand(is_commit, "`commit` is 40 or 64 digits of 0-9 and a-f")?;
        demand(self.published < self.expires, "it expires before it is published")?;
        let before = self.version.saturating_sub(1);
        let is_just_before =
            self.previous.as_ref().map_or(before == 0, |previous| before > 0 && previous.version == before);
        demand(is_just_before, "`previous` is the release just before, and there is none before the first")?;
        demand(self.ceilings.keys().all(|code| is_currency(code)), "a currency is three capitals, `USD`")?;
        demand(!self.files.is_empty(), "it lists no file")?;
        archive_path::check_all(self.files.iter().map(|file| file.path.as_str()))?;
        demand(self.archive.path == ARCHIVE, "the archive is `bundle.tar`")?;
        demand(archive::length(&self.files) == Some(self.archive.length), "the archive has another length")
    }
}

/// Whether a text can name something: one line, not empty, not endless.
pub(super) fn is_name(text: &str) -> bool {
    !text.trim().is_empty() && text.len() <= 200 && !text.chars().any(char::is_control)
}

/// Whether a text has the form of a currency's code.
pub(super) fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())
}

/// Turns a condition that does not hold into its reason.
pub(super) fn demand(holds: bool, why: &str) -> Result<(), String> {
    if holds { Ok(()) } else { Err(why.to_owned()) }
}
