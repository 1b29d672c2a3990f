"""Fetch the content of "Hal itu disampaikan Budi": it is what was said before.

Lumara akan mundur. Hal itu disampaikan Rika.      Rika's content: Lumara akan mundur
"""

from menurut.reading.attribution.contents import skip_openers, trimmed
from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.types.span import Span


def fetch_back(ground: Ground, drafts: list[Draft]) -> None:
    """Fill the content of every draft of a passive whose subject points back; drafts that say nothing stay empty."""
    for draft in drafts:
        if (
            draft.content
            or draft.kind not in ("agent", "traced")
            or draft.act in ("deny", "refuse", "confirm")
            or not _points_back(ground, draft)
        ):
            continue
        draft.content = content_back(ground, draft.at, drafts)


def _points_back(ground: Ground, draft: Draft) -> bool:
    """Return whether the sentence of a passive opens with "Hal itu", "Demikian" or the like."""
    first = ground.sentence(draft.at).first
    return ground.matches("back", skip_openers(ground, first, draft.at)) > 0 or ground.matches("back", first) > 0


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
