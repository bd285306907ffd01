//! A simulation for programs, as `sayso/simulation/1`. The form is frozen: it grows, it does not change.

use serde_json::{Value as Json, json};

use super::SimulationReport;
use crate::model::Currency;
use crate::simulate::{Bound, CapUse, Group, Interval, PastCase, Share, Spent};

/// Returns a simulation as JSON.
pub(super) fn render(report: &SimulationReport<'_>) -> String {
    let simulation = report.simulation;
    let headline = &simulation.headline;
    let counts = simulation.counts;
    let by_reason = |counts: Vec<(String, u64)>| -> Json {
        counts.into_iter().map(|(word, n)| (word, json!(n))).collect::<serde_json::Map<_, _>>().into()
    };
    let document = json!({
        "schema": "sayso/simulation/1",
        "base": report.names.0,
        "candidate": report.names.1,
        "log": {
            "digest": simulation.digest,
            "first": simulation.period.map(|period| period.first.to_string()),
            "last": simulation.period.map(|period| period.last.to_string()),
            "rows": {
                "read": counts.read,
                "rejected": counts.rejected,
                "not_replayable": counts.not_replayable,
                "undetermined": counts.undetermined,
                "replayed": counts.replayed,
            },
            "rejected": by_reason(simulation.rejected.iter().map(|(reason, count)| (reason.word().to_owned(), count.n_rows)).collect()),
            "not_replayable": by_reason(simulation.not_replayable.iter().map(|(why, count)| (why.word().to_owned(), count.n_rows)).collect()),
            "undetermined": by_reason(simulation.undetermined.iter().map(|(why, count)| (why.word().to_owned(), count.n_rows)).collect()),
            "facts_missing": by_reason(simulation.missing_facts.clone()),
            "facts_unreadable": by_reason(simulation.unreadable_facts.clone()),
        },
        "headline": {
            "sentence": report.headline(),
            "decisions": headline.n_rows,
            "newly_on_the_spot": headline.newly_on_the_spot,
            "people_newly_on_the_spot": headline.people_on_the_spot,
            "newly_ask_or_refused": headline.newly_not_on_the_spot,
            "people_newly_ask_or_refused": headline.people_not_on_the_spot,
            "money": headline.money.iter().map(interval).collect::<Vec<_>>(),
            "supervisor_calls_saved_per_week_tenths": headline.calls_saved_per_week,
            "supervisors_agreed": headline.agreement.as_ref().map(share),
            "declined_then_on_the_spot_now": headline.n_overruled,
        },
        "fidelity": { "same": simulation.fidelity.n_same, "of": simulation.fidelity.n_rows },
        "transitions": simulation.matrix.iter().map(|cell| json!({
            "from": cell.from.word(),
            "to": cell.to.word(),
            "decisions": cell.n_rows,
            "people": cell.n_people,
            "money": cell.money.iter().map(|(currency, minor)| amount(*currency, *minor)).collect::<Vec<_>>(),
            "causes": cell.causes.iter().map(|(cause, n)| (cause.word().to_owned(), json!(n))).collect::<serde_json::Map<_, _>>(),
            "examples": cell.examples.iter().map(example).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "caps": simulation.caps.iter().map(cap_use).collect::<Vec<_>>(),
        "money_by_guideline": simulation.money.iter().map(|one| json!({
            "guideline": one.guideline,
            "money": one.money.iter().map(interval).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "by_guideline": groups(&simulation.by_guideline),
        "by_role": groups(&simulation.by_role),
        "by_month": groups(&simulation.by_month),
        "by_team": groups(&simulation.by_team),
        "by_site": groups(&simulation.by_site),
        "sweep": report.sweep_json(share),
    });
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn amount(currency: Currency, minor: i64) -> Json {
    json!({ "currency": currency.code(), "amount": crate::model::Money { currency, minor }.to_string() })
}

fn interval(interval: &Interval) -> Json {
    let spent =
        |spent: Spent| json!({ "floor": spent.floor, "replay": spent.replay, "ceiling": spent.ceiling });
    json!({
        "currency": interval.currency.code(),
        "unit": "smallest unit of the currency",
        "before": spent(interval.before),
        "after": spent(interval.after),
        "added": spent(interval.added()),
    })
}

fn cap_use(used: &CapUse) -> Json {
    let bound = |bound: Option<Bound>| {
        bound.map(|bound| json!({ "binds": bound.n_rows, "people_one_short": bound.n_one_short }))
    };
    json!({
        "guideline": used.guideline.as_str(),
        "remedy": used.remedy.as_str(),
        "cap": used.place + 1,
        "before": bound(used.before),
        "after": bound(used.after),
    })
}

fn share(share: &Share) -> Json {
    json!({
        "approved": share.n_yes,
        "of": share.n_cases,
        "hundredths_of_percent": { "share": share.share, "low": share.low, "high": share.high },
    })
}

fn example(case: &PastCase) -> Json {
    json!({
        "id": case.id,
        "decided_at": case.decided_at.to_string(),
        "guideline": case.guideline,
        "remedy": case.remedy,
        "role": case.role,
        "asked": case.asked.map(|(currency, minor)| amount(currency, minor)),
        "cause": case.cause.map(|cause| cause.word()),
    })
}

/// Groups of fewer than five people are not shown.
fn groups(groups: &[Group]) -> Vec<Json> {
    groups
        .iter()
        .map(|group| match group.is_small() {
            true => json!({ "name": group.name, "suppressed": true }),
            false => json!({
                "name": group.name,
                "replayed": group.n_replayed,
                "undetermined": group.n_undetermined,
                "people": group.n_people,
                "decided_before": group.decided_before,
                "decided_after": group.decided_after,
                "newly_on_the_spot": group.newly_on_the_spot,
                "newly_not_on_the_spot": group.newly_not_on_the_spot,
            }),
        })
        .collect()
}
