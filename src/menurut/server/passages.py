"""An article paragraph by paragraph, each with the events told in it and the doubts left in it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from menurut.desk.told import claims_of
from menurut.server.amounts import with_amounts
from menurut.server.layers import Layers
from menurut.server.segments import Segment, make_segments
from menurut.server.told import Told, teller_of, told_of
from menurut.server.wording import Wording
from menurut.types.report import Report
from menurut.types.span import Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph in segments, with the events whose trigger stands in it and the doubts about it, in words."""

    number: int
    segments: tuple[Segment, ...]
    events: tuple[Told, ...] = ()
    gaps: tuple[str, ...] = ()


def passages_of(report: Report, wording: Wording, *, chosen: str | None = None, kept: bool = True) -> tuple[Passage, ...]:
    """Return the paragraphs of a report's article in order; empty for an article without text. `kept`: it is in a store."""
    lines = [Span(match.start(), match.end()) for match in _LINE.finditer(report.article.text)]
    layers = Layers(report, wording)
    cuts = {place for line in lines for place in (line.start, line.end)}
    starts = [line.start for line in lines]
    inside: list[list[Segment]] = [[] for _ in lines]
    for segment in make_segments(report.article.text, layers.marks(), cuts=cuts):
        at = bisect_right(starts, segment.span.start) - 1
        if at >= 0 and segment.span.end <= lines[at].end:
            inside[at].append(segment)
    events: list[list[Told]] = [[] for _ in lines]
    for told, start in _events(layers, chosen, kept):
        events[max(bisect_right(starts, start) - 1, 0)].append(told)
    gaps: list[list[str]] = [[] for _ in lines]
    for gap in report.gaps:
        if gap.span is not None and lines:
            gaps[max(bisect_right(starts, gap.span.start) - 1, 0)].append(say_gap(gap.id, wording))
    return tuple(
        Passage(number=at + 1, segments=tuple(inside[at]), events=tuple(events[at]), gaps=tuple(dict.fromkeys(gaps[at])))
        for at in range(len(lines))
    )


def _events(layers: Layers, chosen: str | None, kept: bool) -> Iterator[tuple[Told, int]]:
    """Yield each event with all its claims, and where its trigger begins."""
    rows = {row.id: row for row in claims_of(layers.report)}
    for event, group in groupby(layers.claims, key=lambda claim: claim.event):
        tellers = tuple(
            with_amounts(
                teller_of(
                    rows[claim.id],
                    layers.wording,
                    number=layers.numbers[claim.id],
                    href=f"#c-{claim.id}",
                    chosen=claim.id == chosen,
                    kept=kept,
                ),
                claim.quantities,
                layers.wording,
            )
            for claim in group
            if claim.id in rows
        )
        if tellers:
            start = layers.events[event].trigger.start
            words = words_from(layers.report, start)
            yield told_of(rows[tellers[0].id], tellers, layers.wording, words=words, kept=kept), start


def words_from(report: Report, start: int) -> str:
    """Return the article's words from `start` to the end of the paragraph."""
    text = report.article.text
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)]


def say_gap(id: str, wording: Wording) -> str:
    """Return what a gap's id means."""
    return wording.say(f"gaps.{id}") if wording.has(f"gaps.{id}") else wording.say("gaps.other", id=id)
