//! What caps and history facts look back on: whose decisions, which, over which time.

use super::{Eye, Kernel};
use crate::{
    decision::{Point, UseOf},
    model::{
        Comparison, Currency, Exact, FactId, History, HistoryEvent, HistoryMeasure, RemedyPath, Scope, Unit,
        Value, Window,
    },
    simulate::ledger::Used,
};

/// Decisions that are counted together.
#[derive(Clone, Debug)]
pub(in crate::simulate) struct Track {
    pub(in crate::simulate) what: Counted,
    /// Which of the two versions looks at it.
    pub(in crate::simulate) used_by: [bool; 2],
}

/// What is counted; two caps that count the same share a track.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(in crate::simulate) struct Counted {
    /// Which remedies; none stands for all.
    pub(super) scopes: Vec<Scope>,
    pub(in crate::simulate) per: Vec<FactId>,
    pub(in crate::simulate) window: Window,
    pub(super) event: HistoryEvent,
    /// Only amounts that pass this, in whole units of each currency.
    pub(super) amount: Option<(Comparison, Vec<(Currency, Exact)>)>,
    /// Only money of this currency.
    pub(super) money: Option<Currency>,
    /// Only what is measured in this unit.
    pub(super) measure: Option<Unit>,
    /// Whether a cap looks at it; a history fact otherwise.
    pub(super) is_cap: bool,
}

/// What is known of the use of a window.
#[derive(Clone, Copy, Debug)]
pub(super) enum Known {
    /// It is not known whose use is meant.
    NoKey,
    /// It is taken to be used up, since what was given before the log begins is not known.
    UsedUp,
    Used(Used),
}

/// The codes of a key.
#[derive(Clone, Debug)]
pub(super) struct Keys {
    pub(super) codes: std::sync::Arc<[u32]>,
    pub(super) n: usize,
}

/// How a history fact is read from its tracks.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) measure: HistoryMeasure,
    /// One track, or for sums of money one for each currency.
    pub(super) tracks: Vec<u32>,
    /// Whether it adds up money.
    pub(super) is_money: bool,
}

impl Counted {
    pub(in crate::simulate) fn of_use(what: &UseOf) -> Self {
        Self {
            scopes: what.scopes.clone(),
            per: what.per.clone(),
            window: what.window,
            event: HistoryEvent::Granted,
            amount: None,
            money: what.money,
            measure: what.measure.clone(),
            is_cap: true,
        }
    }

    pub(super) fn of_history(history: &History, money: Option<Currency>) -> Self {
        Self {
            scopes: history.of.iter().cloned().collect(),
            per: history.per.clone(),
            window: history.window,
            event: history.event,
            amount: history.amount.clone(),
            money,
            measure: history.unit.clone(),
            is_cap: false,
        }
    }

    /// Whether decisions on a remedy are counted.
    pub(super) fn covers(&self, path: &RemedyPath) -> bool {
        let is_in = |scope: &Scope| match scope {
            Scope::Guideline(guideline) => path.guideline == *guideline,
            Scope::Remedy(remedy) => path == remedy,
        };
        self.scopes.is_empty() || self.scopes.iter().any(is_in)
    }

    /// Returns what a decision adds, in the smallest unit; none where it is not counted.
    pub(in crate::simulate) fn adds(
        &self,
        amount: Option<(i64, Currency)>,
        measured: Option<&(i64, Unit)>,
    ) -> Option<i64> {
        if let Some((comparison, bounds)) = &self.amount {
            let (minor, currency) = amount?;
            let (_, bound) = bounds.iter().find(|(named, _)| *named == currency)?;
            let exact = Exact::from(minor).over(Exact::power_of_ten(currency.decimals())?)?;
            if !comparison.holds(exact.cmp(bound)) {
                return None;
            }
        }
        if let Some(unit) = &self.measure {
            return measured.filter(|(_, of)| of == unit).map(|(n, _)| *n);
        }
        match self.money {
            None => Some(0),
            Some(currency) => amount.filter(|(_, of)| *of == currency).map(|(minor, _)| minor),
        }
    }
}

