//! Formulas of the normal form, each stored once.

use std::sync::Arc;

use super::{Atom, Choice, Dimension, Point, Question, QuickMap, QuickSet, Truth};

/// A formula of a [`Formulas`]; equal formulas have equal handles.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Formula(u32);

/// A dimension of a [`Formulas`].
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct DimensionId(u32);

/// What a formula is made of.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Node {
    /// A constant.
    Constant(Truth),
    /// A question about one dimension.
    Atom(DimensionId, Atom),
    /// Not.
    Not(Formula),
    /// Every one.
    All(Vec<Formula>),
    /// Any one.
    Any(Vec<Formula>),
    /// At least so many.
    AtLeast(usize, Vec<Formula>),
    /// The formula beside the first condition that holds.
    Choose(Choice<Formula>),
}

/// Formulas over shared dimensions. Both versions of a comparison are compiled into one, so that what is
/// the same in both is the same formula.
#[derive(Clone, Debug, Default)]
pub struct Formulas {
    nodes: Vec<Node>,
    /// The dimensions that a formula asks about, in their order.
    asks: Vec<Arc<[DimensionId]>>,
    index: QuickMap<Node, Formula>,
    dimensions: Vec<Dimension>,
    dimension_index: QuickMap<Dimension, DimensionId>,
    n_steps: usize,
    is_overfull: bool,
}

#[expect(
    clippy::indexing_slicing,
    reason = "handles are only made by the arena they index; nothing is removed"
)]
impl Formulas {
    /// Returns how many parts of formulas were settled so far: the work that a comparison took.
    #[must_use]
    pub fn n_steps(&self) -> usize {
        self.n_steps
    }

    /// Returns whether a remedy had more combinations than a comparison looks at; its program is not whole.
    #[must_use]
    pub fn is_overfull(&self) -> bool {
        self.is_overfull
    }

    /// Notes that a program is not whole.
    pub(super) fn overfill(&mut self) {
        self.is_overfull = true;
    }

    /// Returns what a formula is made of.
    #[must_use]
    pub fn node(&self, formula: Formula) -> &Node {
        &self.nodes[formula.0 as usize]
    }

    /// Returns a dimension.
    #[must_use]
    pub fn dimension(&self, id: DimensionId) -> &Dimension {
        &self.dimensions[id.0 as usize]
    }

    /// Returns every dimension with its handle.
    pub fn dimensions(&self) -> impl Iterator<Item = (DimensionId, &Dimension)> {
        (0..).map(DimensionId).zip(&self.dimensions)
    }

    /// Returns the handle of a dimension.
    pub fn dimension_id(&mut self, dimension: Dimension) -> DimensionId {
        let next = DimensionId(narrow(self.dimensions.len()));
        let dimensions = &mut self.dimensions;
        *self.dimension_index.entry(dimension).or_insert_with_key(|dimension| {
            dimensions.push(dimension.clone());
            next
        })
    }

    /// Returns the dimensions that a formula asks about, in their order.
    #[must_use]
    pub fn dimensions_of(&self, formula: Formula) -> &[DimensionId] {
        &self.asks[formula.0 as usize]
    }

    fn intern(&mut self, node: Node) -> Formula {
        if let Some(known) = self.index.get(&node) {
            return *known;
        }
        let formula = Formula(narrow(self.nodes.len()));
        let asks = self.asks_of(&node);
        self.nodes.push(node.clone());
        self.asks.push(asks);
        self.index.insert(node, formula);
        formula
    }

    fn asks_of(&self, node: &Node) -> Arc<[DimensionId]> {
        let of = |formula: Formula| &self.asks[formula.0 as usize];
        let joined = |parts: &mut dyn Iterator<Item = Formula>| {
            let mut all: Vec<DimensionId> = parts.flat_map(|part| of(part).iter().copied()).collect();
            all.sort_unstable();
            all.dedup();
            all.into()
        };
        match node {
            Node::Constant(_) => Arc::default(),
            Node::Atom(dimension, _) => [*dimension].into(),
            Node::Not(inner) => of(*inner).clone(),
            Node::All(parts) | Node::Any(parts) | Node::AtLeast(_, parts) => {
                joined(&mut parts.iter().copied())
            }
            Node::Choose(choice) => joined(&mut choice.parts()),
        }
    }

    /// Returns a constant.
    pub fn constant(&mut self, truth: Truth) -> Formula {
        self.intern(Node::Constant(truth))
    }

    /// Returns a constant's truth; none for other formulas.
    #[must_use]
    pub fn as_constant(&self, formula: Formula) -> Option<Truth> {
        match self.node(formula) {
            Node::Constant(truth) => Some(*truth),
            _ => None,
        }
    }

