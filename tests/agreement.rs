//! Everything that decides agrees with the reference, on random policies and cases.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a failing test may panic, and a passing one says how much it tried"
)]

mod constructs;
mod generate;

use generate::{Random, Shape, case, files, loaded};
use sayso::decision::{
    Context, Formulas, Known, OwedAmount, OwedExpression, OwedOutcome, compile, decide_verdict,
};
use sayso::model::Value;

#[test]
fn the_normal_form_answers_like_the_reference() {
    let (mut n_policies, mut n_cases) = (0, 0);
    let mut seen = std::collections::BTreeMap::<String, usize>::new();
    let mut written_out = String::new();
    for seed in 0..2_500 {
        let mut random = Random::new(seed);
        let shape = Shape { caps: seed % 3 != 0, deep: seed % 4 != 0 };
        let files = files(&mut random, shape);
        let loaded = loaded(&files);
        let errors: Vec<_> = loaded
            .findings
            .iter()
            .filter(|finding| finding.level == sayso::diagnostic::Level::Error)
            .collect();
        assert!(errors.is_empty(), "seed {seed}: {errors:#?}\n{}", files[2].1);
        n_policies += 1;
        if seed < 800 {
            written_out.push_str(&format!("{:?}", loaded.policies));
        }
        let guideline = loaded.policies.guideline("g").unwrap();
        let mut formulas = Formulas::default();
        let programs: Vec<_> = guideline
            .remedies
            .iter()
            .map(|remedy| (remedy, compile(&mut formulas, &loaded.policies, guideline, Some(remedy))))
            .collect();
        for _ in 0..8 {
            let case = case(&mut random, &loaded);
            let wanted = case.given.remedy.clone().unwrap();
            let (remedy, program) = programs.iter().find(|(remedy, _)| remedy.id == wanted).unwrap();
            let (verdict, owed) = decide_verdict(&loaded.policies, Some(guideline), &case, Some(remedy));
            let context =
                Context::new(&loaded.policies, guideline, &case, Some(&remedy.id), case.given.role.as_ref());
            let outcome = program.evaluate(&formulas, &mut |id| formulas.dimension(id).point(&context));
            let compiled_owed = owed_value(&context, &outcome.owed, remedy.charge);
            let shown = || format!("seed {seed}\n{}\n{}\n{case:#?}", files[0].1, files[2].1);
            assert_eq!(outcome.verdict, verdict, "{}", shown());
            assert_eq!(compiled_owed, owed, "{}", shown());
            *seen.entry(format!("{verdict:?}").split('(').next().unwrap().to_owned()).or_default() += 1;
            n_cases += 1;
        }
    }
    println!("{n_policies} policies, {n_cases} cases: {seen:?}");
    assert_eq!(constructs::missing(&written_out), Vec::<String>::new(), "never made");
    assert!(seen.len() >= 4, "the cases reach every kind of answer: {seen:?}");
}

fn owed_value(context: &Context<'_>, owed: &OwedOutcome, is_charge: bool) -> OwedAmount {
    let expressions = match owed {
        OwedOutcome::Unknown => return OwedAmount::Unknown,
        OwedOutcome::Known(OwedExpression::Nothing) => return OwedAmount::Nothing,
        OwedOutcome::Known(OwedExpression::Thing) => return OwedAmount::Thing,
        OwedOutcome::Known(OwedExpression::Most(expressions)) => expressions,
    };
    let mut values: Vec<Value> = Vec::new();
    for expression in expressions {
        match context.expression(expression) {
            Known::Unknown => return OwedAmount::Unknown,
            Known::Value(Value::None) | Known::Nothing => {}
            Known::Anything => return OwedAmount::Thing,
            Known::Value(value) => values.push(value),
        }
    }
    sayso::decision::most_generous(&values, is_charge)
}

#[test]
fn every_example_of_the_sample_is_answered_as_its_author_expects() {
    let files = sample();
    let loaded = loaded(&files);
    let mut n_examples = 0;
    let mut wrong = Vec::new();
    for guideline in &loaded.policies.guidelines {
        for (n, example) in guideline.examples.iter().enumerate() {
            n_examples += 1;
            let case =
                sayso::decision::Case { guideline: guideline.id.clone(), given: example.given.clone() };
            let answer = sayso::decision::decide(&loaded.policies, &case);
            if !example.answer.agrees_with(&answer.verdict, &loaded.policies) {
                wrong.push(format!(
                    "{} example {}: expected {:?}, got {:?} {:?}",
                    guideline.id,
                    n + 1,
                    example.answer,
                    answer.verdict,
                    answer.unknown
                ));
            }
        }
    }
    println!("{n_examples} examples");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(n_examples >= 100);
}

fn sample() -> Vec<(String, String)> {
    fn walk(folder: &std::path::Path, files: &mut Vec<(String, String)>) {
        let mut entries: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                walk(&path, files);
            } else {
                let name = path.strip_prefix("policies").unwrap().to_str().unwrap().to_owned();
                files.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut files = Vec::new();
    walk(std::path::Path::new("policies"), &mut files);
    files
}
