//! Which column stands for what: by its name, by what its cells look like, by its words.

use std::collections::BTreeMap;

use super::{
    names,
    plain::{likeness, plain},
    profile::SeenColumn,
    target::{Meant, Target},
    words::{known, meaning},
};
use crate::simulate::{Field, read::Kind};

/// A pair of a target and a column that may go together.
struct Pair {
    target: usize,
    column: usize,
    score: u64,
}

/// What a target is read from, and whether somebody should look at that.
pub(super) struct Choice {
    pub(super) column: usize,
    pub(super) is_guess: bool,
}

/// From here on a pair is taken.
const ENOUGH: u64 = 50;
/// From here on it is beyond doubt.
const SURE: u64 = 80;

/// Returns for each target its column; `taken` are columns that are given away already.
pub(super) fn choose(
    targets: &[Target],
    columns: &[SeenColumn],
    given: &BTreeMap<usize, usize>,
) -> BTreeMap<usize, Choice> {
    let mut chosen: BTreeMap<usize, Choice> = BTreeMap::new();
    let mut is_taken: Vec<bool> =
        (0..columns.len()).map(|at| given.values().any(|taken| *taken == at)).collect();
    let mut pairs: Vec<Pair> = Vec::new();
    for (target, of) in targets.iter().enumerate().filter(|(at, _)| !given.contains_key(at)) {
        for (column, seen) in columns.iter().enumerate() {
            let score = score(of, seen);
            if score >= ENOUGH {
                pairs.push(Pair { target, column, score });
            }
        }
    }
    pairs.sort_by_key(|pair| (u64::MAX - pair.score, pair.target, pair.column));
    for pair in pairs {
        let is_free = !chosen.contains_key(&pair.target) && is_taken.get(pair.column) == Some(&false);
        if is_free {
            is_taken[pair.column] = true;
            chosen.insert(pair.target, Choice { column: pair.column, is_guess: pair.score < SURE });
        }
    }
    fill(targets, columns, given, &mut chosen, &mut is_taken);
    chosen
}

/// Returns how well a column fits, out of some two hundred; nought where its cells cannot be read so.
fn score(target: &Target, column: &SeenColumn) -> u64 {
    if column.seen_nothing() || target.field.is_some_and(|field| !is_looked_at(field)) {
        return 0;
    }
    // What stands in brackets is the unit: `Refund (EUR)`.
    let bare = column.name.split('(').next().unwrap_or_default();
    let name = by_name(target, &plain(&column.name)).max(by_name(target, &plain(bare)));
    let fits = match target.kind {
        Kind::Id => {
            column.is_mostly(column.seen.n - column.seen.n_repeated, 80)
                && column.n_blank * 5 <= column.n_rows
        }
        Kind::Number => column.is_mostly(column.n_numbers(), 60),
        Kind::Percent => column.words.keys().any(|word| word.ends_with('%')),
        Kind::Instant | Kind::Day => column.is_mostly(column.n_moments(), 60),
        Kind::Flag => known(target, column).0 >= 60 || name >= 100,
        Kind::Text => true,
    };
    if !fits {
        return 0;
    }
    let more = match target.field {
        // A log of decisions has the moment, not the day alone.
        Some(Field::DecidedAt) if column.is_mostly(column.seen.n_times, 60) => 10,
        _ => 0,
    };
    if target.kind != Kind::Text || target.words.is_empty() {
        return if name == 0 { 0 } else { name + more };
    }
    let (share, n_meanings) = known(target, column);
    let is_telling = share >= 50 && (n_meanings >= 2 || target.field.is_some() && !column.is_many);
    match (name, is_telling) {
        (0, false) => 0,
        (0, true) => share.min(90),
        // A name that says so little wants words that say more; without them somebody should look.
        (name, false) if share == 0 && target.field.is_some_and(is_of_the_house) => {
            if name >= 80 {
                ENOUGH
            } else {
                0
            }
        }
        (name, _) => name + share / 2,
    }
}

