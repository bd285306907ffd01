//! The recursive sweep over two programs, one dimension at a time.
//!
//! It cuts a dimension only where a rule still in play changes its answer and stops where both lists of
//! rules are the same, so that its cost follows the change, not the policy. What was worked out for a pair
//! of lists is remembered, and what comes out is stored once: whatever leads to the same is the same.

use std::rc::Rc;

use super::Side;
use super::alike::{Differing, differing, is_large};
use super::cell::{Cell, cells, joined};
use super::numbered::Numbered;
use crate::decision::{
    Atom, Dimension, DimensionId, Formula, Formulas, OwedExpression, OwedRule, Point, Program, QuickMap,
    QuickSet, Truth, Verdict, VerdictRule,
};
use crate::model::Policies;

/// More regions than anyone would read: the guideline was rewritten, not changed.
const MOST_REGIONS: usize = 2_000;

/// More steps than anyone would wait for: parts of formulas that are settled, and rules that are carried on.
const MOST_STEPS: usize = 2_000_000;

/// A path through the dimensions, and the two answers at its end.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Path {
    pub(super) steps: Vec<PathStep>,
    pub(super) before: Side,
    pub(super) after: Side,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct PathStep {
    pub(super) dimension: DimensionId,
    pub(super) cells: Vec<Cell>,
    pub(super) among: Rc<Vec<Cell>>,
}

/// What is left of a program: the rules that may still hold, each with the number of its answer.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
struct Rest {
    verdicts: Vec<(Formula, u32)>,
    owed: Vec<(Formula, u32)>,
}

/// A pair of programs that are left of the older and the newer one, by their numbers.
type Pair = (u32, u32);

/// Where a pair leads: what is the same is stored once, so paths are only written out at the end.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
enum Turn {
    /// Both programs answer alike.
    Same,
    /// They answer differently: the numbers of what is left.
    End(u32, u32),
    /// It depends on a dimension: which cells lead where.
    Split(DimensionId, Vec<(Vec<u16>, u32)>, Rc<Vec<Cell>>),
}

/// One sweep.
pub(super) struct Sweep<'a> {
    formulas: &'a mut Formulas,
    policies: &'a [&'a Policies],
    verdicts: Numbered<Verdict>,
    owed: Numbered<OwedExpression>,
    rests: Numbered<Rest>,
    turns: Numbered<Turn>,
    n_paths: Vec<usize>,
    done: QuickMap<Pair, u32>,
    budget: usize,
    n_carried: usize,
}

/// The budget ran out.
pub(super) struct Exhausted;

