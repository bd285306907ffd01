//! With an excerpt and a pointer, for a terminal.

use std::fmt;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, NamedSource, Severity, SourceCode,
    ThemeCharacters, ThemeStyles,
};

use super::FindingsReport;
use super::spoken::{Spoken, is_unsafe};
use super::summary::{not_shown, summary};
use crate::diagnostic::{Finding, Level};
use crate::report::look::{Look, Style};
use crate::source::Span;

pub(super) fn render(report: &FindingsReport<'_>, look: Look) -> String {
    let handler = handler(look);
    let mut text = String::new();
    for finding in report.shown() {
        let dressed = Dressed::new(report, finding);
        let before = text.len();
        if handler.render_report(&mut text, &dressed).is_err() {
            text.truncate(before);
            text.push_str(&dressed.message);
        }
        text.push('\n');
    }
    if let Some(rest) = not_shown(report.findings.len(), report.lang) {
        text.push_str(&look.paint(Style::Dim, &rest));
        text.push('\n');
    }
    let style = match (report.findings.n_errors(), report.findings.n_warnings()) {
        (0, 0) => Style::Green,
        (0, _) => Style::Yellow,
        _ => Style::Red,
    };
    text.push_str(&look.paint(style, &summary(report.findings, report.lang)));
    text.push('\n');
    for line in report.aside_lines() {
        let indent: String = line.chars().take_while(|letter| *letter == ' ').collect();
        let lines = look.wrap(&indent, &format!("{indent}  "), line.trim_start());
        text.extend(lines.iter().map(|line| look.paint(Style::Dim, line) + "\n"));
    }
    text
}

fn handler(look: Look) -> GraphicalReportHandler {
    let styles = if look.color { ThemeStyles::ansi() } else { ThemeStyles::none() };
    let theme = GraphicalTheme { characters: ThemeCharacters::unicode(), styles };
    GraphicalReportHandler::new_themed(theme)
        .with_links(false)
        .with_width(look.width)
        .with_context_lines(1)
        .with_break_words(false)
        .without_syntax_highlighting()
}

/// A finding as the renderer wants it.
#[derive(Debug)]
struct Dressed {
    message: String,
    rule: &'static str,
    severity: Severity,
    help: Option<String>,
    source: NamedSource<String>,
    labels: Vec<LabeledSpan>,
}

impl Dressed {
    fn new(report: &FindingsReport<'_>, finding: &Finding) -> Self {
        let Spoken { message, label, help, related } = report.spoken(finding);
        let severity = match finding.level {
            Level::Error => Severity::Error,
            Level::Warning => Severity::Warning,
        };
        let is_here = |(span, _): &(Span, String)| span.source == finding.primary.source;
        let (here, elsewhere): (Vec<_>, Vec<_>) = related.into_iter().partition(is_here);
        let mut labels = vec![LabeledSpan::new_primary_with_span(label, range(finding.primary))];
        labels
            .extend(here.into_iter().map(|(span, says)| LabeledSpan::new_with_span(Some(says), range(span))));
        let elsewhere = elsewhere.iter().map(|(span, says)| format!("{}: {says}", report.location(*span)));
        let help: Vec<String> = help.into_iter().chain(elsewhere).collect();
        Self {
            message,
            rule: finding.rule.name,
            severity,
            help: (!help.is_empty()).then(|| help.join("\n")),
            source: source(report, finding.primary),
            labels,
        }
    }
}

/// The text of a file without what could steer a terminal; every byte keeps its place.
fn source(report: &FindingsReport<'_>, place: Span) -> NamedSource<String> {
    let text = report.sources.get(place.source).text();
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\t' | '\r' => safe.push(letter),
            letter if is_unsafe(letter) && letter.len_utf8() == 3 => safe.push('\u{fffd}'),
            letter if is_unsafe(letter) => safe.extend(std::iter::repeat_n('?', letter.len_utf8())),
            letter => safe.push(letter),
        }
    }
    NamedSource::new(report.path(place), safe)
}

fn range(span: Span) -> std::ops::Range<usize> {
    span.start as usize..span.end as usize
}

impl fmt::Display for Dressed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Dressed {}

impl Diagnostic for Dressed {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.rule))
    }

    fn severity(&self) -> Option<Severity> {
        Some(self.severity)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Format, fixture};
    use super::*;

    fn shown(color: bool) -> String {
        fixture::report(Format::Human(Look { color, width: 90 }))
    }

    #[test]
    fn a_finding_shows_its_line_and_its_cure() {
        insta::assert_snapshot!(shown(false));
    }

    #[test]
    fn colours_are_there_only_when_wanted() {
        assert!(shown(true).contains("\u{1b}["));
        assert!(!shown(false).contains('\u{1b}'));
    }

    #[test]
    fn a_file_cannot_steer_the_terminal() {
        let text = fixture::of(
            "a: \u{1b}[2J\u{1b}]0;x\u{7}\nb: \u{202e}evil\nb: 2\n",
            Format::Human(Look { color: false, width: 90 }),
        );
        assert!(!text.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{text}");
    }
}
