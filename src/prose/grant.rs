//! Grants, entitlements and exceptions, each in one sentence.

use crate::diagnostic::Arg;
use crate::model::{Amount, Exception, May, Owed, Period, Remedy, RoleId};
use crate::prose::quantity::Form;
use crate::prose::{Words, amount, condition, say};

/// Says who may give how much of a remedy without asking, and when.
#[must_use]
pub fn may(words: &Words<'_>, remedy: &Remedy, may: &May) -> String {
    let role = ("role", Arg::Text(words.role_group(&lowest_role(words, may))));
    let said = match &may.up_to {
        None => say(words.lang, "grant-may-plain", &[role]),
        Some(Amount::Anything) => say(words.lang, "grant-may-any", &[role]),
        Some(limit) => {
            let id = if remedy.charge { "grant-charge" } else { "grant-may" };
            let limit = amount(words, remedy.measure.as_ref(), limit, Form::Of);
            say(words.lang, id, &[role, ("limit", limit.into())])
        }
    };
    let said = match &may.when {
        Some(when) => only_if(words, said, condition(words, when)),
        None => said,
    };
    with_period(words, said, may.in_force)
}

/// Says what a customer is entitled to, and when.
#[must_use]
pub fn owed(words: &Words<'_>, remedy: &Remedy, owed: &Owed) -> String {
    let said = match &owed.amount {
        None => say(words.lang, "grant-owed-plain", &[]),
        Some(amount) => {
            let amount = owed_amount(words, remedy, owed, amount);
            let id = if remedy.charge { "grant-owed-charge" } else { "grant-owed" };
            say(words.lang, id, &[("amount", amount.into())])
        }
    };
    let said = match &owed.when {
        Some(when) => only_if(words, said, condition(words, when)),
        None => said,
    };
    let exceptions = owed.unless.iter().map(|one| exception(words, one));
    let said = std::iter::once(said).chain(exceptions).collect::<Vec<_>>().join(" ");
    with_period(words, said, owed.in_force)
}

/// Says how much is owed, `at least $50` where it may be more.
#[must_use]
pub fn owed_amount(words: &Words<'_>, remedy: &Remedy, owed: &Owed, what: &Amount) -> String {
    if owed.exactly {
        return amount(words, remedy.measure.as_ref(), what, Form::Plain);
    }
    let least = amount(words, remedy.measure.as_ref(), what, Form::Of);
    say(words.lang, "amount-at-least", &[("amount", least.into())])
}

/// Says when an exception holds and whom to ask then.
#[must_use]
pub fn exception(words: &Words<'_>, exception: &Exception) -> String {
    let conditions = ("conditions", Arg::Text(condition(words, &exception.when)));
    match &exception.ask {
        Some(target) => say(words.lang, "unless-ask", &[conditions, ("who", words.target(target).into())]),
        None => say(words.lang, "unless-no", &[conditions]),
    }
}

fn lowest_role(words: &Words<'_>, may: &May) -> RoleId {
    let lowest = || words.policies.organisation.roles().next().cloned();
    may.role.clone().or_else(lowest).unwrap_or_else(|| RoleId::new(""))
}

fn only_if(words: &Words<'_>, sentence: String, conditions: String) -> String {
    say(words.lang, "only-if", &[("sentence", sentence.into()), ("conditions", conditions.into())])
}

fn with_period(words: &Words<'_>, sentence: String, period: Period) -> String {
    let from = period.from.map(|date| say(words.lang, "page-in-force-from", &[("date", date.into())]));
    let until = period.until.map(|date| say(words.lang, "page-in-force-until", &[("date", date.into())]));
    let sentences = [Some(sentence), from, until];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::{Comparison, Place, Target, Test};
    use crate::prose::Lang;
    use crate::prose::sample::{asks, currency, dollars, exact, number, policies, remedy};

    fn grant(up_to: Option<Amount>) -> May {
        May {
            id: None,
            role: None,
            when: Some(asks("tenure", Test::Compare(Comparison::AtLeast, number("6", Some("months"))))),
            up_to,
            in_force: Period::default(),
            place: Place::default(),
            limit_place: Place::default(),
        }
    }

    #[test]
    fn a_grant_says_who_how_much_and_when() {
        let policies = policies();
        let fifty = grant(Some(Amount::PerCurrency(vec![(currency("USD"), exact("50"))])));
        assert_eq!(
            may(&Words::new(Lang::En, &policies), &remedy("waive-fee"), &fifty),
            "Agents: may decide up to $50 without asking. Only if: time as a customer: at least 6 months."
        );
        assert_eq!(
            may(&Words::new(Lang::Hu, &policies), &remedy("waive-fee"), &fifty),
            "Ügyfélszolgálatosok: önállóan lehet dönteni, legfeljebb 50\u{a0}USD. Csak akkor, ha: mióta ügyfelünk: legalább 6 hónap."
        );
    }

    #[test]
    fn a_grant_for_a_time_says_its_days() {
        let policies = policies();
        let period = Period { from: Some(date(2027, 3, 1)), until: None };
        let plain = May { when: None, in_force: period, role: Some(RoleId::new("team-lead")), ..grant(None) };
        assert_eq!(
            may(&Words::new(Lang::En, &policies), &remedy("waive-fee"), &plain),
            "Team leads: may decide this without asking. In force from 1 March 2027."
        );
    }

    #[test]
    fn what_is_owed_must_be_given() {
        let policies = policies();
        let exceptions = vec![Exception {
            id: None,
            when: asks("fraud_suspected", Test::Flag(true)),
            ask: Some(Target::Role(RoleId::new("team-lead"))),
            place: Place::default(),
        }];
        let forty = Owed {
            id: None,
            when: None,
            unless: exceptions,
            amount: Some(Amount::Expression(dollars("40"))),
            exactly: false,
            in_force: Period::default(),
            place: Place::default(),
        };
        assert_eq!(
            owed(&Words::new(Lang::En, &policies), &remedy("waive-fee"), &forty),
            "The customer is owed at least $40. It must be given without asking. \
             Except when: fraud suspected: yes. Then ask Team leads."
        );
    }
}
