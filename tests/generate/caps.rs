//! Random caps, and what remedies give that they count.

use std::fmt::Write as _;

use super::{NUMBERS, Random, Shape, condition};

/// What a remedy gives.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Gives {
    Thing,
    Money,
    Points,
}

pub(super) fn points(random: &mut Random) -> String {
    let n = random.pick(&NUMBERS);
    match random.below(4) {
        0 => format!("{n} points per quota"),
        1 => format!("[{{when: {{tier: gold}}, is: {n} points}}, {{otherwise: 3 points}}]"),
        _ => format!("{n} points"),
    }
}

pub(super) fn cap(random: &mut Random, shape: Shape, gives: Gives) -> String {
    let limit = match gives {
        Gives::Money if random.one_in(2) => match random.below(if shape.deep { 12 } else { 8 }) {
            3 => "50% of bill",
            4 => "100 USD or 30000 HUF",
            5 if shape.deep => "table coins",
            6 => "extra times 2",
            7 => "the higher of bill and 60 USD or 10000 HUF",
            _ => random.pick(&["100 USD", "30000 HUF", "60 USD"]),
        },
        Gives::Points if random.one_in(2) => random.pick(&["24 points", "6 points", "8 points times quota"]),
        Gives::Money | Gives::Points | Gives::Thing => match random.below(if shape.deep { 12 } else { 8 }) {
            4 => "quota",
            5 if shape.deep => "allowed",
            6 if shape.deep => "table bags",
            _ => random.pick(&["1", "2", "3"]),
        },
    };
    let key = random.pick(&[
        "customer",
        "agent",
        "customer",
        "agent",
        "customer",
        "agent and customer",
        "customer and tier",
    ]);
    let window = random.pick(&[
        "in any 12 months",
        "in any 30 days",
        "in any 48 hours",
        "in any 2 weeks",
        "in any 2 years",
        "in a calendar day",
        "in a calendar week",
        "in a calendar month",
        "in a calendar quarter",
        "in a calendar year",
        "ever",
    ]);
    let mut text = format!("      - limit: at most {limit} per {key} {window}\n");
    if random.one_in(6) {
        let _ = writeln!(text, "        when: {}", condition(random, shape, 0));
    }
    if random.one_in(2) {
        let _ = writeln!(text, "        when_used_up: ask {}", random.pick(&["lead", "desk", "senior"]));
    }
    match random.below(5) {
        2 => text.push_str("        across: [g/two]\n"),
        0 => text.push_str("        across: guideline\n"),
        1 => text.push_str("        across: everything\n"),
        _ => {}
    }
    text
}
