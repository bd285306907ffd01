//! Words of one case, put together.

use jiff::Timestamp;
use jiff::civil::Time;

use super::day::moment;
use super::{CaseError, Desk, read};
use crate::decision::Case;
use crate::diagnostic::nearest;
use crate::model::{FactId, Given, Guideline, Policies, Remedy, RoleId, SiteId, Value, built_in};

/// What is said of a case: names and words, in the order in which they came.
pub type Said<'a> = [(&'a str, &'a str)];

/// The currency of all amounts of a case that name none.
pub(super) const CURRENCY: &str = "currency";

/// What is looked for under the id of a guideline.
pub(super) const GUIDELINE: &str = "guideline";

/// What a day alone means for a decision: its middle, so that the day's earlier events come before it.
pub(super) const NOON: Time = Time::constant(12, 0, 0, 0);

/// Makes a case of words. What cannot be understood is left unknown and returned beside it.
///
/// A case that says nothing of `decided_at` is decided `now`.
pub fn case(
    policies: &Policies,
    guideline: &Guideline,
    said: &Said<'_>,
    now: Option<Timestamp>,
) -> (Case, Vec<CaseError>) {
    let mut errors = Vec::new();
    let site = the_site(policies, said);
    let mut desk = Desk::new(policies, Some(guideline), site.as_ref());
    if let Some((_, code)) = said.iter().find(|(name, _)| *name == CURRENCY) {
        desk.currency = policies.organisation.currency(&code.trim().to_uppercase()).or(desk.currency);
    }
    let mut given = Given::default();
    for (at, (name, text)) in said.iter().enumerate() {
        if said.iter().take(at).any(|(earlier, _)| earlier == name) {
            errors.push(CaseError::Twice { fact: (*name).to_owned() });
        } else if let Err(error) = put(&desk, guideline, name, text.trim(), &mut given) {
            errors.push(error);
        }
    }
    if !said.iter().any(|(name, _)| *name == built_in::DECIDED_AT) {
        given.decided_at = now;
    }
    (Case { guideline: guideline.id.clone(), given }, errors)
}

fn the_site(policies: &Policies, said: &Said<'_>) -> Option<SiteId> {
    let (_, text) = said.iter().find(|(name, _)| *name == built_in::SITE)?;
    match read(&Desk::new(policies, None, None), built_in::SITE, text) {
        Ok(Value::Word(site)) => Some(SiteId::new(&site)),
        Ok(_) | Err(_) => None,
    }
}

/// Puts one word of a case in its place.
fn put(
    desk: &Desk<'_>,
    guideline: &Guideline,
    name: &str,
    text: &str,
    given: &mut Given,
) -> Result<(), CaseError> {
    match name {
        CURRENCY if desk.fact(CURRENCY).is_none() => currency(desk.policies, text)?,
        built_in::GUIDELINE => {}
        built_in::ROLE => given.role = Some(role(desk.policies, text)?),
        built_in::REMEDY => given.remedy = Some(remedy(guideline, text)?.id.clone()),
        built_in::ALREADY_GIVEN => {
            for word in text.split([',', ';']).map(str::trim).filter(|word| !word.is_empty()) {
                given.already_given.push(remedy(guideline, word)?.id.clone());
            }
        }
        built_in::DECIDED_AT => {
            given.decided_at = moment(text, desk.zone, NOON);
            if given.decided_at.is_none() {
                let write = "write a moment as `2026-01-31T14:30`".to_owned();
                let (fact, text) = (name.to_owned(), text.to_owned());
                return Err(CaseError::Unreadable { fact, text, write });
            }
        }
        _ => {
            given.facts.insert(FactId::new(name), read(desk, name, text)?);
        }
    }
    Ok(())
}

fn currency(policies: &Policies, text: &str) -> Result<(), CaseError> {
    let used = &policies.organisation.currencies;
    let is_known = used.iter().any(|currency| currency.code() == text.to_uppercase());
    let unknown = || unknown("currency", text, used.iter().map(|currency| currency.code()));
    is_known.then_some(()).ok_or_else(unknown)
}

/// Finds a guideline by its id, or by one that it had formerly.
///
/// # Errors
///
/// If there is none.
pub fn guideline<'a>(policies: &'a Policies, id: &str) -> Result<&'a Guideline, CaseError> {
    let is_former = |guideline: &&Guideline| guideline.formerly.iter().any(|former| former.as_str() == id);
    let known = policies.guideline(id).or_else(|| policies.guidelines.iter().find(is_former));
    let ids = policies.guidelines.iter().map(|guideline| guideline.id.as_str());
    known.ok_or_else(|| unknown(GUIDELINE, id, ids))
}

/// Finds a remedy of a guideline by its id, or by one that it had formerly.
///
/// # Errors
///
/// If there is none.
pub fn remedy<'a>(guideline: &'a Guideline, id: &str) -> Result<&'a Remedy, CaseError> {
    let is_former = |remedy: &&Remedy| remedy.formerly.iter().any(|former| former.as_str() == id);
    let known = guideline.remedy(id).or_else(|| guideline.remedies.iter().find(is_former));
    known.ok_or_else(|| {
        let ids = guideline.remedies.iter().map(|remedy| remedy.id.as_str());
        CaseError::UnknownRemedy {
            guideline: guideline.id.to_string(),
            name: id.to_owned(),
            near: nearest(id, ids.clone()),
            known: ids.map(str::to_owned).collect(),
        }
    })
}

fn role(policies: &Policies, id: &str) -> Result<RoleId, CaseError> {
    let roles: Vec<&RoleId> = policies.organisation.roles().collect();
    let plain = |word: &str| word.to_lowercase().replace([' ', '_'], "-");
    let exact = roles.iter().find(|role| role.as_str() == id);
    let found = exact.or_else(|| roles.iter().find(|role| plain(role.as_str()) == plain(id)));
    found
        .map(|role| (*role).clone())
        .ok_or_else(|| unknown("role", id, roles.iter().map(|role| role.as_str())))
}

/// Returns why a name is no fact of the vocabulary.
pub(super) fn unknown_fact(desk: &Desk<'_>, name: &str) -> CaseError {
    let own = desk.guideline.into_iter().flat_map(|guideline| &guideline.facts);
    let facts = own.chain(&desk.policies.organisation.facts).map(|fact| fact.id.as_str());
    let near = nearest(name, facts.chain(built_in::ALL));
    CaseError::Unknown { what: "fact", name: name.to_owned(), near, known: Vec::new() }
}

/// The longest list of names that a message spells out.
const FEW: usize = 12;

fn unknown<'a>(what: &'static str, name: &str, among: impl Iterator<Item = &'a str> + Clone) -> CaseError {
    let near = nearest(name, among.clone());
    let known: Vec<String> = among.map(str::to_owned).collect();
    let known = if known.len() <= FEW { known } else { Vec::new() };
    CaseError::Unknown { what, name: name.to_owned(), near, known }
}
