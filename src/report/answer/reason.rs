//! Why: each step of an answer as a sentence.

use super::rule::{Found, Rule, find};
use super::telling::Telling;
use crate::decision::{Context, Known, Reason, RulePath, Truth, Verdict};
use crate::model::{Amount, Condition, Exception, May, Owed, Period, RoleId, Value};
use crate::prose::{Form, amount, cap, condition, conditions, list_and, list_or};

/// Says every reason, in order.
pub(super) fn reasons(telling: &Telling<'_>) -> Vec<String> {
    let context = context(telling, telling.case.given.role.as_ref());
    let mut said = Vec::new();
    for reason in &telling.answer.because {
        for sentence in sentences(telling, &context, reason) {
            if !said.contains(&sentence) {
                said.push(sentence);
            }
        }
    }
    said
}

fn context<'a>(telling: &Telling<'a>, role: Option<&'a RoleId>) -> Context<'a> {
    let remedy = telling.remedy.map(|remedy| &remedy.id);
    Context::new(telling.policies, telling.guideline, telling.case, remedy, role)
}

fn sentences(telling: &Telling<'_>, context: &Context<'_>, reason: &Reason) -> Vec<String> {
    match reason {
        Reason::NotInForce => {
            not_in_force(telling, context, telling.guideline.in_force).into_iter().collect()
        }
        Reason::OnlyWhen => only_when(telling, context),
        Reason::InsteadOf(other) => {
            let title = telling.words.remedy(telling.guideline, other);
            vec![telling.say("reason-instead-of", &[("list", title)])]
        }
        Reason::NotThisRole => {
            let role = context.role().map(|role| telling.words.role(role));
            role.map(|role| telling.say("reason-role", &[("role", role)])).into_iter().collect()
        }
        Reason::HigherRole(roles) => vec![next_role(telling, roles)],
        Reason::Unless(path)
        | Reason::Owed(path)
        | Reason::Granted(path)
        | Reason::AboveLimit(path)
        | Reason::ConditionFails(path)
        | Reason::UsedUp(path)
        | Reason::Otherwise(path) => of_rule(telling, context, reason, path),
    }
}

fn of_rule(telling: &Telling<'_>, context: &Context<'_>, reason: &Reason, path: &RulePath) -> Vec<String> {
    let Some(Found { rule, texts, key }) = find(telling.policies, telling.guideline, path) else {
        return Vec::new();
    };
    let because = telling.words.text(texts, &format!("{key}.because"));
    let mut said = match rule {
        Rule::Exception(exception) => vec![holds(telling, exception)],
        Rule::OwedExceptions(owed) => {
            let holding = owed.unless.iter().filter(|one| context.condition(&one.when) == Truth::Yes);
            holding.map(|exception| holds(telling, exception)).collect()
        }
        Rule::Owed(owed) => entitled(telling, context, owed),
        Rule::May(may) => discretion(telling, context, reason, may),
        Rule::Cap(used_up) => {
            vec![telling.say("reason-used-up", &[("cap", cap(&telling.words, used_up))])]
        }
        Rule::Otherwise => {
            vec![telling.say("reason-otherwise", &[("answer", telling.short(&telling.answer.verdict))])]
        }
    };
    said.extend(because.map(|text| telling.say("reason-because", &[("text", text)])));
    said
}

fn holds(telling: &Telling<'_>, exception: &Exception) -> String {
    telling.say("reason-exception", &[("condition", condition(&telling.words, &exception.when))])
}

fn not_in_force(telling: &Telling<'_>, context: &Context<'_>, period: Period) -> Option<String> {
    let today = context.now()?.day;
    let lang = telling.words.lang;
    let say = |id, date: jiff::civil::Date| crate::prose::say(lang, id, &[("date", date.into())]);
    match (period.from, period.until) {
        (Some(from), _) if today < from => Some(say("reason-not-yet", from)),
        (_, Some(until)) if until < today => Some(say("reason-no-longer", until)),
        _ => None,
    }
}

fn only_when(telling: &Telling<'_>, context: &Context<'_>) -> Vec<String> {
    let Some(only_when) = &telling.guideline.only_when else { return Vec::new() };
    let all = condition(&telling.words, only_when);
    let mut said = vec![telling.say("reason-only-when", &[("condition", all)])];
    if matches!(only_when, Condition::All(parts) if parts.len() > 1) {
        said.extend(failing(telling, context, only_when));
    }
    said
}

