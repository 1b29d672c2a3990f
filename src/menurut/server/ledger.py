"""Who says so and who denies it, in order of time: what the pages of a happening and of a dispute have in common.

            says so                     denies
27 July     ■ White House
28 July                                 ■ North Korea
29 July     □ White House               the same origin again: a copy counts nothing
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from menurut.server.clauses import shorten
from menurut.server.days import say_published
from menurut.server.naming import say_name
from menurut.server.told import Teller, teller_of
from menurut.server.wording import Wording
from menurut.store.disputes import SideRow
from menurut.store.records import ClaimRow
from menurut.store.ties import TieRow

# Evidence is a sentence or two; a whole paragraph is one link away.
LONGEST = 420


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One claim. `who` holds it, for `origin`; `is_first` says that this origin speaks here for the first time on this side.

    `day` is that of publication, None where unknown, and `shown` whether it is another than that of the entry above. `again` is
    true where an entry above has the same words: they are shown once.
    """

    teller: Teller
    side: str
    who: str
    origin: str
    is_first: bool
    words: str
    again: bool
    language: str
    day: str | None
    shown: bool
    article: str
    title: str | None
    publisher: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """An independent origin on one side: in how many articles it is told, first and last seen."""

    name: str
    side: str
    articles: int
    first: str | None
    last: str | None
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How one claim stands to others, in words, and over what."""

    later: Teller
    said: str
    earlier: tuple[Teller, ...]
    fact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All claims on a happening with their origins. `says` and `denies` are numbers of independent origins."""

    entries: tuple[Entry, ...]
    origins: tuple[Origin, ...]
    says: int
    denies: int
    sentence: str


def make_ledger(sides: Iterable[SideRow], wording: Wording) -> Ledger:
    """Return the ledger of some claims, the earliest first, those of one article as it tells them."""
    told = _in_order(tuple(sides))
    names = name_origins(told, wording)
    entries: list[Entry] = []
    seen: set[tuple[str, str]] = set()
    above: str | None = None
    quoted: set[str] = set()
    for one in told:
        day = say_published(one.claim.article.published, wording)
        is_first = (one.side, one.origin) not in seen
        entries.append(_entry(one, names[one.side, one.origin], is_first, one.claim.words in quoted, day, day != above, wording))
        seen.add((one.side, one.origin))
        quoted.add(one.claim.words)
        above = day
    says, denies = (len({origin for side, origin in seen if side == wanted}) for wanted in ("says", "denies"))
    return Ledger(
        entries=tuple(entries),
        origins=_origins(told, names, wording),
        says=says,
        denies=denies,
        sentence=say_sides(says, denies, told[0].claim.article.published if told else None, wording),
    )


def _in_order(sides: tuple[SideRow, ...]) -> tuple[SideRow, ...]:
    told = Counter(one.claim.article.id for one in sides)

    def place(one: SideRow) -> tuple[str, str, int, str]:
        article = one.claim.article
        # To know where words stand the whole reading is fetched, so only where it matters.
        start = one.claim.record["evidence"][0][0] if told[article.id] > 1 and one.claim.record["evidence"] else 0
        return article.published or "9", article.id, start, one.claim.id

    return tuple(sorted(sides, key=place))


def say_sides(says: int, denies: int, first: str | None, wording: Wording) -> str:
    """Return in one sentence how many independent origins say so and how many deny it, and since when."""
    said = wording.say("ledger.says", number=says) if says else wording.say("ledger.says-none")
    denied = wording.say("ledger.denies", number=denies) if denies else wording.say("ledger.denies-none")
    since = say_published(first, wording)
    return wording.say("ledger.sentence", says=said, denies=denied) + (
        wording.say("ledger.since", day=since) if since else wording.say("ledger.undated")
    )


def _entry(  # noqa: PLR0913 - a record would only name these twice
    one: SideRow, origin: str, is_first: bool, again: bool, day: str | None, shown: bool, wording: Wording
) -> Entry:
    claim = one.claim
    return Entry(
        teller=teller_of(claim, wording),
        side=one.side,
        who=say_name(claim.holder, wording) if claim.holder and not one.origin.startswith("dispatch ") else origin,
        origin=origin,
        is_first=is_first,
        words=shorten(claim.words, LONGEST),
        again=again,
        language=claim.article.language,
        day=day,
        shown=shown,
        article=claim.article.id,
        title=claim.article.title,
        publisher=claim.article.publisher,
    )


def tells_best(sides: Iterable[SideRow], happening: str) -> ClaimRow:
    """Return the claim that tells a happening most fully: by who says so, with both parties, of such its own event's.

    A happening is called alike wherever it is shown; `first_of` picks by the same signs for the pictures.
    """

    def fullness(one: SideRow) -> tuple[bool, ...]:
        claim = one.claim
        return (
            one.side == "says",
            bool(claim.actors),
            bool(claim.recipients),
            claim.event == happening,
            claim.trigger in claim.words,
        )

    return max(sides, key=fullness).claim


def name_origins(told: Iterable[SideRow], wording: Wording) -> dict[tuple[str, str], str]:
    """Return what each origin is called, by side and origin: the first holder there, else whoever published it.

    A state and its spokesmen are one origin: on each side it bears the name of whoever speaks for it there.
    """
    holders: dict[tuple[str, str], str] = {}
    publishers: dict[tuple[str, str], str] = {}
    for one in told:
        at = one.side, one.origin
        if one.claim.holder and not one.origin.startswith("dispatch "):
            holders.setdefault(at, say_name(one.claim.holder, wording))
        publishers.setdefault(at, one.claim.article.publisher or wording.say("unknown-publisher"))
    return publishers | holders


def _origins(told: tuple[SideRow, ...], names: Mapping[tuple[str, str], str], wording: Wording) -> tuple[Origin, ...]:
    found = []
    for side, origin in dict.fromkeys((one.side, one.origin) for one in told):
        theirs = [one.claim for one in told if (one.side, one.origin) == (side, origin)]
        days = sorted(claim.article.published for claim in theirs if claim.article.published)
        publishers = dict.fromkeys(claim.article.publisher or wording.say("unknown-publisher") for claim in theirs)
        found.append(
            Origin(
                name=names[side, origin],
                side=side,
                articles=len({claim.article.id for claim in theirs}),
                first=say_published(days[0], wording) if days else None,
                last=say_published(days[-1], wording) if days else None,
                publishers=tuple(publishers),
            )
        )
    return tuple(found)


def find_differences(ties: Iterable[TieRow], claims: Mapping[str, ClaimRow], wording: Wording) -> tuple[Difference, ...]:
    """Return what stands against what, each claim once for a kind of tie; what repeats or supports is left out."""
    against: dict[tuple[str, str, str], list[Teller]] = {}
    for tie in ties:
        if tie.kind not in ("repeats", "supports"):
            against.setdefault((tie.claim, tie.kind, tie.fact), []).append(teller_of(claims[tie.other], wording))
    return tuple(
        Difference(
            later=teller_of(claims[claim], wording),
            said=wording.say(f"ledger.ties.{kind}"),
            earlier=tuple(others),
            fact=wording.say(f"ledger.facts.{fact}"),
        )
        for (claim, kind, fact), others in against.items()
    )
