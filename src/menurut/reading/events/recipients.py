"""Recipients: whom a denial answers, as far as its own words tell.

X membantah [[tuduhan Budi|Budi accused]]        X membantah [[anak buahnya]] terlibat: nobody is told
"""

from menurut.reading.events.arguments import agents, objects
from menurut.reading.events.frames import Trigger, forms_of
from menurut.reading.events.groups import group_around
from menurut.reading.events.harm import harm_at, possessor_acts
from menurut.reading.events.nouns import agents_in_relative, possessors
from menurut.reading.events.resolving import speaker_of
from menurut.reading.events.scene import Phrase, Scene
from menurut.reading.grammar.affixes import affixes
from menurut.reading.grammar.words import function_words

# A charge stands within so many words of the verb that denies it.
CHARGE_REACH = 5
# What is called false stands within so many words before, in the same quotation.
FALSE_REACH = 10
QUOTES = frozenset('"“”')
# The clause that tells a charge opens within so many words behind its noun.
CLAUSE_REACH = 8
# Whom an attack falls on stands within so many words behind its noun.
VICTIM_REACH = 5
# Whom an object pronoun means was named within so many words before.
SOMEBODY_REACH = 60
# "yang diluncurkan" stands within so many words behind what was launched.
LAUNCH_REACH = 4
# The partner stands within so many words behind the verb that refuses.
PARTNER_REACH = 5
# Whoever is called up to be told something was named within so many words before.
TOUCH_REACH = 12
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


