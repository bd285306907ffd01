//! A review for programs, as `sayso/review/1`. The form is frozen: it grows, it does not change.

use serde_json::{Value as Json, json};

use super::ReviewReport;
use crate::report::changes::room;
use crate::review::proposal::{About, Agreement, Found, GateResult, GateState, Remark, Risk, Severity, Why};

/// Returns a review as JSON.
pub(super) fn render(report: &ReviewReport<'_>) -> String {
    let review = report.review;
    let said = report.said();
    let document = json!({
        "schema": "sayso/review/1",
        "base": report.names.0,
        "head": report.names.1,
        "title": report.title(),
        "headline": report.headline(said.as_ref()),
        "compared": review.changes.is_some(),
        "guidelines_with_other_decisions": review.changes.as_ref().map(|changes| changes.n_with_other_decisions()),
        "room": review.changes.as_ref().and_then(|changes| changes.room()).map(room),
        "quiet": review.is_quiet(),
        "risk": review.risk(),
        "to_fix": review.n_to_fix(),
        "questions": review.n_questions(),
        "remarks": review.remarks.iter().map(|remark| one_remark(report, remark)).collect::<Vec<_>>(),
        "gates": review.gates.iter().map(|gate| one_gate(report, gate)).collect::<Vec<_>>(),
        "agreements": review.agreements.iter().map(agreement).collect::<Vec<_>>(),
        "changes": said.map(|said| said.guidelines.iter().map(|one| json!({
            "guideline": one.id.as_str(),
            "title": one.title,
            "lines": one.lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>(),
        })).collect::<Vec<_>>()),
        "past": review.simulation.as_ref().map(|simulation| json!({
            "log": simulation.digest,
            "replayed": simulation.counts.replayed,
            "newly_on_the_spot": simulation.headline.newly_on_the_spot,
            "newly_ask_or_refused": simulation.headline.newly_not_on_the_spot,
        })),
    });
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn one_remark(report: &ReviewReport<'_>, remark: &Remark) -> Json {
    let kind = match &remark.about {
        About::Finding(finding, ..) => finding.rule.name,
        About::LeftOver(_) => "unknown-text",
        About::NoDay(_) | About::Misfits(_) => "example-contradicted",
        About::Risk(risk) => risk_name(risk),
        About::Gate(gate, _) => gate.test.name(),
    };
    let (path, line) = remark.place().unzip();
    json!({
        "severity": match remark.severity { Severity::Fix => "fix", Severity::Question => "question" },
        "kind": kind,
        "guideline": remark.guideline.as_ref().map(ToString::to_string),
        "says": report.noticed(remark).join(" "),
        "path": path,
        "line": line,
    })
}

fn risk_name(risk: &Risk) -> &'static str {
    match risk {
        Risk::NoCap { .. } => "no-cap",
        Risk::NoLimit { .. } => "no-limit",
        Risk::NothingToCheck { .. } => "nothing-to-check",
        Risk::LargeRaise { .. } => "large-raise",
        Risk::Lowered { .. } => "lowered",
        Risk::Asked(written) if written.lowers_a_guardrail() => "guardrail-lowered",
        Risk::Asked(_) => "safeguard-gone",
        Risk::Declined { .. } => "declined",
        Risk::ExampleLost { .. } => "example-lost",
        Risk::PastDate { .. } => "past-date",
    }
}

fn one_gate(report: &ReviewReport<'_>, result: &GateResult) -> Json {
    let (_, asks, found) = report.gate(result);
    json!({
        "gate": result.gate.test.name(),
        "level": if result.gate.stops { "fail" } else { "warn" },
        "asks": asks,
        "state": match result.state {
            GateState::Pass => "pass",
            GateState::Missed => "missed",
            GateState::NotKnown => "not known",
        },
        "found": match result.found { Found::Nothing => None, _ => Some(found) },
    })
}

fn agreement(agreement: &Agreement) -> Json {
    json!({
        "department": agreement.department.as_str(),
        "given": agreement.is_given,
        "owners": agreement.owners,
        "for": agreement.why.iter().map(|why| match why {
            Why::Guideline(id) => json!({"guideline": id.as_str()}),
            Why::Asked(id) => json!({"newly asked by": id.as_str()}),
            Why::Ceiling(id) => json!({"above a ceiling": id.as_str()}),
            Why::Guardrail => json!("a ceiling raised or gone"),
            Why::Reachable => json!("reachable at other times"),
        }).collect::<Vec<_>>(),
    })
}
