//! The organisation: its roles, vocabulary, money, languages and desks.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::{
    Currency, Days, Exact, Fact, Gate, Heed, Hours, LanguageTag, Otherwise, Place, RoleId, SiteId, Table,
    Target, Texts, Weekdays, WorkingDays,
};

/// What `sayso.yaml` says.
#[derive(Clone, Debug, PartialEq)]
pub struct Organisation {
    /// Titles of roles (`roles.agent.title`, `roles.agent.group`), labels of facts (`facts.bill.label`),
    /// labels of a choice's values (`facts.membership.of.gold`), units, and `organisation`.
    pub texts: Texts,
    /// The first is the language of the sources.
    pub languages: Vec<LanguageTag>,
    /// The zone of desks that name none.
    pub time_zone: TimeZone,
    /// The currencies in use.
    pub currencies: Vec<Currency>,
    /// Lowest authority first; roles of one rank share a place.
    pub ranks: Vec<Vec<RoleId>>,
    /// When the desks are open.
    pub desk_hours: Option<Hours>,
    /// Days on which the desks are closed.
    pub closed: Days,
    /// The days of the week that are working days.
    pub weekdays: Weekdays,
    /// Days that are no working days.
    pub holidays: Days,
    /// The working days of desks that name none of their own.
    pub working_days: WorkingDays,
    /// Desks elsewhere.
    pub sites: Vec<Site>,
    /// The vocabulary.
    pub facts: Vec<Fact>,
    /// Tables of amounts.
    pub tables: Vec<Table>,
    /// Guardrails for authors.
    pub ceilings: Vec<Ceiling>,
    /// What a proposal must keep to, those that stop it first.
    pub gates: Vec<Gate>,
    /// What holds where no guideline says otherwise.
    pub otherwise: Option<Otherwise>,
    /// How exports of past decisions map to facts, by name.
    pub decisions: BTreeMap<String, DecisionMapping>,
    /// Which findings are told, and how loudly.
    pub heed: Heed,
    /// Where it is written: the whole file.
    pub place: Place,
}

/// A desk elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// Its id.
    pub id: SiteId,
    /// Its zone.
    pub time_zone: Option<TimeZone>,
    /// When it is open.
    pub desk_hours: Option<Hours>,
    /// Days on which it is closed, besides those of the organisation.
    pub closed: Days,
    /// The days of the week that are its working days, where they are others than those of the organisation.
    pub weekdays: Option<Weekdays>,
    /// Days that are no working days there, besides those of the organisation.
    pub holidays: Days,
    /// Its working days.
    pub working_days: WorkingDays,
    /// Its currency.
    pub currency: Option<Currency>,
    /// Where it is declared.
    pub place: Place,
}

/// A guardrail: no limit of the role is above it without an approval.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Ceiling {
    /// The role it holds for, and all below.
    pub role: RoleId,
    /// The amount, in whole units, per currency.
    pub at_most: Vec<(Currency, Exact)>,
    /// Who approves more.
    pub approved_by: Option<Target>,
    /// Where it is declared.
    pub place: Place,
}

/// How the columns of one kind of export map to facts.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct DecisionMapping {
    /// Column of the export by the name of the fact or field.
    pub columns: BTreeMap<String, String>,
    /// Value of a fact or field that the export does not have.
    pub constants: BTreeMap<String, String>,
    /// By fact or field: what a word of the export stands for.
    pub values: BTreeMap<String, BTreeMap<String, String>>,
    /// Where it is declared.
    pub place: Place,
}

impl Organisation {
    /// Returns the rank of a role, nought for the lowest.
    #[must_use]
    pub fn rank(&self, role: &RoleId) -> Option<usize> {
        self.ranks.iter().position(|rank| rank.contains(role))
    }

    /// Returns every role, lowest rank first.
    pub fn roles(&self) -> impl Iterator<Item = &RoleId> {
        self.ranks.iter().flatten()
    }

    /// Returns the language of the sources.
    #[must_use]
    pub fn source_language(&self) -> LanguageTag {
        self.languages.first().cloned().unwrap_or_else(|| LanguageTag::new("en"))
    }

    /// Returns the zone of a desk.
    #[must_use]
    pub fn zone_of(&self, site: Option<&str>) -> &TimeZone {
        self.site(site).and_then(|site| site.time_zone.as_ref()).unwrap_or(&self.time_zone)
    }

    /// Returns the working days of a desk.
    #[must_use]
    pub fn working_days_of(&self, site: Option<&str>) -> &WorkingDays {
        self.site(site).map_or(&self.working_days, |site| &site.working_days)
    }

    fn site(&self, id: Option<&str>) -> Option<&Site> {
        id.and_then(|id| self.sites.iter().find(|site| site.id.as_str() == id))
    }

    /// Sets the days of the week and the holidays that working days are counted by.
    pub fn set_working_days(&mut self, weekdays: Weekdays, holidays: Days) {
        self.working_days = WorkingDays::new(weekdays, &holidays);
        for site in &mut self.sites {
            let mut all = holidays.clone();
            all.extend(site.holidays.clone());
            site.working_days = WorkingDays::new(site.weekdays.unwrap_or(weekdays), &all);
        }
        (self.weekdays, self.holidays) = (weekdays, holidays);
    }

    /// Returns a currency in use.
    #[must_use]
    pub fn currency(&self, code: &str) -> Option<Currency> {
        self.currencies.iter().copied().find(|currency| currency.code() == code)
    }

    /// Returns a fact of the organisation's vocabulary.
    #[must_use]
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id.as_str() == id)
    }
}
