"""Subjects: whose verb it is.

[[Rusia|subject]] pada Senin telah menyerang ...        over auxiliaries and phrases of time
[[Rusia]] mengecam X dan menarik Y                      shared with an earlier verb
X meminta [[Rusia]] untuk mundur                        the object of the verb it depends on
Setelah menyerang X, [[Rusia]] mengecam Y               behind the comma of a clause that opens the sentence
"""

from menurut.reading.events.antecedents import antecedent, headed, opening_relative, outermost, phrase_ending, reduced
from menurut.reading.events.arguments import agents
from menurut.reading.events.asides import DASHES, before_dashes, beside, mentions_ending
from menurut.reading.events.company import without_clitic
from menurut.reading.events.fronted import behind_comma, behind_place, closes_fronted, is_fronted
from menurut.reading.events.groups import LONGEST, group_around
from menurut.reading.events.narrowed import narrowed_subject
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.events.sharing import (
    REACH,
    clause_opener,
    content_opener,
    falls_on_pronoun,
    is_reason,
    joins,
    main_verb,
    serves_doer,
    verb_left,
)
from menurut.reading.events.things import is_manner, is_nobodys, used_for
from menurut.reading.events.triggers import is_passive
from menurut.reading.grammar.affixes import affixes
from menurut.reading.grammar.locality import locality_before
from menurut.reading.grammar.words import function_words

# A phrase that runs on over its verb begins within so many words before it.
OVER = 4
QUOTES = frozenset('"“”')
# How many verbs a chain of borrowed subjects may run over.
CHAIN = 4


def subjects(scene: Scene, verb: int, depth: int = 0) -> list[Phrase]:
    """Return the phrases that are the grammatical subject of the verb at token `verb`; empty where none is told."""
    low, _ = scene.bounds(verb)
    if (found := _told_apart(scene, verb, low)) is not None:
        return found
    guards, tokens = scene.guards, scene.tokens
    at = verb - 1
    near = True  # only fillers between here and the verb
    while at >= low and verb - at <= REACH:
        token = tokens[at]
        phrase = phrase_ending(scene, at, verb)
        if phrase is not None and not (near and is_manner(scene, phrase, low)):
            found = _of_phrase(scene, at, phrase, low, depth, near=near)
            if found is not None:
                return found
            at = phrase.first - 2
            near = False
            continue
        lower = token.lower
        if (over := _stepped_over(scene, at, low, near=near)) is not None:
            at = over
            continue
        if lower in guards.relatives:
            return _makers(scene, at, verb, low, depth) or antecedent(scene, at, low)
        if lower == "," and near and (outer := beside(scene, at, low)):
            return outer
        if near and (speaker := _speaker_before(scene, at, low)):
            return speaker
        if near and depth < CHAIN and joins(scene, at) and (governor := verb_left(scene, at, low)) is not None:
            return _first_doer(scene, at, verb, low, depth, _joined(scene, at, governor, low, depth))
        if scene.is_verb(at):
            return _past_verb(scene, at, low, depth, near=near or _narrowed(scene, at, verb, low))
        if lower in guards.subordinators or lower in (";", ":", '"', "“", "”"):
            return []
        near = False
        at -= 1
    return []


def _first_doer(scene: Scene, at: int, verb: int, low: int, depth: int, found: list[Phrase]) -> list[Phrase]:
    """Return `found`, or who opens the sentence where that is nobody and a comma goes on with what was done next: "[Lumara] memaksa pesawat mendarat, lalu | menahan ..."."""
    nobody = not any(one.entity is not None or one.mention.kind == "pronoun" for one in found)
    if depth or not nobody or scene.tokens[at].text != "," or at + 1 == verb or scene.page.article.language != "id":
        return found
    first = next((one for one in range(low, at) if scene.is_verb(one)), None)
    opening = subjects(scene, first, depth + 1) if first is not None else []
    return opening if any(one.entity is not None for one in opening) else found


