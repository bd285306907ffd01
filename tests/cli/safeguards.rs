//! `sayso review` where what holds people back is taken away, by mistake or not (issue 4).

use crate::shop::{Run, Shop};

const LATE_FEE: &str = "policies/guidelines/billing/late-fee.yaml";
const PARCEL: &str = "policies/guidelines/billing/late-parcel.yaml";
const SAYSO: &str = "policies/sayso.yaml";
const CEILING: &str = "ceilings:\n  - {role: agent, at_most: 100 USD, approved_by: billing}\n  - {role: agent, at_most: 90000 HUF}\n";
const EXCEPTION: &str = "    unless:\n      - id: big-bill\n        when:\n          bill: more than 2000 USD\n        ask: billing\n        \
                         because: Large bills are looked at by billing first.\n";

/// A shop with a ceiling, as it is before a proposal.
fn shop() -> Shop {
    let shop = Shop::new();
    shop.edit(SAYSO, "otherwise: no\n", &format!("{CEILING}otherwise: no\n"));
    shop.commit("first");
    shop
}

fn reviewed(edits: &[(&str, &str, &str)]) -> Run {
    let shop = shop();
    edits.iter().for_each(|(file, old, new)| shop.edit(file, old, new));
    shop.sayso("review main --format comment")
}

fn holds(run: &Run, parts: &[&str]) {
    for part in parts {
        assert!(run.out.contains(part), "{part} is not in\n{}", run.shown());
    }
}

fn lacks(run: &Run, parts: &[&str]) {
    for part in parts {
        assert!(!run.out.contains(part), "{part} is in\n{}", run.shown());
    }
}

#[test]
fn a_limit_that_is_gone_is_above_every_ceiling() {
    let run = reviewed(&[(LATE_FEE, "        up_to: {USD: 50, HUF: 18000}\n", "")]);
    assert_eq!(run.code, Some(1), "{}", run.shown());
    holds(
        &run,
        &[
            "`agent` may decide more here than the ceiling of $100.",
            "Agents: any amount, with no limit. Is that intended?",
            "- [ ] Billing: approves limits above the ceiling, Waive a late fee",
        ],
    );
}

#[test]
fn an_exception_that_is_gone_is_shown_though_its_translation_is_still_there() {
    let run = reviewed(&[(LATE_FEE, EXCEPTION, "")]);
    holds(
        &run,
        &[
            "An exception no longer applies: “the bill: more than $2,000”",
            "The source no longer has `remedies.waive-fee.unless.big-bill.because`; one translation still does: Magyar.",
            "ask Billing). Is that intended?",
            "Now: decide.",
        ],
    );
    lacks(&run, &["mistakes to fix first"]);
    assert_eq!((run.code, run.out.matches("| **Fix** |").count()), (Some(1), 1), "{}", run.shown());
}

#[test]
fn a_comparison_of_two_versions_needs_no_translation() {
    let shop = shop();
    shop.edit(LATE_FEE, EXCEPTION, "");
    let run = shop.sayso("diff main");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    holds(&run, &["An exception no longer applies"]);
}

#[test]
fn every_safeguard_that_is_gone_is_asked_about() {
    let cap = "      - limit: at most 2 per customer in any 12 months\n        when_used_up: ask team-lead\n";
    let day = "      - limit: at most 600 USD per agent in a calendar day\n";
    let two = (LATE_FEE, cap, &*format!("{cap}{day}"));
    let shop = shop();
    shop.edit(two.0, two.1, two.2);
    shop.commit("two caps");
    shop.edit(LATE_FEE, day, "");
    let run = shop.sayso("review main --format comment");
    holds(&run, &["No limit on the total any more (before: at most $600", "Is that intended?"]);
    let condition = reviewed(&[(LATE_FEE, "        when:\n          tenure: at least 6 months\n", "")]);
    holds(
        &condition,
        &["a condition no longer applies: “time as a customer: at least 6 months”. Is that intended?"],
    );
    let days =
        reviewed(&[(PARCEL, "          delay: at least 48 hours\n", "          fraud_suspected: no\n")]);
    holds(&days, &["When the customer is owed this changes.", "Is that intended?"]);
}

