//! `sayso review`.

use crate::shop::{Run, Shop};

const LATE_FEE: &str = "policies/guidelines/billing/late-fee.yaml";

/// A shop whose proposal raises a limit and mends the example that does not fit any more.
fn raised() -> Shop {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit(LATE_FEE, "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}");
    shop.edit(LATE_FEE, "amount: 51 USD", "amount: 76 USD");
    shop
}

/// Requests of agents, one a day, from 1 to 100 dollars; what is above the old limit was approved, but for
/// every tenth.
fn decisions() -> String {
    let mut rows = String::from(
        "decision_id,decided_at,guideline,remedy,role,customer,asked,currency,tenure,bill,outcome\n",
    );
    for n in 0..300 {
        let (month, day, amount) = (n / 30 + 1, n % 28 + 1, n * 7 % 100 + 1);
        let outcome = match (amount <= 50, n % 10 == 0) {
            (true, _) => "granted",
            (false, true) => "escalated_declined",
            (false, false) => "escalated_granted",
        };
        for (guideline, remedy) in [("late-fee", "waive-fee"), ("late-fee", "credit")] {
            rows += &format!(
                "d-{remedy}-{n:03},2025-{month:02}-{day:02}T10:00:00Z,{guideline},{remedy},agent,c-{n},{amount},USD,12,100,{outcome}\n"
            );
        }
    }
    rows
}

fn holds(run: &Run, parts: &[&str]) {
    for part in parts {
        assert!(run.out.contains(part), "{part} is not in\n{}", run.shown());
    }
}

#[test]
fn a_proposal_is_one_comment_for_those_who_decide() {
    let shop = raised();
    shop.write("decisions.csv", &decisions());
    let command = "review main --format comment --decisions decisions.csv --nothing-before \
                   --preview-url https://preview.example/7 --edit-url https://example.com/edit";
    let run = shop.sayso(command);
    assert_eq!(run.code, Some(0), "{}", run.shown());
    let (_, after) = run.out.split_once("base=").unwrap();
    let (base, _) = after.split_once(' ').unwrap();
    insta::assert_snapshot!(run.out.replace(base, "[BASE]"));
    assert_eq!(shop.sayso(command).out, run.out, "the same bytes");
}

#[test]
fn an_example_that_no_longer_fits_stops_the_proposal() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit(LATE_FEE, "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}");
    let run = shop.sayso("review main --format comment --edit-url https://example.com/edit");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    holds(
        &run,
        &[
            "| **Fix** | **Waive a late fee** | An example no longer fits: “A dollar more”.",
            "(https://example.com/edit/guidelines/billing/late-fee.yaml#L48)",
            "risk=3",
        ],
    );
}

#[test]
fn mistakes_come_before_the_comparison() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit(LATE_FEE, "role: senior-agent", "role: senior-agnet");
    let run = shop.sayso("review main");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    holds(&run, &["The proposal has mistakes to fix first", "`senior-agnet`", "did you mean"]);
}

#[test]
fn what_the_base_had_already_is_not_remarked_on_again() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit(LATE_FEE, "A customer who feels heard", "Somebody who feels heard");
    let run = shop.sayso("review main --format json");
    let told: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((run.code, &told["remarks"], &told["quiet"]), (Some(0), &serde_json::json!([]), &true.into()));
}

#[test]
fn gates_stop_or_warn_and_an_agreement_opens_them() {
    let shop = raised();
    shop.write("decisions.csv", &decisions());
    let gates = "gates:\n  fail:\n    extra_cost: at most 100 USD\n    more_room: agreed\n  warn:\n    \
                 supervisors_agreed: at least 95%\n    newly_held_back: at most 0\n";
    shop.edit("policies/sayso.yaml", "otherwise: no\n", &format!("otherwise: no\n{gates}"));
    let run = shop.sayso("review main --decisions decisions.csv --nothing-before");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    holds(
        &run,
        &[
            "stop – Extra cost at most ($100): $",
            "stop – More room (everyone concerned has agreed): Billing",
            "look at it – Supervisors agreed with at least (95%): 88%",
            "pass – Requests newly held back at most (0): 0",
        ],
    );
    shop.edit("policies/sayso.yaml", "at most 100 USD", "at most 5000 USD");
    let agreed = shop.sayso("review main --decisions decisions.csv --nothing-before --agreed billing");
    assert_eq!(agreed.code, Some(0), "{}", agreed.shown());
    let without = shop.sayso("review main --agreed billing");
    assert_eq!(without.code, Some(0), "{}", without.shown());
    holds(&without, &["not known without past decisions"]);
    let slip = shop.sayso("review main --agreed biling");
    assert_eq!(slip.code, Some(2), "{}", slip.shown());
    assert!(slip.err.contains("did you mean `billing`?"), "{}", slip.err);
}

#[test]
fn a_raise_without_a_cap_is_asked_about_with_a_counter_offer() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit(LATE_FEE, "up_to: 25 USD", "up_to: 60 USD");
    shop.write("decisions.csv", &decisions());
    let run = shop.sayso("review main --decisions decisions.csv --nothing-before");
    holds(
        &run,
        &[
            "Agents: up to $60 with no limit on how often. Is that intended?",
            "For comparison: with at most once per customer in any 12 months, 105 of the",
            "Agents: the limit grows from $25 to $60.",
        ],
    );
}

#[test]
fn a_title_is_short_in_every_language() {
    let shop = raised();
    for lang in ["en", "hu", "es", "ru", "fr"] {
        let run = shop.sayso(&format!("review main --title --lang {lang}"));
        let title = run.out.trim_end();
        assert!(!title.is_empty() && title.chars().count() <= 70, "{}", run.shown());
    }
}

#[test]
fn every_language_has_its_own_comment() {
    let shop = raised();
    shop.write("decisions.csv", &decisions());
    let mut told = Vec::new();
    for lang in ["en", "hu", "es", "ru", "fr"] {
        let run = shop.sayso(&format!(
            "review main --decisions decisions.csv --nothing-before --format comment --lang {lang}"
        ));
        assert!(run.out.contains("75") && !told.contains(&run.out), "{}", run.shown());
        for id in ["review-", "risk-", "sim-", "diff-"] {
            let text = run.out.lines().skip(1).collect::<String>();
            assert!(!text.contains(id), "{lang}: a message is missing\n{}", run.out);
        }
        told.push(run.out);
    }
}

#[test]
fn a_change_of_everything_still_fits() {
    let shop = Shop::new();
    let guideline = |n: usize, limit: usize| {
        format!(
            "title: Guideline number {n}\nsituation: {}\npurpose: To see.\nremedies:\n  give:\n    title: Give it\n    \
             may:\n      - role: agent\n        up_to: {limit} USD\n",
            format!("Situation {limit}. ").repeat(30)
        )
    };
    let write = |limit: usize| {
        for n in 0..120 {
            shop.write(&format!("policies/guidelines/billing/many-{n:03}.yaml"), &guideline(n, limit));
        }
    };
    write(10);
    shop.commit("first");
    write(30);
    let run = shop.sayso("review main --format comment");
    let length = run.out.chars().count();
    assert!(length <= 20_000, "{length}");
    assert!(length > 15_000, "{length}: there is room for more");
    holds(&run, &["120 guidelines change.", "more are left out here.", "has been shortened", "</details>"]);
    assert_eq!(run.out.matches("<details>").count(), run.out.matches("</details>").count());
    let summary = shop.sayso("review main --format summary");
    assert!(
        !summary.out.contains("has been shortened") && !summary.out.contains("<!--"),
        "{}",
        summary.out.len()
    );
}
