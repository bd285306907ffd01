//! Many cases: a table in, a table out, row for row.

use std::time::Instant;

use camino::Utf8Path;

use super::{BatchArgs, past};
use crate::cases::{Answered, Audit, Batch, Columns, History, Sequence, Table};
use crate::cli::env::{Env, Exit};
use crate::cli::failure::{Failure, user_error};
use crate::diagnostic::{Arg, nearest};
use crate::files::write_atomically;
use crate::model::{DecisionMapping, FactId, Policies};
use crate::prose::{list_and, number, say};
use crate::report::answer::Sheet;

/// How many rows are answered before they are written.
const CHUNK: usize = 8192;

/// What is said of many cases at once.
pub(super) struct Many<'a> {
    pub(super) args: &'a BatchArgs,
    pub(super) mapping: Option<&'a DecisionMapping>,
    pub(super) history: Option<History>,
}

pub(super) fn run(
    Many { args, mapping, history }: Many<'_>,
    cases: &Utf8Path,
    fixed: &[(&str, &str)],
    policies: &Policies,
    env: &mut Env<'_>,
) -> Result<Exit, Failure> {
    let started = Instant::now();
    let shown = args.show.iter().map(|name| fact(policies, name)).collect::<Result<Vec<_>, _>>()?;
    let table = past::table(cases, env)?;
    let columns = Columns::new(&table.header, policies, mapping, fixed);
    tell_columns(&columns, &table, policies, env)?;
    let sequence = match (args.in_sequence, args.recorded) {
        (_, true) => Sequence::Recorded,
        (true, false) => Sequence::Answered,
        (false, false) => Sequence::None,
    };
    let batch = Batch { policies, columns: &columns, now: env.now, history, sequence, shown: &shown };
    let sheet = Sheet {
        policies,
        lang: env.lang,
        header: &table.header,
        columns: &columns,
        remedies: &batch.remedies(&table.rows),
        shown: &shown,
        audits: args.recorded,
    };
    let (answers, tally) = answer(&batch, &sheet, &table)?;
    match &args.out {
        Some(path) if path != "-" => write_atomically(&env.root.join(path), &answers)?,
        Some(_) | None => env.out.write_all(&answers)?,
    }
    tally.tell(started.elapsed().as_millis(), args.recorded, env)?;
    Ok(if tally.n_violations > 0 { Exit::Findings } else { Exit::Clean })
}

/// Answers all rows and writes them down.
fn answer(batch: &Batch<'_>, sheet: &Sheet<'_>, table: &Table) -> Result<(Vec<u8>, Tally), Failure> {
    let unwritten = |error: csv::Error| Failure::from(std::io::Error::from(error));
    let mut answers = sheet.first_line().map_err(unwritten)?;
    let mut tally = Tally::default();
    // Rows that know of each other are answered together.
    let size = if batch.sequence == Sequence::None { CHUNK } else { table.rows.len().max(1) };
    for rows in table.rows.chunks(size) {
        let lines = batch.answer(rows, |row, answered| (Tally::of(answered), sheet.line(row, answered)));
        for (one, line) in lines {
            tally.add(one);
            answers.extend(line.map_err(unwritten)?);
        }
    }
    Ok((answers, tally))
}

fn fact(policies: &Policies, name: &str) -> Result<FactId, Failure> {
    let ids: Vec<&str> = known_facts(policies);
    if ids.contains(&name) {
        return Ok(FactId::new(name));
    }
    let failure = user_error(format!("there is no fact `{name}`"));
    Err(match nearest(name, ids.into_iter()) {
        Some(near) => failure.hinted(format!("did you mean `{near}`?")),
        None => failure,
    })
}

fn known_facts(policies: &Policies) -> Vec<&str> {
    let own = policies.guidelines.iter().flat_map(|guideline| &guideline.facts);
    let declared = policies.organisation.facts.iter().chain(own).map(|fact| fact.id.as_str());
    declared.chain(crate::model::built_in::ALL).collect()
}

/// Tells which columns say nothing to the policies.
fn tell_columns(
    columns: &Columns,
    table: &Table,
    policies: &Policies,
    env: &mut Env<'_>,
) -> Result<(), Failure> {
    let facts = known_facts(policies);
    let carried = columns.carried.iter().filter_map(|at| table.header.get(*at)).map(|name| {
        match nearest(name, facts.iter().copied()) {
            Some(near) => format!("{name} ({near}?)"),
            None => name.clone(),
        }
    });
    let lists = [("ask-batch-carried", carried.collect()), ("ask-batch-missing", columns.missing.clone())];
    for (id, list) in lists.into_iter().filter(|(_, list): &(_, Vec<String>)| !list.is_empty()) {
        let list = Arg::Text(list_and(env.lang, &list));
        writeln!(env.err, "{}", say(env.lang, id, &[("list", list)]))?;
    }
    Ok(())
}

/// What is told of a run at its end.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    n_rows: u64,
    n_unread: u64,
    n_ok: u64,
    n_violations: u64,
    n_unclear: u64,
}

impl Tally {
    fn of(row: &Answered) -> Self {
        let is = |audit: Audit| u64::from(row.audit == Some(audit));
        Self {
            n_rows: 1,
            n_unread: u64::from(!row.errors.is_empty()),
            n_ok: is(Audit::Ok),
            n_violations: is(Audit::Violation),
            n_unclear: is(Audit::CannotTell),
        }
    }

    fn add(&mut self, other: Self) {
        self.n_rows += other.n_rows;
        self.n_unread += other.n_unread;
        self.n_ok += other.n_ok;
        self.n_violations += other.n_violations;
        self.n_unclear += other.n_unclear;
    }

    fn tell(&self, millis: u128, audits: bool, env: &mut Env<'_>) -> Result<(), Failure> {
        let lang = env.lang;
        let per_second = u128::from(self.n_rows) * 1000 / millis.max(1);
        let per_second = number(lang, i128::try_from(per_second).unwrap_or(i128::MAX));
        let done = say(lang, "ask-batch-done", &[("count", self.n_rows.into())]);
        writeln!(env.err, "{done} {per_second} rows/s")?;
        if self.n_unread > 0 {
            writeln!(env.err, "{}", say(lang, "ask-batch-unread", &[("count", self.n_unread.into())]))?;
        }
        if audits {
            let args = [
                ("total", (self.n_ok + self.n_violations + self.n_unclear).into()),
                ("ok", self.n_ok.into()),
                ("violation", self.n_violations.into()),
                ("unclear", self.n_unclear.into()),
            ];
            writeln!(env.err, "{}", say(lang, "audit-summary", &args))?;
        }
        Ok(())
    }
}
