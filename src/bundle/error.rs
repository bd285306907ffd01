//! Why a release could not be made or looked at.

use std::io;

use camino::{Utf8Path, Utf8PathBuf};
use jiff::Timestamp;

use crate::bundle::refused::Refused;

/// What can go wrong with a publication. Only [`Refused`](Self::Refused) is a verdict on it.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// The publication was looked at and is not to be believed.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// A file or folder could not be read, which says nothing about the publication.
    #[error("cannot read `{path}`")]
    Read {
        /// The file or folder.
        path: Utf8PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file or folder could not be written.
    #[error("cannot write `{path}`")]
    Write {
        /// The file or folder.
        path: Utf8PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Nothing was ever published in the folder. Usually the wrong folder was named.
    #[error("`{dir}` is not a publication: it has no folder `trust`")]
    NotAPublication {
        /// The folder.
        dir: Utf8PathBuf,
    },
    /// The folder to publish in is used for something else.
    #[error("`{dir}` already holds `{found}` and is not a publication")]
    OtherFolder {
        /// The folder.
        dir: Utf8PathBuf,
        /// The first thing found in it.
        found: String,
    },
    /// The folder to unpack to is already there.
    #[error("`{path}` is already there")]
    Taken {
        /// The folder.
        path: Utf8PathBuf,
    },
    /// Somebody else is publishing in the same folder.
    #[error("another `sayso publish` is at work in `{dir}`")]
    Busy {
        /// The folder.
        dir: Utf8PathBuf,
    },
    /// The publication in the folder has another name.
    #[error("the publication there is called `{there}`, not `{given}`")]
    OtherName {
        /// The name it has.
        there: String,
        /// The name given.
        given: String,
    },
    /// What was to be published cannot be: a name that not every system allows, for instance.
    #[error("this cannot be published: {detail}")]
    Unusable {
        /// What is in the way.
        detail: String,
    },
    /// The clock shows a time before the last release.
    #[error("the last release is of {published}, but it is {now} here")]
    ClockBehind {
        /// When the last release was signed.
        published: Timestamp,
        /// The time here.
        now: Timestamp,
    },
    /// The program that makes keys and signatures could not be started.
    #[error("cannot start `{program}`")]
    NoKeygen {
        /// The program.
        program: Utf8PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The program that makes keys and signatures gave up. It has said why on its own.
    #[error("`ssh-keygen` could not {doing} with `{key}`")]
    KeygenFailed {
        /// What it was asked for.
        doing: &'static str,
        /// The key.
        key: Utf8PathBuf,
    },
    /// A new key was asked for, but there is a file of that name.
    #[error("`{key}` is already there; a new key would destroy it")]
    KeyExists {
        /// The file.
        key: Utf8PathBuf,
    },
    /// The key is not of a kind that releases are signed with.
    #[error("`{key}` is not an Ed25519 key")]
    OtherKey {
        /// The key.
        key: Utf8PathBuf,
    },
    /// The key is not among those that may sign here.
    #[error("the key `{key}` may not sign releases here; {} may", who.join(", "))]
    KeyNotTrusted {
        /// The key.
        key: Utf8PathBuf,
        /// Who may sign.
        who: Vec<String>,
    },
}

impl BundleError {
    /// What to do about it, in one sentence, where that is not plain from the error.
    #[must_use]
    pub fn advice(&self) -> Option<&'static str> {
        match self {
            Self::Refused(refused) => Some(refused.advice()),
            Self::Read { .. } | Self::Write { .. } | Self::Unusable { .. } => None,
            Self::NotAPublication { .. } => Some("name the folder that was given to `sayso publish --to`"),
            Self::OtherFolder { .. } => Some("give the publication a folder of its own"),
            Self::Taken { .. } => Some("name a folder that is not there yet"),
            Self::Busy { .. } => Some("wait until it is done, then publish again"),
            Self::OtherName { .. } => Some("use that name, or another folder"),
            Self::ClockBehind { .. } => Some("set the clock of this machine"),
            Self::NoKeygen { .. } => Some("install OpenSSH, which brings `ssh-keygen`"),
            Self::KeygenFailed { .. } => Some("see what `ssh-keygen` says above"),
            Self::KeyExists { .. } => Some("use it with `--key`, or name another file"),
            Self::OtherKey { .. } => Some("make one with `--new-key` or `ssh-keygen -t ed25519`"),
            Self::KeyNotTrusted { .. } => Some("ask one of them to sign, or use another key with `--key`"),
        }
    }

    pub(super) fn read(path: &Utf8Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Read { path, source }
    }

    pub(super) fn write(path: &Utf8Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Write { path, source }
    }

    pub(super) fn unusable(detail: impl ToString) -> Self {
        Self::Unusable { detail: detail.to_string() }
    }
}
