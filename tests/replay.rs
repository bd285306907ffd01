//! The replay agrees with a naive one: the reference, asked row by row with everything given before.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a failing test may panic, and a passing one says how much it tried"
)]

mod generate;

use std::collections::BTreeMap;

use generate::{ROLES, Random, Shape, edited, files, loaded};
use jiff::Timestamp;
use sayso::decision::{Case, OwedAmount, Verdict, decide_verdict};
use sayso::diagnostic::Level;
use sayso::load::Loaded;
use sayso::model::{
    Currency, DecisionMapping, Exact, FactId, Given, GuidelineId, Money, PastGift, PastGrant, Policies,
    RemedyId, RemedyPath, RoleId, Value,
};
use sayso::simulate::{
    Cause, Fate, Input, Log, NotReplayable, Options, Outcome, Plan, ReplayedRow, Run, Simulation, Source,
    replay_rows, simulate, simulate_files, wanted_facts,
};

/// A past decision, before it is written as a line.
#[derive(Clone, Debug)]
struct Row {
    id: String,
    at: Timestamp,
    remedy: &'static str,
    role: &'static str,
    site: &'static str,
    currency: Currency,
    asked: i64,
    outcome: Outcome,
    reversed_at: Option<Timestamp>,
    /// Facts and keys as they are written; a blank is not said.
    cells: BTreeMap<&'static str, String>,
}

const OUTCOMES: [Outcome; 4] =
    [Outcome::Granted, Outcome::EscalatedGranted, Outcome::EscalatedDeclined, Outcome::Declined];
const CELLS: [&str; 10] =
    ["customer", "agent", "tier", "tenure", "people", "bill", "extra", "fraud", "bought", "part"];

