//! Two versions of the policies, compiled for the columns of a log.
//!
//! Each guideline, remedy and role of the log has its own rules; words are looked up once per dictionary,
//! amounts are compared as integers. What has no such form is answered by the reference, row by row.

mod answers;
mod batch;
mod build;
mod cap;
mod case;
mod compile;
mod data;
mod eye;
mod flat;
mod history;
mod limit;
mod most;
mod node;
mod owed;
mod row;
mod shape;
mod supposed;
mod test;
mod track;

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use super::{
    clock::{self, Begins, Calendar},
    ledger::Ledger,
    log::{Log, Words},
    read::Mixer,
};
use crate::{
    decision::{Atom, Formulas, OwedExpression, Program, Truth, Verdict},
    model::{Currency, FactId, Guideline, HistoryEvent, Policies, Remedy, RemedyPath, RoleId, Unit},
};

pub(super) use answers::{answer, bit, is_open};
pub(super) use batch::{ALONE, Caps, Room};
use build::Memo;
pub(super) use compile::MOST_CAPS;
pub(super) use data::Facts;
use node::{Named, Node};
pub(super) use row::{Reader, Told};
pub(super) use track::Track;
use track::{Keys, Reading};

/// The base and the candidate.
pub(super) const VERSIONS: [usize; 2] = [BASE, CANDIDATE];
/// The base version.
pub(super) const BASE: usize = 0;
/// The number of what is asked among the names of facts.
pub(super) const ASKED: usize = 0;
/// The candidate version.
pub(super) const CANDIDATE: usize = 1;

/// Two versions, compiled for the guidelines, remedies and roles that were met so far.
pub(super) struct Compiled<'a> {
    versions: [&'a Policies; 2],
    pub(super) currencies: Vec<Currency>,
    nodes: Vec<Node>,
    /// The same as flat records.
    flat: flat::Flat,
    shapes: shape::Shapes,
    /// For each node the numbers of the facts it is about.
    abouts: Vec<Box<[usize]>>,
    /// The names of those facts; what is asked comes first.
    pub(super) fact_names: Vec<String>,
    rules: Vec<Rules<'a>>,
    pub(super) tracks: Vec<Track>,
    pub(super) verdicts: Vec<Verdict>,
    /// Questions about words, each with the fact it is about.
    word_atoms: Vec<(usize, Atom)>,
    situations: HashMap<Key, Situation, Mixer>,
    formulas: Formulas,
    memo: Memo,
    /// The programs of guidelines and remedies, by version; they are the same for every role.
    programs: HashMap<(usize, String, Option<String>), Arc<Program>>,
}

/// Two compiled versions over some rows of a log.
pub(super) struct Kernel<'a> {
    pub(super) log: &'a Log,
    compiled: &'a Compiled<'a>,
    facts: Facts,
    /// The answers to the questions about words, by code.
    truths: Vec<Vec<Truth>>,
    /// Whose decisions each track counts.
    keys: Vec<Keys>,
    /// Where the window of each track begins, by the zone of the desk.
    begins: Vec<Vec<Begins>>,
    calendars: Vec<Calendar>,
    days: Vec<i32>,
    /// The first instant of which the log knows everything.
    known_from: i64,
}

impl<'a> std::ops::Deref for Kernel<'a> {
    type Target = Compiled<'a>;

    fn deref(&self) -> &Compiled<'a> {
        self.compiled
    }
}

/// What the rules of a row depend on: the codes of its guideline, its remedy and its role.
pub(super) type Key = (u32, u32, u32);

/// Why a row is not replayed.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum NotReplayable {
    /// It names no guideline.
    NoGuideline,
    /// Its guideline is in neither version.
    UnknownGuideline,
    /// It names no remedy, and its guideline has several.
    NoRemedy,
    /// Its remedy is in neither version.
    UnknownRemedy,
    /// Its role is in neither version.
    UnknownRole,
    /// A limit matters, and nothing says what was asked.
    NoAmount,
}

impl NotReplayable {
    /// The word for it in machine-readable results.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NoGuideline => "no-guideline",
            Self::UnknownGuideline => "unknown-guideline",
            Self::NoRemedy => "no-remedy",
            Self::UnknownRemedy => "unknown-remedy",
            Self::UnknownRole => "unknown-role",
            Self::NoAmount => "no-amount",
        }
    }
}

/// What both versions make of a guideline, a remedy and a role.
#[derive(Clone, Debug)]
pub(super) enum Situation {
    Not(NotReplayable),
    Is {
        /// The rules of each version.
        rules: [usize; 2],
        /// For each version the tracks that a decision under it goes to; those of the base also serve the
        /// candidate's caps, to tell causes apart.
        feeds: [Vec<u32>; 2],
        /// The tracks that hold whatever was asked.
        asks: Vec<u32>,
        /// The tracks of history facts that are about it.
        sees: Vec<u32>,
        /// Whether both versions have the same rules.
        is_same: bool,
    },
}

