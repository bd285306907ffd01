//! Random policies and cases for the property tests, written in the language itself.
//!
//! A seed gives the same policies and cases on every machine, so a failure is repeated by its number.

#![expect(dead_code, reason = "each test binary uses a part")]

mod caps;
mod cases;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use camino::Utf8Path;
use sayso::decision::Case;
use sayso::load::{Loaded, load};

use caps::{Gives, cap, points};

/// A small generator of numbers: SplitMix64 (Steele, Lea, Flood 2014).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    pub(crate) fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub(crate) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

pub(crate) const ROLES: [&str; 5] = ["agent", "senior", "night", "lead", "manager"];
const TIERS: [&str; 3] = ["basic", "silver", "gold"];
const NUMBERS: [&str; 5] = ["1", "3", "6", "12", "24"];
const AMOUNTS: [&str; 6] = ["10", "25", "50", "75", "100", "250"];

/// Which parts of the language a policy may use.
#[derive(Clone, Copy)]
pub(crate) struct Shape {
    /// Caps and history.
    pub(crate) caps: bool,
    /// Derived facts, tables, arithmetic and days.
    pub(crate) deep: bool,
}

pub(crate) const ALL: Shape = Shape { caps: true, deep: true };

/// The files of a random policy folder with one guideline, `g`.
pub(crate) fn files(random: &mut Random, shape: Shape) -> Vec<(String, String)> {
    let guideline = guideline(random, shape);
    vec![
        ("sayso.yaml".to_owned(), organisation(random, shape)),
        (
            "departments/desk.yaml".to_owned(),
            "title: Desk\ncontacts:\n  - name: Ann\n    phone: '555 0100'\n".to_owned(),
        ),
        ("guidelines/desk/g.yaml".to_owned(), guideline),
    ]
}

/// The same folder with one or two parts of its guideline written anew.
pub(crate) fn edited(random: &mut Random, files: &[(String, String)], shape: Shape) -> Vec<(String, String)> {
    let mut files = files.to_vec();
    if shape.caps && random.one_in(3) {
        files[2].1 = with_other_caps(random, &files[2].1);
        return files;
    }
    let other = guideline(random, shape);
    let (old, new): (Vec<&str>, Vec<&str>) = (blocks(&files[2].1), blocks(&other));
    let at = random.below(old.len());
    let mut kept: Vec<&str> = old.clone();
    if new.len() > at && heading(new[at]) == heading(old[at]) {
        kept[at] = new[at];
    } else if random.one_in(3) {
        kept = new;
    }
    let text = kept.concat();
    let text = match random.below(4) {
        0 => text.replacen("50", "75", 1),
        1 => text.replacen("at least", "more than", 1),
        2 => text.replacen("limit: at most 2 per", "limit: at most 1 per", 1),
        _ => text,
    };
    files[2].1 = text;
    if random.one_in(5) {
        files[0].1 = files[0].1.replacen("2026-05-25", "2026-06-17", 1);
    }
    files
}

/// The same guideline with another number in its caps.
fn with_other_caps(random: &mut Random, text: &str) -> String {
    let (from, to) = random.pick(&[("1", "2"), ("1", "3"), ("2", "1"), ("3", "1")]);
    let text = text.replace(&format!("at most {from} per"), &format!("at most {to} per"));
    text.replace("at most 100 USD per", "at most 200 USD per")
        .replace("at most 60 USD per", "at most 30 USD per")
}

fn heading(block: &str) -> &str {
    block.lines().next().unwrap_or_default()
}

/// The top-level parts of a file.
fn blocks(text: &str) -> Vec<&str> {
    let mut starts: Vec<usize> = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && !line.starts_with([' ', '#', '\n']) {
            starts.push(at);
        }
        at += line.len();
    }
    starts.push(text.len());
    starts.windows(2).map(|pair| &text[pair[0]..pair[1]]).collect()
}

pub(crate) fn loaded(files: &[(String, String)]) -> Loaded {
    load(files.iter().map(|(path, text)| (Utf8Path::new(path), text.as_bytes())))
}

