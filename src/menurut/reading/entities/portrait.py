"""What one mention tells by itself: what sort of thing it names, its name, state, sector and role.

    juru bicara Dewan Keamanan Nasional AS John Kirby
      -> person, name "John Kirby", role "juru bicara", country USA, sector GOV

Nothing here looks at another mention; figures.py puts portraits together.
"""

from dataclasses import dataclass, field, replace
from typing import Literal

from menurut.knowledge.organisations import KnownPerson
from menurut.reading.entities.lexicon import Role, read_sectors
from menurut.reading.entities.phrase import Item, Phrase, Words
from menurut.reading.entities.senses import Sense
from menurut.types.span import Span

Sort = Literal["state", "organisation", "person", "role", "group", "document", "place", "unknown"]


@dataclass(slots=True, kw_only=True)
class Portrait:
    """One mention described. `role` is a person's office with no name told; `owner` whose spokesman, wife or lawyer it is."""

    sort: Sort
    label: str
    span: Span
    key: str | None = None
    name: str | None = None
    role: Role | None = None
    former: bool = False
    country: str | None = None
    sector: str | None = None
    state: str | None = None
    head: str = ""
    owner: str | None = None
    body: str | None = None
    person: KnownPerson | None = None
    several: bool = False
    single: bool = False
    definite: bool = False
    bare: bool = False
    local: bool = False
    gender: str | None = None
    brackets: tuple[str, ...] = ()
    rules: list[str] = field(default_factory=list)


_SKIPPED = frozenset({"several", "one", "definite", "number"})


# "tiga orang perwira": a word that only helps to count.
_COUNTERS = frozenset({"orang", "buah", "ekor"})


def _content(part: tuple[Item, ...]) -> tuple[Item, ...]:
    kept = tuple(item for item in part if item.sort not in _SKIPPED)
    while kept and kept[0].sort == "preposition":
        kept = kept[1:]
    if len(kept) > 1 and kept[0].text.lower() in _COUNTERS and kept[1].sense is not None and _heads(kept[1].sense):
        kept = kept[1:]
    return kept


def _before_preposition(items: tuple[Item, ...]) -> tuple[Item, ...]:
    for at, item in enumerate(items):
        if at and item.sort == "preposition":
            return items[:at]
    return items


def _heads(sense: Sense) -> bool:
    return bool(sense.role or sense.body or sense.group is not None or sense.document or sense.issuer or sense.region)


def _head_of(items: tuple[Item, ...], words: Words) -> int | None:
    """Return the index of the item that says what the phrase is: the first one in Indonesian, the last but names in English."""
    core = _before_preposition(items)
    if words.language == "id":
        for at, item in enumerate(core):
            sense = item.sense
            following = core[at + 1] if at + 1 < len(core) else None
            if (
                sense is not None
                and not _heads(sense)
                and not sense.organisation
                and following is not None
                and _is_proper(following)
            ):
                continue
            if item.sort == "name" or (sense is not None and not (sense.former or sense.acting) and not _is_title(core, at)):
                return at
            if sense is not None and _heads(sense) and not _is_title(core, at):
                return at
            if item.sort == "word" and not item.text[:1].isupper() and item.text not in words.references.several:
                return at
        return None
    for at in range(len(core) - 1, -1, -1):
        sense = core[at].sense
        if sense is not None and _heads(sense) and not _is_title(core, at):
            return at
        if core[at].sort == "word":
            return at
        if core[at].sort == "name" or sense is not None:
            return _named_head(core, at)
    return None


def _is_proper(item: Item) -> bool:
    """Whether an item names somebody itself, so that a state in front only says where from ("Prancis Le Vif", "Israel Katz")."""
    return item.sort == "name" or (item.sense is not None and item.sense.organisation is not None)


def _named_head(core: tuple[Item, ...], at: int) -> int:
    """Return the office in front of an English name ("Defense Minister Sergei Shoigu"), else the name."""
    before = core[at - 1].sense if at else None
    if before is not None and before.role is not None and core[at].sort == "name":
        return at - 1
    return at


