//! The columns of a log as they are read: typed, in the order of the rows.

mod ids;
mod recoded;
mod rows;

pub use ids::Ids;
pub(in crate::simulate) use recoded::Recoded;

use super::{
    decimal::Decimal,
    instant::{Moment, read_day},
    notation::Notation,
    text::Texts,
};

/// What is to be read from a column.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    /// A text that differs from row to row, such as an id.
    Id,
    /// A text from a dictionary.
    Text,
    /// An exact number; money is one, its currency stands elsewhere.
    Number,
    /// A share, written with a percent sign: `30%` is read as `0.3`.
    Percent,
    /// An instant.
    Instant,
    /// A day.
    Day,
    /// Yes or no.
    Flag,
}

/// Why a cell could not be read.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Problem {
    /// Not a text, or bytes that are not UTF-8.
    NotText,
    /// Not a number.
    NotANumber,
    /// A number with a currency sign.
    CurrencySign,
    /// A number with a comma where none was declared.
    Comma,
    /// A number with more digits than are exact.
    TooLong,
    /// Not an instant.
    NotAnInstant,
    /// Not a day.
    NotADay,
    /// Neither yes nor no.
    NotAFlag,
    /// A value that the fact cannot have.
    Outside,
}

/// A cell as a file holds it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Cell<'a> {
    Blank,
    Text(&'a [u8]),
    Number(Decimal),
    Flag(bool),
    Moment(Moment),
    Day(i32),
    /// Something that has no place in a log, with what to show of it.
    Unfit(&'a str, Problem),
}

/// The code of a blank text.
pub(crate) const BLANK: u32 = u32::MAX;

/// A column: its values and what could not be read.
///
/// An unreadable cell is blank among the values and stands in `problems`, in the order of the rows.
#[derive(Debug)]
pub struct Column {
    /// The values.
    pub values: Values,
    /// The unreadable cells: row, reason, what was written.
    pub problems: Vec<(u32, Problem, Box<str>)>,
    kind: Kind,
    notation: Notation,
}

/// The values of one kind of column.
#[derive(Debug)]
pub enum Values {
    /// Texts one after the other; a blank one is empty.
    Id(Ids),
    /// Codes of texts.
    Text {
        /// A code for each row; `BLANK` where nothing is written.
        codes: Vec<u32>,
        /// The dictionary.
        texts: Texts,
    },
    /// Exact numbers.
    Number(Vec<Option<Decimal>>),
    /// Instants.
    Instant(Vec<Option<Moment>>),
    /// Days since 1970.
    Day(Vec<Option<i32>>),
    /// Flags.
    Flag(Vec<Option<bool>>),
}

impl Column {
    /// Returns an empty column; `comma` says that its numbers have a decimal comma.
    #[must_use]
    pub fn new(kind: Kind, comma: bool) -> Self {
        let values = match kind {
            Kind::Id => Values::Id(Ids::default()),
            Kind::Text => Values::Text { codes: Vec::new(), texts: Texts::default() },
            Kind::Number | Kind::Percent => Values::Number(Vec::new()),
            Kind::Instant => Values::Instant(Vec::new()),
            Kind::Day => Values::Day(Vec::new()),
            Kind::Flag => Values::Flag(Vec::new()),
        };
        let notation = Notation { comma, ..Notation::default() };
        Self { values, problems: Vec::new(), kind, notation }
    }

    /// Says how its cells are written.
    pub(super) fn is_written(&mut self, notation: Notation) {
        self.notation = notation;
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        match &self.values {
            Values::Id(ids) => ids.len(),
            Values::Text { codes, .. } => codes.len(),
            Values::Number(numbers) => numbers.len(),
            Values::Instant(moments) => moments.len(),
            Values::Day(days) => days.len(),
            Values::Flag(flags) => flags.len(),
        }
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether nothing is written in a row.
    #[must_use]
    pub fn is_blank(&self, row: usize) -> bool {
        let blank = match &self.values {
            Values::Id(ids) => ids.bytes(row).is_empty(),
            Values::Text { codes, .. } => codes[row] == BLANK,
            Values::Number(numbers) => numbers[row].is_none(),
            Values::Instant(moments) => moments[row].is_none(),
            Values::Day(days) => days[row].is_none(),
            Values::Flag(flags) => flags[row].is_none(),
        };
        blank && self.problem(row).is_none()
    }

    /// Returns why a row's cell could not be read, and what was written.
    #[must_use]
    pub fn problem(&self, row: usize) -> Option<(Problem, &str)> {
        let at = self.problems.binary_search_by_key(&row, |(row, ..)| *row as usize).ok()?;
        self.problems.get(at).map(|(_, problem, text)| (*problem, &**text))
    }

    /// Whether two rows say the same.
    #[must_use]
    pub fn is_same(&self, one: usize, other: usize) -> bool {
        let same = match &self.values {
            Values::Id(ids) => ids.bytes(one) == ids.bytes(other),
            Values::Text { codes, .. } => codes[one] == codes[other],
            Values::Number(numbers) => numbers[one] == numbers[other],
            Values::Instant(moments) => moments[one] == moments[other],
            Values::Day(days) => days[one] == days[other],
            Values::Flag(flags) => flags[one] == flags[other],
        };
        same && self.problem(one) == self.problem(other)
    }

    /// Returns the rows with the given numbers, in that order.
    ///
    /// The texts of a dictionary are in the order of their letters, and only those in use remain, so the
    /// result depends on the rows alone.
    #[must_use]
    pub fn arranged(&self, order: &[u32]) -> Self {
        let values = match &self.values {
            Values::Id(ids) => Values::Id(ids.arranged(order)),
            Values::Text { codes, texts } => arranged_texts(codes, texts, order),
            Values::Number(numbers) => Values::Number(pick(numbers, order)),
            Values::Instant(moments) => Values::Instant(pick(moments, order)),
            Values::Day(days) => Values::Day(pick(days, order)),
            Values::Flag(flags) => Values::Flag(pick(flags, order)),
        };
        Self { values, problems: self.arranged_problems(order), kind: self.kind, notation: self.notation }
    }

    fn arranged_problems(&self, order: &[u32]) -> Vec<(u32, Problem, Box<str>)> {
        if self.problems.is_empty() {
            return Vec::new();
        }
        let found = (0..).zip(order).filter_map(|(row, &old)| {
            let (problem, text) = self.problem(old as usize)?;
            Some((row, problem, text.into()))
        });
        found.collect()
    }

    /// Returns a column of another kind; `word` says what each of the texts stands for.
    #[must_use]
    pub fn translated(&self, kind: Kind, word: impl Fn(&str) -> String) -> Self {
        let mut entries = Self { notation: self.notation, ..Self::new(kind, false) };
        let mut column = entries.fresh();
        let Values::Text { codes, texts } = &self.values else { return column };
        for text in texts.iter() {
            entries.push(Cell::Text(word(text).as_bytes()));
        }
        let adopted = column.adopt(&entries);
        for (row, &code) in codes.iter().enumerate() {
            match self.problem(row) {
                Some((problem, text)) => column.push(Cell::Unfit(text, problem)),
                None if code == BLANK => column.push(Cell::Blank),
                None => column.repeat(&entries, &adopted, code as usize),
            }
        }
        column
    }

    /// Returns a column that says the same in every row.
    #[must_use]
    pub fn constant(kind: Kind, text: &str, len: usize) -> Self {
        let mut entry = Self::new(kind, false);
        entry.push(Cell::Text(text.as_bytes()));
        let mut column = entry.fresh();
        let codes = column.adopt(&entry);
        (0..len).for_each(|_| column.repeat(&entry, &codes, 0));
        column
    }

    /// Returns the text with a code, in a column of texts.
    #[must_use]
    pub fn word(&self, code: u32) -> Option<&str> {
        match &self.values {
            Values::Text { texts, .. } if (code as usize) < texts.len() => Some(texts.get(code)),
            _ => None,
        }
    }

    /// What is read from the column.
    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns an empty column of the same kind.
    pub(super) fn fresh(&self) -> Self {
        Self { notation: self.notation, ..Self::new(self.kind(), false) }
    }

    /// Returns what the codes of another column's texts are in this one.
    pub(super) fn adopt(&mut self, other: &Self) -> Vec<u32> {
        match (&mut self.values, &other.values) {
            (Values::Text { texts, .. }, Values::Text { texts: others, .. }) => {
                others.iter().map(|text| texts.code(text)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Adds what another column of the same kind holds in a row; `codes` are its adopted codes.
    pub(super) fn repeat(&mut self, other: &Self, codes: &[u32], row: usize) {
        if let Some((problem, text)) = other.problem(row) {
            return self.push(Cell::Unfit(text, problem));
        }
        match (&mut self.values, &other.values) {
            (Values::Text { codes: own, .. }, Values::Text { codes: others, .. }) => {
                own.push(codes.get(others[row] as usize).copied().unwrap_or(BLANK));
            }
            (Values::Id(own), Values::Id(others)) => own.push(others.get(row)),
            (Values::Number(own), Values::Number(others)) => own.push(others[row]),
            (Values::Instant(own), Values::Instant(others)) => own.push(others[row]),
            (Values::Day(own), Values::Day(others)) => own.push(others[row]),
            (Values::Flag(own), Values::Flag(others)) => own.push(others[row]),
            _ => self.push_blank(),
        }
    }

    /// Adds a row that holds a cell.
    pub(super) fn push(&mut self, cell: Cell<'_>) {
        if let Err(problem) = self.read(cell) {
            let row = u32::try_from(self.len()).unwrap_or(u32::MAX);
            self.problems.push((row, problem, show(cell).into()));
            self.push_blank();
        }
    }

    fn read(&mut self, cell: Cell<'_>) -> Result<(), Problem> {
        let cell = match cell {
            Cell::Text(text) => Cell::Text(text.trim_ascii()),
            Cell::Unfit(_, problem) => return Err(problem),
            cell => cell,
        };
        if matches!(cell, Cell::Blank | Cell::Text(b"")) {
            self.push_blank();
            return Ok(());
        }
        let (notation, is_percent) = (self.notation, self.kind == Kind::Percent);
        match &mut self.values {
            Values::Id(ids) => with_text(cell, |text| ids.push(text))?,
            Values::Text { codes, texts } => push_text(codes, texts, cell)?,
            Values::Number(numbers) if is_percent => numbers.push(Some(percent(cell, notation)?)),
            Values::Number(numbers) => numbers.push(Some(number(cell, notation)?)),
            Values::Instant(moments) => {
                moments.push(Some(moment(cell, notation).ok_or(Problem::NotAnInstant)?))
            }
            Values::Day(days) => days.push(Some(day(cell, notation).ok_or(Problem::NotADay)?)),
            Values::Flag(flags) => flags.push(Some(flag(cell).ok_or(Problem::NotAFlag)?)),
        }
        Ok(())
    }

    fn push_blank(&mut self) {
        match &mut self.values {
            Values::Id(ids) => ids.push(""),
            Values::Text { codes, .. } => codes.push(BLANK),
            Values::Number(numbers) => numbers.push(None),
            Values::Instant(moments) => moments.push(None),
            Values::Day(days) => days.push(None),
            Values::Flag(flags) => flags.push(None),
        }
    }
}

fn pick<T: Copy>(values: &[T], order: &[u32]) -> Vec<T> {
    order.iter().map(|&row| values[row as usize]).collect()
}

fn arranged_texts(codes: &[u32], texts: &Texts, order: &[u32]) -> Values {
    let mut is_used = vec![false; texts.len()];
    for &row in order {
        if let Some(used) = is_used.get_mut(codes[row as usize] as usize) {
            *used = true;
        }
    }
    let mut used: Vec<u32> = (0..).zip(&is_used).filter(|(_, used)| **used).map(|(code, _)| code).collect();
    used.sort_unstable_by(|&one, &other| texts.get(one).cmp(texts.get(other)));
    let mut new_codes = vec![BLANK; texts.len()];
    let mut new_texts = Texts::default();
    for code in used {
        new_codes[code as usize] = new_texts.code(texts.get(code));
    }
    let code = |row: &u32| new_codes.get(codes[*row as usize] as usize).copied().unwrap_or(BLANK);
    Values::Text { codes: order.iter().map(code).collect(), texts: new_texts }
}

/// Adds the code of a text; neighbours are often the same.
fn push_text(codes: &mut Vec<u32>, texts: &mut Texts, cell: Cell<'_>) -> Result<(), Problem> {
    if let (Cell::Text(text), Some(&last)) = (cell, codes.last())
        && last != BLANK
        && texts.get(last).as_bytes() == text
    {
        codes.push(last);
        return Ok(());
    }
    with_text(cell, |text| codes.push(texts.code(text)))
}

fn with_text(cell: Cell<'_>, push: impl FnOnce(&str)) -> Result<(), Problem> {
    match cell {
        Cell::Text(text) => push(std::str::from_utf8(text).map_err(|_| Problem::NotText)?),
        Cell::Blank | Cell::Number(_) | Cell::Flag(_) | Cell::Moment(_) | Cell::Day(_) => push(&show(cell)),
        Cell::Unfit(_, problem) => return Err(problem),
    }
    Ok(())
}

fn number(cell: Cell<'_>, notation: Notation) -> Result<Decimal, Problem> {
    match cell {
        Cell::Number(number) => Ok(number),
        Cell::Text(text) => notation.number(text),
        Cell::Blank | Cell::Flag(_) | Cell::Moment(_) | Cell::Day(_) | Cell::Unfit(..) => {
            Err(Problem::NotANumber)
        }
    }
}

/// Without the sign it cannot be told whether `0.3` is a third of the whole or of a hundredth.
fn percent(cell: Cell<'_>, notation: Notation) -> Result<Decimal, Problem> {
    let Cell::Text(text) = cell else { return Err(Problem::NotANumber) };
    let points = text.strip_suffix(b"%").ok_or(Problem::NotANumber)?.trim_ascii();
    let points = number(Cell::Text(points), notation)?;
    Decimal::from_wide(points.mantissa.into(), i8::try_from(points.scale + 2).map_err(|_| Problem::TooLong)?)
}

fn moment(cell: Cell<'_>, notation: Notation) -> Option<Moment> {
    match cell {
        Cell::Moment(moment) => Some(moment),
        Cell::Text(text) => Moment::read(text).or_else(|| otherwise(text, notation)),
        Cell::Day(day) => Some(Moment::Local(i64::from(day) * 86_400_000_000)),
        Cell::Blank | Cell::Number(_) | Cell::Flag(_) | Cell::Unfit(..) => None,
    }
}

/// Reads a day, maybe with a time, that is written in the order of the export.
fn otherwise(text: &[u8], notation: Notation) -> Option<Moment> {
    notation.days?.moment(std::str::from_utf8(text).ok()?)
}

fn day(cell: Cell<'_>, notation: Notation) -> Option<i32> {
    match cell {
        Cell::Day(day) => Some(day),
        Cell::Text(text) => {
            read_day(text).or_else(|| day(Cell::Moment(otherwise(text, notation)?), Notation::default()))
        }
        Cell::Moment(Moment::Local(micros) | Moment::Utc(micros)) => {
            i32::try_from(micros.div_euclid(86_400_000_000)).ok()
        }
        Cell::Blank | Cell::Number(_) | Cell::Flag(_) | Cell::Unfit(..) => None,
    }
}

fn flag(cell: Cell<'_>) -> Option<bool> {
    let one_of =
        |text: &[u8], words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word.as_bytes()));
    match cell {
        Cell::Flag(flag) => Some(flag),
        Cell::Text(text) if one_of(text, &["true", "yes", "1", "t", "y"]) => Some(true),
        Cell::Text(text) if one_of(text, &["false", "no", "0", "f", "n"]) => Some(false),
        Cell::Number(number) if number.scale == 0 && (0..=1).contains(&number.mantissa) => {
            Some(number.mantissa == 1)
        }
        Cell::Text(_) | Cell::Number(_) | Cell::Blank | Cell::Moment(_) | Cell::Day(_) | Cell::Unfit(..) => {
            None
        }
    }
}

/// Writes a cell the way a CSV export would.
fn show(cell: Cell<'_>) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => String::from_utf8_lossy(text.trim_ascii()).into_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::Flag(flag) => flag.to_string(),
        Cell::Moment(moment) => super::instant::show_moment(moment),
        Cell::Day(day) => super::instant::show_day(day),
        Cell::Unfit(text, _) => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(kind: Kind, texts: &[&str]) -> Column {
        let mut column = Column::new(kind, false);
        for text in texts {
            column.push(Cell::Text(text.as_bytes()));
        }
        column
    }

    #[test]
    fn blanks_at_the_edges_of_a_text_are_not_part_of_it() {
        let column = column(Kind::Text, &[" bronze", "bronze", "", "  "]);
        let Values::Text { codes, texts } = &column.values else { unreachable!() };
        assert_eq!((codes.as_slice(), texts.len()), ([0, 0, BLANK, BLANK].as_slice(), 1));
    }

    #[test]
    fn an_unreadable_cell_is_not_a_blank_one() {
        let column = column(Kind::Number, &["12", "", "N/A", "$5"]);
        assert_eq!(column.problem(2), Some((Problem::NotANumber, "N/A")));
        assert_eq!(column.problem(3), Some((Problem::CurrencySign, "$5")));
        assert!(column.is_blank(1) && !column.is_blank(2) && !column.is_blank(0));
        assert!(!column.is_same(1, 2) && column.is_same(2, 2));
    }

    #[test]
    fn a_flag_is_read_from_the_usual_words() {
        let column = column(Kind::Flag, &["TRUE", "no", "1", "f", "maybe"]);
        let Values::Flag(flags) = &column.values else { unreachable!() };
        assert_eq!(flags, &[Some(true), Some(false), Some(true), Some(false), None]);
        assert_eq!(column.problem(4), Some((Problem::NotAFlag, "maybe")));
    }

    #[test]
    fn typed_cells_read_like_their_texts() {
        let mut typed = Column::new(Kind::Text, false);
        for cell in [Cell::Number(Decimal::new(230_750, 1)), Cell::Flag(true), Cell::Day(19_782), Cell::Blank]
        {
            typed.push(cell);
        }
        let Values::Text { codes, texts } = &typed.values else { unreachable!() };
        assert_eq!(texts.iter().collect::<Vec<_>>(), ["23075", "true", "2024-02-29"]);
        assert_eq!(codes.last(), Some(&BLANK));
    }

    #[test]
    fn bytes_that_are_no_text_are_a_problem() {
        let mut column = Column::new(Kind::Text, false);
        column.push(Cell::Text(b"caf\xe9"));
        assert_eq!(column.problem(0).map(|(problem, _)| problem), Some(Problem::NotText));
    }
}
