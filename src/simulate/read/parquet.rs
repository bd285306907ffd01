//! Tables in columns: Parquet, dictionaries kept, only what is wanted.

mod plain;

use std::sync::Arc;

use arrow_array::{Array, ArrayRef, RecordBatch, cast::AsArray, types};
use arrow_schema::{DataType, Field, Schema, TimeUnit};
use parquet::{
    arrow::{
        ProjectionMask,
        arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder},
    },
    file::{metadata::ParquetMetaData, reader::ChunkReader},
};

use super::{
    CHUNK, Choose, Names, Part, ReadError, Rows, Sink,
    column::{Cell, Column, Kind, Problem, Values},
    decimal::Decimal,
    instant::Moment,
};

/// Rows decoded at a time.
const BATCH: usize = 8192;

/// Returns in how many groups a file keeps its rows.
pub(super) fn n_row_groups(from: impl ChunkReader + 'static) -> Result<usize, ReadError> {
    let metadata = ArrowReaderMetadata::load(&from, ArrowReaderOptions::new())?;
    Ok(metadata.metadata().num_row_groups())
}

/// Reads a table; `choose` says which of its columns are wanted.
pub(super) fn read(
    from: impl ChunkReader + 'static,
    part: &Part,
    rows: &mut Rows,
    choose: &mut Choose<'_>,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    let metadata = ArrowReaderMetadata::load(&from, ArrowReaderOptions::new())?;
    let schema = Arc::clone(metadata.schema());
    let names = schema.fields().iter().map(|field| field.name().clone()).collect();
    let wanted = choose(&mut Names { names, complete: true })?;
    let is_many = |column: usize| is_mostly_different(metadata.metadata(), column);
    let coded = with_dictionaries(&schema, &wanted, rows, is_many);
    let options = ArrowReaderOptions::new().with_schema(Arc::new(coded));
    let metadata = ArrowReaderMetadata::try_new(Arc::clone(metadata.metadata()), options)?;
    let roots: Vec<usize> = wanted.iter().flatten().copied().collect();
    let mask = ProjectionMask::roots(metadata.parquet_schema(), roots.iter().copied());
    let mut builder = ParquetRecordBatchReaderBuilder::new_with_metadata(from, metadata)
        .with_projection(mask)
        .with_batch_size(BATCH);
    if let Part::RowGroup(group) = part {
        builder = builder.with_row_groups(vec![*group]);
    }
    let reader = builder.build()?;
    let mut dictionaries: Vec<Option<Dictionary>> = wanted.iter().map(|_| None).collect();
    for batch in reader {
        push(
            &batch.map_err(|error| ReadError::Parquet(error.into()))?,
            &schema,
            &wanted,
            rows,
            &mut dictionaries,
        )?;
        if rows.len >= CHUNK {
            sink(rows)?;
        }
    }
    Ok(())
}

/// Whether a column takes so much room that its texts can hardly repeat; a dictionary would only cost time.
fn is_mostly_different(metadata: &ParquetMetaData, column: usize) -> bool {
    const BYTES: i64 = 4;
    // Without nested columns, the columns of a schema are those of its row groups.
    let is_flat = metadata.file_metadata().schema_descr().num_columns()
        == metadata.file_metadata().schema_descr().root_schema().get_fields().len();
    let of_group = |group: &parquet::file::metadata::RowGroupMetaData| {
        group.columns().get(column).map_or((0, 0), |column| (column.uncompressed_size(), column.num_values()))
    };
    let (size, values) = metadata
        .row_groups()
        .iter()
        .map(of_group)
        .fold((0_i64, 0_i64), |sum, one| (sum.0.saturating_add(one.0), sum.1.saturating_add(one.1)));
    is_flat && values > 1000 && size / values >= BYTES
}

