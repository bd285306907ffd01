//! `CODEOWNERS`, beside the version of the policies that is looked at.

use camino::{Utf8Path, Utf8PathBuf};

use crate::files::{At, Repository, read_text};

/// The places where `CODEOWNERS` may lie in a repository.
const CODEOWNERS: [&str; 3] = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/// Who owns which file.
pub(super) struct OwnersFile {
    /// The whole text.
    pub(super) text: String,
    /// The place of the policy folder in the repository.
    pub(super) folder: Utf8PathBuf,
}

/// Returns who owns which file, if the repository of the folder says so; at a revision it is what stood there then.
pub(super) fn owners(folder: &Utf8Path, at: &At) -> Option<OwnersFile> {
    let repository = Repository::open(folder).ok()?;
    let text = match at {
        At::WorkTree => {
            let root = repository.root();
            CODEOWNERS.iter().find_map(|path| read_text(&root.join(path)).ok())
        }
        At::Revision(revision) => {
            let commit = repository.commit(revision).ok()?;
            CODEOWNERS.iter().find_map(|path| repository.text(&commit, path).ok().flatten())
        }
    };
    Some(OwnersFile { text: text?, folder: repository.below(folder).ok()? })
}
