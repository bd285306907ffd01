//! Why files could not be read or written, and what to do about it.

use std::io;

use camino::Utf8PathBuf;

/// A file or a repository could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// The folder that should be read is not there; usually a slip in the command.
    #[error("there is no folder `{path}`")]
    NoFolder {
        /// The folder.
        path: Utf8PathBuf,
    },
    /// The system did not let us read a file or folder.
    #[error("`{path}` could not be read")]
    Read {
        /// The file or folder.
        path: Utf8PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The system did not let us write a file or folder.
    #[error("`{path}` could not be written")]
    Write {
        /// The file or folder.
        path: Utf8PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file has a name that is no text.
    #[error("`{folder}` holds a file whose name is not UTF-8: `{name}`")]
    OddName {
        /// The folder it lies in.
        folder: Utf8PathBuf,
        /// The name as far as it can be shown.
        name: String,
    },
    /// A path would lead out of the folder it belongs to.
    #[error("`{path}` leads out of its folder")]
    LeadsOut {
        /// The path.
        path: Utf8PathBuf,
    },
    /// A folder that should be replaced holds files that this program has not made.
    #[error("`{path}` is not empty and was not made by sayso")]
    NotOurs {
        /// The folder.
        path: Utf8PathBuf,
    },
    /// A revision was asked for outside a git repository.
    #[error("`{path}` is not in a git repository")]
    NoRepository {
        /// The folder.
        path: Utf8PathBuf,
    },
    /// Git guards against repositories of other users.
    #[error("the git repository at `{path}` belongs to another user")]
    NotOwned {
        /// The folder.
        path: Utf8PathBuf,
    },
    /// The repository does not know a name; usually a slip or a branch that was not fetched.
    #[error("there is no revision `{revision}`")]
    UnknownRevision {
        /// What was asked for.
        revision: String,
        /// Branches and tags with similar names, the nearest first.
        near: Vec<String>,
        /// Whether the repository holds only part of its history.
        is_shallow: bool,
    },
    /// The name exists and is neither a commit nor a tag of one.
    #[error("`{revision}` is not a commit")]
    NotACommit {
        /// What was asked for.
        revision: String,
    },
    /// The revision exists and has no policy folder.
    #[error("revision `{revision}` has no folder `{folder}`")]
    NoFolderInRevision {
        /// What was asked for.
        revision: String,
        /// The folder inside the repository.
        folder: Utf8PathBuf,
    },
    /// Two revisions share no commit.
    #[error("`{base}` and `{head}` have no commit in common")]
    NoCommonCommit {
        /// The one.
        base: String,
        /// The other.
        head: String,
        /// Whether the repository holds only part of its history.
        is_shallow: bool,
    },
    /// A file that should be changed has changes already.
    #[error("`{path}` has changes that are not committed")]
    Uncommitted {
        /// The file inside the repository.
        path: Utf8PathBuf,
    },
    /// A branch that should be made is there.
    #[error("there is a branch `{branch}` already")]
    BranchExists {
        /// Its name.
        branch: String,
    },
    /// Nobody is named who could commit.
    #[error("git does not know who you are")]
    NoAuthor,
    /// Git failed in a way that has no better name.
    #[error("git could not {doing}: {message}")]
    Git {
        /// What was being done.
        doing: &'static str,
        /// What git says.
        message: String,
    },
}

impl FilesError {
    /// Returns what the reader can do about it.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::NoFolder { .. } => {
                Some("name the folder that holds `sayso.yaml`, or start one with `sayso init`".to_owned())
            }
            Self::OddName { .. } => Some("rename the file to letters, digits, `-` and `_`".to_owned()),
            Self::NotOurs { path } => Some(format!("name another folder: `{path}` is left as it is")),
            Self::NoRepository { .. } => {
                Some("versions are kept by git: `git init`, then commit the policies".to_owned())
            }
            Self::NotOwned { path } => {
                Some(format!("if you trust it: `git config --global --add safe.directory '{path}'`"))
            }
            Self::UnknownRevision { revision, near, is_shallow } => unknown(revision, near, *is_shallow),
            Self::NotACommit { .. } => Some("name a branch, a tag or a commit".to_owned()),
            Self::NoFolderInRevision { .. } => {
                Some("was the folder renamed, or added after this revision?".to_owned())
            }
            Self::NoCommonCommit { is_shallow: true, .. } => Some(SHALLOW.to_owned()),
            Self::NoCommonCommit { base, head, .. } => {
                Some(format!("`{base}..{head}` compares them without a common commit"))
            }
            Self::Uncommitted { .. } => {
                Some("commit them first, or put them aside with `git stash`".to_owned())
            }
            Self::BranchExists { .. } => Some("name another with `--branch`".to_owned()),
            Self::NoAuthor => {
                Some("tell it with `git config user.name` and `git config user.email`".to_owned())
            }
            Self::Read { .. } | Self::Write { .. } | Self::LeadsOut { .. } | Self::Git { .. } => None,
        }
    }
}

const SHALLOW: &str = "this clone holds only part of the history: `git fetch --unshallow`";

fn unknown(revision: &str, near: &[String], is_shallow: bool) -> Option<String> {
    if !near.is_empty() {
        let names: Vec<String> = near.iter().map(|name| format!("`{name}`")).collect();
        return Some(format!("did you mean {}?", names.join(" or ")));
    }
    if let Some((remote, branch)) = revision.split_once('/') {
        return Some(format!("perhaps it was not fetched: `git fetch {remote} {branch}`"));
    }
    is_shallow.then(|| SHALLOW.to_owned())
}
