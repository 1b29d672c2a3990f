"""Things: phrases between a verb and its subject that name nobody.

[[Lumara|subject]] used [[drones|thing]] to attack        [[Budi|subject]] makin [[gencar|manner]] menyerang
"""

from menurut.reading.events.frames import forms_of
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.grammar.affixes import affixes

# What an object, or what is asked, begins with.
OBJECTS = frozenset(("NOUN", "PROPN", "PRON", "NUM", "DET"))


def used_for(scene: Scene, phrase: Phrase, low: int) -> int | None:
    """Return the verb whose object is a thing by which its subject does what follows: "[used] drones to attack"; None where none is.

    Indonesian needs no "to": "[menggelar] aksi menuntut". Who is asked or sent to do it does it himself, unlike a jet or a ship; what is
    said to do it, too.
    """
    after, verb = phrase.last + 1, phrase.first - 1
    if verb < low or after >= len(scene.tokens) or verb in scene.cues:
        return None
    if _says(scene, verb, after) and (phrase.entity is None or phrase.entity.kind == "document"):
        return verb
    if not is_nobodys(scene, phrase) or not (_serves(scene, verb, after) or _goes_on(scene, after)):
        return None
    sent = scene.guards.object_control | scene.guards.bare_control
    itself = scene.tokens[verb].lower in sent and scene.tokens[phrase.first].lower not in scene.guards.machines
    return verb if scene.is_verb(verb) and not itself else None


def _serves(scene: Scene, verb: int, infinitive: int) -> bool:
    """Return whether an infinitive tells for what the object of `verb` is used; what an event is for is told with it: "opened fire to disperse"."""
    _, high = scene.bounds(infinitive)
    after = next((at for at in range(infinitive + 1, high) if scene.tokens[at].lower not in scene.guards.fillers), None)
    if scene.tokens[infinitive].lower not in scene.guards.infinitives or after is None or not scene.is_verb(after):
        return False
    words = tuple(token.lower for token in scene.tokens[verb:infinitive])
    forms = forms_of(scene.page.article.language).get(words[0], ())
    return not any(len(form.words) > 1 and form.words == words[: len(form.words)] for form in forms)


def _goes_on(scene: Scene, verb: int) -> bool:
    """Return whether an active verb with its object stands at a token, and no word that only describes: "rapat mendesak setelah ..."."""
    serial = affixes(scene.page.article.language).nasal
    following = scene.tokens[verb + 1] if verb + 1 < len(scene.tokens) else None
    return bool(serial) and scene.tokens[verb].lower.startswith(serial) and following is not None and following.tag in OBJECTS


def _says(scene: Scene, verb: int, participle: int) -> bool:
    """Return whether an English participle tells what somebody says by a thing: "signed a letter | demanding", "issued a statement | condemning"."""
    told = participle in scene.cues and scene.tokens[participle].lower.endswith(affixes("en").progressive)
    return told and scene.page.article.language == "en" and scene.tokens[verb].lower in scene.guards.light_verbs


def is_nobodys(scene: Scene, phrase: Phrase) -> bool:
    """Return whether a phrase names a thing and nobody whose it is."""
    inner = (one for at in range(phrase.first, phrase.last + 1) for one in scene.starting.get(at, ()) if one.last <= phrase.last)
    return all(one.entity is None for one in inner) and not any(at in scene.clitics for at in range(phrase.first, phrase.last + 1))


def is_manner(scene: Scene, phrase: Phrase, low: int) -> bool:
    """Return whether a word taken for somebody or something only says how: "makin [intens] menyerang", "Kestovia and Lumara [both] refused"."""
    if phrase.first < phrase.last or phrase.first == low or not scene.tokens[phrase.first].text.islower():
        return False
    if scene.tokens[phrase.first].lower in scene.guards.fillers and scene.ending.get(phrase.first - 1):
        return True
    return phrase.entity is None and scene.tokens[phrase.first - 1].lower in scene.guards.fillers
