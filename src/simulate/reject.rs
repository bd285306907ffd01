//! Rows that cannot be used, counted by reason.

use std::collections::BTreeMap;

use super::read::Problem;

/// Why a row cannot be used.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Reason {
    /// It has too few or too many fields, or is damaged.
    BrokenRow,
    /// Another row says the very same.
    Repeated,
    /// Another row has the same id and says something else.
    SameIdDifferentRow,
    /// It has no id.
    NoId,
    /// Nothing says when it was decided.
    NoInstant,
    /// When it was decided cannot be read.
    UnreadableInstant,
    /// Nothing says how it ended.
    NoOutcome,
    /// The word for how it ended is not known.
    UnknownOutcome,
    /// An amount is not a number.
    AmountNotANumber,
    /// An amount is written with a currency sign.
    AmountWithSign,
    /// An amount is written with a comma.
    AmountWithComma,
    /// An amount has more digits than are exact.
    AmountTooLong,
    /// An amount is finer than its currency.
    AmountTooFine,
    /// An amount is below nought.
    AmountNegative,
    /// Nothing says in which currency an amount is.
    NoCurrency,
    /// The currency is not one of the organisation's.
    UnknownCurrency,
}

impl Reason {
    /// Returns what it means for an amount that it could not be read.
    pub(super) fn of_amount(problem: Problem) -> Self {
        match problem {
            Problem::CurrencySign => Self::AmountWithSign,
            Problem::Comma => Self::AmountWithComma,
            Problem::TooLong => Self::AmountTooLong,
            Problem::NotText
            | Problem::NotANumber
            | Problem::NotAnInstant
            | Problem::NotADay
            | Problem::NotAFlag
            | Problem::Outside => Self::AmountNotANumber,
        }
    }

    /// The word for it in machine-readable results.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::BrokenRow => "broken-row",
            Self::Repeated => "repeated",
            Self::SameIdDifferentRow => "same-id-different-row",
            Self::NoId => "no-id",
            Self::NoInstant => "no-instant",
            Self::UnreadableInstant => "unreadable-instant",
            Self::NoOutcome => "no-outcome",
            Self::UnknownOutcome => "unknown-outcome",
            Self::AmountNotANumber => "amount-not-a-number",
            Self::AmountWithSign => "amount-with-sign",
            Self::AmountWithComma => "amount-with-comma",
            Self::AmountTooLong => "amount-too-long",
            Self::AmountTooFine => "amount-too-fine",
            Self::AmountNegative => "amount-negative",
            Self::NoCurrency => "no-currency",
            Self::UnknownCurrency => "unknown-currency",
        }
    }
}

/// A row that cannot be used, as an example.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Example {
    /// The id of the decision; empty where it has none.
    pub id: String,
    /// What stands in the way, as it is written.
    pub text: String,
}

/// How many rows there are for a reason, and the first few of them by id.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Count {
    /// How many.
    pub n_rows: u64,
    /// The first few by id, so that the order of the files does not matter.
    pub examples: Vec<Example>,
}

/// How many examples are kept for a reason.
const EXAMPLES: usize = 3;

impl Count {
    fn add_with(&mut self, id: &[u8], text: impl FnOnce() -> String) {
        let is_beyond = self.examples.len() >= EXAMPLES
            && self.examples.last().is_some_and(|last| last.id.as_bytes() < id);
        if is_beyond {
            self.n_rows += 1;
        } else {
            self.add(std::str::from_utf8(id).unwrap_or_default(), &text());
        }
    }

    fn merge(&mut self, other: Self) {
        self.n_rows += other.n_rows;
        self.examples.extend(other.examples);
        self.examples.sort();
        self.examples.truncate(EXAMPLES);
    }

    fn add(&mut self, id: &str, text: &str) {
        self.n_rows += 1;
        let found = self.examples.binary_search_by(|known| (&*known.id, &*known.text).cmp(&(id, text)));
        let place = match found {
            Ok(place) | Err(place) if place < EXAMPLES => place,
            Ok(_) | Err(_) => return,
        };
        self.examples.insert(place, Example { id: id.to_owned(), text: text.to_owned() });
        self.examples.truncate(EXAMPLES);
    }
}

/// Counts by key.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Counts<K: Ord>(BTreeMap<K, Count>);

impl<K: Ord> Default for Counts<K> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord + Copy> Counts<K> {
    /// Adds a row.
    pub(super) fn add(&mut self, key: K, id: &str, text: &str) {
        self.0.entry(key).or_default().add(id, text);
    }

    /// Adds a row; its text is only asked for where it may be an example.
    pub(super) fn add_with(&mut self, key: K, id: &[u8], text: impl FnOnce() -> String) {
        self.0.entry(key).or_default().add_with(id, text);
    }

    /// Adds what another has counted.
    pub(super) fn merge(&mut self, other: Self) {
        other.0.into_iter().for_each(|(key, count)| self.0.entry(key).or_default().merge(count));
    }

    /// How many rows there are in all.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.0.values().map(|count| count.n_rows).sum()
    }

    /// How many rows there are for a key.
    #[must_use]
    pub fn of(&self, key: K) -> u64 {
        self.0.get(&key).map_or(0, |count| count.n_rows)
    }

    /// The keys in order, with their counts.
    pub fn iter(&self) -> impl Iterator<Item = (K, &Count)> {
        self.0.iter().map(|(key, count)| (*key, count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_do_not_depend_on_the_order() {
        let add = |ids: &[&str]| {
            let mut counts = Counts::default();
            ids.iter().for_each(|id| counts.add(Reason::NoInstant, id, ""));
            counts
        };
        let one = add(&["5", "1", "4", "2", "3"]);
        assert_eq!(one, add(&["1", "2", "3", "4", "5"]));
        assert_eq!(one.total(), 5);
        let (_, count) = one.iter().next().unwrap_or_else(|| unreachable!());
        assert_eq!(count.examples.iter().map(|example| &*example.id).collect::<Vec<_>>(), ["1", "2", "3"]);
    }
}
