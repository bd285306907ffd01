//! Which column of an export is which field or fact, and what its words stand for.
//!
//! An entry under `decisions:` in `sayso.yaml` says so; what it leaves out is guessed from the usual
//! names. A word may depend on whether another column is filled in:
//!
//! ```yaml
//! decisions:
//!   crm:
//!     columns:
//!       asked: refund_total
//!     values:
//!       outcome:
//!         escalated: escalated_granted if approver_role is given, else escalated_declined
//! ```

mod field;
mod translation;
mod wanted;
mod written;

use std::collections::BTreeMap;

use thiserror::Error;

pub use field::Field;
pub(super) use translation::Translation;
pub use wanted::WantedFact;

pub(super) use field::FIELDS;

use super::read::{Choose, Column, Kind, Names, Notation, ReadError, Rows};
use crate::model::DecisionMapping;

/// Why a mapping cannot be used.
#[derive(Debug, Error)]
pub enum MappingError {
    /// It names something that is neither a field nor a fact.
    #[error("`{0}` is neither a field of a decision nor a fact")]
    UnknownName(String),
    /// It names a column that is not there.
    #[error("there is no column `{0}`")]
    NoColumn(String),
    /// A word depends on another column in a way that is not understood.
    #[error("`{0}` is not of the form `granted if approver is given, else declined`")]
    Rule(String),
    /// The order of days is none that is known.
    #[error("`dates: {0}` is not understood; it is `day-month-year`, `month-day-year` or `year-month-day`")]
    Dates(String),
}

/// What a column of the plan becomes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Meaning {
    /// A field.
    Field(Field),
    /// The fact with this number in the list of wanted facts.
    Fact(usize),
    /// A column that a rule asks about.
    Asked,
}

enum From {
    /// A column the mapping names.
    Named(String),
    /// A column with one of the usual names.
    Guessed(Vec<String>),
    /// The same in every row.
    Constant(String),
}

struct Entry {
    meaning: Meaning,
    name: String,
    kind: Kind,
    from: From,
    required: bool,
    /// What the words of the export stand for; empty where they stand for themselves.
    words: BTreeMap<String, String>,
}

/// A word that depends on whether another column is filled in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Rule {
    pub(super) word: String,
    /// The column, as its place in the plan.
    pub(super) column: usize,
    pub(super) given: String,
    pub(super) blank: String,
}

/// How an export is read: its columns in the order of `Rows`.
pub struct Plan {
    entries: Vec<Entry>,
    notation: Notation,
    pub(super) rules: Vec<Rule>,
}

impl Plan {
    /// Makes a plan from a mapping.
    ///
    /// # Errors
    ///
    /// Fails when the mapping names something unknown.
    pub fn new(mapping: &DecisionMapping, facts: &[WantedFact]) -> Result<Self, MappingError> {
        check_names(mapping, facts)?;
        let fields = FIELDS.iter().map(|known| {
            let guesses = known.names.iter().map(|name| (*name).to_owned()).collect();
            entry(mapping, Meaning::Field(known.field), known.names, known.kind, guesses, known.required)
        });
        let facts = facts.iter().enumerate().map(|(at, fact)| {
            let mut guesses = vec![fact.id.clone()];
            // A column that is named like a fact is that fact, and what is worked out is not taken from a guess.
            let with_unit = fact.unit.as_ref().map(|unit| format!("{}_{unit}", fact.id));
            guesses.extend(
                with_unit.filter(|name| !fact.is_derived && facts.iter().all(|fact| fact.id != *name)),
            );
            entry(mapping, Meaning::Fact(at), &[&fact.id], fact.kind, guesses, false)
        });
        let entries = fields.chain(facts).collect();
        let mut plan = Self { entries, notation: written::notation(mapping)?, rules: Vec::new() };
        plan.take_rules()?;
        Ok(plan)
    }

    /// Returns an empty table for the plan.
    #[must_use]
    pub fn rows(&self) -> Rows {
        let kinds: Vec<(Kind, bool)> =
            self.entries.iter().map(|entry| (entry.read_as(), self.notation.comma)).collect();
        let mut rows = Rows::new(&kinds);
        rows.are_written(self.notation);
        rows
    }

