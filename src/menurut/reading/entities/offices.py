"""Describe a phrase whose head is somebody's office, and the titles around a name."""

from menurut.knowledge.gazetteer import find_entries
from menurut.knowledge.organisations import KnownPerson
from menurut.reading.entities.headed import find_headed, sector_of
from menurut.reading.entities.heads import find_body_sector, find_person_name
from menurut.reading.entities.lexicon import Role
from menurut.reading.entities.phrase import Item, Words
from menurut.reading.entities.portrait import Portrait


def describe_role(items: tuple[Item, ...], head: int, portrait: Portrait, words: Words, named_phrase: bool) -> None:
    """Fill the portrait of an office-holder: sector, body, and the name where the phrase has one."""
    sense = items[head].sense
    if sense is None or sense.role is None:
        return
    role = sense.role
    portrait.sort, portrait.role, portrait.head = "role", role, items[head].text.lower()
    portrait.rules.append(sense.rule)
    _settle_sector(items, head, portrait, words, role)
    portrait.body = _body_key(items, head, portrait)
    if portrait.country == "MNC":
        portrait.country = None
    if role.relational and words.language == "en" and head and items[head - 1].sort == "name":
        portrait.owner = items[head - 1].text  # "Penhale's spokeswoman", named or not
    area = next((one for one in items[head + 1 :] if one.sense is not None and one.sense.part), None)
    if area is not None and role.sector in OF_AREAS:
        portrait.owner = area.text
    named = find_person_name(items, head, words)
    if named is None or not (named_phrase or " " in named.text):
        return
    followed_at_once = items[head + 1] is named if head + 1 < len(items) else False
    if role.relational and followed_at_once and words.language == "id":
        portrait.owner = named.text
        return
    portrait.sort, portrait.name = "person", named.text
    portrait.person = named.sense.person if named.sense else None
    if _is_namesake(portrait.person, role, area):
        portrait.namesake = True
        portrait.person, portrait.country = None, area.sense.country if area is not None and area.sense else None
    if role.sector in OF_AREAS and portrait.person is None and words.language == "id" and followed_at_once:
        _part_area(portrait, named.text)


def _settle_sector(items: tuple[Item, ...], head: int, portrait: Portrait, words: Words, role: Role) -> None:
    """Give the office its sector: its own, or that of the body it is of ("Presiden KSPI" LAB, "pejabat intelijen" SPY)."""
    portrait.sector = role.sector
    if role.sector is None or (role.relational and role.sector != "ELI"):
        sector, rule = find_body_sector(items, head)
        portrait.sector = sector or role.sector or role.otherwise
        if rule:
            portrait.rules.append(rule)
    elif role.sector in {"GOV", "MIL", "UAF"}:
        of_body = find_body_sector(items, head)[0]
        general = not words.references.officials.isdisjoint(portrait.head.split())
        if of_body is not None and (general or of_body in {"REB", "UAF"}):
            portrait.sector = of_body
    headed = find_headed(items, head, words)
    if headed is not None:
        portrait.sector = sector_of(headed)
        portrait.rules.append(headed.rule)


def _part_area(portrait: Portrait, named: str) -> None:
    """Take the area off a name that begins with one ("Gubernur Texas Rika Lestari"); nobody is left where all is the area."""
    area, rest = split_area(named)
    if area is not None:
        portrait.name, portrait.country = rest or None, portrait.country or area
        portrait.sort = "person" if rest else "role"
        portrait.owner = portrait.owner if rest else named


# Sectors whose offices are of a town or region, which Indonesian writes between the office and the name ("Bupati Karawang Budi").
OF_AREAS = frozenset({"GOV", "COP", "MIL", "LEG", "JUD", None})


