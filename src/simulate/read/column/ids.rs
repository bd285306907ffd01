//! Texts one after the other, a row each.

/// Texts that differ from row to row.
#[derive(Debug, Default)]
pub struct Ids {
    pub(super) letters: Vec<u8>,
    pub(super) ends: Vec<usize>,
}

impl Ids {
    /// Returns the text of a row.
    #[must_use]
    pub fn get(&self, row: usize) -> &str {
        std::str::from_utf8(self.bytes(row)).unwrap_or_default()
    }

    /// Returns the bytes of a row's text.
    #[must_use]
    pub fn bytes(&self, row: usize) -> &[u8] {
        let start = if row == 0 { 0 } else { self.ends[row - 1] };
        &self.letters[start..self.ends[row]]
    }

    pub(super) fn arranged(&self, order: &[u32]) -> Self {
        let mut arranged = Self::default();
        arranged.ends.reserve(order.len());
        for &row in order {
            arranged.letters.extend_from_slice(self.bytes(row as usize));
            arranged.ends.push(arranged.letters.len());
        }
        arranged
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Adds the text of another's row.
    pub(crate) fn copy(&mut self, other: &Self, row: usize) {
        self.letters.extend_from_slice(other.bytes(row));
        self.ends.push(self.letters.len());
    }

    /// Adds a row.
    pub(crate) fn push(&mut self, text: &str) {
        self.letters.extend_from_slice(text.as_bytes());
        self.ends.push(self.letters.len());
    }
}
