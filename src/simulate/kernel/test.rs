//! Compiling one question of the normal form for the columns of a log.

use std::sync::Arc;

use super::{
    build::Builder,
    data::{Data, Fact},
    node::{Blank, Look, Named, Node, Past, Range, Slow},
    place_of,
};
use crate::{
    decision::{self, Atom, Bound, Dimension, Point, Question, Truth, UseOf},
    model::{self, Comparison, CountUnit, Derivation, Exact, FactId, Value, built_in},
};

impl Builder<'_, '_> {
    /// Compiles a question about a dimension.
    pub(super) fn question(&mut self, dimension: &Dimension, atom: &Atom) -> Node {
        match dimension {
            Dimension::Role => Node::Constant(atom.holds(&Point::Unknown)),
            Dimension::Given(_) => Node::Constant(atom.holds(&Point::Value(Value::Flag(false)))),
            Dimension::Fact(fact) => self.about_fact(dimension, fact, atom),
            Dimension::Asked(fact) if fact.as_str() == built_in::AMOUNT => self.about_amount(atom),
            Dimension::Asked(fact) => self.about_measure(dimension, fact, atom),
            Dimension::Share { asked, of } if asked.as_str() == built_in::AMOUNT => {
                self.about_share(dimension, of, atom)
            }
            Dimension::Day(fact) => self.about_day(dimension, fact, atom),
            Dimension::Age(fact, CountUnit::Days) => self.about_age(dimension, fact, atom),
            Dimension::Use(what) => self.about_use(what, atom),
            Dimension::Of(_, dimension) => self.question(dimension, atom),
            Dimension::Share { .. }
            | Dimension::AskedLess { .. }
            | Dimension::FactLess { .. }
            | Dimension::Week(_)
            | Dimension::Gap(_)
            | Dimension::GapLess { .. }
            | Dimension::Age(_, CountUnit::Hours | CountUnit::WorkingDays | CountUnit::Months) => {
                self.by_reference(dimension, atom)
            }
        }
    }

    fn about_fact(&mut self, dimension: &Dimension, fact: &FactId, atom: &Atom) -> Node {
        let named = match fact.as_str() {
            built_in::CUSTOMER => Some(Named::Customer),
            built_in::AGENT => Some(Named::Agent),
            built_in::SITE => Some(Named::Site),
            built_in::AMOUNT => return self.about_amount(atom),
            built_in::ROLE
            | built_in::GUIDELINE
            | built_in::REMEDY
            | built_in::DECIDED_AT
            | built_in::ALREADY_GIVEN => {
                return self.by_reference(dimension, atom);
            }
            _ => None,
        };
        if let Some(column) = named {
            return Node::test(Look::Named { column, atom: atom.clone() }, Blank::Truth(Truth::Unknown));
        }
        let Some((column, blank)) = self.declared(dimension, fact, atom) else {
            return self.by_reference(dimension, atom);
        };
        match column {
            None => when_blank(blank),
            Some(at) => Node::test(self.look(at, atom), blank),
        }
    }

    /// Returns the column of a declared fact, and what a blank in it means for a question.
    fn declared(
        &mut self,
        dimension: &Dimension,
        fact: &FactId,
        atom: &Atom,
    ) -> Option<(Option<usize>, Blank)> {
        let declared = self.policies.fact(self.guideline, fact.as_str())?;
        let column = self.facts.find(fact.as_str(), &declared.kind);
        let blank = match &declared.is {
            Some(Derivation::Computed(_)) => Blank::Slow(self.slow(dimension, atom)),
            Some(Derivation::History(history)) => {
                Blank::History(Past { reading: self.reading(history), atom: atom.clone() })
            }
            None => Blank::Truth(atom.unsaid),
        };
        Some((column, blank))
    }