fn organisation(random: &mut Random, shape: Shape) -> String {
    let fraud = random.pick(&["", ", blank_means: no", ", blank_means: none"]);
    let extra = random.pick(&["", ", blank_means: 0 USD"]);
    let people = if extra.is_empty() { ", whole: yes, at_least: 0" } else { "" };
    let otherwise = random.pick(&["otherwise: no\n", "otherwise: ask desk\n", ""]);
    let mut text = format!(
        "schema: 1
organisation: Test
languages: [en]
time_zone: Europe/Budapest
currencies:
  USD: {{}}
  HUF: {{decimals: 0}}
  EUR: {{}}
roles:
  - {{id: agent, title: Agent, group: Agents}}
  - [{{id: senior, title: Senior, group: Seniors}}, {{id: night, title: Night, group: Nights}}]
  - {{id: lead, title: Lead, group: Leads}}
  - {{id: manager, title: Manager, group: Managers}}
sites:
  away: {{time_zone: America/New_York, currency: EUR, working_days: [Mon-Thu, Sat], holidays: 2026-07-01}}
working_days: Mon-Fri
holidays: [2026-05-25, 2026-06-11 to 2026-06-15]
{otherwise}facts:
  tier: {{type: choice, of: [basic, silver, gold], ordered: yes}}
  tenure: {{type: number, unit: months}}
  people: {{type: number{people}}}
  bill: {{type: money}}
  extra: {{type: money{extra}}}
  fraud: {{type: flag{fraud}}}
  bought: {{type: date}}
  due: {{type: date}}
  window: {{type: number, unit: days}}
  seen: {{type: instant}}
  part: {{type: percent}}
  points: {{type: number, unit: points}}
  was: {{type: choice, of: [basic, gold], ordered: yes, blank_means: none}}
  quota: {{type: number}}
"
    );
    if shape.deep {
        text.push_str(
            "  over: {type: money, is: bill - extra}
  bags: {type: number, is: table bags}
  good: {type: money, is: [{when: {decided_at: before 2026-07-01}, is: 40 USD}, {when: {tier: gold}, is: 90 USD}]}
  wait: {type: number, unit: days, is: days from bought to due}
  worked: {type: number, unit: working days, is: working days from bought to due}
  months: {type: number, unit: months, is: months from bought to decided_at}
  hours: {type: number, unit: hours, is: hours from seen to decided_at}
  ends: {type: date, is: (the later of bought and due) plus 1 month}
  allowed: {type: number, is: [{when: {tier: basic}, is: 1}, {when: {tenure: at least 6 months}, is: quota}]}
  class: {type: choice, of: [low, high], is: [{when: {tenure: at least 12 months}, is: high}, {otherwise: low}]}
",
        );
        if shape.caps {
            text.push_str(
                "  lately: {type: number, is: count of granted g/one of more than 25 USD or 5000 HUF per customer in any 12 months}
  spent: {type: money, is: sum of granted anything per customer in a calendar month}
  earned: {type: number, unit: points, is: sum of granted anything per customer ever}
  last: {type: number, is: days since the last asked g/one per customer and agent ever}
",
            );
        }
        text.push_str(
            "tables:
  windows:
    by: [tier]
    rows: {basic: 14 days, silver: 30 days, gold: window}
  bags:
    by: [tier, tenure]
    rows:
      basic: {at most 5 months: 0, otherwise: 1}
      otherwise: {at most 5 months: 2, 6 to 12 months: 3, more than 12 months: 4}
  money:
    by: [tier]
    rows: {basic: 25 USD, silver: 50 USD, gold: 100 USD}
  coins:
    by: [tier]
    rows: {basic: {USD: 25, HUF: 5000}, silver: 50 USD or 10000 HUF, gold: 10% of bill rounded down to 1 USD or 100 HUF}
",
        );
    }
    text
}

fn guideline(random: &mut Random, shape: Shape) -> String {
    let mut text = String::from("title: G\nsituation: S\npurpose: P\n");
    if shape.deep && random.one_in(4) {
        text.push_str("in_force: {from: 2026-03-01, until: 2026-11-30}\n");
    }
    if random.one_in(4) {
        let _ = writeln!(text, "only_when: {}", condition(random, shape, 1));
    }
    if random.one_in(5) {
        let _ = write!(text, "unless:\n  - when: {}\n{}", condition(random, shape, 1), ask(random, "    "));
    }
    if random.one_in(4) {
        let _ = writeln!(text, "otherwise: {}", random.pick(&["no", "ask desk", "ask manager"]));
    }
    if random.one_in(4) {
        text.push_str("offer: the first that applies\n");
    }
    text.push_str("remedies:\n");
    text.push_str(&remedy(random, shape, "one", ""));
    text.push_str(&remedy(random, shape, "two", "one"));
    text
}

