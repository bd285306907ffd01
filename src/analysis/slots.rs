//! What may change in a case that is sampled, and the cases that come of it.

use jiff::{Span, Timestamp};

use super::difference::Version;
use super::edges::Edges;
use super::proposals::{changed, with, without};
use crate::decision::{Case, OwedAmount, decide_verdict};
use crate::model::{
    Blank, CapLimit, CapMeasure, Currency, Exact, Fact, FactId, FactKind, Money, PastGift, PastGrant,
    RemedyPath, RoleId, Scope, TimeUnit, Value, built_in,
};

/// How many values are worked out from others, for one fact.
const MOST_WORKED_OUT: usize = 12;

/// One thing that may change in a case.
#[derive(Clone, Debug)]
pub(super) enum Slot {
    /// Who decides.
    Role,
    /// When it is decided.
    Moment,
    /// What is asked.
    Asked,
    /// The desk.
    Site,
    /// A plain fact.
    Fact(FactId),
    /// What was given earlier.
    Earlier,
    /// What was given in the same case.
    Given,
}

/// Everything that may change, over both versions.
pub(super) struct Slots<'a> {
    before: Version<'a>,
    after: Version<'a>,
    edges: Edges,
    roles: Vec<RoleId>,
    all: Vec<Slot>,
}

impl<'a> Slots<'a> {
    pub(super) fn new(before: Version<'a>, after: Version<'a>, edges: Edges) -> Self {
        let old = &before.policies.organisation;
        let in_both = after.policies.organisation.roles().filter(|role| old.rank(role).is_some());
        let roles: Vec<RoleId> = in_both.cloned().collect();
        let mut all: Vec<Slot> = edges.facts.keys().cloned().map(Slot::Fact).collect();
        all.extend([Slot::Asked, Slot::Role, Slot::Moment, Slot::Site, Slot::Given]);
        if !edges.caps.is_empty() || !edges.histories.is_empty() {
            all.extend([Slot::Earlier, Slot::Earlier]);
        }
        Self { before, after, edges, roles, all }
    }

    pub(super) fn all(&self) -> &[Slot] {
        &self.all
    }

    /// The case with an ordinary value for each fact that is read and everybody that is counted.
    pub(super) fn filled(&self, case: &Case) -> Case {
        let mut case = case.clone();
        for key in [built_in::CUSTOMER, built_in::AGENT] {
            case = with(&case, &FactId::new(key), Value::Word(format!("{key}-1").into()));
        }
        for (id, fact) in &self.edges.facts {
            case = self.values(fact, &case).into_iter().next().map_or(case.clone(), |v| with(&case, id, v));
        }
        case
    }

    /// The cases that a change of one thing leads to.
    pub(super) fn cases(&self, slot: &Slot, case: &Case) -> Vec<Case> {
        match slot {
            Slot::Role => {
                let to = |role: &RoleId| changed(case, |given| given.role = Some(role.clone()));
                self.roles.iter().map(to).collect()
            }
            Slot::Moment => {
                let days = self
                    .edges
                    .days
                    .iter()
                    .flat_map(|day| [day.yesterday().ok(), Some(*day), day.tomorrow().ok()]);
                let zone = &self.after.policies.organisation.time_zone;
                let noon = |day: jiff::civil::Date| zone.to_timestamp(day.at(12, 0, 0, 0)).ok();
                let now = zone.to_datetime(case.given.decided_at.unwrap_or_default());
                let in_week = self.in_week(now).into_iter().filter_map(|local| zone.to_timestamp(local).ok());
                let moments = days.flatten().filter_map(noon).chain(in_week);
                moments.map(|at| changed(case, |given| given.decided_at = Some(at))).collect()
            }
            Slot::Asked => self.asked(case),
            Slot::Site => {
                let fact = FactId::new(built_in::SITE);
                let sites = self.after.policies.organisation.sites.iter();
                sites.map(|site| with(case, &fact, Value::Word(site.id.as_str().into()))).collect()
            }
            Slot::Fact(id) => {
                let Some(fact) = self.edges.facts.get(id) else { return Vec::new() };
                let mut cases: Vec<Case> =
                    self.values(fact, case).into_iter().map(|value| with(case, id, value)).collect();
                if fact.blank != Blank::Unknown {
                    cases.push(without(case, id));
                }
                cases
            }
            Slot::Earlier => self.earlier(case),
            Slot::Given => {
                let others = self.after.guideline.iter().flat_map(|guideline| &guideline.remedies);
                let others = others.filter(|other| Some(&other.id) != case.given.remedy.as_ref());
                others
                    .map(|other| changed(case, |given| given.already_given = vec![other.id.clone()]))
                    .collect()
            }
        }
    }

