"""Free a denial from the words that it answers: nobody says in one breath that it was so and that it is denied.

Kestovia, yang menurut Lumara | mengirim senjata |, membantah tuduhan itu.     Lumara says | Kestovia shelled a school |, which Kestovia denies.
"""

from menurut.reading.attribution.contents import trimmed
from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.types.span import Span

# Behind words of these a threat or a demand is the speaker's next deed.
OWNING = frozenset({"claim", "confirm", "deny"})
DEEDS = frozenset({"threaten", "demand", "criticise"})
SAYING = OWNING | {"say"}


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


def part_joined(ground: Ground, drafts: list[Draft]) -> None:
    """End what somebody says before his own next deed: "Lumara said | jets had killed 31 people | and vowed to retaliate".

    In Indonesian words that go on without a subject of their own are mostly said still, but for a threat or a demand behind what somebody owns
    to: "mengaku | bertanggung jawab | dan mengancam akan menyerang lagi".
    """
    indonesian = ground.lexicon.language == "id"
    outer: dict[str, Draft] = {}  # the last to say something, by the mention that speaks
    for draft in drafts:
        if draft.source is None or draft.cue is None:
            continue
        saying = outer.get(draft.source.id)
        goes_on = indonesian and (saying is None or saying.act not in OWNING or draft.act not in DEEDS)
        if saying is not None and not goes_on and ground.lower(draft.at - 1) in ground.lexicon.words.joining:
            _end_before(ground, saying, draft)
        if draft.act in SAYING and not draft.holds(draft.source.span):
            outer[draft.source.id] = draft


def _end_before(ground: Ground, saying: Draft, draft: Draft) -> None:
    """Cut the content of `saying` before the word that joins the cue of `draft` on, where that stands in it outside of quotations."""
    join = draft.at - 1
    part = saying.content[-1] if saying.content else None
    if part is None or draft.cue is None or not part.covers(draft.cue) or ground.quote_of[join] >= 0:
        return
    first = ground.page.index_at(part.start)
    if ground.lexicon.language == "id" or ground.tokens[first].tag not in ("VERB", "AUX", "PART"):
        saying.content = [*saying.content[:-1], *trimmed(ground, first, join)]
