//! The workshop: a hidden folder in the publication where the next release is put together, by one at a time.

use std::fs::{File, TryLockError};

use camino::Utf8Path;

use crate::bundle::error::BundleError;
use crate::bundle::folder::Folder;

/// The name of the workshop inside the publication.
const WORKSHOP: &str = ".publishing";

/// The folder in the workshop that holds what is being put together.
const DESK: &str = "next";

/// The file that whoever is at work keeps locked.
const LOCK: &str = "lock";

/// The workshop, held by us until it is dropped; then it is gone with all that was left in it.
pub(super) struct Workshop {
    publication: Folder,
    desk: Folder,
    is_new: bool,
    _lock: File,
}

impl Workshop {
    /// Takes the workshop and clears what an interrupted work left there.
    pub(super) fn enter(publication: &Utf8Path) -> Result<Self, BundleError> {
        let is_new = !publication.exists();
        let publication = Folder::new(publication);
        let workshop = publication.below(WORKSHOP);
        let lock = loop {
            workshop.make()?;
            if let Some(lock) = take(&workshop, &publication)? {
                break lock;
            }
        };
        workshop.remove(DESK)?;
        Ok(Self { publication, desk: workshop.below(DESK), is_new, _lock: lock })
    }

    /// The folder to work in, laid out like the publication.
    pub(super) fn desk(&self) -> &Folder {
        &self.desk
    }
}

/// Locks the file; `None` when whoever had it before removed it in the same moment.
fn take(workshop: &Folder, publication: &Folder) -> Result<Option<File>, BundleError> {
    let Some(file) = workshop.open_lock(LOCK)? else { return Ok(None) };
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => return Err(BundleError::Busy { dir: publication.path("") }),
        // Some shares know no locks. Nothing is overwritten there either, as folders are moved whole.
        Err(TryLockError::Error(_)) => return Ok(Some(file)),
        Ok(()) => {}
    }
    // A second look at the same name must meet our own lock, or the name stands for another file by now.
    let again = workshop.open(LOCK)?;
    let is_ours = again.is_some_and(|again| matches!(again.try_lock(), Err(TryLockError::WouldBlock)));
    Ok(is_ours.then_some(file))
}

impl Drop for Workshop {
    fn drop(&mut self) {
        let _ = self.publication.remove(WORKSHOP);
        if self.is_new {
            // It is empty only when nothing was published after all.
            self.publication.remove_if_empty();
        }
    }
}
