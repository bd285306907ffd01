//! Answers for people: the answer in the first line, the rest below it.

use super::Question;
use super::telling::{Told, Tone, notices};
use crate::prose::{Words, list_and, say};
use crate::report::look::{Look, Style};

/// Writes answers for a terminal.
#[must_use]
pub fn human(question: &Question<'_>, look: Look) -> String {
    let mut page = Page { look, lines: Vec::new() };
    for notice in notices(&question.words(), question.guideline, question.case) {
        page.text(Style::Yellow, "! ", &notice);
        page.gap();
    }
    for (at, telling) in question.tellings().enumerate() {
        if at > 0 {
            page.gap();
        }
        page.told(&telling.told(question.assumes_no_history), question);
        page.rules(&telling.answer.rules.iter().map(ToString::to_string).collect::<Vec<_>>(), question);
    }
    page.lines.join("\n") + "\n"
}

/// Writes answers line by line, each line whole and without signs, for screen readers and logs.
#[must_use]
pub fn plain(question: &Question<'_>) -> String {
    let mut lines = notices(&question.words(), question.guideline, question.case);
    for telling in question.tellings() {
        let told = telling.told(question.assumes_no_history);
        lines.extend([told.heading, told.headline]);
        lines.extend(told.next);
        lines.extend(told.reasons);
        lines.extend(told.changes);
        lines.extend(told.assumptions);
    }
    lines.join("\n") + "\n"
}

/// The lines of a terminal so far.
struct Page {
    look: Look,
    lines: Vec<String>,
}

impl Page {
    fn told(&mut self, told: &Told, question: &Question<'_>) {
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
            self.lines.push(format!("  {}", self.look.paint(Style::Bold, &reasons(&question.words()))));
            told.reasons.iter().for_each(|line| self.plain("  · ", line));
        }
        if !told.changes.is_empty() {
            self.gap();
            told.changes.iter().for_each(|line| self.plain("  ", line));
        }
        if !told.assumptions.is_empty() {
            self.gap();
            told.assumptions.iter().for_each(|line| self.plain("  ", line));
        }
    }

    fn rules(&mut self, rules: &[String], question: &Question<'_>) {
        if rules.is_empty() {
            return;
        }
        let list = list_and(question.lang, rules);
        let line = say(question.lang, "reason-rules", &[("rules", list.into())]);
        self.gap();
        self.text(Style::Dim, "  ", &line);
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

fn reasons(words: &Words<'_>) -> String {
    say(words.lang, "reasons", &[])
}
