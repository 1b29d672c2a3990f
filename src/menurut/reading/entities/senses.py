"""What words can stand for: one table of all lexica and all facts, looked up from left to right.

    Menteri Pertahanan | Rusia | Sergei Shoigu
    └── role, GOV ───┘   state   (no entry: a name)

Forms are compared with the text itself, character by character, so that no form depends on how words were cut.
"""

import re
from dataclasses import dataclass, replace

from menurut.knowledge.media import agencies, outlets
from menurut.knowledge.organisations import KnownPerson, Organisation, known_people, organisations
from menurut.knowledge.states import states
from menurut.languages.custom.active import per_lexicon
from menurut.reading.entities.lexicon import Honorific, Role, names_of_words, read_metonyms, read_roles, read_sectors, read_titles
from menurut.reading.entities.references import read_references
from menurut.reading.grammar.newplaces import NewPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Sense:
    """All that a form can be; each field None or False where it cannot be that. `rule` is the entry's address."""

    form: str
    rule: str
    state: str | None = None
    adjective: str | None = None
    seat: str | None = None
    part: str | None = None
    organisation: Organisation | None = None
    house: bool = False
    person: KnownPerson | None = None
    role: Role | None = None
    body: str | None = None
    merge: str | None = None
    is_state_body: bool = False
    group: str | None = None
    also: tuple[str, ...] = ()
    home: str | None = None
    belonging: str | None = None
    region: bool = False
    document: str | None = None
    issuer: bool = False
    place: bool = False
    thing: bool = False
    honorific: Honorific | None = None
    former: bool = False
    acting: bool = False
    town: bool = False
    area: bool = False

    @property
    def country(self) -> str | None:
        """Return the state that the form itself tells, by name, adjective, seat, part or body."""
        known = self.state or self.adjective or self.seat or self.part
        return known or (self.organisation.country if self.organisation else None)

    @property
    def proper(self) -> bool:
        """Return whether the form is a name, which needs its capital."""
        return bool(self.country or self.organisation or self.person or self.town)

    @property
    def paper(self) -> bool:
        """Return whether the form is an outlet's or agency's name of one word, which people may bear too ("Fajar", "Gatra")."""
        of_press = self.organisation is not None and self.organisation.sector == "JRN"
        return of_press and " " not in self.form and not self.form.isupper()


Table = dict[str, tuple[tuple[str, str, Sense], ...]]
# What the code of a state that no table knows begins with.
NEW_STATE = "~"
_FIRST = re.compile(r"\w+")
# Behind a name, what makes it a part of another word ("detik-detik", "U.S.-backed"), and what does not ("KPK-lah").
_PART = re.compile(r"-[a-z]")
_CLITIC = re.compile(r"-(?:nya|lah|kah|pun|ku|mu)\b")


def _add(table: dict[str, Sense], form: str, **fields: object) -> None:
    """Join `fields` to what `form` could be before; what was there first stays."""
    before = table.get(form)
    if before is None:
        table[form] = Sense(form=form, **fields)  # type: ignore[arg-type]
        return
    fields.pop("rule")
    missing = {name: value for name, value in fields.items() if not getattr(before, name)}
    table[form] = replace(before, **missing)  # type: ignore[arg-type]


def _add_states(table: dict[str, Sense], language: str) -> None:
    for code, state in states().items():
        # The adjectives are English: in Indonesian most stand in names only ("British Airways", "Imanuel Danes").
        adjectives = tuple(one for one in state.adjectives if language == "en" or one in read_references(language).demonyms)
        for field, forms in (("state", state.names), ("adjective", adjectives), ("seat", state.seats), ("part", state.parts)):
            for form in forms:
                if not (field != "state" and form in table):
                    _add(table, form, rule=f"states.tsv#{code}", **{field: code})


def _add_forces(table: dict[str, Sense], language: str) -> None:
    for letters, force in read_sectors(language).forces.items():
        for code, state in states().items():
            body = Organisation(f"{capitals(force)} {state.name}", code, "MIL", ())
            for name in state.names:
                _add(table, f"{letters} {name}", rule=f"{language}/sectors.yml#{letters}", organisation=body)


