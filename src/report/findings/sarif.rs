//! SARIF 2.1.0, the form that code scanning reads.
//!
//! Paths are relative to the place where the program was started (`%SRCROOT%`), columns count Unicode
//! code points, and only rules that something was found for are listed.

use serde_json::{Value, json};

use super::FindingsReport;
use super::spoken::Spoken;
use crate::diagnostic::{Finding, Level, Rule};
use crate::source::Span;

pub(super) fn render(report: &FindingsReport<'_>) -> String {
    let findings = report.in_order();
    let mut rules: Vec<&'static Rule> = findings.iter().map(|finding| finding.rule).collect();
    rules.sort_by_key(|rule| rule.name);
    rules.dedup_by_key(|rule| rule.name);
    let results: Vec<Value> = findings.iter().map(|finding| result(report, finding, &rules)).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "sayso",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.iter().map(|rule| described(rule)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The root of the repository."}}},
            "results": results,
        }],
    });
    serde_json::to_string_pretty(&log).unwrap_or_default() + "\n"
}

fn described(rule: &Rule) -> Value {
    json!({
        "id": rule.name,
        "shortDescription": {"text": rule.summary()},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": level(rule.level)},
    })
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
    }
}

fn result(report: &FindingsReport<'_>, finding: &Finding, rules: &[&'static Rule]) -> Value {
    let Spoken { message, help, related, .. } = report.spoken(finding);
    let text = std::iter::once(message).chain(help).collect::<Vec<_>>().join("\n");
    let mut result = json!({
        "ruleId": finding.rule.name,
        "ruleIndex": rules.iter().position(|rule| rule.name == finding.rule.name),
        "level": level(finding.level),
        "message": {"text": text},
        "locations": [{"physicalLocation": physical(report, finding.primary)}],
        "partialFingerprints": {"sayso/1": finding.fingerprint(report.sources)},
    });
    if let Some(result) = result.as_object_mut() {
        if !related.is_empty() {
            let places = related.into_iter().map(
                |(span, says)| json!({"physicalLocation": physical(report, span), "message": {"text": says}}),
            );
            result.insert("relatedLocations".to_owned(), places.collect());
        }
        if let Some(fixes) = fixes(report, finding) {
            result.insert("fixes".to_owned(), fixes);
        }
    }
    result
}

fn physical(report: &FindingsReport<'_>, span: Span) -> Value {
    json!({"artifactLocation": artifact(report, span), "region": region(report, span)})
}

fn artifact(report: &FindingsReport<'_>, span: Span) -> Value {
    json!({"uri": uri(report.path(span).as_str()), "uriBaseId": "%SRCROOT%"})
}

fn region(report: &FindingsReport<'_>, span: Span) -> Value {
    let (start, end) = (report.sources.line_column(span), report.sources.end_line_column(span));
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

fn fixes(report: &FindingsReport<'_>, finding: &Finding) -> Option<Value> {
    let fix = finding.fix.as_ref()?;
    let replacements: Vec<Value> = fix
        .edits
        .iter()
        .map(
            |(span, text)| json!({"deletedRegion": region(report, *span), "insertedContent": {"text": text}}),
        )
        .collect();
    let first = fix.edits.first().map(|(span, _)| *span)?;
    Some(json!([{
        "artifactChanges": [{"artifactLocation": artifact(report, first), "replacements": replacements}],
    }]))
}

/// A path as a relative URI: everything but letters, digits and `-._~/` in bytes of two digits.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::super::{Format, fixture};
    use super::*;

    #[test]
    fn code_scanning_reads_rules_places_and_fixes() {
        let text = fixture::report(Format::Sarif);
        // The pages of the rules are long and have tests of their own.
        let mut log: Value = serde_json::from_str(&text).unwrap_or_default();
        let rules = log.pointer_mut("/runs/0/tool/driver/rules").and_then(Value::as_array_mut);
        for rule in rules.into_iter().flatten() {
            let help = rule.as_object_mut().and_then(|rule| rule.remove("help")).unwrap_or_default();
            assert!(help["markdown"].as_str().is_some_and(|page| page.contains("## Avoid")));
        }
        insta::assert_snapshot!(serde_json::to_string_pretty(&log).unwrap_or_default());
    }

    #[test]
    fn a_path_becomes_a_uri() {
        assert_eq!(uri("policies/áfa 1.yaml"), "policies/%C3%A1fa%201.yaml");
    }
}
