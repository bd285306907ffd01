//! The recursive sweep over two programs, one dimension at a time.
//!
//! It cuts a dimension only where a rule still in play changes its answer and stops where both lists of
//! rules are the same, so that its cost follows the change, not the policy. What was worked out for a pair
//! of lists is remembered.

use std::collections::HashMap;
use std::rc::Rc;

use super::cell::{cells, joined};
use super::{Cell, Side};
use crate::decision::{
    Atom, Dimension, DimensionId, Formula, Formulas, OwedExpression, OwedRule, Point, Program, Truth,
    Verdict, VerdictRule,
};
use crate::model::Policies;

/// More regions than anyone would read: the guideline was rewritten, not changed.
const MOST_REGIONS: usize = 2_000;

/// A path through the dimensions, last first, and the two answers at its end.
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

/// What is left of a program.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
struct Rest {
    verdicts: Vec<(Formula, Verdict)>,
    owed: Vec<(Formula, OwedExpression)>,
}

type Pair = (Rest, Rest);

/// One sweep.
pub(super) struct Sweep<'a> {
    formulas: &'a mut Formulas,
    policies: &'a [&'a Policies],
    done: HashMap<Pair, Rc<Vec<Path>>>,
    budget: usize,
}

/// The budget ran out.
pub(super) struct Exhausted;

impl<'a> Sweep<'a> {
    pub(super) fn new(formulas: &'a mut Formulas, policies: &'a [&'a Policies], budget: usize) -> Self {
        Self { formulas, policies, done: HashMap::new(), budget }
    }

    /// Returns every path at whose end the two programs answer differently.
    pub(super) fn run(&mut self, before: &Program, after: &Program) -> Result<Vec<Path>, Exhausted> {
        let before = Rest::of(before, self.formulas);
        let after = Rest::of(after, self.formulas);
        let paths = self.visit((before, after))?;
        Ok(paths.iter().cloned().map(reversed).collect())
    }

    fn visit(&mut self, pair: Pair) -> Result<Rc<Vec<Path>>, Exhausted> {
        if pair.0 == pair.1 {
            return Ok(Rc::default());
        }
        if let Some(known) = self.done.get(&pair) {
            return Ok(known.clone());
        }
        self.budget = self.budget.checked_sub(1).ok_or(Exhausted)?;
        let paths = match self.next_dimension(&pair) {
            Some(dimension) => Rc::new(self.split(&pair, dimension)?),
            None => Rc::new(self.end(&pair)),
        };
        self.done.insert(pair, paths.clone());
        Ok(paths)
    }

    fn end(&self, (before, after): &Pair) -> Vec<Path> {
        let (before, after) = (before.outcome(self.formulas), after.outcome(self.formulas));
        if before == after {
            return Vec::new();
        }
        vec![Path { steps: Vec::new(), before, after }]
    }

    fn split(&mut self, pair: &Pair, dimension: DimensionId) -> Result<Vec<Path>, Exhausted> {
        let atoms = self.atoms_on(pair, dimension);
        let among = Rc::new(cells(self.formulas.dimension(dimension), &atoms, self.policies));
        let mut groups: Vec<(Pair, Vec<Cell>)> = Vec::new();
        for cell in among.iter() {
            let point = cell.point();
            let rest = (
                pair.0.assign(self.formulas, dimension, &point),
                pair.1.assign(self.formulas, dimension, &point),
            );
            match groups.iter_mut().find(|(known, _)| *known == rest) {
                Some((_, cells)) => cells.push(cell.clone()),
                None => groups.push((rest, vec![cell.clone()])),
            }
        }
        let mut merged: Vec<(Rc<Vec<Path>>, Vec<Cell>)> = Vec::new();
        for (rest, cells) in groups {
            let paths = self.visit(rest)?;
            match merged.iter_mut().find(|(known, _)| *known == paths) {
                Some((_, known)) => known.extend(cells),
                None => merged.push((paths, cells)),
            }
        }
        let n_paths: usize = merged.iter().map(|(paths, _)| paths.len()).sum();
        if n_paths > MOST_REGIONS {
            return Err(Exhausted);
        }
        Ok(merged.into_iter().flat_map(|(paths, cells)| extended(&paths, dimension, cells, &among)).collect())
    }

    fn atoms_on(&self, pair: &Pair, dimension: DimensionId) -> Vec<Atom> {
        let mut atoms = Vec::new();
        for formula in pair.0.formulas().chain(pair.1.formulas()) {
            self.formulas.atoms(formula, &mut |at, atom| {
                if at == dimension && !atoms.contains(atom) {
                    atoms.push(atom.clone());
                }
            });
        }
        atoms
    }

    /// Roles first, then what is asked, then what the rules name, in their order.
    fn next_dimension(&self, pair: &Pair) -> Option<DimensionId> {
        let mut found: Vec<DimensionId> = Vec::new();
        let differing = pair.0.formulas().filter(|formula| !pair.1.formulas().any(|other| other == *formula));
        let others = pair.1.formulas().filter(|formula| !pair.0.formulas().any(|other| other == *formula));
        for formula in differing.chain(others).chain(pair.0.formulas()).chain(pair.1.formulas()) {
            self.formulas.atoms(formula, &mut |dimension, _| {
                if !found.contains(&dimension) {
                    found.push(dimension);
                }
            });
        }
        found.into_iter().min_by_key(|dimension| match self.formulas.dimension(*dimension).inner() {
            Dimension::Role => 0,
            Dimension::Asked(_) => 1,
            Dimension::Share { .. } | Dimension::AskedLess { .. } => 2,
            Dimension::Fact(_)
            | Dimension::FactLess { .. }
            | Dimension::Day(_)
            | Dimension::Age(..)
            | Dimension::Gap(_)
            | Dimension::GapLess { .. }
            | Dimension::Given(_)
            | Dimension::Of(..) => 3,
            Dimension::Use(_) => 4,
        })
    }
}

/// Puts a step before every path; a step over all cells says nothing and is left out.
fn extended(paths: &[Path], dimension: DimensionId, cells: Vec<Cell>, among: &Rc<Vec<Cell>>) -> Vec<Path> {
    let says_something = cells.len() < among.len();
    let mut ordered = cells;
    ordered.sort_by_key(|cell| among.iter().position(|one| one == cell));
    let ordered = joined(ordered);
    let step = |path: &Path| {
        let mut path = path.clone();
        if says_something {
            path.steps.push(PathStep { dimension, cells: ordered.clone(), among: among.clone() });
        }
        path
    };
    paths.iter().map(step).collect()
}

fn reversed(mut path: Path) -> Path {
    path.steps.reverse();
    path
}

impl Rest {
    fn of(program: &Program, formulas: &Formulas) -> Self {
        let verdicts = program.verdicts.iter().map(|rule| (rule.when, rule.verdict.clone())).collect();
        let owed = program.owed.iter().map(|rule| (rule.when, rule.owed.clone())).collect();
        Self { verdicts, owed }.simplified(formulas)
    }

