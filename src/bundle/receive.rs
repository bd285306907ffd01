//! Taking a release home: its files are unpacked while they are checked, and appear only when all is well.

use std::fs::File;
use std::io::Write;

use camino::{Utf8Path, Utf8PathBuf};

use crate::bundle::archive_check::Receive;
use crate::bundle::error::BundleError;
use crate::bundle::folder::{Folder, make_private, move_to, open_to_all};
use crate::bundle::manifest::ListedFile;
use crate::bundle::verify::{Verified, Verifier};

impl Verifier<'_> {
    /// Verifies a publication and unpacks its newest release to a folder that is not there yet.
    ///
    /// When anything is wrong, nothing is left behind.
    pub fn receive(&self, dir: &Utf8Path, into: &Utf8Path) -> Result<Verified, BundleError> {
        if into.symlink_metadata().is_ok() {
            return Err(BundleError::Taken { path: into.to_owned() });
        }
        let mut unpacking = Unpacking::begin(into)?;
        let verified = self.verify_into(dir, &mut unpacking)?;
        unpacking.finish(into)?;
        Ok(verified)
    }
}

/// The hidden folder beside the real one; it goes when this is dropped.
struct Unpacking {
    path: Utf8PathBuf,
    folder: Folder,
    file: Option<(Utf8PathBuf, File)>,
}

impl Unpacking {
    fn begin(into: &Utf8Path) -> Result<Self, BundleError> {
        let name =
            into.file_name().ok_or_else(|| BundleError::unusable(format!("`{into}` names no folder")))?;
        let path = into.with_file_name(format!(".{name}.receiving"));
        let folder = Folder::new(&path);
        folder.remove("")?;
        make_private(&path)?;
        Ok(Self { path, folder, file: None })
    }

    fn finish(mut self, into: &Utf8Path) -> Result<(), BundleError> {
        self.close()?;
        open_to_all(&self.path)?;
        move_to(&self.path, into)
    }

    fn close(&mut self) -> Result<(), BundleError> {
        match self.file.take() {
            Some((path, file)) => file.sync_all().map_err(BundleError::write(&path)),
            None => Ok(()),
        }
    }
}

impl Receive for Unpacking {
    fn begin(&mut self, file: &ListedFile) -> Result<(), BundleError> {
        self.close()?;
        self.file = Some(self.folder.create(&file.path)?);
        Ok(())
    }

    fn piece(&mut self, bytes: &[u8]) -> Result<(), BundleError> {
        match &mut self.file {
            Some((path, file)) => file.write_all(bytes).map_err(BundleError::write(path)),
            None => Ok(()),
        }
    }
}

impl Drop for Unpacking {
    fn drop(&mut self) {
        let _ = self.folder.remove("");
    }
}
