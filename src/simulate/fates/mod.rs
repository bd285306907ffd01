//! What became of every single row, for those who want to look at them one by one.
//!
//! All rows are kept in memory for that, and replayed one after the other.

mod left_out;
mod table;

use super::{
    Options, SimulateError, Source,
    kernel::{Compiled, Facts, Kernel, Situation},
    log::{Log, Trace},
    mapping::Plan,
    read::{self, Lines},
    replay::{self, Replayed},
    wanted_facts,
};
use crate::{
    decision::Verdict,
    model::{DecisionMapping, Policies},
};

pub use table::Table;

/// What became of every row of some files.
pub struct RowFates {
    log: Log,
    trace: Trace,
    rows: Vec<Replayed>,
    /// Up to where each version decides on the spot, caps aside.
    limits: Vec<[Option<i64>; 2]>,
    verdicts: Vec<Verdict>,
    files: Vec<FileRows>,
    /// On which lines the rows stand, file after file.
    lines: Lines,
    /// The beginnings of rows that are none.
    broken: Vec<String>,
}

/// Which of all rows are those of a file.
struct FileRows {
    name: String,
    /// Behind its last row, and behind the last of those that are none.
    ends: [usize; 2],
}

/// Replays files once more and keeps what becomes of every row.
///
/// # Errors
///
/// Fails when the mapping is not understood, a file cannot be read, or a needed column is missing.
pub fn row_fates(
    sources: &[Source<'_>],
    mapping: &DecisionMapping,
    versions: [&Policies; 2],
    options: Options,
) -> Result<RowFates, SimulateError> {
    let facts = wanted_facts(versions);
    let plan = Plan::new(mapping, &facts)?;
    let mut rows = plan.rows();
    rows.lines = Some(Lines::default());
    let mut files = Vec::new();
    for source in sources {
        let first = rows.len;
        let choose: &mut read::Choose<'_> = &mut |names| plan.choose(names);
        read::read(source.open()?, &mut rows, choose).map_err(|error| source.failed(error))?;
        let end = rows.len;
        if let Some(lines) = &mut rows.lines {
            // A file in columns has no lines; its rows are counted.
            let n_rows = if lines.rows.len() == first { end - first } else { 0 };
            lines.rows.extend((1..).take(n_rows));
        }
        files.push(FileRows { name: source.name.clone(), ends: [rows.len, rows.broken.len()] });
    }
    let lines = rows.lines.take().unwrap_or_default();
    let broken = rows.broken.clone();
    let [_, candidate] = versions;
    let (log, trace) = Log::traced(&plan, rows, facts, &candidate.organisation, None);
    let mut compiled = Compiled::new(versions, &log.currencies);
    let facts = Facts::new(&log, None);
    compiled.extend(&log, &facts, 0..log.len);
    let kernel = Kernel::over(&log, &compiled, facts, options.nothing_before);
    let rows = replay::replay(&kernel).rows;
    let limits = (0..log.len).map(|row| match kernel.situation(row) {
        Situation::Is { rules, .. } => rules.map(|rules| kernel.limit(rules, row)),
        Situation::Not(_) => [None; 2],
    });
    let limits = limits.collect();
    let verdicts = kernel.verdicts.clone();
    drop(compiled);
    Ok(RowFates { log, trace, rows, limits, verdicts, files, lines, broken })
}

impl RowFates {
    /// Returns the file and line of a row as it was read; `kind` is nought for rows, one for those that are none.
    fn place(&self, kind: usize, row: usize) -> (usize, u64) {
        let file = self.files.iter().position(|file| row < file.ends[kind]).unwrap_or(0);
        let lines = if kind == 0 { &self.lines.rows } else { &self.lines.broken };
        (file, lines.get(row).copied().unwrap_or(0))
    }
}
