//! Past decisions in their total order: by the instant, then by the bytes of the id.
//!
//! The same rows give the same log whatever files they came in, in whatever order. Rows that cannot be
//! used are counted by reason; the rows of the log and those counted add up to the rows read.

mod chunk;
mod digest;
mod duplicates;
mod money;

use std::collections::BTreeMap;

use jiff::{Timestamp, civil::DateTime, tz::TimeZone};

pub(super) use chunk::Chunks;
pub(super) use digest::Digest;

use super::{
    mapping::{Field, Meaning, Plan, Rule, Translation, WantedFact},
    outcome::Outcome,
    read::{BLANK, Column, Ids, Kind, Moment, Problem, Rows, Texts, Values},
    reject::{Counts, Reason},
};
use crate::model::{Currency, Organisation};

/// Past decisions that can be replayed, in their total order.
#[derive(Debug, Default)]
pub struct Log {
    /// How many decisions there are.
    pub len: usize,
    /// Their ids.
    pub id: Ids,
    /// When they were decided, in microseconds since 1970 in UTC.
    pub decided_at: Vec<i64>,
    /// Under which guideline.
    pub guideline: Words,
    /// The remedy.
    pub remedy: Words,
    /// The role of the person who decided.
    pub role: Words,
    /// The person who decided.
    pub agent: Words,
    /// The customer.
    pub customer: Words,
    /// The desk.
    pub site: Words,
    /// The agent's team.
    pub team: Words,
    /// The currency of a decision's amounts, as its place in `currencies`.
    pub currency: Vec<Option<u8>>,
    /// The currencies.
    pub currencies: Vec<Currency>,
    /// The zones of the desks, the organisation's first.
    pub zones: Vec<TimeZone>,
    /// The zone of each site, by the code of its word.
    site_zones: Vec<usize>,
    /// What was asked, in the smallest unit.
    pub asked: Vec<Option<i64>>,
    /// What was given, in the smallest unit.
    pub given: Vec<Option<i64>>,
    /// How it ended.
    pub outcome: Vec<Outcome>,
    /// When what was given was taken back, in microseconds since 1970 in UTC.
    pub reversed_at: Vec<Option<i64>>,
    /// The facts, with how they were read.
    pub facts: Vec<(WantedFact, Column)>,
    /// How many rows were read.
    pub n_read: u64,
    /// The rows that cannot be used.
    pub rejected: Counts<Reason>,
    /// Facts that could not be read, by fact; they count as unknown.
    pub unreadable: BTreeMap<(String, Problem), u64>,
    /// How many local times stand in an hour that comes twice or never; the earlier or later was taken.
    pub n_ambiguous: u64,
    /// Tells one log from another by what its rows say, in whatever order.
    pub digest: String,
}

/// A column of words.
#[derive(Debug, Default)]
pub struct Words {
    /// The code of each row; `u32::MAX` where nothing is written.
    pub codes: Vec<u32>,
    /// The words.
    pub texts: Texts,
}

impl Words {
    /// Adds a row.
    pub(super) fn push(&mut self, word: Option<&str>) {
        self.codes.push(word.map_or(BLANK, |word| self.texts.code(word)));
    }

    /// Returns the word of a row.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<&str> {
        let code = self.code(row)?;
        Some(self.texts.get(code))
    }

    /// Returns the code of a row's word.
    #[must_use]
    pub fn code(&self, row: usize) -> Option<u32> {
        self.codes.get(row).copied().filter(|&code| code != BLANK)
    }
}

impl Log {
    /// Returns the zone of a decision's desk, as its place in `zones`.
    #[must_use]
    pub fn zone(&self, row: usize) -> usize {
        self.site.code(row).and_then(|site| self.site_zones.get(site as usize).copied()).unwrap_or(0)
    }

