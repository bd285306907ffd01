//! What a column may stand for: a field of a decision or a fact, with all it is called and all it may say.

use super::{
    lexicon::{ENDED, Ended, FLAGS},
    names::usual,
    plain::plain,
};
use crate::{
    model::{Fact, FactKind, Policies, Texts},
    prose::signs,
    simulate::{Field, Outcome, WantedFact, mapping::FIELDS, read::Kind},
};

/// What a column may stand for.
pub(super) struct Target {
    /// The name in a mapping.
    pub(super) name: String,
    pub(super) field: Option<Field>,
    pub(super) kind: Kind,
    /// The names under which a replay finds it by itself.
    pub(super) known: Vec<String>,
    /// What else it may be called, the most telling first.
    pub(super) names: Vec<String>,
    /// What its words may be, each with what it stands for.
    pub(super) words: Vec<(String, Meant)>,
}

/// What a word of an export stands for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Meant {
    Word(String),
    /// A superior was asked; another column says what they said.
    Escalated,
}

/// Returns everything that a column may stand for.
pub(super) fn targets(policies: &Policies, facts: &[WantedFact]) -> Vec<Target> {
    let fields = FIELDS.iter().map(|known| {
        let names = usual(known.field).map(plain).collect();
        Target {
            name: known.names.first().copied().unwrap_or_default().to_owned(),
            field: Some(known.field),
            kind: known.kind,
            known: known.names.iter().map(|name| plain(name)).collect(),
            names,
            words: words_of_field(policies, known.field),
        }
    });
    let facts = facts.iter().map(|fact| Target {
        name: fact.id.clone(),
        field: None,
        kind: fact.kind,
        known: known_names(fact),
        names: labels(policies, &fact.id),
        words: words_of_fact(policies, fact),
    });
    fields.chain(facts).collect()
}

fn known_names(fact: &WantedFact) -> Vec<String> {
    let with_unit = fact.unit().map(|unit| format!("{} {unit}", fact.id));
    [Some(fact.id.clone()), with_unit].into_iter().flatten().map(|name| plain(&name)).collect()
}

/// Returns what the organisation calls a fact, in every language.
fn labels(policies: &Policies, fact: &str) -> Vec<String> {
    let key = format!("facts.{fact}.label");
    all_texts(policies).flat_map(|texts| said(texts, &key)).map(plain).collect()
}

fn words_of_field(policies: &Policies, field: Field) -> Vec<(String, Meant)> {
    let organisation = &policies.organisation;
    let mut words = Words::default();
    match field {
        Field::Guideline => {
            for guideline in &policies.guidelines {
                words.add(guideline.id.as_str(), guideline.id.as_str());
                words.add_all(said(&guideline.texts, "title"), guideline.id.as_str());
                let phrases = (0..).map(|n| format!("say.{n}"));
                let phrases = phrases.take_while(|key| guideline.texts.get(key).is_some());
                for key in phrases {
                    words.add_all(said(&guideline.texts, &key), guideline.id.as_str());
                }
            }
        }
        Field::Remedy => {
            let remedies = policies.guidelines.iter().flat_map(|guideline| {
                guideline.remedies.iter().map(move |remedy| (guideline, remedy.id.as_str()))
            });
            for (guideline, remedy) in remedies {
                words.add(remedy, remedy);
                words.add_all(said(&guideline.texts, &format!("remedies.{remedy}.title")), remedy);
            }
        }
        Field::Role => {
            for role in organisation.roles() {
                words.add(role.as_str(), role.as_str());
                for key in ["title", "group"] {
                    words.add_all(said(&organisation.texts, &format!("roles.{role}.{key}")), role.as_str());
                }
            }
        }
        Field::Site => {
            organisation.sites.iter().for_each(|site| words.add(site.id.as_str(), site.id.as_str()));
        }
        Field::Currency => {
            for currency in &organisation.currencies {
                signs(*currency).iter().for_each(|sign| words.add_as_written(sign, currency.code()));
            }
        }
        Field::Outcome => return outcomes(),
        Field::DecisionId
        | Field::DecidedAt
        | Field::Agent
        | Field::Customer
        | Field::Asked
        | Field::Given
        | Field::CaseId
        | Field::HandleSeconds
        | Field::WaitSeconds
        | Field::LifetimeValue
        | Field::PolicyDigest
        | Field::ReversedAt
        | Field::Team
        | Field::Language => {}
    }
    words.0
}

fn outcomes() -> Vec<(String, Meant)> {
    let own = Outcome::ALL.into_iter().map(|outcome| (plain(outcome.word()), outcome.into()));
    let others = ENDED.iter().flat_map(|(ended, words)| {
        let meant = match ended {
            Ended::As(outcome) => Meant::from(*outcome),
            Ended::Escalated => Meant::Escalated,
        };
        words.iter().map(move |word| (plain(word), meant.clone()))
    });
    own.chain(others).collect()
}

impl From<Outcome> for Meant {
    fn from(outcome: Outcome) -> Self {
        Self::Word(outcome.word().to_owned())
    }
}

fn words_of_fact(policies: &Policies, fact: &WantedFact) -> Vec<(String, Meant)> {
    let mut words = Words::default();
    if fact.kind == Kind::Flag {
        for (flag, known) in FLAGS {
            known.iter().for_each(|word| words.add(word, flag));
        }
    }
    let declared = all_facts(policies).filter(|declared| declared.id.as_str() == fact.id);
    for values in declared.filter_map(|declared| match &declared.kind {
        FactKind::Choice { values, .. } => Some(values),
        FactKind::Number { .. }
        | FactKind::Percent
        | FactKind::Money
        | FactKind::Date
        | FactKind::Instant
        | FactKind::Flag
        | FactKind::Text => None,
    }) {
        for value in values {
            words.add(value, value);
            let key = format!("facts.{}.of.{value}", fact.id);
            all_texts(policies).for_each(|texts| words.add_all(said(texts, &key), value));
        }
    }
    words.0
}

#[derive(Default)]
struct Words(Vec<(String, Meant)>);

impl Words {
    fn add(&mut self, text: &str, meant: &str) {
        self.add_as_written(&plain(text), meant);
    }

    fn add_as_written(&mut self, text: &str, meant: &str) {
        let entry = (text.to_lowercase(), Meant::Word(meant.to_owned()));
        if !entry.0.is_empty() && !self.0.contains(&entry) {
            self.0.push(entry);
        }
    }

    fn add_all<'a>(&mut self, texts: impl Iterator<Item = &'a str>, meant: &str) {
        texts.for_each(|text| self.add(text, meant));
    }
}

fn all_facts(policies: &Policies) -> impl Iterator<Item = &Fact> {
    let own = policies.guidelines.iter().flat_map(|guideline| &guideline.facts);
    policies.organisation.facts.iter().chain(own)
}

fn all_texts(policies: &Policies) -> impl Iterator<Item = &Texts> {
    let own = policies.guidelines.iter().map(|guideline| &guideline.texts);
    [&policies.organisation.texts].into_iter().chain(own)
}

/// Returns a text in every language there is.
fn said<'a>(texts: &'a Texts, key: &str) -> impl Iterator<Item = &'a str> {
    let translated = texts.translations.values().filter_map(|texts| texts.texts.get(key));
    let translated: Vec<&str> = translated.map(|text| &*text.text).collect();
    texts.get(key).into_iter().chain(translated)
}