/// Asks for dictionaries where a text is wanted, so that each different text is looked at once.
fn with_dictionaries(
    schema: &Schema,
    wanted: &[Option<usize>],
    rows: &Rows,
    is_many: impl Fn(usize) -> bool,
) -> Schema {
    let is_coded = |at: usize| {
        if is_many(at) {
            return false;
        }
        let mut columns = wanted.iter().zip(&rows.columns).filter(|(wanted, _)| **wanted == Some(at));
        columns.clone().next().is_some() && columns.all(|(_, column)| column.kind() == Kind::Text)
    };
    let fields = schema.fields().iter().enumerate().map(|(at, field)| match field.data_type() {
        DataType::Utf8 if is_coded(at) => {
            let coded = DataType::Dictionary(Box::new(DataType::Int32), Box::new(DataType::Utf8));
            Field::new(field.name(), coded, field.is_nullable()).with_metadata(field.metadata().clone())
        }
        _ => field.as_ref().clone(),
    });
    Schema::new_with_metadata(fields.collect::<Vec<Field>>(), schema.metadata().clone())
}

fn push(
    batch: &RecordBatch,
    schema: &Schema,
    wanted: &[Option<usize>],
    rows: &mut Rows,
    dictionaries: &mut [Option<Dictionary>],
) -> Result<(), ReadError> {
    for ((column, at), last) in rows.columns.iter_mut().zip(wanted).zip(dictionaries) {
        match at {
            Some(at) => {
                let name = schema.field(*at).name();
                let array =
                    batch.column_by_name(name).ok_or_else(|| ReadError::MissingColumn(name.clone()))?;
                push_array(column, array.as_ref(), name, last)?;
            }
            None => column.push_blanks(batch.num_rows()),
        }
    }
    rows.len += batch.num_rows();
    Ok(())
}

/// Adds the cells of an array of any type a log may hold.
fn push_array(
    column: &mut Column,
    array: &dyn Array,
    name: &str,
    last: &mut Option<Dictionary>,
) -> Result<(), ReadError> {
    use types as t;
    if plain::push(column, array) {
        return Ok(());
    }
    let whole = |value: i128| number(Decimal::from_wide(value, 0));
    match array.data_type() {
        DataType::Null => (0..array.len()).for_each(|_| column.push(Cell::Blank)),
        DataType::Boolean => each(column, array.as_boolean().iter(), Cell::Flag),
        DataType::Utf8 => texts(column, array.as_string::<i32>().iter()),
        DataType::LargeUtf8 => texts(column, array.as_string::<i64>().iter()),
        DataType::Utf8View => texts(column, array.as_string_view().iter()),
        DataType::Dictionary(..) => push_coded(column, array, name, last)?,
        DataType::Int8 => each(column, array.as_primitive::<t::Int8Type>(), |v| whole(v.into())),
        DataType::Int16 => each(column, array.as_primitive::<t::Int16Type>(), |v| whole(v.into())),
        DataType::Int32 => each(column, array.as_primitive::<t::Int32Type>(), |v| whole(v.into())),
        DataType::Int64 => each(column, array.as_primitive::<t::Int64Type>(), |v| whole(v.into())),
        DataType::UInt8 => each(column, array.as_primitive::<t::UInt8Type>(), |v| whole(v.into())),
        DataType::UInt16 => each(column, array.as_primitive::<t::UInt16Type>(), |v| whole(v.into())),
        DataType::UInt32 => each(column, array.as_primitive::<t::UInt32Type>(), |v| whole(v.into())),
        DataType::UInt64 => each(column, array.as_primitive::<t::UInt64Type>(), |v| whole(v.into())),
        DataType::Float32 => {
            each(column, array.as_primitive::<t::Float32Type>(), |v| number(Decimal::from_short_float(v)));
        }
        DataType::Float64 => {
            each(column, array.as_primitive::<t::Float64Type>(), |v| number(Decimal::from_float(v)))
        }
        DataType::Decimal32(_, scale) => {
            each(column, array.as_primitive::<t::Decimal32Type>(), |v| {
                number(Decimal::from_wide(v.into(), *scale))
            });
        }
        DataType::Decimal64(_, scale) => {
            each(column, array.as_primitive::<t::Decimal64Type>(), |v| {
                number(Decimal::from_wide(v.into(), *scale))
            });
        }
        DataType::Decimal128(_, scale) => {
            each(column, array.as_primitive::<t::Decimal128Type>(), |v| {
                number(Decimal::from_wide(v, *scale))
            });
        }
        DataType::Date32 => each(column, array.as_primitive::<t::Date32Type>(), Cell::Day),
        DataType::Date64 => each(column, array.as_primitive::<t::Date64Type>(), |millis: i64| {
            i32::try_from(millis.div_euclid(86_400_000))
                .map_or(Cell::Unfit("a day", Problem::NotADay), Cell::Day)
        }),
        DataType::Timestamp(unit, zone) => push_instants(column, array, *unit, zone.is_some()),
        other => return Err(ReadError::ColumnType { column: name.to_owned(), kind: other.to_string() }),
    }
    Ok(())
}

