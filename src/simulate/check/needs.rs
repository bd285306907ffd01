//! What a guideline asks for that an export does not have.

use std::collections::BTreeMap;

use crate::{
    decision::{closure, of_amount, of_condition},
    model::{Blank, DecisionMapping, FactId, Guideline, Policies, built_in},
    simulate::WantedFact,
};

/// A guideline with the facts that nothing says.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Lacking {
    /// The guideline.
    pub guideline: String,
    /// How many decisions there are under it.
    pub n_rows: u64,
    /// The fields and facts, in the order of their names.
    pub facts: Vec<String>,
}

/// Returns what is lacking for guidelines, each with the number of decisions under it.
pub(super) fn lacking(
    policies: &Policies,
    mapping: &DecisionMapping,
    facts: &[WantedFact],
    under: &BTreeMap<String, u64>,
) -> Vec<Lacking> {
    let is_said = |name: &str| {
        let name = if name == built_in::AMOUNT { "asked" } else { name };
        mapping.columns.contains_key(name) || mapping.constants.contains_key(name)
    };
    let of_guideline = |(id, n_rows): (&String, &u64)| {
        let guideline = policies.guideline(id)?;
        let mut wanted: Vec<String> = needs(policies, guideline)
            .into_iter()
            .filter(|fact| is_wanted(policies, guideline, fact, facts) && !is_said(fact.as_str()))
            .map(|fact| if fact.as_str() == built_in::AMOUNT { "asked".to_owned() } else { fact.to_string() })
            .collect();
        if !is_said("role") {
            wanted.push("role".to_owned());
        }
        if guideline.remedies.len() > 1 && !is_said("remedy") {
            wanted.push("remedy".to_owned());
        }
        wanted.sort();
        wanted.dedup();
        (!wanted.is_empty()).then(|| Lacking { guideline: id.clone(), n_rows: *n_rows, facts: wanted })
    };
    under.iter().filter_map(of_guideline).collect()
}

/// Whether a log has to say a fact: it does not follow from others, and nothing is assumed of it.
fn is_wanted(policies: &Policies, guideline: &Guideline, fact: &FactId, facts: &[WantedFact]) -> bool {
    if matches!(fact.as_str(), built_in::AMOUNT | built_in::CUSTOMER | built_in::AGENT) {
        return true;
    }
    let declared = policies.fact(guideline, fact.as_str());
    facts.iter().any(|wanted| wanted.id == fact.as_str())
        && declared.is_some_and(|declared| declared.is.is_none() && declared.blank == Blank::Unknown)
}

/// Returns the facts that the rules of a guideline look at, and all they follow from.
fn needs(policies: &Policies, guideline: &Guideline) -> Vec<FactId> {
    let mut reads = Vec::new();
    let shared = guideline.only_when.iter().chain(guideline.unless.iter().map(|exception| &exception.when));
    let mut conditions: Vec<_> = shared.collect();
    for remedy in &guideline.remedies {
        conditions.extend(remedy.unless.iter().map(|exception| &exception.when));
        conditions.extend(remedy.may.iter().filter_map(|may| may.when.as_ref()));
        for owed in &remedy.owed {
            conditions.extend(owed.when.iter().chain(owed.unless.iter().map(|exception| &exception.when)));
        }
        let limits = remedy.may.iter().filter_map(|may| may.up_to.as_ref());
        for amount in limits.chain(remedy.owed.iter().filter_map(|owed| owed.amount.as_ref())) {
            of_amount(policies, guideline, amount, &mut reads);
            if remedy.measure.is_none() {
                reads.push(FactId::new(built_in::AMOUNT));
            }
        }
        reads.extend(remedy.measure.clone());
        reads.extend(remedy.caps.iter().flat_map(|cap| cap.per.iter().cloned()));
    }
    for condition in conditions {
        of_condition(policies, guideline, condition, &mut reads);
    }
    closure(policies, guideline, reads).into_iter().collect()
}
