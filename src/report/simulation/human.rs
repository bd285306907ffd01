//! A simulation on one screen of a terminal.

use unicode_width::UnicodeWidthStr;

use super::SimulationReport;
use crate::report::look::{Look, Style};

/// So many limits over time fit on the screen; the machine-readable form has all.
const CAPS: usize = 6;

/// Returns a simulation as a terminal shows it.
pub(super) fn render(report: &SimulationReport<'_>, look: Look) -> String {
    let mut text = format!("{}\n", wrapped(look, "", &look.paint(Style::Bold, &report.headline())));
    let is_replayed = report.simulation.counts.replayed > 0;
    if is_replayed {
        text += &format!("\n{}", numbers(report, look));
    }
    text += &heading(look, &report.say("sim-section-replayed", &[]));
    for line in report.basis() {
        text += &(wrapped(look, "  ", &line) + "\n");
    }
    for line in report.left_out() {
        text += &(wrapped(look, "    ", &format!("· {line}")) + "\n");
    }
    if is_replayed {
        text += &heading(look, &report.say("sim-trust", &[]));
    }
    for line in report.fidelity().into_iter().chain(report.missing()).chain(report.unreadable()) {
        text += &(wrapped(look, "  ", &line) + "\n");
    }
    if !is_replayed {
        return text;
    }
    text += &heading(look, &report.say("sim-matrix", &[]));
    text += &table(report, look);
    for line in report.causes() {
        text += &(wrapped(look, "    ", &format!("· {line}")) + "\n");
    }
    let caps = report.caps();
    if !caps.is_empty() {
        text += &heading(look, &report.say("sim-caps", &[]));
        for line in caps.iter().take(CAPS) {
            text += &(wrapped(look, "  ", line) + "\n");
        }
    }
    if let Some(title) = report.sweep_title() {
        text += &heading(look, &title);
        for (rows, sentences) in report.sweep() {
            text += &columns(look, &report.sweep_head(), &rows, |column| column < 4);
            for line in sentences {
                text += &(wrapped(look, "  ", &line) + "\n");
            }
        }
    }
    let overruled = report.overruled();
    if !overruled.is_empty() {
        text += &heading(look, &report.say("sim-refused-list", &[]));
        for line in overruled {
            text += &(wrapped(look, "  ", &line) + "\n");
        }
    }
    text
}

fn numbers(report: &SimulationReport<'_>, look: Look) -> String {
    let mut text = String::new();
    let numbers = report.numbers();
    let widest = numbers.iter().map(|(label, _)| label.width()).max().unwrap_or(0);
    for (label, number) in &numbers {
        let pad = " ".repeat(widest - label.width());
        let first = format!("  {label}{pad}  ");
        let indent = " ".repeat(widest + 4);
        text += &(look.wrap(&first, &indent, number).join("\n") + "\n");
    }
    text
}

fn heading(look: Look, text: &str) -> String {
    format!("\n{}\n", look.paint(Style::Bold, text))
}

fn wrapped(look: Look, indent: &str, text: &str) -> String {
    look.wrap(indent, indent, text).join("\n")
}

fn table(report: &SimulationReport<'_>, look: Look) -> String {
    let head = ["sim-old", "sim-new", "sim-col-decisions", "sim-col-people", "sim-col-amount"];
    let head = head.map(|id| report.say(id, &[]));
    columns(look, &head, &report.matrix(), |column| (2..4).contains(&column))
}

/// Returns rows under their heads; some columns hold numbers.
fn columns(
    look: Look,
    head: &[String; 5],
    rows: &[[String; 5]],
    is_number: impl Fn(usize) -> bool,
) -> String {
    let width = |column: usize| {
        let cells = rows.iter().chain([head]).filter_map(|row| row.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..5).map(width).collect();
    let line = |row: &[String; 5]| {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
            let pad = " ".repeat(width.saturating_sub(cell.width()));
            if is_number(column) { format!("{pad}{cell}") } else { format!("{cell}{pad}") }
        });
        format!("  {}", cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned() + "\n"
    };
    let mut text = look.paint(Style::Dim, line(head).trim_end()) + "\n";
    rows.iter().for_each(|row| text += &line(row));
    text
}
