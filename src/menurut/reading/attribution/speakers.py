"""Who speaks for whom, and several who speak at once.

juru bicara [Kementerian Pangan] Budi         he speaks for the ministry: the principal
[Food Ministry] spokesman Budi                so here, and in "Budi, a spokesman for the [Food Ministry]"
dibantah Budi melalui kuasa hukumnya, [Rika]  she speaks for Budi: the spokesperson
Kestovia dan Lumara memperingatkan ...        two attributions with one cue
"""

from dataclasses import replace

from menurut.reading.attribution.draft import Draft
from menurut.reading.attribution.ground import Ground
from menurut.reading.attribution.speaking import can_speak
from menurut.types.mention import Mention

OWNER_MARKS = frozenset({"'s", "’s", "'", "’"})
# So many words may stand between source and "melalui kuasa hukumnya, Rika".
REACH = 6


def find_spokesman(ground: Ground, draft: Draft) -> None:
    """Set the principal of a draft whose source is a spokesman, and the spokesperson of one whose source speaks through somebody."""
    if draft.source is None:
        return
    draft.principal = _principal(ground, draft.source)
    draft.spokesperson = _through(ground, draft.source)


def _principal(ground: Ground, source: Mention) -> Mention | None:
    """Return whom a spokesman speaks for: the first phrase behind his title, which may follow his name; in English also right before it."""
    first, last = ground.first_of(source), ground.after(source)
    for at in range(first, last):
        if ground.lower(at) in ground.lexicon.words.no_longer:
            return None
        opens = at == first or ground.lower(at - 1) == "," or ground.lexicon.language == "en"
        if opens and (length := ground.matches("spokesmen", at, last)):
            return _spoken_for(ground, source, at + length)
        if ground.matches("spoken_before", at, last):
            return next((one for one in _inside(ground, source) if ground.after(one) in _behind_owner(ground, at)), None)
    return None


def _behind_owner(ground: Ground, at: int) -> tuple[int, ...]:
    """Return where whom the spokesman at `at` speaks for may end: right before him, or before "'s"."""
    return (at, at - 1) if ground.tokens[at - 1].text in OWNER_MARKS else (at,)


def _spoken_for(ground: Ground, source: Mention, first: int) -> Mention | None:
    """Return the phrase that begins behind a spokesman's title, rather without his own name behind a comma."""
    begin = [
        one for one in _inside(ground, source) if ground.first_of(one) == first and (one.kind == "name" or can_speak(ground, one))
    ]
    named = ground.lexicon.language == "en"
    return min(begin, key=lambda one: named and "," in one.span.of(ground.page.text), default=None)


def _inside(ground: Ground, source: Mention) -> list[Mention]:
    return [one for one in ground.phrases.inside(source.span) if one.kind != "pronoun"]


def _through(ground: Ground, source: Mention) -> Mention | None:
    after = ground.after(source)
    for here in range(after, min(after + REACH, len(ground.tokens))):
        if ground.lower(here) in ground.lexicon.words.through and ground.matches("spokesmen_of", here + 1):
            named = ground.nearest(here + 1, here + 1)
            behind = here + 1 + ground.matches("spokesmen_of", here + 1)
            if ground.lower(behind) == "," and (name := ground.nearest(behind + 1, behind + 1)):
                return name
            names = ground.phrases.inner_names(named) if named else ()
            return names[0] if names else named
    return None


def find_others(ground: Ground, drafts: list[Draft]) -> list[Draft]:
    """Return one more draft for each further source of a cue: "menurut pejabat | dan laporan itu"."""
    more = []
    for draft in drafts:
        if (
            draft.source is None
            or draft.source.kind == "pronoun"
            or draft.kind not in ("prep", "tail", "active")
            or draft.cue is None
        ):
            continue
        if draft.source.span.start > draft.cue.start:
            other = _behind(ground, draft.source)
        else:
            other = _up_to(ground, draft.source, draft.at) or _ahead(ground, draft.source)
        if other is not None and can_speak(ground, other):
            more.append(replace(draft, source=other, at=draft.at, answers=None, parent=None))
    return more


def _behind(ground: Ground, source: Mention) -> Mention | None:
    after = ground.after(source)
    if ground.function.classes.get(ground.lower(after)) != "CCONJ" or ground.lower(after) in ground.lexicon.words.contrast:
        return None
    other = ground.nearest(after + 1, after + 1)
    if other is None or other.kind == "pronoun" or ground.has_verb(ground.after(other), ground.after(other) + 1):
        return None
    return other


def _up_to(ground: Ground, source: Mention, cue: int) -> Mention | None:
    """Return who stands between a source and its cue behind "and": "..., officials | and witnesses said"."""
    after = ground.after(source)
    if ground.lower(after) not in ground.lexicon.words.joining:
        return None
    other = ground.nearest(after + 1, after + 1)
    return other if other is not None and other.kind == source.kind and ground.after(other) == cue else None


def _ahead(ground: Ground, source: Mention) -> Mention | None:
    before = ground.first_of(source) - 1
    if before < 1 or ground.lower(before) not in ground.lexicon.words.joining:
        return None
    other = next(iter(ground.phrases.ending_at(ground.tokens[before - 1].span.end)), None)
    if other is None or other.kind != "name" or not (source.kind == "name" or can_speak(ground, source)):
        return None
    opens = ground.first_of(other) == ground.window(ground.first_of(other)).first or ground.lower(ground.first_of(other) - 1) == ","
    return other if opens else None
