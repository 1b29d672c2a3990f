"""Guards: what keeps a frame from being coded: no political party, the content of a demand, sport."""

from menurut.reading.events.disputed import is_quarrelled, quarrelling
from menurut.reading.events.draft import Draft
from menurut.reading.events.inflection import is_past
from menurut.reading.events.politics import is_political
from menurut.reading.events.scene import Scene
from menurut.reading.grammar.words import function_words
from menurut.types.attribution import Attribution
from menurut.types.entity import Entity

FORCES = frozenset(("GOV", "MIL", "COP", "SPY", "JUD"))

# Only an authority does these, named or not.
OF_AUTHORITIES = frozenset(("arrest", "deport", "convict", "investigate"))

# A bomb stands within so many words before what it does: "bom mobil itu meledak", "serangan bom menewaskan lima orang".
BOMB_REACH = 4
BOMBS = frozenset(("explosives", "suicide-attack"))

# Weak words of these without a doer are passives of everyday life ("dilarang parkir").
OF_A_DOER = frozenset(("CONSULT", "COERCE", "SANCTION", "ACCUSE", "AID", "REJECT", "AGREE", "CONCEDE", "MOBILIZE"))
# A weak noun with one party tells one of these ("kunjungan Budi", "unjuk rasa buruh").
TOLD_BY_NOUN = frozenset(("CONSULT", "PROTEST", "RETREAT", "ASSAULT"))

# Who is heard to do this in a political article means it as politics, whatever the word: "warga meminta".
SAID_AGAINST = frozenset(("demand", "refuse", "deny"))

# What nobody does alone: even a verb of these asks for the partner.
OF_PARTNERS = frozenset(("AGREE", "COOPERATE"))

# What a poll counts.
OF_OPINION = frozenset(("SUPPORT", "REJECT", "ACCUSE", "REQUEST", "AGREE"))

# A name or an office is no longer than this before the word that looks like an event.
NAME_REACH = 8

# What states do with each other, and offices of one state all day long. What they demand or praise is news even at home.
FRIENDLY = frozenset(("AID", "AGREE", "CONSULT", "COOPERATE", "CONCEDE"))

# Kindness that is due is not yet done ("harus mendukung"); who had to give in or to go has done so.
KIND = frozenset(("AID", "AGREE", "CONSULT", "COOPERATE", "SUPPORT"))

# Between "harus" and its verb stand an adverb, or a word that it governs as well: "harus cepat dan berpihak pada warga".
DUE_WITHIN = 4

# What is told of nobody: the verb alone says that somebody did it to somebody.
TOLD_ALONE = frozenset(("COERCE", "ACCUSE", "PROTEST", "THREATEN", "CONCEDE"))

# "lebih dari 60 persen warga" says so within its first words.
SHARE_WITHIN = 5

# A sentence is searched this far on either side; what does harm stands within so many words before the verb.
SENTENCE_REACH = 30
CALAMITY_REACH = 6

# What is asked, refused or threatened is not coded a second time; what is promised or denied is.
CLOSED_ACTS = frozenset(("demand", "refuse", "threaten"))