/// Says which parts of a condition do not hold.
fn failing(telling: &Telling<'_>, context: &Context<'_>, when: &Condition) -> Vec<String> {
    let parts = match when {
        Condition::All(parts) => parts.as_slice(),
        other => std::slice::from_ref(other),
    };
    let failing = parts.iter().filter(|part| context.condition(part) == Truth::No);
    failing
        .map(|part| telling.say("reason-not-met", &[("condition", condition(&telling.words, part))]))
        .collect()
}

fn met(telling: &Telling<'_>, when: Option<&Condition>) -> Vec<String> {
    let parts = when.map(|when| conditions(&telling.words, when)).unwrap_or_default();
    parts.into_iter().map(|part| telling.say("reason-met", &[("condition", part)])).collect()
}

fn entitled(telling: &Telling<'_>, context: &Context<'_>, owed: &Owed) -> Vec<String> {
    let amount = owed.amount.as_ref().and_then(|amount| worked_out(telling, context, amount));
    let mut said = match amount {
        Some(amount) => vec![telling.say("reason-owed", &[("amount", amount)])],
        None => vec![telling.say("answer-owed-plain", &[])],
    };
    said.extend(met(telling, owed.when.as_ref()));
    said
}

/// Says what a grant contributes: its limit, or the condition that fails.
fn discretion(telling: &Telling<'_>, context: &Context<'_>, reason: &Reason, may: &May) -> Vec<String> {
    if let Reason::ConditionFails(_) = reason {
        let mut said: Vec<String> = not_in_force(telling, context, may.in_force).into_iter().collect();
        said.extend(may.when.as_ref().map(|when| failing(telling, context, when)).unwrap_or_default());
        return said;
    }
    let mut said: Vec<String> = against_limit(telling, context, reason, may).into_iter().collect();
    if let Reason::Granted(_) = reason {
        said.extend(met(telling, may.when.as_ref()));
    }
    said
}

fn against_limit(telling: &Telling<'_>, context: &Context<'_>, reason: &Reason, may: &May) -> Option<String> {
    let limit = may.up_to.as_ref()?;
    let asked = telling.asked()?;
    if let Some(currency) = other_currency(limit, asked) {
        return Some(telling.say("reason-currency", &[("currency", currency)]));
    }
    let id = match reason {
        Reason::AboveLimit(_) if telling.is_charge() => "reason-below-charge",
        Reason::AboveLimit(_) => "reason-above-limit",
        _ => "reason-within-limit",
    };
    let limit = worked_out(telling, context, limit)?;
    Some(telling.say(id, &[("amount", telling.amount(asked, Form::Plain)), ("limit", limit)]))
}

/// The currency that is asked, where a limit names others only.
fn other_currency(limit: &Amount, asked: &Value) -> Option<String> {
    let (Amount::PerCurrency(amounts), Value::Money(_, currency)) = (limit, asked) else { return None };
    let is_named = amounts.iter().any(|(named, _)| named == currency);
    (!is_named).then(|| currency.to_string())
}

/// An amount in this case, followed by how it comes about where it is worked out.
fn worked_out(telling: &Telling<'_>, context: &Context<'_>, limit: &Amount) -> Option<String> {
    let measure = telling.measure();
    let written = || amount(&telling.words, Some(&measure), limit, Form::Plain);
    let Known::Value(value) = context.amount(limit) else { return Some(written()) };
    let number = telling.amount(&value, Form::Plain);
    let is_fixed = matches!(limit, Amount::PerCurrency(_)) || written() == number;
    Some(if is_fixed { number } else { format!("{number} ({})", written()) })
}

/// Says who decides instead, and up to how much.
fn next_role(telling: &Telling<'_>, roles: &[RoleId]) -> String {
    let groups: Vec<String> = roles.iter().map(|role| telling.words.role_group(role)).collect();
    let role = list_or(telling.words.lang, &groups);
    let mut limits: Vec<String> = Vec::new();
    for limit in roles.iter().filter_map(|role| highest(telling, role)) {
        if !limits.contains(&limit) {
            limits.push(limit);
        }
    }
    match limits.is_empty() {
        true => telling.say("answer-ask", &[("who", role)]),
        false => {
            let limit = list_and(telling.words.lang, &limits);
            telling.say("reason-next-role", &[("role", role), ("limit", limit)])
        }
    }
}

/// How much a role may give in this case.
fn highest(telling: &Telling<'_>, role: &RoleId) -> Option<String> {
    let mut case = telling.case.clone();
    case.given.role = Some(role.clone());
    case.given.remedy = telling.remedy.map(|remedy| remedy.id.clone());
    let answer = crate::decision::decide(telling.policies, &case);
    match (answer.verdict, answer.up_to) {
        (Verdict::Decide, crate::decision::UpTo::Value(limit)) => Some(telling.amount(&limit, Form::Of)),
        _ => None,
    }
}
