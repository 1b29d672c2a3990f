"""Which attribution stands in whose content."""

from collections.abc import Callable
from typing import Any

from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.nesting import nest
from menurut.types.span import Span

Read = Callable[..., list[Any]]


def drafted(at: int, content: tuple[int, int], act: str = "say", kind: str = "active") -> Draft:
    """Return a draft with its cue at one character."""
    return Draft(at, Span(at, at + 1), act, None, [Span(*content)], "rule", kind)  # type: ignore[arg-type]


def test_the_innermost_content_holds() -> None:
    outer, middle, inner = drafted(0, (10, 90)), drafted(20, (30, 80)), drafted(40, (50, 60))
    nest([outer, middle, inner])
    assert (outer.parent, middle.parent, inner.parent) == (None, outer, middle)


def test_a_noun_in_a_denial_stands_beside_it() -> None:
    outer, denial, noun = drafted(0, (10, 90)), drafted(20, (30, 80), "deny"), drafted(40, (50, 60), "allege", "noun")
    nest([outer, denial, noun])
    assert noun.parent is outer


def test_contents_that_hold_each_others_cues_in_a_ring_make_no_circle() -> None:
    ring = [drafted(10, (20, 25)), drafted(22, (30, 35)), drafted(32, (8, 13))]
    nest(ring)
    for draft in ring:
        above, steps = draft.parent, 0
        while above is not None and steps < len(ring):
            assert above is not draft
            above, steps = above.parent, steps + 1


def test_a_parent_known_from_the_start_stays() -> None:
    outer, echo = drafted(0, (10, 90)), drafted(95, (10, 90))
    echo.fixed = outer
    nest([outer, echo])
    assert echo.parent is outer


def test_what_a_part_of_the_asked_says_is_the_polls(read: Read) -> None:
    found = read("Jajak pendapat itu menunjukkan bahwa Rika unggul. Sebanyak 32 persen mendukung pencalonan Budi.")
    assert [(one.cue, one.parent) for one in found] == [("menunjukkan", None), ("mendukung", "menunjukkan")]
