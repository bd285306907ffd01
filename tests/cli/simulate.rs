//! `sayso simulate`.

use crate::shop::Shop;

/// A year of decisions, one a day, with amounts from 1 to 100 dollars.
fn decisions() -> String {
    let mut rows = String::from(
        "decision_id,decided_at,guideline,remedy,role,customer,asked,currency,tenure,bill,outcome\n",
    );
    for n in 0..360 {
        let (month, day, amount) = (n / 30 + 1, n % 28 + 1, n * 7 % 100 + 1);
        let outcome = if amount <= 50 { "granted" } else { "escalated_granted" };
        rows += &format!(
            "d-{n:03},2025-{month:02}-{day:02}T10:00:00Z,late-fee,waive-fee,agent,c-{n},{amount},USD,12,100,{outcome}\n"
        );
    }
    rows
}

#[test]
fn a_raised_limit_is_replayed_and_the_order_of_rows_does_not_matter() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit("policies/guidelines/billing/late-fee.yaml", "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}");
    let rows = decisions();
    shop.write("decisions.csv", &rows);
    let run = shop.sayso("simulate decisions.csv --base main --nothing-before --format json");
    let told = run.clean();
    let (names, rest) = rows.split_once('\n').unwrap();
    let mut shuffled: Vec<&str> = rest.lines().collect();
    shuffled.reverse();
    shop.write("decisions.csv", &format!("{names}\n{}\n", shuffled.join("\n")));
    assert_eq!(shop.sayso("simulate decisions.csv --base main --nothing-before --format json").clean(), told);
    let text = shop.sayso("simulate decisions.csv --base main --nothing-before").clean();
    let newly = (0..360).filter(|n| (51..=75).contains(&(n * 7 % 100 + 1))).count();
    assert!(text.contains(&format!("{newly} more past requests")), "{text}");
}

#[test]
fn a_limit_is_tried_at_every_height_and_the_largest_that_was_agreed_with_is_named() {
    let shop = Shop::new();
    shop.commit("first");
    shop.write("decisions.csv", &decisions());
    let command = "simulate decisions.csv --base main --nothing-before --sweep late-fee.waive-fee.agent";
    let told = shop.sayso(&format!("{command} --format json")).clean();
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let curve = &told["sweep"]["curves"][0];
    assert_eq!(curve["currency"], "USD");
    for limit in curve["limits"].as_array().unwrap() {
        let minor = limit["limit"].as_i64().unwrap();
        let within = (0..360).filter(|n| (n * 7 % 100 + 1) * 100 <= minor).count();
        assert_eq!(limit["on_the_spot"].as_u64(), u64::try_from(within).ok(), "{limit}");
    }
    // Whatever was asked about was approved, and often.
    let text = shop.sayso(command).clean();
    assert!(text.contains("with at least 95%: $100"), "{text}");
    let run = shop.sayso(&format!("{command}s"));
    assert_eq!(run.code, Some(2), "{}", run.shown());
    assert!(run.err.contains("nothing of its own"), "{}", run.err);
}

#[test]
fn a_log_without_what_is_needed_is_refused_by_name() {
    let shop = Shop::new();
    shop.commit("first");
    let run = shop.sayso_with("simulate - --base main", "decision_id,guideline\n1,late-fee\n");
    assert_eq!(run.code, Some(2), "{}", run.shown());
    assert!(run.err.contains("there is no column `decided_at`"), "{}", run.err);
}

const FEE: &str = "policies/guidelines/billing/late-fee.yaml";
const HEAD: &str =
    "decision_id,decided_at,guideline,remedy,role,customer,asked,currency,tenure,bill,outcome\n";

/// A credit that an agent asked about, on a day.
fn credit(id: &str, day: &str, amount: u32) -> String {
    format!("{id},{day}T10:00:00Z,late-fee,credit,agent,c-{id},{amount},USD,12,100,escalated_granted\n")
}

