//! Whether a proposal passes the organisation's gates.

use super::{About, Remark, Review, Severity};
use crate::compare::Room;
use crate::model::{Currency, DepartmentId, Exact, Gate, GateTest, Money};
use crate::simulate::Simulation;

/// A gate and how a proposal fares at it.
#[derive(Clone, Debug, PartialEq)]
pub struct GateResult {
    /// The gate.
    pub gate: Gate,
    /// How the proposal fares.
    pub state: GateState,
    /// What was found.
    pub found: Found,
}

/// How a proposal fares at a gate.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum GateState {
    /// It passes.
    Pass,
    /// It does not.
    Missed,
    /// It takes past decisions to tell.
    NotKnown,
}

/// What a gate found.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Nothing: past decisions are needed.
    Nothing,
    /// An amount.
    Money(Money),
    /// So many.
    Count(u64),
    /// So many of so many.
    Share(u64, u64),
    /// These have still to agree.
    Open(Vec<DepartmentId>),
}

/// Puts a proposal to every gate.
pub(super) fn results(gates: &[Gate], review: &Review) -> Vec<GateResult> {
    gates.iter().map(|gate| result(gate, review)).collect()
}

fn result(gate: &Gate, review: &Review) -> GateResult {
    let simulation = review.simulation.as_ref();
    let (passes, found) = match gate.test {
        GateTest::ExtraCost(most, currency) => {
            with(simulation, |simulation| cost(simulation, most, currency))
        }
        GateTest::NewlyHeldBack(most) => with(simulation, |simulation| {
            let n = simulation.headline.newly_not_on_the_spot;
            (n <= most, Found::Count(n))
        }),
        GateTest::Undetermined(most) => with(simulation, |simulation| {
            let n = simulation.counts.undetermined;
            let all = n + simulation.counts.replayed;
            (share(n, all).is_none_or(|share| share <= most), Found::Share(n, all))
        }),
        GateTest::SupervisorsAgreed(least) => with(simulation, |simulation| {
            let Some(agreed) = &simulation.headline.agreement else { return (true, Found::Nothing) };
            let found = Found::Share(agreed.n_yes, agreed.n_cases);
            (share(agreed.n_yes, agreed.n_cases).is_none_or(|share| share >= least), found)
        }),
        GateTest::MoreRoom => agreed(review, Room::More),
        GateTest::LessRoom => agreed(review, Room::Less),
    };
    let state = match passes {
        Some(true) => GateState::Pass,
        Some(false) => GateState::Missed,
        None => GateState::NotKnown,
    };
    GateResult { gate: gate.clone(), state, found }
}

fn with(
    simulation: Option<&Simulation>,
    look: impl FnOnce(&Simulation) -> (bool, Found),
) -> (Option<bool>, Found) {
    // Where nothing could be replayed, nothing is known.
    let replayed = simulation.filter(|simulation| simulation.headline.n_rows > 0);
    replayed.map_or((None, Found::Nothing), |simulation| {
        let (passes, found) = look(simulation);
        (Some(passes), found)
    })
}

fn cost(simulation: &Simulation, most: Exact, currency: Currency) -> (bool, Found) {
    let of = simulation.headline.money.iter().find(|one| one.currency == currency);
    let minor = of.map_or(0, |one| one.added().replay);
    let scale = Exact::power_of_ten(currency.decimals());
    let whole = scale.and_then(|scale| Exact::from(minor).over(scale));
    (whole.is_none_or(|whole| whole <= most), Found::Money(Money { currency, minor }))
}

fn share(n: u64, all: u64) -> Option<Exact> {
    Exact::ratio(i128::from(n), i128::from(all))
}

/// Where there is more, or less, room, everybody concerned has to agree. A change that could not be decided
/// may be either.
fn agreed(review: &Review, room: Room) -> (Option<bool>, Found) {
    let concerns = review
        .changes
        .as_ref()
        .is_some_and(|changes| changes.room().is_none_or(|found| found == room || found == Room::Both));
    let open: Vec<DepartmentId> = review.open_agreements().map(|one| one.department.clone()).collect();
    (Some(!concerns || open.is_empty()), Found::Open(open))
}

/// Returns the remark on a gate that is not passed.
pub(super) fn remark(result: &GateResult) -> Option<Remark> {
    (result.state == GateState::Missed).then(|| Remark {
        severity: if result.gate.stops { Severity::Fix } else { Severity::Question },
        guideline: None,
        about: About::Gate(result.gate.clone(), result.found.clone()),
        offer: None,
    })
}