/// The rules of one version for one guideline, remedy and role.
pub(super) struct Rules<'a> {
    version: usize,
    guideline: Option<&'a Guideline>,
    remedy: Option<&'a Remedy>,
    role: Option<RoleId>,
    /// The first that holds answers.
    verdicts: Vec<(u32, u16)>,
    /// The caps in play, each with the node that says whether it still fits.
    pub(super) caps: Vec<CapTest>,
    /// Whether earlier decisions matter.
    pub(super) looks_back: bool,
    /// Amounts that limits are made of, to find the highest that may be given.
    limits: Vec<Limit>,
    /// History facts that the reference may need, with their readings.
    histories: Vec<(FactId, Reading)>,
    /// What is owed: the first that holds gives it.
    owed: Vec<(u32, OwedExpression)>,
    /// The facts that what is owed follows from.
    owed_reads: BTreeSet<FactId>,
}

/// A cap of a remedy, and whether it still fits.
#[derive(Clone, Debug)]
pub(super) struct CapTest {
    /// Its place among the caps of the remedy.
    pub(super) place: usize,
    fits: u32,
    pub(super) track: u32,
    pub(super) limit: i64,
    pub(super) is_count: bool,
    /// Whether it looks at nothing but what was given, and has a fixed limit.
    pub(super) is_plain: bool,
    /// The currency of a money cap, as its place; none where no amount of the log is in it.
    pub(super) currency: Option<u8>,
}

/// An amount that a limit is made of.
#[derive(Clone, Debug, PartialEq)]
enum Limit {
    /// So much of a currency.
    Fixed { currency: u8, minor: i64 },
    /// A share of an amount.
    Share { of: usize, share: (i128, i128) },
}

impl Rules<'_> {
    /// Which of the caps a limit of a track is.
    fn cap_of(&self, track: u32, most: Option<i128>) -> Option<u32> {
        let is_it =
            |cap: &CapTest| cap.track == track && most.is_none_or(|most| i128::from(cap.limit) == most);
        u32::try_from(self.caps.iter().position(is_it)?).ok()
    }

    /// Whether the caps of a remedy that must be offered first are looked at.
    fn look_at_caps_of_others(&self) -> bool {
        let Some((guideline, remedy)) = self.guideline.zip(self.remedy) else { return false };
        let mut earlier = guideline.remedies.iter().take_while(|earlier| earlier.id != remedy.id);
        guideline.first_that_applies && earlier.any(|earlier| !earlier.caps.is_empty())
    }

    /// Whether anything is ever owed.
    pub(super) fn owes(&self) -> bool {
        !self.owed.is_empty()
    }

    /// The caps in play, by place, each with the remedy that has it.
    pub(super) fn capped(&self) -> impl Iterator<Item = (usize, RemedyPath)> {
        self.caps.iter().filter_map(|cap| Some((cap.place, self.path()?)))
    }

    fn path(&self) -> Option<RemedyPath> {
        Some(RemedyPath { guideline: self.guideline?.id.clone(), remedy: self.remedy?.id.clone() })
    }
}

/// The answer to a row.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Answer {
    /// A verdict, by its number.
    Verdict(u16),
    /// Facts that matter are unknown.
    CannotTell {
        /// Whether a yes is possible.
        may_decide: bool,
    },
}

/// One row looked at by the rules of one version, in one state of the caps.
#[derive(Clone, Copy)]
pub(super) struct Eye<'a> {
    kernel: &'a Kernel<'a>,
    rules: &'a Rules<'a>,
    row: usize,
    /// What was given before; without it no cap is ever used up.
    ledgers: Option<&'a [Ledger]>,
    /// Whether what is not known of earlier decisions counts as used up.
    is_tight: bool,
    /// Which caps are supposed to be used up, instead of looking at what was given.
    full: Option<u32>,
    asked: Option<i64>,
}

