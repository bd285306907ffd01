//! The search for an ordinary case in a region.
//!
//! Each constraint proposes a few values; they are tried in order, and a case counts only if it lies on
//! every dimension where the region says and the reference answers it differently in both versions.

use jiff::Timestamp;

use super::Cell;
use super::difference::Version;
use super::emptiness::is_empty;
use super::proposals::propose;
use super::region::Constraint;
use crate::decision::{Case, Context, Dimension, Point, SideOf, asked_fact, decide_verdict};
use crate::model::{
    Currency, Derivation, Exact, FactId, FactKind, Given, GuidelineId, Policies, Value, built_in,
};

/// What the search found.
pub(super) enum Found {
    /// A case.
    Case(Box<Case>),
    /// The region is empty: what it asks for contradicts itself.
    Impossible,
    /// Neither a case nor a proof within the budget.
    Nothing,
}

/// Looks for a case in a region; says how many tries are left as well.
pub(super) fn find(
    before: Version<'_>,
    after: Version<'_>,
    constraints: &[Constraint],
    tries: usize,
) -> (Found, usize) {
    if is_empty(before, after, constraints) {
        return (Found::Impossible, tries);
    }
    let mut ordered: Vec<&Constraint> = constraints.iter().collect();
    let newest = newest(before, after);
    ordered.sort_by_key(|constraint| match constraint.dimension.inner() {
        // Cases with many earlier decisions are the largest: they are made of those that fit else.
        Dimension::Fact(fact) if is_history(newest, fact) => 6,
        dimension => order(dimension),
    });
    let mut search = Search { before, after, constraints: ordered, tries, found: None };
    for start in search.starts() {
        search.visit(0, start);
        if let Some(case) = search.found.take() {
            return (Found::Case(Box::new(case)), search.tries);
        }
    }
    (Found::Nothing, search.tries)
}

/// The moment comes first, since ages rest on it; what is asked comes before its shares.
fn order(dimension: &Dimension) -> u8 {
    match dimension {
        Dimension::Role | Dimension::Given(_) => 0,
        Dimension::Day(fact) if fact.as_str() == built_in::DECIDED_AT => 1,
        Dimension::Week(fact) if fact.as_str() == built_in::DECIDED_AT => 2,
        Dimension::Asked(_) => 3,
        Dimension::Fact(_) | Dimension::Day(_) => 4,
        Dimension::Age(..) | Dimension::Gap(_) | Dimension::GapLess { .. } => 5,
        Dimension::Share { .. }
        | Dimension::AskedLess { .. }
        | Dimension::FactLess { .. }
        | Dimension::Week(_)
        | Dimension::Of(..) => 6,
        Dimension::Use(_) | Dimension::UseLess { .. } => 7,
    }
}

fn is_history(version: Version<'_>, fact: &FactId) -> bool {
    let declared = version.guideline.and_then(|guideline| version.policies.fact(guideline, fact.as_str()));
    matches!(declared.and_then(|declared| declared.is.as_ref()), Some(Derivation::History(_)))
}

/// How many cases are followed up at each constraint.
const WIDEST: usize = 6;

struct Search<'a> {
    before: Version<'a>,
    after: Version<'a>,
    constraints: Vec<&'a Constraint>,
    tries: usize,
    found: Option<Case>,
}

impl<'a> Search<'a> {
    /// Cases before any constraint has had its say: with an ordinary amount, and without one.
    fn starts(&self) -> Vec<Case> {
        let empty = ordinary_case(self.before, self.after);
        let mut starts = Vec::new();
        if self.has_amount() {
            let currency = self.currency();
            for whole in [20i64, 100, 0] {
                let mut case = empty.clone();
                let value = currency.map(|currency| Value::Money(Exact::from(whole), currency));
                case.given.facts.extend(value.map(|value| (FactId::new(built_in::AMOUNT), value)));
                starts.push(case);
            }
        }
        starts.push(empty);
        starts
    }

    fn has_amount(&self) -> bool {
        let remedy = self.newest().remedy;
        remedy.is_some_and(|remedy| {
            let limits = remedy.may.iter().map(|may| may.up_to.is_some());
            remedy.measure.is_none()
                && limits.chain(remedy.owed.iter().map(|owed| owed.amount.is_some())).any(|has| has)
        })
    }

    fn currency(&self) -> Option<Currency> {
        self.newest().policies.organisation.currencies.first().copied()
    }

