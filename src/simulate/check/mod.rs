//! A new export explained: what its columns and words stand for, what cannot be read, what is missing.
//!
//! Whatever is not said is guessed, from names in the languages of the program and from the cells. What
//! comes out is a mapping like those of `sayso.yaml`; the rows are then replayed with it, so that all that
//! is told of them is what a replay will make of them.

mod guess;
mod lexicon;
mod names;
mod needs;
mod plain;
mod profile;
mod target;
mod words;

use std::collections::BTreeMap;

use super::{
    Field, MappingError, Options, Run, SimulateError, Simulation, Source,
    mapping::Plan,
    read::{DayOrder, Kind},
    simulate_files, wanted_facts,
};
use crate::{
    model::{Currency, DecisionMapping, Policies},
    prose::signs,
};
pub use needs::Lacking;
pub use profile::SeenColumn;
use target::{Target, targets};
pub use words::SeenWord;

/// What an export comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Check {
    /// How many rows there are.
    pub n_rows: u64,
    /// The columns, in the order of the files.
    pub columns: Vec<SeenColumn>,
    /// What was found for each field and fact.
    pub found: Vec<FoundColumn>,
    /// How the export is to be read.
    pub mapping: DecisionMapping,
    /// The words that do not stand for themselves, and those that nobody knows.
    pub words: Vec<SeenWord>,
    /// Fields that no log does without, and nothing says them.
    pub missing: Vec<&'static str>,
    /// Constants that are a guess.
    pub guessed: Vec<&'static str>,
    /// Facts that matter and that the export does not have, by guideline.
    pub lacking: Vec<Lacking>,
    /// What a replay makes of the rows; none where something is missing.
    pub simulation: Option<Simulation>,
}

/// A field or fact with its column.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FoundColumn {
    /// The name in a mapping.
    pub name: String,
    /// The place of the column.
    pub column: usize,
    /// Whether it is a guess that somebody should look at.
    pub is_guess: bool,
}

impl Check {
    /// The columns that stand for nothing.
    pub fn left_aside(&self) -> impl Iterator<Item = &SeenColumn> {
        let asked: Vec<&str> =
            self.mapping.values.values().flat_map(BTreeMap::values).map(String::as_str).collect();
        let is_asked = move |name: &str| asked.iter().any(|rule| rule.contains(&format!(" if {name} is ")));
        let columns = self.columns.iter().enumerate();
        let unused = columns.filter(|(at, _)| self.found.iter().all(|found| found.column != *at));
        unused.map(|(_, column)| column).filter(move |column| !is_asked(&column.name))
    }

    /// Whether somebody has to do something before a replay says anything.
    #[must_use]
    pub fn needs_a_hand(&self) -> bool {
        let is_replayed = self.simulation.as_ref().is_some_and(|simulation| simulation.counts.replayed > 0);
        !self.missing.is_empty() || !is_replayed || self.words.iter().any(|word| word.meaning.is_none())
    }
}

/// Currencies that are known by their signs anyway.
const ELSEWHERE: [&str; 8] = ["EUR", "USD", "GBP", "HUF", "RUB", "JPY", "CHF", "PLN"];