    fn look(&mut self, at: usize, atom: &Atom) -> Look {
        let facts = self.facts;
        let fact = facts.get(at);
        let of_flag = |flag: bool| atom.holds(&Point::Value(Value::Flag(flag)));
        match (&fact.data, &atom.question) {
            (Data::Words(_), _) => Look::Words { fact: at, question: self.about_words(at, atom) },
            (Data::Flags(_), _) => Look::Between {
                fact: at,
                range: Range { low: 1, high: 1 },
                inside: of_flag(true),
                outside: of_flag(false),
            },
            (Data::Numbers { .. } | Data::Wide { .. }, Question::Bound(bound)) => {
                self.number(at, fact, bound)
            }
            (Data::Numbers { .. } | Data::Wide { .. }, Question::In(currency)) if fact.is_money => {
                match place_of(self.currencies, *currency) {
                    Some(currency) => Look::Money {
                        fact: at,
                        currency,
                        range: Range { low: i128::MIN, high: i128::MAX },
                        elsewhere: Truth::No,
                    },
                    None => Look::Written { fact: at, truth: Truth::No },
                }
            }
            (Data::Numbers { .. } | Data::Wide { .. }, _) => {
                Look::Written { fact: at, truth: holds_for_number(atom) }
            }
            (Data::Days(_), _) => Look::Written {
                fact: at,
                truth: atom.holds(&Point::Value(Value::Date(jiff::civil::date(1970, 1, 1)))),
            },
            (Data::Instants(_), _) => Look::Written {
                fact: at,
                truth: atom.holds(&Point::Value(Value::Instant(jiff::Timestamp::UNIX_EPOCH))),
            },
        }
    }

    /// Returns the number of a question about the words of a fact.
    fn about_words(&mut self, fact: usize, atom: &Atom) -> usize {
        let known = self.word_atoms.iter().position(|known| known.0 == fact && known.1 == *atom);
        known.unwrap_or_else(|| {
            self.word_atoms.push((fact, atom.clone()));
            self.word_atoms.len() - 1
        })
    }

    fn number(&self, at: usize, fact: &Fact, bound: &Bound) -> Look {
        let elsewhere = elsewhere(bound);
        let currency = bound.currency.map(|currency| place_of(self.currencies, currency));
        match (fact.is_money, currency, range(bound, fact.data.scale())) {
            (false, None, Some(range)) => {
                Look::Between { fact: at, range, inside: Truth::Yes, outside: Truth::No }
            }
            (true, Some(Some(currency)), Some(range)) => Look::Money { fact: at, currency, range, elsewhere },
            _ => Look::Written { fact: at, truth: elsewhere },
        }
    }

    fn about_amount(&mut self, atom: &Atom) -> Node {
        let place = |currency| place_of(self.currencies, currency);
        let look = match &atom.question {
            Question::In(currency) => match place(*currency) {
                Some(currency) => Look::AskedIn { currency },
                None => Look::WhateverAsked(Truth::No),
            },
            Question::Bound(bound) => {
                let found = bound
                    .currency
                    .and_then(|currency| Some((place(currency)?, range(bound, currency.decimals())?)));
                match found {
                    Some((currency, range)) => Look::Asked { currency, range, elsewhere: elsewhere(bound) },
                    None => Look::WhateverAsked(elsewhere(bound)),
                }
            }
            Question::Words(_) | Question::Flag(_) | Question::IsNone | Question::IsOtherMoney => {
                Look::WhateverAsked(holds_for_number(atom))
            }
        };
        Node::test(look, Blank::Truth(Truth::Unknown))
    }

    /// What is asked where a remedy measures another fact: nothing said is nothing asked.
    fn about_measure(&mut self, dimension: &Dimension, fact: &FactId, atom: &Atom) -> Node {
        match self.policies.fact(self.guideline, fact.as_str()) {
            Some(declared) if declared.is.is_none() => {
                let blank = match &declared.blank {
                    model::Blank::Value(value) => atom.holds(&Point::Value(value.clone())),
                    model::Blank::Unknown | model::Blank::None => Truth::Unknown,
                };
                match self.facts.find(fact.as_str(), &declared.kind) {
                    Some(at) => {
                        let look = self.look(at, atom);
                        Node::test(look, Blank::Truth(blank))
                    }
                    None => Node::Constant(blank),
                }
            }
            Some(_) | None => self.by_reference(dimension, atom),
        }
    }

