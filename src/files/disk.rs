//! Reading a folder from disk.

use std::fs::{self, DirEntry};
use std::time::SystemTime;

use camino::{Utf8Path, Utf8PathBuf};

use super::{File, FilesError};

/// Returns the files below a folder and the links that were passed by.
pub(super) fn read(folder: &Utf8Path) -> Result<(Vec<File>, Vec<Utf8PathBuf>), FilesError> {
    let mut files = Vec::new();
    let links = walk(folder, |below, path, _| {
        let bytes = fs::read(path).map_err(|source| unreadable(path, source))?;
        files.push(File { path: with_slashes(below), bytes, blob: None });
        Ok(())
    })?;
    Ok((files, links))
}

/// By what one sees that a file was written anew.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Stamp {
    /// The path below the folder, with `/` between its parts.
    pub path: Utf8PathBuf,
    /// When it was last written, where the disk remembers.
    pub written: Option<SystemTime>,
    /// How many bytes it has.
    pub size: u64,
}

/// Returns the stamp of every file below a folder, sorted by path; nothing is read.
///
/// # Errors
///
/// If the folder or what is known of a file in it cannot be read.
pub fn stamps(folder: &Utf8Path) -> Result<Vec<Stamp>, FilesError> {
    let mut stamps = Vec::new();
    walk(folder, |below, path, entry| {
        let known = entry.metadata().map_err(|source| unreadable(path, source))?;
        stamps.push(Stamp { path: with_slashes(below), written: known.modified().ok(), size: known.len() });
        Ok(())
    })?;
    stamps.sort();
    Ok(stamps)
}

/// Calls `visit` for every file below a folder, and returns the links that were passed by.
fn walk(
    folder: &Utf8Path,
    mut visit: impl FnMut(Utf8PathBuf, &Utf8Path, &DirEntry) -> Result<(), FilesError>,
) -> Result<Vec<Utf8PathBuf>, FilesError> {
    if !folder.is_dir() {
        return Err(FilesError::NoFolder { path: folder.to_owned() });
    }
    let mut links = Vec::new();
    let mut waiting = vec![Utf8PathBuf::new()];
    while let Some(below) = waiting.pop() {
        let path = folder.join(&below);
        for entry in fs::read_dir(&path).map_err(|source| unreadable(&path, source))? {
            let entry = entry.map_err(|source| unreadable(&path, source))?;
            let Some(below) = name(&entry, &path)?.map(|name| below.join(name)) else { continue };
            let path = folder.join(&below);
            let kind = entry.file_type().map_err(|source| unreadable(&path, source))?;
            if kind.is_symlink() {
                links.push(below);
            } else if kind.is_dir() {
                waiting.push(below);
            } else if kind.is_file() {
                visit(below, &path, &entry)?;
            }
        }
    }
    Ok(links)
}

/// Reads a text.
///
/// # Errors
///
/// If it cannot be read as UTF-8.
pub fn read_text(path: &Utf8Path) -> Result<String, FilesError> {
    fs::read_to_string(path).map_err(|source| unreadable(path, source))
}

/// The name of an entry; none for one that begins with a dot.
fn name(entry: &DirEntry, folder: &Utf8Path) -> Result<Option<String>, FilesError> {
    let odd = |name: std::ffi::OsString| FilesError::OddName {
        folder: folder.to_owned(),
        name: name.to_string_lossy().into_owned(),
    };
    let name = entry.file_name().into_string().map_err(odd)?;
    Ok((!name.starts_with('.')).then_some(name))
}

fn with_slashes(path: Utf8PathBuf) -> Utf8PathBuf {
    if std::path::MAIN_SEPARATOR == '/' { path } else { path.as_str().replace('\\', "/").into() }
}

fn unreadable(path: &Utf8Path, source: std::io::Error) -> FilesError {
    FilesError::Read { path: path.to_owned(), source }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use super::super::Tree;
    use super::*;

    #[test]
    fn a_folder_is_read_without_dots_and_links() {
        let folder = tempfile::tempdir().unwrap();
        let root = Utf8Path::from_path(folder.path()).unwrap();
        fs::create_dir_all(root.join("guidelines/billing")).unwrap();
        fs::create_dir_all(root.join(".git")).unwrap();
        fs::write(root.join("guidelines/billing/late-fee.yaml"), "a").unwrap();
        fs::write(root.join("sayso.yaml"), "b").unwrap();
        fs::write(root.join(".git/config"), "c").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(root, root.join("again")).unwrap();
        let tree = Tree::from_disk(root).unwrap();
        let paths: Vec<_> = tree.files().iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["guidelines/billing/late-fee.yaml", "sayso.yaml"]);
        assert_eq!(tree.links().len(), usize::from(cfg!(unix)));
    }

    #[test]
    fn a_stamp_changes_with_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let root = Utf8Path::from_path(folder.path()).unwrap();
        fs::write(root.join("sayso.yaml"), "b").unwrap();
        let before = stamps(root).unwrap();
        assert_eq!(before, stamps(root).unwrap());
        fs::write(root.join("sayso.yaml"), "bc").unwrap();
        let after = stamps(root).unwrap();
        assert!(before != after && after.len() == 1);
    }

    #[test]
    fn a_missing_folder_is_named() {
        let error = Tree::from_disk(Utf8Path::new("no/such/folder")).unwrap_err();
        assert_eq!(error.to_string(), "there is no folder `no/such/folder`");
    }
}
