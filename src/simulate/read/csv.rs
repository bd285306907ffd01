//! Tables as text: a header line, then a record a line, fields in quotes where needed.

use std::io::Read;

use memchr::{memchr, memchr_iter, memchr2};

use super::{CHUNK, Choose, Names, ReadError, Rows, Sink, column::Cell};

/// How much is read at a time.
const BLOCK: usize = 1 << 20;
/// The longest record; a longer one is a quote that was never closed.
const LONGEST: usize = 1 << 24;

/// Reads a table; `choose` says which of its columns are wanted.
pub(super) fn read(
    from: impl Read,
    rows: &mut Rows,
    choose: &mut Choose<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    let mut records = Records {
        from,
        buffer: Vec::new(),
        start: 0,
        end: 0,
        at_end: false,
        delimiter: b',',
        counts_lines: rows.lines.is_some(),
        line: 1,
        next_line: 1,
    };
    let mut fields = Vec::new();
    records.find_delimiter()?;
    if !records.next(&mut fields)? {
        return Ok(());
    }
    let names: Vec<String> = fields.iter().map(|field| records.header(field)).collect();
    let wanted = choose(&mut Names { names, complete: true })?;
    let n_fields = fields.len();
    while records.next(&mut fields)? {
        if fields.len() == n_fields && fields.iter().all(|field| !field.torn) {
            records.push(&fields, &wanted, rows);
            rows.note_line(records.line);
            if rows.len >= CHUNK {
                sink(rows)?;
            }
        } else if !is_empty_line(&fields) {
            rows.push_broken(records.excerpt(&fields), records.line);
        }
    }
    Ok(())
}

/// Where a field lies in the buffer, without its quotes.
#[derive(Clone, Copy)]
struct Field {
    start: usize,
    end: usize,
    /// Holds doubled quotes that stand for one.
    doubled: bool,
    /// Its quotes do not add up.
    torn: bool,
}

fn is_empty_line(fields: &[Field]) -> bool {
    matches!(fields, [field] if field.start == field.end)
}

struct Records<R> {
    from: R,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    at_end: bool,
    delimiter: u8,
    counts_lines: bool,
    /// The line on which the last record began.
    line: u64,
    next_line: u64,
}

impl<R: Read> Records<R> {
    /// Finds the fields of the next record; `false` when there is none.
    fn next(&mut self, fields: &mut Vec<Field>) -> Result<bool, ReadError> {
        loop {
            let rest = &self.buffer[self.start..self.end];
            if let Some(length) = scan(rest, self.start, self.delimiter, self.at_end, fields) {
                if self.counts_lines {
                    let record = &self.buffer[self.start..self.start + length];
                    self.line = self.next_line;
                    self.next_line += memchr_iter(b'\n', record).count() as u64;
                }
                self.start += length;
                return Ok(true);
            }
            if self.at_end {
                return Ok(false);
            }
            self.fill()?;
        }
    }

    fn fill(&mut self) -> Result<(), ReadError> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        if self.end >= LONGEST {
            return Err(ReadError::LongRecord);
        }
        if self.buffer.len() < self.end + BLOCK {
            self.buffer.resize(self.end + BLOCK, 0);
        }
        let n_read = super::read_some(&mut self.from, &mut self.buffer[self.end..])?;
        self.end += n_read;
        self.at_end = n_read == 0;
        Ok(())
    }

    /// Skips the byte order mark and takes the separator the header uses most.
    fn find_delimiter(&mut self) -> Result<(), ReadError> {
        self.fill()?;
        while !self.at_end && memchr(b'\n', &self.buffer[..self.end]).is_none() {
            self.fill()?;
        }
        let start = if self.buffer[..self.end].starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        self.start = start;
        let line = memchr(b'\n', &self.buffer[start..self.end]).map_or(self.end, |at| start + at);
        let header = &self.buffer[start..line];
        let count = |delimiter: u8| {
            let mut quoted = false;
            let outside = |&&byte: &&u8| {
                quoted ^= byte == b'"';
                byte == delimiter && !quoted
            };
            header.iter().filter(outside).count()
        };
        // Among equals the last counts, so the comma stands last.
        self.delimiter =
            [b'|', b'\t', b';', b','].into_iter().max_by_key(|&byte| count(byte)).unwrap_or(b',');
        Ok(())
    }

    fn header(&self, field: &Field) -> String {
        let mut letters = Vec::new();
        String::from_utf8_lossy(self.text(field, &mut letters)).trim().to_owned()
    }

    fn push(&self, fields: &[Field], wanted: &[Option<usize>], rows: &mut Rows) {
        let mut letters = Vec::new();
        for (column, at) in rows.columns.iter_mut().zip(wanted) {
            match at {
                Some(at) => column.push(Cell::Text(self.text(&fields[*at], &mut letters))),
                None => column.push(Cell::Blank),
            }
        }
        rows.len += 1;
    }

    /// Returns the text of a field; doubled quotes are halved in `letters`.
    fn text<'a>(&'a self, field: &Field, letters: &'a mut Vec<u8>) -> &'a [u8] {
        let text = &self.buffer[field.start..field.end];
        if !field.doubled {
            return text;
        }
        letters.clear();
        let mut after_quote = false;
        for &byte in text {
            after_quote = byte == b'"' && !after_quote;
            if !after_quote {
                letters.push(byte);
            }
        }
        letters
    }

    fn excerpt(&self, fields: &[Field]) -> String {
        let (start, end) =
            (fields.first().map_or(0, |field| field.start), fields.last().map_or(0, |field| field.end));
        String::from_utf8_lossy(&self.buffer[start..end]).into_owned()
    }
}

