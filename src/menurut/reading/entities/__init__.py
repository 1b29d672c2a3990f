"""Entities: who the mentions are.

portrait of each mention -> people by name -> states, bodies, groups, offices -> holders of offices -> states left open, and the holders at home
-> pronouns
"""

from menurut.reading.entities.assemble import make_entities
from menurut.reading.entities.cast import Cast
from menurut.reading.entities.doubts import settle_doubts
from menurut.reading.entities.home import settle_countries
from menurut.reading.entities.incumbents import find_incumbents
from menurut.reading.entities.pronouns import resolve_pronouns
from menurut.reading.grammar.page import Page
from menurut.types.attribution import Attribution
from menurut.types.entity import Entity
from menurut.types.gap import Gap
from menurut.types.mention import Mention


def find_entities(
    page: Page, mentions: tuple[Mention, ...], attributions: tuple[Attribution, ...]
) -> tuple[tuple[Entity, ...], tuple[Gap, ...]]:
    """Return the entities in order of their first mention, and a Gap for each pronoun that speaks for nobody known."""
    cast = Cast(page)
    cast.gather(mentions, attributions)
    settle_doubts(cast, attributions)
    find_incumbents(cast)
    settle_countries(cast)
    find_incumbents(cast, at_home=True)
    gaps = resolve_pronouns(cast, mentions, attributions)
    return make_entities(cast, attributions), gaps
