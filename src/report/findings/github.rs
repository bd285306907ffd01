//! Annotations of a GitHub workflow, one command a line.
//!
//! Of one step no more than ten errors and ten warnings are shown beside the lines; what comes later stands in the
//! log alone. So the summary comes first, and then what matters most.

use super::FindingsReport;
use super::summary::{not_shown, summary};
use crate::diagnostic::Finding;

pub(super) fn render(report: &FindingsReport<'_>) -> String {
    let mut findings = report.shown();
    findings.sort_by_key(|finding| finding.level);
    let said = [summary(report.findings, report.lang)].into_iter();
    let said: Vec<String> =
        said.chain(not_shown(report.findings.len(), report.lang)).chain(report.aside_lines()).collect();
    let mut text = format!("::notice title=sayso::{}\n", data(&said.join("\n")));
    for finding in findings {
        text.push_str(&annotation(report, finding));
        text.push('\n');
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
    fn the_summary_comes_first_and_then_what_matters_most() {
        let text = fixture::report(Format::Github);
        let levels: Vec<&str> = text.lines().filter_map(|line| line.split([' ', ':']).nth(2)).collect();
        assert_eq!(levels.first(), Some(&"notice"), "{text}");
        let rest = levels.get(1..).unwrap_or_default();
        let n_errors = rest.iter().take_while(|level| **level == "error").count();
        assert!(n_errors > 0 && rest.iter().skip(n_errors).all(|level| *level == "warning"), "{text}");
        assert!(rest.len() > n_errors, "{text}");
        assert!(
            fixture::many(130, Format::Github)
                .starts_with("::notice title=sayso::Found 130 problems to fix.%0Aand 30 more\n")
        );
    }

    #[test]
    fn nothing_written_in_a_file_becomes_a_command() {
        assert_eq!(data("a\n::error::b%"), "a%0A::error::b%25");
        assert_eq!(property("a:b,c"), "a%3Ab%2Cc");
    }
}
