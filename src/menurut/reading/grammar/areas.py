"""The area that stands between an office or a body and who speaks for it.

Bupati | Purworejo | Rika Lestari        Kasat Reskrim Polres | Blora | AKP Budi Santoso        Camat | Wulung | Rika Ayu Lestari
"""

from menurut.knowledge.regions import region_length
from menurut.knowledge.wordclasses import word_classes
from menurut.reading.grammar.placesigns import find_signs, find_village_offices
from menurut.types.layout import Token

# A person told with an office has at least so many names where the word before could be one of them.
FULL = 2


def area_length(tokens: tuple[Token, ...], at: int, last: int) -> int:
    """Return how many Indonesian tokens from `at`, before `last`, are the area of the office or body right before; 0 where none is.

    A regency is known by name; which village or subdistrict is not, so that there any word counts that no person is known to bear.
    """
    if not at or not tokens[at].text[:1].isupper():
        return 0
    before = tokens[at - 1].lower
    pair = f"{tokens[at - 2].lower} {before}" if at > 1 else ""
    borne = (known := word_classes("id").get(tokens[at].lower)) is not None and known.name == "PERSON"
    if {find_signs("id").get(one) for one in (pair, before)}.isdisjoint({"local", "local_offices"}):
        return 0
    length = region_length(tuple(token.lower for token in tokens[at:last]))
    if length:
        return 0 if borne and length == 1 and last - at - length < FULL else length
    of_village = not {pair, before}.isdisjoint(find_village_offices("id"))
    return int(of_village and known is None and last - at > FULL)
