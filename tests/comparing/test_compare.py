"""Reports in, what they tell together out: on bundles of the half that is free to look at, read without the model."""

import random
from pathlib import Path

import pytest

from comparing.bundled import ROOM, Bundle, read_bundle
from comparing.making import happenings_of, make_event
from menurut.comparing.compare import Comparison, Traces, compare, traces_of
from menurut.reading.reader import read
from menurut.types.article import Article


def traces(bundle: Bundle) -> dict[str, Traces]:
    facts = ("title", "publisher", "byline", "url", "published", "language", "text")
    articles = {
        id: Article(id=f"{bundle.name} {id}", **{fact: told[fact] for fact in facts}) for id, told in bundle.articles.items()
    }
    return {id: traces_of(read(article, model=False)) for id, article in articles.items()}


@pytest.fixture(scope="module", params=["15-halaman-sama", "06-bentrok-morowari", "14-tabrak-kinmen"])
def told(request: pytest.FixtureRequest) -> tuple[Bundle, list[Traces]]:
    bundle = read_bundle(Path(ROOM) / "dev" / request.param / "bundle.yml")
    return bundle, list(traces(bundle).values())


def test_articles_go_back_to_as_many_dispatches_as_were_written(told: tuple[Bundle, list[Traces]]) -> None:
    assert len(compare(told[1]).dispatches) == len(told[0].expected["origins"])


def test_the_order_of_articles_changes_nothing(told: tuple[Bundle, list[Traces]]) -> None:
    mixed = told[1].copy()
    random.Random(1).shuffle(mixed)
    assert compare(mixed) == compare(told[1])


def test_an_article_given_twice_counts_once(told: tuple[Bundle, list[Traces]]) -> None:
    assert compare([*told[1], *told[1]]) == compare(told[1])


def test_every_link_leads_to_claims_of_one_happening_and_two_articles(told: tuple[Bundle, list[Traces]]) -> None:
    found = compare(told[1])
    claims = {claim.claim: claim for one in told[1] for claim in one.claims}
    owner = {event: one.id for one in found.happenings for event in one.events}
    for link in found.links:
        left, right = claims[link.left], claims[link.right]
        assert owner[left.event.event] == owner[right.event.event]
        assert left.article != right.article
    assert set(found.origins) == set(claims)


@pytest.mark.parametrize(("others", "told"), [("tamsingan", 1), ("waluyo", 2)])
def test_a_village_that_no_gazetteer_has_leads_from_one_report_to_the_other(others: str, told: int) -> None:
    words = frozenset({"soldiers", "burned", "village"})
    here, there = (
        make_event(article, words=words, names=frozenset({village}), actors=(), anchors=frozenset())
        for article, village in (("a", "tamsingan"), ("b", others))
    )
    assert len(happenings_of((here, there), names=frozenset({"orvel"}))) == told


def test_nothing_compared_is_nothing_found() -> None:
    assert compare([]) == Comparison(dispatches=(), happenings=(), origins={}, links=(), disputes=())
