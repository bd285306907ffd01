//! Why a publication is not believed: a name, what is wrong, why that matters, and what to do.

use jiff::Timestamp;

/// A reason to leave a publication, or a release in it, alone.
///
/// The text of the error says what is wrong; [`name`](Self::name), [`why`](Self::why) and
/// [`advice`](Self::advice) say the rest.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Refused {
    /// No signature of anybody who may sign this holds.
    #[error("nobody trusted has signed `{file}`{}", in_brackets(flaws))]
    Untrusted {
        /// What is not signed.
        file: String,
        /// What was found instead.
        flaws: Vec<String>,
    },
    /// Some have signed, but not enough of them.
    #[error(
        "{subject}: needs {needed} signatures, {} found ({}), missing one of {}",
        found.len(), found.join(", "), missing.join(", ")
    )]
    TooFewSignatures {
        /// What needs them, and why so many.
        subject: String,
        /// How many it needs.
        needed: u64,
        /// Who has signed.
        found: Vec<String>,
        /// Who could still sign.
        missing: Vec<String>,
    },
    /// It was to be replaced by now.
    #[error("{subject} expired on {on}")]
    Expired {
        /// What expired.
        subject: String,
        /// When.
        on: Timestamp,
    },
    /// An older release is offered than the one already held.
    #[error("you hold release {held}, this source offers {offered}")]
    Rollback {
        /// The release already held.
        held: u64,
        /// The release offered.
        offered: u64,
    },
    /// One number, two releases.
    #[error("two different releases call themselves {version}")]
    TwoFaces {
        /// Their number.
        version: u64,
    },
    /// The chain from release to release is broken.
    #[error("release {version} does not follow from the ones before it: {detail}")]
    DoesNotFollow {
        /// The release at which the chain ends.
        version: u64,
        /// What does not fit.
        detail: String,
    },
    /// Nobody has confirmed lately that this is the newest release.
    #[error("no fresh confirmation since {since}; a notice may be missing")]
    Stale {
        /// When it was confirmed last.
        since: Timestamp,
    },
    /// It was signed later than now.
    #[error("`{file}` was signed at {issued}, but it is {now} here")]
    FromTheFuture {
        /// The file.
        file: String,
        /// When it says it was signed.
        issued: Timestamp,
        /// The time here.
        now: Timestamp,
    },
    /// A hardware key signed without anybody touching it.
    #[error("`{file}` was signed by the hardware key of {principal} without a touch")]
    NoTouch {
        /// The signed file.
        file: String,
        /// Whose key it is.
        principal: String,
    },
    /// The file would be right with other line ends.
    #[error("the line ends of `{file}` were rewritten on the way")]
    LineEnds {
        /// The file.
        file: String,
    },
    /// A signed document is not written the one way it can be.
    #[error("`{file}` does not have the form of a manifest: {detail}")]
    ManifestForm {
        /// The document.
        file: String,
        /// What is wrong.
        detail: String,
    },
    /// The archive is not the one that was signed.
    #[error("`{file}` is not the archive that was signed: {detail}")]
    ArchiveForm {
        /// The archive.
        file: String,
        /// What is wrong.
        detail: String,
    },
    /// An agent may give more than the release declares.
    #[error("the guidelines allow {found} in one decision, the release declares {}", declared.as_deref().unwrap_or("nothing"))]
    CeilingTooLow {
        /// The declared ceiling in that currency.
        declared: Option<String>,
        /// The amount that the guidelines allow.
        found: String,
    },
    /// The commit gives other files than the release has.
    #[error("release {version} is not what its commit gives: {detail}")]
    RebuildDiffers {
        /// The release.
        version: u64,
        /// The first difference.
        detail: String,
    },
    /// The list of those who may sign does not have its form.
    #[error("`{file}` does not have the form of a trust file: {detail}")]
    TrustForm {
        /// The file.
        file: String,
        /// What is wrong.
        detail: String,
    },
    /// A version of the list of those who may sign is missing.
    #[error("`trust/{version}/trust.json` is missing")]
    TrustGap {
        /// The missing version.
        version: u64,
    },
    /// The list of those who may sign was not signed by enough of them.
    #[error("{subject}: needs {needed} signatures, {} found ({})", found.len(), found.join(", "))]
    TrustThreshold {
        /// Which list, signed by whom.
        subject: String,
        /// How many it needs.
        needed: u64,
        /// Who has signed.
        found: Vec<String>,
    },
    /// A file that the others speak of is not there.
    #[error("`{file}` is missing")]
    MissingFile {
        /// The file.
        file: String,
    },
}