def charged(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """Return of whom a charge with a clause behind it speaks first: "tuduhan dari Budi bahwa [Sari] menipu"; empty where no clause follows."""
    _, high = scene.bounds(trigger.last)
    for at in range(trigger.last + 1, min(high - 1, trigger.last + 1 + CLAUSE_REACH)):
        token = scene.tokens[at]
        if token.lower in function_words(scene.page.article.language).complementisers and token.tag == "SCONJ":
            return scene.starting.get(at + 1, [])[:1]
        if scene.is_verb(at) or token.lower in (",", ";", ":"):
            return []
    return []


def called_false(scene: Scene, trigger: Trigger) -> list[Phrase]:
    """Return whose charge the words of `trigger` call false: "menyebut klaim [Lumara] bohong", "tuduhan [Kestovia] itu tidak berdasar"."""
    low, _ = scene.bounds(trigger.first)
    for at in range(trigger.first - 1, max(low, trigger.first - FALSE_REACH) - 1, -1):
        token = scene.tokens[at]
        if token.lower in scene.guards.charges:
            return possessors(scene, at, at) or agents_in_relative(scene, at)
        if token.lower in (",", ";", ":") or token.lower in QUOTES:
            return []
    return []


def is_court_before(scene: Scene, phrase: Phrase) -> bool:
    """Return whether a complaint is only brought to `phrase`, a court: "mengajukan gugatan ke [Mahkamah Konstitusi]"."""
    entity = phrase.entity
    court = entity is not None and entity.kind == "organisation" and entity.sector == "JUD"
    return court and phrase.first > 0 and scene.tokens[phrase.first - 1].lower in scene.guards.brought_to


def without_victims(scene: Scene, verb: int, phrases: list[Phrase]) -> list[Phrase]:
    """Return `phrases` without those who suffer what the verb at token `verb` speaks of: "mengutuk pembunuhan [X]", "kekerasan terhadap [X]".

    Whom the words blame is another.
    """
    return [phrase for phrase in phrases if not suffers(scene, verb, phrase)]


def suffers(scene: Scene, verb: int, phrase: Phrase) -> bool:
    """Return whether `phrase` is whom the harm befalls that stands between it and the verb at token `verb`, or with which it begins."""
    opening = range(phrase.first, phrase.last if phrase.entity is None else phrase.first + 1)
    if any(scene.tokens[at].lower in scene.guards.harmed for at in opening):
        return True  # "korban sipil", "kasus eksploitasi [anak]"
    if harm := harm_at(scene, phrase.first):
        inner = [one for at in range(phrase.first + 1, phrase.last + 1) for one in scene.starting.get(at, ()) if one.entity]
        befallen = phrase if phrase.entity is not None else next(iter(inner), None)
        return befallen is not None and not any(possessor_acts(frame, befallen) for frame in harm)
    low, _ = scene.bounds(phrase.first)
    towards = False
    for at in range(phrase.first - 1, max(low, phrase.first - VICTIM_REACH) - 1, -1):
        if harm := harm_at(scene, at):
            return towards or not any(possessor_acts(frame, phrase) for frame in harm)
        if scene.tokens[at].lower in scene.guards.harmed:
            return True
        if scene.tokens[at].lower in scene.guards.towards:
            towards = True
        elif at == verb or scene.tokens[at].tag not in ("NOUN", "ADJ", "PROPN"):
            return False
    return False


def is_beside_the_point(scene: Scene, verb: int, doers: tuple[str, ...], at: int) -> bool:
    """Return whether the word at token `at` only says where somebody sits, or who a doer before `verb` is, so that nothing falls on it.

    "dari lembaga yang berkantor di [Orvel]", "ASEAN yang diketuai [Lumara] mengecam langkah itu".
    """
    low, _ = scene.bounds(verb)
    if at > low + 1 and scene.tokens[at - 2].lower in scene.guards.seated and scene.tokens[at - 1].lower in scene.guards.standing:
        return True
    opens = next((back for back in range(at - 1, low, -1) if scene.tokens[back].lower in scene.guards.relatives), None)
    complementisers = function_words(scene.page.article.language).complementisers
    if opens is None or at > verb or any(scene.tokens[one].lower in complementisers for one in range(at + 1, verb)):
        return False  # "Lumara, which has a province called Orvel, says that its neighbour lies"
    before = opens - 1 - (scene.tokens[opens - 1].text == ",")
    return any(one.entity is not None and one.entity.id in doers for one in scene.ending.get(before, ()))


def somebody_else(scene: Scene, objects: list[Phrase], doers: tuple[str, ...]) -> tuple[str, ...]:
    """Return whom the object pronoun of `objects` means where it can't be the doer: who tells of it, or the person told last before.

    "Sari berkata Budi mengancamnya", "Budi memanggilnya".
    """
    if len(objects) != 1 or objects[0].mention.kind != "pronoun" or objects[0].entity is None or objects[0].entity.id not in doers:
        return ()
    if len(objects[0].mention.span.of(scene.page.text)) > SHORT:
        return ()
    span = objects[0].mention.span
    teller = () if any(one.form == "direct" for one in scene.holders(span)[:1]) else speaker_of(scene, span)  # who would say "saya"
    if teller and teller[0] not in doers and scene.entities[teller[0]].kind == "person":
        return teller
    for at in range(objects[0].first - 1, max(0, objects[0].first - SOMEBODY_REACH) - 1, -1):
        for phrase in scene.ending.get(at, ()):
            entity = phrase.entity
            if entity is not None and entity.kind == "person" and entity.id not in doers and phrase.mention.kind == "name":
                return (entity.id,)
    return ()


def launchers(scene: Scene, verb: int, objects: list[Phrase]) -> list[Phrase]:
    """Return who sent the thing that is hit: "menembak jatuh rudal yang diluncurkan [milisi]", "intercepted drones launched by [the militia]"."""
    _, high = scene.bounds(verb)
    last = objects[-1].last if objects else verb + LAUNCH_REACH
    for at in range(verb + 1, min(high, last + 1 + LAUNCH_REACH)):
        if at > verb and scene.is_verb(at):
            return agents(scene, at) if scene.tokens[at].lower in scene.guards.launched else []
    return []


def refused_partner(scene: Scene, verb: int) -> list[Phrase]:
    """Return with whom something is not to be done: "menolak (untuk) berunding dengan [Kestovia]", "refused to cooperate with [Ardal]"."""
    _, high = scene.bounds(verb)
    words = scene.tokens[verb + 1 : min(high, verb + 1 + PARTNER_REACH)]
    for at, token in enumerate(words, start=verb + 1):
        if token.lower in scene.guards.partners - scene.guards.between:
            return group_around(scene, scene.starting[at + 1][0]) if scene.starting.get(at + 1) else []
        plain = token.tag in ("VERB", "NOUN") or token.lower in scene.guards.infinitives
        if not plain or token.lower.startswith(affixes(scene.page.article.language).passive):
            return []
    return []


def is_asked_about(scene: Scene, objects: list[Phrase]) -> bool:
    """Return whether something is asked to be done to `objects`, not by them: "mengusulkan agar Kestovia tidak diundang", "menuntut pembebasan Sari"."""
    if not objects or scene.page.article.language != "id":
        return False
    if _falls_on(scene, objects[0]):
        return True
    _, high = scene.bounds(objects[-1].last)
    described = False  # by a clause of their own: "meminta sopir yang ditahan | dibebaskan"
    for at in range(objects[-1].last + 1, min(high, objects[-1].last + 5)):
        token = scene.tokens[at]
        if token.lower in scene.guards.relatives:
            described = True
        elif token.tag == "VERB" and token.lower not in scene.guards.fillers:
            if not described:
                return token.lower.startswith(affixes(scene.page.article.language).passive)
            described = False
        elif token.lower not in scene.guards.fillers and not scene.starting.get(at):
            return False
    return False


def _falls_on(scene: Scene, phrase: Phrase) -> bool:
    """Return whether `phrase` is somebody right behind the noun of a deed that is done to him, or that noun: "pembebasan [Sari]", "[pencopotan] menteri itu"."""
    if phrase.entity is None and _is_deed(scene, phrase.first):
        return True  # "mengusulkan [pengiriman pasukan]", of which nothing is asked
    noun = phrase.first - (phrase.entity is not None)
    forms = forms_of(scene.page.article.language).get(scene.tokens[noun].lower, ()) if noun >= 0 else ()
    frames = [form.frame for form in forms if form.voice == "noun" and len(form.words) == 1]
    whose = phrase if phrase.entity is not None else next(iter(scene.starting.get(noun + 1, ())), phrase)
    return any("object" in frame.recipient and not possessor_acts(frame, whose) for frame in frames)


def _is_deed(scene: Scene, at: int) -> bool:
    """Return whether the Indonesian noun at a token is made of a verb, and what it ends is nobody's own: "pengiriman", not "penghentian"."""
    made, token = affixes("id"), scene.tokens[at]
    deed = token.tag == "NOUN" and token.lower.startswith(made.deed_begins) and token.lower.endswith(made.deed_ends)
    return deed and token.lower not in scene.guards.ceasing


def addressed_first(scene: Scene, verb: int) -> list[Phrase]:
    """Return whom a sentence opens with as those spoken to: "Kepada [wartawan itu], Budi meminta ..."; empty where it opens otherwise."""
    low, _ = scene.bounds(verb)
    opens = scene.tokens[low].lower in scene.guards.addressing and low + 1 < verb
    phrase = next(iter(scene.starting.get(low + 1, ())), None) if opens else None
    closed = phrase is not None and phrase.last + 1 < verb and scene.tokens[phrase.last + 1].text == ","
    return group_around(scene, phrase) if phrase is not None and closed else []


def got_in_touch_with(scene: Scene, verb: int) -> list[Phrase]:
    """Return whom somebody calls or sees in order to say what the verb at `verb` tells: "menelepon [Budi] untuk mengucapkan selamat"."""
    low, _ = scene.bounds(verb)
    if scene.tokens[verb - 1].lower not in scene.guards.infinitives:
        return []
    for at in range(verb - 2, max(low, verb - 2 - TOUCH_REACH) - 1, -1):
        if scene.is_verb(at):
            return objects(scene, at) if scene.tokens[at].lower in scene.guards.getting_in_touch else []
    return []
