"""Fetch the content of "Hal itu disampaikan Budi": it is what was said before.

Rusia akan mundur. Hal itu disampaikan Peskov.      Peskov's content: Rusia akan mundur
"""

from menurut.reading.attribution.contents import skip_openers, trimmed
from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.types.span import Span


def fetch_back(ground: Ground, drafts: list[Draft]) -> None:
    """Fill the content of every draft of a passive whose subject points back; drafts that say nothing stay empty."""
    for draft in drafts:
        if draft.content or draft.kind != "agent" or draft.act in ("deny", "refuse", "confirm") or _is_relative(ground, draft):
            continue
        draft.content = content_back(ground, draft.at, drafts)


def _is_relative(ground: Ground, draft: Draft) -> bool:
    """Return whether a passive only qualifies a noun: "apa yang dikatakan X"."""
    return ground.lower(draft.at - 1) in ground.function.relative


def content_back(ground: Ground, at: int, drafts: list[Draft]) -> list[Span]:
    """Return the sentence before that of token `at`, or the content of the one hearsay it consists of; empty at the start of the text."""
    first = ground.sentence(at).first
    if first == 0:
        return []
    previous = ground.sentence(first - 1)
    inside = [one for one in drafts if previous.first <= one.at < previous.last and one.content and ground.quote_of[one.at] < 0]
    if len(inside) == 1 and inside[0].source is None:
        return list(inside[0].content)
    return trimmed(ground, skip_openers(ground, previous.first, previous.last), previous.last)
