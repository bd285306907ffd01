//! What formulas ask, as numbers: two formulas with the same number ask the same of a row and its caps.

use std::collections::HashMap;

use super::{
    Compiled, Rules,
    node::{Node, Test},
};

/// The shapes of nodes.
#[derive(Default)]
pub(super) struct Shapes {
    /// By node; none where more than the row and the caps decides.
    of_node: Vec<Option<u32>>,
    numbers: HashMap<String, u32>,
}

impl Shapes {
    /// Finds the shapes of nodes that are new; parts stand before what they are parts of.
    pub(super) fn extend(&mut self, nodes: &[Node]) {
        for node in nodes.iter().skip(self.of_node.len()) {
            let shape = self.text(node).map(|text| {
                let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
                *self.numbers.entry(text).or_insert(next)
            });
            self.of_node.push(shape);
        }
    }

    fn text(&self, node: &Node) -> Option<String> {
        match node {
            Node::Test(test) => own(test),
            Node::Constant(truth) => Some(format!("{truth:?}")),
            Node::Not(part) => self.parts("not", [*part]),
            Node::All(parts) => self.parts("all", parts.iter().copied()),
            Node::Any(parts) => self.parts("any", parts.iter().copied()),
            Node::AtLeast(n, parts) => self.parts(&format!("at least {n}"), parts.iter().copied()),
            Node::Choose(choice) => {
                self.parts(if choice.is_whole { "one of" } else { "first of" }, choice.parts())
            }
        }
    }

    fn parts(&self, name: &str, parts: impl IntoIterator<Item = u32>) -> Option<String> {
        let mut text = name.to_owned();
        for part in parts {
            text += &format!(" {}", self.of_node[part as usize]?);
        }
        Some(text)
    }
}

fn own(test: &Test) -> Option<String> {
    (!test.is_of_version()).then(|| format!("{test:?}"))
}

impl Compiled<'_> {
    /// Writes down all that the verdicts of rules depend on; none where that is more than the rows and caps.
    pub(super) fn shape(&self, rules: &Rules<'_>) -> Option<String> {
        let mut text = String::new();
        for (when, verdict) in &rules.verdicts {
            text += &format!("{} {verdict};", self.shapes.of_node[*when as usize]?);
        }
        text += &format!("{:?}", rules.limits);
        let caps = rules.caps.iter().map(|cap| format!("{} {} {}", cap.place, cap.track, cap.limit));
        Some(text + &caps.collect::<Vec<_>>().join(","))
    }
}
