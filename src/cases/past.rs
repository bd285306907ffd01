//! What was given before, where nobody says.

use std::collections::{BTreeMap, BTreeSet};

use crate::decision::{Case, closure, of_amount, of_condition, of_expression};
use crate::model::{
    CapLimit, Condition, Derivation, FactId, FactKind, Guideline, GuidelineId, Policies, Remedy, Value,
    Window, built_in,
};

/// What stands for a person or thing that nobody named.
const NOBODY: &str = "?";

/// Returns a case as it is where nothing was given before; nothing where that does not matter.
///
/// Caps and history facts ask whose gifts they count. Where there are none it does not matter whose, so
/// a missing customer need not leave the answer open. A fact that is tested for itself stays unknown.
#[must_use]
pub fn without_history(policies: &Policies, case: &Case) -> Option<Case> {
    let guideline = policies.guideline(case.guideline.as_str())?;
    let keys = Keys::of(policies, guideline, &[]);
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
    /// What is looked for: decisions with these facts, over this time.
    pub(super) looked_for: BTreeSet<(Vec<FactId>, Window)>,
    /// By guideline, what a decision must say for its keys to be known.
    kept: BTreeMap<GuidelineId, BTreeSet<FactId>>,
}

impl Keys {
    /// Finds the keys of the caps and history facts of a guideline, those that are only shown among them.
    #[must_use]
    pub fn of(policies: &Policies, guideline: &Guideline, shown: &[FactId]) -> Self {
        let mut read = read_by(policies, guideline);
        let known = closure(policies, guideline, read.iter().chain(shown).cloned().collect());
        let caps = guideline.remedies.iter().flat_map(|remedy| &remedy.caps);
        let mut looked_for: BTreeSet<_> = caps.map(|cap| (cap.per.clone(), cap.window)).collect();
        for fact in known.iter().filter_map(|id| policies.fact(guideline, id.as_str())) {
            match &fact.is {
                Some(Derivation::History(history)) => {
                    looked_for.insert((history.per.clone(), history.window));
                }
                Some(Derivation::Computed(amount)) => of_amount(policies, guideline, amount, &mut read),
                None => {}
            }
        }
        let all: BTreeSet<FactId> = looked_for.iter().flat_map(|(per, _)| per.iter().cloned()).collect();
        let is_name = |key: &&FactId| is_name(policies, guideline, key) && !read.contains(key);
        let names = all.iter().filter(is_name).cloned().collect();
        Self { all, names, looked_for, kept: BTreeMap::new() }
    }

    /// Finds the keys of all caps and history facts, whether rules look at them or not.
    #[must_use]
    pub fn of_all(policies: &Policies) -> Self {
        let shared = policies.organisation.facts.iter();
        let facts = |guideline: &Guideline| {
            let all = shared.clone().chain(guideline.facts.iter());
            all.map(|fact| fact.id.clone()).collect::<Vec<_>>()
        };
        let of_each = policies.guidelines.iter().map(|one| Self::of(policies, one, &facts(one)).all);
        let all: BTreeSet<FactId> = of_each.flatten().collect();
        let site = FactId::new(built_in::SITE);
        let kept = |guideline: &Guideline| {
            let facts = closure(policies, guideline, all.iter().cloned().chain([site.clone()]).collect());
            (guideline.id.clone(), facts)
        };
        let kept = policies.guidelines.iter().map(kept).collect();
        Self { all, kept, ..Self::default() }
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

    /// What a decision must say for its keys to be known: the keys, what they follow from, and the desk whose
    /// clock counts.
    pub(super) fn kept(&self, guideline: &Guideline) -> impl Iterator<Item = &FactId> {
        self.kept.get(&guideline.id).into_iter().flatten()
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
        for cap in &remedy.caps {
            if let CapLimit::Worked(_, limit) = &cap.limit {
                of_expression(policies, guideline, limit, &mut read);
            }
        }
    }
    read
}

fn conditions_of(remedy: &Remedy) -> Vec<&Condition> {
    let mut conditions: Vec<&Condition> = remedy.unless.iter().map(|exception| &exception.when).collect();
    conditions.extend(remedy.may.iter().filter_map(|may| may.when.as_ref()));
    conditions.extend(remedy.caps.iter().filter_map(|cap| cap.when.as_ref()));
    for owed in &remedy.owed {
        conditions.extend(owed.when.as_ref());
        conditions.extend(owed.unless.iter().map(|exception| &exception.when));
    }
    conditions
}
