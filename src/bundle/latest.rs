//! The short-lived confirmation of which release is the newest: `latest.json`.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::bundle::canonical::{self, seconds, whole};
use crate::bundle::digest::Digest;
use crate::bundle::manifest::demand;

/// The form of `latest.json`.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
pub(super) enum LatestFormat {
    /// The first form.
    #[serde(rename = "sayso-latest-1")]
    One,
}

/// Says that a release is the newest one, for a few days.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Latest {
    pub(super) format: LatestFormat,
    /// The name of the publication.
    pub(super) name: String,
    /// When this was signed.
    #[serde(with = "seconds")]
    pub(super) issued: Timestamp,
    /// Until when it may be relied upon.
    #[serde(with = "seconds")]
    pub(super) expires: Timestamp,
    /// The newest version of `trust.json` at that time.
    #[serde(deserialize_with = "whole")]
    pub(super) trust_version: u64,
    /// The newest release.
    pub(super) release: LatestRelease,
}

/// The release that is the newest one.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LatestRelease {
    /// Its number.
    #[serde(deserialize_with = "whole")]
    pub(super) version: u64,
    /// The length of its `release.json`.
    #[serde(deserialize_with = "whole")]
    pub(super) length: u64,
    /// The hash of its `release.json`.
    pub(super) sha256: Digest,
}

impl Latest {
    /// Reads a confirmation over which a signature was found to hold; says what is wrong with its form.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, String> {
        let latest: Self = canonical::read(bytes).map_err(|error| error.to_string())?;
        demand(latest.issued < latest.expires, "it expires before it is issued")?;
        demand(latest.release.version > 0, "releases are counted from 1")?;
        Ok(latest)
    }
}
