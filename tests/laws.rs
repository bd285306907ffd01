//! The laws of the exact difference, on random pairs of policies and cases.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a failing test may panic, and a passing one says how much it tried"
)]

mod generate;

use std::collections::HashMap;

use generate::{Random, Shape, case, edited, files, loaded};
use sayso::analysis::{Budget, Difference, Region, Version, difference};
use sayso::decision::{Case, Context, Dimension, Point, SideOf, decide_verdict};
use sayso::diagnostic::Level;
use sayso::load::Loaded;

/// How many pairs of policies are tried; `SAYSO_LAW_PAIRS` asks for more, `SAYSO_LAW_FROM` for others.
const PAIRS: u64 = 120;
/// How many cases of each pair and remedy.
const CASES: usize = 25;
/// Of the first pairs, one in so many is searched for a case in every region.
const SEARCHED: u64 = 8;

/// The seeds of the pairs.
fn seeds() -> std::ops::Range<u64> {
    let asked = |name: &str| std::env::var(name).ok().and_then(|n| n.parse::<u64>().ok());
    let first = asked("SAYSO_LAW_FROM").unwrap_or(0);
    first..first + asked("SAYSO_LAW_PAIRS").unwrap_or(PAIRS)
}

fn version<'a>(loaded: &'a Loaded, remedy: &str) -> Version<'a> {
    let guideline = loaded.policies.guideline("g");
    Version {
        policies: &loaded.policies,
        guideline,
        remedy: guideline.and_then(|guideline| guideline.remedy(remedy)),
    }
}

/// Where one case lies on the dimensions of two versions, each worked out once.
struct Points<'a> {
    sides: [Version<'a>; 2],
    case: &'a Case,
    known: HashMap<Dimension, Point>,
}

impl<'a> Points<'a> {
    fn new(before: Version<'a>, after: Version<'a>, case: &'a Case) -> Self {
        Self { sides: [before, after], case, known: HashMap::new() }
    }

    fn lie_in(&mut self, region: &Region) -> bool {
        region.constraints.iter().all(|constraint| {
            let point = self.known.entry(constraint.dimension.clone()).or_insert_with_key(|dimension| {
                let is_before = matches!(dimension, Dimension::Of(SideOf::Before, _));
                let side = self.sides[usize::from(!is_before)];
                let remedy = side.remedy.map(|remedy| &remedy.id);
                let role = self.case.given.role.as_ref();
                let context = Context::new(side.policies, side.guideline.unwrap(), self.case, remedy, role);
                dimension.point(&context)
            });
            constraint.contains(point)
        })
    }
}

#[test]
fn a_case_changes_its_answer_exactly_when_it_lies_in_a_region() {
    let mut n_pairs = 0;
    let (mut n_regions, mut n_without_witness, mut n_changed, mut n_cases, mut n_undecided) = (0, 0, 0, 0, 0);
    for seed in seeds() {
        let mut random = Random::new(seed ^ 0xd1ff);
        let shape = Shape { caps: seed % 3 != 0, deep: seed % 2 == 0 };
        let old_files = files(&mut random, shape);
        let new_files = edited(&mut random, &old_files, shape);
        let (old, new) = (loaded(&old_files), loaded(&new_files));
        if new.findings.iter().any(|finding| finding.level == Level::Error) {
            continue;
        }
        n_pairs += 1;
        for remedy in ["one", "two"] {
            let (before, after) = (version(&old, remedy), version(&new, remedy));
            let shown = || format!("seed {seed} {remedy}\n{}\n---\n{}", old_files[2].1, new_files[2].1);
            assert_eq!(
                difference(before, before, Budget { states: 1, tries: 0 }),
                Difference::Exact(Vec::new()),
                "{}",
                shown()
            );
            let tries = if seed < PAIRS && seed % SEARCHED == 0 { 1_000 } else { 0 };
            let budget = Budget { states: 3_000, tries };
            let Difference::Exact(regions) = difference(before, after, budget) else {
                n_undecided += 1;
                continue;
            };
            if tries > 0 {
                n_regions += regions.len();
                n_without_witness += regions.iter().filter(|region| region.witness.is_none()).count();
            }
            for region in regions.iter().take(20) {
                let Some(witness) = &region.witness else { continue };
                let mut points = Points::new(before, after, witness);
                assert!(points.lie_in(region), "{}\n{region:#?}", shown());
                let inside = regions.iter().filter(|other| points.lie_in(other)).count();
                assert_eq!(inside, 1, "regions are disjoint: {}\n{witness:#?}", shown());
            }
            for _ in 0..CASES {
                let mut case = case(&mut random, &new);
                case.given.remedy = after.remedy.map(|remedy| remedy.id.clone());
                let answers = [before, after]
                    .map(|side| decide_verdict(side.policies, side.guideline, &case, side.remedy))
                    .map(|(verdict, owed)| (verdict.same(), owed));
                let changes = answers[0] != answers[1];
                let mut points = Points::new(before, after, &case);
                let inside: Vec<_> = regions.iter().filter(|region| points.lie_in(region)).collect();
                assert!(inside.len() <= 1, "regions are disjoint: {}\n{case:#?}", shown());
                n_cases += 1;
                n_changed += usize::from(changes);
                if changes {
                    assert!(!inside.is_empty(), "a change is missing: {answers:?}\n{}\n{case:#?}", shown());
                } else if let Some(region) = inside.first() {
                    let same_verdict = region.before.verdict == region.after.verdict;
                    assert!(
                        same_verdict,
                        "nothing changes here: {answers:?}\n{}\n{case:#?}\n{region:#?}",
                        shown()
                    );
                }
            }
        }
    }
    println!(
        "{n_pairs} pairs, {n_cases} cases, {n_changed} changed; {n_regions} regions, {n_without_witness} without a case; \
         {n_undecided} not decided"
    );
    let n_seeds = seeds().count();
    assert!(2 * n_pairs > n_seeds, "of {n_seeds} pairs {n_pairs} could be read");
    assert!(n_changed > 50 || n_seeds < 100, "{n_changed} of {n_cases}");
}

