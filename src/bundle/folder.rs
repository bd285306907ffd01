//! A publication on disk. Everything that this module reads or writes goes through here.

use std::fs::{self, DirBuilder, File};
use std::io::{self, ErrorKind, Read, Write};

use camino::{Utf8Path, Utf8PathBuf};

use crate::bundle::error::BundleError;
use crate::bundle::refused::Refused;
use crate::bundle::signature::SignatureFile;

/// No signed document is longer than this.
const LONGEST_DOCUMENT: u64 = 32 * 1024 * 1024;

/// No signature is longer than this.
const LONGEST_SIGNATURE: u64 = 8 * 1024;

/// More signatures than this are not looked at.
const MOST_SIGNATURES: usize = 64;

/// A folder, and the paths below it.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    root: Utf8PathBuf,
}

impl Folder {
    pub(super) fn new(root: &Utf8Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// Returns the folder of a file, and its name there.
    pub(super) fn of_file(file: &Utf8Path) -> (Self, &str) {
        (Self::new(file.parent().unwrap_or(Utf8Path::new(""))), file.file_name().unwrap_or_default())
    }

    pub(super) fn path(&self, path: &str) -> Utf8PathBuf {
        if path.is_empty() { self.root.clone() } else { self.root.join(path) }
    }

    pub(super) fn below(&self, path: &str) -> Self {
        Self { root: self.path(path) }
    }

    pub(super) fn exists(&self, path: &str) -> bool {
        self.path(path).exists()
    }

    /// Reads a document; `None` when there is none.
    pub(super) fn document(&self, path: &str) -> Result<Option<Vec<u8>>, BundleError> {
        self.read_at_most(path, LONGEST_DOCUMENT)
    }

    /// Reads a document that has to be there.
    pub(super) fn needed(&self, path: &str) -> Result<Vec<u8>, BundleError> {
        self.document(path)?.ok_or_else(|| Refused::MissingFile { file: path.to_owned() }.into())
    }

    /// Reads one signature; `None` when there is none.
    pub(super) fn signature(&self, path: &str) -> Result<Option<SignatureFile>, BundleError> {
        let bytes = self.read_at_most(path, LONGEST_SIGNATURE)?;
        Ok(bytes.map(|bytes| SignatureFile { path: path.to_owned(), bytes }))
    }

    /// Reads the signatures in a folder, in the order of their names.
    pub(super) fn signatures(&self, dir: &str) -> Result<Vec<SignatureFile>, BundleError> {
        let mut found = Vec::new();
        for name in self.names(dir)?.iter().filter(|name| name.ends_with(".sig")).take(MOST_SIGNATURES) {
            found.extend(self.signature(&format!("{dir}/{name}"))?);
        }
        Ok(found)
    }

    /// Returns the names in a folder, sorted; none when there is no such folder.
    pub(super) fn names(&self, dir: &str) -> Result<Vec<String>, BundleError> {
        let path = self.path(dir);
        let entries = match path.read_dir_utf8() {
            Err(error) if is_absent(error.kind()) => return Ok(Vec::new()),
            entries => entries.map_err(BundleError::read(&path))?,
        };
        let names = entries.map(|entry| entry.map(|entry| entry.file_name().to_owned()));
        let mut names = names.collect::<Result<Vec<_>, _>>().map_err(BundleError::read(&path))?;
        names.sort();
        Ok(names)
    }

    /// Opens a file to be read piece by piece; `None` when there is none.
    pub(super) fn open(&self, path: &str) -> Result<Option<File>, BundleError> {
        let path = self.path(path);
        match path.metadata() {
            Err(error) if is_absent(error.kind()) => Ok(None),
            Err(error) => Err(BundleError::read(&path)(error)),
            // A device or a pipe would never end.
            Ok(metadata) if !metadata.is_file() => Ok(None),
            Ok(_) => File::open(&path).map(Some).map_err(BundleError::read(&path)),
        }
    }

    fn read_at_most(&self, path: &str, longest: u64) -> Result<Option<Vec<u8>>, BundleError> {
        let Some(file) = self.open(path)? else { return Ok(None) };
        let mut bytes = Vec::new();
        file.take(longest + 1).read_to_end(&mut bytes).map_err(BundleError::read(&self.path(path)))?;
        if bytes.len() as u64 > longest {
            let detail = format!("it is longer than {longest} bytes");
            return Err(Refused::ManifestForm { file: path.to_owned(), detail }.into());
        }
        Ok(Some(bytes))
    }

    /// Writes a new file and the folders it needs, down to the disk.
    pub(super) fn write(&self, path: &str, bytes: &[u8]) -> Result<(), BundleError> {
        let (path, mut file) = self.create(path)?;
        file.write_all(bytes).and_then(|()| file.sync_all()).map_err(BundleError::write(&path))
    }

    /// Creates a new file and the folders it needs.
    pub(super) fn create(&self, path: &str) -> Result<(Utf8PathBuf, File), BundleError> {
        let path = self.path(path);
        let create = || {
            fs::create_dir_all(path.parent().unwrap_or(&self.root))?;
            File::create_new(&path)
        };
        let file = create().map_err(BundleError::write(&path))?;
        Ok((path, file))
    }

    /// Removes a folder with everything in it, if it is there.
    pub(super) fn remove(&self, path: &str) -> Result<(), BundleError> {
        let path = self.path(path);
        gone(fs::remove_dir_all(&path)).map_err(BundleError::write(&path))
    }

    /// Makes the folder itself, with those above it.
    pub(super) fn make(&self) -> Result<(), BundleError> {
        fs::create_dir_all(&self.root).map_err(BundleError::write(&self.root))
    }

    /// Removes the folder itself if nothing is in it.
    pub(super) fn remove_if_empty(&self) {
        // Fails when something is in it, which is what we want to know nothing of.
        let _ = fs::remove_dir(&self.root);
    }

    /// Opens a file to be locked, and makes it if need be; `None` when the folder is gone.
    pub(super) fn open_lock(&self, path: &str) -> Result<Option<File>, BundleError> {
        let path = self.path(path);
        match File::options().create(true).append(true).open(&path) {
            Err(error) if is_absent(error.kind()) => Ok(None),
            file => file.map(Some).map_err(BundleError::write(&path)),
        }
    }

    /// Removes a file, if it is there.
    pub(super) fn remove_file(&self, path: &str) -> Result<(), BundleError> {
        let path = self.path(path);
        gone(fs::remove_file(&path)).map_err(BundleError::write(&path))
    }
}

fn gone(removed: io::Result<()>) -> io::Result<()> {
    removed.or_else(|error| if is_absent(error.kind()) { Ok(()) } else { Err(error) })
}

/// Moves a file or a folder in one step, down to the disk. A folder never takes the place of another one.
pub(super) fn move_to(from: &Utf8Path, to: &Utf8Path) -> Result<(), BundleError> {
    let parent = to.parent().unwrap_or(Utf8Path::new("."));
    let run = || {
        fs::create_dir_all(parent)?;
        fs::rename(from, to)?;
        sync_folder(parent)
    };
    run().map_err(BundleError::write(to))
}

/// Makes an empty folder that nobody else may look into yet.
pub(super) fn make_private(path: &Utf8Path) -> Result<(), BundleError> {
    private_builder().create(path).map_err(BundleError::write(path))
}

#[cfg(unix)]
fn private_builder() -> DirBuilder {
    use std::os::unix::fs::DirBuilderExt;
    let mut builder = DirBuilder::new();
    builder.mode(0o700);
    builder
}

#[cfg(not(unix))]
fn private_builder() -> DirBuilder {
    DirBuilder::new()
}

/// Lets everybody look into a folder that was private.
pub(super) fn open_to_all(path: &Utf8Path) -> Result<(), BundleError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).map_err(BundleError::write(path))?;
    }
    let _ = path;
    Ok(())
}

#[cfg(unix)]
fn sync_folder(path: &Utf8Path) -> io::Result<()> {
    let path = if path.as_str().is_empty() { Utf8Path::new(".") } else { path };
    File::open(path)?.sync_all()
}

/// Other systems do not open folders; they keep renames in order by themselves.
#[cfg(not(unix))]
fn sync_folder(_path: &Utf8Path) -> io::Result<()> {
    Ok(())
}

fn is_absent(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::NotFound | ErrorKind::NotADirectory)
}