#[test]
fn nothing_is_said_to_be_left_only_where_nothing_is() {
    let whole = "only_when:\n  fraud_suspected: no\n";
    let run = reviewed(&[(LATE_FEE, whole, "")]);
    lacks(&run, &["nothing is left to check"]);
    holds(&run, &["The condition on the whole guideline is gone: “signs of fraud: no”. Is that intended?"]);
}

#[test]
fn a_ceiling_that_the_proposal_itself_raises_still_holds() {
    let raised = (SAYSO, "at_most: 100 USD", "at_most: 900 USD");
    let alone = reviewed(&[raised]);
    assert_eq!(alone.code, Some(0), "{}", alone.shown());
    holds(
        &alone,
        &[
            "Agents: the ceiling for their limits is now $900 (before: $100). Is that intended?",
            "- [ ] Billing: agrees that the ceiling is raised or lifted",
        ],
    );
    let both = [raised, (LATE_FEE, "{USD: 50, HUF: 18000}", "{USD: 140, HUF: 18000}")];
    let run = reviewed(&both);
    assert_eq!(run.code, Some(1), "{}", run.shown());
    holds(&run, &["than the ceiling of $100.", "approves limits above the ceiling"]);
    let shop = shop();
    both.iter().for_each(|(file, old, new)| shop.edit(file, old, new));
    let agreed = shop.sayso("review main --format comment --agreed billing");
    lacks(&agreed, &["than the ceiling of"]);
}

#[test]
fn a_ceiling_that_is_gone_is_named_and_no_other() {
    let run = reviewed(&[(SAYSO, "  - {role: agent, at_most: 100 USD, approved_by: billing}\n", "")]);
    holds(
        &run,
        &[
            "Agents: the ceiling for their limits is gone (before: $100). Is that intended?",
            "Billing: agrees",
        ],
    );
    lacks(&run, &["HUF"]);
}

#[test]
fn what_is_passed_over_from_now_on_is_named_and_not_yet_passed_over() {
    let ignore = "findings:\n  ignore:\n    - rule: example-contradicted\n      where: late-fee\n      reason: later\n      \
                  until: 2027-03-31\n";
    let set = (SAYSO, "otherwise: no\n", &*format!("otherwise: no\n{ignore}"));
    let run = reviewed(&[set, (LATE_FEE, "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}")]);
    assert_eq!(run.code, Some(1), "{}", run.shown());
    holds(
        &run,
        &[
            "From now on not reported until 31 March 2027: “example-contradicted”, in “Waive a late fee” (later). Is that intended?",
            "An example no longer fits: “A dollar more”.",
        ],
    );
}

#[test]
fn the_advice_beside_an_example_names_the_change_that_broke_it() {
    let run = reviewed(&[(LATE_FEE, "tenure: at least 6 months", "tenure: at least 9 months")]);
    holds(
        &run,
        &[
            "“Exactly at your limit”. It expects `decide`; the answer is now `ask senior-agent`.",
            "What changed the answer: Take the late fee off the bill – Agents: a condition changes.",
            "If that was not meant, put it back.",
        ],
    );
    let raised = reviewed(&[(LATE_FEE, "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}")]);
    holds(&raised, &["move the example beyond the new limit, or write `answer: decide` in it."]);
}

#[test]
fn examples_without_a_day_ask_for_one_in_one_row() {
    let run = reviewed(&[(LATE_FEE, "only_when:", "in_force: {until: 2026-12-31}\nonly_when:")]);
    holds(
        &run,
        &["2 examples do not say on which day they are decided, and now it depends on the day. \
             Add `decided_at: 2026-12-31` to what is given"],
    );
    lacks(&run, &["answer: cannot tell"]);
}

