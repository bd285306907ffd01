//! A line for each decision: what was recorded, what both versions answer, and why they differ.

use std::io::{self, Write};
use std::sync::Arc;

use arrow_array::{ArrayRef, Decimal128Array, RecordBatch, StringArray, TimestampMicrosecondArray};
use parquet::arrow::ArrowWriter;

use super::RowFates;
use crate::{
    decision::{Asked, Verdict},
    simulate::{
        read::{Moment, show_moment},
        replay::Replayed,
        result::Kind,
    },
};

/// How the lines are written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Table {
    /// Texts with commas between them.
    Csv,
    /// Columns with types.
    Parquet,
}

/// Amounts in columns have so many decimals, which is enough for every currency.
const DECIMALS: u8 = 4;
/// So many lines are written at a time.
const BATCH: usize = 8192;

/// The columns of words, in their order; those of amounts and times are apart.
const WORDS: [&str; 12] = [
    "decision_id",
    "guideline",
    "remedy",
    "role",
    "currency",
    "recorded",
    "old",
    "old_ask",
    "new",
    "new_ask",
    "class",
    "cause",
];
const AMOUNTS: [&str; 4] = ["asked", "given", "old_limit", "new_limit"];

/// A decision.
struct Line {
    words: [String; 12],
    at: i64,
    /// In the smallest unit, with its decimals.
    amounts: [Option<(i64, u8)>; 4],
}

impl RowFates {
    /// Writes a line for each decision that can be used, in their order.
    ///
    /// # Errors
    ///
    /// Fails when it cannot be written.
    pub fn write_rows(&self, to: &mut (impl Write + Send), table: Table) -> io::Result<()> {
        match table {
            Table::Csv => self.write_csv(to),
            Table::Parquet => self.write_parquet(to),
        }
    }

    fn write_csv(&self, to: &mut impl Write) -> io::Result<()> {
        let mut csv = csv::Writer::from_writer(to);
        let mut head: Vec<&str> = WORDS.to_vec();
        head.insert(1, "decided_at");
        head.extend(AMOUNTS);
        csv.write_record(&head)?;
        for row in 0..self.log.len {
            let Line { words, at, amounts } = self.line(row);
            let mut cells: Vec<String> = words.to_vec();
            cells.insert(1, show_moment(Moment::Utc(at)));
            cells.extend(amounts.map(|amount| amount.map_or_else(String::new, exact)));
            csv.write_record(&cells)?;
        }
        csv.flush()
    }

    fn write_parquet(&self, to: &mut (impl Write + Send)) -> io::Result<()> {
        let first = self.batch(0, 0)?;
        let mut writer = ArrowWriter::try_new(to, first.schema(), None).map_err(io::Error::other)?;
        for from in (0..self.log.len).step_by(BATCH) {
            let batch = self.batch(from, (from + BATCH).min(self.log.len))?;
            writer.write(&batch).map_err(io::Error::other)?;
        }
        writer.close().map_err(io::Error::other)?;
        Ok(())
    }

    fn batch(&self, from: usize, until: usize) -> io::Result<RecordBatch> {
        let lines: Vec<Line> = (from..until).map(|row| self.line(row)).collect();
        let mut columns: Vec<(&str, ArrayRef, bool)> = Vec::new();
        for (at, name) in WORDS.into_iter().enumerate() {
            let words = lines.iter().map(|line| line.words.get(at).filter(|word| !word.is_empty()));
            columns.push((name, Arc::new(words.collect::<StringArray>()), true));
        }
        let at = TimestampMicrosecondArray::from_iter_values(lines.iter().map(|line| line.at));
        columns.insert(1, ("decided_at", Arc::new(at.with_timezone("UTC")), false));
        for (at, name) in AMOUNTS.into_iter().enumerate() {
            let amounts = lines.iter().map(|line| line.amounts.get(at).copied().flatten().map(widened));
            let amounts: Decimal128Array = amounts.collect();
            let scale = i8::try_from(DECIMALS).unwrap_or(0);
            let amounts = amounts.with_precision_and_scale(38, scale).map_err(io::Error::other)?;
            columns.push((name, Arc::new(amounts), true));
        }
        RecordBatch::try_from_iter_with_nullable(columns).map_err(io::Error::other)
    }

    fn line(&self, row: usize) -> Line {
        let log = &self.log;
        let word = |word: Option<&str>| word.unwrap_or_default().to_owned();
        let currency = log.currency_of(row);
        let (verdicts, class, cause) = match self.rows.get(row) {
            Some(Replayed::As { verdicts, cause }) => {
                let [old, new] = verdicts.map(|at| self.verdicts.get(usize::from(at)));
                let class = class(old, new, cause.is_some());
                ([old, new], class, cause.map_or("", super::super::replay::Cause::word))
            }
            Some(Replayed::Undetermined(why)) => ([None; 2], "undetermined", why.word()),
            Some(Replayed::Not(why)) => ([None; 2], "not-replayable", why.word()),
            None => ([None; 2], "", ""),
        };
        let [old, new] = verdicts;
        let words = [
            log.id.get(row).to_owned(),
            word(log.guideline.get(row)),
            word(log.remedy.get(row)),
            word(log.role.get(row)),
            currency.map(|currency| currency.code().to_owned()).unwrap_or_default(),
            log.outcome.get(row).map(|outcome| outcome.word().to_owned()).unwrap_or_default(),
            kind(old),
            whom(old),
            kind(new),
            whom(new),
            class.to_owned(),
            cause.to_owned(),
        ];
        let [old_limit, new_limit] = self.limits.get(row).copied().unwrap_or_default();
        let minor = [log.asked[row], log.given[row], old_limit, new_limit];
        let amounts = minor.map(|minor| Some((minor?, currency?.decimals())));
        Line { words, at: log.decided_at[row], amounts }
    }
}

/// Says in a word how the versions compare for a row.
fn class(old: Option<&Verdict>, new: Option<&Verdict>, differs: bool) -> &'static str {
    let decides = [old, new].map(|verdict| verdict == Some(&Verdict::Decide));
    match decides {
        [false, true] => "newly-on-the-spot",
        [true, false] => "no-longer-on-the-spot",
        _ if differs => "otherwise",
        _ => "same",
    }
}

fn kind(verdict: Option<&Verdict>) -> String {
    verdict.and_then(Kind::of).map(|kind| kind.word().to_owned()).unwrap_or_default()
}

/// Says whom a verdict asks.
fn whom(verdict: Option<&Verdict>) -> String {
    match verdict {
        Some(Verdict::Ask(Asked::Roles(roles))) => {
            roles.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or ")
        }
        Some(Verdict::Ask(Asked::Department(department))) => department.to_string(),
        Some(Verdict::Decide | Verdict::No | Verdict::NotCovered | Verdict::CannotTell(_)) | None => {
            String::new()
        }
    }
}

/// Writes an amount in whole units with all its decimals.
fn exact((minor, decimals): (i64, u8)) -> String {
    let width = usize::from(decimals) + 1;
    let digits = format!("{:0>width$}", minor.unsigned_abs());
    let (whole, part) = digits.split_at(digits.len() - usize::from(decimals));
    let sign = if minor < 0 { "-" } else { "" };
    let point = if part.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{part}")
}

/// Returns an amount with the decimals of the column.
fn widened((minor, decimals): (i64, u8)) -> i128 {
    i128::from(minor) * 10_i128.pow(u32::from(DECIMALS.saturating_sub(decimals)))
}
