"""B12: saved pages of Indonesian newspapers to articles: paragraphs, title, time of publication, furniture left."""

import json
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import zstandard

from evaluation.gold import SHARED
from menurut.intake import Taken, take_in
from menurut.types.article import Article

FOLDER = "eval-only/html-indonesian-news"

# What must never be left in a body: the scorer's own list, kept apart from the cleaner's rules so that neither flatters the other.
FURNITURE = (
    "baca juga",
    "gambas:video",
    "advertisement",
    "scroll to continue",
    "simak video",
    "lihat juga",
    "berita terkait",
    "halaman selanjutnya",
)

DATELINE = re.compile(r"^[^\n]{3,60}?\s(?:--|[-–—])\s+")


@dataclass
class PageScores:
    """Counts over pages; `notes` says page by page what was wrong."""

    pages: int = 0
    right: int = 0
    found: int = 0
    gold: int = 0
    titles: int = 0
    dates: int = 0
    furniture: int = 0
    notes: list[str] = field(default_factory=list)


def _squeeze(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _comparable(paragraph: str, gold: str) -> str:
    """Return a paragraph's letters, without its dateline where the gold has lost that (five of the twelve have, the pages have not)."""
    whole = _squeeze(paragraph)
    bare = _squeeze(DATELINE.sub("", paragraph))
    return bare if whole not in gold and bare in gold else whole


def _same_moment(published: str | None, milliseconds: int) -> bool:
    """Return whether a publication time is the expected minute; a time without a zone is not."""
    if published is None or "T" not in published:
        return False
    moment = datetime.fromisoformat(published)
    if moment.tzinfo is None:
        return False
    return abs(moment - datetime.fromtimestamp(milliseconds / 1000, tz=moment.tzinfo)) < timedelta(minutes=1)


def score_page(scores: PageScores, name: str, article: Article | None, expected: dict[str, Any]) -> None:
    """Add one page to the counts."""
    scores.pages += 1
    gold = _squeeze(expected["content"])
    scores.gold += len(gold)
    if article is None:
        scores.notes.append(f"{name}: no article")
        return
    ours = [p for p in (_comparable(paragraph, gold) for paragraph in article.text.split("\n")) if p]
    right = sum(len(p) for p in ours if p in gold)
    scores.right += right
    scores.found += sum(map(len, ours))
    title = _squeeze(article.title or "") == _squeeze(expected["title"])
    date = _same_moment(article.published, expected["date"])
    left = [line for line in article.text.split("\n") if any(word in line.casefold() for word in FURNITURE)]
    scores.titles += title
    scores.dates += date
    scores.furniture += len(left)
    if not title or not date or left or right < 0.97 * max(len(gold), sum(map(len, ours))):
        scores.notes.append(
            f"{name}: {right} characters of {len(gold)} in {sum(map(len, ours))} of ours, title {title}, date {date}, furniture {len(left)}"
        )


def first_article(path: Path) -> Article | None:
    """Return the article of a saved page; None where intake refuses it. A page kept as zstd is unpacked beside the program."""
    if path.suffix == ".zst":
        with TemporaryDirectory() as folder:
            plain = Path(folder) / path.stem
            plain.write_bytes(zstandard.ZstdDecompressor().stream_reader(path.read_bytes()).read())
            return first_article(plain)
    return next((taken.article for taken in take_in(str(path)) if isinstance(taken, Taken)), None)


def score_pages() -> PageScores:
    """Return the scores over the twelve pages with expected fields."""
    scores = PageScores()
    folder = SHARED / FOLDER
    for name, expected in json.loads((folder / "expected-fields.json").read_text(encoding="utf-8")).items():
        path = folder / name
        score_page(scores, name, first_article(path if path.exists() else path.with_name(name + ".zst")), expected)
    return scores


def paragraph_f(scores: PageScores) -> float:
    """Return the F of characters in paragraphs that stand in the gold whole, in percent.

    Some gold bodies have lost their paragraph breaks, so paragraphs cannot be counted one to one.
    """
    return 200 * scores.right / max(1, scores.found + scores.gold)
