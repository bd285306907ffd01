//! Compiling two versions for the guidelines, remedies and roles that a log names.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use super::{
    BASE, CANDIDATE, Compiled, Kernel, Key, NotReplayable, Rules, Situation, VERSIONS,
    build::{Builder, Noted},
    data::Facts,
    node::Node,
    track::Track,
};
use crate::{
    decision::{self, Formulas, Point, Truth, Verdict},
    model::{self, Currency, Guideline, Otherwise, Policies, Remedy, RoleId, built_in},
    simulate::{
        clock::Calendar,
        log::{Log, Words},
        read::{BLANK, Mixer, Values},
    },
};

/// For so many caps of a remedy all answers are worked out beforehand.
pub(in crate::simulate) const MOST_CAPS: usize = 4;
/// For so many facts there is a bit that says whether they are missing.
const MOST_FACTS: usize = 127;

impl<'a> Compiled<'a> {
    /// Whether all rules look at the row and its caps alone, so that they can be answered column by column.
    pub(in crate::simulate) fn is_flat(&self) -> bool {
        let is_plain = |track: &Track| {
            let is_named = |key: &model::FactId| {
                matches!(key.as_str(), built_in::CUSTOMER | built_in::AGENT | built_in::SITE)
            };
            track.what.is_cap && matches!(track.what.per.as_slice(), [key] if is_named(key))
        };
        self.fact_names.len() < MOST_FACTS
            && self.tracks.iter().all(is_plain)
            && self.rules.iter().all(|rules| {
                rules.histories.is_empty()
                    && rules.caps.len() <= MOST_CAPS
                    && rules.caps.iter().all(|cap| cap.is_plain)
            })
            && !self.rules.iter().any(Rules::look_at_caps_of_others)
    }

    /// Returns two versions of which nothing is compiled yet.
    pub(in crate::simulate) fn new(versions: [&'a Policies; 2], currencies: &[Currency]) -> Self {
        Self {
            versions,
            currencies: currencies.to_vec(),
            nodes: Vec::new(),
            rules: Vec::new(),
            tracks: Vec::new(),
            verdicts: Vec::new(),
            abouts: Vec::new(),
            fact_names: vec![built_in::AMOUNT.to_owned()],
            word_atoms: Vec::new(),
            situations: HashMap::with_hasher(Mixer::default()),
            formulas: Formulas::default(),
            memo: HashMap::new(),
            flat: Default::default(),
            shapes: Default::default(),
            programs: HashMap::new(),
        }
    }

    /// Compiles what the rows of a log need and is not compiled yet.
    pub(in crate::simulate) fn extend(
        &mut self,
        log: &Log,
        facts: &Facts,
        rows: impl Iterator<Item = usize>,
    ) {
        let n_before = self.situations.len();
        let mut last = None;
        for key in rows.map(|row| log.key(row)) {
            if last != Some(key) && !self.situations.contains_key(&key) {
                let situation = self.compile_key(log, facts, key);
                self.situations.insert(key, situation);
            }
            last = Some(key);
        }
        if self.situations.len() > n_before {
            self.find_feeds();
            self.find_abouts(facts);
        }
    }
}

impl<'a> Kernel<'a> {
    /// Sets compiled versions over the rows of a log; `nothing_before` says that nothing was given before
    /// it begins.
    pub(in crate::simulate) fn over(
        log: &'a Log,
        compiled: &'a Compiled<'a>,
        facts: Facts,
        nothing_before: bool,
    ) -> Self {
        let (first, last) =
            (log.decided_at.first().copied().unwrap_or(0), log.decided_at.last().copied().unwrap_or(0));
        let calendars: Vec<Calendar> =
            log.zones.iter().map(|zone| Calendar::new(zone, first, last)).collect();
        let days =
            log.decided_at.iter().enumerate().map(|(row, &at)| calendars[log.zone(row)].day(at)).collect();
        let begins = compiled.tracks.iter().map(|track| {
            let zones = log.zones.iter().zip(&calendars);
            zones.map(|(zone, calendar)| calendar.window(zone, track.what.window)).collect()
        });
        let begins = begins.collect();
        let mut kernel = Kernel {
            log,
            compiled,
            facts,
            truths: Vec::new(),
            keys: Vec::new(),
            begins,
            calendars,
            days,
            known_from: if nothing_before { i64::MIN } else { first },
        };
        answer_words(&mut kernel.truths, log, compiled);
        kernel.keys = compiled.tracks.iter().map(|track| kernel.keys_of(&track.what.per)).collect();
        kernel
    }
}

impl<'a> Kernel<'a> {
    /// Sets compiled versions over rows in any order, whose local days are given; what was given before is
    /// looked at elsewhere. `truths` are answers about words that are known from rows before.
    pub(in crate::simulate) fn of_rows(
        log: &'a Log,
        compiled: &'a Compiled<'a>,
        facts: Facts,
        days: Vec<i32>,
        mut truths: Vec<Vec<Truth>>,
    ) -> Self {
        answer_words(&mut truths, log, compiled);
        let mut kernel = Kernel {
            log,
            compiled,
            facts,
            truths,
            keys: Vec::new(),
            begins: Vec::new(),
            calendars: Vec::new(),
            days,
            known_from: i64::MIN,
        };
        kernel.keys = compiled.tracks.iter().map(|track| kernel.keys_of(&track.what.per)).collect();
        kernel
    }

