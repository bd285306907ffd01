//! The helper in the page decides like the reference.

use crate::browser::{engines, run, run_on_page};
use crate::generate::{Random, files, loaded};
use crate::shop;
use sayso::model::Policies;

/// Puts every case to the helper and reports how many there were, and those with another answer.
const CHECK: &str = r#"
const wrong = [];
for (const v of vectors) {
  const all = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, sayso.read(value)]));
  const asked = v.asked === null ? undefined : sayso.read(v.asked);
  const c = { role: v.role, now: sayso.read(v.now), asked, facts: all(v.facts), use: all(v.use), given: v.given };
  const remedy = T.g[v.g][v.r];
  const got = [...sayso.verdicts(c, remedy)].sort((a, b) => a - b);
  let owed = sayso.owed(c, remedy);
  if (owed.n !== undefined) owed = [owed.c, Number((owed.n * 1000000n) / owed.d) / 1e6];
  const same = JSON.stringify([got, owed]) === JSON.stringify([v.want.sort((a, b) => a - b), v.owed]);
  if (!same && wrong.length < 3) wrong.push(JSON.stringify({ ...v, got, gotOwed: owed }));
}
report(vectors.length + " cases; wrong: " + wrong.join("\n"));
"#;

fn check(policies: &Policies, least: usize) {
    let folder = shop::written(policies);
    let now = "2026-11-24T10:00:00Z".parse().unwrap();
    let script = format!("const vectors = {};\n{CHECK}", sayso::site::vectors(policies, now));
    for engine in engines() {
        let report = run(engine, folder.path(), "en", &script);
        let (n, wrong) =
            report.split_once(" cases; wrong: ").unwrap_or_else(|| panic!("{engine:?}: {report}"));
        assert_eq!(wrong, "", "{engine:?}");
        assert!(n.parse::<usize>().unwrap() >= least, "{n} cases");
    }
}

#[test]
fn the_helper_answers_the_sample_like_the_reference() {
    check(&shop::sample(), 5_000);
}

#[test]
fn the_helper_answers_every_construct_like_the_reference() {
    check(&shop::rich(), 1_000);
}

#[test]
fn the_helper_answers_random_policies_like_the_reference() {
    for seed in 0..24 {
        let mut random = Random::new(seed);
        let files = files(&mut random, crate::generate::ALL);
        let policies = loaded(&files).policies;
        let folder = shop::written(&policies);
        let now = "2026-11-24T10:00:00Z".parse().unwrap();
        let script = format!("const vectors = {};\n{CHECK}", sayso::site::vectors(&policies, now));
        if let Some(engine) = engines().first() {
            let report = run(*engine, folder.path(), "en", &script);
            assert!(report.ends_with(" cases; wrong: "), "seed {seed}: {report}\n{}", files[2].1);
        }
    }
}

/// Types into the box and reports the kind of the answer with its words.
fn typed(role: &str, words: &str) -> String {
    let folder = shop::written(&shop::sample());
    let script = format!(
        "const role = document.querySelector('select.role'); role.value = '{role}'; role.onchange();\
         const box = document.getElementById('box'); box.value = '{words}'; box.oninput();\
         const out = document.querySelector('#answer > *');\
         report(out.className + ' | ' + out.textContent + ' | ' + document.querySelectorAll('#answer button').length);"
    );
    run_on_page(folder.path(), "en/index.html", &script)
}

#[test]
fn an_amount_above_the_limit_shows_the_part_that_can_be_given_and_whom_to_ask() {
    if engines().contains(&crate::browser::Engine::Chromium) {
        let answer = typed("agent", "late fee 60");
        assert!(answer.starts_with("answer part | Waive a late fee"), "{answer}");
        assert!(answer.contains("$60 is above your limit of $50."), "{answer}");
        assert!(answer.contains("If everything is in order, you decide, up to $50."), "{answer}");
        assert!(answer.contains("Ask first: Senior agents or Night desk."), "{answer}");
        // Of the credit nothing else has to be known.
        assert!(answer.contains("A credit towards the next bill: You can offer up to $25"), "{answer}");
    }
}

