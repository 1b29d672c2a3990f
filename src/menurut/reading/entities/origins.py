"""Where people are from, as the text says beside their names.

Rahman Malik, pria berkewarganegaraan Lumara, ...     Edo Karst, a Lumaran national, ...     Lumaran-born Rika Marwa
              └ origin ┘                                           └ origin ┘
"""

from collections.abc import Iterator
from dataclasses import dataclass

from menurut.reading.entities.cast import Cast
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.regions import count_told, find_region
from menurut.reading.entities.senses import Sense, sense_at
from menurut.types.layout import Token

# So many words may stand between a name and where its bearer is from.
REACH = 6
# A state's name has no more words than this.
LONGEST = 3


@dataclass(frozen=True, slots=True)
class Origin:
    """A state told as somebody's origin: the tokens `first` to `last` of the phrase, with the word that says so, and the state."""

    first: int
    last: int
    country: str


def find_origins(cast: Cast, lower: str) -> tuple[Origin, ...]:
    """Return the origins told in an article, in order."""
    return tuple(_origins(cast, lower))


def _origins(cast: Cast, lower: str) -> Iterator[Origin]:
    tokens, references = cast.page.layout.tokens, cast.words.references
    for at, token in enumerate(tokens):
        before = tokens[at - 1].lower if at else ""
        pair = f"{before} {token.lower}"
        if token.lower in references.origins or pair in references.origins:
            found = _state(cast, lower, at + 1)
            if found is not None:
                yield Origin(at - (pair in references.origins), found[0], found[1])
        elif token.text[:1].isupper():
            root, _, tail = token.lower.rpartition("-")
            after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
            if tail in references.born and root:
                sense = _sense(cast, token.text[: len(root)])
                if sense is not None:
                    yield Origin(at, at, sense)
            elif after in references.nationals and not _goes_on(tokens, at + 2):
                found = _state(cast, lower, at)
                if found is not None and found[0] == at:
                    yield Origin(at, at + 1, found[1])


def _goes_on(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a noun follows, so that "national" is no person ("the Lumaran national police")."""
    return at < len(tokens) and tokens[at].tag in {"NOUN", "PROPN"}


def told_in(cast: Cast, origins: tuple[Origin, ...]) -> frozenset[str]:
    """Return the mentions that only tell where somebody is from, and those of who is from there ("pria asal Lumara")."""
    inside = {at for one in origins for at in range(one.first, one.last + 1)}
    firsts = {one.first for one in origins}
    found = set()
    for mention, figure in cast.told:
        start, end = cast.page.index_at(mention.span.start), cast.page.index_at(mention.span.end)
        if start in inside if figure.sort in {"state", "place"} else not firsts.isdisjoint(range(start, end)):
            found.add(mention.id)
    return frozenset(found)


def _state(cast: Cast, lower: str, at: int) -> tuple[int, str] | None:
    """Return the last token of the state or town that begins at token `at`, and the state."""
    tokens = cast.page.layout.tokens
    if at >= len(tokens) or not tokens[at].text[:1].isupper():
        return None
    found = sense_at(cast.page.text, lower, tokens[at].span.start, len(lower), cast.words.table)
    country = _country(found[2]) if found is not None else None
    region = find_region(tokens, at, cast.page.text, lambda: count_told(cast.page, lower, cast.words), single=True)
    if region is not None and (found is None or tokens[region[0] - 1].span.end > found[0]):
        return region[0] - 1, region[1]
    if found is None or country is None:
        return None
    return max(at, cast.page.index_at(found[0]) - 1), country


def _sense(cast: Cast, word: str) -> str | None:
    found = sense_at(word, word.lower(), 0, len(word), cast.words.table)
    return _country(found[2]) if found is not None and found[0] == len(word) else None


def _country(sense: Sense) -> str | None:
    return sense.state or sense.adjective or sense.seat or sense.part


def whose_origins(cast: Cast, origins: tuple[Origin, ...]) -> dict[int, str]:
    """Return states by the identity of the people told with them: right behind the name, behind its comma, or right before it."""
    ending: dict[int, Figure] = {}
    starting: dict[int, Figure] = {}
    for mention, figure in cast.told:
        if figure.sort == "person":
            ending[cast.page.index_at(mention.span.end)] = figure
            starting.setdefault(cast.page.index_at(mention.span.start), figure)
    found: dict[int, str] = {}
    for origin in origins:
        whose = _before(cast, origin, ending) or starting.get(origin.last + 1) or starting.get(origin.first)
        if whose is not None:
            found.setdefault(id(whose), origin.country)
    return found


def _before(cast: Cast, origin: Origin, ending: dict[int, Figure]) -> Figure | None:
    tokens = cast.page.layout.tokens
    for back in range(origin.first, max(-1, origin.first - REACH - 1), -1):
        if back in ending:
            between = tokens[back : origin.first]
            return ending[back] if not between or _sets_off(between[0], cast) else None
        if not back or tokens[back - 1].tag == "VERB" or tokens[back - 1].sentence != tokens[origin.first].sentence:
            return None
    return None


def _sets_off(token: Token, cast: Cast) -> bool:
    """Whether what follows a name only describes it: behind a comma, a bracket, "yang"."""
    return token.text in {",", "("} or token.lower in cast.words.references.relative