def _makers(scene: Scene, relative: int, verb: int, low: int, depth: int) -> list[Phrase]:
    """Return who made the thing that a relative clause of doing is about: "[Lumara] meneken dekrit yang | melarang"; empty of anybody else's.

    A place may stand between: "[Lumara] melancarkan operasi di Orvel yang | memaksa warga mengungsi".
    """
    thing = _thing_before(scene, relative, low)
    passive = scene.tokens[verb].lower.startswith(affixes(scene.page.article.language).passive)
    if (
        thing is None or passive or depth
    ):  # whose verb borrows it may be another: "operasi yang bertujuan menekan X untuk menyerang"
        return []
    at = thing - 1
    while at > low and scene.tokens[at].tag in ("NUM", "DET", "ADJ"):
        at -= 1
    found = subjects(scene, at, depth + 1) if at > low and scene.tokens[at].lower in scene.guards.making else []
    return found if len(found) == 1 else []  # what two make binds both


def _thing_before(scene: Scene, relative: int, low: int) -> int | None:
    """Return the noun of nobody's that a relative clause is about, behind a verb; None where it is about somebody."""
    at = relative - 1
    placed = next((one for one in scene.ending.get(at, ()) if one.first - 2 > low), None)
    if placed is not None and scene.tokens[placed.first - 1].lower in scene.guards.standing:
        at = placed.first - 2
    while at > low and scene.tokens[at].tag in ("NOUN", "ADJ") and scene.tokens[at - 1].tag in ("NOUN", "ADJ"):
        at -= 1
    whose = [one for back in range(at, relative) for one in scene.starting.get(back, ()) if one is not placed]
    owned = any(one.entity is not None and one.entity.kind not in ("place", "document") for one in whose)
    return at if scene.tokens[at].tag == "NOUN" and not owned else None


def _speaker_before(scene: Scene, at: int, low: int) -> list[Phrase]:
    """Return who speaks by a cue that he stands behind, where the joining word at `at` tells when: '"...," kata [Rika] usai | bertemu Budi'."""
    if scene.tokens[at].lower not in scene.guards.subordinators:
        return []
    for back in range(at - 1, max(low, at - REACH) - 1, -1):
        said = scene.cues.get(back)
        if said is not None:
            source = scene.phrases.get(said.source or "")
            return group_around(scene, source) if source is not None and source.first >= back else []
        if scene.is_verb(back) or scene.tokens[back].text in QUOTES:
            return []
    return []


def _told_apart(scene: Scene, verb: int, low: int) -> list[Phrase] | None:
    """Return the subject that the build of the sentence gives away; None where it has to be looked for before the verb."""
    if is_fronted(scene, verb, low):
        return behind_comma(scene, verb)
    if (relative := outermost(scene, verb, low)) is not None:
        return antecedent(scene, relative, low)
    return _whole(scene, verb, low) or None


def _of_phrase(scene: Scene, at: int, phrase: Phrase, low: int, depth: int, *, near: bool) -> list[Phrase] | None:
    """Return the subject that `phrase`, which ends at token `at`, is or leads to; None where it is nobody's subject."""
    if depth < CHAIN:
        user = used_for(scene, phrase, low)
        other = user if user is not None else _passive_before(scene, phrase, low)
        if other is not None:
            return subjects(scene, other, depth + 1)
    free = phrase if near and _is_narrowed(scene, phrase) else _ungoverned(scene, at, phrase, low, near=near)
    return headed(scene, free, low, lent=depth > 0) if free is not None else None


def _is_narrowed(scene: Scene, phrase: Phrase) -> bool:
    """Return whether an English passive narrows the phrase right before it, whatever governs that: "sanctions on [six officials] accused of"."""
    verb = phrase.last + 1
    if scene.page.article.language != "en" or verb + 1 >= len(scene.tokens) or not scene.is_verb(verb):
        return False
    after = scene.tokens[verb + 1].lower
    charged = scene.tokens[verb].lower in scene.guards.passive_control and after in scene.guards.prepositions
    return after in scene.guards.agents or charged


def _intends(scene: Scene, at: int, low: int) -> bool:
    """Return whether the word before "untuk" only says that somebody means to: "Lumara [berencana] untuk menyerang"."""
    return at >= low and scene.tokens[at].tag == "VERB" and scene.tokens[at].lower in scene.guards.fillers


