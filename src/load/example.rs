//! Examples: cases with the answers their authors expect.

use std::collections::BTreeMap;

use jiff::civil::Time;
use jiff::tz::TimeZone;

use crate::diagnostic::Finding;
use crate::load::context::Context;
use crate::load::guideline::Desks;
use crate::load::meaning;
use crate::load::meant;
use crate::load::past::history;
use crate::load::piece::Piece;
use crate::load::slip::Slip;
use crate::load::value::{moment, value};
use crate::load::yaml::{Entry, Node};
use crate::model::{Example, ExpectedAnswer, FactId, Given, Place, Target, Value, built_in};

/// What a day alone means for a decision: its middle, so that the day's earlier events come before it.
const NOON: Time = Time::constant(12, 0, 0, 0);

/// Reads an example.
pub(super) fn example(ctx: &mut Context<'_>, node: &Node, desks: &Desks<'_>) -> Option<Example> {
    ctx.map(node);
    let given = match node.get("given") {
        Some(given) => self::given(ctx, given, desks),
        None => Some(Given::default()),
    };
    let Some(written) = node.get("answer") else {
        ctx.missing(node, "example-without-answer");
        return None;
    };
    let answer = answer(ctx, written);
    Some(Example {
        given: given?,
        answer: answer?,
        answer_place: written.span.into(),
        place: Place::from(node.span),
    })
}

fn answer(ctx: &mut Context<'_>, node: &Node) -> Option<ExpectedAnswer> {
    let piece = ctx.text(node)?;
    match piece.text() {
        "decide" | "yes" => return Some(ExpectedAnswer::Decide).filter(|_| is_decide(ctx, piece)),
        "no" => return Some(ExpectedAnswer::No),
        "not covered" => return Some(ExpectedAnswer::NotCovered),
        "cannot tell" => return Some(ExpectedAnswer::CannotTell),
        _ => {}
    }
    match piece.text().strip_prefix("ask ").map(str::trim_start) {
        Some(name) => {
            let start = piece.text().len() - name.len();
            let target: Target = ctx.target(piece.part(start..piece.text().len()))?;
            Some(ExpectedAnswer::Ask(target))
        }
        None => {
            unclear(ctx, piece);
            None
        }
    }
}

fn is_decide(ctx: &mut Context<'_>, piece: Piece<'_>) -> bool {
    let is_decide = piece.text() == "decide";
    if !is_decide {
        unclear(ctx, piece);
    }
    is_decide
}

fn unclear(ctx: &mut Context<'_>, piece: Piece<'_>) {
    let text = piece.text();
    let slip = Slip::new("answer-unclear", 0..text.len()).arg("written", text);
    let is_target = ctx.names.roles.contains_key(text) || ctx.names.departments.contains_key(text);
    let meant = match text {
        "yes" | "allow" | "approve" => Some("decide".to_owned()),
        _ if is_target => Some(format!("ask {text}")),
        _ => crate::diagnostic::nearest(text, ["decide", "no", "not covered", "cannot tell"].into_iter()),
    };
    let slip = match meant {
        Some(meant) => slip.did_you_mean(meant),
        None => slip,
    };
    let sure = meant::word(text, ["decide", "no", "not covered", "cannot tell"].into_iter());
    ctx.slip(&meaning::UNREADABLE_ANSWER, piece, slip.meant(sure, "answer-unclear"));
}

fn given(ctx: &mut Context<'_>, node: &Node, desks: &Desks<'_>) -> Option<Given> {
    let zone = zone(node, desks);
    let mut given = Given::default();
    let mut is_whole = true;
    for entry in ctx.map(node) {
        is_whole &= put(ctx, entry, zone, &mut given).is_some();
    }
    if let Some(node) = node.get("history") {
        given.history = history(ctx, node, zone, &given.facts)?;
    }
    is_whole.then_some(given)
}

/// Returns the zone of the desk where the case is decided.
fn zone<'a>(given: &Node, desks: &Desks<'a>) -> &'a TimeZone {
    let id = given.get(built_in::SITE).and_then(Node::as_str);
    let site = id.and_then(|id| desks.sites.iter().find(|site| site.id.as_str() == id));
    site.and_then(|site| site.time_zone.as_ref()).unwrap_or(desks.zone)
}

