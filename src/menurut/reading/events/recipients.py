"""Recipients: whom a denial answers, as far as its own words tell.

X membantah [[tuduhan Budi|Budi accused]]        X membantah [[anak buahnya]] terlibat: nobody is told
"""

from menurut.reading.events.frames import Trigger, forms_of
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.grammar.affixes import affixes

# A charge stands within so many words of the verb that denies it.
CHARGE_REACH = 5
# Whom an object pronoun means was named within so many words before.
SOMEBODY_REACH = 60
# Reflexives, which do mean the doer, are longer than object pronouns: "dirinya", "themselves" against "mereka", "them".
SHORT = 6


def denied_charge(scene: Scene, trigger: Trigger, objects: list[Phrase]) -> list[Phrase]:
    """Return whose charge is denied: `objects` where the verb governs a word of charging; empty where they are what the denial is about."""
    forms = forms_of(scene.page.article.language)
    _, high = scene.bounds(trigger.last)
    for at in range(trigger.first + 1, min(high, trigger.last + 1 + CHARGE_REACH)):
        if any(form.voice == "noun" and form.frame.type in ("ACCUSE", "REQUEST") for form in forms.get(scene.tokens[at].lower, ())):
            return objects
        if at > trigger.last and scene.is_verb(at):
            break
    return []


def somebody_else(scene: Scene, objects: list[Phrase], doers: tuple[str, ...]) -> tuple[str, ...]:
    """Return the person told last before the object pronoun of `objects` that can't be the doer himself: "Budi memanggilnya"."""
    if len(objects) != 1 or objects[0].mention.kind != "pronoun" or objects[0].entity is None or objects[0].entity.id not in doers:
        return ()
    if len(objects[0].mention.span.of(scene.page.text)) > SHORT:
        return ()
    for at in range(objects[0].first - 1, max(0, objects[0].first - SOMEBODY_REACH) - 1, -1):
        for phrase in scene.ending.get(at, ()):
            entity = phrase.entity
            if entity is not None and entity.kind == "person" and entity.id not in doers and phrase.mention.kind == "name":
                return (entity.id,)
    return ()


def is_asked_about(scene: Scene, objects: list[Phrase]) -> bool:
    """Return whether something is asked to be done to `objects`, not by them: "mengusulkan agar Kestovia tidak diundang"."""
    if not objects or scene.page.article.language != "id":
        return False
    _, high = scene.bounds(objects[-1].last)
    for at in range(objects[-1].last + 1, min(high, objects[-1].last + 5)):
        token = scene.tokens[at]
        if token.tag == "VERB" and token.lower not in scene.guards.fillers:
            return token.lower.startswith(affixes(scene.page.article.language).passive)
        if token.lower not in scene.guards.fillers:
            return False
    return False
