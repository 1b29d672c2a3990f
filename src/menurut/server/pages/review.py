"""The review page: one claim with its words, and the decision on it; the last decision, which can be taken back."""

from dataclasses import dataclass
from typing import Any

from menurut.desk.review import Review
from menurut.desk.store import Store
from menurut.desk.values import CHOICES, FIELDS, told
from menurut.server.days import say_published
from menurut.server.layers import numbers_of
from menurut.server.passages import Passage, passages_of
from menurut.server.told import Teller, Told, teller_of, told_of
from menurut.server.wanted import Choice
from menurut.server.wording import Wording
from menurut.store.filters import Filters
from menurut.store.records import ClaimRow
from menurut.store.reviews import ReviewRow

DECISIONS = ("accept", "reject", "edit")
LATEST = 8

# Where the words for a field's codes stand.
_SAID = {"type": "types", "act": "acts"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of the claim: its name, the value as one types it, and the menu it is chosen from, empty where it is typed."""

    name: str
    said: str
    value: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A decision in words."""

    id: str
    claim: str
    said: str
    reviewer: str
    when: str
    reason: str | None
    is_undone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """What is to be decided; `told` and all that belongs to it are None where nothing is left to decide on."""

    claim: str | None
    told: Told | None
    teller: Teller | None
    article: str | None
    title: str | None
    language: str
    passages: tuple[Passage, ...]
    fields: tuple[Field, ...]
    decided: Made | None
    latest: tuple[Made, ...]
    counts: tuple[tuple[str, int], ...]
    reviewer: str
    is_sample: bool


def make_review(store: Store, wording: Wording, *, chosen: str | None, reviewer: str, sample: bool) -> ReviewPage:
    """Return the page for the claim `chosen`, else for the next that nobody has decided on. Raises NotFoundError for an unknown id."""
    review = Review(store)
    id = review.claim(chosen)[1].id if chosen else next((row.id for row in review.pending(Filters(limit=1), sample=sample)), None)
    latest = tuple(_made(one, wording) for one in review.history()[:LATEST])
    counts = review.count()
    return ReviewPage(
        **_shown(store, review, id, wording),
        latest=latest,
        counts=tuple((wording.say(f"review.counted.{decision}"), counts[decision]) for decision in DECISIONS),
        reviewer=reviewer,
        is_sample=sample,
    )


def _shown(store: Store, review: Review, id: str | None, wording: Wording) -> dict[str, Any]:
    """Return what the page says of a claim."""
    if id is None:
        empty = dict.fromkeys(("claim", "told", "teller", "article", "title", "decided"))
        return {**empty, "language": wording.language, "passages": (), "fields": ()}
    report, claim = review.claim(id)
    row = store.show(id)
    assert isinstance(row, ClaimRow)
    number = numbers_of(report)[claim.id]
    teller = teller_of(row, wording, number=number, chosen=True)
    passages = passages_of(report, wording, chosen=claim.id)
    on = review.on(claim.id)
    return {
        "claim": claim.id,
        "told": told_of(row, (teller,), wording),
        "teller": teller,
        "article": report.article.id,
        "title": report.article.title,
        "language": report.article.language,
        "passages": tuple(p for p in passages if any(number == of for segment in p.segments for of, _ in segment.claims)),
        "fields": tuple(_field(name, value, wording) for name, value in review.values(claim.id).items() if name in FIELDS),
        "decided": _made(on.review, wording) if on else None,
    }


def _field(name: str, value: Any, wording: Wording) -> Field:
    written = told(name, value)
    words = _SAID.get(name, f"review.{name}")
    choices = tuple(Choice(value=one, said=wording.say(f"{words}.{one}"), chosen=one == written) for one in CHOICES.get(name, ()))
    return Field(name=name, said=wording.say(f"review.fields.{name}"), value=written, choices=choices)


def _made(one: ReviewRow, wording: Wording) -> Made:
    return Made(
        id=one.id,
        claim=one.claim,
        said=wording.say(f"review.done.{one.decision}"),
        reviewer=one.reviewer,
        when=say_published(one.given, wording) or one.given,
        reason=one.reason or None,
        is_undone=one.undone,
    )
