"""Reacting: whom praise, blame and refusal meet where they name a deed and not its doer.

[[Kestovia|recipient]] menutup perbatasan. Lumara [[mengecam|ACCUSE]] langkah itu.        the doer told before
Lumara mengecam penangkapan Sari oleh [[Kestovia|recipient]].                             the doer told beside it
"""

from menurut.reading.events.draft import Draft
from menurut.reading.events.frames import forms_of
from menurut.reading.events.scene import Scene
from menurut.reading.grammar.affixes import affixes, names_what_does

REACTIONS = frozenset(("ACCUSE", "SUPPORT", "REJECT"))
# A deed stands within so many words of the verb that speaks of it, and its demonstrative within so many words behind it.
DEED_WITHIN = 5
POINTED_WITHIN = 4
# How many sentences back a deed of no certain type was told, and how many events back one of a certain type.
BACK = 3
REMEMBERED = 60
# What may be refused by the noun for it, and what is refused by who undergoes it, in so many sentences.
ASKING = frozenset(("REQUEST", "AGREE", "THREATEN"))
DEMANDING = frozenset(("REQUEST", "THREATEN"))
ANSWERED_BACK = 1
# What is done to protesters without naming them, by whom, and how many sentences behind the protest.
FORCE = frozenset(("ASSAULT", "COERCE"))
FORCES = frozenset(("COP", "MIL"))
PROTEST_BACK = 2
# Whose blame falls on others than their own side.
GOVERNING = frozenset(("GOV", "MIL"))


def react_to_doers(scene: Scene, drafts: list[Draft]) -> None:
    """Give each reaction without a recipient the doer of the deed that it names, where the text tells him; others stay as they are."""
    for number, draft in enumerate(drafts):
        if draft.type not in REACTIONS or draft.recipients or not draft.actors or draft.judging or draft.noun or draft.mutual:
            continue
        deed = _deed_behind(scene, draft) or _deed_before(scene, draft)
        if deed is None:
            continue
        beside = next(
            (one for one in drafts[number + 1 : number + 3] if one.first <= deed < scene.page.index_at(one.trigger.end)), None
        )
        if beside is not None and draft.type != "REJECT":  # what somebody refuses is often his own: "menolak penyerahan kota"
            draft.recipients = _others(beside, draft)
        elif _is_pointed_at(scene, deed):
            draft.recipients = _told_before(scene, drafts[max(0, number - REMEMBERED) : number], draft, deed)


