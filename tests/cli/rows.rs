//! `sayso simulate --rejects` and `--rows-out`: what became of every row.

use std::collections::BTreeMap;
use std::process::{Command, Stdio};
use std::time::Duration;

use serde_json::Value;

use crate::shop::{Shop, exists};

const HEAD: &str =
    "decision_id,decided_at,guideline,remedy,role,customer,asked,currency,tenure,bill,outcome,note\n";

/// A waiver with a note, which may go over several lines.
fn waiver(id: &str, amount: &str, outcome: &str, note: &str) -> String {
    format!(
        "{id},2025-03-04T10:00:00Z,late-fee,waive-fee,agent,c-{id},{amount},USD,12,100,{outcome},\"{note}\"\n"
    )
}

/// Reads a file with commas: its lines by the names of the columns.
fn table(text: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv_lines(text).into_iter();
    let head = reader.next().unwrap();
    reader.map(|row| head.iter().cloned().zip(row).collect()).collect()
}

fn csv_lines(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    rows
}

fn shop() -> Shop {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit("policies/guidelines/billing/late-fee.yaml", "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}");
    shop
}

fn report(shop: &Shop, args: &str) -> Value {
    let run = shop.sayso(&format!("simulate {args} --base main --nothing-before --format json"));
    serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{}", run.shown()))
}

#[test]
fn the_rows_left_out_have_their_place_and_reason_and_all_rows_add_up() {
    let shop = shop();
    let first = [
        HEAD.to_owned(),
        waiver("a", "40", "granted", "fine"),
        waiver("b", "60", "escalated_granted", "over\ntwo lines"),
        waiver("c", "n/a", "granted", "no amount"),
        "short,row\n".to_owned(),
        waiver("d", "10", "perhaps", "who knows"),
        waiver("a", "40", "granted", "fine"),
        waiver("e", "10", "granted", "").replace("late-fee", "parking"),
        waiver("f", "10", "granted", "").replace(",12,100,", ",,100,"),
    ];
    shop.write("in/1.csv", &first.concat());
    shop.write("in/2.jsonl", "{\"decision_id\":\"g\",\"note\":\"no time\",\"outcome\":\"granted\",\"decided_at\":null,\"guideline\":\"late-fee\"}\n\n[1]\n");
    let told = report(&shop, "in --rejects out/left.csv --rows-out out/rows.csv");
    let rows = &told["log"]["rows"];
    let count = |name: &str| rows[name].as_u64().unwrap();
    assert_eq!((count("read"), count("replayed")), (10, 2), "{told}");
    let left = table(&shop.read("out/left.csv"));
    assert_eq!(left.len() as u64, count("read") - count("replayed"));
    let seen: Vec<[&str; 5]> = left
        .iter()
        .map(|row| ["file", "line", "id", "class", "reason"].map(|name| row[name].as_str()))
        .collect();
    assert_eq!(
        seen,
        [
            ["in/1.csv", "5", "c", "rejected", "amount-not-a-number"],
            ["in/1.csv", "6", "", "rejected", "broken-row"],
            ["in/1.csv", "7", "d", "rejected", "unknown-outcome"],
            ["in/1.csv", "8", "a", "rejected", "repeated"],
            ["in/1.csv", "9", "e", "not-replayable", "unknown-guideline"],
            ["in/1.csv", "10", "f", "undetermined", "facts-unknown"],
            ["in/2.jsonl", "1", "g", "rejected", "no-instant"],
            ["in/2.jsonl", "3", "", "rejected", "broken-row"],
        ]
    );
    assert_eq!((left[0]["asked"].as_str(), left[0]["text"].as_str()), ("n/a", "n/a"));
    assert_eq!((left[2]["note"].as_str(), left[6]["note"].as_str()), ("who knows", "no time"));
    let decisions = table(&shop.read("out/rows.csv"));
    assert_eq!(decisions.len() as u64, count("read") - count("rejected"));
    let b = decisions.iter().find(|row| row["decision_id"] == "b").unwrap();
    let said = ["recorded", "old", "old_ask", "new", "class", "cause", "asked", "old_limit", "new_limit"];
    assert_eq!(
        said.map(|name| b[name].as_str()),
        [
            "escalated_granted",
            "ask",
            "senior-agent or night-desk",
            "decide",
            "newly-on-the-spot",
            "rule",
            "60.00",
            "50.00",
            "75.00"
        ]
    );
}

