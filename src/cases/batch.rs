//! Many cases at once: one answer per row, in the order of the rows.

use std::collections::{BTreeMap, BTreeSet};

use csv::StringRecord;
use jiff::Timestamp;
use rayon::iter::{IntoParallelRefIterator, ParallelExtend, ParallelIterator};

use super::audit::{Audit, audit};
use super::case::GUIDELINE;
use super::history::{gift, given, in_order, outcome, recorded_amount, trace};
use super::{CaseError, Columns, History, Keys, case, guideline, remedy};
use crate::decision::{Answer, Case, Context, Known, OwedAmount, Verdict, asked_fact, decide_each};
use crate::model::{FactId, Guideline, GuidelineId, PastGift, Policies, Remedy, RemedyId, built_in};
use crate::simulate::Outcome;

/// How many answers to rows that know of each other are kept until something is made of them.
const TOGETHER: usize = 128;

/// What a row knows of the rows before it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Sequence {
    /// Nothing; each is a case of its own.
    None,
    /// What was answered: a yes counts as given for the rows that come later.
    Answered,
    /// What was recorded; the answers are held against it.
    Recorded,
}

/// How rows are answered.
#[derive(Debug)]
pub struct Batch<'a> {
    /// The policies that answer.
    pub policies: &'a Policies,
    /// Which column says what.
    pub columns: &'a Columns,
    /// When a row is decided whose table has no moments.
    pub now: Timestamp,
    /// What was decided before all rows, if that is known.
    pub history: Option<History>,
    /// What a row knows of the rows before it.
    pub sequence: Sequence,
    /// Facts whose values are wanted beside the answers.
    pub shown: &'a [FactId],
}

/// One row with its answers.
#[derive(Clone, Debug, Default)]
pub struct Answered {
    /// The case, as far as it could be read.
    pub case: Option<Case>,
    /// One answer for each remedy that is asked about; none where the row asks nothing.
    pub answers: Vec<Answer>,
    /// What could not be read.
    pub errors: Vec<CaseError>,
    /// What the answer says of what was recorded.
    pub audit: Option<Audit>,
}

impl Answered {
    /// Returns the answer of the first remedy that may be given on the spot, else the first answer.
    #[must_use]
    pub fn chosen(&self) -> Option<&Answer> {
        let decides = self.answers.iter().find(|answer| answer.verdict == Verdict::Decide);
        decides.or_else(|| self.answers.first())
    }

    /// Returns the value of a fact in the case, given or worked out.
    #[must_use]
    pub fn fact(&self, policies: &Policies, fact: &FactId) -> Option<Known> {
        let case = self.case.as_ref()?;
        let guideline = policies.guideline(case.guideline.as_str())?;
        let remedy = self.chosen().and_then(|answer| answer.remedy.as_ref());
        let context = Context::new(policies, guideline, case, remedy, case.given.role.as_ref());
        Some(context.fact(fact))
    }
}

/// A row as it was understood.
struct Reading<'a> {
    guideline: Option<&'a Guideline>,
    row: &'a StringRecord,
    answered: Answered,
}