    fn about_share(&mut self, dimension: &Dimension, of: &FactId, atom: &Atom) -> Node {
        let Question::Bound(bound) = &atom.question else { return self.by_reference(dimension, atom) };
        let declared = self.policies.fact(self.guideline, of.as_str());
        let column = declared.and_then(|declared| self.facts.find(of.as_str(), &declared.kind));
        match column {
            Some(of) if bound.currency.is_none() && bound.is_limit && self.facts.get(of).is_money => {
                let question = self.slow(dimension, atom);
                let share = (bound.value.numerator(), bound.value.denominator());
                let look = Look::Share { of, share, comparison: bound.comparison, slow: question.clone() };
                Node::test(look, Blank::Slow(question))
            }
            Some(_) | None => self.by_reference(dimension, atom),
        }
    }

    fn about_day(&mut self, dimension: &Dimension, fact: &FactId, atom: &Atom) -> Node {
        let Some(range) = self.plain_range(atom) else { return self.by_reference(dimension, atom) };
        if fact.as_str() == built_in::DECIDED_AT {
            return Node::test(Look::Day { range }, Blank::Truth(Truth::Unknown));
        }
        self.about_days(dimension, fact, atom, |fact| Look::Between {
            fact,
            range,
            inside: Truth::Yes,
            outside: Truth::No,
        })
    }

    fn about_age(&mut self, dimension: &Dimension, fact: &FactId, atom: &Atom) -> Node {
        let Some(range) = self.plain_range(atom) else { return self.by_reference(dimension, atom) };
        self.about_days(dimension, fact, atom, |fact| Look::Age { fact, range })
    }

    fn about_days(
        &mut self,
        dimension: &Dimension,
        fact: &FactId,
        atom: &Atom,
        look: impl FnOnce(usize) -> Look,
    ) -> Node {
        let declared = self.policies.fact(self.guideline, fact.as_str());
        let column = declared.and_then(|declared| self.facts.find(fact.as_str(), &declared.kind));
        let question = self.slow(dimension, atom);
        match column {
            Some(at) if matches!(self.facts.get(at).data, Data::Days(_)) => {
                Node::test(look(at), Blank::Slow(question))
            }
            Some(_) | None => self.by_reference(dimension, atom),
        }
    }

    fn plain_range(&self, atom: &Atom) -> Option<Range> {
        match &atom.question {
            Question::Bound(bound) if bound.currency.is_none() => range(bound, 0),
            Question::Bound(_)
            | Question::Words(_)
            | Question::Flag(_)
            | Question::IsNone
            | Question::In(_)
            | Question::IsOtherMoney => None,
        }
    }

    fn about_use(&mut self, what: &UseOf, atom: &Atom) -> Node {
        let track = self.track(super::track::Counted::of_use(what));
        let currency = what.money.and_then(|currency| place_of(self.currencies, currency));
        let look = match (&atom.question, what.money, currency) {
            (Question::IsOtherMoney, Some(_), Some(currency)) => Look::UseOther { track, currency },
            (Question::IsOtherMoney, Some(_), None) => Look::WhateverAsked(Truth::Yes),
            (Question::Bound(bound), money, currency) if money.is_none() || currency.is_some() => {
                let decimals = money.map_or(0, |money| money.decimals());
                match range(bound, decimals) {
                    Some(range) => Look::Use { track, currency, range, elsewhere: elsewhere(bound) },
                    None => return Node::Constant(Truth::Unknown),
                }
            }
            _ => return Node::Constant(Truth::Unknown),
        };
        Node::test(look, Blank::Truth(Truth::Unknown))
    }
}

impl Builder<'_, '_> {
    fn by_reference(&self, dimension: &Dimension, atom: &Atom) -> Node {
        let look = Look::Slow(self.slow(dimension, atom));
        Node::test(look, Blank::Truth(Truth::Unknown))
    }

