//! The release that a reader holds already, by which an older or another one is noticed.

use camino::Utf8Path;
use serde::{Deserialize, Serialize};

use crate::bundle::canonical::{self, whole};
use crate::bundle::digest::Digest;
use crate::bundle::error::BundleError;
use crate::bundle::folder::{Folder, move_to};
use crate::bundle::refused::Refused;

/// The form of the file that a reader keeps.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Deserialize, Serialize)]
enum HeldFormat {
    #[serde(rename = "sayso-held-1")]
    One,
}

/// The newest release that a reader has verified.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    format: HeldFormat,
    /// Its number.
    #[serde(deserialize_with = "whole")]
    pub version: u64,
    /// The hash of its `release.json`.
    pub release_sha256: Digest,
}

impl Held {
    pub(super) fn new(version: u64, release_sha256: Digest) -> Self {
        Self { format: HeldFormat::One, version, release_sha256 }
    }

    /// Reads what was kept in a file; `None` before anything was.
    pub fn load(file: &Utf8Path) -> Result<Option<Self>, BundleError> {
        let (folder, name) = Folder::of_file(file);
        let Some(bytes) = folder.document(name)? else { return Ok(None) };
        let form = |error: canonical::NotCanonical| Refused::ManifestForm {
            file: file.to_string(),
            detail: error.to_string(),
        };
        Ok(Some(canonical::read(&bytes).map_err(form)?))
    }

    /// Keeps it in a file, in one step.
    pub fn save(&self, file: &Utf8Path) -> Result<(), BundleError> {
        let bytes = canonical::write(self).map_err(BundleError::unusable)?;
        let (folder, name) = Folder::of_file(file);
        let beside = format!(".{name}.new");
        folder.remove_file(&beside)?;
        folder.write(&beside, &bytes)?;
        move_to(&folder.path(&beside), file)
    }
}
