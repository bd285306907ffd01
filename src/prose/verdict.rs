//! An answer in words: the headline for the agent, and the short form for tables.

use crate::decision::{Answer, Asked, Case, OwedAmount, UpTo, Verdict, whole_coins};
use crate::diagnostic::Arg;
use crate::model::{FactId, Policies, Remedy, Value, built_in};
use crate::prose::money::money_exact;
use crate::prose::quantity::{Form, value};
use crate::prose::{Lang, Words, list_and, list_or, say};

/// Says a verdict in a word or two: `decide`, `ask Team leads`, `no`.
#[must_use]
pub fn verdict(words: &Words<'_>, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Decide => say(words.lang, "word-decide", &[]),
        Verdict::Ask(asked) => say(words.lang, "word-ask", &[("who", words.asked(asked).into())]),
        Verdict::No => say(words.lang, "word-no", &[]),
        Verdict::NotCovered => say(words.lang, "word-not-covered", &[]),
        Verdict::CannotTell(_) => say(words.lang, "word-cannot-tell", &[]),
    }
}

/// An answer to a case, ready to be put into words.
#[derive(Clone, Copy, Debug)]
pub struct Spoken<'a> {
    /// The language and the vocabulary, with that of the guideline.
    pub words: Words<'a>,
    /// What was asked.
    pub case: &'a Case,
    /// What was answered.
    pub answer: &'a Answer,
}

impl<'a> Spoken<'a> {
    /// Returns the answer to a case as it is said in a language.
    #[must_use]
    pub fn new(lang: Lang, policies: &'a Policies, case: &'a Case, answer: &'a Answer) -> Self {
        let guideline = policies.guideline(case.guideline.as_str());
        Self { words: Words { lang, policies, guideline }, case, answer }
    }

