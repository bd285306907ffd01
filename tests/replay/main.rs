//! The replay agrees with a naive one: the reference, asked row by row with everything given before.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a failing test may panic, and a passing one says how much it tried"
)]

#[path = "../generate/mod.rs"]
mod generate;
mod naive;
mod rows;

use std::collections::BTreeMap;

use generate::{Random, Shape, edited, files, loaded};
use naive::{NaiveRow, naive_replay};
use rows::{Row, log_rows, read, written};
use sayso::decision::Verdict;
use sayso::diagnostic::Level;
use sayso::load::Loaded;
use sayso::model::{Amount, Currency, DecisionMapping, Exact, Expression, Policies, Value};
use sayso::simulate::{
    Cause, Fate, Input, LimitPath, Log, NotReplayable, Options, ReplayedRow, Run, Simulation, Source,
    replay_rows, simulate, simulate_files, sweep,
};

/// How many random logs are tried; `SAYSO_LOGS=10000` tries more.
fn logs_to_try(usual: u64) -> u64 {
    let wanted = std::env::var("SAYSO_LOGS").ok().and_then(|wanted| wanted.parse().ok());
    wanted.unwrap_or(usual)
}

#[test]
fn the_replay_agrees_with_a_naive_one() {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut n_logs = 0;
    for seed in 0..logs_to_try(400) {
        let mut random = Random::new(seed);
        let shape = Shape { caps: seed % 5 != 0, deep: seed % 3 != 0 };
        let base = files(&mut random, shape);
        let candidate = edited(&mut random, &base, shape);
        let written = format!("{}\n{}", base[2].1, candidate[2].1);
        let [base, candidate] = [&base, &candidate].map(|files| loaded(files));
        if [&base, &candidate].iter().any(|loaded| has_errors(loaded)) {
            continue;
        }
        n_logs += 1;
        let rows = log_rows(&mut random, &base);
        let log = read(&rows, &[0], &base.policies, &candidate.policies);
        assert_eq!(log.len, rows.len(), "seed {seed}");
        // What is not known of earlier history facts has no counterpart in the reference.
        let nothing_before = shape.deep || random.one_in(2);
        let options = Options { nothing_before };
        let replayed = replay_rows(&log, &base.policies, &candidate.policies, options);
        let naive = naive_replay(&rows, [&base.policies, &candidate.policies], nothing_before);
        for (row, (replayed, naive)) in rows.iter().zip(replayed.iter().zip(&naive)) {
            assert_eq!(replayed.id, row.id);
            let text =
                || format!("seed {seed}\n{written}\n{row:#?}\nreplayed: {replayed:#?}\nnaive: {naive:#?}");
            check(replayed, naive, &text, &mut seen);
        }
    }
    println!("{n_logs} logs: {seen:?}");
    for kind in ["rule", "knock-on", "cap-setting", "same", "undetermined"] {
        assert!(seen.contains_key(kind), "{kind} never came up: {seen:?}");
    }
}

fn has_errors(loaded: &Loaded) -> bool {
    loaded.findings.iter().any(|finding| finding.level == Level::Error)
}

fn check(
    replayed: &ReplayedRow,
    naive: &NaiveRow,
    text: &dyn Fn() -> String,
    seen: &mut BTreeMap<String, usize>,
) {
    let mut note = |kind: &str| *seen.entry(kind.to_owned()).or_default() += 1;
    match (&replayed.fate, naive) {
        (Fate::Replayed { before, after, cause }, NaiveRow { verdicts: [Some(one), Some(other)], .. }) => {
            assert_eq!((before, after), (one, other), "{}", text());
            assert_eq!(cause.is_some(), one != other || naive.other_owed, "{}", text());
            assert_eq!(*cause == Some(Cause::KnockOn), one != other && naive.is_knock_on, "{}", text());
            note(cause.map_or("same", Cause::word));
        }
        (Fate::Undetermined(_), NaiveRow { verdicts, .. }) if verdicts.contains(&None) => {
            note("undetermined")
        }
        (Fate::NotReplayable(reason), _) if *reason == NotReplayable::NoAmount => note("no amount"),
        _ => panic!("{}", text()),
    }
}

