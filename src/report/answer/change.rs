//! The smallest changes that would make it a yes, as sentences.

use super::telling::Telling;
use crate::decision::{Change, Verdict};
use crate::model::{Value, built_in};
use crate::prose::{Form, value};

/// How many changes are shown; the smallest come first.
const SHOWN: usize = 3;

/// Says what would make it a yes.
pub(super) fn changes(telling: &Telling<'_>) -> Vec<String> {
    if telling.answer.verdict == Verdict::Decide {
        return Vec::new();
    }
    let shown = telling.answer.nearest.iter().take(SHOWN);
    shown.map(|change| telling.say("smallest", &[("change", one(telling, change))])).collect()
}

/// Says one change.
pub(super) fn one(telling: &Telling<'_>, change: &Change) -> String {
    let Change { fact, from, to } = change;
    let label = telling.words.fact(fact);
    let Some((by, is_less)) = from.as_ref().and_then(|from| distance(from, to)) else {
        let value = value(&telling.words, fact, to, Form::Plain);
        return telling.say("smallest-value", &[("fact", label), ("value", value)]);
    };
    let by = value(&telling.words, fact, &by, Form::By);
    match is_less {
        true if fact.as_str() == built_in::AMOUNT => telling.say("smallest-less", &[("value", by)]),
        true => telling.say("smallest-less-of", &[("fact", label), ("value", by)]),
        false => telling.say("smallest-more-of", &[("fact", label), ("value", by)]),
    }
}

/// How far two amounts are apart, and whether the second is less.
fn distance(from: &Value, to: &Value) -> Option<(Value, bool)> {
    match (from, to) {
        (Value::Number(from), Value::Number(to)) => {
            let by = if to < from { from.minus(*to) } else { to.minus(*from) };
            Some((Value::Number(by?), to < from))
        }
        (Value::Money(from, one), Value::Money(to, other)) if one == other => {
            let by = if to < from { from.minus(*to) } else { to.minus(*from) };
            Some((Value::Money(by?, *one), to < from))
        }
        _ => None,
    }
}
