"""Tables of districts and months by DuckDB and by SQLite, from the same ledger, against those that Measure wrote.

    compare.py LEDGER FOLDER

Prints the seconds of loading and of each query, and fails when an answer differs. Both databases get the rows a tree counts from:
each change of members by cell and by place, and who stood under whom; the queries bin the changes by month and sum them up.
"""

import csv
import sqlite3
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import duckdb

ledger, folder = sys.argv[1], Path(sys.argv[2])
MONTHS = [date(2018 + (m + 1) // 12, (m + 1) % 12 + 1, 1) - timedelta(days=1) for m in range(60)]
EPOCH = date(1970, 1, 1)
MONTH_ENDS = [(day - EPOCH).days for day in MONTHS]
FOREVER = 1_000_000
rounds = 5


def timed(what, body):
    start = time.perf_counter()
    result = body()
    return time.perf_counter() - start, result


def rows_to_load():
    """Reads the ledger's tables into the three relations both databases get."""
    source = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
    cells, places, parents = {}, {}, {}
    last, before = None, (False, None, None)
    for person, day, standing, cell, place in source.execute(
        "SELECT person, day, standing, cell, place FROM person_days ORDER BY person, day"
    ):
        if person != last:
            last, before = person, (False, None, None)
        after = (standing in (2, 3), cell, place)
        for (is_member, in_cell, at_place), amount in ((before, -1), (after, 1)):
            if is_member and in_cell is not None:
                cells[in_cell, day] = cells.get((in_cell, day), 0) + amount
            if is_member and at_place is not None:
                places[at_place, day] = places.get((at_place, day), 0) + amount
        before = after
    for unit, start, parent in source.execute("SELECT unit, from_day, parent FROM unit_spans ORDER BY unit, from_day"):
        parents.setdefault(unit, []).append((start, parent))
    villages = [
        (place, start, FOREVER if until is None else until, unit)
        for place, start, until, unit in source.execute(
            "SELECT place, from_day, until_day, unit FROM place_spans WHERE kind = 'village' AND is_ended = 0"
        )
    ]
    codes = dict(source.execute("SELECT number, code FROM subjects WHERE kind = 1 AND number IS NOT NULL"))
    return (
        [(*key, amount) for key, amount in cells.items() if amount],
        [(*key, amount) for key, amount in places.items() if amount],
        above(parents), villages, codes,
    )


def above(parents):
    """Who stood under whom, and when: each unit's spans cut by those of the units above."""
    known = {}

    def of(unit):
        if unit not in known:
            spans = []
            steps = parents.get(unit, [])
            for index, (start, parent) in enumerate(steps):
                end = steps[index + 1][0] if index + 1 < len(steps) else FOREVER
                if parent is None:
                    continue
                spans.append((parent, start, end))
                spans += [(top, max(start, a), min(end, b)) for top, a, b in of(parent) if max(start, a) < min(end, b)]
            known[unit] = spans
        return known[unit]

    return [(unit, top, a, b) for unit in list(parents) for top, a, b in of(unit)]


MEMBERS = """
WITH changes AS (
    SELECT a.top AS top, CASE WHEN d.day > a.from_day THEN d.day ELSE a.from_day END AS day, d.amount AS amount
    FROM cell_deltas d JOIN above a ON a.unit = d.cell AND d.day < a.until_day JOIN districts t ON t.unit = a.top
    UNION ALL
    SELECT a.top, a.until_day, -d.amount
    FROM cell_deltas d JOIN above a ON a.unit = d.cell AND d.day < a.until_day JOIN districts t ON t.unit = a.top
), binned AS (
    SELECT top, m.month AS month, sum(amount) AS amount FROM changes JOIN day_months m ON m.day = changes.day GROUP BY 1, 2
)
SELECT top, month, sum(amount) OVER (PARTITION BY top ORDER BY month) FROM binned
"""

VILLAGES = """
WITH counts AS (
    SELECT place, day, sum(amount) OVER (PARTITION BY place ORDER BY day) AS count FROM place_deltas
), turns AS (
    SELECT place, day, CASE WHEN count > 0 THEN 1 ELSE 0 END AS lived,
        lag(CASE WHEN count > 0 THEN 1 ELSE 0 END, 1, 0) OVER (PARTITION BY place ORDER BY day) AS before
    FROM counts
), absent AS (
    SELECT place, day, before - lived AS amount FROM turns WHERE before <> lived
    UNION ALL SELECT place, min(from_day), 1 FROM villages GROUP BY place
), located AS (
    SELECT v.unit AS unit, CASE WHEN c.day > v.from_day THEN c.day ELSE v.from_day END AS day, c.amount AS amount
    FROM absent c JOIN villages v ON v.place = c.place AND c.day < v.until_day
    UNION ALL
    SELECT v.unit, v.until_day, -c.amount FROM absent c JOIN villages v ON v.place = c.place AND c.day < v.until_day
), summed AS (
    SELECT unit, day, sum(amount) AS amount FROM located GROUP BY 1, 2
), changes AS (
    SELECT a.top AS top, CASE WHEN d.day > a.from_day THEN d.day ELSE a.from_day END AS day, d.amount AS amount
    FROM summed d JOIN above a ON a.unit = d.unit AND d.day < a.until_day JOIN districts t ON t.unit = a.top
    UNION ALL
    SELECT a.top, a.until_day, -d.amount
    FROM summed d JOIN above a ON a.unit = d.unit AND d.day < a.until_day JOIN districts t ON t.unit = a.top
), binned AS (
    SELECT top, m.month AS month, sum(amount) AS amount FROM changes JOIN day_months m ON m.day = changes.day GROUP BY 1, 2
)
SELECT top, month, sum(amount) OVER (PARTITION BY top ORDER BY month) FROM binned
"""

SCHEMA = """
CREATE TABLE cell_deltas (cell INTEGER, day INTEGER, amount INTEGER);
CREATE TABLE place_deltas (place INTEGER, day INTEGER, amount INTEGER);
CREATE TABLE above (unit INTEGER, top INTEGER, from_day INTEGER, until_day INTEGER);
CREATE TABLE villages (place INTEGER, from_day INTEGER, until_day INTEGER, unit INTEGER);
CREATE TABLE districts (unit INTEGER);
CREATE TABLE day_months (day INTEGER, month INTEGER);
"""


def table(found, codes):
    """Month by month for each unit: the last value before where nothing changed."""
    steps = {}
    for top, month, value in found:
        steps.setdefault(top, {})[month] = int(value)
    result = {}
    for unit, code in codes.items():
        if code.startswith("H") and code[1:].isdigit():
            value, row = steps.get(unit, {}).get(-1, 0), []
            for month in range(60):
                value = steps.get(unit, {}).get(month, value)
                row.append(value)
            result[code] = row
    return result


def main():
    read, (cells, places, spans, villages, codes) = timed("read", rows_to_load)
    print(f"| reading and folding the ledger's tables in Python, for both | {read:.1f} s |")
    relations = {
        "cell_deltas": cells, "place_deltas": places, "above": spans, "villages": villages,
        "districts": [(unit,) for unit, code in codes.items() if code.startswith("H") and code[1:].isdigit()],
        "day_months": [
            (day, next((i for i, end in enumerate(MONTH_ENDS) if day <= end), 60) if day > 17_000 else -1)
            for day in range(0, 30_000)
        ],
    }
    # Everything before the first end of a month is in the first bin.
    relations["day_months"] = [(day, max(0, month)) for day, month in relations["day_months"]]
    ours = {
        name: {row[0]: [int(v) for v in row[1:]] for row in csv.reader((folder / f"{name}.csv").open())}
        for name in ("members", "villages_without_members")
    }
    duck = duckdb.connect()
    duck.execute("SET threads TO 2")
    lite = sqlite3.connect(":memory:")
    lite.executescript(SCHEMA)
    for statement in SCHEMA.strip().split(";"):
        if statement.strip():
            duck.execute(statement)

    def load_duck():
        with tempfile.TemporaryDirectory() as scratch:
            for name, rows in relations.items():
                path = f"{scratch}/{name}.csv"
                with open(path, "w", newline="") as file:
                    csv.writer(file).writerows(rows)
                duck.execute(f"COPY {name} FROM '{path}' (HEADER false)")

    def load_lite():
        for name, rows in relations.items():
            lite.executemany(f"INSERT INTO {name} VALUES ({','.join('?' * len(rows[0]))})", rows)
        lite.executescript(
            "CREATE INDEX above_by_unit ON above (unit); CREATE INDEX villages_by_place ON villages (place);"
            "CREATE UNIQUE INDEX districts_by_unit ON districts (unit); CREATE UNIQUE INDEX months ON day_months (day);"
            "ANALYZE;"
        )

    print(f"| loading DuckDB {duckdb.__version__} | {timed('', load_duck)[0]:.1f} s |")
    print(f"| loading SQLite {sqlite3.sqlite_version} | {timed('', load_lite)[0]:.1f} s |")
    for name, query in (("members", MEMBERS), ("villages_without_members", VILLAGES)):
        for engine, connection, times in (("DuckDB", duck, rounds), ("SQLite", lite, 1)):
            best, found = min(
                (timed(name, lambda: connection.execute(query).fetchall()) for _ in range(times)), key=lambda x: x[0]
            )
            if table(found, codes) != ours[name]:
                sys.exit(f"{engine} answers otherwise: {name}")
            print(f"| `{name}`, {engine}, best of {times} | {best * 1000:.1f} ms |")


main()
