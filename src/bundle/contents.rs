//! The files of a release, to be compared with others: its signatures must hold, but it need not be the
//! newest, nor be within its time.

use camino::Utf8Path;

use crate::bundle::archive::Entry;
use crate::bundle::archive_check::Receive;
use crate::bundle::error::BundleError;
use crate::bundle::folder::Folder;
use crate::bundle::manifest::ListedFile;
use crate::bundle::refused::Refused;
use crate::bundle::signed_files::{self, LATEST};
use crate::bundle::trust_chain;

/// A release as it was signed.
#[derive(Clone, Debug)]
pub struct Contents {
    /// Its number.
    pub version: u64,
    /// Its files.
    pub entries: Vec<Entry>,
}

/// Returns whether a folder holds a publication.
#[must_use]
pub fn is_publication(dir: &Utf8Path) -> bool {
    dir.join("trust").is_dir()
}

/// Reads a release of a publication; without a number the newest one.
///
/// # Errors
///
/// If a signature does not hold, or something cannot be read.
pub fn contents(dir: &Utf8Path, version: Option<u64>) -> Result<Contents, BundleError> {
    let folder = Folder::new(dir);
    if !is_publication(dir) {
        return Err(BundleError::NotAPublication { dir: dir.to_owned() });
    }
    let trust = trust_chain::follow(&folder, None)?.trust;
    let latest = || -> Result<u64, BundleError> {
        let newest = signed_files::latest(&folder, &trust)?
            .ok_or_else(|| Refused::MissingFile { file: LATEST.to_owned() })?;
        Ok(newest.latest.release.version)
    };
    let version = version.map_or_else(latest, Ok)?;
    let signed = signed_files::release(&folder, &trust, version, None)?;
    let mut kept = Kept::default();
    signed_files::archive(&folder, &signed.release, &mut kept)?;
    Ok(Contents { version, entries: kept.0 })
}

/// Keeps what is received.
#[derive(Default)]
struct Kept(Vec<Entry>);

impl Receive for Kept {
    fn begin(&mut self, file: &ListedFile) -> Result<(), BundleError> {
        self.0.push(Entry { path: file.path.clone(), bytes: Vec::new() });
        Ok(())
    }

    fn piece(&mut self, bytes: &[u8]) -> Result<(), BundleError> {
        if let Some(entry) = self.0.last_mut() {
            entry.bytes.extend(bytes);
        }
        Ok(())
    }
}
