//! From caps to the normal form.

use super::atom::Bound;
use super::branch::Branch;
use super::choice::Choice;
use super::compile::Compiler;
use super::relation::Pieces;
use super::{Dimension, Formula, Formulas, Question, Truth, UseOf};
use crate::model::{
    Cap, CapLimit, CapMeasure, Comparison, Currency, Exact, Expression, Guideline, Policies, Remedy, RoleId,
    Value,
};

/// Compiles whether a case fits under a cap, in the place of a role.
pub fn compile_cap(
    formulas: &mut Formulas,
    (policies, guideline, remedy): (&Policies, &Guideline, &Remedy),
    role: Option<&RoleId>,
    cap: &Cap,
) -> Formula {
    Compiler::new(formulas, policies, guideline, Some(remedy), role).fits(remedy, cap)
}

impl Compiler<'_> {
    /// Whether a case fits under a cap, or is none that the cap binds.
    pub(super) fn fits(&mut self, remedy: &Remedy, cap: &Cap) -> Formula {
        let what = UseOf::of_cap(&self.guideline.id, remedy, cap);
        let fits = match &cap.limit {
            CapLimit::Count(n) => self.fits_most(what, Exact::from(i64::from(*n)), None),
            CapLimit::Money(most, currency) => self.fits_most(what, *most, Some(*currency)),
            CapLimit::Measure(most, _) => self.fits_most(what, *most, None),
            CapLimit::Worked(measure, limit) => {
                let pieces = self.pieces(limit);
                self.fits_pieces(&what, measure, pieces)
            }
        };
        let binds = self.optional(cap.when.as_ref());
        let is_free = self.formulas.not(binds);
        self.formulas.any([is_free, fits])
    }

    fn fits_most(&mut self, what: UseOf, value: Exact, currency: Option<Currency>) -> Formula {
        let within = Bound { comparison: Comparison::AtMost, value, currency, is_limit: false };
        let dimension = Dimension::Use(UseOf { money: currency, ..what });
        let within = self.ask(dimension.clone(), Question::Bound(within));
        if currency.is_none() {
            return within;
        }
        let not_counted = self.ask(dimension, Question::IsOtherMoney);
        self.formulas.any([not_counted, within])
    }

    /// A limit that comes to nothing does not bind.
    fn fits_pieces(&mut self, what: &UseOf, measure: &CapMeasure, pieces: Pieces) -> Formula {
        match pieces {
            Pieces::One(Branch::Nothing | Branch::Anything) => self.constant(Truth::Yes),
            Pieces::One(Branch::Amount(limit)) => self.fits_limit(what, measure, &limit),
            Pieces::First(cases, is_whole) => {
                let cases = cases.into_iter();
                let cases = cases.map(|(when, pieces)| (when, self.fits_pieces(what, measure, pieces)));
                let choice =
                    Choice { cases: cases.collect(), otherwise: self.constant(Truth::Yes), is_whole };
                self.formulas.choice(choice)
            }
        }
    }

    fn fits_limit(&mut self, what: &UseOf, measure: &CapMeasure, limit: &Expression) -> Formula {
        match limit {
            Expression::Literal(Value::Number(most), _) => return self.fits_most(what.clone(), *most, None),
            Expression::Literal(Value::Money(most, currency), _) => {
                return self.fits_most(what.clone(), *most, Some(*currency));
            }
            Expression::Literal(Value::None, _) => return self.constant(Truth::Yes),
            Expression::PerCurrency(amounts) => {
                let pieces = self.currency_pieces(amounts);
                return self.fits_pieces(what, measure, pieces);
            }
            _ => {}
        }
        let dimension =
            Dimension::UseLess { what: what.clone(), measure: measure.clone(), limit: limit.clone() };
        let within = self.bound(dimension.clone(), Comparison::AtMost, Exact::ZERO);
        let is_free = self.ask(dimension, Question::IsOtherMoney);
        self.formulas.any([is_free, within])
    }
}
