//! One reader: a language of the organisation, and the texts as they are shown in it.

use crate::decision::{Case, Context, Known};
use crate::model::{
    Amount, FactId, Given, Guideline, GuidelineId, LanguageTag, Policies, Remedy, RoleId, Shown, Texts,
    Value, built_in,
};
use crate::prose::{Form, Lang, Words};
use crate::site::standing::Standings;

/// A language of the organisation.
#[derive(Clone, Debug)]
pub(super) struct Reader<'a> {
    /// The tag under which the organisation writes in it.
    pub(super) tag: LanguageTag,
    /// The language of the labels; English where the program does not speak the reader's.
    pub(super) lang: Lang,
    /// The policies.
    pub(super) policies: &'a Policies,
    /// What the organisation calls things.
    pub(super) words: Words<'a>,
    /// Where every role stands.
    pub(super) standings: &'a Standings,
}

/// A text with the language it is in, where that is not the reader's.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Phrase {
    /// The words.
    pub(super) text: String,
    /// The tag of the language of the sources, where there is no translation.
    pub(super) lang: Option<String>,
}

impl<'a> Reader<'a> {
    /// Returns a reader of a language.
    pub(super) fn new(policies: &'a Policies, standings: &'a Standings, tag: &LanguageTag) -> Self {
        let lang = Lang::from_tag(tag.as_str()).unwrap_or_default();
        Self { tag: tag.clone(), lang, policies, words: Words::new(lang, policies), standings }
    }

    /// Returns a reader of every language of the organisation.
    pub(super) fn all(policies: &'a Policies, standings: &'a Standings) -> Vec<Self> {
        let mut tags = policies.organisation.languages.clone();
        if tags.is_empty() {
            tags.push(policies.organisation.source_language());
        }
        tags.iter().map(|tag| Self::new(policies, standings, tag)).collect()
    }

    /// What the language calls itself; its tag where the program does not know it.
    pub(super) fn name(&self) -> String {
        match Lang::from_tag(self.tag.as_str()) {
            Some(lang) => lang.name().to_owned(),
            None => self.tag.to_string(),
        }
    }

    /// Whether it is written from right to left.
    pub(super) fn is_right_to_left(&self) -> bool {
        let primary = self.tag.as_str().split(['-', '_']).next().unwrap_or_default();
        matches!(primary, "ar" | "fa" | "he" | "ur" | "yi" | "ps" | "sd" | "ug" | "dv")
    }

    /// Returns a text of a file.
    pub(super) fn text(&self, texts: &Texts, key: &str) -> Option<Phrase> {
        texts.shown(key, &self.tag).map(|shown| self.phrase(shown))
    }

    /// Returns a text of a guideline, with its limits filled in.
    pub(super) fn of(&self, guideline: &Guideline, key: &str) -> Option<Phrase> {
        let phrase = self.text(&guideline.texts, key)?;
        Some(Phrase { text: self.filled(guideline, &phrase.text), ..phrase })
    }

    /// Returns the texts of a list of a guideline, with their limits filled in.
    pub(super) fn list(&self, guideline: &Guideline, key: &str) -> Vec<Phrase> {
        let shown = guideline.texts.list(key, &self.tag).map(|shown| self.phrase(shown));
        shown.map(|phrase| Phrase { text: self.filled(guideline, &phrase.text), ..phrase }).collect()
    }

    /// Returns the texts of a list of any file.
    pub(super) fn plain_list(&self, texts: &Texts, key: &str) -> Vec<Phrase> {
        let listed: Vec<Phrase> = texts.list(key, &self.tag).map(|shown| self.phrase(shown)).collect();
        if listed.is_empty() { self.text(texts, key).into_iter().collect() } else { listed }
    }

    /// The title of a guideline.
    pub(super) fn title(&self, guideline: &Guideline) -> Phrase {
        let title = self.text(&guideline.texts, "title");
        title.unwrap_or_else(|| Phrase { text: guideline.id.to_string(), lang: None })
    }

    /// The title of a guideline that is named by its id.
    pub(super) fn title_of(&self, id: &GuidelineId) -> Option<Phrase> {
        self.policies.guideline(id.as_str()).map(|guideline| self.title(guideline))
    }

    fn phrase(&self, shown: Shown<'_>) -> Phrase {
        let source = self.policies.organisation.source_language();
        let is_foreign = !shown.is_translated && source != self.tag;
        Phrase { text: shown.text.to_owned(), lang: is_foreign.then(|| source.to_string()) }
    }

    /// Replaces each `{limit waive-fee agent}` by the limit of that role in words.
    fn filled(&self, guideline: &Guideline, text: &str) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("{limit ") {
            let Some((inside, after)) = after.split_once('}') else { break };
            filled.push_str(before);
            match self.limit_in(guideline, inside) {
                Some(limit) => filled.push_str(&limit),
                None => filled.push_str(&format!("{{limit {inside}}}")),
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    fn limit_in(&self, guideline: &Guideline, inside: &str) -> Option<String> {
        let mut names = inside.split_whitespace();
        let remedy = guideline.remedy(names.next()?)?;
        let role = RoleId::new(names.next()?);
        self.limit(guideline, remedy, &role)
    }

    /// Says the most generous limit that a role has, if all the conditions of its grant hold.
    pub(super) fn limit(&self, guideline: &Guideline, remedy: &Remedy, role: &RoleId) -> Option<String> {
        let amount = self.most_generous(guideline, remedy, role)?;
        let words = self.words.within(guideline);
        Some(crate::prose::amount(&words, remedy.measure.as_ref(), amount, Form::Of))
    }

    /// Returns the highest limit of the grants that are open to a role, the lowest of a charge.
    ///
    /// Limits that are worked out cannot be ranked; the last of them in the file, which is the one for
    /// the highest role that is not above this one, stands for all.
    pub(super) fn most_generous<'r>(
        &self,
        guideline: &Guideline,
        remedy: &'r Remedy,
        role: &RoleId,
    ) -> Option<&'r Amount> {
        let organisation = &self.policies.organisation;
        let rank = organisation.rank(role)?;
        let lowest = |role: Option<&RoleId>| role.and_then(|role| organisation.rank(role)).unwrap_or(0);
        let open = remedy.may.iter().filter(|may| lowest(may.role.as_ref()) <= rank);
        let mut best: Option<(&Amount, Option<Value>)> = None;
        for amount in open.filter_map(|may| may.up_to.as_ref()) {
            let value = plain_value(self.policies, guideline, amount);
            let is_better = match (&best, &value) {
                (Some((_, Some(old))), Some(new)) => (new > old) != remedy.charge,
                _ => true,
            };
            if is_better {
                best = Some((amount, value));
            }
        }
        best.map(|(amount, _)| amount)
    }
}

/// The value of an amount that needs no facts, in the first currency it names.
pub(super) fn plain_value(policies: &Policies, guideline: &Guideline, amount: &Amount) -> Option<Value> {
    let given = Given::default();
    let case = Case { guideline: guideline.id.clone(), given };
    let context = Context::new(policies, guideline, &case, None, None);
    match context.amount(amount) {
        Known::Value(value) => Some(value),
        Known::Unknown | Known::Nothing | Known::Anything => None,
    }
}

/// The fact that a remedy measures.
pub(super) fn measure(remedy: &Remedy) -> FactId {
    remedy.measure.clone().unwrap_or_else(|| FactId::new(built_in::AMOUNT))
}

/// Returns a label with a capital letter at its beginning.
pub(super) fn capital(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
