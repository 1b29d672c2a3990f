"""Claims: one event as told by one source chain.

Republika ‹ Gedung Putih   PRK gives weapons to RUS   reported
Republika ‹ Korut          PRK gives weapons to RUS   denied
"""

from menurut.reading.claims.assemble import assemble_claims
from menurut.reading.grammar.page import Page
from menurut.types.attribution import Attribution
from menurut.types.claim import Claim
from menurut.types.entity import Entity
from menurut.types.event import Event
from menurut.types.gap import Gap
from menurut.types.mention import Mention


def make_claims(
    page: Page,
    mentions: tuple[Mention, ...],
    attributions: tuple[Attribution, ...],
    entities: tuple[Entity, ...],
    events: tuple[Event, ...],
) -> tuple[tuple[Claim, ...], tuple[Gap, ...]]:
    """Return the claims in order of their events, and a Gap for each whose source nobody names."""
    return assemble_claims(page, mentions, attributions, entities, events)
