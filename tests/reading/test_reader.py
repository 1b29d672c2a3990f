"""The page as a whole: nothing raises on odd text, every span lies in the text, the same input gives the same reading."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import menurut
from menurut.samples import read_samples
from menurut.types.report import Report
from menurut.types.span import Span
from menurut.types.wire import to_wire

SAMPLES = {sample.name: sample for sample in read_samples()}

# What news is made of, to be put together in any order: cues, quotes, clitics, brackets, dates, datelines, names.
PIECES = [
    "JAKARTA, KOMPAS.com - ", "Menurut ", "Gedung Putih", ", ", ". ", "\n", '"', "”", "“", "'", "Kami menolak", " kata ", "ujarnya", " Budi Santoso",
    " membantah ", "hal itu ", "telah ", "mengirim senjata ke ", "Korut", " (AFP)", "(26/7/2023)", "Rabu ", " akan ", "bertemu dengan ",
    " menyerang ", "dilansir ", "dikutip dari ", "bahwa ", "tidak ", "tak menampik ", "yang ", "diduga ", "said ", "that ", "he ", "denied ",
    "according to ", "the ministry ", "'s ", "U.S. ", "will ", "attack ", "-nya ", "katanya", "?", "!", "…", "( ", ") ", "[voa]", "sumber : Reuters",
]  # fmt: skip


def spans_of(wire: Any) -> Iterator[Span]:
    """Yield every pair of offsets in a report's records."""
    stack = [wire]
    while stack:
        one = stack.pop()
        if isinstance(one, Span):
            yield one
        elif isinstance(one, tuple):
            stack += one
        elif hasattr(one, "__dataclass_fields__"):
            stack += [getattr(one, name) for name in one.__dataclass_fields__]


def check(report: Report) -> None:
    """Fail where a span leaves the text, an id dangles or a chain goes round."""
    length = len(report.article.text)
    parts = (
        report.layout,
        report.mentions,
        report.entities,
        report.attributions,
        report.times,
        report.places,
        report.events,
        report.claims,
        report.gaps,
    )
    assert all(0 <= span.start <= span.end <= length for span in spans_of(parts))
    mentions = {m.id for m in report.mentions}
    entities = {e.id for e in report.entities}
    parents = {a.id: a.parent for a in report.attributions}
    assert {m for e in report.entities for m in e.mentions} <= mentions
    assert {a.source for a in report.attributions if a.source} <= mentions
    assert {x for v in report.events for x in (*v.actors, *v.recipients)} <= entities
    assert {a.answers for a in report.attributions if a.answers} <= parents.keys()
    for start in parents:
        seen, at = {start}, parents[start]
        while at is not None:
            assert at not in seen
            seen.add(at)
            at = parents[at]
    for claim in report.claims:
        assert claim.chain[0].role == "publisher"
        assert set(claim.attributions) <= parents.keys()
    for records in (report.mentions, report.entities, report.attributions, report.events, report.claims):
        assert len({record.id for record in records}) == len(records)
    assert all(
        record.because for records in (report.attributions, report.entities, report.events, report.claims) for record in records
    )


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_gives_a_sound_report(name: str) -> None:
    article = SAMPLES[name].article
    check(menurut.read(article.text, publisher=article.publisher, published=article.published, language=article.language))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_text_broken_off_anywhere_is_still_read(name: str) -> None:
    article = SAMPLES[name].article
    random_places = random.Random(name).sample(range(len(article.text)), 12)
    for end in random_places:
        check(menurut.read(article.text[:end], published=article.published, language=article.language))


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=40),
    st.sampled_from(["id", "en"]),
    st.sampled_from([None, "2023-07", "2023-07-27T10:00:00+07:00"]),
)
def test_any_heap_of_pieces_is_read_without_an_error(pieces: list[str], language: str, published: str | None) -> None:
    check(menurut.read("".join(pieces), published=published, language=language))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["id", "en"]))
def test_any_text_is_read_without_an_error(text: str, language: str) -> None:
    check(menurut.read(text, published="2023-07-27", language=language))


@pytest.mark.parametrize("published", ["0000-00-00", "99999-01-01", "gestern", "2023-13-45", ""])
def test_a_nonsense_time_of_publication_does_not_stop_the_reading(published: str) -> None:
    check(menurut.read("Kemarin Budi bertemu Rika, kata Menteri Luar Negeri Rusia.", published=published, language="id"))


def test_the_same_input_gives_the_same_reading() -> None:
    article = next(iter(SAMPLES.values())).article
    first, second = (menurut.read(article.text, published=article.published, language=article.language) for _ in range(2))
    assert to_wire(first) == to_wire(second)


@pytest.mark.parametrize("text", ["Menurut Menurut , , ", "Budi Santoso , , menteri.", "Budi Santoso, yang, , pergi."])
def test_nothing_between_two_commas_is_no_office(text: str) -> None:
    check(menurut.read(text, language="id"))
