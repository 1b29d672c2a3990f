"""Free a denial from the words that it answers: nobody says in one breath that it was so and that it is denied.

Kestovia, yang menurut Lumara | mengirim senjata |, membantah tuduhan itu.     Lumara says | Kestovia shelled a school |, which Kestovia denies.
"""

from menurut.reading.attribution.contents import trimmed
from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.types.span import Span


def free_denials(ground: Ground, drafts: list[Draft]) -> None:
    """End what somebody says before the clause that denies it, and give what stands in that clause the speaker's own parent."""
    for draft in drafts:
        said = draft.answers
        if draft.act != "deny" or draft.cue is None or said is None or draft.parent is not said:
            continue
        end = _clause_before(ground, draft, said)
        if end is None:
            continue
        first = ground.page.index_at(end.start)
        said.content = [
            *(part for part in said.content if part.end <= end.start),
            *trimmed(ground, first, ground.page.index_at(end.end)),
        ]
        for other in drafts:
            if other.parent is said and other.start >= end.end:
                other.parent = said.parent


def _clause_before(ground: Ground, draft: Draft, said: Draft) -> Span | None:
    """Return what is left of the part of `said` that holds a denial; None where no comma parts the two outside of quotations."""
    part = next(one for one in said.content if draft.cue is not None and one.covers(draft.cue))
    first = ground.page.index_at(part.start)
    inside = draft.source is not None and part.covers(draft.source.span)
    last = ground.first_of(draft.source) if inside and draft.source is not None else draft.at
    comma = next((at for at in range(min(last, draft.at), first, -1) if ground.lower(at) == ","), None)
    if comma is None or ground.quote_of[comma] >= 0:
        return None
    return Span(part.start, ground.tokens[comma].span.start)