def _add_bodies(table: dict[str, Sense], language: str) -> None:
    _add_forces(table, language)
    for entry in read_metonyms(language):
        body = Organisation(entry.name, entry.country, entry.sector, ())
        for form in entry.words:
            _add(table, capitals(form), rule=f"{language}/metonyms.yml#{form}", organisation=body, house=True)
    for body in organisations():
        for form in (body.name, *body.forms):
            bare = form.removeprefix("the ").removeprefix("The ")
            _add(table, form if bare in table else bare, rule=f"organisations.tsv#{body.name}", organisation=body)
    for outlet in outlets():
        body = Organisation(outlet.name, outlet.country, "JRN", ())
        for form in (outlet.name, *outlet.aliases):
            if len(form) > 3 and form not in table:
                _add(table, form, rule=f"outlets.yml#{outlet.name}", organisation=body)
    for agency in agencies():
        body = Organisation(agency.name, agency.country, "JRN", ())
        for form in (agency.name, *(credit.upper() for credit in agency.credits if len(credit) > 2)):
            if form not in table:
                _add(table, form, rule=f"agencies.yml#{agency.name}", organisation=body)


def capitals(form: str) -> str:
    """Return a form with a capital at each word, as a name in running text has.

    >>> capitals("gedung putih")
    'Gedung Putih'
    """
    return " ".join(word[:1].upper() + word[1:] for word in form.split())


def _add_roles(table: dict[str, Sense], language: str) -> None:
    roles = read_roles(language)
    for word, role in roles.by_word.items():
        _add(table, word, rule=f"{language}/roles.yml#{word}", role=role, home=role.home, also=role.also)
    for word in roles.former:
        _add(table, word, rule=f"{language}/roles.yml#former", former=True)
    for word in roles.acting:
        _add(table, word, rule=f"{language}/roles.yml#acting", acting=True)
    for word, honorific in read_titles(language).honorifics.items():
        _add(table, word, rule=f"{language}/titles.yml#{word}", honorific=honorific)


def _add_sectors(table: dict[str, Sense], language: str) -> None:
    sectors = read_sectors(language)
    address = f"{language}/sectors.yml#"
    for entry in sectors.bodies:
        for word in entry.words:
            _add(
                table,
                word,
                rule=address + word,
                body=entry.sector,
                merge=entry.merge,
                is_state_body=entry.state,
                also=tuple(entry.also),
                home=entry.home,
                belonging=entry.belonging,
            )
    for group in sectors.groups:
        for word in group.words:
            _add(
                table,
                word,
                rule=address + word,
                group=group.sector,
                also=tuple(group.also),
                home=group.home,
                belonging=group.belonging,
            )
    for sector, marks in sectors.marks.items():
        for word in marks:
            _add(table, word, rule=address + word, also=(sector,))
    for papers in sectors.documents:
        for word in papers.words:
            _add(table, word, rule=address + word, document=papers.sector)
    for field, words in (
        ("region", sectors.regions),
        ("issuer", sectors.issuers),
        ("place", sectors.places),
        ("thing", sectors.things),
    ):
        for word in words:
            _add(table, word, rule=address + word, **{field: True})


def plural(word: str) -> str:
    """Return the regular English plural.

    >>> plural("agency"), plural("drug cartel"), plural("coach"), plural("trade union boss")
    ('agencies', 'drug cartels', 'coaches', 'trade union bosses')
    """
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _add_plurals(table: dict[str, Sense]) -> None:
    """Add the regular plurals of what has none: several bodies stay bodies, several office-holders are a group."""
    for word, sense in tuple(table.items()):
        held = sense.role.sector or sense.role.otherwise if sense.role else None
        many = plural(word)
        if many in table or sense.proper or sense.honorific or not (sense.body or held) or word.endswith("s"):
            continue
        _add(table, many, rule=sense.rule, body=sense.body, group=None if sense.body else held, also=sense.also, home=sense.home)


