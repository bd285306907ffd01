//! The ceilings that hold for a proposal: those of both versions, the lower of two.
//!
//! Who writes a proposal may also raise a ceiling in it, or take it out. Until those agree who approve what
//! is above it, the older one holds.

use super::pair::{self, Pair};
use crate::model::{Ceiling, Currency, Exact, Organisation};

/// Returns the ceilings that hold while a proposal is looked at, each in one currency.
#[must_use]
pub fn ceilings_of_both(before: &Organisation, after: &Organisation) -> Vec<Ceiling> {
    let old = apart(&before.ceilings);
    let old: Vec<Ceiling> = old.into_iter().filter(|one| after.rank(&one.role).is_some()).collect();
    let new = apart(&after.ceilings);
    let mut found: Vec<Ceiling> = new.iter().filter(|one| !is_above(one, &old)).cloned().collect();
    for one in old.iter().filter(|one| !is_above(one, &new)) {
        match found.iter_mut().find(|other| (&other.role, &other.at_most) == (&one.role, &one.at_most)) {
            // Who approved until now still does.
            Some(same) => same.approved_by = one.approved_by.clone().or_else(|| same.approved_by.clone()),
            None => found.push(Ceiling { place: Default::default(), ..one.clone() }),
        }
    }
    found
}

/// Pairs the ceilings of two versions by role and currency.
pub(super) fn paired<'a>(old: &'a [Ceiling], new: &'a [Ceiling]) -> Vec<Pair<'a, Ceiling>> {
    let currencies = |one: &Ceiling| one.at_most.iter().map(|(currency, _)| *currency).collect::<Vec<_>>();
    let is_same = |a: &Ceiling, b: &Ceiling| a.role == b.role && currencies(a) == currencies(b);
    let is_likely = |a: &Ceiling, b: &Ceiling| {
        a.role == b.role && currencies(a).iter().any(|currency| currencies(b).contains(currency))
    };
    pair::by(old, new, is_same, is_likely)
}

/// Returns whether a ceiling lets more pass than the one before it, or has nobody any more to approve it.
pub(super) fn is_weaker(before: &Ceiling, after: Option<&Ceiling>) -> bool {
    let Some(after) = after else { return true };
    let lets_more = |(currency, most): &(Currency, Exact)| {
        let now = after.at_most.iter().find(|(of, _)| of == currency);
        now.is_none_or(|(_, now)| now > most)
    };
    before.at_most.iter().any(lets_more) || (before.approved_by.is_some() && after.approved_by.is_none())
}

fn apart(ceilings: &[Ceiling]) -> Vec<Ceiling> {
    let each = |one: &Ceiling| {
        let alone = |amount: &(Currency, Exact)| Ceiling { at_most: vec![*amount], ..one.clone() };
        one.at_most.iter().map(alone).collect::<Vec<_>>()
    };
    ceilings.iter().flat_map(each).collect()
}

/// Whether another list has a lower ceiling for the role in the currency.
fn is_above(one: &Ceiling, others: &[Ceiling]) -> bool {
    others.iter().any(|other| {
        let pairs = one.at_most.iter().zip(&other.at_most);
        other.role == one.role && pairs.into_iter().any(|(one, other)| one.0 == other.0 && one.1 > other.1)
    })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::indexing_slicing, reason = "a failing test may panic")]

    use camino::Utf8Path;

    use super::*;
    use crate::load::load;

    fn organisation(ceilings: &str) -> Organisation {
        let text = format!(
            "schema: 1\norganisation: Shop\nlanguages: [en]\ntime_zone: UTC\ncurrencies:\n  USD: {{}}\n  EUR: {{}}\nroles:\n  \
             - {{id: agent, title: Agent}}\n  - {{id: lead, title: Lead}}\nceilings:\n{ceilings}otherwise: no\n"
        );
        load([(Utf8Path::new("sayso.yaml"), text.as_bytes())]).policies.organisation
    }

    fn told(before: &str, after: &str) -> Vec<String> {
        let both = ceilings_of_both(&organisation(before), &organisation(after));
        let said = both.iter().map(|one| {
            let (currency, most) = one.at_most[0];
            format!("{} {most} {}, approved: {}", one.role, currency.code(), one.approved_by.is_some())
        });
        said.collect()
    }

    const BASE: &str =
        "  - {role: agent, at_most: 150 USD, approved_by: lead}\n  - {role: agent, at_most: 140 EUR}\n";

    #[test]
    fn a_ceiling_that_is_raised_or_gone_still_holds() {
        let same = ["agent 150 USD, approved: true", "agent 140 EUR, approved: false"];
        assert_eq!(told(BASE, BASE), same);
        let raised =
            "  - {role: agent, at_most: 500 USD, approved_by: lead}\n  - {role: agent, at_most: 140 EUR}\n";
        assert_eq!(told(BASE, raised), [same[1], same[0]]);
        assert_eq!(told(BASE, "  - {role: agent, at_most: 140 EUR}\n"), [same[1], same[0]]);
        assert_eq!(told(BASE, &BASE.replace(", approved_by: lead", "")), same);
    }

    #[test]
    fn a_ceiling_that_is_lowered_or_new_holds_too() {
        let lowered = BASE.replace("150", "100") + "  - {role: lead, at_most: 900 USD}\n";
        assert_eq!(
            told(BASE, &lowered),
            [
                "agent 100 USD, approved: true",
                "agent 140 EUR, approved: false",
                "lead 900 USD, approved: false"
            ]
        );
    }

    #[test]
    fn a_ceiling_is_paired_with_that_of_its_currency() {
        let (old, new) = (organisation(BASE), organisation("  - {role: agent, at_most: 140 EUR}\n"));
        let pairs = paired(&old.ceilings, &new.ceilings);
        let gone: Vec<_> =
            pairs.iter().filter(|(_, new)| new.is_none()).filter_map(|(old, _)| *old).collect();
        assert_eq!(gone, [&old.ceilings[0]]);
    }
}
