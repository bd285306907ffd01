//! Why a command could not do its job, in the words of its user.

use std::io;

use crate::bundle::BundleError;
use crate::cases::CaseError;
use crate::files::FilesError;
use crate::prose::{Lang, say};
use crate::report::look::{Look, Style};

/// Whose turn it is after a failure.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    /// The user's: the command asks for something that is not there.
    User,
    /// The authors': the policies have mistakes.
    Policies,
    /// Ours, or the machine's.
    Internal,
    /// Nobody's: the reader of our output went away.
    Gone,
}

/// Why a command could not do its job.
#[derive(Debug)]
pub(super) struct Failure {
    /// Whose turn it is.
    pub kind: Kind,
    /// What went wrong, each with what to do about it.
    pub messages: Vec<(String, Vec<String>)>,
}

/// Returns a failure that the user can put right.
pub(super) fn user_error(message: impl Into<String>) -> Failure {
    Failure::new(Kind::User, message)
}

/// Returns a failure that the authors of the policies can put right.
pub(super) fn policies_error(message: impl Into<String>) -> Failure {
    Failure::new(Kind::Policies, message)
}

impl Failure {
    /// Returns a failure of a kind.
    pub(super) fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, messages: vec![(message.into(), Vec::new())] }
    }

    /// Adds what to do about it.
    #[must_use]
    pub(super) fn hinted(mut self, hint: impl Into<String>) -> Self {
        if let Some((_, hints)) = self.messages.last_mut() {
            hints.push(hint.into());
        }
        self
    }

    /// Returns several failures as one.
    pub(super) fn all(failures: impl IntoIterator<Item = Self>) -> Option<Self> {
        failures.into_iter().reduce(|mut all, next| {
            all.messages.extend(next.messages);
            all
        })
    }

    /// Writes the failure as a terminal shows it.
    pub(super) fn show(&self, look: Look, lang: Lang) -> String {
        let mut text = String::new();
        for (message, hints) in &self.messages {
            let label = match self.kind {
                Kind::User | Kind::Policies => "label-error",
                Kind::Internal => "label-internal-error",
                Kind::Gone => continue,
            };
            text += &format!("{} {message}\n", look.paint(Style::Red, &say(lang, label, &[])));
            for hint in hints {
                text += &format!("  {} {hint}\n", look.paint(Style::Bold, &say(lang, "label-help", &[])));
            }
        }
        text
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        // A full disk or a closed terminal is no mistake of the program.
        let kind = if error.kind() == io::ErrorKind::BrokenPipe { Kind::Gone } else { Kind::User };
        Self::new(kind, format!("the result could not be written: {error}"))
    }
}

impl From<FilesError> for Failure {
    fn from(error: FilesError) -> Self {
        let failure = user_error(with_causes(&error));
        match error.hint() {
            Some(hint) => failure.hinted(hint),
            None => failure,
        }
    }
}

impl From<BundleError> for Failure {
    fn from(error: BundleError) -> Self {
        let failure = user_error(with_causes(&error));
        match error.advice() {
            Some(advice) => failure.hinted(advice),
            None => failure,
        }
    }
}

impl From<CaseError> for Failure {
    fn from(error: CaseError) -> Self {
        let failure = user_error(error.to_string());
        match error.hint() {
            Some(hint) => failure.hinted(hint),
            None => failure,
        }
    }
}

/// Joins an error with its causes: "`a.yaml` could not be read: permission denied".
pub(super) fn with_causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text += &format!(": {error}");
        cause = error.source();
    }
    text
}
