//! The questions of the tables in words: `the bill: more than $2,000`, and the opposite.

use serde_json::{Value as Json, json};

use super::encode::{StoredAtom, StoredDimension};
use super::gather::Gathered;
use super::tables::Tables;
use crate::decision::{Bound, Dimension, Gap, Question, UseOf};
use crate::model::{
    Across, Apart, Cap, CapLimit, Comparison, Condition, DurationUnit, Exact, Expression, FactId, FactTest,
    PERCENT, Place, Test, TimeUnit, Value, built_in,
};
use crate::prose::{Words, condition, say};
use crate::site::reader::Reader;

impl Tables {
    /// For each question the number of the sentence that it holds, and of the one that it does not where
    /// that is ever shown; 0 for a question that nobody is asked.
    pub(super) fn question_words(&self, reader: &Reader<'_>, shared: &mut Gathered<String>) -> Vec<Json> {
        let atoms = self.atoms.all().iter();
        atoms
            .map(|atom| {
                let dimension = self.dimensions.all().get(atom.dimension);
                let sentences =
                    dimension.map(|dimension| sentences(reader, dimension, atom)).unwrap_or_default();
                let numbers: Vec<usize> =
                    sentences.into_iter().map(|sentence| shared.number(sentence)).collect();
                if numbers.is_empty() { json!(0) } else { json!(numbers) }
            })
            .collect()
    }
}

fn sentences(reader: &Reader<'_>, dimension: &StoredDimension, atom: &StoredAtom) -> Vec<String> {
    let guideline = dimension.guideline.as_ref().and_then(|id| reader.policies.guideline(id.as_str()));
    let words = guideline.map_or(reader.words, |guideline| reader.words.within(guideline));
    let question = &atom.atom.question;
    if let (Dimension::Use(what), Question::Bound(bound)) = (&dimension.dimension, question) {
        return vec![cap_sentence(&words, what, bound)];
    }
    let Some((fact, test)) = test_of(&dimension.dimension, question) else { return Vec::new() };
    let holds = Condition::Fact(FactTest { fact, test, place: Place::default() });
    let fails = Condition::Not(Box::new(holds.clone()));
    vec![condition(&words, &holds), condition(&words, &fails)]
}

/// A cap is only ever hoped not to be used up.
fn cap_sentence(words: &Words<'_>, what: &UseOf, bound: &Bound) -> String {
    let limit = match bound.currency {
        Some(currency) => CapLimit::Money(bound.value, currency),
        None => CapLimit::Count(u32::try_from(bound.value.floor()).unwrap_or(u32::MAX)),
    };
    let cap = Cap {
        limit,
        per: what.per.clone(),
        window: what.window,
        across: Across::Remedy,
        when_used_up: None,
        place: Place::default(),
    };
    let said = crate::prose::cap(words, &cap);
    say(words.lang, "page-cap", &[("cap", said.into())])
}

/// Returns the fact and the test that a question stands for.
fn test_of(dimension: &Dimension, question: &Question) -> Option<(FactId, Test)> {
    let compare = |comparison, expression| Test::Compare(comparison, expression);
    Some(match (dimension, question) {
        (Dimension::Fact(fact), Question::Words(words)) => (fact.clone(), Test::Word(words.clone())),
        (Dimension::Fact(fact), Question::Flag(flag)) => (fact.clone(), Test::Flag(*flag)),
        (Dimension::Fact(fact), Question::IsNone) => (fact.clone(), Test::None),
        (Dimension::Fact(fact), Question::Bound(bound)) => {
            let value = match bound.currency {
                Some(currency) => Value::Money(bound.value, currency),
                None => Value::Number(bound.value),
            };
            (fact.clone(), compare(bound.comparison, Expression::Literal(value, None)))
        }
        (Dimension::Share { asked, of }, Question::Bound(bound)) => {
            let of = Expression::Fact(of.clone());
            let share = Expression::Literal(Value::Number(bound.value), Some(PERCENT.into()));
            let limit = match bound.value == Exact::ONE {
                true => of,
                false => Expression::Product(Box::new(share), Box::new(of)),
            };
            (asked.clone(), compare(bound.comparison, limit))
        }
        (Dimension::AskedLess { asked: fact, expression }, Question::Bound(bound))
        | (Dimension::FactLess { fact, expression }, Question::Bound(bound)) => {
            (fact.clone(), compare(bound.comparison, expression.clone()))
        }
        (Dimension::Day(fact), Question::Bound(bound)) if fact.as_str() != built_in::DECIDED_AT => {
            day_test(fact, bound)?
        }
        (Dimension::Age(fact, unit), Question::Bound(bound)) if bound.value > Exact::ZERO => {
            apart(&Gap::ago(fact, *unit), bound)
        }
        (Dimension::Gap(gap), Question::Bound(bound)) if bound.value > Exact::ZERO => apart(gap, bound),
        (Dimension::Given(remedy), _) => {
            (FactId::new(built_in::ALREADY_GIVEN), Test::Word(vec![remedy.as_str().into()]))
        }
        _ => return None,
    })
}

fn apart(gap: &Gap, bound: &Bound) -> (FactId, Test) {
    let unit = match gap.unit {
        DurationUnit::Hours => TimeUnit::Hours,
        DurationUnit::Days => TimeUnit::Days,
        DurationUnit::Months => TimeUnit::Months,
    };
    let length = Expression::Literal(Value::Number(bound.value), Some(unit.name().into()));
    let (comparison, direction, from) = (bound.comparison, gap.direction, gap.from.clone());
    (gap.fact.clone(), Test::Apart(Apart { comparison, length, unit, direction, from }))
}

fn day_test(fact: &FactId, bound: &Bound) -> Option<(FactId, Test)> {
    use crate::model::DayComparison::{After, Before, From, On, Until};
    use jiff::ToSpan;
    let days = i64::try_from(bound.value.floor()).ok()?;
    let day = jiff::civil::date(1970, 1, 1).checked_add(days.days()).ok()?;
    let comparison = match bound.comparison {
        Comparison::LessThan => Before,
        Comparison::MoreThan => After,
        Comparison::Exactly => On,
        Comparison::AtLeast => From,
        Comparison::AtMost => Until,
    };
    let day = Expression::Literal(Value::Date(day), None);
    Some((fact.clone(), Test::Day(comparison, day)))
}
