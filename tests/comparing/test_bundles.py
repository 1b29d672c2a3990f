"""The bundles are well formed: every word stands where it is said to, every name leads somewhere, and dev and held are alike.

Nothing here reads an article or judges a comparison.
"""

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from typing import Any, cast, get_args

import pytest

from comparing.bundled import Bundle, Half, claim_links, find_words, read_bundles, tellings
from menurut.types.claim import Counted, Modality, Polarity
from menurut.types.event import EVENT_TYPES
from menurut.types.link import ClaimLink

PARTS: tuple[Half, ...] = get_args(Half)
ALIKE: tuple[Half, ...] = ("dev", "held")
BUNDLES = {part: read_bundles(part) for part in PARTS}
KINDS = get_args(ClaimLink.__annotations__["kind"])
LINKED = {"party", "number", "date", "place", "polarity"}
FACTS = {*get_args(Counted), "date", "place", "party", "years"}
DESCENT = {"original", "copy", "same-page", "rewrite", "translation"}
PHENOMENA = {
    "wire-copy", "silent-copy", "same-page", "rewrite", "translation", "one-agency", "independent", "number", "number-compatible", "date",
    "place", "party", "wrong-party", "denial", "denial-later", "confirm", "hearsay", "retraction", "over-time", "look-alike",
}  # fmt: skip

each_bundle = pytest.mark.parametrize(
    "bundle", [pytest.param(one, id=f"{one.half}/{one.name}") for part in PARTS for one in BUNDLES[part]]
)


def moment(bundle: Bundle, article: str) -> datetime.datetime:
    return datetime.datetime.fromisoformat(bundle.articles[article]["published"])


def every_claim(bundle: Bundle) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from bundle.expected["claims"].items()


def place(bundle: Bundle, article: str, words: str) -> tuple[int, int]:
    span = find_words(bundle.articles[article]["text"], words)
    assert span is not None, f"{article}: {words!r} is not there, or not only once"
    return span.start, span.end


def test_enough_bundles_in_two_halves_of_the_same_kind() -> None:
    assert sum(len(BUNDLES[half]) for half in ALIKE) >= 40
    dev, held = (Counter(tag for one in BUNDLES[half] for tag in one.phenomena) for half in ALIKE)
    assert len(BUNDLES["dev"]) == len(BUNDLES["held"])
    assert set(dev) == set(held) == PHENOMENA
    assert {tag: (dev[tag], held[tag]) for tag in PHENOMENA if abs(dev[tag] - held[tag]) > 2} == {}


def test_no_text_stands_in_two_parts() -> None:
    texts = [{article["text"] for one in BUNDLES[part] for article in one.articles.values()} for part in PARTS]
    assert not any(one & two for one, two in combinations(texts, 2))


@each_bundle
def test_phenomena_are_known(bundle: Bundle) -> None:
    assert set(bundle.phenomena) <= PHENOMENA


@each_bundle
def test_articles_are_whole_and_marked_as_samples(bundle: Bundle) -> None:
    assert 3 <= len(bundle.articles) <= 7
    assert len({article["url"] for article in bundle.articles.values()}) == len(bundle.articles)
    for id, article in bundle.articles.items():
        assert moment(bundle, id).tzinfo is not None
        assert article["language"] in ("id", "en")
        mark = {"id": "CONTOH", "en": "SAMPLE"}[article["language"]]
        assert article["title"].startswith(f"{mark}: ")
        assert mark in article["text"][:120]
        assert 45 <= len(article["text"].split()) <= 330
        assert not article["credit"] or article["credit"].lower() in article["text"].lower()


@each_bundle
def test_every_article_has_one_origin(bundle: Bundle) -> None:
    origins = bundle.expected["origins"].values()
    assert sorted(id for one in origins for id in one["articles"]) == sorted(bundle.articles)
    for one in origins:
        assert list(one["how"]) == one["articles"]
        assert set(one["how"].values()) <= DESCENT


