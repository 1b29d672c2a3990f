"""Which state a phrase means that names none: "polisi", "Presiden", "warga setempat".

told by its words, else by the place right behind or by whose they are, else by the weighed signs of signs.py
"""

from bisect import bisect_left
from itertools import islice, takewhile

from menurut.reading.entities.cast import Cast
from menurut.reading.entities.employers import state_of_employer
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.lexicon import read_sectors
from menurut.reading.entities.origins import whose_origins
from menurut.reading.entities.phrase import Words
from menurut.reading.entities.signs import BLOCS, SignReader, Signs, past_sorts
from menurut.types.mention import Mention

# Who belongs to where the story plays, whatever state it is about: a president abroad is met by the host's police and crowds.
LOCAL = frozenset({"CVL", "COP", "CRM", "MED", "REB", "UAF"})

# Whose families are told of as theirs; a baker's wife is a civilian.
OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "OPP", "ELI", "REB"})

# Who has men of his own.
LEADING = frozenset({"person", "role", "organisation"})
# Whose troops are no army.
ARMED = frozenset({"REB", "UAF"})

# The second of two that "dan" joins has so many words before the state they are of.
SECOND_WITHIN = 3

# -nya or "its" stands among the first words of a phrase: "kepala badan siber[nya]", "three of [its] soldiers".
OWNED_WITHIN = 4

# So many words lead from a body to "dipimpin", and from there to who leads it.
LED_WITHIN = 2

# "Di Riga, mahasiswa ...": who stands in a sentence that a place opens is from there; a minister may only be there.
OPENED = {"opening": 8.0}
# An office that is said to be somebody's has no more words: "sekretaris jenderalnya".
OFFICE_WITHIN = 3

# What each sign weighs, by who is placed. Fitted on annotated articles, in round figures.
_ALL = {
    "share": 5.0,
    "first": 1.0,
    "filed": 0.9,
    "onscene": 6.1,
    "near": 0.6,
    "here": 1.5,
    "opening": 1.5,
    "before": 2.0,
    "joined": 5.0,
    "home": 2.0,
}
WEIGHTS: dict[str, dict[str, float]] = {
    "person": _ALL | {"unplaced": 1.5},
    "witness": _ALL | OPENED | {"places": 6.0, "scene": 2.0},
    "local": _ALL | OPENED | {"last": 1.0, "places": 6.0, "scene": 2.0, "unplaced": 1.0},
    "body": _ALL | OPENED | {"last": 1.0, "unplaced": 1.5, "scene": 1.0},
}


# Who can't be at home is where the sentence plays.
SCENE = {"scene": 2.0}


def settle_countries(cast: Cast) -> None:
    """Give a state to each figure that has none, where its sort lets the story decide, in the order of being told."""
    reader = SignReader(cast)
    origins = whose_origins(cast, reader.origins)
    for figure in sorted(
        (one for one in cast.figures if one.mentions), key=lambda one: (_ours(one) is not None, _start_of_figure(one))
    ):
        if figure.owner:
            _settle_by_owner(figure, cast)
        _settle_by_body(figure, cast)
        if figure.sort in {"group", "organisation"}:
            _settle_by_leader(figure, cast)
        if _is_kin(figure) and not _is_officials_kin(figure, cast):
            figure.sectors = {"CVL": 9}
        known = figure.person is not None or figure.country in BLOCS
        if figure.sort == "person" and not figure.sectors and not figure.former and not known:
            figure.sectors["CVL"] = 1
            figure.rules.setdefault("person-without-office", figure.mentions[0])
        abroad = _is_told_abroad(figure, cast, reader.home)
        if (figure.country and not abroad) or figure.sort in {"place", "unknown"}:
            continue
        if any(key.startswith("region:") for key in figure.keys) or _is_stateless(figure, cast):
            continue
        origin = origins.get(id(figure))
        own = None if origin else _own_state(figure, cast, reader) or state_of_employer(figure, cast)
        sort = class_of(figure, cast.words)
        signs = reader.read(figure, local=sort in {"local", "witness"})
        weights = WEIGHTS[sort]
        if reader.home and (abroad or _is_never_at_home(figure, cast)):
            signs, weights = _without(signs, reader.home), weights | SCENE
        if figure.sort in {"group", "organisation"} and (attacker := _attacker(figure, cast)) is not None:
            signs = _without(signs, attacker, reader.home)
        if figure.sort == "role" and (met := _met(figure, cast)):
            signs = _without(signs, *(met - {reader.home}))
        if figure.sort == "person" and (theirs := _counterparts_states(figure, cast, reader)):
            signs = _without(signs, *theirs)
        chosen = origin or own or weigh(signs, weights)
        if chosen is not None:
            figure.keys = {f"{key}:{chosen}" for key in figure.keys} if abroad else figure.keys
            figure.countries = {chosen: 1}
            rule = "state-of-origin" if origin else "state-of-the-place-or-owner" if own else "state-of-the-story"
            figure.rules.setdefault(rule, figure.mentions[0])


