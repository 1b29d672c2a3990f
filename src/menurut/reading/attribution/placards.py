"""What stands on a placard is said by whoever carries it: "[Massa] membawa spanduk bertuliskan | "Turunkan harga" |"."""

from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.draft import Draft, rule_of
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.lexicon import Form
from menurut.reading.attribution.owners import doer_before
from menurut.reading.attribution.speaking import can_speak
from menurut.types.mention import Mention
from menurut.types.span import Span

# The placard is named among so many words before what is on it.
NAMED_WITHIN = 4


def find_placard(ground: Ground, hit: Hit, form: Form) -> Draft | None:
    """Return the attribution of what is written on a placard to its carrier; None where no placard is named or nothing is quoted."""
    placards = ground.lexicon.words.placards
    first = ground.window(hit.at).first
    named = any(ground.lower(at) in placards for at in range(max(first, hit.at - NAMED_WITHIN), hit.at))
    content, after = _quoted(ground, hit.last + 1)
    source = (doer_before(ground, hit) or _behind(ground, after)) if named and content else None
    if source is None:
        return None
    cue = ground.span(hit.at, hit.last + 1)
    return Draft(hit.at, cue, form.entry.act, source, content, rule_of(ground, form.entry), "placard", form.entry)


def _quoted(ground: Ground, at: int) -> tuple[list[Span], int]:
    """Return the quotations that stand beside each other from `at` on, and the index behind them."""
    at += ground.lower(at) == ":"
    content: list[Span] = []
    while (number := ground.opening(at)) >= 0:
        span = ground.page.layout.quotes[number]
        content.append(span)
        after = ground.page.index_at(span.end)
        joined = ground.lower(after) in ground.lexicon.words.and_ and ground.opening(after + 1) >= 0
        at = after + joined
    return content, at


def _behind(ground: Ground, at: int) -> Mention | None:
    """Return who carries it, named behind the comma: "Sambil membawa poster bertuliskan "Cukup", | mereka | berjalan"."""
    found = ground.nearest(at + 1, at + 1) if ground.lower(at) == "," else None
    return found if found is not None and can_speak(ground, found) else None
