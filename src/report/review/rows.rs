//! The parts of a comment: headings, lists, tables and folds in Markdown.

use super::ReviewReport;
use super::section::Section;
use crate::compare::{PartIs, ReadLine, Said, SaidGuideline, exactly, readings};
use crate::model::Guideline;
use crate::report::changes::{escape, example};
use crate::report::findings::escaped;
use crate::review::proposal::{Remark, Severity};
use crate::simulate::Simulation;

/// The most characters of a text of an author in one line.
const LONGEST: usize = 600;

impl ReviewReport<'_> {
    /// The changes in sentences, under linked titles.
    pub(super) fn what_changes(&self, said: &Said) -> Section {
        let told = said.guidelines.iter().filter(|one| one.says_something());
        let mut lines: Vec<String> = told.map(|one| self.guideline(one)).collect();
        if !said.elsewhere.is_empty() {
            let sentences = said.elsewhere.iter().map(|sentence| format!("- {}\n", text(sentence)));
            let heading = self.say("diff-elsewhere", &[]);
            lines.push(format!("\n**{}**\n{}", text(&heading), sentences.collect::<String>()));
        }
        let head = self.heading("review-what-changes");
        Section { head, lines, left_out: Some(|left| format!("\n{left}\n")), ..Section::default() }
    }

    fn heading(&self, id: &str) -> String {
        format!("\n#### {}\n", text(&self.say(id, &[])))
    }

    fn guideline(&self, said: &SaidGuideline) -> String {
        let title = match self.page_of(&said.id) {
            Some(page) => format!("[{}]({page})", text(&said.title)),
            None => text(&said.title),
        };
        let since = self.since(said);
        let mut block = format!("\n**{title}**{since}\n");
        for line in &said.lines {
            block += &format!("- {}\n", text(&line.text));
            for case in &line.examples {
                block += &format!("  <br>*{}*\n", text(&example(case, self.lang)));
            }
        }
        if said.n_more > 0 {
            block +=
                &format!("- {}\n", text(&self.say("region-more-follow", &[("count", said.n_more.into())])));
        }
        if !said.texts.is_empty() {
            let decides = said.lines.iter().any(|line| line.room.is_some());
            let id = if decides { "review-also-reads" } else { "wording-changed" };
            block += &format!("- {}\n", text(&self.say(id, &[("count", said.texts.len().into())])));
        }
        if let Some(summary) = said.summary.as_ref().filter(|_| said.texts.is_empty()) {
            block += &format!("- {}\n", text(summary));
        }
        block
    }

    /// Whether a guideline is new, and from which day it holds.
    fn since(&self, said: &SaidGuideline) -> String {
        let new = self.after.guideline(said.id.as_str());
        let is_known = |guideline: &Guideline| {
            let ids = std::iter::once(&guideline.id).chain(&guideline.formerly);
            ids.into_iter().any(|id| self.before.guideline(id.as_str()).is_some())
        };
        let is_new = new.is_some_and(|guideline| !is_known(guideline));
        let from = new.and_then(|guideline| guideline.in_force.from);
        let said = match (is_new, from) {
            (true, Some(date)) => self.say("review-new-from", &[("date", date.into())]),
            (true, None) => self.say("review-new", &[]),
            (false, Some(date)) => self.say("review-from", &[("date", date.into())]),
            (false, None) => return String::new(),
        };
        format!(" · {}", text(&said))
    }

    /// What to put right and what is asked.
    pub(super) fn please_look(&self) -> Option<Section> {
        let remarks = &self.review.remarks;
        if remarks.is_empty() {
            return None;
        }
        let columns = ["review-col-guideline", "review-noticed"].map(|id| text(&self.say(id, &[])));
        let head =
            format!("{}\n| | {} |\n|---|---|---|\n", self.heading("review-please-look"), columns.join(" | "));
        let tail = format!("\n{}\n", text(&self.say("review-fix-and-question", &[])));
        let lines = remarks.iter().map(|remark| self.remark(remark)).collect();
        Some(Section {
            head,
            lines,
            tail,
            left_out: Some(|left| format!("| | | {left} |\n")),
            is_fold: false,
        })
    }

    fn remark(&self, remark: &Remark) -> String {
        let kind = match remark.severity {
            Severity::Fix => format!("**{}**", text(&self.say("review-fix", &[]))),
            Severity::Question => text(&self.say("review-question", &[])),
        };
        let title = remark.guideline.as_ref().map(|id| format!("**{}**", text(&self.title_of(id.as_str()))));
        let title = title.unwrap_or_else(|| text(&self.say("diff-elsewhere", &[])));
        let mut noticed: Vec<String> = self.noticed(remark).iter().map(|one| sentence(one)).collect();
        if let Some((path, line)) = remark.place() {
            noticed.push(match &self.links.edit {
                Some(edit) => {
                    let label = text(&self.say("review-edit", &[]));
                    format!("[{label}]({}/{path}#L{line})", edit.trim_end_matches('/'))
                }
                None => format!("`{path}:{line}`"),
            });
        }
        format!("| {kind} | {title} | {} |\n", noticed.join(" "))
    }

    /// The figures of the replay.
    pub(super) fn would_have(&self, simulation: &Simulation) -> Option<Section> {
        let (from, to) = self.days(simulation)?;
        let rows = self.past_rows(simulation);
        let heading = self.say("review-would-have", &[("from", from.into()), ("to", to.into())]);
        let mut head = format!("\n#### {}\n", text(&heading));
        if !rows.is_empty() {
            let ids = ["review-col-guideline", "sim-col-settled", "review-col-held-back", "sim-col-extra"];
            let columns = ids.map(|id| text(&self.say(id, &[])));
            head += &format!("\n| {} |\n|---|--:|--:|--:|\n", columns.join(" | "));
        }
        let lines =
            rows.iter().map(|row| format!("| {} |\n", row.each_ref().map(|cell| text(cell)).join(" | ")));
        let lines: Vec<String> = lines.collect();
        let notes = self.past_notes(simulation);
        let loss = simulation.headline.newly_not_on_the_spot;
        let loss = self.say("sim-loss", &[("count", loss.into())]);
        let notes: Vec<String> = std::iter::once(loss).chain(notes).map(|note| text(&note)).collect();
        let tail = format!("\n{}\n", notes.join(" "));
        Some(Section {
            head,
            lines,
            tail,
            left_out: Some(|left| format!("| {left} | | | |\n")),
            is_fold: false,
        })
    }

    /// The requests that a superior had declined and that would now be granted.
    pub(super) fn newly_granted(&self, simulation: &Simulation) -> Option<Section> {
        let headline = &simulation.headline;
        if headline.n_overruled == 0 {
            return None;
        }
        let ids =
            ["sim-col-date", "review-col-guideline", "sim-col-amount", "review-col-role", "review-col-id"];
        let columns = ids.map(|id| text(&self.say(id, &[])));
        let summary = self.say("review-newly-granted", &[("count", headline.n_overruled.into())]);
        let mut section = fold(&summary, &format!("| {} |\n|---|---|--:|---|---|\n", columns.join(" | ")));
        let rows = headline.overruled.iter().map(|case| self.past_case(case));
        section.lines =
            rows.map(|row| format!("| {} |\n", row.each_ref().map(|cell| text(cell)).join(" | "))).collect();
        let unlisted = headline.n_overruled.saturating_sub(headline.overruled.len() as u64);
        if unlisted > 0 {
            let more = self.say("review-left-out", &[("count", unlisted.into())]);
            section.tail = format!("| … | {} | | | |\n{}", text(&more), section.tail);
        }
        section.left_out = Some(|left| format!("| … | {left} | | | |\n"));
        Some(section)
    }

    /// The words that agents read, before and after.
    pub(super) fn words_read(&self) -> Option<Section> {
        let changes = self.review.changes.as_ref()?;
        let readings = readings(changes, self.before, self.after, self.lang);
        if readings.is_empty() {
            return None;
        }
        let mut section = fold(&self.say("review-words", &[]), "");
        for reading in &readings {
            for (n, line) in reading.lines.iter().enumerate() {
                let title =
                    if n == 0 { format!("\n**{}**\n", text(&reading.title)) } else { ">\n".to_owned() };
                section.lines.push(format!("{title}> {}\n", marked(line)));
            }
        }
        Some(section)
    }

    /// Exactly which decisions change.
    pub(super) fn exactly(&self, rest: &str) -> Option<Section> {
        let changes = self.review.changes.as_ref()?;
        let mut rows = Vec::new();
        let mut n_unknown = 0;
        for one in &changes.guidelines {
            let found = exactly(one, self.before, self.after, self.lang);
            n_unknown += found.n_unknown;
            let title = self.title_of(one.id.as_str());
            rows.extend(found.regions.into_iter().map(|region| {
                let title = match &region.remedy {
                    Some(remedy) => format!("{title} – {remedy}"),
                    None => title.clone(),
                };
                let cases = if region.cases.is_empty() {
                    self.say("review-all-cases", &[])
                } else {
                    crate::prose::list_parts(self.lang, &region.cases)
                };
                let cases = if region.has_case {
                    cases
                } else {
                    format!("{cases} ({})", self.say("review-may-be", &[]))
                };
                let cells = [title, region.role, cases, region.before, region.after];
                format!("| {} |\n", cells.map(|cell| text(&cell)).join(" | "))
            }));
        }
        if rows.is_empty() && n_unknown == 0 {
            return None;
        }
        let ids = [
            "review-col-guideline",
            "review-col-role",
            "review-col-case",
            "review-col-before",
            "review-col-now",
        ];
        let columns = ids.map(|id| text(&self.say(id, &[])));
        let mut section = fold(
            &self.say("review-exactly", &[]),
            &format!("| {} |\n|---|---|---|---|---|\n", columns.join(" | ")),
        );
        section.lines = rows;
        section.left_out = Some(|left| format!("| … | | {left} | | |\n"));
        let unknown = self.say("review-unknown-too", &[("count", n_unknown.into())]);
        let unknown = if n_unknown > 0 { format!("{} ", text(&unknown)) } else { String::new() };
        section.tail = format!("\n{unknown}{}\n{}", text(rest), section.tail);
        Some(section)
    }

    /// Who still has to agree, and who has.
    pub(super) fn who_agrees(&self) -> Option<Section> {
        let mut lines = Vec::new();
        for agreement in &self.review.agreements {
            let mark = if agreement.is_given { "x" } else { " " };
            let said = self
                .agreement(agreement)
                .into_iter()
                .map(|line| format!("- [{mark}] {}\n", owned(&line, &agreement.owners)));
            lines.extend(said);
        }
        let head = format!("{}\n", self.heading("review-who-agrees"));
        (!lines.is_empty()).then(|| Section { head, lines, ..Section::default() })
    }
}

