//! Two versions of a policy folder, of which only what is asked for is read.
//!
//! Contents that git calls by the same name are the same, so what did not change need not be opened.

use std::collections::BTreeSet;

use camino::{Utf8Path, Utf8PathBuf};

use super::revision::{Listing, blob_id};
use super::{At, BlobId, File, FilesError, Repository, Tree, Unread};

/// Where a version comes from.
#[derive(Debug)]
pub enum Source {
    /// The folder on disk, or as git holds it.
    Folder(At),
    /// Files that were read already.
    Read(Tree),
}

/// An older and a newer version.
pub struct Versions {
    sides: [Side; 2],
}

/// One version: what it holds, and where to read it.
struct Side {
    files: Vec<(Utf8PathBuf, BlobId)>,
    unread: Vec<Unread>,
    origin: Origin,
}

enum Origin {
    Git(Repository),
    Read(Tree),
}

impl Versions {
    /// Looks at what two versions hold.
    ///
    /// # Errors
    ///
    /// If a folder, a repository or a revision cannot be read.
    pub fn open(folder: &Utf8Path, before: Source, after: Source) -> Result<Self, FilesError> {
        Ok(Self { sides: [Side::open(folder, before)?, Side::open(folder, after)?] })
    }

    /// Returns the paths of the files of either version, each once.
    #[must_use]
    pub fn paths(&self) -> BTreeSet<&Utf8Path> {
        self.sides.iter().flat_map(|side| &side.files).map(|(path, _)| path.as_path()).collect()
    }

    /// Returns the paths of the files that are not the same in both versions.
    #[must_use]
    pub fn changed(&self) -> BTreeSet<&Utf8Path> {
        let [before, after] = [0, 1].map(|at| {
            let files = self.sides.get(at).map(|side| side.files.as_slice()).unwrap_or_default();
            files.iter().map(|(path, blob)| (path.as_path(), blob)).collect::<BTreeSet<_>>()
        });
        before.symmetric_difference(&after).map(|(path, _)| *path).collect()
    }

    /// Reads the files that are wanted, in the older and in the newer version.
    ///
    /// # Errors
    ///
    /// If one of them cannot be read.
    pub fn read(&self, is_wanted: impl Fn(&Utf8Path) -> bool) -> Result<(Tree, Tree), FilesError> {
        let [before, after] = &self.sides;
        Ok((before.read(&is_wanted)?, after.read(&is_wanted)?))
    }
}

impl Side {
    fn open(folder: &Utf8Path, source: Source) -> Result<Self, FilesError> {
        match source {
            Source::Folder(At::WorkTree) => Self::of_tree(Tree::from_disk(folder)?),
            Source::Folder(At::Revision(revision)) => {
                let repository = Repository::open(folder)?;
                let commit = repository.commit(&revision)?;
                let Listing { files, unread } = repository.listing(&commit, folder)?;
                Ok(Self { files, unread, origin: Origin::Git(repository) })
            }
            Source::Read(tree) => Self::of_tree(tree),
        }
    }

    fn of_tree(tree: Tree) -> Result<Self, FilesError> {
        let named = |file: &File| Ok((file.path.clone(), blob_id(&file.bytes)?));
        let files = tree.files().iter().map(named).collect::<Result<_, FilesError>>()?;
        Ok(Self { files, unread: tree.unread().to_vec(), origin: Origin::Read(tree) })
    }

    fn read(&self, is_wanted: &impl Fn(&Utf8Path) -> bool) -> Result<Tree, FilesError> {
        let wanted: Vec<_> = self.files.iter().filter(|(path, _)| is_wanted(path)).collect();
        let files = match &self.origin {
            Origin::Git(repository) => repository.read(&wanted)?,
            Origin::Read(tree) => {
                let file = |(path, _): &&(Utf8PathBuf, BlobId)| tree.get(path.as_str()).cloned();
                wanted.iter().filter_map(file).collect()
            }
        };
        Ok(Tree::new(files, self.unread.clone()))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use super::*;

    fn read(files: &[(&str, &str)]) -> Source {
        Source::Read(Tree::from_memory(files.iter().map(|(path, text)| (*path, *text))))
    }

    #[test]
    fn only_what_is_asked_for_is_read_of_what_differs() {
        let before = read(&[("a.yaml", "1"), ("b.yaml", "1"), ("gone.yaml", "1")]);
        let after = read(&[("a.yaml", "1"), ("b.yaml", "2"), ("new.yaml", "1")]);
        let versions = Versions::open(Utf8Path::new("."), before, after).unwrap();
        let changed = versions.changed();
        assert_eq!(
            changed.iter().map(|path| path.as_str()).collect::<Vec<_>>(),
            ["b.yaml", "gone.yaml", "new.yaml"]
        );
        let (old, new) = versions.read(|path| changed.contains(path)).unwrap();
        assert!(old.get("a.yaml").is_none() && old.get("gone.yaml").is_some());
        assert_eq!(new.get("b.yaml").unwrap().bytes, b"2");
        assert_eq!(versions.paths().len(), 4);
    }
}
