//! Past decisions of any number, read piece by piece in parallel and replayed column by column.
//!
//! The files are read twice: once for the ids, since a row that another one repeats or contradicts is
//! found nowhere else, and once for the rest. What depends on earlier decisions waits until all rows
//! are known and is replayed in their order. The result is that of [`super::simulate`], byte for byte;
//! whatever looks at more than rows and caps is left to that.

mod capped;
mod caps;
mod entry;
mod fits;
mod groups;
mod listed;
mod people;
mod prepared;
mod repeated;
mod scan;
mod settled;
mod side;
mod situations;
mod sums;
mod together;
mod total;
mod uses;
mod worker;

use std::{
    io,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use super::{
    Input, Options, Plan, SimulateError, Simulation, WantedFact, kernel,
    log::{self, Chunks, Log},
    read::{self, Part, ReadError, Texts},
    reject::{Counts, Reason},
    wanted_facts,
};
use crate::{
    model::{DecisionMapping, Policies},
    simulate::{kernel::Facts, read::Problem},
};
pub use fits::fits;
use scan::Scan;
pub(in crate::simulate) use scan::looks_back;
use side::Side;
use worker::{NotFlat, Worker};

/// A file of past decisions, which may be opened more than once.
pub struct Source<'a> {
    /// The name it is known by.
    pub name: String,
    /// Opens it.
    pub open: Box<dyn Fn() -> io::Result<Input> + Sync + 'a>,
}

impl Source<'_> {
    pub(super) fn open(&self) -> Result<Input, SimulateError> {
        (self.open)().map_err(|error| self.failed(ReadError::Broken(error)))
    }

    pub(super) fn failed(&self, source: ReadError) -> SimulateError {
        SimulateError::Read { name: self.name.clone(), source }
    }
}

/// How a replay is run; nothing of it shows in the result.
#[derive(Clone, Copy)]
pub struct Run<'a> {
    /// How many threads read and answer.
    pub n_threads: usize,
    /// Hears how many rows were read so far.
    pub progress: &'a (dyn Fn(usize) + Sync),
}

/// The decimals of all numbers; a row with a finer one is set aside.
const DECIMALS: u8 = 6;

/// Replays files of past decisions under a base and a candidate version.
///
/// `mapping` says which column is which.
///
/// # Errors
///
/// Fails when the mapping is not understood, a file cannot be read, or a needed column is missing.
pub fn simulate_files(
    sources: &[Source<'_>],
    mapping: &DecisionMapping,
    versions: [&Policies; 2],
    options: Options,
    run: Run<'_>,
) -> Result<Simulation, SimulateError> {
    let facts = wanted_facts(versions);
    let plan = Plan::new(mapping, &facts)?;
    let files = Files { sources, plan: &plan, facts: &facts, versions, options, run };
    match files.replay()? {
        Ok(simulation) => Ok(simulation),
        Err(NotFlat) => files.replay_row_by_row(),
    }
}

/// Files, and how they are read.
struct Files<'a> {
    sources: &'a [Source<'a>],
    plan: &'a Plan,
    facts: &'a [WantedFact],
    versions: [&'a Policies; 2],
    options: Options,
    run: Run<'a>,
}

/// What a worker has come to, with the words of its codes.
struct Done<'a> {
    worker: Worker<'a>,
    texts: Words,
    bindings: caps::Bindings,
    n_read: u64,
    rejected: Counts<Reason>,
    unreadable: std::collections::BTreeMap<(String, Problem), u64>,
}

/// The words of the columns that rows are grouped by or looked up in.
#[derive(Default)]
struct Words {
    guideline: Texts,
    remedy: Texts,
    role: Texts,
    agent: Texts,
    customer: Texts,
    site: Texts,
    team: Texts,
}

impl Words {
    fn of(log: &mut Log) -> Self {
        Self {
            guideline: std::mem::take(&mut log.guideline.texts),
            remedy: std::mem::take(&mut log.remedy.texts),
            role: std::mem::take(&mut log.role.texts),
            agent: std::mem::take(&mut log.agent.texts),
            customer: std::mem::take(&mut log.customer.texts),
            site: std::mem::take(&mut log.site.texts),
            team: std::mem::take(&mut log.team.texts),
        }
    }
}

