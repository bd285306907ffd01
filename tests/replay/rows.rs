//! Random past decisions, as rows and as the files they come in.

use std::collections::BTreeMap;

use jiff::Timestamp;
use sayso::load::Loaded;
use sayso::model::{Currency, DecisionMapping, Money, Policies};
use sayso::simulate::{Input, Log, Outcome, Plan, wanted_facts};

use crate::generate::{ROLES, Random};

/// A past decision, before it is written as a line.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) id: String,
    pub(crate) at: Timestamp,
    pub(crate) remedy: &'static str,
    pub(crate) role: &'static str,
    pub(crate) site: &'static str,
    pub(crate) currency: Currency,
    pub(crate) asked: i64,
    pub(crate) outcome: Outcome,
    pub(crate) reversed_at: Option<Timestamp>,
    /// Facts and keys as they are written; a blank is not said.
    pub(crate) cells: BTreeMap<&'static str, String>,
}

pub(crate) const OUTCOMES: [Outcome; 4] =
    [Outcome::Granted, Outcome::EscalatedGranted, Outcome::EscalatedDeclined, Outcome::Declined];
pub(crate) const CELLS: [&str; 12] = [
    "customer", "agent", "tier", "tenure", "people", "bill", "extra", "fraud", "bought", "part", "points",
    "quota",
];

pub(crate) fn log_rows(random: &mut Random, loaded: &Loaded) -> Vec<Row> {
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
            // How much was asked is in every row, in money or in points.
            if cell == "points" || !random.one_in(6) {
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

pub(crate) fn amount(random: &mut Random, currency: Currency) -> i64 {
    // Forints without fillers, a hundred for the cents of the others.
    let minor = random.pick(&[10, 25, 50, 75, 100, 250]) * 100;
    debug_assert!(matches!(currency.decimals(), 0 | 2));
    minor + random.below(3) as i64 - 1
}

pub(crate) fn cell_text(random: &mut Random, cell: &str, currency: Currency) -> String {
    match cell {
        "customer" | "agent" => random.pick(&["a", "b"]).to_owned(),
        "tier" => random.pick(&["basic", "silver", "gold"]).to_owned(),
        "tenure" | "people" | "points" | "quota" => {
            let number = random.pick(&[1, 3, 6, 12, 24]) + random.below(3) as i64 - 1;
            // No number of people, where that has bounds.
            match (cell, number) {
                ("people", 0) => "-1".to_owned(),
                ("people", 4) => "3.5".to_owned(),
                _ => number.to_string(),
            }
        }
        "bill" | "extra" => {
            let minor = if random.one_in(10) { 0 } else { amount(random, currency) };
            shown(minor, currency)
        }
        "fraud" => random.pick(&["yes", "no"]).to_owned(),
        "part" => format!("{}%", random.pick(&["0", "25", "12.5", "50"])),
        _ => random.pick(&["2026-02-28", "2026-05-31", "2026-05-01", "2025-06-15", "2026-06-15"]).to_owned(),
    }
}

pub(crate) fn shown(minor: i64, currency: Currency) -> String {
    Money { currency, minor }.to_string().split(' ').next().unwrap().to_owned()
}

/// Writes the rows into files, the row after next into the next.
pub(crate) fn written(rows: &[Row], shards: &[usize]) -> Vec<Vec<u8>> {
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
pub(crate) fn read(rows: &[Row], shards: &[usize], base: &Policies, candidate: &Policies) -> Log {
    let facts = wanted_facts([base, candidate]);
    let plan = Plan::new(&DecisionMapping::default(), &facts).unwrap();
    let mut table = plan.rows();
    for text in written(rows, shards) {
        plan.read(Input::Bytes(text.into()), &mut table).unwrap();
    }
    Log::new(&plan, table, facts, &candidate.organisation)
}
