//! An amount that is decided on the spot where a smaller one is not.

use std::collections::BTreeSet;

use super::compare::{Form, differing_case, simplified};
use super::situation::Situation;
use super::{Check, Lint, amounts, conditions, written};
use crate::decision::{Case, Verdict, decide_verdict};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{
    Exact, Exception, Expression, FactId, FactTest, Guideline, Remedy, Test, Value, built_in,
};

pub(super) static LINT: Lint = Lint {
    rule: Rule { name: "larger-is-easier", level: Level::Warning, page: include_str!("larger_is_easier.md") },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    for remedy in &situation.guideline.remedies {
        // What the customer pays is easier to decide the larger it is; without a test of the amount, limits
        // alone always let the smaller pass.
        let measure = measure(remedy);
        let tests = tests_of(situation, remedy, &measure);
        if !remedy.charge && !tests.is_empty() {
            let step = Step { situation, remedy, measure };
            findings.extend(step.finding(&tests));
        }
    }
}

fn measure(remedy: &Remedy) -> FactId {
    remedy.measure.clone().unwrap_or_else(|| FactId::new(built_in::AMOUNT))
}

/// The tests that speak of what is asked for.
fn tests_of<'a>(situation: &Situation<'a>, remedy: &'a Remedy, measure: &FactId) -> Vec<&'a FactTest> {
    let of_remedy = conditions::conditions(situation.guideline, remedy);
    let mut tests = Vec::new();
    situation.guideline.only_when.iter().chain(of_remedy).for_each(|one| conditions::of(one, &mut tests));
    tests.retain(|test| test.fact == *measure);
    tests
}

/// One remedy, tried with amounts around every edge.
struct Step<'a> {
    situation: &'a Situation<'a>,
    remedy: &'a Remedy,
    measure: FactId,
}

