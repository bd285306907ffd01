//! Answers for programs: `sayso/answer/1`.
//!
//! These types are a promise. A field may be added; one that is here keeps its name and meaning until
//! the number in the name changes.

use serde::Serialize;

use super::contact::Reach;
use super::told::{reached, spoken};
use super::{Question, exact};
use crate::decision::{self, Asked, OwedAmount, UpTo, Verdict};
use crate::model::{Contact, Value};

/// Writes answers as one JSON document.
#[must_use]
pub fn json(question: &Question<'_>) -> String {
    let case = &question.said.given;
    let document = Document {
        schema: "sayso/answer/1",
        guideline: question.guideline.id.as_str(),
        role: case.role.as_ref().map(|role| role.as_str()),
        decided_at: case.decided_at.map(|at| at.to_string()),
        facts: case.facts.iter().map(|(fact, value)| Fact::new(fact.as_str(), value)).collect(),
        assumed_no_history: question.assumes_no_history,
        answers: question.answers.iter().map(|one| answer(question, one)).collect(),
    };
    // A document of texts, numbers and lists can always be written.
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    guideline: &'a str,
    role: Option<&'a str>,
    decided_at: Option<String>,
    facts: Vec<Fact>,
    assumed_no_history: bool,
    answers: Vec<Answer>,
}

#[derive(Serialize)]
struct Answer {
    remedy: Option<String>,
    /// `decide`, `ask`, `no`, `not covered` or `cannot tell`.
    verdict: &'static str,
    ask: Option<Ask>,
    owed: Option<Amount>,
    up_to: Option<Amount>,
    rules: Vec<String>,
    because: Vec<String>,
    smallest_changes: Vec<Change>,
    instead: Vec<String>,
    together_with: Vec<String>,
    assumptions: Vec<Fact>,
    unknown: Vec<String>,
    /// The answers that are still possible.
    possible: Vec<Possible>,
    /// The answer in one sentence.
    says: String,
}

#[derive(Serialize)]
struct Ask {
    roles: Vec<String>,
    department: Option<String>,
    contact: Option<Person>,
    /// The weekday and time from which the contact can be reached; none means now.
    reachable_from: Option<String>,
}

#[derive(Serialize)]
struct Person {
    name: String,
    phone: Option<String>,
    chat: Option<String>,
    email: Option<String>,
}

#[derive(Serialize)]
struct Possible {
    verdict: &'static str,
    ask: Vec<String>,
}

#[derive(Serialize)]
struct Change {
    fact: String,
    from: Option<Amount>,
    to: Amount,
    says: String,
}

#[derive(Serialize)]
struct Fact {
    fact: String,
    value: Amount,
}

/// A value with its type; amounts are exact decimals, or fractions where no decimal is exact.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
enum Amount {
    None,
    Word { value: String },
    Flag { value: bool },
    Number { value: String },
    Money { amount: String, currency: String },
    PerCurrency { amounts: Vec<Money> },
    Date { value: String },
    Instant { value: String },
    Never,
    Thing,
    Anything,
    Unknown,
}

#[derive(Serialize)]
struct Money {
    amount: String,
    currency: String,
}

impl Fact {
    fn new(fact: &str, value: &Value) -> Self {
        Self { fact: fact.to_owned(), value: Amount::of(value) }
    }
}

impl Amount {
    fn of(value: &Value) -> Self {
        match value {
            Value::None => Self::None,
            Value::Word(word) => Self::Word { value: word.to_string() },
            Value::Flag(value) => Self::Flag { value: *value },
            Value::Number(number) => Self::Number { value: number.to_string() },
            Value::Money(amount, currency) => Self::Money {
                amount: exact::digits(*amount, currency.decimals()),
                currency: currency.to_string(),
            },
            Value::Date(day) => Self::Date { value: day.to_string() },
            Value::Instant(at) => Self::Instant { value: at.to_string() },
            Value::Never => Self::Never,
        }
    }

