"""Which state a phrase means that names none: "polisi", "Presiden", "warga setempat".

told by its words -> told in the same sentence -> the story's own state -> the outlet's
"""

from bisect import bisect_left

from menurut.knowledge.media import find_outlet
from menurut.reading.entities.cast import Cast
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.senses import NEW_STATE
from menurut.types.mention import Mention

# What an Indonesian or English outlet's readers take for granted, against mentions counted in the text.
OUTLET_WEIGHT = 2
BLOCS = frozenset({"IGO", "NGO", "MNC", "ISM", "IMG"})

# Who acts where the story plays, whatever state it is about.
LOCAL = frozenset({"CVL", "COP", "CRM"})

# Groups that are of no state unless one is told.
STATELESS = frozenset({"REF", "MED", "EDU"})

# What a mention of each sort weighs as a sign of where the story plays: whom it is about travels, a town does not.
SCENE_WEIGHTS = {"place": 3.0, "state": 1.0, "organisation": 0.7, "group": 1.0, "person": 0.4, "role": 0.7, "document": 0.3}

# In how many sentences from the start a minister is of the state that the story opens with.
OPENING = 3


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


def find_scene(cast: Cast) -> str | None:
    """Return the state where most of the places told lie; None where fewer than two are told or none leads."""
    counts: dict[str, int] = {}
    for figure in cast.figures:
        if figure.sort == "place" and figure.country:
            counts[figure.country] = counts.get(figure.country, 0) + len(figure.mentions)
    ranked = sorted(counts.values(), reverse=True)
    if not ranked or ranked[0] < 2 or (len(ranked) > 1 and ranked[0] == ranked[1]):
        return None
    return max(counts, key=lambda one: counts[one])


def settle_countries(cast: Cast) -> None:
    """Give a state to each figure that has none, where its sort lets the story decide."""
    counts = count_states(cast)
    home = max(counts, key=lambda one: counts[one], default=None)
    scene = find_scene(cast)
    opening = next((figure.country for _, figure in cast.told if figure.sort == "state" and figure.country), None)
    firm = home is not None and counts[home] * 2 >= sum(counts.values())
    for figure in cast.figures:
        if figure.owner:
            _settle_by_owner(figure, cast)
        if figure.sort == "person" and figure.mentions and not figure.sectors and not figure.former and figure.person is None:
            figure.sectors["CVL"] = 1
            figure.rules.setdefault("person-without-office", figure.mentions[0])
        if figure.country or not figure.mentions:
            continue
        if figure.sort in {"place", "unknown"} or (figure.sort == "group" and figure.sector in STATELESS):
            continue
        if any(key.startswith("region:") for key in figure.keys):
            continue
        local = scene if figure.sector in LOCAL else None
        near = None if firm or local else _nearest_state(figure, cast)
        chosen = local or near or home
        if chosen is not None and chosen.startswith(NEW_STATE) and _is_of_opening(figure, cast):
            chosen = opening or chosen
        if chosen is not None:
            figure.countries[chosen] = 1
            figure.rules.setdefault("state-of-the-story" if near is None else "state-nearby", figure.mentions[0])


def _is_of_opening(figure: Figure, cast: Cast) -> bool:
    """Whether a minister told at the start is likelier of the state that acts there than of a new one it talks about."""
    return figure.is_person and figure.sector == "GOV" and cast.sentence_of(figure.mentions[0]) < OPENING


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


def _nearest_state(figure: Figure, cast: Cast) -> str | None:
    """Return the state last told before the figure's first mention, in its sentence or the one before."""
    start = figure.mentions[0].span.start
    token = cast.page.token_over(start)
    if token is None:
        return None
    floor = cast.page.layout.sentences[max(0, token.sentence - 1)].start
    found = None
    for at in range(bisect_left(cast.told, floor, key=_start_of), len(cast.told)):
        mention, other = cast.told[at]
        if mention.span.start >= start:
            break
        if other.country and other.country not in BLOCS and other.sector != "JRN" and other is not figure:
            found = other.country
    return found


def _start_of(told: tuple[Mention, Figure]) -> int:
    return told[0].span.start
