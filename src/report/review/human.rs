//! A review on a terminal.

use super::ReviewReport;
use crate::report::changes::human_said;
use crate::report::look::{Look, Style};
use crate::review::proposal::{GateState, Remark, Severity};

/// Returns a review as a terminal shows it.
pub(super) fn render(report: &ReviewReport<'_>, look: Look) -> String {
    let said = report.said();
    let mut text = wrapped(look, "", &look.paint(Style::Bold, &report.headline(said.as_ref())));
    let introduction = report.introduction();
    if !introduction.is_empty() {
        text += &wrapped(look, "", &introduction.join(" "));
    }
    text += &wrapped(
        look,
        "",
        &match report.review.remarks.is_empty() {
            true => report.say("review-all-good", &[]),
            false => report.say("review-counts", &report.counts()),
        },
    );
    if let Some(said) = &said {
        text += &heading(report, look, "review-what-changes");
        text += human_said(said, look, report.lang).split_once("\n\n").map_or("", |(_, rest)| rest);
    }
    if !report.review.remarks.is_empty() {
        text += &heading(report, look, "review-please-look");
        report.review.remarks.iter().for_each(|remark| text += &noticed(report, look, remark));
    }
    text += &past(report, look);
    text += &gates(report, look);
    if !report.review.agreements.is_empty() {
        text += &heading(report, look, "review-who-agrees");
        for agreement in &report.review.agreements {
            let mark = if agreement.is_given { "✓" } else { "○" };
            for line in report.agreement(agreement) {
                text += &(look.wrap(&format!("  {mark} "), "    ", &line).join("\n") + "\n");
            }
        }
    }
    text
}

fn heading(report: &ReviewReport<'_>, look: Look, id: &str) -> String {
    format!("\n{}\n", look.paint(Style::Bold, &report.say(id, &[])))
}

fn wrapped(look: Look, indent: &str, text: &str) -> String {
    look.wrap(indent, indent, text).join("\n") + "\n"
}

fn noticed(report: &ReviewReport<'_>, look: Look, remark: &Remark) -> String {
    let (id, style) = match remark.severity {
        Severity::Fix => ("review-fix", Style::Red),
        Severity::Question => ("review-question", Style::Yellow),
    };
    let title = remark.guideline.as_ref().map(|id| format!(", {}", report.title_of(id.as_str())));
    let title = title.unwrap_or_default();
    let mut text = format!("  {}{title}\n", look.paint(style, &report.say(id, &[])));
    for sentence in report.noticed(remark) {
        text += &wrapped(look, "    ", &sentence);
    }
    if let Some((path, line)) = remark.place() {
        text += &format!("    {}\n", look.paint(Style::Dim, &format!("{path}:{line}")));
    }
    text
}

fn past(report: &ReviewReport<'_>, look: Look) -> String {
    let Some(simulation) = &report.review.simulation else { return String::new() };
    let Some((from, to)) = report.days(simulation) else { return String::new() };
    let title = report.say("review-would-have", &[("from", from.into()), ("to", to.into())]);
    let mut text = format!("\n{}\n", look.paint(Style::Bold, &title));
    let ids = ["sim-col-settled", "review-col-held-back", "sim-col-extra"];
    let labels = ids.map(|id| report.say(id, &[]));
    for [title, cells @ ..] in report.past_rows(simulation) {
        let said: Vec<String> =
            labels.iter().zip(cells).map(|(label, cell)| format!("{label}: {cell}")).collect();
        text += &(look.wrap("  ", "    ", &format!("{title} – {}", said.join(" · "))).join("\n") + "\n");
    }
    for note in report.past_notes(simulation) {
        text += &wrapped(look, "  ", &note);
    }
    text
}

fn gates(report: &ReviewReport<'_>, look: Look) -> String {
    if report.review.gates.is_empty() {
        return String::new();
    }
    let mut text = heading(report, look, "sim-section-gates");
    for result in &report.review.gates {
        let (state, asked, found) = report.gate(result);
        let style = match (result.state, result.gate.stops) {
            (GateState::Pass, _) => Style::Green,
            (GateState::Missed, true) => Style::Red,
            (GateState::Missed, false) | (GateState::NotKnown, _) => Style::Yellow,
        };
        let found = if found.is_empty() { found } else { format!(": {found}") };
        text += &wrapped(look, "  ", &format!("{} – {asked}{found}", look.paint(style, &state)));
    }
    text
}