#[test]
fn an_amount_within_the_limit_asks_only_for_what_still_matters() {
    if engines().contains(&crate::browser::Engine::Chromium) {
        let answer = typed("agent", "late charge $40");
        assert!(answer.starts_with("answer if | Waive a late fee"), "{answer}");
        assert!(answer.contains("It depends: answer these questions"), "{answer}");
        assert!(answer.contains("Time as a customermonths"), "{answer}");
        let senior = typed("senior-agent", "late charge 40 usd");
        assert!(!senior.contains("Time as a customer"), "{senior}");
    }
}

#[test]
fn what_no_guideline_covers_gets_no_answer() {
    if engines().contains(&crate::browser::Engine::Chromium) {
        let answer = typed("agent", "parking fine 30");
        assert!(answer.starts_with("gap | No guideline covers this yet."), "{answer}");
    }
}

/// Types words, answers the questions as a script says, and reports the kind and the words of the answer.
fn answered(words: &str, answers: &str) -> String {
    let folder = shop::written(&shop::sample());
    let script = format!(
        "const box = document.getElementById('box'); box.value = '{words}'; box.oninput();\
         const check = (text) => [...document.querySelectorAll('#answer .check')].find((one) => one.textContent.includes(text));\
         const type = (text, value) => {{ const field = check(text).querySelector('input, select'); field.value = value; field.onchange(); }};\
         const press = (text, n) => check(text).querySelectorAll('button')[n].click();\
         {answers}\
         const out = document.querySelector('#answer > *');\
         report(out.className + ' | ' + out.textContent);"
    );
    run_on_page(folder.path(), "en/index.html", &script)
}

#[test]
fn once_everything_is_told_the_answer_is_a_yes() {
    if engines().contains(&crate::browser::Engine::Chromium) {
        let answer = answered("late fee 40", "type('Time as a customer', '6'); type('The bill', '400');");
        assert!(answer.starts_with("answer yes | "), "{answer}");
        assert!(answer.contains("Yes, you decide.$40 is within your limit of $50."), "{answer}");
        // What a blank means and what was given before may still be said otherwise.
        assert!(answer.contains("Check firstSigns of fraud?"), "{answer}");
    }
}

#[test]
fn a_refusal_says_its_reason() {
    if engines().contains(&crate::browser::Engine::Chromium) {
        let answer = answered("late fee 40", "press('Signs of fraud?', 0);");
        assert!(answer.starts_with("answer no | "), "{answer}");
        assert!(answer.contains("Because: Signs of fraud: yes"), "{answer}");
        let asked = answered("late fee 40", "type('The bill', '3000');");
        assert!(asked.contains("Because: The bill: $3,000"), "{asked}");
    }
}

#[test]
fn too_short_a_time_leads_to_the_next_person() {
    if engines().contains(&crate::browser::Engine::Chromium) {
        let answer = answered("late fee 40", "type('The bill', '400'); type('Time as a customer', '5');");
        assert!(answer.starts_with("answer ask | "), "{answer}");
        assert!(answer.contains("Ask first: Senior agents or Night desk."), "{answer}");
    }
}

#[test]
fn questions_keep_their_place_while_they_are_answered() {
    if engines().contains(&crate::browser::Engine::Chromium) {
        let places = "const before = [...document.querySelectorAll('#answer .check > span')].map((one) => one.textContent);\
             const kept = () => { const now = [...document.querySelectorAll('#answer .check > span')].map((one) => one.textContent);\
               if (before.some((text, n) => now[n] !== text)) report(before + ' became ' + now); };";
        let answers = "press('A suite is free', 0); kept(); press('The mistake was ours?', 0); kept();\
             type('Nights of the stay', '2'); kept(); press('The mistake was ours?', 1); kept();";
        let answer = answered("upgrade to a suite", &format!("{places}{answers}"));
        assert!(answer.starts_with("answer "), "{answer}");
    }
}

#[test]
fn what_is_near_comes_before_the_refusal() {
    if engines().contains(&crate::browser::Engine::Chromium) {
        for words in ["suite", "fee", "spilled"] {
            let folder = shop::written(&shop::sample());
            let script = format!(
                "const box = document.getElementById('box'); box.value = '{words}'; box.oninput();\
                 report(document.getElementById('answer').textContent);"
            );
            let answer = run_on_page(folder.path(), "en/index.html", &script);
            assert!(answer.starts_with("Do you mean one of these?"), "{words}: {answer}");
            assert!(!answer.contains("No guideline covers this yet."), "{words}: {answer}");
            assert!(answer.contains("None of these? Ask: "), "{words}: {answer}");
        }
    }
}
