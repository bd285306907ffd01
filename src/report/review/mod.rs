//! The review of a proposal, for the people who decide about it.
//!
//! The consequence first, then what to fix and what is asked, then what changes, what past decisions say,
//! and who has to agree. The same content is a comment under a pull request, the summary of a build, a
//! terminal's text and JSON.

mod comment;
mod figures;
mod human;
mod json;
mod rows;
mod section;
mod sentences;

use crate::compare::{Said, said};
use crate::diagnostic::Arg;
use crate::model::{GuidelineId, Policies};
use crate::prose::{Lang, Words, say};
use crate::report::look::Look;
use crate::review::proposal::Review;

/// How a review looks.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Format {
    /// For a terminal.
    Human(Look),
    /// A comment under a pull request.
    Comment,
    /// The summary of a build.
    Summary,
    /// For programs; the form is versioned.
    Json,
}

/// Where things that a review speaks of can be looked at.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Links {
    /// The agents' pages of the proposal.
    pub preview: Option<String>,
    /// Where a file can be edited; its path below the policy folder is put behind it.
    pub edit: Option<String>,
    /// The full report.
    pub report: Option<String>,
}

/// A review and what is needed to show it.
#[derive(Clone, Copy, Debug)]
pub struct ReviewReport<'a> {
    /// The review.
    pub review: &'a Review,
    /// The version the proposal starts from.
    pub before: &'a Policies,
    /// The version it proposes.
    pub after: &'a Policies,
    /// What both versions are called, shortly.
    pub names: (&'a str, &'a str),
    /// Whether there were no policies before.
    pub is_first: bool,
    /// Where things can be looked at.
    pub links: &'a Links,
    /// The reader's language.
    pub lang: Lang,
}

/// The most characters of a title, as build servers show it.
const LONGEST_TITLE: usize = 70;

impl ReviewReport<'_> {
    /// Returns the review in a format.
    #[must_use]
    pub fn render(&self, format: Format) -> String {
        match format {
            Format::Human(look) => human::render(self, look),
            Format::Comment => comment::render(self, comment::Skin::Comment),
            Format::Summary => comment::render(self, comment::Skin::Summary),
            Format::Json => json::render(self),
        }
    }

    /// Returns one line of at most 70 characters, for the list of checks.
    #[must_use]
    pub fn title(&self) -> String {
        let n = self.review.changes.as_ref().map_or(0, |changes| changes.n_with_other_decisions());
        let title = match &self.review.changes {
            Some(_) => self.say("review-check-title", &[("count", n.into()), ("fix", self.n_to_fix())]),
            None => self.say("review-counts", &self.counts()),
        };
        match title.chars().count() <= LONGEST_TITLE {
            true => title,
            false => title.chars().take(LONGEST_TITLE - 1).chain(['…']).collect(),
        }
    }

    fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        say(self.lang, id, args)
    }

    fn n_to_fix(&self) -> Arg {
        self.review.n_to_fix().into()
    }

    fn counts(&self) -> [(&'static str, Arg); 2] {
        [("fix", self.n_to_fix()), ("questions", self.review.n_questions().into())]
    }

    fn said(&self) -> Option<Said> {
        let changes = self.review.changes.as_ref()?;
        Some(said(changes, self.before, self.after, self.lang))
    }

    fn words(&self) -> Words<'_> {
        Words::new(self.lang, self.after)
    }

    /// The title of a guideline in the newer version that has it.
    fn title_of(&self, id: &str) -> String {
        let of = |policies| {
            let policies: &Policies = policies;
            let guideline = policies.guideline(id)?;
            Some(Words::new(self.lang, policies).title(guideline))
        };
        of(self.after).or_else(|| of(self.before)).unwrap_or_else(|| id.to_owned())
    }

    /// The page of a guideline in the preview.
    fn page_of(&self, id: &GuidelineId) -> Option<String> {
        let preview = self.links.preview.as_ref()?;
        self.after.guideline(id.as_str())?;
        Some(format!("{}/{}/guidelines/{id}.html", preview.trim_end_matches('/'), self.tag()))
    }

    /// The language of the pages that this reader sees: theirs, or that of the sources.
    fn tag(&self) -> String {
        let languages = &self.after.organisation.languages;
        let spoken = languages.iter().find(|tag| Lang::from_tag(tag.as_str()) == Some(self.lang));
        spoken.or(languages.first()).map(ToString::to_string).unwrap_or_default()
    }
}