    /// What is owed and the limits, a cent more and a cent less.
    fn asked(&self, case: &Case) -> Vec<Case> {
        let fact = FactId::new(built_in::AMOUNT);
        let mut cases = Vec::new();
        for version in [self.before, self.after] {
            let owed = decide_verdict(version.policies, version.guideline, case, version.remedy).1;
            if let OwedAmount::Value(Value::Money(amount, currency)) = owed {
                let values = around(amount, cent(currency)).into_iter();
                cases.extend(values.map(|amount| with(case, &fact, Value::Money(amount, currency))));
            }
        }
        cases.extend(self.money(case).into_iter().map(|value| with(case, &fact, value)));
        cases.push(without(case, &fact));
        cases
    }

    fn money(&self, case: &Case) -> Vec<Value> {
        let currencies = &self.after.policies.organisation.currencies;
        let first = case.currency(self.after.policies);
        let all = first.iter().chain(currencies.iter().filter(|one| Some(**one) != first));
        let all: Vec<Currency> = all.copied().collect();
        let moved = self.edges.moved.amounts.iter().copied();
        let shares = self.edges.numbers.iter().filter(|share| **share > Exact::ZERO);
        let wholes = moved.clone().flat_map(|part| shares.clone().filter_map(move |share| part.over(*share)));
        let written = self.edges.amounts.iter().copied();
        let amounts: Vec<Exact> = std::iter::once(Exact::from(100))
            .chain(moved.clone())
            .chain(wholes.take(MOST_WORKED_OUT))
            .chain([Exact::from(1000)])
            .chain(written)
            .collect();
        let near = |amount: &Exact, currency: Currency| {
            around(*amount, cent(currency)).into_iter().map(move |amount| Value::Money(amount, currency))
        };
        let values =
            amounts.iter().flat_map(|amount| all.iter().flat_map(move |currency| near(amount, *currency)));
        values.collect()
    }

    /// How many of one amount make another, where one of them moved.
    fn times(&self) -> impl Iterator<Item = Exact> {
        let units = self.edges.amounts.iter().filter(|unit| **unit > Exact::ZERO);
        let moved = self.edges.moved.amounts.iter();
        let times = moved.flat_map(move |whole| units.clone().filter_map(|unit| whole.over(*unit)));
        times.filter_map(|times| i64::try_from(times.floor()).ok()).map(Exact::from).take(MOST_WORKED_OUT)
    }

    fn values(&self, fact: &Fact, case: &Case) -> Vec<Value> {
        let own = self.edges.own.get(&fact.id);
        match &fact.kind {
            FactKind::Choice { values, .. } => values.iter().cloned().map(Value::Word).collect(),
            FactKind::Flag => vec![Value::Flag(false), Value::Flag(true)],
            FactKind::Text => {
                let another = Value::Word("another".into());
                own.into_iter().flatten().cloned().chain([another]).collect()
            }
            FactKind::Number { .. } | FactKind::Percent => {
                let step = match fact.kind {
                    FactKind::Percent => Exact::ratio(1, 100).unwrap_or(Exact::ONE),
                    _ => Exact::ONE,
                };
                let own = own.into_iter().flatten().filter_map(|value| match value {
                    Value::Number(n) => Some(*n),
                    _ => None,
                });
                let moved = self.edges.moved.numbers.iter().copied();
                let ordinary = [1i64, 0, 2, 3].map(Exact::from);
                let all = own
                    .chain(moved)
                    .chain(ordinary)
                    .chain(self.times())
                    .chain(self.edges.numbers.iter().copied());
                all.flat_map(|n| around(n, step)).map(Value::Number).collect()
            }
            FactKind::Money => self.money(case),
            FactKind::Date => self.moments(case).into_iter().map(|(day, _)| Value::Date(day)).collect(),
            FactKind::Instant => self.moments(case).into_iter().map(|(_, at)| Value::Instant(at)).collect(),
        }
    }

