#!/usr/bin/env python3
"""Writes a policy folder for the generated decision log: every guideline, every role, one to four conditions each.

  python3 policies.py OUT --guidelines 40 [--caps]

OUT becomes a git repository: the commit is the old version, the work tree is the new one, in which a few limits
differ. `rules.csv` holds the same rules as a table, for SQL. With more than the generator's 20 guidelines the rest
are guidelines that no row of the log is about.
"""
import argparse
import csv
import pathlib
import random
import subprocess

ROLES = ["agent", "senior_agent", "team_lead", "supervisor", "manager"]
LIMITS = [50, 100, 250, 500, 2000]
# code: dollars in it, decimals, round to
CURRENCIES = {"USD": (1, 2, 1), "CAD": (1.37, 2, 1), "MXN": (18.1, 2, 10), "GBP": (0.79, 2, 1), "EUR": (0.92, 2, 1),
              "HUF": (362, 0, 500), "PLN": (3.95, 2, 5), "KZT": (478, 0, 500), "BRL": (5.4, 2, 5), "JPY": (149, 0, 100)}
SITES = {"US-ATL": ("America/New_York", "USD"), "US-PHX": ("America/Phoenix", "USD"), "CA-TOR": ("America/Toronto", "CAD"),
         "MX-MTY": ("America/Monterrey", "MXN"), "GB-LDS": ("Europe/London", "GBP"), "DE-LEJ": ("Europe/Berlin", "EUR"),
         "FR-LIL": ("Europe/Paris", "EUR"), "ES-MAD": ("Europe/Madrid", "EUR"), "HU-BUD": ("Europe/Budapest", "HUF"),
         "PL-KRK": ("Europe/Warsaw", "PLN"), "KZ-ALA": ("Asia/Almaty", "KZT"), "BR-SAO": ("America/Sao_Paulo", "BRL"),
         "JP-FUK": ("Asia/Tokyo", "JPY")}
# guideline: department, remedies, whether the log has a receipt and days since the purchase
GUIDELINES = {
    "late_fee_waiver": ("billing", ["waive_fee", "credit"], 0),
    "return_without_receipt": ("retail", ["refund", "store_credit", "exchange"], 1),
    "damaged_on_arrival": ("retail", ["refund", "replacement", "discount"], 1),
    "late_delivery": ("logistics", ["shipping_refund", "credit", "gift_card"], 1),
    "lost_parcel": ("logistics", ["replacement", "refund"], 1), "price_match": ("retail", ["refund_difference", "credit"], 1),
    "dishes_late": ("restaurant", ["bill_discount", "free_item"], 0), "spilled_drink": ("restaurant", ["replacement", "free_item"], 0),
    "wrong_item_served": ("restaurant", ["replacement", "bill_discount"], 0),
    "room_not_ready": ("hotel", ["room_upgrade", "credit", "breakfast"], 0), "noise_complaint": ("hotel", ["room_change", "discount"], 0),
    "flight_delay_goodwill": ("travel", ["voucher", "miles", "refund"], 0),
    "missed_appointment": ("field_service", ["credit", "rebook_priority"], 0), "outage_credit": ("telecom", ["bill_credit", "data_bonus"], 0),
    "wrong_invoice": ("billing", ["correction", "credit"], 0), "plan_change_fee": ("telecom", ["waive_fee"], 0),
    "subscription_forgotten": ("saas", ["refund", "prorated_refund"], 0), "warranty_grace": ("retail", ["repair", "replacement"], 1),
    "loyalty_gesture": ("retention", ["gift_card", "points", "discount"], 0), "overdraft_fee": ("bank", ["waive_fee"], 0)}
TIERS = ["basic", "bronze", "silver", "gold", "platinum"]

ORGANISATION = """schema: 1
organisation: Measured
languages: [en]
time_zone: America/New_York
currencies:
{currencies}
roles:
{roles}
desk_hours: Mon-Sun 00:00-24:00
sites:
{sites}
facts:
  tier: {{type: choice, of: [basic, bronze, silver, gold, platinum]}}
  tenure: {{type: number, unit: months}}
  order_value: {{type: money}}
  receipt: {{type: flag}}
  purchased: {{type: number, unit: days}}
  channel: {{type: choice, of: [phone, chat, email, in_person, social, messaging]}}
otherwise: no
decisions:
  log:
    columns: {{tier: customer_tier, tenure: tenure_months, purchased: days_since_purchase}}
    values:
      tier: {{none: basic, Gold: gold, SILVER: silver, vip: platinum}}
      currency: {{usd: USD}}
      outcome: {{escalated: "escalated_granted if approver_role is given, else escalated_declined"}}
"""