impl Batch<'_> {
    /// Answers rows, and makes something of each answer: what was decided before it is dropped with it.
    pub fn answer<T: Send>(
        &self,
        rows: &[StringRecord],
        make: impl Fn(&StringRecord, &Answered) -> T + Sync,
    ) -> Vec<T> {
        let keys: BTreeMap<&GuidelineId, Keys> = self
            .policies
            .guidelines
            .iter()
            .map(|guideline| (&guideline.id, Keys::of(self.policies, guideline, self.shown)))
            .collect();
        let read = |row| self.read(row);
        match self.sequence {
            Sequence::None => rows.par_iter().map(|row| make(row, &self.alone(read(row), &keys))).collect(),
            Sequence::Answered | Sequence::Recorded => {
                self.one_after_the_other(rows.par_iter().map(read).collect(), &keys, &make)
            }
        }
    }

    /// Returns the remedies that rows which name none are asked about, in written order.
    #[must_use]
    pub fn remedies(&self, rows: &[StringRecord]) -> Vec<RemedyId> {
        let mut remedies: Vec<RemedyId> = Vec::new();
        if self.columns.say(built_in::REMEDY) {
            return remedies;
        }
        let named = rows.iter().filter_map(|row| self.columns.word(built_in::GUIDELINE, row));
        let mut seen = BTreeSet::new();
        for id in named.filter(|id| seen.insert(*id)) {
            let guideline = self.policies.guideline(id);
            for remedy in guideline.into_iter().flat_map(|guideline| &guideline.remedies) {
                if !remedies.contains(&remedy.id) {
                    remedies.push(remedy.id.clone());
                }
            }
        }
        remedies
    }

    fn alone(&self, reading: Reading<'_>, keys: &BTreeMap<&GuidelineId, Keys>) -> Answered {
        let mut answered = reading.answered;
        if let (Some(case), Some(guideline)) = (&mut answered.case, reading.guideline)
            && let Some(keys) = keys.get(&guideline.id)
        {
            match &self.history {
                Some(history) => case.given.history = history.of(self.policies, guideline, case, keys),
                None => keys.assume_no_history(case),
            }
        }
        self.decided(answered)
    }

    fn one_after_the_other<T: Send>(
        &self,
        readings: Vec<Reading<'_>>,
        keys: &BTreeMap<&GuidelineId, Keys>,
        make: &(impl Fn(&StringRecord, &Answered) -> T + Sync),
    ) -> Vec<T> {
        let mut history = self.history.clone().unwrap_or_default();
        let all_keys = Keys::of_all(self.policies);
        let moment = |reading: &Reading<'_>| reading.answered.case.as_ref()?.given.decided_at;
        let order = in_order(&readings.iter().map(moment).collect::<Vec<_>>());
        let mut readings: Vec<Option<Reading<'_>>> = readings.into_iter().map(Some).collect();
        let mut made: Vec<(usize, T)> = Vec::with_capacity(readings.len());
        for places in order.chunks(TOGETHER) {
            let mut answered = Vec::with_capacity(TOGETHER);
            for place in places {
                let Some(reading) = readings.get_mut(*place).and_then(Option::take) else { continue };
                let row = reading.row;
                answered.push((*place, row, self.next(reading, keys, (&mut history, &all_keys))));
            }
            let one =
                |(place, row, answered): &(usize, &StringRecord, Answered)| (*place, make(row, answered));
            made.par_extend(answered.par_iter().map(one));
        }
        made.sort_by_key(|(place, _)| *place);
        made.into_iter().map(|(_, one)| one).collect()
    }

    /// Answers a row by what came before it, and adds what it leaves behind.
    fn next(
        &self,
        reading: Reading<'_>,
        keys: &BTreeMap<&GuidelineId, Keys>,
        (history, all_keys): (&mut History, &Keys),
    ) -> Answered {
        let Reading { guideline, row, mut answered } = reading;
        let (Some(guideline), Some(case)) = (guideline, &mut answered.case) else {
            return self.decided(answered);
        };
        let Some(keys) = keys.get(&guideline.id) else { return self.decided(answered) };
        case.given.history = history.of(self.policies, guideline, case, keys);
        let recorded = self.recorded(guideline, row, case, &mut answered.errors);
        let mut answered = self.decided(answered);
        let given = match self.sequence {
            Sequence::Recorded => {
                answered.audit = answered.chosen().map(|answer| {
                    let remedy = answer.remedy.as_ref().and_then(|id| guideline.remedy(id.as_str()));
                    audit(answer, &recorded, remedy.is_some_and(|remedy| remedy.charge))
                });
                recorded.given
            }
            Sequence::Answered | Sequence::None => given_by(Some(guideline), &answered, recorded.outcome),
        };
        let remedy = answered.chosen().and_then(|answer| guideline.remedy(answer.remedy.as_ref()?.as_str()));
        let case = answered.case.as_ref();
        if let (Some(remedy), Some(case)) = (remedy, case) {
            let past = trace(self.policies, (guideline, remedy), case, all_keys, given);
            past.into_iter().for_each(|past| history.add(self.policies, all_keys, past));
        }
        answered
    }

    /// What the row records; where the answers are held against it, the case is about what was given.
    fn recorded(
        &self,
        guideline: &Guideline,
        row: &StringRecord,
        case: &mut Case,
        errors: &mut Vec<CaseError>,
    ) -> Recorded {
        let outcome = outcome(self.columns, row).unwrap_or_else(|error| {
            errors.push(error);
            None
        });
        if self.sequence != Sequence::Recorded {
            return Recorded { outcome, given: None, asked: None };
        }
        let of = (self.policies, guideline, case_remedy(guideline, case));
        let given = given(of, self.columns, row, case).unwrap_or_default();
        let asked = case.said(asked_fact(of.2).as_str()).map(|asked| gift(Some(asked)));
        match recorded_amount(of, self.columns, row, case) {
            Ok(Some(amount)) if given.is_some() => {
                case.given.facts.insert(asked_fact(of.2), amount);
            }
            Ok(_) => {}
            Err(error) => errors.push(error),
        }
        Recorded { outcome, given, asked }
    }

    /// Reads a row; what cannot be read is unknown.
    fn read<'r>(&'r self, row: &'r StringRecord) -> Reading<'r> {
        let mut answered = Answered::default();
        if !self.columns.fit(row) {
            answered.errors.push(CaseError::Ragged);
            return Reading { guideline: None, row, answered };
        }
        let Some(id) = self.columns.word(built_in::GUIDELINE, row) else {
            answered.errors.push(CaseError::NoGuideline);
            return Reading { guideline: None, row, answered };
        };
        let guideline = match guideline(self.policies, id) {
            Ok(guideline) => guideline,
            Err(error) => {
                answered.errors.push(error);
                answered.case = Some(Case { guideline: GuidelineId::new(id), given: Default::default() });
                return Reading { guideline: None, row, answered };
            }
        };
        if let Some(Err(error)) = self.columns.word(built_in::REMEDY, row).map(|id| remedy(guideline, id)) {
            answered.errors.push(error);
            return Reading { guideline: Some(guideline), row, answered };
        }
        let now = (!self.columns.say(built_in::DECIDED_AT)).then_some(self.now);
        let said: Vec<(&str, &str)> = self.columns.said_of(self.policies, guideline, row).collect();
        let (case, errors) = case(self.policies, guideline, &said, now);
        answered.errors.extend(errors);
        answered.case = Some(case);
        Reading { guideline: Some(guideline), row, answered }
    }

    /// Answers a case; one that could not be read is not answered, one that no guideline speaks to is.
    fn decided(&self, mut answered: Answered) -> Answered {
        let is_readable =
            answered.errors.iter().all(|error| matches!(error, CaseError::Unknown { what: GUIDELINE, .. }));
        if let Some(case) = answered.case.as_ref().filter(|_| is_readable) {
            answered.answers = decide_each(self.policies, case);
        }
        answered
    }
}