impl Step<'_> {
    fn finding(&self, tests: &[&FactTest]) -> Option<Finding> {
        let edges = self.edges(tests);
        let (smaller, larger) = self.cases().into_iter().find_map(|case| self.easier(&case, &edges))?;
        let (policies, guideline) = (self.situation.folder.policies, self.situation.guideline);
        let kind = policies.fact(guideline, self.measure.as_str()).map(|fact| &fact.kind);
        let said = |case: &Case| {
            let value = case.said(self.measure.as_str());
            value.map(|value| written::value(value, kind)).unwrap_or_default()
        };
        let place = tests.first()?.place.span()?;
        let finding = Finding::new(&LINT.rule, "larger-is-easier", place)
            .arg("larger", said(&larger))
            .arg("smaller", said(&smaller))
            .arg("case", written::case(policies, guideline, &larger));
        Some(finding)
    }

    /// The amounts at which something changes: those of tests, those of limits.
    fn edges(&self, tests: &[&FactTest]) -> Vec<Value> {
        let mut edges = Vec::new();
        tests.iter().for_each(|test| literals(&test.test, &mut edges));
        let limits =
            self.remedy.may.iter().filter_map(|may| amounts::constants(may.up_to.as_ref()?)).flatten();
        edges.extend(limits.map(|(currency, value)| match currency {
            Some(currency) => Value::Money(value, currency),
            None => Value::Number(value),
        }));
        edges
    }

    /// Cases in which the amount may matter: those of examples, one for every grant, one for every exception that
    /// asks for it.
    fn cases(&self) -> Vec<Case> {
        let at = self.situation.guideline.remedies.iter().position(|remedy| remedy.id == self.remedy.id);
        let examples = self.situation.examples().iter().filter(|tried| tried.remedy == at);
        let decided =
            examples.filter(|tried| tried.verdict == Verdict::Decide).map(|tried| tried.case.clone());
        let mut cases: Vec<Case> = decided.collect();
        for n in 0..self.remedy.may.len() {
            let mut without = self.remedy.clone();
            without.may.remove(n);
            cases.extend(self.case_without(self.situation.guideline, &without));
        }
        for n in (0..self.remedy.unless.len()).filter(|n| self.asks(self.remedy.unless.get(*n))) {
            let mut without = self.remedy.clone();
            without.unless.remove(n);
            cases.extend(self.case_without(self.situation.guideline, &without));
        }
        let shared = &self.situation.guideline.unless;
        for n in (0..shared.len()).filter(|n| self.asks(shared.get(*n))) {
            let mut without = self.situation.guideline.clone();
            without.unless.remove(n);
            cases.extend(self.case_without(&without, self.remedy));
        }
        cases
    }

    fn asks(&self, exception: Option<&Exception>) -> bool {
        let mut tests = Vec::new();
        exception.iter().for_each(|exception| conditions::of(&exception.when, &mut tests));
        tests.iter().any(|test| test.fact == self.measure)
    }

    /// A case whose answer would be another without a part.
    fn case_without(&self, guideline: &Guideline, remedy: &Remedy) -> Option<Case> {
        let policies = self.situation.alone();
        let with = Form { policies, guideline: self.situation.guideline, remedy: Some(self.remedy) };
        let without = Form { policies, guideline, remedy: Some(remedy) };
        differing_case(with, without, |region, _| {
            region.before.verdict == Verdict::Decide || region.after.verdict == Verdict::Decide
        })
    }

    /// Returns two cases that differ in the amount alone: the smaller is not decided and the larger is.
    fn easier(&self, case: &Case, edges: &[Value]) -> Option<(Case, Case)> {
        let mut smaller: Option<Case> = None;
        for value in around(edges, case.said(self.measure.as_str())) {
            let tried = self.with(case, value);
            match self.verdict(&tried) {
                Verdict::Decide => {
                    let Some(smaller) = &smaller else { continue };
                    let value = smaller.said(self.measure.as_str())?.clone();
                    let shows = |case: &Case| self.shows(case, &value);
                    let larger = simplified(tried, shows);
                    return Some((self.with(&larger, value.clone()), larger));
                }
                Verdict::Ask(_) | Verdict::No | Verdict::NotCovered => smaller = smaller.or(Some(tried)),
                Verdict::CannotTell(_) => {}
            }
        }
        None
    }

    fn shows(&self, larger: &Case, smaller: &Value) -> bool {
        let smaller = self.verdict(&self.with(larger, smaller.clone()));
        let is_told = !matches!(smaller, Verdict::Decide | Verdict::CannotTell(_));
        is_told && larger.said(self.measure.as_str()).is_some() && self.verdict(larger) == Verdict::Decide
    }

    fn with(&self, case: &Case, value: Value) -> Case {
        let mut case = case.clone();
        case.given.remedy = Some(self.remedy.id.clone());
        case.given.facts.insert(self.measure.clone(), value);
        case
    }

    fn verdict(&self, case: &Case) -> Verdict {
        let (policies, guideline) = (self.situation.folder.policies, self.situation.guideline);
        decide_verdict(policies, Some(guideline), case, Some(self.remedy)).0
    }
}

/// Adds the values that a test writes out.
fn literals(test: &Test, found: &mut Vec<Value>) {
    let mut add = |expression: &Expression| {
        if let Expression::Literal(value, _) = expression {
            found.push(value.clone());
        }
    };
    match test {
        Test::Not(inner) => literals(inner, found),
        Test::Compare(_, expression) => add(expression),
        Test::Between(low, high) | Test::Band(low, high) => {
            add(low);
            add(high);
        }
        Test::Every(tests) => tests.iter().for_each(|test| literals(test, found)),
        Test::Word(_) | Test::Flag(_) | Test::None | Test::Day(..) | Test::Apart(_) | Test::During(_) => {}
    }
}

/// Returns amounts at, below and above each edge and the amount of a case, smallest first, in the currency of the
/// case.
fn around(edges: &[Value], said: Option<&Value>) -> Vec<Value> {
    let currency = edges.iter().chain(said).find_map(|value| match (value, said) {
        (Value::Money(_, currency), Some(Value::Money(_, own))) => (own == currency).then_some(*own),
        (Value::Money(_, currency), _) => Some(*currency),
        _ => None,
    });
    let of_currency = edges.iter().chain(said).filter_map(|value| match (value, currency) {
        (Value::Money(amount, own), Some(currency)) if *own == currency => Some(*amount),
        (Value::Number(number), None) => Some(*number),
        _ => None,
    });
    let beside = |at: Exact| [at.minus(Exact::ONE), Some(at), at.plus(Exact::ONE)];
    let all: BTreeSet<Exact> =
        of_currency.flat_map(beside).flatten().filter(|at| *at > Exact::ZERO).collect();
    let value = |at| currency.map_or(Value::Number(at), |currency| Value::Money(at, currency));
    all.into_iter().map(value).collect()
}
