//! The rows that waited, once more in their order: what was given so far decides which caps are used up.

use std::collections::{BTreeMap, HashMap};

use jiff::tz::TimeZone;

use super::{
    Done,
    entry::{Entry, Pattern},
    prepared::{Keys, Prepared},
    sums::{Judged, Line},
    uses::{REPLAYS, Uses, replay_of},
    worker::{month, note_missing},
};
use crate::{
    decision::Verdict,
    model::{Duration, DurationUnit, Window},
    simulate::{
        clock::{first_of_window, timestamp},
        kernel::{ASKED, Answer, BASE, CANDIDATE, CapTest, NotReplayable, Track, VERSIONS, answer, bit},
        ledger::Used,
        read::{BLANK, Mixer, Texts},
        replay::{Binding, Cause, Undetermined, given_by},
        result::{Kind, PastCase},
    },
};

/// What is known of the time before the log, and of the zones of its desks.
pub(super) struct Past<'a> {
    pub(super) known_from: i64,
    pub(super) settled_from: i64,
    pub(super) tracks: &'a [Track],
    pub(super) zones: &'a [TimeZone],
}

/// Replays the rows that waited and adds them up with the others.
pub(super) fn replay(done: &mut [Done<'_>], past: &Past<'_>) {
    if done.iter().all(|done| done.worker.entries.rows.is_empty()) {
        return;
    }
    let mut order: Vec<(i64, u32, u32)> = Vec::new();
    for (worker, done) in (0..).zip(done.iter()) {
        order.extend((0..).zip(&done.worker.entries.rows).map(|(row, entry)| (entry.at, worker, row)));
    }
    let id =
        |(_, worker, row): &(i64, u32, u32)| done[*worker as usize].worker.entries.ids.bytes(*row as usize);
    order.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| id(one).cmp(id(other))));
    let keys = Keys::new(done);
    let uses = past.tracks.iter().map(|_| Uses::default()).collect();
    let prepared: Vec<Vec<Prepared>> = done.iter().map(Prepared::of).collect();
    let looked = vec![Looked::default(); past.tracks.len()];
    let mut replay = Replay { past, keys, uses, begins: HashMap::with_hasher(Mixer::default()), looked };
    for (_, worker, row) in order {
        let done = &mut done[worker as usize];
        let pattern = done.worker.entries.rows[row as usize].pattern;
        let prepared = &prepared[worker as usize][pattern as usize];
        replay.row(done, prepared, worker as usize, row as usize);
    }
}

/// What is known of the use of a window.
enum Known {
    NoKey,
    UsedUp,
    Used(Used),
}

struct Replay<'a> {
    past: &'a Past<'a>,
    keys: Keys,
    /// What was given so far, by track.
    uses: Vec<Uses>,
    /// Where windows begin, by track, zone and day.
    begins: HashMap<(u32, u32, u32), i64, Mixer>,
    /// For each track what was looked up for the row at hand.
    looked: Vec<Looked>,
}

/// What was looked up of a track for a row.
#[derive(Clone, Copy, Debug, Default)]
struct Looked {
    key: Option<u32>,
    /// Where its window begins.
    begin: i64,
    /// The use of the window, by replay.
    used: [Used; REPLAYS],
}

/// Which caps are used up, by version, with the least and the most that may have been given.
type States = [[u32; 2]; 2];
/// The answers in those states.
type Answers = [[u16; 2]; 2];

/// A row among those of its worker.
#[derive(Clone, Copy)]
struct At<'e> {
    worker: usize,
    entry: &'e Entry,
    day: i32,
}