impl Refused {
    /// The name of the reason, as one would look it up.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Untrusted { .. } => "untrusted",
            Self::TooFewSignatures { .. } => "too-few-signatures",
            Self::Expired { .. } => "expired",
            Self::Rollback { .. } => "rollback",
            Self::TwoFaces { .. } => "two-faces",
            Self::DoesNotFollow { .. } => "does-not-follow",
            Self::Stale { .. } => "stale",
            Self::FromTheFuture { .. } => "from-the-future",
            Self::NoTouch { .. } => "no-touch",
            Self::LineEnds { .. } => "line-ends",
            Self::ManifestForm { .. } => "manifest-form",
            Self::ArchiveForm { .. } => "archive-form",
            Self::CeilingTooLow { .. } => "ceiling-too-low",
            Self::RebuildDiffers { .. } => "rebuild-differs",
            Self::TrustForm { .. } => "trust-form",
            Self::TrustGap { .. } => "trust-gap",
            Self::TrustThreshold { .. } => "trust-threshold",
            Self::MissingFile { .. } => "missing-file",
        }
    }

    /// Why it matters, in one sentence.
    #[must_use]
    pub fn why(&self) -> &'static str {
        match self {
            Self::Untrusted { .. } => "anybody could have written or changed it",
            Self::TooFewSignatures { .. } => "one person alone must not be able to put this in force",
            Self::Expired { .. } => "after that day nobody answers for it any more",
            Self::Rollback { .. } => "somebody may be offering you limits that were withdrawn",
            Self::TwoFaces { .. } => "different desks would work by different rules under one number",
            Self::DoesNotFollow { .. } => "a release could have been taken out or slipped in unseen",
            Self::Stale { .. } => "the source may be holding back a newer release",
            Self::FromTheFuture { .. } => "with a wrong clock nobody can tell what has expired",
            Self::NoTouch { .. } => "a program could have signed while nobody was there",
            Self::LineEnds { .. } => "a signature stands over exact bytes, and these are others",
            Self::ManifestForm { .. } => "two programs could understand the same signature differently",
            Self::ArchiveForm { .. } => "the guidelines in it are not those that were signed",
            Self::CeilingTooLow { .. } => "whoever signed was told of a lower limit",
            Self::RebuildDiffers { .. } => "the signed pages would not show what the guidelines say",
            Self::TrustForm { .. } => "without it nobody can tell whose signature counts",
            Self::TrustGap { .. } => "each list of signers is vouched for by the one before it",
            Self::TrustThreshold { .. } => "one person alone must not be able to decide who signs",
            Self::MissingFile { .. } => "the publication is not complete and cannot be checked",
        }
    }

    /// What to do about it, in one sentence.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        match self {
            Self::Untrusted { .. } => {
                "fetch the publication again; if it stays so, ask the publisher by another way than this source"
            }
            Self::TooFewSignatures { .. } => "ask one of those named to sign too",
            Self::Expired { .. } => "ask the publisher for a new one; keep what you have until then",
            Self::Rollback { .. } => {
                "keep the release you hold and tell the publisher what the source offers"
            }
            Self::TwoFaces { .. } => "keep the release you hold and show both to the publisher",
            Self::DoesNotFollow { .. } => "keep the release you hold and fetch the whole publication again",
            Self::Stale { .. } => {
                "fetch again; as the publisher, run `sayso publish` again, which confirms the newest release"
            }
            Self::FromTheFuture { .. } => "set the clock of this machine, or that of the machine that signs",
            Self::NoTouch { .. } => "sign again with a key that asks for a touch",
            Self::LineEnds { .. } => "copy the publication as binary files; in git, mark it `-text`",
            Self::ManifestForm { .. } => "fetch it again; as the publisher, let `sayso publish` write it",
            Self::ArchiveForm { .. } => "throw this copy away and fetch it again",
            Self::CeilingTooLow { .. } => "publish again from the commit, with the ceilings sayso finds",
            Self::RebuildDiffers { .. } => {
                "build with the program that the release names, from a clean checkout"
            }
            Self::TrustForm { .. } => "get the trust file from the publisher again, by a way you trust",
            Self::TrustGap { .. } => "fetch the whole publication again, with every folder under `trust/`",
            Self::TrustThreshold { .. } => "keep the trust file you have and ask those who may sign it",
            Self::MissingFile { .. } => "fetch or copy the whole publication again",
        }
    }
}

fn in_brackets(flaws: &[String]) -> String {
    if flaws.is_empty() { String::new() } else { format!(" ({})", flaws.join("; ")) }
}