fn ask(random: &mut Random, indent: &str) -> String {
    match random.below(4) {
        0 => String::new(),
        1 => format!("{indent}ask: desk\n"),
        2 => format!("{indent}ask: senior\n"),
        _ => format!("{indent}ask: lead\n"),
    }
}

fn remedy(random: &mut Random, shape: Shape, id: &str, other: &str) -> String {
    let mut text = format!("  {id}:\n    title: T\n");
    if !other.is_empty() && random.one_in(3) {
        let _ = writeln!(text, "    instead_of: [{other}]");
    }
    let gives = match random.below(12) {
        0 | 1 => Gives::Thing,
        2 | 3 if shape.caps => Gives::Points,
        _ => Gives::Money,
    };
    if gives == Gives::Points {
        text.push_str("    measure: points\n");
    }
    let has_amount = gives != Gives::Thing;
    let amount = |random: &mut Random, shape: Shape, is_owed: bool| match gives {
        Gives::Points => points(random),
        Gives::Money | Gives::Thing => amount(random, shape, is_owed),
    };
    if has_amount && random.one_in(8) {
        text.push_str("    charge: yes\n");
    }
    if random.one_in(3) {
        let _ = writeln!(text, "    unless:");
        for _ in 0..=random.below(2) {
            let _ =
                write!(text, "      - when: {}\n{}", condition(random, shape, 1), ask(random, "        "));
        }
    }
    if random.one_in(4) {
        text.push_str("    owed:\n");
        for _ in 0..=random.below(2) {
            let _ = writeln!(text, "      - when: {}", condition(random, shape, 1));
            if random.one_in(3) {
                let ask = ask(random, "            ");
                let _ =
                    write!(text, "        unless:\n          - when: {}\n{ask}", condition(random, shape, 0));
            }
            if has_amount {
                let kind = random.pick(&["exactly", "at_least"]);
                let _ = writeln!(text, "        {kind}: {}", amount(random, shape, true));
            }
        }
    }
    text.push_str("    may:\n");
    for role in ROLES.iter().filter(|_| true) {
        if random.one_in(3) {
            continue;
        }
        let _ = writeln!(text, "      - role: {role}");
        if random.one_in(2) {
            let _ = writeln!(text, "        when: {}", condition(random, shape, 1));
        }
        if has_amount {
            let _ = writeln!(text, "        up_to: {}", amount(random, shape, false));
        }
        if shape.deep && random.one_in(8) {
            text.push_str("        in_force: {from: 2026-06-01}\n");
        }
    }
    if text.ends_with("may:\n") {
        text.push_str("      - role: lead\n");
        if has_amount {
            let limit = if gives == Gives::Points { "30 points" } else { "75 USD" };
            let _ = writeln!(text, "        up_to: {limit}");
        }
    }
    if shape.caps && random.one_in(2) {
        text.push_str("    caps:\n");
        for _ in 0..=random.below(2) {
            text.push_str(&cap(random, shape, gives));
        }
    }
    if random.one_in(6) {
        let _ = writeln!(text, "    otherwise: {}", random.pick(&["no", "ask desk"]));
    }
    text
}

fn condition(random: &mut Random, shape: Shape, depth: usize) -> String {
    if depth > 0 {
        let parts = |random: &mut Random, n: usize| {
            let parts: Vec<String> = (0..n).map(|_| condition(random, shape, depth - 1)).collect();
            format!("[{}]", parts.join(", "))
        };
        match random.below(8) {
            0 => return format!("{{any: {}}}", parts(random, 2)),
            1 => return format!("{{all: {}}}", parts(random, 2)),
            2 => return format!("{{not: {}}}", condition(random, shape, depth - 1)),
            3 => return format!("{{at least 2 of: {}}}", parts(random, 3)),
            _ => {}
        }
    }
    let n_tests = 1 + random.below(2);
    let tests: BTreeMap<&str, String> = (0..n_tests).map(|_| test(random, shape)).collect();
    let tests: Vec<String> = tests.into_iter().map(|(fact, test)| format!("{fact}: {test}")).collect();
    format!("{{{}}}", tests.join(", "))
}