fn number(number: Result<Decimal, Problem>) -> Cell<'static> {
    match number {
        Ok(number) => Cell::Number(number),
        Err(problem) => Cell::Unfit("", problem),
    }
}

fn each<'a, T>(
    column: &mut Column,
    cells: impl IntoIterator<Item = Option<T>>,
    cell: impl Fn(T) -> Cell<'a>,
) {
    for value in cells {
        column.push(value.map_or(Cell::Blank, &cell));
    }
}

fn texts<'a>(column: &mut Column, cells: impl Iterator<Item = Option<&'a str>>) {
    cells.for_each(|text| column.push(text.map_or(Cell::Blank, |text| Cell::Text(text.as_bytes()))));
}

/// A dictionary that was read, with the codes its entries became.
struct Dictionary {
    values: ArrayRef,
    entries: Column,
    codes: Vec<u32>,
}

/// Reads each entry of a dictionary once, then repeats what it became.
///
/// The batches of a row group share their dictionary, so the last one is kept.
fn push_coded(
    column: &mut Column,
    array: &dyn Array,
    name: &str,
    last: &mut Option<Dictionary>,
) -> Result<(), ReadError> {
    let coded = array.as_any_dictionary();
    if coded.values().is_empty() {
        (0..array.len()).for_each(|_| column.push(Cell::Blank));
        return Ok(());
    }
    let values = coded.values();
    if !last.as_ref().is_some_and(|known| known.values.to_data().ptr_eq(&values.to_data())) {
        let mut entries = column.fresh();
        push_array(&mut entries, values.as_ref(), name, &mut None)?;
        let codes = column.adopt(&entries);
        *last = Some(Dictionary { values: Arc::clone(values), entries, codes });
    }
    let Some(known) = last else { return Ok(()) };
    if known.entries.problems.is_empty()
        && let Values::Text { codes, .. } = &mut column.values
        && plain::codes(codes, array, &known.codes, &known.entries)
    {
        return Ok(());
    }
    for (row, &key) in coded.normalized_keys().iter().enumerate() {
        if array.is_null(row) {
            column.push(Cell::Blank);
        } else {
            column.repeat(&known.entries, &known.codes, key);
        }
    }
    Ok(())
}