def _is_for(scene: Scene, phrase: Phrase, low: int) -> bool:
    """Return whether `phrase` is who should do what an infinitive behind it tells: "penting bagi [Lumara] untuk mundur"."""
    after = scene.tokens[phrase.last + 1].lower if phrase.last + 1 < len(scene.tokens) else ""
    opens = after in scene.guards.infinitives and phrase.first - 1 > low
    return opens and scene.tokens[phrase.first - 1].lower in scene.guards.for_whom and scene.tokens[phrase.first - 2].tag == "ADJ"


def _ungoverned(scene: Scene, at: int, phrase: Phrase, low: int, *, near: bool) -> Phrase | None:
    """Return `phrase` where no preposition governs it, or its part behind a comma; None where all of it is governed."""
    if not _is_governed(scene, phrase, low, near=near):
        fronted = near and closes_fronted(scene, phrase, low)
        return (_past_comma(scene, at, phrase) if fronted else None) or phrase
    if near and (behind := behind_place(scene, at, phrase, low)) is not None:
        return behind
    if near and scene.tokens[phrase.first].lower in scene.guards.deeds:
        return next(
            (one for one in scene.ending.get(at, ()) if one.entity is not None), None
        )  # "tentang rencana [Lumara] menyerang"
    return _past_comma(scene, at, phrase) if near else None


def _past_comma(scene: Scene, at: int, phrase: Phrase) -> Phrase | None:
    """Return the part behind the comma of a phrase that a preposition governs, as far as the comma: "Menurut Budi, [kapal itu] berangkat"."""
    smaller = (one for one in scene.ending.get(at, ()) if one.first > phrase.first)
    return next((one for one in smaller if scene.tokens[one.first - 1].lower == ","), None)


def _narrowed(scene: Scene, participle: int, verb: int, low: int) -> bool:
    """Return whether a participle narrows the subject of a finite verb: "a militia [backed] by Lumara attacked"; not "to attack", "attacking"."""
    ruled = scene.tokens[verb - 1].lower in scene.guards.infinitives | scene.guards.prepositions
    return not ruled and not scene.tokens[verb].lower.endswith("ing") and reduced(scene, participle, low)


def _past_verb(scene: Scene, at: int, low: int, depth: int, *, near: bool) -> list[Phrase]:
    """Return the subject on the other side of the verb at `at`: its own, or whom its clause speaks of ("kelompok yang dibentuk oleh X menyerang")."""
    by_him = scene.page.article.language == "id" and scene.tokens[at].lower.startswith(affixes("id").passive)
    bare = without_clitic(scene.page, scene.tokens[at].lower) or ""
    told = at in scene.cues or bare in scene.guards.object_control | scene.guards.bare_control
    if near and not by_him and at in scene.clitics and told:
        return [scene.clitics[at]]  # "menyebut[nya] melanggar hukum"; not "yang dituduh[nya] melanggar hukum"
    if near and (charged := _charged_before(scene, at, low)):
        return charged
    if near:
        return subjects(scene, at, depth + 1) if depth < CHAIN else []
    relative = opening_relative(scene, at, low)
    return antecedent(scene, relative, low) if relative is not None else []


def _is_governed(scene: Scene, phrase: Phrase, low: int, *, near: bool) -> bool:
    """Return whether a preposition governs `phrase`, so that it is nobody's subject; but "sejak Kestovia menyerang", "lebih dari 80 orang"."""
    if _is_for(scene, phrase, low):
        return False
    before = scene.tokens[phrase.first - 1].lower if phrase.first > low else ""
    if before == "," and not near and _closes_places(scene, phrase, low):
        return True
    occasions = function_words(scene.page.article.language).noun_without_clause
    if before in scene.guards.pairing:
        return _closes_governed(scene, phrase, low) or _closes_places(scene, phrase, low)
    if not near and before in occasions and is_nobodys(scene, phrase):
        return True  # "Budi saat [jumpa pers] di Orvel menolak"
    opens_clause = near and before in scene.guards.subordinators
    first = scene.tokens[phrase.first]
    spelt = first.tag == "NUM" and phrase.first - 2 >= low and scene.tokens[phrase.first - 2].tag in ("NUM", "ADJ", "ADV", "DET")
    rounds = before in scene.guards.approximating and (first.text[:1].isdigit() or spelt)
    return before in scene.guards.prepositions and not opens_clause and not rounds


