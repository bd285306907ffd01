//! The first look at files: which ids come more than once, and what the caps need to know of all rows.

use std::collections::{BTreeSet, HashMap};

use super::{Files, repeated::repeated};
use crate::{
    model::Policies,
    simulate::{
        SimulateError,
        kernel::{Compiled, Facts, Track},
        log::Log,
        mapping::{Field, Meaning, Translation, WantedFact},
        read::{self, BLANK, Choose, Column, Mixer, Moment, Names, Part, Rows, Values, hash},
    },
};

/// What the first look found.
pub(super) struct Scan {
    /// For each part the places of rows that share the number of their id with others, rising.
    pub(super) aside: Vec<Vec<u32>>,
    /// Whether any row says what was given.
    pub(super) has_given: bool,
    /// The first and the last instant, as far as they can be told from the instants alone.
    pub(super) span: Option<(i64, i64)>,
    /// The guidelines, remedies and roles that come up together, where caps need them.
    situations: Option<BTreeSet<[Option<String>; 3]>>,
}

/// What is found in one part after the other.
struct Scanner {
    rows: Option<Rows>,
    translations: Vec<Translation>,
    /// By part: the numbers of the ids.
    parts: Vec<(usize, Ids)>,
    has_given: bool,
    span: Option<(i64, i64)>,
    codes: BTreeSet<[u32; 3]>,
}

/// The ids of a part.
#[derive(Default)]
struct Ids {
    hashes: Vec<u64>,
    /// Whether each is greater than the one before.
    is_rising: bool,
    first: Option<Vec<u8>>,
    last: Vec<u8>,
}

const WITH_CAPS: [Field; 6] =
    [Field::DecisionId, Field::Given, Field::DecidedAt, Field::Guideline, Field::Remedy, Field::Role];

impl Files<'_> {
    /// Looks at the ids of all rows, and where caps are in force at a little more.
    pub(super) fn scan(&self, parts: &[(usize, Part)]) -> Result<Scan, SimulateError> {
        let looks_back = self.versions.iter().any(|version| looks_back(version));
        let fields = if looks_back { &WITH_CAPS[..] } else { &WITH_CAPS[..2] };
        let start = || Scanner {
            rows: Some(self.plan.rows()),
            translations: self.plan.translations(),
            parts: Vec::new(),
            has_given: false,
            span: None,
            codes: BTreeSet::new(),
        };
        let choose = |names: &mut Names| {
            let places = self.plan.choose(names)?.into_iter().enumerate();
            Ok(places.map(|(column, place)| place.filter(|_| self.plan.is_one_of(column, fields))).collect())
        };
        let scanners = self.each_part(parts.len(), start, |scanner, at| {
            let (source, part) = &parts[at];
            let source = &self.sources[*source];
            let mut rows = scanner.rows.take().unwrap_or_else(|| self.plan.rows());
            let mut ids = Ids { is_rising: true, ..Ids::default() };
            let choose: &mut Choose<'_> = &mut |names| choose(names);
            let meanings = self.plan.meanings();
            let result = read::read_part(source.open()?, part, &mut rows, choose, &mut |rows| {
                scanner.look(&meanings, rows, &mut ids, looks_back);
                rows.clear();
                Ok(())
            });
            scanner.parts.push((at, ids));
            scanner.rows = Some(rows);
            result.map_err(|error| source.failed(error))
        })?;
        let situations = looks_back
            .then(|| scanners.iter().flat_map(|scanner| scanner.situations(&self.plan.meanings())).collect());
        let span = scanners.iter().filter_map(|scanner| scanner.span);
        Ok(Scan {
            has_given: scanners.iter().any(|scanner| scanner.has_given),
            span: span.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1))),
            situations,
            aside: aside(scanners, parts.len()),
        })
    }
}

/// Whether rules of a version may look at earlier decisions.
pub(in crate::simulate) fn looks_back(policies: &Policies) -> bool {
    let own = policies.guidelines.iter().flat_map(|guideline| &guideline.facts);
    let mut facts = policies.organisation.facts.iter().chain(own);
    let is_history =
        |fact: &crate::model::Fact| matches!(fact.is, Some(crate::model::Derivation::History(_)));
    let mut remedies = policies.guidelines.iter().flat_map(|guideline| &guideline.remedies);
    facts.any(is_history) || remedies.any(|remedy| !remedy.caps.is_empty())
}

