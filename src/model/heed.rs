//! Which findings an organisation wants to hear, and how loudly. They decide nothing.

use jiff::civil::Date;

use super::Place;

/// What `sayso.yaml` says about findings.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Heed {
    /// How loud the findings of a rule are.
    pub levels: Vec<Loudness>,
    /// What is passed over for a while.
    pub ignores: Vec<Ignore>,
}

/// How loud the findings of one rule are.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Loudness {
    /// The name of the rule, as it is written.
    pub rule: String,
    /// How loud.
    pub volume: Volume,
    /// Where the name stands.
    pub place: Place,
}

/// How loud a finding is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Volume {
    /// Not told at all.
    Off,
    /// A question to the author.
    Warning,
    /// To be put right.
    Error,
}

/// A finding that is passed over in one place until a day.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Ignore {
    /// The name of the rule, as it is written.
    pub rule: String,
    /// A guideline by its id, or a file by its path in the policy folder.
    pub spot: String,
    /// Why it may wait.
    pub reason: String,
    /// The last day on which it is passed over.
    pub until: Date,
    /// Where the name of the rule stands.
    pub place: Place,
    /// Where the spot is written.
    pub spot_place: Place,
    /// Where the day is written.
    pub until_place: Place,
}

impl Ignore {
    /// Returns whether a file is the spot, or a translation of the guideline that is.
    #[must_use]
    pub fn is_about(&self, path: &str) -> bool {
        path == self.spot || guideline_of(path) == Some(self.spot.as_str())
    }
}

/// The id of the guideline that a file is of.
fn guideline_of(path: &str) -> Option<&str> {
    let (_, name) = path.strip_prefix("guidelines/")?.rsplit_once('/')?;
    name.split('.').next()
}
