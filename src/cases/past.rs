//! What was given before, where nobody says.

use std::collections::BTreeSet;

use crate::decision::{Case, closure, of_amount, of_condition};
use crate::model::{Condition, Derivation, FactId, FactKind, Guideline, Policies, Remedy, Value, built_in};

/// What stands for a person or thing that nobody named.
const NOBODY: &str = "?";

/// Returns a case as it is where nothing was given before; nothing where that does not matter.
///
/// Caps and history facts ask whose gifts they count. Where there are none it does not matter whose, so
/// a missing customer need not leave the answer open. A fact that is tested for itself stays unknown.
#[must_use]
pub fn without_history(policies: &Policies, case: &Case) -> Option<Case> {
    let guideline = policies.guideline(case.guideline.as_str())?;
    let keys = Keys::of(policies, guideline);
    if !case.given.history.is_empty() || keys.is_empty() {
        return None;
    }
    let mut case = case.clone();
    keys.assume_no_history(&mut case);
    Some(case)
}

/// The facts by which a guideline tells earlier decisions apart: `customer`, `agent`.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    all: BTreeSet<FactId>,
    /// Those that only name someone or something.
    names: BTreeSet<FactId>,
}

impl Keys {
    /// Finds the keys of the caps and history facts of a guideline.
    #[must_use]
    pub fn of(policies: &Policies, guideline: &Guideline) -> Self {
        let mut read = read_by(policies, guideline);
        let known = closure(policies, guideline, read.clone());
        let caps = guideline.remedies.iter().flat_map(|remedy| &remedy.caps);
        let mut all: BTreeSet<FactId> = caps.flat_map(|cap| cap.per.iter().cloned()).collect();
        for fact in known.iter().filter_map(|id| policies.fact(guideline, id.as_str())) {
            match &fact.is {
                Some(Derivation::History(history)) => {
                    all.extend(history.per.iter().cloned());
                }
                Some(Derivation::Computed(amount)) => of_amount(policies, guideline, amount, &mut read),
                None => {}
            }
        }
        let is_name = |key: &&FactId| is_name(policies, guideline, key) && !read.contains(key);
        let names = all.iter().filter(is_name).cloned().collect();
        Self { all, names }
    }

    /// Finds the keys of all caps and history facts.
    #[must_use]
    pub fn of_all(policies: &Policies) -> Self {
        policies.guidelines.iter().map(|guideline| Self::of(policies, guideline)).fold(
            Self::default(),
            |mut all, keys| {
                all.all.extend(keys.all);
                all
            },
        )
    }

    /// Whether earlier decisions do not matter.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// All keys.
    pub fn iter(&self) -> impl Iterator<Item = &FactId> {
        self.all.iter()
    }

    /// Fills in whose gifts are counted where there are none to count.
    pub(super) fn assume_no_history(&self, case: &mut Case) {
        for key in &self.names {
            if case.said(key.as_str()).is_none() {
                case.given.facts.insert(key.clone(), Value::Word(NOBODY.into()));
            }
        }
    }
}

fn is_name(policies: &Policies, guideline: &Guideline, key: &FactId) -> bool {
    let kind = policies.fact(guideline, key.as_str()).map(|fact| &fact.kind);
    matches!(key.as_str(), built_in::CUSTOMER | built_in::AGENT) || kind == Some(&FactKind::Text)
}

/// The facts that conditions and amounts of a guideline name.
fn read_by(policies: &Policies, guideline: &Guideline) -> Vec<FactId> {
    let mut read = Vec::new();
    let mut conditions: Vec<&Condition> = guideline.only_when.iter().collect();
    conditions.extend(guideline.unless.iter().map(|exception| &exception.when));
    conditions.extend(guideline.remedies.iter().flat_map(conditions_of));
    for condition in conditions {
        of_condition(policies, guideline, condition, &mut read);
    }
    for remedy in &guideline.remedies {
        let amounts = remedy.may.iter().filter_map(|may| may.up_to.as_ref());
        for amount in amounts.chain(remedy.owed.iter().filter_map(|owed| owed.amount.as_ref())) {
            of_amount(policies, guideline, amount, &mut read);
        }
    }
    read
}

fn conditions_of(remedy: &Remedy) -> Vec<&Condition> {
    let mut conditions: Vec<&Condition> = remedy.unless.iter().map(|exception| &exception.when).collect();
    conditions.extend(remedy.may.iter().filter_map(|may| may.when.as_ref()));
    for owed in &remedy.owed {
        conditions.extend(owed.when.as_ref());
        conditions.extend(owed.unless.iter().map(|exception| &exception.when));
    }
    conditions
}
