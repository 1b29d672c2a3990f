"""The page about a store: who reads, and how much there is."""

from dataclasses import dataclass

from menurut.desk.rates import Rate
from menurut.desk.review import Review
from menurut.desk.store import Store
from menurut.reading.reader import coder
from menurut.server.asking import count_claims
from menurut.server.drawing.shares import Share, draw_shares
from menurut.server.wording import Wording
from menurut.store.filters import Filters


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
    """Versions, model digests and counts; `shares` are of the newest claims alone where `shared` tells how many that is."""

    version: str
    plover: str
    models: tuple[tuple[str, str], ...]
    counts: dict[str, int]
    shares: tuple[Share, ...]
    shared: int | None
    rates: tuple[RateLine, ...]


def make_about(store: Store, wording: Wording) -> AboutPage:
    """Return what is to be said about a store and its reader."""
    reader = coder()
    statuses = count_claims(store, Filters(), "status")
    return AboutPage(
        version=reader.menurut,
        plover=reader.plover,
        models=tuple(reader.models.items()),
        counts=store.counts(),
        shares=draw_shares(statuses.of, wording),
        shared=statuses.total if statuses.stopped else None,
        rates=tuple(_rate(rate, wording) for rate in Review(store).rates()),
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
