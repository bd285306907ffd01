//! A simulation for a pull request.

use super::SimulationReport;

/// Returns a simulation as Markdown.
pub(super) fn render(report: &SimulationReport<'_>) -> String {
    let mut text = format!("### {}\n\n", report.headline());
    let is_replayed = report.simulation.counts.replayed > 0;
    if is_replayed {
        text += "| | |\n|---|--:|\n";
        for (label, number) in report.numbers() {
            text += &format!("| {label} | {number} |\n");
        }
        text.push('\n');
    }
    for line in report.basis().into_iter().chain(report.fidelity()).chain(report.unreadable()) {
        text += &format!("{line}\n");
    }
    if is_replayed {
        text += &format!("\n**{}**\n\n", report.say("sim-matrix", &[]));
        let head = ["sim-old", "sim-new", "sim-col-decisions", "sim-col-people", "sim-col-amount"];
        text += &format!("| {} |\n|---|---|--:|--:|---|\n", head.map(|id| report.say(id, &[])).join(" | "));
        for row in report.matrix() {
            text += &format!("| {} |\n", row.join(" | "));
        }
    }
    for lines in [report.causes(), report.caps()].iter().filter(|lines| !lines.is_empty()) {
        text += "\n";
        lines.iter().for_each(|line| text += &format!("- {line}\n"));
    }
    if let Some(title) = report.sweep_title() {
        text += &format!("\n**{title}**\n");
        for (rows, sentences) in report.sweep() {
            let head = report.sweep_head().join(" | ");
            text += &format!("\n| {head} |\n|--:|--:|--:|--:|--:|\n");
            rows.iter().for_each(|row| text += &format!("| {} |\n", row.join(" | ")));
            sentences.iter().for_each(|line| text += &format!("\n{line}\n"));
        }
    }
    let left_out = report.left_out();
    if !left_out.is_empty() {
        text += "\n";
        left_out.iter().for_each(|line| text += &format!("- {line}\n"));
    }
    text
}