def _is_title(items: tuple[Item, ...], at: int) -> bool:
    """Whether an honorific here stands before a name ("Jenderal Budi"), so that it is no head."""
    sense = items[at].sense
    if sense is None or sense.honorific is None:
        return False
    following = items[at + 1] if at + 1 < len(items) else None
    return following is not None and (
        following.sort == "name" or (following.sense is not None and following.sense.honorific is not None)
    )


def _countries(items: tuple[Item, ...], head: int | None, words: Words) -> tuple[str | None, Item | None]:
    """Return the first state told after the head (in English: nearest before it, then after), and the item that tells it."""
    order = list(range(len(items)))
    if words.language == "en" and head is not None:
        order = [*range(head, -1, -1), *range(head + 1, len(items))]
    firm = None
    for at in order:
        sense = items[at].sense
        if sense is None or sense.country is None or (sense.role and at == head):
            continue
        if sense.country == "MNC":
            firm = firm or items[at]
            continue
        return sense.country, items[at]
    if firm is not None:
        return "MNC", firm
    return None, None


def _join(part: tuple[Item, ...]) -> str:
    return " ".join(item.text for item in part)


def _name_after(items: tuple[Item, ...], head: int) -> Item | None:
    """Return the run of name words that ends an Indonesian phrase, none of it behind a preposition."""
    core = _before_preposition(items[head:])
    return core[-1] if len(core) > 1 and core[-1].sort == "name" else None


def _person_name(items: tuple[Item, ...], head: int, words: Words) -> Item | None:
    return _name_after(items, head) if words.language == "id" else _english_name(items, head)


def _title_facts(items: tuple[Item, ...], portrait: Portrait) -> None:
    for item in items:
        honorific = item.sense.honorific if item.sense else None
        if honorific is None or item.sense is None:
            continue
        portrait.gender = portrait.gender or honorific.gender
        if not portrait.sector and honorific.sector:
            portrait.sector = honorific.sector
            portrait.rules.append(item.sense.rule)
        portrait.country = portrait.country or honorific.country


def _body_sector(items: tuple[Item, ...], head: int) -> tuple[str | None, str | None]:
    """Return the sector of the body, group or office named with a role ("juru bicara militer"), and the rule."""
    ordered = [*items[head + 1 :], *reversed(items[:head])]
    for item in ordered:
        sense = item.sense
        if sense is None:
            continue
        if sense.organisation is not None and sense.organisation.sector:
            return sense.organisation.sector, sense.rule
        for sector in (sense.body, sense.group, sense.role.sector if sense.role and not sense.honorific else None):
            if sector and sector != "-":
                return sector, sense.rule
    return None, None


def _describe_role(items: tuple[Item, ...], head: int, portrait: Portrait, words: Words, named_phrase: bool) -> None:
    sense = items[head].sense
    if sense is None or sense.role is None:
        return
    role = sense.role
    portrait.sort, portrait.role, portrait.head = "role", role, items[head].text.lower()
    portrait.rules.append(sense.rule)
    portrait.sector = role.sector
    if role.sector is None or role.relational:
        sector, rule = _body_sector(items, head)
        portrait.sector = sector or role.sector or role.otherwise
        if rule:
            portrait.rules.append(rule)
    if role.sector in {"GOV", "MIL", "UAF"} and not role.relational:
        of_body = _body_sector(items, head)[0]
        general = not {"pejabat", "official"}.isdisjoint(portrait.head.split())
        if of_body is not None and (general or of_body in {"REB", "UAF"}):
            portrait.sector = of_body
    portrait.body = _body_key(items, head, portrait)
    if portrait.country == "MNC":
        portrait.country = None
    named = _person_name(items, head, words) if named_phrase else None
    if named is None:
        return
    followed_at_once = items[head + 1] is named if head + 1 < len(items) else False
    if role.relational and followed_at_once and words.language == "id":
        portrait.owner = named.text
        return
    portrait.sort, portrait.name = "person", named.text
    portrait.person = named.sense.person if named.sense else None


