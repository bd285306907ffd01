#!/usr/bin/env python3
"""Measures how long `sayso validate` takes on generated folders, with every lint.

    cargo build --release
    python3 benches/validate.py [--sayso target/release/sayso] [--sizes 1000,3000,10000] [--languages en]

For each size it prints the best of three runs in seconds, the seconds that its processors worked, the most memory in
megabytes, and seconds for a thousand guidelines: the last column stays the same where growth is linear. Guidelines are made like those of a
real shop: grants for three roles, conditions, exceptions, caps, entitlements, tables, examples on both sides of
each limit. No two have the same limits. The same size gives the same files.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ORGANISATION = """\
schema: 1
organisation: A Shop of {n} Guidelines
languages: [{languages}]
time_zone: Europe/Budapest
currencies:
  USD: {{}}
  HUF:
    decimals: 0
roles:
  - {{id: agent, title: Agent, group: Agents}}
  - {{id: senior-agent, title: Senior agent, group: Senior agents}}
  - {{id: team-lead, title: Team lead, group: Team leads}}
desk_hours: Mon-Fri 08:00-18:00
facts:
  membership: {{type: choice, of: [guest, silver, gold], ordered: yes, label: membership level}}
  receipt: {{type: choice, of: [shown, missing], label: receipt}}
  tenure: {{type: number, unit: months, label: time as a customer}}
  delay: {{type: number, unit: days, label: delay}}
  bill: {{type: money, label: the bill}}
  usual_bill: {{type: money, label: the usual bill}}
  overage: {{type: money, is: bill - usual_bill, label: the part above the usual bill}}
  fraud_suspected: {{type: flag, blank_means: no, label: signs of fraud}}
  waived_lately: {{type: number, is: count of granted anything per customer in any 12 months, label: waived lately}}
tables:
  share-of-bill:
    by: membership
    rows: {{guest: 10%, silver: 15%, gold: 20%}}
otherwise: no
"""

DEPARTMENT = """\
title: Department {d}
contacts:
  - name: Person {d}
    phone: "+1 555 {d:04}"
    hours: Mon-Fri 08:00-18:00
"""

LATE_FEE = """\
title: Waive fee {name}
situation: A customer was charged fee {name} and asks us to take it off.
purpose: Fee {name} is small money. A customer who feels heard stays for years.
only_when: {{fraud_suspected: no}}
remedies:
  waive-fee:
    title: Take the fee off the bill
    unless:
      - id: big-bill
        when: {{bill: more than {big} USD}}
        ask: {other}
        because: Large bills are looked at first.
    may:
      - role: agent
        when: {{tenure: at least {months} months}}
        up_to: {{USD: {a}, HUF: {a}000}}
      - role: senior-agent
        up_to: {{USD: {b}, HUF: {b}000}}
      - role: team-lead
        up_to: {{USD: {c}, HUF: {c}000}}
    caps:
      - limit: at most 2 per customer in any 12 months
        when_used_up: ask team-lead
say: [fee {name}, charge {name}, penalty {name}]
ask_the_customer:
  - What would put it right for you?
words_that_help:
  - I can take that off for you right now.
better_left_out:
  - That is our policy.
before_you_decide:
  - Check that fee {name} is on the open bill.
why_you_are_safe: Any decision within these limits is yours.
examples:
  - title: An agent within the limit
    given: {{role: agent, remedy: waive-fee, amount: {a} USD, tenure: {months} months, bill: 50 USD}}
    answer: decide
  - title: An agent beyond the limit
    given: {{role: agent, remedy: waive-fee, amount: {a1} USD, tenure: {months} months, bill: 50 USD}}
    answer: ask senior-agent
  - title: A senior agent within the limit
    given: {{role: senior-agent, remedy: waive-fee, amount: {b} USD, tenure: 1 months, bill: 50 USD}}
    answer: decide
  - title: A senior agent beyond the limit
    given: {{role: senior-agent, remedy: waive-fee, amount: {b1} USD, tenure: 1 months, bill: 50 USD}}
    answer: ask team-lead
  - title: A team lead within the limit
    given: {{role: team-lead, remedy: waive-fee, amount: {c} USD, tenure: 1 months, bill: 50 USD}}
    answer: decide
  - title: A team lead beyond the limit
    given: {{role: team-lead, remedy: waive-fee, amount: {c1} USD, tenure: 1 months, bill: 50 USD}}
    answer: no
  - title: A large bill
    given: {{role: agent, remedy: waive-fee, amount: {a} USD, tenure: {months} months, bill: {big1} USD}}
    answer: ask {other}
"""

DELAY = """\
title: Parcel {name} is late
situation: Parcel {name} comes later than we promised.
purpose: A promise of ours was broken; we say so and put it right.
remedies:
  refund-shipping:
    title: Pay the shipping back
    owed:
      - id: late
        when: {{delay: at least {days} days}}
        exactly: {a} USD
  voucher:
    title: A voucher for the wait
    may:
      - role: agent
        when: {{delay: at least {days} days, membership: at least silver}}
        up_to: {b} USD
      - role: team-lead
        up_to: {c} USD
    caps:
      - limit: at most {cap} USD per customer in a calendar year
say: [parcel {name}, late {name}]
examples:
  - title: Late enough
    given: {{role: agent, remedy: refund-shipping, delay: {days} days}}
    answer: decide
  - title: A day less
    given: {{role: agent, remedy: refund-shipping, delay: {days0} days}}
    answer: no
  - title: A voucher within the limit
    given: {{role: agent, remedy: voucher, amount: {b} USD, delay: {days} days, membership: gold}}
    answer: decide
  - title: A voucher beyond the limit
    given: {{role: agent, remedy: voucher, amount: {b1} USD, delay: {days} days, membership: gold}}
    answer: ask team-lead
  - title: A team lead within the limit
    given: {{role: team-lead, remedy: voucher, amount: {c} USD, delay: 0 days, membership: guest}}
    answer: decide
  - title: A team lead beyond the limit
    given: {{role: team-lead, remedy: voucher, amount: {c1} USD, delay: 0 days, membership: guest}}
    answer: no
