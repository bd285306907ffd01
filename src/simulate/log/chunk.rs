//! Some rows of a log, as they were read: not yet in their order, the words coded as before.

use super::{Counts, Field, Log, Outcome, Raw, Reading, Reason, Words};
use crate::{
    model::Organisation,
    simulate::{
        mapping::{Meaning, Plan, Translation, WantedFact},
        read::{Column, Rows, Values},
    },
};

/// Makes a log of some rows after the other; the codes of words stay what they are.
pub(in crate::simulate) struct Chunks<'a> {
    plan: &'a Plan,
    organisation: &'a Organisation,
    meanings: Vec<Meaning>,
    /// What is read instead of a column of the file.
    translations: Vec<Translation>,
    has_given: bool,
    pub(in crate::simulate) log: Log,
    /// The rows of the log that can be used.
    pub(in crate::simulate) kept: Vec<u32>,
    pub(in crate::simulate) rejected: Counts<Reason>,
}

impl<'a> Chunks<'a> {
    pub(in crate::simulate) fn new(
        plan: &'a Plan,
        facts: &[WantedFact],
        organisation: &'a Organisation,
        has_given: bool,
    ) -> Self {
        let mut log = Log::default();
        log.currencies.clone_from(&organisation.currencies);
        let blank = |fact: &WantedFact| (fact.clone(), Column::new(fact.kind, false));
        log.facts = facts.iter().map(blank).collect();
        Self {
            plan,
            organisation,
            meanings: plan.meanings(),
            translations: plan.translations(),
            has_given,
            log,
            kept: Vec::new(),
            rejected: Counts::default(),
        }
    }

    /// Makes the log of some rows. `aside` are places of rows that are left out, rising.
    pub(in crate::simulate) fn take(&mut self, rows: &mut Rows, aside: &[u32]) {
        self.translations.iter_mut().zip(&rows.columns).for_each(|(translation, column)| {
            translation.read(column);
        });
        for text in &rows.broken {
            self.rejected.add(Reason::BrokenRow, "", text);
        }
        self.look(rows, aside);
        self.log.len = rows.len;
        self.log.n_read += rows.broken.len() as u64 + (rows.len - aside.len()) as u64;
        self.swap(rows);
        self.log.find_zones(self.organisation);
    }

    /// Leaves out the usable ones among some rows, and returns them; what remains is final.
    pub(in crate::simulate) fn leave_out(&mut self, rows: &[u32]) -> Vec<u32> {
        let left_out: Vec<u32> =
            rows.iter().copied().filter(|row| self.kept.binary_search(row).is_ok()).collect();
        self.kept.retain(|row| left_out.binary_search(row).is_err());
        self.log.n_read -= left_out.len() as u64;
        let kept = &self.kept;
        self.log.count_unreadable(|row| kept.binary_search(&row).is_ok());
        left_out
    }

    /// Gives the columns of the rows back, with the words; done twice, the words are the log's.
    pub(in crate::simulate) fn give_back(&mut self, rows: &mut Rows) {
        self.swap(rows);
    }

    fn look(&mut self, rows: &Rows, aside: &[u32]) {
        let raw = Raw::of_parts(rows, &self.meanings, &self.translations);
        let mut reading = Reading::new(&raw, self.plan, self.organisation, self.has_given);
        let log = &mut self.log;
        log.clear_rows();
        self.kept.clear();
        let mut aside = aside.iter().copied().peekable();
        for row in 0..rows.len {
            let number = u32::try_from(row).unwrap_or(u32::MAX);
            let kept = if aside.next_if_eq(&number).is_some() { None } else { Some(reading.row(&raw, row)) };
            match kept {
                Some(Ok(kept)) => {
                    self.kept.push(number);
                    log.push_row(
                        kept.at,
                        (kept.currency, kept.asked, kept.given),
                        kept.outcome,
                        kept.reversed_at,
                    );
                }
                Some(Err((reason, text))) => {
                    self.rejected.add(reason, raw.id(row), &text);
                    log.push_row(0, (None, None, None), Outcome::NotOffered, None);
                }
                None => log.push_row(0, (None, None, None), Outcome::NotOffered, None),
            }
        }
        log.n_ambiguous += reading.n_ambiguous;
    }

    /// Exchanges the columns of the rows with those of the log.
    fn swap(&mut self, rows: &mut Rows) {
        for ((meaning, column), translation) in
            self.meanings.iter().zip(&mut rows.columns).zip(&mut self.translations)
        {
            let column = translation.column().unwrap_or(column);
            match meaning {
                Meaning::Field(Field::DecisionId) => {
                    if let Values::Id(ids) = &mut column.values {
                        std::mem::swap(ids, &mut self.log.id);
                    }
                }
                Meaning::Field(field) => {
                    if let (Some(words), Values::Text { codes, texts }) =
                        (self.log.words_of(*field), &mut column.values)
                    {
                        std::mem::swap(codes, &mut words.codes);
                        std::mem::swap(texts, &mut words.texts);
                    }
                }
                Meaning::Fact(at) => {
                    if let Some((_, own)) = self.log.facts.get_mut(*at) {
                        std::mem::swap(own, column);
                    }
                }
                Meaning::Asked => {}
            }
        }
    }
}

impl Log {
    fn words_of(&mut self, field: Field) -> Option<&mut Words> {
        match field {
            Field::Guideline => Some(&mut self.guideline),
            Field::Remedy => Some(&mut self.remedy),
            Field::Role => Some(&mut self.role),
            Field::Agent => Some(&mut self.agent),
            Field::Customer => Some(&mut self.customer),
            Field::Site => Some(&mut self.site),
            Field::Team => Some(&mut self.team),
            Field::DecisionId
            | Field::DecidedAt
            | Field::Asked
            | Field::Given
            | Field::Currency
            | Field::Outcome
            | Field::CaseId
            | Field::HandleSeconds
            | Field::WaitSeconds
            | Field::LifetimeValue
            | Field::PolicyDigest
            | Field::ReversedAt
            | Field::Language => None,
        }
    }

    fn clear_rows(&mut self) {
        self.decided_at.clear();
        self.currency.clear();
        self.asked.clear();
        self.given.clear();
        self.outcome.clear();
        self.reversed_at.clear();
    }

    fn push_row(
        &mut self,
        at: i64,
        (currency, asked, given): (Option<u8>, Option<i64>, Option<i64>),
        outcome: Outcome,
        reversed_at: Option<i64>,
    ) {
        self.decided_at.push(at);
        self.currency.push(currency);
        self.asked.push(asked);
        self.given.push(given);
        self.outcome.push(outcome);
        self.reversed_at.push(reversed_at);
    }
}