/// Puts one entry of a case in its place; `None` means that it could not be read.
fn put(ctx: &mut Context<'_>, entry: &Entry, zone: &TimeZone, given: &mut Given) -> Option<()> {
    let name = Piece::of_key(ctx.sources, &entry.key);
    match name.text() {
        "history" => {}
        built_in::REMEDY => {
            let remedy = ctx.text(&entry.value)?;
            given.remedy = Some(ctx.remedy(remedy)?);
        }
        built_in::ROLE => {
            let role = ctx.text(&entry.value)?;
            given.role = Some(ctx.role(role)?);
        }
        built_in::DECIDED_AT => {
            let text = ctx.text(&entry.value)?;
            given.decided_at = Some(moment(ctx, text, zone, NOON)?);
        }
        built_in::ALREADY_GIVEN => {
            for item in entry.value.one_or_many() {
                let remedy = ctx.text(item)?;
                given.already_given.push(ctx.remedy(remedy)?);
            }
        }
        built_in::GUIDELINE => own_guideline(ctx, entry)?,
        _ => {
            let (id, value) = fact_value(ctx, entry, zone)?;
            given.facts.insert(id, value);
        }
    }
    Some(())
}

/// An example speaks of its own guideline.
fn own_guideline(ctx: &mut Context<'_>, entry: &Entry) -> Option<()> {
    let id = ctx.text(&entry.value)?;
    let is_own = ctx.guideline.is_some_and(|names| names.id == id.text());
    if !is_own {
        let finding = Finding::new(&meaning::UNKNOWN_GUIDELINE, "example-of-another-guideline", id.span());
        ctx.find(finding.arg("name", id.text()));
    }
    is_own.then_some(())
}

/// Reads a fact and its value.
pub(super) fn fact_value(ctx: &mut Context<'_>, entry: &Entry, zone: &TimeZone) -> Option<(FactId, Value)> {
    let fact = ctx.fact(Piece::of_key(ctx.sources, &entry.key))?;
    let piece = ctx.text(&entry.value)?;
    let value = value(ctx, &fact, piece, zone)?;
    Some((FactId::new(&fact.id), value))
}

