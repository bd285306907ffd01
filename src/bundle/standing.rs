//! How a publication stands before the next release, as a stranger would see it.
//!
//! A publisher must be able to go on where a reader would stop: when the last confirmation is too old, when
//! the last release has expired, and when an earlier `publish` was interrupted.

use camino::Utf8Path;
use jiff::Timestamp;

use crate::bundle::archive_check::Discard;
use crate::bundle::error::BundleError;
use crate::bundle::folder::Folder;
use crate::bundle::history::History;
use crate::bundle::refused::Refused;
use crate::bundle::signed_files::{self, SignedRelease};
use crate::bundle::trust::Trust;
use crate::bundle::trust_chain;

/// What is published so far.
#[derive(Default)]
pub(super) struct Standing {
    /// Who may sign; nobody yet before the first release.
    pub(super) trust: Option<Trust>,
    /// The newest release, confirmed or not.
    pub(super) last: Option<SignedRelease>,
    /// All releases.
    pub(super) history: History,
    /// Whether the newest release was put in place without being confirmed.
    pub(super) was_interrupted: bool,
}

impl Standing {
    /// Looks at a folder, which may be new.
    pub(super) fn of(dir: &Utf8Path, now: Timestamp) -> Result<Self, BundleError> {
        let folder = Folder::new(dir);
        if !folder.exists("trust") {
            demand_empty(&folder, dir)?;
            return Ok(Self::default());
        }
        let trust = trust_chain::follow(&folder, None)?.trust;
        trust_chain::demand_unexpired(&trust, now)?;
        let mut standing = Self { history: History::read(&folder)?, ..Self::default() };
        if let Some(signed) = signed_files::latest(&folder, &trust)? {
            let confirmed = &signed.latest.release;
            let last = signed_files::release(&folder, &trust, confirmed.version, Some(confirmed))?;
            signed_files::archive(&folder, &last.release, &mut Discard)?;
            standing.go_on(last)?;
        }
        standing.adopt_unconfirmed(&folder, &trust)?;
        standing.trust = Some(trust);
        Ok(standing)
    }

    /// Takes over the releases that an interrupted `publish` signed and put in place.
    ///
    /// Somebody may have seen them, so they keep their number.
    fn adopt_unconfirmed(&mut self, folder: &Folder, trust: &Trust) -> Result<(), BundleError> {
        loop {
            let version = self.last.as_ref().map_or(1, |last| last.identity.version.saturating_add(1));
            if !folder.exists(&format!("releases/{version}")) {
                return Ok(());
            }
            let next = signed_files::release(folder, trust, version, None)?;
            self.demand_next(&next)?;
            signed_files::archive(folder, &next.release, &mut Discard)?;
            self.go_on(next)?;
            self.was_interrupted = true;
        }
    }

    fn demand_next(&self, next: &SignedRelease) -> Result<(), Refused> {
        let before = next.release.previous.as_ref().map(|previous| previous.sha256);
        if before == self.last.as_ref().map(|last| last.identity.sha256) {
            return Ok(());
        }
        let detail = "it names another release before it".to_owned();
        Err(Refused::DoesNotFollow { version: next.identity.version, detail })
    }

    fn go_on(&mut self, next: SignedRelease) -> Result<(), Refused> {
        self.history.add(&next)?;
        self.last = Some(next);
        Ok(())
    }
}

/// A first release goes to a folder of its own. Hidden things, such as `.git`, do not matter.
fn demand_empty(folder: &Folder, dir: &Utf8Path) -> Result<(), BundleError> {
    match folder.names("")?.into_iter().find(|name| !name.starts_with('.')) {
        Some(found) => Err(BundleError::OtherFolder { dir: dir.to_owned(), found }),
        None => Ok(()),
    }
}