impl Kernel<'_> {
    /// Returns the code of a row's key.
    pub(super) fn key(&self, track: u32, row: usize) -> Option<u32> {
        let keys = &self.keys[track as usize];
        keys.codes.get(row).copied().filter(|&code| (code as usize) < keys.n)
    }

    /// Returns the first instant that a window of a row looks back on.
    pub(super) fn begin(&self, track: u32, row: usize) -> i64 {
        let begins = &self.begins[track as usize];
        begins
            .get(self.log.zone(row))
            .map_or(i64::MIN, |begins| begins.first(self.log.decided_at[row], self.days[row]))
    }
}

impl Eye<'_> {
    /// Returns the use of a window before this case.
    pub(super) fn used(&self, track: u32) -> Known {
        let now = self.kernel.log.decided_at[self.row];
        let Some(ledgers) = self.ledgers else { return Known::Used(Used::default()) };
        let ledger = &ledgers[track as usize];
        let is_past_unknown = self.is_tight && self.kernel.known_from > i64::MIN;
        let Some(key) = self.kernel.key(track, self.row) else {
            // Where nothing was given to anybody it does not matter to whom.
            let is_nothing = !is_past_unknown && ledger.is_empty(now);
            return if is_nothing { Known::Used(Used::default()) } else { Known::NoKey };
        };
        let begin = self.kernel.begin(track, self.row);
        if self.is_tight && begin < self.kernel.known_from {
            Known::UsedUp
        } else {
            Known::Used(ledger.since(key, begin, now))
        }
    }

    /// Returns the currency a case is about: that of the amount, else of the desk, else the first.
    fn case_currency(&self) -> usize {
        let log = self.kernel.log;
        let of_desk = || {
            let desk = log.site.get(self.row)?;
            let sites = &self.kernel.versions[self.rules.version].organisation.sites;
            let currency = sites.iter().find(|site| site.id.as_str() == desk)?.currency?;
            log.currencies.iter().position(|known| known.code() == currency.code())
        };
        let of_amount = self.asked.and(self.currency()).map(usize::from);
        of_amount.or_else(of_desk).unwrap_or(0)
    }

    /// Returns what a history fact says before this case.
    pub(super) fn read_past(&self, reading: &Reading) -> Point {
        if reading.is_money {
            return self.money_past(reading);
        }
        let Some(&track) = reading.tracks.first() else { return Point::Unknown };
        let Known::Used(used) = self.used(track) else { return Point::Unknown };
        let number = |n: i64| Point::Value(Value::Number(Exact::from(n)));
        match reading.measure {
            HistoryMeasure::Count => number(used.times),
            HistoryMeasure::DaysSinceTheLast => match used.last {
                None => Point::Value(Value::Never),
                Some(last) => {
                    let day = self.kernel.calendars[self.kernel.log.zone(self.row)].day(last);
                    number(i64::from(self.day() - day))
                }
            },
            HistoryMeasure::Sum => {
                let scale = Exact::power_of_ten(super::cap::MEASURED);
                let total = scale.and_then(|scale| Exact::from(used.amount).over(scale));
                total.map_or(Point::Unknown, |total| Point::Value(Value::Number(total)))
            }
        }
    }

    /// Money stays in the currency that it was given in; in several, it cannot be added up.
    fn money_past(&self, reading: &Reading) -> Point {
        let mut total = None;
        for (place, &track) in reading.tracks.iter().enumerate() {
            match self.used(track) {
                Known::Used(used) if used.amount == 0 => {}
                Known::Used(used) if total.is_none() => total = Some((place, used.amount)),
                Known::Used(_) | Known::UsedUp | Known::NoKey => return Point::Unknown,
            }
        }
        let (place, minor) = total.unwrap_or_else(|| (self.case_currency(), 0));
        self.kernel.log.currencies.get(place).map_or(Point::Unknown, |&currency| {
            let money = crate::model::Money { currency, minor };
            Value::from_money(money).map_or(Point::Unknown, Point::Value)
        })
    }
}
