//! Changes on a terminal: grouped by guideline, a mark for each direction, as wide as the window.

use super::mark;
use crate::compare::{Room, Said, SaidExample, SaidGuideline, SaidLine};
use crate::prose::{Lang, say};
use crate::report::look::{Look, Style};

/// Returns changes as a terminal shows them.
pub(in crate::report) fn render(said: &Said, look: Look, lang: Lang) -> String {
    let mut text = look.paint(Style::Bold, &said.headline);
    if let Some(direction) = &said.direction {
        text += &format!(" {direction}");
    }
    text.push('\n');
    for risk in &said.risk {
        text += &lines(look, &format!("  {} ", marked(Some(risk.room), look)), "    ", &risk.text);
    }
    for sentence in &said.crossed {
        text += &lines(look, &format!("  {} ", look.paint(Style::Red, "!")), "    ", sentence);
    }
    for guideline in &said.guidelines {
        text.push('\n');
        text += &one(guideline, look, lang);
    }
    if !said.elsewhere.is_empty() {
        text += &format!("\n{}\n", look.paint(Style::Bold, &say(lang, "diff-elsewhere", &[])));
        for sentence in &said.elsewhere {
            text += &lines(look, "  · ", "    ", sentence);
        }
    }
    text += &format!("\n{}\n", look.paint(Style::Dim, &said.rest));
    text
}

fn one(guideline: &SaidGuideline, look: Look, lang: Lang) -> String {
    let id = look.paint(Style::Dim, &format!("({})", guideline.id));
    let mut text = format!("{} {id}\n", look.paint(Style::Bold, &guideline.title));
    for line in &guideline.lines {
        text += &change(line, look, lang);
    }
    if guideline.n_more > 0 {
        let more = say(lang, "region-more-follow", &[("count", guideline.n_more.into())]);
        text += &lines(look, "  … ", "    ", &more);
    }
    for sentence in &guideline.texts {
        text += &lines(look, "  · ", "    ", sentence);
    }
    if let Some(summary) = &guideline.summary {
        text += &lines(look, "  = ", "    ", summary);
    }
    text
}

fn change(line: &SaidLine, look: Look, lang: Lang) -> String {
    let mut text = lines(look, &format!("  {} ", marked(line.room, look)), "    ", &line.text);
    for example in &line.examples {
        text += &look.paint(Style::Dim, lines(look, "      ", "      ", &sentence(example, lang)).trim_end());
        text.push('\n');
    }
    text
}

/// The mark of a direction, in its colour.
fn marked(room: Option<Room>, look: Look) -> String {
    match room {
        Some(Room::More) => look.paint(Style::Green, mark(room)),
        Some(Room::Less | Room::Both) => look.paint(Style::Yellow, mark(room)),
        Some(Room::Other | Room::Same) | None => mark(room).to_owned(),
    }
}

/// Says an example with both answers.
pub(in crate::report) fn sentence(example: &SaidExample, lang: Lang) -> String {
    let SaidExample { case, before, after } = example;
    say(lang, "region-example", &[("example", case.into()), ("old", before.into()), ("new", after.into())])
}

fn lines(look: Look, first: &str, indent: &str, text: &str) -> String {
    look.wrap(first, indent, text).join("\n") + "\n"
}
