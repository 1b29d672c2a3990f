"""An article's text cut where its marks begin and end, so that a page can show marks that cross.

    marks       [----- content -----]
                     [-- cue --]
    segments    |    |         |     |     one after the other, each knowing all marks over it

Browsers count UTF-16 units and Python counts code points; since the text is cut here, no offset ever leaves the server.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from menurut.types.span import Span

Layer = Literal["source", "cue", "content", "denied", "claim"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A stretch that is to be seen: the layer it belongs to; for layer "claim" the claim's number on the page and a label.

    `label` is what stands above the words once the claim is chosen; None for the words that tell the claim, which only stay lit.
    `leads` where the words are what happens, from which the reader is led to the claim.
    """

    span: Span
    layer: Layer
    claim: int = 0
    label: str | None = None
    leads: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Characters under the same marks.

    `depth` counts the contents around them, `opens` and `closes` the layers of contents that begin before and end after them;
    `claims` are the claims they belong to, each with the label that begins here, "+" where a labelled stretch goes on, else "".
    `leads` is the first claim whose event these words are, 0 where they are none's.
    """

    span: Span
    text: str
    source: bool = False
    cue: bool = False
    depth: int = 0
    denied: bool = False
    opens: tuple[Layer, ...] = ()
    closes: tuple[Layer, ...] = ()
    claims: tuple[tuple[int, str], ...] = ()
    leads: int = 0


def make_segments(text: str, marks: Sequence[Mark], *, cuts: Iterable[int] = ()) -> tuple[Segment, ...]:
    """Return `text` in segments that join to it, cut at every mark's ends and at `cuts`; empty for an empty text.

    >>> [s.text for s in make_segments("Budi diam.", [Mark(span=Span(0, 4), layer="source")])]
    ['Budi', ' diam.']
    """
    kept = [mark for mark in marks if 0 <= mark.span.start < mark.span.end <= len(text)]
    begins: dict[int, list[Mark]] = {}
    ends: dict[int, list[Mark]] = {}
    for mark in kept:
        begins.setdefault(mark.span.start, []).append(mark)
        ends.setdefault(mark.span.end, []).append(mark)
    places = sorted({0, len(text), *begins, *ends, *(cut for cut in cuts if 0 < cut < len(text))})
    segments = []
    active: list[Mark] = []
    for start, end in pairwise(places):
        gone = {id(mark) for mark in ends.get(start, ())}
        active = [mark for mark in active if id(mark) not in gone] if gone else active
        active = active + begins.get(start, [])
        segments.append(_segment(text, Span(start, end), active))
    return tuple(segments)


def _segment(text: str, span: Span, active: list[Mark]) -> Segment:
    contents = [mark for mark in active if mark.layer in ("content", "denied")]
    claims: dict[int, str] = {}
    for mark in active:
        if mark.layer == "claim":
            shown = (mark.label if mark.span.start == span.start else "+") if mark.label else ""
            # Of several stretches the one that begins here names itself.
            claims[mark.claim] = max(claims.get(mark.claim, ""), shown, key=lambda label: (label not in ("", "+"), label))
    # Outermost first where brackets open, innermost first where they close.
    opens = sorted((m for m in contents if m.span.start == span.start), key=lambda m: -m.span.end)
    closes = sorted((m for m in contents if m.span.end == span.end), key=lambda m: -m.span.start)
    return Segment(
        span=span,
        text=span.of(text),
        source=any(mark.layer == "source" for mark in active),
        cue=any(mark.layer == "cue" for mark in active),
        depth=len(contents),
        denied=any(mark.layer == "denied" for mark in contents),
        opens=tuple(mark.layer for mark in opens),
        closes=tuple(mark.layer for mark in closes),
        claims=tuple(sorted(claims.items())),
        leads=min((mark.claim for mark in active if mark.leads and mark.span.start == span.start), default=0),
    )
