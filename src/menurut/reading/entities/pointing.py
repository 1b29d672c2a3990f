"""Whom a description without a name points back to.

Menlu            -> the person told as foreign minister        politikus Golkar itu -> the politician last told
negara itu       -> the state last told                        kantor berita itu    -> the news agency last told
"""

from collections.abc import Callable, Iterable, Iterator

from menurut.knowledge.organisations import find_holder
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.lexicon import read_roles, read_sectors
from menurut.reading.entities.phrase import Words
from menurut.reading.entities.portrait import Portrait

# Whose people are called "the team" once the body was told.
# Who may be called a politician of his party: "politikus Golkar itu".
_POLITICIANS = frozenset({"LEG", "GOV", "OPP"})
# What "the agency" may be.
CIVIL = frozenset({"GOV", "SOC", "CVL", "EDU", "MED", "COP", "SPY", "JUD", None})
SENDING = frozenset({"COP", "JUD", "GOV", "MIL", "SPY"})


def find_pointed(
    portrait: Portrait, recent: Iterator[Figure], holders: dict[str, list[Figure]], words: Words, day: str | None
) -> tuple[Figure, str] | None:
    """Return the figure that a bare office or a definite description stands for, with the rule; None where it is somebody new.

    `recent` are the figures last told, the latest first; `holders` all people by the offices told of them anywhere; `day`
    that of publication, on which knowledge/roles.tsv tells who holds what.
    """
    if portrait.several or portrait.single or not (portrait.role or portrait.definite or portrait.bare):
        return None
    figures = list(recent)
    if portrait.role is not None and portrait.name is None:
        found = _office_holder(portrait, figures, holders, words)
        post = read_roles(words.language).posts.get(portrait.role.word)
        of_body = portrait.body is not None
        if found is None and post is not None and not of_body:
            found = _latest(figures, lambda one: _is_holder(post, one, day) and _agrees(portrait, one))
        if found is None and portrait.role.word in words.references.heads_of_state and not of_body:
            found = _latest(figures, lambda one: _may_hold(post, one, day) and _agrees(portrait, one))
        if found is not None:
            return found, "office"
    if portrait.sort == "document" and portrait.definite:
        found = _latest(
            figures,
            lambda one: (
                one.sort == "document" and bool(_kinds_of(portrait) & {word for head in one.heads for word in head.split()})
            ),
        )
        return (found, "paper-described") if found is not None else None
    if not portrait.definite and not portrait.bare:
        return None
    if portrait.head in read_roles(words.language).persons and portrait.definite:
        found = _person_described(portrait, figures)
        return (found, "description") if found is not None else None
    return _body_meant(portrait, figures, read_sectors(words.language).pointers)


def _body_meant(portrait: Portrait, figures: list[Figure], pointers: dict[str, list[str]]) -> tuple[Figure, str] | None:
    """Return the state or body that "negara itu", "koalisi", "delegasi itu" or "kelompok itu" means, with the rule."""
    found, rule = None, "body-described"
    if portrait.definite and portrait.head in pointers["state"] and portrait.state is None:
        found, rule = _latest(figures, lambda one: one.sort == "state"), "state-described"
    elif portrait.bare and not portrait.definite and portrait.head in pointers["bare"] and not portrait.country:
        found, rule = _latest(figures, lambda one: _is_fuller_body(portrait.head, one)), "same-body"
    elif portrait.bare and portrait.head in pointers["team"] and not portrait.country:
        found, rule = _latest(figures, lambda one: _is_named_body(one) and one.sector in SENDING), "team-of-body"
    elif portrait.definite and portrait.head in pointers["alike"]:
        found = _body_alike(portrait, figures)
    elif portrait.definite and portrait.head in pointers["organisation"] and not _has_own_name(portrait):
        found = _body_described(portrait, figures, pointers["body"], pointers["band"])
    return (found, rule) if found is not None else None


def _has_own_name(portrait: Portrait) -> bool:
    """Whether a body is called by a name that holds what it is: "the Northern Star Alliance", but "the Alliance"."""
    words = portrait.label.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _is_holder(post: str, figure: Figure, day: str | None) -> bool:
    """Whether the table says that the figure held the office on the day."""
    person = figure.person
    country = person.country_on(day) if person is not None else None
    return country is not None and find_holder(post, country, day) is person


def _may_hold(post: str | None, figure: Figure, day: str | None) -> bool:
    """Whether a known member of a government may hold the office: the table tells of nobody else who does."""
    person = figure.person
    if person is None or "GOV" not in {held.sector for held in person.tenures}:
        return False
    country = person.country_on(day)
    return post is None or country is None or find_holder(post, country, day) in {None, person}


def _kinds_of(portrait: Portrait) -> set[str]:
    return set(portrait.head.replace("-", " ").split()) or {portrait.head}


def _latest(figures: Iterable[Figure], fits: Callable[[Figure], bool]) -> Figure | None:
    return next((one for one in figures if fits(one)), None)


def _agrees(portrait: Portrait, figure: Figure) -> bool:
    """Whether nothing told contradicts: another state, a body named elsewhere, somebody who held the office before."""
    if portrait.country and figure.country and portrait.country != figure.country:
        return False
    if portrait.body and figure.bodies and portrait.body not in figure.bodies:
        return False
    if portrait.owner and figure.owner and not _is_one_name(portrait.owner, figure.owner):
        return False
    return portrait.former == figure.former


