//! Which column says what: by its name, or through a mapping of `decisions:` in `sayso.yaml`.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;

use super::case::CURRENCY;
use crate::model::{DecisionMapping, Fact, FactId, FactKind, Guideline, Policies, built_in};

/// What was given, where a row records it.
pub(super) const GIVEN: &str = "given";
/// How the case ended, where a row records it.
pub(super) const OUTCOME: &str = "outcome";

/// Names that are no declared facts, with the names that exports give them.
const FIELDS: &[(&str, &[&str])] = &[
    (built_in::GUIDELINE, &["guideline_id", "situation"]),
    (built_in::REMEDY, &["remedy_id", "action"]),
    (built_in::ROLE, &["agent_role", "role_id"]),
    (built_in::DECIDED_AT, &["closed_at", "timestamp"]),
    (built_in::ALREADY_GIVEN, &[]),
    (built_in::CUSTOMER, &["customer_id", "client_id", "contact_id", "account_id"]),
    (built_in::AGENT, &["agent_id", "user_id", "employee_id"]),
    (built_in::SITE, &["site_id"]),
    (built_in::AMOUNT, &["asked", "amount_asked", "asked_amount", "amount_requested"]),
    (CURRENCY, &["currency_code"]),
    (GIVEN, &["amount_given", "given_amount", "amount_granted"]),
    (OUTCOME, &[]),
];

/// Where the words for a name come from.
#[derive(Clone, Debug)]
struct Source {
    name: String,
    column: Option<usize>,
    /// What a row says that has nothing in the column.
    otherwise: Option<String>,
    /// What the words of the export stand for.
    words: BTreeMap<String, String>,
}

/// Which column says what.
#[derive(Clone, Debug)]
pub struct Columns {
    sources: Vec<Source>,
    /// The columns that say nothing to the policies; their cells are carried over.
    pub carried: Vec<usize>,
    /// Columns that the mapping names and that are not there.
    pub missing: Vec<String>,
    n_columns: usize,
}

impl Columns {
    /// Finds the columns of the names that the policies know.
    ///
    /// `fixed` is what every row says that does not say it itself.
    #[must_use]
    pub fn new(
        header: &[String],
        policies: &Policies,
        mapping: Option<&DecisionMapping>,
        fixed: &[(&str, &str)],
    ) -> Self {
        let nothing = DecisionMapping::default();
        let mapping = mapping.unwrap_or(&nothing);
        let (mut sources, mut missing) = (Vec::new(), Vec::new());
        for (name, guesses) in names(policies) {
            let named = mapped(&mapping.columns, &name);
            let column = named.and_then(|named| position(header, named));
            if let (None, Some(named)) = (column, named) {
                missing.push(named.clone());
            }
            let known = std::iter::once(&name).chain(&guesses);
            let column = column.or_else(|| known.into_iter().find_map(|name| position(header, name)));
            let constant = || mapped(&mapping.constants, &name).cloned();
            let fixed = fixed.iter().find(|(known, _)| *known == name).map(|(_, word)| (*word).to_owned());
            let words = mapped(&mapping.values, &name).cloned().unwrap_or_default();
            let source = Source { name: name.clone(), column, otherwise: fixed.or_else(constant), words };
            if source.column.is_some() || source.otherwise.is_some() {
                sources.push(source);
            }
        }
        let used: BTreeSet<usize> = sources.iter().filter_map(|source| source.column).collect();
        let carried = (0..header.len()).filter(|at| !used.contains(at)).collect();
        Self { sources, carried, missing, n_columns: header.len() }
    }

    /// Whether a name is said by a column or for all rows.
    #[must_use]
    pub fn say(&self, name: &str) -> bool {
        self.sources.iter().any(|source| source.name == name)
    }

    /// Whether a row has as many cells as there are names.
    #[must_use]
    pub fn fit(&self, row: &StringRecord) -> bool {
        row.len() == self.n_columns
    }

    /// Returns what a row says, each with its name. A blank cell says nothing.
    fn said<'a>(&'a self, row: &'a StringRecord) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.sources.iter().filter_map(|source| Some((source.name.as_str(), source.word(row)?)))
    }

    /// Returns what a row says that a guideline knows; other guidelines may have facts of their own.
    pub fn said_of<'a>(
        &'a self,
        policies: &'a Policies,
        guideline: &'a Guideline,
        row: &'a StringRecord,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.said(row).filter(move |(name, _)| {
            let is_recorded = matches!(*name, GIVEN | OUTCOME);
            policies.fact(guideline, name).is_some()
                || (!is_recorded && FIELDS.iter().any(|(field, _)| field == name))
        })
    }

    /// Returns what a row says of one name.
    #[must_use]
    pub fn word<'a>(&'a self, name: &str, row: &'a StringRecord) -> Option<&'a str> {
        self.sources.iter().find(|source| source.name == name)?.word(row)
    }
}

impl Source {
    fn word<'a>(&'a self, row: &'a StringRecord) -> Option<&'a str> {
        let cell = self.column.and_then(|column| row.get(column)).unwrap_or_default();
        let meant = self.words.get(cell).or_else(|| self.words.get(cell.trim()));
        let word = meant.map_or(cell, String::as_str).trim();
        if word.is_empty() { self.otherwise.as_deref() } else { Some(word) }
    }
}

/// All names that a row may say, each with other names of its column.
fn names(policies: &Policies) -> Vec<(String, Vec<String>)> {
    let guidelines = policies.guidelines.iter().flat_map(|guideline| &guideline.facts);
    let facts = policies.organisation.facts.iter().chain(guidelines);
    let mut seen: BTreeSet<&FactId> = BTreeSet::new();
    let facts: Vec<&Fact> = facts.filter(|fact| seen.insert(&fact.id)).collect();
    let is_fact = |name: &str| facts.iter().any(|fact| plain(fact.id.as_str()) == plain(name));
    // A column that is named like a fact is that fact, and what is worked out is not taken from a guess.
    let with_unit = |fact: &Fact| match &fact.kind {
        FactKind::Number { unit: Some(unit) } if fact.is.is_none() => {
            Some(format!("{}_{unit}", fact.id)).filter(|name| !is_fact(name))
        }
        _ => None,
    };
    let fields = FIELDS.iter().filter(|(name, _)| !is_fact(name));
    let fields = fields.map(|(name, guesses)| {
        (
            (*name).to_owned(),
            guesses.iter().filter(|guess| !is_fact(guess)).map(|guess| (*guess).to_owned()).collect(),
        )
    });
    let facts = facts.iter().map(|fact| (fact.id.to_string(), with_unit(fact).into_iter().collect()));
    fields.chain(facts).collect()
}

/// Finds what a mapping says of a name; what is asked is called `asked` there too.
fn mapped<'a, T>(map: &'a BTreeMap<String, T>, name: &str) -> Option<&'a T> {
    let asked = || if name == built_in::AMOUNT { map.get("asked") } else { None };
    map.get(name).or_else(asked)
}

/// Spaces, case and hyphens in the name of a column do not matter.
fn position(header: &[String], name: &str) -> Option<usize> {
    let exact = header.iter().position(|column| column == name);
    exact.or_else(|| header.iter().position(|column| plain(column) == plain(name)))
}

fn plain(name: &str) -> String {
    name.to_lowercase().replace([' ', '-'], "_")
}
