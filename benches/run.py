#!/usr/bin/env python3
"""CPU seconds of whole processes, side by side: `sayso simulate`, what no reader can save, and DuckDB.

  python3 benches/run.py --parquet log.parquet --csv log.csv [--sayso target/release/sayso] [--floor FLOOR] [--runs 3]

Needs `cargo build --release` and `cargo build --release --bench floor` (the path of the latter is printed by cargo).
Policies are written by `policies.py`; DuckDB comes from PyPI into a virtual environment of its own. The least of some
runs counts, since a machine is never quite idle. The log is one of the generator of decision logs, clean or dirty.
"""
import argparse
import glob
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import venv

HERE = pathlib.Path(__file__).parent
COLUMNS = ["decision_id", "decided_at", "guideline", "remedy", "role", "agent_id", "customer_id", "site", "team", "currency",
           "amount", "outcome", "approver_role", "customer_tier", "tenure_months", "order_value", "receipt",
           "days_since_purchase", "channel"]

# The same answer as one query: the rules as a table, the breakdown by role, guideline and month.
STATELESS = """
with log as (
  select guideline, remedy, role, currency, amount, tenure_months, days_since_purchase, order_value, channel,
    case customer_tier when 'none' then 'basic' when 'Gold' then 'gold' when 'SILVER' then 'silver' when 'vip' then 'platinum'
      else trim(customer_tier) end as tier, date_trunc('month', decided_at) as month
  from {source}),
answered as (
  select log.role, log.guideline, log.month, rules.version,
    (rules.min_tenure is null or tenure_months >= rules.min_tenure)
    and (rules.tiers is null or list_contains(string_split(rules.tiers, '|'), tier))
    and (rules.channels is null or list_contains(string_split(rules.channels, '|'), channel))
    and (rules.max_days is null or days_since_purchase <= rules.max_days)
    and log.amount <= coalesce(rules.amount, rules.share * order_value / 100) as decides
  from log join read_csv('{rules}', types={{'min_tenure': 'INTEGER', 'max_days': 'INTEGER', 'share': 'DOUBLE', 'amount': 'DOUBLE',
    'tiers': 'VARCHAR', 'channels': 'VARCHAR'}}) rules using (guideline, remedy, role, currency))
select role, guideline, month, count(*) filter (version = 'old' and decides), count(*) filter (version = 'new' and decides)
from answered group by all order by all
"""

# The naive replay of caps: what was recorded is counted in windows, which is not exact.
WINDOWS = """
with log as (select *, row_number() over () as row from {source}),
counted as (
  select guideline, remedy, role, date_trunc('month', decided_at) as month, amount,
    count(*) filter (outcome = 'granted') over (partition by customer_id, guideline, remedy order by decided_at
      range between interval 90 days preceding and current row) as by_customer,
    sum(amount) filter (outcome = 'granted') over (partition by agent_id, guideline, remedy, date_trunc('day', decided_at)
      order by decided_at rows between unbounded preceding and current row) as by_agent
  from log)
select role, guideline, month, count(*) filter (by_customer <= 2 and by_agent <= 500) from counted group by all order by all
"""


def cpu(command, runs, **options):
    """The least CPU seconds and the most memory, in MB, of some runs of a process."""
    best, memory = None, 0
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, **options)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = used if best is None else min(best, used)
        memory = max(memory, after.ru_maxrss / 1024)
    return best, memory


def duckdb(folder):
    """A Python that has DuckDB."""
    home = folder / "venv"
    if not home.exists():
        venv.create(home, with_pip=True)
        subprocess.run([home / "bin/pip", "install", "--quiet", "duckdb"], check=True)
    return home / "bin/python"


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("--parquet", type=pathlib.Path, required=True)
    args.add_argument("--csv", type=pathlib.Path)
    args.add_argument("--sayso", type=pathlib.Path, default="target/release/sayso")
    args.add_argument("--floor", type=pathlib.Path)
    args.add_argument("--folder", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "sayso-bench")
    args.add_argument("--runs", type=int, default=3)
    args.add_argument("--without-duckdb", action="store_true")
    args = args.parse_args()
    floor = args.floor or next(path for path in sorted(glob.glob("target/release/deps/floor-*"), key=os.path.getmtime, reverse=True) if not path.endswith(".d"))
    args.folder.mkdir(parents=True, exist_ok=True)
    for name, more in {"plain": [], "caps": ["--caps"]}.items():
        if not (args.folder / name).exists():
            subprocess.run([sys.executable, HERE / "policies.py", args.folder / name, *more], check=True)
    sayso = args.sayso.resolve()
    simulate = lambda name, log: cpu([sayso, "simulate", log.resolve(), "--base", "main", "--mapping", "log", "--format", "json"], args.runs, cwd=args.folder / name)
    rows = [("decode the same columns", *cpu([floor, "decode", args.parquet, *COLUMNS], args.runs)),
            ("sayso, Parquet, no caps", *simulate("plain", args.parquet)),
            ("sayso, Parquet, caps", *simulate("caps", args.parquet))]
    if args.csv:
        rows += [("count newlines", *cpu([floor, "newlines", args.csv], args.runs)),
                 ("cut into fields with csv-core", *cpu([floor, "tokenise", args.csv], args.runs)),
                 ("sayso, CSV, no caps", *simulate("plain", args.csv))]
    if not args.without_duckdb:
        python = duckdb(args.folder)
        def sql(text, source):
            query = text.format(source=source, rules=args.folder / "plain/rules.csv")
            return cpu([python, "-c", "import duckdb, sys; duckdb.sql(sys.argv[1]).fetchall()", query], 1)
        rows += [("DuckDB, Parquet, no caps", *sql(STATELESS, f"'{args.parquet}'")),
                 ("DuckDB, Parquet, windows (not exact)", *sql(WINDOWS, f"'{args.parquet}'"))]
        if args.csv:
            rows += [("DuckDB, CSV, no caps", *sql(STATELESS, f"'{args.csv}'"))]
    print("| | CPU seconds | MB |\n|---|--:|--:|")
    for name, seconds, memory in rows:
        print(f"| {name} | {seconds:.2f} | {memory:.0f} |")
    by = {name: seconds for name, seconds, _ in rows}
    for one, other in [("sayso, Parquet, no caps", "decode the same columns"), ("sayso, Parquet, caps", "sayso, Parquet, no caps"),
                       ("sayso, CSV, no caps", "count newlines"), ("sayso, CSV, no caps", "cut into fields with csv-core"),
                       ("DuckDB, Parquet, no caps", "sayso, Parquet, no caps"), ("DuckDB, Parquet, windows (not exact)", "sayso, Parquet, caps"),
                       ("DuckDB, CSV, no caps", "sayso, CSV, no caps")]:
        if one in by and other in by:
            print(f"{one} / {other}: {by[one] / by[other]:.2f}")


if __name__ == "__main__":
    main()
