//! The limit of a grant: finding it, and writing another amount in its place.

use super::{SweepError, role_of};
use crate::model::{
    Amount, Currency, Exact, Expression, Guideline, GuidelineId, Money, Policies, Remedy, RemedyId, RoleId,
    Value,
};

/// Names the limit of a grant: its guideline, its remedy and the role it is for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LimitPath {
    guideline: GuidelineId,
    remedy: RemedyId,
    role: RoleId,
}

/// A limit that was found.
pub(super) struct Found<'a> {
    pub(super) guideline: &'a Guideline,
    pub(super) remedy: &'a Remedy,
    pub(super) limit: Option<&'a Amount>,
}

impl std::str::FromStr for LimitPath {
    type Err = SweepError;

    fn from_str(text: &str) -> Result<Self, SweepError> {
        match text.split('.').collect::<Vec<_>>().as_slice() {
            [guideline, remedy, role] if [guideline, remedy, role].iter().all(|part| !part.is_empty()) => {
                Ok(Self {
                    guideline: GuidelineId::new(guideline),
                    remedy: RemedyId::new(remedy),
                    role: RoleId::new(role),
                })
            }
            _ => Err(SweepError::NoPath(text.to_owned())),
        }
    }
}

impl std::fmt::Display for LimitPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}.{}.{}", self.guideline, self.remedy, self.role)
    }
}

impl LimitPath {
    /// The guideline.
    #[must_use]
    pub fn guideline(&self) -> &GuidelineId {
        &self.guideline
    }

    /// The remedy.
    #[must_use]
    pub fn remedy(&self) -> &RemedyId {
        &self.remedy
    }

    /// The role.
    #[must_use]
    pub fn role(&self) -> &RoleId {
        &self.role
    }

    pub(super) fn find<'a>(&self, policies: &'a Policies) -> Result<Found<'a>, SweepError> {
        let named = || (format!("{}.{}", self.guideline, self.remedy), self.role.to_string());
        let guideline = policies
            .guideline(self.guideline.as_str())
            .ok_or_else(|| SweepError::NoGuideline(self.guideline.to_string()))?;
        let remedy = guideline
            .remedy(self.remedy.as_str())
            .ok_or_else(|| SweepError::NoRemedy(self.guideline.to_string(), self.remedy.to_string()))?;
        let mut grants = remedy.may.iter().filter(|may| self.is_for(policies, may.role.as_ref()));
        let grant = grants.next().ok_or_else(|| {
            let (remedy, role) = named();
            SweepError::NoGrant(remedy, role)
        })?;
        if grants.next().is_some() {
            let (remedy, role) = named();
            return Err(SweepError::SeveralGrants(remedy, role));
        }
        Ok(Found { guideline, remedy, limit: grant.up_to.as_ref() })
    }

    fn is_for(&self, policies: &Policies, role: Option<&RoleId>) -> bool {
        role_of(policies, role).as_ref() == Some(&self.role)
    }
}

/// Returns the amounts of a limit in the smallest unit, by currency.
pub(super) fn fixed(path: &LimitPath, limit: Option<&Amount>) -> Result<Vec<(Currency, i64)>, SweepError> {
    let refuse =
        || SweepError::NotFixed(format!("{}.{}", path.guideline, path.remedy), path.role.to_string());
    let amounts = limit.and_then(amounts).filter(|amounts| !amounts.is_empty()).ok_or_else(refuse)?;
    let minor = |(currency, exact): &(Currency, Exact)| {
        let minor = exact.times(Exact::power_of_ten(currency.decimals())?)?;
        Some((*currency, i64::try_from(minor.numerator().div_euclid(minor.denominator())).ok()?))
    };
    amounts.iter().map(minor).collect::<Option<Vec<_>>>().ok_or_else(refuse)
}

fn amounts(limit: &Amount) -> Option<Vec<(Currency, Exact)>> {
    match limit {
        Amount::PerCurrency(amounts) | Amount::Expression(Expression::PerCurrency(amounts)) => {
            Some(amounts.clone())
        }
        Amount::Expression(Expression::Literal(Value::Money(exact, currency), _)) => {
            Some(vec![(*currency, *exact)])
        }
        Amount::Anything | Amount::Cases(_) | Amount::Expression(_) => None,
    }
}

/// Returns policies in which a limit is another one, in one of its currencies.
pub(super) fn with_limit(policies: &Policies, path: &LimitPath, currency: Currency, minor: i64) -> Policies {
    let mut policies = policies.clone();
    let lowest = role_of(&policies, None);
    let guideline = policies.guidelines.iter_mut().find(|guideline| guideline.id == path.guideline);
    let remedies = guideline.into_iter().flat_map(|guideline| &mut guideline.remedies);
    let grants = remedies.filter(|remedy| remedy.id == path.remedy).flat_map(|remedy| &mut remedy.may);
    for may in grants.filter(|may| may.role.as_ref().or(lowest.as_ref()) == Some(&path.role)) {
        let Some(mut limits) = may.up_to.as_ref().and_then(amounts) else { continue };
        let Some(Value::Money(exact, _)) = Value::from_money(Money { currency, minor }) else { continue };
        for (of, limit) in &mut limits {
            if of.code() == currency.code() {
                *limit = exact;
            }
        }
        may.up_to = Some(Amount::PerCurrency(limits));
    }
    policies
}
