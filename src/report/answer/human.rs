//! Answers for people: the answer in the first line, the rest below it.

use super::Question;
use super::told::{Told, Tone, notices, told};
use crate::prose::say;
use crate::report::look::{Look, Style};

/// Writes answers for a terminal.
#[must_use]
pub fn human(question: &Question<'_>, look: Look) -> String {
    let mut page = Page { look, lines: Vec::new() };
    for notice in notices(question) {
        page.text(Style::Yellow, "! ", &notice);
        page.gap();
    }
    for (at, answer) in question.answers.iter().enumerate() {
        if at > 0 {
            page.gap();
        }
        page.told(&told(question, answer), &say(question.lang, "reasons", &[]));
    }
    page.lines.join("\n") + "\n"
}

/// Writes answers line by line, each line whole and without signs, for screen readers and logs.
#[must_use]
pub fn plain(question: &Question<'_>) -> String {
    let mut lines = notices(question);
    for answer in question.answers {
        let told = told(question, answer);
        lines.extend([told.heading, told.headline]);
        lines.extend(told.next);
        lines.extend(told.reasons);
        lines.extend(told.changes);
        lines.extend(told.assumptions);
        lines.extend(told.rules);
    }
    lines.join("\n") + "\n"
}

/// The lines of a terminal so far.
struct Page {
    look: Look,
    lines: Vec<String>,
}

impl Page {
    fn told(&mut self, told: &Told, why: &str) {
        self.lines.push(self.look.paint(Style::Bold, &told.heading));
        self.gap();
        let (sign, style) = match told.tone {
            Tone::Yes => ("✓ ", Style::Green),
            Tone::Ask => ("→ ", Style::Yellow),
            Tone::No => ("✗ ", Style::Red),
            Tone::Open => ("? ", Style::Yellow),
        };
        self.text(style, sign, &told.headline);
        told.next.iter().for_each(|line| self.plain("  ", line));
        if !told.reasons.is_empty() {
            self.gap();
            self.lines.push(format!("  {}", self.look.paint(Style::Bold, why)));
            told.reasons.iter().for_each(|line| self.plain("  · ", line));
        }
        self.block(&told.changes);
        self.block(&told.assumptions);
        if let Some(rules) = &told.rules {
            self.gap();
            self.text(Style::Dim, "  ", rules);
        }
    }

    /// Adds lines that stand apart.
    fn block(&mut self, lines: &[String]) {
        if !lines.is_empty() {
            self.gap();
            lines.iter().for_each(|line| self.plain("  ", line));
        }
    }

    /// Adds a text in a style, broken into lines.
    fn text(&mut self, style: Style, first: &str, text: &str) {
        for line in self.look.wrap(first, &" ".repeat(first.chars().count()), text) {
            self.lines.push(self.look.paint(style, &line));
        }
    }

    fn plain(&mut self, first: &str, text: &str) {
        let indent = " ".repeat(first.chars().count());
        self.lines.extend(self.look.wrap(first, &indent, text));
    }

    fn gap(&mut self) {
        self.lines.push(String::new());
    }
}