#[test]
fn the_lines_of_the_decisions_add_up_to_the_report() {
    let shop = shop();
    let mut rows = HEAD.to_owned();
    for n in 0..200 {
        let outcome = ["granted", "escalated_granted", "escalated_declined"][n % 3];
        rows += &waiver(&format!("{n:03}"), &(n * 7 % 120).to_string(), outcome, "")
            .replace("c-", &format!("c{}-", n % 2));
    }
    shop.write("past.csv", &rows);
    let told = report(&shop, "past.csv --rows-out rows.csv");
    let mut cells: BTreeMap<(String, String), u64> = BTreeMap::new();
    for row in table(&shop.read("rows.csv")) {
        *cells.entry((row["old"].clone(), row["new"].clone())).or_default() += 1;
    }
    for cell in told["transitions"].as_array().unwrap() {
        let key = (cell["from"].as_str().unwrap().to_owned(), cell["to"].as_str().unwrap().to_owned());
        assert_eq!(cells.remove(&key), cell["decisions"].as_u64(), "{cell}");
    }
    assert!(cells.is_empty(), "{cells:?}");
    let _ = report(&shop, "past.csv --rows-out rows.parquet");
    let parquet = std::fs::read(shop.root.join("rows.parquet")).unwrap();
    assert!(parquet.starts_with(b"PAR1") && parquet.ends_with(b"PAR1"));
    let run = shop.sayso("simulate past.csv --base main --rows-out rows.xlsx");
    assert_eq!(run.code, Some(2), "{}", run.shown());
}

#[test]
fn logs_with_no_row_one_row_or_bad_rows_alone_have_their_files_too() {
    let shop = shop();
    let one = waiver("a", "60", "granted", "");
    for (rows, code, n_left, n_rows) in
        [(String::new(), 1, 0, 0), (one.clone(), 0, 0, 1), (one.replace(",60,", ",x,"), 1, 1, 0)]
    {
        shop.write("past.csv", &format!("{HEAD}{rows}"));
        let run = shop
            .sayso("simulate past.csv --base main --nothing-before --rejects left.csv --rows-out rows.csv");
        assert_eq!(run.code, Some(code), "{}", run.shown());
        assert_eq!(table(&shop.read("left.csv")).len(), n_left);
        assert_eq!(table(&shop.read("rows.csv")).len(), n_rows);
    }
    let run = shop.sayso_with(
        "simulate - --base main --nothing-before --rejects left.csv",
        &format!("{HEAD}{}", one.replace("agent", "boss")),
    );
    assert_eq!(run.code, Some(1), "{}", run.shown());
    assert_eq!(table(&shop.read("left.csv"))[0]["file"], "standard input");
}

#[test]
fn whoever_stops_it_finds_a_whole_file_or_none() {
    let shop = shop();
    let rows: String = (0..6000).map(|n| waiver(&format!("{n:05}"), "60", "maybe", "")).collect();
    shop.write("past.csv", &format!("{HEAD}{rows}"));
    let mut was_stopped = false;
    for milliseconds in [20, 60, 120, 200, 300, 400, 500, 650, 800] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_sayso"))
            .args([
                "simulate",
                "past.csv",
                "--base",
                "main",
                "--rejects",
                "left.csv",
                "--rows-out",
                "rows.csv",
            ])
            .current_dir(&shop.root)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(milliseconds));
        was_stopped |= child.try_wait().unwrap().is_none();
        let _ = child.kill();
        let _ = child.wait();
        for (file, n_lines) in [("left.csv", 6001), ("rows.csv", 1)] {
            if exists(&shop, file) {
                assert_eq!(shop.read(file).lines().count(), n_lines, "{file} after {milliseconds} ms");
                std::fs::remove_file(shop.root.join(file)).unwrap();
            }
        }
    }
    assert!(was_stopped, "not one run was stopped");
}