    /// Says the answer to the agent: who decides, up to how much, and what to say or do first.
    #[must_use]
    pub fn headline(&self) -> String {
        let sentences = match &self.answer.verdict {
            Verdict::Decide => [self.owed(), self.decide()],
            Verdict::Ask(asked) => [self.owed(), Some(self.ask(asked))],
            Verdict::No => [Some(self.no()), self.instead()],
            Verdict::NotCovered => [Some(self.plain("answer-not-covered")), None],
            Verdict::CannotTell(possible) => [self.missing(), self.possible(possible)],
        };
        sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    fn owed(&self) -> Option<String> {
        match &self.answer.owed {
            OwedAmount::Nothing | OwedAmount::Unknown => None,
            OwedAmount::Thing => Some(self.plain("answer-owed-plain")),
            OwedAmount::Value(amount) => {
                let id = if self.is_charge() { "answer-charge" } else { "answer-owed" };
                Some(self.with(id, "amount", self.measured(amount, Form::Plain)))
            }
        }
    }

    fn decide(&self) -> Option<String> {
        let is_owed = !matches!(self.answer.owed, OwedAmount::Nothing | OwedAmount::Unknown);
        let Some(limit) = self.limit() else {
            return match self.answer.up_to {
                UpTo::Anything => Some(self.plain("answer-decide-any")),
                _ => (!is_owed).then(|| self.plain("answer-decide")),
            };
        };
        if self.is_charge() && !is_owed {
            return Some(self.with("answer-decide-charge", "limit", limit));
        }
        if is_owed {
            let id = if self.is_charge() { "answer-charge-less" } else { "answer-owed-and-up-to" };
            let goes_on = !matches!((&self.answer.owed, &self.answer.up_to), (OwedAmount::Value(owed), UpTo::Value(limit)) if owed == limit);
            return goes_on.then(|| self.with(id, "limit", limit));
        }
        Some(match self.asked() {
            Some(asked) => {
                let args = [("amount", Arg::Text(asked)), ("limit", Arg::Text(limit))];
                say(self.words.lang, "answer-decide-within", &args)
            }
            None => self.with("answer-decide-up-to", "limit", limit),
        })
    }

    fn ask(&self, asked: &Asked) -> String {
        let who = ("who", Arg::Text(self.words.asked(asked)));
        match self.limit().filter(|_| !self.is_charge()) {
            Some(limit) => say(self.words.lang, "answer-ask-part", &[who, ("limit", limit.into())]),
            None => say(self.words.lang, "answer-ask", &[who]),
        }
    }

    /// Says no; where less than what is asked can be given, how much.
    fn no(&self) -> String {
        let less = self.limit().filter(|_| self.asked().is_some() && !self.is_charge());
        match (&self.answer.owed, less) {
            (OwedAmount::Value(amount), _) => {
                let id = if self.is_charge() { "answer-no-charge" } else { "answer-no-owed" };
                self.with(id, "amount", self.measured(amount, Form::Plain))
            }
            (OwedAmount::Nothing | OwedAmount::Thing | OwedAmount::Unknown, Some(limit)) => {
                self.with("answer-no-part", "limit", limit)
            }
            (OwedAmount::Nothing | OwedAmount::Thing | OwedAmount::Unknown, None) => self.plain("answer-no"),
        }
    }

    fn instead(&self) -> Option<String> {
        let guideline = self.words.guideline?;
        let titles: Vec<String> =
            self.answer.instead.iter().map(|remedy| self.words.remedy(guideline, remedy)).collect();
        let list = list_or(self.words.lang, &titles);
        (!titles.is_empty()).then(|| self.with("answer-instead", "list", list))
    }

    fn missing(&self) -> Option<String> {
        let facts: Vec<String> = self.answer.unknown.iter().map(|fact| self.words.fact(fact)).collect();
        Some(match facts.is_empty() {
            true => self.plain("answer-cannot-tell-plain"),
            false => self.with("answer-cannot-tell", "facts", list_and(self.words.lang, &facts)),
        })
    }

    fn possible(&self, verdicts: &[Verdict]) -> Option<String> {
        let said: Vec<String> = verdicts.iter().map(|one| verdict(&self.words, one)).collect();
        (said.len() > 1).then(|| self.with("answer-possible", "list", said.join(" / ")))
    }

    /// What this role may give on its own, if that is an amount above nought.
    pub(super) fn limit(&self) -> Option<String> {
        match &self.answer.up_to {
            UpTo::Value(limit) => {
                let whole = whole_coins(limit, self.is_charge());
                Some(self.measured(whole.as_ref().unwrap_or(limit), Form::Of))
            }
            UpTo::PerCurrency(amounts) => {
                let amounts = amounts.iter();
                let amounts: Vec<String> = amounts
                    .map(|(currency, number)| money_exact(self.words.lang, *number, *currency))
                    .collect();
                Some(list_or(self.words.lang, &amounts))
            }
            UpTo::Nothing | UpTo::Thing | UpTo::Anything | UpTo::Unknown => None,
        }
    }

    /// What the case asks for, if it says so.
    pub(super) fn asked(&self) -> Option<String> {
        self.case.said(self.measure().as_str()).map(|asked| self.measured(asked, Form::Plain))
    }

    pub(super) fn measured(&self, amount: &Value, form: Form) -> String {
        value(&self.words, &self.measure(), amount, form)
    }

    /// The fact that the remedy measures.
    pub(super) fn measure(&self) -> FactId {
        let own = self.remedy().and_then(|remedy| remedy.measure.clone());
        own.unwrap_or_else(|| FactId::new(built_in::AMOUNT))
    }

    pub(super) fn is_charge(&self) -> bool {
        self.remedy().is_some_and(|remedy| remedy.charge)
    }

    pub(super) fn remedy(&self) -> Option<&'a Remedy> {
        self.words.guideline?.remedy(self.answer.remedy.as_ref()?.as_str())
    }

    pub(super) fn plain(&self, id: &str) -> String {
        say(self.words.lang, id, &[])
    }

