//! The laws of the exact difference, on random pairs of policies and cases.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a failing test may panic, and a passing one says how much it tried"
)]

mod generate;

use generate::{Random, Shape, case, edited, files, loaded};
use sayso::analysis::{Budget, Difference, Region, Version, difference};
use sayso::decision::{Case, Context, Dimension, SideOf, decide_verdict};
use sayso::diagnostic::Level;
use sayso::load::Loaded;

const PAIRS: u64 = 60;
const CASES: usize = 25;

fn version<'a>(loaded: &'a Loaded, remedy: &str) -> Version<'a> {
    let guideline = loaded.policies.guideline("g");
    Version {
        policies: &loaded.policies,
        guideline,
        remedy: guideline.and_then(|guideline| guideline.remedy(remedy)),
    }
}

fn lies_in(region: &Region, before: Version<'_>, after: Version<'_>, case: &Case) -> bool {
    region.constraints.iter().all(|constraint| {
        let side = match constraint.dimension {
            Dimension::Of(SideOf::Before, _) => before,
            _ => after,
        };
        let guideline = side.guideline.unwrap();
        let remedy = side.remedy.map(|remedy| &remedy.id);
        let context = Context::new(side.policies, guideline, case, remedy, case.given.role.as_ref());
        constraint.contains(&constraint.dimension.point(&context))
    })
}

#[test]
fn a_case_changes_its_answer_exactly_when_it_lies_in_a_region() {
    let mut n_pairs = 0;
    let (mut n_regions, mut n_without_witness, mut n_changed, mut n_cases, mut n_undecided) = (0, 0, 0, 0, 0);
    for seed in 0..PAIRS {
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
                difference(before, before, Budget::default()),
                Difference::Exact(Vec::new()),
                "{}",
                shown()
            );
            let Difference::Exact(regions) = difference(before, after, Budget { states: 3_000, tries: 100 })
            else {
                n_undecided += 1;
                continue;
            };
            n_regions += regions.len();
            n_without_witness += regions.iter().filter(|region| region.witness.is_none()).count();
            for region in regions.iter().take(20) {
                let Some(witness) = &region.witness else { continue };
                assert!(lies_in(region, before, after, witness), "{}\n{region:#?}", shown());
                let inside = regions.iter().filter(|other| lies_in(other, before, after, witness)).count();
                assert_eq!(inside, 1, "regions are disjoint: {}\n{witness:#?}", shown());
            }
            for _ in 0..CASES {
                let mut case = case(&mut random, &new);
                case.given.remedy = after.remedy.map(|remedy| remedy.id.clone());
                let answers = [before, after]
                    .map(|side| decide_verdict(side.policies, side.guideline, &case, side.remedy))
                    .map(|(verdict, owed)| (verdict.same(), owed));
                let changes = answers[0] != answers[1];
                let inside: Vec<_> =
                    regions.iter().filter(|region| lies_in(region, before, after, &case)).collect();
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
    assert!(n_changed > 50);
}