#[test]
fn bills_in_a_currency_that_an_exception_forgets_are_a_loss() {
    let shop = Shop::new();
    shop.edit(LATE_FEE, "bill: more than 2000 USD", "bill: more than 2000 USD or 700000 HUF");
    shop.commit("first");
    shop.edit(LATE_FEE, "bill: more than 2000 USD or 700000 HUF", "bill: more than 2000 USD");
    let run = shop.sayso("review main --format comment");
    holds(
        &run,
        &[
            "Somebody may decide less than today: Waive a late fee.",
            "may decide less than before. Do the people concerned know, and why?",
            "| decide | cannot tell |",
        ],
    );
}

#[test]
fn what_only_moves_is_not_said_to_change() {
    let moved = reviewed(&[(LATE_FEE, "      - role: agent\n        when:\n", "      - when:\n")]);
    lacks(&moved, &["Now allowed as well", "No longer allowed"]);
    let last = "  refund:\n    title: Refund the shipping\n    otherwise:\n      ask: billing\n";
    let shop = Shop::new();
    shop.edit(PARCEL, "  refund:\n    title: Refund the shipping\n", last);
    shop.commit("first");
    shop.edit(PARCEL, last, "  refund:\n    title: Refund the shipping\n");
    shop.edit(PARCEL, "remedies:\n", "otherwise:\n  ask: billing\nremedies:\n");
    let run = shop.sayso("review main --format comment");
    holds(&run, &["Reworded; no decision changes."]);
    lacks(&run, &["before: no"]);
}

#[test]
fn an_example_that_goes_together_with_its_condition_is_asked_about() {
    let shop = Shop::new();
    let guard = "  - title: A new customer\n    given:\n      role: agent\n      remedy: waive-fee\n      amount: 20 USD\n      \
                 tenure: 1 months\n      bill: 200 USD\n      customer: c-1\n    answer: ask senior-agent\n";
    shop.edit(LATE_FEE, "examples:\n", &format!("examples:\n{guard}"));
    shop.commit("first");
    shop.edit(LATE_FEE, "        when:\n          tenure: at least 6 months\n", "");
    shop.edit(LATE_FEE, guard, "");
    let run = shop.sayso("review main --format comment");
    holds(
        &run,
        &[
            "The example “A new customer” said: ask Senior agents or Night desk. It was taken out, and the answer would now be: decide.",
        ],
    );
}

#[test]
fn a_guideline_that_moves_is_a_matter_for_both_departments() {
    let shop = Shop::new();
    shop.write(
        "policies/departments/shop.yaml",
        "title: Shop\ncontacts:\n  - name: Ann Lee\n    phone: \"+1 555 0100\"\n",
    );
    shop.commit("first");
    let text = std::fs::read_to_string(shop.root.join(PARCEL)).unwrap();
    shop.write("policies/guidelines/shop/late-parcel.yaml", &text);
    std::fs::remove_file(shop.root.join(PARCEL)).unwrap();
    let run = shop.sayso("review main --format comment");
    holds(&run, &["- [ ] Billing: A parcel is late", "- [ ] Shop: A parcel is late", "risk=1"]);
    let json = shop.sayso("review main --format json");
    holds(&json, &["\"quiet\": false"]);
}

#[test]
fn a_gate_that_is_taken_out_still_holds_and_is_named() {
    let shop = Shop::new();
    let gates = "gates:\n  fail:\n    less_room: agreed\n";
    shop.edit(SAYSO, "otherwise: no\n", &format!("otherwise: no\n{gates}"));
    shop.commit("first");
    shop.edit(SAYSO, gates, "");
    shop.edit(LATE_FEE, "{USD: 50, HUF: 18000}", "{USD: 40, HUF: 18000}");
    let run = shop.sayso("review main --format comment");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    holds(
        &run,
        &[
            "A proposal no longer has to pass: Less room (everyone concerned has agreed). Is that intended?",
            "Somebody may decide less than today, and not everyone concerned has agreed yet: Billing.",
        ],
    );
}

