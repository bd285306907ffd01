//! The replay done naively: every row is put to the reference with everything given before.

use std::collections::BTreeMap;

use jiff::Timestamp;
use sayso::decision::{Case, OwedAmount, Verdict, decide_verdict};
use sayso::model::{
    Currency, Exact, FactId, Given, GuidelineId, Money, PastGift, PastGrant, Policies, RemedyId, RemedyPath,
    RoleId, Value,
};
use sayso::simulate::Outcome;

use crate::rows::Row;

/// What the naive replay makes of a row; no verdict where the extremes differ.
#[derive(Debug)]
pub(crate) struct NaiveRow {
    pub(crate) verdicts: [Option<Verdict>; 2],
    pub(crate) is_knock_on: bool,
    pub(crate) other_owed: bool,
}

pub(crate) fn naive_replay(rows: &[Row], versions: [&Policies; 2], nothing_before: bool) -> Vec<NaiveRow> {
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
                history.push(past(row, versions[version], &answers[version][n].0, n == 1));
            }
        }
    }
    replayed
}

#[derive(Clone, Debug)]
pub(crate) struct Past {
    pub(crate) grant: PastGrant,
    pub(crate) reversed_at: Option<Timestamp>,
}

/// So much that every cap is used up as long as its window reaches back before the log.
pub(crate) fn used_up(first: Timestamp) -> Vec<Past> {
    let mut history = Vec::new();
    for [customer, agent, tier] in whose() {
        for remedy in ["one", "two"] {
            for code in ["USD", "HUF", "EUR"] {
                let currency =
                    Currency::from_code(code).unwrap().with_decimals(if code == "HUF" { 0 } else { 2 });
                let money = Money { currency, minor: 1_000_000_000 };
                let keys = [("customer", customer), ("agent", agent), ("tier", tier)]
                    .map(|(key, word)| (FactId::new(key), Value::Word(word.into())));
                let gifts = [PastGift::Money(money), PastGift::Number(Exact::from(1_000_000))];
                history.extend(gifts.into_iter().cycle().take(6).map(|gift| Past {
                    grant: PastGrant {
                        remedy: path(remedy),
                        at: first - jiff::SignedDuration::from_micros(1),
                        asked: Some(gift),
                        given: Some(gift),
                        keys: keys.clone().into_iter().collect(),
                        told: false,
                        times: 1,
                    },
                    reversed_at: None,
                }));
            }
        }
    }
    history
}

/// Every customer, agent and tier that a row may name.
fn whose() -> Vec<[&'static str; 3]> {
    let mut whose = Vec::new();
    for customer in ["a", "b"] {
        for agent in ["a", "b"] {
            whose.extend(["basic", "silver", "gold"].map(|tier| [customer, agent, tier]));
        }
    }
    whose
}

pub(crate) fn path(remedy: &str) -> RemedyPath {
    RemedyPath { guideline: GuidelineId::new("g"), remedy: RemedyId::new(remedy) }
}

pub(crate) fn answer(row: &Row, policies: &Policies, history: &[Past]) -> (Verdict, OwedAmount) {
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
            facts: facts(row)
                .into_iter()
                .filter(|(id, value)| {
                    let fact = policies.organisation.fact(id.as_str());
                    fact.is_none_or(|fact| fact.bounds.admits(value))
                })
                .collect(),
            already_given: Vec::new(),
            history,
        },
    };
    decide_verdict(policies, Some(guideline), &case, guideline.remedy(row.remedy))
}

pub(crate) fn money(minor: i64, currency: Currency) -> Value {
    Value::from_money(Money { currency, minor }).unwrap()
}

pub(crate) fn facts(row: &Row) -> BTreeMap<FactId, Value> {
    let mut facts = BTreeMap::from([(FactId::new("amount"), money(row.asked, row.currency))]);
    if !row.site.is_empty() {
        facts.insert(FactId::new("site"), Value::Word(row.site.into()));
    }
    for (cell, text) in &row.cells {
        let number = || Exact::parse(text.trim_end_matches('%')).unwrap();
        let value = match *cell {
            "tenure" | "people" | "points" | "quota" => Value::Number(number()),
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

/// What a remedy measures in a row: money, or points where the row says how many.
fn measured(row: &Row, policies: &Policies) -> Option<PastGift> {
    let remedy = policies.guideline("g").and_then(|guideline| guideline.remedy(row.remedy));
    match remedy.and_then(|remedy| remedy.measure.as_ref()) {
        Some(fact) => Some(PastGift::Number(Exact::parse(row.cells.get(fact.as_str())?).unwrap())),
        None => Some(PastGift::Money(Money { currency: row.currency, minor: row.asked })),
    }
}

pub(crate) fn past(row: &Row, policies: &Policies, verdict: &Verdict, is_most: bool) -> Past {
    let is_given = match verdict {
        Verdict::Decide => true,
        Verdict::Ask(_) => {
            row.outcome == Outcome::EscalatedGranted || (row.outcome == Outcome::Granted && is_most)
        }
        Verdict::CannotTell(possible) => possible.contains(&Verdict::Decide) && is_most,
        Verdict::No | Verdict::NotCovered => false,
    };
    let gift = measured(row, policies);
    let keys = ["customer", "agent", "tier"]
        .iter()
        .filter_map(|key| Some((FactId::new(key), Value::Word(row.cells.get(key)?.as_str().into()))));
    Past {
        grant: PastGrant {
            remedy: path(row.remedy),
            at: row.at,
            asked: gift,
            given: is_given.then_some(gift.unwrap_or(PastGift::Thing)),
            keys: keys.collect(),
            told: false,
            times: 1,
        },
        // What was never given cannot be taken back.
        reversed_at: row.reversed_at.filter(|_| is_given),
    }
}