    /// Returns what was kept for the next rows: the room for days, and the answers about words.
    pub(in crate::simulate) fn into_parts(self) -> (Vec<i32>, Vec<Vec<Truth>>) {
        (self.days, self.truths)
    }

    /// Whether two versions owe something else in a row.
    pub(in crate::simulate) fn owes_otherwise(&self, rules: [usize; 2], row: usize) -> bool {
        if rules.iter().all(|&rules| !self.rules(rules).owes()) {
            return false;
        }
        let [base, candidate] = rules.map(|rules| self.eye(rules, row).owed());
        base != candidate
    }
}

/// Answers each question about words for the words that the log has and that were not answered yet.
fn answer_words(truths: &mut Vec<Vec<Truth>>, log: &Log, compiled: &Compiled<'_>) {
    truths.resize_with(compiled.word_atoms.len(), Vec::new);
    for (truths, (fact, atom)) in truths.iter_mut().zip(&compiled.word_atoms) {
        if let Some(Values::Text { texts, .. }) = log.facts.get(*fact).map(|(_, column)| &column.values) {
            truths.extend(texts.iter_from(truths.len()).map(|word| atom.holds(&Point::word(word))));
        }
    }
}

impl<'a> Compiled<'a> {
    fn compile_key(&mut self, log: &Log, facts: &Facts, key: Key) -> Situation {
        let words = |words: &Words, code: u32| (code != BLANK).then(|| words.texts.get(code).to_owned());
        let Some(guideline) = words(&log.guideline, key.0) else {
            return Situation::Not(NotReplayable::NoGuideline);
        };
        let remedy = words(&log.remedy, key.1);
        let role = words(&log.role, key.2).map(|role| RoleId::new(&role));
        let found = VERSIONS.map(|version| self.find_guideline(version, &guideline));
        if found.iter().all(Option::is_none) {
            return Situation::Not(NotReplayable::UnknownGuideline);
        }
        let is_known =
            |role: &RoleId| self.versions.iter().any(|version| version.organisation.rank(role).is_some());
        if role.as_ref().is_some_and(|role| !is_known(role)) {
            return Situation::Not(NotReplayable::UnknownRole);
        }
        let remedies = match find_remedies(found, remedy.as_deref()) {
            Ok(remedies) => remedies,
            Err(reason) => return Situation::Not(reason),
        };
        let rules = VERSIONS.map(|version| {
            let rules = self.compile_rules(facts, version, found[version], remedies[version], role.as_ref());
            self.rules.push(rules);
            self.rules.len() - 1
        });
        self.shapes.extend(&self.nodes);
        let [base, candidate] = rules.map(|rules| self.shape(&self.rules[rules]));
        let is_same = base.is_some() && base == candidate;
        Situation::Is { rules, feeds: [Vec::new(), Vec::new()], asks: Vec::new(), sees: Vec::new(), is_same }
    }

    /// Finds a guideline of a version by the name of either version.
    fn find_guideline(&self, version: usize, id: &str) -> Option<&'a Guideline> {
        let (own, other) = (self.versions[version], self.versions[1 - version]);
        let formerly = |guideline: &&Guideline| guideline.formerly.iter().any(|old| old.as_str() == id);
        own.guideline(id).or_else(|| own.guidelines.iter().find(formerly)).or_else(|| {
            let renamed = other.guideline(id)?;
            renamed.formerly.iter().find_map(|old| own.guideline(old.as_str()))
        })
    }

