//! What the words of a guideline mean: the facts that follow from others, and the tables it reads.

use crate::decision::{closure, of_amount, of_condition, tables_in, tables_in_condition};
use crate::model::{
    Amount, AmountCase, Condition, Derivation, FactId, FactTest, Guideline, Place, Policies, Table, Test,
    built_in,
};
use crate::prose::quantity::Form;
use crate::prose::{Words, amount, condition, history, say};

/// A word of a guideline, and what stands behind it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Meaning {
    /// The label of the fact, or the name of the table.
    pub title: String,
    /// What it is, from the top: when, which is empty where it always is, and what then.
    pub lines: Vec<(String, String)>,
}

/// Returns what the words of a guideline mean that its readers could not know.
#[must_use]
pub fn meanings(words: &Words<'_>, guideline: &Guideline) -> Vec<Meaning> {
    let policies = words.policies;
    let facts = closure(policies, guideline, facts(policies, guideline));
    let derived = facts.iter().filter_map(|id| {
        let fact = policies.fact(guideline, id.as_str())?;
        Some((id, fact.is.as_ref()?))
    });
    let derived: Vec<(&FactId, &Derivation)> = derived.collect();
    let mut tables = Vec::new();
    amounts(guideline).into_iter().for_each(|amount| tables_in(amount, &mut tables));
    conditions(guideline).into_iter().for_each(|condition| tables_in_condition(condition, &mut tables));
    for (_, derivation) in &derived {
        if let Derivation::Computed(amount) = derivation {
            tables_in(amount, &mut tables);
        }
    }
    tables.sort();
    tables.dedup();
    let tables = tables.iter().filter_map(|id| policies.table(guideline, id.as_str()));
    let derived = derived.iter().map(|(id, derivation)| of_fact(words, id, derivation));
    derived.chain(tables.map(|table| of_table(words, table))).collect()
}

fn of_fact(words: &Words<'_>, id: &FactId, derivation: &Derivation) -> Meaning {
    let lines = match derivation {
        Derivation::History(read) => vec![(String::new(), history(words, read))],
        Derivation::Computed(Amount::Cases(cases)) => {
            cases.iter().map(|case| of_case(words, id, case)).collect()
        }
        Derivation::Computed(what) => vec![(String::new(), amount(words, Some(id), what, Form::Plain))],
    };
    Meaning { title: words.fact(id), lines }
}

fn of_case(words: &Words<'_>, id: &FactId, case: &AmountCase) -> (String, String) {
    let when = match &case.when {
        Some(when) => condition(words, when),
        None => say(words.lang, "condition-otherwise", &[]),
    };
    (when, amount(words, Some(id), &case.is, Form::Plain))
}

fn of_table(words: &Words<'_>, table: &Table) -> Meaning {
    let lines = table.rows.iter().map(|row| {
        let keys = table.by.iter().zip(&row.keys);
        let keys = keys.filter_map(|(fact, key)| key.as_ref().map(|test| asked(words, fact, test)));
        let when = keys.collect::<Vec<_>>().join("; ");
        let when = if when.is_empty() { say(words.lang, "condition-otherwise", &[]) } else { when };
        (when, amount(words, None, &row.cell, Form::Plain))
    });
    Meaning { title: words.table(&table.id), lines: lines.collect() }
}

fn asked(words: &Words<'_>, fact: &FactId, test: &Test) -> String {
    let asked = FactTest { fact: fact.clone(), test: test.clone(), place: Place::default() };
    condition(words, &Condition::Fact(asked))
}

/// The facts that the rules of a guideline read.
fn facts(policies: &Policies, guideline: &Guideline) -> Vec<FactId> {
    let mut facts = Vec::new();
    for amount in amounts(guideline) {
        of_amount(policies, guideline, amount, &mut facts);
    }
    for condition in conditions(guideline) {
        of_condition(policies, guideline, condition, &mut facts);
    }
    facts.extend(guideline.remedies.iter().filter_map(|remedy| remedy.measure.clone()));
    facts.retain(|fact| !matches!(fact.as_str(), built_in::AMOUNT | built_in::ROLE));
    facts
}

fn amounts(guideline: &Guideline) -> Vec<&Amount> {
    let remedies = guideline.remedies.iter();
    let each = remedies.flat_map(|remedy| {
        let may = remedy.may.iter().filter_map(|may| may.up_to.as_ref());
        may.chain(remedy.owed.iter().filter_map(|owed| owed.amount.as_ref()))
    });
    each.collect()
}

fn conditions(guideline: &Guideline) -> Vec<&Condition> {
    let remedies = guideline.remedies.iter();
    let each = remedies.flat_map(|remedy| {
        let unless = remedy.unless.iter().map(|exception| &exception.when);
        let owed = remedy
            .owed
            .iter()
            .flat_map(|owed| owed.when.iter().chain(owed.unless.iter().map(|exception| &exception.when)));
        unless.chain(remedy.may.iter().filter_map(|may| may.when.as_ref())).chain(owed)
    });
    let own = guideline.only_when.iter().chain(guideline.unless.iter().map(|exception| &exception.when));
    own.chain(each).collect()
}
