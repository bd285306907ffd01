//! Grants without which every case would be answered in the same way.

use super::compare::Form;
use super::situation::Situation;
use super::{amounts, conditions, posed};
use crate::decision::{Case, decide_verdict};
use crate::model::{Amount, CapLimit, CapMeasure, Currency, Exact, May, Policies, Remedy};

/// Plain numbers by currency.
type Constants = Vec<(Option<Currency>, Exact)>;

/// A grant that never decides.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Dead {
    /// The remedy, by its number.
    pub(super) remedy: usize,
    pub(super) grant: Grant,
    pub(super) why: Why,
}

/// A grant of a remedy, by its number.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Grant {
    May(usize),
    Owed(usize),
}

/// Why a grant never decides.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Why {
    /// No case meets its condition.
    NeverApplies,
    /// One other grant covers all that it covers.
    Covered(Grant),
    /// One of a lower role does, with a higher limit.
    LowerRoleMayMore(usize),
    /// Several others cover it together.
    CoveredTogether,
}

/// Looks at every grant from the last to the first; one that is found takes no further part, so that of
/// two that say the same only the later is found.
pub(super) fn find(situation: &Situation<'_>) -> Vec<Dead> {
    let mut dead = Vec::new();
    for (at, remedy) in situation.guideline.remedies.iter().enumerate() {
        let search = Search { situation, at, remedy };
        search.remedy(&mut dead);
    }
    dead
}

struct Search<'a> {
    situation: &'a Situation<'a>,
    at: usize,
    remedy: &'a Remedy,
}

