//! Past decisions that never happened: a plausible log for any policies, always the same for one seed.
//!
//! People ask for round amounts around the limits, a few customers come often, agents mostly do what the
//! policies say, and about one row in a hundred is dirty, as exports are. Only for trying things out.

mod cuts;
mod person;
mod random;

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use jiff::{SignedDuration, civil::Date, tz::TimeZone};

use super::outcome::Outcome;
use crate::{
    decision::{Case, Verdict, decide_verdict},
    model::{
        Blank, Currency, Exact, Fact, FactId, FactKind, Given, Guideline, Money, Policies, Remedy, Value,
        built_in,
    },
};
use cuts::Cuts;
use person::{Agent, agents, customer};
use random::Random;

/// What a sample is to be like.
#[derive(Clone, Copy, Debug)]
pub struct SampleOf<'a> {
    /// How many rows.
    pub n_rows: usize,
    /// The same seed gives the same rows.
    pub seed: u64,
    /// The last day; the first is two years before.
    pub until: Date,
    /// The guideline that comes up most often.
    pub about: Option<&'a str>,
}

const DAYS: i64 = 730;

/// Returns a log as CSV, with the columns that every log has under their usual names.
#[must_use]
pub fn sample(policies: &Policies, of: SampleOf<'_>) -> String {
    let mut random = Random::new(of.seed);
    let facts = columns(policies);
    let mut text = String::from(
        "decision_id,decided_at,guideline,remedy,role,agent,customer,site,team,currency,asked,outcome,handle_seconds",
    );
    for fact in &facts {
        text.push(',');
        text.push_str(fact);
    }
    text.push('\n');
    let situations = situations(policies, of.about);
    let total: usize = situations.iter().map(|situation| situation.weight).sum();
    if total == 0 {
        return text;
    }
    let agents = agents(policies, &mut random);
    let mut instants: Vec<i64> = (0..of.n_rows).map(|_| minute(&mut random)).collect();
    instants.sort_unstable();
    let first = of.until.saturating_sub(jiff::Span::new().days(DAYS - 1));
    for (n, minute) in instants.into_iter().enumerate() {
        let situation = choose(&situations, random.below(total));
        let row = Row::new(policies, situation, &agents, (first, minute), of.n_rows, &mut random);
        row.write(&mut text, n + 1, &facts, &mut random);
    }
    text
}

/// A guideline and one of its remedies, with what its rules look at.
struct Situation<'a> {
    guideline: &'a Guideline,
    remedy: Option<&'a Remedy>,
    cuts: Cuts,
    reads: BTreeSet<FactId>,
    weight: usize,
}

fn situations<'a>(policies: &'a Policies, about: Option<&str>) -> Vec<Situation<'a>> {
    let mut situations = Vec::new();
    for guideline in &policies.guidelines {
        let often = if about == Some(guideline.id.as_str()) { 6 } else { 1 };
        let none = guideline.remedies.is_empty().then_some(None);
        let remedies = guideline.remedies.iter().map(Some).chain(none);
        for (n, remedy) in remedies.enumerate() {
            situations.push(Situation {
                guideline,
                remedy,
                cuts: Cuts::of(policies, guideline, remedy),
                reads: cuts::reads(policies, guideline, remedy),
                weight: often * if n == 0 { 4 } else { 1 },
            });
        }
    }
    situations
}

fn choose<'s, 'a>(situations: &'s [Situation<'a>], mut at: usize) -> &'s Situation<'a> {
    for situation in situations {
        if at < situation.weight {
            return situation;
        }
        at -= situation.weight;
    }
    &situations[0]
}

/// The facts that any rule looks at and that do not follow from others, by id.
fn columns(policies: &Policies) -> Vec<String> {
    let mut columns = BTreeSet::new();
    for situation in situations(policies, None) {
        let plain = |id: &&FactId| {
            policies.fact(situation.guideline, id.as_str()).is_some_and(|declared| declared.is.is_none())
        };
        columns.extend(situation.reads.iter().filter(plain).map(ToString::to_string));
    }
    columns.into_iter().collect()
}

