"""Tolls: who counts the dead of an attack tells of that attack, though he names it not.

Lumara [[menyerang]] Orvel. [[Tiga orang tewas]], kata petugas medis.      one ASSAULT, told by the medics too
"""

from menurut.reading.events.draft import Draft
from menurut.reading.events.scene import Scene
from menurut.types.event import Telling
from menurut.types.span import Span

# Whoever does these with a toll tells it; a charge or a threat says more than its numbers.
TELLING = frozenset(("say", "claim", "confirm", "believe"))
# Tear gas kills nobody.
HARMLESS = frozenset(("crowd-control",))
# How many sentences back the attack was told, and how many words before the dying their number stands.
BACK = 1
COUNTED_WITHIN = 5


def tell_tolls(scene: Scene, drafts: list[Draft]) -> None:
    """Give the only attack told just before to whoever counts its dead, in a sentence that tells no attack of its own."""
    attacks: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.type == "ASSAULT" and not HARMLESS & set(draft.modes):
            for number in {_sentence(scene, telling.trigger) for telling in (draft.telling, *draft.more)}:
                attacks.setdefault(number, []).append(draft)
    for at, token in enumerate(scene.tokens):
        if token.lower not in scene.guards.dying or token.sentence in attacks or not _is_toll(scene, at):
            continue
        before = next((attacks[one] for one in range(token.sentence - 1, token.sentence - 1 - BACK, -1) if one in attacks), [])
        if len(before) == 1 and _is_told_plainly(scene, before[0]):
            before[0].more = [*before[0].more, Telling(trigger=token.span)]
            attacks[token.sentence] = []  # the dead and the wounded are one toll


def _is_told_plainly(scene: Scene, attack: Draft) -> bool:
    """Return whether the article itself tells an attack and its parties; one that somebody tells of is seldom that whose dead another counts."""
    parties = bool(attack.actors or attack.recipients)
    return parties and attack.telling.modality == "actual" and not scene.holders(attack.trigger)


def _sentence(scene: Scene, trigger: Span) -> int:
    return scene.tokens[scene.page.index_at(trigger.start)].sentence


def _is_toll(scene: Scene, at: int) -> bool:
    """Return whether somebody is heard to count those who die at token `at`, and no others with them: "sejak Oktober", "karena sakit"."""
    holders = scene.holders(scene.tokens[at].span)
    if not holders or holders[0].act not in TELLING:
        return False
    low, high = scene.bounds(at)
    if any(scene.tokens[one].lower in scene.guards.totalling | scene.guards.calamities for one in range(low, high)):
        return False
    return any(scene.tokens[one].tag == "NUM" for one in range(max(low, at - COUNTED_WITHIN), at))