def may_stand(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft is a political event by the guide."""
    parties = [scene.entities[party] for party in (*draft.actors, *draft.recipients) if party in scene.entities]
    if is_terror(scene, draft):
        return not is_barred(scene, draft)
    if not parties:
        return _tells_alone(scene, draft) or (is_quarrelled(scene, draft) and not _is_no_politics(scene, draft))
    doers = [scene.entities[party] for party in draft.actors if party in scene.entities]
    if draft.type in OF_OPINION and _is_polled(scene, doers, parties):
        return False
    if draft.type == "PROTEST":  # civilians protest; police who close a road do not
        return not doers or any(entity.sector not in FORCES for entity in doers)
    fallen_on = draft.type in ("ASSAULT", "COERCE") and not draft.weak and any(entity.kind == "place" for entity in parties)
    if not (fallen_on or OF_AUTHORITIES & set(draft.modes) or _is_politics(scene, draft, parties)):
        return False
    if _is_no_politics(scene, draft) or _is_rallied_for(scene, draft):
        return False
    if draft.judging and (not draft.actors or not draft.recipients or all(entity.sector == "JRN" for entity in doers)):
        return False  # in nobody's mouth, or a paper's, "X harus mundur" is no demand
    if is_quarrelled(scene, draft):
        return not _names_somebody(scene, draft)
    return _is_told(scene, draft, parties)


def is_barred(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft is none by what its sentence says, whoever takes part and however political it is.

    It stands in what is asked for or refused, in a name or an office, in a poll, a game or a disaster, or only says which, or what is due.
    """
    parties = [scene.entities[party] for party in (*draft.actors, *draft.recipients) if party in scene.entities]
    doers = [scene.entities[party] for party in draft.actors if party in scene.entities]
    polled = bool(parties) and draft.type in OF_OPINION and _is_polled(scene, doers, parties)
    named = draft.noun and _names_somebody(scene, draft)
    described = (
        is_description(scene, draft) or _is_only_due(scene, draft) or _is_habit(scene, draft) or _is_rallied_for(scene, draft)
    )
    return polled or named or described or _is_no_politics(scene, draft) or _inside_closed(scene, draft)


def is_terror(scene: Scene, draft: Draft) -> bool:
    """Return whether a bomb goes off or kills: whoever laid it and whomever it hits, that is politics ("Sebuah bom meledak di pasar")."""
    if draft.type != "ASSAULT":
        return False
    if draft.recipients and not BOMBS.isdisjoint(draft.modes):
        return True
    last = scene.page.index_at(draft.trigger.end)
    words = (scene.tokens[at].lower for at in range(max(scene.bounds(draft.first)[0], draft.first - BOMB_REACH), last))
    return any(word in scene.guards.terror for word in words)


def _is_told(scene: Scene, draft: Draft, parties: list[Entity]) -> bool:
    """Return whether the words of a draft tell that it happened, and not only mention it, or everyday business."""
    if draft.type in OF_A_DOER and not draft.actors and (draft.weak or draft.type == "CONSULT") and not _is_taken(draft):
        return False
    if draft.mutual and draft.weak and len(parties) < 2 and (draft.noun or draft.type in OF_PARTNERS):
        return False  # "kesepakatan itu", "sering bekerja sama": without the others it is only mentioned
    if draft.noun and _is_only_mentioned(scene, draft):
        return False
    if is_description(scene, draft) or _is_only_due(scene, draft) or _is_habit(scene, draft):
        return False
    if (draft.strict or _is_routine(scene, draft, parties)) and not _meets_politics(scene, draft):
        return False
    return not _inside_closed(scene, draft)


def _is_taken(draft: Draft) -> bool:
    """Return whether somebody is told to be arrested, which only an authority does: "11 orang diamankan"."""
    return not draft.noun and "arrest" in draft.modes and bool(draft.recipients)


def _is_only_mentioned(scene: Scene, draft: Draft) -> bool:
    """Return whether an event noun names something without telling that it happened."""
    sides = draft.mutual or (draft.actors and draft.recipients)
    if draft.weak and draft.type not in TOLD_BY_NOUN and not sides:
        return True  # "permintaan Budi" is mentioned more often than told
    if not sides and _is_promised(scene, draft):
        return True  # "menjanjikan sanksi": whom it falls on is not told
    return _names_somebody(scene, draft)


def _tells_alone(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft tells something without parties: a verb in the article's own voice does ("ditembak"), "tuduhan itu" only points back."""
    before = scene.tokens[draft.first - 1].lower if draft.first else ""
    if "seize" in draft.modes and before in scene.guards.relatives:
        return False  # "wilayah yang diduduki" only says which
    told = breaks_out(scene, draft) or (draft.type in TOLD_ALONE and not (draft.noun or draft.weak or draft.judging))
    return told and scene.political and not scene.holders(draft.trigger) and not _is_no_politics(scene, draft)


def breaks_out(scene: Scene, draft: Draft) -> bool:
    """Return whether a protest of nobody named is told as something that happened, or where: "demonstrasi pecah di tiga kota", "unjuk rasa di Orvel"."""
    after, tokens = scene.page.index_at(draft.trigger.end), scene.tokens
    if draft.type != "PROTEST" or not draft.noun or draft.actors or draft.recipients or after + 1 >= len(tokens):
        return False
    placed = tokens[after].lower in scene.guards.standing and tokens[after + 1].text[:1].isupper()
    amid = draft.first > 0 and tokens[draft.first - 1].lower in scene.guards.amid
    if amid and tokens[after].lower not in scene.guards.pointing and not tokens[after].text[:1].isdigit():
        return True
    return placed or any(one.lower in scene.guards.breaking_out for one in tokens[after : after + 2])


def _is_polled(scene: Scene, doers: list[Entity], parties: list[Entity]) -> bool:
    """Return whether an opinion is that of a share of people: one of those who hold it is, or, where nobody is told, all it is about."""
    return any(_is_share(scene, one) for one in doers) if doers else all(_is_share(scene, one) for one in parties)


def _is_share(scene: Scene, entity: Entity) -> bool:
    """Return whether an entity is a share of people in a poll: "63 persen warga"."""
    if entity.kind != "group":
        return False
    phrase = scene.phrases.get(entity.mentions[0])
    if phrase is None:
        return False
    words = (scene.tokens[at].lower for at in range(phrase.first, min(phrase.last + 1, phrase.first + SHARE_WITHIN)))
    return any(word.endswith("%") or word in scene.guards.shares for word in words)


def _is_politics(scene: Scene, draft: Draft, parties: list[Entity]) -> bool:
    """Return whether one of the parties is political, or the article is and these words are no everyday business."""
    if any(is_political(entity) for entity in (*parties, *quarrelling(scene, draft))):
        return True
    told = draft.act in SAID_AGAINST or (draft.type == "ASSAULT" and draft.recipients) or (draft.actors and draft.recipients)
    return scene.political and not draft.strict and (not draft.weak or bool(told))


def is_description(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft only says which: "kelompok yang didukung Iran"; who backs a candidate is told: "Budi, yang diusung partai itu"."""
    before = scene.tokens[draft.first - 1].lower if draft.first else ""
    if draft.type != "SUPPORT" or not draft.weak or before not in scene.guards.relatives:
        return False
    backed = (phrase.entity for at in (draft.first - 2, draft.first - 3) for phrase in scene.ending.get(at, ()))
    return not draft.actors or not any(one is not None and one.kind == "person" and one.id in draft.recipients for one in backed)


def _is_only_due(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft only says what others ought to do: "harus didukung"; "kami harus berterima kasih" does it."""
    if draft.type not in KIND or draft.noun:
        return False
    low, _ = scene.bounds(draft.first)
    for at in range(draft.first - 1, max(low, draft.first - 1 - DUE_WITHIN) - 1, -1):
        token = scene.tokens[at]
        if token.lower in scene.guards.due:
            return at == low or scene.tokens[at - 1].lower not in scene.guards.first_person
        if token.tag != "ADJ" and token.lower not in scene.guards.fillers | scene.guards.coordinators:
            return False
    return False


def _is_rallied_for(scene: Scene, draft: Draft) -> bool:
    """Return whether a verb says what a protest is for that somebody else speaks of: "membubarkan [aksi] menuntut ..."; who holds it demands."""
    low, _ = scene.bounds(draft.first)
    at = draft.first - 1
    if not draft.speech or draft.noun or at <= low or scene.tokens[at].lower not in scene.guards.rallies:
        return False
    if any(phrase.entity is not None for phrase in scene.ending.get(at, ())):  # "peserta aksi menuntut"
        return False
    return not any(token.lower in scene.guards.rallying for token in scene.tokens[max(low, at - 2) : at])


def _is_habit(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft is what is done as a rule: "biasanya ada konsultasi dengan parlemen"."""
    low, _ = scene.bounds(draft.first)
    return any(scene.tokens[at].lower in scene.guards.habits for at in range(max(low, draft.first - SENTENCE_REACH), draft.first))


def _is_routine(scene: Scene, draft: Draft, parties: list[Entity]) -> bool:
    """Return whether a draft may be business as usual: friendly words among parties of the readers' own country."""
    return (
        draft.weak
        and draft.type in FRIENDLY
        and all(entity.country in scene.guards.home if entity.country else entity.kind != "state" for entity in parties)
    )


def _meets_politics(scene: Scene, draft: Draft) -> bool:
    """Return whether a word of everyday business tells politics here: it passes between two parties, towards a political one."""
    if draft.mutual:
        return len(draft.actors) > 1
    return bool(draft.actors) and any(is_political(scene.entities[one]) for one in draft.recipients)


def _is_no_politics(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft tells of a game, or of harm that a disaster or an animal does."""
    low, high = scene.bounds(draft.first)
    sports = scene.guards.sports
    if any(
        scene.tokens[at].lower in sports
        for at in range(max(low, draft.first - SENTENCE_REACH), min(high, draft.first + SENTENCE_REACH))
    ):
        return True
    if draft.type not in ("ASSAULT", "COERCE"):
        return False
    before = (scene.tokens[at].lower for at in range(max(low, draft.first - CALAMITY_REACH), draft.first))
    return any(word in scene.guards.calamities for word in before)


def _names_somebody(scene: Scene, draft: Draft) -> bool:
    """Return whether an event noun only stands in somebody's name or office: "Deputi Penindakan dan Eksekusi KPK"."""
    for start in range(max(0, draft.first - NAME_REACH), draft.first):
        if scene.tokens[start].lower in scene.guards.hearsay:
            continue  # "kabar penangkapan aktivis Rika"
        for phrase in scene.starting.get(start, ()):
            inside = phrase.last >= draft.first and phrase.entity is not None and phrase.entity.kind in ("person", "organisation")
            if inside and not any(scene.tokens[at].lower in scene.guards.relatives for at in range(start, draft.first)):
                return True
    return False


def _inside_closed(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft is what somebody asks for, refuses, threatens with, or does no more than hope for: "berharap X membantu"."""
    holders = scene.holders(draft.trigger)
    if not holders:
        return False
    hoped = not draft.noun and _is_hope(scene, holders[0])
    refused = holders[0].act == "promise" and any(one.act == "refuse" for one in holders[1:2])  # "menolak rencana Lumara untuk ..."
    if holders[0].act not in CLOSED_ACTS and not (hoped or refused):
        return False
    before = scene.tokens[draft.first - 1].lower if draft.first else ""
    return before not in scene.guards.relatives and not _went_before(scene, draft, holders[0])


def _went_before(scene: Scene, draft: Draft, demand: Attribution) -> bool:
    """Return whether an English past tense in what is asked for tells what led to it: "ordered the army to attack after they [kidnapped] two"."""
    if scene.page.article.language != "en" or draft.noun or not is_past(scene.tokens[draft.first].lower):
        return False
    words = function_words("en")
    if draft.speech and scene.tokens[draft.first - 1].lower in words.coordinating:
        return True  # "demanded that the junta go and [threatened] force": of no infinitive
    begins = min(scene.page.index_at(span.start) for span in demand.content)
    for at in range(draft.first - 1, begins, -1):
        lower = scene.tokens[at].lower
        if lower in words.backgrounds or lower in words.infinitive:
            return lower in words.backgrounds
    return False


def _is_hope(scene: Scene, attribution: Attribution) -> bool:
    cue = attribution.cue
    return cue is not None and scene.tokens[scene.page.index_at(cue.start)].lower in scene.guards.hoping


def _is_promised(scene: Scene, draft: Draft) -> bool:
    holders = scene.holders(draft.trigger)
    return bool(holders) and holders[0].act == "promise"


def points_back(draft: Draft) -> bool:
    """Return whether a draft is a bare event noun ("serangan itu"), which may point back to an event told before."""
    return draft.noun and not draft.speech and not draft.actors and not draft.recipients


def may_tell_on(scene: Scene, draft: Draft) -> bool:
    """Return whether a draft that does not stand alone may tell of an event before it, as its name, as what it did or by whom it was done."""
    return points_back(draft) or tells_doer(scene, draft) or (draft.type == "ASSAULT" and not draft.noun)


def tells_doer(scene: Scene, draft: Draft) -> bool:
    """Return whether a noun that points back is told with its doer alone: "[laporan] itu dibuat Budi"."""
    behind = scene.page.index_at(draft.trigger.end)
    pointed = behind < len(scene.tokens) and scene.tokens[behind].lower in scene.guards.pointing
    return pointed and draft.noun and bool(draft.actors)
