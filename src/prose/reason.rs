//! Why an answer is what it is, what was assumed, and what would make it a yes.

use crate::decision::{Change, Context, Known, Reason, RulePath, Truth};
use crate::diagnostic::Arg;
use crate::model::{
    Amount, Condition, Exact, Exception, Expression, FactId, May, Owed, Period, Remedy, Value,
};
use crate::prose::quantity::{Form, value};
use crate::prose::verdict::{Spoken, verdict};
use crate::prose::{amount, cap, condition, grant, list_or, say};

impl Spoken<'_> {
    /// Says each reason, in order.
    #[must_use]
    pub fn reasons(&self) -> Vec<String> {
        self.answer.because.iter().filter_map(|reason| self.reason(reason)).collect()
    }

    /// Says each smallest change that would make it a yes.
    #[must_use]
    pub fn nearest(&self) -> Vec<String> {
        let changes = self.answer.nearest.iter().map(|change| self.change(change));
        changes.map(|change| self.with("smallest", "change", change)).collect()
    }

    /// Says what was assumed because the case did not say it.
    #[must_use]
    pub fn assumptions(&self) -> Vec<String> {
        let said = self.answer.assumptions.iter().map(|(fact, what)| {
            let what = value(&self.words, fact, what, Form::Plain);
            say(
                self.words.lang,
                "assumption",
                &[("fact", self.words.fact(fact).into()), ("value", what.into())],
            )
        });
        said.collect()
    }

    fn reason(&self, reason: &Reason) -> Option<String> {
        let guideline = self.words.guideline?;
        match reason {
            Reason::NotInForce => self.period(guideline.in_force),
            Reason::OnlyWhen => {
                let only_when = condition(&self.words, guideline.only_when.as_ref()?);
                Some(self.with("reason-only-when", "condition", only_when))
            }
            Reason::Unless(path) => self.exception(path),
            Reason::InsteadOf(remedy) => {
                Some(self.with("reason-instead-of", "list", self.words.remedy(guideline, remedy)))
            }
            Reason::OfferedFirst(remedy) => {
                let remedy = self.words.remedy(guideline, remedy);
                Some(self.with("reason-first-that-applies", "remedy", remedy))
            }
            Reason::Owed(path) => self.owed_because(path),
            Reason::Granted(path) => Some(self.granted(path)),
            Reason::AboveLimit(path) => self.above(path),
            Reason::AboveOwed(path) => self.above_owed(path),
            Reason::NotComparable(a, b) => {
                let (a, b) = (self.money(a), self.money(b));
                Some(say(self.words.lang, "reason-not-comparable", &[("a", a.into()), ("b", b.into())]))
            }
            Reason::ConditionFails(path) => self.condition_fails(path),
            Reason::NotThisRole => {
                let role = self.words.role(self.case.given.role.as_ref()?);
                Some(self.with("reason-role", "role", role))
            }
            Reason::UsedUp(path, left) => self.used_up(path, left.as_ref()),
            Reason::HigherRole(roles) => {
                let roles: Vec<String> = roles.iter().map(|role| self.words.role_group(role)).collect();
                Some(self.with("reason-next-role", "role", list_or(self.words.lang, &roles)))
            }
            Reason::Otherwise(path) => Some(self.otherwise(path)),
        }
    }

    fn exception(&self, path: &RulePath) -> Option<String> {
        let guideline = self.words.guideline?;
        let (list, prefix): (&[Exception], String) = match (path.kind, &path.remedy) {
            ("owed", Some(remedy)) => {
                let owed = self.remedy()?.owed.iter().enumerate();
                let (name, _) = path.name.split_once("/unless/")?;
                let (n, owed) = owed.into_iter().find(|(n, owed)| is_named(name, owed.id.as_deref(), *n))?;
                (&owed.unless, format!("remedies.{remedy}.owed.{}.unless", key(owed.id.as_deref(), n)))
            }
            (_, Some(remedy)) => (&self.remedy()?.unless, format!("remedies.{remedy}.unless")),
            (_, None) => (&guideline.unless, "unless".to_owned()),
        };
        let name = path.name.rsplit('/').next()?;
        let (n, exception) =
            list.iter().enumerate().find(|(n, one)| is_named(name, one.id.as_deref(), *n))?;
        let because = self.because(&format!("{prefix}.{}.because", key(exception.id.as_deref(), n)));
        let condition =
            || self.with("reason-exception", "condition", condition(&self.words, &exception.when));
        Some(because.unwrap_or_else(condition))
    }

    fn owed_because(&self, path: &RulePath) -> Option<String> {
        let remedy = self.remedy()?;
        let mut owed = remedy.owed.iter().enumerate();
        let (n, owed) = owed.find(|(n, owed)| is_named(&path.name, owed.id.as_deref(), *n))?;
        let text = format!("remedies.{}.owed.{}.because", remedy.id, key(owed.id.as_deref(), n));
        Some(self.because(&text).unwrap_or_else(|| grant::owed(&self.words, remedy, owed)))
    }

    fn granted(&self, path: &RulePath) -> String {
        match (self.asked(), self.limit(), self.may(path)) {
            (Some(asked), Some(limit), _) if !self.is_charge() => {
                self.asked_and_limit("reason-within-limit", asked, limit)
            }
            (_, _, Some((may, remedy))) => grant::may(&self.words, remedy, may),
            _ => self.plain("answer-decide"),
        }
    }

    fn above(&self, path: &RulePath) -> Option<String> {
        let (may, remedy) = self.may(path)?;
        let up_to = may.up_to.as_ref()?;
        if let Some(currency) = self.currency_without_limit(up_to) {
            return Some(self.with("reason-currency", "currency", currency));
        }
        let id = if remedy.charge { "reason-below-charge" } else { "reason-above-limit" };
        Some(self.asked_and_limit(id, self.asked()?, self.worked_out(remedy, up_to)))
    }

    fn above_owed(&self, path: &RulePath) -> Option<String> {
        let (owed, remedy) = self.entry_owed(path)?;
        let amount = owed.amount.as_ref()?;
        if let Some(currency) = self.currency_without_limit(amount) {
            return Some(self.with("reason-currency", "currency", currency));
        }
        let asked = self.case.said(self.measure().as_str());
        let is_less =
            self.value_of(remedy, amount).is_some_and(|owed| asked.is_some_and(|asked| *asked < owed));
        let id = match remedy.charge {
            true if is_less => "reason-below-charge",
            true => "reason-above-charge",
            false => "reason-above-owed",
        };
        Some(self.asked_and_limit(id, self.asked()?, self.worked_out(remedy, amount)))
    }

    /// An amount as it is in this case; where it had to be worked out, with what it was worked out from.
    fn worked_out(&self, remedy: &Remedy, limit: &Amount) -> String {
        let said = amount(&self.words, remedy.measure.as_ref(), limit, Form::Plain);
        match (limit, self.value_of(remedy, limit)) {
            (Amount::Expression(Expression::Literal(..)), _) | (_, None) => said,
            (_, Some(worth)) => {
                let worth = self.measured(&worth, Form::Plain);
                if worth == said || matches!(limit, Amount::PerCurrency(_)) {
                    worth
                } else {
                    format!("{worth} ({said})")
                }
            }
        }
    }

    fn value_of(&self, remedy: &Remedy, limit: &Amount) -> Option<Value> {
        let words = &self.words;
        let role = self.case.given.role.as_ref();
        let context = Context::new(words.policies, words.guideline?, self.case, Some(&remedy.id), role);
        match context.amount(limit) {
            Known::Value(Value::Number(value)) => Some(Value::Number(value.max(Exact::ZERO))),
            Known::Value(Value::Money(value, currency)) => {
                Some(Value::Money(value.max(Exact::ZERO), currency))
            }
            Known::Value(_) | Known::Unknown | Known::Nothing | Known::Anything => None,
        }
    }

    /// The currency that is asked for, if the limit names others only.
    fn currency_without_limit(&self, limit: &Amount) -> Option<String> {
        let Value::Money(_, asked) = self.case.said(self.measure().as_str())? else { return None };
        let named = match limit {
            Amount::PerCurrency(amounts) => amounts.iter().any(|(currency, _)| currency == asked),
            Amount::Expression(_) | Amount::Cases(_) => {
                let worth = self.value_of(self.remedy()?, limit)?;
                matches!(worth, Value::Money(_, currency) if currency == *asked)
            }
            Amount::Anything => true,
        };
        (!named).then(|| asked.to_string())
    }

    fn used_up(&self, path: &RulePath, left: Option<&Value>) -> Option<String> {
        let used_up = self.remedy()?.caps.get(number(path)?)?;
        let said = cap(&self.words, used_up);
        let Some(left) = left else { return Some(self.with("reason-used-up", "cap", said)) };
        let left = ("amount", Arg::Text(self.money(left)));
        Some(say(self.words.lang, "reason-would-exceed-cap", &[("cap", said.into()), left]))
    }

    fn money(&self, amount: &Value) -> String {
        value(&self.words, &FactId::new(crate::model::built_in::AMOUNT), amount, Form::Plain)
    }

    /// Says the parts of a condition that fail, and the days of one that is not in force.
    fn condition_fails(&self, path: &RulePath) -> Option<String> {
        let (when, in_force) = match path.kind {
            "owed" => self.entry_owed(path).map(|(owed, _)| (owed.when.as_ref(), owed.in_force))?,
            _ => self.may(path).map(|(may, _)| (may.when.as_ref(), may.in_force))?,
        };
        let failing = when.and_then(|when| self.failing(when));
        let condition =
            failing.map(|failing| self.with("reason-not-met", "condition", condition(&self.words, &failing)));
        let parts: Vec<String> = [condition, self.period(in_force)].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    }

    /// The parts of a condition that do not hold in the case.
    fn failing(&self, when: &Condition) -> Option<Condition> {
        let words = &self.words;
        let (role, remedy) = (self.case.given.role.as_ref(), self.answer.remedy.as_ref());
        let context = Context::new(words.policies, words.guideline?, self.case, remedy, role);
        match when {
            Condition::All(parts) => {
                let failing: Vec<Condition> = parts.iter().filter_map(|part| self.failing(part)).collect();
                (!failing.is_empty()).then_some(Condition::All(failing))
            }
            other => (context.condition(other) == Truth::No).then(|| other.clone()),
        }
    }

    fn entry_owed(&self, path: &RulePath) -> Option<(&Owed, &Remedy)> {
        let remedy = self.remedy()?;
        let mut owed = remedy.owed.iter().enumerate();
        let (_, owed) = owed.find(|(n, owed)| is_named(&path.name, owed.id.as_deref(), *n))?;
        Some((owed, remedy))
    }

    fn otherwise(&self, path: &RulePath) -> String {
        let remedy = path
            .remedy
            .as_ref()
            .and_then(|remedy| self.because(&format!("remedies.{remedy}.otherwise.because")));
        let organisation = &self.words.policies.organisation.texts;
        let because = remedy
            .or_else(|| self.because("otherwise.because"))
            .or_else(|| self.words.text(organisation, "otherwise.because"));
        let verdict = || self.with("reason-otherwise", "answer", verdict(&self.words, &self.answer.verdict));
        because.unwrap_or_else(verdict)
    }

    /// Says the days of something that does not hold on the day of the case.
    fn period(&self, period: Period) -> Option<String> {
        let zone =
            self.words.policies.organisation.zone_of(self.case.site().as_ref().map(|site| site.as_str()));
        let day = self.case.given.decided_at.map(|at| zone.to_datetime(at).date());
        let not_yet = period.from.filter(|from| day.is_none_or(|day| day < *from));
        let no_longer = period.until.filter(|until| day.is_none_or(|day| day > *until));
        let (id, date) = match (not_yet, no_longer) {
            (Some(from), _) => ("reason-not-yet", from),
            (None, Some(until)) => ("reason-no-longer", until),
            (None, None) => return None,
        };
        Some(say(self.words.lang, id, &[("date", date.into())]))
    }

    fn change(&self, change: &Change) -> String {
        let fact = ("fact", Arg::Text(self.words.fact(&change.fact)));
        let said = |what: &Value, form| value(&self.words, &change.fact, what, form);
        match change.from.as_ref().and_then(|from| difference(from, &change.to)) {
            Some((by, false)) if self.is_amount(&change.fact) => {
                self.with("smallest-less", "value", said(&by, Form::By))
            }
            Some((by, more)) => {
                let id = if more { "smallest-more-of" } else { "smallest-less-of" };
                say(self.words.lang, id, &[fact, ("value", said(&by, Form::By).into())])
            }
            None => {
                let to = ("value", Arg::Text(said(&change.to, Form::Plain)));
                say(self.words.lang, "smallest-value", &[fact, to])
            }
        }
    }

    fn is_amount(&self, fact: &FactId) -> bool {
        fact.as_str() == crate::model::built_in::AMOUNT
    }

    fn may(&self, path: &RulePath) -> Option<(&May, &Remedy)> {
        let remedy = self.remedy()?;
        let mut grants = remedy.may.iter().enumerate();
        let (_, may) = grants.find(|(n, may)| is_named(&path.name, may.id.as_deref(), *n))?;
        Some((may, remedy))
    }

    fn because(&self, key: &str) -> Option<String> {
        let text = self.words.text(&self.words.guideline?.texts, key)?;
        Some(self.with("reason-because", "text", text))
    }

    fn asked_and_limit(&self, id: &str, asked: String, limit: String) -> String {
        say(self.words.lang, id, &[("amount", asked.into()), ("limit", limit.into())])
    }
}

/// How far two amounts are apart, and whether the second is the greater.
fn difference(from: &Value, to: &Value) -> Option<(Value, bool)> {
    match (from, to) {
        (Value::Number(from), Value::Number(to)) => {
            let more = to > from;
            let by = if more { to.minus(*from) } else { from.minus(*to) };
            Some((Value::Number(by?), more))
        }
        (Value::Money(from, currency), Value::Money(to, same)) if currency == same => {
            let more = to > from;
            let by = if more { to.minus(*from) } else { from.minus(*to) };
            Some((Value::Money(by?, *currency), more))
        }
        _ => None,
    }
}

/// Whether a rule's name is that of an entry: its id, or its number counted from one.
fn is_named(name: &str, id: Option<&str>, n: usize) -> bool {
    id.map_or_else(|| name == (n + 1).to_string(), |id| name == id)
}

/// The part of a text's key that names an entry: its id, or its number counted from nought.
fn key(id: Option<&str>, n: usize) -> String {
    id.map_or_else(|| n.to_string(), ToOwned::to_owned)
}

fn number(path: &RulePath) -> Option<usize> {
    path.name.parse::<usize>().ok()?.checked_sub(1)
}
