"""Which state a phrase means that names none: "polisi", "Presiden", "warga setempat".

told by its words, else by the place right behind or by whose they are, else by the weighed signs of signs.py
"""

from bisect import bisect_left

from menurut.reading.entities.cast import Cast
from menurut.reading.entities.employers import state_of_employer
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.lexicon import read_sectors
from menurut.reading.entities.origins import whose_origins
from menurut.reading.entities.phrase import Words
from menurut.reading.entities.signs import BLOCS, SignReader, Signs, past_sorts
from menurut.reading.entities.whose import is_possessed, possessor, settle_sector
from menurut.types.mention import Mention

# Who belongs to where the story plays, whatever state it is about: a president abroad is met by the host's police and crowds.
LOCAL = frozenset({"CVL", "COP", "CRM", "MED", "REB", "UAF"})

# The second of two that "dan" joins has so many words before the state they are of.
SECOND_WITHIN = 3

# So many words lead from a body to "dipimpin", and from there to who leads it.
LED_WITHIN = 2

# "Di Riga, mahasiswa ...": who stands in a sentence that a place opens is from there; a minister may only be there.
OPENED = {"opening": 8.0}

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
        settle_sector(figure, cast)
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
        if figure.sort == "group" and (expeller := _expeller(figure, cast)) is not None:
            abroad_alone = not any(one.sort == "state" and one.country == reader.home for one in cast.figures)
            signs = _without(signs, expeller, reader.home if abroad_alone else None)
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


def _expeller(figure: Figure, cast: Cast) -> str | None:
    """Return the state that sends home those diplomats of no state told, who are another's: "Lumara mengusir [dua diplomat]"; None of anybody else."""
    references = cast.words.references
    if references.envoys.isdisjoint(figure.heads):
        return None
    tokens = cast.page.layout.tokens
    at = first = cast.page.index_at(figure.mentions[0].span.start)
    while at > 0 and (tokens[at - 1].tag == "NUM" or tokens[at - 1].lower in references.rounding):
        at -= 1
    if at < 2 or tokens[at - 1].lower not in references.expelling or tokens[at - 1].sentence != tokens[first].sentence:
        return None
    before = (mention for mention, one in cast.told if one.country and mention.span.end <= tokens[at - 1].span.start)
    doer = max(before, key=lambda one: one.span.end, default=None)
    if doer is None or cast.sentence_of(doer) != tokens[first].sentence:
        return None
    return cast.of_mention[doer.id].country


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


def _own_state(figure: Figure, cast: Cast, reader: SignReader) -> str | None:
    """Return the state of the place right behind ("partai oposisi di Islamabad"), of who leads them, or whose they are ("duta besarnya")."""
    around = reader.around(figure.mentions[0])
    if around is not None:
        return around
    speaker = cast.of_mention.get(_ours(figure) or "")
    if speaker is not None and speaker.country and speaker.country not in BLOCS:
        return speaker.country
    whose = possessor(figure, cast) if figure.mentions[0].span.start > 0 and is_possessed(figure, cast) else None
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


def _ours(figure: Figure) -> str | None:
    """Return the source that calls a figure its own side's; None where none does. It is settled behind all others, so that the source is."""
    return figure.portraits[0].ours if figure.portraits else None


def _start_of_figure(figure: Figure) -> int:
    return figure.mentions[0].span.start


def _start_of(told: tuple[Mention, Figure]) -> int:
    return told[0].span.start
