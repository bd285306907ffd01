//! For a comment or the summary of a build.

use super::FindingsReport;
use super::summary::{not_shown, summary};
use crate::diagnostic::{Finding, Level};

pub(super) fn render(report: &FindingsReport<'_>) -> String {
    let mut text = format!("**{}**\n", summary(report.findings, report.lang));
    let mut path = None;
    for finding in report.shown() {
        let here = report.path(finding.primary);
        if path.as_ref() != Some(&here) {
            text.push_str(&format!("\n`{here}`\n\n"));
            path = Some(here);
        }
        text.push_str(&item(report, finding));
    }
    if let Some(rest) = not_shown(report.findings.len(), report.lang) {
        text.push_str(&format!("\n{rest}\n"));
    }
    let aside = report.aside_lines();
    if !aside.is_empty() {
        text.push('\n');
        text.extend(aside.iter().map(|line| aside_item(line)));
    }
    text
}

/// What is not shown, as a list; what belongs to an entry is indented below it.
fn aside_item(line: &str) -> String {
    let indent = if line.starts_with(' ') { "  " } else { "" };
    format!("{indent}- {}\n", escaped(line.trim_start()))
}

fn item(report: &FindingsReport<'_>, finding: &Finding) -> String {
    let spoken = report.spoken(finding);
    let at = report.sources.line_column(finding.primary);
    let sign = match finding.level {
        Level::Error => "❌",
        Level::Warning => "❓",
    };
    let mut item = format!(
        "- {sign} **{}:{}** {} (`{}`)\n",
        at.line,
        at.column,
        escaped(&spoken.message),
        finding.rule.name
    );
    for (span, says) in &spoken.related {
        item.push_str(&format!("  - `{}` {}\n", report.location(*span), escaped(says)));
    }
    for help in &spoken.help {
        item.push_str(&format!("  - {}\n", escaped(help)));
    }
    item
}

/// Escapes what has a meaning to Markdown outside of code.
pub(in crate::report) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (n, part) in text.split('`').enumerate() {
        if n > 0 {
            escaped.push('`');
        }
        if n % 2 == 1 {
            escaped.push_str(part);
        } else {
            for letter in part.chars() {
                if matches!(letter, '\\' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '@') {
                    escaped.push('\\');
                }
                escaped.push(letter);
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::{Format, fixture};
    use super::*;

    #[test]
    fn a_comment_lists_findings_by_file() {
        insta::assert_snapshot!(fixture::report(Format::Markdown));
    }

    #[test]
    fn code_stays_and_signs_are_escaped() {
        assert_eq!(escaped("a_b `c_d` <e>"), "a\\_b `c_d` \\<e\\>");
    }
}