#[test]
fn where_nothing_is_replayed_nothing_is_said_of_changes() {
    let shop = Shop::new();
    shop.commit("first");
    let unknown = credit("a", "2025-01-07", 40).replace("late-fee", "late-fees");
    let rejected = credit("b", "2025-01-07", 40).replace("escalated_granted", "perhaps");
    let untold = credit("c", "2025-01-07", 40).replace("credit", "waive-fee").replace(",12,100,", ",,,");
    let hint = "Try `--mapping crm`";
    for (rows, said) in [
        (unknown.clone(), "Nothing could be replayed: of 1 row 1 names a guideline that is not here."),
        (format!("{unknown}{rejected}"), "of 2 rows 1 could not be read and 1 names a guideline that is not"),
        (rejected, "Nothing could be replayed: of 1 row 1 could not be read."),
        (untold, "Nothing could be replayed: of 1 row for 1 it cannot be told."),
    ] {
        let run = shop.sayso_with("simulate - --base main", &format!("{HEAD}{rows}"));
        assert_eq!(run.code, Some(1), "{}", run.shown());
        let text = run.out.replace('\n', " ");
        assert!(text.contains(said) && text.contains(hint), "{text}");
        assert!(!text.contains("differently") && !text.contains("stays the same"), "{text}");
    }
    for (format, input) in [("text", HEAD), ("markdown", HEAD), ("json", HEAD)] {
        let run = shop.sayso_with(&format!("simulate - --base main --format {format}"), input);
        assert_eq!(run.code, Some(1), "{}", run.shown());
        let said = "Nothing could be replayed: there is no past decision in the log.";
        assert!(run.out.contains(said) && !run.out.contains("differently"), "{}", run.out);
    }
}

#[test]
fn changes_before_the_history_has_settled_are_told_as_such() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit(FEE, "up_to: 25 USD", "up_to: 45 USD");
    let first = [credit("a", "2024-01-08", 40), credit("b", "2024-02-08", 40)].concat();
    let last = credit("z", "2025-12-08", 20)
        .replace(",credit,", ",waive-fee,")
        .replace("escalated_granted", "granted");
    let say = |rows: &str| {
        let out = shop.sayso_with("simulate - --base main", &format!("{HEAD}{rows}")).clean();
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let text = say(&format!("{first}{last}"));
    assert!(text.starts_with("2 more past requests would have been settled on the spot"), "{text}");
    assert!(text.contains("All of them lie in the first months of the log"), "{text}");
    assert!(text.contains("0 (0 customers), and 2 in the first months"), "{text}");
    assert!(text.contains("The figures are of the 1 decision from"), "{text}");
    let text = say(&format!("{first}{last}{}", credit("y", "2025-11-08", 40)));
    assert!(text.starts_with("1 more past request would have been settled on the spot"), "{text}");
    assert!(text.contains("whose earlier history is not known, 2 more would change."), "{text}");
}

#[test]
fn what_was_left_out_is_said_in_the_first_sentence() {
    let shop = Shop::new();
    shop.commit("first");
    let rows = [
        credit("a", "2025-01-07", 40),
        credit("b", "2025-01-07", 40).replace("late-fee", "late-fees"),
        credit("c", "2025-01-07", 40).replace("credit", "waive-fee").replace(",12,100,", ",,,"),
    ];
    let input = format!("{HEAD}{}", rows.concat());
    let text = shop.sayso_with("simulate - --base main --nothing-before", &input).clean();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = "Of the 1 past request that could be replayed (of 3), none would have been answered differently; \
                for 1 it cannot be told.";
    assert!(text.starts_with(said), "{text}");
}

#[test]
fn an_answer_that_is_no_longer_a_question_is_a_change() {
    let shop = Shop::new();
    shop.edit(
        FEE,
        "      - role: agent\n        up_to: 25 USD",
        "      - role: team-lead\n        up_to: 25 USD",
    );
    shop.commit("first");
    shop.edit(FEE, "up_to: 25 USD", "up_to: 20 USD");
    let input = format!("{HEAD}{}", credit("a", "2025-01-07", 24));
    let text = shop.sayso_with("simulate - --base main --nothing-before", &input).clean();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("1 would have been answered differently, but not on the spot"), "{text}");
}