/// Explains an export; `said` is what is known of it already.
///
/// # Errors
///
/// Fails when a file cannot be read, or `said` names what is not there.
pub fn check(
    sources: &[Source<'_>],
    said: &DecisionMapping,
    policies: &Policies,
    run: Run<'_>,
) -> Result<Check, SimulateError> {
    // An amount in money of elsewhere is an amount, though not one that can be used.
    let elsewhere = ELSEWHERE.iter().filter_map(|code| Currency::from_code(code));
    let currencies = policies.organisation.currencies.iter().copied().chain(elsewhere);
    let all_signs: Vec<String> = currencies.flat_map(signs).collect();
    let columns = profile::profile(sources, &all_signs)?;
    let facts = wanted_facts([policies, policies]);
    // What was said must make sense before anything is guessed.
    Plan::new(said, &facts)?;
    let targets = targets(policies, &facts);
    let given = given(said, &targets, &columns)?;
    let chosen = guess::choose(&targets, &columns, &given);
    let mut mapping = said.clone();
    let mut found = Vec::new();
    for (at, target) in targets.iter().enumerate() {
        let is_constant = said.constants.contains_key(&target.name);
        let choice = chosen.get(&at).filter(|_| !is_constant).map(|choice| (choice.column, choice.is_guess));
        let Some((column, is_guess)) = given.get(&at).map(|column| (*column, false)).or(choice) else {
            continue;
        };
        let Some(seen) = columns.get(column) else { continue };
        mapping.columns.entry(target.name.clone()).or_insert_with(|| seen.name.clone());
        found.push(FoundColumn { name: target.name.clone(), column, is_guess });
    }
    let guessed = notation(&mut mapping, &targets, &columns, &found);
    constants(&mut mapping, policies, &columns, &found);
    let words = translate(&mut mapping, &targets, &columns, &found);
    let missing = missing(&mapping);
    let simulation = if missing.is_empty() {
        Some(simulate_files(sources, &mapping, [policies, policies], Options { nothing_before: true }, run)?)
    } else {
        None
    };
    let n_rows = columns.iter().map(|column| column.n_rows).max().unwrap_or(0);
    let under = guidelines(&mapping, &columns, n_rows);
    let lacking = needs::lacking(policies, &mapping, &facts, &under);
    Ok(Check { n_rows, columns, found, mapping, words, missing, guessed, lacking, simulation })
}

/// Returns the places of the columns that are named.
fn given(
    said: &DecisionMapping,
    targets: &[Target],
    columns: &[SeenColumn],
) -> Result<BTreeMap<usize, usize>, SimulateError> {
    let mut given = BTreeMap::new();
    for (name, column) in &said.columns {
        let name = if name == "amount" { "asked" } else { name };
        let place = columns.iter().position(|seen| seen.name == *column);
        let place = place.ok_or_else(|| MappingError::NoColumn(column.clone()))?;
        given.extend(targets.iter().position(|target| target.name == name).map(|target| (target, place)));
    }
    Ok(given)
}

/// Finds out how numbers and dates are written; returns what is a guess.
fn notation(
    mapping: &mut DecisionMapping,
    targets: &[Target],
    columns: &[SeenColumn],
    found: &[FoundColumn],
) -> Vec<&'static str> {
    let read_as = |name: &str| targets.iter().find(|target| target.name == name);
    let of = |wanted: fn(&Target) -> bool| {
        let found = found.iter().filter(move |found| read_as(&found.name).is_some_and(wanted));
        found.filter_map(|found| columns.get(found.column)).collect::<Vec<_>>()
    };
    let numbers = of(|target| matches!(target.kind, Kind::Number));
    let sum = |count: fn(&SeenColumn) -> u64| numbers.iter().map(|column| count(column)).sum::<u64>();
    let (plain, commas) = (sum(|one| one.seen.n_numbers), sum(|one| one.seen.n_commas));
    let [point, comma] = [sum(|one| one.seen.n_for_people[0]), sum(|one| one.seen.n_for_people[1])];
    let is_comma = commas > plain || comma > point && comma > plain;
    let mut say = |name: &str, word: &str| {
        mapping.constants.entry(name.to_owned()).or_insert_with(|| word.to_owned());
    };
    if is_comma {
        say("decimal_comma", "yes");
    }
    if point.max(comma) > plain.max(commas) {
        say("formatted_amounts", "yes");
    }
    let days = of(|target| matches!(target.kind, Kind::Instant | Kind::Day));
    let n_plain: u64 = days.iter().map(|column| column.seen.n_moments).sum();
    let n_ordered = |at: usize| days.iter().filter_map(|column| column.seen.n_ordered.get(at)).sum::<u64>();
    let ordered = DayOrder::ALL.into_iter().enumerate().map(|(at, order)| (n_ordered(at), order));
    // Among equals the first counts: where both fit, the day stands before the month.
    let best = ordered.reduce(|best, other| if other.0 > best.0 { other } else { best });
    if let Some((n, order)) = best.filter(|(n, _)| *n > n_plain) {
        say("dates", order.word());
        let fits_as_well =
            DayOrder::ALL.into_iter().enumerate().any(|(at, other)| other != order && n_ordered(at) == n);
        return if fits_as_well { vec!["dates"] } else { Vec::new() };
    }
    Vec::new()
}

/// Finds what is the same in every row though no column says it.
fn constants(
    mapping: &mut DecisionMapping,
    policies: &Policies,
    columns: &[SeenColumn],
    found: &[FoundColumn],
) {
    let is_said = |name: &str| mapping.columns.contains_key(name) || mapping.constants.contains_key(name);
    if !is_said("currency") && policies.organisation.currencies.len() > 1 {
        let amount =
            ["asked", "given"].iter().find_map(|name| found.iter().find(|found| found.name == *name));
        let column = amount.and_then(|found| columns.get(found.column));
        let named = column.and_then(|column| currency_of(policies, column));
        if let Some(code) = named {
            mapping.constants.insert("currency".to_owned(), code.to_owned());
        }
    }
    if let ([guideline], false) = (policies.guidelines.as_slice(), is_said_in(mapping, "guideline")) {
        mapping.constants.insert("guideline".to_owned(), guideline.id.to_string());
    }
}

