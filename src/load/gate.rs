//! Gates: `extra_cost: at most 500 USD` under `fail:` or `warn:`.

use crate::load::context::Context;
use crate::load::meaning;
use crate::load::organisation::money;
use crate::load::piece::Piece;
use crate::load::slip::Slip;
use crate::load::yaml::{Entry, Node};
use crate::model::{Exact, Gate, GateTest};

/// Reads `gates:`, those that stop a proposal first.
pub(super) fn gates(ctx: &mut Context<'_>, root: &Node) -> Vec<Gate> {
    let Some(node) = root.get("gates") else { return Vec::new() };
    ctx.map(node);
    let mut gates = Vec::new();
    for (key, stops) in [("fail", true), ("warn", false)] {
        for entry in ctx.map_of(node, key) {
            for item in entry.value.one_or_many() {
                let test = test(ctx, entry, item);
                gates.extend(test.map(|test| Gate { stops, test, place: entry.span().into() }));
            }
        }
    }
    gates
}

fn test(ctx: &mut Context<'_>, entry: &Entry, item: &Node) -> Option<GateTest> {
    let piece = ctx.text(item)?;
    let read = match entry.key.value.as_str() {
        "extra_cost" => return extra_cost(ctx, piece),
        "newly_held_back" => count(piece.text()).map(GateTest::NewlyHeldBack),
        "undetermined" => share(piece.text(), "at most ").map(GateTest::Undetermined),
        "supervisors_agreed" => share(piece.text(), "at least ").map(GateTest::SupervisorsAgreed),
        "more_room" => (piece.text() == "agreed").then_some(GateTest::MoreRoom),
        "less_room" => (piece.text() == "agreed").then_some(GateTest::LessRoom),
        // Another name is a finding of the schema.
        _ => return None,
    };
    if read.is_none() {
        unreadable(ctx, piece, &entry.key.value);
    }
    read
}

fn extra_cost(ctx: &mut Context<'_>, piece: Piece<'_>) -> Option<GateTest> {
    let Some(amount) = piece.text().strip_prefix("at most ") else {
        unreadable(ctx, piece, "extra_cost");
        return None;
    };
    let start = piece.text().len() - amount.len();
    let amount = piece.part(start..piece.text().len());
    money(ctx, amount, "gate").map(|(value, currency)| GateTest::ExtraCost(value, currency))
}

fn count(text: &str) -> Option<u64> {
    text.strip_prefix("at most ")?.trim().parse().ok()
}

/// A share between none and all, `20%`.
fn share(text: &str, begins: &str) -> Option<Exact> {
    let digits = text.strip_prefix(begins)?.trim().strip_suffix('%')?;
    let share = Exact::parse(digits.trim_end())?.over(Exact::from(100))?;
    (Exact::ZERO <= share && share <= Exact::ONE).then_some(share)
}

fn unreadable(ctx: &mut Context<'_>, piece: Piece<'_>, key: &str) {
    let example = match key {
        "extra_cost" => "at most 500 USD",
        "newly_held_back" => "at most 20",
        "undetermined" => "at most 10%",
        "supervisors_agreed" => "at least 90%",
        _ => "agreed",
    };
    let slip = Slip::new("unreadable-gate", 0..piece.text().len());
    let slip = slip.arg("written", piece.text()).arg("example", example);
    ctx.slip(&meaning::UNREADABLE_GATE, piece, slip);
}

#[cfg(test)]
mod tests {
    use crate::load::fixture::{load_completed, says};
    use crate::model::GateTest;

    fn load(gates: &str) -> (Vec<String>, Vec<(bool, GateTest)>) {
        let loaded = load_completed("sayso.yaml", &format!("gates:\n{gates}"));
        let gates = loaded.policies.organisation.gates.iter().map(|gate| (gate.stops, gate.test));
        (says(&loaded.findings, &loaded.sources), gates.collect())
    }

    #[test]
    fn gates_stop_or_warn() {
        let (found, gates) = load(
            "  fail:\n    extra_cost: [at most 500 USD, at most 180000 HUF]\n    supervisors_agreed: at least 90%\n  \
             warn:\n    newly_held_back: at most 0\n    more_room: agreed\n",
        );
        assert_eq!(found, Vec::<String>::new());
        let said: Vec<_> = gates.iter().map(|(stops, test)| (*stops, test.name())).collect();
        assert_eq!(
            said,
            [
                (true, "extra_cost"),
                (true, "extra_cost"),
                (true, "supervisors_agreed"),
                (false, "newly_held_back"),
                (false, "more_room")
            ]
        );
    }

    #[test]
    fn a_gate_that_cannot_be_read_is_told_how() {
        let found = |gate: &str| load(&format!("  fail:\n    {gate}\n")).0;
        assert_eq!(found("extra_cost: 500 USD"), ["unreadable-gate: 500 USD"]);
        assert_eq!(found("undetermined: at most 120%"), ["unreadable-gate: at most 120%"]);
        assert_eq!(found("supervisors_agreed: at most 90%"), ["unreadable-gate: at most 90%"]);
        assert_eq!(found("more_room: yes"), ["unreadable-gate: yes"]);
        assert_eq!(found("extra_cost: at most 5 CZK"), ["unknown-currency: CZK"]);
    }
}