def _closes_governed(scene: Scene, phrase: Phrase, low: int) -> bool:
    """Return whether `phrase` closes a list of those through whom the subject acts: "[KPK] melalui Deputi A dan [Deputi B] mendesak"."""
    first = group_around(scene, phrase)[0]
    at = first.first - 1
    if first is phrase or at <= low or scene.tokens[at].lower not in scene.guards.by_way:
        return False
    return any(scene.ending.get(back) for back in range(low, at)) and not any(scene.is_verb(back) for back in range(low, at))


def _closes_places(scene: Scene, phrase: Phrase, low: int) -> bool:
    """Return whether `phrase` closes a list of places in which the subject is: "[mahasiswa] di Orvel, Suar, dan [Nuvia] berunjuk rasa"."""
    at, place = phrase.first, _is_place(scene, phrase)
    for _ in range(LONGEST if place else 0):
        before = at - 1
        if before > low and scene.tokens[before].lower in scene.guards.placed:
            return True
        while before > low and scene.tokens[before].lower in scene.guards.pairing | {","}:
            before -= 1
        listed = next((one for one in scene.ending.get(before, ()) if before < at - 1 and _is_place(scene, one)), None)
        if listed is None:
            return False
        at = listed.first
    return False


def _is_place(scene: Scene, phrase: Phrase) -> bool:
    """Return whether a phrase is a place and nobody who acts."""
    return phrase.entity.kind == "place" if phrase.entity is not None else phrase.first in scene.places


def _stepped_over(scene: Scene, at: int, low: int, *, near: bool) -> int | None:
    """Return the token before a time, a filler or a locality at `at`; None where it is none."""
    lower = scene.tokens[at].lower
    if at in scene.time_tokens or lower in scene.guards.fillers:
        return at - 1
    if near and lower in QUOTES and at > low and scene.tokens[at - 1].tag == "AUX":
        return at - 1  # 'had | "deliberately rammed" its vessel'
    if lower in scene.guards.subordinators and scene.tokens[at + 1].lower in scene.guards.pointing:
        return at - 1  # "saat ini", which is no day
    counted = scene.tokens[at + 1]
    if scene.tokens[at].tag == "NUM" and counted.tag == "NOUN" and counted.lower in scene.guards.fillers:
        return at - 1  # "dua kali"
    if near and any(is_manner(scene, phrase, low) for phrase in scene.ending.get(at, ())):
        return at - 1
    if near and lower in scene.guards.infinitives and _intends(scene, at - 1, low):
        return at - 1
    if near and lower in DASHES:
        return before_dashes(scene, at, low)
    begins = locality_before(scene.page, mentions_ending(scene), at, low) if near and lower == "," else None
    return begins - 1 if begins is not None else None


def _passive_before(scene: Scene, phrase: Phrase, low: int) -> int | None:
    """Return the passive verb whose doer `phrase` is and whose subject does what follows: "Iran [dituduh] [AS] mengirim senjata"."""
    at = phrase.first - 1
    if at >= low and scene.tokens[at].lower in scene.guards.agents:
        at -= 1
    elif scene.page.article.language == "en":  # "accused Russia" is no passive
        return None
    return at if at >= low and scene.tokens[at].lower in scene.guards.passive_control else None


def _whole(scene: Scene, verb: int, low: int) -> list[Phrase]:
    """Return the subject whose words run up to the verb or over it; empty where none do."""
    overlong = _running_on(scene, verb, low)
    return [overlong] if overlong is not None else narrowed_subject(scene, verb, low)


def _running_on(scene: Scene, verb: int, low: int) -> Phrase | None:
    """Return the group of people that a phrase names which runs on over the verb itself: "[300 buruh mogok kerja]"."""
    for at in range(verb - 1, max(low, verb - OVER) - 1, -1):
        if scene.tokens[at].lower in scene.guards.relatives or scene.ending.get(at):
            return None
        for phrase in scene.starting.get(at, ()):
            if phrase.last >= verb and phrase.entity is not None and phrase.entity.kind == "group":
                return phrase
    return None


