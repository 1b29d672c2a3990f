"""Ids are the same on every machine and differ where content differs."""

from menurut.types.ids import article_id, claim_id, event_id, make_id
from menurut.types.span import Span


def test_ids_do_not_change_between_versions() -> None:
    # a store written last year must find its articles again: these values may never change
    assert make_id("article", "Halo.", "https://contoh.example/1") == "d3f9b0adeaf9e1ea"
    assert article_id("Halo.", url="https://contoh.example/1", publisher="X", published=None) == "d3f9b0adeaf9e1ea"


def test_an_article_with_an_address_does_not_depend_on_what_else_is_known() -> None:
    known = {
        article_id("Halo.", url="https://contoh.example/1", publisher=p, published=d) for p in ("A", None) for d in ("2024", None)
    }
    assert len(known) == 1


def test_one_text_in_two_papers_is_two_articles() -> None:
    assert article_id("Halo.", url=None, publisher="A", published=None) != article_id(
        "Halo.", url=None, publisher="B", published=None
    )


def test_an_event_keeps_its_id_when_only_its_parties_are_read_otherwise() -> None:
    first = event_id("x", trigger=Span(1, 5), type="AID")
    assert first == event_id("x", trigger=Span(1, 5), type="AID")
    assert first != event_id("x", trigger=Span(1, 5), type="AGREE")
    assert claim_id(first, attributions=("a",), polarity="positive", modality="actual") != claim_id(
        first, attributions=("a",), polarity="negative", modality="actual"
    )


def test_half_a_character_has_an_id_like_any_other() -> None:
    """A string of a program may hold one; a file can not."""
    assert len({make_id("a", half) for half in ("\ud800", "\udfff", "\ufffd", "?", None)}) == 5
