//! Changes for programs, as `sayso/changes/1`. The form is frozen: it grows, it does not change.

use jiff::civil::Date;
use serde::Serialize;

use super::ChangesReport;
use crate::analysis::{Cell, Constraint, Direction, Interval, Side};
use crate::compare::{self, Meaning, RegionOf, Room, SaidExample, risk};
use crate::decision::{Asked, Case, Dimension, OwedOutcome, Verdict};
use crate::model::{Currency, Target, Value};
use crate::prose::{Words, dimension_label};

#[derive(Serialize)]
pub(super) struct Document {
    schema: &'static str,
    base: String,
    head: String,
    summary: String,
    room: Option<&'static str>,
    risk: Vec<RoleRisk>,
    above_ceiling: Vec<Crossed>,
    guidelines: Vec<Guideline>,
    elsewhere: Vec<String>,
    unchanged_guidelines: usize,
}

#[derive(Serialize)]
struct RoleRisk {
    role: String,
    rooms: Vec<RoomIn>,
}

#[derive(Serialize)]
struct RoomIn {
    currency: Option<String>,
    room: &'static str,
}

#[derive(Serialize)]
struct Crossed {
    guideline: String,
    remedy: String,
    role: String,
    limit: Option<String>,
    ceiling: String,
    approved_by: Option<String>,
}

#[derive(Serialize)]
struct Guideline {
    id: String,
    title: String,
    decided: bool,
    decisions_change: bool,
    changes: Vec<Change>,
    texts: Vec<String>,
    regions: Vec<Region>,
}

#[derive(Serialize)]
struct Change {
    room: Option<&'static str>,
    text: String,
    example: Option<Example>,
    examples: Vec<Example>,
}

#[derive(Serialize)]
struct Example {
    case: String,
    before: String,
    after: String,
}

#[derive(Serialize)]
struct Region {
    remedy: Option<String>,
    direction: &'static str,
    before: Answer,
    after: Answer,
    r#where: Vec<Place>,
    witness: Option<Witness>,
}

#[derive(Serialize)]
struct Answer {
    verdict: &'static str,
    ask: Vec<String>,
    owed: Option<String>,
}

#[derive(Serialize)]
struct Place {
    dimension: String,
    one_of: Vec<String>,
}

#[derive(Serialize)]
struct Witness {
    role: Option<String>,
    decided_at: Option<String>,
    facts: std::collections::BTreeMap<String, String>,
    already_given: Vec<String>,
    earlier_decisions: usize,
}

