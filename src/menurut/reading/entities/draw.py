"""Draw the portrait of a mention: of each part between its commas, then of the parts as one."""

from dataclasses import replace

from menurut.reading.entities.bodies import describe_body, describe_named, describe_sense
from menurut.reading.entities.heads import (
    before_preposition,
    content_of,
    find_country,
    find_head,
    find_person_name,
    is_head,
    joined,
    text_key,
    told_sectors,
)
from menurut.reading.entities.offices import add_titles, describe_role, is_office
from menurut.reading.entities.own import OWN
from menurut.reading.entities.phrase import Item, Phrase, Words
from menurut.reading.entities.portrait import Portrait
from menurut.types.span import Span


def draw_part(part: tuple[Item, ...], words: Words, *, named: bool = True, followed: bool = False) -> Portrait | None:
    """Return the portrait of one part of a phrase; None where it has no words but determiners.

    Unless `named`, an office stays bare; `followed` where a name stands behind the next comma ("pakar militer Lumara, Rika Lestari").
    """
    items = content_of(part, words)
    if not items:
        return _counted(part)
    span = Span(items[0].span.start, items[-1].span.end)
    portrait = Portrait(sort="unknown", label=joined(items), span=span)
    opening = next((at for at, item in enumerate(part) if item is items[0]), 0)
    portrait.several = any(item.sort in {"several", "number"} for item in part[:opening])
    portrait.number = _number(part[:opening], words)
    portrait.single = any(item.sort == "one" for item in part[:2]) and not portrait.several
    portrait.definite = any(item.sort == "definite" for item in part)
    portrait.former = any(item.sense is not None and item.sense.former for item in items)
    head = find_head(items, words)
    if head is None:
        head = next((at for at, item in enumerate(items) if item.sense is not None), 0)
    portrait.country, told_by = find_country(items, head, words)
    if told_by is not None and told_by.sense is not None:
        portrait.rules.append(told_by.sense.rule)
    portrait.possessed = items[head].possessed and len(items) == 1
    sense = items[head].sense
    if items[head].sort == "name":
        describe_named(items, head, portrait, words)
    elif sense is None:
        _describe_unknown(items, head, portrait, human=any(one.text.lower() in words.references.human for one in part[:opening]))
    elif (
        sense.issuer
        and not _is_somebody(items, head, words, named=named)
        and (issuer := _issuer(part, items, head, words)) is not None
    ):
        issuer.rules.insert(0, sense.rule)
        return issuer
    elif is_office(items, head, portrait, words, followed=followed):
        describe_role(items, head, portrait, words, named)
    elif is_head(sense):
        describe_body(items, head, portrait, words)
    else:
        describe_sense(items, head, portrait, words)
    add_titles(items, portrait)
    _settle_sector(items, head, portrait)
    portrait.secondary = told_sectors(items, words)
    if portrait.role is not None and portrait.role.word in words.references.chiefs and portrait.sector != portrait.role.sector:
        portrait.secondary = tuple(one for one in portrait.secondary if one != portrait.role.sector)
    portrait.key = _key_of_many(part, part[:opening], items, portrait, words)
    if portrait.person is not None:
        portrait.country = portrait.country or portrait.person.country
    return portrait


def _number(opening: tuple[Item, ...], words: Words) -> int | None:
    """Return how many people an opening tells of ("12 orang", "kelima orang itu"); None where it tells none, no whole number or some thousands."""
    if _is_large(opening, words):
        return None
    for item in opening:
        lower = item.text.lower()
        if lower.isdecimal():
            return int(lower)
        for numerals in (words.references.numerals, words.references.all_of):
            if lower in numerals:
                return numerals.index(lower) + 1
    return None


def _is_large(opening: tuple[Item, ...], words: Words) -> bool:
    """Whether a number in front of a phrase is made larger by a word: "26 ribu orang"."""
    return any(item.text.lower() in words.references.magnitudes for item in opening)


