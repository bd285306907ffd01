//! Compiling the rules of one guideline: formulas over columns, cheap questions first.

use std::{collections::BTreeSet, collections::HashMap};

use super::{
    CapTest, Limit, Rules,
    compile::number_of,
    data::Facts,
    node::{Blank, Look, Node, Test},
    place_of,
    track::{Counted, Track},
};
use crate::{
    decision::{self, Dimension, Formula, Formulas, Node as Shape, Point, Program, UseOf, Verdict},
    model::{self, Cap, CapLimit, Exact, FactId, Guideline, Policies, Remedy, RoleId},
};

/// What was compiled already: nodes by version, guideline and formula.
pub(super) type Memo = HashMap<(usize, String, Formula), u32>;

/// Compiles for one guideline of one version.
pub(super) struct Builder<'a, 'k> {
    pub(super) currencies: &'k [model::Currency],
    pub(super) word_atoms: &'k mut Vec<(usize, decision::Atom)>,
    pub(super) policies: &'a Policies,
    pub(super) guideline: &'a Guideline,
    pub(super) version: usize,
    pub(super) formulas: &'k mut Formulas,
    pub(super) memo: &'k mut Memo,
    pub(super) facts: &'k Facts,
    pub(super) nodes: &'k mut Vec<Node>,
    pub(super) tracks: &'k mut Vec<Track>,
    pub(super) verdicts: &'k mut Vec<Verdict>,
    pub(super) noted: Noted,
}

/// What rules depend on.
#[derive(Default)]
pub(super) struct Noted {
    limits: Vec<Limit>,
    looks_back: bool,
    /// The facts that the reference needs to answer.
    reads: BTreeSet<FactId>,
}

impl Noted {
    fn test(&mut self, test: &Test) {
        let limit = match &test.look {
            Look::Asked { currency, range, .. } => {
                let edge = if range.low == i128::MIN { range.high } else { range.low };
                i64::try_from(edge).ok().map(|minor| Limit::Fixed { currency: *currency, minor })
            }
            Look::Share { of, share, slow, .. } => {
                self.reads.extend(slow.reads.iter().cloned());
                Some(Limit::Share { of: *of, share: *share })
            }
            Look::Use { .. } | Look::UseOther { .. } | Look::MeasuredUse { .. } | Look::History(_) => {
                self.looks_back = true;
                None
            }
            Look::WorkedLimit(worked) => {
                self.looks_back = true;
                self.reads.extend(worked.reads.iter().cloned());
                None
            }
            Look::Slow(slow) => {
                self.reads.extend(slow.reads.iter().cloned());
                None
            }
            Look::Words { .. }
            | Look::Named { .. }
            | Look::Between { .. }
            | Look::Money { .. }
            | Look::AskedIn { .. }
            | Look::Day { .. }
            | Look::Age { .. }
            | Look::Written { .. }
            | Look::WhateverAsked(_) => None,
        };
        self.limits.extend(limit.filter(|limit| !self.limits.contains(limit)));
        match &test.blank {
            Blank::Truth(_) => {}
            Blank::History(_) => self.looks_back = true,
            Blank::Slow(slow) => self.reads.extend(slow.reads.iter().cloned()),
        }
    }
}