impl<'a> Kernel<'a> {
    /// Returns what the versions make of a row.
    pub(super) fn situation(&self, row: usize) -> &'a Situation {
        const NONE: Situation = Situation::Not(NotReplayable::NoGuideline);
        const NOWHERE: &Situation = &NONE;
        self.compiled.situations.get(&self.log.key(row)).unwrap_or(NOWHERE)
    }

    /// Returns the rules with a number.
    pub(super) fn rules(&self, at: usize) -> &'a Rules<'a> {
        &self.compiled.rules[at]
    }

    /// Looks at a row.
    pub(super) fn eye(&'a self, rules: usize, row: usize) -> Eye<'a> {
        let asked = self.log.asked[row];
        Eye { kernel: self, rules: self.rules(rules), row, ledgers: None, is_tight: false, full: None, asked }
    }

    /// Whether one of some tracks counts what remedies measure, other than money.
    pub(super) fn counts_measured(&self, feeds: &[u32]) -> bool {
        feeds.iter().any(|&track| self.tracks[track as usize].what.measure.is_some())
    }

    /// Returns an empty ledger for each track that a replay of a version needs.
    pub(super) fn ledgers(&self, version: usize) -> Vec<Ledger> {
        let ledgers = self.tracks.iter().zip(&self.keys).map(|(track, keys)| {
            if track.used_by[version] || version == BASE { Ledger::new(keys.n) } else { Ledger::default() }
        });
        ledgers.collect()
    }

    /// Adds what a row gave, or what it asked, to ledgers.
    pub(super) fn record(
        &self,
        ledgers: &mut [Ledger],
        feeds: &[u32],
        row: usize,
        (amount, measured): (Option<i64>, Option<&(i64, Unit)>),
    ) {
        let amount = amount.zip(self.log.currency_of(row));
        for &track in feeds {
            let (counted, ledger) = (&self.tracks[track as usize].what, &mut ledgers[track as usize]);
            let reversed_at = self.log.reversed_at[row].filter(|_| counted.event == HistoryEvent::Granted);
            ledger.note(reversed_at.filter(|_| counted.is_cap));
            if let (Some(key), Some(adds)) = (self.key(track, row), counted.adds(amount, measured)) {
                ledger.add(key, self.log.decided_at[row], adds, reversed_at);
            }
        }
    }

    /// Notes for history facts that somebody asked for what they look at.
    pub(super) fn note(&self, ledgers: &mut [Ledger], sees: &[u32]) {
        sees.iter().for_each(|&track| ledgers[track as usize].note(None));
    }

    /// Returns the first instant from which every window lies in the log; none where a window is longer
    /// than the log. What is counted for ever has no such instant and is left aside.
    pub(super) fn settled_from(&self) -> Option<i64> {
        let settled = settled_from(&self.compiled.tracks, self.log.zones.first(), self.known_from);
        Some(settled).filter(|at| self.log.decided_at.last().is_some_and(|last| at <= last))
    }

    /// Returns the local day of a row, in days since 1970.
    pub(super) fn day(&self, row: usize) -> i32 {
        self.days[row]
    }

    fn named(&self, column: Named) -> &Words {
        match column {
            Named::Customer => &self.log.customer,
            Named::Agent => &self.log.agent,
            Named::Site => &self.log.site,
        }
    }
}

impl<'a> Compiled<'a> {
    /// Returns what the versions make of a guideline, a remedy and a role.
    pub(super) fn situation_of(&self, key: Key) -> Option<&Situation> {
        self.situations.get(&key)
    }

    /// Returns the rules with a number.
    pub(super) fn rules_of(&self, at: usize) -> &Rules<'a> {
        &self.rules[at]
    }

    /// Returns for each version the tracks that a decision of a situation goes to.
    pub(super) fn feeds(&self, key: Key) -> [Vec<u32>; 2] {
        match self.situations.get(&key) {
            Some(Situation::Is { feeds, .. }) => feeds.clone(),
            Some(Situation::Not(_)) | None => [Vec::new(), Vec::new()],
        }
    }

    /// Returns the rules of all situations, each with the number of its version.
    pub(super) fn used_rules(&self) -> impl Iterator<Item = (usize, usize)> {
        let situations = self.situations.values();
        situations.flat_map(|situation| match situation {
            Situation::Not(_) => Vec::new(),
            Situation::Is { rules, .. } => VERSIONS.map(|version| (version, rules[version])).to_vec(),
        })
    }
}

impl Log {
    pub(super) fn key(&self, row: usize) -> Key {
        (self.guideline.codes[row], self.remedy.codes[row], self.role.codes[row])
    }
}

/// Returns the first instant from which every window lies after another.
pub(super) fn settled_from(tracks: &[Track], zone: Option<&jiff::tz::TimeZone>, known_from: i64) -> i64 {
    let Some(zone) = zone.filter(|_| known_from > i64::MIN) else { return known_from };
    let settled = tracks.iter().filter_map(|track| clock::settled_from(zone, track.what.window, known_from));
    settled.chain([known_from]).max().unwrap_or(known_from)
}

/// Returns the place of a currency in a list.
fn place_of(currencies: &[Currency], currency: Currency) -> Option<u8> {
    let at = currencies.iter().position(|known| known.code() == currency.code())?;
    u8::try_from(at).ok()
}