impl Replay<'_> {
    fn row(&mut self, done: &mut Done<'_>, prepared: &Prepared, worker: usize, row: usize) {
        let entry = done.worker.entries.rows[row];
        let Prepared { pattern, caps, looks, feeds } = prepared;
        let at = At { worker, entry: &entry, day: entry.day };
        looks.iter().for_each(|track| self.look(*track, at));
        let full = VERSIONS
            .map(|version| [false, true].map(|is_tight| self.full(&caps[version], at, version, is_tight)));
        let answers =
            VERSIONS.map(|version| full[version].map(|full| pattern.answers[version][full as usize]));
        let is_replayed = self.judge(done, at, row, pattern, (caps, full, answers));
        if is_replayed {
            self.record(done, at, row, feeds, answers);
        }
    }

    /// Returns which caps are used up, or which it is not known whose use is meant: a bit for each.
    fn full(&self, caps: &[CapTest], at: At<'_>, ledgers: usize, is_tight: bool) -> u32 {
        let mut full = 0;
        for (bit, cap) in caps.iter().enumerate() {
            let is_full = match self.used(cap.track, at, ledgers, is_tight) {
                Known::NoKey | Known::UsedUp => true,
                // Without a key the row says itself what fits, since nothing was given before.
                Known::Used(_) if self.looked[cap.track as usize].key.is_none() => false,
                Known::Used(used) => exceeds(cap, used, at.entry),
            };
            full |= u32::from(is_full) << bit;
        }
        full
    }

    /// Looks up the key of a row for a track, and where its window begins.
    fn look(&mut self, track: u32, at: At<'_>) {
        let past = self.past;
        let of = &past.tracks[track as usize];
        let (window, zone) = (of.what.window, u32::from(at.entry.zone));
        let first = |zone: &TimeZone| first_of_window(zone, window, at.entry.at, at.day);
        let hours = matches!(window, Window::Rolling(Duration { unit: DurationUnit::Hours, .. }));
        let begin = if hours {
            first(&TimeZone::UTC)
        } else {
            let key = (track, zone, at.day.cast_unsigned());
            self.begins.get(&key).copied().unwrap_or_else(|| {
                let begin = first(past.zones.get(zone as usize).unwrap_or(&TimeZone::UTC));
                self.begins.insert(key, begin);
                begin
            })
        };
        let key = self.keys.of(of, at.worker, at.entry);
        let uses = &mut self.uses[track as usize];
        let used = key.map_or_else(Default::default, |key| uses.since(key, begin, at.entry.at));
        self.looked[track as usize] = Looked { key, begin, used };
    }

    fn used(&self, track: u32, at: At<'_>, ledgers: usize, is_tight: bool) -> Known {
        let past = self.past;
        let replay = replay_of(ledgers, is_tight);
        let is_past_unknown = is_tight && past.known_from > i64::MIN;
        let looked = &self.looked[track as usize];
        if looked.key.is_none() {
            // Where nothing was given to anybody it does not matter to whom.
            let is_nothing = !is_past_unknown && self.uses[track as usize].is_empty(replay, at.entry.at);
            return if is_nothing { Known::Used(Used::default()) } else { Known::NoKey };
        }
        if is_tight && looked.begin < past.known_from {
            Known::UsedUp
        } else {
            Known::Used(looked.used[replay])
        }
    }

    /// Adds up a row; whether it is replayed.
    fn judge(
        &mut self,
        done: &mut Done<'_>,
        at: At<'_>,
        row: usize,
        pattern: &Pattern,
        (caps, full, answers): (&[Vec<CapTest>; 2], States, Answers),
    ) -> bool {
        let line = line(at, pattern);
        let kind = |number: u16| done.worker.compiled.verdicts.get(usize::from(number)).and_then(Kind::of);
        let determined = answers.map(|[least, most]| kind(least).filter(|_| least == most));
        if let [Some(before), Some(after)] = determined {
            let bound = VERSIONS.map(|version| self.in_the_way(done, at, pattern, version, caps, answers));
            for (version, bound) in VERSIONS.into_iter().zip(bound) {
                for (place, is_one_short) in bound {
                    let binding = done.bindings[version].entry((pattern.rules[version], place)).or_default();
                    binding.n_rows += 1;
                    binding
                        .one_short
                        .extend(Some(at.entry.customer).filter(|code| is_one_short && *code != BLANK));
                }
            }
            let verdicts = [answers[BASE][0], answers[CANDIDATE][0]];
            let cause = if verdicts[0] == verdicts[1] {
                pattern.owes_otherwise.then_some(Cause::Rule)
            } else {
                Some(self.cause(at, pattern, caps, verdicts))
            };
            let Done { worker, .. } = done;
            let (compiled, entries, sums) = (&worker.compiled, &worker.entries, &mut worker.sums);
            let judged = Judged {
                line: &line,
                id: entries.ids.bytes(row),
                kinds: [before, after],
                cause,
                is_settled: line.at >= self.past.settled_from,
            };
            let texts = &done.texts;
            sums.add(&judged, &|| {
                let word = |texts: &Texts, code: u32| (code != BLANK).then(|| texts.get(code).to_owned());
                let currency = line.currency.and_then(|at| compiled.currencies.get(usize::from(at)).copied());
                let [before, after] = verdicts.map(|number| compiled.verdicts[usize::from(number)].clone());
                PastCase {
                    id: entries.ids.get(row).to_owned(),
                    decided_at: timestamp(line.at),
                    guideline: word(&texts.guideline, line.guideline).unwrap_or_default(),
                    remedy: word(&texts.remedy, line.remedy),
                    role: word(&texts.role, line.role),
                    asked: currency.zip(line.asked),
                    outcome: line.outcome,
                    before,
                    after,
                    cause,
                }
            });
            return true;
        }
        undetermined(done, row, &line, pattern, full, answers)
    }

    /// Says why the verdicts differ: the candidate is looked at with what the base had given.
    fn cause(&self, at: At<'_>, pattern: &Pattern, caps: &[Vec<CapTest>; 2], verdicts: [u16; 2]) -> Cause {
        let full = self.full(&caps[CANDIDATE], at, BASE, false);
        if pattern.answers[CANDIDATE][full as usize] == verdicts[BASE] {
            Cause::KnockOn
        } else if pattern.free[BASE] == pattern.free[CANDIDATE] {
            Cause::CapSetting
        } else {
            Cause::Rule
        }
    }

    /// Returns the caps that stand in the way of a yes, and whether one decision less would have been enough.
    fn in_the_way(
        &self,
        done: &Done<'_>,
        at: At<'_>,
        pattern: &Pattern,
        version: usize,
        caps: &[Vec<CapTest>; 2],
        answers: [[u16; 2]; 2],
    ) -> Vec<(usize, bool)> {
        let is_decide =
            |number: u16| done.worker.compiled.verdicts.get(usize::from(number)) == Some(&Verdict::Decide);
        if is_decide(answers[version][0]) || !is_decide(pattern.free[version]) {
            return Vec::new();
        }
        let stands = |cap: &CapTest| match self.used(cap.track, at, version, false) {
            Known::NoKey | Known::UsedUp => None,
            Known::Used(used) => {
                exceeds(cap, used, at.entry).then_some((cap.place, cap.is_count && used.times == cap.limit))
            }
        };
        caps[version].iter().filter_map(stands).collect()
    }

    /// Notes what a row gave, in each version and extreme.
    fn record(
        &mut self,
        done: &Done<'_>,
        at: At<'_>,
        row: usize,
        feeds: &[Vec<u32>; 2],
        answers: [[u16; 2]; 2],
    ) {
        let entry = at.entry;
        let reversed_at = done.worker.entries.reversed_at(row);
        let currency =
            entry.currency.and_then(|at| done.worker.compiled.currencies.get(usize::from(at)).copied());
        let given = VERSIONS.map(|version| {
            [false, true].map(|is_tight| {
                let number = answers[version][usize::from(is_tight)];
                let verdict = done.worker.compiled.verdicts.get(usize::from(number));
                let amounts = (entry.asked(), entry.recorded());
                let given = given_by(answer(number), verdict, amounts, entry.outcome, is_tight)?;
                Some(given.zip(currency))
            })
        });
        // INVARIANT: what a candidate's decision goes to, one of the base goes to as well.
        for &track in &feeds[BASE] {
            let of = &self.past.tracks[track as usize];
            let uses = &mut self.uses[track as usize];
            let key = self.keys.of(of, at.worker, entry);
            let mut adds: [Option<i64>; REPLAYS] = [None; REPLAYS];
            for version in VERSIONS {
                if version == CANDIDATE && !feeds[CANDIDATE].contains(&track) {
                    continue;
                }
                for is_tight in [false, true] {
                    let Some(amount) = given[version][usize::from(is_tight)] else { continue };
                    let replay = replay_of(version, is_tight);
                    uses.note(replay, reversed_at);
                    adds[replay] = of.what.adds(amount, None);
                }
            }
            let Some(key) = key else { continue };
            while let Some(amount) = adds.iter().flatten().next().copied() {
                let mut replays = 0;
                for (replay, adds) in adds.iter_mut().enumerate().filter(|(_, adds)| **adds == Some(amount)) {
                    replays |= 1 << replay;
                    *adds = None;
                }
                uses.add(key, entry.at, amount, replays, reversed_at);
            }
        }
    }
}