impl<'a> Sweep<'a> {
    pub(super) fn new(formulas: &'a mut Formulas, policies: &'a [&'a Policies], budget: usize) -> Self {
        Self {
            formulas,
            policies,
            verdicts: Numbered::default(),
            owed: Numbered::default(),
            rests: Numbered::default(),
            turns: Numbered::default(),
            n_paths: Vec::new(),
            done: QuickMap::default(),
            budget,
            n_carried: 0,
        }
    }

    /// Returns every path at whose end the two programs answer differently.
    pub(super) fn run(&mut self, before: &Program, after: &Program) -> Result<Vec<Path>, Exhausted> {
        let before = self.rest_of(before);
        let after = self.rest_of(after);
        let first = self.visit((before, after))?;
        let mut paths = Vec::new();
        self.write_out(first, &mut Vec::new(), &mut paths);
        Ok(paths)
    }

    fn rest_of(&mut self, program: &Program) -> u32 {
        let verdicts = program.verdicts.iter();
        let verdicts = verdicts.map(|rule| (rule.when, self.verdicts.number(rule.verdict.clone()))).collect();
        let owed = program.owed.iter().map(|rule| (rule.when, self.owed.number(rule.owed.clone())));
        let rest = Rest { verdicts, owed: owed.collect() };
        let rest = rest.simplified(self.formulas);
        self.rests.number(rest)
    }

    fn visit(&mut self, pair: Pair) -> Result<u32, Exhausted> {
        if pair.0 == pair.1 {
            return Ok(self.turn(Turn::Same));
        }
        if let Some(known) = self.done.get(&pair) {
            return Ok(*known);
        }
        self.budget = self.budget.checked_sub(1).ok_or(Exhausted)?;
        let next = self.next_dimension(pair);
        let is_role = |dimension| matches!(self.formulas.dimension(dimension).inner(), Dimension::Role);
        let next = match next {
            Some(dimension) if !is_role(dimension) => self.chooser(pair).or(next),
            next => next,
        };
        let turn = match next {
            Some(dimension) => self.split(pair, dimension)?,
            None if self.outcome(pair.0) == self.outcome(pair.1) => Turn::Same,
            None => Turn::End(pair.0, pair.1),
        };
        let turn = self.turn(turn);
        if self.n_paths.get(turn as usize).is_some_and(|n| *n > MOST_REGIONS) {
            return Err(Exhausted);
        }
        self.done.insert(pair, turn);
        Ok(turn)
    }

    /// Numbers a turn; one that leads to the same place wherever one turns is that place.
    fn turn(&mut self, turn: Turn) -> u32 {
        let n_paths = match &turn {
            Turn::Same => 0,
            Turn::End(..) => 1,
            Turn::Split(_, branches, _) => {
                if let [(_, only)] = branches.as_slice() {
                    return *only;
                }
                let of = |(_, turn): &(Vec<u16>, u32)| self.n_paths.get(*turn as usize).copied().unwrap_or(0);
                branches.iter().map(of).fold(0, usize::saturating_add)
            }
        };
        let turn = self.turns.number(if n_paths == 0 { Turn::Same } else { turn });
        if self.n_paths.len() <= turn as usize {
            self.n_paths.push(n_paths);
        }
        turn
    }

    fn split(&mut self, pair: Pair, dimension: DimensionId) -> Result<Turn, Exhausted> {
        let (before, after) = (self.rest(pair.0), self.rest(pair.1));
        let atoms = self.atoms_on(&before, &after, dimension);
        let among = Rc::new(cells(self.formulas.dimension(dimension), &atoms, self.policies));
        let at: QuickMap<&Atom, usize> = atoms.iter().zip(0..).collect();
        let differing = self.differing(&before, &after);
        let mut groups: Vec<(Vec<Truth>, Vec<u16>)> = Vec::new();
        for (cell, n) in among.iter().zip(0..) {
            let point = cell.point();
            let answers: Vec<Truth> = atoms.iter().map(|atom| atom.holds(&point)).collect();
            match groups.iter_mut().find(|(known, _)| *known == answers) {
                Some((_, cells)) => cells.push(n),
                None => groups.push((answers, vec![n])),
            }
        }
        let mut branches: Vec<(Vec<u16>, u32)> = Vec::new();
        for (answers, cells) in groups {
            let settle =
                |atom: &Atom| at.get(atom).and_then(|at| answers.get(*at).copied()).unwrap_or(Truth::Unknown);
            if differing.as_ref().is_some_and(|parts| self.come_to_the_same(parts, dimension, &settle)) {
                let same = self.turn(Turn::Same);
                match branches.iter_mut().find(|(_, leads)| *leads == same) {
                    Some((known, _)) => known.extend(cells),
                    None => branches.push((cells, same)),
                }
                continue;
            }
            self.n_carried += before.len() + after.len();
            if self.formulas.n_steps() + self.n_carried > MOST_STEPS {
                return Err(Exhausted);
            }
            let mut known = QuickMap::default();
            let before = before.assign(self.formulas, dimension, &settle, &mut known);
            let after = after.assign(self.formulas, dimension, &settle, &mut known);
            let rest = (self.rests.number(before), self.rests.number(after));
            let turn = self.visit(rest)?;
            match branches.iter_mut().find(|(_, leads)| *leads == turn) {
                Some((same, _)) => same.extend(cells),
                None => branches.push((cells, turn)),
            }
        }
        branches.iter_mut().for_each(|(cells, _)| cells.sort_unstable());
        Ok(Turn::Split(dimension, branches, among))
    }

    /// The parts in which two large programs differ; none where they have other answers, or are small.
    fn differing(&mut self, before: &Rest, after: &Rest) -> Option<Vec<Differing>> {
        let answers = |rules: &[(Formula, u32)]| rules.iter().map(|(_, answer)| *answer).collect::<Vec<_>>();
        let is_alike = |old: &[(Formula, u32)], new: &[(Formula, u32)]| answers(old) == answers(new);
        if !is_alike(&before.verdicts, &after.verdicts) || !is_alike(&before.owed, &after.owed) {
            return None;
        }
        let pairs: Vec<(Formula, Formula)> = before.formulas().zip(after.formulas()).collect();
        let mut seen = QuickSet::default();
        pairs.iter().find(|(old, new)| old != new && is_large(self.formulas, *old, &mut seen))?;
        let mut parts = Vec::new();
        for (old, new) in pairs {
            differing(self.formulas, old, new, &mut parts);
        }
        Some(parts)
    }

    fn come_to_the_same(
        &mut self,
        parts: &[Differing],
        dimension: DimensionId,
        settle: &impl Fn(&Atom) -> Truth,
    ) -> bool {
        let mut known = QuickMap::default();
        parts.iter().all(|part| {
            let mut settled = |formula| self.formulas.settle(formula, dimension, settle, &mut known);
            let guard = part.guard.map(&mut settled);
            let (before, after) = (settled(part.before), settled(part.after));
            before == after || guard.is_some_and(|guard| self.formulas.as_constant(guard) == Some(Truth::No))
        })
    }

    fn rest(&self, number: u32) -> Rest {
        self.rests.get(number).cloned().unwrap_or_else(Rest::empty)
    }

    /// The questions about a dimension in two programs, each once.
    fn atoms_on(&self, before: &Rest, after: &Rest, dimension: DimensionId) -> Vec<Atom> {
        let mut atoms = Vec::new();
        let (mut seen, mut listed) = (QuickSet::default(), QuickSet::default());
        for formula in before.formulas().chain(after.formulas()) {
            self.formulas.atoms_on(formula, dimension, &mut seen, &mut |atom| {
                if listed.insert(atom.clone()) {
                    atoms.push(atom.clone());
                }
            });
        }
        atoms
    }

    /// Where two large choices lead to different amounts, what chooses between them comes before these: most of
    /// what it may be leads to the same.
    fn chooser(&mut self, pair: Pair) -> Option<DimensionId> {
        let (before, after) = (self.rest(pair.0), self.rest(pair.1));
        let parts = self.differing(&before, &after)?;
        let guards = parts.iter().filter_map(|part| part.guard);
        let named = guards.flat_map(|guard| self.formulas.dimensions_of(guard).iter().copied());
        named.min()
    }

    /// Roles first, then what is asked, then what the rules that differ name, in their order.
    fn next_dimension(&self, pair: Pair) -> Option<DimensionId> {
        let (before, after) = (self.rests.get(pair.0)?, self.rests.get(pair.1)?);
        let old: QuickSet<Formula> = before.formulas().collect();
        let new: QuickSet<Formula> = after.formulas().collect();
        let differing = before.formulas().filter(|formula| !new.contains(formula));
        let others = after.formulas().filter(|formula| !old.contains(formula));
        let all = differing.chain(others).chain(before.formulas()).chain(after.formulas());
        let named = all.flat_map(|formula| self.formulas.dimensions_of(formula).iter().copied());
        named.min_by_key(|dimension| match self.formulas.dimension(*dimension).inner() {
            Dimension::Role => 0,
            Dimension::Asked(_) => 1,
            Dimension::Share { .. } | Dimension::AskedLess { .. } => 2,
            Dimension::Fact(_)
            | Dimension::FactLess { .. }
            | Dimension::Day(_)
            | Dimension::Week(_)
            | Dimension::Age(..)
            | Dimension::Gap(_)
            | Dimension::GapLess { .. }
            | Dimension::Given(_)
            | Dimension::Of(..) => 3,
            Dimension::Use(_) => 4,
        })
    }

    /// The answer once every formula is constant.
    fn outcome(&self, rest: u32) -> Option<Side> {
        let rest = self.rests.get(rest)?;
        let rule = |(when, verdict): &(Formula, u32)| {
            Some(VerdictRule { when: *when, verdict: self.verdicts.get(*verdict)?.clone() })
        };
        let entry = |(when, owed): &(Formula, u32)| {
            Some(OwedRule { when: *when, owed: self.owed.get(*owed)?.clone() })
        };
        let program = Program {
            verdicts: rest.verdicts.iter().filter_map(rule).collect(),
            owed: rest.owed.iter().filter_map(entry).collect(),
        };
        let outcome = program.evaluate(self.formulas, &mut |_| Point::Unknown);
        Some(Side { verdict: outcome.verdict.same(), owed: outcome.owed })
    }

    /// Writes out the paths from a turn on, behind the steps that lead there.
    fn write_out(&self, turn: u32, steps: &mut Vec<PathStep>, paths: &mut Vec<Path>) {
        match self.turns.get(turn) {
            Some(Turn::Same) | None => {}
            Some(Turn::End(before, after)) => {
                let sides = self.outcome(*before).zip(self.outcome(*after));
                let path = sides.map(|(before, after)| Path { steps: steps.clone(), before, after });
                paths.extend(path);
            }
            Some(Turn::Split(dimension, branches, among)) => {
                for (cells, turn) in branches {
                    let chosen = cells.iter().filter_map(|n| among.get(usize::from(*n)).cloned());
                    let cells = joined(chosen.collect());
                    steps.push(PathStep { dimension: *dimension, cells, among: among.clone() });
                    self.write_out(*turn, steps, paths);
                    steps.pop();
                }
            }
        }
    }
}

impl Rest {
    fn empty() -> Self {
        Self { verdicts: Vec::new(), owed: Vec::new() }
    }