#[test]
fn the_only_mapping_is_used_where_all_its_columns_are_there() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit(FEE, "up_to: 25 USD", "up_to: 45 USD");
    let head = "decision_id,closed_at,guideline,remedy,role,contact_id,refund_total,tenure,bill,outcome\n";
    let input = format!("{head}{}", credit("a", "2025-01-07", 40).replace(",USD,", ","));
    let named = shop.sayso_with("simulate - --base main --mapping crm --nothing-before", &input).clean();
    assert!(named.starts_with("1 more past request would"), "{named}");
    assert_eq!(shop.sayso_with("simulate - --base main --nothing-before", &input).clean(), named);
}

#[test]
fn a_lowered_limit_saves_between_the_less_and_the_more() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit(FEE, "{USD: 50, HUF: 18000}", "{USD: 25, HUF: 18000}");
    shop.edit(FEE, "amount: 50 USD", "amount: 25 USD");
    shop.write("decisions.csv", &decisions());
    let text = shop.sayso("simulate decisions.csv --base main --nothing-before").clean();
    let (_, money) = text.split_once("saves between ").unwrap();
    assert!(money.starts_with("$0 and $"), "{text}");
    assert!(money.lines().next().unwrap().ends_with("most likely $0"), "{text}");
}

#[test]
fn money_with_its_currency_is_read_and_what_cannot_be_read_is_named() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit(FEE, "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}");
    let say = |rows: &str| {
        shop.write("decisions.csv", rows);
        shop.sayso("simulate decisions.csv --base main --nothing-before").clean()
    };
    let plain = decisions();
    let told = say(&plain);
    assert_eq!(say(&plain.replace(",USD,12,100,", ",USD,12,100.00 USD,")), told);
    let asked =
        plain.lines().map(|line| line.replacen(",USD,12,", " USD,USD,12,", 1) + "\n").collect::<String>();
    assert_eq!(say(&asked), told);
    let other = say(&plain.replacen(",USD,12,100,granted", ",USD,12,100.00 HUF,granted", 3));
    assert!(other.contains("Facts that could not be read and count as missing: bill (3)."), "{other}");
}

#[test]
fn the_page_asks_for_nothing_else_and_hides_groups_of_few() {
    let shop = Shop::new();
    shop.commit("first");
    shop.edit(FEE, "{USD: 50, HUF: 18000}", "{USD: 75, HUF: 18000}");
    let mut rows = decisions().replace("outcome\n", "outcome,team\n").replace("granted\n", "granted,desk\n");
    rows = rows.replacen("granted,desk\n", "granted,<b>night</b>\n", 3);
    shop.write("decisions.csv", &rows);
    let command = "simulate decisions.csv --base main --nothing-before --sweep late-fee.waive-fee.agent";
    let page = shop.sayso(&format!("{command} --format html")).clean();
    for outside in ["<script", "src=", "href=", "url(", "@import", "<b>"] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains("more past requests would have been settled on the spot"));
    assert!(page.contains(">desk<") && !page.contains("night"), "three people are too few to be shown");
    assert!(page.matches("<svg ").count() >= 5);
    let count =
        |tag: &str| page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
    for tag in ["section", "table", "tr", "figure", "svg", "ul", "li", "dl", "p"] {
        assert_eq!(count(tag), page.matches(&format!("</{tag}>")).count(), "{tag}");
    }
    for lang in ["hu", "es", "ru", "fr"] {
        let page = shop.sayso(&format!("{command} --format html --lang {lang}")).clean();
        assert!(page.contains(&format!("<html lang=\"{lang}\">")) && !page.contains("sim-"), "{lang}");
    }
    shop.write("empty.csv", HEAD);
    let run = shop.sayso("simulate empty.csv --base main --format html");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    assert!(run.out.contains("there is no past decision in the log"), "{}", run.out);
}
