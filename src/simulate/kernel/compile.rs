//! Compiling two versions for the guidelines, remedies and roles that a log names.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use super::{
    BASE, CANDIDATE, CapTest, Kernel, Key, Limit, NotReplayable, Rules, Situation, VERSIONS,
    data::Facts,
    node::{Look, Named, Node, Range, Test},
    track::{Counted, Keys, Reading, Track},
};
use crate::{
    decision::{self, Dimension, Formula, Formulas, Node as Shape, Point, Program, UseOf, Verdict},
    model::{
        self, CapLimit, Exact, FactId, Guideline, History, HistoryMeasure, Otherwise, Policies, Remedy,
        RoleId, Value, built_in,
    },
    simulate::{
        clock::Calendar,
        log::{Log, Words},
        read::{BLANK, Mixer},
    },
};

/// Compiles two versions for a log; `nothing_before` says that nothing was given before it begins.
pub(in crate::simulate) fn compile<'a>(
    log: &'a Log,
    versions: [&'a Policies; 2],
    nothing_before: bool,
) -> Kernel<'a> {
    let (first, last) =
        (log.decided_at.first().copied().unwrap_or(0), log.decided_at.last().copied().unwrap_or(0));
    let calendars: Vec<Calendar> = log.zones.iter().map(|zone| Calendar::new(zone, first, last)).collect();
    let days = log.decided_at.iter().enumerate().map(|(row, &at)| calendars[log.zone(row)].day(at)).collect();
    let mut kernel = Kernel {
        log,
        versions,
        facts: Facts::new(log),
        nodes: Vec::new(),
        rules: Vec::new(),
        tracks: Vec::new(),
        verdicts: Vec::new(),
        situations: HashMap::with_hasher(Mixer::default()),
        calendars,
        days,
        known_from: if nothing_before { i64::MIN } else { first },
    };
    let mut formulas = Formulas::default();
    let mut keys: Vec<Key> = (0..log.len).map(|row| log.key(row)).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut memo = HashMap::new();
    for key in keys {
        let situation = kernel.compile_key(&mut formulas, &mut memo, key);
        kernel.situations.insert(key, situation);
    }
    kernel.find_feeds();
    kernel
}

/// What was compiled already: nodes by version, guideline and formula.
type Memo = HashMap<(usize, String, Formula), u32>;

