"""The page about a store, which is its manifest too: with what it was read, how much there is, and how often the reading errs."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from menurut.desk.rates import Rate
from menurut.desk.review import Review
from menurut.desk.store import Store
from menurut.knowledge.floors import Floor, floors
from menurut.reading.reader import coder
from menurut.server.asking import count_claims
from menurut.server.drawing.shares import Share, draw_shares
from menurut.server.wording import Wording
from menurut.store.filters import Filters
from menurut.store.migrations import VERSION
from menurut.store.readings import ReadBy, find_lexicon_digest, find_readers
from menurut.store.settings import find_settings


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLine:
    """How often a field is wrong, by what people decided: the share with its interval, None where there was no case."""

    said: str
    errors: int
    number: int
    share: str | None
    between: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage:
    """Versions, model digests and counts; `shares` are of the newest claims alone where `shared` tells how many that is.

    `lexicon` is the digest of the lexicon of one's own that is read with now, None without; `readers` are the versions by which the
    articles were read, `form` is the store's.
    """

    version: str
    plover: str
    models: tuple[tuple[str, str], ...]
    lexicon: str | None
    readers: tuple[ReadBy, ...]
    form: int
    settings: dict[str, str]
    counts: dict[str, int]
    statuses: dict[str, int]
    shares: tuple[Share, ...]
    shared: int | None
    floors: tuple[Floor, ...]
    rates: tuple[RateLine, ...]
    measured: tuple[Rate, ...]

    def manifest(self) -> dict[str, Any]:
        """Return all of it for programs; a list or a number that there is not yet is empty or null, never left out."""
        return {
            "menurut": self.version, "plover": self.plover, "models": dict(self.models), "lexicon": self.lexicon, "form": self.form,
            "settings": self.settings, "readings": [one.line() for one in self.readers], "counts": self.counts,
            "statuses": {"newest": self.shared, "claims": self.statuses}, "floors": [floor.line() for floor in self.floors],
            "rates": [rate.line() for rate in self.measured],
        }  # fmt: skip


def make_about(store: Store, wording: Wording) -> AboutPage:
    """Return what is to be said about a store and its reader."""
    reader = coder()
    statuses = count_claims(store, Filters(), "status")
    rates = Review(store).rates()
    return AboutPage(
        version=reader.menurut,
        plover=reader.plover,
        models=tuple(reader.models.items()),
        lexicon=find_lexicon_digest(store.connection),
        readers=find_readers(store.connection),
        form=VERSION,
        settings=dict(find_settings(store.connection)),
        counts=store.counts(),
        statuses=statuses.of,
        shares=draw_shares(statuses.of, wording),
        shared=statuses.total if statuses.stopped else None,
        floors=floors(),
        rates=tuple(_rate(rate, wording) for rate in rates),
        measured=rates,
    )


def _rate(rate: Rate, wording: Wording) -> RateLine:
    own = f"about.rate.{rate.field}"
    return RateLine(
        said=wording.say(own if wording.has(own) else f"review.fields.{rate.field}"),
        errors=rate.errors,
        number=rate.number,
        share=wording.number(round(rate.share, 2)) if rate.share is not None else None,
        between=wording.say("about.rate-between", low=wording.number(round(rate.low, 2)), high=wording.number(round(rate.high, 2))),
    )


def manifest_rows(told: Any, name: str = "") -> Iterator[dict[str, Any]]:
    """Yield what a manifest tells, one value a row under its path: readings.0.version; what is empty has a row too.

    >>> list(manifest_rows({"counts": {"claims": 3}, "rates": []}))
    [{'name': 'counts.claims', 'value': 3}, {'name': 'rates', 'value': None}]
    """
    parts = told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ()
    if not parts or not told:
        yield {"name": name, "value": None if isinstance(told, (dict, list)) else told}
        return
    for part, value in parts:
        yield from manifest_rows(value, f"{name}.{part}".lstrip("."))
