//! The examples of guidelines as tests, for build servers.

use crate::diagnostic::Findings;
use crate::load::Loaded;
use crate::model::Guideline;
use crate::prose::say;
use crate::report::findings::FindingsReport;
use crate::report::junit::{Case, Suite};

/// The examples as tests, one suite for each guideline; `findings` say which of them fail.
pub(super) fn suites(report: &FindingsReport<'_>, loaded: &Loaded, findings: &Findings) -> Vec<Suite> {
    let with_examples = loaded.policies.guidelines.iter().filter(|guideline| !guideline.examples.is_empty());
    with_examples
        .filter_map(|guideline| {
            let source = guideline.place.span()?.source;
            let path = report.folder.join(loaded.sources.get(source).path());
            let cases = tests(report, guideline, loaded, findings);
            Some(Suite { name: guideline.id.to_string(), path: path.into_string(), cases })
        })
        .collect()
}

fn tests(
    report: &FindingsReport<'_>,
    guideline: &Guideline,
    loaded: &Loaded,
    findings: &Findings,
) -> Vec<Case> {
    let tests = guideline.examples.iter().enumerate().filter_map(|(n, example)| {
        let place = example.place.span()?;
        let answer = example.answer_place.span();
        let failed = findings.iter().find(|finding| Some(finding.primary) == answer);
        Some(Case {
            name: guideline.texts.get(&format!("examples.{n}")).unwrap_or_default().to_owned(),
            line: loaded.sources.line_column(place).line,
            failure: failed.map(|finding| say(report.lang, finding.says, &finding.args)),
        })
    });
    tests.collect()
}
