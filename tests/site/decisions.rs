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
        assert!(answer.contains("You can offer up to $50 right now."), "{answer}");
        assert!(
            answer.contains("$60 is above your limit of $50. Ask first: Senior agents or Night desk."),
            "{answer}"
        );
    }
}

#[test]
fn an_amount_within_the_limit_asks_only_for_what_still_matters() {
    if engines().contains(&crate::browser::Engine::Chromium) {
        let answer = typed("agent", "late charge $40");
        assert!(answer.starts_with("answer if | Waive a late fee"), "{answer}");
        assert!(answer.contains("Yes, if all of this is true:"), "{answer}");
        assert!(answer.contains("time as a customer: at least 6 months"), "{answer}");
        let senior = typed("senior-agent", "late charge 40 usd");
        assert!(!senior.contains("time as a customer"), "{senior}");
    }
}

#[test]
fn what_no_guideline_covers_gets_no_answer() {
    if engines().contains(&crate::browser::Engine::Chromium) {
        let answer = typed("agent", "parking fine 30");
        assert!(answer.starts_with("gap | No guideline covers this yet."), "{answer}");
    }
}

#[test]
fn once_everything_asked_for_is_true_the_answer_is_a_yes() {
    if engines().contains(&crate::browser::Engine::Chromium) {
        let folder = shop::written(&shop::sample());
        let script = "const box = document.getElementById('box'); box.value = 'late fee 40'; box.oninput();\
            let clicks = 0;\
            for (; clicks < 9; clicks++) {\
              const open = [...document.querySelectorAll('#answer .check')];\
              const next = open.find((check) => !check.querySelector('[aria-pressed=true]'));\
              if (!next) break;\
              next.querySelector('button').click();\
            }\
            const out = document.querySelector('#answer > *');\
            report(out.className + ' | ' + out.textContent + ' | ' + clicks);";
        let answer = run_on_page(folder.path(), "en/index.html", script);
        assert!(answer.starts_with("answer yes | "), "{answer}");
        assert!(answer.contains("Yes, you decide.$40 is within your limit of $50."), "{answer}");
        assert!(answer.ends_with(" | 4"), "{answer}");
    }
}

#[test]
fn one_no_leads_to_the_next_person() {
    if engines().contains(&crate::browser::Engine::Chromium) {
        let folder = shop::written(&shop::sample());
        let script = "const box = document.getElementById('box'); box.value = 'late fee 40'; box.oninput();\
            const check = [...document.querySelectorAll('#answer .check')];\
            const tenure = check.find((one) => one.textContent.includes('at least 6 months'));\
            tenure.querySelectorAll('button')[1].click();\
            const out = document.querySelector('#answer > *');\
            report(out.className + ' | ' + out.textContent);";
        let answer = run_on_page(folder.path(), "en/index.html", script);
        assert!(!answer.starts_with("answer yes") && !answer.starts_with("answer if"), "{answer}");
    }
}
