#!/usr/bin/env python3
"""Measures how long `sayso diff HEAD~1 HEAD` takes, end to end from git.

    cargo build --release
    python3 benches/diff.py [--sayso target/release/sayso] [--runs 5] [--only 300,10000,table]

Three repositories are made, each with two commits: 300 guidelines of which 10 change, 10,000 guidelines of which
20 change, and one guideline that is decided by a table of 1,000 rows of which 20 change. For each it prints the best run in
milliseconds, the milliseconds that its processors worked, the most memory in megabytes, how many guidelines change, and
what `git diff --stat` takes for the same two commits, to compare with. The guidelines are those of `benches/validate.py`; the
changes are those that people make: a limit, a condition, a cap, an exception, a sentence. The same call makes the same files.
"""

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import validate

TABLE_ROWS, TABLE_CHANGED = 1000, 20

TABLE = """\
title: Pay for a part that broke
situation: A part broke within its time.
purpose: Each part has its price, and nobody should have to look for it.
facts:
  part:
    type: choice
    of: [{parts}]
    label: part
tables:
  price-of-part:
    by: part
    rows:
{rows}
remedies:
  pay-part:
    title: Pay for the part
    may:
      - role: agent
        up_to: table price-of-part
      - role: team-lead
        up_to: 2000 USD
"""


def git(folder: Path, *arguments: str) -> None:
    named = ["-c", "gc.auto=0", "-c", "user.name=Bench", "-c", "user.email=bench@example.com", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *named, *arguments], check=True, stdout=subprocess.DEVNULL)


def commit(folder: Path, message: str) -> None:
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", message)


def many(folder: Path, n: int, n_changed: int) -> None:
    """Two commits of a folder with many guidelines: in the newer one a few differ."""
    policies = folder / "policies"
    validate.make(policies, n, ["en"])
    git(folder, "init", "-q")
    commit(folder, "before")
    for i in random.Random(7).sample(range(n), n_changed):
        path = policies / f"guidelines/d{i % validate.N_DEPARTMENTS}/g{i}.yaml"
        path.write_text(edited(path.read_text(), i), encoding="utf-8")
    commit(folder, "after")
    git(folder, "repack", "-adq")


def edited(text: str, i: int) -> str:
    """Makes one of the changes that people make."""
    edits = [
        (r"(role: team-lead\n +up_to: (?:{USD: )?)", r"\g<1>1"),
        (r"at most 2 per customer", "at most 3 per customer"),
        (r"(tenure|delay): at least ", r"\1: more than "),
        (r"waived_lately: more than 5", "waived_lately: more than 4"),
        (r"(role: senior-agent\n +up_to: (?:{USD: )?)", r"\g<1>1"),
        (r"situation: ", "situation: It happens. "),
    ]
    fitting = [(old, new) for old, new in edits if re.search(old, text)]
    old, new = fitting[i // 3 % len(fitting)]
    return re.sub(old, new, text, count=1)


def table(folder: Path) -> None:
    """Two commits of one guideline with a large table: in the newer one a few cells differ."""
    policies = folder / "policies"
    validate.write(policies / "sayso.yaml", validate.ORGANISATION.format(n=1, languages="en"))
    validate.write(policies / "departments/d0.yaml", validate.DEPARTMENT.format(d=0))
    chance = random.Random(3)
    prices = [chance.randint(20, 900) for _ in range(TABLE_ROWS)]
    git_folder = policies / "guidelines/d0/broken-part.yaml"

    def write() -> None:
        parts = ", ".join(f"part-{n}" for n in range(TABLE_ROWS))
        rows = "\n".join(f"      part-{n}: {price} USD" for n, price in enumerate(prices))
        validate.write(git_folder, TABLE.format(parts=parts, rows=rows))

    write()
    git(folder, "init", "-q")
    commit(folder, "before")
    for n in chance.sample(range(TABLE_ROWS), TABLE_CHANGED):
        prices[n] += chance.choice([-10, 5, 25])
    write()
    commit(folder, "after")


def measure(command: list[str], folder: Path, runs: int) -> tuple[float, float, float, bytes]:
    """Returns the best time and the least work in milliseconds, the most memory in megabytes, and what was said."""
    best, work, most, said = float("inf"), float("inf"), 0.0, b""
    environment = {**os.environ, "SAYSO_NOW": "2026-11-24T09:00:00Z", "LANG": "C.UTF-8"}
    for _ in range(runs):
        with tempfile.TemporaryFile() as out:
            start = time.perf_counter()
            child = subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.STDOUT, env=environment)
            _, _, used = os.wait4(child.pid, 0)
            best = min(best, 1000 * (time.perf_counter() - start))
            work = min(work, 1000 * (used.ru_utime + used.ru_stime))
            most = max(most, used.ru_maxrss / 1024)
            out.seek(0)
            said = out.read()
    return best, work, most, said


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--sayso", default="target/release/sayso", help="the program to measure")
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--only", default="300,10000,table", help="which of the three, with commas")
    chosen = arguments.parse_args()
    sayso = str(Path(chosen.sayso).resolve())
    shops = {
        "300": ("300 guidelines, 10 changed", lambda folder: many(folder, 300, 10)),
        "10000": ("10,000 guidelines, 20 changed", lambda folder: many(folder, 10000, 20)),
        "table": ("a table of 1,000 rows, 20 changed", table),
    }
    print("what                                  ms    work     MB  changed  git diff, ms")
    for key in chosen.only.split(","):
        what, make = shops[key]
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            make(folder)
            told = [sayso, "diff", "HEAD~1", "HEAD"]
            best, work, most, said = measure(told, folder, chosen.runs)
            if b"error" in said[:200]:
                sys.exit(said.decode())
            document = json.loads(measure([*told, "--format", "json"], folder, 1)[3])
            n_changed = len(document["guidelines"])
            floor = measure(["git", "diff", "--stat", "HEAD~1", "HEAD"], folder, chosen.runs)[0]
        print(f"{what:34}  {best:6.1f}  {work:6.1f}  {most:5.0f}  {n_changed:7}  {floor:12.1f}")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
