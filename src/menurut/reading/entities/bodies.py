"""Describe a phrase whose head is a name, a state, a body, a group of people, a paper or a place."""

from menurut.knowledge.gazetteer import find_entries
from menurut.reading.entities.headed import find_headed, sector_of
from menurut.reading.entities.heads import find_body_sector, joined, text_key
from menurut.reading.entities.lexicon import Role, read_sectors
from menurut.reading.entities.phrase import Item, Words
from menurut.reading.entities.portrait import Portrait
from menurut.reading.entities.senses import Sense
from menurut.reading.grammar.placesigns import find_signs


def describe_named(items: tuple[Item, ...], head: int, portrait: Portrait, words: Words) -> None:
    """A phrase whose head is a name: a person, or a body that no table knows."""
    item = items[head]
    following = items[head + 1] if head + 1 < len(items) else None
    portrait.name = item.text
    portrait.person = item.sense.person if item.sense else None
    portrait.sort = "person"
    if following is not None and following.sort == "preposition" and following.text.lower() in words.references.coming:
        portrait.sector = find_body_sector(items, head)[0]  # "Rika Lestari dari Suluh TV"
    kind_words = read_sectors(words.language).name_words
    sector = next((kind_words[word] for word in reversed(item.text.casefold().split()) if word in kind_words), None)
    if portrait.person is None and sector is not None and (" " in item.text or (words.language == "en" and head > 0)):
        portrait.sort, portrait.key, portrait.sector = "organisation", "org:" + item.text.casefold(), sector
    elif portrait.person is None and _looks_like_body(item.text):
        portrait.sort, portrait.key = "organisation", "org:" + item.text.casefold()
    elif following is not None and following.sense is not None and following.sense.state and portrait.person is None:
        portrait.sort, portrait.key = "organisation", "org:" + f"{item.text} {following.text}".casefold()
        portrait.label = f"{item.text} {following.text}"


def _looks_like_body(name: str) -> bool:
    """Whether a name is an acronym or has a body's ending rather than a person's shape.

    >>> _looks_like_body("BNPTKI"), _looks_like_body("Kim Jong-un"), _looks_like_body("Swissto12")
    (True, False, True)
    """
    first = name.split()[0]
    return (first.isupper() and len(first) > 2 and "." not in first) or any(letter.isdigit() for letter in name)


def describe_sense(items: tuple[Item, ...], head: int, portrait: Portrait, words: Words) -> None:
    """A phrase whose head a table knows and that is no person's office."""
    item, sense = items[head], items[head].sense
    if sense is None:
        return
    portrait.rules.append(sense.rule)
    portrait.head = item.text.lower()
    if sense.organisation is not None:
        body = sense.organisation
        portrait.sort, portrait.key = "organisation", "org:" + body.name.casefold()
        portrait.country, portrait.sector = body.country or portrait.country, body.sector
        portrait.label = item.text
        sort = items[head - 1] if head else None
        if words.language == "en" and sort is not None and sort.sense is not None and sort.sense.body:
            portrait.head = sort.text.lower()  # "the news agency KCNA"
        seat = _seat_of(items, head)
        if seat is not None and body.country in {None, "IDN"} and body.sector in _BRANCHED:
            portrait.label = f"{item.text} {seat.text}"
            portrait.key = f"{portrait.key}:{seat.text.casefold()}"
        abroad = next((one.sense.state or one.sense.adjective for one in items[head + 1 : head + 2] if one.sense), None)
        if abroad and body.country not in {abroad, "IGO", "NGO", "MNC"}:
            portrait.country, portrait.label = abroad, f"{item.text} {items[head + 1].text}"
            portrait.key = f"{portrait.key}:{abroad}"
    elif sense.adjective and not sense.state and (portrait.several or item.text.endswith("s")):
        portrait.sort, portrait.sector, portrait.key = "group", "CVL", text_key(items)
        portrait.country = next((one.sense.country for one in items if one.sense and one.sense.country), None)
    elif sense.state or sense.adjective:
        portrait.sort, portrait.state = "state", sense.state or sense.adjective
        portrait.country, portrait.sector, portrait.label = portrait.state, "GOV", item.text
    elif sense.seat:
        portrait.sort, portrait.state, portrait.country, portrait.sector = "state", sense.seat, sense.seat, "GOV"
    elif sense.honorific is not None:
        honorific = sense.honorific
        portrait.sort, portrait.sector, portrait.key = "role", honorific.sector, "rank"
        portrait.role = Role(sense.form, honorific.sector, None, False, False)
    elif sense.part or sense.town:
        portrait.sort, portrait.country, portrait.key = "place", sense.part, "place:" + item.text.casefold()


# Sectors whose Indonesian bodies have a branch in each province and town ("Polda Jawa Timur", "DPRD Bandung").
_BRANCHED = frozenset({"COP", "JUD", "LEG", "GOV", "MIL"})


def _seat_of(items: tuple[Item, ...], head: int) -> Item | None:
    """Return the place right behind a body's name, whose branch it then is; that of a local body is known by it alone ("Polres Wulung")."""
    item = items[head + 1] if head + 1 < len(items) else None
    if item is None or (item.sense is not None and not (item.sense.part or item.sense.town)):
        return None
    if item.sense is not None:
        return item
    if item.sort == "name" and find_signs("id").get(items[head].text.lower()) in {"local", "army"}:
        return item
    entry = next(iter(find_entries(item.text)), None) if item.sort == "name" else None
    return item if entry is not None and entry.country == "IDN" else None