#[test]
fn what_no_past_decision_tells_of_is_not_known() {
    let rows = |guideline: &str| {
        format!(
            "decision_id,decided_at,guideline,remedy,role,customer,asked,currency,tenure,bill,outcome\n\
             d-1,2025-01-02T10:00:00Z,{guideline},waive-fee,agent,c-1,40,USD,12,100,granted\n"
        )
    };
    let shop = shop();
    shop.edit(LATE_FEE, "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}");
    let not_known = ["No customer would have waited less", "The cost stays the same"];
    shop.write("none.csv", &rows("late-fee").lines().take(1).collect::<String>());
    let none = shop.sayso("review main --format comment --decisions none.csv --nothing-before");
    holds(&none, &["None of the past decisions given could be checked"]);
    lacks(&none, &not_known);
    shop.write("some.csv", &rows("late-fee"));
    let some = shop.sayso("review main --format comment --decisions some.csv --nothing-before");
    holds(&some, &["No customer would have waited less"]);
    shop.edit(LATE_FEE, "{USD: 75, HUF: 18000}", "{USD: 50, HUF: 18000}");
    shop.edit(PARCEL, "up_to: 15 USD", "up_to: 19 USD");
    let other = shop.sayso("review main --format comment --decisions some.csv --nothing-before");
    holds(&other, &["is not known where no past decision tells of it: A parcel is late."]);
    lacks(&other, &not_known);
    shop.edit(PARCEL, "up_to: 19 USD", "up_to: 15 USD");
    let later = "      - role: agent\n        in_force: {from: 2027-01-01}\n        up_to: 80 USD\n      - role: senior-agent\n";
    shop.edit(LATE_FEE, "      - role: senior-agent\n", later);
    let later = shop.sayso("review main --format comment --decisions some.csv --nothing-before");
    holds(&later, &["where all past decisions lie outside the days that change: Waive a late fee."]);
    lacks(&later, &not_known);
}

#[test]
fn the_newer_version_may_be_named_by_its_revision() {
    let shop = shop();
    let git = |args: &[&str]| {
        let ran = std::process::Command::new("git").args(args).current_dir(&shop.root).output();
        assert!(ran.unwrap().status.success(), "{args:?}");
    };
    git(&["checkout", "-q", "-b", "raise"]);
    shop.edit(LATE_FEE, "{USD: 50, HUF: 18000}", "{USD: 140, HUF: 18000}");
    shop.commit("raise");
    git(&["checkout", "-q", "main"]);
    for command in ["review main --revision raise", "diff main --revision raise"] {
        let run = shop.sayso(command);
        assert_eq!(run.code, Some(1), "{}", run.shown());
        holds(&run, &["$140"]);
    }
    let twice = shop.sayso("review main...raise main");
    assert_eq!(twice.code, Some(2), "{}", twice.shown());
}

#[test]
fn the_first_policies_of_a_repository_are_all_new() {
    let shop = Shop::empty();
    shop.write("README.md", "A shop.\n");
    shop.commit("before there were policies");
    let with = Shop::new();
    let files = ["sayso.yaml", "departments/billing.yaml", "guidelines/billing/late-fee.yaml"];
    for file in files.map(|file| format!("policies/{file}")) {
        shop.write(&file, &std::fs::read_to_string(with.root.join(&file)).unwrap());
    }
    let run = shop.sayso("review main --format comment");
    assert_eq!(run.code, Some(0), "{}", run.shown());
    holds(
        &run,
        &["There were no policies before: everything is new.", "**Waive a late fee** · new", "up to $50"],
    );
}

#[test]
fn a_guideline_that_is_gone_says_what_goes_with_it() {
    let shop = shop();
    for file in [LATE_FEE, "policies/guidelines/billing/late-fee.hu.yaml"] {
        std::fs::remove_file(shop.root.join(file)).unwrap();
    }
    let run = shop.sayso("review main --format comment");
    holds(&run, &["Guideline removed: “Waive a late fee”.", "Agents: may decide up to $25 without asking."]);
    lacks(&run, &["kinds of case: before"]);
}
