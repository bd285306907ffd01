//! What an export of past decisions holds, for whoever wants to replay it.

mod human;
mod json;

use crate::model::Policies;
use crate::prose::Lang;
use crate::report::look::Look;
use crate::simulate::Check;

/// An export that was looked at, and what is needed to show it.
#[derive(Clone, Copy, Debug)]
pub struct CheckReport<'a> {
    /// What was found.
    pub check: &'a Check,
    /// The policies whose words are used.
    pub policies: &'a Policies,
    /// The files as they were named, as they are typed.
    pub files: &'a str,
    /// The name of the entry under `decisions:`.
    pub name: &'a str,
    /// The file that it was written into, where it was.
    pub written: Option<&'a str>,
    /// The reader's language.
    pub lang: Lang,
}

impl CheckReport<'_> {
    /// Returns the report for a terminal.
    #[must_use]
    pub fn human(&self, look: Look) -> String {
        human::render(self, look)
    }

    /// Returns the report for programs.
    #[must_use]
    pub fn json(&self) -> String {
        json::render(self)
    }
}
