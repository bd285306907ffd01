//! Loading whole folders: the policies that come with the program, and small ones with many mistakes.
#![expect(clippy::unwrap_used, reason = "a failing test may panic")]

use camino::Utf8Path;
use sayso::files::Tree;
use sayso::load::{Loaded, load_tree};
use sayso::model::{Amount, Expression, LanguageTag, Target};

fn says(loaded: &Loaded) -> Vec<String> {
    let findings = loaded.findings.in_order(&loaded.sources);
    findings
        .iter()
        .map(|finding| {
            let path = loaded.sources.get(finding.primary.source).path();
            let place = loaded.sources.line_column(finding.primary);
            format!("{path}:{}:{} {}", place.line, place.column, finding.says)
        })
        .collect()
}

#[test]
fn the_policies_of_the_program_have_no_findings() {
    let folder = Utf8Path::new(env!("CARGO_MANIFEST_DIR")).join("policies");
    let loaded = load_tree(&Tree::from_disk(&folder).unwrap());
    assert_eq!(says(&loaded), Vec::<String>::new());
    assert!(loaded.policies.guidelines.len() > 10);
    assert!(loaded.policies.guidelines.iter().all(|guideline| !guideline.examples.is_empty()));
    let hungarian = LanguageTag::new("hu");
    let late_fee = loaded.policies.guideline("late-fee").unwrap();
    assert!(late_fee.texts.shown("title", &hungarian).unwrap().is_translated);
}

const ORGANISATION: &str = "\
schema: 1
organisation: Airline
languages: [en, hu]
time_zone: Europe/Budapest
currencies: {EUR: {}, HUF: {decimals: 0}}
roles:
  - {id: agent, title: Agent}
  - [{id: lead, title: Lead}, {id: night, title: Night desk}]
facts:
  distance: {type: number, unit: km}
  delay: {type: number, unit: minutes}
  passengers: {type: number, unit: people}
  fare: {type: money}
  fault: {type: choice, of: [ours, weather, strike], blank_means: ours}
  paid_lately: {type: money, is: sum of granted delay/compensation per customer in any 12 months}
tables:
  short-wait:
    by: distance
    rows: {at most 1500 km: 120 minutes, 1501 to 3500 km: 180 minutes, otherwise: 240 minutes}
otherwise: ask lead
";

const DELAY: &str = "\
title: A late flight
remedies:
  compensation:
    title: Compensation
    owed:
      - id: long
        when: {delay: at least table short-wait, fault: ours}
        exactly: (250 EUR per passengers) rounded down to 1 EUR
    may:
      - role: lead
        up_to: the lower of 50% of fare and 400 EUR
    caps:
      - {limit: at most 2000 EUR per customer in a calendar year, when_used_up: ask desk}
  meal:
    title: A meal
    together_with: [compensation]
    may: [{role: agent}]
";

#[test]
fn files_refer_to_each_other_whatever_their_order() {
    let tree = Tree::from_memory([
        ("departments/desk.yaml", "title: Desk\nsupports: [delay]\n"),
        ("guidelines/desk/delay.yaml", DELAY),
        ("guidelines/desk/delay.hu.yaml", "title: Késő járat\n"),
        (
            "notices/storm.yaml",
            "title: Storm\nfrom: 2026-01-01\nuntil: 2026-01-03\naffects: [delay, desk]\ncontact: desk\n",
        ),
        (
            "recognition/kind.yaml",
            "title: Kind\nstory: S\nguideline: delay\nthanked_by: desk\ndate: 2026-01-02\nconsent: yes\n",
        ),
        ("sayso.yaml", ORGANISATION),
    ]);
    let loaded = load_tree(&tree);
    assert_eq!(says(&loaded), Vec::<String>::new());
    let policies = &loaded.policies;
    let compensation = policies.guideline("delay").unwrap().remedy("compensation").unwrap();
    let owed = compensation.owed.first().unwrap();
    assert!(matches!(owed.amount, Some(Amount::Expression(Expression::Rounded(..)))));
    assert!(matches!(compensation.caps.first().unwrap().when_used_up, Some(Target::Department(_))));
    assert_eq!(policies.notices.first().unwrap().affects.len(), 2);
    assert_eq!(policies.recognitions.len(), 1);
    assert_eq!(policies.organisation.tables.first().unwrap().rows.len(), 3);
}

#[test]
fn all_mistakes_of_a_folder_are_told_at_once() {
    let broken = DELAY
        .replace("fault: ours}", "fult: ours}")
        .replace("per passengers)", "per passenger)")
        .replace("role: lead", "role: leader")
        .replace("2000 EUR", "2000 USD")
        .replace("[compensation]", "[compensations]");
    let tree = Tree::from_memory([
        ("departments/desk.yaml", "title: Desk\nsupports: [delays]\n"),
        ("guidelines/desk/delay.yaml", broken.as_str()),
        ("notices/storm.yaml", "title: Storm\nfrom: 2026-01-03\nuntil: 2026-01-01\naffects: [dely]\n"),
        ("sayso.yaml", ORGANISATION),
    ]);
    assert_eq!(
        says(&load_tree(&tree)),
        [
            "departments/desk.yaml:2:12 unknown-guideline",
            "guidelines/desk/delay.yaml:7:50 unknown-fact",
            "guidelines/desk/delay.yaml:8:31 unknown-fact",
            "guidelines/desk/delay.yaml:10:15 unknown-role",
            "guidelines/desk/delay.yaml:13:30 unknown-currency",
            "guidelines/desk/delay.yaml:16:21 unknown-remedy",
            "notices/storm.yaml:3:8 empty-period",
            "notices/storm.yaml:4:11 unknown-affected",
        ]
    );
}

#[test]
fn the_same_folder_gives_the_same_policies_and_findings() {
    let files = [("guidelines/desk/delay.yaml", DELAY), ("sayso.yaml", ORGANISATION)];
    let (forth, back) =
        (load_tree(&Tree::from_memory(files)), load_tree(&Tree::from_memory(files.into_iter().rev())));
    assert_eq!(forth.policies, back.policies);
    assert_eq!(says(&forth), says(&back));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_typed_into_a_file_loading_answers(at in 0..DELAY.len(), typed in "[ -~\\nőй“]{0,6}", gone in 0..12usize) {
        let end = (at + gone).min(DELAY.len());
        let guideline = format!("{}{typed}{}", &DELAY[..at], &DELAY[end..]);
        let organisation = format!("{}{typed}{}", &ORGANISATION[..at], &ORGANISATION[end..]);
        for (organisation, guideline) in [(ORGANISATION, guideline.as_str()), (organisation.as_str(), DELAY)] {
            let files = [("guidelines/desk/delay.yaml", guideline), ("sayso.yaml", organisation)];
            let loaded = load_tree(&Tree::from_memory(files));
            for finding in loaded.findings.iter() {
                let text = loaded.sources.get(finding.primary.source).text();
                let (start, end) = (finding.primary.start as usize, finding.primary.end as usize);
                proptest::prop_assert!(text.get(start..end).is_some(), "{finding:?}");
            }
        }
    }
}
