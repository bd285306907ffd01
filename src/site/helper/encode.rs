//! Formulas of one guideline as the helper evaluates them.
//!
//! A formula is a number: -1 no, -2 unknown, -3 yes, from -4 downwards a question (-4 is the first),
//! from nought upwards a node. What the helper cannot work out is unknown, never a guess.

use serde_json::{Value as Json, json};

use super::fact::{FactKey, Kind, currency_number, decimal};
use super::tables::Tables;
use crate::decision::{
    Atom, Bound, Choice, Dimension, DimensionId, Formula, Formulas, Gap, Node, Question, Truth,
};
use crate::model::{
    CapMeasure, Comparison, CountUnit, Currency, Direction, FactId, Guideline, Policies, RemedyPath, RoleId,
    TimeUnit, built_in,
};

/// A question as it is stored: its dimension, and what is asked of it.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub(super) struct StoredAtom {
    /// The number of the dimension.
    pub(super) dimension: usize,
    /// The question and its answer where the case does not say the fact.
    pub(super) atom: Atom,
}

/// A dimension as it is stored, in the place of a guideline where its facts are declared there.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub(super) struct StoredDimension {
    /// What it is; a remedy is told from one of the same name by its guideline.
    pub(super) dimension: Dimension,
    /// The guideline whose words name it.
    pub(super) guideline: Option<crate::model::GuidelineId>,
    /// How it is written for the helper.
    pub(super) json: Json,
}

/// Writes the formulas of one guideline in the place of each role.
pub(super) struct Encoder<'a> {
    pub(super) policies: &'a Policies,
    pub(super) guideline: &'a Guideline,
    pub(super) formulas: &'a mut Formulas,
    pub(super) tables: &'a mut Tables,
}