def _body_key(items: tuple[Item, ...], head: int, portrait: Portrait) -> str | None:
    """Return the key of the body an office belongs to ("Kabiro Humas KPK": org:kpk); None where only a state is told."""
    for item in (*items[head + 1 :], *reversed(items[:head])):
        sense = item.sense
        if sense is not None and sense.organisation is not None:
            return "org:" + sense.organisation.name.casefold()
        if sense is not None and sense.merge and sense.body:
            return f"org:{sense.merge}:{portrait.country}"
    return None


def _english_name(items: tuple[Item, ...], head: int) -> Item | None:
    """Return the name right behind an English office ("Minister Kadri Saar"), or the last one of "President of X Kadri Saar"."""
    if head + 1 < len(items) and items[head + 1].sort == "name":
        return items[head + 1]
    return None


def _describe_named(items: tuple[Item, ...], head: int, portrait: Portrait) -> None:
    """A phrase whose head is a name: a person, or a body that no table knows."""
    item = items[head]
    following = items[head + 1] if head + 1 < len(items) else None
    portrait.name = item.text
    portrait.person = item.sense.person if item.sense else None
    portrait.sort = "person"
    if portrait.person is None and _looks_like_body(item.text):
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


def _describe_sense(items: tuple[Item, ...], head: int, portrait: Portrait, words: Words) -> None:
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
        abroad = next((one.sense.state or one.sense.adjective for one in items[head + 1 : head + 2] if one.sense), None)
        if abroad and body.country not in {abroad, "IGO", "NGO", "MNC"}:
            portrait.country, portrait.label = abroad, f"{item.text} {items[head + 1].text}"
            portrait.key = f"{portrait.key}:{abroad}"
    elif sense.adjective and not sense.state and (portrait.several or item.text.endswith("s")):
        portrait.sort, portrait.sector, portrait.key = "group", "CVL", _text_key(items)
        portrait.country = next((one.sense.country for one in items if one.sense and one.sense.country), None)
    elif sense.state or sense.adjective:
        portrait.sort, portrait.state = "state", sense.state or sense.adjective
        portrait.country, portrait.sector, portrait.label = portrait.state, "GOV", item.text
    elif sense.seat:
        portrait.sort, portrait.state, portrait.country, portrait.sector = "state", sense.seat, sense.seat, "GOV"
    elif sense.part:
        portrait.sort, portrait.country, portrait.key = "place", sense.part, "place:" + item.text.casefold()


def _describe_body(items: tuple[Item, ...], head: int, portrait: Portrait, words: Words) -> None:
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
        portrait.sort, portrait.sector = "document", _body_sector(items, head)[0]
        if portrait.sector is None and sense.document != "-":
            portrait.sector = sense.document
        portrait.key = _text_key(items)
    elif grouped:
        portrait.sort, portrait.sector = "group", _body_sector(items, head)[0] if sense.group == "-" else sense.group
        portrait.key = _text_key(items)
    elif sense.body:
        portrait.sort, portrait.sector = "organisation", None if sense.body == "-" else sense.body
        portrait.bare = len(items) == 1
        plain = _names_only_state(items, head)
        known = _known_inside(items, head, words)
        if known is not None:
            portrait.key, portrait.country, portrait.sector, portrait.bare = known.key, known.country, known.sector, False
        elif sense.is_state_body and plain and _tells_state(items, head):
            portrait.sort, portrait.state = "state", portrait.country
        elif sense.merge and plain:
            portrait.key = f"org:{sense.merge}:{portrait.country}"
        else:
            portrait.key = _text_key(items)
    else:
        portrait.sort = "unknown"