def _describe_unknown(items: tuple[Item, ...], head: int, portrait: Portrait, *, human: bool) -> None:
    """A phrase whose head no table knows: somebody where the words before say so ("seorang pelobi"), else nobody knows what."""
    portrait.head, portrait.key = items[head].text.lower(), text_key(items)
    if human:
        portrait.sort, portrait.sector = "group", "CVL"


# Of the bodies between states only these are of a sector: courts, assemblies, forces, and those who heal.
_SECTORS_OF_IGO = frozenset({"JUD", "LEG", "MIL", "MED", "COP", "JRN"})


def _settle_sector(items: tuple[Item, ...], head: int, portrait: Portrait) -> None:
    """Settle what hangs on country and sector together: militants of somewhere are rebels, officials of the UN of no sector."""
    sense = items[head].sense
    if sense is None:
        return
    portrait.home = sense.home
    if (
        sense.belonging
        and portrait.sector == (sense.group or sense.body)
        and any(_tells_whose(one) for one in before_preposition(items))
    ):
        portrait.sector = sense.belonging
    if portrait.country == "IGO" and portrait.sector not in _SECTORS_OF_IGO and not sense.rule.startswith(OWN):
        portrait.sector = None


def _tells_whose(item: Item) -> bool:
    return item.sense is not None and bool(item.sense.country)


# Who governs or fights: "kedua presiden" are of two states, "kedua terdakwa" seldom.
_STATELY = frozenset({"GOV", "MIL", None})


def _key_of_many(
    part: tuple[Item, ...], opening: tuple[Item, ...], items: tuple[Item, ...], portrait: Portrait, words: Words
) -> str | None:
    """Return the key of a phrase, its own words of thousands, who are not those of whom another number was told, and of people of several states."""
    if _is_of_several_states(opening, items, portrait, words):
        return "region:" + portrait.label.casefold()
    return "text:" + joined(part).casefold() if portrait.sort == "group" and _is_large(opening, words) else portrait.key


def _is_of_several_states(opening: tuple[Item, ...], items: tuple[Item, ...], portrait: Portrait, words: Words) -> bool:
    """Whether a group without a state is of more than one, or of any, or of one that is only said to be another ("kedua presiden", "salah satu pihak", "warga asing")."""
    if portrait.country or portrait.sort not in {"group", "organisation"}:
        return False
    if any(item.text.lower() in words.references.foreign for item in items):
        return True
    if opening and portrait.label.casefold() in words.references.whoever:
        return True
    return portrait.sector in _STATELY and any(item.text.lower() in words.references.pairs for item in opening)


def _is_somebody(items: tuple[Item, ...], head: int, words: Words, *, named: bool) -> bool:
    """Whether a word for whose report it is stands with a person's name: "Wartawan Tempo Rika Lestari" is no report of Tempo."""
    sense = items[head].sense
    return named and sense is not None and sense.role is not None and find_person_name(items, head, words) is not None


def _issuer(part: tuple[Item, ...], items: tuple[Item, ...], head: int, words: Words) -> Portrait | None:
    """Return whose words "laporan KCNA", "pernyataan koalisi", "angka resmi Israel" are; None where a paper stays a paper."""
    sense = items[head].sense
    if sense is None:
        return None
    rest = items[head + 1 :] if words.language == "id" else _of_whom(items, head)
    while rest and rest[0].sort in {"word", "preposition"} and len(rest) > 1:
        rest = rest[1:]
    drawn = draw_part(rest, words, named=True) if rest else None
    if drawn is None or drawn.sort in {"unknown", "document", "place"}:
        return None
    if sense.document and drawn.sector != "JRN":
        return None
    if sense.role is not None and drawn.sort == "state":
        return None  # "wartawan Lumara" are people, "wartawan KCNA" writes for it
    return drawn


