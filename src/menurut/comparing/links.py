"""How the claims on one happening stand to each other.

    repeats      the same origin, nothing excluded       A again, or a copy of A's article
    supports     another origin, nothing excluded
    contradicts  a number, day, place or doer excludes the other's; or the polarity is opposed and neither answers the other
    denies       somebody says no to what was said before
    retracts     the same origin, later, the opposite or corrected

Only claims of different articles are linked; the later one stands left.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Literal

from menurut.comparing.claimprints import NAMELESS, SPEAKS_FOR, ClaimPrint
from menurut.comparing.facts import are_of_one_mind, are_opposed, find_conflicts, share_people, speak_for_one
from menurut.types.link import ClaimLink
from menurut.types.reason import Reason

# Links that set nobody against anybody: a wrong one does no harm beyond a count.
UNDISPUTED = frozenset({"repeats", "supports"})

Kind = Literal["repeats", "supports", "contradicts", "denies", "retracts"]


def find_origins(claims: Sequence[ClaimPrint], dispatches: Mapping[str, str]) -> dict[str, str]:
    """Return for each claim of one happening (its id) the origin that it counts for.

    That is who answers for it, however the articles came by it; for an article's own voice the dispatch behind it, or whoever
    is the only one that the same dispatch names elsewhere.
    """
    groups = _Origins(claims)
    for one, other in combinations(claims, 2):
        kin = one.article == other.article or dispatches.get(one.article, "") == dispatches.get(other.article)
        if same_holder(one, other, kin=kin):
            groups.join(one, other)
    together: defaultdict[tuple[str, str], list[ClaimPrint]] = defaultdict(list)
    for claim in claims:
        together[dispatches.get(claim.article, claim.article), claim.polarity].append(claim)
    for same in together.values():
        voices = [claim for claim in same if not claim.holders]
        named = [claim for claim in same if claim.holders]
        if _one_a_article(groups, named):
            voices = [*named, *voices]
        for claim in voices[1:]:
            groups.join(voices[0], claim)
    for same in _word_for_word(claims):
        for claim in same[1:]:
            groups.join(same[0], claim)
    return groups.names(dispatches)


def _word_for_word(claims: Sequence[ClaimPrint]) -> Iterator[list[ClaimPrint]]:
    """Yield the claims in articles' own voice that rest on one sentence, as in the background that a paper repeats."""
    found: defaultdict[tuple[int, str], list[ClaimPrint]] = defaultdict(list)
    for claim in claims:
        if not claim.holders:
            found[claim.sentence, claim.polarity].append(claim)
    yield from found.values()


def same_holder(one: ClaimPrint, other: ClaimPrint, *, kin: bool) -> bool:
    """Return whether one answers for both claims: by name, or a state and a member of its government.

    Two members of one government are two, until the state itself says the same. Somebody without a name is the same only in
    articles that go back to one dispatch, which `kin` tells. Who denies what another official says does not speak for him.
    """
    shared = one.holders & other.holders
    if any(kin if key.startswith(NAMELESS) else not key.startswith(SPEAKS_FOR) for key in shared):
        return True
    if one.polarity != other.polarity and _sorted(one, other)[0].act == "deny":
        return False
    return any(key.startswith(SPEAKS_FOR) for key in shared) and any(key.startswith("@") for key in one.holders | other.holders)


def _one_a_article(groups: "_Origins", named: list[ClaimPrint]) -> bool:
    """Return whether no article of a dispatch names two that hold the claim, so that a nameless copy can mean only him."""
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for claim in named:
        holders[claim.article].add(groups.find(claim))
    return all(len(found) == 1 for found in holders.values())


class _Origins:
    """Claims that count as one origin."""

    def __init__(self, claims: Sequence[ClaimPrint]) -> None:
        self.claims = sorted(claims, key=in_order)
        self.parents = {claim.claim: claim.claim for claim in self.claims}
        self.rank = {claim.claim: place for place, claim in enumerate(self.claims)}

    def find(self, claim: ClaimPrint) -> str:
        id = claim.claim
        while self.parents[id] != id:
            id = self.parents[id]
        return id

    def join(self, one: ClaimPrint, other: ClaimPrint) -> None:
        first, second = sorted((self.find(one), self.find(other)), key=self.rank.__getitem__)
        self.parents[second] = first

    def names(self, dispatches: Mapping[str, str]) -> dict[str, str]:
        """Return what each claim's origin is called: its first holder by alphabet, else the dispatch."""
        holders: defaultdict[str, set[str]] = defaultdict(set)
        for claim in self.claims:
            holders[self.find(claim)] |= {key for key in claim.holders if not key.startswith(SPEAKS_FOR)}
        found = {}
        for claim in self.claims:
            root = self.find(claim)
            first = self.claims[self.rank[root]].article
            dispatch = f"dispatch {dispatches.get(first, first)}"
            name = min(holders[root], key=lambda key: (key.startswith(NAMELESS), key), default=dispatch)
            # Two nameless sources of one name are told apart by where they are told.
            found[claim.claim] = f"{name} ({dispatch})" if name.startswith(NAMELESS) else name
        return found


