//! Laws of what the pages say: a headline is certain, and what is asked is all that matters.

use regex::Regex;
use sayso::model::Policies;

use crate::browser::{engines, run};
use crate::generate::{Random, files, loaded};
use crate::shop;

/// What the laws share: the case of a vector, and one of which nothing is said.
const CASES: &str = r#"
const all = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, sayso.read(value)]));
const blank = (v) => ({ role: v.role, now: sayso.read(v.now), asked: undefined, facts: {}, use: {}, given: [], denied: [] });
const wrong = [];
let n = 0;
const tell = (v, got) => wrong.length < 3 && wrong.push(JSON.stringify({ ...v, got }));
"#;

/// Answers what is asked from the facts of a case, and nothing else: the answer is that of the whole case.
const ASKED_IS_ENOUGH: &str = r#"
for (const v of vectors) {
  const [facts, use] = [all(v.facts), all(v.use)];
  const c = { ...blank(v), asked: v.asked === null ? undefined : sayso.read(v.asked) };
  // Without an amount, all that is said tells the currency: a page cannot know what nobody told it of another one.
  const currencies = new Set(Object.values(facts).map((value) => value?.c).filter((currency) => currency >= 0));
  if (v.asked === null && currencies.size > 1) continue;
  // Where the desk is, is known without asking.
  const site = T.f.findIndex((fact) => fact[0] === "site");
  if (facts[site] !== undefined) c.facts[site] = facts[site];
  const remedy = T.g[v.g][v.r];
  const [measured] = remedy;
  const measure = T.d[measured][1];
  if (measure >= 0 && facts[measure] !== undefined) c.facts[measure] = facts[measure];
  const seen = new Set();
  for (;;) {
    const next = sayso.open(c, remedy).find((item) => !seen.has(item.key));
    if (!next) break;
    seen.add(next.key);
    if (next.fact !== undefined) {
      if (facts[next.fact] !== undefined) c.facts[next.fact] = facts[next.fact];
      continue;
    }
    const [dimension] = T.a[next.number];
    const [what, path] = T.d[dimension];
    if (what === "r") (v.given.includes(path) ? c.given : c.denied).push(path);
    else if (use[dimension] !== undefined) c.use[dimension] = use[dimension];
  }
  n++;
  const got = [...sayso.verdicts(c, remedy)].sort((a, b) => a - b);
  if (got.join() !== v.want.sort((a, b) => a - b).join()) tell(v, [got, [...seen]]);
}
report(n + " cases; wrong: " + wrong.join("\n"));
"#;

/// A headline that names a limit, or says yes, holds in every case in which nothing that is assumed is said
/// to be otherwise.
const HEADLINES_HOLD: &str = r#"
for (const v of vectors) {
  const facts = all(v.facts);
  const isAssumed = (fact) => T.f[fact][3] !== undefined && facts[fact] !== undefined;
  if (Object.keys(facts).some(isAssumed) || v.given.length || v.asked === null) continue;
  const remedy = T.g[v.g][v.r];
  const nothing = { ...blank(v), isFree: true };
  const asked = sayso.read(v.asked);
  const site = T.f.findIndex((fact) => fact[0] === "site");
  if (facts[site] !== undefined) nothing.facts[site] = facts[site];
  const sure = sayso.upTo({ ...nothing, asked }, remedy, sayso.mustDecide);
  if (sure === undefined || T.d[remedy[0]][1] >= 0 || remedy[1]) continue;
  if (sure !== Infinity && (asked.c !== sure.c || asked.lo > sure.lo)) continue;
  const { isFree, ...c } = { ...nothing, asked, facts };
  n++;
  const got = sayso.verdicts({ ...c, isFree: true }, remedy);
  if (got.join() !== "0") tell(v, [got, sure]);
}
report(n + " cases; wrong: " + wrong.join("\n"));
"#;

fn holds(policies: &Policies, law: &str) -> usize {
    let folder = shop::written(policies);
    let now = "2026-11-24T10:00:00Z".parse().unwrap();
    let script = format!("const vectors = {};\n{CASES}{law}", sayso::site::vectors(policies, now));
    let Some(engine) = engines().first().copied() else { return usize::MAX };
    let report = run(engine, folder.path(), "en", &script);
    let (n, wrong) = report.split_once(" cases; wrong: ").unwrap_or_else(|| panic!("{report}"));
    assert_eq!(wrong, "");
    n.parse().unwrap()
}

#[test]
fn what_a_page_asks_for_is_all_that_matters() {
    assert!(holds(&shop::sample(), ASKED_IS_ENOUGH) > 5_000);
    assert!(holds(&shop::rich(), ASKED_IS_ENOUGH) > 1_000);
}

