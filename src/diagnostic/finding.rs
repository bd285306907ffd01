//! One finding, its rule and its arguments.

use super::Arg;
use crate::source::Span;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Level {
    /// Something has to be put right before the policies can be used.
    Error,
    /// Something the author should look at; it may be meant.
    Warning,
}

impl Level {
    /// The word that stands for it in formats for programs.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// What a finding is an instance of; each has a page that `explain` prints.
#[derive(Debug, Eq, Hash, PartialEq)]
pub struct Rule {
    /// The stable name, in kebab case; it reads as a remark: `duplicate-key`.
    pub name: &'static str,
    /// How much it matters unless the organisation says otherwise.
    pub level: Level,
    /// The page in Markdown: what, why, what to avoid and what to prefer.
    pub page: &'static str,
}

impl Rule {
    /// Returns the first sentence of the page.
    #[must_use]
    pub fn summary(&self) -> String {
        let mut paragraphs =
            self.page.split("\n\n").map(str::trim).filter(|text| !text.is_empty() && !text.starts_with('#'));
        let first = paragraphs.next().unwrap_or_default().replace('\n', " ");
        first.split_inclusive(". ").next().unwrap_or_default().trim().to_owned()
    }
}

/// Another place that explains a finding.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Related {
    /// Where it stands.
    pub span: Span,
    /// The message shown at the place.
    pub says: &'static str,
    /// What the message is filled with.
    pub args: Vec<(&'static str, Arg)>,
}

/// A change of the text that puts a finding right.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Fix {
    /// The places to replace and what to write there; they do not overlap.
    pub edits: Vec<(Span, String)>,
    /// Whether it can be made without asking: the meaning is beyond doubt.
    pub safe: bool,
}

/// One thing that is wrong or doubtful at one place.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Finding {
    /// What it is an instance of.
    pub rule: &'static Rule,
    /// How much it matters here.
    pub level: Level,
    /// The id of its message in `findings.ftl`; the attributes `help` and `label` belong to it.
    pub says: &'static str,
    /// What the message is filled with.
    pub args: Vec<(&'static str, Arg)>,
    /// The place it is about.
    pub primary: Span,
    /// Other places that explain it.
    pub related: Vec<Related>,
    /// The word that was probably meant.
    pub did_you_mean: Option<String>,
    /// A change that puts it right.
    pub fix: Option<Fix>,
}

impl Finding {
    /// Returns a finding without arguments.
    #[must_use]
    pub fn new(rule: &'static Rule, says: &'static str, primary: Span) -> Self {
        Self {
            rule,
            level: rule.level,
            says,
            args: Vec::new(),
            primary,
            related: Vec::new(),
            did_you_mean: None,
            fix: None,
        }
    }

    /// Fills a blank of the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds a place that explains the finding; its message is filled with the same arguments.
    #[must_use]
    pub fn related(mut self, span: Span, says: &'static str) -> Self {
        self.related.push(Related { span, says, args: Vec::new() });
        self
    }

    /// Adds the word that was probably meant.
    #[must_use]
    pub fn did_you_mean(mut self, word: Option<String>) -> Self {
        self.did_you_mean = word;
        self
    }

    /// Adds a change that can be made without asking.
    #[must_use]
    pub fn fix(self, edits: Vec<(Span, String)>) -> Self {
        Self { fix: Some(Fix { edits, safe: true }), ..self }
    }

    /// Adds a change that is probably right; somebody should look at it.
    #[must_use]
    pub fn suggestion(self, edits: Vec<(Span, String)>) -> Self {
        Self { fix: Some(Fix { edits, safe: false }), ..self }
    }
}
