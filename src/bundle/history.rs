//! The list of all releases, `history.jsonl`: one line each, chained by their hashes.
//!
//! The list itself is not signed. It is believed as far as it agrees with the newest release, which names
//! the hash of the one before it, which names the hash of the one before that.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::bundle::canonical::{self, seconds, whole};
use crate::bundle::digest::Digest;
use crate::bundle::error::BundleError;
use crate::bundle::folder::Folder;
use crate::bundle::held::Held;
use crate::bundle::manifest::Release;
use crate::bundle::refused::Refused;
use crate::bundle::signed_files::{SignedRelease, release_path};

/// Where the list stands.
pub(super) const HISTORY: &str = "history.jsonl";

/// One release in the list.
#[derive(Clone, Debug, Eq, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Line {
    #[serde(deserialize_with = "whole")]
    version: u64,
    #[serde(with = "seconds")]
    published: Timestamp,
    release_sha256: Digest,
    prev: Option<Digest>,
}

impl Line {
    fn of(release: &Release, sha256: Digest) -> Self {
        Self {
            version: release.version,
            published: release.published,
            release_sha256: sha256,
            prev: release.previous.as_ref().map(|previous| previous.sha256),
        }
    }
}

/// The releases from the first one on, without a gap.
#[derive(Debug, Default)]
pub(super) struct History {
    lines: Vec<Line>,
}

impl History {
    /// Reads the list of a publication; an empty one when there is none yet.
    pub(super) fn read(folder: &Folder) -> Result<Self, BundleError> {
        let bytes = folder.document(HISTORY)?.unwrap_or_default();
        let mut history = Self::default();
        for line in bytes.split_inclusive(|byte| *byte == b'\n') {
            let line: Line = canonical::read_line(line).map_err(|error| Refused::ManifestForm {
                file: HISTORY.to_owned(),
                detail: error.to_string(),
            })?;
            history.append(line)?;
        }
        Ok(history)
    }

    /// Adds a release, or checks that it is in the list already.
    pub(super) fn add(&mut self, signed: &SignedRelease) -> Result<(), Refused> {
        let line = Line::of(&signed.release, signed.identity.sha256);
        match self.line(line.version) {
            Some(known) if *known == line => Ok(()),
            Some(_) => Err(does_not_follow(line.version, "`history.jsonl` has it differently")),
            None => self.append(line),
        }
    }

    /// Writes the list.
    pub(super) fn write(&self) -> Result<Vec<u8>, BundleError> {
        let lines = self.lines.iter().map(canonical::write_line).collect::<Result<Vec<_>, _>>();
        Ok(lines.map_err(BundleError::unusable)?.concat())
    }

    fn append(&mut self, line: Line) -> Result<(), Refused> {
        let (version, prev) = match self.lines.last() {
            Some(last) => (last.version.saturating_add(1), Some(last.release_sha256)),
            None => (1, None),
        };
        if line.version != version || line.prev != prev {
            return Err(does_not_follow(line.version, "`history.jsonl` has something else before it"));
        }
        self.lines.push(line);
        Ok(())
    }

    fn line(&self, version: u64) -> Option<&Line> {
        let at = usize::try_from(version.checked_sub(1)?).ok()?;
        self.lines.get(at)
    }
}

/// Checks that a release follows from the ones before it: those in the list, and the one the reader holds.
pub(super) fn check(folder: &Folder, newest: &SignedRelease, held: Option<&Held>) -> Result<(), BundleError> {
    let history = History::read(folder)?;
    let line = Line::of(&newest.release, newest.identity.sha256);
    let version = line.version;
    if history.line(version) != Some(&line) {
        return Err(does_not_follow(version, "`history.jsonl` does not have it").into());
    }
    let known_from = walk_back(folder, &history, &newest.release)?;
    let Some(held) = held else { return Ok(()) };
    if held.version < known_from {
        let why = format!("`{}` is missing", release_path(known_from));
        return Err(does_not_follow(version, &why).into());
    }
    match history.line(held.version) {
        Some(line) if line.release_sha256 == held.release_sha256 => Ok(()),
        Some(_) | None => {
            Err(does_not_follow(version, &format!("release {} is not the one you hold", held.version)).into())
        }
    }
}

/// Compares the list with each older manifest, the hash of which the next one names.
///
/// Returns the oldest release that is proven in this way; older manifests may have been cleared away.
fn walk_back(folder: &Folder, history: &History, newest: &Release) -> Result<u64, BundleError> {
    let mut proven = newest.version;
    let mut before = newest.previous.clone();
    while let Some(previous) = before {
        let version = previous.version;
        if history.line(version).map(|line| line.release_sha256) != Some(previous.sha256) {
            return Err(does_not_follow(version, "`history.jsonl` has another hash for it").into());
        }
        proven = version;
        let Some(bytes) = folder.document(&release_path(version))? else { break };
        if Digest::of(&bytes) != previous.sha256 {
            return Err(does_not_follow(version, "its manifest is not the one that was signed").into());
        }
        // INVARIANT: the hash of these bytes stands in a manifest that is signed, or proven in the same way.
        let release = Release::read(&bytes)
            .map_err(|detail| Refused::ManifestForm { file: release_path(version), detail })?;
        if history.line(version) != Some(&Line::of(&release, previous.sha256)) {
            return Err(does_not_follow(version, "`history.jsonl` has it differently").into());
        }
        before = release.previous;
    }
    Ok(proven)
}

fn does_not_follow(version: u64, detail: &str) -> Refused {
    Refused::DoesNotFollow { version, detail: detail.to_owned() }
}
