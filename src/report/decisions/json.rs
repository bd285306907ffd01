//! What an export holds, for programs: `sayso/decisions-check/1`.

use serde_json::{Value as Json, json};

use super::CheckReport;
use crate::simulate::{Count, Simulation};

/// Returns the report as JSON.
pub(super) fn render(report: &CheckReport<'_>) -> String {
    let check = report.check;
    let mapping = &check.mapping;
    let document = json!({
        "schema": "sayso/decisions-check/1",
        "rows": check.n_rows,
        "columns": check.columns.iter().enumerate().map(|(at, column)| {
            let found = check.found.iter().find(|found| found.column == at);
            json!({
                "name": column.name,
                "blank": column.n_blank,
                "examples": column.examples,
                "is": found.map(|found| &found.name),
                "is_guess": found.is_some_and(|found| found.is_guess),
            })
        }).collect::<Vec<_>>(),
        "mapping": { "columns": mapping.columns, "constants": mapping.constants, "values": mapping.values },
        "words": check.words.iter().map(|word| json!({
            "of": word.of,
            "word": word.word,
            "rows": word.n_rows,
            "stands_for": word.meaning,
            "is_guess": word.is_guess,
        })).collect::<Vec<_>>(),
        "missing": check.missing,
        "lacking": check.lacking.iter().map(|lacking| json!({
            "guideline": lacking.guideline,
            "decisions": lacking.n_rows,
            "facts": lacking.facts,
        })).collect::<Vec<_>>(),
        "rows_become": check.simulation.as_ref().map(rows),
        "written_as": report.written.map(|_| report.name),
    });
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn rows(simulation: &Simulation) -> Json {
    let counts = simulation.counts;
    let entry = |word: &str, count: &Count| {
        let examples = count.examples.iter().map(|example| json!({ "id": example.id, "text": example.text }));
        json!({ "reason": word, "rows": count.n_rows, "examples": examples.collect::<Vec<_>>() })
    };
    json!({
        "read": counts.read,
        "rejected": counts.rejected,
        "not_replayable": counts.not_replayable,
        "undetermined": counts.undetermined,
        "replayed": counts.replayed,
        "why_rejected": simulation.rejected.iter().map(|(why, count)| entry(why.word(), count)).collect::<Vec<_>>(),
        "why_not_replayable":
            simulation.not_replayable.iter().map(|(why, count)| entry(why.word(), count)).collect::<Vec<_>>(),
        "why_undetermined":
            simulation.undetermined.iter().map(|(why, count)| entry(why.word(), count)).collect::<Vec<_>>(),
        "facts_unreadable": simulation.unreadable_facts.iter().map(|(fact, n)| json!({ "fact": fact, "cells": n })).collect::<Vec<_>>(),
    })
}
