"""Actor phrases, Indonesian and English, coded by country and sector.

    python -m evaluation.phrases [--wrong]

The list was written after the PLOVER manual by somebody who had not seen the coder. Every third row is held back: it is scored, but
never printed, so that nobody widens the lexicons on it. A cell of "-" says that the phrase tells none. A cell may allow several
codes, parted by "|". `secondary` counts the rows that name further sectors, and asks for all of them.
"""

import csv
import sys
from collections import Counter
from pathlib import Path

from menurut.reading.entities.coding import Coding, code_phrase
from menurut.reading.grammar.page import Page
from menurut.reading.layout import find_layout
from menurut.types.analysis import Analysis
from menurut.types.article import Article
from menurut.types.span import Span

PHRASES = Path(__file__).parent.parent / "tests" / "reading" / "entities" / "phrases.tsv"
HELD_BACK = 3
# What follows each phrase: a line of one word would be read as a signature.
REST = {"id": "demikian bunyi catatan yang ditulis kemarin sore.", "en": "so goes the note that was written yesterday."}

Row = dict[str, str]


def load() -> list[Row]:
    """Return the rows of the list, with their number from 1 as `number`."""
    with PHRASES.open(encoding="utf-8", newline="") as table:
        lines = (line for line in table if not line.startswith("#"))
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [{**row, "number": str(number)} for number, row in enumerate(rows, 1)]


def is_held_back(row: Row) -> bool:
    """Return whether the row may be scored only."""
    return int(row["number"]) % HELD_BACK == 0


def code(row: Row) -> Coding:
    """Return the codes of a row's phrase."""
    phrase = row["phrase"].rstrip(",")
    article = Article(id="", text=f"{phrase}, {REST[row['language']]}", language=row["language"])
    layout, _ = find_layout(article)
    return code_phrase(Page.of(article, layout, Analysis()), Span(0, len(phrase)))


def _fits(cell: str | None, found: str | None) -> bool:
    allowed = (cell or "-").split("|")
    return (found or "-") in allowed


def judge(row: Row, coding: Coding) -> dict[str, bool]:
    """Return what is right by column; `secondary` only where the row has some."""
    right = {"country": _fits(row["country"], coding.country), "sector": _fits(row["sector"], coding.sector)}
    wanted = {one for one in (row.get("secondary") or "").replace("|", ",").replace(" ", ",").split(",") if one not in {"", "-"}}
    return right | ({"secondary": wanted <= {*coding.secondary, coding.sector}} if wanted else {})


def score() -> tuple[dict[str, tuple[int, int]], list[str]]:
    """Return right and all by "part column", part being open, held, id or en; and a line for each open row that is wrong."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    wrong = []
    for row in load():
        coding = code(row)
        judged = judge(row, coding)
        for part in ("held" if is_held_back(row) else "open", row["language"], "all"):
            for column, good in judged.items():
                total[f"{part} {column}"] += 1
                right[f"{part} {column}"] += good
        if not is_held_back(row) and not all(judged.values()):
            have = f"{coding.country} {coding.sector} {','.join(coding.secondary)}"
            want = f"{row['country']} {row['sector']} {row.get('secondary') or ''}"
            wrong.append(
                f"{row['number']:>4} {row['language']} {row['phrase']}  want {want}  have {have}  {' '.join(coding.because)}"
            )
    return {key: (right[key], total[key]) for key in total}, wrong


def score_phrases() -> dict[str, float]:
    """Return the percentages that the gate holds, of the third that nobody looks at."""
    counts, _ = score()
    return {
        f"phrases held, {column}": 100 * counts[f"held {column}"][0] / counts[f"held {column}"][1]
        for column in ("country", "sector")
    }


def main() -> None:
    """Print the table, and with --wrong what is wrong among the open rows."""
    counts, wrong = score()
    for key, (right, total) in sorted(counts.items()):
        print(f"{key:20} {right:4}/{total:<4} {right / total:6.1%}")
    if "--wrong" in sys.argv:
        print("\n".join(wrong))


if __name__ == "__main__":
    main()
