"""Fronted: whose a clause is that opens a sentence without a subject of its own: it is whoever acts in the clause behind its comma.

Setelah [[menahan|verb]] tiga wartawan, [[polisi|subject]] menggeledah kantor koran itu.
[[Kecam|verb]] serangan itu, [[Budi|subject]]: Dunia tidak boleh diam
"""

from menurut.reading.events.groups import group_around
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.grammar.affixes import affixes
from menurut.reading.grammar.words import function_words

# Before the verb of such a clause stand so many words at most: "Tidak lama setelah sempat menahan".
OPENING = 6
# The clause is no longer than so many words.
LENGTH = 40
# From whoever acts behind the comma to his verb.
VERB_REACH = 5
# Behind the name in a headline they stand for "says".
SAYS = frozenset((":", "-", "–"))


def is_fronted(scene: Scene, verb: int, low: int) -> bool:
    """Return whether the clause of the verb at `verb` opens its sentence and names nobody before it."""
    return verb - low <= OPENING and not any(
        any(one.last < verb or one.entity is not None for one in scene.starting.get(at, ()))  # but "in [a telephone call] with X"
        or at in scene.clitics
        or scene.tokens[at].lower in scene.guards.relatives
        for at in range(low, verb)
    )


def closes_fronted(scene: Scene, phrase: Phrase, low: int) -> bool:
    """Return whether `phrase` stands in such a clause: "Setelah menahan [Budi], polisi ..."."""
    verb = next((at for at in range(low, min(phrase.first, low + OPENING + 1)) if scene.is_verb(at)), None)
    return verb is not None and is_fronted(scene, verb, low)


def behind_comma(scene: Scene, verb: int) -> list[Phrase]:
    """Return who acts in the clause behind the comma that closes the clause of `verb`; empty where nobody does at once behind a comma."""
    _, high = scene.bounds(verb)
    for at in range(verb + 1, min(high - 1, verb + LENGTH)):
        token = scene.tokens[at]
        if token.lower in (";", ":") or not (token.text[:1].isalnum() or token.text[:1] in ",()\"'“”‘’%/-"):
            return []
        if token.tag == "AUX" and scene.ending.get(at - 1) and scene.page.article.language == "en":
            return []  # "Ousted President Rika has agreed, a spokesman said"
        if token.text == "," and (found := scene.starting.get(at + 1)):
            group = group_around(scene, found[0])
            if group[0].first == at + 1 and group[0].entity is not None and not _is_listed(scene, group[-1].last + 1, high):
                return group if _acts(scene, group[-1].last + 1, high) else []
    return []


def behind_place(scene: Scene, at: int, phrase: Phrase, low: int) -> Phrase | None:
    """Return who stands right behind the place or time that opens the sentence: "Di Orvel [Presiden Rika] mengecam"; None where nobody does.

    A passive may have its subject behind it: "Di Orvel ditangkap dua orang"; a state says whose place it is, but behind a year.
    """
    passive = scene.tokens[at + 1].lower.startswith(affixes(scene.page.article.language).passive)
    if passive or scene.tokens[phrase.first - 1].lower in scene.guards.by_way or not is_fronted(scene, phrase.first, low):
        return None
    dated = scene.tokens[phrase.first].tag == "NUM" or scene.tokens[phrase.first].text[:1].isdigit()
    inner = [
        one
        for one in scene.ending.get(at, ())
        if one.first > phrase.first and one.entity is not None and (dated or one.entity.kind not in ("state", "place", "document"))
    ]
    return max(inner, key=lambda one: one.last - one.first, default=None)


def _is_listed(scene: Scene, after: int, high: int) -> bool:
    """Return whether a phrase behind a comma only goes on with a list or closes an aside, so that whoever acts comes later."""
    return after < high and (scene.tokens[after].text == "," or scene.tokens[after].lower in scene.guards.pairing)


def _acts(scene: Scene, after: int, high: int) -> bool:
    """Return whether a verb or a state follows, with nothing but auxiliaries and times between, or what stands for "says" in a headline."""
    for at in range(after, min(high, after + VERB_REACH)):
        token = scene.tokens[at]
        heads_on = token.text in SAYS or token.lower in function_words(scene.page.article.language).headline_verbs
        states = token.tag == "ADJ" and scene.page.article.language == "id"  # "dituding menipu, Lumara tentu berang"
        if scene.is_verb(at) or states or (at == after and heads_on):
            return True
        if not (at in scene.time_tokens or token.lower in scene.guards.fillers or token.tag in ("ADV", "AUX")):
            return False
    return False