#[test]
fn the_replay_agrees_with_a_naive_one() {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut n_logs = 0;
    for seed in 0..400 {
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

fn log_rows(random: &mut Random, loaded: &Loaded) -> Vec<Row> {
    let n_rows = 5 + random.below(30);
    let step = random.pick(&[0, 3, 40, 300]);
    let mut at: Timestamp = random
        .pick(&[
            "2025-10-20T20:00:00Z",
            "2026-02-26T21:30:00Z",
            "2026-03-28T22:00:00Z",
            "2026-05-30T21:00:00Z",
        ])
        .parse()
        .unwrap();
    let mut rows: Vec<Row> = Vec::new();
    for n in 0..n_rows {
        at += jiff::SignedDuration::from_mins(random.below(step * 60 + 1) as i64);
        let code = random.pick(&["USD", "USD", "USD", "HUF", "EUR"]);
        let currency = loaded.policies.organisation.currency(code).unwrap();
        let mut cells = BTreeMap::new();
        for cell in CELLS {
            if !random.one_in(6) {
                cells.insert(cell, cell_text(random, cell, currency));
            }
        }
        let asked = amount(random, currency);
        rows.push(Row {
            id: format!("{:02}", (n * 7) % 100),
            at,
            remedy: random.pick(&["one", "two"]),
            role: random.pick(&ROLES),
            site: random.pick(&["", "", "away"]),
            currency,
            asked,
            outcome: random.pick(&OUTCOMES),
            reversed_at: random
                .one_in(8)
                .then(|| at + jiff::SignedDuration::from_hours(random.below(60) as i64)),
            cells,
        });
    }
    rows.sort_by(|one, other| (one.at, &one.id).cmp(&(other.at, &other.id)));
    rows
}

fn amount(random: &mut Random, currency: Currency) -> i64 {
    // Forints without fillers, a hundred for the cents of the others.
    let minor = random.pick(&[10, 25, 50, 75, 100, 250]) * 100;
    debug_assert!(matches!(currency.decimals(), 0 | 2));
    minor + random.below(3) as i64 - 1
}

fn cell_text(random: &mut Random, cell: &str, currency: Currency) -> String {
    match cell {
        "customer" | "agent" => random.pick(&["a", "b"]).to_owned(),
        "tier" => random.pick(&["basic", "silver", "gold"]).to_owned(),
        "tenure" | "people" => (random.pick(&[1, 3, 6, 12, 24]) + random.below(3) as i64 - 1).to_string(),
        "bill" | "extra" => {
            let minor = if random.one_in(10) { 0 } else { amount(random, currency) };
            shown(minor, currency)
        }
        "fraud" => random.pick(&["yes", "no"]).to_owned(),
        "part" => format!("{}%", random.pick(&["0", "25", "12.5", "50"])),
        _ => random.pick(&["2026-02-28", "2026-05-31", "2026-05-01", "2025-06-15", "2026-06-15"]).to_owned(),
    }
}

fn shown(minor: i64, currency: Currency) -> String {
    Money { currency, minor }.to_string().split(' ').next().unwrap().to_owned()
}

/// Writes the rows into files, the row after next into the next.
fn written(rows: &[Row], shards: &[usize]) -> Vec<Vec<u8>> {
    let head = "decision_id,decided_at,guideline,remedy,role,site,currency,asked,outcome,reversed_at";
    let mut texts = vec![format!("{head},{}\n", CELLS.join(",")); shards.len()];
    for (n, row) in rows.iter().enumerate() {
        let cells: Vec<&str> = CELLS.iter().map(|cell| row.cells.get(cell).map_or("", |text| text)).collect();
        let reversed_at = row.reversed_at.map_or(String::new(), |at| at.to_string());
        texts[shards[n % shards.len()]] += &format!(
            "{},{},g,{},{},{},{},{},{},{reversed_at},{}\n",
            row.id,
            row.at,
            row.remedy,
            row.role,
            row.site,
            row.currency,
            shown(row.asked, row.currency),
            row.outcome.word(),
            cells.join(",")
        );
    }
    texts.into_iter().map(String::into_bytes).collect()
}

/// Writes the rows into files and reads them.
fn read(rows: &[Row], shards: &[usize], base: &Policies, candidate: &Policies) -> Log {
    let facts = wanted_facts([base, candidate]);
    let plan = Plan::new(&DecisionMapping::default(), &facts).unwrap();
    let mut table = plan.rows();
    for text in written(rows, shards) {
        plan.read(Input::Bytes(text.into()), &mut table).unwrap();
    }
    Log::new(&plan, table, facts, &candidate.organisation)
}

/// Replays files piece by piece on some threads.
fn streamed(
    files: &[Vec<u8>],
    versions: [&Policies; 2],
    options: Options,
    n_threads: usize,
) -> Simulation {
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
    for seed in 170..300 {
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
            assert!(texts[0] == texts[1], "seed {seed}, {n_threads} threads: {differing:#?}\n{written_down}\n{rows:#?}\n{}", texts[0]);
        }
        *seen.entry(if whole.caps.is_empty() { "no caps" } else { "caps" }).or_default() += 1;
    }
    assert!(seen.values().all(|n| *n > 30) && seen.len() == 2, "{seen:?}");
}

/// What the naive replay makes of a row; no verdict where the extremes differ.
#[derive(Debug)]
struct NaiveRow {
    verdicts: [Option<Verdict>; 2],
    is_knock_on: bool,
    other_owed: bool,
}

fn naive_replay(rows: &[Row], versions: [&Policies; 2], nothing_before: bool) -> Vec<NaiveRow> {
    // By version: the history with the least and with the most that may have been given.
    let mut histories: [[Vec<Past>; 2]; 2] = Default::default();
    if !nothing_before {
        for histories in &mut histories {
            histories[1] = used_up(rows[0].at);
        }
    }
    let mut replayed = Vec::new();
    for row in rows {
        let answers: Vec<Vec<(Verdict, OwedAmount)>> = (0..2)
            .map(|version| {
                histories[version].iter().map(|history| answer(row, versions[version], history)).collect()
            })
            .collect();
        let verdicts = [0, 1].map(|version: usize| {
            let [(least, _), (most, _)] = answers[version].as_slice() else { unreachable!() };
            (least == most && !matches!(least, Verdict::CannotTell(_))).then(|| least.clone())
        });
        let with_base = answer(row, versions[1], &histories[0][0]).0;
        replayed.push(NaiveRow {
            is_knock_on: verdicts[0].as_ref() == Some(&with_base),
            other_owed: answers[0][0].1 != answers[1][0].1,
            verdicts,
        });
        for version in 0..2 {
            for (n, history) in histories[version].iter_mut().enumerate() {
                history.push(past(row, &answers[version][n].0, n == 1));
            }
        }
    }
    replayed
}

#[derive(Clone, Debug)]
struct Past {
    grant: PastGrant,
    reversed_at: Option<Timestamp>,
}

/// So much that every cap is used up as long as its window reaches back before the log.
fn used_up(first: Timestamp) -> Vec<Past> {
    let mut history = Vec::new();
    for customer in ["a", "b"] {
        for remedy in ["one", "two"] {
            for code in ["USD", "HUF", "EUR"] {
                let currency =
                    Currency::from_code(code).unwrap().with_decimals(if code == "HUF" { 0 } else { 2 });
                let money = Money { currency, minor: 1_000_000_000 };
                let keys = ["customer", "agent"].map(|key| (FactId::new(key), Value::Word(customer.into())));
                history.extend(vec![
                    Past {
                        grant: PastGrant {
                            remedy: path(remedy),
                            at: first - jiff::SignedDuration::from_micros(1),
                            asked: Some(money),
                            given: Some(PastGift::Money(money)),
                            keys: keys.into_iter().collect(),
                        },
                        reversed_at: None,
                    };
                    3
                ]);
            }
        }
    }
    history
}

fn path(remedy: &str) -> RemedyPath {
    RemedyPath { guideline: GuidelineId::new("g"), remedy: RemedyId::new(remedy) }
}

fn answer(row: &Row, policies: &Policies, history: &[Past]) -> (Verdict, OwedAmount) {
    let guideline = policies.guideline("g").unwrap();
    let in_force = |past: &Past| {
        let is_gone = past.reversed_at.is_some_and(|at| at <= row.at);
        PastGrant { given: past.grant.given.filter(|_| !is_gone), ..past.grant.clone() }
    };
    let history = history.iter().map(in_force).collect();
    let case = Case {
        guideline: guideline.id.clone(),
        given: Given {
            remedy: Some(RemedyId::new(row.remedy)),
            role: Some(RoleId::new(row.role)),
            decided_at: Some(row.at),
            facts: facts(row),
            already_given: Vec::new(),
            history,
        },
    };
    decide_verdict(policies, Some(guideline), &case, guideline.remedy(row.remedy))
}

fn money(minor: i64, currency: Currency) -> Value {
    Value::from_money(Money { currency, minor }).unwrap()
}

fn facts(row: &Row) -> BTreeMap<FactId, Value> {
    let mut facts = BTreeMap::from([(FactId::new("amount"), money(row.asked, row.currency))]);
    if !row.site.is_empty() {
        facts.insert(FactId::new("site"), Value::Word(row.site.into()));
    }
    for (cell, text) in &row.cells {
        let number = || Exact::parse(text.trim_end_matches('%')).unwrap();
        let value = match *cell {
            "tenure" | "people" => Value::Number(number()),
            "part" => Value::Number(number().over(Exact::from(100)).unwrap()),
            "bill" | "extra" => Value::Money(number(), row.currency),
            "fraud" => Value::Flag(text == "yes"),
            "bought" => Value::Date(text.parse().unwrap()),
            _ => Value::Word(text.as_str().into()),
        };
        facts.insert(FactId::new(cell), value);
    }
    facts
}

fn past(row: &Row, verdict: &Verdict, is_most: bool) -> Past {
    let is_given = match verdict {
        Verdict::Decide => true,
        Verdict::Ask(_) => {
            row.outcome == Outcome::EscalatedGranted || (row.outcome == Outcome::Granted && is_most)
        }
        Verdict::CannotTell(possible) => possible.contains(&Verdict::Decide) && is_most,
        Verdict::No | Verdict::NotCovered => false,
    };
    let money = Money { currency: row.currency, minor: row.asked };
    let keys = ["customer", "agent"]
        .iter()
        .filter_map(|key| Some((FactId::new(key), Value::Word(row.cells.get(key)?.as_str().into()))));
    Past {
        grant: PastGrant {
            remedy: path(row.remedy),
            at: row.at,
            asked: Some(money),
            given: is_given.then_some(PastGift::Money(money)),
            keys: keys.collect(),
        },
        // What was never given cannot be taken back.
        reversed_at: row.reversed_at.filter(|_| is_given),
    }
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
