//! The examples of guidelines as tests, for build servers, with everything else that has to be put right.

use std::collections::{BTreeMap, BTreeSet};

use crate::cli::validate::checked::Checked;
use crate::diagnostic::{Finding, Level};
use crate::model::{Example, Guideline, Place};
use crate::prose::say;
use crate::report::findings::FindingsReport;
use crate::report::junit::{Case, Outcome, Suite};
use crate::source::{SourceId, Span};

/// The name of the suite in which mistakes fail that are not of an example.
const MISTAKES: &str = "validate";

/// A suite for each guideline, and one in which each mistake is a test that fails.
pub(super) fn suites(report: &FindingsReport<'_>, checked: &Checked) -> Vec<Suite> {
    let places = checked.found.iter().map(|finding| (finding.primary, finding)).collect();
    let tests = Tests { report, checked, broken: broken(checked), places };
    let guidelines = checked.loaded.policies.guidelines.iter();
    let of_examples = guidelines.filter(|guideline| !guideline.examples.is_empty());
    tests.of_mistakes().into_iter().chain(of_examples.filter_map(|one| tests.of_guideline(one))).collect()
}

/// How many examples were tried.
pub(super) fn n_tried(checked: &Checked) -> usize {
    let broken = broken(checked);
    let is_sound = |place: Place| place.span().is_some_and(|span| !broken.contains(&span.source));
    if !is_sound(checked.loaded.policies.organisation.place) {
        return 0;
    }
    let guidelines = checked.loaded.policies.guidelines.iter().filter(|guideline| is_sound(guideline.place));
    guidelines.map(|guideline| guideline.examples.len()).sum()
}

/// The files of which something could not be understood: their examples were not run.
fn broken(checked: &Checked) -> BTreeSet<SourceId> {
    let errors = checked.loaded.findings.iter().filter(|finding| finding.level == Level::Error);
    errors.map(|finding| finding.primary.source).collect()
}

struct Tests<'a> {
    report: &'a FindingsReport<'a>,
    checked: &'a Checked,
    broken: BTreeSet<SourceId>,
    places: BTreeMap<Span, &'a Finding>,
}

impl Tests<'_> {
    fn of_mistakes(&self) -> Option<Suite> {
        let guidelines = &self.checked.loaded.policies.guidelines;
        let examples = guidelines.iter().flat_map(|guideline| &guideline.examples);
        let answers: BTreeSet<Span> = examples.filter_map(|example| example.answer_place.span()).collect();
        let findings = self.checked.findings.in_order(&self.checked.loaded.sources);
        let is_mistake =
            |finding: &&Finding| finding.level == Level::Error && !answers.contains(&finding.primary);
        let cases: Vec<Case> =
            findings.into_iter().filter(is_mistake).map(|finding| self.of_mistake(finding)).collect();
        let path = self.report.folder.to_string();
        (!cases.is_empty()).then(|| Suite { name: MISTAKES.to_owned(), path, cases })
    }

    fn of_mistake(&self, finding: &Finding) -> Case {
        let sources = &self.checked.loaded.sources;
        let path = sources.get(finding.primary.source).path();
        let line = sources.line_column(finding.primary).line;
        let name = format!("{path}:{line} {}", finding.rule.name);
        Case { name, line, outcome: Outcome::Failed(self.said(finding)) }
    }

    fn of_guideline(&self, guideline: &Guideline) -> Option<Suite> {
        let source = guideline.place.span()?.source;
        let path = self.report.folder.join(self.checked.loaded.sources.get(source).path());
        let is_run = !self.is_broken(guideline.place) && !self.is_broken(self.organisation());
        let examples = guideline.examples.iter().enumerate();
        let cases = examples.filter_map(|(n, example)| {
            let name = guideline.texts.get(&format!("examples.{n}")).unwrap_or_default().to_owned();
            let line = self.checked.loaded.sources.line_column(example.place.span()?).line;
            let outcome = if is_run { self.outcome(example) } else { Outcome::Skipped };
            Some(Case { name, line, outcome })
        });
        Some(Suite { name: guideline.id.to_string(), path: path.into_string(), cases: cases.collect() })
    }

    fn organisation(&self) -> Place {
        self.checked.loaded.policies.organisation.place
    }

    fn is_broken(&self, place: Place) -> bool {
        place.span().is_none_or(|span| self.broken.contains(&span.source))
    }

    fn outcome(&self, example: &Example) -> Outcome {
        let failed = example.answer_place.span().and_then(|place| self.places.get(&place));
        failed.map_or(Outcome::Passed, |finding| Outcome::Failed(self.said(finding)))
    }

    fn said(&self, finding: &Finding) -> String {
        say(self.report.lang, finding.says, &finding.args)
    }
}
