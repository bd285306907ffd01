//! Only the words that agents read, before and after.

use serde::Serialize;

use super::ChangesReport;
use super::markdown::escape;
use crate::compare::{Part, PartIs, ReadLine, Reading};
use crate::prose::{Lang, say};
use crate::report::look::{Look, Style};

/// For a terminal: what is gone in `[-…-]`, what is new in `{+…+}`, so that no colour is needed.
pub(super) fn human(readings: &[Reading], look: Look, lang: Lang) -> String {
    if readings.is_empty() {
        return say(lang, "words-none", &[]) + "\n";
    }
    let mut text = look.paint(Style::Bold, &say(lang, "words-title", &[])) + "\n";
    for reading in readings {
        let id = look.paint(Style::Dim, &format!("({})", reading.id));
        text += &format!("\n{} {id}\n", look.paint(Style::Bold, &reading.title));
        for line in &reading.lines {
            let part = |part: &Part| match part.is {
                PartIs::Kept => part.text.clone(),
                PartIs::Gone => format!("[-{}-]", part.text),
                PartIs::New => format!("{{+{}+}}", part.text),
            };
            let line: String = line.parts.iter().map(part).collect();
            text += &(look.wrap("  ", "    ", &line).join("\n") + "\n");
        }
    }
    text
}

/// For a pull request.
pub(super) fn markdown(readings: &[Reading], lang: Lang) -> String {
    if readings.is_empty() {
        return format!("{}\n", escape(&say(lang, "words-none", &[])));
    }
    let mut text = format!("### {}\n", escape(&say(lang, "words-title", &[])));
    for reading in readings {
        text += &format!("\n**{}** (`{}`)\n\n", escape(&reading.title), reading.id);
        for line in &reading.lines {
            text += &format!("- {}\n", tagged(line, escape));
        }
    }
    text
}

/// A line in which what is gone and what is new stand in tags of their own.
pub(super) fn tagged(line: &ReadLine, escape: impl Fn(&str) -> String) -> String {
    let part = |part: &Part| match part.is {
        PartIs::Kept => escape(&part.text),
        PartIs::Gone => format!("<del>{}</del>", escape(&part.text)),
        PartIs::New => format!("<ins>{}</ins>", escape(&part.text)),
    };
    line.parts.iter().map(part).collect()
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    base: &'a str,
    head: &'a str,
    guidelines: Vec<Guideline<'a>>,
}

#[derive(Serialize)]
struct Guideline<'a> {
    id: &'a str,
    title: &'a str,
    lines: Vec<Vec<Piece<'a>>>,
}

#[derive(Serialize)]
struct Piece<'a> {
    is: &'static str,
    text: &'a str,
}

/// For programs, as `sayso/words/1`.
pub(super) fn json(report: &ChangesReport<'_>, readings: &[Reading]) -> String {
    let guidelines = readings.iter().map(|one| Guideline {
        id: one.id.as_str(),
        title: &one.title,
        lines: one.lines.iter().map(|line| line.parts.iter().map(piece).collect()).collect(),
    });
    let document = Document {
        schema: "sayso/words/1",
        base: report.names.0,
        head: report.names.1,
        guidelines: guidelines.collect(),
    };
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn piece(part: &Part) -> Piece<'_> {
    let is = match part.is {
        PartIs::Kept => "kept",
        PartIs::Gone => "gone",
        PartIs::New => "new",
    };
    Piece { is, text: &part.text }
}