/// Replays files piece by piece on some threads.
fn streamed(files: &[Vec<u8>], versions: [&Policies; 2], options: Options, n_threads: usize) -> Simulation {
    let source = |(n, file): (usize, &Vec<u8>)| {
        let file = file.clone();
        let open = move || Ok(Input::Bytes(file.clone().into()));
        Source { name: n.to_string(), open: Box::new(open) }
    };
    let sources: Vec<Source<'_>> = files.iter().enumerate().map(source).collect();
    let run = Run { n_threads, progress: &|_| () };
    simulate_files(&sources, &DecisionMapping::default(), versions, options, run).unwrap()
}

#[test]
fn piece_by_piece_is_the_same_as_all_at_once() {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 0..logs_to_try(300) {
        let mut random = Random::new(seed);
        let shape = Shape { caps: seed % 3 != 0, deep: seed % 2 != 0 };
        let base = files(&mut random, shape);
        let candidate = edited(&mut random, &base, shape);
        let written_down = format!("{}\n{}", base[2].1, candidate[2].1);
        let [base, candidate] = [&base, &candidate].map(|files| loaded(files));
        if [&base, &candidate].iter().any(|loaded| has_errors(loaded)) {
            continue;
        }
        let mut rows = log_rows(&mut random, &base);
        if random.one_in(3) {
            // A row that another one repeats, and one that another one contradicts.
            rows.push(rows[0].clone());
            let id = rows[1].id.clone();
            rows.push(Row { id, ..rows[2].clone() });
        }
        for n in (1..rows.len()).rev() {
            rows.swap(n, random.below(n + 1));
        }
        let versions = [&base.policies, &candidate.policies];
        let options = Options { nothing_before: random.one_in(2) };
        let log = read(&rows, &[0], versions[0], versions[1]);
        let whole = simulate(&log, versions[0], versions[1], options);
        for (shards, n_threads) in [(&[0][..], 1), (&[2, 0, 1, 3, 2][..], 2)] {
            let pieces = streamed(&written(&rows, shards), versions, options, n_threads);
            let texts = [&whole, &pieces].map(|simulation| format!("{simulation:#?}"));
            let lines = texts[0].lines().zip(texts[1].lines());
            let differing: Vec<_> = lines.filter(|(one, other)| one != other).collect();
            assert!(
                texts[0] == texts[1],
                "seed {seed}, {n_threads} threads: {differing:#?}\n{written_down}\n{rows:#?}\n{}",
                texts[0]
            );
        }
        *seen.entry(if whole.caps.is_empty() { "no caps" } else { "caps" }).or_default() += 1;
    }
    assert!(seen.values().all(|n| *n > 30) && seen.len() == 2, "{seen:?}");
}

/// What a replay says of a remedy's rows in a currency: decided on the spot, newly, no longer, undetermined.
fn counted(log: &Log, versions: [&Policies; 2], options: Options, currency: Currency) -> [u64; 4] {
    let mut counts = [0; 4];
    for (row, replayed) in replay_rows(log, versions[0], versions[1], options).iter().enumerate() {
        if log.remedy.get(row) != Some("one") || log.currency_of(row) != Some(currency) {
            continue;
        }
        match &replayed.fate {
            Fate::NotReplayable(_) => {}
            Fate::Undetermined(_) => counts[3] += 1,
            Fate::Replayed { before, after, .. } => {
                let [before, after] = [before, after].map(|verdict| *verdict == Verdict::Decide);
                counts[0] += u64::from(after);
                counts[1] += u64::from(after && !before);
                counts[2] += u64::from(before && !after);
            }
        }
    }
    counts
}