def split_area(name: str) -> tuple[str | None, str]:
    """Return the state of the area that begins a name, and the name without it; (None, name) where it begins with no place.

    >>> split_area("Karawang Budi Santoso"), split_area("Budi Santoso")
    (('IDN', 'Budi Santoso'), (None, 'Budi Santoso'))
    >>> split_area("Karawang")
    ('IDN', '')
    """
    words = name.split()
    for length in (3, 2, 1):
        if len(words) >= length:
            found = next((entry for entry in find_entries(" ".join(words[:length])) if entry.doubt is None), None)
            if found is not None and found.country is not None and (length > 1 or found.country == "IDN"):
                return found.country, " ".join(words[length:])
    return None, name


def _is_namesake(person: KnownPerson | None, role: Role, area: Item | None) -> bool:
    """Whether a well-known name is borne by somebody else: who heads an area is of its state ("Wakil Bupati Lamandau Abdul Hamid")."""
    of = area.sense.country if area is not None and area.sense else role.home
    return person is not None and person.country is not None and of is not None and person.country != of


def _body_key(items: tuple[Item, ...], head: int, portrait: Portrait) -> str | None:
    """Return the key of the body an office belongs to ("Kabiro Humas KPK": org:kpk); None where only a state is told."""
    for item in (*items[head + 1 :], *reversed(items[:head])):
        sense = item.sense
        if sense is not None and (sense.state or sense.adjective) and portrait.sector == "GOV":
            return None
        if sense is not None and sense.organisation is not None:
            return f"org:{sense.organisation.name.casefold()}{_abroad(items, item, sense.organisation.country)}"
        if sense is not None and sense.merge and sense.body:
            return f"org:{sense.merge}:{portrait.country}"
    return None


def _abroad(items: tuple[Item, ...], body: Item, home: str | None) -> str:
    """Return what the key of a body called as one at home is ends with where a foreign state follows ("Ketua DPR Lumara"); empty else."""
    at = next((at for at, item in enumerate(items) if item is body), 0) + 1
    after = items[at].sense if at < len(items) else None
    abroad = after.state if after is not None else None
    return f":{abroad}" if abroad and home not in {None, abroad, "IGO", "NGO", "MNC"} else ""


def is_office(items: tuple[Item, ...], head: int, portrait: Portrait, words: Words, *, followed: bool = False) -> bool:
    """Whether the head is one person's office here, not the unnamed people or the body the same word can be.

    `followed` where the name stands behind a comma.
    """
    sense = items[head].sense
    if sense is None or sense.role is None:
        return False
    name = find_person_name(items, head, words)
    named = name is not None or followed
    if name is not None and sense.group is not None and _is_of_another(name, sense.role, words):
        return False
    if name is not None and sense.role.word in words.references.collective:
        return False  # "pendukung Rika"
    if sense.group is None and not sense.body:
        return not portrait.several or named
    if portrait.several:
        return False
    if named and not sense.body:
        return True
    return portrait.single or (portrait.definite and not sense.body)


# Who may be somebody's. "mantan presiden Vladimir Putin" held some office himself, "pengusaha Donald Trump" and "aktivis Alexei Navalny" are he.
_SERVING = frozenset({"MIL", "COP", "SPY", "REB", "UAF", "PRM", "LAB"})


def _is_of_another(name: Item, role: Role, words: Words) -> bool:
    """Whether a well-known name is whose people the head tells ("prajurit Vladimir Putin"), not one of them."""
    person = name.sense.person if name.sense else None
    serves = role.sector in _SERVING or role.word in words.references.serving
    return person is not None and serves and role.sector not in {held.sector for held in person.tenures}


def add_titles(items: tuple[Item, ...], portrait: Portrait) -> None:
    """Add what honorifics and ranks tell: gender, sector, country."""
    for item in items:
        honorific = item.sense.honorific if item.sense else None
        if honorific is None or item.sense is None:
            continue
        portrait.gender = portrait.gender or honorific.gender
        if not portrait.sector and honorific.sector:
            portrait.sector = honorific.sector
            portrait.rules.append(item.sense.rule)
        portrait.country = portrait.country or honorific.country
