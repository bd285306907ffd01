//! A case: what an agent has before them.

use crate::model::{Currency, Given, GuidelineId, Policies, SiteId, Value, built_in};

/// One case: the guideline that is asked and what is known.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Case {
    /// The guideline.
    pub guideline: GuidelineId,
    /// What is known.
    pub given: Given,
}

impl Case {
    /// Returns what the case itself says of a fact.
    #[must_use]
    pub fn said(&self, fact: &str) -> Option<&Value> {
        self.given.facts.get(fact)
    }

    /// Returns the site, if the case names one.
    #[must_use]
    pub fn site(&self) -> Option<SiteId> {
        match self.said(built_in::SITE) {
            Some(Value::Word(site)) => Some(SiteId::new(site)),
            _ => None,
        }
    }

    /// Returns the currency the case is about: that of the amount, else that of all the money it speaks of where
    /// that is one, else that of the site.
    #[must_use]
    pub fn currency(&self, policies: &Policies) -> Option<Currency> {
        if let Some(Value::Money(_, currency)) = self.said(built_in::AMOUNT) {
            return Some(*currency);
        }
        self.only_currency().or_else(|| self.currency_of_site(policies))
    }

    /// Returns the currency of all the money that the case speaks of, where that is one.
    fn only_currency(&self) -> Option<Currency> {
        let mut said = self.given.facts.values().filter_map(|value| match value {
            Value::Money(_, currency) => Some(*currency),
            _ => None,
        });
        let first = said.next()?;
        said.all(|other| other == first).then_some(first)
    }

    /// Returns the currency of the site.
    #[must_use]
    pub fn currency_of_site(&self, policies: &Policies) -> Option<Currency> {
        let site = self.site()?;
        policies.organisation.sites.iter().find(|one| one.id == site)?.currency
    }
}