impl Encoder<'_> {
    /// Returns the number of a formula in the place of a role.
    pub(super) fn in_role(&mut self, formula: Formula, role: &RoleId) -> i64 {
        let point = crate::decision::Point::word(role.as_str());
        let dimension = self.formulas.dimension_id(Dimension::Role);
        let formula = self.formulas.assign(formula, dimension, &point);
        self.formula(formula)
    }

    /// Returns the number of a formula.
    pub(super) fn formula(&mut self, formula: Formula) -> i64 {
        let node = self.formulas.node(formula).clone();
        if let Some(limits) = self.limits(&node) {
            return self.store(limits);
        }
        match node {
            Node::Constant(Truth::No) => -1,
            Node::Constant(Truth::Unknown) => -2,
            Node::Constant(Truth::Yes) => -3,
            Node::Atom(dimension, atom) => self.atom(dimension, atom),
            Node::Not(inner) => {
                let inner = self.formula(inner);
                self.store(json!([0, inner]))
            }
            Node::All(parts) => self.join(&[1], parts),
            Node::Any(parts) => self.join(&[2], parts),
            Node::AtLeast(n, parts) => self.join(&[3, i64::try_from(n).unwrap_or(i64::MAX)], parts),
            Node::Choose(choice) => self.join(&[4, i64::from(choice.is_whole)], choice.parts().collect()),
        }
    }

    fn join(&mut self, head: &[i64], parts: Vec<Formula>) -> i64 {
        let parts = parts.into_iter().map(|part| self.formula(part));
        let all: Vec<i64> = head.iter().copied().chain(parts.collect::<Vec<_>>()).collect();
        self.store(json!(all))
    }

    fn store(&mut self, node: Json) -> i64 {
        i64::try_from(self.tables.nodes.number(node.to_string())).unwrap_or(i64::MAX)
    }

    fn atom(&mut self, dimension: DimensionId, atom: Atom) -> i64 {
        let Some(dimension) = self.dimension(dimension) else { return -2 };
        if !self.can_ask(&atom.question) {
            return -2;
        }
        let number = self.tables.atoms.number(StoredAtom { dimension, atom });
        -4 - i64::try_from(number).unwrap_or(i64::MAX - 4)
    }

    /// A limit in several currencies is one node: what is asked against the bound of its currency.
    fn limits(&mut self, node: &Node) -> Option<Json> {
        let Node::Choose(Choice { cases, otherwise, .. }) = node else { return None };
        // What is asked in another currency is not within the first limit either.
        let is_first = cases.first().is_some_and(|(_, first)| first == otherwise);
        self.formulas
            .as_constant(*otherwise)
            .filter(|truth| *truth == Truth::No)
            .or(is_first.then_some(Truth::No))?;
        let mut limits = vec![Json::Null; self.policies.organisation.currencies.len()];
        let mut of = None;
        for (condition, then) in cases {
            let Node::Atom(is_in, Atom { question: Question::In(currency), .. }) =
                self.formulas.node(*condition)
            else {
                return None;
            };
            let Node::Atom(asked, Atom { question: Question::Bound(bound), .. }) = self.formulas.node(*then)
            else {
                return None;
            };
            let comparable = bound.is_limit && bound.currency == Some(*currency) && is_in == asked;
            let same = of.is_none_or(|known| known == (*asked, bound.comparison));
            if !comparable || !same {
                return None;
            }
            of = Some((*asked, bound.comparison));
            *limits.get_mut(currency_number(self.policies, *currency)?)? =
                decimal(bound.value, currency.decimals())?;
        }
        let (asked, comparison) = of?;
        while limits.last() == Some(&Json::Null) {
            limits.pop();
        }
        let limits = limits.into_iter().map(|limit| if limit.is_null() { json!("") } else { limit });
        let head = [json!(5), json!(self.dimension(asked)?), json!(comparison_number(comparison))];
        Some(Json::Array(head.into_iter().chain(limits).collect()))
    }

    fn can_ask(&self, question: &Question) -> bool {
        match question {
            Question::Bound(bound) => bound_json(self.policies, bound).is_some(),
            Question::In(currency) => currency_number(self.policies, *currency).is_some(),
            Question::Words(_) | Question::Flag(_) | Question::IsNone | Question::IsOtherMoney => true,
        }
    }

    fn fact(&mut self, id: &FactId) -> usize {
        self.tables.facts.number(FactKey::of(self.guideline, id))
    }

    /// What is asked is -1, another measure is its fact.
    fn asked(&mut self, id: &FactId) -> i64 {
        if id.as_str() == built_in::AMOUNT {
            return -1;
        }
        i64::try_from(self.fact(id)).unwrap_or(-1)
    }

    /// Returns the number of a dimension; none for one that the helper cannot work out.
    pub(super) fn dimension(&mut self, id: DimensionId) -> Option<usize> {
        let dimension = self.formulas.dimension(id).clone();
        let json = self.dimension_json(&dimension)?;
        let own = !self.guideline.facts.is_empty() || matches!(dimension, Dimension::Given(_));
        let guideline = own.then(|| self.guideline.id.clone());
        Some(self.tables.dimensions.number(StoredDimension { dimension, guideline, json }))
    }

    fn dimension_json(&mut self, dimension: &Dimension) -> Option<Json> {
        Some(match dimension {
            Dimension::Role | Dimension::Of(..) => return None,
            Dimension::Fact(id) if id.as_str() == built_in::AMOUNT => json!(["a", -1, 1]),
            Dimension::Fact(id) => json!(["f", self.fact(id)]),
            Dimension::Asked(id) => json!(["a", self.asked(id)]),
            Dimension::Share { asked, of } => json!(["s", self.asked(asked), self.fact(of)]),
            Dimension::AskedLess { asked, expression } => {
                let asked = self.asked(asked);
                json!(["al", asked, self.expression(expression)?])
            }
            Dimension::FactLess { fact, expression } => {
                let number = self.fact(fact);
                match FactKey::of(self.guideline, fact).kind(self.policies) {
                    Kind::Date | Kind::Instant => {
                        let facts = &mut self.tables.facts;
                        let date = super::dates::encode(self.policies, self.guideline, facts, expression)?;
                        json!(["fd", number, date])
                    }
                    Kind::Word | Kind::Flag | Kind::Number | Kind::Money => {
                        json!(["fl", number, self.expression(expression)?])
                    }
                }
            }
            Dimension::Day(id) => json!(["d", self.fact(id)]),
            Dimension::Week(id) => json!(["w", self.fact(id)]),
            Dimension::Age(id, unit) => self.gap(&Gap::ago(id, *unit)),
            Dimension::Gap(gap) => self.gap(gap),
            Dimension::GapLess { gap, length, unit } => self.gap_less(gap, length, *unit)?,
            Dimension::Given(remedy) => {
                let path = RemedyPath { guideline: self.guideline.id.clone(), remedy: remedy.clone() };
                json!(["r", path.to_string()])
            }
            Dimension::Use(what) => {
                let currency = match what.money {
                    Some(currency) => i64::try_from(currency_number(self.policies, currency)?).ok()?,
                    None => -1,
                };
                json!(["u", currency, self.asked(&what.asked), u8::from(!what.counts_times())])
            }
            Dimension::UseLess { what, measure, limit } => {
                let counts_times = u8::from(*measure != CapMeasure::Times);
                json!(["ul", counts_times, self.asked(&what.asked), self.expression(limit)?])
            }
        })
    }

    fn gap(&mut self, gap: &Gap) -> Json {
        let unit = super::dates::unit(gap.unit);
        let sign = if gap.direction == Direction::After { 1 } else { -1 };
        let (fact, from) = (self.fact(&gap.fact), self.fact(&gap.from.fact));
        match gap.from.edge {
            None => json!(["g", fact, from, unit, sign]),
            Some(edge) => {
                let (is_end, months) = super::dates::edge(edge);
                json!(["g", fact, from, unit, sign, is_end, months])
            }
        }
    }

    /// A gap with the length that it is compared with; none in hours, which are not held exactly.
    fn gap_less(&mut self, gap: &Gap, length: &crate::model::Expression, unit: TimeUnit) -> Option<Json> {
        if gap.unit == CountUnit::Hours {
            return None;
        }
        let length = self.expression(length)?;
        let (_, factor) = unit.counted();
        let Json::Array(mut all) = self.gap(gap) else { return None };
        all.splice(0..1, [json!("gl")]);
        if all.len() == 5 {
            all.extend([json!(0), json!(-1)]);
        }
        all.extend([length, json!(i64::try_from(factor.as_integer()?).ok()?)]);
        Some(Json::Array(all))
    }

    /// Writes an expression over the facts of the guideline.
    pub(super) fn expression(&mut self, expression: &crate::model::Expression) -> Option<Json> {
        super::expression::encode(self.policies, self.guideline, &mut self.tables.facts, expression)
    }
}