def class_of(figure: Figure, words: Words) -> str:
    """Return whose weights count: a person's, those of who stands where the story plays, alone or together, or a body's."""
    hereabouts = any(one.label.casefold().endswith(words.references.hereabouts) for one in figure.portraits)
    if hereabouts and not figure.is_person:
        return "local"
    if figure.is_person:
        return "witness" if figure.sector in LOCAL else "person"
    return "local" if figure.sector in LOCAL else "body"


def weigh(signs: Signs, weights: dict[str, float]) -> str | None:
    """Return the state that the signs point to most strongly; None where there is no sign.

    >>> weigh({"share": {"LVA": 0.2, "EST": 0.5}, "opening": {"LVA": 1.0}}, {"share": 5.0, "opening": 3.0})
    'LVA'
    """
    scores: dict[str, float] = {}
    for sign, states in signs.items():
        for state, strength in states.items():
            scores[state] = scores.get(state, 0.0) + weights.get(sign, 0.0) * strength
    return max(scores, key=lambda one: scores[one], default=None)


def _is_told_abroad(figure: Figure, cast: Cast, home: str | None) -> bool:
    """Whether a body has the name of one at home where the article tells of another state's people and of nobody at home.

    "Presiden Korea Selatan ditahan. [Mahkamah Konstitusi] memakzulkannya."      A foreign firm alone may be sued at home.
    """
    named = cast.words.references.everywhere
    like = figure.sort == "organisation" and any(one.label.casefold() in named for one in figure.portraits)
    if not like or home is None or figure.country != home:
        return False
    others = {one.country for one in cast.figures if not any(told.label.casefold() in named for told in one.portraits)}
    return home not in others and bool({one.country for one in cast.figures if one.is_person} - {None, *BLOCS})


def _is_never_at_home(figure: Figure, cast: Cast) -> bool:
    """Whether a figure is called by an office or a body that the readers' own state has none of: "perdana menteri", "junta"."""
    return not cast.words.references.abroad.isdisjoint(figure.roles.keys() | figure.heads)


def _without(signs: Signs, *others: str | None) -> Signs:
    """Return the signs without those that point to one of the states `others`."""
    return {sign: {state: strength for state, strength in states.items() if state not in others} for sign, states in signs.items()}


def _attacker(figure: Figure, cast: Cast) -> str | None:
    """Return the state named bare that attacks a group or a body where it is first told: "serangan [Lumara] menewaskan 20 warga sipil", "... terhadap rumah sakit".

    What a government or an army does may befall its own people.
    """
    tokens, references = cast.page.layout.tokens, cast.words.references
    first = at = cast.page.index_at(figure.mentions[0].span.start)
    while at > 0 and (tokens[at - 1].lower in references.rounding or tokens[at - 1].tag == "NUM"):
        at -= 1
    if at < 2 or tokens[at - 2].sentence != tokens[first].sentence:
        return None
    before = [(mention, one) for mention, one in cast.told if mention.span.end == tokens[at - 2].span.end]
    if not before or any(one.sort != "state" for _, one in before):
        return None
    mention, state = before[0]
    noun = cast.page.index_at(mention.span.start) - 1
    falls = tokens[at - 1].lower in references.falling and not references.attacks.isdisjoint(
        one.lower for one in tokens[max(0, noun - 1) : noun + 1]
    )
    return state.country if falls or tokens[at - 1].lower in references.killing else None


