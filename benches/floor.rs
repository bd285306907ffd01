//! What cannot be saved: decoding the same columns, cutting the same text into fields, counting its lines.
//!
//! `benches/run.py` measures the CPU time of these whole processes beside that of `sayso simulate`.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a bench may stop, and says what it counted")]

use std::{fs::File, io::Read, sync::Arc};

use arrow_schema::{DataType, Field, Schema};
use parquet::arrow::{
    ProjectionMask,
    arrow_reader::{ArrowReaderMetadata, ArrowReaderOptions, ParquetRecordBatchReaderBuilder},
};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let Some((work, rest)) = arguments.split_first() else { return };
    let file = rest.first().cloned().unwrap_or_default();
    let counted = match work.as_str() {
        "decode" => decode(&file, rest.get(1..).unwrap_or_default()),
        "tokenise" => tokenise(&file),
        "newlines" => newlines(&file),
        other => {
            println!("no such work: {other}");
            return;
        }
    };
    println!("{counted}");
}

/// Decodes some columns of a Parquet file, texts as dictionaries.
fn decode(file: &str, columns: &[String]) -> usize {
    let file = File::open(file).unwrap();
    let metadata = ArrowReaderMetadata::load(&file, ArrowReaderOptions::new()).unwrap();
    let is_wanted = |name: &str| columns.iter().any(|column| column == name);
    let coded = DataType::Dictionary(Box::new(DataType::Int32), Box::new(DataType::Utf8));
    let fields = metadata.schema().fields().iter().map(|field| match field.data_type() {
        DataType::Utf8 if field.name() != "decision_id" => {
            Field::new(field.name(), coded.clone(), field.is_nullable())
        }
        _ => field.as_ref().clone(),
    });
    let schema = Arc::new(Schema::new(fields.collect::<Vec<_>>()));
    let places = metadata.schema().fields().iter().enumerate();
    let roots: Vec<usize> =
        places.filter(|(_, field)| is_wanted(field.name())).map(|(place, _)| place).collect();
    let options = ArrowReaderOptions::new().with_schema(schema);
    let metadata = ArrowReaderMetadata::try_new(Arc::clone(metadata.metadata()), options).unwrap();
    let mask = ProjectionMask::roots(metadata.parquet_schema(), roots);
    let reader = ParquetRecordBatchReaderBuilder::new_with_metadata(file, metadata)
        .with_projection(mask)
        .with_batch_size(8192)
        .build()
        .unwrap();
    reader.map(|batch| batch.unwrap().num_rows()).sum()
}

const BLOCK: usize = 1 << 20;

fn newlines(file: &str) -> usize {
    let mut file = File::open(file).unwrap();
    let mut buffer = vec![0; BLOCK];
    let mut counted = 0;
    loop {
        let n_read = file.read(&mut buffer).unwrap();
        if n_read == 0 {
            return counted;
        }
        counted += memchr::memchr_iter(b'\n', buffer.get(..n_read).unwrap()).count();
    }
}

fn tokenise(file: &str) -> usize {
    let mut file = File::open(file).unwrap();
    let mut reader = csv_core::Reader::new();
    let (mut buffer, mut field) = (vec![0; BLOCK], vec![0; BLOCK]);
    let mut counted = 0;
    loop {
        let n_read = file.read(&mut buffer).unwrap();
        let mut input = buffer.get(..n_read).unwrap();
        while !input.is_empty() || n_read == 0 {
            let (result, n_in, _) = reader.read_field(input, &mut field);
            input = input.get(n_in..).unwrap();
            match result {
                csv_core::ReadFieldResult::InputEmpty => break,
                csv_core::ReadFieldResult::OutputFull => {}
                csv_core::ReadFieldResult::Field { .. } => counted += 1,
                csv_core::ReadFieldResult::End => return counted,
            }
        }
    }
}
