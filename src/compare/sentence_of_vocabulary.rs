//! Changes of facts, tables and settings in sentences.

use super::sentence::{Reader, join};
use super::written::Written;
use crate::diagnostic::Arg;
use crate::model::{
    Amount, Blank, Ceiling, Condition, Currency, Exact, FactId, FactTest, Gate, GateTest, RoleId, TableId,
    Test,
};
use crate::prose::{
    Form, Words, amount, conditions, has, list_and, list_or, money_exact, number, percent, say, test, value,
};
use jiff::civil::Date;

impl Reader<'_> {
    /// Says how a fact changed.
    pub(super) fn fact(&self, written: &Written) -> String {
        match written {
            Written::Fact { fact, is_new: true, .. } => self.named("fact-added", &self.new, fact),
            Written::Fact { fact, is_gone: true, .. } => self.named("fact-removed", &self.old, fact),
            Written::Fact { fact, .. } => self.named("fact-defined-anew", &self.new, fact),
            Written::FactBlank { fact, before, after } => {
                let (old, new) = (self.blank(&self.old, fact, before), self.blank(&self.new, fact, after));
                self.fact_changed("fact-blank-changed", fact, old, new)
            }
            Written::FactIs { fact, before, after } => {
                let show = |words: &Words<'_>, is: &Amount| amount(words, None, is, Form::Plain);
                self.fact_changed("fact-changed", fact, show(&self.old, before), show(&self.new, after))
            }
            Written::FactValues { fact, added, gone } => {
                let lists =
                    [("fact-values-added", added, &self.new), ("fact-values-removed", gone, &self.old)];
                let lists = lists.into_iter().filter(|(_, list, _)| !list.is_empty());
                let said = lists.map(|(id, list, words)| {
                    let list: Vec<String> = list.iter().map(|word| words.choice(fact, word)).collect();
                    let list = list_and(self.lang(), &list);
                    say(self.lang(), id, &[("fact", words.fact(fact).into()), ("list", list.into())])
                });
                said.collect::<Vec<_>>().join(" ")
            }
            _ => String::new(),
        }
    }

    fn named(&self, id: &str, words: &Words<'_>, fact: &FactId) -> String {
        say(self.lang(), id, &[("fact", words.fact(fact).into())])
    }

    fn fact_changed(&self, id: &str, fact: &FactId, old: String, new: String) -> String {
        let fact: Arg = self.new.fact(fact).into();
        say(self.lang(), id, &[("fact", fact), ("old", old.into()), ("new", new.into())])
    }

    fn blank(&self, words: &Words<'_>, fact: &FactId, blank: &Blank) -> String {
        match blank {
            Blank::Unknown => say(self.lang(), "fact-blank-unknown", &[]),
            Blank::None => say(self.lang(), "test-none", &[]),
            Blank::Value(assumed) => value(words, fact, assumed, Form::Plain),
        }
    }

    /// Says how one cell of a table changed.
    pub(super) fn cell(
        &self,
        table: &TableId,
        at: &[FactTest],
        before: Option<&Amount>,
        after: Option<&Amount>,
    ) -> String {
        let lang = self.lang();
        let key = |asked: &FactTest| match &asked.test {
            // A bare yes or no says nothing.
            Test::Flag(_) => join(lang, &conditions(&self.new, &Condition::Fact(asked.clone()))),
            other => test(&self.new, &asked.fact, other),
        };
        let place = match at.is_empty() {
            true => say(lang, "table-otherwise", &[]),
            false => at.iter().map(key).collect::<Vec<_>>().join(", "),
        };
        let show = |words: &Words<'_>, cell: &Amount| Arg::Text(amount(words, None, cell, Form::Plain));
        let mut args: Vec<(&str, Arg)> =
            vec![("table", self.new.table(table).into()), ("where", place.into())];
        args.extend(before.map(|cell| ("old", show(&self.old, cell))));
        args.extend(after.map(|cell| ("new", show(&self.new, cell))));
        let id = match (before, after) {
            (None, _) => "table-row-added",
            (_, None) => "table-row-removed",
            (Some(_), Some(_)) => "table-changed",
        };
        say(lang, id, &args)
    }

    /// Says how the ceiling of a role changed.
    pub(super) fn ceiling(&self, role: &RoleId, before: Option<&Ceiling>, after: Option<&Ceiling>) -> String {
        let lang = self.lang();
        let show = |one: &Ceiling| Arg::Text(amounts(lang, &one.at_most));
        let role = ("role", Arg::Text(self.group(role)));
        match (before, after) {
            (Some(old), Some(new)) if old.at_most != new.at_most => {
                say(lang, "ceiling-changed", &[role, ("old", show(old)), ("new", show(new))])
            }
            (Some(old), Some(new)) => {
                let who = |words: &Words<'_>, one: &Ceiling| {
                    let target = one.approved_by.as_ref().map(|target| words.target(target));
                    Arg::Text(target.unwrap_or_else(|| say(lang, "contact-none", &[])))
                };
                let args = [role, ("old", who(&self.old, old)), ("new", who(&self.new, new))];
                say(lang, "ceiling-approval-changed", &args)
            }
            (None, Some(new)) => say(lang, "ceiling-added", &[role, ("new", show(new))]),
            (Some(old), None) => say(lang, "ceiling-removed", &[role, ("old", show(old))]),
            (None, None) => String::new(),
        }
    }

    /// Says which finding is passed over from now on, where, how long and why.
    pub(super) fn ignored(&self, rule: &str, spot: &str, until: Date, reason: &str) -> String {
        let args = [
            ("what", Arg::Text(rule.to_owned())),
            ("where", self.title_of(spot).into()),
            ("date", until.into()),
            ("text", reason.into()),
        ];
        say(self.lang(), "finding-ignored", &args)
    }

    /// Says what a proposal no longer has to pass.
    pub(super) fn gate_gone(&self, gate: &Gate) -> String {
        let lang = self.lang();
        let name = say(lang, &format!("review-gate-{}", gate.test.name().replace('_', "-")), &[]);
        let share = |share: Exact| {
            let hundred = share.times(Exact::from(100)).unwrap_or(share);
            percent(lang, &hundred.to_string())
        };
        let limit = match gate.test {
            GateTest::ExtraCost(amount, currency) => money_exact(lang, amount, currency),
            GateTest::NewlyHeldBack(n) => number(lang, n),
            GateTest::Undetermined(most) => share(most),
            GateTest::SupervisorsAgreed(least) => share(least),
            GateTest::MoreRoom | GateTest::LessRoom => say(lang, "review-gate-agreed", &[]),
        };
        say(lang, "gate-gone", &[("what", name.into()), ("limit", limit.into())])
    }

    /// Says which setting changed, by its name in the reader's language.
    pub(super) fn setting(&self, what: &str) -> String {
        let id = format!("setting-{}", what.replace('_', "-"));
        let name = if has(self.lang(), &id) { say(self.lang(), &id, &[]) } else { what.replace('_', " ") };
        say(self.lang(), "setting-changed-plain", &[("what", name.into())])
    }
}

/// Amounts in several currencies.
fn amounts(lang: crate::prose::Lang, amounts: &[(Currency, Exact)]) -> String {
    let shown: Vec<String> =
        amounts.iter().map(|(currency, amount)| money_exact(lang, *amount, *currency)).collect();
    list_or(lang, &shown)
}

/// What a text is called in the reader's language: `say` stands for the customers' words.
pub(super) fn name_of_text(lang: crate::prose::Lang, key: &str) -> String {
    let mut parts = key.split('.').rev();
    let last = parts.find(|part| part.parse::<usize>().is_err()).unwrap_or(key);
    let id = format!("text-{}", last.replace('_', "-"));
    if has(lang, &id) { say(lang, &id, &[]) } else { last.replace('_', " ") }
}