    /// Finds the columns of the plan in a file.
    ///
    /// # Errors
    ///
    /// Fails when a column is missing that the mapping names or that no log does without.
    pub(super) fn choose(&self, names: &mut Names) -> Result<Vec<Option<usize>>, ReadError> {
        let mut places = Vec::with_capacity(self.entries.len());
        for entry in &self.entries {
            let place = entry.find(names)?.filter(|_| entry.is_looked_at());
            places.push(place);
        }
        Ok(places)
    }

    /// Returns which of some columns each field or fact is read from.
    #[must_use]
    pub fn used(&self, names: &[String]) -> BTreeMap<String, String> {
        let mut names = Names { names: names.to_vec(), complete: true };
        let used = self.entries.iter().filter_map(|entry| {
            let place = entry.find(&mut names).ok().flatten()?;
            Some((entry.name.clone(), names.as_slice().get(place)?.clone()))
        });
        used.collect()
    }

    /// Whether every column that the mapping names is one of some columns.
    pub(super) fn names_only(&self, names: &[String]) -> bool {
        let is_there = |entry: &Entry| match &entry.from {
            From::Named(column) => names.contains(column),
            From::Guessed(_) | From::Constant(_) => true,
        };
        self.entries.iter().all(is_there)
    }

    /// Reads one file and adds its rows.
    ///
    /// # Errors
    ///
    /// Fails when the file cannot be read or a column is missing.
    pub fn read(&self, input: super::read::Input, rows: &mut Rows) -> Result<(), ReadError> {
        let choose: &mut Choose<'_> = &mut |names| self.choose(names);
        super::read::read(input, rows, choose)
    }

    /// Translates the columns that were read and says what each one is.
    #[must_use]
    pub(super) fn finish(&self, rows: &mut Rows) -> Vec<Meaning> {
        let len = rows.len;
        for (column, entry) in rows.columns.iter_mut().zip(&self.entries) {
            if let From::Constant(word) = &entry.from {
                *column = Column::constant(entry.kind, word, len);
            } else if !entry.words.is_empty() {
                let word = |text: &str| entry.words.get(text).map_or(text, |word| word).to_owned();
                *column = column.translated(entry.kind, word);
            }
        }
        self.entries.iter().map(|entry| entry.meaning.clone()).collect()
    }

    /// Says what each column is.
    #[must_use]
    pub(super) fn meanings(&self) -> Vec<Meaning> {
        self.entries.iter().map(|entry| entry.meaning.clone()).collect()
    }

    /// Returns how the columns are translated, piece by piece.
    #[must_use]
    pub(super) fn translations(&self) -> Vec<Translation> {
        let of_entry = |entry: &Entry| match &entry.from {
            From::Constant(word) => Translation::constant(entry.kind, word),
            From::Named(_) | From::Guessed(_) if entry.words.is_empty() => Translation::None,
            From::Named(_) | From::Guessed(_) => Translation::words(entry.kind, self.notation, &entry.words),
        };
        self.entries.iter().map(of_entry).collect()
    }

    /// Whether a column of the plan is one of some fields.
    pub(super) fn is_one_of(&self, column: usize, fields: &[Field]) -> bool {
        let is_it = |field: &Field| {
            self.entries.get(column).is_some_and(|entry| entry.meaning == Meaning::Field(*field))
        };
        fields.iter().any(is_it)
    }

    /// Takes the words that depend on another column out of the outcome's words.
    fn take_rules(&mut self) -> Result<(), MappingError> {
        let is_outcome = |entry: &&mut Entry| entry.meaning == Meaning::Field(Field::Outcome);
        let Some(outcome) = self.entries.iter_mut().find(is_outcome) else { return Ok(()) };
        let is_rule = |phrase: &str| phrase.split_whitespace().count() > 1;
        let rules: Vec<(String, String)> = outcome
            .words
            .iter()
            .filter(|(_, phrase)| is_rule(phrase))
            .map(|(word, phrase)| (word.clone(), phrase.clone()))
            .collect();
        outcome.words.retain(|_, phrase| !is_rule(phrase));
        for (word, phrase) in rules {
            let (given, column, blank) = rule(&phrase).ok_or_else(|| MappingError::Rule(phrase.clone()))?;
            let column = self.asked_column(column);
            self.rules.push(Rule { word, column, given, blank });
        }
        Ok(())
    }

    fn asked_column(&mut self, name: String) -> usize {
        self.entries.push(Entry {
            meaning: Meaning::Asked,
            name: name.clone(),
            kind: Kind::Text,
            from: From::Named(name),
            required: true,
            words: BTreeMap::new(),
        });
        self.entries.len() - 1
    }
}

