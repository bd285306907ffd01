//! The questions of the tables that no fact answers, in words: caps, and what was given before.

use super::encode::{StoredAtom, StoredDimension};
use super::gather::Gathered;
use super::tables::Tables;
use crate::decision::{Bound, Dimension, Question, UseOf};
use crate::model::{Across, Cap, CapLimit, Condition, FactId, FactTest, Place, Test, built_in};
use crate::prose::{Words, condition, say};
use crate::site::reader::{Reader, capital};

impl Tables {
    /// For each question about a cap or about what was given before the number of its sentence, else 0:
    /// facts are asked by their labels.
    pub(super) fn question_words(&self, reader: &Reader<'_>, shared: &mut Gathered<String>) -> Vec<usize> {
        let atoms = self.atoms.all().iter();
        let sentences = atoms.map(|atom| sentence(reader, self.dimensions.all().get(atom.dimension)?, atom));
        sentences.map(|sentence| sentence.map_or(0, |sentence| shared.number(sentence))).collect()
    }
}

fn sentence(reader: &Reader<'_>, dimension: &StoredDimension, atom: &StoredAtom) -> Option<String> {
    let guideline = dimension.guideline.as_ref().and_then(|id| reader.policies.guideline(id.as_str()));
    let words = guideline.map_or(reader.words, |guideline| reader.words.within(guideline));
    match (&dimension.dimension, &atom.atom.question) {
        (Dimension::Use(what), Question::Bound(bound)) => {
            Some(cap_sentence(&words, what, limit_of(what, bound)))
        }
        (Dimension::UseLess { what, measure, limit }, Question::Bound(_)) => {
            Some(cap_sentence(&words, what, CapLimit::Worked(measure.clone(), limit.clone())))
        }
        (Dimension::Given(remedy), _) => {
            let test = Test::Word(vec![remedy.as_str().into()]);
            let fact = FactId::new(built_in::ALREADY_GIVEN);
            let given = Condition::Fact(FactTest { fact, test, place: Place::default() });
            Some(capital(&condition(&words, &given)))
        }
        _ => None,
    }
}

pub(super) fn limit_of(what: &UseOf, bound: &Bound) -> CapLimit {
    match (bound.currency, &what.measure) {
        (Some(currency), _) => CapLimit::Money(bound.value, currency),
        (None, Some(unit)) => CapLimit::Measure(bound.value, unit.clone()),
        (None, None) => CapLimit::Count(u32::try_from(bound.value.floor()).unwrap_or(u32::MAX)),
    }
}

/// A cap is only ever hoped not to be used up.
fn cap_sentence(words: &Words<'_>, what: &UseOf, limit: CapLimit) -> String {
    let cap = Cap {
        when: None,
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
