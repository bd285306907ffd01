//! Changes of limits, conditions, caps and entitlements in sentences.

use super::Room;
use super::sentence::{Reader, join};
use super::written::LimitChange;
use crate::diagnostic::Arg;
use crate::model::{Amount, Cap, CapLimit, Condition, Currency, Exact, Owed, Period, RemedyId, RoleId};
use crate::prose::{
    Form, Words, amount, cap, cap_across, cap_used_up, conditions, grant, list_and, list_or, money_exact, say,
};

impl Reader<'_> {
    /// Says how a limit changed for roles that it changed for alike.
    pub(super) fn limit(&self, change: &LimitChange, roles: &[RoleId], room: Option<Room>) -> String {
        let role = list_and(self.lang(), &self.groups(roles));
        let (old, new) = (amounts(change.before.as_ref()), amounts(change.after.as_ref()));
        let sentence = match (old, new) {
            (Some(old), Some(new)) => self.per_currency(&role, change.is_charge, &old, &new),
            _ => self.worked_out(&role, change, room),
        };
        match &change.when {
            Some(when) => self.for_conditions(sentence, conditions(&self.new, when)),
            None => sentence,
        }
    }

    fn for_conditions(&self, sentence: String, conditions: Vec<String>) -> String {
        let conditions = join(self.lang(), &conditions);
        say(self.lang(), "region-for", &[("sentence", sentence.into()), ("conditions", conditions.into())])
    }

    fn per_currency(
        &self,
        role: &str,
        is_charge: bool,
        old: &[(Currency, Exact)],
        new: &[(Currency, Exact)],
    ) -> String {
        let lang = self.lang();
        let show = |(currency, amount): &(Currency, Exact)| money_exact(lang, *amount, *currency);
        let all = |amounts: &[(Currency, Exact)]| amounts.iter().map(show).collect::<Vec<_>>();
        let (mut raised, mut lowered) = ((Vec::new(), Vec::new()), (Vec::new(), Vec::new()));
        let mut sentences = Vec::new();
        for after in new {
            match old.iter().find(|(currency, _)| *currency == after.0) {
                Some(before) if before.1 != after.1 => {
                    let into = if after.1 > before.1 { &mut raised } else { &mut lowered };
                    into.0.push(show(before));
                    into.1.push(show(after));
                }
                Some(_) => {}
                None => sentences.push(say(
                    lang,
                    "limit-currency-added",
                    &[
                        ("role", role.into()),
                        ("new", show(after).into()),
                        ("currency", after.0.code().into()),
                    ],
                )),
            }
        }
        if raised.0.is_empty()
            && lowered.0.is_empty()
            && new.iter().all(|one| !old.iter().any(|two| two.0 == one.0))
        {
            let (old, new) = (list_or(lang, &all(old)), list_or(lang, &all(new)));
            return self.changed("limit-currency-changed", role, old, new);
        }
        let ids =
            if is_charge { ["charge-raised", "charge-lowered"] } else { ["limit-raised", "limit-lowered"] };
        let changed = [(ids[0], raised), (ids[1], lowered)];
        let changed = changed.into_iter().filter(|(_, (old, _))| !old.is_empty());
        let mut said: Vec<String> = changed
            .map(|(id, (old, new))| self.changed(id, role, list_or(lang, &old), list_or(lang, &new)))
            .collect();
        let gone = old.iter().filter(|one| !new.iter().any(|two| two.0 == one.0));
        sentences.extend(gone.map(|before| {
            let currency: Arg = before.0.code().into();
            say(
                lang,
                "limit-currency-removed",
                &[("role", role.into()), ("old", show(before).into()), ("currency", currency)],
            )
        }));
        said.extend(sentences);
        said.join(" ")
    }

    fn changed(&self, id: &str, role: &str, old: String, new: String) -> String {
        say(self.lang(), id, &[("role", role.into()), ("old", old.into()), ("new", new.into())])
    }

    fn worked_out(&self, role: &str, change: &LimitChange, room: Option<Room>) -> String {
        let show = |words: &Words<'_>, limit: &Amount| amount(words, None, limit, Form::Of);
        let unlimited = |limit: Option<&Amount>| matches!(limit, None | Some(Amount::Anything));
        match (change.before.as_ref(), change.after.as_ref()) {
            (before, Some(after)) if unlimited(before) => {
                let new: Arg = show(&self.new, after).into();
                say(self.lang(), "limit-introduced", &[("role", role.into()), ("new", new)])
            }
            (Some(before), after) if unlimited(after) => {
                let old: Arg = show(&self.old, before).into();
                say(self.lang(), "limit-removed", &[("role", role.into()), ("old", old)])
            }
            (Some(before), Some(after)) => {
                let id = match (room, change.is_charge) {
                    (Some(Room::More), false) => "limit-raised-to",
                    (Some(Room::Less), false) => "limit-lowered-to",
                    _ => "limit-changed",
                };
                self.changed(id, role, show(&self.old, before), show(&self.new, after))
            }
            (None, _) | (_, None) => String::new(),
        }
    }

    /// Says what is no longer, and what is newly, to be checked.
    pub(super) fn condition(
        &self,
        role: Option<&RoleId>,
        before: Option<&Condition>,
        after: Option<&Condition>,
        ids: [&str; 3],
    ) -> String {
        let list = |words: &Words<'_>, condition: Option<&Condition>| {
            condition.map(|condition| conditions(words, condition)).unwrap_or_default()
        };
        let (old, new) = (list(&self.old, before), list(&self.new, after));
        let gone: Vec<String> = old.iter().filter(|one| !new.contains(one)).cloned().collect();
        let added: Vec<String> = new.iter().filter(|one| !old.contains(one)).cloned().collect();
        let role = role.map(|role| ("role", Arg::Text(self.group(role))));
        let lang = self.lang();
        let sentence = |id: &str, args: Vec<(&'static str, Arg)>| {
            let args: Vec<_> = role.clone().into_iter().chain(args).collect();
            say(lang, id, &args)
        };
        match (gone.is_empty(), added.is_empty()) {
            (false, false) => {
                sentence(ids[2], vec![("old", join(lang, &gone).into()), ("new", join(lang, &added).into())])
            }
            (false, true) => sentence(ids[1], vec![("condition", join(lang, &gone).into())]),
            (true, false) => sentence(ids[0], vec![("condition", join(lang, &added).into())]),
            (true, true) => {
                sentence(ids[2], vec![("old", join(lang, &old).into()), ("new", join(lang, &new).into())])
            }
        }
    }

    /// Says how a cap changed.
    pub(super) fn cap(&self, remedy: &RemedyId, before: Option<&Cap>, after: Option<&Cap>) -> String {
        let lang = self.lang();
        let money = |cap: &Cap| matches!(cap.limit, CapLimit::Money(..));
        let id =
            |is_money: bool, count: &'static str, money: &'static str| if is_money { money } else { count };
        match (before, after) {
            (Some(old), Some(new)) => self.cap_changed(remedy, old, new),
            (None, Some(new)) => {
                let id = id(money(new), "cap-introduced", "cap-money-introduced");
                let parts = [Some(cap(&self.new, new)), cap_used_up(&self.new, new)];
                let parts: Vec<String> = parts.into_iter().flatten().collect();
                let whole = join(lang, &parts);
                say(lang, id, &[("new", whole.into())])
            }
            (Some(old), None) => {
                let id = id(money(old), "cap-removed", "cap-money-removed");
                say(lang, id, &[("old", cap(&self.old, old).into())])
            }
            (None, None) => String::new(),
        }
    }

    fn cap_changed(&self, remedy: &RemedyId, old: &Cap, new: &Cap) -> String {
        let lang = self.lang();
        let mut sentences = Vec::new();
        let (before, after) = (cap(&self.old, old), cap(&self.new, new));
        if (old.limit, &old.per, old.window) != (new.limit, &new.per, new.window) {
            let is_same_window = old.per == new.per && old.window == new.window;
            let id = match (old.limit, new.limit) {
                (CapLimit::Count(old), CapLimit::Count(new)) if is_same_window && new < old => {
                    "cap-tightened"
                }
                (CapLimit::Count(old), CapLimit::Count(new)) if is_same_window && new > old => "cap-loosened",
                (CapLimit::Money(old, a), CapLimit::Money(new, b)) if is_same_window && a == b => {
                    if new < old { "cap-money-tightened" } else { "cap-money-loosened" }
                }
                _ => "cap-changed",
            };
            sentences.push(say(lang, id, &[("old", before.into()), ("new", after.clone().into())]));
        }
        if old.when_used_up != new.when_used_up {
            // Where nobody is asked, what holds in all other cases holds here.
            let who = |words: &Words<'_>, cap: &Cap| {
                let asked = cap.when_used_up.as_ref().map(|target| Some(Some(target.clone())));
                self.last_word(words, Some(remedy), &asked.unwrap_or(None))
            };
            let args = [
                ("cap", after.clone().into()),
                ("old", who(&self.old, old).into()),
                ("new", who(&self.new, new).into()),
            ];
            sentences.push(say(lang, "cap-used-up-changed", &args));
        }
        if old.across != new.across {
            let across = |words: &Words<'_>, cap: &Cap| {
                cap_across(words, &cap.across).unwrap_or_else(|| say(lang, "cap-across-remedy", &[]))
            };
            let args = [
                ("cap", after.into()),
                ("old", across(&self.old, old).into()),
                ("new", across(&self.new, new).into()),
            ];
            sentences.push(say(lang, "cap-across-changed", &args));
        }
        sentences.join(" ")
    }

    /// Says how an entitlement changed.
    pub(super) fn owed(&self, remedy: &RemedyId, before: Option<&Owed>, after: Option<&Owed>) -> String {
        let lang = self.lang();
        let show = |words: &Words<'_>, owed: &Owed| {
            let remedy = words.guideline.and_then(|guideline| guideline.remedy(remedy.as_str()));
            remedy.map(|remedy| grant::owed(words, remedy, owed)).unwrap_or_default()
        };
        match (before, after) {
            (None, Some(new)) => {
                self.owed_as_whole(&self.new, remedy, new, ["owed-introduced", "owed-introduced-plain"])
            }
            (Some(old), None) => {
                self.owed_as_whole(&self.old, remedy, old, ["owed-removed", "owed-removed-plain"])
            }
            (Some(old), Some(new)) => self.owed_in_parts(remedy, old, new).unwrap_or_else(|| {
                let args = [("old", show(&self.old, old).into()), ("new", show(&self.new, new).into())];
                say(lang, "owed-changed", &args)
            }),
            (None, None) => String::new(),
        }
    }

    /// Says that an entitlement is new or gone: how much, and for which cases.
    fn owed_as_whole(&self, words: &Words<'_>, id: &RemedyId, owed: &Owed, ids: [&str; 2]) -> String {
        let remedy = words.guideline.and_then(|guideline| guideline.remedy(id.as_str()));
        let amount = remedy.zip(owed.amount.as_ref());
        let amount = amount.map(|(remedy, what)| Arg::Text(grant::owed_amount(words, remedy, owed, what)));
        let sentence = match amount {
            Some(amount) => say(self.lang(), ids[0], &[("new", amount.clone()), ("old", amount)]),
            None => say(self.lang(), ids[1], &[]),
        };
        match &owed.when {
            Some(when) => self.for_conditions(sentence, conditions(words, when)),
            None => sentence,
        }
    }

    /// Says only what differs between two entitlements; none where what takes them away differs too.
    fn owed_in_parts(&self, id: &RemedyId, old: &Owed, new: &Owed) -> Option<String> {
        if old.unless != new.unless {
            return None;
        }
        let mut sentences = Vec::new();
        if (&old.amount, old.exactly) != (&new.amount, new.exactly) {
            let (Some(before), Some(after)) = (&old.amount, &new.amount) else { return None };
            let show = |words: &Words<'_>, owed: &Owed, what: &Amount| {
                let remedy = words.guideline.and_then(|guideline| guideline.remedy(id.as_str()))?;
                Some(grant::owed_amount(words, remedy, owed, what))
            };
            let (before_said, after_said) = (show(&self.old, old, before)?, show(&self.new, new, after)?);
            let message = match (amounts(Some(before)).as_deref(), amounts(Some(after)).as_deref()) {
                (Some([(of, old)]), Some([(currency, new)])) if of == currency && new > old => "owed-raised",
                (Some([(of, old)]), Some([(currency, new)])) if of == currency && new < old => "owed-lowered",
                _ => "owed-changed",
            };
            let args = [("old", before_said.into()), ("new", after_said.into())];
            let sentence = say(self.lang(), message, &args);
            sentences.push(match &new.when {
                Some(when) if old.when == new.when => {
                    self.for_conditions(sentence, conditions(&self.new, when))
                }
                Some(_) | None => sentence,
            });
        }
        if old.when != new.when {
            let ids = ["owed-when-added", "owed-when-removed", "owed-when-changed"];
            sentences.push(self.condition(None, old.when.as_ref(), new.when.as_ref(), ids));
        }
        if old.in_force != new.in_force {
            sentences.push(self.period(old.in_force, new.in_force));
        }
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }

    /// Says how the days changed on which something holds.
    pub(super) fn period(&self, before: Period, after: Period) -> String {
        let lang = self.lang();
        let mut sentences = Vec::new();
        match (before.from, after.from) {
            (None, Some(new)) => sentences.push(say(lang, "date-start-set", &[("new", new.into())])),
            (Some(old), None) => sentences.push(say(lang, "date-start-removed", &[("old", old.into())])),
            (Some(old), Some(new)) if old != new => {
                let id = if new > old { "date-later" } else { "date-sooner" };
                sentences.push(say(lang, id, &[("old", old.into()), ("new", new.into())]));
            }
            _ => {}
        }
        match (before.until, after.until) {
            (None, Some(new)) => sentences.push(say(lang, "date-end-set", &[("new", new.into())])),
            (Some(old), None) => sentences.push(say(lang, "date-end-removed", &[("old", old.into())])),
            (Some(old), Some(new)) if old != new => {
                let id = if new > old { "date-end-later" } else { "date-end-sooner" };
                sentences.push(say(lang, id, &[("old", old.into()), ("new", new.into())]));
            }
            _ => {}
        }
        sentences.join(" ")
    }
}

/// The amounts of a limit that is written as such.
fn amounts(limit: Option<&Amount>) -> Option<Vec<(Currency, Exact)>> {
    match limit? {
        Amount::PerCurrency(amounts) => Some(amounts.clone()),
        Amount::Expression(crate::model::Expression::Literal(
            crate::model::Value::Money(amount, currency),
            _,
        )) => Some(vec![(*currency, *amount)]),
        Amount::Anything | Amount::Cases(_) | Amount::Expression(_) => None,
    }
}
