//! Annotations of a GitHub workflow, one command a line.

use super::summary::not_shown;
use super::{FindingsReport, MOST_SHOWN};
use crate::diagnostic::Finding;

pub(super) fn render(report: &FindingsReport<'_>) -> String {
    let findings = report.in_order();
    let mut text: String =
        findings.iter().take(MOST_SHOWN).map(|finding| annotation(report, finding) + "\n").collect();
    if let Some(rest) = not_shown(findings.len(), report.lang) {
        text.push_str(&format!("::notice::{}\n", data(&rest)));
    }
    let aside = report.aside_lines();
    if !aside.is_empty() {
        text.push_str(&format!("::notice::{}\n", data(&aside.join("\n"))));
    }
    text
}

fn annotation(report: &FindingsReport<'_>, finding: &Finding) -> String {
    let spoken = report.spoken(finding);
    let start = report.sources.line_column(finding.primary);
    let end = report.sources.end_line_column(finding.primary);
    let message = std::iter::once(spoken.message).chain(spoken.help).collect::<Vec<_>>().join("\n");
    let mut place = format!("line={},endLine={}", start.line, end.line);
    // Columns are shown only within one line.
    if start.line == end.line {
        place.push_str(&format!(",col={},endColumn={}", start.column, end.column.max(start.column)));
    }
    format!(
        "::{} file={},{place},title={}::{}",
        finding.level.name(),
        property(report.path(finding.primary).as_str()),
        property(finding.rule.name),
        data(&message)
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::{Format, fixture};
    use super::*;

    #[test]
    fn a_workflow_shows_findings_beside_the_lines() {
        insta::assert_snapshot!(fixture::report(Format::Github));
    }

    #[test]
    fn nothing_written_in_a_file_becomes_a_command() {
        assert_eq!(data("a\n::error::b%"), "a%0A::error::b%25");
        assert_eq!(property("a:b,c"), "a%3Ab%2Cc");
    }
}