def _known_inside(items: tuple[Item, ...], head: int, words: Words) -> Portrait | None:
    """Return the body that a general word only introduces: "kelompok Hamas", "kantor berita AFP", "the group Hamas"."""
    others = [item for at, item in enumerate(items) if at != head]
    last = others[-1] if others else None
    if last is None or last.sense is None or last.sense.organisation is None or any(item.sort == "preposition" for item in others):
        return None
    general = items[head].text.lower()
    if general not in read_sectors(words.language).pointers["organisation"] and last.sense.organisation.sector != "JRN":
        return None
    body = last.sense.organisation
    return Portrait(
        sort="organisation",
        label=last.text,
        span=last.span,
        key="org:" + body.name.casefold(),
        country=body.country,
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


def _text_key(items: tuple[Item, ...]) -> str:
    return "text:" + _join(items).casefold()


def draw_part(part: tuple[Item, ...], words: Words, *, named: bool = True) -> Portrait | None:
    """Return the portrait of one part of a phrase; None where it has no words but determiners. Unless `named`, an office stays bare."""
    items = _content(part)
    if not items:
        return _counted(part)
    span = Span(items[0].span.start, items[-1].span.end)
    portrait = Portrait(sort="unknown", label=_join(items), span=span)
    portrait.several = any(item.sort in {"several", "number"} for item in part[: max(1, len(part) - 1)])
    portrait.single = any(item.sort == "one" for item in part[:2]) and not portrait.several
    portrait.definite = any(item.sort == "definite" for item in part)
    portrait.former = any(item.sense is not None and item.sense.former for item in items)
    head = _head_of(items, words)
    if head is None:
        head = next((at for at, item in enumerate(items) if item.sense is not None), 0)
    portrait.country, told_by = _countries(items, head, words)
    if told_by is not None and told_by.sense is not None:
        portrait.rules.append(told_by.sense.rule)
    sense = items[head].sense
    if items[head].sort == "name":
        _describe_named(items, head, portrait)
    elif sense is None:
        portrait.head = items[head].text.lower()
        portrait.sort = "unknown"
        portrait.key = _text_key(items)
    elif sense.issuer and (issuer := _issuer(part, items, head, words)) is not None:
        issuer.rules.insert(0, sense.rule)
        return issuer
    elif _is_office(items, head, portrait, words):
        _describe_role(items, head, portrait, words, named)
    elif _heads(sense):
        _describe_body(items, head, portrait, words)
    else:
        _describe_sense(items, head, portrait, words)
    _title_facts(items, portrait)
    if portrait.person is not None:
        portrait.country = portrait.country or portrait.person.country
    return portrait


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
    label = _join(part)
    span = Span(part[0].span.start, part[-1].span.end)
    return Portrait(sort="group", label=label, span=span, key="text:" + label.casefold(), sector="CVL", several=True)


def _is_office(items: tuple[Item, ...], head: int, portrait: Portrait, words: Words) -> bool:
    """Whether the head is one person's office here, not the unnamed people or the body the same word can be."""
    sense = items[head].sense
    if sense is None or sense.role is None:
        return False
    named = _person_name(items, head, words) is not None
    if sense.group is None and not sense.body:
        return not portrait.several or named
    if portrait.several:
        return False
    if named and not sense.body:
        return True
    return portrait.single or (portrait.definite and not sense.body)


def draw(phrase: Phrase, words: Words) -> Portrait | None:
    """Return the portrait of a mention, its appositions joined to it; None where nothing in it names anybody."""
    drawn = [
        portrait
        for portrait in (draw_part(part, words, named=phrase.named or at > 0) for at, part in enumerate(phrase.parts[:3]))
        if portrait is not None
    ]
    if not drawn:
        return None
    main = drawn[0]
    main.brackets = phrase.brackets
    for other in drawn[1:]:
        main = _join_apposition(main, other)
    return main


def _join_apposition(main: Portrait, other: Portrait) -> Portrait:
    """Return "Menteri Pertahanan Rusia, Sergei Shoigu" and "Sergei Shoigu, menteri pertahanan Rusia" as one."""
    if main.sort == "role" and other.sort == "person":
        office, named = main, other
    elif main.sort == "person" and other.sort in {"role", "person"} and other.role is not None:
        office, named = other, main
    elif main.sort == "organisation" and other.sort in {"person", "organisation"} and other.role is None:
        return _named_body(main, other)
    else:
        return main
    return replace(
        named,
        role=office.role or named.role,
        former=office.former or named.former,
        country=office.country or named.country,
        sector=office.sector or named.sector,
        head=office.head,
        owner=office.owner,
        brackets=main.brackets,
        rules=[*office.rules, *named.rules],
    )


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