    /// Days around those that are written, and as long before or after the case as is written.
    fn moments(&self, case: &Case) -> Vec<(jiff::civil::Date, Timestamp)> {
        let zone = &self.after.policies.organisation.time_zone;
        let now = case.given.decided_at.unwrap_or_default();
        let local = zone.to_datetime(now);
        let mut all = vec![local.checked_sub(Span::new().days(3)).unwrap_or(local), local];
        for (n, unit) in self.edges.moved.lengths.iter().chain(&self.edges.lengths) {
            for n in [*n, n - 1, n + 1] {
                let Some(span) = span(n, *unit) else { continue };
                all.extend(local.checked_sub(span).ok().into_iter().chain(local.checked_add(span).ok()));
            }
        }
        all.extend(self.in_week(local));
        let written = self.edges.moved.days.iter().chain(&self.edges.days);
        let days = written.flat_map(|day| [Some(*day), day.yesterday().ok(), day.tomorrow().ok()]).flatten();
        all.extend(days.map(|day| day.at(12, 0, 0, 0)));
        all.into_iter().filter_map(|at| Some((at.date(), zone.to_timestamp(at).ok()?))).collect()
    }

    /// Moments of the same week at which hours that are written begin or end, and just before.
    fn in_week(&self, local: jiff::civil::DateTime) -> Vec<jiff::civil::DateTime> {
        let day = local.date();
        let since_monday = i64::from(day.weekday().to_monday_zero_offset());
        let monday = day.saturating_sub(Span::new().days(since_monday)).at(0, 0, 0, 0);
        let minutes = self.edges.weeks.iter().flat_map(|minute| [i64::from(*minute), i64::from(*minute) - 1]);
        minutes.map(|minute| monday.saturating_add(Span::new().minutes(minute))).collect()
    }

    /// None, one, and as many gifts as caps and tests name, lately and as long ago as is written.
    fn earlier(&self, case: &Case) -> Vec<Case> {
        let mut cases = vec![changed(case, |given| given.history.clear())];
        let (Some(guideline), now) = (self.after.guideline, case.given.decided_at.unwrap_or_default()) else {
            return cases;
        };
        let zone = &self.after.policies.organisation.time_zone;
        let local = zone.to_datetime(now);
        let ages = self.edges.lengths.iter().flat_map(|(n, unit)| [(*n, *unit), (n + 1, *unit)]);
        let windows = self.edges.caps.iter().map(|cap| cap.window);
        let windows = windows.chain(self.edges.histories.iter().map(|history| history.window));
        let windows = windows.filter_map(|window| match window {
            crate::model::Window::Rolling(length) => Some((i64::from(length.n), unit(length.unit))),
            _ => None,
        });
        let ages = windows.flat_map(|(n, unit)| [(n - 1, unit), (n, unit), (n + 1, unit)]).chain(ages);
        let ages: Vec<_> =
            [(2, TimeUnit::Minutes), (2, TimeUnit::Days)].into_iter().chain(ages).take(12).collect();
        let counts = self.edges.caps.iter().filter_map(|cap| match &cap.limit {
            CapLimit::Count(n) => Some(i128::from(*n)),
            CapLimit::Money(..) | CapLimit::Measure(..) | CapLimit::Worked(..) => None,
        });
        let numbers = self.edges.numbers.iter().filter_map(|n| n.as_integer());
        let counts = counts.chain(numbers).filter(|n| (1..12).contains(n));
        let mut counts: Vec<i128> = counts.flat_map(|n| [n, n + 1]).chain([1]).collect();
        counts.sort_unstable();
        counts.dedup();
        let remedies = self.counted(guideline);
        let amounts: Vec<Option<PastGift>> = self.gifts(case);
        for remedy in &remedies {
            for age in &ages {
                let Some(at) = span(age.0, age.1).and_then(|span| local.checked_sub(span).ok()) else {
                    continue;
                };
                let Ok(at) = zone.to_timestamp(at) else { continue };
                for (n, gift) in counts.iter().flat_map(|n| amounts.iter().map(move |gift| (*n, *gift))) {
                    if cases.len() > 120 {
                        return cases;
                    }
                    cases.push(self.with_gifts(case, remedy, at, n, gift));
                }
            }
        }
        cases
    }

