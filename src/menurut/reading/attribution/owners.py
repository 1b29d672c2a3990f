"""Whose a noun for words is: its possessor, who stands behind a preposition, its agent, the subject of the verb that has it.

[tuduhan] Budi bahwa ...    kekhawatiran di kalangan [pedagang]    tuduhan terhadap Rika oleh [Budi]    [Lumara] punya rencana untuk ...
"""

from menurut.reading.attribution import sources
from menurut.reading.attribution.cues import Hit
from menurut.reading.attribution.ground import Ground, Window
from menurut.reading.attribution.lexicon import CueEntry
from menurut.reading.attribution.speaking import can_speak
from menurut.reading.grammar.subject import subject_before
from menurut.reading.grammar.voice import is_passive
from menurut.types.mention import Mention
from menurut.types.span import Span


def without_agent(ground: Ground, hit: Hit, content: list[Span], window: Window) -> list[Span]:
    """Return a content without the agent of the sentence's passive: "ditetapkan sebagai tersangka dugaan korupsi | oleh Kejaksaan"."""
    passive = any(is_passive(ground.page, at) and ground.tokens[at].tag == "VERB" for at in range(window.first, hit.at))
    if not passive or not content:
        return content
    first, last = ground.page.index_at(content[0].start), ground.page.index_at(content[0].end)
    for at in range(first + 1, last):
        if ground.lower(at) in ground.function.agent and not ground.has_verb(first, at):
            return [ground.span(first, at), *content[1:]]
    return content


def with_agent(ground: Ground, content: list[Span]) -> tuple[list[Span], Mention | None]:
    """Return a content without the agent behind it, and the agent: "tuduhan terhadap Rika | oleh Budi"."""
    first, last = ground.page.index_at(content[0].start), ground.page.index_at(content[-1].end)
    for at in range(first + 1, last - 1):
        if ground.lower(at) in ground.function.agent:
            agent = None if ground.has_verb(first, at) else ground.nearest(at + 1, at + 1)
            return ([ground.span(first, at)], agent) if agent is not None else (content, None)
    return content, None


def owner_behind(ground: Ground, at: int) -> Mention | None:
    """Return the owner behind a preposition: "an allegation from X that", "kekhawatiran di kalangan X"."""
    length = ground.matches("among", at)
    if length:
        return ground.nearest(at + length, at + length)
    within = ground.nearest(at + 1, at + 1) if ground.lower(at) in ground.lexicon.words.within else None
    return within if within is not None and _are_media(ground, within) else None


def _are_media(ground: Ground, mention: Mention) -> bool:
    """Return whether a phrase names media, which say what stands in them: "reports in | Lumaran media | that"."""
    return any(token.lower in ground.lexicon.words.media for token in ground.page.tokens_in(mention.head))


def owner_of(ground: Ground, hit: Hit) -> Mention | None:
    """Return the possessor: behind the noun in Indonesian, before it in English ("Lumara's claim")."""
    if ground.lexicon.language == "id":
        return sources.possessor(ground, hit)
    here = hit.at - 1
    while here >= 0 and ground.tokens[here].tag in ("ADJ", "NUM"):
        here -= 1
    if ground.lower(here) in ("'s", "’s", "'", "’"):
        return next(iter(ground.phrases.ending_at(ground.tokens[here - 1].span.end)), None)
    over = ground.phrases.smallest_over(ground.tokens[here].span.start) if here >= 0 else None
    if over is None or ground.after(over) != here + 1:
        return None
    own = over.kind == "pronoun" and over.span.of(ground.page.text).lower() in ground.lexicon.words.self
    # "the US allegation": a name before the noun owns it, "the Orvel allegations" may as well be about a place
    told = over.kind == "name" and ground.tokens[ground.first_of(over) - 1].tag == "DET"
    said = told and any(ground.lower(hit.last + 1) in ground.lexicon.words.that for _ in hit.forms[:1])
    return over if own or said else None


def judged(ground: Ground, hit: Hit, entry: CueEntry) -> Mention | None:
    """Return who is judged for what he wills: "mendukung | Lumara | atas keputusan untuk ..."."""
    before = hit.at - 1
    if entry.act != "promise" or before < 1 or ground.lower(before) not in ground.lexicon.words.on_charges:
        return None
    judged = next(iter(ground.phrases.ending_at(ground.tokens[before - 1].span.end)), None)
    verb = ground.first_of(judged) - 1 if judged is not None else -1
    near = [one for one in ground.hits if one.last == verb]
    active = near[0].form("active") if near else None
    return judged if active is not None and active.entry.act in ("praise", "criticise") else None


def holder_of(ground: Ground, hit: Hit) -> Mention | None:
    """Return the subject of a verb that has the noun as its object: "Lumara punya rencana untuk ..."."""
    verb = hit.at - 1
    if verb < 0 or ground.lower(verb) not in ground.lexicon.words.holding:
        return None
    return subject_before(ground.page, ground.phrases, verb)


def doer_before(ground: Ground, hit: Hit) -> Mention | None:
    """Return who does what the verb before a noun tells: "[Lumara] menutup pasar dengan alasan ..."; None where it is a passive."""
    for verb in range(hit.at - 1, ground.window(hit.at).first, -1):
        if ground.tokens[verb].tag != "VERB" or ground.lower(verb - 1) in ground.function.relative:
            continue
        if is_passive(ground.page, verb):
            return None
        subject = subject_before(ground.page, ground.phrases, verb)
        if subject is not None and can_speak(ground, subject):
            return subject
    return None