impl Search<'_> {
    fn remedy(&self, dead: &mut Vec<Dead>) {
        let mut living = self.remedy.clone();
        let mut found = Vec::new();
        for n in (0..self.remedy.may.len()).rev() {
            if self.stands_out(n) || self.example_shows(n) {
                continue;
            }
            let mut without = living.clone();
            let may = without.may.remove(n);
            if !posed::shows_grant(self.situation, &living, &may, &without) && self.is_idle(&living, &without)
            {
                found.push(self.explained(Grant::May(n), &without));
                living = without;
            }
        }
        for n in (0..self.remedy.owed.len()).rev() {
            if self.example_shows_owed(n) {
                continue;
            }
            let mut without = living.clone();
            without.owed.remove(n);
            if self.is_idle(&living, &without) {
                found.push(self.explained(Grant::Owed(n), &without));
                living = without;
            }
        }
        dead.extend(found.into_iter().rev());
    }

    fn example_shows(&self, n: usize) -> bool {
        let trials = self.situation.trials().get(self.at);
        trials.and_then(|trials| trials.get(n)).is_some_and(|trial| trial.shows_grant)
    }

    /// Whether an example is owed something else without an entitlement.
    fn example_shows_owed(&self, n: usize) -> bool {
        let mut without = self.remedy.clone();
        without.owed.remove(n);
        let (policies, guideline) = (self.situation.folder.policies, self.situation.guideline);
        let answer =
            |case: &Case, remedy: &Remedy| decide_verdict(policies, Some(guideline), case, Some(remedy));
        let mut examples = self.situation.examples().iter().filter(|tried| tried.remedy == Some(self.at));
        examples.any(|tried| answer(&tried.case, self.remedy) != answer(&tried.case, &without))
    }

    /// A grant with a limit above those of all others that its role has needs no proof, where its
    /// condition is free to hold.
    fn stands_out(&self, n: usize) -> bool {
        let Some(own) = self.remedy.may.get(n) else { return false };
        let others = self.remedy.may.iter().enumerate().filter(|(other, _)| *other != n).map(|(_, may)| may);
        let rivals: Vec<&May> = others.filter(|other| self.rank(other) <= self.rank(own)).collect();
        let money_caps = self
            .remedy
            .caps
            .iter()
            .any(|cap| !matches!(cap.limit, CapLimit::Count(_) | CapLimit::Worked(CapMeasure::Times, _)));
        self.remedy.owed.is_empty()
            && !self.remedy.charge
            && !money_caps
            && own.in_force.is_always()
            && (rivals.is_empty() || is_above_all(own, &rivals))
            && self.is_free(own)
    }

    /// Whether the conditions around a grant never ask about one fact twice.
    fn is_free(&self, own: &May) -> bool {
        let guideline = self.situation.guideline;
        let exceptions = guideline.unless.iter().chain(&self.remedy.unless).map(|exception| &exception.when);
        let conditions = guideline.only_when.iter().chain(exceptions).chain(&own.when);
        conditions::are_free(self.situation.folder.policies, guideline, conditions)
    }

    fn rank(&self, may: &May) -> usize {
        rank(self.situation.folder.policies, may)
    }

    fn is_idle(&self, with: &Remedy, without: &Remedy) -> bool {
        self.situation.folder.proofs.is_idle(self.form(with), self.form(without))
    }

    fn form<'r>(&'r self, remedy: &'r Remedy) -> Form<'r> {
        Form { policies: self.situation.alone(), guideline: self.situation.guideline, remedy: Some(remedy) }
    }

    fn explained(&self, grant: Grant, others: &Remedy) -> Dead {
        Dead { remedy: self.at, grant, why: self.why(grant, others) }
    }

    fn why(&self, grant: Grant, others: &Remedy) -> Why {
        let nothing = Remedy { may: Vec::new(), owed: Vec::new(), ..self.remedy.clone() };
        let mut alone = nothing.clone();
        self.add(&mut alone, grant);
        if self.is_idle(&alone, &nothing) {
            return Why::NeverApplies;
        }
        let covering =
            self.all().filter(|other| *other != grant && self.is_among(*other, others)).find(|other| {
                let mut one = nothing.clone();
                self.add(&mut one, *other);
                let mut both = one.clone();
                self.add(&mut both, grant);
                self.is_idle(&both, &one)
            });
        match (grant, covering) {
            (_, None) => Why::CoveredTogether,
            (Grant::May(own), Some(Grant::May(other))) if self.is_lower_role_with_more(own, other) => {
                Why::LowerRoleMayMore(other)
            }
            (_, Some(other)) => Why::Covered(other),
        }
    }

    fn all(&self) -> impl Iterator<Item = Grant> {
        let may = (0..self.remedy.may.len()).map(Grant::May);
        may.chain((0..self.remedy.owed.len()).map(Grant::Owed))
    }

    fn add(&self, to: &mut Remedy, grant: Grant) {
        match grant {
            Grant::May(n) => to.may.extend(self.remedy.may.get(n).cloned()),
            Grant::Owed(n) => to.owed.extend(self.remedy.owed.get(n).cloned()),
        }
    }

    /// Whether a grant takes part in a remedy from which dead ones were taken.
    fn is_among(&self, grant: Grant, living: &Remedy) -> bool {
        match grant {
            Grant::May(n) => self.remedy.may.get(n).is_some_and(|may| {
                living.may.iter().any(|one| one.place.span() == may.place.span() && one == may)
            }),
            Grant::Owed(n) => self.remedy.owed.get(n).is_some_and(|owed| {
                living.owed.iter().any(|one| one.place.span() == owed.place.span() && one == owed)
            }),
        }
    }

    fn is_lower_role_with_more(&self, own: usize, other: usize) -> bool {
        let (Some(own), Some(other)) = (self.remedy.may.get(own), self.remedy.may.get(other)) else {
            return false;
        };
        self.rank(other) < self.rank(own) && is_above(other.up_to.as_ref(), own.up_to.as_ref())
    }
}

/// Returns the rank of the lowest role that has a grant.
pub(super) fn rank(policies: &Policies, may: &May) -> usize {
    may.role.as_ref().and_then(|role| policies.organisation.rank(role)).unwrap_or(0)
}

/// Whether a limit is above another in some currency; both must be plain numbers.
fn is_above(limit: Option<&Amount>, other: Option<&Amount>) -> bool {
    let (Some(limit), Some(other)) = (constants(limit), constants(other)) else { return false };
    limit.iter().any(|one| is_more(*one, &other))
}

/// Whether in one currency a limit is above those of all others.
fn is_above_all(own: &May, others: &[&May]) -> bool {
    let others: Option<Vec<_>> = others.iter().map(|other| constants(other.up_to.as_ref())).collect();
    let (Some(own), Some(others)) = (constants(own.up_to.as_ref()), others) else { return false };
    own.iter().any(|one| others.iter().all(|other| is_more(*one, other)))
}

fn constants(amount: Option<&Amount>) -> Option<Constants> {
    amount.and_then(amounts::constants)
}

fn is_more((currency, value): (Option<Currency>, Exact), others: &Constants) -> bool {
    others.iter().all(|(other, less)| *other != currency || *less < value)
}