/// The remedy that a case is about: the one it names, or the only one.
fn case_remedy<'g>(guideline: &'g Guideline, case: &Case) -> Option<&'g Remedy> {
    match (&case.given.remedy, guideline.remedies.as_slice()) {
        (Some(id), _) => guideline.remedy(id.as_str()),
        (None, all) => all.first(),
    }
}

/// What a row records of how its case ended.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Recorded {
    pub(super) outcome: Option<Outcome>,
    pub(super) given: Option<PastGift>,
    /// What was asked, whatever was given.
    pub(super) asked: Option<PastGift>,
}

/// What an answer gives: a yes on the spot, or one that a superior is known to have said.
fn given_by(
    guideline: Option<&Guideline>,
    answered: &Answered,
    outcome: Option<Outcome>,
) -> Option<PastGift> {
    let answer = answered.chosen()?;
    let case = answered.case.as_ref()?;
    let owed = match &answer.owed {
        OwedAmount::Value(amount) => Some(amount),
        OwedAmount::Nothing | OwedAmount::Thing | OwedAmount::Unknown => None,
    };
    let is_given = match &answer.verdict {
        Verdict::Decide => true,
        Verdict::Ask(_) => outcome.is_some_and(Outcome::is_yes),
        Verdict::No | Verdict::NotCovered | Verdict::CannotTell(_) => false,
    };
    let asked =
        asked_fact(guideline.and_then(|guideline| guideline.remedy(answer.remedy.as_ref()?.as_str())));
    is_given.then(|| gift(case.said(asked.as_str()).or(owed)))
}
