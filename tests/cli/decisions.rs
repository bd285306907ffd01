//! `sayso decisions check`: from a foreign export to a replay.

use serde_json::Value;

use crate::shop::Shop;

/// Checks an export as JSON and returns what was found.
fn found(shop: &Shop, args: &str) -> Value {
    let run = shop.sayso(&format!("decisions check {args} --format json"));
    serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{}", run.shown()))
}

fn replayed(shop: &Shop, args: &str) -> u64 {
    let run = shop.sayso(&format!("simulate {args} --base main --nothing-before --format json"));
    let told: Value = serde_json::from_str(&run.out).unwrap_or_else(|_| panic!("{}", run.shown()));
    told["log"]["rows"]["replayed"].as_u64().unwrap()
}

/// A Hungarian help desk: a mark at the start, semicolons, decimal commas, days with dots.
const HELPDESK: &str = "\u{feff}Jegyszám;Lezárva;Irányelv;Megoldás;Beosztás;Ügyfélszám;Kért összeg (Ft);Állapot;Jóváhagyó;tenure;bill;Megjegyzés\r
J-1;2026. 09. 01. 8:05;Késedelmi díj elengedése;waive fee;Agent;U1;18 000;Jóváhagyva;;12;25 000,00;\"szép; nap\"\r
J-2;2026. 09. 02. 9:15;Késedelmi díj elengedése;waive fee;Team lead;U2;22 500;Elutasítva;;12;25 000,00;\r
J-3;2026. 09. 03. 10:25;Késedelmi díj elengedése;A késedelmi díj levétele a számláról;Agent;U3;19 000;Jóváhagyva;Kovács;12;25 000,00;\r
J-4;2026. 09. 04. 11:35;Késedelmi díj elengedése;waive fee;Agent;U4;nem tudni;Jóváhagyva;;12;25 000,00;\r
J-5;2026. 09. 05. 11:35;Parkolás;waive fee;Agent;U5;500;Folyamatban;;12;25 000,00;\r
";

#[test]
fn a_hungarian_export_is_replayed_after_one_command() {
    let shop = Shop::new();
    shop.edit(
        "policies/guidelines/billing/late-fee.yaml",
        "more than 2000 USD",
        "more than 2000 USD or 700000 HUF",
    );
    shop.write("helpdesk.csv", HELPDESK);
    let told = found(&shop, "helpdesk.csv");
    let mapping = &told["mapping"];
    for (field, column) in [
        ("decision_id", "Jegyszám"),
        ("decided_at", "Lezárva"),
        ("guideline", "Irányelv"),
        ("remedy", "Megoldás"),
        ("role", "Beosztás"),
        ("customer", "Ügyfélszám"),
        ("asked", "Kért összeg (Ft)"),
        ("outcome", "Állapot"),
        ("tenure", "tenure"),
    ] {
        assert_eq!(mapping["columns"][field], column, "{told}");
    }
    for (name, word) in [
        ("currency", "HUF"),
        ("dates", "year-month-day"),
        ("decimal_comma", "yes"),
        ("formatted_amounts", "yes"),
    ] {
        assert_eq!(mapping["constants"][name], word, "{told}");
    }
    let words = &mapping["values"];
    assert_eq!(words["guideline"]["Késedelmi díj elengedése"], "late-fee");
    assert_eq!(words["role"]["Team lead"], "team-lead");
    assert_eq!(words["outcome"]["Jóváhagyva"], "escalated_granted if Jóváhagyó is given, else granted");
    assert_eq!(words["outcome"]["Folyamatban"], "pending");
    assert_eq!(words["guideline"]["Parkolás"], Value::Null);
    let rows = &told["rows_become"];
    assert_eq!(
        (&rows["read"], &rows["rejected"], &rows["not_replayable"], &rows["replayed"]),
        (&Value::from(5), &Value::from(1), &Value::from(1), &Value::from(3))
    );
    assert_eq!(rows["why_rejected"][0]["examples"][0]["id"], "J-4");
    // One word is not known, so somebody has to say something.
    let run = shop.sayso("decisions check helpdesk.csv --write");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    shop.commit("first");
    assert_eq!(replayed(&shop, "helpdesk.csv --mapping helpdesk"), 3);
    let run = shop.sayso("validate");
    assert_eq!(run.code, Some(0), "{}", run.shown());
}

#[test]
fn a_till_with_signs_and_american_days_is_replayed() {
    let shop = Shop::new();
    let mut rows =
        String::from("Receipt No,Date,Reason,Action,Position,Refund Amount,Status,Customer ID,delay\n");
    for n in 1..=28 {
        let half = if n % 2 == 0 { "PM" } else { "AM" };
        rows += &format!("R{n},9/{n}/2026 11:0{} {half},late parcel,Refund the shipping,Agent,\"$1{},0.00\",Approved,C{n},50\n", n % 10, n % 10)
            .replace(",0.00", ".00");
    }
    shop.write("till.csv", &rows);
    let run = shop.sayso("decisions check till.csv --write");
    assert_eq!(run.code, Some(0), "{}", run.shown());
    assert!(run.out.contains("28 of 28 rows can be replayed."), "{}", run.out);
    shop.commit("first");
    assert_eq!(replayed(&shop, "till.csv --mapping till"), 28);
}