    pub(super) fn with(&self, id: &str, name: &str, text: String) -> String {
        say(self.words.lang, id, &[(name, Arg::Text(text))])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::{decide, decide_each};
    use crate::model::{Given, GuidelineId, RemedyId, RoleId};
    use crate::prose::sample::{currency, exact, with_late_fee};

    fn case(role: &str, facts: &[(&str, Value)]) -> Case {
        let given = Given {
            remedy: Some(RemedyId::new("waive-fee")),
            role: Some(RoleId::new(role)),
            facts: facts.iter().map(|(fact, value)| (FactId::new(fact), value.clone())).collect(),
            ..Given::default()
        };
        Case { guideline: GuidelineId::new("late-fee"), given }
    }

    fn dollars(digits: &str) -> Value {
        Value::Money(exact(digits), currency("USD"))
    }

    fn months(n: i64) -> Value {
        Value::Number(n.into())
    }

    /// Says everything about the answer to a case, one line each.
    fn said(lang: Lang, case: &Case) -> String {
        let policies = with_late_fee();
        let answer = decide(&policies, case);
        let spoken = Spoken::new(lang, &policies, case, &answer);
        let mut lines = vec![spoken.headline()];
        lines.extend(spoken.reasons());
        lines.extend(spoken.nearest());
        lines.extend(spoken.assumptions());
        lines.join("\n")
    }

    #[test]
    fn within_the_limit_the_agent_decides() {
        let facts = [("amount", dollars("40")), ("tenure", months(12)), ("bill", dollars("200"))];
        assert_eq!(
            said(Lang::En, &case("agent", &facts)),
            "You decide: $40 is within your limit of $50.\n\
             $40 is within the limit: $50.\n\
             Assumed because it was not said: fraud suspected: no."
        );
        let policies = with_late_fee();
        let case = case("agent", &facts);
        let answer = decide(&policies, &case);
        assert_eq!(
            Lang::ALL.map(|lang| Spoken::new(lang, &policies, &case, &answer).headline()),
            [
                "You decide: $40 is within your limit of $50.",
                "Te döntesz: 40\u{a0}USD az értékhatárodon belül van (50\u{a0}USD).",
                "Tú decides: 40\u{a0}US$ está dentro de tu límite (50\u{a0}US$).",
                "Решение за вами: 40\u{a0}$ – в пределах вашего лимита (50\u{a0}$).",
                "C’est vous qui décidez\u{a0}: 40\u{a0}$US, cela reste dans votre plafond (50\u{a0}$US).",
            ]
        );
    }

    #[test]
    fn above_the_limit_somebody_is_asked_and_a_part_can_be_given() {
        let facts = [("amount", dollars("62")), ("tenure", months(12)), ("bill", dollars("200"))];
        assert_eq!(
            said(Lang::En, &case("agent", &facts)),
            "Ask: Team leads or night-desk. You can offer up to $50 right now.\n\
             $62 is above the limit: $50.\n\
             Next who may decide this: Team leads or night-desk.\n\
             It would be a yes with $12 less.\n\
             Assumed because it was not said: fraud suspected: no."
        );
        assert_eq!(
            said(Lang::Ru, &case("agent", &facts)),
            "Спросите: Team leads или night-desk. До 50\u{a0}$ можно предложить прямо сейчас.\n\
             62\u{a0}$ – больше лимита: 50\u{a0}$.\n\
             Следующий уровень, который может это решить: Team leads или night-desk.\n\
             Что дало бы ответ «да»: сумма меньше на 12\u{a0}$.\n\
             Принято, потому что не указано: fraud suspected: нет."
        );
    }

    #[test]
    fn a_condition_that_fails_is_named_with_what_is_missing() {
        let facts = [("amount", dollars("20")), ("tenure", months(4)), ("bill", dollars("200"))];
        assert_eq!(
            said(Lang::En, &case("agent", &facts)),
            "Ask: Team leads or night-desk.\n\
             Not met: time as a customer: at least 6 months.\n\
             Next who may decide this: Team leads or night-desk.\n\
             It would be a yes with 2 months more (time as a customer).\n\
             Assumed because it was not said: fraud suspected: no."
        );
    }

    #[test]
    fn an_exception_is_explained_in_its_authors_words() {
        let facts = [("amount", dollars("20")), ("tenure", months(12)), ("bill", dollars("5000"))];
        assert_eq!(
            said(Lang::En, &case("agent", &facts)),
            "No. You may give this instead: A credit.\n\
             Large bills are looked at first.\n\
             It would be a yes with $3,000 less (the bill).\n\
             Assumed because it was not said: fraud suspected: no."
        );
    }

    #[test]
    fn what_is_unknown_is_asked_for() {
        assert!(said(Lang::En, &case("agent", &[("amount", dollars("20"))])).starts_with(
            "Cannot tell yet. Say this first: the bill and time as a customer. \
             Possible answers: no / decide / ask Team leads or night-desk."
        ));
    }

    #[test]
    fn without_an_amount_the_answer_is_how_much() {
        let facts = [("tenure", months(12)), ("bill", dollars("200"))];
        assert!(said(Lang::En, &case("agent", &facts)).starts_with(
            "You decide, up to $50.\n\
             Agents: may decide up to $50 without asking. Only if: time as a customer: at least 6 months."
        ));
    }

    #[test]
    fn verdicts_have_a_short_form() {
        let policies = with_late_fee();
        let mut open =
            case("agent", &[("amount", dollars("70")), ("tenure", months(12)), ("bill", dollars("9"))]);
        open.given.remedy = None;
        let answers = decide_each(&policies, &open);
        let words = Words::new(Lang::Hu, &policies);
        let short: Vec<String> = answers.iter().map(|answer| verdict(&words, &answer.verdict)).collect();
        assert_eq!(short, ["kérdezni kell: Team leads vagy night-desk", "nincs irányelv"]);
    }
}
