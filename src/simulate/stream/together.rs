//! Rows of the same situation, which are answered together.

use crate::simulate::kernel::Room;

/// Rows in the order of their situations, and room for their answers.
#[derive(Default)]
pub(super) struct Together {
    pub(super) rows: Vec<u32>,
    /// For each situation the place of its first row, and the end.
    pub(super) starts: Vec<usize>,
    /// By version.
    pub(super) answers: [Vec<u16>; 2],
    pub(super) room: Room,
}

impl Together {
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