    /// Returns the currency of a decision's amounts.
    #[must_use]
    pub fn currency_of(&self, row: usize) -> Option<Currency> {
        self.currencies.get(usize::from(self.currency.get(row).copied().flatten()?)).copied()
    }

    /// Returns the instant of a time on the wall of a decision's desk.
    pub(super) fn local(&self, row: usize, wall: i64) -> i64 {
        self.zones.get(self.zone(row)).and_then(|zone| from_local(wall, zone)).map_or(wall, |(at, _)| at)
    }

    fn find_zones(&mut self, organisation: &Organisation) {
        self.zones = zones(organisation);
        let place = |site: &str| {
            let zone = organisation.zone_of(Some(site));
            self.zones.iter().position(|known| known == zone).unwrap_or(0)
        };
        self.site_zones = self.site.texts.iter().map(place).collect();
    }
}

/// Returns the zones of an organisation's desks, its own first.
pub(super) fn zones(organisation: &Organisation) -> Vec<TimeZone> {
    let mut zones = vec![organisation.time_zone.clone()];
    for zone in organisation.sites.iter().filter_map(|site| site.time_zone.as_ref()) {
        if !zones.contains(zone) {
            zones.push(zone.clone());
        }
    }
    zones
}

/// The rows of a plan, column by column.
struct Raw<'a> {
    rows: &'a Rows,
    /// By the number of the field.
    fields: Vec<Option<&'a Column>>,
}

impl<'a> Raw<'a> {
    fn new(rows: &'a Rows, meanings: &[Meaning]) -> Self {
        let mut fields = vec![None; Field::Language as usize + 1];
        for (column, meaning) in rows.columns.iter().zip(meanings) {
            if let Meaning::Field(field) = meaning {
                fields[*field as usize] = Some(column);
            }
        }
        Self { rows, fields }
    }

    /// The columns of rows, each as it is translated.
    fn of_parts(rows: &'a Rows, meanings: &[Meaning], translations: &'a [Translation]) -> Self {
        let mut fields = vec![None; Field::Language as usize + 1];
        for ((column, meaning), translation) in rows.columns.iter().zip(meanings).zip(translations) {
            if let Meaning::Field(field) = meaning {
                fields[*field as usize] = Some(translation.get().unwrap_or(column));
            }
        }
        Self { rows, fields }
    }

    fn field(&self, field: Field) -> Option<&'a Column> {
        self.fields.get(field as usize).copied().flatten()
    }

    /// Whether the log says anywhere what was given.
    fn has_given(&self) -> bool {
        let given = self.field(Field::Given);
        given.is_some_and(|column| (0..column.len()).any(|row| !column.is_blank(row)))
    }

    fn id(&self, row: usize) -> &'a str {
        match self.field(Field::DecisionId).map(|column| &column.values) {
            Some(Values::Id(ids)) => ids.get(row),
            Some(_) | None => "",
        }
    }
}

/// What became of rows as they were read.
pub(super) struct Trace {
    /// Which row each row of the log was.
    pub(super) order: Vec<u32>,
    /// The rows that cannot be used.
    pub(super) lost: Vec<Lost>,
}

/// A row that cannot be used.
pub(super) struct Lost {
    pub(super) row: usize,
    pub(super) id: String,
    pub(super) reason: Reason,
    pub(super) text: String,
}

/// What a row became, before the rows are put in order.
struct Kept {
    row: u32,
    at: i64,
    currency: Option<u8>,
    asked: Option<i64>,
    given: Option<i64>,
    outcome: Outcome,
    reversed_at: Option<i64>,
}

impl Log {
    /// Makes a log of the rows of a plan.
    #[must_use]
    pub fn new(plan: &Plan, rows: Rows, facts: Vec<WantedFact>, organisation: &Organisation) -> Self {
        Self::of_rows(plan, rows, facts, organisation, None)
    }

