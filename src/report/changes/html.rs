//! Changes as one page that needs nothing else: for a browser, in both themes, and for paper.

use super::human::sentence;
use super::words::tagged;
use super::{ChangesReport, mark, room};
use crate::compare::{Reading, Said, SaidGuideline, SaidLine};
use crate::prose::{Lang, say};
use crate::report::page::{escape, page};

/// Returns changes as a page.
pub(super) fn render(report: &ChangesReport<'_>) -> String {
    let said = report.said();
    let body = head(report, &said.headline) + &parts(&said, report.lang);
    page(&said.headline, &body, report.lang)
}

/// Returns what the calendar changes, a day at a time.
pub(super) fn calendar(title: &str, days: impl Iterator<Item = (String, Said)>, lang: Lang) -> String {
    let mut body = format!("<h1>{}</h1>\n", escape(title));
    for (day, said) in days {
        body +=
            &format!("<h1>{}</h1>\n<p>{}</p>\n{}", escape(&day), escape(&said.headline), parts(&said, lang));
    }
    page(title, &body, lang)
}

/// Everything below the headline.
fn parts(said: &Said, lang: Lang) -> String {
    let mut body = direction(said);
    for guideline in &said.guidelines {
        body += &one(guideline, lang);
    }
    if !said.elsewhere.is_empty() {
        let sentences = said.elsewhere.iter().map(|sentence| item("", "·", &escape(sentence)));
        let title = say(lang, "diff-elsewhere", &[]);
        body += &section(&escape(&title), &sentences.collect::<String>());
    }
    body + &format!("<p class=\"rest\">{}</p>\n", escape(&said.rest))
}

/// Returns only the words that agents read.
pub(super) fn words(report: &ChangesReport<'_>, readings: &[Reading]) -> String {
    let id = if readings.is_empty() { "words-none" } else { "words-title" };
    let title = say(report.lang, id, &[]);
    let mut body = head(report, &title);
    for reading in readings {
        let lines = reading.lines.iter().map(|line| item("", "·", &tagged(line, escape)));
        body += &section(&titled(&reading.title, reading.id.as_str()), &lines.collect::<String>());
    }
    page(&title, &body, report.lang)
}

fn head(report: &ChangesReport<'_>, title: &str) -> String {
    let (base, head) = report.names;
    let versions = format!("<code>{}</code> → <code>{}</code>", escape(base), escape(head));
    format!("<h1>{}</h1>\n<p class=\"versions\">{versions}</p>\n", escape(title))
}

/// Which way the whole change goes, for whom, and what is above a ceiling.
fn direction(said: &Said) -> String {
    let mut text = String::new();
    if let Some(direction) = &said.direction {
        text += &format!("<p>{}</p>\n", escape(direction));
    }
    let roles = said.risk.iter().map(|one| item(room(one.room), mark(Some(one.room)), &escape(&one.text)));
    let above = said.crossed.iter().map(|sentence| item("above", "!", &escape(sentence)));
    let items: String = roles.chain(above).collect();
    if !items.is_empty() {
        text += &format!("<ul>\n{items}</ul>\n");
    }
    text
}

fn one(guideline: &SaidGuideline, lang: Lang) -> String {
    let mut items: String = guideline.lines.iter().map(|line| change(line, lang)).collect();
    if guideline.n_more > 0 {
        let more = say(lang, "region-more-follow", &[("count", guideline.n_more.into())]);
        items += &item("", "…", &escape(&more));
    }
    items.extend(guideline.texts.iter().map(|sentence| item("", "·", &escape(sentence))));
    items.extend(guideline.summary.iter().map(|sentence| item("", "=", &escape(sentence))));
    section(&titled(&guideline.title, guideline.id.as_str()), &items)
}

fn change(line: &SaidLine, lang: Lang) -> String {
    let mut text = escape(&line.text);
    for example in &line.examples {
        text += &format!("\n<p class=\"example\">{}</p>", escape(&sentence(example, lang)));
    }
    item(line.room.map_or("", room), mark(line.room), &text)
}

fn titled(title: &str, id: &str) -> String {
    format!("{} <code class=\"id\">{}</code>", escape(title), escape(id))
}

fn section(title: &str, items: &str) -> String {
    format!("<section>\n<h2>{title}</h2>\n<ul>\n{items}</ul>\n</section>\n")
}

/// The mark is for the eye; what it says stands in the sentence too, or in its class.
fn item(class: &str, mark: &str, text: &str) -> String {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<li{class}><span class=\"mark\" aria-hidden=\"true\">{mark}</span>{text}</li>\n")
}