impl<'a> Kernel<'a> {
    fn compile_key(&mut self, formulas: &mut Formulas, memo: &mut Memo, key: Key) -> Situation {
        let words = |words: &Words, code: u32| (code != BLANK).then(|| words.texts.get(code).to_owned());
        let Some(guideline) = words(&self.log.guideline, key.0) else {
            return Situation::Not(NotReplayable::NoGuideline);
        };
        let remedy = words(&self.log.remedy, key.1);
        let role = words(&self.log.role, key.2).map(|role| RoleId::new(&role));
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
            let rules =
                self.compile_rules(formulas, memo, version, found[version], remedies[version], role.as_ref());
            self.rules.push(rules);
            self.rules.len() - 1
        });
        Situation::Is { rules, feeds: [Vec::new(), Vec::new()], asks: Vec::new(), sees: Vec::new() }
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
        formulas: &mut Formulas,
        memo: &mut Memo,
        version: usize,
        guideline: Option<&'a Guideline>,
        remedy: Option<&'a Remedy>,
        role: Option<&RoleId>,
    ) -> Rules<'a> {
        let policies = self.versions[version];
        let is_there = |guideline: &&Guideline| remedy.is_some() || guideline.remedies.is_empty();
        let Some(guideline) = guideline.filter(is_there) else { return self.otherwise(version, role) };
        let program = decision::compile(formulas, policies, guideline, remedy);
        let mut builder = Builder {
            log: self.log,
            policies,
            guideline,
            version,
            formulas,
            memo,
            facts: &self.facts,
            calendars: &self.calendars,
            nodes: &mut self.nodes,
            tracks: &mut self.tracks,
            verdicts: &mut self.verdicts,
            limits: Vec::new(),
            looks_back: false,
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

    /// Finds for each situation where its decisions are counted.
    fn find_feeds(&mut self) {
        let mut situations = std::mem::take(&mut self.situations);
        for situation in situations.values_mut() {
            let Situation::Is { rules, feeds, asks, sees } = situation else { continue };
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

fn number_of(verdicts: &mut Vec<Verdict>, verdict: &Verdict) -> u16 {
    let known = verdicts.iter().position(|known| known == verdict);
    let at = known.unwrap_or_else(|| {
        verdicts.push(verdict.clone());
        verdicts.len() - 1
    });
    u16::try_from(at).unwrap_or(u16::MAX)
}

/// Compiles for one guideline of one version.
pub(super) struct Builder<'a, 'k> {
    pub(super) log: &'a Log,
    pub(super) policies: &'a Policies,
    pub(super) guideline: &'a Guideline,
    version: usize,
    formulas: &'k mut Formulas,
    memo: &'k mut Memo,
    pub(super) facts: &'k Facts,
    calendars: &'k [Calendar],
    nodes: &'k mut Vec<Node>,
    tracks: &'k mut Vec<Track>,
    verdicts: &'k mut Vec<Verdict>,
    limits: Vec<Limit>,
    looks_back: bool,
}

impl<'a> Builder<'a, '_> {
    fn rules(&mut self, program: &Program, remedy: Option<&'a Remedy>, role: Option<&RoleId>) -> Rules<'a> {
        let mut verdicts = Vec::new();
        for rule in &program.verdicts {
            let when = self.for_role(rule.when, role);
            let is_never = self.formulas.as_constant(when) == Some(decision::Truth::No);
            if !is_never {
                verdicts.push((self.node(when), number_of(self.verdicts, &rule.verdict)));
            }
            if self.formulas.as_constant(when) == Some(decision::Truth::Yes) {
                break;
            }
        }
        let mut owed = Vec::new();
        for rule in &program.owed {
            let when = self.for_role(rule.when, role);
            owed.push((self.node(when), rule.owed.clone()));
        }
        let owed_reads = self.owed_reads(program);
        let caps = remedy.map_or_else(Vec::new, |remedy| self.caps(remedy));
        let histories = self.histories();
        Rules {
            version: self.version,
            guideline: Some(self.guideline),
            remedy,
            role: role.cloned(),
            looks_back: self.looks_back || !caps.is_empty() || !histories.is_empty(),
            verdicts,
            owed,
            owed_reads,
            caps,
            limits: std::mem::take(&mut self.limits),
            histories,
        }
    }

    fn owed_reads(&self, program: &Program) -> BTreeSet<FactId> {
        let mut reads = Vec::new();
        for rule in &program.owed {
            if let decision::OwedExpression::Most(expressions) = &rule.owed {
                for expression in expressions {
                    decision::of_expression(self.policies, self.guideline, expression, &mut reads);
                }
            }
        }
        decision::closure(self.policies, self.guideline, reads)
    }

    fn for_role(&mut self, formula: Formula, role: Option<&RoleId>) -> Formula {
        let at = self.formulas.dimension_id(Dimension::Role);
        let point = role.map_or(Point::Unknown, |role| Point::word(role.as_str()));
        self.formulas.assign(formula, at, &point)
    }

    /// Compiles a formula; cheap questions come first.
    fn node(&mut self, formula: Formula) -> u32 {
        let key = (self.version, self.guideline.id.to_string(), formula);
        if let Some(&known) = self.memo.get(&key) {
            self.note(known);
            return known;
        }
        let node = match self.formulas.node(formula).clone() {
            Shape::Constant(truth) => Node::Constant(truth),
            Shape::Atom(dimension, atom) => {
                let dimension = self.formulas.dimension(dimension).clone();
                self.question(&dimension, &atom)
            }
            Shape::Not(part) => Node::Not(self.node(part)),
            Shape::All(parts) => Node::All(self.by_cost(&parts)),
            Shape::Any(parts) => Node::Any(self.by_cost(&parts)),
            Shape::AtLeast(n, parts) => Node::AtLeast(n, self.by_cost(&parts)),
            Shape::Choose(cases) => {
                let cases = cases.iter().map(|(condition, then)| (self.node(*condition), self.node(*then)));
                Node::Choose(cases.collect())
            }
        };
        let at = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
        self.nodes.push(node);
        self.note(at);
        self.memo.insert(key, at);
        at
    }

    fn by_cost(&mut self, parts: &[Formula]) -> Box<[u32]> {
        let mut nodes: Vec<u32> = parts.iter().map(|part| self.node(*part)).collect();
        nodes.sort_by_key(|&node| (self.cost(node), node));
        nodes.into()
    }

    fn cost(&self, node: u32) -> u32 {
        match &self.nodes[node as usize] {
            Node::Constant(_) => 0,
            Node::Test(Test { look: Look::Slow(_), .. }) => 1000,
            Node::Test(Test {
                look: Look::Use { .. } | Look::UseOther { .. } | Look::History(_), ..
            }) => 100,
            Node::Test(_) => 1,
            Node::Not(part) => self.cost(*part),
            Node::All(parts) | Node::Any(parts) | Node::AtLeast(_, parts) => {
                parts.iter().map(|part| self.cost(*part)).sum()
            }
            Node::Choose(cases) => cases.iter().map(|(a, b)| self.cost(*a) + self.cost(*b)).sum(),
        }
    }

    /// Notes what the rules being compiled depend on.
    fn note(&mut self, node: u32) {
        let mut open = vec![node];
        while let Some(node) = open.pop() {
            match &self.nodes[node as usize] {
                Node::Constant(_) => {}
                Node::Not(part) => open.push(*part),
                Node::All(parts) | Node::Any(parts) | Node::AtLeast(_, parts) => open.extend(parts),
                Node::Choose(cases) => open.extend(cases.iter().flat_map(|(a, b)| [*a, *b])),
                Node::Test(Test { look, .. }) => {
                    let limit = match look {
                        Look::Asked { currency, range, .. } => {
                            let edge = if range.low == i128::MIN { range.high } else { range.low };
                            i64::try_from(edge).ok().map(|minor| Limit::Fixed { currency: *currency, minor })
                        }
                        Look::Share { of, share, .. } => Some(Limit::Share { of: *of, share: *share }),
                        Look::Use { .. } | Look::History(_) => {
                            self.looks_back = true;
                            None
                        }
                        _ => None,
                    };
                    self.limits.extend(limit.filter(|limit| !self.limits.contains(limit)));
                }
            }
        }
    }

    fn caps(&mut self, remedy: &Remedy) -> Vec<CapTest> {
        let mut caps = Vec::new();
        for (place, cap) in remedy.caps.iter().enumerate() {
            let what = UseOf::of_cap(&self.guideline.id, remedy, cap);
            let (value, currency) = match cap.limit {
                CapLimit::Count(n) => (Exact::from(i64::from(n)), None),
                CapLimit::Money(amount, currency) => (amount, Some(currency)),
            };
            let within =
                decision::Bound { comparison: model::Comparison::AtMost, value, currency, is_limit: false };
            let within = decision::Atom {
                question: decision::Question::Bound(within),
                unsaid: decision::Truth::Unknown,
            };
            let node = self.question(&Dimension::Use(what.clone()), &within);
            let fits = u32::try_from(self.nodes.len()).unwrap_or(u32::MAX);
            let limit = match &node {
                Node::Test(Test { look: Look::Use { range: Range { high, .. }, .. }, .. }) => *high,
                _ => i128::MAX,
            };
            self.nodes.push(node);
            let track = self.track(Counted::of_use(&what));
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            caps.push(CapTest { place, fits, track, limit, is_count: currency.is_none() });
        }
        caps
    }

    /// Returns the readings of every history fact that the guideline may look at.
    fn histories(&mut self) -> Vec<(FactId, Reading)> {
        let policies = self.policies;
        let vocabulary = self.guideline.facts.iter().chain(&policies.organisation.facts);
        let mut histories: Vec<(FactId, Reading)> = Vec::new();
        for fact in vocabulary {
            if let Some(model::Derivation::History(history)) = &fact.is
                && !histories.iter().any(|(known, _)| *known == fact.id)
            {
                histories.push((fact.id.clone(), self.reading(history)));
            }
        }
        histories
    }

    pub(super) fn named(&self, column: Named) -> &'a Words {
        match column {
            Named::Customer => &self.log.customer,
            Named::Agent => &self.log.agent,
            Named::Site => &self.log.site,
        }
    }

    pub(super) fn reading(&mut self, history: &History) -> Reading {
        let tracks = match history.measure {
            HistoryMeasure::Sum => {
                let currencies = self.log.currencies.clone();
                currencies.into_iter().map(|of| self.track(Counted::of_history(history, Some(of)))).collect()
            }
            HistoryMeasure::Count | HistoryMeasure::DaysSinceTheLast => {
                vec![self.track(Counted::of_history(history, None))]
            }
        };
        Reading { measure: history.measure, tracks }
    }

    /// Returns the track that counts something, a new one where none does yet.
    pub(super) fn track(&mut self, what: Counted) -> u32 {
        let known = self.tracks.iter().position(|track| track.what == what);
        let at = known.unwrap_or_else(|| {
            let keys = self.keys(&what.per);
            let zones = self.log.zones.iter().zip(self.calendars);
            let begins = zones.map(|(zone, calendar)| calendar.window(zone, what.window)).collect();
            self.tracks.push(Track { what, keys, begins, used_by: [false; 2] });
            self.tracks.len() - 1
        });
        self.tracks[at].used_by[self.version] = true;
        u32::try_from(at).unwrap_or(u32::MAX)
    }

    fn keys(&self, per: &FactId) -> Keys {
        if let Some(track) = self.tracks.iter().find(|track| track.what.per == *per) {
            return track.keys.clone();
        }
        let words = match per.as_str() {
            built_in::CUSTOMER => Some(&self.log.customer),
            built_in::AGENT => Some(&self.log.agent),
            built_in::SITE => Some(&self.log.site),
            _ => None,
        };
        match words {
            Some(words) => Keys { codes: words.codes.as_slice().into(), n: words.texts.len() },
            None => self.fact_keys(per),
        }
    }

    /// Numbers the values of a fact; a blank has the value that the policies assume for it.
    fn fact_keys(&self, per: &FactId) -> Keys {
        let declared = self.policies.fact(self.guideline, per.as_str());
        let assumed = declared.and_then(|fact| match &fact.blank {
            model::Blank::Unknown => None,
            model::Blank::None => Some(Value::None),
            model::Blank::Value(value) => Some(value.clone()),
        });
        let column = declared.and_then(|fact| self.facts.find(per.as_str(), &fact.kind));
        let mut numbers: HashMap<Value, u32> = HashMap::new();
        let codes: Vec<u32> = (0..self.log.len)
            .map(|row| {
                let said = column.and_then(|at| {
                    let fact = self.facts.get(at);
                    let is_unreadable = fact.data.cell(row) == super::data::Cell::Unreadable;
                    fact.value(row, self.log.currency_of(row))
                        .or_else(|| assumed.clone().filter(|_| !is_unreadable))
                });
                let Some(value) = said.or_else(|| assumed.clone().filter(|_| column.is_none())) else {
                    return BLANK;
                };
                let next = u32::try_from(numbers.len()).unwrap_or(BLANK);
                *numbers.entry(value).or_insert(next)
            })
            .collect();
        Keys { codes: Arc::from(codes), n: numbers.len() }
    }
}
