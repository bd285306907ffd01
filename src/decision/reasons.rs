//! Why: the rule that grants, and what stands in the way.

use super::decide::Inquiry;
use super::limits::{most_generous_of, up_to_of};
use super::{Reason, RulePath, Truth, UpTo};
use crate::model::{Exception, Owed, Remedy};

/// From so many entries of what is owed on, they are a scale, and naming each that fails tells nothing.
const SCALE: usize = 3;

impl Inquiry<'_> {
    /// The rule that gives the most, the first written among equals; what is owed comes first.
    pub(super) fn granting(&self, remedy: &Remedy) -> Vec<Reason> {
        let owed = remedy.owed.iter().enumerate();
        let owed = owed.filter(|(_, owed)| self.owed_covers(remedy, owed) == Truth::Yes);
        let owed = owed.map(|(n, owed)| (self.owed_limit(owed), n, owed));
        if let Some((_, n, owed)) = most_generous_of(owed, remedy.charge) {
            return vec![Reason::Owed(self.rule("owed", &name_of(owed.id.as_deref(), n)))];
        }
        let may = remedy.may.iter().enumerate().filter(|(_, may)| {
            let covers = self.covers(&self.context, remedy, may.up_to.as_ref());
            self.may_applies(&self.context, may).and(covers) == Truth::Yes
        });
        let may = may.map(|(n, may)| (self.limit(remedy, may), n, may));
        let most = most_generous_of(may, remedy.charge);
        most.map(|(_, n, may)| Reason::Granted(self.rule("may", &name_of(may.id.as_deref(), n))))
            .into_iter()
            .collect()
    }

    pub(super) fn owed_limit(&self, owed: &Owed) -> UpTo {
        owed.amount.as_ref().map_or(UpTo::Thing, |amount| up_to_of(self.context.amount(amount)))
    }

    /// What stands between this role and a yes.
    pub(super) fn obstacles(&self) -> Vec<Reason> {
        let Some(remedy) = self.remedy else { return Vec::new() };
        let mut reasons = self.obstacles_to_owed(remedy);
        let is_granted = self.may(&self.context, remedy) == Truth::Yes;
        let mut is_open = false;
        for (n, may) in remedy.may.iter().enumerate().filter(|_| !is_granted) {
            if self.is_open_to(&self.context, may.role.as_ref()) != Truth::Yes {
                continue;
            }
            is_open = true;
            let path = self.rule("may", &name_of(may.id.as_deref(), n));
            if self.may_applies(&self.context, may) == Truth::No {
                reasons.push(Reason::ConditionFails(path));
            } else if self.covers(&self.context, remedy, may.up_to.as_ref()) == Truth::No {
                reasons.push(Reason::AboveLimit(path));
            }
        }
        if !is_open && !is_granted && !remedy.may.is_empty() && reasons.is_empty() {
            reasons.push(Reason::NotThisRole);
        }
        for (n, cap) in remedy.caps.iter().enumerate() {
            if self.fits_or_is_free(&self.context, remedy, cap) == Truth::No {
                let path = self.rule("cap", &(n + 1).to_string());
                reasons.push(Reason::UsedUp(path, self.left_under(remedy, cap)));
            }
        }
        reasons
    }

    /// Why the customer is not owed what is asked: more than is owed, an exception, or a condition. Of many
    /// entries whose conditions fail, as those of a scale, none is named.
    pub(super) fn obstacles_to_owed(&self, remedy: &Remedy) -> Vec<Reason> {
        let (mut reasons, mut failing) = (Vec::new(), Vec::new());
        for (n, owed) in remedy.owed.iter().enumerate() {
            let path = self.rule("owed", &name_of(owed.id.as_deref(), n));
            let context = &self.context;
            let holds = self.holds_in(context, owed.in_force).and(self.optional(context, owed.when.as_ref()));
            let taken = owed.unless.iter().enumerate();
            let taken = taken.filter(|(_, exception)| self.holds_against(exception) == Truth::Yes);
            let mut taken =
                taken.map(|(at, exception)| self.owed_exception(owed, n, at, exception)).peekable();
            match holds {
                Truth::Yes if taken.peek().is_some() => reasons.extend(taken.map(Reason::Unless)),
                Truth::Yes if self.owed_covers(remedy, owed) == Truth::No => {
                    reasons.push(Reason::AboveOwed(path));
                }
                Truth::No => failing.push(Reason::ConditionFails(path)),
                Truth::Yes | Truth::Unknown => {}
            }
        }
        if reasons.is_empty() && failing.len() < SCALE {
            reasons.append(&mut failing);
        }
        reasons
    }

    pub(super) fn owed_exception(&self, owed: &Owed, n: usize, at: usize, exception: &Exception) -> RulePath {
        let entry = name_of(owed.id.as_deref(), n);
        self.rule("owed", &format!("{entry}/unless/{}", name_of(exception.id.as_deref(), at)))
    }

    pub(super) fn rule(&self, kind: &'static str, name: &str) -> RulePath {
        RulePath {
            guideline: self.guideline.id.clone(),
            remedy: self.remedy.map(|remedy| remedy.id.clone()),
            kind,
            name: name.to_owned(),
        }
    }

    pub(super) fn exception_path(
        &self,
        remedy: Option<&Remedy>,
        n: usize,
        exception: &Exception,
    ) -> RulePath {
        let name = name_of(exception.id.as_deref(), n);
        RulePath { remedy: remedy.map(|remedy| remedy.id.clone()), ..self.rule("unless", &name) }
    }
}

impl Reason {
    /// Returns the rule it speaks of.
    #[must_use]
    pub fn rule(&self) -> Option<&RulePath> {
        match self {
            Self::Unless(path)
            | Self::Owed(path)
            | Self::Granted(path)
            | Self::AboveLimit(path)
            | Self::AboveOwed(path)
            | Self::ConditionFails(path)
            | Self::UsedUp(path, _)
            | Self::Otherwise(path) => Some(path),
            Self::NotInForce
            | Self::OnlyWhen
            | Self::InsteadOf(_)
            | Self::OfferedFirst(_)
            | Self::NotThisRole
            | Self::HigherRole(_)
            | Self::NotComparable(..) => None,
        }
    }
}

/// An entry's id, or its number counted from one.
pub(super) fn name_of(id: Option<&str>, n: usize) -> String {
    id.map_or_else(|| (n + 1).to_string(), str::to_owned)
}
