"""Code a phrase that stands alone: the country, the sector and the further sectors that its own words tell.

para pengunjuk rasa Estonia -> EST CVL      mantan jenderal -> ELI, MIL      juru bicara PBB -> IGO

Nothing is taken from a story around it: where the words name no state, there is none. Within an article the same portraits are put
together by cast.py, and home.py gives a state to those that have none.
"""

from dataclasses import dataclass

from menurut.reading.entities.assemble import sector_on
from menurut.reading.entities.cutting import cut_phrase
from menurut.reading.entities.draw import draw
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.phrase import words_of
from menurut.reading.entities.portrait import Sort
from menurut.reading.entities.senses import lowered
from menurut.reading.grammar.page import Page
from menurut.types.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """What a phrase tells: codes, None where it tells none, and the lexicon entries they come from."""

    sort: Sort
    country: str | None
    sector: str | None
    secondary: tuple[str, ...]
    because: tuple[str, ...]


def code_phrase(page: Page, phrase: Span) -> Coding:
    """Return what the words of `phrase` tell on the day of the page's publication."""
    words = words_of(page.article.language)
    portrait = draw(cut_phrase(page, phrase, words, lowered(page.text)), words)
    if portrait is None:
        return Coding(sort="unknown", country=None, sector=None, secondary=(), because=())
    figure = Figure(sort=portrait.sort)
    figure.learn(portrait)
    sector = sector_on(figure, page.article.published)
    if portrait.sort == "place" and sector is None and figure.country:
        sector = "GOV"  # a region that acts does so by its government
    return Coding(
        sort=portrait.sort,
        country=figure.country or portrait.home,
        sector=sector,
        secondary=tuple(one for one in figure.secondary if one != sector),
        because=tuple(dict.fromkeys(portrait.rules)),
    )