#[test]
fn a_limit_at_a_height_is_a_replay_with_that_limit() {
    let (mut n_curves, mut n_whole, mut n_moving) = (0, 0, 0);
    for seed in 0..logs_to_try(400) {
        let mut random = Random::new(seed);
        let shape = Shape { caps: seed % 3 == 0, deep: seed % 2 == 0 };
        let base = files(&mut random, shape);
        let candidate = edited(&mut random, &base, shape);
        let [base, candidate] = [&base, &candidate].map(|files| loaded(files));
        if [&base, &candidate].iter().any(|loaded| has_errors(loaded)) {
            continue;
        }
        let rows = log_rows(&mut random, &base);
        let versions = [&base.policies, &candidate.policies];
        let log = read(&rows, &[0], versions[0], versions[1]);
        let options = Options { nothing_before: random.one_in(2) };
        for role in generate::ROLES {
            let path: LimitPath = format!("g.one.{role}").parse().unwrap();
            let Ok(curves) = sweep(&log, versions, &path, options) else { continue };
            for curve in curves {
                n_curves += 1;
                n_whole += usize::from(curve.is_whole);
                let first = &curve.points[0];
                n_moving +=
                    usize::from(curve.points.iter().any(|point| point.on_the_spot != first.on_the_spot));
                let point = curve.points.iter().find(|point| point.limit == curve.written).unwrap();
                let found = [point.on_the_spot, point.newly, point.no_longer, point.undetermined];
                assert_eq!(found, counted(&log, versions, options, curve.currency), "seed {seed}, {role}");
                for point in curve.points.iter().step_by(5) {
                    let tried = at_height(&candidate.policies, role, curve.currency, point.limit);
                    let found = [point.on_the_spot, point.newly, point.no_longer, point.undetermined];
                    let expected = counted(&log, [versions[0], &tried], options, curve.currency);
                    assert_eq!(found, expected, "seed {seed}, {role}, {}", point.limit);
                }
            }
        }
    }
    println!("{n_curves} curves, {n_whole} of them whole, {n_moving} not flat");
    assert!(n_whole > 5 && n_moving > 5, "{n_curves} {n_whole} {n_moving}");
}

/// Returns policies in which the limit of a role is another one.
fn at_height(policies: &Policies, role: &str, currency: Currency, minor: i64) -> Policies {
    let mut policies = policies.clone();
    let lowest = policies.organisation.roles().next().unwrap().clone();
    let exact = Exact::from(minor).over(Exact::power_of_ten(currency.decimals()).unwrap()).unwrap();
    let remedies = policies.guidelines.iter_mut().flat_map(|guideline| &mut guideline.remedies);
    for may in remedies.filter(|remedy| remedy.id.as_str() == "one").flat_map(|remedy| &mut remedy.may) {
        if may.role.as_ref().unwrap_or(&lowest).as_str() != role {
            continue;
        }
        match &mut may.up_to {
            Some(Amount::PerCurrency(limits) | Amount::Expression(Expression::PerCurrency(limits))) => {
                limits.iter_mut().filter(|(of, _)| *of == currency).for_each(|(_, limit)| *limit = exact);
            }
            Some(Amount::Expression(Expression::Literal(Value::Money(limit, of), _))) if *of == currency => {
                *limit = exact;
            }
            Some(Amount::Anything | Amount::Cases(_) | Amount::Expression(_)) | None => {}
        }
    }
    policies
}

#[test]
fn files_and_their_order_do_not_matter() {
    for seed in 0..60 {
        let mut random = Random::new(seed);
        let base = files(&mut random, generate::ALL);
        let candidate = edited(&mut random, &base, generate::ALL);
        let [base, candidate] = [&base, &candidate].map(|files| loaded(files));
        if [&base, &candidate].iter().any(|loaded| has_errors(loaded)) {
            continue;
        }
        let mut rows = log_rows(&mut random, &base);
        let result = |rows: &[Row], shards: &[usize]| {
            let log = read(rows, shards, &base.policies, &candidate.policies);
            let simulation = simulate(&log, &base.policies, &candidate.policies, Options::default());
            let counts = simulation.counts;
            assert_eq!(
                counts.read,
                counts.rejected + counts.not_replayable + counts.undetermined + counts.replayed
            );
            assert_eq!(simulation.matrix.iter().map(|cell| cell.n_rows).sum::<u64>(), counts.replayed);
            format!("{simulation:#?}")
        };
        let whole = result(&rows, &[0]);
        for n in (1..rows.len()).rev() {
            rows.swap(n, random.below(n + 1));
        }
        assert_eq!(whole, result(&rows, &[2, 0, 1]), "seed {seed}");
    }
}

#[test]
fn a_version_against_itself_changes_nothing() {
    for seed in 0..60 {
        let mut random = Random::new(seed);
        let policies = loaded(&files(&mut random, generate::ALL));
        let rows = log_rows(&mut random, &policies);
        let log = read(&rows, &[0], &policies.policies, &policies.policies);
        for row in replay_rows(&log, &policies.policies, &policies.policies, Options::default()) {
            if let Fate::Replayed { before, after, cause } = row.fate {
                assert_eq!((&before, cause), (&after, None), "seed {seed}");
            }
        }
    }
}
