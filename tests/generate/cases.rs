//! Random cases, with values on and around the edges of the tests.

use std::collections::BTreeMap;

use jiff::Timestamp;
use sayso::decision::Case;
use sayso::load::Loaded;
use sayso::model::{
    Currency, Exact, FactId, Given, GuidelineId, Money, PastGift, PastGrant, RemedyId, RemedyPath, RoleId,
    Value,
};

use super::{AMOUNTS, NUMBERS, ROLES, Random, TIERS};

/// A random case for the guideline, with values on and around the edges of its tests.
pub(super) fn case(random: &mut Random, loaded: &Loaded) -> Case {
    let mut given = Given {
        remedy: Some(RemedyId::new(random.pick(&["one", "two"]))),
        role: (!random.one_in(12)).then(|| RoleId::new(random.pick(&ROLES))),
        decided_at: (!random.one_in(12)).then(|| moment(random)),
        ..Given::default()
    };
    if random.one_in(4) {
        given.already_given.push(RemedyId::new(random.pick(&["one", "two"])));
    }
    let mut facts: BTreeMap<FactId, Value> = BTreeMap::new();
    let mut say = |fact: &str, value: Value| {
        facts.insert(FactId::new(fact), value);
    };
    if !random.one_in(5) {
        say("amount", money(random, loaded));
    }
    if !random.one_in(4) {
        // A log may hold a word that the list has lost since.
        let tier = if random.one_in(8) { "bronze" } else { random.pick(&TIERS) };
        say("tier", Value::Word(tier.into()));
    }
    if !random.one_in(4) {
        say("was", Value::Word(random.pick(&["basic", "gold", "silver"]).into()));
    }
    if !random.one_in(4) {
        say("tenure", number(random));
    }
    if !random.one_in(4) {
        say("people", number(random));
    }
    if !random.one_in(4) {
        say("points", number(random));
        say("quota", number(random));
    }
    if !random.one_in(4) {
        let bill = if random.one_in(8) { Value::None } else { money(random, loaded) };
        say("bill", bill);
    }
    if !random.one_in(3) {
        say("extra", money(random, loaded));
    }
    if !random.one_in(3) {
        say("fraud", Value::Flag(random.one_in(2)));
    }
    if !random.one_in(3) {
        say("part", Value::Number(Exact::ratio(random.below(3) as i128, 4).unwrap()));
    }
    if !random.one_in(3) {
        let day = loaded.policies.organisation.time_zone.to_datetime(moment(random)).date();
        say("due", Value::Date(loaded.policies.organisation.time_zone.to_datetime(moment(random)).date()));
        say("window", number(random));
        say("bought", if random.one_in(6) { Value::None } else { Value::Date(day) });
    }
    if !random.one_in(3) {
        say("seen", Value::Instant(moment(random)));
    }
    for key in ["customer", "agent"] {
        if !random.one_in(8) {
            say(key, Value::Word(random.pick(&["a", "b"]).into()));
        }
    }
    if random.one_in(5) {
        say("site", Value::Word("away".into()));
    }
    given.facts = facts;
    for _ in 0..random.below(6) {
        given.history.push(past(random, loaded));
    }
    Case { guideline: GuidelineId::new("g"), given }
}

fn past(random: &mut Random, loaded: &Loaded) -> PastGrant {
    let Value::Money(amount, currency) = money(random, loaded) else { unreachable!() };
    let minor = amount.times(Exact::power_of_ten(currency.decimals()).unwrap()).unwrap().floor();
    let money = Money { currency, minor: i64::try_from(minor).unwrap() };
    let points = PastGift::Number(Exact::from(random.pick(&[1, 3, 6, 24])));
    let keys =
        ["customer", "agent"].map(|key| (FactId::new(key), Value::Word(random.pick(&["a", "b"]).into())));
    let tier = (FactId::new("tier"), Value::Word(random.pick(&TIERS).into()));
    PastGrant {
        remedy: RemedyPath {
            guideline: GuidelineId::new("g"),
            remedy: RemedyId::new(random.pick(&["one", "two"])),
        },
        at: moment(random),
        asked: Some(if random.one_in(3) { points } else { PastGift::Money(money) }),
        given: match random.below(5) {
            0 => None,
            1 => Some(PastGift::Thing),
            2 => Some(points),
            _ => Some(PastGift::Money(money)),
        },
        keys: keys.into_iter().chain([tier]).collect(),
        told: false,
    }
}

fn moment(random: &mut Random) -> Timestamp {
    let days = random.pick(&[
        "2025-06-15T10:00:00Z",
        "2026-02-28T12:00:00Z",
        "2026-03-29T00:30:00Z",
        "2026-05-31T21:30:00Z",
        "2026-05-31T22:30:00Z",
        "2026-06-12T09:00:00Z",
        "2026-06-14T12:00:00Z",
        "2026-06-15T11:59:59Z",
        "2026-06-15T12:00:00Z",
        "2026-07-01T09:00:00Z",
        "2026-10-25T00:30:00Z",
    ]);
    days.parse().unwrap()
}

fn number(random: &mut Random) -> Value {
    let n: i64 = random.pick(&NUMBERS).parse().unwrap();
    Value::Number(Exact::from(n + random.below(3) as i64 - 1))
}

fn money(random: &mut Random, loaded: &Loaded) -> Value {
    let code = random.pick(&["USD", "USD", "USD", "HUF", "EUR"]);
    let currency: Currency = loaded.policies.organisation.currency(code).unwrap();
    let amount: i128 = random.pick(&AMOUNTS).parse().unwrap();
    if currency.decimals() == 0 {
        let offset = random.below(3) as i128 - 1;
        return Value::Money(Exact::ratio(amount * 100 + offset, 1).unwrap(), currency);
    }
    let cents = amount * 100 + random.below(3) as i128 - 1;
    let cents = if random.one_in(12) { 0 } else { cents };
    Value::Money(Exact::ratio(cents, 100).unwrap(), currency)
}