def describe_body(items: tuple[Item, ...], head: int, portrait: Portrait, words: Words) -> None:
    """A body, a group of people, a paper or a region."""
    sense = items[head].sense
    if sense is None:
        return
    portrait.rules.append(sense.rule)
    portrait.head = items[head].text.lower()
    grouped = sense.group is not None and (portrait.several or not sense.body)
    if sense.region and not grouped:
        portrait.sort, portrait.sector, portrait.key = "group", "GOV", "region:" + portrait.head
    elif sense.document and not grouped:
        portrait.sort, portrait.sector = "document", find_body_sector(items, head)[0]
        if portrait.sector is None and sense.document != "-":
            portrait.sector = sense.document
        portrait.key = text_key(items)
    elif grouped:
        portrait.sort, portrait.sector = "group", find_body_sector(items, head)[0] if sense.group == "-" else sense.group
        headed = find_headed(items, head, words)
        portrait.sector = sector_of(headed) if headed is not None else portrait.sector
        portrait.key = text_key(items)
    elif sense.is_state_body and portrait.several and not portrait.country:
        portrait.sort, portrait.sector, portrait.key = "group", "GOV", "region:" + portrait.head
    elif sense.body:
        _describe_institution(items, head, sense, portrait, words)
    elif sense.place:
        named = next((item for item in items if item.sort == "name" or (item.sense is not None and item.sense.proper)), None)
        portrait.sort = "place" if named is not None else "unknown"
        portrait.key = "place:" + joined(items).casefold()
        portrait.name = named.text if named is not None else None
    elif sense.role is not None:
        portrait.sort, portrait.sector, portrait.key = "group", sense.role.sector or sense.role.otherwise, text_key(items)
    else:
        portrait.sort = "unknown"


def _describe_institution(items: tuple[Item, ...], head: int, sense: Sense, portrait: Portrait, words: Words) -> None:
    headed = find_headed(items, head, words)
    told = sector_of(headed) if headed is not None else sense.body
    portrait.sort, portrait.sector = "organisation", None if told == "-" else told
    if told == "MIL" and (of := _rebels_inside(items)) is not None:
        portrait.sector = of  # "Brigade Hamas"
    portrait.bare = len(items) == 1
    plain = _names_only_state(items, head)
    known = _known_inside(items, head, words)
    if known is not None:
        portrait.key, portrait.country, portrait.sector, portrait.bare = known.key, known.country, known.sector, False
        portrait.name = portrait.label = known.label
    elif sense.is_state_body and plain and _tells_state(items, head):
        portrait.sort, portrait.state = "state", portrait.country
    elif sense.merge and plain:
        portrait.key = f"org:{sense.merge}:{portrait.country}"
    else:
        portrait.key = text_key(items)


def _rebels_inside(items: tuple[Item, ...]) -> str | None:
    """Return the sector of the armed group whose forces a phrase tells; None where it tells no such group."""
    sectors = (one.sense.organisation.sector for one in items if one.sense is not None and one.sense.organisation is not None)
    return next((sector for sector in sectors if sector in {"REB", "UAF"}), None)


def _known_inside(items: tuple[Item, ...], head: int, words: Words) -> Portrait | None:
    """Return the body that a general word only introduces: "kelompok Hamas", "kantor berita AFP", "the group Hamas"."""
    led = next((at for at, item in enumerate(items) if at > head + 1 and item.text.lower() in words.references.led), len(items))
    others = [item for at, item in enumerate(items[:led]) if at != head]
    named = [item for item in others if item.sense is None or not (item.sense.state or item.sense.adjective)]
    last = named[-1] if named else None
    if last is None or last.sense is None or last.sense.organisation is None or any(item.sort == "preposition" for item in others):
        return None
    general = items[head].text.lower()
    if general not in read_sectors(words.language).pointers["organisation"] and last.sense.organisation.sector != "JRN":
        return None
    body = last.sense.organisation
    told = next(
        (item.sense.state for item in others if item.span.start > last.span.start and item.sense and item.sense.state), None
    )
    abroad = told if told and body.country not in {told, "IGO", "NGO", "MNC"} else None  # "Kantor Ombudsman Lumara"
    return Portrait(
        sort="organisation",
        label=last.text,
        span=last.span,
        key="org:" + body.name.casefold() + (f":{abroad}" if abroad else ""),
        country=abroad or body.country,
        sector=body.sector,
    )


def _names_only_state(items: tuple[Item, ...], head: int) -> bool:
    """Whether nothing but a state stands beside the head ("pasukan Israel", "government of Russia")."""
    others = (one for at, one in enumerate(items) if at != head and one.sort != "preposition")
    return all(one.sense is not None and one.sense.country for one in others)


def _tells_state(items: tuple[Item, ...], head: int) -> bool:
    return any(
        one.sense is not None and (one.sense.state or one.sense.adjective or one.sense.seat)
        for at, one in enumerate(items)
        if at != head
    )