    fn slow(&self, dimension: &Dimension, atom: &Atom) -> Slow {
        let mut reads: Vec<FactId> = facts_of(dimension).iter().map(|fact| FactId::new(fact)).collect();
        match dimension.inner() {
            Dimension::Share { asked, .. } => reads.push(asked.clone()),
            Dimension::AskedLess { expression, .. } | Dimension::FactLess { expression, .. } => {
                decision::of_expression(self.policies, self.guideline, expression, &mut reads);
            }
            Dimension::GapLess { length, .. } => {
                decision::of_expression(self.policies, self.guideline, length, &mut reads);
            }
            Dimension::Role
            | Dimension::Fact(_)
            | Dimension::Asked(_)
            | Dimension::Day(_)
            | Dimension::Week(_)
            | Dimension::Age(..)
            | Dimension::Gap(_)
            | Dimension::Given(_)
            | Dimension::Use(_)
            | Dimension::Of(..) => {}
        }
        let reads = Arc::new(decision::closure(self.policies, self.guideline, reads));
        let is_derived = reads
            .iter()
            .filter_map(|fact| self.policies.fact(self.guideline, fact.as_str()))
            .any(|fact| fact.is.is_some() || fact.blank != model::Blank::Unknown);
        Slow { dimension: dimension.clone(), atom: atom.clone(), reads, is_derived }
    }
}

fn when_blank(blank: Blank) -> Node {
    match blank {
        Blank::Truth(truth) => Node::Constant(truth),
        Blank::Slow(slow) => Node::test(Look::Slow(slow), Blank::Truth(Truth::Unknown)),
        Blank::History(past) => Node::test(Look::History(past), Blank::Truth(Truth::Unknown)),
    }
}

/// The answer where a number or money stands and the question is not about its size.
fn holds_for_number(atom: &Atom) -> Truth {
    atom.holds(&Point::Value(Value::Number(Exact::ZERO)))
}

/// The answer where the values cannot be compared.
fn elsewhere(bound: &Bound) -> Truth {
    if bound.is_limit { Truth::No } else { Truth::Unknown }
}

/// Returns which counts of `10^-scale` pass a comparison.
fn range(bound: &Bound, scale: u8) -> Option<Range> {
    let scaled = bound.value.times(Exact::power_of_ten(scale)?)?;
    let floor = scaled.floor();
    let is_whole = scaled.as_integer().is_some();
    let above = |floor: i128| floor.checked_add(1);
    let (low, high) = match bound.comparison {
        Comparison::AtMost => (i128::MIN, floor),
        Comparison::LessThan => (i128::MIN, if is_whole { floor.checked_sub(1)? } else { floor }),
        Comparison::AtLeast => (if is_whole { floor } else { above(floor)? }, i128::MAX),
        Comparison::MoreThan => (above(floor)?, i128::MAX),
        Comparison::Exactly if is_whole => (floor, floor),
        Comparison::Exactly => (1, 0),
    };
    Some(Range { low, high })
}

/// Returns the facts a dimension is about, for the list of what is most often missing.
pub(super) fn facts_of(dimension: &Dimension) -> Vec<String> {
    match dimension {
        Dimension::Role => vec![built_in::ROLE.to_owned()],
        Dimension::Fact(fact)
        | Dimension::Asked(fact)
        | Dimension::AskedLess { asked: fact, .. }
        | Dimension::FactLess { fact, .. }
        | Dimension::Day(fact)
        | Dimension::Week(fact)
        | Dimension::Age(fact, _)
        | Dimension::Share { of: fact, .. } => vec![fact.to_string()],
        Dimension::Gap(gap) | Dimension::GapLess { gap, .. } => {
            vec![gap.fact.to_string(), gap.from.fact.to_string()]
        }
        Dimension::Given(_) => vec![built_in::ALREADY_GIVEN.to_owned()],
        Dimension::Use(what) => vec![what.per.to_string()],
        Dimension::Of(_, dimension) => facts_of(dimension),
    }
}
