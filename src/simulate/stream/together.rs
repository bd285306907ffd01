//! Rows of the same situation, which are answered together.

use std::ops::Range;

use crate::simulate::kernel::{ALONE, Caps, MOST_CAPS, Reader, Room, Told};

/// Rows in the order of their situations, and the answers of one situation.
#[derive(Default)]
pub(super) struct Together {
    pub(super) rows: Vec<u32>,
    /// For each situation the place of its first row, and the end.
    pub(super) starts: Vec<usize>,
    /// The place of the first row of the situation that is answered.
    first: usize,
    /// Those of its rows whose answers hang on caps, or on what is looked at row by row.
    hanging: Vec<u32>,
    /// For each row its place among them.
    places: Vec<usize>,
    versions: [Answers; 2],
    room: Room,
}

/// The answers of one version.
#[derive(Default)]
struct Answers {
    /// Of all rows, whatever the caps say.
    always: Vec<u16>,
    /// Of those that hang on something, as if all caps fitted.
    free: Vec<u16>,
    /// Of the same, by the caps that are used up, a bit for each.
    full: Vec<Vec<u16>>,
}

/// Among the places of rows: it hangs on nothing.
const HANGS_ON_NOTHING: usize = usize::MAX;

/// The rules of both versions, and whether they are the same.
pub(super) type Both = ([usize; 2], bool);

impl Together {
    /// Answers the rows at some places, which are of one situation; `with_caps` says whether it has caps.
    pub(super) fn answer(
        &mut self,
        reader: &Reader<'_, '_>,
        (rules, is_same): Both,
        places: Range<usize>,
        with_caps: bool,
    ) {
        let Self { rows, first, hanging, versions, room, .. } = self;
        *first = places.start;
        let rows = &rows[places];
        let each = || rules.into_iter().take(if is_same { 1 } else { 2 });
        for (rules, answers) in each().zip(versions.iter_mut()) {
            reader.answer_all(rules, (rows, Caps::NotKnown), &mut answers.always, room);
        }
        hanging.clear();
        self.places.clear();
        if !with_caps {
            return;
        }
        for (at, row) in rows.iter().enumerate() {
            let hangs = versions.iter().take(each().count()).any(|answers| answers.always[at] == ALONE);
            self.places.push(if hangs { hanging.len() } else { HANGS_ON_NOTHING });
            hanging.extend(hangs.then_some(*row));
        }
        for (rules, answers) in each().zip(versions.iter_mut()).filter(|_| !hanging.is_empty()) {
            reader.answer_all(rules, (hanging, Caps::Free), &mut answers.free, room);
            answers.full.resize_with(1 << MOST_CAPS, Vec::new);
            for (full, answers) in (0..n_states(reader, rules)).zip(&mut answers.full) {
                reader.answer_all(rules, (hanging, Caps::Full(full)), answers, room);
            }
        }
    }

    /// Returns the answers to the row at a place as if all caps fitted.
    pub(super) fn told(&self, reader: &Reader<'_, '_>, (rules, is_same): Both, place: usize) -> [Told; 2] {
        let at = place - self.first;
        let told = |version: usize| {
            let Answers { always, free, .. } = &self.versions[version];
            match always[at] {
                ALONE => match self.places.get(at).and_then(|hanging| free.get(*hanging)) {
                    None | Some(&ALONE) => reader.answer(rules[version], self.row(place), None),
                    Some(answer) => Told { answer: *answer, missing: 0, rests_on_caps: true },
                },
                answer => Told { answer, missing: 0, rests_on_caps: false },
            }
        };
        let base = told(0);
        [base, if is_same { base } else { told(1) }]
    }

    /// Returns the answer of a version to the row at a place, which hangs on caps, where some are used up.
    pub(super) fn full(
        &self,
        reader: &Reader<'_, '_>,
        (version, rules): (usize, usize),
        place: usize,
        full: u32,
    ) -> Told {
        let hanging = self.places.get(place - self.first).copied().unwrap_or(HANGS_ON_NOTHING);
        let answers = self.versions[version].full.get(full as usize);
        match answers.and_then(|answers| answers.get(hanging)) {
            None | Some(&ALONE) => reader.answer(rules, self.row(place), Some(full)),
            Some(answer) => Told { answer: *answer, missing: 0, rests_on_caps: true },
        }
    }

    /// Returns the row at a place.
    pub(super) fn row(&self, place: usize) -> usize {
        self.rows[place] as usize
    }

    /// Puts rows in the order of their situations, whose numbers are given.
    pub(super) fn sort(&mut self, rows: &[u32], numbers: &[u32], n_situations: usize) {
        self.starts.clear();
        self.starts.resize(n_situations + 1, 0);
        numbers.iter().for_each(|number| self.starts[*number as usize] += 1);
        let mut end = 0;
        for start in &mut self.starts {
            end += *start;
            *start = end;
        }
        self.rows.clear();
        self.rows.resize(rows.len(), 0);
        // Each situation is filled from its end.
        for (row, number) in rows.iter().zip(numbers).rev() {
            let place = &mut self.starts[*number as usize];
            *place -= 1;
            self.rows[*place] = *row;
        }
    }
}

/// In how many states the caps of some rules may be.
pub(super) fn n_states(reader: &Reader<'_, '_>, rules: usize) -> u32 {
    1 << reader.kernel.rules(rules).caps.len().min(MOST_CAPS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_situation_stand_together_in_their_order() {
        let mut together = Together::default();
        together.sort(&[2, 3, 5, 7, 8], &[1, 0, 1, 3, 0], 4);
        assert_eq!(together.rows, [3, 8, 2, 5, 7]);
        assert_eq!(together.starts, [0, 2, 4, 4, 5]);
    }
}