#[test]
fn a_bank_says_little_and_the_rest_is_said_by_hand() {
    let shop = Shop::new();
    let rows = "Número de operación;Fecha de operación;Cuenta;Importe;Divisa\n\
                1;31/01/2026;ES1;12,50;USD\n2;01/02/2026;ES2;1.200,00;USD\n";
    shop.write("banco.csv", rows);
    let run = shop.sayso("decisions check banco.csv --write");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    assert!(run.out.contains("--constant guideline=late-fee"), "{}", run.out);
    assert!(run.out.contains("--constant outcome=granted") && run.out.contains("Nothing is written yet"));
    let before = shop.read("policies/sayso.yaml");
    let constants = "--constant guideline=late-fee --constant outcome=granted --constant remedy=credit --constant role=agent";
    let run = shop.sayso(&format!("decisions check banco.csv {constants} --write --name bank"));
    assert_eq!(run.code, Some(0), "{}", run.shown());
    let after = shop.read("policies/sayso.yaml");
    assert!(after.starts_with(&before), "nothing that was there may change: {after}");
    assert!(after.ends_with("      role: agent\n"), "{after}");
    shop.commit("first");
    assert_eq!(replayed(&shop, "banco.csv --mapping bank"), 2);
    let again = shop.sayso(&format!("decisions check banco.csv {constants} --write --name bank"));
    assert_eq!(again.code, Some(2), "{}", again.shown());
    assert!(again.err.contains("already") && shop.read("policies/sayso.yaml") == after, "{}", again.err);
}

#[test]
fn lines_of_json_in_camel_case_and_a_hotel_in_french_are_understood() {
    let shop = Shop::new();
    let line = |n: u32| {
        format!(
            "{{\"ticketId\":\"T{n}\",\"closedAt\":\"2026-05-{n:02}T09:00:00Z\",\"issueType\":\"LATE_FEE\",\"agentRole\":\"SENIOR_AGENT\",\
             \"resolution\":\"waive_fee\",\"contactId\":\"C{n}\",\"amountRequested\":{n}.5,\"currency\":\"usd\",\"outcome\":\"Declined\",\
             \"fraud_suspected\":\"non\",\"tenure_months\":{n},\"bill\":100}}\n"
        )
    };
    shop.write("crm.jsonl", &(1..20).map(line).collect::<String>());
    let told = found(&shop, "crm.jsonl");
    assert_eq!(told["mapping"]["columns"]["decision_id"], "ticketId", "{told}");
    assert_eq!(told["mapping"]["values"]["role"]["SENIOR_AGENT"], "senior-agent", "{told}");
    assert_eq!(told["mapping"]["values"]["currency"]["usd"], "USD", "{told}");
    assert_eq!(told["mapping"]["values"]["fraud_suspected"]["non"], "no", "{told}");
    assert_eq!(told["rows_become"]["replayed"], 19, "{told}");
    let rows = "N° de dossier\tClôturé le\tMotif\tGeste commercial\tFonction\tMontant demandé\tDécision\ttenure\tbill\n\
                D1\t31/08/2026 8:05\tlate fee\tcredit\tagent\t12,50 €\tAccordé\t12\t100\n\
                D2\t01/09/2026 8:05\tlate fee\tcredit\tagent\t1 112,50 €\tRefusé\t12\t100\n";
    shop.write("hotel.tsv", rows);
    let told = found(&shop, "hotel.tsv");
    assert_eq!(told["mapping"]["constants"]["dates"], "day-month-year", "{told}");
    assert_eq!(told["mapping"]["values"]["outcome"]["Refusé"], "declined", "{told}");
    // The shop has no euro, so amounts in it cannot be read, and that is said.
    assert_eq!(told["rows_become"]["why_rejected"][0]["reason"], "amount-with-sign", "{told}");
}

#[test]
fn an_export_without_rows_or_with_bad_ones_alone_is_explained_all_the_same() {
    let shop = Shop::new();
    shop.write("empty.csv", "decision_id,decided_at,guideline,remedy,role,asked,currency,outcome\n");
    let run = shop.sayso("decisions check empty.csv");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    assert!(run.out.contains("0 rows, 8 columns"), "{}", run.out);
    shop.write("nothing.csv", "");
    let run = shop.sayso("decisions check nothing.csv");
    assert_eq!(run.code, Some(1), "{}", run.shown());
    let run = shop.sayso("decisions check nowhere.csv");
    assert_eq!(run.code, Some(2), "{}", run.shown());
    let run = shop.sayso("decisions check empty.csv --column asked=Total");
    assert_eq!(run.code, Some(2), "{}", run.shown());
    assert!(run.err.contains("there is no column `Total`"), "{}", run.err);
    let run = shop.sayso("decisions check empty.csv --constant nonsense=1");
    assert_eq!(run.code, Some(2), "{}", run.shown());
}