/// Finds the fields of the record at the start of `data`, which lies at `base` in the buffer.
///
/// Returns how long the record is with its line end; `None` when it is not there as a whole.
fn scan(data: &[u8], base: usize, delimiter: u8, at_end: bool, fields: &mut Vec<Field>) -> Option<usize> {
    fields.clear();
    if data.is_empty() {
        return None;
    }
    let mut at = 0;
    loop {
        let (mut field, from) = if data.get(at) == Some(&b'"') {
            quoted(data, at, at_end)?
        } else {
            (Field { start: at, end: at, doubled: false, torn: false }, at)
        };
        let stop = memchr2(delimiter, b'\n', &data[from..]).map(|found| from + found);
        let (stop, ends) = match stop {
            Some(stop) => (stop, data[stop] == b'\n'),
            None if at_end => (data.len(), true),
            None => return None,
        };
        let text_end = if ends && stop > from && data[stop - 1] == b'\r' { stop - 1 } else { stop };
        if from == at {
            field.end = text_end;
        } else {
            field.torn |= text_end > from;
        }
        fields.push(Field { start: base + field.start, end: base + field.end, ..field });
        at = stop + 1;
        if ends {
            return Some(at.min(data.len()));
        }
    }
}

/// Reads the field in quotes that begins at `at`; returns it and where its closing quote ends.
fn quoted(data: &[u8], at: usize, at_end: bool) -> Option<(Field, usize)> {
    let mut field = Field { start: at + 1, end: at + 1, doubled: false, torn: false };
    let mut from = at + 1;
    loop {
        let Some(found) = memchr(b'"', &data[from..]) else {
            field.end = data.len();
            field.torn = true;
            return at_end.then_some((field, data.len()));
        };
        let quote = from + found;
        match data.get(quote + 1) {
            Some(b'"') => {
                field.doubled = true;
                from = quote + 2;
            }
            None if !at_end => return None,
            Some(_) | None => {
                field.end = quote;
                return Some((field, quote + 1));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use super::{
        super::column::{Kind, Values},
        *,
    };

    /// A reader that hands out few bytes at a time.
    struct Trickle<'a>(&'a [u8], usize);

    impl Read for Trickle<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let length = self.1.min(self.0.len()).min(buffer.len());
            buffer[..length].copy_from_slice(&self.0[..length]);
            self.0 = &self.0[length..];
            Ok(length)
        }
    }

    fn table(text: &[u8], step: usize) -> (Vec<String>, Vec<Vec<String>>, Vec<String>) {
        let mut rows = Rows::new(&[]);
        let mut header = Vec::new();
        read(
            Trickle(text, step),
            &mut rows,
            &mut |names| {
                header.clone_from(&names.names);
                Ok(Vec::new())
            },
            &mut |_| Ok(()),
        )
        .unwrap();
        let mut rows = Rows::new(&vec![(Kind::Id, false); header.len()]);
        read(
            Trickle(text, step),
            &mut rows,
            &mut |names| Ok((0..names.names.len()).map(Some).collect()),
            &mut |_| Ok(()),
        )
        .unwrap();
        let texts = (0..rows.len).map(|row| {
            let cell = |column: &super::super::column::Column| match &column.values {
                Values::Id(ids) => ids.get(row).to_owned(),
                _ => unreachable!(),
            };
            rows.columns.iter().map(cell).collect()
        });
        (header, texts.collect(), rows.broken.clone())
    }

    #[test]
    fn a_table_reads_the_same_however_its_bytes_arrive() {
        let text = "\u{feff}id;note;n\r\n1;\"a;\"\"b\"\"\r\nc\";2\r\n\r\n2;plain \"x\" text;3\n3;\"\";";
        for step in [1, 2, 3, 7, 1000] {
            let (header, rows, broken) = table(text.as_bytes(), step);
            assert_eq!(header, ["id", "note", "n"]);
            assert_eq!(
                rows,
                [["1", "a;\"b\"\r\nc", "2"], ["2", "plain \"x\" text", "3"], ["3", "", ""]],
                "{step}"
            );
            assert!(broken.is_empty());
        }
    }

    #[test]
    fn the_separator_is_the_one_the_header_uses() {
        for (text, names) in [
            ("a,b\n1,2\n", vec!["a", "b"]),
            ("a\tb\n1\t2\n", vec!["a", "b"]),
            ("a|b|c\n1|2|3\n", vec!["a", "b", "c"]),
            ("\"x;y;z\",b\n1,2\n", vec!["x;y;z", "b"]),
            ("alone\n1\n", vec!["alone"]),
        ] {
            assert_eq!(table(text.as_bytes(), 100).0, names, "{text}");
        }
    }

    #[test]
    fn a_row_with_too_few_or_too_many_fields_is_broken() {
        let (_, rows, broken) = table(b"a,b\n1\n1,2\n1,2,3\n\"x\"y,2\n\"open,2\n", 100);
        assert_eq!(rows, [["1", "2"]]);
        assert_eq!(
            broken,
            ["1", "1,2,3", "x\"y,2", "open,2\n"].map(str::to_owned).to_vec().as_slice()[..].to_vec()
        );
    }

    #[test]
    fn an_empty_file_and_a_lone_header_have_no_rows() {
        for text in ["", "a,b", "a,b\n", "\u{feff}a,b\r\n"] {
            assert!(table(text.as_bytes(), 1).1.is_empty(), "{text}");
        }
    }
}
