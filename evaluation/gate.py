"""Refuse what reads worse than before: scores against floors that are tied to the digests of their corpora.

python -m evaluation.gate                      compare; exit 1 where a figure fell below its floor
python -m evaluation.gate --update             raise floors to what is measured now (less EPSILON); never lowers one
python -m evaluation.gate --update --allow-regression    lower them too: goes with a line in the changelog's section Coding
"""

import json
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from evaluation.apart import score_apart
from evaluation.comparing import gated as score_bundles
from evaluation.corpora import digest, shared_is_there
from evaluation.dates import score_dates
from evaluation.gold import OUT, SHARED, score
from evaluation.heads import score_heads
from evaluation.ours import UNREAD, score_ours
from evaluation.pages import FOLDER as PAGES
from evaluation.pages import paragraph_f, score_pages
from evaluation.petrarch import FOLDER as PETRARCH
from evaluation.petrarch import score_petrarch
from evaluation.phrases import score_phrases
from evaluation.records import CORPUS as RECORDS
from evaluation.records import score_records
from evaluation.standoff import DETIK, TRIBUN
from evaluation.statements import CORPUS as STATEMENTS
from evaluation.statements import score_statements

Figures = dict[str, float]

FLOORS = Path(__file__).resolve().parent / "floors.json"

# One article read otherwise moves a figure over 16 articles by up to half a point; below that a change is noise.
EPSILON = 0.5

# name: (group, row of gold.py's table)
ROWS = {
    "attribution found F": ("attribution", "found (content overlaps)"),
    "attribution right F": ("attribution", "right (source, content >= .8)"),
    "nesting F": ("attribution", "nesting (parent)"),
    "answers F": ("attribution", "answers (denial links)"),
    "event type F": ("event", "type"),
    "party slots F": ("event", "actor and recipient slots"),
    "type + dyad F": ("event", "type + country dyad"),
    "date F of found events": ("event", "of found: date"),
    "attributed event F": ("claim", "attributed event (type, dyad, holder, status)"),
}


def _gold() -> Figures:
    figures = {}
    for part, table in score(SHARED / "gold" / "dev", OUT / "dev").items():
        for name, (group, row) in ROWS.items():
            figures[f"gold/{part} {name}"] = table[group][row]["F"]
        extra = table["event"]["extra events, % of found by system"]
        figures[f"gold/{part} events in gold, % of found"] = round(100 - extra, 1) if extra is not None else 0.0
    return figures


def _rows(part: str, table: dict[str, Any]) -> Figures:
    return {f"{part} {name}": table[group][row]["F"] for name, (group, row) in ROWS.items()}


def _ours() -> Figures:
    return _rows("ours", score_ours()) | _rows("unread", score_ours(UNREAD))


def _apart() -> Figures:
    sheets = _rows("sheets", score_apart(sheets=True))
    return _rows("apart", score_apart()) | {name: value for name, value in sheets.items() if not name.startswith("sheets date")}


def _statements() -> Figures:
    return {f"B2 statements {key}": value for key, value in score_statements().items()}


def _records() -> Figures:
    records = score_records()
    figures = {f"B5 {key}": value for key, value in records.items() if key != "extra events"}
    return figures | {"B5 events not extra": 100 - records["extra events"]}


def _petrarch() -> Figures:
    return {f"B6 {key}": value for key, value in score_petrarch().items()}


def _pages() -> Figures:
    pages = score_pages()
    return {
        "B12 paragraph F": paragraph_f(pages),
        "B12 titles": 100 * pages.titles / pages.pages,
        "B12 dates with zone": 100 * pages.dates / pages.pages,
        "B12 lines of furniture left (minus)": -float(pages.furniture),
    }


def _dates() -> Figures:
    return {f"B13 {key}": value for key, value in score_dates().items()}


# What is measured apart from everything else, the longest first, so that two cores end together.
MEASURES: tuple[Callable[[], Figures], ...] = (
    score_heads,
    score_bundles,
    _ours,
    _apart,
    _gold,
    _records,
    _statements,
    _petrarch,
    _pages,
    _dates,
    score_phrases,
)


def measure() -> Figures:
    """Return every gated figure by name; higher is better in all of them. On two cores."""
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("spawn")) as pool:
        measured = [pool.submit(one) for one in MEASURES]
        return {name: round(value, 1) for one in measured for name, value in one.result().items()}


def corpora() -> dict[str, str]:
    """Return the digests the floors are tied to."""
    return {name: digest(name) for name in ("gold/dev", "gold/gold.py", TRIBUN, DETIK, STATEMENTS, RECORDS, PETRARCH, PAGES)}


def compare(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Return one sentence for each figure below its floor, and for each floor without a figure."""
    faults = [
        f"{name}: {figures[name]} is below its floor {floor}."
        for name, floor in floors.items()
        if name in figures and figures[name] < floor
    ]
    return faults + [f"{name}: has a floor but was not measured." for name in floors if name not in figures]


def raised(figures: dict[str, float], floors: dict[str, float], *, allow_regression: bool) -> dict[str, float]:
    """Return floors moved to what is measured, less EPSILON; lower ones only where allowed."""
    new = {name: round(value - EPSILON, 1) for name, value in figures.items()}
    if allow_regression:
        return new
    return {name: max(value, floors.get(name, value)) for name, value in new.items()}


def main() -> int:
    """Print the table, and the faults; return the exit status."""
    if not shared_is_there():
        print("gate skipped: ../shared is not there")
        return 0
    stored: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"corpora": {}, "floors": {}}
    figures = measure()
    for name, value in figures.items():
        print(f"{name:55} {value:7.1f}   floor {stored['floors'].get(name, '-')}")
    if "--update" in sys.argv:
        floors = raised(figures, stored["floors"], allow_regression="--allow-regression" in sys.argv)
        FLOORS.write_text(json.dumps({"corpora": corpora(), "floors": floors}, indent=1) + "\n", encoding="utf-8")
        return 0
    faults = compare(figures, stored["floors"])
    changed = [name for name, was in stored["corpora"].items() if digest(name) != was]
    faults += [f"{name}: the corpus is not the one its floors were measured on; measure anew with --update." for name in changed]
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