fn is_said_in(mapping: &DecisionMapping, name: &str) -> bool {
    mapping.columns.contains_key(name) || mapping.constants.contains_key(name)
}

/// Returns the only currency that the name or the cells of a column speak of.
fn currency_of<'p>(policies: &'p Policies, column: &SeenColumn) -> Option<&'p str> {
    let speaks = |sign: &str, text: &str| {
        let is_word = sign.chars().all(char::is_alphanumeric);
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        if is_word { words.any(|word| word == sign) } else { text.contains(sign) }
    };
    let mut spoken = policies.organisation.currencies.iter().filter(|currency| {
        let signs = signs(**currency);
        let says = |text: &str| signs.iter().any(|sign| speaks(sign, text));
        says(&column.name) || !column.words.is_empty() && column.words.keys().all(|text| says(text))
    });
    match (spoken.next(), spoken.next()) {
        (Some(currency), None) => Some(currency.code()),
        _ => None,
    }
}

/// Says what words stand for; returns those that do not stand for themselves.
fn translate(
    mapping: &mut DecisionMapping,
    targets: &[Target],
    columns: &[SeenColumn],
    found: &[FoundColumn],
) -> Vec<SeenWord> {
    const SURE: u32 = 100;
    let approver = guess::approver(columns).filter(|column| {
        found.iter().all(|found| columns.get(found.column).is_none_or(|taken| taken.name != column.name))
    });
    let approver = approver.map(|column| column.name.as_str());
    let mut all = Vec::new();
    for found in found {
        let (Some(target), Some(column)) =
            (targets.iter().find(|target| target.name == found.name), columns.get(found.column))
        else {
            continue;
        };
        if target.words.is_empty() || column.is_many {
            continue;
        }
        let said = mapping.values.get(&target.name).cloned().unwrap_or_default();
        for (word, n_rows) in &column.words {
            let is_outcome = target.field == Some(Field::Outcome);
            let meant = match said.get(word) {
                Some(meaning) => Some((meaning.clone(), SURE)),
                None if is_outcome => guess::outcome(target, word, approver),
                None => words::meaning(target, word).and_then(|(meant, sure)| match meant {
                    target::Meant::Word(meant) => Some((meant.clone(), sure)),
                    target::Meant::Escalated => None,
                }),
            };
            // A desk that nobody knows is one of the organisation's.
            if meant.is_none() && target.field == Some(Field::Site) {
                continue;
            }
            let stands_for_itself = meant.as_ref().is_some_and(|(meant, _)| reads_as(target, word, meant));
            if stands_for_itself {
                continue;
            }
            if let Some((meaning, _)) = &meant {
                let words = mapping.values.entry(target.name.clone()).or_default();
                words.insert(word.clone(), meaning.clone());
            }
            all.push(SeenWord {
                of: target.name.clone(),
                word: word.clone(),
                n_rows: *n_rows,
                is_guess: meant.as_ref().is_some_and(|(_, sure)| *sure < SURE),
                meaning: meant.map(|(meaning, _)| meaning),
            });
        }
    }
    all
}

/// Whether a replay reads a word so without being told.
fn reads_as(target: &Target, word: &str, meant: &str) -> bool {
    let is_flag = target.kind == Kind::Flag;
    let is_read = |words: &[&str]| words.iter().any(|known| known.eq_ignore_ascii_case(word));
    match meant {
        "yes" if is_flag => is_read(&["true", "yes", "1", "t", "y"]),
        "no" if is_flag => is_read(&["false", "no", "0", "f", "n"]),
        _ if target.field == Some(Field::Outcome) => {
            super::Outcome::read(word).is_some_and(|outcome| outcome.word() == meant)
        }
        _ => word == meant,
    }
}

/// Returns how many rows there are under each guideline.
fn guidelines(mapping: &DecisionMapping, columns: &[SeenColumn], n_rows: u64) -> BTreeMap<String, u64> {
    const NAME: &str = "guideline";
    let mut under = BTreeMap::new();
    if let Some(guideline) = mapping.constants.get(NAME) {
        under.insert(guideline.clone(), n_rows);
    }
    let column =
        mapping.columns.get(NAME).and_then(|name| columns.iter().find(|column| column.name == *name));
    let words = mapping.values.get(NAME);
    for (word, n) in column.iter().flat_map(|column| &column.words) {
        let guideline = words.and_then(|words| words.get(word)).unwrap_or(word);
        *under.entry(guideline.clone()).or_default() += n;
    }
    under
}

/// Returns what no log does without and nothing says.
fn missing(mapping: &DecisionMapping) -> Vec<&'static str> {
    let needed = ["decision_id", "decided_at", "guideline", "outcome"];
    needed.into_iter().filter(|name| !is_said_in(mapping, name)).collect()
}
