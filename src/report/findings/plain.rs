//! One line for each thing said, for screen readers and logs.

use super::FindingsReport;
use super::summary::{not_shown, summary};
use crate::diagnostic::Finding;
use crate::prose::say;

pub(super) fn render(report: &FindingsReport<'_>) -> String {
    let mut lines: Vec<String> = Vec::new();
    for finding in report.shown() {
        push(report, finding, &mut lines);
    }
    lines.extend(not_shown(report.findings.len(), report.lang));
    lines.push(summary(report.findings, report.lang));
    lines.extend(report.aside_lines());
    lines.join("\n") + "\n"
}

fn push(report: &FindingsReport<'_>, finding: &Finding, lines: &mut Vec<String>) {
    let spoken = report.spoken(finding);
    let (place, level, rule) = (report.location(finding.primary), finding.level.name(), finding.rule.name);
    lines.push(format!("{place}: {level}[{rule}]: {}", spoken.message));
    lines.extend(spoken.related.iter().map(|(span, says)| format!("  {}: {says}", report.location(*span))));
    lines.extend(spoken.help.iter().map(|help| format!("  {} {help}", say(report.lang, "label-help", &[]))));
}

#[cfg(test)]
mod tests {
    use super::super::{Format, fixture};

    #[test]
    fn every_finding_is_a_line_with_its_cure_below() {
        insta::assert_snapshot!(fixture::report(Format::Plain));
    }

    #[test]
    fn more_than_a_hundred_are_counted() {
        let text = fixture::many(130, Format::Plain);
        assert_eq!(text.lines().filter(|line| line.contains("error[")).count(), 100);
        assert!(text.ends_with("and 30 more\nFound 130 problems to fix.\n"), "{text}");
    }
}