impl Scanner {
    fn look(&mut self, meanings: &[Meaning], rows: &Rows, ids: &mut Ids, looks_back: bool) {
        let is = |meaning: &Meaning, field: Field| *meaning == Meaning::Field(field);
        let field = |field: Field| meanings.iter().position(|meaning| is(meaning, field));
        let column = |at: Field| field(at).and_then(|at| rows.columns.get(at));
        if let Some(Values::Id(texts)) = column(Field::DecisionId).map(|column| &column.values) {
            ids.add(texts);
        }
        if let Some(given) = column(Field::Given).filter(|_| !self.has_given) {
            self.has_given = (0..given.len()).any(|row| !given.is_blank(row));
        }
        if !looks_back {
            return;
        }
        if let Some(Values::Instant(moments)) = column(Field::DecidedAt).map(|column| &column.values) {
            for micros in moments.iter().flatten().map(|moment| match moment {
                Moment::Utc(micros) | Moment::Local(micros) => *micros,
            }) {
                let (first, last) = self.span.unwrap_or((micros, micros));
                self.span = Some((first.min(micros), last.max(micros)));
            }
        }
        let fields = [Field::Guideline, Field::Remedy, Field::Role].map(field);
        for at in fields.into_iter().flatten() {
            if let (Some(translation), Some(column)) = (self.translations.get_mut(at), rows.columns.get(at)) {
                translation.read(column);
            }
        }
        let columns = fields.map(|at| at.and_then(|at| self.column(rows, at)));
        let codes = columns.map(|column| match column.map(|column| &column.values) {
            Some(Values::Text { codes, .. }) => codes.as_slice(),
            _ => &[],
        });
        let mut last = None;
        let mut found = Vec::new();
        for row in 0..rows.len {
            let key = codes.map(|codes| codes.get(row).copied().unwrap_or(BLANK));
            if last != Some(key) {
                found.push(key);
                last = Some(key);
            }
        }
        let mut known: std::collections::HashSet<[u32; 3], Mixer> =
            std::collections::HashSet::with_hasher(Mixer::default());
        found.retain(|key| known.insert(*key));
        self.codes.extend(found);
    }

    fn column<'c>(&'c self, rows: &'c Rows, at: usize) -> Option<&'c Column> {
        self.translations.get(at).and_then(Translation::get).or_else(|| rows.columns.get(at))
    }

    /// Returns the words of what comes up together.
    fn situations(&self, meanings: &[Meaning]) -> Vec<[Option<String>; 3]> {
        let Some(rows) = &self.rows else { return Vec::new() };
        let columns = [Field::Guideline, Field::Remedy, Field::Role].map(|field| {
            let at = meanings.iter().position(|meaning| *meaning == Meaning::Field(field))?;
            self.column(rows, at)
        });
        let words = |key: &[u32; 3]| {
            let mut words = columns.iter().zip(key).map(|(column, code)| {
                column.as_ref().filter(|_| *code != BLANK)?.word(*code).map(str::to_owned)
            });
            [words.next().flatten(), words.next().flatten(), words.next().flatten()]
        };
        self.codes.iter().map(words).collect()
    }
}

impl Ids {
    fn add(&mut self, texts: &read::Ids) {
        let last = std::mem::take(&mut self.last);
        let mut before = last.as_slice();
        for row in 0..texts.len() {
            let id = texts.bytes(row);
            self.is_rising &= id > before;
            // Nought stands for no id.
            self.hashes.push(if id.is_empty() { 0 } else { hash(id).max(1) });
            before = id;
        }
        if self.first.is_none() && !texts.is_empty() {
            self.first = Some(texts.bytes(0).to_vec());
        }
        self.last = before.to_vec();
    }
}

/// Returns for each part the rows that share the number of their id with others.
fn aside(scanners: Vec<Scanner>, n_parts: usize) -> Vec<Vec<u32>> {
    let mut parts: Vec<(usize, Ids)> = scanners.into_iter().flat_map(|scanner| scanner.parts).collect();
    parts.sort_by_key(|(at, _)| *at);
    let filled: Vec<&Ids> = parts.iter().map(|(_, ids)| ids).filter(|ids| !ids.hashes.is_empty()).collect();
    let rises = |pair: &[&Ids]| match pair {
        [one, other] => other.first.as_ref().is_some_and(|first| one.last < *first),
        _ => true,
    };
    if filled.iter().all(|ids| ids.is_rising) && filled.windows(2).all(rises) {
        return vec![Vec::new(); n_parts];
    }
    let n = filled.iter().map(|ids| ids.hashes.len()).sum();
    let repeated = repeated(filled.iter().flat_map(|ids| &ids.hashes), n);
    let is_repeated: HashMap<u64, (), Mixer> = repeated.into_iter().map(|hash| (hash, ())).collect();
    let of_part = |ids: &Ids| {
        let rows = (0..).zip(&ids.hashes);
        rows.filter(|(_, hash)| is_repeated.contains_key(hash)).map(|(row, _)| row).collect()
    };
    parts.iter().map(|(_, ids)| of_part(ids)).collect()
}

impl Scan {
    /// Returns what the caps of all situations count; none where rules look at more than rows and caps.
    pub(super) fn tracks(&self, versions: [&Policies; 2], facts: &[WantedFact]) -> Option<Vec<Track>> {
        let Some(situations) = &self.situations else { return Some(Vec::new()) };
        let mut log = Log::default();
        for [guideline, remedy, role] in situations {
            log.guideline.push(guideline.as_deref());
            log.remedy.push(remedy.as_deref());
            log.role.push(role.as_deref());
            log.len += 1;
        }
        log.facts = facts.iter().map(|fact| (fact.clone(), Column::new(fact.kind, false))).collect();
        let [_, candidate] = versions;
        let mut compiled = Compiled::new(versions, &candidate.organisation.currencies);
        compiled.extend(&log, &Facts::new(&log, Some(super::DECIMALS)), 0..log.len);
        compiled.is_flat().then(|| compiled.tracks.clone())
    }
}
