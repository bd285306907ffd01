//! Rows of a file: comma, semicolon or tab between the cells, names in the first line.

use std::io::Read;

use csv::{ReaderBuilder, StringRecord};

/// Rows with the names of their cells.
#[derive(Clone, Debug)]
pub struct Table {
    /// The names in the first line.
    pub header: Vec<String>,
    /// The rows below it.
    pub rows: Vec<StringRecord>,
}

/// Why a file is no table of cases.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// The bytes stopped coming.
    #[error("the rows cannot be read to their end")]
    Broken(#[source] std::io::Error),
    /// Spreadsheets offer it as "Unicode text".
    #[error("the rows are written in UTF-16")]
    Utf16,
    /// There is no first line.
    #[error("the rows have no first line with names")]
    Empty,
    /// Two columns have one name.
    #[error("two columns are called `{name}`")]
    Twice {
        /// The name.
        name: String,
    },
}

impl TableError {
    /// Returns what to do about it.
    #[must_use]
    pub fn hint(&self) -> Option<String> {
        match self {
            Self::Broken(_) => None,
            Self::Utf16 => Some("save them as UTF-8".to_owned()),
            Self::Empty => {
                Some("the first line names a fact for each column, such as `amount,tenure`".to_owned())
            }
            Self::Twice { .. } => Some("rename one of them".to_owned()),
        }
    }
}

impl Table {
    /// Reads a table.
    ///
    /// # Errors
    ///
    /// If the bytes cannot be read or have no names in the first line.
    pub fn read(mut from: impl Read) -> Result<Self, TableError> {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).map_err(TableError::Broken)?;
        if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
            return Err(TableError::Utf16);
        }
        // A letter that is no UTF-8 spoils its cell, not the file.
        let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes));
        let mut reader =
            ReaderBuilder::new().delimiter(separator(&text)).flexible(true).from_reader(text.as_bytes());
        let broken = |error: csv::Error| TableError::Broken(error.into());
        let names = reader.headers().map_err(broken)?;
        let header: Vec<String> = names.iter().map(|name| name.trim().to_owned()).collect();
        let twice =
            header.iter().enumerate().find(|(at, name)| header.iter().take(*at).any(|other| other == *name));
        if let Some((_, name)) = twice {
            return Err(TableError::Twice { name: name.clone() });
        }
        if header.iter().all(String::is_empty) {
            return Err(TableError::Empty);
        }
        let rows = reader.records().collect::<Result<Vec<_>, _>>().map_err(broken)?;
        Ok(Self { header, rows })
    }
}

/// Returns what stands between the names of the first line.
fn separator(text: &str) -> u8 {
    let mut is_quoted = false;
    let (mut commas, mut semicolons, mut tabs) = (0, 0, 0);
    for byte in text.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            b'\n' if !is_quoted => break,
            b',' if !is_quoted => commas += 1,
            b';' if !is_quoted => semicolons += 1,
            b'\t' if !is_quoted => tabs += 1,
            _ => {}
        }
    }
    if tabs > commas.max(semicolons) {
        b'\t'
    } else if semicolons > commas {
        b';'
    } else {
        b','
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use super::*;

    fn cells(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
        let table = Table::read(bytes).unwrap();
        let rows = table.rows.iter().map(|row| row.iter().map(str::to_owned).collect()).collect();
        (table.header, rows)
    }

    #[test]
    fn the_separator_is_found_in_the_first_line() {
        for text in ["a,b\n1,2\n", "\u{feff}a;b\r\n1;2\r\n", "a\tb\n1\t2", "\"a\",b\n1,\"2\"\n"] {
            let (header, rows) = cells(text.as_bytes());
            assert_eq!(
                (header, rows),
                (vec!["a".into(), "b".into()], vec![vec!["1".into(), "2".into()]]),
                "{text}"
            );
        }
    }

    #[test]
    fn a_short_row_and_a_bad_letter_stay_rows() {
        let (_, rows) = cells(b"a,b\n1\n\"x,\ny\",\xff\n");
        assert_eq!(rows, [vec!["1".to_owned()], vec!["x,\ny".to_owned(), "\u{fffd}".to_owned()]]);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert!(matches!(Table::read(&b""[..]), Err(TableError::Empty)));
        assert!(matches!(Table::read(&b"\xff\xfea"[..]), Err(TableError::Utf16)));
        assert!(matches!(Table::read(&b"a,b,a\n"[..]), Err(TableError::Twice { name }) if name == "a"));
    }
}