/// A minute of the two years: more by day than by night, fewer on Sundays.
fn minute(random: &mut Random) -> i64 {
    let day = random.below(DAYS as usize) as i64;
    let day = if day % 7 == 6 && random.one_in(2) { day - 1 } else { day };
    let hour = 8 + (random.below(7) + random.below(7)) as i64;
    day * 1440 + hour * 60 + random.below(60) as i64
}

struct Row<'a> {
    situation: &'a Situation<'a>,
    agent: &'a Agent,
    customer: String,
    at: jiff::Timestamp,
    currency: Option<Currency>,
    asked: Option<i64>,
    facts: BTreeMap<FactId, Value>,
    outcome: Outcome,
}

impl<'a> Row<'a> {
    fn new(
        policies: &'a Policies,
        situation: &'a Situation<'a>,
        agents: &'a [Agent],
        (first, minute): (Date, i64),
        n_rows: usize,
        random: &mut Random,
    ) -> Self {
        let agent = &agents[random.below(agents.len())];
        let zone = policies.organisation.zone_of(agent.site.as_deref());
        let at = instant(first, minute, random.below(60) as i64, zone);
        let currency = situation.cuts.currency(policies, agent.currency);
        let mut facts = BTreeMap::new();
        for id in &situation.reads {
            let Some(fact) = policies.fact(situation.guideline, id.as_str()) else { continue };
            if let Some(value) = fact_value(fact, situation, currency, (at, zone), random) {
                facts.insert(id.clone(), value);
            }
        }
        let asked = situation.cuts.asks(currency, &facts, random);
        let mut row = Self {
            situation,
            agent,
            customer: customer(n_rows, random),
            at,
            currency: currency.filter(|_| asked.is_some()),
            asked,
            facts,
            outcome: Outcome::Declined,
        };
        row.outcome = row.outcome(policies, random);
        row
    }

    /// Agents mostly do what the policies say; superiors rather say yes when it is not far from a limit.
    fn outcome(&self, policies: &Policies, random: &mut Random) -> Outcome {
        let per_mille = random.below(1000);
        let (verdict, _) =
            decide_verdict(policies, Some(self.situation.guideline), &self.case(), self.situation.remedy);
        match verdict {
            Verdict::Decide | Verdict::CannotTell(_) => match per_mille {
                0..950 => Outcome::Granted,
                950..980 => Outcome::Declined,
                _ => Outcome::EscalatedGranted,
            },
            Verdict::Ask(_) => {
                let yes = self.situation.cuts.approval(self.currency, self.asked);
                match per_mille {
                    0..60 => Outcome::Granted,
                    60..200 => Outcome::Declined,
                    200..210 => Outcome::Pending,
                    _ if random.below(100) < yes => Outcome::EscalatedGranted,
                    _ => Outcome::EscalatedDeclined,
                }
            }
            Verdict::No | Verdict::NotCovered => match per_mille {
                0..880 => Outcome::Declined,
                880..960 => Outcome::EscalatedDeclined,
                960..980 => Outcome::EscalatedGranted,
                _ => Outcome::Granted,
            },
        }
    }

    fn case(&self) -> Case {
        let mut facts = self.facts.clone();
        let amount = self.asked.zip(self.currency);
        let amount = amount.and_then(|(minor, currency)| Value::from_money(Money { currency, minor }));
        facts.extend(amount.map(|amount| (FactId::new(built_in::AMOUNT), amount)));
        for (id, word) in [
            (built_in::CUSTOMER, Some(self.customer.as_str())),
            (built_in::AGENT, Some(self.agent.id.as_str())),
            (built_in::SITE, self.agent.site.as_deref()),
        ] {
            facts.extend(word.map(|word| (FactId::new(id), Value::Word(word.into()))));
        }
        let given = Given {
            remedy: self.situation.remedy.map(|remedy| remedy.id.clone()),
            role: Some(self.agent.role.clone()),
            decided_at: Some(self.at),
            facts,
            ..Given::default()
        };
        Case { guideline: self.situation.guideline.id.clone(), given }
    }

