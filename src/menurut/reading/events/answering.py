"""Answering: a denial is addressed to whoever made the accusation it denies.

    [[Islandia|actor]] menuduh [[Kestovia]] ... juru bicara [[Kestovia]] [[menepis|REJECT]] tuduhan itu     recipient: Islandia
"""

from menurut.reading.events.draft import Draft
from menurut.reading.events.scene import Scene


def address_denials(scene: Scene, drafts: list[Draft]) -> None:
    """Give each denial without a recipient the nearest earlier accuser of its actor, or of somebody of its actor's country."""
    for number, draft in enumerate(drafts):
        if draft.type != "REJECT" or draft.act != "deny" or draft.recipients or not draft.actors:
            continue
        for earlier in reversed(drafts[:number]):
            if earlier.type == "ACCUSE" and earlier.actors and _concerns(scene, earlier.recipients, draft.actors):
                draft.recipients = tuple(one for one in earlier.actors if one not in draft.actors)
                break


def _concerns(scene: Scene, accused: tuple[str, ...], deniers: tuple[str, ...]) -> bool:
    if set(accused) & set(deniers):
        return True
    countries = {scene.entities[one].country for one in accused if scene.entities[one].country}
    return any(scene.entities[one].country in countries for one in deniers)