def _of_whom(items: tuple[Item, ...], head: int) -> tuple[Item, ...]:
    for at in range(head + 1, len(items)):
        if items[at].text.lower() == "of":
            return items[at + 1 :]
    return items[:head]


def _counted(part: tuple[Item, ...]) -> Portrait | None:
    """Return people of whom only a number is told ("38 persen", "others"); None for a lone pointer or a bare number."""
    if len(part) < 2 and not any(item.sort == "several" for item in part):
        return None
    label = joined(part)
    span = Span(part[0].span.start, part[-1].span.end)
    return Portrait(sort="group", label=label, span=span, key="text:" + label.casefold(), sector="CVL", several=True)


def draw(phrase: Phrase, words: Words) -> Portrait | None:
    """Return the portrait of a mention, its appositions joined to it; None where nothing in it names anybody."""
    drawn = [
        portrait
        for portrait in (
            draw_part(part, words, named=phrase.named or at > 0, followed=_is_followed(phrase, at))
            for at, part in enumerate(phrase.parts[:3])
        )
        if portrait is not None
    ]
    if not drawn:
        return None
    main = drawn[0]
    main.brackets = phrase.brackets
    for other in drawn[1:]:
        main = _join_apposition(main, other)
    main.nicknames = tuple(nick for name, nick in phrase.nicknames if main.name and main.name.endswith(name.split()[-1]))
    return main


def _is_followed(phrase: Phrase, at: int) -> bool:
    """Whether the next part is a name and nothing else."""
    following = phrase.parts[at + 1] if at + 1 < len(phrase.parts) else ()
    return phrase.named and len(following) == 1 and following[0].sort == "name"


def _join_apposition(main: Portrait, other: Portrait) -> Portrait:
    """Return "Menteri Pertahanan Rusia, Sergei Shoigu" and "Sergei Shoigu, menteri pertahanan Rusia" as one.

    A name before the comma is then what the office is of: "Direktur Samudra Raya, Budi Santoso".
    """
    if main.sort in {"role", "person"} and main.role is not None and other.sort == "person" and other.role is None:
        office, named = main, other
    elif main.sort == "person" and other.sort in {"role", "person"} and other.role is not None:
        office, named = other, main
    elif main.sort == "organisation" and other.role is None and (other.sort == "organisation" or _names_a_medium(main, other)):
        return main if _only_describes(main, other) else _named_body(main, other)
    elif main.sort == "person" and main.role is None and other.sort == "group" and not other.several:
        main.country, main.sector = main.country or other.country, main.sector or other.sector
        main.rules = [*main.rules, *other.rules]
        return main
    else:
        return main
    return replace(
        named,
        role=office.role or named.role,
        former=office.former or named.former,
        country=office.country or named.country,
        sector=office.sector or named.sector,
        secondary=(*office.secondary, *named.secondary),
        head=office.head,
        owner=office.owner,
        brackets=main.brackets,
        rules=[*office.rules, *named.rules],
    )


def _only_describes(main: Portrait, other: Portrait) -> bool:
    """Whether the second part only says what sort of body the first one is ("JNIM, kelompok yang ...")."""
    return bool(main.key and main.key.startswith("org:")) and other.name is None and not (other.key or "").startswith("org:")


def _names_a_medium(main: Portrait, other: Portrait) -> bool:
    """Whether an unknown name behind a comma is the medium's ("situs berita Swiss, Heidi"), not a person's."""
    return main.sector == "JRN" and other.sort == "person" and other.person is None


def _named_body(main: Portrait, other: Portrait) -> Portrait:
    """Return "situs berita Swiss, Heidi.news": the body that the second part names, with what the first tells of it."""
    key = other.key if other.sort == "organisation" else "org:" + (other.name or other.label).casefold()
    return replace(
        main,
        key=key,
        name=other.name or other.label,
        country=main.country or other.country,
        sector=main.sector or other.sector,
        bare=False,
        rules=[*main.rules, *other.rules],
    )
