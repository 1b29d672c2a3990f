"""Which state a phrase means that names none: "polisi", "Presiden", "warga setempat".

told by its words, else weighed: told in the same sentence, the last most -> near -> filed from -> told first -> told most,
and for who stands where the story plays (police, crowds, the wounded) where the places told lie
"""

from bisect import bisect_left

from menurut.knowledge.gazetteer import find_entries
from menurut.knowledge.media import find_outlet
from menurut.reading.entities.cast import Cast
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.senses import lowered, sense_at
from menurut.types.mention import Mention

# What an Indonesian or English outlet's readers take for granted, against mentions counted in the text.
OUTLET_WEIGHT = 2
BLOCS = frozenset({"IGO", "NGO", "MNC", "ISM", "IMG"})

# What each sign of a state weighs: its share of all mentions counts by degrees, the others by standing there at all.
# Fitted on annotated articles, in round figures: the state that acts first and the one filed from beat the one talked about most.
SHARE_WEIGHT = 5.0
FIRST_WEIGHT = 1.0
DATELINE_WEIGHT = 0.9
NEAR_WEIGHT = 0.6
SAME_SENTENCE_WEIGHT = 0.9
LAST_WEIGHT = 1.0
TOLD_PLACES_WEIGHT = 6.0

# Who belongs to where the story plays, whatever state it is about: a president abroad is met by the host's police and crowds.
LOCAL = frozenset({"CVL", "COP", "CRM", "MED", "REB", "UAF"})

# What "di Islamabad" right behind says, and of whom "-nya" makes somebody.
OWN_WEIGHT = 9.0

# What a mention of each sort weighs as a sign of where the story plays: whom it is about travels, a town does not.
SCENE_WEIGHTS = {"place": 3.0, "state": 1.0, "organisation": 0.7, "group": 1.0, "person": 0.4, "role": 0.7, "document": 0.3}


def count_states(cast: Cast) -> dict[str, float]:
    """Return how often each state is told in the article, by any of its signs, with the outlet's own on top."""
    counts: dict[str, float] = {}
    for figure in cast.figures:
        country = figure.country
        if country and country not in BLOCS:
            counts[country] = counts.get(country, 0) + len(figure.mentions) * SCENE_WEIGHTS.get(figure.sort, 0.3)
    publisher = cast.page.article.publisher
    outlet = find_outlet(publisher) if publisher else None
    country = outlet.country if outlet else ("IDN" if cast.page.article.language == "id" else None)
    if country:
        counts[country] = counts.get(country, 0) + OUTLET_WEIGHT
    return counts


def settle_countries(cast: Cast) -> None:
    """Give a state to each figure that has none, where its sort lets the story decide."""
    common, scene, lower = _common_signs(cast), _scene_signs(cast), lowered(cast.page.text)
    for figure in cast.figures:
        if figure.owner:
            _settle_by_owner(figure, cast)
        if figure.sort == "person" and figure.mentions and not figure.sectors and not figure.former and figure.person is None:
            figure.sectors["CVL"] = 1
            figure.rules.setdefault("person-without-office", figure.mentions[0])
        if figure.country or not figure.mentions or figure.sort in {"place", "unknown"}:
            continue
        if any(key.startswith("region:") for key in figure.keys) or _is_stateless(figure, cast):
            continue
        near = _own_signs(figure, cast, lower) or _near_signs(figure, cast)
        there = scene if figure.sector in LOCAL else {}
        signs = {state: common.get(state, 0.0) + near.get(state, 0.0) + there.get(state, 0.0) for state in (*common, *near)}
        chosen = max(signs, key=lambda one: signs[one], default=None)
        if chosen is not None:
            figure.countries[chosen] = 1
            figure.rules.setdefault("state-nearby" if chosen in near else "state-of-the-story", figure.mentions[0])


def _is_stateless(figure: Figure, cast: Cast) -> bool:
    """Whether a group is of no state unless one is told: refugees, and those who only judge from afar."""
    if figure.sort != "group":
        return False
    return figure.sector == "REF" or any(not cast.words.references.judging.isdisjoint(head.split()) for head in figure.heads)


def _common_signs(cast: Cast) -> dict[str, float]:
    """Return how strongly the whole article points to each state."""
    counts = count_states(cast)
    total = sum(counts.values())
    signs = {state: SHARE_WEIGHT * count / total for state, count in counts.items()}
    first = next((figure.country for _, figure in cast.told if figure.country and figure.country not in BLOCS), None)
    for state, weight in ((first, FIRST_WEIGHT), (_filed_from(cast), DATELINE_WEIGHT)):
        if state is not None:
            signs[state] = signs.get(state, 0.0) + weight
    return signs