impl<'a> Files<'a> {
    fn replay(&self) -> Result<Result<Simulation, NotFlat>, SimulateError> {
        let parts = self.parts()?;
        let scan = self.scan(&parts)?;
        let mut span = scan.span;
        loop {
            let Some(times) = self.times(&scan, span) else { return Ok(Err(NotFlat)) };
            let mut done = match self.work(&parts, &scan, &times)? {
                Ok(done) => done,
                Err(not_flat) => return Ok(Err(not_flat)),
            };
            let found = total::span(&done);
            if times.needs_span && found != span {
                // A row at an end of the log could not be used, so the log is shorter than it looked.
                span = found;
                continue;
            }
            let [_, candidate] = self.versions;
            let zones = log::zones(&candidate.organisation);
            let past = caps::Past {
                known_from: times.known_from,
                settled_from: times.threshold,
                tracks: &times.tracks,
                zones: &zones,
            };
            caps::replay(&mut done, &past);
            return Ok(Ok(total::simulation(done, &times)));
        }
    }

    /// Reads everything into memory and replays it row by row.
    fn replay_row_by_row(&self) -> Result<Simulation, SimulateError> {
        let mut rows = self.plan.rows();
        for source in self.sources {
            let choose: &mut read::Choose<'_> = &mut |names| self.plan.choose(names);
            read::read(source.open()?, &mut rows, choose).map_err(|error| source.failed(error))?;
            (self.run.progress)(rows.len);
        }
        let [base, candidate] = self.versions;
        let log = Log::new(self.plan, rows, self.facts.to_vec(), &candidate.organisation);
        Ok(super::simulate(&log, base, candidate, self.options))
    }

    /// Returns the parts of all files that can be read by themselves.
    fn parts(&self) -> Result<Vec<(usize, Part)>, SimulateError> {
        let mut parts = Vec::new();
        for (at, source) in self.sources.iter().enumerate() {
            let of_file = read::parts(source.open()?).map_err(|error| source.failed(error))?;
            parts.extend(of_file.into_iter().map(|part| (at, part)));
        }
        Ok(parts)
    }

