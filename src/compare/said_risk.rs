//! What a change puts at risk, in words.

use super::Room;
use super::risk::{Crossed, Risk, RoleRisk};
use super::sentence::Reader;
use crate::diagnostic::Arg;
use crate::model::{Currency, RoleId};
use crate::prose::{list_and, money_exact, say};

/// Roles whose room changes alike.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SaidRisk {
    /// Which way.
    pub room: Room,
    /// The roles, and the currencies in brackets.
    pub text: String,
}

/// Says whose room changes, those that lose first; roles that change alike share a line.
pub(super) fn roles(risk: &Risk, reader: &Reader<'_>) -> Vec<SaidRisk> {
    let mut lines: Vec<(Room, Vec<Currency>, Vec<RoleId>)> = Vec::new();
    for room in [Room::Less, Room::Both, Room::More] {
        for one in &risk.roles {
            let Some(currencies) = currencies(one, room) else { continue };
            match lines.iter_mut().find(|(of, known, _)| (*of, &*known) == (room, &currencies)) {
                Some((.., roles)) => roles.push(one.role.clone()),
                None => lines.push((room, currencies, vec![one.role.clone()])),
            }
        }
    }
    let said = lines.into_iter().map(|(room, currencies, roles)| {
        let id = match room {
            Room::Less => "risk-less",
            Room::More => "risk-more",
            Room::Both | Room::Other | Room::Same => "risk-both",
        };
        let is_everyone = reader.new.policies.organisation.roles().all(|role| roles.contains(role));
        let roles: Arg = match is_everyone {
            true => say(reader.lang(), "every-role", &[]).into(),
            false => list_and(reader.lang(), &reader.groups(&roles)).into(),
        };
        let text = match currencies.is_empty() {
            true => say(reader.lang(), id, &[("roles", roles)]),
            false => {
                let codes: Vec<&str> = currencies.iter().map(Currency::code).collect();
                let list = Arg::Text(codes.join(", "));
                let roles = say(reader.lang(), "risk-roles", &[("roles", roles), ("list", list)]);
                say(reader.lang(), id, &[("roles", roles.into())])
            }
        };
        SaidRisk { room, text }
    });
    said.collect()
}

/// The currencies in which the room of a role goes a way; none where it does not go it, an empty list where
/// no currency is named.
fn currencies(one: &RoleRisk, room: Room) -> Option<Vec<Currency>> {
    let own: Vec<_> = one.rooms.iter().filter(|(_, of)| *of == room).collect();
    if own.is_empty() {
        return None;
    }
    Some(own.iter().filter_map(|(currency, _)| *currency).collect())
}

/// Says which limits are above a ceiling.
pub(super) fn crossed(risk: &Risk, reader: &Reader<'_>) -> Vec<String> {
    risk.crossed.iter().map(|one| above(one, reader)).collect()
}

fn above(one: &Crossed, reader: &Reader<'_>) -> String {
    let lang = reader.lang();
    let money = |amount| Arg::Text(money_exact(lang, amount, one.currency));
    let limit = one.limit.map_or_else(|| Arg::Text(say(lang, "limit-any-amount", &[])), money);
    let args = [
        ("guideline", Arg::Text(reader.title_of(one.guideline.as_str()))),
        ("role", Arg::Text(reader.group(&one.role))),
        ("new", limit),
        ("limit", money(one.ceiling)),
    ];
    let sentence = say(lang, "ceiling-crossed", &args);
    let approval = match &one.approved_by {
        Some(target) => say(lang, "ceiling-crossed-by", &[("who", reader.new.target(target).into())]),
        None => say(lang, "ceiling-crossed-by-nobody", &[]),
    };
    format!("{sentence} {approval}")
}