def in_order(claim: ClaimPrint) -> tuple[float, str, int, str]:
    """Sort claims by publication, then by their place in the text."""
    return claim.moment if claim.moment is not None else float("inf"), claim.article, claim.event.place_in_text, claim.claim


def find_links(
    claims: Sequence[ClaimPrint], origins: Mapping[str, str], fits: Collection[tuple[str, str]]
) -> tuple[ClaimLink, ...]:
    """Return the links between the claims on one happening, in order of time; `origins` are those of `find_origins`.

    `fits` are the events (ids, the earlier first) that are one by themselves. That A is like B and B like C makes no quarrel between
    A and C, unless one of them is told as a denial, or both are about somebody by name.
    """
    first: dict[tuple[str, str], float] = {}
    ordered = sorted(claims, key=in_order)
    for claim in ordered:
        first.setdefault((origins[claim.claim], claim.polarity), in_order(claim)[0])
    return tuple(
        link
        for earlier, later in combinations(ordered, 2)
        if earlier.article != later.article
        for link in _links(later, earlier, origins, first)
        if link.kind in UNDISPUTED
        or _is_denied(later, earlier)
        or (earlier.event.event, later.event.event) in fits
        or share_people(earlier.event, later.event)
    )


def _is_denied(one: ClaimPrint, other: ClaimPrint) -> bool:
    """Return whether one of two claims says in so many words that the other is not so."""
    return one.polarity != other.polarity and _sorted(one, other)[0].act == "deny"


def _sorted(one: ClaimPrint, other: ClaimPrint) -> tuple[ClaimPrint, ClaimPrint]:
    """Return the negative of two claims of opposed polarity, and the positive."""
    return (one, other) if one.polarity == "negative" else (other, one)


def _links(
    later: ClaimPrint, earlier: ClaimPrint, origins: Mapping[str, str], first: Mapping[tuple[str, str], float]
) -> Iterator[ClaimLink]:
    same = origins[later.claim] == origins[earlier.claim]
    if later.polarity != earlier.polarity:
        if are_opposed(later, earlier):
            yield from _opposed(later, earlier, same, lambda claim: first[origins[claim.claim], claim.polarity])
    elif (later.modality == "actual") == (earlier.modality == "actual"):
        yield from _agreeing(later, earlier, same)


def _opposed(later: ClaimPrint, earlier: ClaimPrint, same: bool, seen: Callable[[ClaimPrint], float]) -> Iterator[ClaimLink]:
    denial, claim = _sorted(later, earlier)
    if claim is later and claim.act == "confirm" and speak_for_one(denial, claim):  # "police admit", whose spokesman had denied
        yield _link(later, earlier, "retracts", "polarity")
    elif denial.act != "deny" and claim.act == "confirm":  # "he admitted that they had met", and had said that they had not
        if claim is later or not same:
            yield _link(later, earlier, "retracts" if same else "contradicts", "polarity")
    elif same and denial.act != "deny" and later.corrects:
        yield _link(later, earlier, "retracts", "polarity")
    elif denial.act != "deny":  # "our soldiers never entered" answers whoever said before that they did, and takes nothing back
        if not same and seen(claim) <= seen(denial):
            yield _link(denial, claim, "denies", "polarity")
    elif same and claim.act != "allege":  # nobody accuses and then denies: it is the charge that he denies
        yield _link(later, earlier, "retracts", "polarity")
    elif not same and denial.holders and seen(claim) <= in_order(denial)[0]:
        yield _link(denial, claim, "denies", "polarity")
    elif not same:
        yield _link(later, earlier, "contradicts", "polarity")


def _agreeing(later: ClaimPrint, earlier: ClaimPrint, same: bool) -> Iterator[ClaimLink]:
    conflicts = find_conflicts(later, earlier)
    kind: Kind = "contradicts"
    if same and later.corrects and not earlier.corrects:
        kind = "retracts"
    for fact in conflicts:
        yield _link(later, earlier, kind, fact)
    if not conflicts and (same or are_of_one_mind(later, earlier)):
        yield _link(later, earlier, "repeats" if same else "supports", "facts")


def _link(left: ClaimPrint, right: ClaimPrint, kind: Kind, over: str) -> ClaimLink:
    return ClaimLink(left=left.claim, right=right.claim, kind=kind, reason=Reason(step="comparing", rule=f"links#{over}"))
