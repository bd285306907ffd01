//! Edges of the calendar in words: `the end of the month of`.

use crate::load::slip::Slip;
use crate::load::words::Words;
use crate::model::{CalendarUnit, Edge};

/// Takes `the end of the month of`, or the start, of another stretch of the calendar.
pub(super) fn edge(words: &mut Words<'_>) -> Result<Option<Edge>, Slip> {
    let is_edge = match (words.peek(), words.peek_after(1), words.peek_after(2)) {
        (Some("the"), Some("start" | "end" | "beginning"), _) => true,
        (Some("the"), Some("first" | "last"), next) => next == Some("day"),
        _ => false,
    };
    if !is_edge {
        return Ok(None);
    }
    let units = [
        ("week", CalendarUnit::Week),
        ("month", CalendarUnit::Month),
        ("quarter", CalendarUnit::Quarter),
        ("year", CalendarUnit::Year),
    ];
    for (unit, calendar) in units {
        if words.eat(&format!("the start of the {unit} of")) {
            return Ok(Some(Edge::StartOf(calendar)));
        }
        if words.eat(&format!("the end of the {unit} of")) {
            return Ok(Some(Edge::EndOf(calendar)));
        }
        for (other, word) in [("beginning", "start"), ("first day", "start"), ("last day", "end")] {
            let start = words.here().start;
            if words.eat(&format!("the {other} of the {unit} of")) {
                let slip = Slip::new("edge-unclear", start..words.taken_until());
                return Err(slip.did_you_mean(format!("the {word} of the {unit} of")));
            }
        }
    }
    Err(Slip::new("edge-unclear", words.rest()))
}
