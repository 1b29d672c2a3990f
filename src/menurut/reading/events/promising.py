"""Promising: whom a promise or a threat is for where its own verb does not tell, but what is promised does.

Kestovia [[berjanji|AGREE]] meninjau sanksi terhadap [[Lumara|recipient]].
Kestovia [[mengancam|THREATEN]] akan memblokade [[Lumara|recipient]].
"""

from menurut.reading.events import arguments
from menurut.reading.events.draft import Draft
from menurut.reading.events.resolving import resolve
from menurut.reading.events.scene import Phrase, Scene

PROMISES = frozenset(("AGREE", "THREATEN"))
# What is promised begins within so many words.
CONTENT_WITHIN = 4


def address_promises(scene: Scene, drafts: list[Draft]) -> None:
    """Give each promise and threat without a recipient whom the verb behind it is about, where that is another country's."""
    for draft in drafts:
        if draft.type in PROMISES and draft.speech and draft.actors and not (draft.recipients or draft.noun or draft.mutual):
            draft.recipients = _promised_to(scene, draft)


def _promised_to(scene: Scene, draft: Draft) -> tuple[str, ...]:
    verb = _content_verb(scene, scene.page.index_at(draft.trigger.end) - 1)
    if verb is None:
        return ()
    own = {scene.entities[one].country for one in draft.actors}
    wields = scene.tokens[verb].lower in scene.guards.wielding  # "mengancam mengerahkan massa": a means, not whom it is for
    for phrases in (
        [] if wields else arguments.objects(scene, verb),
        arguments.prepositional(scene, verb, scene.guards.promised_to),
    ):
        meant = [one for one in phrases if _is_named(scene, one) or (draft.type == "THREATEN" and _is_somebody(one))]
        found = resolve(scene, meant, None)
        foreign = all(scene.entities[one].country not in own for one in found)
        if found and not set(found) & set(draft.actors) and (foreign or draft.type == "THREATEN"):
            return found
    return _unless(scene, draft, verb) if draft.type == "THREATEN" else ()


def _unless(scene: Scene, draft: Draft, verb: int) -> tuple[str, ...]:
    """Return who has to do something lest the threat come true: "mengancam mogok jika [pemerintah] tidak menaikkan upah"."""
    _, high = scene.bounds(verb)
    opens = next((at for at in range(verb + 1, high - 1) if scene.tokens[at].lower in scene.guards.unless), None)
    phrase = next(iter(scene.starting.get(opens + 1, ())), None) if opens is not None else None
    if phrase is None or phrase.entity is None or phrase.entity.kind == "place" or phrase.last + 1 >= high:
        return ()
    fails = scene.tokens[phrase.last + 1].lower in scene.guards.failing and phrase.entity.id not in draft.actors
    return (phrase.entity.id,) if fails else ()


def _is_named(scene: Scene, phrase: Phrase) -> bool:
    """Return whether a phrase is a name or holds one: whoever offers "tim pencari fakta" promises the team to nobody."""
    inner = (one for at in range(phrase.first, phrase.last + 1) for one in scene.starting.get(at, ()))
    return any(one.mention.kind == "name" for one in (phrase, *inner))


def _is_somebody(phrase: Phrase) -> bool:
    """Return whether a phrase is people: whoever threatens to kill "kedua nelayan itu" or "mereka" threatens them."""
    return phrase.entity is not None and phrase.entity.kind in ("person", "group")


def _content_verb(scene: Scene, last: int) -> int | None:
    """Return the verb that tells what is promised; None where something else does."""
    _, high = scene.bounds(last)
    for at in range(last + 1, min(high, last + 1 + CONTENT_WITHIN)):
        if scene.is_verb(at):
            return at
        lower = scene.tokens[at].lower
        if lower not in scene.guards.fillers and lower not in scene.guards.infinitives and lower not in scene.guards.subordinators:
            return None
    return None