impl StoredAtom {
    /// Writes the question for the helper: dimension, kind, the answer where nothing is said, and more.
    pub(super) fn json(&self, policies: &Policies) -> Json {
        let (kind, rest) = match &self.atom.question {
            Question::Words(words) => (0, words.iter().map(|word| json!(**word)).collect()),
            Question::Flag(flag) => (1, vec![json!(u8::from(*flag))]),
            Question::IsNone => (2, Vec::new()),
            Question::In(currency) => (3, currency_json(policies, *currency)),
            Question::IsOtherMoney => (4, Vec::new()),
            Question::Bound(bound) => (5, bound_json(policies, bound).unwrap_or_default()),
        };
        let unsaid = match self.atom.unsaid {
            Truth::No => 0,
            Truth::Unknown => 1,
            Truth::Yes => 2,
        };
        let head = [json!(self.dimension), json!(kind), json!(unsaid)];
        Json::Array(head.into_iter().chain(rest).collect())
    }
}

fn currency_json(policies: &Policies, currency: Currency) -> Vec<Json> {
    currency_number(policies, currency).map(|number| json!(number)).into_iter().collect()
}

/// Comparison, constant, currency or -1, and whether it is a limit.
fn bound_json(policies: &Policies, bound: &Bound) -> Option<Vec<Json>> {
    let (value, currency) = match bound.currency {
        Some(currency) => {
            (decimal(bound.value, currency.decimals())?, json!(currency_number(policies, currency)?))
        }
        None => (decimal(bound.value, 6)?, json!(-1)),
    };
    Some(vec![json!(comparison_number(bound.comparison)), value, currency, json!(u8::from(bound.is_limit))])
}

fn comparison_number(comparison: Comparison) -> u8 {
    match comparison {
        Comparison::AtLeast => 0,
        Comparison::AtMost => 1,
        Comparison::MoreThan => 2,
        Comparison::LessThan => 3,
        Comparison::Exactly => 4,
    }
}