    fn formulas(&self) -> impl Iterator<Item = Formula> {
        let verdicts = self.verdicts.iter().map(|(formula, _)| *formula);
        verdicts.chain(self.owed.iter().map(|(formula, _)| *formula))
    }

    fn assign(&self, formulas: &mut Formulas, dimension: DimensionId, point: &Point) -> Self {
        let mut done = HashMap::new();
        let settle = |at: DimensionId, atom: &Atom| (at == dimension).then(|| atom.holds(point));
        let verdicts = self.verdicts.iter();
        let verdicts = verdicts
            .map(|(formula, verdict)| (formulas.rewrite(*formula, &mut done, &settle), verdict.clone()))
            .collect();
        let owed = self.owed.iter();
        let owed = owed
            .map(|(formula, owed)| (formulas.rewrite(*formula, &mut done, &settle), owed.clone()))
            .collect();
        Self { verdicts, owed }.simplified(formulas)
    }

    /// Leaves out rules that never hold and all behind one that always does.
    fn simplified(mut self, formulas: &Formulas) -> Self {
        cut(&mut self.verdicts, formulas);
        cut(&mut self.owed, formulas);
        self
    }

    /// The answer once every formula is constant.
    fn outcome(&self, formulas: &Formulas) -> Side {
        let program = Program {
            verdicts: self
                .verdicts
                .iter()
                .map(|(when, verdict)| VerdictRule { when: *when, verdict: verdict.clone() })
                .collect(),
            owed: self.owed.iter().map(|(when, owed)| OwedRule { when: *when, owed: owed.clone() }).collect(),
        };
        let outcome = program.evaluate(formulas, &mut |_| Point::Unknown);
        Side { verdict: outcome.verdict.same(), owed: outcome.owed }
    }
}

fn cut<T>(rules: &mut Vec<(Formula, T)>, formulas: &Formulas) {
    rules.retain(|(formula, _)| formulas.as_constant(*formula) != Some(Truth::No));
    let settled = rules.iter().position(|(formula, _)| formulas.as_constant(*formula) == Some(Truth::Yes));
    if let Some(at) = settled {
        rules.truncate(at + 1);
    }
}