impl Entry {
    /// Words are replaced as texts before they are read as what they are.
    fn read_as(&self) -> Kind {
        if self.words.is_empty() { self.kind } else { Kind::Text }
    }

    /// Whether a replay looks at the column.
    fn is_looked_at(&self) -> bool {
        match self.meaning {
            Meaning::Field(
                Field::CaseId
                | Field::HandleSeconds
                | Field::WaitSeconds
                | Field::LifetimeValue
                | Field::PolicyDigest
                | Field::Language,
            ) => false,
            Meaning::Field(_) | Meaning::Fact(_) | Meaning::Asked => true,
        }
    }

    fn find(&self, names: &mut Names) -> Result<Option<usize>, ReadError> {
        match &self.from {
            From::Constant(_) => Ok(None),
            From::Named(column) => match names.find(column) {
                Some(place) => Ok(Some(place)),
                None => Err(ReadError::MissingColumn(column.clone())),
            },
            From::Guessed(guesses) => {
                let place = guesses.iter().find_map(|guess| guessed(names.as_slice(), guess));
                match place {
                    None if self.required => Err(ReadError::MissingColumn(self.name.clone())),
                    place => Ok(place),
                }
            }
        }
    }
}

fn entry(
    mapping: &DecisionMapping,
    meaning: Meaning,
    names: &[&str],
    kind: Kind,
    guesses: Vec<String>,
    required: bool,
) -> Entry {
    // `amount` is how guidelines call what is asked.
    let own: &[&str] = if meaning == Meaning::Field(Field::Asked) {
        &["asked", "amount"]
    } else {
        names.get(..1).unwrap_or(names)
    };
    let column = own.iter().find_map(|name| mapping.columns.get(*name));
    let constant = own.iter().find_map(|name| mapping.constants.get(*name));
    let words = own.iter().find_map(|name| mapping.values.get(*name)).cloned().unwrap_or_default();
    let from = match (column, constant) {
        (Some(column), _) => From::Named(column.clone()),
        (None, Some(word)) => From::Constant(word.clone()),
        (None, None) => From::Guessed(guesses),
    };
    let name = names.first().copied().unwrap_or_default().to_owned();
    Entry { meaning, name, kind, from, required, words }
}

fn check_names(mapping: &DecisionMapping, facts: &[WantedFact]) -> Result<(), MappingError> {
    let is_field = |name: &str| FIELDS.iter().any(|known| known.names.first() == Some(&name));
    let is_known = |name: &str| {
        name == "amount"
            || written::CONSTANTS.contains(&name)
            || is_field(name)
            || facts.iter().any(|fact| fact.id == name)
    };
    let mut names = mapping.columns.keys().chain(mapping.constants.keys()).chain(mapping.values.keys());
    match names.find(|name| !is_known(name)) {
        Some(name) => Err(MappingError::UnknownName(name.clone())),
        None => Ok(()),
    }
}

/// Finds a column by a usual name; spaces, case and hyphens do not matter.
fn guessed(names: &[String], guess: &str) -> Option<usize> {
    let plain = |name: &str| name.to_lowercase().replace([' ', '-'], "_");
    let guess = plain(guess);
    names.iter().position(|name| plain(name) == guess)
}