impl<'a> Builder<'a, '_> {
    /// Compiles the rules of a program for one role.
    pub(super) fn rules(
        &mut self,
        program: &Program,
        remedy: Option<&'a Remedy>,
        role: Option<&RoleId>,
    ) -> Rules<'a> {
        let mut verdicts = Vec::new();
        let mut n_limits = 0;
        for rule in &program.verdicts {
            let when = self.for_role(rule.when, role);
            let is_never = self.formulas.as_constant(when) == Some(decision::Truth::No);
            if !is_never {
                verdicts.push((self.node(when), number_of(self.verdicts, &rule.verdict)));
            }
            // Limits of rules behind the last one that decides are those of others.
            if !is_never && rule.verdict == Verdict::Decide {
                n_limits = self.noted.limits.len();
            }
            if self.formulas.as_constant(when) == Some(decision::Truth::Yes) {
                break;
            }
        }
        let mut owed = Vec::new();
        for rule in &program.owed {
            let when = self.for_role(rule.when, role);
            owed.push((self.node(when), rule.owed.clone()));
        }
        let owed_reads = self.owed_reads(program);
        let caps = remedy.map_or_else(Vec::new, |remedy| self.caps(remedy, role));
        let mut noted = std::mem::take(&mut self.noted);
        noted.limits.truncate(n_limits);
        noted.reads.extend(owed_reads.iter().cloned());
        let histories = self.histories(&noted.reads);
        Rules {
            version: self.version,
            guideline: Some(self.guideline),
            remedy,
            role: role.cloned(),
            looks_back: noted.looks_back || !caps.is_empty() || !histories.is_empty(),
            verdicts,
            owed,
            owed_reads,
            caps,
            limits: noted.limits,
            histories,
        }
    }

    fn owed_reads(&self, program: &Program) -> BTreeSet<FactId> {
        let mut reads = Vec::new();
        for rule in &program.owed {
            if let decision::OwedExpression::Most(expressions) = &rule.owed {
                for expression in expressions {
                    decision::of_expression(self.policies, self.guideline, expression, &mut reads);
                }
            }
        }
        decision::closure(self.policies, self.guideline, reads)
    }

    fn for_role(&mut self, formula: Formula, role: Option<&RoleId>) -> Formula {
        let at = self.formulas.dimension_id(Dimension::Role);
        let point = role.map_or(Point::Unknown, |role| Point::word(role.as_str()));
        self.formulas.assign(formula, at, &point)
    }

    /// Compiles a formula; cheap questions come first.
    fn node(&mut self, formula: Formula) -> u32 {
        let key = (self.version, self.guideline.id.to_string(), formula);
        if let Some(&known) = self.memo.get(&key) {
            self.note(known);
            return known;
        }
        let node = match self.formulas.node(formula).clone() {
            Shape::Constant(truth) => Node::Constant(truth),
            Shape::Atom(dimension, atom) => {
                let dimension = self.formulas.dimension(dimension).clone();
                self.question(&dimension, &atom)
            }
            Shape::Not(part) => Node::Not(self.node(part)),
            Shape::All(parts) => Node::All(self.by_cost(&parts)),
            Shape::Any(parts) => Node::Any(self.by_cost(&parts)),
            Shape::AtLeast(n, parts) => Node::AtLeast(n, self.by_cost(&parts)),
            Shape::Choose(choice) => Node::Choose(Box::new(choice.map(|part| self.node(part)))),
        };
        let at = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        self.nodes.push(node);
        self.note(at);
        self.memo.insert(key, at);
        at
    }

    fn by_cost(&mut self, parts: &[Formula]) -> Box<[u32]> {
        let mut nodes: Vec<u32> = parts.iter().map(|part| self.node(*part)).collect();
        nodes.sort_by_key(|&node| (self.cost(node), node));
        nodes.into()
    }

    fn cost(&self, node: u32) -> u32 {
        match &self.nodes[node as usize] {
            Node::Constant(_) => 0,
            Node::Test(test) => test.cost(),
            Node::Not(part) => self.cost(*part),
            Node::All(parts) | Node::Any(parts) | Node::AtLeast(_, parts) => {
                parts.iter().map(|part| self.cost(*part)).sum()
            }
            Node::Choose(choice) => choice.parts().map(|part| self.cost(part)).sum(),
        }
    }

    /// Notes what the rules being compiled depend on.
    fn note(&mut self, node: u32) {
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            match &self.nodes[node as usize] {
                Node::Constant(_) => {}
                Node::Not(part) => open.push(*part),
                Node::All(parts) | Node::Any(parts) | Node::AtLeast(_, parts) => open.extend(parts),
                Node::Choose(choice) => open.extend(choice.parts()),
                Node::Test(test) => self.noted.test(test),
            }
        }
    }

    fn caps(&mut self, remedy: &Remedy, role: Option<&RoleId>) -> Vec<CapTest> {
        let mut caps = Vec::new();
        for (place, cap) in remedy.caps.iter().enumerate() {
            let what = UseOf::of_cap(&self.guideline.id, remedy, cap);
            let (value, currency) = match &cap.limit {
                CapLimit::Count(n) if cap.when.is_none() => (Exact::from(i64::from(*n)), None),
                CapLimit::Money(amount, currency) if cap.when.is_none() => (*amount, Some(*currency)),
                CapLimit::Count(_) | CapLimit::Money(..) | CapLimit::Measure(..) | CapLimit::Worked(..) => {
                    caps.extend(self.cap_of_case(remedy, cap, place, role));
                    continue;
                }
            };
            let within =
                decision::Bound { comparison: model::Comparison::AtMost, value, currency, is_limit: false };
            let within = decision::Atom {
                question: decision::Question::Bound(within),
                unsaid: decision::Truth::Unknown,
            };
            let node = self.question(&Dimension::Use(what.clone()), &within);
            let fits = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
            let limit = match &node {
                Node::Test(test) => test.most(),
                _ => i128::MAX,
            };
            self.nodes.push(node);
            let track = self.track(Counted::of_use(&what));
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            let is_count = currency.is_none();
            let currency = currency.and_then(|currency| place_of(self.currencies, currency));
            caps.push(CapTest { place, fits, track, limit, is_count, currency, is_plain: true });
        }
        caps
    }

    /// A cap that depends on more than what was given.
    fn cap_of_case(
        &mut self,
        remedy: &Remedy,
        cap: &Cap,
        place: usize,
        role: Option<&RoleId>,
    ) -> Option<CapTest> {
        let of = (self.policies, self.guideline, remedy);
        let formula = decision::compile_cap(self.formulas, of, role, cap);
        let formula = self.for_role(formula, role);
        let fits = self.node(formula);
        let track = self.track_in(fits)?;
        let limit = match &cap.limit {
            CapLimit::Count(n) => i64::from(*n),
            CapLimit::Money(..) | CapLimit::Measure(..) | CapLimit::Worked(..) => i64::MIN,
        };
        let is_count = matches!(&cap.limit, CapLimit::Count(_));
        Some(CapTest { place, fits, track, limit, is_count, currency: None, is_plain: false })
    }

    /// The first track that a formula looks at; none where it never looks at what was given.
    fn track_in(&self, node: u32) -> Option<u32> {
        match &self.nodes[node as usize] {
            Node::Constant(_) => None,
            Node::Test(test) => test.track(),
            Node::Not(part) => self.track_in(*part),
            Node::All(parts) | Node::Any(parts) | Node::AtLeast(_, parts) => {
                parts.iter().find_map(|part| self.track_in(*part))
            }
            Node::Choose(choice) => choice.parts().find_map(|part| self.track_in(part)),
        }
    }
}
