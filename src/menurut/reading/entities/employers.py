"""Of which body somebody is who has an office in none that is told, by what the sentence before is about.

The European Union will help Lumara. | Spokeswoman | Rika Saar ...        Karsa Minyak membantah. | Direktur utama | Rika Saar ...
└ body that acts ─┘                                                       └ firm ───┘
"""

from bisect import bisect_left

from menurut.reading.entities.cast import Cast
from menurut.reading.entities.figures import Figure

# An article may stand before the body that a sentence begins with.
OPENING = 1
# A firm was told so many sentences before its director.
FIRM_WITHIN = 2


def state_of_employer(figure: Figure, cast: Cast) -> str | None:
    """Return the state of the body for which a spokesman or a director begins to speak; None where the words tell whose he is, or nothing does."""
    if not figure.is_person or figure.bodies or figure.owner or figure.person is not None or not figure.roles:
        return None
    start = figure.mentions[0].span.start
    token = cast.page.token_over(start)
    if token is None or start > cast.page.layout.sentences[token.sentence].start or figure.portraits[0].definite:
        return None  # "juru bicara kelompok itu"
    if any(role.speaks for role in figure.roles.values()):
        return _actor_of(cast, token.sentence - 1)
    return _firm_before(cast, token.sentence, start) if figure.sector == "BUS" else None


def _actor_of(cast: Cast, number: int) -> str | None:
    """Return the state of the body or state with which a sentence begins; None where it begins with anything else."""
    sentences, text = cast.page.layout.sentences, cast.page.text
    if number < 0 or "\n" in text[sentences[number].end : sentences[number + 1].start]:
        return None  # a new paragraph is about somebody else
    first = cast.page.index_at(sentences[number].start)
    for mention, figure in cast.told[_from(cast, number) :]:
        if cast.page.index_at(mention.span.start) > first + OPENING:
            return None
        if figure.sort in {"organisation", "state"} and figure.sector != "JRN":
            return figure.country
    return None


def _firm_before(cast: Cast, number: int, start: int) -> str | None:
    """Return the state of the firm told last before a position, at most a few sentences away."""
    low = _from(cast, max(0, number - FIRM_WITHIN))
    told = [one for mention, one in cast.told[low:] if mention.span.start < start and one.sort == "organisation"]
    return next((one.country for one in reversed(told) if one.sector == "BUS"), None)


def _from(cast: Cast, number: int) -> int:
    """Return where those begin, of all told, whom a sentence and the following ones tell."""
    return bisect_left(cast.told, cast.page.layout.sentences[number].start, key=lambda told: told[0].span.start)
