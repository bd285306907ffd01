//! A choice among parts of a formula: the part beside the first condition that holds.

use super::Truth;

/// Parts beside conditions, of which the first that holds counts.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub struct Choice<P> {
    /// Conditions, and the part beside each.
    pub cases: Vec<(P, P)>,
    /// What counts where no condition holds.
    pub otherwise: P,
    /// Whether one of the conditions is sure to hold for every value that their facts may have, so that
    /// `otherwise` does not count as long as one of them is not known.
    pub is_whole: bool,
}

impl<P: Copy> Choice<P> {
    /// Returns every part, conditions included, in their order.
    pub fn parts(&self) -> impl Iterator<Item = P> {
        let cases = self.cases.iter().flat_map(|(condition, then)| [*condition, *then]);
        cases.chain([self.otherwise])
    }

    /// Returns the same choice among other parts.
    pub fn map<Q>(&self, mut replace: impl FnMut(P) -> Q) -> Choice<Q> {
        let cases = self.cases.iter().map(|(condition, then)| (replace(*condition), replace(*then)));
        let cases = cases.collect();
        Choice { cases, otherwise: replace(self.otherwise), is_whole: self.is_whole }
    }

    /// Returns the truth of the part that counts. While a condition is not known, several may: what all of
    /// them agree on.
    pub fn truth(&self, mut truth: impl FnMut(P) -> Truth) -> Truth {
        let mut agreed = None;
        for (condition, then) in &self.cases {
            let holds = truth(*condition);
            if holds == Truth::No {
                continue;
            }
            let then = truth(*then);
            let so_far = agreed.map_or(then, |agreed| then.agreed(agreed));
            if holds == Truth::Yes || so_far == Truth::Unknown {
                return so_far;
            }
            agreed = Some(so_far);
        }
        match agreed {
            Some(agreed) if self.is_whole => agreed,
            Some(agreed) => agreed.agreed(truth(self.otherwise)),
            None => truth(self.otherwise),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Choice;
    use super::Truth::{self, No, Unknown, Yes};

    fn chosen(cases: &[(Truth, Truth)], is_whole: bool) -> Truth {
        Choice { cases: cases.to_vec(), otherwise: No, is_whole }.truth(|truth| truth)
    }

    #[test]
    fn parts_that_may_count_answer_where_they_agree() {
        assert_eq!(chosen(&[(Unknown, Yes), (Yes, Yes)], false), Yes);
        assert_eq!(chosen(&[(Unknown, Yes), (No, No), (Yes, Yes)], false), Yes);
        assert_eq!(chosen(&[(Unknown, Yes), (Yes, No)], false), Unknown);
        assert_eq!(chosen(&[(Unknown, No), (Unknown, No)], false), No);
    }

    #[test]
    fn what_comes_last_does_not_count_where_one_of_the_others_is_sure_to() {
        assert_eq!(chosen(&[(Unknown, Yes), (Unknown, Yes)], false), Unknown);
        assert_eq!(chosen(&[(Unknown, Yes), (Unknown, Yes)], true), Yes);
        assert_eq!(chosen(&[(No, Yes), (No, Yes)], true), No);
    }
}