/// Words of authors as Markdown, where the names of owners call them.
fn owned(words: &str, owners: &[String]) -> String {
    owners.iter().fold(text(words), |line, owner| line.replace(&text(owner), owner))
}

/// Words of authors as Markdown, none of them endless.
pub(super) fn text(words: &str) -> String {
    let clipped: String = words.chars().take(LONGEST).collect();
    let more = if clipped.len() < words.len() { "…" } else { "" };
    format!("{}{more}", escape(&clipped))
}

/// A message as a sentence: messages for programs begin in lower case and have no full stop.
fn sentence(message: &str) -> String {
    let clipped: String = message.chars().take(LONGEST).collect();
    let more = if clipped.len() < message.len() { "…" } else { "" };
    let mut letters = clipped.chars();
    let first: String = letters.next().map(|first| first.to_uppercase().collect()).unwrap_or_default();
    let ends = clipped.ends_with(['.', '?', '!', ':']) || !more.is_empty();
    escaped(&format!("{first}{}{more}{}", letters.as_str(), if ends { "" } else { "." }))
}

/// A part that is folded away under a summary.
fn fold(summary: &str, head: &str) -> Section {
    Section {
        head: format!("\n<details><summary>{}</summary>\n\n{head}", text(summary)),
        tail: "\n</details>\n".to_owned(),
        left_out: Some(|left| format!("\n{left}\n")),
        is_fold: true,
        ..Section::default()
    }
}

/// A line with what is gone and what is new in it.
fn marked(line: &ReadLine) -> String {
    let parts = line.parts.iter().map(|part| match part.is {
        PartIs::Kept => text(&part.text),
        PartIs::Gone => format!("<del>{}</del>", text(&part.text)),
        PartIs::New => format!("<ins>{}</ins>", text(&part.text)),
    });
    parts.collect::<String>().replace("</del><ins>", "</del> <ins>")
}
