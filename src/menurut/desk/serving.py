"""A store as it is served to others: whole, or in snippets where it is set to that.

Of an article in snippets the words of its claims stay, with a little around them and who says so; blanks stand for the rest, so that
every offset holds. Whoever has the file has all of it: this is for what a site, the API and assistants hand on.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from menurut.desk.store import ListKind, Store
from menurut.store.filters import Filters
from menurut.store.records import AnyRow, ArticleRow
from menurut.store.settings import find_settings
from menurut.store.write import MACHINE
from menurut.types.article import Article
from menurut.types.report import Report
from menurut.types.span import Span

R = TypeVar("R", bound=AnyRow)

# Characters kept on each side of a claim's words.
AROUND = 40

# Of an article in a list as many characters stay, which is a sentence or two.
LISTED = 200


class Served(Store):
    """A store whose articles are handed on in snippets where `menurut settings snippets=on` was said."""

    @property
    def in_snippets(self) -> bool:
        """Return whether no whole text is handed on."""
        return find_settings(self.connection)["snippets"] == "on"

    def report(self, start: str, *, coder: str = MACHINE) -> Report:
        """Return a reading as Store does, its text in snippets."""
        report = super().report(start, coder=coder)
        return snipped(report) if self.in_snippets else report

    def article(self, start: str) -> Article:
        """Return an article as Store does, its text in snippets."""
        return self.report(start).article if self.in_snippets else super().article(start)

    def raw(self, start: str) -> bytes | None:
        """Return an article's bytes; None where it is handed on in snippets."""
        return None if self.in_snippets else super().raw(start)

    def each(self, kind: ListKind, filters: Filters) -> Iterator[Any]:
        """Yield rows as Store does; of articles their beginning."""
        rows: Iterator[AnyRow] = super().each(kind, filters)
        return self.handed(rows)

    def show(self, start: str, *, coder: str = MACHINE) -> Any:
        """Return a record as Store does; of an article its beginning."""
        return next(self.handed([super().show(start, coder=coder)]))

    def handed(self, rows: Iterable[R]) -> Iterator[R]:
        """Yield rows, from wherever in the store, as they are handed on."""
        return map(_listed, rows) if self.in_snippets else iter(rows)


def _listed(row: R) -> R:
    if not isinstance(row, ArticleRow):
        return row
    text = row.text if len(row.text) <= LISTED else row.text[:LISTED].rsplit(None, 1)[0] + " …"
    return replace(row, text=text, record={**row.record, "text": text, "dropped": []})


def snipped(report: Report) -> Report:
    """Return a reading with blanks for all but the words of its claims, and of who says so, with AROUND characters on each side."""
    mentions = {mention.id: mention.span for mention in report.mentions}
    said = {one.id: one for one in report.attributions}
    kept = [span for claim in report.claims for span in claim.evidence]
    kept += [event.trigger for event in report.events]
    for one in (said[id] for claim in report.claims for id in claim.attributions if id in said):
        kept += [span for span in (one.cue, mentions.get(one.source or "")) if span]
    article = report.article
    return replace(report, article=replace(article, text=_blanked(article.text, kept), dropped=()))


def _blanked(text: str, kept: Iterable[Span]) -> str:
    """Return `text` with a blank for every character that is in none of the stretches, which grow to whole words; line ends stay."""
    stays = [False] * len(text)
    for span in kept:
        start, end = _grown(text, span)
        stays[start:end] = [True] * (end - start)
    return "".join(char if stay or char == "\n" else " " for char, stay in zip(text, stays, strict=True))


def _grown(text: str, span: Span) -> tuple[int, int]:
    start, end = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    while 0 < start < span.start and not text[start - 1].isspace():
        start += 1
    while span.end < end < len(text) and not text[end].isspace():
        end -= 1
    return start, end