def refused_before(scene: Scene, draft: Draft, drafts: list[Draft]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who refuses and who is refused by a passive of nobody's, where what it refuses was told shortly before.

    "Kestovia meminta Lumara mundur, tetapi permintaan itu ditolak": whom it was asked of refuses. Both empty of anything else.
    """
    if draft.type != "REJECT" or draft.noun or draft.judging or draft.actors or draft.recipients:
        return (), ()
    deed = _deed_before(scene, draft)
    types = _types_of(scene, deed) & ASKING if deed is not None else set()
    if deed is None or not types or not _is_pointed_at(scene, deed):
        return (), ()
    here = scene.tokens[draft.first].sentence
    near = (one for one in reversed(drafts) if here - scene.tokens[one.first].sentence <= BACK)
    asked = next((one for one in near if one.type in types and one.actors), None)
    return (asked.recipients, asked.actors) if asked is not None else ((), ())


def answer_demands(scene: Scene, drafts: list[Draft]) -> None:
    """Give each refusal of nobody in particular whoever just demanded something of, or threatened, who refuses: "Kestovia mendesak Lumara mundur. Lumara menolak mengalah"."""
    for number, draft in enumerate(drafts):
        plain = draft.type == "REJECT" and draft.act != "deny" and not (draft.noun or draft.judging)
        if not plain or draft.recipients or not draft.actors:
            continue
        here = scene.tokens[draft.first].sentence
        countries = {scene.entities[one].country for one in draft.actors} - {None}
        for earlier in reversed(drafts[max(0, number - REMEMBERED) : number]):
            if here - scene.tokens[earlier.first].sentence > ANSWERED_BACK:
                break
            asked = {scene.entities[one].country for one in earlier.recipients}
            if earlier.type in DEMANDING and earlier.telling.polarity == "positive" and countries & asked:
                if not countries & {scene.entities[one].country for one in earlier.actors}:
                    draft.recipients = earlier.actors
                break


def fall_on_protesters(scene: Scene, drafts: list[Draft]) -> None:
    """Give force of the police or army without a victim those whose protest was told just before: "aksi itu dibubarkan polisi"."""
    for number, draft in enumerate(drafts):
        if draft.type not in FORCE or draft.recipients or not draft.actors or draft.noun or draft.telling.polarity == "negative":
            continue
        if not all(scene.entities[one].sector in FORCES for one in draft.actors):
            continue
        here = scene.tokens[draft.first].sentence
        beside = [one for one in drafts[number + 1 : number + 3] if scene.tokens[one.first].sentence == here]
        before = [
            one for one in drafts[max(0, number - REMEMBERED) : number] if here - scene.tokens[one.first].sentence <= PROTEST_BACK
        ]
        protests = [one for one in (*before, *reversed(beside)) if one.type == "PROTEST" and one.actors]
        if protests and not set(protests[-1].actors) & set(draft.actors):
            draft.recipients = protests[-1].actors


def _deed_behind(scene: Scene, draft: Draft) -> int | None:
    """Return the noun for a deed that the verb of `draft` governs; None where it governs something else."""
    last = scene.page.index_at(draft.trigger.end) - 1
    _, high = scene.bounds(last)
    for at in range(last + 1, min(high, last + 1 + DEED_WITHIN)):
        if _names_deed(scene, at):
            return at
        token = scene.tokens[at]
        passed = token.lower in scene.guards.fillers or token.lower in scene.guards.reacted_to or token.tag in ("DET", "NUM", "ADJ")
        if not passed:
            return None
    return None


def _deed_before(scene: Scene, draft: Draft) -> int | None:
    """Return the noun for a deed whose passive verb `draft` is: "langkah itu dikecam Lumara", "tuduhan itu tidak berdasar"; None where it is none."""
    low, _ = scene.bounds(draft.first)
    for at in range(draft.first - 1, max(low, draft.first - DEED_WITHIN) - 1, -1):
        if _names_deed(scene, at):
            return at if _is_said_of(scene, draft) else None
        if scene.tokens[at].lower not in scene.guards.fillers and scene.tokens[at].lower not in scene.guards.pointing:
            return None
    return None


def _is_said_of(scene: Scene, draft: Draft) -> bool:
    """Return whether the words of `draft` are said of what stands before them: a passive ("dikecam"), no verb at all ("tidak berdasar")."""
    passive = scene.tokens[draft.first].lower.startswith(affixes(scene.page.article.language).passive)
    return passive or scene.page.article.language == "en" or not scene.is_verb(draft.first)


def _names_deed(scene: Scene, at: int) -> bool:
    return _is_general(scene, at) or bool(_types_of(scene, at)) or _is_made_of_verb(scene, at)


def _is_general(scene: Scene, at: int) -> bool:
    """Return whether a noun may stand for any deed: "langkah"."""
    return scene.tokens[at].lower in scene.guards.deeds


def _is_made_of_verb(scene: Scene, at: int) -> bool:
    """Return whether a noun seems to be made of a verb: "peluncuran"; in English any noun may be."""
    made, token = affixes(scene.page.article.language), scene.tokens[at]
    return token.tag == "NOUN" and token.lower.startswith(made.deed_begins or "") and token.lower.endswith(made.deed_ends or "")


def _types_of(scene: Scene, at: int) -> set[str]:
    """Return the types of event that the noun at `at` may name."""
    found = forms_of(scene.page.article.language).get(scene.tokens[at].lower, ())
    return {form.frame.type for form in found if form.voice == "noun" and len(form.words) == 1}


def _is_pointed_at(scene: Scene, at: int) -> bool:
    """Return whether the noun at `at` points back: "langkah itu", "the move"."""
    low, high = scene.bounds(at)
    if scene.page.article.language == "en":
        return at > low and scene.tokens[at - 1].lower in scene.guards.pointing_before
    for place in range(at + 1, min(high, at + 1 + POINTED_WITHIN)):
        token = scene.tokens[place]
        if token.lower in scene.guards.pointing:
            return True
        if scene.starting.get(place) or token.tag not in ("NOUN", "ADJ"):
            return False
    return False


def _told_before(scene: Scene, drafts: list[Draft], draft: Draft, deed: int) -> tuple[str, ...]:
    """Return who did what the noun at `deed` points back to, the latest likely one; empty where nobody who did such a thing was told."""
    types, noun, language = _types_of(scene, deed), scene.tokens[deed].lower, scene.page.article.language
    if noun in scene.guards.rulings:
        of_court = (one for one in reversed(drafts) if any(scene.entities[actor].sector == "JUD" for actor in one.actors))
        return next((found for one in of_court if (found := _others(one, draft))), ())
    doers: list[tuple[bool, tuple[str, ...]]] = []
    for earlier in reversed(drafts):
        if not types and scene.tokens[draft.first].sentence - scene.tokens[earlier.first].sentence > BACK:
            break
        done = earlier.type not in REACTIONS or not earlier.speech
        riot = "ASSAULT" in types and earlier.modes[:1] == ("riot",)  # "membakar kantor itu ... mengutuk pembakaran itu"
        wanted = earlier.type in types if types or draft.type == "REJECT" or not _is_general(scene, deed) else done
        wanted = (
            wanted or riot or names_what_does(noun, scene.tokens[earlier.first].lower, language) or _holds(scene, earlier, noun)
        )
        if wanted and (found := _others(earlier, draft)):
            doers.append((_is_unlikely(scene, earlier, draft), found))
    return min(doers, key=lambda one: one[0], default=(False, ()))[1]


def _is_unlikely(scene: Scene, earlier: Draft, draft: Draft) -> bool:
    """Return whether a government hardly reacts to that deed while another is told: one that was only planned, or its own side's."""
    if earlier.telling.modality != "actual":
        return True
    sides = [{scene.entities[one].country for one in parties} for parties in (earlier.actors, draft.actors)]
    governs = all(scene.entities[one].sector in GOVERNING for one in draft.actors)
    return draft.type == "ACCUSE" and governs and sides[0] == sides[1] != {None}


def _holds(scene: Scene, earlier: Draft, noun: str) -> bool:
    """Return whether the form of an event holds a noun: "[menandatangani perjanjian] ... perjanjian itu"."""
    return any(token.lower == noun for token in scene.page.tokens_in(earlier.trigger))


def _others(earlier: Draft, draft: Draft) -> tuple[str, ...]:
    """Return the doers of `earlier` where none of them is the one who reacts."""
    return () if set(earlier.actors) & set(draft.actors) else earlier.actors