/// Returns changes as JSON.
pub(super) fn render(report: &ChangesReport<'_>) -> String {
    serde_json::to_string_pretty(&document(report)).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct Calendar {
    schema: &'static str,
    from: String,
    until: String,
    days: Vec<Day>,
}

#[derive(Serialize)]
struct Day {
    day: String,
    changes: Document,
}

/// Returns what the calendar changes as JSON, as `sayso/calendar/1`.
pub(super) fn calendar(from: Date, until: Date, days: Vec<(Date, Document)>) -> String {
    let days = days.into_iter().map(|(day, changes)| Day { day: day.to_string(), changes }).collect();
    let (from, until) = (from.to_string(), until.to_string());
    let document = Calendar { schema: "sayso/calendar/1", from, until, days };
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

/// Returns changes as they are written out.
pub(super) fn document(report: &ChangesReport<'_>) -> Document {
    let said = report.said();
    let at_risk = risk(report.changes, report.before, report.after);
    let guidelines = report.changes.guidelines.iter().zip(&said.guidelines);
    Document {
        schema: "sayso/changes/1",
        base: report.names.0.to_owned(),
        head: report.names.1.to_owned(),
        summary: said.headline.clone(),
        room: report.changes.certain_room().map(room),
        risk: at_risk.roles.iter().map(role_risk).collect(),
        above_ceiling: at_risk.crossed.iter().map(crossed).collect(),
        guidelines: guidelines
            .map(|(changes, said)| {
                let words = Words::new(report.lang, report.after);
                let words = report
                    .after
                    .guideline(changes.id.as_str())
                    .map_or(words, |guideline| words.within(guideline));
                Guideline {
                    id: changes.id.to_string(),
                    title: said.title.clone(),
                    decided: !matches!(changes.meaning, Meaning::NotDecided),
                    decisions_change: !changes.meaning.is_same(),
                    changes: said
                        .lines
                        .iter()
                        .map(|line| Change {
                            room: line.room.map(room),
                            text: line.text.clone(),
                            example: line.examples.first().map(example),
                            examples: line.examples.iter().map(example).collect(),
                        })
                        .collect(),
                    texts: said.texts.clone(),
                    regions: match &changes.meaning {
                        Meaning::NotDecided => Vec::new(),
                        Meaning::Exact(regions) => regions.iter().map(|one| region(&words, one)).collect(),
                    },
                }
            })
            .collect(),
        elsewhere: said.elsewhere.clone(),
        unchanged_guidelines: report.changes.n_unchanged,
    }
}

fn role_risk(one: &compare::RoleRisk) -> RoleRisk {
    let room_in = |(currency, way): &(Option<Currency>, Room)| RoomIn {
        currency: currency.map(|currency| currency.code().to_owned()),
        room: room(*way),
    };
    RoleRisk { role: one.role.to_string(), rooms: one.rooms.iter().map(room_in).collect() }
}

fn crossed(one: &compare::Crossed) -> Crossed {
    let money = |amount| format!("{amount} {}", one.currency.code());
    Crossed {
        guideline: one.guideline.to_string(),
        remedy: one.remedy.to_string(),
        role: one.role.to_string(),
        limit: one.limit.map(money),
        ceiling: money(one.ceiling),
        approved_by: one.approved_by.as_ref().map(|target| match target {
            Target::Role(role) => role.to_string(),
            Target::Department(department) => department.to_string(),
        }),
    }
}

/// The word for which way a change goes.
pub(in crate::report) fn room(room: Room) -> &'static str {
    match room {
        Room::Same => "same",
        Room::More => "more",
        Room::Less => "less",
        Room::Both => "both",
        Room::Other => "other",
    }
}

fn example(example: &SaidExample) -> Example {
    let SaidExample { case, before, after } = example.clone();
    Example { case, before, after }
}

fn region(words: &Words<'_>, one: &RegionOf) -> Region {
    Region {
        remedy: one.remedy.as_ref().map(ToString::to_string),
        direction: match one.region.direction() {
            Direction::MoreRoom => "more room",
            Direction::LessRoom => "less room",
            Direction::OtherPerson => "other person",
            Direction::OtherAmount => "other amount",
            Direction::OtherFacts => "other facts",
        },
        before: answer(&one.region.before),
        after: answer(&one.region.after),
        r#where: one.region.constraints.iter().map(|constraint| place(words, constraint)).collect(),
        witness: one.region.witness.as_ref().map(witness),
    }
}

fn answer(side: &Side) -> Answer {
    let (verdict, ask) = match &side.verdict {
        Verdict::Decide => ("decide", Vec::new()),
        Verdict::Ask(Asked::Roles(roles)) => ("ask", roles.iter().map(ToString::to_string).collect()),
        Verdict::Ask(Asked::Department(department)) => ("ask", vec![department.to_string()]),
        Verdict::No => ("no", Vec::new()),
        Verdict::NotCovered => ("not covered", Vec::new()),
        Verdict::CannotTell(_) => ("cannot tell", Vec::new()),
    };
    let owed = match &side.owed {
        OwedOutcome::Unknown => Some("unknown".to_owned()),
        OwedOutcome::Known(crate::decision::OwedExpression::Nothing) => None,
        OwedOutcome::Known(crate::decision::OwedExpression::Thing) => Some("yes".to_owned()),
        OwedOutcome::Known(crate::decision::OwedExpression::Most(_)) => Some("an amount".to_owned()),
    };
    Answer { verdict, ask, owed }
}

fn place(words: &Words<'_>, constraint: &Constraint) -> Place {
    let dimension = match constraint.dimension.inner() {
        Dimension::Role => "role".to_owned(),
        Dimension::Fact(fact) | Dimension::Asked(fact) => fact.to_string(),
        _ => dimension_label(words, &constraint.dimension),
    };
    Place { dimension, one_of: constraint.cells.iter().map(cell).collect() }
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Unknown => "not said".to_owned(),
        Cell::Absent(None) => "how much".to_owned(),
        Cell::Absent(Some(currency)) => format!("how much, at a desk in {currency}"),
        Cell::AbsentElsewhere => "how much, at a desk in another currency".to_owned(),
        Cell::None => "none".to_owned(),
        Cell::Word(word) => word.to_string(),
        Cell::Other => "any other value".to_owned(),
        Cell::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Cell::Interval(interval) => stretch(interval),
        Cell::Never => "never, or more than any share".to_owned(),
        Cell::Mismatch => "not comparable".to_owned(),
    }
}

fn stretch(interval: &Interval) -> String {
    let low =
        interval.low.map(|(low, closed)| format!("{} {low}", if closed { "at least" } else { "more than" }));
    let high = interval
        .high
        .map(|(high, closed)| format!("{} {high}", if closed { "at most" } else { "less than" }));
    let bounds: Vec<String> = match interval.single() {
        Some(single) => vec![format!("exactly {single}")],
        None => low.into_iter().chain(high).collect(),
    };
    let unit = interval.currency.map(|currency| format!(" {currency}")).unwrap_or_default();
    if bounds.is_empty() { format!("any amount{unit}") } else { format!("{}{unit}", bounds.join(" and ")) }
}

fn witness(case: &Case) -> Witness {
    let given = &case.given;
    Witness {
        role: given.role.as_ref().map(ToString::to_string),
        decided_at: given.decided_at.map(|at| at.to_string()),
        facts: given.facts.iter().map(|(fact, value)| (fact.to_string(), written(value))).collect(),
        already_given: given.already_given.iter().map(ToString::to_string).collect(),
        earlier_decisions: given.history.len(),
    }
}

fn written(value: &Value) -> String {
    match value {
        Value::None => "none".to_owned(),
        Value::Word(word) => word.to_string(),
        Value::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Money(amount, currency) => format!("{amount} {currency}"),
        Value::Date(day) => day.to_string(),
        Value::Instant(at) => at.to_string(),
        Value::Never => "never".to_owned(),
    }
}