    fn formulas(&self) -> impl Iterator<Item = Formula> {
        let verdicts = self.verdicts.iter().map(|(formula, _)| *formula);
        verdicts.chain(self.owed.iter().map(|(formula, _)| *formula))
    }

    fn len(&self) -> usize {
        self.verdicts.len() + self.owed.len()
    }

    fn assign(
        &self,
        formulas: &mut Formulas,
        dimension: DimensionId,
        settle: &impl Fn(&Atom) -> Truth,
        known: &mut QuickMap<Formula, Formula>,
    ) -> Self {
        let mut assign = |rules: &[(Formula, u32)]| {
            let assigned = rules
                .iter()
                .map(|(formula, answer)| (formulas.settle(*formula, dimension, settle, known), *answer));
            assigned.collect()
        };
        let rest = Self { verdicts: assign(&self.verdicts), owed: assign(&self.owed) };
        rest.simplified(formulas)
    }

    /// Leaves out rules that never hold, all behind one that always does, and rules before that one that
    /// give the same verdict anyway.
    fn simplified(mut self, formulas: &Formulas) -> Self {
        cut(&mut self.verdicts, formulas);
        cut(&mut self.owed, formulas);
        while let [.., (_, before), (last, verdict)] = self.verdicts.as_slice()
            && before == verdict
            && formulas.as_constant(*last) == Some(Truth::Yes)
        {
            let at = self.verdicts.len() - 2;
            self.verdicts.remove(at);
        }
        self
    }
}

fn cut(rules: &mut Vec<(Formula, u32)>, formulas: &Formulas) {
    rules.retain(|(formula, _)| formulas.as_constant(*formula) != Some(Truth::No));
    let settled = rules.iter().position(|(formula, _)| formulas.as_constant(*formula) == Some(Truth::Yes));
    if let Some(at) = settled {
        rules.truncate(at + 1);
    }
}