    /// Returns a question about a dimension, and its answer where the case does not say the fact.
    pub fn atom(&mut self, dimension: Dimension, question: Question, unsaid: Truth) -> Formula {
        let dimension = self.dimension_id(dimension);
        self.intern(Node::Atom(dimension, Atom { question, unsaid }))
    }

    /// Returns the opposite.
    pub fn not(&mut self, formula: Formula) -> Formula {
        match self.node(formula) {
            Node::Constant(truth) => {
                let truth = !*truth;
                self.constant(truth)
            }
            Node::Not(inner) => *inner,
            _ => self.intern(Node::Not(formula)),
        }
    }

    /// Returns whether all hold.
    pub fn all(&mut self, parts: impl IntoIterator<Item = Formula>) -> Formula {
        self.join(parts, Truth::No, Truth::Yes)
    }

    /// Returns whether any holds.
    pub fn any(&mut self, parts: impl IntoIterator<Item = Formula>) -> Formula {
        self.join(parts, Truth::Yes, Truth::No)
    }

    /// Joins parts by `all` (ends at no) or `any` (ends at yes): nested joins of one kind become one.
    fn join(&mut self, parts: impl IntoIterator<Item = Formula>, ends: Truth, neutral: Truth) -> Formula {
        let mut flat = Vec::new();
        for part in parts {
            match (self.node(part), ends) {
                (Node::Constant(truth), _) if *truth == ends => return part,
                (Node::Constant(truth), _) if *truth == neutral => {}
                (Node::All(inner), Truth::No) | (Node::Any(inner), Truth::Yes) => flat.extend(inner),
                _ => flat.push(part),
            }
        }
        flat.sort_unstable();
        flat.dedup();
        match flat.as_slice() {
            [] => self.constant(neutral),
            [one] => *one,
            _ if ends == Truth::No => self.intern(Node::All(flat)),
            _ => self.intern(Node::Any(flat)),
        }
    }

    /// Returns whether at least `n` hold.
    pub fn at_least(&mut self, n: usize, parts: Vec<Formula>) -> Formula {
        let mut wanted = n;
        let mut open = Vec::new();
        for part in parts {
            match self.as_constant(part) {
                Some(Truth::Yes) => wanted = wanted.saturating_sub(1),
                Some(Truth::No) => {}
                Some(Truth::Unknown) | None => open.push(part),
            }
        }
        open.sort_unstable();
        match wanted {
            0 => self.constant(Truth::Yes),
            1 => self.any(open),
            wanted if wanted > open.len() => self.constant(Truth::No),
            wanted if wanted == open.len() => self.all(open),
            wanted => self.intern(Node::AtLeast(wanted, open)),
        }
    }

    /// Returns the formula beside the first condition that holds; no where none does.
    pub fn choose(&mut self, cases: Vec<(Formula, Formula)>) -> Formula {
        let otherwise = self.constant(Truth::No);
        self.choice(Choice { cases, otherwise, is_whole: false })
    }

    /// Returns the formula that a choice comes down to.
    pub fn choice(&mut self, mut choice: Choice<Formula>) -> Formula {
        choice.cases.retain(|(condition, _)| self.as_constant(*condition) != Some(Truth::No));
        let settled =
            choice.cases.iter().position(|(condition, _)| self.as_constant(*condition) == Some(Truth::Yes));
        if let Some(at) = settled {
            choice.otherwise = choice.cases[at].1;
            choice.cases.truncate(at);
            choice.is_whole = false;
        }
        if choice.is_whole {
            if let Some(agreed) = self.agreed(&choice) {
                return agreed;
            }
        } else {
            self.shorten(&mut choice);
        }
        if choice.cases.is_empty() { choice.otherwise } else { self.intern(Node::Choose(choice)) }
    }

    /// Joins the last cases with what comes after them, where it is known what that leads to.
    fn shorten(&mut self, choice: &mut Choice<Formula>) {
        while let Some(&(condition, then)) = choice.cases.last() {
            let is_open = self.as_constant(condition) == Some(Truth::Unknown);
            let constants = self.as_constant(then).zip(self.as_constant(choice.otherwise));
            if then != choice.otherwise {
                match constants {
                    Some((one, other)) if is_open => choice.otherwise = self.constant(one.agreed(other)),
                    _ => return,
                }
            }
            choice.cases.pop();
        }
    }

    /// Returns what the cases of a choice agree on where none of the conditions will be known.
    fn agreed(&mut self, choice: &Choice<Formula>) -> Option<Formula> {
        let [(_, first), others @ ..] = choice.cases.as_slice() else { return None };
        if choice.cases.iter().any(|(condition, _)| self.as_constant(*condition) != Some(Truth::Unknown)) {
            return None;
        }
        if others.iter().all(|(_, then)| then == first) {
            return Some(*first);
        }
        let truths: Option<Vec<Truth>> =
            choice.cases.iter().map(|(_, then)| self.as_constant(*then)).collect();
        let agreed = truths?.into_iter().reduce(Truth::agreed)?;
        Some(self.constant(agreed))
    }

