//! Findings for everybody who reads them: people, screen readers, editors, build servers.

mod aside;
mod github;
mod human;
mod json;
mod markdown;
mod plain;
mod sarif;
mod spoken;
mod summary;

#[cfg(test)]
mod fixture;

use camino::{Utf8Path, Utf8PathBuf};

use crate::diagnostic::{Finding, Findings, Level};
use crate::prose::Lang;
use crate::report::look::Look;
use crate::source::{Sources, Span};
use spoken::Spoken;

pub use aside::{Aside, OfBaseline};
pub(super) use markdown::escaped;
pub use summary::summary;

/// Says a finding: what is wrong, then what to do about it.
pub(super) fn spoken(lang: Lang, finding: &Finding) -> Vec<String> {
    let spoken = Spoken::new(lang, finding);
    std::iter::once(spoken.message).chain(spoken.help).collect()
}

/// How many findings are shown to a person; the rest is counted.
const MOST_SHOWN: usize = 100;

/// How findings look.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Format {
    /// With an excerpt and a pointer, for a terminal.
    Human(Look),
    /// One line for each thing said, for screen readers and logs.
    Plain,
    /// For programs; the form is versioned.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Annotations of a GitHub workflow.
    Github,
    /// For a comment or a summary of a build.
    Markdown,
}

/// Findings and what is needed to show them.
#[derive(Clone, Copy, Debug)]
pub struct FindingsReport<'a> {
    /// The findings.
    pub findings: &'a Findings,
    /// What was found and is not among them.
    pub aside: &'a Aside,
    /// The texts they lie in.
    pub sources: &'a Sources,
    /// The policy folder as paths are shown, such as `policies`; empty for the folder itself.
    pub folder: &'a Utf8Path,
    /// The reader's language.
    pub lang: Lang,
}

impl<'a> FindingsReport<'a> {
    /// Returns the report in a format.
    #[must_use]
    pub fn render(&self, format: Format) -> String {
        match format {
            Format::Human(look) => human::render(self, look),
            Format::Plain => plain::render(self),
            Format::Json => json::render(self),
            Format::Sarif => sarif::render(self),
            Format::Github => github::render(self),
            Format::Markdown => markdown::render(self),
        }
    }

    fn in_order(&self) -> Vec<&'a Finding> {
        self.findings.in_order(self.sources)
    }

    /// The findings that are shown to a person, in the order of a reader: where there are too many, those that
    /// have to be put right before those that ask.
    fn shown(&self) -> Vec<&'a Finding> {
        let findings = self.in_order();
        let n_errors = self.findings.n_errors().min(MOST_SHOWN);
        let (mut errors, mut warnings) = (n_errors, MOST_SHOWN - n_errors);
        let mut is_shown = |finding: &&Finding| {
            let left = match finding.level {
                Level::Error => &mut errors,
                Level::Warning => &mut warnings,
            };
            let is_shown = *left > 0;
            *left = left.saturating_sub(1);
            is_shown
        };
        findings.into_iter().filter(|finding| is_shown(finding)).collect()
    }

    /// Says what is not shown.
    fn aside_lines(&self) -> Vec<String> {
        aside::lines(self.aside, self.lang)
    }

    fn spoken(&self, finding: &Finding) -> Spoken {
        Spoken::new(self.lang, finding)
    }

    /// The path of the file a place lies in, as it is shown.
    fn path(&self, place: Span) -> Utf8PathBuf {
        let path = self.sources.get(place.source).path();
        if self.folder.as_str().is_empty() { path.to_owned() } else { self.folder.join(path) }
    }

    /// `policies/sayso.yaml:3:7`.
    fn location(&self, place: Span) -> String {
        let at = self.sources.line_column(place);
        format!("{}:{}:{}", self.path(place), at.line, at.column)
    }
}