@per_lexicon
def senses(language: str) -> Table:
    """Return all forms of a language by their first word in lower case, the longest first."""
    table: dict[str, Sense] = {}
    _add_states(table, language)
    _add_bodies(table, language)
    for person in known_people():
        for form in names_of_words((person.name, *person.forms)):
            _add(table, form, rule=f"roles.tsv#{person.name}", person=person)
    _add_roles(table, language)
    _add_sectors(table, language)
    if language == "en":
        _add_plurals(table)
    by_first: dict[str, list[tuple[str, str, Sense]]] = {}
    for form, sense in table.items():
        first = _FIRST.search(form.lower())
        if first is not None:
            by_first.setdefault(first.group(), []).append((form.lower(), form, sense))
    return {first: tuple(sorted(found, key=lambda one: -len(one[0]))) for first, found in by_first.items()}


def with_places(table: Table, places: tuple[NewPlace, ...]) -> Table:
    """Return `table` with what an article alone tells of: nations as states of their own, other places as towns.

    A nation's code is its name behind a tilde ("~Lumara"); no table has such a code, and no entity shows it.
    """
    added: dict[str, list[tuple[str, str, Sense]]] = {}
    for place in places:
        forms = [place.name, *place.adjectives]
        for at, form in enumerate(forms):
            code = NEW_STATE + place.name if place.state else None
            sense = Sense(
                form=form,
                rule="new-state" if place.state else "new-place",
                state=code if at == 0 else None,
                adjective=code if at else None,
                town=not place.state,
            )
            first = _FIRST.search(form.lower())
            if first is not None:
                added.setdefault(first.group(), []).append((form.lower(), form, sense))
    longest = {first: tuple(sorted((*new, *table.get(first, ())), key=lambda one: -len(one[0]))) for first, new in added.items()}
    return table | longest if longest else table


def _bounded(text: str, end: int) -> tuple[int, bool] | None:
    """Return where a form that stops at `end` stops with its clitic, and whether it has one; None inside a word."""
    if end >= len(text) or not text[end].isalnum():
        return end, False
    if text.startswith("nya", end) and (end + 3 >= len(text) or not text[end + 3].isalnum()):
        return end + 3, True
    return None


def _fits_case(form: str, written: str, sense: Sense) -> bool:
    """Whether a name is written as one: acronyms letter by letter, others with the capitals of the table."""
    if sense.region and " " not in form and not (written[:1].isupper() or sense.group or sense.place):
        return False
    if sense.thing and form != form.lower():
        return written == form
    if not sense.proper or sense.role or sense.body or sense.group:
        return True
    if form.isupper() and len(form) <= 6:
        return written == form
    if sense.house and " " in form and written.islower():
        return True  # "gedung putih"
    return written == form or (written[:1] == form[:1] and (written[:1].isupper() or form[:1].islower())) or written.isupper()


def sense_at(text: str, lower: str, start: int, limit: int, table: Table) -> tuple[int, bool, Sense] | None:
    """Return the longest form that stands at `start` and ends by `limit`: its end, whether -nya hangs on it, what it can be."""
    first = _FIRST.match(lower, start)
    if first is None:
        return None
    key = first.group()
    candidates = table.get(key) or (table.get(key[:-3]) if key.endswith("nya") else None)
    for folded, form, sense in candidates or ():
        end = start + len(folded)
        if end <= limit and lower.startswith(folded, start):
            bounded = _bounded(lower, end)
            part = sense.proper and _PART.match(text, end) is not None and _CLITIC.match(text, end) is None
            if bounded is not None and bounded[0] <= limit and not part and _fits_case(form, text[start:end], sense):
                return *bounded, sense
    return None


def lowered(text: str) -> str:
    """Return `text` in lower case, character for character: a letter whose small form is two ("İ") stays as it is.

    >>> len(lowered("İran dan AS")), lowered("AS")
    (11, 'as')
    """
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(one.lower() if len(one.lower()) == 1 else one for one in text)