fn comparison(random: &mut Random) -> &'static str {
    random.pick(&["at least", "at most", "more than", "less than", "exactly"])
}

fn test(random: &mut Random, shape: Shape) -> (&'static str, String) {
    let simple: [&str; 9] =
        ["tier", "tenure", "people", "bill", "extra", "fraud", "part", "role", "already_given"];
    let deep: [&str; 14] = [
        "over",
        "bags",
        "good",
        "class",
        "bought",
        "seen",
        "decided_at",
        "bill",
        "tenure",
        "wait",
        "worked",
        "months",
        "hours",
        "ends",
    ];
    let lately: [&str; 4] = ["lately", "spent", "last", "earned"];
    let fact = match random.below(6) {
        0 if shape.deep && shape.caps => random.pick(&lately),
        1 | 2 if shape.deep => random.pick(&deep),
        _ => random.pick(&simple),
    };
    let (op, n, amount) = (comparison(random), random.pick(&NUMBERS), random.pick(&AMOUNTS));
    let text = match fact {
        "tier" if random.one_in(5) => format!("{op} was"),
        "tier" => match random.below(4) {
            0 => format!("[{}, {}]", TIERS[0], TIERS[2]),
            1 => format!("not {}", random.pick(&TIERS)),
            2 => format!("{op} {}", random.pick(&TIERS)),
            3 if random.one_in(4) => "basic to silver".to_owned(),
            _ => random.pick(&TIERS).to_owned(),
        },
        "tenure" if random.one_in(4) => random
            .pick(&[
                "6 to 12 months",
                "6 to less than 12 months",
                "more than 6 and at most 12 months",
                "at least 3 and not exactly 6 months",
                "less than 1 year",
            ])
            .to_owned(),
        "tenure" => format!("{op} {n} months"),
        "earned" => format!("{op} {n} points"),
        "people" | "lately" | "last" => format!("{op} {n}"),
        "bags" => format!("{op} {}", random.pick(&["1", "2", "3", "people"])),
        "bill" if shape.deep && random.one_in(3) => {
            format!(
                "{op} {}",
                random.pick(&[
                    "extra",
                    "extra times 2",
                    "the higher of extra and 50 USD",
                    "table money",
                    "table coins",
                    "50 USD or 7500 HUF",
                    "the lower of extra and 75 USD or 10000 HUF",
                    "extra plus 10 USD or 2500 HUF",
                    "extra divided by 3 rounded up",
                ])
            )
        }
        "bill" if random.one_in(5) => random.pick(&["none", "10 USD to less than 50 USD"]).to_owned(),
        "wait" => format!("{op} {n} days"),
        "worked" => format!("{op} {n} working days"),
        "months" => format!("{op} {n} months"),
        "hours" if random.one_in(3) => format!("{op} {n} days"),
        "hours" => format!("{op} {n} hours"),
        "ends" => random
            .pick(&[
                "before decided_at",
                "from 2026-06-15",
                "within 3 months after bought",
                "until bought plus 2 weeks",
                "after decided_at - 1 year",
            ])
            .to_owned(),
        "spent" if random.one_in(3) => format!("{op} {amount} USD or {amount}00 HUF"),
        "bill" | "extra" | "over" | "good" | "spent" => {
            format!("{op} {amount} {}", random.pick(&["USD", "USD", "HUF"]))
        }
        "fraud" => random.pick(&["yes", "no", "none"]).to_owned(),
        "part" => format!("{op} {}%", random.pick(&["10", "50"])),
        "role" if random.one_in(2) => format!("{op} {}", random.pick(&ROLES)),
        "role" => format!("[{}, {}]", random.pick(&ROLES), random.pick(&ROLES)),
        "already_given" => random.pick(&["one", "none", "not two"]).to_owned(),
        "class" => random.pick(&["low", "high", "not low"]).to_owned(),
        "bought" if shape.deep && random.one_in(2) => random
            .pick(&[
                "within 30 days after due",
                "within 3 months after due",
                "at least 2 weeks before due",
                "less than 1 year before due",
                "more than 3 months before due",
                "exactly 1 month before due",
                "at least 4 months ago",
                "less than 2 months ago",
                "within window",
                "within 10 working days",
                "from 2026-02-28 until 2026-06-14",
                "within 6 months and not on Sat-Sun",
                "on Fri-Mon",
                "within 20 days after the end of the month of due",
                "before the end of the quarter of due",
                "on the start of the week of due",
                "more than 2 months before the start of the year of decided_at",
                "more than 3 working days ago",
                "within 2 working days after due",
                "at least 1 working day before due",
                "until due plus 5 working days",
                "after decided_at - 2 working days",
                "within table windows",
                "more than window before due",
                "before due",
                "on due",
                "until due plus 14 days",
                "from decided_at - 1 month",
                "2026-02-28 to 2026-06-15",
            ])
            .to_owned(),
        "bought" => random
            .pick(&[
                "within 30 days",
                "within 6 months",
                "before 2026-06-15",
                "from 2026-02-28",
                "none",
                "on 2026-05-31",
            ])
            .to_owned(),
        "seen" if shape.deep && random.one_in(2) => random
            .pick(&[
                "within 90 minutes",
                "during Sun 22:00-09:00",
                "'during Mon-Fri 08:00-12:00, Mon-Fri 13:00-14:30'",
                "'not on Sat, Sun'",
                "after due and during Mon-Sun 12:00-24:00",
                "within 3 days before the end of the month of decided_at",
                "at least 24 hours ago",
                "more than 24 hours after decided_at",
                "on due",
                "after decided_at",
                "on decided_at",
                "before due",
                "within 3 days after due",
                "before decided_at - 24 hours",
            ])
            .to_owned(),
        "seen" => random
            .pick(&["within 24 hours", "more than 24 hours ago", "within 1 months", "until 2026-06-15"])
            .to_owned(),
        _ if shape.deep && random.one_in(2) => random
            .pick(&[
                "on Sat-Sun",
                "during Mon-Fri 22:00-12:00",
                "until the end of the month of bought",
                "from 2026-05-31 until 2026-06-15",
            ])
            .to_owned(),
        _ => random.pick(&["before 2026-06-15", "from 2026-06-15", "after 2026-05-31"]).to_owned(),
    };
    (fact, text)
}