def _met(figure: Figure, cast: Cast) -> set[str]:
    """Return the states of whom an unnamed office meets right behind it, and of where: "[Menlu] menemui perdana menteri Lumara di Orvel".

    Empty where none is met, or the article told of one of those states before.
    """
    tokens, end = cast.page.layout.tokens, figure.mentions[0].span.end
    verb = cast.page.index_at(end)
    if verb >= len(tokens) or tokens[verb].lower not in cast.words.references.meeting:
        return set()
    stop = cast.page.layout.sentences[tokens[verb].sentence].end
    told = [(mention.span.start, one.country) for mention, one in cast.told if one.country and one.country not in BLOCS]
    behind = {country for start, country in told if end < start < stop}
    return behind if behind.isdisjoint(country for start, country in told if start < end) else set()


def _counterparts_states(figure: Figure, cast: Cast, reader: SignReader) -> set[str]:
    """Return the states named in the phrases of who holds the same office in the same sentence: "[Menlu Rika] menelepon Menlu Lumara Budi"."""
    here = cast.sentence_of(figure.mentions[0])
    beside = [one for one in reader.rivals(figure) if one.country and not one.former]
    phrases = [(told.span, one.country) for one in beside for told in one.mentions if cast.sentence_of(told) == here]
    if not phrases:
        return set()
    named = [(mention.span, one.country) for mention, one in cast.told if one.sort == "state"]
    return {state for phrase, state in phrases if state and any(phrase.covers(span) and of == state for span, of in named)}


def _is_stateless(figure: Figure, cast: Cast) -> bool:
    """Whether a group is of no state unless one is told: refugees, and those who only judge from afar."""
    if figure.sort != "group":
        return False
    return figure.sector == "REF" or any(not cast.words.references.judging.isdisjoint(head.split()) for head in figure.heads)


def _is_kin(figure: Figure) -> bool:
    """Whether a figure is told by whose wife or son it is, and not by an office of its own."""
    kin = [role for role in figure.roles.values() if role.relational and role.sector == "ELI"]
    return bool(kin) and figure.person is None and all(role in kin for role in figure.roles.values())


def _is_officials_kin(figure: Figure, cast: Cast) -> bool:
    """Whether a wife or son is an official's, by the words themselves ("istri bupati") or by whom they name or point to; a baker's is nobody's."""
    if not (OFFICIAL - {"ELI"}).isdisjoint(figure.secondary):
        return True
    words = set(figure.owner.casefold().split()) if figure.owner else set()
    named = (one for one in cast.figures if one is not figure and one.is_person and any(words & set(name) for name in one.names))
    whose = next(named, None) if words else _possessor(figure, cast) if _is_possessed(figure, cast) else None
    return whose is not None and whose.sector in OFFICIAL


def _own_state(figure: Figure, cast: Cast, reader: SignReader) -> str | None:
    """Return the state of the place right behind ("partai oposisi di Islamabad"), of who leads them, or whose they are ("duta besarnya")."""
    around = reader.around(figure.mentions[0])
    if around is not None:
        return around
    speaker = cast.of_mention.get(_ours(figure) or "")
    if speaker is not None and speaker.country and speaker.country not in BLOCS:
        return speaker.country
    whose = _possessor(figure, cast) if figure.mentions[0].span.start > 0 and _is_possessed(figure, cast) else None
    if whose is not None and whose.country not in BLOCS:
        return whose.country  # "three of its soldiers in Orvel"
    for mention in figure.mentions[:2]:
        at = cast.page.index_at(mention.span.end)
        tokens = cast.page.layout.tokens
        if at + 1 < len(tokens) and tokens[at].lower in cast.words.references.placing - cast.words.references.towards:
            state = reader.state_at(tokens[_past_sort(cast, at + 1)].span.start)
            if state is not None:
                return state
        state = _state_of_both(cast, reader, at)
        if state is not None:
            return state
        state = _leaders_state(cast, at)
        if state is not None and figure.sort in {"organisation", "group"}:
            return state
    return whose.country if whose is not None else None