def _scene_signs(cast: Cast) -> dict[str, float]:
    """Return how strongly the places told point to each state; a single mention of one place points half as strongly as many could."""
    counts: dict[str, int] = {}
    for figure in cast.figures:
        if figure.sort == "place" and figure.country:
            counts[figure.country] = counts.get(figure.country, 0) + len(figure.mentions)
    total = sum(counts.values()) + 1
    return {state: TOLD_PLACES_WEIGHT * count / total for state, count in counts.items()}


def _filed_from(cast: Cast) -> str | None:
    """Return the state of the dateline's place; None where there is none or no table knows it."""
    dateline = cast.page.layout.dateline
    if dateline is None or dateline.place is None:
        return None
    name = dateline.place.of(cast.page.text)
    found = sense_at(name, lowered(name), 0, len(name), cast.words.table)
    if found is not None and found[2].country and found[2].country not in BLOCS:
        return found[2].country
    entry = next(iter(find_entries(name)), None)
    return entry.country if entry is not None else None


def _own_signs(figure: Figure, cast: Cast, lower: str) -> dict[str, float]:
    """Return the state of the place right behind ("partai oposisi di Islamabad"), or of whose they are ("duta besarnya")."""
    for mention in figure.mentions[:2]:
        at = cast.page.index_at(mention.span.end)
        tokens = cast.page.layout.tokens
        if at + 1 < len(tokens) and tokens[at].lower in cast.words.references.placing:
            state = _state_at(tokens[at + 1].span.start, cast, lower)
            if state is not None:
                return {state: OWN_WEIGHT}
    if figure.mentions[0].span.start > 0 and _is_possessed(figure, cast):
        owner = _possessor(figure, cast)
        if owner is not None:
            return {owner: OWN_WEIGHT}
    return {}


def _state_at(start: int, cast: Cast, lower: str) -> str | None:
    """Return the state of the place named at `start`; None where none is."""
    found = sense_at(cast.page.text, lower, start, len(lower), cast.words.table)
    if found is not None:
        return found[2].state or found[2].seat or found[2].part
    return None


def _is_possessed(figure: Figure, cast: Cast) -> bool:
    """Whether the phrase says that it is somebody's ("direkturnya", "its ambassador"), and not whom they face."""
    first = cast.page.token_over(figure.mentions[0].span.start)
    if first is None or figure.owner:
        return False
    facing = cast.words.references.facing
    if cast.words.language == "en":
        return first.lower in {"its", "their"} and figure.heads.isdisjoint(facing)
    return first.lower.endswith("nya") and first.lower.removesuffix("nya") not in facing


def _possessor(figure: Figure, cast: Cast) -> str | None:
    """Return the state of whom the sentence tells first, before the figure; else of whom the sentence before tells first."""
    start = figure.mentions[0].span.start
    token = cast.page.token_over(start)
    if token is None:
        return None
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
                return other.country
    return None


def _near_signs(figure: Figure, cast: Cast) -> dict[str, float]:
    """Return the states told before the figure's first mention, in its sentence or the one before.

    The last one in its sentence weighs most ("Kementerian Lumara meminta semua warga"), but not for a single person, who
    as often faces the state told last ("duta besar ditarik dari Lumara, kata Menteri Luar Negeri").
    """
    start = figure.mentions[0].span.start
    token = cast.page.token_over(start)
    if token is None:
        return {}
    here = cast.page.layout.sentences[token.sentence].start
    floor = cast.page.layout.sentences[max(0, token.sentence - 1)].start
    signs: dict[str, float] = {}
    last = None
    for at in range(bisect_left(cast.told, floor, key=_start_of), len(cast.told)):
        mention, other = cast.told[at]
        if mention.span.start >= start:
            break
        if other.country and other.country not in BLOCS and other.sector != "JRN" and other is not figure:
            last = other.country if mention.span.start >= here else None
            signs[other.country] = NEAR_WEIGHT + (SAME_SENTENCE_WEIGHT if last else 0.0)
    if last is not None and not figure.is_person:
        signs[last] += LAST_WEIGHT
    return signs


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


def _start_of(told: tuple[Mention, Figure]) -> int:
    return told[0].span.start