def _joined(scene: Scene, at: int, governor: int, low: int, depth: int) -> list[Phrase]:
    """Return the subject of a verb that the word at `at` joins to the verb `governor` before it."""
    lower = scene.tokens[at].lower
    if lower in scene.guards.infinitives and (intender := _intender(scene, at)) is not None:
        return group_around(scene, intender)
    governor = main_verb(scene, at, governor, low)
    if (opener := content_opener(scene, at, governor)) is not None:
        return group_around(scene, opener)
    opener = clause_opener(scene, at, governor)
    if opener is not None:  # its own verb is no verb we know: "ketika militan tiba dan menembaki"
        return group_around(scene, opener)
    return _borrowed(scene, at, governor, depth, dependent=lower not in scene.guards.coordinators and lower != ",")


def _intender(scene: Scene, at: int) -> Phrase | None:
    """Return who means to do what the infinitive opened at `at` tells, as its owner right before it: "menolak rencana [Lumara] | untuk mengusir warga"."""
    owners = (one for one in scene.ending.get(at - 1, ()) if one.entity is not None and one.first > 0)
    return next((one for one in owners if scene.tokens[one.first - 1].lower in scene.guards.intentions), None)


def _borrowed(scene: Scene, at: int, verb: int, depth: int, *, dependent: bool) -> list[Phrase]:
    """Return the subject that a verb after a joining word at `at` shares with the verb before that word."""
    undergone = scene.page.article.language == "en" and is_passive(
        scene.page, verb, verb
    )  # "[she] was jailed in Orvel for insulting"
    controls = not undergone and (scene.tokens[verb].lower in scene.guards.object_control or is_reason(scene, at, verb))
    if dependent and controls and not falls_on_pronoun(scene, at):
        controlled = [
            phrase
            for back in range(verb + 1, at)
            for phrase in scene.starting.get(back, ())
            if phrase.entity is not None and not _is_doer(scene, phrase)
        ]
        if controlled:
            return group_around(scene, controlled[0])
    if dependent and serves_doer(scene, at, verb) and (planner := agents(scene, verb)):
        return planner
    low, _ = scene.bounds(verb)
    found = _charged_before(scene, verb, low) or subjects(scene, verb, depth + 1) or _speaker_of(scene, verb)
    if dependent and not any(one.entity is not None or one.mention.kind == "pronoun" for one in found):
        return agents(scene, verb) or found  # "hal itu disampaikan [Budi] saat menemui Sari"
    return found


def _charged_before(scene: Scene, verb: int, low: int) -> list[Phrase]:
    """Return whom the clause of a verb that accuses is about, where he stands before it: "[Rika], whom Lumara accuses of spying"."""
    accuses = scene.page.article.language == "en" and scene.tokens[verb].lower in scene.guards.object_control
    if not accuses or scene.starting.get(verb + 1):
        return []
    subject = next((one for one in scene.ending.get(verb - 1, ()) if one.first > low), None)
    relative = subject.first - 1 if subject is not None else -1
    return antecedent(scene, relative, low) if relative >= low and scene.tokens[relative].lower in scene.guards.relatives else []


def _speaker_of(scene: Scene, verb: int) -> list[Phrase]:
    """Return who stands before a verb of speech as its speaker: "[Ribuan warga] turun ke jalan memprotes hasil pemilu"."""
    said = scene.cues.get(verb)
    source = scene.phrases.get(said.source or "") if said is not None else None
    return group_around(scene, source) if source is not None and source.last < verb else []


def _is_doer(scene: Scene, phrase: Phrase) -> bool:
    """Return whether `phrase` does what a passive before it tells: "accused by [Lumara] of", "accused by the [Lumaran League] of"."""
    before = phrase.first - 1
    before -= scene.tokens[before].lower in scene.guards.articles
    return scene.tokens[before].lower in scene.guards.agents


def beside_subject(scene: Scene, verb: int) -> list[Phrase]:
    """Return who acts beside the subject of the verb at `verb` by the opening of its sentence: "Bersama [X dan Y], Z mengakui ..."."""
    low, _ = scene.bounds(verb)
    if scene.tokens[low].lower not in scene.guards.together:
        return []
    at = low + 1 + (scene.tokens[low + 1].lower in scene.guards.partners)
    opening = scene.starting.get(at)
    if not opening:
        return []
    group = group_around(scene, opening[0])
    comma = group[-1].last + 1
    subject = scene.starting.get(comma + 1) if comma < verb and scene.tokens[comma].lower == "," else None
    nearest = subjects(scene, verb) if subject else []
    return group if subject and nearest and nearest[0].first == subject[0].first else []
