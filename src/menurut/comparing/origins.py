"""Which articles go back to one dispatch, credited or not, so that they count as one origin.

    page         the same page under another address
    copy         nearly the same words                          ANTARA ── a site that names no agency
    rewrite      many phrases of it, or the same agency and the same names, within two days; of a brief text only with its agency
    translation  the other language: people, numbers and places agree, nobody new speaks, and a wire or a quotation is shared

What two reporters who were both there have in common is the event; what a rewrite has in common with its dispatch is who was
asked about it. So an article with a speaker of its own is an origin of its own, unless its very words are another's.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from menurut.comparing.duplicates import is_brief, is_near, overlap, same_page
from menurut.comparing.prints import Prints
from menurut.comparing.rarity import Worth

How = Literal["original", "page", "copy", "rewrite", "translation"]

# A dispatch is taken over on its day and the next; what comes later has reporting of its own.
WITHIN = 2.0

# Phrases of three words that two reports on one event share by chance stay below a tenth of the shorter one (it is the names and
# titles); rewritten dispatches begin at .15.
REWRITTEN = 0.15
# Below this, words that somebody says for the first time in the later report are its own reporting.
TAKEN_OVER = 0.2
TOUCHED = 0.08

# Of the names, or of the anchors, of the poorer text.
SAME_NAMES = 0.7
SAME_ANCHORS = 0.5
ALL_ANCHORS = 0.75

# Of the names of the poorer text: more than the places and weekdays that any two reports share.
STORY = 0.2

# What more than twice as many articles share as tell of one happening picks out none.
RARE = 0.5

# A number of fewer figures ("#" included) is shared by chance; so is a year.
SMALL = 3
_YEAR = re.compile(r"#(?:19|20)\d\d")

# A quotation grows or shrinks in translation by less than this.
STRETCH = 1.45


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinship:
    """Two articles (ids) that go back to one text: how, and what shows it."""

    left: str
    right: str
    how: How
    score: float
    evidence: tuple[str, ...]


def one_story(left: Prints, right: Prints, worth: Worth) -> bool:
    """Return whether two articles seem to be about one thing: somebody, two towns or a number, or a fifth of the names in common.

    Only what is rare counts: in a war every article names its leaders.
    """
    shared = [anchor for anchor in left.anchors & right.anchors if not _YEAR.fullmatch(anchor) and worth[anchor] > RARE]
    people, towns, numbers = (sum(anchor[0] == kind for anchor in shared) for kind in "~+#")
    telling = people > 0 or towns > 1 or any(anchor[0] == "#" and len(anchor) > SMALL for anchor in shared)
    return telling or (numbers > 0 and towns > 0) or worth.overlap(left.names, right.names) >= STORY


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """Articles (ids) that count as one origin, the earliest first, with the kinships that join them; its id is the first's."""

    id: str
    articles: tuple[str, ...]
    kinships: tuple[Kinship, ...]


def find_kinship(one: Prints, other: Prints) -> Kinship | None:
    """Return how two articles go back to one text; None where nothing shows that they do."""
    left, right = sorted((one, other), key=in_order)
    if same_page(left, right):
        return _kin(left, right, "page", 1.0, (left.page or "",))
    if is_near(left, right):
        return _kin(left, right, "copy", overlap(left.shingles, right.shingles), ())
    if not _soon(left, right):
        return None
    return _rewrite(left, right) if left.language == right.language else _translation(left, right)


def in_order(prints: Prints) -> tuple[float, str]:
    """Sort articles by time; those without one last."""
    return prints.moment if prints.moment is not None else float("inf"), prints.article


def _kin(left: Prints, right: Prints, how: How, score: float, evidence: tuple[str, ...]) -> Kinship:
    return Kinship(left=left.article, right=right.article, how=how, score=round(score, 3), evidence=evidence)


def _soon(left: Prints, right: Prints) -> bool:
    return left.moment is not None and right.moment is not None and abs(right.moment - left.moment) <= WITHIN


def _nobody_new(earlier: Prints, later: Prints) -> bool:
    """Return whether everybody who speaks in the later article is at least named in the earlier, and nobody has denied something since.

    Who is accused is named from the first; what they answer is another's reporting.
    """
    if later.denies and not earlier.denies:
        return False
    return all(f"~{speaker}" in earlier.anchors or speaker in earlier.names for speaker in later.speakers)


def _rewrite(left: Prints, right: Prints) -> Kinship | None:
    if left.publisher and left.publisher == right.publisher:
        return None  # a paper repeats its own background under every new event
    phrases, names = overlap(left.shingles, right.shingles), overlap(left.names, right.names)
    wires = tuple(sorted(left.agencies & right.agencies))
    taken_over = phrases >= TAKEN_OVER or right.speakers <= left.speakers
    if phrases >= REWRITTEN and taken_over and (not is_brief(left, right) or (wires and _nobody_new(left, right))):
        return _kin(left, right, "rewrite", phrases, wires)
    touched = taken_over and phrases >= TOUCHED and not is_brief(left, right)
    if names >= SAME_NAMES and _nobody_new(left, right) and (wires or touched):
        return _kin(left, right, "rewrite", names, wires)
    return None


def _translation(left: Prints, right: Prints) -> Kinship | None:
    shared = left.anchors & right.anchors
    telling = tuple(sorted(anchor for anchor in shared if anchor[0] in "~#"))
    agreed = overlap(left.anchors, right.anchors)
    wires = tuple(sorted(left.agencies & right.agencies))
    if agreed < (SAME_ANCHORS if telling else ALL_ANCHORS) or not _nobody_new(left, right):
        return None
    quoted = tuple(sorted(_quotes_shared(left, right)))
    # Without a wire or a quotation the same names on the same day are two reporters' as often as one's.
    if wires or quoted or (agreed >= ALL_ANCHORS and len(telling) > 1 and left.speakers & right.speakers):
        return _kin(left, right, "translation", agreed, (*wires, *quoted, *telling))
    return None


def _quotes_shared(left: Prints, right: Prints) -> Iterator[str]:
    """Yield who is quoted in both at about the same length."""
    for speaker, length in left.quotes:
        for name, other in right.quotes:
            if speaker == name and max(length, other) <= STRETCH * min(length, other):
                yield f"\u201c{speaker}\u201d"


def gather(articles: Sequence[Prints], kinships: Sequence[Kinship]) -> tuple[Dispatch, ...]:
    """Return the dispatches behind articles, the earliest first; an article that no kinship joins is one by itself."""
    ordered = sorted(articles, key=in_order)
    parents = {one.article: one.article for one in ordered}

    def find(article: str) -> str:
        while parents[article] != article:
            article = parents[article]
        return article

    rank = {one.article: place for place, one in enumerate(ordered)}
    for kinship in kinships:
        first, second = sorted((find(kinship.left), find(kinship.right)), key=rank.__getitem__)
        parents[second] = first
    members: defaultdict[str, list[str]] = defaultdict(list)
    joined: defaultdict[str, list[Kinship]] = defaultdict(list)
    for one in ordered:
        members[find(one.article)].append(one.article)
    for kinship in sorted(kinships, key=lambda kinship: (kinship.left, kinship.right)):
        joined[find(kinship.left)].append(kinship)
    return tuple(Dispatch(id=id, articles=tuple(found), kinships=tuple(joined[id])) for id, found in members.items())
