//! Caps: whether a case still fits under one, and what it leaves.

use super::branch::{Agreed, Branch};
use super::decide::Inquiry;
use super::dimension::asked_value;
use super::{Context, Known, Point, Truth, UpTo, UseOf, history};
use crate::model::{Cap, CapLimit, CapMeasure, Currency, Exact, Expression, Remedy, Value};

/// How much fits under a cap in one case.
pub(super) enum Room {
    /// A fact that it follows from is unknown.
    Unknown,
    /// The cap does not bind.
    Free,
    /// At most so much of what is counted.
    Most(UseOf, Exact),
}

impl Room {
    /// Reads a limit that was worked out.
    fn of(limit: Known, what: &UseOf, measure: &CapMeasure) -> Self {
        match (limit, measure) {
            (Known::Nothing | Known::Anything | Known::Value(Value::None | Value::Never), _) => Self::Free,
            (Known::Value(Value::Number(most)), CapMeasure::Times | CapMeasure::Measure(_)) => {
                Self::Most(what.clone(), most)
            }
            (Known::Value(Value::Money(most, currency)), CapMeasure::Money) => {
                Self::Most(UseOf { money: Some(currency), ..what.clone() }, most)
            }
            (Known::Unknown | Known::Value(_), _) => Self::Unknown,
        }
    }

    fn fits(&self, context: &Context<'_>, asked: Option<&Value>) -> Truth {
        match self {
            Self::Unknown => Truth::Unknown,
            Self::Free => Truth::Yes,
            Self::Most(what, most) => history::fits(context, what, asked, *most),
        }
    }

    /// What is surely left before this case.
    fn left(&self, context: &Context<'_>) -> Left {
        let (what, most) = match self {
            Self::Unknown => return Left::Unknown,
            Self::Free => return Left::Enough,
            Self::Most(what, most) => (what, most),
        };
        let left = match history::used_at_most(context, what) {
            Known::Value(Value::Number(used)) => most.minus(used).map(Value::Number),
            Known::Value(Value::Money(used, currency)) => {
                most.minus(used).map(|left| Value::Money(left, currency))
            }
            Known::Nothing => return Left::Enough,
            Known::Value(_) | Known::Unknown | Known::Anything => None,
        };
        left.map_or(Left::Unknown, Left::Most)
    }
}

/// What a cap leaves before a case.
enum Left {
    /// It cannot be told.
    Unknown,
    /// As much as one likes.
    Enough,
    /// So much.
    Most(Value),
}

/// The sign of what would be used after this case, less a limit that is worked out; a mismatch where the cap
/// does not bind.
pub(super) fn use_less(
    context: &Context<'_>,
    what: &UseOf,
    measure: &CapMeasure,
    limit: &Expression,
) -> Point {
    let (what, most) = match Room::of(context.expression(limit), what, measure) {
        Room::Unknown => return Point::Unknown,
        Room::Free => return Point::Mismatch,
        Room::Most(what, most) => (what, most),
    };
    match history::use_with(context, &what, asked_value(context, &what.asked).as_ref()) {
        Known::Value(Value::Number(total) | Value::Money(total, _)) => {
            Point::Value(Value::Number(Exact::from(i64::from(total.cmp(&most) as i8))))
        }
        Known::Nothing => Point::Mismatch,
        Known::Value(_) | Known::Unknown | Known::Anything => Point::Unknown,
    }
}