    /// Makes a log of some of the rows; `has_given` says whether any row of all says what was given.
    pub(super) fn of_rows(
        plan: &Plan,
        rows: Rows,
        facts: Vec<WantedFact>,
        organisation: &Organisation,
        has_given: Option<bool>,
    ) -> Self {
        Self::traced(plan, rows, facts, organisation, has_given).0
    }

    /// The same, and what became of each row as it was read.
    pub(super) fn traced(
        plan: &Plan,
        mut rows: Rows,
        facts: Vec<WantedFact>,
        organisation: &Organisation,
        has_given: Option<bool>,
    ) -> (Self, Trace) {
        let meanings = plan.finish(&mut rows);
        let mut rejected = Counts::default();
        rows.broken.iter().for_each(|text| rejected.add(Reason::BrokenRow, "", text));
        let raw = Raw::new(&rows, &meanings);
        let has_given = has_given.unwrap_or_else(|| raw.has_given());
        let mut reading = Reading::new(&raw, plan, organisation, has_given);
        let (kept, lost, n_ambiguous) = keep(&raw, &mut reading, &mut rejected);
        let trace = Trace { order: kept.iter().map(|kept| kept.row).collect(), lost };
        let n_read = (rows.len + rows.broken.len()) as u64;
        let currencies = reading.currencies;
        let mut log =
            Self::arranged(rows, &meanings, &kept, facts, currencies, (n_read, rejected, n_ambiguous));
        log.find_zones(organisation);
        (log, trace)
    }

    fn arranged(
        rows: Rows,
        meanings: &[Meaning],
        kept: &[Kept],
        facts: Vec<WantedFact>,
        currencies: Vec<Currency>,
        (n_read, rejected, n_ambiguous): (u64, Counts<Reason>, u64),
    ) -> Self {
        let order: Vec<u32> = kept.iter().map(|kept| kept.row).collect();
        let mut columns: Vec<Option<Column>> = rows.columns.into_iter().map(Some).collect();
        let mut take = |meaning: Meaning| {
            let at = meanings.iter().position(|known| *known == meaning)?;
            Some(columns.get_mut(at)?.take()?.arranged(&order))
        };
        let mut words = |field: Field| words(take(Meaning::Field(field)), order.len());
        let mut log = Self {
            len: order.len(),
            id: Ids::default(),
            decided_at: kept.iter().map(|kept| kept.at).collect(),
            guideline: words(Field::Guideline),
            remedy: words(Field::Remedy),
            role: words(Field::Role),
            agent: words(Field::Agent),
            customer: words(Field::Customer),
            site: words(Field::Site),
            team: words(Field::Team),
            currency: kept.iter().map(|kept| kept.currency).collect(),
            currencies,
            zones: Vec::new(),
            site_zones: Vec::new(),
            asked: kept.iter().map(|kept| kept.asked).collect(),
            given: kept.iter().map(|kept| kept.given).collect(),
            outcome: kept.iter().map(|kept| kept.outcome).collect(),
            reversed_at: kept.iter().map(|kept| kept.reversed_at).collect(),
            facts: Vec::new(),
            n_read,
            rejected,
            unreadable: BTreeMap::new(),
            n_ambiguous,
            digest: String::new(),
        };
        if let Some(Values::Id(ids)) = take(Meaning::Field(Field::DecisionId)).map(|column| column.values) {
            log.id = ids;
        }
        let facts = facts.into_iter().enumerate();
        log.facts = facts.filter_map(|(at, fact)| Some((fact, take(Meaning::Fact(at))?))).collect();
        log.count_unreadable(|_| true);
        let mut digest = Digest::default();
        digest.add(&log, &(0..).take(log.len).collect::<Vec<u32>>());
        log.digest = digest.finish(log.n_read);
        log
    }
}

