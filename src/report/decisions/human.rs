//! What an export holds, on a terminal.

use unicode_width::UnicodeWidthStr;

use super::CheckReport;
use crate::diagnostic::Arg;
use crate::prose::{list_and, number, say};
use crate::report::look::{Look, Style};
use crate::report::simulation::unreadable;
use crate::simulate::{Count, Simulation};

/// Stands for a space between words that are typed on one line.
const KEPT: char = '\u{1f}';
/// So many words are shown of a field.
const WORDS: usize = 12;

/// Returns the report as a terminal shows it.
pub(super) fn render(report: &CheckReport<'_>, look: Look) -> String {
    let check = report.check;
    let size = [("check-rows", check.n_rows), ("check-columns", check.columns.len() as u64)];
    let size = size.map(|(id, n)| report.say(id, &[("count", n.into())]));
    let mut text = look.paint(Style::Bold, &format!("{}: {}", report.files, size.join(", "))) + "\n";
    if check.columns.iter().any(|column| column.name.contains('\u{fffd}')) {
        text += &(wrapped(look, "", &report.say("check-not-text", &[])) + "\n");
    }
    text += &report.columns(look);
    text += &report.words(look);
    text += &report.left_out(look);
    text += &report.missing(look);
    text += &format!("\n{}\n", wrapped(look, "", &report.last()));
    text.replace(KEPT, " ")
}

