//! Customers, each counted once in every group: a line of bits for each customer.

use std::collections::{BTreeMap, HashSet};

use crate::simulate::read::{BLANK, Texts};

/// What customers are counted for.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Group {
    /// A cell of the matrix, by its place.
    Cell(u8),
    /// Newly decided on the spot.
    Newly,
    /// No longer decided on the spot.
    NoLonger,
    /// Rows with the word of a code, before its name is looked up.
    Code(u8, u32),
    /// Rows with a word of a column; empty for a blank.
    Word(u8, String),
    /// Rows of a month.
    Month(i32),
}

/// So many groups have a bit in every line; in those beyond, few customers are expected.
const MOST_BITS: u32 = 256;

/// Customers by group.
#[derive(Debug, Default)]
pub(super) struct People {
    groups: BTreeMap<Group, u32>,
    /// How many words of 64 bits a line has.
    width: usize,
    lines: Vec<u64>,
    beyond: HashSet<(u32, u32)>,
    waiting: Vec<Visit>,
}

/// A customer who is to be counted for some groups.
#[derive(Clone, Copy, Debug)]
struct Visit {
    customer: u32,
    groups: [u32; 7],
}

/// In the place of a group: there is no further one.
const NO_GROUP: u32 = u32::MAX;
/// So many visits are counted together.
const TOGETHER: usize = 1 << 12;

impl People {
    /// Returns the number of a group.
    pub(super) fn number(&mut self, group: Group) -> u32 {
        let next = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
        let number = *self.groups.entry(group).or_insert(next);
        let needed = (number.min(MOST_BITS - 1) / 64 + 1) as usize;
        if needed > self.width {
            self.widen(needed);
        }
        number
    }

    fn widen(&mut self, width: usize) {
        if let Some(n_lines) = self.lines.len().checked_div(self.width) {
            let mut wider = vec![0; n_lines * width];
            for (line, wide) in self.lines.chunks(self.width).zip(wider.chunks_mut(width)) {
                wide[..self.width].copy_from_slice(line);
            }
            self.lines = wider;
        }
        self.width = width;
    }

    /// Counts a customer for some groups, not at once but together with others: their lines are far from one
    /// another, and so nobody has to wait for them one by one.
    pub(super) fn add(&mut self, customer: u32, groups: &[u32]) {
        if customer == BLANK {
            return;
        }
        let mut visit = Visit { customer, groups: [NO_GROUP; 7] };
        for (own, group) in visit.groups.iter_mut().zip(groups) {
            *own = *group;
        }
        self.waiting.push(visit);
        if self.waiting.len() >= TOGETHER {
            self.settle();
        }
    }

    /// Counts those that wait.
    pub(super) fn settle(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        let n_lines = waiting.iter().map(|visit| visit.customer as usize + 1).max().unwrap_or(0);
        let n_words = n_lines * self.width;
        if self.lines.len() < n_words {
            self.lines.resize(n_words.max(self.lines.len() + self.lines.len() / 4), 0);
        }
        for visit in &waiting {
            let start = visit.customer as usize * self.width;
            let Some(line) = self.lines.get_mut(start..start + self.width) else { continue };
            for group in visit.groups.into_iter().take_while(|group| *group != NO_GROUP) {
                match line.get_mut((group / 64) as usize) {
                    Some(word) => *word |= 1 << (group % 64),
                    None => {
                        self.beyond.insert((group, visit.customer));
                    }
                }
            }
        }
        self.waiting = waiting;
        self.waiting.clear();
    }

    /// Returns the groups by number, each with another name.
    pub(super) fn renamed(&self, name: impl Fn(&Group) -> Group) -> Vec<(u32, Group)> {
        self.groups.iter().map(|(group, number)| (*number, name(group))).collect()
    }

    /// Gives the groups other names.
    pub(super) fn with_names(mut self, names: Vec<(u32, Group)>) -> Self {
        self.groups = names.into_iter().map(|(number, group)| (group, number)).collect();
        self
    }

    /// Adds what another counted, whose groups have other names here; `known` and `others` are the
    /// customers of both.
    pub(super) fn merge(&mut self, other: &Self, names: &[(u32, Group)], known: &mut Texts, others: &Texts) {
        let numbers: Vec<(u32, u32)> =
            names.iter().map(|(number, group)| (*number, self.number(group.clone()))).collect();
        let mut to = vec![0; numbers.len()];
        numbers.iter().for_each(|(from, number)| to[*from as usize] = *number);
        if other.width > 0 {
            for (code, line) in (0..).zip(other.lines.chunks(other.width)) {
                if line.iter().all(|word| *word == 0) {
                    continue;
                }
                let customer = known.code(others.get(code));
                let groups: Vec<u32> = bits(line).map(|bit| to[bit as usize]).collect();
                groups.chunks(7).for_each(|groups| self.add(customer, groups));
            }
        }
        for (group, code) in &other.beyond {
            let customer = known.code(others.get(*code));
            self.add(customer, &[to[*group as usize]]);
        }
        self.settle();
    }

    /// Returns how many customers each group has.
    pub(super) fn counts(&self) -> BTreeMap<Group, u64> {
        let mut counts = vec![0_u64; self.groups.len()];
        if self.width > 0 {
            for line in self.lines.chunks(self.width) {
                bits(line).for_each(|bit| counts[bit as usize] += 1);
            }
        }
        self.beyond.iter().for_each(|(group, _)| counts[*group as usize] += 1);
        self.groups.iter().map(|(group, number)| (group.clone(), counts[*number as usize])).collect()
    }
}

/// Returns the numbers of the bits that are set.
fn bits(line: &[u64]) -> impl Iterator<Item = u32> {
    (0_u32..).zip(line).flat_map(|(at, word)| {
        let mut rest = *word;
        std::iter::from_fn(move || {
            (rest != 0).then(|| {
                let bit = rest.trailing_zeros();
                rest &= rest - 1;
                at * 64 + bit
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_customer_counts_once_in_a_group_whoever_counted_first() {
        let texts = |names: &[&str]| {
            let mut texts = Texts::default();
            names.iter().for_each(|name| {
                texts.code(name);
            });
            texts
        };
        let (mut known, others) = (texts(&["a", "b"]), texts(&["c", "b"]));
        let [mut one, mut other] = [People::default(), People::default()];
        // More groups than a line has bits.
        let months: Vec<u32> = (0..300).map(|month| one.number(Group::Month(month))).collect();
        months.chunks(7).for_each(|months| one.add(0, months));
        one.add(1, &[months[7], months[299]]);
        other.number(Group::Newly);
        let seven = other.number(Group::Month(7));
        let last = other.number(Group::Month(299));
        [0, 1, 1, BLANK].iter().for_each(|customer| other.add(*customer, &[seven, last]));
        let names = other.renamed(Group::clone);
        one.settle();
        other.settle();
        one.merge(&other, &names, &mut known, &others);
        let counts = one.counts();
        let count = |month: i32| counts.get(&Group::Month(month)).copied();
        assert_eq!([count(0), count(7), count(298), count(299)], [Some(1), Some(3), Some(1), Some(3)]);
        assert_eq!(counts.get(&Group::Newly), Some(&0));
    }
}
