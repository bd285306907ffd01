//! What a whole change puts at risk: who may decide more or less, in which currency, and which limits
//! rise above what the organisation lets a role decide.

use std::collections::{BTreeMap, BTreeSet};

use super::{Changes, GuidelineChanges, Room, ceilings_of_both, room};
use crate::analysis::{Cell, Direction, Region};
use crate::decision::Dimension;
use crate::model::{
    Amount, Ceiling, Currency, Exact, Expression, Guideline, GuidelineId, Organisation, Policies, RemedyId,
    RoleId, Target, Value, built_in,
};

/// What a whole change puts at risk.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Risk {
    /// Whose room changes, from the lowest role up; others may decide what they could before.
    pub roles: Vec<RoleRisk>,
    /// Limits that are newly above a ceiling.
    pub crossed: Vec<Crossed>,
}

/// Which way the room of a role changes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RoleRisk {
    /// The role.
    pub role: RoleId,
    /// In which currencies, each which way; none stands for what is not a matter of money.
    pub rooms: Vec<(Option<Currency>, Room)>,
}

/// A limit above a ceiling.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Crossed {
    /// The guideline.
    pub guideline: GuidelineId,
    /// The remedy.
    pub remedy: RemedyId,
    /// The lowest role that may decide so much.
    pub role: RoleId,
    /// The currency.
    pub currency: Currency,
    /// The limit; none stands for any amount.
    pub limit: Option<Exact>,
    /// The ceiling.
    pub ceiling: Exact,
    /// Who has to approve it.
    pub approved_by: Option<Target>,
}

/// Sums up what a change puts at risk.
#[must_use]
pub fn risk(changes: &Changes, before: &Policies, after: &Policies) -> Risk {
    let mut found: BTreeMap<(RoleId, Option<Currency>), BTreeSet<Direction>> = BTreeMap::new();
    let certain = changes.guidelines.iter().flat_map(|one| one.meaning.regions()).map(|one| &one.region);
    let sampled = changes.guidelines.iter().filter_map(|one| one.sampled.as_ref());
    for region in sampled.map(|one| &one.region) {
        let (role, currency) = of_case(region);
        found.extend(role.map(|role| ((role, currency), BTreeSet::from([region.direction()]))));
    }
    for region in certain.filter(|region| region.witness.is_some() && !region.is_about_unknowns()) {
        for role in roles(region, after) {
            for currency in currencies(region) {
                found.entry((role.clone(), currency)).or_default().insert(region.direction());
            }
        }
    }
    let mut all: Vec<&RoleId> = after.organisation.roles().collect();
    all.extend(before.organisation.roles().filter(|role| after.organisation.rank(role).is_none()));
    let of_role = |role: &RoleId| {
        let own = found.iter().filter(|((own, _), _)| own == role);
        let rooms = own.map(|((_, currency), directions)| (*currency, room(directions)));
        let rooms: Vec<_> = rooms.filter(|(_, room)| !matches!(room, Room::Same | Room::Other)).collect();
        (!rooms.is_empty()).then(|| RoleRisk { role: role.clone(), rooms })
    };
    Risk {
        roles: all.into_iter().filter_map(of_role).collect(),
        crossed: crossed_ceilings(changes, before, after),
    }
}

/// Returns the limits that are newly above a ceiling, one that the proposal itself raises among them.
#[must_use]
pub fn crossed_ceilings(changes: &Changes, before: &Policies, after: &Policies) -> Vec<Crossed> {
    let ceilings = ceilings_of_both(&before.organisation, &after.organisation);
    changes.guidelines.iter().flat_map(|one| crossed(one, (before, after), &ceilings)).collect()
}

/// Whose case it is, and in which currency: all that is known of a region that was found by its case.
fn of_case(region: &Region) -> (Option<RoleId>, Option<Currency>) {
    let Some(case) = &region.witness else { return (None, None) };
    let currency = match case.said(built_in::AMOUNT) {
        Some(Value::Money(_, currency)) => Some(*currency),
        _ => None,
    };
    (case.given.role.clone(), currency)
}

/// The roles of a region; all where it names none.
fn roles(region: &Region, after: &Policies) -> Vec<RoleId> {
    let named = region.constraints.iter().find(|one| one.dimension == Dimension::Role);
    named.map_or_else(|| after.organisation.roles().cloned().collect(), |named| named.roles().collect())
}

/// The currencies of what is asked in a region.
fn currencies(region: &Region) -> BTreeSet<Option<Currency>> {
    let asked = region.constraints.iter().filter(|one| matches!(one.dimension.inner(), Dimension::Asked(_)));
    let cells = asked.flat_map(|one| &one.cells);
    let found: BTreeSet<Option<Currency>> = cells
        .filter_map(|cell| match cell {
            Cell::Interval(interval) => Some(interval.currency),
            Cell::Absent(Some(currency)) => Some(Some(*currency)),
            _ => None,
        })
        .collect();
    if found.is_empty() { BTreeSet::from([None]) } else { found }
}