impl CheckReport<'_> {
    fn say(&self, id: &str, args: &[(&str, Arg)]) -> String {
        say(self.lang, id, args)
    }

    fn columns(&self, look: Look) -> String {
        let check = self.check;
        let mut rows = vec![["check-name", "check-column", "check-examples"].map(|id| self.say(id, &[]))];
        for found in &check.found {
            let Some(column) = check.columns.get(found.column) else { continue };
            let mut examples = column.examples.join(" · ");
            if found.is_guess {
                examples += &format!("  ({})", self.say("check-is-guess", &[]));
            }
            rows.push([found.name.clone(), column.name.clone(), examples]);
        }
        for (name, word) in &check.mapping.constants {
            let is_notation = matches!(name.as_str(), "dates" | "decimal_comma" | "formatted_amounts");
            let mut note = self.say(if is_notation { "check-notation" } else { "check-always" }, &[]);
            if check.guessed.contains(&name.as_str()) {
                note += &format!("  ({})", self.say("check-is-guess", &[]));
            }
            rows.push([name.clone(), format!("= {word}"), note]);
        }
        let mut text = heading(look, &self.say("check-found", &[])) + &table(look, &rows);
        let aside: Vec<String> = check.left_aside().map(|column| column.name.clone()).collect();
        if !aside.is_empty() {
            let list = list_and(self.lang, &aside);
            text += &(wrapped(look, "  ", &self.say("check-aside", &[("list", list.into())])) + "\n");
        }
        text
    }

    fn words(&self, look: Look) -> String {
        let words = &self.check.words;
        if words.is_empty() {
            return String::new();
        }
        let head = ["check-name", "check-word", "check-meaning"].map(|id| self.say(id, &[]));
        let mut rows = vec![head];
        let mut before = "";
        let mut n_shown = 0;
        // What nobody knows comes first, since somebody has to say it.
        let mut sorted: Vec<_> = words.iter().collect();
        sorted.sort_by_key(|word| (&word.of, word.meaning.is_some(), !word.is_guess, u64::MAX - word.n_rows));
        for word in sorted {
            n_shown = if before == word.of { n_shown + 1 } else { 0 };
            before = &word.of;
            if n_shown >= WORDS {
                continue;
            }
            let meaning = match (&word.meaning, word.is_guess) {
                (Some(meaning), true) => format!("{meaning}  ({})", self.say("check-is-guess", &[])),
                (Some(meaning), false) => meaning.clone(),
                (None, _) => look.paint(Style::Yellow, &self.say("check-unknown", &[])),
            };
            let shown = format!("{} ({})", word.word, number(self.lang, word.n_rows));
            rows.push([word.of.clone(), shown, meaning]);
        }
        let mut text = heading(look, &self.say("check-words", &[])) + &table(look, &rows);
        if let Some(unknown) = words.iter().find(|word| word.meaning.is_none()) {
            let command = format!("--value '{}:{}=…'", unknown.of, unknown.word);
            let help = self.say("check-unknown-help", &[("command", typed(&command).into())]);
            text += &(wrapped(look, "  ", &help) + "\n");
        }
        text
    }

    fn left_out(&self, look: Look) -> String {
        let Some(simulation) = &self.check.simulation else { return String::new() };
        let lines = self.reasons(simulation);
        let unreadable = unreadable(simulation, self.lang);
        if lines.is_empty() && unreadable.is_none() {
            return String::new();
        }
        let mut text = heading(look, &self.say("check-rejected", &[]));
        for line in lines.into_iter().map(|line| format!("· {line}")).chain(unreadable) {
            text += &(look.wrap("  ", "    ", &line).join("\n") + "\n");
        }
        text
    }

    fn reasons(&self, simulation: &Simulation) -> Vec<String> {
        let rejected =
            simulation.rejected.iter().map(|(why, count)| (format!("reject-{}", why.word()), count));
        let skipped =
            simulation.not_replayable.iter().map(|(why, count)| (format!("skip-{}", why.word()), count));
        let open = simulation.undetermined.iter();
        let open = open.map(|(why, count)| (format!("undetermined-{}", why.word()), count));
        let all = rejected.chain(skipped).chain(open);
        all.filter(|(_, count)| count.n_rows > 0).map(|(id, count)| self.reason(&id, count)).collect()
    }

    fn reason(&self, id: &str, count: &Count) -> String {
        let args =
            [("reason", self.say(id, &[]).into()), ("countText", number(self.lang, count.n_rows).into())];
        let examples =
            count.examples.iter().filter(|example| !example.id.is_empty() || !example.text.is_empty());
        let examples = examples.map(|example| match (example.id.as_str(), example.text.as_str()) {
            (id, "") => id.to_owned(),
            (id, text) => {
                let said = self.say("check-example", &[("name", id.into()), ("text", text.into())]);
                said.trim_start().to_owned()
            }
        });
        let examples: Vec<String> = examples.collect();
        let reason = self.say("sim-reason-count", &args);
        if examples.is_empty() { reason } else { format!("{reason}: {}", examples.join("; ")) }
    }

    fn missing(&self, look: Look) -> String {
        let check = self.check;
        let mut lines = Vec::new();
        for field in &check.missing {
            let command = match *field {
                "guideline" => {
                    let first =
                        self.policies.guidelines.first().map_or("…", |guideline| guideline.id.as_str());
                    format!("--constant guideline={first}")
                }
                "outcome" => "--constant outcome=granted".to_owned(),
                field => format!("--column {field}=…"),
            };
            let id = format!("check-no-{}", field.replace('_', "-"));
            lines.push(self.say(&id, &[("command", typed(&command).into())]));
        }
        for lacking in &check.lacking {
            let args = [
                ("name", lacking.guideline.as_str().into()),
                ("count", lacking.n_rows.into()),
                ("list", list_and(self.lang, &lacking.facts).into()),
            ];
            lines.push(format!("· {}", self.say("check-lacking", &args)));
        }
        if lines.is_empty() {
            return String::new();
        }
        if !check.lacking.is_empty() {
            lines.push(self.say("check-lacking-means", &[]));
        }
        let mut text = heading(look, &self.say("check-missing", &[]));
        lines.iter().for_each(|line| text += &(look.wrap("  ", "    ", line).join("\n") + "\n"));
        text
    }

    /// What comes of it, and what to do next.
    fn last(&self) -> String {
        let counts = self.check.simulation.as_ref().map(|simulation| simulation.counts);
        let replayed = counts.map(|counts| {
            let count = Arg::Text(number(self.lang, counts.replayed));
            self.say("check-replayed", &[("countText", count), ("total", counts.read.into())])
        });
        let next = match self.written {
            Some(file) => {
                let command = format!("`sayso simulate {} --mapping {}`", self.files, self.name);
                let args =
                    [("file", file.into()), ("name", self.name.into()), ("command", typed(&command).into())];
                self.say("check-written", &args)
            }
            None if self.check.missing.is_empty() => {
                let command = format!("`sayso decisions check {} --write --name {}`", self.files, self.name);
                self.say("check-write", &[("command", typed(&command).into())])
            }
            None => {
                let why = self.say("check-some-missing", &[]);
                self.say("check-not-written", &[("list", why.into())])
            }
        };
        replayed.into_iter().chain([next]).collect::<Vec<_>>().join(" ")
    }
}

/// Returns a command that is not broken between lines.
fn typed(command: &str) -> String {
    command.replace(' ', &KEPT.to_string())
}

fn heading(look: Look, text: &str) -> String {
    format!("\n{}\n", look.paint(Style::Bold, text))
}

fn wrapped(look: Look, indent: &str, text: &str) -> String {
    look.wrap(indent, indent, text).join("\n")
}

/// Returns rows in columns; the first holds the heads.
fn table(look: Look, rows: &[[String; 3]]) -> String {
    let width =
        |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.width()).max().unwrap_or(0);
    let (first, second) = (width(0), width(1));
    let mut text = String::new();
    for (at, [name, word, rest]) in rows.iter().enumerate() {
        let pad = |cell: &str, width: usize| " ".repeat(width.saturating_sub(cell.width()));
        let start = format!("  {name}{}  {word}{}  ", pad(name, first), pad(word, second));
        let indent = " ".repeat(first + second + 6);
        let line = look.wrap(&start, &indent, rest).join("\n");
        let line = line.trim_end();
        text += &(if at == 0 { look.paint(Style::Dim, line) } else { line.to_owned() } + "\n");
    }
    text
}