/// Decides for each row whether it can be used; returns those that can in their order.
fn keep(
    raw: &Raw<'_>,
    reading: &mut Reading<'_>,
    rejected: &mut Counts<Reason>,
) -> (Vec<Kept>, Vec<Lost>, u64) {
    let mut states: Vec<Result<Kept, (Reason, String)>> =
        (0..raw.rows.len).map(|row| reading.row(raw, row)).collect();
    for (row, reason) in duplicates::find(raw) {
        let state = &mut states[row as usize];
        // A row that cannot be used anyway keeps its own reason, save that of two equal ones one goes.
        if state.is_ok() || reason == Reason::Repeated {
            *state = Err((reason, String::new()));
        }
    }
    let mut kept = Vec::with_capacity(states.len());
    let mut lost = Vec::new();
    for (row, state) in states.into_iter().enumerate() {
        match state {
            Ok(state) => kept.push(state),
            Err((reason, text)) => {
                rejected.add(reason, raw.id(row), &text);
                lost.push(Lost { row, id: raw.id(row).to_owned(), reason, text });
            }
        }
    }
    let key = |kept: &Kept| (kept.at, raw.id(kept.row as usize));
    if !kept.is_sorted_by(|one, other| key(one) <= key(other)) {
        kept.sort_unstable_by(|one, other| key(one).cmp(&key(other)));
    }
    (kept, lost, reading.n_ambiguous)
}

/// What is needed to read one row after the other.
struct Reading<'a> {
    organisation: &'a Organisation,
    outcomes: Vec<Option<Outcome>>,
    /// For each word for an outcome the rule that says what it depends on.
    outcome_rules: Vec<Option<&'a Rule>>,
    zones: Vec<&'a TimeZone>,
    currencies: Vec<Currency>,
    currency_codes: Vec<Option<u8>>,
    site_currencies: Vec<Option<u8>>,
    has_given: bool,
    n_ambiguous: u64,
}

impl<'a> Reading<'a> {
    fn new(raw: &Raw<'_>, plan: &'a Plan, organisation: &'a Organisation, has_given: bool) -> Self {
        let currencies = organisation.currencies.clone();
        let place = |code: &str| {
            let at = currencies.iter().position(|currency| currency.code() == code)?;
            u8::try_from(at).ok()
        };
        let sites = raw.field(Field::Site);
        let site_currency = |site: &str| {
            let site = organisation.sites.iter().find(|known| known.id.as_str() == site)?;
            place(site.currency?.code())
        };
        Self {
            organisation,
            outcomes: each_word(raw.field(Field::Outcome), Outcome::read),
            outcome_rules: each_word(raw.field(Field::Outcome), |word| {
                plan.rules.iter().find(|rule| rule.word == word)
            }),
            zones: each_word(sites, |site| organisation.zone_of(Some(site))),
            currency_codes: each_word(raw.field(Field::Currency), place),
            site_currencies: each_word(sites, site_currency),
            has_given,
            currencies,
            n_ambiguous: 0,
        }
    }

    fn row(&mut self, raw: &Raw<'_>, row: usize) -> Result<Kept, (Reason, String)> {
        let plain = |reason| (reason, String::new());
        if raw.id(row).is_empty() {
            return Err(plain(Reason::NoId));
        }
        let at = self.instant(raw, row, Field::DecidedAt)?.ok_or_else(|| plain(Reason::NoInstant))?;
        let reversed_at = self.instant(raw, row, Field::ReversedAt)?;
        let outcome = self.outcome(raw, row)?;
        let (currency, asked, given) = self.amounts(raw, row, outcome)?;
        let row = u32::try_from(row).map_err(|_| plain(Reason::BrokenRow))?;
        Ok(Kept { row, at, currency, asked, given, outcome, reversed_at })
    }

