"""Harm: which nouns tell of it, and whether whoever stands with such a noun does it or suffers it.

serangan [[Rusia]]  does it          pembunuhan [[Budi]]  suffers it
"""

from menurut.reading.events.frames import Frame, Trigger, forms_of
from menurut.reading.events.scene import Phrase, Scene

# An arrest "of" these is theirs, and so is an investigation: "penangkapan polisi".
POLICING = frozenset(("COP", "JUD", "MIL", "SPY", "GOV"))
# Whose any other coercion is: "penggerebekan polisi", "penyitaan jaksa".
FORCES = frozenset(("COP", "JUD", "MIL", "SPY"))
# Who fights with words in the politics of a country.
POLITICIANS = frozenset(("GOV", "LEG", "PTY", "ELI", "OPP"))
# Whose killing is more likely what they do than what befalls them.
FIGHTERS = frozenset(("MIL", "REB", "UAF"))


def harm_at(scene: Scene, at: int) -> list[Frame]:
    """Return the frames of doing harm whose noun the token at `at` is."""
    found = forms_of(scene.page.article.language).get(scene.tokens[at].lower, ())
    return [
        form.frame
        for form in found
        if form.voice == "noun"
        and len(form.words) == 1
        and (form.frame.type in ("ASSAULT", "COERCE") or (form.frame.type, form.frame.mode) == ("SANCTION", "expel"))
    ]


def fights(phrase: Phrase) -> bool:
    """Return whether an attack "from" this party is its own doing: a state's or a force's, not a territory's."""
    entity = phrase.entity
    return entity is not None and (entity.kind == "state" or entity.sector in FIGHTERS)


def in_words(scene: Scene, trigger: Trigger, parties: tuple[tuple[str, ...], tuple[str, ...]]) -> bool:
    """Return whether an attack is one of words: politicians, or parties, attack others of their own country."""
    sides = [[scene.entities[one] for one in side] for side in parties]
    everybody = [one for side in sides for one in side]
    home = {one.country for one in everybody}
    told = trigger.frame.type == "ASSAULT" and trigger.frame.mode is None and all(sides) and len(home) == 1 and None not in home
    words = {token.lower for token in scene.tokens[trigger.first : trigger.last + 1]}
    if not told or not words & scene.guards.in_words:
        return False
    return all(one.kind in ("person", "organisation") and one.sector in POLITICIANS for one in everybody)


def possessor_acts(frame: Frame, possessor: Phrase) -> bool:
    """Return whether the possessor of an event noun does it: a killing "of Budi" happens to him, one "of Israel" is its doing."""
    entity = possessor.entity
    if frame.type == "ASSAULT" and entity is not None and entity.kind == "place":
        return False  # "serangan Gaza" falls on it
    if frame.possessor == "actor":
        return True
    if frame.mode == "convict":  # "vonis hakim"
        return entity is not None and entity.sector == "JUD"
    if frame.mode in ("arrest", "investigate"):
        if entity is None or entity.kind not in ("organisation", "state"):
            return False
        return entity.sector in POLICING or (frame.mode == "investigate" and entity.country == "IGO")
    if frame.type != "ASSAULT":  # "penggerebekan polisi" is theirs
        return frame.type == "COERCE" and entity is not None and entity.kind == "organisation" and entity.sector in FORCES
    if entity is None or entity.kind == "person":
        return False
    return fights(possessor)