fn amount(random: &mut Random, shape: Shape, is_owed: bool) -> String {
    let plain = random.pick(&AMOUNTS);
    match random.below(if shape.deep { 19 } else { 4 }) {
        0 => format!("{{USD: {plain}, HUF: {}00}}", random.pick(&AMOUNTS)),
        1 => format!("{}% of bill", random.pick(&["10", "20", "50"])),
        2 => format!("the lower of {}% of bill and {plain} USD", random.pick(&["10", "20"])),
        4 => format!("the higher of {plain} USD and 20% of bill"),
        5 => "table money".to_owned(),
        6 => format!("{plain} USD per people"),
        7 => "bill - extra".to_owned(),
        8 => format!(
            "[{{when: {}, is: {plain} USD}}, {{otherwise: {}% of bill}}]",
            condition(random, shape, 0),
            random.pick(&["10", "30"])
        ),
        9 => format!("over divided by 3 rounded {} to 1 USD", random.pick(&["down", "half even"])),
        10 if !is_owed => "anything".to_owned(),
        11 => "good".to_owned(),
        12 => "the lower of table money and bill".to_owned(),
        13 => "20% of bill rounded half up".to_owned(),
        14 => format!("the lower of 20% of bill and {plain} USD or {plain}00 HUF"),
        15 => "table coins".to_owned(),
        17 => "2 USD times (days from bought to due divided by 7 days)".to_owned(),
        18 => format!("the higher of nothing and (bill - {plain} USD or {plain}00 HUF)"),
        16 => format!("{plain} USD or {plain}00 HUF per people"),
        _ => format!("{plain} USD"),
    }
}

/// A random case for the guideline.
pub(crate) fn case(random: &mut Random, loaded: &Loaded) -> Case {
    cases::case(random, loaded)
}