    fn counted(&self, guideline: &crate::model::Guideline) -> Vec<RemedyPath> {
        let first = |id: &crate::model::GuidelineId| {
            let remedy = self.after.policies.guideline(id.as_str())?.remedies.first()?;
            Some(RemedyPath { guideline: id.clone(), remedy: remedy.id.clone() })
        };
        let own = self
            .after
            .remedy
            .map(|remedy| RemedyPath { guideline: guideline.id.clone(), remedy: remedy.id.clone() });
        let others = self.edges.histories.iter().filter_map(|history| match history.of.as_ref()? {
            Scope::Guideline(id) => first(id),
            Scope::Remedy(path) => Some(path.clone()),
        });
        let mut all: Vec<RemedyPath> = others.chain(own).collect();
        all.sort();
        all.dedup();
        all
    }

    fn gifts(&self, case: &Case) -> Vec<Option<PastGift>> {
        let currency = case.currency(self.after.policies);
        let Some(currency) =
            currency.or_else(|| self.after.policies.organisation.currencies.first().copied())
        else {
            return vec![None];
        };
        let mut gifts = vec![None];
        if self.edges.caps.iter().any(|cap| {
            matches!(cap.limit, CapLimit::Measure(..) | CapLimit::Worked(CapMeasure::Measure(_), _))
        }) {
            let numbers = self.edges.numbers.iter().take(4).flat_map(|n| around(*n, Exact::ONE));
            gifts.extend(numbers.map(|n| Some(PastGift::Number(n))));
            return gifts;
        }
        for amount in self.edges.amounts.iter().take(4).flat_map(|amount| around(*amount, cent(currency))) {
            let scale = Exact::power_of_ten(currency.decimals());
            let minor = scale.and_then(|scale| amount.times(scale)).map(Exact::floor);
            let minor = minor.and_then(|minor| i64::try_from(minor).ok());
            gifts.extend(minor.map(|minor| Some(PastGift::Money(Money { currency, minor }))));
        }
        gifts
    }

    fn with_gifts(
        &self,
        case: &Case,
        remedy: &RemedyPath,
        at: Timestamp,
        n: i128,
        gift: Option<PastGift>,
    ) -> Case {
        let pers = self.edges.caps.iter().flat_map(|cap| &cap.per);
        let pers = pers.chain(self.edges.histories.iter().flat_map(|history| &history.per));
        let keys = pers.filter_map(|per| Some((per.clone(), case.said(per.as_str())?.clone()))).collect();
        let past = PastGrant {
            remedy: remedy.clone(),
            at,
            asked: gift,
            given: Some(gift.unwrap_or(PastGift::Thing)),
            keys,
            told: false,
        };
        changed(case, |given| {
            given.history = vec![past; usize::try_from(n).unwrap_or(1)];
        })
    }
}

fn unit(unit: crate::model::DurationUnit) -> TimeUnit {
    match unit {
        crate::model::DurationUnit::Hours => TimeUnit::Hours,
        crate::model::DurationUnit::Days => TimeUnit::Days,
        crate::model::DurationUnit::Months => TimeUnit::Months,
    }
}

fn span(n: i64, unit: TimeUnit) -> Option<Span> {
    let span = Span::new();
    match unit {
        TimeUnit::Minutes => span.try_minutes(n).ok(),
        TimeUnit::Hours => span.try_hours(n).ok(),
        TimeUnit::Days => span.try_days(n).ok(),
        TimeUnit::WorkingDays => span.try_weeks(n / 5).ok()?.try_days(n % 5).ok(),
        TimeUnit::Weeks => span.try_weeks(n).ok(),
        TimeUnit::Months => span.try_months(n).ok(),
        TimeUnit::Years => span.try_years(n).ok(),
    }
}

fn cent(currency: Currency) -> Exact {
    Exact::power_of_ten(currency.decimals()).and_then(|scale| Exact::ONE.over(scale)).unwrap_or(Exact::ONE)
}

/// A value and a step below and above it, not below nought.
fn around(value: Exact, step: Exact) -> Vec<Exact> {
    let near = [Some(value), value.plus(step), value.minus(step)];
    near.into_iter().flatten().filter(|near| *near >= Exact::ZERO).collect()
}