    fn newest(&self) -> Version<'a> {
        newest(self.before, self.after)
    }

    fn side(&self, constraint: &Constraint) -> Version<'a> {
        match constraint.dimension {
            Dimension::Of(SideOf::Before, _) => self.before,
            Dimension::Of(SideOf::After, _) => self.after,
            _ => self.newest(),
        }
    }

    /// Goes through the constraints in their order, with cases that lie where those so far say.
    fn visit(&mut self, at: usize, case: Case) {
        if self.found.is_some() || self.tries == 0 {
            return;
        }
        let Some(constraint) = self.constraints.get(at).copied() else {
            if self.flips(&case) {
                self.found = Some(case);
            }
            return;
        };
        let mut tried = Vec::new();
        if self.holds(constraint, &case) {
            self.visit(at + 1, case.clone());
            tried.push(case.clone());
        }
        for cell in self.cells(constraint) {
            let mut proposals = Vec::new();
            propose(self.side(constraint), constraint.dimension.inner(), cell, &case, &mut proposals);
            for proposal in proposals {
                if self.found.is_some() || self.tries == 0 || tried.len() >= WIDEST {
                    return;
                }
                self.tries -= 1;
                if self.fits(at, constraint, &proposal) && !tried.contains(&proposal) {
                    tried.push(proposal.clone());
                    self.visit(at + 1, proposal);
                }
            }
        }
    }

    /// Whether a case lies where a constraint and those before it say.
    fn fits(&self, at: usize, constraint: &Constraint, case: &Case) -> bool {
        let so_far = self.constraints.get(..at).unwrap_or_default();
        can_be(self.newest(), case)
            && self.holds(constraint, case)
            && so_far.iter().all(|constraint| self.holds(constraint, case))
    }

    /// The cells of a constraint: money in the currency of what is asked comes first, for an ordinary case is about
    /// one currency.
    fn cells(&self, constraint: &'a Constraint) -> Vec<&'a Cell> {
        let is_elsewhere = |cell: &&Cell| matches!(cell, Cell::Interval(interval) if interval.currency.is_some() && interval.currency != self.currency());
        let (elsewhere, here): (Vec<&Cell>, Vec<&Cell>) = constraint.cells.iter().partition(is_elsewhere);
        here.into_iter().chain(elsewhere).collect()
    }

    fn holds(&self, constraint: &Constraint, case: &Case) -> bool {
        let Some(point) = point(self.side(constraint), &constraint.dimension, case) else { return false };
        constraint.contains(&point)
    }

    fn flips(&self, case: &Case) -> bool {
        verdict(self.before, case) != verdict(self.after, case)
    }
}

/// Whether somebody can say such a case: a day has no time, nobody asks for less than nothing, and all facts lie
/// within their bounds.
pub(super) fn can_be(version: Version<'_>, case: &Case) -> bool {
    let Some(guideline) = version.guideline else { return true };
    let asked = case.said(asked_fact(version.remedy).as_str());
    let is_below_nothing =
        matches!(asked, Some(Value::Money(asked, _) | Value::Number(asked)) if *asked < Exact::ZERO);
    !is_below_nothing
        && case.given.facts.iter().all(|(id, value)| {
            let declared = version.policies.fact(guideline, id.as_str());
            declared.is_none_or(|declared| declared.bounds.admits(value) && is_of(&declared.kind, value))
        })
}

/// Whether a day is said as a day, and a moment as a moment.
fn is_of(kind: &FactKind, value: &Value) -> bool {
    !matches!((kind, value), (FactKind::Date, Value::Instant(_)) | (FactKind::Instant, Value::Date(_)))
}

/// The newer version, unless only the older one has the remedy.
fn newest<'a>(before: Version<'a>, after: Version<'a>) -> Version<'a> {
    if after.remedy.is_some() || (after.guideline.is_some() && before.remedy.is_none()) {
        after
    } else {
        before
    }
}

/// A case of the remedy that says nothing but who decides, and when.
pub(super) fn ordinary_case(before: Version<'_>, after: Version<'_>) -> Case {
    let version = newest(before, after);
    let guideline = version.guideline.map_or_else(|| GuidelineId::new(""), |guideline| guideline.id.clone());
    let given = Given {
        remedy: version.remedy.map(|remedy| remedy.id.clone()),
        role: version.policies.organisation.roles().next().cloned(),
        decided_at: Some(ordinary_moment(version.policies)),
        ..Given::default()
    };
    Case { guideline, given }
}

/// Returns where a case lies in one version; none where the version lacks the guideline.
pub(super) fn point(version: Version<'_>, dimension: &Dimension, case: &Case) -> Option<Point> {
    let guideline = version.guideline?;
    let remedy = version.remedy.map(|remedy| &remedy.id);
    let context = Context::new(version.policies, guideline, case, remedy, case.given.role.as_ref());
    Some(dimension.point(&context))
}

/// Returns what the reference answers in one version.
pub(super) fn verdict(
    version: Version<'_>,
    case: &Case,
) -> (crate::decision::Verdict, crate::decision::OwedAmount) {
    let (verdict, owed) = decide_verdict(version.policies, version.guideline, case, version.remedy);
    (verdict.same(), owed)
}

/// A weekday at noon in the organisation's zone.
fn ordinary_moment(policies: &Policies) -> Timestamp {
    let noon = jiff::civil::date(2026, 12, 1).at(12, 0, 0, 0);
    policies.organisation.time_zone.to_timestamp(noon).unwrap_or_default()
}
