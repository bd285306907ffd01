//! Answers as rows of a spreadsheet: exact amounts, ids, and the reasons in words.

use std::collections::BTreeSet;

use csv::{StringRecord, Writer};

use super::exact::{BETWEEN, asked, owed, up_to, value, verdict};
use crate::cases::{Answered, Columns};
use crate::decision::{Answer, Known, Verdict};
use crate::model::{Exact, FactId, FactKind, Policies, RemedyId, Value};
use crate::prose::{Lang, Spoken};

/// The columns of an answer.
const ANSWER: [&str; 6] = ["verdict", "owed", "up_to", "ask", "rules", "because"];

/// The columns that only the chosen answer has.
const MORE: [&str; 4] = ["change", "instead", "assumed", "unknown"];

/// What a sheet of answers shows.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// The policies that answered.
    pub policies: &'a Policies,
    /// The reader's language.
    pub lang: Lang,
    /// The names in the first line of the cases.
    pub header: &'a [String],
    /// Which of them are carried over.
    pub columns: &'a Columns,
    /// The remedies that have a group of columns each.
    pub remedies: &'a [RemedyId],
    /// Facts that are shown as they were worked out.
    pub shown: &'a [FactId],
    /// Whether what was recorded is held against the answers.
    pub audits: bool,
}

impl Sheet<'_> {
    /// Writes the first line.
    ///
    /// # Errors
    ///
    /// If the bytes cannot be written.
    pub fn first_line(&self) -> Result<Vec<u8>, csv::Error> {
        lines([self.names()])
    }

    /// Returns the line of a row.
    ///
    /// # Errors
    ///
    /// If the bytes cannot be written.
    pub fn line(&self, row: &StringRecord, answered: &Answered) -> Result<Vec<u8>, csv::Error> {
        lines(vec![self.cells(row, answered)])
    }

    fn names(&self) -> Vec<String> {
        let mut names = vec!["guideline".to_owned(), "remedy".to_owned()];
        names.extend(ANSWER.iter().chain(&MORE).map(|name| (*name).to_owned()));
        names.extend(self.audits.then(|| "audit".to_owned()));
        names.push("error".to_owned());
        names.extend(self.shown.iter().map(ToString::to_string));
        for remedy in self.remedies {
            names.extend(ANSWER.map(|name| format!("{remedy}.{name}")));
        }
        let own: BTreeSet<&String> = names.iter().collect();
        let carried = self.columns.carried.iter().filter_map(|at| self.header.get(*at));
        let carried: Vec<String> = carried
            .map(|name| if own.contains(name) { format!("{name} (input)") } else { name.clone() })
            .collect();
        carried.into_iter().chain(names).collect()
    }

    fn cells(&self, row: &StringRecord, answered: &Answered) -> Vec<String> {
        let mut cells: Vec<String> =
            self.columns.carried.iter().map(|at| row.get(*at).unwrap_or_default().to_owned()).collect();
        let chosen = answered.chosen();
        cells.push(answered.case.as_ref().map(|case| case.guideline.to_string()).unwrap_or_default());
        let remedy = chosen.and_then(|answer| answer.remedy.as_ref());
        cells.push(remedy.map(ToString::to_string).unwrap_or_default());
        cells.extend(self.answer(answered, chosen));
        cells.extend(self.more(answered, chosen));
        if self.audits {
            cells.push(answered.audit.map(|audit| audit.word().to_owned()).unwrap_or_default());
        }
        cells.push(join(answered.errors.iter().map(|error| error.in_one_line())));
        cells.extend(self.shown.iter().map(|fact| self.shown_fact(answered, fact)));
        for remedy in self.remedies {
            let answer = answered.answers.iter().find(|answer| answer.remedy.as_ref() == Some(remedy));
            cells.extend(self.answer(answered, answer));
        }
        cells
    }

    /// Writes the value of a fact so that it can be read back: a share as a percentage.
    fn shown_fact(&self, answered: &Answered, id: &FactId) -> String {
        let known = answered.fact(self.policies, id);
        let case = answered.case.as_ref();
        let guideline = case.and_then(|case| self.policies.guideline(case.guideline.as_str()));
        let kind = guideline.and_then(|guideline| self.policies.fact(guideline, id.as_str()));
        match (known, kind.map(|fact| &fact.kind)) {
            (Some(Known::Value(Value::Number(share))), Some(FactKind::Percent)) => {
                let hundredfold = share.times(Exact::from(100)).unwrap_or(share);
                format!("{hundredfold}%")
            }
            (known, _) => shown(known),
        }
    }

    fn answer(&self, answered: &Answered, answer: Option<&Answer>) -> [String; 6] {
        let Some(answer) = answer else { return Default::default() };
        let ask = match &answer.verdict {
            Verdict::Ask(who) => join(asked(who).into_iter().map(str::to_owned)),
            Verdict::Decide | Verdict::No | Verdict::NotCovered | Verdict::CannotTell(_) => String::new(),
        };
        let reasons = self.spoken(answered, answer).map(|spoken| spoken.reasons().join(" "));
        [
            verdict(&answer.verdict).to_owned(),
            owed(&answer.owed),
            up_to(&answer.up_to),
            ask,
            join(answer.rules.iter().map(ToString::to_string)),
            reasons.unwrap_or_default(),
        ]
    }

    fn more(&self, answered: &Answered, answer: Option<&Answer>) -> [String; 4] {
        let Some(answer) = answer else { return Default::default() };
        let change = self.spoken(answered, answer).and_then(|spoken| spoken.nearest().into_iter().next());
        [
            change.unwrap_or_default(),
            join(answer.instead.iter().map(ToString::to_string)),
            join(answer.assumptions.iter().map(|(fact, what)| format!("{fact}={}", value(what)))),
            join(answer.unknown.iter().map(ToString::to_string)),
        ]
    }

    fn spoken<'s>(&'s self, answered: &'s Answered, answer: &'s Answer) -> Option<Spoken<'s>> {
        Some(Spoken::new(self.lang, self.policies, answered.case.as_ref()?, answer))
    }
}

fn shown(known: Option<Known>) -> String {
    match known {
        None | Some(Known::Nothing) => String::new(),
        Some(Known::Unknown) => "unknown".to_owned(),
        Some(Known::Anything) => "anything".to_owned(),
        Some(Known::Value(what)) => value(&what),
    }
}

fn join(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(BETWEEN)
}

fn lines(rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, csv::Error> {
    let mut writer = Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(&row)?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}
