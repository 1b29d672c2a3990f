"""Find the dateline: which outlet filed the report, and from where.

    REPUBLIKA.CO.ID, PYONGYANG -- Pemimpin ...      Moskow (ANTARA/Sputnik-OANA) - Menteri ...
    └── outlet ───┘  └ place ┘                      └place┘ └outlet┘

It is read first because two later steps lean on it: the outlet opens every source chain, and the
place settles which "pemerintah setempat" (local government) the story speaks of.
"""

import re

from menurut.knowledge.states import states
from menurut.reading.layout.words import layout_words
from menurut.types.layout import Credit, Dateline
from menurut.types.span import Span

# A hyphen needs a space on one side: "JAKARTA-BANDUNG" is a railway line, not a dateline.
_SEPARATOR = re.compile(r"\s{0,9}(?:--+|[–—])\s{0,9}|\s{1,9}-\s{0,9}|-\s{1,9}|\s{0,9}:\s{1,9}")
# Past this a dash is only a dash: "WASHINGTON DC, United States of America, September 12 (Agence France-Presse) -" fits.
_REACH = 90
_PART = re.compile(r"[^,()/|]+")
_DOMAIN = re.compile(r"[\w-]+(?:\.[A-Za-z]{2,4}){1,3}", re.ASCII)
_NUMBER = re.compile(r"\d{1,4}(?:[./-]\d{1,2}){0,2}")
# A place alone, in small letters, is believed only before a whole sentence; "Rusia - Ukraina" is a heading.
_PROSE = 60


def _is_place(part: str) -> bool:
    words = part.split()
    return (
        0 < len(words) <= 4
        and all(word[0].isupper() or word in layout_words().small for word in words)
        and not any(c.isdigit() for c in part)
    )


def _is_date(part: str) -> bool:
    words = part.lower().replace(".", "").split()
    return bool(words) and all(word in layout_words().calendar or _NUMBER.fullmatch(word) for word in words)


def _kind(part: str) -> str | None:
    lower = part.lower()
    if lower in layout_words().outlets or lower in layout_words().agencies or _DOMAIN.fullmatch(part):
        return "outlet"
    if _is_date(part):
        return "date"
    return "place" if _is_place(part) else None


def _without_outlet(part: str) -> tuple[str, str] | None:
    """Return outlet and place of "SINDOnews JAKARTA"; None where the part does not open with an outlet."""
    words = part.split()
    for cut in range(len(words) - 1, 0, -1):
        outlet, place = " ".join(words[:cut]), " ".join(words[cut:])
        if outlet.lower() in layout_words().outlets and _is_place(place) and not place.islower():
            return outlet, place
    return None


def _read(text: str, start: int, stop: int) -> tuple[Span | None, Span | None] | None:
    """Return outlet and place that fill `text[start:stop]`; None where something else stands there too."""
    outlet: Span | None = None
    places: list[Span] = []
    for match in _PART.finditer(text, start, stop):
        part = match.group().strip()
        if not part:
            continue
        at = match.start() + len(match.group()) - len(match.group().lstrip())
        kind = _kind(part)
        both = _without_outlet(part) if kind != "outlet" else None
        if both:
            outlet = outlet or Span(at, at + len(both[0]))
            places.append(Span(at + len(part) - len(both[1]), at + len(part)))
        elif kind == "outlet":
            outlet = outlet or Span(at, at + len(part))
        elif kind == "place":
            places.append(Span(at, at + len(part)))
        elif kind is None:
            return None
    if outlet is None and not places:
        return None
    return outlet, Span(places[0].start, places[-1].end) if places else None


def _publisher(outlet: str) -> str:
    known = layout_words()
    return known.outlets.get(outlet.lower()) or known.agencies.get(outlet.lower()) or outlet


def find_dateline(text: str, paragraph: Span, *, leading: bool = True) -> Dateline | None:
    """Return the dateline that opens `paragraph`; None where its story starts at once.

    A place alone counts only in a `leading` paragraph, one of the first two.

    >>> text = "REPUBLIKA.CO.ID, PYONGYANG -- Pemimpin Lumara tiba."
    >>> find_dateline(text, Span(0, len(text))).place.of(text)
    'PYONGYANG'
    """
    for separator in _SEPARATOR.finditer(text, paragraph.start, min(paragraph.end, paragraph.start + _REACH)):
        stop = separator.start()
        parts = _read(text, paragraph.start, stop) if stop > paragraph.start else None
        if parts is None:
            continue
        outlet, place = parts
        following = text[separator.end() : separator.end() + 1]
        if not following or following.islower():
            return None
        if outlet is None and not _alone(text, paragraph, separator, leading):
            return None
        if ":" in separator.group() and outlet is None:
            return None  # "Jakarta: ..." is a headline
        name = outlet.of(text) if outlet else None
        return Dateline(
            span=Span(paragraph.start, separator.end()), outlet=outlet, place=place, publisher=_publisher(name) if name else None
        )
    return None


def other_agencies(text: str, dateline: Dateline) -> tuple[Credit, ...]:
    """Return the agencies that a dateline names beside its outlet: "(ANTARA/Sputnik-OANA)" carries Sputnik."""
    found: list[Credit] = []
    for match in _PART.finditer(text, dateline.span.start, dateline.span.end):
        part = match.group().strip(" -–—:")
        agency = layout_words().agencies.get(part.lower())
        at = text.find(part, match.start()) if part else -1
        if agency and dateline.outlet is not None and at != dateline.outlet.start:
            found.append(Credit(span=Span(at, at + len(part)), agency=agency))
    return tuple(found)


def _alone(text: str, paragraph: Span, separator: re.Match[str], leading: bool) -> bool:
    """Whether a place without an outlet is a dateline."""
    head = text[paragraph.start : separator.start()]
    if any(head in state.names and head not in state.seats for state in states().values()):
        return False  # "AS - Iran memanas" is a headline; reports are filed from cities
    spaced = separator.group()[:1].isspace() and separator.group()[-1:].isspace()
    return leading and spaced and paragraph.end - separator.end() >= _PROSE and (head.isupper() or len(head.split()) <= 3)