/// Whether a row would go beyond a cap.
fn exceeds(cap: &CapTest, used: Used, entry: &Entry) -> bool {
    let (before, more) = match (cap.is_count, entry.asked()) {
        (true, _) => (used.times, 1),
        (false, Some(asked)) if cap.currency.is_some() && entry.currency == cap.currency => {
            (used.amount, asked)
        }
        (false, _) => return false,
    };
    i128::from(before) + i128::from(more) > i128::from(cap.limit)
}

/// Adds up a row whose verdict is not determined; whether it is replayed.
fn undetermined(
    done: &mut Done<'_>,
    row: usize,
    line: &Line,
    pattern: &Pattern,
    full: [[u32; 2]; 2],
    answers: [[u16; 2]; 2],
) -> bool {
    let mut missing = 0;
    for version in VERSIONS {
        if let Answer::CannotTell { .. } = answer(answers[version][0]) {
            missing |= pattern.missing[version].get(full[version][0] as usize).copied().unwrap_or(0);
        }
    }
    let word = |texts: &Texts, code: u32| (code != BLANK).then(|| texts.get(code).to_owned());
    let guideline = word(&done.texts.guideline, line.guideline).unwrap_or_default();
    let remedy = word(&done.texts.remedy, line.remedy);
    let what = || remedy.map_or_else(|| guideline.clone(), |remedy| format!("{guideline}/{remedy}"));
    let worker = &mut done.worker;
    let id = worker.entries.ids.bytes(row);
    if line.asked.is_none() && missing & bit(ASKED) != 0 {
        worker.sums.not_replayable.add_with(NotReplayable::NoAmount, id, what);
        return false;
    }
    note_missing(&mut worker.missing, missing);
    let is_unknown =
        answers.iter().flatten().any(|number| matches!(answer(*number), Answer::CannotTell { .. }));
    let why = if is_unknown { Undetermined::FactsUnknown } else { Undetermined::HistoryUnknown };
    worker.sums.undetermined.add_with(why, id, what);
    worker.sums.add_undetermined(line);
    true
}

fn line(at: At<'_>, pattern: &Pattern) -> Line {
    let entry = at.entry;
    let (guideline, remedy, role) = pattern.key;
    Line {
        guideline,
        remedy,
        role,
        team: entry.team,
        site: entry.site,
        customer: entry.customer,
        month: month(entry.day),
        currency: entry.currency,
        asked: entry.asked(),
        recorded: entry.recorded,
        outcome: entry.outcome,
        at: entry.at,
        most: entry.most,
    }
}

/// How often each cap stood in the way, by rules and place.
pub(super) type Bindings = [BTreeMap<(usize, usize), Binding>; 2];
