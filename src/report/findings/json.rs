//! For programs. The form is a contract of its own: it grows, and what is there stays.

use serde::Serialize;

use super::FindingsReport;
use crate::diagnostic::{Finding, Fix};
use crate::source::{LineColumn, Sources, Span};

/// The name of this form.
const SCHEMA: &str = "sayso/findings/1";

pub(super) fn render(report: &FindingsReport<'_>) -> String {
    let document = Document {
        schema: SCHEMA,
        n_errors: report.findings.n_errors(),
        n_warnings: report.findings.n_warnings(),
        n_ignored: report.aside.n_ignored,
        baseline: report.aside.baseline.as_ref().map(of_baseline),
        findings: report.in_order().into_iter().map(|finding| one(report, finding)).collect(),
    };
    // Strings and numbers always have a JSON form.
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    n_errors: usize,
    n_warnings: usize,
    n_ignored: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<OfBaseline<'a>>,
    findings: Vec<One>,
}

/// What was recorded once and is not shown, or is not found any more.
#[derive(Serialize)]
struct OfBaseline<'a> {
    file: &'a str,
    n_known: usize,
    gone: Vec<Gone<'a>>,
}

#[derive(Serialize)]
struct Gone<'a> {
    rule: &'a str,
    file: &'a str,
    message: &'a str,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct One {
    rule: &'static str,
    level: &'static str,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    help: Vec<String>,
    #[serde(flatten)]
    place: Place,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<Related>,
    #[serde(skip_serializing_if = "Option::is_none")]
    did_you_mean: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<Change>,
}

#[derive(Serialize)]
struct Related {
    message: String,
    #[serde(flatten)]
    place: Place,
}

#[derive(Serialize)]
struct Place {
    path: String,
    start: Position,
    end: Position,
}

/// Counted from one; `byte` is counted from nought.
#[derive(Serialize)]
struct Position {
    line: u32,
    column: u32,
    byte: u32,
}

#[derive(Serialize)]
struct Change {
    is_safe: bool,
    edits: Vec<Edit>,
}

#[derive(Serialize)]
struct Edit {
    #[serde(flatten)]
    place: Place,
    text: String,
}

fn of_baseline(baseline: &super::OfBaseline) -> OfBaseline<'_> {
    let gone = baseline.gone.iter().map(|gone| Gone {
        rule: &gone.rule,
        file: &gone.file,
        message: &gone.message,
        fingerprint: &gone.fingerprint,
    });
    OfBaseline { file: &baseline.file, n_known: baseline.n_known, gone: gone.collect() }
}

fn one(report: &FindingsReport<'_>, finding: &Finding) -> One {
    let spoken = report.spoken(finding);
    One {
        rule: finding.rule.name,
        level: finding.level.name(),
        message: spoken.message,
        label: spoken.label,
        help: spoken.help,
        place: place(report, finding.primary),
        related: spoken
            .related
            .into_iter()
            .map(|(span, message)| Related { message, place: place(report, span) })
            .collect(),
        did_you_mean: finding.did_you_mean.clone(),
        fix: finding.fix.as_ref().map(|fix| change(report, fix)),
    }
}

fn change(report: &FindingsReport<'_>, fix: &Fix) -> Change {
    let edit = |(span, text): &(Span, String)| Edit { place: place(report, *span), text: text.clone() };
    Change { is_safe: fix.safe, edits: fix.edits.iter().map(edit).collect() }
}

fn place(report: &FindingsReport<'_>, span: Span) -> Place {
    Place {
        path: report.path(span).into_string(),
        start: position(report.sources, span, Sources::line_column, span.start),
        end: position(report.sources, span, Sources::end_line_column, span.end),
    }
}

fn position(sources: &Sources, span: Span, locate: fn(&Sources, Span) -> LineColumn, byte: u32) -> Position {
    let LineColumn { line, column } = locate(sources, span);
    Position { line, column, byte }
}

#[cfg(test)]
mod tests {
    use super::super::{Format, fixture};

    #[test]
    fn a_program_reads_places_and_changes() {
        insta::assert_snapshot!(fixture::report(Format::Json));
    }
}