/// Whether a replay looks at a field; a column that may be more is not given away to another one.
fn is_looked_at(field: Field) -> bool {
    !matches!(
        field,
        Field::CaseId
            | Field::HandleSeconds
            | Field::WaitSeconds
            | Field::LifetimeValue
            | Field::PolicyDigest
            | Field::Language
    )
}

/// Whether only words of the policies can stand in the column.
fn is_of_the_house(field: Field) -> bool {
    matches!(field, Field::Guideline | Field::Remedy | Field::Role | Field::Outcome | Field::Currency)
}

/// Returns how well a name fits, out of a hundred and more where a replay would find it by itself.
fn by_name(target: &Target, name: &str) -> u64 {
    if target.known.iter().any(|known| known == name) {
        return 120;
    }
    let place = target.names.iter().position(|known| known == name);
    if let Some(place) = place {
        // The first names say the most.
        return 100 - u64::try_from(place).unwrap_or(20).min(20);
    }
    let all = target.known.iter().chain(&target.names);
    let alike = all.map(|known| likeness(name, known)).max().unwrap_or(0);
    if alike >= 66 { u64::from(alike) * 4 / 5 } else { 0 }
}

/// Finds a column for what no log does without, where only one can be meant.
fn fill(
    targets: &[Target],
    columns: &[SeenColumn],
    given: &BTreeMap<usize, usize>,
    chosen: &mut BTreeMap<usize, Choice>,
    is_taken: &mut [bool],
) {
    let has_given = targets.iter().enumerate().any(|(at, target)| {
        target.field == Some(Field::Given) && (chosen.contains_key(&at) || given.contains_key(&at))
    });
    for (at, target) in targets.iter().enumerate() {
        if chosen.contains_key(&at) || given.contains_key(&at) {
            continue;
        }
        let is_it = |column: &SeenColumn| match target.field {
            Some(Field::DecidedAt) => column.is_mostly(column.n_moments(), 90),
            Some(Field::DecisionId) => {
                column.n_blank == 0
                    && column.seen.n > 1
                    && column.seen.n_repeated == 0
                    && column.n_moments() == 0
            }
            Some(Field::Asked) if !has_given => {
                let is_amount = column.seen.n_points + column.seen.n_commas > column.seen.n_numbers
                    || column.seen.n_points > 0
                    || column.seen.n_numbers == 0;
                is_amount && column.is_mostly(column.n_numbers(), 90) && column.n_moments() == 0
            }
            _ => false,
        };
        let mut fitting = (0..columns.len()).filter(|column| !is_taken[*column] && is_it(&columns[*column]));
        if let (Some(column), None) = (fitting.next(), fitting.next()) {
            is_taken[column] = true;
            chosen.insert(at, Choice { column, is_guess: true });
        }
    }
}

/// Returns the column that says who approved, which only some rows have.
pub(super) fn approver(columns: &[SeenColumn]) -> Option<&SeenColumn> {
    let is_it = |column: &&SeenColumn| {
        let name = plain(&column.name);
        let is_called_so = names::approver().any(|known| likeness(&name, &plain(known)) >= 66);
        is_called_so && column.n_blank > 0 && column.n_blank < column.n_rows
    };
    columns.iter().find(is_it)
}

/// Returns what a word of the outcome stands for, where another column says who approved.
pub(super) fn outcome(target: &Target, word: &str, approver: Option<&str>) -> Option<(String, u32)> {
    let (meant, sure) = meaning(target, word)?;
    let by_approver = |given: &str, blank: &str, sure: u32| {
        let of = |column| format!("{given} if {column} is given, else {blank}");
        Some((approver.map_or_else(|| blank.to_owned(), of), sure))
    };
    match meant {
        Meant::Escalated => {
            approver?;
            by_approver("escalated_granted", "escalated_declined", sure.min(90))
        }
        Meant::Word(word) if word == "granted" && approver.is_some() => {
            by_approver("escalated_granted", "granted", sure.min(90))
        }
        Meant::Word(word) if word == "declined" && approver.is_some() => {
            by_approver("escalated_declined", "declined", sure.min(90))
        }
        Meant::Word(word) => Some((word.clone(), sure)),
    }
}

impl SeenColumn {
    fn seen_nothing(&self) -> bool {
        self.seen.n == 0
    }
}
