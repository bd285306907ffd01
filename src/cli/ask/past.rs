//! What was decided before, from a table.

use std::fs::File;

use camino::Utf8Path;

use crate::cases::{Columns, History, Table, TableError};
use crate::cli::env::Env;
use crate::cli::failure::{Failure, user_error, with_causes};
use crate::diagnostic::nearest;
use crate::model::{DecisionMapping, Policies};

/// Reads a table; `-` is the standard input.
pub(super) fn table(path: &Utf8Path, env: &mut Env<'_>) -> Result<Table, Failure> {
    let table = if path == "-" {
        Table::read(&mut env.stdin)
    } else {
        let full = env.root.join(path);
        let file =
            File::open(&full).map_err(|error| user_error(format!("`{path}` could not be read: {error}")))?;
        Table::read(file)
    };
    table.map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &Utf8Path, error: &TableError) -> Failure {
    let failure = user_error(format!("`{path}`: {}", with_causes(error)));
    match error.hint() {
        Some(hint) => failure.hinted(hint),
        None => failure,
    }
}

/// Reads earlier decisions.
pub(super) fn read(
    path: &Utf8Path,
    policies: &Policies,
    mapping: Option<&DecisionMapping>,
    fixed: &[(&str, &str)],
    env: &mut Env<'_>,
) -> Result<History, Failure> {
    let table = table(path, env)?;
    let columns = Columns::new(&table.header, policies, mapping, fixed);
    let (history, errors) = History::read(policies, &table, &columns);
    if let Some((row, error)) = errors.first() {
        let n_more = errors.len() - 1;
        let more = if n_more > 0 { format!(", and {n_more} more rows") } else { String::new() };
        // The first line holds the names.
        let line = row + 2;
        let failure = user_error(format!("`{path}`, line {line}: {error}{more}"));
        return Err(match error.hint() {
            Some(hint) => failure.hinted(hint),
            None => failure,
        });
    }
    Ok(history)
}

/// Returns the mapping of a name.
pub(super) fn mapping<'a>(policies: &'a Policies, name: &str) -> Result<&'a DecisionMapping, Failure> {
    let mappings = &policies.organisation.decisions;
    mappings.get(name).ok_or_else(|| {
        let failure = user_error(format!("`sayso.yaml` has no entry `{name}` under `decisions:`"));
        match nearest(name, mappings.keys().map(String::as_str)) {
            Some(near) => failure.hinted(format!("did you mean `{near}`?")),
            None => failure,
        }
    })
}