/// A guideline with one remedy, and one example of what is asked.
fn one_remedy(remedy: &str, given: &str) -> Vec<(String, String)> {
    let organisation = "schema: 1\norganisation: Test\nlanguages: [en]\ntime_zone: Europe/Budapest\n\
         currencies: {USD: {}}\nroles:\n  - {id: agent, title: Agent, group: Agents}\n\
         facts:\n  bill: {type: money}\n  extra: {type: money}\n  points: {type: number, unit: points}\n";
    let department = "title: Desk\ncontacts:\n  - name: Ann\n    phone: '555 0100'\n";
    let guideline = format!(
        "title: G\nsituation: S\npurpose: P\nremedies:\n  one:\n    title: T\n{remedy}\
         examples:\n  - given: {{remedy: one, role: agent, {given}}}\n    answer: decide\n"
    );
    let files = [
        ("sayso.yaml", organisation),
        ("departments/desk.yaml", department),
        ("guidelines/desk/g.yaml", &guideline),
    ];
    files.map(|(path, text)| (path.to_owned(), text.to_owned())).to_vec()
}

/// Asserts that a change of a remedy reaches a case, and that the case lies in a region.
fn assert_reaches(given: &str, old: &str, new: &str) {
    let (old, new) = (loaded(&one_remedy(old, given)), loaded(&one_remedy(new, given)));
    let (before, after) = (version(&old, "one"), version(&new, "one"));
    let guideline = before.guideline.unwrap();
    assert!(!guideline.examples.is_empty(), "{:#?}", old.findings);
    let case = Case { guideline: guideline.id.clone(), given: guideline.examples[0].given.clone() };
    let [one, other] =
        [before, after].map(|side| decide_verdict(side.policies, side.guideline, &case, side.remedy));
    assert_ne!(one, other);
    let budget = Budget { states: 3_000, tries: 0 };
    let Difference::Exact(regions) = difference(before, after, budget) else { panic!("not decided") };
    let mut points = Points::new(before, after, &case);
    assert_eq!(regions.iter().filter(|region| points.lie_in(region)).count(), 1, "{regions:#?}");
}

#[test]
fn a_limit_below_nought_is_told_apart_when_no_amount_is_asked() {
    assert_reaches(
        "bill: 75 USD, extra: 249 USD",
        "    may:\n      - up_to: bill - extra\n",
        "    may:\n      - up_to: bill\n",
    );
}

#[test]
fn points_are_counted_as_each_version_measures_them() {
    let cap = "    caps:\n      - limit: at most 6 points per customer in any 48 hours\n";
    assert_reaches(
        "points: 2 points, customer: C1, decided_at: 2026-02-04, \
         history: [{remedy: one, at: 2026-02-03, given: 5 points}]",
        &format!("    measure: points\n    may:\n      - up_to: 10 points\n{cap}"),
        &format!("    may:\n      - role: agent\n{}", cap.replace("6 points", "2")),
    );
}