impl Inquiry<'_> {
    pub(super) fn fits(&self, context: &Context<'_>, remedy: &Remedy, cap: &Cap) -> Truth {
        let binds = self.optional(context, cap.when.as_ref());
        if binds == Truth::No {
            return Truth::Yes;
        }
        let asked = asked_value(context, &self.asked);
        let what = UseOf::of_cap(&self.guideline.id, remedy, cap);
        let mut truths = Agreed::default();
        let _ = self.rooms(context, &what, cap, &mut |room| truths.add(room.fits(context, asked.as_ref())));
        (!binds).or(truths.or(Truth::Unknown))
    }

    /// Visits every limit that a cap may have in this case.
    fn rooms(
        &self,
        context: &Context<'_>,
        what: &UseOf,
        cap: &Cap,
        visit: &mut dyn FnMut(Room) -> std::ops::ControlFlow<()>,
    ) -> std::ops::ControlFlow<()> {
        let fixed = match &cap.limit {
            CapLimit::Count(n) => Exact::from(i64::from(*n)),
            CapLimit::Money(most, _) | CapLimit::Measure(most, _) => *most,
            CapLimit::Worked(measure, limit) => {
                return context.branches_of(limit, &mut |branch| {
                    visit(match branch {
                        Branch::Nothing | Branch::Anything => Room::Free,
                        Branch::Amount(_) => Room::of(context.worth(&branch, None), what, measure),
                    })
                });
            }
        };
        visit(Room::Most(what.clone(), fixed))
    }

    /// The one limit that a cap has in this case, if that is known; for money of a currency where one is wanted.
    fn room(&self, remedy: &Remedy, cap: &Cap, wanted: Option<Currency>) -> Room {
        let context = &self.context;
        match self.optional(context, cap.when.as_ref()) {
            Truth::Yes => {}
            Truth::No => return Room::Free,
            Truth::Unknown => return Room::Unknown,
        }
        let what = UseOf::of_cap(&self.guideline.id, remedy, cap);
        match &cap.limit {
            CapLimit::Worked(measure, limit) => {
                Room::of(context.expression_in(limit, wanted), &what, measure)
            }
            CapLimit::Count(_) | CapLimit::Money(..) | CapLimit::Measure(..) => {
                let mut only = Room::Unknown;
                let _ = self.rooms(context, &what, cap, &mut |room| {
                    only = room;
                    std::ops::ControlFlow::Break(())
                });
                only
            }
        }
    }

    /// How much of what is measured a cap still leaves; none where it counts times.
    pub(super) fn left_under(&self, remedy: &Remedy, cap: &Cap) -> Option<Value> {
        let room = self.room(remedy, cap, None);
        if matches!(&room, Room::Most(what, _) if what.counts_times()) {
            return None;
        }
        match room.left(&self.context) {
            Left::Most(Value::Money(left, currency)) => Some(Value::Money(left.max(Exact::ZERO), currency)),
            Left::Most(Value::Number(left)) => Some(Value::Number(left.max(Exact::ZERO))),
            Left::Most(_) | Left::Enough | Left::Unknown => None,
        }
    }

    /// What a cap leaves of a limit; of one in several currencies, what it leaves of each.
    pub(super) fn capped(&self, remedy: &Remedy, cap: &Cap, limit: UpTo) -> UpTo {
        let UpTo::PerCurrency(amounts) = limit else {
            let wanted = match &limit {
                UpTo::Value(Value::Money(_, currency)) => Some(*currency),
                _ => None,
            };
            return self.capped_in(remedy, cap, limit, wanted);
        };
        let mut left = Vec::new();
        for (currency, amount) in amounts {
            let one = UpTo::Value(Value::Money(amount, currency));
            match self.capped_in(remedy, cap, one, Some(currency)) {
                UpTo::Value(Value::Money(amount, _)) => left.push((currency, amount)),
                UpTo::Unknown => return UpTo::Unknown,
                _ => {}
            }
        }
        if left.is_empty() { UpTo::Nothing } else { UpTo::PerCurrency(left) }
    }

    fn capped_in(&self, remedy: &Remedy, cap: &Cap, limit: UpTo, wanted: Option<Currency>) -> UpTo {
        let room = self.room(remedy, cap, wanted);
        let left = match room.left(&self.context) {
            Left::Enough => return limit,
            Left::Unknown => return if limit == UpTo::Nothing { limit } else { UpTo::Unknown },
            Left::Most(left) => left,
        };
        let counts_times = matches!(&room, Room::Most(what, _) if what.counts_times());
        match (left, limit) {
            (Value::Number(left), limit) if counts_times => {
                if left < Exact::ONE {
                    UpTo::Nothing
                } else {
                    limit
                }
            }
            (Value::Number(left), _) if left <= Exact::ZERO => UpTo::Nothing,
            (Value::Number(left), UpTo::Value(Value::Number(most))) => {
                UpTo::Value(Value::Number(most.min(left)))
            }
            (left @ Value::Number(_), UpTo::Anything) => UpTo::Value(left),
            (Value::Money(left, currency), limit) => {
                let is_elsewhere = self.context.currency().is_some_and(|of| of != currency);
                capped_money(left, currency, limit, is_elsewhere)
            }
            (_, limit) => limit,
        }
    }
}

/// Money in another currency is not counted.
fn capped_money(left: Exact, currency: Currency, limit: UpTo, is_elsewhere: bool) -> UpTo {
    let is_used_up = left <= Exact::ZERO;
    match limit {
        UpTo::Value(Value::Money(_, of)) if of == currency && is_used_up => UpTo::Nothing,
        UpTo::Value(Value::Money(amount, of)) if of == currency => {
            UpTo::Value(Value::Money(amount.min(left), currency))
        }
        UpTo::Value(Value::Money(..)) => limit,
        UpTo::Anything if is_elsewhere => limit,
        _ if is_used_up => UpTo::Nothing,
        UpTo::Anything => UpTo::Value(Value::Money(left, currency)),
        limit => limit,
    }
}
