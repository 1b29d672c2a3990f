"""The bundles beside this file as records: articles, and what comparing them should find, pair by pair.

A `bundle.yml` names things once (a claim with all its tellings, a link between two claims, a look-alike between two happenings);
a judge needs pairs of places in articles. `same_events`, `look_alikes` and `claim_links` unfold the one into the other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any, Literal

import yaml

from menurut.types.span import Span

ROOM = Path(__file__).parent / "bundles"

Half = Literal["dev", "held", "second", "third", "fourth"]


@dataclass(frozen=True, slots=True)
class Told:
    """Words of one article that tell an event: the trigger, other words for the same event there, type and parties as told there."""

    article: str
    trigger: str
    also: tuple[str, ...]
    type: str
    parties: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a link: the words that tell the event, and the names of the holder; no names where the article itself holds it."""

    article: str
    trigger: str
    holder: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """`left` repeats, supports, contradicts, denies or retracts `right`, over one fact or none."""

    kind: str
    fact: str | None
    left: Side
    right: Side


@dataclass(frozen=True, slots=True)
class Bundle:
    """One bundle: `articles` by id, `expected` as it stands in the file."""

    half: str
    name: str
    about: str
    phenomena: tuple[str, ...]
    articles: dict[str, dict[str, Any]]
    expected: dict[str, Any]


def read_bundles(half: Half) -> tuple[Bundle, ...]:
    """Return the bundles of a half in the order of their names."""
    return tuple(read_bundle(path) for path in sorted((ROOM / half).glob("*/bundle.yml")))


def read_bundle(path: Path) -> Bundle:
    """Return the bundle of a file."""
    raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Bundle(
        half=path.parent.parent.name,
        name=path.parent.name,
        about=raw["about"],
        phenomena=tuple(raw["phenomena"]),
        articles={article["id"]: article for article in raw["articles"]},
        expected=raw["expected"],
    )


def find_words(text: str, words: str) -> Span | None:
    """Return where whole words stand in a text; None where they are missing, or stand there twice and no `#2` says which.

    >>> find_words("kata dia, kata Budi", "kata#2"), find_words("kata dia, kata Budi", "kata"), find_words("terkata", "kata")
    (Span(start=10, end=14), None, None)
    """
    plain, _, number = words.partition("#")
    found = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(plain)}(?!\w)", text)]
    if number:
        found = found[int(number) - 1 : int(number)]
    return Span(found[0], found[0] + len(plain)) if len(found) == 1 else None


def tellings(bundle: Bundle, happening: str) -> tuple[Told, ...]:
    """Return where a happening is told, at most once an article."""
    whole = bundle.expected["happenings"][happening]
    return tuple(
        Told(one["article"], one["trigger"], tuple(one.get("also", ())), whole["type"], tuple(one.get("parties", whole["parties"])))
        for one in whole["mentions"]
    )


def same_events(bundle: Bundle) -> Iterator[tuple[Told, Told]]:
    """Yield the pairs of tellings, of different articles, that are one happening."""
    for happening in bundle.expected["happenings"]:
        yield from combinations(tellings(bundle, happening), 2)


def other_events(bundle: Bundle) -> Iterator[tuple[Told, Told]]:
    """Yield the pairs of tellings, of any articles, that are different happenings, look-alikes included."""
    for left, right in combinations(bundle.expected["happenings"], 2):
        yield from product(tellings(bundle, left), tellings(bundle, right))


def look_alikes(bundle: Bundle) -> Iterator[tuple[Told, Told]]:
    """Yield the pairs of tellings that seem the same happening and are not."""
    for pair in bundle.expected["look_alikes"]:
        yield from product(tellings(bundle, pair["left"]), tellings(bundle, pair["right"]))


def sides(claim: dict[str, Any]) -> tuple[Side, ...]:
    """Return where a claim is told."""
    return tuple(Side(one["article"], one["trigger"], tuple(claim["holder"] or ())) for one in claim["told"])


def claim_links(bundle: Bundle) -> Iterator[Link]:
    """Yield the links between claims of different articles; the later article stands left where a claim is only told again."""
    claims = bundle.expected["claims"]
    order = list(bundle.articles)
    for claim in claims.values():
        for one, two in combinations(sorted(sides(claim), key=lambda side: order.index(side.article)), 2):
            if one.article != two.article:
                yield Link("repeats", None, two, one)
    for link in bundle.expected["links"]:
        for left, right in product(sides(claims[link["left"]]), sides(claims[link["right"]])):
            if left.article != right.article:
                yield Link(link["kind"], link["fact"], left, right)