def _state_of_both(cast: Cast, reader: SignReader, at: int) -> str | None:
    """Return the state named behind two that "dan" joins before token `at`, as both are its: "tentara | dan polisi Lumara"."""
    tokens = cast.page.layout.tokens
    if at >= len(tokens) or tokens[at].lower not in cast.words.references.jointly:
        return None
    for after in range(at + 1, min(at + 2 + SECOND_WITHIN, len(tokens))):
        if tokens[after].text[:1].isupper():
            return reader.state_at(tokens[after].span.start) if after > at + 1 else None
        if tokens[after].tag not in {"NOUN", "ADJ"}:
            return None
    return None


def _past_sort(cast: Cast, at: int) -> int:
    """Return where the name of a place begins behind what sort of place it is: "di | kota | Orvel", "in | the city of | Orvel"."""
    sorts = (*read_sectors(cast.words.language).places, *cast.words.references.ofs)
    return past_sorts(cast.page.layout.tokens, at, sorts)


def _leaders_state(cast: Cast, at: int) -> str | None:
    """Return the state of who leads the body that ends before token `at` ("delegasi militer yang dipimpin oleh Varand")."""
    tokens = cast.page.layout.tokens
    near = range(at, min(at + LED_WITHIN, len(tokens)))
    led = next((one for one in near if tokens[one].lower in cast.words.references.led), None)
    if led is None:
        return None
    for mention, figure in cast.told[bisect_left(cast.told, tokens[led].span.end, key=_start_of) :]:
        if cast.page.index_at(mention.span.start) > led + LED_WITHIN:
            return None
        if figure.country and figure.is_person:
            return figure.country
    return None


def _is_possessed(figure: Figure, cast: Cast) -> bool:
    """Whether the phrase says that it is somebody's ("direkturnya", "three of its soldiers"), and not whom they face."""
    if figure.owner or cast.page.token_over(figure.mentions[0].span.start) is None:
        return False
    first = cast.page.index_at(figure.mentions[0].span.start)
    own = list(islice(takewhile(lambda one: one.tag != "PUNCT", cast.page.layout.tokens[first:]), OWNED_WITHIN))
    facing = cast.words.references.facing
    if cast.words.language == "en":
        at = next((at for at, one in enumerate(own) if one.lower in {"its", "their"}), None)
        within = at == 0 or (at is not None and own[at - 1].lower == "of" and own[at].span.end < figure.mentions[0].span.end)
        return within and figure.heads.isdisjoint(facing)
    hangs = {"NOUN", "ADJ"} | ({"VERB"} if figure.roles else set())  # "juru bicaranya"
    nouns = takewhile(lambda one: one is own[0] or one.tag in hangs | {"NUM", "DET"}, own)
    hung = next((one for one in nouns if one.lower.endswith("nya") and one.tag in hangs), None)
    within = hung is not None and hung.span.end <= figure.mentions[0].span.end
    return hung is not None and within and hung.lower.removesuffix("nya") not in facing


def _is_their_officer(figure: Figure, cast: Cast) -> bool:
    """Whether the office is said to be a body's, in whichever of its words or before a comma: "juru bicaranya", "Direkturnya, | Rika Lestari"."""
    if cast.words.language == "en" or figure.owner:
        return _is_possessed(figure, cast)
    tokens, first = cast.page.layout.tokens, figure.mentions[0]
    at = cast.page.index_at(first.span.start)
    if at > 1 and tokens[at - 1].text == ",":
        return tokens[at - 2].lower.endswith("nya") and tokens[at - 2].lower.removesuffix("nya") in figure.roles
    within = tokens[at : min(at + OFFICE_WITHIN, cast.page.index_at(first.span.end))]
    return any(token.lower.endswith("nya") for token in takewhile(lambda token: token.text != ",", within))


