//! `offer: the first that applies`: a remedy is ruled out while an earlier one applies.

use super::compile::Compiler;
use super::decide::Inquiry;
use super::{Formula, Truth};
use crate::model::{Guideline, Remedy, RemedyId};

/// The remedies that stand before this one where only the first that applies is offered. One that this one
/// goes along with is no rival of it.
fn rivals<'a>(guideline: &'a Guideline, remedy: &'a Remedy) -> impl Iterator<Item = &'a Remedy> {
    let earlier = guideline.remedies.iter().take_while(|earlier| earlier.id != remedy.id);
    earlier.filter(|earlier| guideline.first_that_applies && !earlier.together_with.contains(&remedy.id))
}

impl Inquiry<'_> {
    /// The remedies that must be offered before this one, each with whether it applies.
    pub(super) fn offered_first(&self) -> Vec<(RemedyId, Truth)> {
        let Some(remedy) = self.remedy else { return Vec::new() };
        let applies = |earlier| {
            let inquiry = Inquiry::new(self.policies, self.guideline, self.case, Some(earlier));
            let applies = inquiry.applies(earlier);
            inquiry.context.take_missed().iter().for_each(|fact| self.context.miss(fact.as_str()));
            applies
        };
        rivals(self.guideline, remedy).map(|earlier| (earlier.id.clone(), applies(earlier))).collect()
    }

    /// Whether a remedy may be given at all, whatever the amount.
    fn applies(&self, remedy: &Remedy) -> Truth {
        let already = &self.case.given.already_given;
        let is_ruled_out = Truth::from(remedy.instead_of.iter().any(|other| already.contains(other)));
        let exceptions = Truth::any(remedy.unless.iter().map(|exception| self.holds_against(exception)));
        let owed = Truth::any(remedy.owed.iter().map(|owed| self.owed_applies(owed)));
        let may = Truth::any(remedy.may.iter().map(|may| self.may_applies(&self.context, may)));
        let caps = remedy.caps.iter().map(|cap| self.fits_or_is_free(&self.context, remedy, cap));
        owed.or(may.and(Truth::all(caps))).and(!is_ruled_out).and(!exceptions)
    }

    pub(super) fn is_offered_later(&self) -> Truth {
        Truth::any(self.offered_first().into_iter().map(|(_, applies)| applies))
    }
}

impl Compiler<'_> {
    /// Whether a remedy that must be offered before this one applies.
    pub(super) fn is_offered_later(&mut self) -> Formula {
        let Some(remedy) = self.remedy else { return self.constant(Truth::No) };
        let applies: Vec<_> = rivals(self.guideline, remedy)
            .map(|earlier| {
                let mut compiler = Compiler {
                    formulas: self.formulas,
                    policies: self.policies,
                    guideline: self.guideline,
                    remedy: Some(earlier),
                    role: self.role,
                    apart: self.apart,
                };
                compiler.applies(earlier)
            })
            .collect();
        self.formulas.any(applies)
    }

    /// Whether a remedy may be given at all, whatever the amount.
    fn applies(&mut self, remedy: &Remedy) -> Formula {
        let ruled_out = self.instead_of(remedy);
        let exceptions = remedy.unless.iter().map(|exception| self.holds_against(exception));
        let against: Vec<_> = exceptions.chain([ruled_out]).collect();
        let against = self.formulas.any(against);
        let owed: Vec<_> = remedy.owed.iter().map(|owed| self.owed_applies(owed)).collect();
        let may: Vec<_> = remedy.may.iter().map(|may| self.may_applies(may)).collect();
        let may = self.formulas.any(may);
        let caps: Vec<_> = remedy.caps.iter().map(|cap| self.fits_or_is_free(remedy, cap)).collect();
        let may = self.formulas.all(caps.into_iter().chain([may]));
        let for_it = self.formulas.any(owed.into_iter().chain([may]));
        let not_against = self.formulas.not(against);
        self.formulas.all([for_it, not_against])
    }
}
