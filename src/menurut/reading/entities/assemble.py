"""Turn figures into entities: the name, the other names, state, sector, and why."""

from menurut.knowledge.states import states
from menurut.reading.entities.cast import Cast
from menurut.reading.entities.figures import Figure
from menurut.reading.entities.lexicon import read_sectors
from menurut.reading.entities.own import own_states
from menurut.reading.entities.portrait import Portrait
from menurut.reading.entities.senses import NEW_STATE
from menurut.types.attribution import Attribution
from menurut.types.entity import Entity, EntityKind, Identifier
from menurut.types.ids import entity_id
from menurut.types.reason import Reason

# Who holds a rank or a command serves.
SERVING = frozenset({"MIL", "COP", "SPY"})
# An alias longer than this is a sentence, not a name.
LONGEST_ALIAS = 90

_KINDS: dict[str, EntityKind] = {
    "state": "state", "organisation": "organisation", "person": "person", "role": "person", "group": "group", "document": "document", "place": "place",
}  # fmt: skip


def make_entities(cast: Cast, attributions: tuple[Attribution, ...]) -> tuple[Entity, ...]:
    """Return one entity for each figure with mentions, in order of the first; things that nobody can be have none."""
    made = []
    for figure in cast.figures:
        if figure.mentions and figure.sort != "unknown":
            figure.mentions.sort(key=lambda one: (one.span.start, -one.span.end))
            made.append((figure.mentions[0].span.start, _entity(figure, cast)))
    return tuple(entity for _, entity in sorted(made, key=lambda one: one[0]))


def _entity(figure: Figure, cast: Cast) -> Entity:
    strings = _strings(figure, cast)
    name = _name(figure, strings, cast)
    aliases = tuple(one for one in strings if one != name)
    identifiers = _identifiers(figure)
    sector = sector_on(figure, cast.page.article.published)
    because = tuple(Reason(step="entities", rule=rule, span=mention.span) for rule, mention in figure.rules.items())
    return Entity(
        id=entity_id(figure.mentions[0].id),
        name=name,
        kind=_KINDS[figure.sort],
        country=_country(figure),
        sector=sector,
        secondary=tuple(one for one in figure.secondary if one != sector),
        identifiers=identifiers,
        aliases=aliases,
        mentions=tuple(mention.id for mention in figure.mentions),
        because=because,
    )


def _country(figure: Figure) -> str | None:
    """Return the figure's state; None for one that no table knows, which has no code."""
    country = figure.country
    return None if country is None or country.startswith(NEW_STATE) else country


def sector_on(figure: Figure, published: str | None) -> str | None:
    """Return what the tables know of a person on the day of publication, else what the words tell; CVL of one who held no office yet.

    Who is told in rank or command holds it in the story, though the table says that it has ended: "Mayor Jenderal X, komandan ..., terbunuh".
    """
    day = published[:10] if published else None
    known = figure.person.sector_on(day) if figure.person else None
    if known == "GOV" and figure.country == "IGO":
        return None  # who heads a body between states governs none
    if known == "ELI" and figure.sector in SERVING:
        return figure.sector
    if known not in {None, "-"}:
        return known
    return figure.sector or ("CVL" if figure.person is not None and known is None else None)


def _strings(figure: Figure, cast: Cast) -> list[str]:
    """Return what the article calls the figure, once each, in order."""
    found: dict[str, None] = {}
    for mention in figure.mentions:
        if mention.kind != "pronoun" and len(mention.span) <= LONGEST_ALIAS:
            found.setdefault(mention.span.of(cast.page.text).strip(" \"'“”‘’"))
    for portrait in figure.portraits:
        if portrait.name:
            found.setdefault(portrait.name)
    return [one for one in found if one]


def _name(figure: Figure, strings: list[str], cast: Cast) -> str:
    if figure.sort == "state" and figure.state in own_states():
        return own_states()[figure.state]
    if figure.sort == "state" and figure.state in states():
        return states()[figure.state].name
    if figure.sort == "state" and figure.state is not None and figure.state.startswith(NEW_STATE):
        return figure.state.removeprefix(NEW_STATE)
    if figure.full_name:
        return figure.full_name
    named = [one for one in figure.portraits if one.name or (one.key or "").startswith("org:")]
    named = [one for one in named if not (one.key or "").endswith(":None")] or named  # "Sudanese army" before "security forces"
    own = [
        one for one in named if not any("/metonyms.yml#" in rule for rule in one.rules)
    ]  # nor "Gedung Putih" of a body told by name
    placing = cast.words.references.placing
    short = [one for one in own or named or figure.portraits if placing.isdisjoint(one.label.lower().split())]
    best = max(short or own or named or figure.portraits, key=_fullness, default=None)  # "organisasi itu" is no name of Hamas
    if best is not None and figure.sort == "organisation":
        return best.name or best.label
    if figure.sort == "group":  # "tudingan warga" is whose words they are, and called "warga"
        issuers = read_sectors(cast.words.language).issuers
        return next((one for one in strings if one.lower().split()[0] not in issuers), next(iter(strings), ""))
    return strings[0] if strings else ""


def _fullness(portrait: Portrait) -> int:
    return len(portrait.label) if len(portrait.label) <= LONGEST_ALIAS else 0


def _identifiers(figure: Figure) -> tuple[Identifier, ...]:
    found = []
    if figure.sort == "state" and figure.state in states():
        found.append(Identifier(scheme="iso3", value=figure.state))
        wikidata = states()[figure.state].wikidata
        if wikidata:
            found.append(Identifier(scheme="wikidata", value=wikidata))
    if figure.person is not None and figure.person.wikidata:
        found.append(Identifier(scheme="wikidata", value=figure.person.wikidata))
    return tuple(found)