/// The limits of a guideline that are above a ceiling and were not before.
fn crossed(
    changes: &GuidelineChanges,
    (before, after): (&Policies, &Policies),
    ceilings: &[Ceiling],
) -> Vec<Crossed> {
    let (old, new) = changes.versions(before, after);
    let old_ceilings = &before.organisation.ceilings;
    let known = old.map(|old| above(&before.organisation, old_ceilings, old)).unwrap_or_default();
    let is_known = |one: &Crossed| {
        known.iter().any(|old| {
            (&old.remedy, &old.role, old.currency, old.limit)
                == (&one.remedy, &one.role, one.currency, one.limit)
        })
    };
    let now = new.map(|new| above(&after.organisation, ceilings, new)).unwrap_or_default();
    now.into_iter().filter(|one| !is_known(one)).collect()
}

/// The limits of a guideline that are above one of these ceilings.
fn above(organisation: &Organisation, ceilings: &[Ceiling], guideline: &Guideline) -> BTreeSet<Crossed> {
    let mut found = BTreeSet::new();
    let grants = guideline.remedies.iter().filter(|remedy| remedy.measure.is_none() && !remedy.charge);
    for (remedy, may) in grants.flat_map(|remedy| remedy.may.iter().map(move |may| (remedy, may))) {
        let role = may.role.clone().or_else(|| organisation.roles().next().cloned());
        // A grant without a limit lets any amount pass.
        let unlimited = guideline.is_about_money(remedy).then_some(&Amount::Anything);
        let (Some(role), Some(limit)) = (role, may.up_to.as_ref().or(unlimited)) else { continue };
        let Some(rank) = organisation.rank(&role) else { continue };
        let holding = ceilings.iter().filter(|one| organisation.rank(&one.role) >= Some(rank));
        for (ceiling, (currency, most)) in
            holding.flat_map(|one| one.at_most.iter().map(move |most| (one, *most)))
        {
            let limit = match highest(limit, currency) {
                Highest::Any => None,
                Highest::At(amount) if amount > most => Some(amount),
                Highest::At(_) | Highest::Unsaid => continue,
            };
            found.insert(Crossed {
                guideline: guideline.id.clone(),
                remedy: remedy.id.clone(),
                role: role.clone(),
                currency,
                limit,
                ceiling: most,
                approved_by: ceiling.approved_by.clone(),
            });
        }
    }
    found
}

/// How far a limit can go in a currency.
#[derive(Clone, Copy)]
enum Highest {
    /// As far as one likes.
    Any,
    /// No further than this.
    At(Exact),
    /// Not in this currency, or as far as the facts of the case take it.
    Unsaid,
}

fn highest(limit: &Amount, currency: Currency) -> Highest {
    match limit {
        Amount::Anything => Highest::Any,
        Amount::PerCurrency(amounts) => in_currency(amounts, currency),
        Amount::Cases(cases) => {
            let all = cases.iter().map(|case| highest(&case.is, currency));
            all.reduce(larger).unwrap_or(Highest::Unsaid)
        }
        Amount::Expression(expression) => of_expression(expression, currency),
    }
}

fn of_expression(expression: &Expression, currency: Currency) -> Highest {
    match expression {
        Expression::PerCurrency(amounts) => in_currency(amounts, currency),
        Expression::Literal(Value::Money(amount, of), _) if *of == currency => Highest::At(*amount),
        Expression::Lower(one, other) => {
            match (of_expression(one, currency), of_expression(other, currency)) {
                (Highest::At(one), Highest::At(other)) => Highest::At(one.min(other)),
                (Highest::At(one), _) | (_, Highest::At(one)) => Highest::At(one),
                (one, _) => one,
            }
        }
        Expression::Higher(one, other) => {
            larger(of_expression(one, currency), of_expression(other, currency))
        }
        _ => Highest::Unsaid,
    }
}

fn larger(one: Highest, other: Highest) -> Highest {
    match (one, other) {
        (Highest::Any, _) | (_, Highest::Any) => Highest::Any,
        (Highest::At(one), Highest::At(other)) => Highest::At(one.max(other)),
        (Highest::At(one), Highest::Unsaid) | (Highest::Unsaid, Highest::At(one)) => Highest::At(one),
        (Highest::Unsaid, Highest::Unsaid) => Highest::Unsaid,
    }
}

fn in_currency(amounts: &[(Currency, Exact)], currency: Currency) -> Highest {
    let own = amounts.iter().find(|(of, _)| *of == currency);
    own.map_or(Highest::Unsaid, |(_, amount)| Highest::At(*amount))
}
