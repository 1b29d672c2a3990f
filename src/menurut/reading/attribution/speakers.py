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

# So many words may stand between source and "melalui kuasa hukumnya, Rika".
REACH = 6


def find_spokesman(ground: Ground, draft: Draft) -> None:
    """Set the principal of a draft whose source is a spokesman, and the spokesperson of one whose source speaks through somebody."""
    if draft.source is None:
        return
    draft.principal = _principal(ground, draft.source)
    draft.spokesperson = _through(ground, draft.source)


def _principal(ground: Ground, source: Mention) -> Mention | None:
    """Return whom a spokesman speaks for: the phrase behind his title, or before it."""
    first, last = ground.first_of(source), ground.after(source)
    for at in range(first, last):
        if length := ground.matches("spokesmen", at):
            named = at + length + _is_determiner(ground, at + length)
            opens = at == first + _is_determiner(ground, first)
            return _body(ground, source, ground.nearest(named, named)) if opens or _follows(ground, at) else None
        if at > first and ground.matches("spokesmen_behind", at, last):
            return _body(ground, source, *ground.phrases.ending_at(ground.tokens[at - 1].span.end))
    return None


def _follows(ground: Ground, at: int) -> bool:
    """Return whether a title at `at` stands behind the name of whose it is: "Budi, [a] | spokesman for"."""
    return ground.lower(at - 1 - _is_determiner(ground, at - 1)) == ","


def _is_determiner(ground: Ground, at: int) -> bool:
    return ground.function.classes.get(ground.lower(at)) == "DET"


def _body(ground: Ground, source: Mention, *found: Mention | None) -> Mention | None:
    """Return the first of some phrases that is not the source itself, and can speak."""
    others = (one for one in found if one is not None and one.span != source.span)
    return next((one for one in others if one.kind == "name" or can_speak(ground, one)), None)


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
        other = _behind(ground, draft.source) if draft.source.span.start > draft.cue.start else _ahead(ground, draft.source)
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


def _ahead(ground: Ground, source: Mention) -> Mention | None:
    before = ground.first_of(source) - 1
    if before < 1 or ground.lower(before) not in ground.lexicon.words.joining:
        return None
    other = next(iter(ground.phrases.ending_at(ground.tokens[before - 1].span.end)), None)
    if other is None or other.kind != "name" or not (source.kind == "name" or can_speak(ground, source)):
        return None
    opens = ground.first_of(other) == ground.window(ground.first_of(other)).first or ground.lower(ground.first_of(other) - 1) == ","
    return other if opens else None
