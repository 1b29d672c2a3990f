"""Find what says what a phrase is: its head, the name in it, the state it tells.

Indonesian: the first word that is no title         Menteri Pertahanan | Rusia | Sergei Shoigu
English: the last word before a preposition         Russian | Defense Minister | Sergei Shoigu
"""

from menurut.reading.entities.phrase import Item, Words
from menurut.reading.entities.senses import Sense
from menurut.reading.grammar.affixes import affixes
from menurut.types.span import Span

_SKIPPED = frozenset({"several", "one", "definite", "number"})


def content_of(part: tuple[Item, ...], words: Words) -> tuple[Item, ...]:
    """Return the items without determiners, numbers and a preposition in front."""
    kept = tuple(item for item in part if item.sort not in _SKIPPED)
    while kept and kept[0].sort == "preposition":
        kept = kept[1:]
    if len(kept) > 1 and kept[0].text.lower() in words.references.counters and kept[1].sense is not None and is_head(kept[1].sense):
        kept = kept[1:]
    return kept


def before_preposition(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Return the items in front of the first preposition."""
    for at, item in enumerate(items):
        if at and item.sort == "preposition":
            return items[:at]
    return items


def is_head(sense: Sense) -> bool:
    """Return whether a sense says what a phrase is (an office, a body, people, a paper, a place), not only whose."""
    return bool(
        sense.role
        or sense.body
        or sense.group is not None
        or sense.document
        or sense.issuer
        or sense.region
        or sense.place
        or sense.thing
    )


def find_head(items: tuple[Item, ...], words: Words) -> int | None:
    """Return the index of the item that says what the phrase is: the first one in Indonesian, the last but names in English."""
    core = before_preposition(items)
    if words.language == "id":
        for at, item in enumerate(core):
            sense = item.sense
            following = core[at + 1] if at + 1 < len(core) else None
            if (
                sense is not None
                and not is_head(sense)
                and not sense.organisation
                and following is not None
                and _is_proper(following)
            ):
                continue
            if item.sort == "name" or (sense is not None and not (sense.former or sense.acting) and not _is_title(core, at)):
                return at
            if sense is not None and is_head(sense) and not _is_title(core, at):
                return at
            plain = not item.text[:1].isupper() or (at == 0 and _is_deed(item, words))
            if item.sort == "word" and plain and item.text not in words.references.several:
                return at
        return None
    for at in range(len(core) - 1, -1, -1):
        sense = core[at].sense
        if sense is not None and is_head(sense) and not _is_title(core, at):
            return at
        if core[at].sort == "word":
            return at
        if core[at].sort == "name" or sense is not None:
            return _named_head(core, at)
    return None


def _is_deed(item: Item, words: Words) -> bool:
    """Whether a noun is shaped as one for a deed, which heads its phrase though a capital opens the sentence: "Penahanan | pemimpin oposisi"."""
    made = affixes(words.language)
    return item.text.lower().startswith(made.deed_begins) and item.text.lower().endswith(made.deed_ends)


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
    if following is None or following.sort == "name" or following.sense is None:
        return following is not None and following.sort == "name"
    addressed = sense.honorific.gender is not None and items[at].text[:1].isupper() and following.sense.role is not None
    return addressed or following.sense.honorific is not None  # "Bapak Presiden"


# Bodies between or beyond states, which stay so whatever state is told with them.
_OF_NO_STATE = frozenset({"IGO", "NGO", "MNC", "ISM", "IMG"})


def _is_state(items: tuple[Item, ...], at: int) -> bool:
    sense = items[at].sense if at < len(items) else None
    return sense is not None and bool(sense.state)


def find_country(items: tuple[Item, ...], head: int | None, words: Words) -> tuple[str | None, Item | None]:
    """Return the first state told after the head (in English: nearest before it, then after), and the item that tells it."""
    order = list(range(len(items)))
    if words.language == "en" and head is not None:
        order = [*range(head, -1, -1), *range(head + 1, len(items))]
    firm = None
    for at in order:
        sense = items[at].sense
        if sense is not None and sense.person is not None and at != head and sense.person.country:
            return sense.person.country, items[at]
        if sense is None or sense.country is None or (sense.role and at == head):
            continue
        if words.language == "id" and sense.organisation and _is_state(items, at + 1) and sense.country not in _OF_NO_STATE:
            continue  # "DPR Amerika Serikat"
        if words.language == "en" and head is not None and 0 < at < head and sense.country == "IGO" and _is_state(items, at - 1):
            continue  # "Lumara's UN ambassador"
        if sense.country == "MNC":
            firm = firm or items[at]
            continue
        return sense.country, items[at]
    if firm is not None:
        return "MNC", firm
    return None, None


def joined(part: tuple[Item, ...]) -> str:
    """Return the words of the items with single spaces."""
    return " ".join(item.text for item in part).replace(" ,", ",")


def _name_after(items: tuple[Item, ...], head: int, words: Words) -> Item | None:
    """Return the run of name words that ends an Indonesian phrase, none of it behind a preposition but "dari Universitas Marwa"."""
    core = before_preposition(items[head:])
    if len(core) > 1 and core[-1].sort == "name":
        return _own_name(core[-1], _before_words(core[:-1]), words)
    behind = items[head + len(core) :]
    if len(behind) > 2 and behind[-1].sort == "name" and behind[-2].sort != "preposition":
        if _takes_name(_before_words(behind[:-1])):
            return _own_name(behind[-1], _before_words(behind[:-1]), words)
        opener, sense = behind[0].text.lower(), behind[-2].sense
        from_state = opener in words.references.placing and sense is not None and sense.country is not None
        return behind[-1] if opener in words.references.posts or from_state or _comes_from(behind, words) else None
    return None


def _comes_from(behind: tuple[Item, ...], words: Words) -> bool:
    """Whether the name that ends a phrase stands behind the known body it comes from: "anggota DPR | dari Golkar Rika Lestari"."""
    body = behind[-2].sense
    known = body is not None and (body.organisation is not None or body.body is not None) and not body.state
    return known and behind[0].text.lower() in words.references.coming and " " in behind[-1].text


# Bodies whose name follows their sort ("PT Sinar Marwa", "Universitas Marwa"); a person's may follow that.
_NAMED_SORTS = frozenset({"BUS", "EDU", "CVL", "LAB", "MED"})


def _before_words(items: tuple[Item, ...]) -> Item:
    """Return the last item but plain words, which may begin a body's name ("PT | Sinar | Marwa")."""
    return next((item for item in reversed(items) if item.sort != "word"), items[-1])


def _takes_name(item: Item) -> bool:
    sense = item.sense
    return sense is not None and sense.organisation is None and sense.body in _NAMED_SORTS


def _own_name(name: Item, before: Item, words: Words) -> Item | None:
    """Return the person's name without the name of the body in front ("PT Sinar Marwa | Rika Lestari"); None where all is the body's."""
    if not _takes_name(before) or name.sense is not None:
        return name
    parts = name.text.split()
    known = [words.classes.get(part.lower()) for part in parts]
    first = next((at for at, one in enumerate(known) if one is not None and one.name == "PERSON"), None)
    last = known[-1]
    if first == 0 and before.sense is not None and before.sense.body == "MED":
        return name  # "Direktur RSUD Rika Lestari"
    if not first or (last is not None and not last.name):
        return None
    text = " ".join(parts[first:])
    return Item(Span(name.span.end - len(text), name.span.end), text, "name")


def find_person_name(items: tuple[Item, ...], head: int, words: Words) -> Item | None:
    """Return the name of who holds the office at `head`; None where the phrase names nobody."""
    return _name_after(items, head, words) if words.language == "id" else _english_name(items, head)


def _english_name(items: tuple[Item, ...], head: int) -> Item | None:
    """Return the name right behind an English office ("Minister Kadri Saar"), or the last one of "President of X Kadri Saar"."""
    if head + 1 < len(items) and items[head + 1].sort == "name":
        return items[head + 1]
    return None


def find_body_sector(items: tuple[Item, ...], head: int) -> tuple[str | None, str | None]:
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


def text_key(items: tuple[Item, ...]) -> str:
    """Return the key of what has no name: its own words."""
    return "text:" + joined(items).casefold()


def told_sectors(items: tuple[Item, ...], words: Words) -> tuple[str, ...]:
    """Return every sector that a phrase's words tell, in order, up to the first preposition that does not say whose they are.

    "pemimpin partai oposisi" GOV, OPP, PTY; "anggota parlemen di gedung partai" LEG.
    """
    told: dict[str, None] = {}
    apart = False
    for at, item in enumerate(items):
        apart = apart or bool(at and item.sort == "preposition" and item.text.lower() not in words.references.coming)
        sense = item.sense
        if apart and not (sense and sense.organisation and "PRE" in sense.organisation.also):
            continue
        if sense is not None and not sense.document and (sense.also or not sense.person):
            sectors = (
                sense.organisation.sector if sense.organisation else None,
                sense.role.sector if sense.role else None,
                sense.honorific.sector if sense.honorific else None,
                sense.body,
                sense.group,
            )
            main = next((sector for sector in sectors if sector and sector != "-"), None)
            also = (*sense.also, *(sense.organisation.also if sense.organisation else ()))
            told.update(dict.fromkeys(sector for sector in (main, *also) if sector))
    return tuple(told)
