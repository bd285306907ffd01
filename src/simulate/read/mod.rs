//! Reading logs of past decisions: CSV, JSON Lines and Parquet, plain or compressed.
//!
//! The format is told from the first bytes, not from a name. Files are streamed; only wanted columns are
//! kept. The same row gives the same cells whatever format it comes from.

mod column;
mod csv;
mod decimal;
mod instant;
mod jsonl;
mod notation;
mod parquet;
mod text;

use std::{
    fs::File,
    io::{self, Cursor, Read, Seek},
};

use bytes::Bytes;
use thiserror::Error;

pub use column::{Column, Ids, Kind, Problem, Values};
pub use decimal::Decimal;
pub use instant::Moment;
pub use text::Texts;

pub(super) use column::{BLANK, Recoded};
pub(super) use instant::{month_of, show_moment};
pub(super) use notation::{DayOrder, Notation};
pub(super) use text::{Mixer, hash, mix};

/// Why a log could not be read.
#[derive(Debug, Error)]
pub enum ReadError {
    /// The bytes stopped coming, or a compressed stream is damaged.
    #[error("the file cannot be read to its end")]
    Broken(#[source] io::Error),
    /// The Parquet file is damaged or uses something unknown.
    #[error("the Parquet file cannot be read")]
    Parquet(#[from] ::parquet::errors::ParquetError),
    /// A quote is never closed.
    #[error("a record is longer than 16 MiB; a quote may never be closed")]
    LongRecord,
    /// The text is not in UTF-8.
    #[error("the text is in UTF-16; save it as UTF-8")]
    NotUtf8,
    /// The whole file is one JSON value.
    #[error("the file is one JSON array; write one object a line")]
    JsonArray,
    /// A column that is needed is not there.
    #[error("there is no column `{0}`")]
    MissingColumn(String),
    /// A column is of a kind that says nothing about a decision.
    #[error("column `{column}` is of the type {kind}, which is not read")]
    ColumnType {
        /// The column.
        column: String,
        /// Its type.
        kind: String,
    },
    /// There are more rows than fit.
    #[error("there are more than 4 billion rows")]
    TooManyRows,
}

/// Where a log comes from.
#[derive(Debug)]
pub enum Input {
    /// A file that can be read at any place.
    File(File),
    /// Bytes that lie in memory, such as what came from standard input.
    Bytes(Bytes),
}

/// The columns a file has.
#[derive(Debug)]
pub struct Names {
    pub(super) names: Vec<String>,
    pub(super) complete: bool,
}

impl Names {
    /// Returns the names in the order of the file.
    #[must_use]
    pub fn as_slice(&self) -> &[String] {
        &self.names
    }

    /// Returns the place of a column; in JSON a column may come that no row named so far.
    pub fn find(&mut self, name: &str) -> Option<usize> {
        let found = self.names.iter().position(|known| known == name);
        if found.is_none() && !self.complete {
            self.names.push(name.to_owned());
            return Some(self.names.len() - 1);
        }
        found
    }
}

/// Says for each column of `Rows` which column of a file it is read from.
pub(super) type Choose<'a> = dyn FnMut(&mut Names) -> Result<Vec<Option<usize>>, ReadError> + 'a;

/// What was read.
#[derive(Debug)]
pub struct Rows {
    /// The columns, all of the same length.
    pub columns: Vec<Column>,
    /// How many rows they hold.
    pub len: usize,
    /// The rows that are no rows: fields missing or too many, damaged JSON.
    pub broken: Vec<String>,
    /// How many rows of the same part were taken out before these.
    pub(super) n_before: usize,
    /// On which lines rows stand, where that is wanted.
    pub(super) lines: Option<Lines>,
}

/// On which lines rows stand, those that are no rows apart.
#[derive(Debug, Default)]
pub(super) struct Lines {
    pub(super) rows: Vec<u64>,
    pub(super) broken: Vec<u64>,
}

/// How much of a broken row is kept.
const EXCERPT: usize = 200;

impl Rows {
    /// Returns an empty table; each column has a kind, and says whether its numbers have a comma.
    #[must_use]
    pub fn new(kinds: &[(Kind, bool)]) -> Self {
        let columns = kinds.iter().map(|&(kind, comma)| Column::new(kind, comma)).collect();
        Self { columns, len: 0, broken: Vec::new(), n_before: 0, lines: None }
    }

    /// Takes out all rows; the words of columns stay known.
    pub(super) fn clear(&mut self) {
        self.columns.iter_mut().for_each(Column::clear);
        self.n_before += self.len;
        self.len = 0;
        self.broken.clear();
    }

    /// Says how the cells are written.
    pub(super) fn are_written(&mut self, notation: Notation) {
        self.columns.iter_mut().for_each(|column| column.is_written(notation));
    }

    fn push_broken(&mut self, text: String, line: u64) {
        self.broken.push(text.chars().take(EXCERPT).collect());
        if let Some(lines) = &mut self.lines {
            lines.broken.push(line);
        }
    }

    /// Notes on which line the row stands that was read last.
    fn note_line(&mut self, line: u64) {
        if let Some(lines) = &mut self.lines {
            lines.rows.push(line);
        }
    }
}

/// Gets the rows whenever there are enough of them, and takes them out.
pub(super) type Sink<'a> = dyn FnMut(&mut Rows) -> Result<(), ReadError> + 'a;

/// How many rows are handed over at a time.
pub(super) const CHUNK: usize = 1 << 13;

/// A part of a file that can be read by itself.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Part {
    /// All of it.
    Whole,
    /// One of the groups in which a Parquet file keeps its rows.
    RowGroup(usize),
}

/// Returns the parts in which a file can be read, in their order.
pub(super) fn parts(input: Input) -> Result<Vec<Part>, ReadError> {
    let n_groups = match input {
        Input::File(mut file) => {
            let head = head(&mut file)?;
            file.rewind().map_err(ReadError::Broken)?;
            if head.starts_with(PARQUET) { parquet::n_row_groups(file)? } else { 0 }
        }
        Input::Bytes(bytes) if bytes.starts_with(PARQUET) => parquet::n_row_groups(bytes)?,
        Input::Bytes(_) => 0,
    };
    Ok(if n_groups < 2 { vec![Part::Whole] } else { (0..n_groups).map(Part::RowGroup).collect() })
}

/// Returns the columns of a file as its head has them.
pub(super) fn names(input: Input) -> Result<Vec<String>, ReadError> {
    let mut found = None;
    let stop = &mut |names: &mut Names| {
        found = Some(names.as_slice().to_vec());
        // Nothing more is wanted of the file than its head.
        Err(ReadError::MissingColumn(String::new()))
    };
    let stopped = read_part(input, &Part::Whole, &mut Rows::new(&[]), stop, &mut |_| Ok(()));
    match (found, stopped) {
        (Some(names), _) => Ok(names),
        (None, Err(error)) => Err(error),
        (None, Ok(())) => Ok(Vec::new()),
    }
}

/// Reads one file and adds its rows.
///
/// # Errors
///
/// Fails when the bytes are no table, or `choose` finds a needed column missing.
pub(super) fn read(input: Input, rows: &mut Rows, choose: &mut Choose<'_>) -> Result<(), ReadError> {
    read_part(input, &Part::Whole, rows, choose, &mut |_| Ok(()))?;
    if u32::try_from(rows.len).is_err() { Err(ReadError::TooManyRows) } else { Ok(()) }
}

/// Reads a part of a file; `sink` gets its rows.
pub(super) fn read_part(
    input: Input,
    part: &Part,
    rows: &mut Rows,
    choose: &mut Choose<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    match input {
        Input::File(mut file) => {
            let head = head(&mut file)?;
            file.rewind().map_err(ReadError::Broken)?;
            if head.starts_with(PARQUET) {
                parquet::read(file, part, rows, choose, sink)
            } else {
                read_stream(file, rows, choose, sink)
            }
        }
        Input::Bytes(bytes) if bytes.starts_with(PARQUET) => parquet::read(bytes, part, rows, choose, sink),
        Input::Bytes(bytes) => read_stream(Cursor::new(bytes), rows, choose, sink),
    }?;
    sink(rows)
}

const PARQUET: &[u8] = b"PAR1";
const GZIP: &[u8] = b"\x1f\x8b";
const ZSTD: &[u8] = b"\x28\xb5\x2f\xfd";

fn read_stream(
    mut from: impl Read,
    rows: &mut Rows,
    choose: &mut Choose<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    let head = head(&mut from)?;
    let from = Cursor::new(head.clone()).chain(from);
    if head.starts_with(GZIP) {
        read_plain(flate2::read::MultiGzDecoder::new(from), rows, choose, sink)
    } else if head.starts_with(ZSTD) {
        read_plain(zstd::stream::read::Decoder::new(from).map_err(ReadError::Broken)?, rows, choose, sink)
    } else {
        read_plain(from, rows, choose, sink)
    }
}

fn read_plain(
    mut from: impl Read,
    rows: &mut Rows,
    choose: &mut Choose<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    let head = head(&mut from)?;
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&head).trim_ascii_start();
    if head.starts_with(b"\xff\xfe") || head.starts_with(b"\xfe\xff") {
        return Err(ReadError::NotUtf8);
    }
    let first = text.first().copied();
    let is_parquet = head.starts_with(PARQUET);
    let mut from = Cursor::new(head).chain(from);
    match first {
        _ if is_parquet => {
            // The directory of a Parquet file stands at its end, so a stream is kept until it came.
            let mut whole = Vec::new();
            from.read_to_end(&mut whole).map_err(ReadError::Broken)?;
            parquet::read(Bytes::from(whole), &Part::Whole, rows, choose, sink)
        }
        Some(b'{') => jsonl::read(from, rows, choose, sink),
        Some(b'[') => Err(ReadError::JsonArray),
        Some(_) | None => csv::read(from, rows, choose, sink),
    }
}

/// Reads the first bytes, as many as are needed to tell the format.
fn head(from: &mut impl Read) -> Result<Vec<u8>, ReadError> {
    let mut head = vec![0; 64];
    let mut length = 0;
    while length < head.len() {
        match read_some(from, &mut head[length..])? {
            0 => break,
            n_read => length += n_read,
        }
    }
    head.truncate(length);
    Ok(head)
}

fn read_some(from: &mut impl Read, buffer: &mut [u8]) -> Result<usize, ReadError> {
    loop {
        match from.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            result => return result.map_err(ReadError::Broken),
        }
    }
}
