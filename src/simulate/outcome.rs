//! How a past decision ended.

/// How a past decision ended.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Outcome {
    /// The agent gave it.
    Granted,
    /// A superior was asked and said yes.
    EscalatedGranted,
    /// A superior was asked and said no.
    EscalatedDeclined,
    /// The agent refused it.
    Declined,
    /// A superior was asked and has not answered.
    Pending,
    /// It was never offered.
    NotOffered,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Granted,
        Self::EscalatedGranted,
        Self::EscalatedDeclined,
        Self::Declined,
        Self::Pending,
        Self::NotOffered,
    ];

    /// Reads the word of a log; case, hyphens and spaces do not matter.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        let word = word.to_lowercase().replace([' ', '-'], "_");
        Self::ALL.into_iter().find(|outcome| outcome.word() == word)
    }

    /// The word for it in a log.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Granted => "granted",
            Self::EscalatedGranted => "escalated_granted",
            Self::EscalatedDeclined => "escalated_declined",
            Self::Declined => "declined",
            Self::Pending => "pending",
            Self::NotOffered => "not_offered",
        }
    }

    /// Whether the customer got it.
    #[must_use]
    pub fn is_yes(self) -> bool {
        match self {
            Self::Granted | Self::EscalatedGranted => true,
            Self::EscalatedDeclined | Self::Declined | Self::Pending | Self::NotOffered => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outcome_is_read_however_its_word_is_joined() {
        assert_eq!(Outcome::read("Escalated-Granted"), Some(Outcome::EscalatedGranted));
        assert_eq!(Outcome::read("not offered"), Some(Outcome::NotOffered));
        assert_eq!(Outcome::read("escalated"), None);
    }
}