#[test]
fn what_a_page_asks_for_is_all_that_matters_in_random_policies() {
    for seed in 0..8 {
        let policies = loaded(&files(&mut Random::new(seed), crate::generate::ALL)).policies;
        holds(&policies, ASKED_IS_ENOUGH);
    }
}

#[test]
fn a_headline_holds_whatever_the_facts_are() {
    assert!(holds(&shop::sample(), HEADLINES_HOLD) > 100);
}

/// Reports each remedy whose answer is of another kind with scripts than without.
const SAME_KIND: &str = r#"
const now = { at: Date.UTC(2026, 10, 24, 11), day: 20781, minute: 0 };
const wrong = cards.filter(([g, r, kind]) => {
  const c = { role: 0, now, asked: undefined, facts: {}, use: {}, given: [], denied: [], isFree: true };
  return sayso.answer(c, T.g[g][r]).kind !== kind;
});
report(cards.length + " cards; wrong: " + wrong.map(([g, r, kind]) => W.g[g][0] + " " + r + ": " + kind).join("\n"));
"#;

#[test]
fn a_page_without_scripts_says_the_same() {
    let policies = shop::sample();
    let folder = shop::written(&policies);
    let card = Regex::new(r#"<section class="answer (\w+)" data-remedy="(\d+),(\d+)">"#).unwrap();
    let mut cards = Vec::new();
    for (path, bytes) in shop::pages(&policies) {
        if path.as_str().starts_with("en/guidelines/") {
            let text = String::from_utf8(bytes).unwrap();
            cards.extend(card.captures_iter(&text).map(|found| {
                let number = |n: usize| found[n].parse::<u64>().unwrap();
                serde_json::json!([number(2), number(3), found[1]])
            }));
        }
    }
    if let Some(engine) = engines().first() {
        let script = format!("const cards = {};\n{SAME_KIND}", serde_json::json!(cards));
        let report = run(*engine, folder.path(), "en", &script);
        assert_eq!(report, format!("{} cards; wrong: ", cards.len()));
    }
}

/// The text of a page of the sample, without its tags.
fn page(path: &str) -> String {
    let files = shop::pages(&shop::sample());
    let (_, bytes) = files.into_iter().find(|(name, _)| name == path).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn the_steps_of_an_answer_are_a_table() {
    let delay = page("en/guidelines/delayed-booking.html");
    for step in ["owed: $40</th>", "owed: $90</th>", "up to $20</th>"] {
        assert!(delay.contains(step), "{step}: {delay}");
    }
    let room = page("en/guidelines/room-not-ready.html");
    assert!(!room.contains("You decide, up to $60"), "{room}");
    assert!(room.contains("at least 120 minutes"), "{room}");
}

#[test]
fn home_and_card_name_every_remedy_and_what_is_certain() {
    let home = page("en/index.html");
    assert!(
        home.contains("What we owe for a delay: owed in some cases: $40 or $90; up to $20, with conditions")
    );
    assert!(home.contains("A gift card for the shop or the restaurant: up to $40, with conditions"));
    let card = page("en/card/agent.html");
    assert!(card.contains("up to $50 or HUF"), "{card}");
    assert!(card.contains("time as a customer: at least 6 months"), "{card}");
}

#[test]
fn pages_say_until_when_they_hold_and_warn_afterwards() {
    let policies = shop::sample();
    let mut options = sayso::site::RenderOptions::new(jiff::civil::date(2026, 11, 24), "2026.47");
    options.valid_until = Some(jiff::civil::date(2026, 11, 1));
    for (path, bytes) in sayso::site::render(&policies, &options).unwrap() {
        if path.as_str().starts_with("en/") && path.extension() == Some("html") {
            let text = String::from_utf8(bytes).unwrap();
            assert!(
                text.contains("valid until 1 November 2026</p>")
                    || text.contains("valid until 1 November 2026<span"),
                "{path}"
            );
            assert!(text.contains("data-from=\"20759\" data-until=\"9999999\"><strong>"), "{path}");
        }
    }
}

#[test]
fn the_words_of_a_guideline_are_explained_on_its_page() {
    let policies = shop::rich();
    let files = shop::pages(&policies);
    let pages = files.iter().filter(|(path, _)| path.as_str().starts_with("en/guidelines/"));
    let text: String = pages.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect();
    assert!(text.contains("What the words mean"), "{text}");
    assert!(text.contains("<caption>Free bags</caption>"), "{text}");
    assert!(text.contains("<caption>Overage</caption>"), "{text}");
}