def _is_one_name(name: str, other: str) -> bool:
    """Whether two names may be one person's.

    >>> _is_one_name("Penhale", "Alistair Penhale"), _is_one_name("Alistair Penhale", "Moira Penhale")
    (True, False)
    """
    words, others = set(name.casefold().split()), set(other.casefold().split())
    return words <= others or others <= words


def _office_holder(portrait: Portrait, figures: list[Figure], holders: dict[str, list[Figure]], words: Words) -> Figure | None:
    """Return who was told in that office: last before, else the only one told later."""
    role = portrait.role
    if role is None:
        return None

    def holds(figure: Figure) -> bool:
        if role.word in words.references.chiefs and not portrait.definite and bool(portrait.body) != bool(figure.bodies):
            return False  # "Presiden" is the state's, "Presiden KSPI" is not
        if portrait.owner and not figure.owner:
            return False  # "Penhale's spokeswoman" is not the ministry's spokesman
        return (
            figure.is_person
            and _agrees(portrait, figure)
            and any(_same_office(role.word, held, words.references.deputies) for held in figure.roles)
        )

    same = _latest(figures, lambda one: one.country == portrait.country and holds(one)) if portrait.country else None
    before = same or _latest(figures, holds)  # "Menlu Lumara" is whom the text told as Lumara's, not whoever is told as no one's
    if before is not None:
        return before
    anywhere = {id(one): one for one in holders.get(role.word, ()) if holds(one)}
    return next(iter(anywhere.values())) if len(anywhere) == 1 else None


def _same_office(told: str, held: str, deputies: frozenset[str]) -> bool:
    """Return whether a bare office can mean the fuller one, which is no deputy's.

    >>> wakil = frozenset({"wakil"})
    >>> _same_office("menteri", "menteri pertahanan", wakil), _same_office("menteri pertahanan", "menteri keuangan", wakil)
    (True, False)
    >>> _same_office("ketua", "wakil ketua", wakil), _same_office("wakil ketua", "wakil ketua", wakil)
    (False, True)
    """
    if held.split()[0] in deputies and told.split()[0] not in deputies:
        return False
    return told == held or held.startswith(told + " ") or held.endswith(" " + told)


def _person_described(portrait: Portrait, figures: list[Figure]) -> Figure | None:
    alike = _latest(figures, lambda one: one.is_person and portrait.head in one.heads and _agrees(portrait, one))
    if alike is not None:
        return alike
    if portrait.sector not in {None, "CVL"}:  # "hakim ini" after "para hakim"; but "pria itu" is one of "tiga pria"
        together = _latest(figures, lambda one: one.sort == "group" and portrait.head in one.heads and _agrees(portrait, one))
        if together is not None:
            return together
    return _latest(figures, lambda one: one.sort == "person" and not one.several and _sector_fits(portrait, one))


def _sector_fits(portrait: Portrait, figure: Figure) -> bool:
    if portrait.country and figure.country and portrait.country != figure.country:
        return False
    if portrait.sector in {None, "CVL"} or (portrait.sector == "PTY" and figure.sector in _POLITICIANS):
        return True
    if figure.sector is None and figure.person is not None:  # a president told by his name alone is no judge
        return portrait.sector in {held.sector for held in figure.person.tenures}
    return figure.sector in {None, portrait.sector}


def _body_described(portrait: Portrait, figures: list[Figure], loose: list[str], bands: list[str]) -> Figure | None:
    """Return the body last told that a description fits; one by a `loose` word fits any but a force, a party and a medium, and `bands` are none between states."""
    alike = _body_alike(portrait, figures)
    if alike is not None:
        return alike
    if portrait.head in loose and portrait.sector == "GOV":
        return _latest(figures, lambda one: one.sector in CIVIL and (_is_named_body(one) or _has_name(one)))
    if portrait.sector is None:
        return _latest(
            figures,
            lambda one: (
                _is_named_body(one)
                and one.sector in {"REB", "UAF", "CVL", "SOC", "PTY", "OPP", "MIL", None}
                and (one.country != "IGO" or portrait.head not in bands)
            ),
        )
    same = _latest(figures, lambda one: _is_named_body(one) and one.sector == portrait.sector)
    return same or (
        _latest(figures, lambda one: _is_named_body(one) and one.sector in {"COP", "SPY"}) if portrait.sector == "GOV" else None
    )


def _body_alike(portrait: Portrait, figures: list[Figure]) -> Figure | None:
    """Return the body last told by the same word, or by one that ends with it."""
    bodies = (one for one in figures if one.sort == "organisation" and _agrees(portrait, one))
    return next((one for one in bodies if any(_same_sort(portrait.head, head) for head in one.heads)), None)


def _same_sort(told: str, head: str) -> bool:
    """Whether a word points back to a body of its sort or of a narrower one ("the agency" after "the news agency").

    >>> _same_sort("agency", "news agency"), _same_sort("news agency", "agency")
    (True, False)
    """
    return head == told or head.endswith(" " + told)


def _is_fuller_body(head: str, figure: Figure) -> bool:
    """Whether a body told before is of the sort and more than the bare word ("koalisi" after "koalisi militer pimpinan Lumara")."""
    return figure.sort == "organisation" and not figure.bare and any(one.split()[:1] == [head] for one in figure.heads)


def _is_named_body(figure: Figure) -> bool:
    """Whether a body was told by a name, not only by its sort."""
    return figure.sort == "organisation" and not figure.bare and any(key.startswith("org:") for key in figure.keys)


def _has_name(figure: Figure) -> bool:
    """Whether a body was told by a name of its own that no table has ("Yayasan Harapan Baru")."""
    return figure.sort == "organisation" and any(one.kind == "name" for one in figure.mentions)