    /// Returns an instant in UTC; a local one is read in the zone of the desk.
    fn instant(&mut self, raw: &Raw<'_>, row: usize, field: Field) -> Result<Option<i64>, (Reason, String)> {
        let column = raw.field(field);
        if let Some((_, text)) = column.and_then(|column| column.problem(row)) {
            return Err((Reason::UnreadableInstant, text.to_owned()));
        }
        let Some(Values::Instant(moments)) = column.map(|column| &column.values) else { return Ok(None) };
        match moments.get(row).copied().flatten() {
            Some(Moment::Utc(micros)) => Ok(Some(micros)),
            Some(moment @ Moment::Local(micros)) => {
                let site = code(raw.field(Field::Site), row);
                let zone = site.and_then(|site| self.zones.get(site as usize).copied());
                let local = from_local(micros, zone.unwrap_or(&self.organisation.time_zone));
                let (at, is_ambiguous) =
                    local.ok_or_else(|| (Reason::UnreadableInstant, super::read::show_moment(moment)))?;
                self.n_ambiguous += u64::from(is_ambiguous);
                Ok(Some(at))
            }
            None => Ok(None),
        }
    }

    fn outcome(&self, raw: &Raw<'_>, row: usize) -> Result<Outcome, (Reason, String)> {
        let column = raw.field(Field::Outcome);
        let Some(code) = code(column, row) else { return Err((Reason::NoOutcome, String::new())) };
        if let Some(rule) = self.outcome_rules.get(code as usize).and_then(|rule| *rule) {
            let is_blank = raw.rows.columns.get(rule.column).is_none_or(|column| column.is_blank(row));
            let word = if is_blank { &rule.blank } else { &rule.given };
            return Outcome::read(word).ok_or_else(|| (Reason::UnknownOutcome, word.clone()));
        }
        let outcome = self.outcomes.get(code as usize).copied().flatten();
        outcome.ok_or_else(|| {
            let word = column.and_then(|column| column.word(code)).unwrap_or_default();
            (Reason::UnknownOutcome, word.to_owned())
        })
    }
}

/// Returns what each word of a column stands for, by code.
fn each_word<T>(column: Option<&Column>, meaning: impl Fn(&str) -> T) -> Vec<T> {
    match column.map(|column| &column.values) {
        Some(Values::Text { texts, .. }) => texts.iter().map(meaning).collect(),
        Some(_) | None => Vec::new(),
    }
}

fn code(column: Option<&Column>, row: usize) -> Option<u32> {
    match column.map(|column| &column.values) {
        Some(Values::Text { codes, .. }) => codes.get(row).copied().filter(|&code| code != BLANK),
        Some(_) | None => None,
    }
}

/// Returns the instant of a local time, and whether the clock shows it twice or never that day.
fn from_local(micros: i64, zone: &TimeZone) -> Option<(i64, bool)> {
    let wall: DateTime = TimeZone::UTC.to_datetime(Timestamp::from_microsecond(micros).ok()?);
    let ambiguous = zone.to_ambiguous_timestamp(wall);
    let is_ambiguous = ambiguous.is_ambiguous();
    Some((ambiguous.compatible().ok()?.as_microsecond(), is_ambiguous))
}