@each_bundle
def test_every_trigger_stands_in_its_article_and_in_one_happening(bundle: Bundle) -> None:
    taken: dict[str, list[tuple[str, tuple[int, int]]]] = {}
    for name, happening in bundle.expected["happenings"].items():
        assert happening["type"] in EVENT_TYPES
        assert happening["parties"]
        told = tellings(bundle, name)
        assert told
        assert len({one.article for one in told}) == len(told), f"{name}: twice in one article"
        for one in told:
            for words in (one.trigger, *one.also):
                taken.setdefault(one.article, []).append((name, place(bundle, one.article, words)))
    for article, spans in taken.items():
        for (one, left), (two, right) in combinations(spans, 2):
            assert one == two or left[1] <= right[0] or right[1] <= left[0], f"{article}: {one} and {two} share words"


@each_bundle
def test_claims_stand_on_happenings_and_their_holders_in_the_text(bundle: Bundle) -> None:
    for name, claim in every_claim(bundle):
        told = {one.article: {one.trigger, *one.also} for one in tellings(bundle, claim["happening"])}
        assert claim["polarity"] in get_args(Polarity)
        assert claim["modality"] in get_args(Modality)
        assert set(claim["facts"]) <= FACTS
        for fact, value in claim["facts"].items():
            assert fact in ("date", "place", "party") or re.fullmatch(r"(>=?|<=?|~)?\d+( \w+)?", value), f"{name}: {fact} {value}"
        for one in claim["told"]:
            assert one["trigger"] in told[one["article"]], f"{name}: {one}"
            text = bundle.articles[one["article"]]["text"].lower()
            assert not claim["holder"] or any(holder.lower() in text for holder in claim["holder"]), (
                f"{name}: holder not in {one['article']}"
            )


@each_bundle
def test_links_join_two_claims_on_one_happening(bundle: Bundle) -> None:
    claims = dict(every_claim(bundle))
    for link in bundle.expected["links"]:
        left, right = claims[link["left"]], claims[link["right"]]
        assert link["kind"] in KINDS
        assert left["happening"] == right["happening"]
        assert (link["fact"] in LINKED) == (link["kind"] in ("contradicts", "denies", "retracts"))
        assert link["fact"] != "polarity" or left["polarity"] != right["polarity"]
        if link["kind"] == "retracts":
            first = [min(moment(bundle, one["article"]) for one in side["told"]) for side in (left, right)]
            assert left["origin"] == right["origin"]
            assert first[0] > first[1]
    assert all(link.left.article != link.right.article for link in claim_links(bundle))


@each_bundle
def test_a_dispute_stands_for_each_happening_with_opposed_claims(bundle: Bundle) -> None:
    claims = dict(every_claim(bundle))
    opposed: dict[str, set[str]] = {}
    for link in bundle.expected["links"]:
        if link["kind"] in ("contradicts", "denies", "retracts"):
            opposed.setdefault(claims[link["left"]]["happening"], set()).add(cast(str, link["fact"]))
    assert {one["happening"]: set(one["over"]) for one in bundle.expected["disputes"]} == opposed
    for one in bundle.expected["disputes"]:
        for side, polarity in (("says", "positive"), ("denies", "negative")):
            on_side = [
                claim for claim in claims.values() if claim["happening"] == one["happening"] and claim["polarity"] == polarity
            ]
            assert set(one[side]) == {claim["origin"] for claim in on_side}


@each_bundle
def test_look_alikes_are_two_happenings(bundle: Bundle) -> None:
    happenings = bundle.expected["happenings"]
    for pair in bundle.expected["look_alikes"]:
        assert pair["left"] in happenings
        assert pair["right"] in happenings
        assert pair["left"] != pair["right"]
        assert pair["why"]
    assert ("look-alike" in bundle.phenomena) <= bool(bundle.expected["look_alikes"])
