//! Where two formulas that share most of their parts differ at all.
//!
//! A table of a thousand rows of which twenty change is two formulas with twenty different parts. Wherever
//! these come to the same, the formulas do, and the other parts need not be looked at.

use crate::decision::{Choice, Formula, Formulas, Node, QuickSet};

/// Two parts that have to come to the same, unless the part that leads to them holds nowhere.
#[derive(Clone, Copy, Debug)]
pub(super) struct Differing {
    /// What leads to both; none where they always count.
    pub(super) guard: Option<Formula>,
    /// The older part.
    pub(super) before: Formula,
    /// The newer part.
    pub(super) after: Formula,
}

/// Choices with fewer branches than these are settled as a whole.
const MANY: usize = 50;

/// Returns the parts in which two formulas differ: where all of them come to the same, the formulas do.
pub(super) fn differing(formulas: &mut Formulas, before: Formula, after: Formula, to: &mut Vec<Differing>) {
    if before == after {
        return;
    }
    match (formulas.node(before).clone(), formulas.node(after).clone()) {
        (Node::All(old), Node::All(new)) => {
            let (old, new) = without_common(&old, &new);
            match (old.as_slice(), new.as_slice()) {
                ([before], [after]) => differing(formulas, *before, *after, to),
                _ => {
                    let (before, after) = (formulas.all(old), formulas.all(new));
                    to.push(Differing { guard: None, before, after });
                }
            }
        }
        (Node::Any(old), Node::Any(new)) => {
            let (old, new) = without_common(&old, &new);
            match (old.as_slice(), new.as_slice()) {
                ([before], [after]) => differing(formulas, *before, *after, to),
                _ => {
                    let (before, after) = (formulas.any(old), formulas.any(new));
                    to.push(Differing { guard: None, before, after });
                }
            }
        }
        (Node::Choose(old), Node::Choose(new)) if is_same_choice(&old, &new) => {
            for ((condition, before), (_, after)) in old.cases.into_iter().zip(new.cases) {
                if before != after {
                    to.push(Differing { guard: Some(condition), before, after });
                }
            }
            if old.otherwise != new.otherwise {
                to.push(Differing { guard: None, before: old.otherwise, after: new.otherwise });
            }
        }
        (Node::Not(before), Node::Not(after)) => differing(formulas, before, after, to),
        _ => to.push(Differing { guard: None, before, after }),
    }
}

/// Whether one of two formulas has a choice with many branches.
pub(super) fn is_large(formulas: &Formulas, formula: Formula, seen: &mut QuickSet<Formula>) -> bool {
    if !seen.insert(formula) {
        return false;
    }
    match formulas.node(formula) {
        Node::Constant(_) | Node::Atom(..) => false,
        Node::Not(inner) => is_large(formulas, *inner, seen),
        Node::All(parts) | Node::Any(parts) | Node::AtLeast(_, parts) => {
            parts.len() > MANY || parts.iter().any(|part| is_large(formulas, *part, seen))
        }
        Node::Choose(choice) => {
            choice.cases.len() > MANY || choice.parts().any(|part| is_large(formulas, part, seen))
        }
    }
}

fn is_same_choice(old: &Choice<Formula>, new: &Choice<Formula>) -> bool {
    let mut conditions = old.cases.iter().zip(&new.cases);
    old.is_whole == new.is_whole
        && old.cases.len() == new.cases.len()
        && conditions.all(|((before, _), (after, _))| before == after)
}

fn without_common(old: &[Formula], new: &[Formula]) -> (Vec<Formula>, Vec<Formula>) {
    let missing = |from: &[Formula], list: &[Formula]| {
        let known: QuickSet<Formula> = list.iter().copied().collect();
        from.iter().copied().filter(|part| !known.contains(part)).collect::<Vec<_>>()
    };
    (missing(old, new), missing(new, old))
}