    /// Answers a formula for a case, given its points.
    pub fn evaluate(&self, formula: Formula, points: &mut impl FnMut(DimensionId) -> Point) -> Truth {
        match self.node(formula) {
            Node::Constant(truth) => *truth,
            Node::Atom(dimension, atom) => atom.holds(&points(*dimension)),
            Node::Not(inner) => !self.evaluate(*inner, points),
            Node::All(parts) => Truth::all(parts.iter().map(|part| self.evaluate(*part, points))),
            Node::Any(parts) => Truth::any(parts.iter().map(|part| self.evaluate(*part, points))),
            Node::AtLeast(n, parts) => {
                Truth::at_least(*n, parts.iter().map(|part| self.evaluate(*part, points)))
            }
            Node::Choose(choice) => choice.truth(|part| self.evaluate(part, points)),
        }
    }

    /// Returns what is left of a formula once a dimension's point is known.
    pub fn assign(&mut self, formula: Formula, dimension: DimensionId, point: &Point) -> Formula {
        self.settle(formula, dimension, &|atom| atom.holds(point), &mut QuickMap::default())
    }

    /// Returns what is left of a formula once every question about a dimension is answered. What was worked
    /// out for parts is kept in `known`, to be used again with the same answers.
    pub fn settle(
        &mut self,
        formula: Formula,
        dimension: DimensionId,
        answer: &impl Fn(&Atom) -> Truth,
        known: &mut QuickMap<Formula, Formula>,
    ) -> Formula {
        if self.dimensions_of(formula).binary_search(&dimension).is_err() {
            return formula;
        }
        if let Some(known) = known.get(&formula) {
            return *known;
        }
        self.n_steps += 1;
        let result = match self.node(formula).clone() {
            Node::Constant(_) => formula,
            Node::Atom(_, atom) => self.constant(answer(&atom)),
            Node::Not(inner) => {
                let inner = self.settle(inner, dimension, answer, known);
                self.not(inner)
            }
            Node::All(parts) => {
                let parts = self.settle_each(parts, dimension, answer, known);
                self.all(parts)
            }
            Node::Any(parts) => {
                let parts = self.settle_each(parts, dimension, answer, known);
                self.any(parts)
            }
            Node::AtLeast(n, parts) => {
                let parts = self.settle_each(parts, dimension, answer, known);
                self.at_least(n, parts)
            }
            Node::Choose(choice) => {
                let choice = choice.map(|part| self.settle(part, dimension, answer, known));
                self.choice(choice)
            }
        };
        known.insert(formula, result);
        result
    }

    fn settle_each(
        &mut self,
        mut parts: Vec<Formula>,
        dimension: DimensionId,
        answer: &impl Fn(&Atom) -> Truth,
        known: &mut QuickMap<Formula, Formula>,
    ) -> Vec<Formula> {
        for part in &mut parts {
            *part = self.settle(*part, dimension, answer, known);
        }
        parts
    }

    /// Calls `visit` for every atom of a formula, shared parts once.
    pub fn atoms(&self, formula: Formula, visit: &mut impl FnMut(DimensionId, &Atom)) {
        let mut seen = QuickSet::default();
        let mut open = vec![formula];
        while let Some(formula) = open.pop() {
            if !seen.insert(formula) {
                continue;
            }
            match self.node(formula) {
                Node::Constant(_) => {}
                Node::Atom(dimension, atom) => visit(*dimension, atom),
                Node::Not(inner) => open.push(*inner),
                Node::All(parts) | Node::Any(parts) | Node::AtLeast(_, parts) => open.extend(parts),
                Node::Choose(choice) => open.extend(choice.parts()),
            }
        }
    }

    /// Calls `visit` for every atom of a formula on a dimension, but for the parts that were seen.
    pub fn atoms_on(
        &self,
        formula: Formula,
        dimension: DimensionId,
        seen: &mut QuickSet<Formula>,
        visit: &mut impl FnMut(&Atom),
    ) {
        if self.dimensions_of(formula).binary_search(&dimension).is_err() || !seen.insert(formula) {
            return;
        }
        match self.node(formula) {
            Node::Constant(_) => {}
            Node::Atom(_, atom) => visit(atom),
            Node::Not(inner) => self.atoms_on(*inner, dimension, seen, visit),
            Node::All(parts) | Node::Any(parts) | Node::AtLeast(_, parts) => {
                parts.iter().for_each(|part| self.atoms_on(*part, dimension, seen, visit));
            }
            Node::Choose(choice) => {
                choice.parts().for_each(|part| self.atoms_on(part, dimension, seen, visit));
            }
        }
    }
}

fn narrow(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
