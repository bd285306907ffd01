//! A limit above the ceiling of its role.

use super::compare::{Form, differing_case, simplified};
use super::dead::rank;
use super::situation::Situation;
use super::{Check, Lint, amounts, written};
use crate::decision::{Case, Verdict, decide_verdict};
use crate::diagnostic::{Finding, Findings, Level, Rule};
use crate::model::{
    Amount, AmountCase, Ceiling, Currency, Exact, Expression, FactId, May, Remedy, RoleId, Target, Value,
    built_in,
};

pub(super) static LINT: Lint = Lint {
    rule: Rule {
        name: "limit-above-ceiling",
        level: Level::Error,
        page: include_str!("limit_above_ceiling.md"),
    },
    check: Check::Guideline(check),
};

fn check(situation: &Situation<'_>, findings: &mut Findings) {
    for remedy in situation.guideline.remedies.iter().filter(|remedy| remedy.measure.is_none()) {
        for may in &remedy.may {
            // A grant without a limit lets any amount pass.
            let unlimited = situation.guideline.is_about_money(remedy).then_some(&Amount::Anything);
            let Some(limit) = may.up_to.as_ref().or(unlimited) else { continue };
            for currency in &situation.folder.policies.organisation.currencies {
                let crossed = ceilings(situation, may, *currency).find(|(_, most)| {
                    amounts::highest(limit, *currency).is_none_or(|highest| highest > *most)
                });
                let crossing = crossed.and_then(|(ceiling, most)| {
                    Crossing { situation, remedy, may, limit, ceiling, most, currency: *currency }.finding()
                });
                findings.extend(crossing);
            }
        }
    }
}

/// The ceilings that hold for the lowest role of a grant, the lowest first.
fn ceilings<'a>(
    situation: &Situation<'a>,
    may: &May,
    currency: Currency,
) -> impl Iterator<Item = (&'a Ceiling, Exact)> {
    let organisation = &situation.folder.policies.organisation;
    let own = rank(situation.folder.policies, may);
    let mut found: Vec<_> = organisation
        .ceilings
        .iter()
        .filter(|ceiling| organisation.rank(&ceiling.role).is_some_and(|rank| rank >= own))
        .flat_map(|ceiling| ceiling.at_most.iter().map(move |(one, most)| (ceiling, *one, *most)))
        .filter(|(_, one, _)| *one == currency)
        .map(|(ceiling, _, most)| (ceiling, most))
        .collect();
    found.sort_by_key(|(_, most)| *most);
    found.into_iter()
}

/// A grant that may cross a ceiling.
struct Crossing<'a> {
    situation: &'a Situation<'a>,
    remedy: &'a Remedy,
    may: &'a May,
    limit: &'a Amount,
    ceiling: &'a Ceiling,
    most: Exact,
    currency: Currency,
}

impl Crossing<'_> {
    fn finding(&self) -> Option<Finding> {
        let case = self.case()?;
        let (policies, guideline) = (self.situation.folder.policies, self.situation.guideline);
        let who = self.ceiling.approved_by.as_ref().map(|target: &Target| written::target(target).to_owned());
        let says = if who.is_some() { "limit-above-ceiling" } else { "limit-above-ceiling-of-nobody" };
        let mut finding = Finding::new(&LINT.rule, says, self.may.limit_place.span()?)
            .arg("role", self.role()?.as_str())
            .arg("ceiling", written::money(self.most, self.currency))
            .arg("case", written::case(policies, guideline, &case));
        if let Some(who) = who {
            finding = finding.arg("who", who);
        }
        Some(match self.ceiling.place.span() {
            Some(place) => finding.related(place, "limit-above-ceiling-here"),
            None => finding,
        })
    }

    /// The lowest role of the grant.
    fn role(&self) -> Option<RoleId> {
        self.may.role.clone().or_else(|| self.situation.folder.policies.organisation.roles().next().cloned())
    }

    /// Returns a case that the grant alone decides above the ceiling.
    fn case(&self) -> Option<Case> {
        let (policies, guideline) = (self.situation.folder.policies, self.situation.guideline);
        let as_is = Remedy { may: vec![self.may.clone()], owed: Vec::new(), ..self.remedy.clone() };
        let lowered = May { up_to: Some(self.lowered(self.limit)), ..self.may.clone() };
        let kept = May { role: self.next_role(), ..self.may.clone() };
        let grants = [Some(lowered), kept.role.is_some().then_some(kept)];
        let held = Remedy { may: grants.into_iter().flatten().collect(), ..as_is.clone() };
        let crosses = |case: &Case| {
            let amount = case.said(built_in::AMOUNT);
            matches!(amount, Some(Value::Money(amount, of)) if *of == self.currency && *amount > self.most)
                && decide_verdict(policies, Some(guideline), case, Some(&as_is)).0 == Verdict::Decide
        };
        let alone = self.situation.alone();
        let form = |remedy| Form { policies: alone, guideline, remedy: Some(remedy) };
        let case = differing_case(form(&as_is), form(&held), |region, case| {
            region.before.verdict == Verdict::Decide && crosses(case)
        });
        let case = case.or_else(|| self.examples().find(|case| crosses(case)))?;
        Some(simplified(case, crosses))
    }

    /// The examples of the remedy as they would be with more than the ceiling allows.
    fn examples(&self) -> impl Iterator<Item = Case> {
        let (role, remedy) = (self.role(), self.remedy.id.clone());
        let more = [self.most, Exact::from(10), Exact::ONE].map(|more| self.most.plus(more));
        let amounts = more.into_iter().flatten().map(|amount| Value::Money(amount, self.currency));
        let cases = self.situation.examples().iter().map(|tried| &tried.case);
        let own = cases.filter(move |case| case.given.remedy.as_ref().is_none_or(|id| *id == remedy));
        let own: Vec<&Case> = own.collect();
        amounts.flat_map(move |amount| {
            let with_amount = |case: &&Case| {
                let mut case = (*case).clone();
                case.given.facts.insert(FactId::new(built_in::AMOUNT), amount.clone());
                case.given.role.clone_from(&role);
                case
            };
            own.iter().map(with_amount).collect::<Vec<_>>()
        })
    }

    /// The lowest role that the ceiling does not hold for.
    fn next_role(&self) -> Option<RoleId> {
        let organisation = &self.situation.folder.policies.organisation;
        let rank = organisation.rank(&self.ceiling.role)?;
        organisation.ranks.get(rank + 1)?.first().cloned()
    }

    /// The limit, held down to the ceiling.
    fn lowered(&self, amount: &Amount) -> Amount {
        match amount {
            Amount::Anything => Amount::PerCurrency(vec![(self.currency, self.most)]),
            Amount::PerCurrency(amounts) => {
                let held = |(currency, value): &(Currency, Exact)| {
                    let value = if *currency == self.currency { self.most.min(*value) } else { *value };
                    (*currency, value)
                };
                Amount::PerCurrency(amounts.iter().map(held).collect())
            }
            Amount::Cases(cases) => Amount::Cases(
                cases.iter().map(|case| AmountCase { is: self.lowered(&case.is), ..case.clone() }).collect(),
            ),
            Amount::Expression(expression) => {
                let most = Expression::Literal(Value::Money(self.most, self.currency), None);
                Amount::Expression(Expression::Lower(Box::new(expression.clone()), Box::new(most)))
            }
        }
    }
}
