//! Cases with the answers of the reference, to hold the helper in the page to it.
//!
//! The cases of a remedy lie on both sides of every bound that its answer looks at, with every fact
//! also left open. Which are taken is drawn by a fixed rule, so the same policies give the same cases.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde_json::{Value as Json, json};

use super::cases::{Draw, Range, word};
use super::fact::{FactKey, known};
use super::tables::{Tables, remedies};
use crate::decision::{Case, Context, Dimension, Known, OwedAmount, Point, Verdict, decide_verdict};
use crate::model::{FactId, Guideline, Policies, Remedy, RemedyPath, Value, built_in};

/// How many cases are drawn for each remedy.
const N_CASES: usize = 160;

/// Returns cases with their answers, as JSON for the helper's tests.
#[must_use]
pub(in crate::site) fn vectors(policies: &Policies, now: Timestamp) -> Json {
    let tables = Tables::of(policies);
    let mut draw = Draw(0x9E37_79B9_7F4A_7C15);
    let mut all = Vec::new();
    for (g, guideline) in policies.guidelines.iter().enumerate() {
        for (r, remedy) in remedies(guideline).enumerate() {
            let range = Range::of(policies, guideline, remedy, now);
            for _ in 0..N_CASES {
                let case = range.draw(policies, guideline, remedy, &mut draw);
                let vector = Vector { policies, tables: &tables, guideline, remedy, case: &case };
                all.extend(vector.json(g, r));
            }
            for example in &guideline.examples {
                let mut given = example.given.clone();
                let is_of_this =
                    given.remedy.as_ref().is_none_or(|id| remedy.is_some_and(|remedy| remedy.id == *id));
                if is_of_this && given.role.is_some() {
                    given.decided_at = given.decided_at.or(Some(now));
                    given.facts.entry(FactId::new(built_in::AGENT)).or_insert(word("a"));
                    given.facts.entry(FactId::new(built_in::CUSTOMER)).or_insert(word("c"));
                    let case = Case { guideline: guideline.id.clone(), given };
                    let vector = Vector { policies, tables: &tables, guideline, remedy, case: &case };
                    all.extend(vector.json(g, r));
                }
            }
        }
    }
    json!(all)
}

/// One case with its answer.
struct Vector<'a> {
    policies: &'a Policies,
    tables: &'a Tables,
    guideline: &'a Guideline,
    remedy: Option<&'a Remedy>,
    case: &'a Case,
}

impl Vector<'_> {
    fn json(&self, guideline: usize, remedy: usize) -> Option<Json> {
        let (verdict, owed) = decide_verdict(self.policies, Some(self.guideline), self.case, self.remedy);
        let role = self.case.given.role.as_ref()?;
        let role = self.policies.organisation.roles().position(|known| known == role)?;
        let id = self.remedy.map(|remedy| &remedy.id);
        let context =
            Context::new(self.policies, self.guideline, self.case, id, self.case.given.role.as_ref());
        Some(json!({
            "g": guideline, "r": remedy, "role": role,
            "now": self.instant(self.case.given.decided_at?),
            "asked": self.case.said(built_in::AMOUNT).and_then(|value| known(self.policies, value)),
            "facts": self.facts(&context)?,
            "given": self.given(),
            "use": self.uses(&context)?,
            "want": self.verdicts(&verdict),
            "owed": self.owed(&owed),
        }))
    }

    fn instant(&self, at: Timestamp) -> Json {
        let site = self.case.site();
        let zone = self.policies.organisation.zone_of(site.as_ref().map(|site| site.as_str()));
        let local = zone.to_datetime(at);
        let minute = i64::from(local.hour()) * 60 + i64::from(local.minute());
        let minute = i64::from(local.weekday().to_monday_zero_offset()) * 1440 + minute;
        json!(["i", at.as_millisecond(), crate::site::calendar::days(local.date()), minute])
    }

    fn facts(&self, context: &Context<'_>) -> Option<Json> {
        let mut facts = serde_json::Map::new();
        for (number, key) in self.tables.facts.all().iter().enumerate() {
            if *key != FactKey::of(self.guideline, &key.id) || key.id.as_str() == built_in::DECIDED_AT {
                continue;
            }
            let is_derived = key.declared(self.policies).is_some_and(|fact| fact.is.is_some());
            let value = match self.case.said(key.id.as_str()) {
                None if is_derived => match context.fact(&key.id) {
                    Known::Value(value) => Some(value),
                    Known::Unknown | Known::Nothing | Known::Anything => None,
                },
                said => said.cloned(),
            };
            let value = match value {
                Some(Value::Instant(at)) => Some(self.instant(at)),
                // A value that the helper cannot hold exactly makes no case for it.
                Some(value) => Some(known(self.policies, &value)?),
                None => None,
            };
            facts.extend(value.map(|value| (number.to_string(), value)));
        }
        Some(Json::Object(facts))
    }

    fn given(&self) -> Vec<String> {
        let given = self.case.given.already_given.iter();
        let path = |remedy: &crate::model::RemedyId| RemedyPath {
            guideline: self.guideline.id.clone(),
            remedy: remedy.clone(),
        };
        given.map(|remedy| path(remedy).to_string()).collect()
    }

    fn uses(&self, context: &Context<'_>) -> Option<Json> {
        let mut uses = serde_json::Map::new();
        for (number, stored) in self.tables.dimensions.all().iter().enumerate() {
            if let (Dimension::Use(_), Point::Value(value)) =
                (&stored.dimension, stored.dimension.point(context))
            {
                uses.insert(number.to_string(), known(self.policies, &value)?);
            }
        }
        Some(Json::Object(uses))
    }

    /// The verdicts that are possible.
    fn verdicts(&self, verdict: &Verdict) -> Vec<i64> {
        let all = match verdict {
            Verdict::CannotTell(possible) => possible.clone(),
            certain => vec![certain.clone()],
        };
        let number = |one: &Verdict| self.tables.verdicts.all().iter().position(|known| known == one);
        let known: BTreeSet<i64> =
            all.iter().filter_map(number).filter_map(|number| i64::try_from(number).ok()).collect();
        known.into_iter().collect()
    }

    fn owed(&self, owed: &OwedAmount) -> Json {
        match owed {
            OwedAmount::Nothing => json!(0),
            OwedAmount::Thing => json!(1),
            OwedAmount::Unknown => json!("?"),
            OwedAmount::Value(value) => known(self.policies, value).unwrap_or(json!("inexact")),
        }
    }
}