/// Reads `granted if approver is given, else declined`.
fn rule(phrase: &str) -> Option<(String, String, String)> {
    let (given, rest) = phrase.split_once(" if ")?;
    let (column, rest) = rest.split_once(" is ")?;
    let (state, other) = rest.split_once(',').or_else(|| rest.split_once(' '))?;
    let other = other.trim().strip_prefix("else ")?.trim();
    let (given, other) = (given.trim().to_owned(), other.to_owned());
    let is_word = |text: &str| !text.is_empty() && !text.contains(' ');
    if !is_word(&given) || !is_word(&other) {
        return None;
    }
    match state.trim() {
        "given" => Some((given, column.trim().to_owned(), other)),
        "blank" => Some((other, column.trim().to_owned(), given)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use super::{
        super::read::{Input, Values},
        *,
    };

    fn mapping(columns: &[(&str, &str)], constants: &[(&str, &str)]) -> DecisionMapping {
        let owned = |pairs: &[(&str, &str)]| {
            pairs.iter().map(|(name, word)| ((*name).to_owned(), (*word).to_owned())).collect()
        };
        DecisionMapping { columns: owned(columns), constants: owned(constants), ..DecisionMapping::default() }
    }

    fn read(
        mapping: &DecisionMapping,
        facts: &[WantedFact],
        text: &'static str,
    ) -> Result<(Plan, Rows), ReadError> {
        let plan = Plan::new(mapping, facts).unwrap();
        let mut rows = plan.rows();
        plan.read(Input::Bytes(text.as_bytes().to_vec().into()), &mut rows)?;
        let _ = plan.finish(&mut rows);
        Ok((plan, rows))
    }

    #[test]
    fn the_usual_names_are_found() {
        let text = "Decision ID;Closed-At;guideline_id;amount;Result;tenure_months\n";
        let tenure = WantedFact {
            id: "tenure".to_owned(),
            kind: Kind::Number,
            is_money: false,
            bounds: crate::model::Bounds::default(),
            unit: Some("months".to_owned()),
            is_derived: false,
        };
        let (plan, _) = read(&DecisionMapping::default(), &[tenure], text).unwrap();
        let names: Vec<String> = text.trim().split(';').map(str::to_owned).collect();
        let used = plan.used(&names);
        let used: Vec<(&str, &str)> = used.iter().map(|(name, column)| (&**name, &**column)).collect();
        assert_eq!(
            used,
            [
                ("asked", "amount"),
                ("decided_at", "Closed-At"),
                ("decision_id", "Decision ID"),
                ("guideline", "guideline_id"),
                ("outcome", "Result"),
                ("tenure", "tenure_months"),
            ]
        );
    }

    #[test]
    fn a_missing_column_is_named() {
        let text = "decision_id,guideline,outcome\n";
        let missing = |mapping: &DecisionMapping| read(mapping, &[], text).err().unwrap().to_string();
        assert_eq!(missing(&DecisionMapping::default()), "there is no column `decided_at`");
        assert_eq!(missing(&mapping(&[("decided_at", "closed")], &[])), "there is no column `closed`");
        let unknown = mapping(&[("decidedat", "closed")], &[]);
        assert!(
            matches!(Plan::new(&unknown, &[]), Err(MappingError::UnknownName(name)) if name == "decidedat")
        );
    }

    #[test]
    fn words_are_replaced_before_they_are_read() {
        let mut mapping = mapping(&[], &[("currency", "USD"), ("decimal_comma", "yes")]);
        let words = |pairs: &[(&str, &str)]| {
            pairs.iter().map(|(word, stands_for)| ((*word).to_owned(), (*stands_for).to_owned())).collect()
        };
        mapping.values.insert("asked".to_owned(), words(&[("N/A", ""), ("free", "0")]));
        let text = "decision_id;decided_at;guideline;outcome;amount\n1;2024-01-01;g;granted;12,50\n\
                    2;2024-01-01;g;granted;N/A\n3;2024-01-01;g;granted;free\n4;2024-01-01;g;granted;x\n";
        let (_, rows) = read(&mapping, &[], text).unwrap();
        let asked = &rows.columns[FIELDS.iter().position(|known| known.field == Field::Asked).unwrap()];
        let Values::Number(numbers) = &asked.values else { unreachable!() };
        let shown: Vec<Option<String>> = numbers.iter().map(|n| n.map(|n| n.to_string())).collect();
        assert_eq!(shown, [Some("12.5".to_owned()), None, Some("0".to_owned()), None]);
        assert!(asked.is_blank(1) && !asked.is_blank(3));
        let currency = &rows.columns[FIELDS.iter().position(|known| known.field == Field::Currency).unwrap()];
        let Values::Text { codes, texts } = &currency.values else { unreachable!() };
        assert_eq!((codes.as_slice(), texts.get(0)), ([0; 4].as_slice(), "USD"));
    }

    #[test]
    fn a_word_may_depend_on_another_column() {
        let expected = Some(("granted".to_owned(), "approver".to_owned(), "declined".to_owned()));
        assert_eq!(rule("granted if approver is given, else declined"), expected);
        assert_eq!(rule("declined if approver is blank else granted"), expected);
        for phrase in
            ["granted if approver", "granted if approver is given", "a b if c is given, else d", "x is y"]
        {
            assert_eq!(rule(phrase), None, "{phrase}");
        }
    }
}
