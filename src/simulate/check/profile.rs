//! What the cells of each column look like.

use std::collections::{BTreeMap, HashSet};

use crate::simulate::{
    SimulateError, Source,
    read::{self, DayOrder, Decimal, Kind, Moment, Names, Notation, Part, Rows, Values, hash},
};

/// A column of an export.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct SeenColumn {
    /// Its name.
    pub name: String,
    /// How many rows there are.
    pub n_rows: u64,
    /// How many of its cells are blank.
    pub n_blank: u64,
    /// The first different texts.
    pub examples: Vec<String>,
    /// How often each text stands there, as long as there are not too many.
    pub(super) words: BTreeMap<String, u64>,
    /// Whether there are more texts than are kept.
    pub(super) is_many: bool,
    pub(super) seen: Seen,
}

/// How many cells of those looked at can be read as what.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Seen {
    /// How many cells with something in them were looked at.
    pub(super) n: u64,
    /// How many of them repeat an earlier one.
    pub(super) n_repeated: u64,
    hashes: HashSet<u64>,
    /// Numbers as programs write them.
    pub(super) n_numbers: u64,
    /// Of these, how many have a point in them.
    pub(super) n_points: u64,
    /// Numbers with a decimal comma.
    pub(super) n_commas: u64,
    /// Amounts for people, by whether their decimals stand behind a comma.
    pub(super) n_for_people: [u64; 2],
    /// Instants or days as programs write them.
    pub(super) n_moments: u64,
    /// Those with a time of the day, whatever the order of the day.
    pub(super) n_times: u64,
    /// In each other order of the day.
    pub(super) n_ordered: [u64; 3],
}

/// So many different texts of a column are kept.
const WORDS: usize = 500;
/// So many cells of a column are looked at closely.
const LOOKED_AT: u64 = 50_000;
const EXAMPLES: usize = 3;

/// Looks at all columns of some files.
pub(super) fn profile(sources: &[Source<'_>], signs: &[String]) -> Result<Vec<SeenColumn>, SimulateError> {
    let mut columns: Vec<SeenColumn> = Vec::new();
    for source in sources {
        let names = read::names(source.open()?).map_err(|error| source.failed(error))?;
        let places: Vec<usize> = names.iter().map(|name| place(&mut columns, name)).collect();
        let mut rows = Rows::new(&vec![(Kind::Id, false); names.len()]);
        let all = &mut |_: &mut Names| Ok((0..names.len()).map(Some).collect());
        let signs: Vec<&str> = signs.iter().map(String::as_str).collect();
        let look = &mut |rows: &mut Rows| {
            for (column, at) in rows.columns.iter().zip(&places) {
                let Some(seen) = columns.get_mut(*at) else { continue };
                if let Values::Id(ids) = &column.values {
                    (0..ids.len()).for_each(|row| seen.add(ids.get(row), &signs));
                }
            }
            rows.clear();
            Ok(())
        };
        read::read_part(source.open()?, &Part::Whole, &mut rows, all, look)
            .map_err(|error| source.failed(error))?;
    }
    Ok(columns)
}

fn place(columns: &mut Vec<SeenColumn>, name: &str) -> usize {
    columns.iter().position(|known| known.name == name).unwrap_or_else(|| {
        columns.push(SeenColumn { name: name.to_owned(), ..SeenColumn::default() });
        columns.len() - 1
    })
}

impl SeenColumn {
    fn add(&mut self, text: &str, signs: &[&str]) {
        self.n_rows += 1;
        if text.is_empty() {
            self.n_blank += 1;
            return;
        }
        let is_full = self.words.len() >= WORDS;
        match self.words.get_mut(text) {
            Some(count) => *count += 1,
            None if is_full => self.is_many = true,
            None => {
                self.words.insert(text.to_owned(), 1);
                if self.examples.len() < EXAMPLES {
                    self.examples.push(text.to_owned());
                }
            }
        }
        if self.seen.n < LOOKED_AT {
            self.seen.add(text, signs);
        }
    }

    /// Whether a share of the cells, in percent, is what was counted.
    pub(super) fn is_mostly(&self, count: u64, percent: u64) -> bool {
        self.seen.n > 0 && count * 100 >= self.seen.n * percent
    }

    /// How many cells are numbers, however they are written.
    pub(super) fn n_numbers(&self) -> u64 {
        let [point, comma] = self.seen.n_for_people;
        self.seen.n_numbers.max(self.seen.n_commas).max(point).max(comma)
    }

    /// How many cells are instants or days, in whatever order.
    pub(super) fn n_moments(&self) -> u64 {
        self.seen.n_ordered.into_iter().fold(self.seen.n_moments, u64::max)
    }
}

impl Seen {
    fn add(&mut self, text: &str, signs: &[&str]) {
        self.n += 1;
        self.n_repeated += u64::from(!self.hashes.insert(hash(text.as_bytes())));
        let bytes = text.as_bytes();
        if text.bytes().any(|byte| byte.is_ascii_digit()) {
            let is_number = Decimal::read(bytes).is_ok();
            self.n_numbers += u64::from(is_number);
            self.n_points += u64::from(is_number && text.contains('.'));
            self.n_commas += u64::from(Decimal::read_with_comma(bytes).is_ok());
            for (comma, count) in [false, true].into_iter().zip(&mut self.n_for_people) {
                let notation = Notation { comma, ..Notation::default() };
                *count += u64::from(notation.amount(text, signs).is_some());
            }
            self.n_moments += u64::from(Moment::read(bytes).is_some());
            for (order, count) in DayOrder::ALL.into_iter().zip(&mut self.n_ordered) {
                *count += u64::from(order.moment(text).is_some());
            }
            self.n_times += u64::from(text.contains(':'));
        }
    }
}
