//! What was found in an old folder on the day one began to look: recorded once, so that later runs show
//! what is new.
//!
//! A finding is known again by its fingerprint, which no line number enters. The file also holds the words
//! of each finding, for those who read it; they are not read back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Finding, Findings};
use crate::prose::{Lang, say};
use crate::source::Sources;

/// The name of this form.
const SCHEMA: &str = "sayso/baseline/1";

/// What was found once.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Baseline {
    schema: String,
    findings: Vec<Recorded>,
}

/// A finding that was recorded.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Recorded {
    /// The name of its rule.
    pub rule: String,
    /// The file, by its path in the policy folder.
    pub file: String,
    /// What was said, in English.
    pub message: String,
    /// By what it is known again.
    pub fingerprint: String,
}

/// Why a file is no baseline.
#[derive(Debug, thiserror::Error)]
pub enum BaselineError {
    /// It is not the JSON that was written.
    #[error("it is not what `--write-baseline` writes")]
    Unreadable(#[from] serde_json::Error),
    /// It was written by another version of the program.
    #[error("it has the form `{0}`, and only `{SCHEMA}` is known here")]
    OtherForm(String),
}

/// Findings beside a baseline.
#[derive(Debug, Default)]
pub struct Compared {
    /// Those that were not recorded.
    pub new: Findings,
    /// How many were.
    pub n_known: usize,
    /// What was recorded and is not found any more.
    pub gone: Vec<Recorded>,
}

impl Baseline {
    /// Records findings, in the order of a reader.
    #[must_use]
    pub fn of(findings: &Findings, sources: &Sources) -> Self {
        let recorded = |finding: &Finding| Recorded {
            rule: finding.rule.name.to_owned(),
            file: sources.get(finding.primary.source).path().to_string(),
            message: say(Lang::En, finding.says, &finding.args),
            fingerprint: finding.fingerprint(sources),
        };
        let findings = findings.in_order(sources).into_iter().map(recorded).collect();
        Self { schema: SCHEMA.to_owned(), findings }
    }

    /// Reads what was written.
    ///
    /// # Errors
    ///
    /// If the text is no baseline, or one of another form.
    pub fn read(text: &str) -> Result<Self, BaselineError> {
        let baseline: Self = serde_json::from_str(text)?;
        if baseline.schema == SCHEMA { Ok(baseline) } else { Err(BaselineError::OtherForm(baseline.schema)) }
    }

    /// Returns the text to write.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Strings always have a JSON form.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// How many findings are recorded.
    #[must_use]
    pub fn n_findings(&self) -> usize {
        self.findings.len()
    }

    /// Tells what is new, what is known and what is gone. What was recorded twice is known twice.
    #[must_use]
    pub fn compare(&self, findings: Findings, sources: &Sources) -> Compared {
        let mut waiting: BTreeMap<&str, Vec<&Recorded>> = BTreeMap::new();
        for recorded in self.findings.iter().rev() {
            waiting.entry(&recorded.fingerprint).or_default().push(recorded);
        }
        let mut is_known = |finding: &Finding| {
            let known = waiting.get_mut(finding.fingerprint(sources).as_str()).and_then(Vec::pop);
            known.is_some()
        };
        let (known, new): (Vec<_>, Vec<_>) = findings.into_iter().partition(|finding| is_known(finding));
        let mut gone: Vec<Recorded> = waiting.into_values().flatten().cloned().collect();
        gone.sort_by(|a, b| (&a.file, &a.rule, &a.message).cmp(&(&b.file, &b.rule, &b.message)));
        Compared { new: new.into_iter().collect(), n_known: known.len(), gone }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use super::*;
    use crate::diagnostic::{Level, Rule};
    use crate::source::Span;

    static RULE: Rule = Rule { name: "rule", level: Level::Warning, page: "" };

    /// A file in which each line of one letter is a finding.
    fn found(text: &str) -> (Findings, Sources) {
        let mut sources = Sources::default();
        let source = sources.add("sayso.yaml", text);
        let letters = text.char_indices().filter(|(_, letter)| letter.is_alphabetic());
        let place = |at: usize| {
            let start = u32::try_from(at).unwrap();
            Span { source, start, end: start + 1 }
        };
        let findings = letters.map(|(at, _)| Finding::new(&RULE, "empty-file", place(at))).collect();
        (findings, sources)
    }

    fn compared(before: &str, now: &str) -> (usize, usize, usize) {
        let (findings, sources) = found(before);
        let written = Baseline::of(&findings, &sources).to_json();
        let (findings, sources) = found(now);
        let compared = Baseline::read(&written).unwrap().compare(findings, &sources);
        (compared.new.len(), compared.n_known, compared.gone.len())
    }

    #[test]
    fn findings_are_new_known_or_gone() {
        assert_eq!(compared("a\nb\n", "\n\nb\na\n"), (0, 2, 0));
        assert_eq!(compared("a\nb\n", "b\nc\n"), (1, 1, 1));
        assert_eq!(compared("", "a\n"), (1, 0, 0));
    }

    #[test]
    fn what_was_recorded_once_is_known_once() {
        assert_eq!(compared("a\n", "a\na\n"), (1, 1, 0));
        assert_eq!(compared("a\na\n", "a\n"), (0, 1, 1));
    }

    #[test]
    fn another_file_is_refused() {
        assert!(matches!(Baseline::read("{}"), Err(BaselineError::Unreadable(_))));
        let other = "{\"schema\": \"sayso/baseline/9\", \"findings\": []}";
        assert!(matches!(Baseline::read(other), Err(BaselineError::OtherForm(_))));
    }
}
