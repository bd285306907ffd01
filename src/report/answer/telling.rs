//! An answer in sentences: the answer first, then why, then what would change it.

use super::contact::{Reach, reach};
use super::{change, reason};
use crate::decision::{Answer, Asked, Case, OwedAmount, UpTo, Verdict};
use crate::model::{Affected, Contact, FactId, Guideline, Policies, Remedy, Value, built_in};
use crate::prose::{Form, Words, list_and, list_or, money_exact, say, time, value, weekday};

/// How an answer feels; it picks the sign and the colour.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Tone {
    Yes,
    Ask,
    No,
    Open,
}

/// One answer in sentences.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Told {
    pub(super) tone: Tone,
    /// What it is about.
    pub(super) heading: String,
    /// The answer.
    pub(super) headline: String,
    /// What can be done with it: whom to call, what to offer instead.
    pub(super) next: Vec<String>,
    /// Why.
    pub(super) reasons: Vec<String>,
    /// What would make it a yes.
    pub(super) changes: Vec<String>,
    /// What was assumed.
    pub(super) assumptions: Vec<String>,
}

/// One answer with everything that its sentences speak of.
pub(super) struct Telling<'a> {
    pub(super) words: Words<'a>,
    pub(super) policies: &'a Policies,
    pub(super) guideline: &'a Guideline,
    pub(super) remedy: Option<&'a Remedy>,
    pub(super) case: &'a Case,
    pub(super) answer: &'a Answer,
}

impl Telling<'_> {
    /// Says the answer.
    pub(super) fn told(&self, assumes_no_history: bool) -> Told {
        Told {
            tone: tone(&self.answer.verdict),
            heading: self.heading(),
            headline: self.headline(),
            next: self.next(),
            reasons: reason::reasons(self),
            changes: change::changes(self),
            assumptions: self.assumptions(assumes_no_history),
        }
    }

    fn heading(&self) -> String {
        let title = self.words.title(self.guideline);
        match self.remedy {
            Some(remedy) => {
                let remedy = self.words.remedy(self.guideline, &remedy.id);
                self.say("ask-heading", &[("guideline", title), ("remedy", remedy)])
            }
            None => title,
        }
    }

    pub(super) fn headline(&self) -> String {
        match &self.answer.verdict {
            Verdict::Decide => self.decide(),
            Verdict::Ask(asked) => self.ask(asked),
            Verdict::No => match self.remedy {
                Some(remedy) => {
                    let remedy = self.words.remedy(self.guideline, &remedy.id);
                    self.say("answer-no-this", &[("remedy", remedy)])
                }
                None => self.say("answer-no", &[]),
            },
            Verdict::NotCovered => self.say("answer-not-covered", &[]),
            Verdict::CannotTell(_) if self.answer.unknown.is_empty() => self.say("word-cannot-tell", &[]),
            Verdict::CannotTell(_) => {
                let facts: Vec<String> =
                    self.answer.unknown.iter().map(|fact| self.words.fact(fact)).collect();
                self.say("answer-cannot-tell", &[("facts", list_and(self.words.lang, &facts))])
            }
        }
    }

    fn decide(&self) -> String {
        match &self.answer.owed {
            OwedAmount::Thing => return self.say("answer-owed-plain", &[]),
            OwedAmount::Value(owed) if self.is_within(owed) => {
                return self.say("answer-owed", &[("amount", self.amount(owed, Form::Plain))]);
            }
            OwedAmount::Value(_) | OwedAmount::Nothing | OwedAmount::Unknown => {}
        }
        match (self.asked(), self.limit()) {
            (Some(asked), Some(limit)) => {
                let amount = self.amount(asked, Form::Plain);
                self.say("answer-decide-within", &[("amount", amount), ("limit", limit)])
            }
            (None, Some(limit)) if self.is_charge() => self.say("answer-decide-charge", &[("limit", limit)]),
            (None, Some(limit)) => self.say("answer-decide-up-to", &[("limit", limit)]),
            (None, None) if self.answer.up_to == UpTo::Anything => self.say("answer-decide-any", &[]),
            (_, None) => self.say("answer-decide", &[]),
        }
    }

    fn ask(&self, asked: &Asked) -> String {
        let who = self.words.asked(asked);
        match self.limit().filter(|_| !self.is_charge()) {
            Some(limit) => self.say("answer-ask-part", &[("who", who), ("limit", limit)]),
            None => self.say("answer-ask", &[("who", who)]),
        }
    }

    fn next(&self) -> Vec<String> {
        let lang = self.words.lang;
        let mut next = Vec::new();
        match &self.answer.verdict {
            Verdict::Ask(Asked::Department(department)) => {
                let department = self.policies.department(department.as_str());
                next.extend(department.and_then(|department| self.contact(department)));
            }
            Verdict::CannotTell(possible) => {
                let possible: Vec<String> = possible.iter().map(|verdict| self.short(verdict)).collect();
                if !possible.is_empty() {
                    next.push(self.say("answer-possible", &[("list", list_or(lang, &possible))]));
                }
            }
            Verdict::Decide => next.extend(self.on_top()),
            Verdict::Ask(Asked::Roles(_)) | Verdict::No | Verdict::NotCovered => {}
        }
        let titles = |ids: &[crate::model::RemedyId]| {
            let titles: Vec<String> = ids.iter().map(|id| self.words.remedy(self.guideline, id)).collect();
            list_and(lang, &titles)
        };
        if !self.answer.instead.is_empty() {
            next.push(self.say("answer-instead", &[("list", titles(&self.answer.instead))]));
        }
        if !self.answer.together_with.is_empty() && self.answer.verdict == Verdict::Decide {
            next.push(self.say("answer-together", &[("list", titles(&self.answer.together_with))]));
        }
        next
    }

    /// What may be given beyond what is owed.
    fn on_top(&self) -> Option<String> {
        let (OwedAmount::Value(owed), UpTo::Value(limit)) = (&self.answer.owed, &self.answer.up_to) else {
            return None;
        };
        let is_more = is_at_most(owed, limit) && owed != limit;
        let limit = is_more.then(|| self.amount(limit, Form::Of))?;
        Some(self.say("answer-owed-and-up-to", &[("limit", limit)]))
    }

    fn contact(&self, department: &crate::model::Department) -> Option<String> {
        let lang = self.words.lang;
        let at = self.case.given.decided_at?;
        Some(match reach(&self.policies.organisation, department, at)? {
            Reach::Now(contact) => self.say("answer-ask-contact", &[("contact", way_to(contact))]),
            Reach::From(contact, day, hour) => {
                let when = format!("{} {}", weekday(lang, day), time(lang, hour));
                self.say("answer-ask-later", &[("when", when), ("contact", way_to(contact))])
            }
        })
    }

    fn assumptions(&self, assumes_no_history: bool) -> Vec<String> {
        let assumed = self.answer.assumptions.iter().map(|(fact, what)| {
            let value = value(&self.words, fact, what, Form::Plain);
            self.say("assumption", &[("fact", self.words.fact(fact)), ("value", value)])
        });
        let history = assumes_no_history.then(|| self.say("assumption-history", &[]));
        assumed.chain(history).collect()
    }

    /// A verdict in a few words.
    pub(super) fn short(&self, verdict: &Verdict) -> String {
        match verdict {
            Verdict::Decide => self.say("word-decide", &[]),
            Verdict::Ask(asked) => self.say("word-ask", &[("who", self.words.asked(asked))]),
            Verdict::No => self.say("word-no", &[]),
            Verdict::NotCovered => self.say("word-not-covered", &[]),
            Verdict::CannotTell(_) => self.say("word-cannot-tell", &[]),
        }
    }

    /// The fact that the remedy measures.
    pub(super) fn measure(&self) -> FactId {
        let own = self.remedy.and_then(|remedy| remedy.measure.clone());
        own.unwrap_or_else(|| FactId::new(built_in::AMOUNT))
    }

    /// What is asked, if the case says.
    pub(super) fn asked(&self) -> Option<&Value> {
        self.case.said(self.measure().as_str())
    }

    /// Whether what is asked, if anything is, lies within an amount.
    fn is_within(&self, amount: &Value) -> bool {
        self.asked().is_none_or(|asked| {
            if self.is_charge() { is_at_most(amount, asked) } else { is_at_most(asked, amount) }
        })
    }

    pub(super) fn is_charge(&self) -> bool {
        self.remedy.is_some_and(|remedy| remedy.charge)
    }

    /// How much may be given, where that is an amount.
    fn limit(&self) -> Option<String> {
        match &self.answer.up_to {
            UpTo::Value(limit) => Some(self.amount(limit, Form::Of)),
            UpTo::PerCurrency(amounts) => {
                let each = |(currency, amount): &(_, _)| money_exact(self.words.lang, *amount, *currency);
                let amounts: Vec<String> = amounts.iter().map(each).collect();
                Some(list_or(self.words.lang, &amounts))
            }
            UpTo::Nothing | UpTo::Thing | UpTo::Anything | UpTo::Unknown => None,
        }
    }

    /// An amount of what the remedy measures.
    pub(super) fn amount(&self, amount: &Value, form: Form) -> String {
        value(&self.words, &self.measure(), amount, form)
    }

    /// Says a message whose blanks are all words.
    pub(super) fn say(&self, id: &str, args: &[(&str, String)]) -> String {
        let args: Vec<(&str, crate::diagnostic::Arg)> =
            args.iter().map(|(name, text)| (*name, text.into())).collect();
        say(self.words.lang, id, &args)
    }
}

