//! The files of one version of a policy folder.

use camino::{Utf8Path, Utf8PathBuf};

use super::{FilesError, Repository, disk};

/// Which version of a policy folder is meant.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum At {
    /// What lies on disk now.
    WorkTree,
    /// What git holds under this name: a branch, a tag, a commit.
    Revision(String),
}

/// What git calls the content of a file; equal contents have equal names.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct BlobId(pub(super) String);

/// One file.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct File {
    /// The path below the folder, with `/` between its parts.
    pub path: Utf8PathBuf,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The name of its content, for a file that comes from git.
    pub blob: Option<BlobId>,
}

/// Something in a folder that was not read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Unread {
    /// The path below the folder, with `/` between its parts.
    pub path: Utf8PathBuf,
    /// Why it was not read.
    pub why: Why,
}

/// Why something in a folder was not read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Why {
    /// It is a link to another place; links are not followed.
    Link,
    /// It is a folder with the name of a policy file.
    Folder,
    /// The system did not let us read it; this is what it says.
    Refused(String),
    /// It is larger than any policy, in bytes.
    TooLarge(u64),
}

/// The files of one version of a policy folder, sorted by path.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Tree {
    files: Vec<File>,
    unread: Vec<Unread>,
}

impl Tree {
    /// Reads a version of a policy folder.
    ///
    /// # Errors
    ///
    /// If the folder, the repository or the revision cannot be read.
    pub fn read(folder: &Utf8Path, at: &At) -> Result<Self, FilesError> {
        match at {
            At::WorkTree => Self::from_disk(folder),
            At::Revision(revision) => {
                let repository = Repository::open(folder)?;
                let commit = repository.commit(revision)?;
                repository.tree(&commit, folder)
            }
        }
    }

    /// Reads a folder from disk; names that begin with a dot are left out, links are not followed.
    ///
    /// # Errors
    ///
    /// If the folder cannot be read.
    pub fn from_disk(folder: &Utf8Path) -> Result<Self, FilesError> {
        let (files, unread) = disk::read(folder)?;
        Ok(Self::new(files, unread))
    }

    /// Makes a folder that exists in memory only.
    pub fn from_memory<P: Into<Utf8PathBuf>, B: Into<Vec<u8>>>(
        files: impl IntoIterator<Item = (P, B)>,
    ) -> Self {
        let file = |(path, bytes): (P, B)| File { path: path.into(), bytes: bytes.into(), blob: None };
        Self::new(files.into_iter().map(file).collect(), Vec::new())
    }

    // INVARIANT: everything is sorted by path, whatever order it comes in.
    pub(super) fn new(mut files: Vec<File>, mut unread: Vec<Unread>) -> Self {
        files.sort_by(|a, b| a.path.as_str().cmp(b.path.as_str()));
        unread.sort_by(|a, b| a.path.as_str().cmp(b.path.as_str()));
        Self { files, unread }
    }

    /// The files, sorted by path.
    #[must_use]
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// What was not read: links, and what the system refused.
    #[must_use]
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// Returns the file at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&File> {
        let at = self.files.binary_search_by(|file| file.path.as_str().cmp(path)).ok()?;
        self.files.get(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_sorted_and_found_by_path() {
        let tree = Tree::from_memory([("b/a.yaml", "2"), ("a.yaml", "1"), ("b-a.yaml", "3")]);
        let paths: Vec<_> = tree.files().iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["a.yaml", "b-a.yaml", "b/a.yaml"]);
        assert_eq!(tree.get("b/a.yaml").map(|file| file.bytes.as_slice()), Some(b"2".as_slice()));
        assert_eq!(tree.get("c.yaml"), None);
    }
}
