"""Placing: the place that stands with a trigger in its own words and in its own part of the sentence.

JAKARTA -- Pasukan Rusia menyerang sebuah sekolah di Kharkiv, Ukraina, kata Kyiv.
└ filed: never where things happened       └ the place ─────┘
"""

from bisect import bisect_left

from menurut.reading.events.scene import Scene
from menurut.reading.events.stretches import Stretches
from menurut.reading.grammar.streets import kinds_of_place, site_before, street_before
from menurut.types.place import Place
from menurut.types.span import Span

# A trigger's place is one of so many on either side of it.
NEAREST = 6
# A name has so many words before it at most that lead to it, and stands so many characters behind its owner.
LEADING = 6
OWNED = 20
OWNING = frozenset(("'s", "’s"))


def place_of(scene: Scene, trigger: Span, first: int, *, leaving: bool = False) -> tuple[Place, ...]:
    """Return the nearest place named after "di" or the like in the trigger's own words, then those the text says it lies in.

    Empty where there is none. "dari X" is where something comes from, and only the place of what is `leaving` it.
    """
    dateline = scene.page.layout.dateline
    filed = dateline.place if dateline else None
    known = scene.places.get(scene.tokens[first].sentence, [])
    if not known:
        return ()
    stretches = Stretches.of(scene, scene.tokens[first].sentence)
    scope = _scope(scene, trigger)
    standing = [
        place
        for place in _around(known, trigger)
        if place.span != filed
        and _after_at(scene, stretches, place, leaving=leaving)
        and _scope(scene, place.span) == scope
        and _together(scene, stretches, place, first)
        and not _is_next(scene, trigger, place.span)
    ]
    # "in Lumara's Orvel region": the owner only says where Orvel is.
    owners = [one for one in standing if scene.page.text.startswith(("'s", "’s"), one.span.end)]
    inner = [one for one in standing if any(0 < one.span.start - owner.span.end < OWNED for owner in owners)]
    standing = [one for one in standing if one not in owners or not inner]
    nearest = min(standing, key=lambda one: _distance(one.span, trigger), default=None)
    return (nearest, *_holding(nearest, known)) if nearest else ()


def _holding(place: Place, known: list[Place]) -> list[Place]:
    """Return the places after `place` that it lies in."""
    after = [one for one in known if one.span.start > place.span.start]
    return [one for name, one in zip(place.within, after, strict=False) if one.name == name]


def _around(located: list[Place], trigger: Span) -> list[Place]:
    """Return the few of a sentence's places that stand nearest to the trigger on either side."""
    here = bisect_left(located, trigger.start, key=lambda one: one.span.start)
    return located[max(0, here - NEAREST) : here + NEAREST]


def _after_at(scene: Scene, stretches: Stretches, place: Place, *, leaving: bool) -> bool:
    """Return whether a word of place stands before the name, or before the word for what it is: "di", "dari kawasan"."""
    at = scene.page.index_at(place.span.start)
    if at in scene.time_tokens:  # "in March 2022": March lies in Cambridgeshire too
        return False
    at -= at > 0 and scene.tokens[at - 1].lower in scene.guards.articles
    start = at - (at > 0 and scene.tokens[at - 1].lower not in scene.guards.place_before and scene.tokens[at - 1].text != ",")
    street = street_before(scene.tokens, start, stretches.language)  # ", Kelurahan Wulung" and ", Kebumen" alike
    if street is None:
        street = _led_on(scene, at)
    if street is None and place.precision not in ("country", None):
        street = site_before(scene.tokens, at, scene.page.index_at(place.span.end), stretches.language)
    at = at if street is None else street
    if not at or scene.tokens[at - 1].lower not in scene.guards.place_before:
        return False
    origins = stretches.words.origins
    return leaving or not any(token.lower in origins for token in scene.tokens[max(0, at - 2) : at])


def _led_on(scene: Scene, at: int) -> int | None:
    """Return where what leads to a name begins: "in | the northern city of Orvel", "in | Lumara's Orvel region"; None where nothing does."""
    tokens = scene.tokens
    first = at - 1
    kinds = kinds_of_place(scene.page.article.language)
    kind = tokens[first].lower == "of" and tokens[first - 1].lower in kinds
    if first > 1 and (kind or tokens[first].lower in OWNING):
        first -= 1
    elif not (first > 2 and tokens[first].tag == "ADJ" and tokens[first - 1].lower in OWNING):
        return None
    while first > 0 and at - first < LEADING and tokens[first].tag in ("NOUN", "PROPN", "ADJ", "DET", "PART"):
        if tokens[first - 1].lower in scene.guards.place_before:
            return first
        first -= 1
    return None


def _together(scene: Scene, stretches: Stretches, place: Place, first: int) -> bool:
    """Return whether the trigger stands in the place's stretch, in one that hangs on it, or in one it hangs on without a verb."""
    mine, its = stretches.number_at(first), stretches.number_at(scene.page.index_at(place.span.start))
    return mine == its or stretches.all[mine].within == its or (stretches.all[its].within == mine and not stretches.all[its].verbs)


def _is_next(scene: Scene, trigger: Span, place: Span) -> bool:
    """Return whether another verb, joined on behind a day, has the place: "tiba di Orvel pada Senin dan bertemu X di Kestovia"."""
    between = range(scene.page.index_at(trigger.end), scene.page.index_at(place.start))
    times = [at for at in between if at in scene.time_tokens]
    behind = range(times[0] if times else between.stop, between.stop)
    joint = next((at for at in behind if scene.tokens[at].lower in scene.guards.coordinators), None)
    return joint is not None and any(scene.is_verb(at) for at in range(joint, between.stop))


def _scope(scene: Scene, span: Span) -> str | None:
    holders = scene.holders(span)
    return holders[0].id if holders else None


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
