//! The usual types of columns, taken over without looking at each cell in its own way.

use arrow_array::{
    Array, PrimitiveArray,
    cast::AsArray,
    types::{
        ArrowDictionaryKeyType, ArrowPrimitiveType, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type,
        TimestampMicrosecondType, TimestampMillisecondType,
    },
};
use arrow_buffer::ArrowNativeType as _;
use arrow_schema::{DataType, TimeUnit};

use super::{Cell, Column, Decimal, Kind, Moment, Values};
use crate::simulate::read::BLANK;

/// Adds an array to a column, where both are of usual types; whether they are.
pub(super) fn push(column: &mut Column, array: &dyn Array) -> bool {
    let kind = column.kind();
    match (array.data_type(), kind) {
        (DataType::Int32, Kind::Number) => {
            numbers(column, array.as_primitive::<Int32Type>(), |value| Some(whole(value.into())));
        }
        (DataType::Int64, Kind::Number) => {
            numbers(column, array.as_primitive::<Int64Type>(), |value| Some(whole(value)));
        }
        (DataType::Float64, Kind::Number) => {
            numbers(column, array.as_primitive::<Float64Type>(), |value| Decimal::from_float(value).ok());
        }
        (DataType::Timestamp(TimeUnit::Millisecond, Some(_)), Kind::Instant) => {
            let micros = |value: i64| value.checked_mul(1000).map(Moment::Utc);
            instants(column, array.as_primitive::<TimestampMillisecondType>(), micros);
        }
        (DataType::Timestamp(TimeUnit::Microsecond, Some(_)), Kind::Instant) => {
            let micros = |value: i64| Some(Moment::Utc(value));
            instants(column, array.as_primitive::<TimestampMicrosecondType>(), micros);
        }
        (DataType::Boolean, Kind::Flag) => {
            if let Values::Flag(flags) = &mut column.values {
                flags.extend(array.as_boolean());
            }
        }
        (DataType::Utf8, Kind::Id) => return ids(column, array),
        (DataType::Utf8, Kind::Text) => words(column, array),
        _ => return false,
    }
    true
}

fn whole(value: i64) -> Decimal {
    Decimal { mantissa: value, scale: 0 }
}

fn numbers<T: ArrowPrimitiveType>(
    column: &mut Column,
    array: &PrimitiveArray<T>,
    read: impl Fn(T::Native) -> Option<Decimal>,
) where
    T::Native: ToString,
{
    if array.null_count() == 0
        && let Values::Number(numbers) = &mut column.values
    {
        let n_before = numbers.len();
        numbers.extend(array.values().iter().map_while(|value| read(*value).map(Some)));
        if numbers.len() - n_before == array.len() {
            return;
        }
        numbers.truncate(n_before);
    }
    for value in array {
        let number = value.map(|value| read(value).ok_or(value));
        match (number, &mut column.values) {
            (None, Values::Number(numbers)) => numbers.push(None),
            (Some(Ok(number)), Values::Number(numbers)) => numbers.push(Some(number)),
            // Read once more for the reason why it cannot be read.
            (Some(Err(value)), _) => column.push(Cell::Text(value.to_string().as_bytes())),
            (_, _) => column.push(Cell::Blank),
        }
    }
}

fn instants<T: ArrowPrimitiveType<Native = i64>>(
    column: &mut Column,
    array: &PrimitiveArray<T>,
    read: impl Fn(i64) -> Option<Moment>,
) {
    if array.null_count() == 0
        && let Values::Instant(moments) = &mut column.values
    {
        let n_before = moments.len();
        moments.extend(array.values().iter().map_while(|value| read(*value).map(Some)));
        if moments.len() - n_before == array.len() {
            return;
        }
        moments.truncate(n_before);
    }
    for value in array {
        match (value.map(&read), &mut column.values) {
            (None, Values::Instant(moments)) => moments.push(None),
            (Some(Some(moment)), Values::Instant(moments)) => moments.push(Some(moment)),
            (_, _) => column.push(Cell::Unfit("an instant", super::Problem::NotAnInstant)),
        }
    }
}

/// Adds ids without blanks at their edges one by one, without looking whether they are texts.
fn ids(column: &mut Column, array: &dyn Array) -> bool {
    let texts = array.as_string::<i32>();
    for text in texts {
        match (text, &mut column.values) {
            (None, _) => column.push(Cell::Blank),
            (Some(text), Values::Id(ids)) => ids.push(text.trim_ascii()),
            (Some(text), _) => column.push(Cell::Text(text.as_bytes())),
        }
    }
    true
}

/// Adds the codes of texts; the blanks at their edges do not count.
fn words(column: &mut Column, array: &dyn Array) {
    let texts: Vec<&str> =
        array.as_string::<i32>().iter().map(|text| text.unwrap_or_default().trim_ascii()).collect();
    if let Values::Text { codes, texts: known } = &mut column.values {
        known.add_codes(&texts, codes);
    }
}

/// Adds the codes of an array whose dictionary became `entries`, with these codes; whether its keys are of a
/// usual type.
pub(super) fn codes(codes: &mut Vec<u32>, array: &dyn Array, known: &[u32], entries: &Column) -> bool {
    let Values::Text { codes: of_entries, .. } = &entries.values else { return false };
    let meant: Vec<u32> =
        of_entries.iter().map(|entry| known.get(*entry as usize).copied().unwrap_or(BLANK)).collect();
    // What wrote the file chose the width of the keys.
    keyed::<Int32Type>(codes, array, &meant)
        || keyed::<Int16Type>(codes, array, &meant)
        || keyed::<Int8Type>(codes, array, &meant)
}

fn keyed<K: ArrowDictionaryKeyType>(codes: &mut Vec<u32>, array: &dyn Array, meant: &[u32]) -> bool {
    let Some(array) = array.as_dictionary_opt::<K>() else { return false };
    let keys = array.keys();
    let code = |key: &K::Native| meant.get(key.as_usize()).copied().unwrap_or(BLANK);
    match keys.nulls() {
        None => codes.extend(keys.values().iter().map(code)),
        Some(nulls) => {
            let written = keys.values().iter().zip(nulls);
            codes.extend(written.map(|(key, is_written)| if is_written { code(key) } else { BLANK }));
        }
    }
    true
}