"""

GOODWILL = """\
title: Goodwill {name}
situation: A customer is disappointed by matter {name} and nothing else fits.
purpose: A gesture is worth more than an argument.
remedies:
  credit:
    title: A credit towards the next bill
    unless:
      - when: {{waived_lately: more than 5, receipt: missing}}
        ask: {other}
    may:
      - role: agent
        when:
          any:
            - membership: [silver, gold]
            - tenure: at least {months} months
        up_to: the lower of table share-of-bill of overage and {a} USD
      - role: senior-agent
        up_to: {b} USD
    caps:
      - limit: at most {b3} USD per customer in any 90 days
        when_used_up: ask team-lead
say: [goodwill {name}, gesture {name}]
examples:
  - title: A gold customer, within a fifth of the overage
    given: {{role: agent, remedy: credit, amount: 1 USD, membership: gold, tenure: 1 months, bill: 200 USD, usual_bill: 100 USD, receipt: shown}}
    answer: decide
  - title: Beyond it
    given: {{role: agent, remedy: credit, amount: {a1} USD, membership: gold, tenure: 1 months, bill: 2000 USD, usual_bill: 100 USD, receipt: shown}}
    answer: ask senior-agent
  - title: A senior agent within the limit
    given: {{role: senior-agent, remedy: credit, amount: {b} USD, membership: guest, tenure: 0 months, bill: 0 USD, usual_bill: 0 USD, receipt: shown}}
    answer: decide
  - title: A senior agent beyond the limit
    given: {{role: senior-agent, remedy: credit, amount: {b1} USD, membership: guest, tenure: 0 months, bill: 0 USD, usual_bill: 0 USD, receipt: shown}}
    answer: no
"""

KINDS = [LATE_FEE, DELAY, GOODWILL]
N_DEPARTMENTS = 20
TRANSLATED = ("title", "situation", "purpose")


def make(folder: Path, n: int, languages: list[str]) -> None:
    """Writes a policy folder with `n` guidelines."""
    write(folder / "sayso.yaml", ORGANISATION.format(n=n, languages=", ".join(languages)))
    for d in range(N_DEPARTMENTS):
        write(folder / f"departments/d{d}.yaml", DEPARTMENT.format(d=d))
    chance = random.Random(n)
    for i in range(n):
        d = i % N_DEPARTMENTS
        text = guideline(i, chance)
        write(folder / f"guidelines/d{d}/g{i}.yaml", text)
        for language in languages[1:]:
            kept = [line for line in text.splitlines() if line.split(":")[0] in TRANSLATED]
            write(folder / f"guidelines/d{d}/g{i}.{language}.yaml", "\n".join(kept) + "\n")


def guideline(i: int, chance: random.Random) -> str:
    a = chance.randint(20, 400)
    b = a + chance.randint(10, 400)
    c = b + chance.randint(10, 400)
    big, months, days = chance.randint(500, 5000), chance.randint(2, 24), chance.randint(2, 30)
    other = f"d{chance.randrange(N_DEPARTMENTS)}"
    return KINDS[i % len(KINDS)].format(
        name=name(i), a=a, b=b, c=c, a1=a + 1, b1=b + 1, c1=c + 1, b3=3 * b, cap=3 * c,
        big=big, big1=big + 1, months=months, days=days, days0=days - 1, other=other,
    )


def name(i: int) -> str:
    """Returns a word for a number: numbers in prose are taken for repeated limits."""
    return chr(97 + i % 26) + (name(i // 26 - 1) if i >= 26 else "")


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def measure(sayso: str, folder: Path, runs: int) -> tuple[float, float, float, str]:
    """Returns the best time and the least work in seconds, the most memory in megabytes and the last line that was said."""
    best, work, most, said = float("inf"), float("inf"), 0.0, ""
    environment = {**os.environ, "SAYSO_NOW": "2026-11-24T09:00:00Z", "LANG": "C.UTF-8"}
    for _ in range(runs):
        with tempfile.TemporaryFile() as out:
            start = time.perf_counter()
            command = [sayso, "validate", "--format", "plain", "--policies", str(folder)]
            child = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=environment)
            _, _, used = os.wait4(child.pid, 0)
            best = min(best, time.perf_counter() - start)
            work = min(work, used.ru_utime + used.ru_stime)
            most = max(most, used.ru_maxrss / 1024)
            out.seek(0)
            said = out.read().decode().splitlines()[-1]
    return best, work, most, said


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--sayso", default="target/release/sayso", help="the program to measure")
    arguments.add_argument("--sizes", default="1000,3000,10000", help="how many guidelines, with commas")
    arguments.add_argument("--languages", default="en", help="the first is that of the sources")
    arguments.add_argument("--runs", type=int, default=3)
    arguments.add_argument("--keep", help="a folder to leave the generated folders in")
    chosen = arguments.parse_args()
    print("guidelines  seconds   work     MB  seconds per 1,000")
    for size in map(int, chosen.sizes.split(",")):
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(chosen.keep or scratch) / str(size)
            make(folder, size, chosen.languages.split(","))
            seconds, work, megabytes, said = measure(chosen.sayso, folder, chosen.runs)
        print(f"{size:10}  {seconds:7.2f}  {work:5.2f}  {megabytes:5.0f}  {seconds / size * 1000:17.3f}  ({said})")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