def _possessor(figure: Figure, cast: Cast) -> Figure | None:
    """Return whom of a known state the sentence tells first, before the figure; else whom the sentence before tells first.

    Of two that "dan" joins the first owns the second: "Lumara mengecam penangkapan Rika Saar dan para pendukung[nya]".
    """
    start = figure.mentions[0].span.start
    token = cast.page.token_over(start)
    if token is None:
        return None
    at = cast.page.index_at(start) - 1
    if at > 0 and cast.page.layout.tokens[at].lower in cast.words.references.jointly:
        joined = (one for mention, one in cast.told if mention.span.end == cast.page.layout.tokens[at - 1].span.end)
        if (first := next(joined, None)) is not None and first.country:
            return first
    for number in (token.sentence, token.sentence - 1):
        if number < 0:
            break
        sentence = cast.page.layout.sentences[number]
        for at in range(bisect_left(cast.told, sentence.start, key=_start_of), len(cast.told)):
            mention, other = cast.told[at]
            if mention.span.start >= min(start, sentence.end):
                break
            if (
                other is not figure
                and other.country
                and other.sort in {"state", "organisation", "group", "person"}
                and other.sector != "JRN"
            ):
                return other
    return None


def _settle_by_leader(figure: Figure, cast: Cast) -> None:
    """A chief's men are of his sort, and a rebel's troops rebels: "Kapolda menyangkal | anak buahnya | memukuli mahasiswa"."""
    labels, references = [one.label.casefold() for one in figure.portraits], cast.words.references
    follow = any(label.endswith(references.following) for label in labels)
    if not follow and not all(label.endswith(references.troops) for label in labels):
        return
    start = figure.mentions[0].span.start
    sentences = cast.page.layout.sentences
    opening = next((one.start for one in reversed(sentences) if one.start <= start), start)
    before = cast.told[bisect_left(cast.told, opening, key=_start_of) : bisect_left(cast.told, start, key=_start_of)]
    leaders = (one for _, one in reversed(before) if one is not figure and one.sort in LEADING and one.sector)
    leader = next(leaders, None)
    if leader is not None and leader.sector and (follow or leader.sector in ARMED):
        figure.sectors = {leader.sector: 1}


def _settle_by_owner(figure: Figure, cast: Cast) -> None:
    """A spokesman or wife is of the state of whom they belong to."""
    words = set(figure.owner.casefold().split()) if figure.owner else set()
    for other in cast.figures:
        if other is not figure and other.is_person and any(words & set(name) for name in other.names):
            if other.country:
                figure.countries.setdefault(other.country, 1)
            if other.sector and any(role.speaks for role in figure.roles.values()):
                figure.sectors = {other.sector: 9}
            return


def _ours(figure: Figure) -> str | None:
    """Return the source that calls a figure its own side's; None where none does. It is settled behind all others, so that the source is."""
    return figure.portraits[0].ours if figure.portraits else None


def _start_of_figure(figure: Figure) -> int:
    return figure.mentions[0].span.start


def _settle_by_body(figure: Figure, cast: Cast) -> None:
    """Whose office may be of any body is of that whose he is said to be: "Serikat Buruh mogok. [Ketuanya, Rika Lestari], menuduh ..."."""
    general = figure.is_person and figure.person is None and any(role.sector is None for role in figure.roles.values())
    if not general or not figure.mentions or figure.mentions[0].span.start == 0 or not _is_their_officer(figure, cast):
        return
    whose = _possessor(figure, cast)
    if whose is not None and whose.sort == "organisation" and whose.sector:
        figure.sectors = {whose.sector: 9}


def _start_of(told: tuple[Mention, Figure]) -> int:
    return told[0].span.start
