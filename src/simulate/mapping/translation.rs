//! What is read instead of a column of a file: other words for its words, or the same in every row.

use std::collections::BTreeMap;

use crate::simulate::read::{Column, Kind, Notation, Recoded};

/// What is read instead of a column.
#[derive(Debug)]
pub(in crate::simulate) enum Translation {
    /// The column itself.
    None,
    /// The same in every row.
    Constant { kind: Kind, word: String, column: Column },
    /// Other words for its words.
    Words { words: BTreeMap<String, String>, column: Recoded },
}

impl Translation {
    pub(super) fn constant(kind: Kind, word: &str) -> Self {
        Self::Constant { kind, word: word.to_owned(), column: Column::constant(kind, word, 0) }
    }

    pub(super) fn words(kind: Kind, notation: Notation, words: &BTreeMap<String, String>) -> Self {
        Self::Words { words: words.clone(), column: Recoded::new(kind, notation) }
    }

    /// Reads the rows of a column; the codes of words that were seen before stay.
    pub(in crate::simulate) fn read(&mut self, from: &Column) {
        match self {
            Self::None => {}
            Self::Constant { kind, word, column } => {
                if column.len() != from.len() {
                    *column = Column::constant(*kind, word, from.len());
                }
            }
            Self::Words { words, column } => {
                column.read(from, |text| words.get(text).map_or_else(|| text.to_owned(), Clone::clone));
            }
        }
    }

    pub(in crate::simulate) fn get(&self) -> Option<&Column> {
        match self {
            Self::None => None,
            Self::Constant { column, .. } => Some(column),
            Self::Words { column, .. } => Some(&column.column),
        }
    }

    pub(in crate::simulate) fn column(&mut self) -> Option<&mut Column> {
        match self {
            Self::None => None,
            Self::Constant { column, .. } => Some(column),
            Self::Words { column, .. } => Some(&mut column.column),
        }
    }
}