    /// Lets threads take one part after the other; returns what each of them made of its parts.
    fn each_part<W: Send>(
        &self,
        n_parts: usize,
        start: impl Fn() -> W + Sync,
        work: impl Fn(&mut W, usize) -> Result<(), SimulateError> + Sync,
    ) -> Result<Vec<W>, SimulateError> {
        let next = AtomicUsize::new(0);
        let failed: Mutex<Option<(usize, SimulateError)>> = Mutex::new(None);
        let take = || {
            let mut own = start();
            loop {
                let part = next.fetch_add(1, Ordering::Relaxed);
                if part >= n_parts {
                    return own;
                }
                if let Err(error) = work(&mut own, part) {
                    next.store(n_parts, Ordering::Relaxed);
                    let mut failed = failed.lock().unwrap_or_else(PoisonError::into_inner);
                    // Whoever is first, the error shown is that of the first part.
                    if failed.as_ref().is_none_or(|(at, _)| part < *at) {
                        *failed = Some((part, error));
                    }
                    return own;
                }
            }
        };
        let n_threads = self.run.n_threads.clamp(1, n_parts.max(1));
        let workers = std::thread::scope(|scope| {
            let others: Vec<_> = (1..n_threads).map(|_| scope.spawn(take)).collect();
            let mut workers = vec![take()];
            for other in others {
                match other.join() {
                    Ok(worker) => workers.push(worker),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            workers
        });
        match failed.into_inner().unwrap_or_else(PoisonError::into_inner) {
            Some((_, error)) => Err(error),
            None => Ok(workers),
        }
    }

    /// Reads all rows and replays those that need not wait.
    fn work(
        &self,
        parts: &[(usize, Part)],
        scan: &Scan,
        times: &Times,
    ) -> Result<Result<Vec<Done<'a>>, NotFlat>, SimulateError> {
        let [_, candidate] = self.versions;
        let organisation = &candidate.organisation;
        let n_read = AtomicUsize::new(0);
        let start = || Reader {
            worker: Worker::new(self.versions, &organisation.currencies, &times.tracks, times.threshold),
            chunks: Chunks::new(self.plan, self.facts, organisation, scan.has_given),
            side: Side::new(self.plan),
            rows: Some(self.plan.rows()),
            not_flat: None,
        };
        let readers = self.each_part(parts.len(), start, |reader, at| {
            let (source, part) = &parts[at];
            let source = &self.sources[*source];
            let mut rows = reader.rows.take().unwrap_or_else(|| self.plan.rows());
            rows.n_before = 0;
            let aside = scan.aside.get(at).map_or(&[][..], Vec::as_slice);
            let result = read::read_part(
                source.open()?,
                part,
                &mut rows,
                &mut |names| self.plan.choose(names),
                &mut |rows| {
                    reader.take(rows, aside);
                    let n = rows.len;
                    rows.clear();
                    (self.run.progress)(n_read.fetch_add(n, Ordering::Relaxed) + n);
                    Ok(())
                },
            );
            reader.rows = Some(rows);
            result.map_err(|error| source.failed(error))
        })?;
        Ok(self.finish(readers, scan, times))
    }

    /// Replays the rows that were set aside and hands over what every worker has come to.
    fn finish(&self, readers: Vec<Reader<'a>>, scan: &Scan, times: &Times) -> Result<Vec<Done<'a>>, NotFlat> {
        let [_, candidate] = self.versions;
        let mut side = Side::new(self.plan);
        let mut done = Vec::new();
        for mut reader in readers {
            if let Some(not_flat) = reader.not_flat {
                return Err(not_flat);
            }
            side.extend(&reader.side);
            if let Some(rows) = &mut reader.rows {
                reader.chunks.give_back(rows);
            }
            let mut log = reader.chunks.log;
            done.push(Done {
                worker: reader.worker,
                texts: Words::of(&mut log),
                bindings: Default::default(),
                n_read: log.n_read,
                rejected: reader.chunks.rejected,
                unreadable: log.unreadable,
            });
        }
        let mut log = Log::of_rows(
            self.plan,
            side.rows,
            self.facts.to_vec(),
            &candidate.organisation,
            Some(scan.has_given),
        );
        let mut worker =
            Worker::new(self.versions, &candidate.organisation.currencies, &times.tracks, times.threshold);
        let rows: Vec<u32> = (0..).take(log.len).collect();
        let facts = Facts::new(&log, None);
        worker.replay(&log, facts, &rows)?;
        done.push(Done {
            worker,
            texts: Words::of(&mut log),
            bindings: Default::default(),
            n_read: log.n_read,
            rejected: log.rejected,
            unreadable: log.unreadable,
        });
        Ok(done)
    }
}

/// When the log begins and ends, and what follows from it.
struct Times {
    tracks: Vec<kernel::Track>,
    known_from: i64,
    /// The first instant of the settled time.
    settled_from: i64,
    /// The same, but the beginning where no time is settled.
    threshold: i64,
    is_unsettled: bool,
    needs_span: bool,
}

impl Files<'_> {
    /// Works out what follows from the span of the log; none where rules look at more than rows and caps.
    fn times(&self, scan: &Scan, span: Option<(i64, i64)>) -> Option<Times> {
        let tracks = scan.tracks(self.versions, self.facts)?;
        let needs_span = !tracks.is_empty() && !self.options.nothing_before;
        let (first, last) = span.unwrap_or((0, 0));
        let known_from = if needs_span { first } else { i64::MIN };
        let [_, candidate] = self.versions;
        let settled_from = kernel::settled_from(&tracks, Some(&candidate.organisation.time_zone), known_from);
        let is_unsettled = needs_span && settled_from > last;
        let threshold = if is_unsettled { i64::MIN } else { settled_from };
        Some(Times { tracks, known_from, settled_from, threshold, is_unsettled, needs_span })
    }
}

/// Reads rows and lets a worker replay them.
struct Reader<'a> {
    worker: Worker<'a>,
    chunks: Chunks<'a>,
    side: Side,
    rows: Option<read::Rows>,
    not_flat: Option<NotFlat>,
}

impl Reader<'_> {
    /// Replays the rows of a part, save those aside, which are places in the whole part.
    fn take(&mut self, rows: &mut read::Rows, aside: &[u32]) {
        let (first, end) = (rows.n_before, rows.n_before + rows.len);
        let from = aside.partition_point(|row| (*row as usize) < first);
        let until = aside.partition_point(|row| (*row as usize) < end);
        let aside: Vec<u32> =
            aside[from..until].iter().filter_map(|row| u32::try_from(*row as usize - first).ok()).collect();
        self.side.take(rows, &aside);
        self.chunks.take(rows, &aside);
        let facts = Facts::new(&self.chunks.log, Some(DECIMALS));
        let odd = self.chunks.leave_out(&facts.odd);
        if let Err(not_flat) = self.worker.replay(&self.chunks.log, facts, &self.chunks.kept) {
            self.not_flat = Some(not_flat);
        }
        self.chunks.give_back(rows);
        self.side.take(rows, &odd);
    }
}
