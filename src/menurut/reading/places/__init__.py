"""Places: names the gazetteer knows."""

from menurut.reading.grammar.page import Page
from menurut.types.mention import Mention
from menurut.types.place import Place


def find_places(page: Page, mentions: tuple[Mention, ...]) -> tuple[Place, ...]:
    """Return the places in order of position. Thin first version: none."""
    return ()
