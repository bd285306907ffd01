//! Reading a folder from disk.

use std::fs::{self, DirEntry};
use std::time::SystemTime;

use camino::{Utf8Path, Utf8PathBuf};

use super::{File, FilesError, Unread, Why};

/// How large a policy file may be before nobody looks into it, in bytes.
const LARGEST: u64 = 16 << 20;

/// Returns the files below a folder and what was not read; one file that cannot be read hides no other.
pub(super) fn read(folder: &Utf8Path) -> Result<(Vec<File>, Vec<Unread>), FilesError> {
    let mut found = walk(folder)?;
    let mut files = Vec::new();
    for (below, entry) in std::mem::take(&mut found.entries) {
        let size = entry.metadata().map_or(0, |metadata| metadata.len());
        if is_policy(&below) && size > LARGEST {
            found.unread.push(Unread { path: with_slashes(below), why: Why::TooLarge(size) });
            continue;
        }
        match fs::read(entry.path()) {
            Ok(bytes) => files.push(File { path: with_slashes(below), bytes, blob: None }),
            Err(source) => found.refused(below, &source),
        }
    }
    Ok((files, found.unread))
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
/// If the folder cannot be read.
pub fn stamps(folder: &Utf8Path) -> Result<Vec<Stamp>, FilesError> {
    let stamp = |(below, entry): (Utf8PathBuf, DirEntry)| {
        let known = entry.metadata().ok();
        let written = known.as_ref().and_then(|known| known.modified().ok());
        let size = known.map_or(0, |known| known.len());
        Stamp { path: with_slashes(below), written, size }
    };
    let mut stamps: Vec<Stamp> = walk(folder)?.entries.into_iter().map(stamp).collect();
    stamps.sort();
    Ok(stamps)
}

/// What lies below a folder.
#[derive(Default)]
struct Found {
    entries: Vec<(Utf8PathBuf, DirEntry)>,
    unread: Vec<Unread>,
}

fn walk(folder: &Utf8Path) -> Result<Found, FilesError> {
    if !folder.is_dir() {
        return Err(FilesError::NoFolder { path: folder.to_owned() });
    }
    let mut found = Found::default();
    let mut waiting = vec![Utf8PathBuf::new()];
    while let Some(below) = waiting.pop() {
        let path = folder.join(&below);
        let entries = match fs::read_dir(&path) {
            Err(source) if below.as_str().is_empty() => return Err(unreadable(&path, source)),
            Err(source) => {
                found.refused(below, &source);
                continue;
            }
            Ok(entries) => entries,
        };
        for entry in entries {
            let entry = entry.map_err(|source| unreadable(&path, source))?;
            let Some(below) = name(&entry, &path)?.map(|name| below.join(name)) else { continue };
            found.take(below, entry, &mut waiting);
        }
    }
    Ok(found)
}

impl Found {
    fn take(&mut self, below: Utf8PathBuf, entry: DirEntry, waiting: &mut Vec<Utf8PathBuf>) {
        let kind = match entry.file_type() {
            Ok(kind) => kind,
            Err(source) => return self.refused(below, &source),
        };
        if kind.is_symlink() {
            self.unread.push(Unread { path: with_slashes(below), why: Why::Link });
        } else if kind.is_dir() {
            if is_policy(&below) {
                self.unread.push(Unread { path: with_slashes(below.clone()), why: Why::Folder });
            }
            waiting.push(below);
        } else if kind.is_file() {
            self.entries.push((below, entry));
        }
    }

    fn refused(&mut self, below: Utf8PathBuf, source: &std::io::Error) {
        self.unread.push(Unread { path: with_slashes(below), why: Why::Refused(source.to_string()) });
    }
}

fn is_policy(path: &Utf8Path) -> bool {
    matches!(path.extension(), Some("yaml" | "yml"))
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
        assert_eq!(tree.unread().len(), usize::from(cfg!(unix)));
    }

    #[test]
    fn what_cannot_be_read_hides_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let root = Utf8Path::from_path(folder.path()).unwrap();
        fs::create_dir_all(root.join("notices/late.yaml")).unwrap();
        fs::write(root.join("notices/late.yaml/a.yaml"), "a").unwrap();
        let large = fs::File::create(root.join("large.yaml")).unwrap();
        large.set_len(LARGEST + 1).unwrap();
        fs::write(root.join("sayso.yaml"), "b").unwrap();
        let tree = Tree::from_disk(root).unwrap();
        let paths: Vec<_> = tree.files().iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["notices/late.yaml/a.yaml", "sayso.yaml"]);
        let unread: Vec<_> =
            tree.unread().iter().map(|unread| (unread.path.as_str(), unread.why.clone())).collect();
        assert_eq!(unread, [("large.yaml", Why::TooLarge(LARGEST + 1)), ("notices/late.yaml", Why::Folder)]);
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
