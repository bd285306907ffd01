//! Why words could not be understood as a case, and what to write instead.

/// A word of a case that could not be understood.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum CaseError {
    /// There is no such name; usually a slip of the keyboard.
    #[error("there is no {what} `{name}`")]
    Unknown {
        /// What was looked for: `guideline`, `role`, `fact`.
        what: &'static str,
        /// What was written.
        name: String,
        /// What was probably meant.
        near: Option<String>,
        /// What there is, where it is few enough to list.
        known: Vec<String>,
    },
    /// The guideline has no such remedy.
    #[error("guideline `{guideline}` has no remedy `{name}`")]
    UnknownRemedy {
        /// The guideline.
        guideline: String,
        /// What was written.
        name: String,
        /// What was probably meant.
        near: Option<String>,
        /// The remedies it has.
        known: Vec<String>,
    },
    /// A fact cannot have this value.
    #[error("`{text}` cannot be read as `{fact}`")]
    Unreadable {
        /// The fact.
        fact: String,
        /// What was written.
        text: String,
        /// What to write, as a clause: `write a day as 2026-01-31`.
        write: String,
    },
    /// The same fact was said twice.
    #[error("`{fact}` is said twice")]
    Twice {
        /// The fact.
        fact: String,
    },
    /// A row does not say what it is about.
    #[error("no guideline is named")]
    NoGuideline,
    /// An earlier decision does not say what was given.
    #[error("no remedy is named")]
    NoRemedy,
    /// An earlier decision does not say when it was made.
    #[error("no moment is named")]
    NoMoment,
    /// A row has more or fewer cells than there are columns.
    #[error("the row has another number of cells than the first line")]
    Ragged,
}

impl CaseError {
    /// Returns what to write instead.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Unknown { near: Some(near), .. } | Self::UnknownRemedy { near: Some(near), .. } => {
                Some(format!("did you mean `{near}`?"))
            }
            Self::Unknown { near: None, known, .. } | Self::UnknownRemedy { near: None, known, .. } => {
                let list: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
                (!list.is_empty()).then(|| format!("there is: {}", list.join(", ")))
            }
            Self::Unreadable { write, .. } => Some(write.clone()),
            Self::Twice { .. } => Some("say it once".to_owned()),
            Self::NoGuideline | Self::NoRemedy | Self::NoMoment | Self::Ragged => None,
        }
    }

    /// Returns the message with its hint on one line, for a cell of a table.
    #[must_use]
    pub fn in_one_line(&self) -> String {
        match self.hint() {
            Some(hint) => format!("{self} ({hint})"),
            None => self.to_string(),
        }
    }
}
