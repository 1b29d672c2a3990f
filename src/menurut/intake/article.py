"""The last stretch that all ways of taking in share: canonical text, furniture out, language, id."""

from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit

from menurut.errors import IntakeError
from menurut.intake.canonical import EXTRACTOR, canonical
from menurut.intake.clean import clean_lines
from menurut.intake.decode import whole
from menurut.intake.language import OURS, find_language
from menurut.intake.moments import home_zone, read_moment
from menurut.intake.repair import repair_spaces
from menurut.intake.shown import find_byline, find_headline, find_moment
from menurut.intake.taken import Overrides, Taken
from menurut.knowledge.media import find_outlet, publisher_of_host
from menurut.types.article import Article, Dropped, Origin, sound
from menurut.types.gap import Gap
from menurut.types.ids import article_id

# Past this a text is a book or a log, and is cut with a Gap rather than in silence. Ten times a long article, and what is read in
# seconds whatever stands in it.
LONGEST = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found of one article: its text as extracted, what is known of it, and the bytes it stands in."""

    kind: str
    location: str
    raw: bytes
    text: str
    known: Overrides
    byline: str | None = None
    gaps: tuple[Gap, ...] = ()


def _publisher_of(url: str | None) -> str | None:
    """Return the outlet or agency whose site an address lies on; None for an unknown one."""
    try:
        return publisher_of_host(urlsplit(url or "").hostname or "")
    except ValueError:  # an address with a broken port or bracket
        return None


def make_taken(found: Found, given: Overrides, *, as_is: bool = False) -> Taken:
    """Return the article; what the caller gave beats what the page says. Raises IntakeError where there is no text to read."""
    gaps = list(found.gaps)
    text = whole(found.text)
    if len(text) > LONGEST:
        gaps.append(Gap(id="text-truncated", detail=f"{LONGEST} of {len(text)} characters"))
        text = text[:LONGEST]
    dropped: tuple[Dropped, ...] = ()
    if not as_is:
        text, dropped = clean_lines(canonical(text), title=given.title or found.known.title)
        text, repairs = repair_spaces(text)
        gaps += repairs
    if not text.strip():
        raise IntakeError(f"{found.location} holds no text.", origin=found.location)
    facts = _facts(found, given, dropped)
    published, doubts = _published(facts, dropped)
    gaps += doubts
    language = facts.language
    if language is None:
        language, doubts = find_language(text, publisher=facts.publisher, origin=found.location)
        gaps += doubts
    article = Article(
        id=article_id(text, url=facts.url, publisher=facts.publisher, published=published),
        text=text,
        title=facts.title,
        publisher=facts.publisher,
        byline=found.byline or find_byline(dropped),
        url=facts.url,
        published=published,
        language=language,
        origin=Origin(kind=found.kind, location=sound(found.location), sha256=sha256(found.raw).hexdigest(), extractor=EXTRACTOR),
        dropped=dropped,
        noticed=tuple(gaps),
    )
    return Taken(article=article, raw=found.raw)


def _facts(found: Found, given: Overrides, dropped: tuple[Dropped, ...]) -> Overrides:
    """Return what is known of the article: from the caller, else from its page or row, else from the lines around its text."""
    known = found.known
    url = given.url or known.url
    return Overrides(
        title=_sound(given.title or known.title or find_headline(dropped)),
        publisher=_sound(given.publisher or known.publisher or _publisher_of(url)),
        published=given.published or known.published,
        language=given.language or (known.language if known.language in OURS else None),
        url=_sound(url),
    )


def _sound(fact: str | None) -> str | None:
    return fact and sound(fact)


def _published(facts: Overrides, dropped: tuple[Dropped, ...]) -> tuple[str | None, tuple[Gap, ...]]:
    """Return the time of publication as ISO 8601, with a Gap `published-unreadable` where something was written that is no time."""
    zone = home_zone(find_outlet(facts.publisher) if facts.publisher else None)
    if not facts.published:
        return find_moment(dropped, zone=zone), ()
    read = read_moment(facts.published, zone=zone)
    return read, () if read else (Gap(id="published-unreadable", detail=facts.published[:80]),)