def conditions(rng, wide):
    """One to four conditions as (fact, yaml, columns for SQL)."""
    pool = [("tenure", f"at least {rng.choice([3, 6, 12])} months", "min_tenure"),
            ("tier", "[" + ", ".join(TIERS[rng.choice([0, 1, 2]):]) + "]", "tiers"),
            ("channel", "[" + ", ".join(rng.sample(["phone", "chat", "email", "in_person", "social", "messaging"], 5)) + "]", "channels"),
            ("order_value", None, "value_share")]
    if wide:
        pool += [("purchased", f"at most {rng.choice([30, 60, 90])} days", "max_days")]
    return rng.sample(pool, rng.randint(1, min(4, len(pool))))


def amounts(dollars):
    return {code: int(round(dollars * rate / step) * step) for code, (rate, _, step) in CURRENCIES.items()}


def grants(rng, wide):
    """For each role: conditions and limits; a share of the order's value is a limit of its own."""
    found = []
    for role, limit in zip(ROLES, LIMITS):
        found.append((role, conditions(rng, wide), limit, rng.choice([20, 30, 50, 80])))
    return found


def guideline(name, department, remedies, rules, factor, caps):
    text = f"title: {name}\nsituation: A case of {name}.\npurpose: To measure.\nremedies:\n"
    for remedy in remedies:
        text += f"  {remedy}:\n    title: {remedy}\n    may:\n"
        for role, tests, limit, share in rules[name, remedy]:
            when = [f"{fact}: {test}" for fact, test, _ in tests if test]
            by_share = any(fact == "order_value" for fact, _, _ in tests)
            text += f"      - role: {role}\n"
            if when:
                text += "        when:\n" + "".join(f"          {line}\n" for line in when)
            if by_share:
                text += f"        up_to: {share}% of order_value\n"
            else:
                limits = amounts(limit * factor.get((name, remedy, role), 1))
                text += "        up_to:\n" + "".join(f"          {code}: {amount}\n" for code, amount in limits.items())
        if caps:
            text += "    caps:\n      - {limit: at most 2 per customer in any 90 days, when_used_up: ask manager}\n"
            text += "      - {limit: at most 500 USD per agent in a calendar day}\n"
    return text


def as_table(path, rules, factor):
    """The same rules, one line for each guideline, remedy, role, currency and version."""
    with open(path, "w", newline="") as file:
        out = csv.writer(file)
        out.writerow(["version", "guideline", "remedy", "role", "currency", "min_tenure", "tiers", "channels", "max_days", "share", "amount"])
        for version, factors in (("old", {}), ("new", factor)):
            for (name, remedy), found in rules.items():
                for role, tests, limit, share in found:
                    by = {column: test for _, test, column in tests}
                    number = lambda column: (by[column].split()[2] if column in by else "")
                    words = lambda column: (by[column].strip("[]").replace(", ", "|") if column in by else "")
                    for code, amount in amounts(limit * factors.get((name, remedy, role), 1)).items():
                        limits = (share, "") if "value_share" in by else ("", amount)
                        out.writerow([version, name, remedy, role, code, number("min_tenure"), words("tiers"), words("channels"), number("max_days"), *limits])


def write(out, names, rules, factor, caps):
    for name, (department, remedies, _) in names.items():
        path = out / "policies/guidelines" / department / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(guideline(name, department, remedies, rules, factor, caps))


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("out", type=pathlib.Path)
    args.add_argument("--guidelines", type=int, default=40)
    args.add_argument("--caps", action="store_true")
    args = args.parse_args()
    rng = random.Random(1)
    names = dict(GUIDELINES)
    for n in range(len(names), args.guidelines):
        names[f"other_{n}"] = ("billing", ["credit", "refund"], 0)
    rules = {(name, remedy): grants(rng, wide) for name, (_, remedies, wide) in names.items() for remedy in remedies}
    factor = {(name, GUIDELINES[name][1][0], "agent"): 1.5 for name in list(GUIDELINES)[::3]}
    out = args.out
    (out / "policies/departments").mkdir(parents=True, exist_ok=True)
    text = ORGANISATION.format(
        currencies="\n".join(f"  {code}: {{decimals: {decimals}}}" for code, (_, decimals, _) in CURRENCIES.items()),
        roles="\n".join(f"  - {{id: {role}, title: {role}}}" for role in ROLES),
        sites="\n".join(f"  {site}: {{time_zone: {zone}, currency: {code}}}" for site, (zone, code) in SITES.items()))
    (out / "policies/sayso.yaml").write_text(text)
    for department in {department for department, _, _ in names.values()}:
        (out / f"policies/departments/{department}.yaml").write_text(
            f"title: {department}\ncontacts:\n  - {{name: Ann, phone: '1', hours: Mon-Sun 00:00-24:00}}\n")
    write(out, names, rules, {}, args.caps)
    git = ["git", "-C", str(out), "-c", "user.name=measured", "-c", "user.email=measured@example.org"]
    subprocess.run([*git, "init", "-q", "-b", "main"], check=True)
    subprocess.run([*git, "add", "policies"], check=True)
    subprocess.run([*git, "commit", "-q", "-m", "old"], check=True)
    write(out, names, rules, factor, args.caps)
    as_table(out / "rules.csv", rules, factor)


if __name__ == "__main__":
    main()
