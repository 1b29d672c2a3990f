"""B13: everyday time expressions, Indonesian and English, resolved to exact interval, grain and basis.

    python -m evaluation.dates [--wrong]

An expression is right where a mention that overlaps its phrase has exactly its interval, grain and basis; a negative, where no
mention overlaps it. Story time is given as a sentence before. `extent` counts the right ones whose span is the phrase exactly.
The second list, written by somebody who had not seen the code, counts under `blind` beside its language.
"""

import csv
import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import yaml

from menurut.reading.dates import find_times
from menurut.reading.grammar.page import Page
from menurut.reading.layout import find_layout
from menurut.types.analysis import Analysis
from menurut.types.article import Article
from menurut.types.span import Span

FOLDER = Path(__file__).parent.parent / "tests" / "reading" / "dates"
EXPRESSIONS = FOLDER / "expressions.yml"
MORE = FOLDER / "more-expressions.tsv"
HEADING = re.compile(r"^# ---- (.*)$|^- text:", re.MULTILINE)
STORY = {"id": "Rapat itu dibuka pada {}/{}/{}.\n", "en": "The meeting opened on {}/{}/{}.\n"}


def load() -> list[dict[str, str | None]]:
    """Return the expressions with their heading as `kind`."""
    text = EXPRESSIONS.read_text(encoding="utf-8")
    kinds, kind = [], ""
    for match in HEADING.finditer(text):
        if match[1]:
            kind = match[1]
        else:
            kinds.append(kind)
    entries = yaml.safe_load(text)
    return [{**entry, "kind": kind} for entry, kind in zip(entries, kinds, strict=True)]


def load_more() -> list[dict[str, str | None]]:
    """Return the expressions of the second list; empty cells are None."""
    with MORE.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [{key: value or None for key, value in row.items()} for row in rows]


def judge(entry: dict[str, str | None]) -> tuple[bool, bool, str]:
    """Return whether the entry is resolved exactly, whether its extent is, and what was found."""
    language, phrase = str(entry["language"]), str(entry["phrase"])
    before = ""
    if entry["story"]:
        story = date.fromisoformat(entry["story"])
        before = STORY[language].format(story.day, story.month, story.year)
    text = before + str(entry["text"])
    article = Article(id="", text=text, published=entry["published"], language=language)
    layout, _ = find_layout(article)
    times, _ = find_times(Page.of(article, layout, Analysis()))
    at = text.index(phrase, len(before))
    wanted = Span(at, at + len(phrase))
    near = [time for time in times if time.span.overlaps(wanted)]
    found = "; ".join(
        f"{t.span.of(text)} = {t.interval.start}/{t.interval.end} {t.interval.grain} {t.interval.basis}" for t in near
    )
    if entry["start"] is None:
        return not near, not near, found
    for time in near:
        interval = time.interval
        if (interval.start, interval.end, interval.grain, interval.basis) == tuple(
            entry[k] for k in ("start", "end", "grain", "basis")
        ):
            return True, time.span == wanted, found
    return False, False, found


def score() -> tuple[Counter[str], Counter[str], list[str]]:
    """Return counts by group, of the right ones by group, and lines on the wrong ones."""
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong = []
    entries = [(entry, "first") for entry in load()] + [(entry, "blind") for entry in load_more()]
    for entry, origin in entries:
        exact, extent, found = judge(entry)
        groups = ("all", origin, str(entry["language"]), str(entry["kind"]), "negative" if entry["start"] is None else "positive")
        total.update((*groups, "extent"))
        if exact:
            right.update(groups)
        else:
            wrong.append(
                f"{entry['text']} [{entry['phrase']}] {entry['published']} {entry['story'] or ''}\n    want {entry['start']}/{entry['end']} {entry['grain']} {entry['basis']}\n    have {found}"
            )
        right.update(["extent"] if extent else [])
        if exact and not extent:
            wrong.append(f"extent: {entry['text']} [{entry['phrase']}]\n    have {found}")
    return total, right, wrong


def score_dates() -> dict[str, float]:
    """Return the percentage exact: all, by language, and of the blind list."""
    whole, right, _ = score()
    return {f"dates exact, {key}": 100 * right[key] / whole[key] for key in ("all", "id", "en", "blind") if whole[key]}


def main() -> None:
    """Print the table."""
    total, right, wrong = score()
    for group in total:
        print(f"{right[group] / total[group]:7.1%} {right[group]:4}/{total[group]:<4} {group}")
    if "--wrong" in sys.argv:
        print("\n".join(wrong))


if __name__ == "__main__":
    main()
