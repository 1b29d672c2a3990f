"""CoNLL-U: sentences and tokens with their offsets, named parties and events in MISC.

LEMMA, UPOS, HEAD and DEPREL are `_`: a store keeps no grammar, and an empty column is better than a guess. Text outside of sentences
(dateline, byline, credits) is left out. `Entity=` has the brackets of CorefUD, with the entity's number in the document and its kind.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from menurut.export.whole import whole_file
from menurut.reading.layout.tokens import Piece, find_pieces
from menurut.types.report import Report
from menurut.types.span import Span

_Mark = TypeVar("_Mark", tuple[Span, str], tuple[Span, str, str])


def write_conllu(reports: Iterable[Report], out: Path) -> int:
    """Write the sentences of each report and return how many there are; an article without prose has none."""
    number = 0
    with whole_file(out) as opened:
        for report in reports:
            for sentence in _sentences(report):
                opened.write(sentence)
                number += 1
    return number


def _sentences(report: Report) -> Iterator[str]:
    text, article = report.article.text, report.article
    marks = _Marks(report)
    number = 0
    for span in report.layout.sentences:
        pieces = find_pieces(text, span.start, span.end, article.language)
        if not pieces:
            continue
        number += 1
        head = [f"# newdoc id = {article.id}"] if number == 1 else []
        head += [f"# sent_id = {article.id}-{number}", f"# text = {' '.join(span.of(text).split())}"]
        rows = [_row(at, *both) for at, both in enumerate(zip(pieces, marks.of(span, pieces), strict=True), 1)]
        yield "\n".join((*head, *rows)) + "\n\n"


def _row(number: int, piece: Piece, misc: Iterable[str]) -> str:
    return "\t".join((str(number), piece.text, *("_" * 7), "|".join(misc)))


class _Marks:
    """What MISC says of a token: parties that begin and end on it, and the events it names."""

    def __init__(self, report: Report) -> None:
        spans = {mention.id: mention.span for mention in report.mentions}
        found = {
            (spans[mention], f"e{number}", entity.kind)
            for number, entity in enumerate(report.entities, 1)
            for mention in entity.mentions
        }
        self.text = report.article.text
        self.parties: list[tuple[Span, str, str]] = sorted(found, key=lambda party: (party[0].start, -party[0].end, party[1]))
        self.events: list[tuple[Span, str]] = sorted((event.trigger, event.type) for event in report.events)

    def of(self, sentence: Span, pieces: Iterable[Piece]) -> Iterator[tuple[str, ...]]:
        """Yield what is to be said of each token of a sentence; a party that goes beyond the sentence is left out."""
        parties = [party for party in _from(self.parties, sentence) if sentence.covers(party[0])]
        events = _from(self.events, sentence)
        for piece in pieces:
            token = Span(piece.start, piece.end)
            here = "".join(_brackets(token, [party for party in parties if party[0].overlaps(token)]))
            types = dict.fromkeys(type for trigger, type in events if trigger.overlaps(token))
            joined = piece.end < sentence.end and not self.text[piece.end].isspace()
            told = (
                here and f"Entity={here}",
                types and f"Event={','.join(types)}",
                f"start_char={piece.start}",
                f"end_char={piece.end}",
                joined and "SpaceAfter=No",
            )
            yield tuple(part for part in told if part)


def _from(marks: list[_Mark], sentence: Span) -> list[_Mark]:
    """Return the marks, in order of position, that begin in a sentence."""
    first, last = (bisect_left(marks, place, key=lambda mark: mark[0].start) for place in (sentence.start, sentence.end))
    return marks[first:last]


def _brackets(token: Span, over: list[tuple[Span, str, str]]) -> Iterator[str]:
    """Yield what closes, then what opens; a party inside a word (the clitic -nya) counts for its word."""
    for span, number, _ in reversed(over):
        if span.start < token.start and span.end <= token.end:
            yield f"{number})"
    for span, number, kind in over:
        if span.start >= token.start:
            yield f"({number}-{kind}" + (")" if span.end <= token.end else "")