/// Says the notices that an agent should know of when deciding under a guideline.
pub(super) fn notices(words: &Words<'_>, guideline: &Guideline, case: &Case) -> Vec<String> {
    let policies = words.policies;
    let Some(at) = case.given.decided_at else { return Vec::new() };
    let site = case.site();
    let zone = policies.organisation.zone_of(site.as_ref().map(|site| site.as_str()));
    let today = zone.to_datetime(at).date();
    let runs = policies.notices.iter().filter(|notice| {
        notice.from <= today
            && today <= notice.until
            && notice.affects.iter().any(|one| concerns(one, guideline))
    });
    let said = runs.map(|notice| {
        let title = words.text(&notice.texts, "title").unwrap_or_else(|| notice.id.to_string());
        say(words.lang, "ask-notice", &[("date", notice.until.into()), ("text", title.into())])
    });
    said.collect()
}

fn concerns(affected: &Affected, guideline: &Guideline) -> bool {
    match affected {
        Affected::Guideline(id) => *id == guideline.id,
        Affected::Department(id) => *id == guideline.department,
    }
}

/// The name of a contact and the ways to them.
fn way_to(contact: &Contact) -> String {
    let ways = [Some(&contact.name), contact.phone.as_ref(), contact.chat.as_ref(), contact.email.as_ref()];
    ways.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(", ")
}

fn tone(verdict: &Verdict) -> Tone {
    match verdict {
        Verdict::Decide => Tone::Yes,
        Verdict::Ask(_) => Tone::Ask,
        Verdict::No => Tone::No,
        Verdict::NotCovered | Verdict::CannotTell(_) => Tone::Open,
    }
}

/// Whether an amount is at most another one of its kind.
fn is_at_most(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Money(a, one), Value::Money(b, other)) => one == other && a <= b,
        (Value::Number(a), Value::Number(b)) => a <= b,
        _ => false,
    }
}