fn words(column: Option<Column>, len: usize) -> Words {
    match column.map(|column| column.values) {
        Some(Values::Text { codes, texts }) => Words { codes, texts },
        Some(_) | None => Words { codes: vec![BLANK; len], texts: Texts::default() },
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use std::{io::Write, sync::Arc};

    use arrow_array::{ArrayRef, Float64Array, RecordBatch, StringArray, TimestampMillisecondArray};

    use super::{super::read::Input, *};
    use crate::model::{DecisionMapping, LanguageTag, Place, Site, SiteId};

    const HEAD: &str =
        "decision_id,decided_at,guideline,remedy,role,customer,site,currency,amount,outcome,tenure\n";

    pub(super) fn organisation() -> Organisation {
        let currency = |code| Currency::from_code(code).unwrap();
        let site = Site {
            id: SiteId::new("rome"),
            time_zone: Some(TimeZone::get("Europe/Rome").unwrap()),
            desk_hours: None,
            closed: Default::default(),
            weekdays: None,
            holidays: Default::default(),
            working_days: Default::default(),
            currency: Some(currency("EUR")),
            place: Place::default(),
        };
        Organisation {
            texts: crate::model::Texts::default(),
            languages: vec![LanguageTag::new("en")],
            time_zone: TimeZone::get("America/New_York").unwrap(),
            currencies: vec![currency("USD"), currency("EUR"), currency("JPY")],
            ranks: Vec::new(),
            desk_hours: None,
            closed: Default::default(),
            weekdays: Default::default(),
            holidays: Default::default(),
            working_days: Default::default(),
            sites: vec![site],
            facts: Vec::new(),
            tables: Vec::new(),
            ceilings: Vec::new(),
            gates: Vec::new(),
            otherwise: None,
            decisions: BTreeMap::new(),
            heed: Default::default(),
            place: Place::default(),
        }
    }

    fn log_of(files: Vec<Vec<u8>>) -> Log {
        let tenure = crate::model::Fact {
            id: crate::model::FactId::new("tenure"),
            kind: crate::model::FactKind::Number { unit: None },
            bounds: crate::model::Bounds::default(),
            blank: crate::model::Blank::Unknown,
            is: None,
            place: Place::default(),
        };
        let facts = vec![WantedFact::new(&tenure)];
        let mut mapping = DecisionMapping::default();
        let rule = "escalated_granted if approver_role is given, else escalated_declined";
        if files.iter().any(|file| String::from_utf8_lossy(file).contains("approver_role")) {
            let words = BTreeMap::from([("escalated".to_owned(), rule.to_owned())]);
            mapping.values.insert("outcome".to_owned(), words);
        }
        let plan = Plan::new(&mapping, &facts).unwrap();
        let mut rows = plan.rows();
        for file in files {
            plan.read(Input::Bytes(file.into()), &mut rows).unwrap();
        }
        Log::new(&plan, rows, facts, &organisation())
    }

    fn log(rows: &[&str]) -> Log {
        log_of(vec![format!("{HEAD}{}\n", rows.join("\n")).into_bytes()])
    }

    fn reasons(log: &Log) -> Vec<(&'static str, u64)> {
        log.rejected.iter().map(|(reason, count)| (reason.word(), count.n_rows)).collect()
    }

    #[test]
    fn every_dirty_row_is_counted_by_its_reason() {
        let row = |id: &str, at: &str, currency: &str, amount: &str, outcome: &str| {
            format!("{id},{at},late-fee,waive,agent,c1,,{currency},{amount},{outcome},7")
        };
        let at = "2024-05-01T10:00:00Z";
        let rows = [
            row("ok", at, "USD", "12.50", "granted"),
            row("", at, "USD", "1", "granted"),
            row("b", "", "USD", "1", "granted"),
            row("c", "2024-05-32", "USD", "1", "granted"),
            row("d", at, "USD", "1", ""),
            row("e", at, "USD", "1", "perhaps"),
            row("f", at, "USD", "N/A", "granted"),
            row("g", at, "USD", "$5", "granted"),
            row("h", at, "USD", "\"5,00\"", "granted"),
            row("i", at, "USD", "5.005", "granted"),
            row("j", at, "JPY", "5.5", "granted"),
            row("k", at, "USD", "-5", "granted"),
            row("l", at, "", "5", "granted"),
            row("m", at, "XXX", "5", "granted"),
            row("n", at, "USD", "5", "granted"),
            row("n", at, "USD", "6", "granted"),
            row("o", at, "USD", "5", "granted"),
            row("o", at, "USD", "5.00", "granted"),
            "short,row".to_owned(),
        ];
        let log = log(&rows.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(
            reasons(&log),
            [
                ("broken-row", 1),
                ("repeated", 1),
                ("same-id-different-row", 2),
                ("no-id", 1),
                ("no-instant", 1),
                ("unreadable-instant", 1),
                ("no-outcome", 1),
                ("unknown-outcome", 1),
                ("amount-not-a-number", 1),
                ("amount-with-sign", 1),
                ("amount-with-comma", 1),
                ("amount-too-fine", 2),
                ("amount-negative", 1),
                ("no-currency", 1),
                ("unknown-currency", 1),
            ]
        );
        assert_eq!(log.n_read, 19);
        assert_eq!(log.len as u64 + log.rejected.total(), log.n_read);
        assert_eq!((0..log.len).map(|row| log.id.get(row)).collect::<Vec<_>>(), ["o", "ok"]);
    }

    #[test]
    fn a_local_time_is_read_in_the_zone_of_the_desk() {
        let log = log(&[
            "1,2024-03-31 02:30:00,g,r,a,c,rome,,5,granted,",
            "2,2024-01-10 12:00:00,g,r,a,c,rome,,5,granted,",
            "3,2024-01-10 12:00:00,g,r,a,c,,USD,5,granted,",
        ]);
        let shown: Vec<String> =
            log.decided_at.iter().map(|&at| super::super::read::show_moment(Moment::Utc(at))).collect();
        assert_eq!(shown, ["2024-01-10T11:00:00Z", "2024-01-10T17:00:00Z", "2024-03-31T01:30:00Z"]);
        assert_eq!(log.n_ambiguous, 1);
        assert_eq!(log.currency, [Some(1), Some(0), Some(1)]);
    }

    #[test]
    fn ties_are_in_the_order_of_the_bytes_of_the_id() {
        let row = |id: &str| format!("{id},2024-01-10T12:00:00Z,g,r,a,c,,USD,5,granted,");
        let rows = ["b", "a", "B", "10", "9"].map(row);
        let log = log(&rows.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!((0..log.len).map(|at| log.id.get(at)).collect::<Vec<_>>(), ["10", "9", "B", "a", "b"]);
    }

    #[test]
    fn what_was_given_is_what_was_asked_when_it_was_a_yes() {
        let log = log(&[
            "1,2024-01-10,g,r,a,c,,USD,5,granted,",
            "2,2024-01-11,g,r,a,c,,USD,5,declined,",
            "3,2024-01-12,g,r,a,c,,USD,0,declined,",
            "4,2024-01-13,g,r,a,c,,USD,,granted,",
        ]);
        assert_eq!(log.asked, [Some(500), Some(500), None, None]);
        assert_eq!(log.given, [Some(500), None, None, None]);
    }

    #[test]
    fn an_escalation_ends_as_its_approver_says() {
        let head = HEAD.replace("tenure", "approver_role");
        let rows = "1,2024-01-10,g,r,a,c,,USD,5,escalated,lead\n2,2024-01-11,g,r,a,c,,USD,5,escalated,\n";
        let log = log_of(vec![(head + rows).into_bytes()]);
        assert_eq!(log.outcome, [Outcome::EscalatedGranted, Outcome::EscalatedDeclined]);
    }

    fn same(one: &Log, other: &Log) {
        assert_eq!(one.digest, other.digest);
        assert_eq!(one.rejected, other.rejected);
        assert_eq!(format!("{one:?}"), format!("{other:?}"));
    }

    #[test]
    fn the_order_of_rows_and_files_does_not_matter() {
        let mut lines: Vec<String> = Vec::new();
        for n in 0_u64..400 {
            let mix = n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
            let amount =
                ["5", "7.5", "12.345", "N/A", "", "-3"].map(str::to_owned)[(mix % 6) as usize].clone();
            let id = if mix % 11 == 0 { n / 2 } else { n };
            let site = ["", "rome"][(mix % 2) as usize];
            lines.push(format!(
                "D{id:03},2024-01-{:02} 10:{:02}:00Z,g{},r,a,c{},{site},USD,{amount},granted,{}",
                1 + mix % 28,
                mix % 7,
                mix % 3,
                mix % 40,
                mix % 90
            ));
        }
        let file = |lines: &[String]| format!("{HEAD}{}\n", lines.join("\n")).into_bytes();
        let whole = log_of(vec![file(&lines)]);
        assert!(whole.rejected.total() > 50 && whole.len > 100);
        lines.sort_by_key(|line| hash_of(line));
        let shards: Vec<Vec<u8>> = lines.chunks(60).map(file).collect();
        same(&whole, &log_of(shards.into_iter().rev().collect()));
    }

    fn hash_of(line: &str) -> u64 {
        super::super::read::hash(line.as_bytes())
    }

    #[test]
    fn every_format_gives_the_same_log() {
        let csv = format!(
            "{HEAD}1,2024-02-29 12:30:00.000Z,g,r,a,c1,rome,EUR,33.65,granted,12\n\
             2,2024-02-29T12:31:00Z,g,,a,c2,,USD,4.105,granted,\n3,2024-02-29T13:32:00+01:00,g,r,a,,,USD,,declined,3.5\n"
        );
        let json = r#"{"decision_id":"1","decided_at":"2024-02-29T12:30:00Z","guideline":"g","remedy":"r","role":"a","customer":"c1","site":"rome","currency":"EUR","amount":33.65,"outcome":"granted","tenure":12.0}
{"decision_id":2,"decided_at":"2024-02-29T12:31:00Z","guideline":"g","remedy":null,"role":"a","customer":"c2","currency":"USD","amount":"4.105","outcome":"granted"}
{"outcome":"declined","decision_id":"3","decided_at":"2024-02-29T12:32:00Z","guideline":"g","remedy":"r","role":"a","currency":"USD","tenure":35e-1}
"#;
        let text = |values: [Option<&str>; 3]| Arc::new(StringArray::from(values.to_vec())) as ArrayRef;
        let at = [1_709_209_800_000, 1_709_209_860_000, 1_709_209_920_000];
        let at = Arc::new(TimestampMillisecondArray::from(at.to_vec()).with_timezone("UTC"));
        let batch = RecordBatch::try_from_iter_with_nullable([
            ("decision_id", text([Some("1"), Some("2"), Some("3")]), true),
            ("decided_at", at as ArrayRef, true),
            ("guideline", text([Some("g"); 3]), true),
            ("remedy", text([Some("r"), None, Some("r")]), true),
            ("role", text([Some("a"); 3]), true),
            ("customer", text([Some("c1"), Some("c2"), None]), true),
            ("site", text([Some("rome"), None, Some("")]), true),
            ("currency", text([Some("EUR"), Some("USD"), Some("USD")]), true),
            ("amount", Arc::new(Float64Array::from(vec![Some(33.65), Some(4.105), None])) as ArrayRef, true),
            ("outcome", text([Some("granted"), Some("granted"), Some("declined")]), true),
            ("tenure", Arc::new(Float64Array::from(vec![Some(12.0), None, Some(3.5)])) as ArrayRef, true),
        ])
        .unwrap();
        let mut parquet = Vec::new();
        let mut writer = parquet::arrow::ArrowWriter::try_new(&mut parquet, batch.schema(), None).unwrap();
        writer.write(&batch).unwrap();
        writer.close().unwrap();
        let expected = log_of(vec![csv.clone().into_bytes()]);
        assert_eq!((expected.len, reasons(&expected)), (2, vec![("amount-too-fine", 1)]));
        same(&expected, &log_of(vec![json.as_bytes().to_vec()]));
        same(&expected, &log_of(vec![parquet]));
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        gzip.write_all(csv.as_bytes()).unwrap();
        same(&expected, &log_of(vec![gzip.finish().unwrap()]));
        same(&expected, &log_of(vec![zstd::encode_all(csv.as_bytes(), 1).unwrap()]));
    }
}
