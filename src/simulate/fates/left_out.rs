//! The rows that were left out, each with its place, the reason, and its own cells.

use std::{
    collections::BTreeMap,
    io::{self, Write},
};

use super::RowFates;
use crate::simulate::{
    SimulateError, Source,
    read::{self, Kind, Names, Part, ReadError, Rows, Values},
    reject::Reason,
    replay::Replayed,
    tally::what,
};

/// What is told of each row besides its own cells.
const HEAD: [&str; 6] = ["file", "line", "id", "class", "reason", "text"];

/// A row that was left out, by file and line.
struct LeftOut {
    file: usize,
    line: u64,
    /// Its number in the file; none where it is no row.
    row: Option<usize>,
    told: [String; 4],
}

impl RowFates {
    /// Writes the rows that were not replayed, in the order of the files; `sources` are read once more for
    /// their cells. Returns how many there are.
    ///
    /// # Errors
    ///
    /// Fails when a file cannot be read any more, or the rows cannot be written.
    pub fn write_left_out(
        &self,
        sources: &[Source<'_>],
        to: &mut impl Write,
    ) -> Result<io::Result<u64>, SimulateError> {
        let all = self.left_out();
        let mut columns: Vec<String> = Vec::new();
        let mut cells: BTreeMap<(usize, usize), Vec<(usize, String)>> = BTreeMap::new();
        for (file, source) in sources.iter().enumerate() {
            let wanted: Vec<usize> = all
                .iter()
                .filter(|left_out| left_out.file == file)
                .filter_map(|left_out| left_out.row)
                .collect();
            read_cells(source, wanted, &mut columns, &mut |row, found| {
                cells.insert((file, row), found);
            })?;
        }
        Ok(self.write(&all, &columns, &cells, to))
    }

    fn write(
        &self,
        all: &[LeftOut],
        columns: &[String],
        cells: &BTreeMap<(usize, usize), Vec<(usize, String)>>,
        to: &mut impl Write,
    ) -> io::Result<u64> {
        let mut csv = csv::Writer::from_writer(to);
        csv.write_record(HEAD.into_iter().chain(columns.iter().map(String::as_str)))?;
        for left_out in all {
            let mut record = vec![String::new(); HEAD.len() + columns.len()];
            let name = self.files.get(left_out.file).map(|file| file.name.clone()).unwrap_or_default();
            let told = [name, left_out.line.to_string()].into_iter().chain(left_out.told.iter().cloned());
            record.iter_mut().zip(told).for_each(|(cell, told)| *cell = told);
            let own = left_out.row.and_then(|row| cells.get(&(left_out.file, row)));
            for (column, text) in own.into_iter().flatten() {
                if let Some(cell) = record.get_mut(HEAD.len() + column) {
                    cell.clone_from(text);
                }
            }
            csv.write_record(&record)?;
        }
        csv.flush()?;
        Ok(all.len() as u64)
    }

    /// Returns the rows that were not replayed by file and line.
    fn left_out(&self) -> Vec<LeftOut> {
        let mut all = Vec::new();
        let mut push = |kind: usize, row: usize, told: [&str; 4]| {
            let (file, line) = self.place(kind, row);
            let first =
                file.checked_sub(1).and_then(|before| self.files.get(before)).map_or(0, |file| file.ends[0]);
            let row = (kind == 0).then(|| row - first);
            all.push(LeftOut { file, line, row, told: told.map(str::to_owned) });
        };
        for (at, text) in self.broken.iter().enumerate() {
            push(1, at, ["", "rejected", Reason::BrokenRow.word(), text]);
        }
        for lost in &self.trace.lost {
            push(0, lost.row, [&lost.id, "rejected", lost.reason.word(), &lost.text]);
        }
        for (at, replayed) in self.rows.iter().enumerate() {
            let (class, reason) = match replayed {
                Replayed::Not(why) => ("not-replayable", why.word()),
                Replayed::Undetermined(why) => ("undetermined", why.word()),
                Replayed::As { .. } => continue,
            };
            let row = self.trace.order.get(at).map_or(0, |row| *row as usize);
            push(0, row, [self.log.id.get(at), class, reason, &what(&self.log, at)]);
        }
        all.sort_by_key(|left_out| (left_out.file, left_out.line, left_out.row));
        all
    }
}

/// Reads the cells of some rows of a file; the columns of all files are numbered together.
fn read_cells(
    source: &Source<'_>,
    mut wanted: Vec<usize>,
    columns: &mut Vec<String>,
    found: &mut dyn FnMut(usize, Vec<(usize, String)>),
) -> Result<(), SimulateError> {
    wanted.sort_unstable();
    let names = read::names(source.open()?).map_err(|error| source.failed(error))?;
    let places: Vec<usize> = names.iter().map(|name| place(columns, name)).collect();
    let mut rows = Rows::new(&vec![(Kind::Id, false); names.len()]);
    let all = &mut |_: &mut Names| Ok::<_, ReadError>((0..names.len()).map(Some).collect());
    let mut wanted = wanted.into_iter().peekable();
    let take = &mut |rows: &mut Rows| {
        let first = rows.n_before;
        while let Some(row) = wanted.next_if(|row| *row < first + rows.len) {
            let cell = |column: &read::Column| match &column.values {
                Values::Id(ids) => ids.get(row - first).to_owned(),
                _ => String::new(),
            };
            let cells = rows.columns.iter().zip(&places).map(|(column, place)| (*place, cell(column)));
            found(row, cells.collect());
        }
        rows.clear();
        Ok(())
    };
    read::read_part(source.open()?, &Part::Whole, &mut rows, all, take).map_err(|error| source.failed(error))
}

fn place(columns: &mut Vec<String>, name: &str) -> usize {
    columns.iter().position(|known| known == name).unwrap_or_else(|| {
        columns.push(name.to_owned());
        columns.len() - 1
    })
}