    fn write(&self, text: &mut String, number: usize, columns: &[String], random: &mut Random) {
        let amount = self.asked.zip(self.currency).map_or(String::new(), |(minor, currency)| {
            written(&Value::from_money(Money { currency, minor }).unwrap_or(Value::None))
        });
        let mut cells = vec![
            format!("D{number:07}"),
            self.at.to_string(),
            self.situation.guideline.id.to_string(),
            self.situation.remedy.map_or(String::new(), |remedy| remedy.id.to_string()),
            self.agent.role.to_string(),
            self.agent.id.clone(),
            self.customer.clone(),
            self.agent.site.clone().unwrap_or_default(),
            self.situation.guideline.department.to_string(),
            self.currency.map_or(String::new(), |currency| currency.code().to_owned()),
            amount,
            self.outcome.word().to_owned(),
            (120 + random.below(600)).to_string(),
        ];
        cells.extend(columns.iter().map(|id| self.facts.get(id.as_str()).map_or(String::new(), written)));
        soil(&mut cells, random);
        let line: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
        let copies = if random.one_in(700) { 2 } else { 1 };
        for _ in 0..copies {
            let _ = writeln!(text, "{}", line.join(","));
        }
    }
}

/// About one row in a hundred has something wrong, as exports do.
fn soil(cells: &mut [String], random: &mut Random) {
    const CURRENCY: usize = 9;
    const ASKED: usize = 10;
    const OUTCOME: usize = 11;
    let has_amount = !cells[ASKED].is_empty();
    match random.below(1000) {
        0..2 if has_amount => cells[ASKED] = format!("${}", cells[ASKED]),
        2..4 if has_amount => cells[ASKED] = cells[ASKED].replace('.', ","),
        4 if has_amount => "N/A".clone_into(&mut cells[ASKED]),
        5 if has_amount => cells[ASKED].push_str(if cells[ASKED].contains('.') { "5" } else { ".005" }),
        6 if has_amount => cells[ASKED].insert(0, '-'),
        7 => cells[OUTCOME].clear(),
        8 if has_amount => "XXX".clone_into(&mut cells[CURRENCY]),
        9 => cells[1].clear(),
        _ => {}
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn instant(first: Date, minute: i64, second: i64, zone: &TimeZone) -> jiff::Timestamp {
    let midnight = zone.to_timestamp(first.at(0, 0, 0, 0)).unwrap_or_default();
    midnight.saturating_add(SignedDuration::from_secs(minute * 60 + second)).unwrap_or(midnight)
}

/// Writes a value as an export would.
fn written(value: &Value) -> String {
    match value {
        Value::None | Value::Never => String::new(),
        Value::Word(word) => word.to_string(),
        Value::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Value::Number(number) | Value::Money(number, _) => number.to_string(),
        Value::Date(day) => day.to_string(),
        Value::Instant(at) => at.to_string(),
    }
}

fn fact_value(
    fact: &Fact,
    situation: &Situation<'_>,
    currency: Option<Currency>,
    (at, zone): (jiff::Timestamp, &TimeZone),
    random: &mut Random,
) -> Option<Value> {
    if fact.is.is_some() || (fact.blank == Blank::Unknown && random.one_in(60)) {
        return None;
    }
    if fact.blank != Blank::Unknown && random.one_in(2) {
        return None;
    }
    Some(match &fact.kind {
        FactKind::Choice { values, .. } => {
            let at = random.below(values.len().max(1)).min(random.below(values.len().max(1)));
            Value::Word(values.get(at)?.clone())
        }
        FactKind::Text => Value::Word(format!("note {}", random.below(50)).into()),
        FactKind::Flag => Value::Flag(random.one_in(12)),
        FactKind::Number { .. } => Value::Number(Exact::from(situation.cuts.number(&fact.id, random))),
        // A share has no form in which every export writes it.
        FactKind::Percent => return None,
        FactKind::Money => {
            let currency = currency?;
            Value::from_money(Money { currency, minor: situation.cuts.money(&fact.id, currency, random) })?
        }
        FactKind::Date => {
            let today = zone.to_datetime(at).date();
            Value::Date(today.saturating_sub(jiff::Span::new().days(random.skewed(90))))
        }
        FactKind::Instant => {
            Value::Instant(at.saturating_sub(SignedDuration::from_hours(random.skewed(200))).ok()?)
        }
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a failing test may panic")]

    use camino::Utf8Path;

    use super::{
        super::{Input, Log, Options, Plan, Reason, simulate, wanted_facts},
        *,
    };
    use crate::model::DecisionMapping;

    const ORGANISATION: &str = "schema: 1
organisation: Test
languages: [en]
time_zone: Europe/Budapest
currencies: {USD: {}, HUF: {decimals: 0}}
roles:
  - {id: agent, title: Agent, group: Agents}
  - {id: lead, title: Lead, group: Leads}
sites:
  pecs: {currency: HUF}
facts:
  tenure: {type: number, unit: months}
  bill: {type: money}
  fraud: {type: flag, blank_means: no}
  bought: {type: date}
";
    const GUIDELINE: &str = "title: A late fee
situation: S
purpose: P
only_when: {fraud: no}
remedies:
  waive:
    title: T
    may:
      - role: agent
        when: {tenure: at least 6 months, bought: within 60 days}
        up_to: {USD: 50, HUF: 18000}
      - {role: lead, up_to: 30% of bill}
    caps:
      - limit: at most 2 per customer in any 3 months
";

    fn policies(guideline: &str) -> Policies {
        let department = "title: Desk\ncontacts:\n  - name: Ann\n    phone: '1'\n";
        let files = [
            ("sayso.yaml", ORGANISATION),
            ("departments/desk.yaml", department),
            ("guidelines/desk/late-fee.yaml", guideline),
        ];
        let loaded = crate::load::load(files.map(|(path, text)| (Utf8Path::new(path), text.as_bytes())));
        assert!(loaded.findings.iter().all(|finding| finding.level != crate::diagnostic::Level::Error));
        loaded.policies
    }

    const OF: SampleOf<'_> =
        SampleOf { n_rows: 4000, seed: 1, until: jiff::civil::date(2026, 10, 31), about: Some("late-fee") };

    #[test]
    fn a_seed_gives_the_same_rows_and_another_seed_others() {
        let policies = policies(GUIDELINE);
        let one = sample(&policies, OF);
        assert_eq!(one, sample(&policies, OF));
        assert_ne!(one, sample(&policies, SampleOf { seed: 2, ..OF }));
    }

    #[test]
    fn a_sample_is_read_and_shows_what_a_change_would_have_done() {
        let base = policies(GUIDELINE);
        let candidate = policies(&GUIDELINE.replace("USD: 50", "USD: 75"));
        let facts = wanted_facts([&base, &candidate]);
        let plan = Plan::new(&DecisionMapping::default(), &facts).unwrap();
        let mut rows = plan.rows();
        let text = sample(&base, OF);
        plan.read(Input::Bytes(text.into_bytes().into()), &mut rows).unwrap();
        let log = Log::new(&plan, rows, facts, &candidate.organisation);
        assert!(log.n_read >= 4000 && log.rejected.total() > 20 && log.rejected.total() < 100);
        assert!(log.rejected.of(Reason::AmountWithSign) > 0 && log.rejected.of(Reason::Repeated) > 0);
        let simulation = simulate(&log, &base, &candidate, Options::default());
        assert!(simulation.headline.newly_on_the_spot > 50, "{:#?}", simulation.headline);
        assert!(simulation.headline.agreement.unwrap().n_cases > 20);
        assert!(!simulation.headline.is_unsettled);
        let counts = simulation.counts;
        assert_eq!(
            counts.read,
            counts.rejected + counts.not_replayable + counts.undetermined + counts.replayed
        );
        assert!(counts.replayed * 10 > counts.read * 7, "{counts:?}");
        assert!(
            simulation.fidelity.n_same * 10 > simulation.fidelity.n_rows * 7,
            "{:?}",
            simulation.fidelity
        );
    }
}
