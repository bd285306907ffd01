//! Tables as JSON: an object a line; a missing key is a blank.

use std::{
    fmt,
    io::{BufRead, BufReader, Read},
};

use serde::{
    Deserializer as _,
    de::{IgnoredAny, MapAccess, Visitor},
};
use serde_json::Value;

use super::{
    CHUNK, Choose, Names, ReadError, Rows, Sink,
    column::{Cell, Problem},
    decimal::Decimal,
};

/// How many lines are looked at to know the columns.
const LOOKED_AT: usize = 1000;

/// Reads a table; `choose` says which of its columns are wanted.
pub(super) fn read(
    from: impl Read,
    rows: &mut Rows,
    choose: &mut Choose<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    let mut lines = Lines { from: BufReader::with_capacity(1 << 20, from), n_read: 0 };
    let first = lines.first()?;
    let mut names = Names { names: keys(&first), complete: false };
    let wanted = choose(&mut names)?;
    let keys: Vec<Option<String>> = wanted.iter().map(|at| at.map(|at| names.names[at].clone())).collect();
    for (line, at) in &first {
        push((line, *at), &keys, rows);
    }
    let mut line = Vec::new();
    while lines.next(&mut line)? {
        push((&line, lines.n_read), &keys, rows);
        if rows.len >= CHUNK {
            sink(rows)?;
        }
    }
    Ok(())
}

struct Lines<R> {
    from: R,
    n_read: u64,
}

impl<R: BufRead> Lines<R> {
    fn first(&mut self) -> Result<Vec<(Vec<u8>, u64)>, ReadError> {
        let mut first = Vec::new();
        let mut line = Vec::new();
        while first.len() < LOOKED_AT && self.next(&mut line)? {
            first.push((line.clone(), self.n_read));
        }
        Ok(first)
    }

    /// Reads the next line that is not blank; `false` when there is none.
    fn next(&mut self, line: &mut Vec<u8>) -> Result<bool, ReadError> {
        loop {
            line.clear();
            if self.from.read_until(b'\n', line).map_err(ReadError::Broken)? == 0 {
                return Ok(false);
            }
            self.n_read += 1;
            let text = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line).trim_ascii();
            if !text.is_empty() {
                *line = text.to_vec();
                return Ok(true);
            }
        }
    }
}

/// Returns the keys of some lines in the order of first sight.
fn keys(lines: &[(Vec<u8>, u64)]) -> Vec<String> {
    let mut keys = Vec::new();
    for (line, _) in lines {
        if let Ok(Value::Object(object)) = serde_json::from_slice(line) {
            for (key, _) in object {
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
    }
    keys
}

fn push((line, at): (&[u8], u64), keys: &[Option<String>], rows: &mut Rows) {
    let mut json = serde_json::Deserializer::from_slice(line);
    let found = json.deserialize_map(Row { keys }).and_then(|found| json.end().map(|()| found));
    match found {
        Ok(values) => {
            for (column, value) in rows.columns.iter_mut().zip(&values) {
                push_value(column, value.as_ref());
            }
            rows.len += 1;
            rows.note_line(at);
        }
        Err(_) => rows.push_broken(String::from_utf8_lossy(line).into_owned(), at),
    }
}

fn push_value(column: &mut super::column::Column, value: Option<&Value>) {
    match value {
        None | Some(Value::Null) => column.push(Cell::Blank),
        Some(Value::Bool(flag)) => column.push(Cell::Flag(*flag)),
        Some(Value::String(text)) => column.push(Cell::Text(text.as_bytes())),
        Some(Value::Number(number)) => {
            let text = number.to_string();
            match Decimal::read(text.as_bytes()) {
                Ok(number) => column.push(Cell::Number(number)),
                Err(problem) => column.push(Cell::Unfit(&text, problem)),
            }
        }
        Some(nested @ (Value::Array(_) | Value::Object(_))) => {
            column.push(Cell::Unfit(&nested.to_string(), Problem::NotText));
        }
    }
}

/// Takes the wanted values out of an object and skips the others.
struct Row<'a> {
    keys: &'a [Option<String>],
}

impl<'de> Visitor<'de> for Row<'_> {
    type Value = Vec<Option<Value>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut values = vec![None; self.keys.len()];
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            let mut places =
                self.keys.iter().enumerate().filter(|(_, wanted)| wanted.as_deref() == Some(&*key));
            let Some((first, _)) = places.next() else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            if values[first].is_some() {
                return Err(serde::de::Error::custom("a key stands there twice"));
            }
            let value: Value = map.next_value()?;
            for (place, _) in places {
                values[place] = Some(value.clone());
            }
            values[first] = Some(value);
        }
        Ok(values)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use super::{
        super::column::{Kind, Values},
        *,
    };

    fn table(text: &str, kinds: &[(Kind, bool)], wanted: &[&str]) -> Rows {
        let mut rows = Rows::new(kinds);
        read(
            text.as_bytes(),
            &mut rows,
            &mut |names| {
                Ok(wanted.iter().map(|name| names.names.iter().position(|known| known == name)).collect())
            },
            &mut |_| Ok(()),
        )
        .unwrap();
        rows
    }

    #[test]
    fn a_missing_key_and_null_are_blank() {
        let rows = table(
            "{\"a\":1.50,\"b\":\"x\"}\n\n{\"a\":null}\n{}\n",
            &[(Kind::Number, false), (Kind::Text, false)],
            &["a", "b"],
        );
        assert_eq!(rows.len, 3);
        let Values::Number(numbers) = &rows.columns[0].values else { unreachable!() };
        assert_eq!(numbers, &[Some(Decimal::new(15, 1)), None, None]);
        assert!(rows.columns[1].is_blank(1) && !rows.columns[1].is_blank(0));
    }

    #[test]
    fn a_line_that_is_no_object_is_broken() {
        let rows = table(
            "{\"a\":1}\n[1]\n{\"a\":1,\"a\":2}\n{\"a\":1} x\n{\"a\":\n",
            &[(Kind::Number, false)],
            &["a"],
        );
        assert_eq!((rows.len, rows.broken.len()), (1, 4));
    }

    #[test]
    fn numbers_keep_their_digits_and_nested_values_are_unfit() {
        let rows = table(
            "{\"a\":0.1234567890123456789}\n{\"a\":[1]}\n{\"a\":12345678901234567}\n",
            &[(Kind::Number, false)],
            &["a"],
        );
        assert_eq!(rows.columns[0].problem(0).unwrap().0, Problem::TooLong);
        assert_eq!(rows.columns[0].problem(1).unwrap(), (Problem::NotText, "[1]"));
        let Values::Number(numbers) = &rows.columns[0].values else { unreachable!() };
        assert_eq!(numbers[2], Some(Decimal::new(12_345_678_901_234_567, 0)));
    }
}