    fn compile_rules(
        &mut self,
        facts: &Facts,
        version: usize,
        guideline: Option<&'a Guideline>,
        remedy: Option<&'a Remedy>,
        role: Option<&RoleId>,
    ) -> Rules<'a> {
        let policies = self.versions[version];
        let is_there = |guideline: &&Guideline| remedy.is_some() || guideline.remedies.is_empty();
        let Some(guideline) = guideline.filter(is_there) else { return self.otherwise(version, role) };
        let key = (version, guideline.id.to_string(), remedy.map(|remedy| remedy.id.to_string()));
        let program = match self.programs.get(&key) {
            Some(known) => Arc::clone(known),
            None => {
                let new = Arc::new(decision::compile(&mut self.formulas, policies, guideline, remedy));
                self.programs.insert(key, Arc::clone(&new));
                new
            }
        };
        let mut builder = Builder {
            currencies: &self.currencies,
            word_atoms: &mut self.word_atoms,
            policies,
            guideline,
            version,
            formulas: &mut self.formulas,
            memo: &mut self.memo,
            facts,
            nodes: &mut self.nodes,
            tracks: &mut self.tracks,
            verdicts: &mut self.verdicts,
            noted: Noted::default(),
        };
        builder.rules(&program, remedy, role)
    }

    /// The rules of a version that does not have the guideline.
    fn otherwise(&mut self, version: usize, role: Option<&RoleId>) -> Rules<'a> {
        let policies = self.versions[version];
        let ask = |otherwise: &Otherwise| Verdict::ask_or_no(otherwise.ask.as_ref(), policies);
        let verdict = policies.organisation.otherwise.as_ref().map_or(Verdict::NotCovered, ask);
        self.nodes.push(Node::Constant(crate::decision::Truth::Yes));
        let always = u32::try_from(self.nodes.len() - 1).unwrap_or(u32::MAX);
        Rules {
            version,
            guideline: None,
            remedy: None,
            role: role.cloned(),
            verdicts: vec![(always, number_of(&mut self.verdicts, &verdict))],
            owed: Vec::new(),
            owed_reads: BTreeSet::new(),
            caps: Vec::new(),
            looks_back: false,
            limits: Vec::new(),
            histories: Vec::new(),
        }
    }

    /// Finds for each question the facts it is about, numbered.
    fn find_abouts(&mut self, facts: &Facts) {
        let mut abouts = std::mem::take(&mut self.abouts);
        for node in self.nodes.iter().skip(abouts.len()) {
            let names = if let Node::Test(test) = node { self.looked_at(facts, test) } else { Vec::new() };
            // One after the other, so that two facts that are new together have two numbers.
            let number = |name: String| {
                let known = self.fact_names.iter().position(|known| *known == name);
                known.unwrap_or_else(|| {
                    self.fact_names.push(name);
                    self.fact_names.len() - 1
                })
            };
            abouts.push(names.into_iter().map(number).collect());
        }
        self.abouts = abouts;
    }

    /// Finds for each situation where its decisions are counted.
    fn find_feeds(&mut self) {
        let mut situations = std::mem::take(&mut self.situations);
        for situation in situations.values_mut() {
            let Situation::Is { rules, feeds, asks, sees, .. } = situation else { continue };
            *feeds = [Vec::new(), Vec::new()];
            asks.clear();
            sees.clear();
            let paths = VERSIONS.map(|version| self.rules[rules[version]].path());
            for (at, track) in (0..).zip(&self.tracks) {
                let covers = VERSIONS.map(|version| {
                    track.used_by[version]
                        && paths[version].as_ref().is_some_and(|path| track.what.covers(path))
                });
                sees.extend((covers.contains(&true) && !track.what.is_cap).then_some(at));
                if track.what.event == model::HistoryEvent::Asked {
                    asks.extend(covers.contains(&true).then_some(at));
                    continue;
                }
                feeds[BASE].extend(covers.contains(&true).then_some(at));
                feeds[CANDIDATE].extend(covers[CANDIDATE].then_some(at));
            }
        }
        self.situations = situations;
    }
}

/// Finds the remedy a row names in each version; the only one where it names none.
fn find_remedies<'a>(
    guidelines: [Option<&'a Guideline>; 2],
    id: Option<&str>,
) -> Result<[Option<&'a Remedy>; 2], NotReplayable> {
    let Some(id) = id else {
        let is_clear =
            |guideline: &Option<&Guideline>| guideline.is_none_or(|guideline| guideline.remedies.len() <= 1);
        let only = guidelines.map(|guideline| guideline.and_then(|guideline| guideline.remedies.first()));
        return if guidelines.iter().all(is_clear) { Ok(only) } else { Err(NotReplayable::NoRemedy) };
    };
    let find = |version: usize| {
        let own = guidelines[version]?;
        let formerly = |remedy: &&Remedy| remedy.formerly.iter().any(|old| old.as_str() == id);
        own.remedy(id).or_else(|| own.remedies.iter().find(formerly)).or_else(|| {
            let renamed = guidelines[1 - version]?.remedy(id)?;
            renamed.formerly.iter().find_map(|old| own.remedy(old.as_str()))
        })
    };
    let found = VERSIONS.map(find);
    if found.iter().all(Option::is_none) { Err(NotReplayable::UnknownRemedy) } else { Ok(found) }
}

/// Returns the number of a verdict, a new one where it was not seen yet.
pub(super) fn number_of(verdicts: &mut Vec<Verdict>, verdict: &Verdict) -> u16 {
    let known = verdicts.iter().position(|known| known == verdict);
    let at = known.unwrap_or_else(|| {
        verdicts.push(verdict.clone());
        verdicts.len() - 1
    });
    u16::try_from(at).unwrap_or(u16::MAX)
}