/// The facts of a case by which earlier decisions are taken for the same customer, person, order.
pub(super) fn keys(facts: &BTreeMap<FactId, Value>) -> BTreeMap<FactId, Value> {
    facts
        .iter()
        .filter(|(_, value)| matches!(value, Value::Word(_)))
        .map(|(id, value)| (id.clone(), value.clone()))
        .collect()
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::load::fixture::read;
    use crate::model::{Days, PastGift, Site, SiteId};

    fn read_example(text: &str) -> Result<Example, Vec<String>> {
        let zone = TimeZone::get("Europe/Budapest").unwrap_or(TimeZone::UTC);
        let sites = [Site {
            id: SiteId::new("kosice"),
            time_zone: TimeZone::get("America/New_York").ok(),
            desk_hours: None,
            closed: Days::default(),
            weekdays: None,
            holidays: Days::default(),
            working_days: crate::model::WorkingDays::default(),
            currency: None,
            place: Place::default(),
        }];
        read(text, |ctx, node| example(ctx, node, &Desks { zone: &zone, sites: &sites }))
    }

    fn says(text: &str) -> String {
        read_example(text).map_or_else(|says| says.join("; "), |_| String::new())
    }

    #[test]
    fn a_case_is_read_with_its_history() {
        let text = "\
given:
  role: agent
  remedy: waive-fee
  amount: 40 USD
  tenure: 12 months
  customer: c-1
  decided_at: 2026-03-01
  already_given: [credit-note]
  history:
    - {remedy: late-fee/waive-fee, at: 2026-01-02, given: 20 USD, asked: 25 USD}
    - {remedy: /waive-fee, at: 2026-01-03T10:00:00Z, customer: c-2}
    - {remedy: waive-fee, at: 2026-01-04, asked: 9 USD}
answer: ask team-lead
";
        let Ok(example) = read_example(text) else { unreachable!("{}", says(text)) };
        let given = &example.given;
        assert_eq!(given.role.as_ref().map(ToString::to_string).as_deref(), Some("agent"));
        assert_eq!(given.decided_at.map(|at| at.to_string()).as_deref(), Some("2026-03-01T11:00:00Z"));
        assert_eq!(given.already_given.len(), 1);
        let facts: Vec<_> = given.facts.keys().map(FactId::as_str).collect();
        assert_eq!(facts, ["amount", "customer", "tenure"]);
        let past: Vec<_> = given
            .history
            .iter()
            .map(|past| {
                format!(
                    "{} {} {:?} {:?}",
                    past.remedy,
                    past.at,
                    past.given,
                    past.keys.values().collect::<Vec<_>>()
                )
            })
            .collect();
        assert_eq!(
            past,
            [
                "late-fee/waive-fee 2026-01-01T23:00:00Z Some(Money(Money { currency: USD, minor: 2000 })) [Word(\"c-1\")]",
                "late-fee/waive-fee 2026-01-03T10:00:00Z Some(Thing) [Word(\"c-2\")]",
                "late-fee/waive-fee 2026-01-03T23:00:00Z None [Word(\"c-1\")]",
            ]
        );
        assert_eq!(given.history.get(1).and_then(|past| past.given), Some(PastGift::Thing));
    }

    #[test]
    fn a_moment_is_of_the_zone_of_the_desk() {
        let text = "given: {decided_at: 2026-03-01T10:00, site: kosice}\nanswer: no\n";
        let at = read_example(text).ok().and_then(|example| example.given.decided_at);
        assert_eq!(at.map(|at| at.to_string()).as_deref(), Some("2026-03-01T15:00:00Z"));
    }

    #[test]
    fn every_answer_has_its_words() {
        for (text, expected) in [
            ("decide", ExpectedAnswer::Decide),
            ("no", ExpectedAnswer::No),
            ("not covered", ExpectedAnswer::NotCovered),
            ("cannot tell", ExpectedAnswer::CannotTell),
        ] {
            let answer =
                read_example(&format!("given: {{}}\nanswer: {text}\n")).map(|example| example.answer);
            assert_eq!(answer, Ok(expected));
        }
    }

    #[test]
    fn what_is_wrong_in_an_example_is_said() {
        let cases = [
            ("given: {rol: agent, tenure: 12}\nanswer: no\n", "unknown-fact: rol; unit-missing: 12"),
            ("given: {role: boss, remedy: waive}\nanswer: no\n", "unknown-role: boss; unknown-remedy: waive"),
            ("given: {remedy: credit}\nanswer: no\n", "unknown-remedy: credit"),
            ("given: {guideline: other}\nanswer: no\n", "example-of-another-guideline: other"),
            ("given: {guideline: late-fee}\nanswer: no\n", ""),
            ("given: {role: agent}\n", "example-without-answer: given"),
            ("given: {}\nanswer: yes\n", "answer-unclear: yes"),
            ("given: {}\nanswer: team-lead\n", "answer-unclear: team-lead"),
            ("given: {}\nanswer: ask nobody\n", "unknown-target: nobody"),
            ("given: {}\nanswer: {verdict: decide}\n", "expected-text: {verdict: decide}"),
            ("given: {history: [{remedy: waive-fee}]}\nanswer: no\n", "past-without-remedy: remedy"),
            (
                "given: {history: [{remedy: late-fee, at: 2026-01-01}]}\nanswer: no\n",
                "unknown-remedy: late-fee",
            ),
            ("given: {history: [{remedy: waive-fee, at: soon}]}\nanswer: no\n", "unreadable-moment: soon"),
            (
                "given: {history: [{remedy: waive-fee, at: 2026-01-01, given: 5}]}\nanswer: no\n",
                "currency-missing: 5",
            ),
        ];
        let found = cases.map(|(text, expected)| (text, says(text), expected));
        assert_eq!(
            found.into_iter().filter(|(_, found, expected)| found != expected).collect::<Vec<_>>(),
            []
        );
    }
}