    fn owed(owed: &OwedAmount) -> Option<Self> {
        match owed {
            OwedAmount::Nothing => None,
            OwedAmount::Thing => Some(Self::Thing),
            OwedAmount::Value(value) => Some(Self::of(value)),
            OwedAmount::Unknown => Some(Self::Unknown),
        }
    }

    fn up_to(up_to: &UpTo) -> Option<Self> {
        match up_to {
            UpTo::Nothing => None,
            UpTo::Thing => Some(Self::Thing),
            UpTo::Anything => Some(Self::Anything),
            UpTo::Value(value) => Some(Self::of(value)),
            UpTo::PerCurrency(amounts) => {
                let amounts = amounts.iter().map(|(currency, amount)| Money {
                    amount: exact::digits(*amount, currency.decimals()),
                    currency: currency.to_string(),
                });
                Some(Self::PerCurrency { amounts: amounts.collect() })
            }
            UpTo::Unknown => Some(Self::Unknown),
        }
    }
}

fn answer(question: &Question<'_>, answer: &decision::Answer) -> Answer {
    let spoken = spoken(question, answer);
    let ids = |ids: &[crate::model::RemedyId]| ids.iter().map(ToString::to_string).collect();
    let changes = answer.nearest.iter().zip(spoken.nearest()).map(|(change, says)| Change {
        fact: change.fact.to_string(),
        from: change.from.as_ref().map(Amount::of),
        to: Amount::of(&change.to),
        says,
    });
    let assumptions = answer.assumptions.iter().map(|(fact, value)| Fact::new(fact.as_str(), value));
    Answer {
        remedy: answer.remedy.as_ref().map(ToString::to_string),
        verdict: exact::verdict(&answer.verdict),
        ask: ask(question, answer),
        owed: Amount::owed(&answer.owed),
        up_to: Amount::up_to(&answer.up_to),
        rules: answer.rules.iter().map(ToString::to_string).collect(),
        because: spoken.reasons(),
        smallest_changes: changes.collect(),
        instead: ids(&answer.instead),
        together_with: ids(&answer.together_with),
        assumptions: assumptions.collect(),
        unknown: answer.unknown.iter().map(ToString::to_string).collect(),
        possible: possible(&answer.verdict),
        says: spoken.headline(),
    }
}

fn possible(verdict: &Verdict) -> Vec<Possible> {
    let Verdict::CannotTell(possible) = verdict else { return Vec::new() };
    let one = |verdict: &Verdict| Possible {
        verdict: exact::verdict(verdict),
        ask: match verdict {
            Verdict::Ask(asked) => exact::asked(asked).into_iter().map(str::to_owned).collect(),
            Verdict::Decide | Verdict::No | Verdict::NotCovered | Verdict::CannotTell(_) => Vec::new(),
        },
    };
    possible.iter().map(one).collect()
}

fn ask(question: &Question<'_>, answer: &decision::Answer) -> Option<Ask> {
    let asked = match &answer.verdict {
        Verdict::Ask(asked) => asked,
        Verdict::Decide | Verdict::No | Verdict::NotCovered | Verdict::CannotTell(_) => return None,
    };
    let nobody = Ask { roles: Vec::new(), department: None, contact: None, reachable_from: None };
    let id = match asked {
        Asked::Roles(roles) => {
            return Some(Ask { roles: roles.iter().map(ToString::to_string).collect(), ..nobody });
        }
        Asked::Department(id) => id,
    };
    let department = question.policies.department(id.as_str());
    let reached = department.and_then(|department| reached(question, department));
    let (contact, reachable_from) = match reached {
        Some(Reach::Now(contact)) => (Some(person(contact)), None),
        Some(Reach::From(contact, day, time)) => {
            (Some(person(contact)), Some(format!("{day:?} {}", time.strftime("%H:%M"))))
        }
        None => (None, None),
    };
    Some(Ask { department: Some(id.to_string()), contact, reachable_from, ..nobody })
}

fn person(contact: &Contact) -> Person {
    Person {
        name: contact.name.clone(),
        phone: contact.phone.clone(),
        chat: contact.chat.clone(),
        email: contact.email.clone(),
    }
}
