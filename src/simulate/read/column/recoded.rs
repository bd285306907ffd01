//! A column with other words for the words of another one, chunk after chunk.

use super::{BLANK, Cell, Column, Kind, Notation, Values};

/// A column that is read from the texts of another one.
#[derive(Debug)]
pub(in crate::simulate) struct Recoded {
    /// The rows that were read last.
    pub(in crate::simulate) column: Column,
    /// What each text of the other column became.
    entries: Column,
    codes: Vec<u32>,
}

impl Recoded {
    pub(in crate::simulate) fn new(kind: Kind, notation: Notation) -> Self {
        let empty = || Column { notation, ..Column::new(kind, false) };
        Self { column: empty(), entries: empty(), codes: Vec::new() }
    }

    /// Reads the rows of a column of texts; `word` says what each text stands for.
    pub(in crate::simulate) fn read(&mut self, from: &Column, word: impl Fn(&str) -> String) {
        self.column.clear();
        let Values::Text { codes, texts } = &from.values else { return };
        for text in texts.iter_from(self.entries.len()) {
            self.entries.push(Cell::Text(word(text).as_bytes()));
        }
        self.codes = self.column.adopt(&self.entries);
        if from.problems.is_empty()
            && self.entries.problems.is_empty()
            && let (Values::Text { codes: own, .. }, Values::Text { codes: entries, .. }) =
                (&mut self.column.values, &self.entries.values)
        {
            let of_entry = |entry: &u32| self.codes.get(*entry as usize).copied().unwrap_or(BLANK);
            let meant: Vec<u32> = entries.iter().map(of_entry).collect();
            own.extend(codes.iter().map(|code| meant.get(*code as usize).copied().unwrap_or(BLANK)));
            return;
        }
        for (row, &code) in codes.iter().enumerate() {
            match code {
                BLANK => match from.problem(row) {
                    Some((problem, text)) => self.column.push(Cell::Unfit(text, problem)),
                    None => self.column.push(Cell::Blank),
                },
                code => self.column.repeat(&self.entries, &self.codes, code as usize),
            }
        }
    }
}