fn push_instants(column: &mut Column, array: &dyn Array, unit: TimeUnit, zoned: bool) {
    let moment = |micros: Option<i64>| match micros {
        Some(micros) if zoned => Cell::Moment(Moment::Utc(micros)),
        Some(micros) => Cell::Moment(Moment::Local(micros)),
        None => Cell::Unfit("an instant", Problem::NotAnInstant),
    };
    match unit {
        TimeUnit::Second => each(column, array.as_primitive::<types::TimestampSecondType>(), |v: i64| {
            moment(v.checked_mul(1_000_000))
        }),
        TimeUnit::Millisecond => {
            each(column, array.as_primitive::<types::TimestampMillisecondType>(), |v: i64| {
                moment(v.checked_mul(1000))
            });
        }
        TimeUnit::Microsecond => {
            each(column, array.as_primitive::<types::TimestampMicrosecondType>(), |v: i64| moment(Some(v)));
        }
        TimeUnit::Nanosecond => {
            each(column, array.as_primitive::<types::TimestampNanosecondType>(), |v: i64| {
                moment(Some(v.div_euclid(1000)))
            });
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use std::sync::Arc;

    use arrow_array::{
        Date32Array, Decimal128Array, DictionaryArray, Float64Array, Int64Array, StringArray,
        TimestampMillisecondArray, TimestampNanosecondArray, TimestampSecondArray, types::Int16Type,
    };
    use bytes::Bytes;
    use parquet::arrow::ArrowWriter;

    use super::{super::column::Values, *};

    fn file(columns: Vec<(&str, ArrayRef)>) -> Bytes {
        let batch = RecordBatch::try_from_iter_with_nullable(
            columns.into_iter().map(|(name, array)| (name, array, true)),
        )
        .unwrap();
        let mut bytes = Vec::new();
        let mut writer = ArrowWriter::try_new(&mut bytes, batch.schema(), None).unwrap();
        writer.write(&batch).unwrap();
        writer.close().unwrap();
        Bytes::from(bytes)
    }

    fn rows(columns: Vec<(&str, ArrayRef)>, kinds: &[Kind]) -> Rows {
        let kinds: Vec<(Kind, bool)> = kinds.iter().map(|&kind| (kind, false)).collect();
        let mut rows = Rows::new(&kinds);
        let names: Vec<String> = columns.iter().map(|(name, _)| (*name).to_owned()).collect();
        let choose: &mut Choose<'_> = &mut |found| Ok(names.iter().map(|name| found.find(name)).collect());
        read(file(columns), &Part::Whole, &mut rows, choose, &mut |_| Ok(())).unwrap();
        rows
    }

    #[test]
    fn units_of_time_read_as_the_same_instant() {
        let seconds =
            Arc::new(TimestampSecondArray::from(vec![Some(1_709_209_800), None]).with_timezone("UTC"));
        let millis = Arc::new(
            TimestampMillisecondArray::from(vec![Some(1_709_209_800_000), None])
                .with_timezone("Europe/Paris"),
        );
        let nanos = Arc::new(TimestampNanosecondArray::from(vec![Some(1_709_209_800_000_000_999), None]));
        let rows = rows(vec![("s", seconds), ("ms", millis), ("ns", nanos)], &[Kind::Instant; 3]);
        let micros = 1_709_209_800_000_000;
        for (column, expected) in
            rows.columns.iter().zip([Moment::Utc(micros), Moment::Utc(micros), Moment::Local(micros)])
        {
            let Values::Instant(moments) = &column.values else { unreachable!() };
            assert_eq!(moments, &[Some(expected), None]);
        }
    }

    #[test]
    fn numbers_of_every_type_are_exact() {
        let float = Arc::new(Float64Array::from(vec![Some(354.8), None, Some(f64::NAN)]));
        let decimal = Decimal128Array::from(vec![Some(35_480), None, Some(i128::MAX)]);
        let decimal = Arc::new(decimal.with_precision_and_scale(38, 2).unwrap());
        let whole = Arc::new(Int64Array::from(vec![Some(354), None, Some(-1)]));
        let rows = rows(vec![("f", float), ("d", decimal), ("i", whole)], &[Kind::Number; 3]);
        let first: Vec<String> = rows
            .columns
            .iter()
            .map(|column| match &column.values {
                Values::Number(numbers) => numbers[0].unwrap().to_string(),
                _ => unreachable!(),
            })
            .collect();
        assert_eq!(first, ["354.8", "354.8", "354"]);
        assert!(rows.columns.iter().all(|column| column.is_blank(1)));
        assert_eq!(rows.columns[0].problem(2).unwrap().0, Problem::NotANumber);
        assert_eq!(rows.columns[1].problem(2).unwrap().0, Problem::TooLong);
    }

    #[test]
    fn plain_and_coded_texts_are_the_same() {
        let plain = Arc::new(StringArray::from(vec![Some("gold"), None, Some(" gold"), Some("")]));
        let coded: DictionaryArray<Int16Type> =
            vec![Some("gold"), None, Some(" gold"), Some("")].into_iter().collect();
        let days = Arc::new(Date32Array::from(vec![Some(19_782), None, None, None]));
        let empty: DictionaryArray<Int16Type> = vec![None::<&str>; 4].into_iter().collect();
        let rows = rows(
            vec![("p", plain), ("c", Arc::new(coded)), ("d", days), ("e", Arc::new(empty))],
            &[Kind::Text, Kind::Text, Kind::Text, Kind::Text],
        );
        let codes = |at: usize| match &rows.columns[at].values {
            Values::Text { codes, .. } => codes.clone(),
            _ => unreachable!(),
        };
        assert_eq!(codes(0), codes(1));
        assert_eq!(codes(0), [0, super::super::BLANK, 0, super::super::BLANK]);
        assert_eq!(codes(3), [super::super::BLANK; 4]);
    }
}
