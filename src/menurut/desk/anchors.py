"""Where a claim's words stand, so that a decision on it is found again in a newer reading.

    quote    Kestovia membantah mengirim senjata ke Orvel.     its sentence, with what stands before and after
    trigger                       └ 28:37 ┘                    offsets inside the quote

A claim is found by its id, else by its words: on the trigger or, of the same type, in the same sentence, told by the same holder.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from menurut.desk.values import OWN, Values, values_of
from menurut.types.claim import Claim
from menurut.types.event import Event
from menurut.types.report import Report
from menurut.types.span import Span

# Enough to tell two equal sentences of one article apart.
AROUND = 32

Anchor = Mapping[str, Any]


def anchor_of(report: Report, event: Event) -> dict[str, Any]:
    """Return where an event's words stand: quote, prefix and suffix, the quote's offset and the trigger's inside it."""
    trigger = event.trigger
    quote = next((sentence for sentence in report.layout.sentences if sentence.covers(trigger)), trigger)
    text = report.article.text
    return {
        "quote": quote.of(text),
        "prefix": text[max(0, quote.start - AROUND) : quote.start],
        "suffix": text[quote.end : quote.end + AROUND],
        "start": quote.start,
        "trigger": [trigger.start - quote.start, trigger.end - quote.start],
    }


def find_quote(anchor: Anchor, text: str) -> Span | None:
    """Return where the anchor's quote stands in `text`, None where it does not; of several the one in the same surroundings."""
    quote: str = anchor["quote"]
    found, at = [], text.find(quote)
    while at >= 0 and quote:
        found.append(at)
        at = text.find(quote, at + 1)
    if not found:
        return None
    start = max(found, key=lambda one: (_around(anchor, text, one), -abs(one - anchor["start"])))
    return Span(start, start + len(quote))


def _around(anchor: Anchor, text: str, at: int) -> int:
    """Return how many characters before and after are those of the anchor."""
    end = at + len(anchor["quote"])
    before = zip(reversed(anchor["prefix"]), reversed(text[:at][-AROUND:]), strict=False)
    after = zip(anchor["suffix"], text[end : end + AROUND], strict=False)
    return sum(_same(pairs) for pairs in (before, after))


def _same(pairs: Iterable[tuple[str, str]]) -> int:
    number = 0
    for one, other in pairs:
        if one != other:
            break
        number += 1
    return number


# Below this a claim shares too little with the one decided on: another trigger of the same sentence by another holder.
ENOUGH = 4
# All that counts is as it was.
SAME = 7


def likeness(report: Report, claim: Claim, anchor: Anchor, quote: Span, seen: Values) -> int:
    """Return how surely a claim is the one that was decided on; less than ENOUGH is another."""
    event = next(event for event in report.events if event.id == claim.event)
    trigger = Span(quote.start + anchor["trigger"][0], quote.start + anchor["trigger"][1])
    now = values_of(report, claim)
    at_trigger, typed = event.trigger.overlaps(trigger), now["type"] == seen["type"]
    if not at_trigger and not (typed and event.trigger.overlaps(quote)):
        return 0
    if (now["holder"] == OWN) != (seen["holder"] == OWN):  # what the article says itself is never what it says that somebody says
        return 0
    others: int = sum(now[field] == seen[field] for field in ("polarity", "modality", "actors", "recipients")) // 2
    held = bool(now["holder"] == seen["holder"])
    return 2 * at_trigger + bool(typed) + 2 * held + others
