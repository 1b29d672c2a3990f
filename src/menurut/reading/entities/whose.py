"""Whose somebody is, by -nya, "its" or an owner's name, and what that tells of his sort.

Partai Suluh menolak. [[Ketuanya|possessed]], Rika Lestari, ...        [[istri bupati|kin]]        Kapolda ... [[anak buahnya|men]]
"""

from bisect import bisect_left
from itertools import islice, takewhile

from menurut.reading.entities.cast import Cast
from menurut.reading.entities.figures import Figure
from menurut.reading.grammar.affixes import affixes, cut_off
from menurut.types.mention import Mention

# What hangs on a noun and says that it is somebody's.
NYA = affixes("id").owner

# Whose families are told of as theirs; a baker's wife is a civilian.
OFFICIAL = frozenset({"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "PTY", "OPP", "ELI", "REB"})

# Who has men of his own.
LEADING = frozenset({"person", "role", "organisation"})
LEADERS = OFFICIAL | {"UAF", "CRM"}
# Whose troops are no army.
ARMED = frozenset({"REB", "UAF"})

# -nya or "its" stands among the first words of a phrase: "kepala badan siber[nya]", "three of [its] soldiers".
OWNED_WITHIN = 4

# An office that is said to be somebody's has no more words: "sekretaris jenderalnya".
OFFICE_WITHIN = 3


def settle_sector(figure: Figure, cast: Cast) -> None:
    """Settle what a figure with mentions is by whose he is: an owner's, a body's, a chief's or an official's; who is nothing else is a civilian."""
    if figure.owner:
        _settle_by_owner(figure, cast)
    _settle_by_body(figure, cast)
    if figure.sort in {"group", "organisation"}:
        _settle_by_leader(figure, cast)
    if _is_kin(figure) and not _is_officials_kin(figure, cast):
        figure.sectors = {"CVL": 9}


def is_possessed(figure: Figure, cast: Cast) -> bool:
    """Whether the phrase says that it is somebody's ("direkturnya", "three of its soldiers"), and not whom they face."""
    if figure.owner or cast.page.token_over(figure.mentions[0].span.start) is None:
        return False
    first = cast.page.index_at(figure.mentions[0].span.start)
    own = list(islice(takewhile(lambda one: one.tag != "PUNCT", cast.page.layout.tokens[first:]), OWNED_WITHIN))
    facing = cast.words.references.facing
    if cast.words.language == "en":
        at = next((at for at, one in enumerate(own) if one.lower in cast.words.references.theirs), None)
        within = at == 0 or (
            at is not None and own[at - 1].lower in cast.words.references.ofs and own[at].span.end < figure.mentions[0].span.end
        )
        return within and figure.heads.isdisjoint(facing)
    hangs = {"NOUN", "ADJ"} | ({"VERB"} if figure.roles else set())  # "juru bicaranya"
    nouns = takewhile(lambda one: one is own[0] or one.tag in hangs | {"NUM", "DET"}, own)
    hung = next((one for one in nouns if one.lower.endswith(NYA) and one.tag in hangs), None)
    within = hung is not None and hung.span.end <= figure.mentions[0].span.end
    return hung is not None and within and cut_off(hung.lower, NYA) not in facing


def possessor(figure: Figure, cast: Cast) -> Figure | None:
    """Return whom of a known state the sentence tells first, before the figure; else whom the sentence before tells first.

    Of two that "dan" joins the first owns the second: "Lumara mengecam penangkapan Rika Saar dan para pendukung[nya]".
    """
    start = figure.mentions[0].span.start
    token = cast.page.token_over(start)
    if token is None:
        return None
    at = cast.page.index_at(start) - 1
    if at > 0 and cast.page.layout.tokens[at].lower in cast.words.references.jointly:
        joined = (one for mention, one in cast.told if mention.span.end == cast.page.layout.tokens[at - 1].span.end)
        if (first := next(joined, None)) is not None and first.country:
            return first
    for number in (token.sentence, token.sentence - 1):
        if number < 0:
            break
        sentence = cast.page.layout.sentences[number]
        for at in range(bisect_left(cast.told, sentence.start, key=_start_of), len(cast.told)):
            mention, other = cast.told[at]
            if mention.span.start >= min(start, sentence.end):
                break
            if (
                other is not figure
                and other.country
                and other.sort in {"state", "organisation", "group", "person"}
                and other.sector != "JRN"
            ):
                return other
    return None


def _is_their_officer(figure: Figure, cast: Cast) -> bool:
    """Whether the office is said to be a body's, in whichever of its words or before a comma: "juru bicaranya", "Direkturnya, | Rika Lestari"."""
    if cast.words.language == "en" or figure.owner:
        return is_possessed(figure, cast)
    tokens, first = cast.page.layout.tokens, figure.mentions[0]
    at = cast.page.index_at(first.span.start)
    if at > 1 and tokens[at - 1].text == ",":
        return tokens[at - 2].lower.endswith(NYA) and cut_off(tokens[at - 2].lower, NYA) in figure.roles
    within = tokens[at : min(at + OFFICE_WITHIN, cast.page.index_at(first.span.end))]
    return any(token.lower.endswith(NYA) for token in takewhile(lambda token: token.text != ",", within))


def _is_kin(figure: Figure) -> bool:
    """Whether a figure is told by whose wife or son it is, and not by an office of its own."""
    kin = [role for role in figure.roles.values() if role.relational and role.sector == "ELI"]
    return bool(kin) and figure.person is None and all(role in kin for role in figure.roles.values())


def _is_officials_kin(figure: Figure, cast: Cast) -> bool:
    """Whether a wife or son is an official's, by the words themselves ("istri bupati") or by whom they name or point to; a baker's is nobody's."""
    if not (OFFICIAL - {"ELI"}).isdisjoint(figure.secondary):
        return True
    words = set(figure.owner.casefold().split()) if figure.owner else set()
    named = (one for one in cast.figures if one is not figure and one.is_person and any(words & set(name) for name in one.names))
    whose = next(named, None) if words else possessor(figure, cast) if is_possessed(figure, cast) else None
    return whose is not None and whose.sector in OFFICIAL


def _settle_by_leader(figure: Figure, cast: Cast) -> None:
    """A chief's men are of his sort, and a rebel's troops rebels: "Kapolda menyangkal | anak buahnya | memukuli mahasiswa"."""
    labels, references = [one.label.casefold() for one in figure.portraits], cast.words.references
    follow = any(label.endswith(references.following) for label in labels)
    if not follow and not all(label.endswith(references.troops) for label in labels):
        return
    start = figure.mentions[0].span.start
    token = cast.page.token_over(start)
    number = token.sentence if token is not None else 0
    leader = next((one for back in (0, 1) if (one := _leader_in(figure, cast, number - back)) is not None), None)
    if leader is not None and leader.sector and (follow or leader.sector in ARMED):
        figure.sectors = {leader.sector: 1}


def _leader_in(figure: Figure, cast: Cast, number: int) -> Figure | None:
    """Return who has men, told last in a sentence before the figure; None where nobody is. No reporter leads, nor a plain citizen."""
    if number < 0:
        return None
    opening, start = cast.page.layout.sentences[number].start, figure.mentions[0].span.start
    before = cast.told[bisect_left(cast.told, opening, key=_start_of) : bisect_left(cast.told, start, key=_start_of)]
    leaders = (one for _, one in reversed(before) if one is not figure and one.sort in LEADING and one.sector in LEADERS)
    return next(leaders, None)


def _settle_by_owner(figure: Figure, cast: Cast) -> None:
    """A spokesman or wife is of the state of whom they belong to."""
    words = set(figure.owner.casefold().split()) if figure.owner else set()
    for other in cast.figures:
        if other is not figure and other.is_person and any(words & set(name) for name in other.names):
            if other.country:
                figure.countries.setdefault(other.country, 1)
            if other.sector and any(role.speaks for role in figure.roles.values()):
                figure.sectors = {other.sector: 9}
            return


def _settle_by_body(figure: Figure, cast: Cast) -> None:
    """Whose office may be of any body is of that whose he is said to be: "Serikat Buruh mogok. [Ketuanya, Rika Lestari], menuduh ..."."""
    general = figure.is_person and figure.person is None and any(role.sector is None for role in figure.roles.values())
    if not general or not figure.mentions or figure.mentions[0].span.start == 0 or not _is_their_officer(figure, cast):
        return
    whose = possessor(figure, cast)
    if whose is not None and whose.sort == "organisation" and whose.sector:
        figure.sectors = {whose.sector: 9}


def _start_of(told: tuple[Mention, Figure]) -> int:
    return told[0].span.start
