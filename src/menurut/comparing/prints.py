"""The prints of an article: what of it can be held against another article's, in the same language or not.

    "Dua rudal terbang 2.118 detik," kata Jenderal Bayu Saputra dalam siaran ANTARA.
    shingles  dua rudal terbang, rudal terbang 2.118 ...    same language only
    names     jenderal, bayu, saputra, antara               words in capitals inside a sentence
    anchors   #2118 ~saputra                                what a translation keeps: numbers, people, states, places
    speakers  bayu saputra          quotes  bayu saputra 27          agencies  ANTARA

Made once an article; comparing articles is comparing these sets.
"""

import datetime
import re
import sys
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from struct import Struct
from zlib import crc32

from menurut.comparing.addresses import page_key
from menurut.comparing.keeping import kept
from menurut.comparing.naming import name_key
from menurut.knowledge.media import find_agency
from menurut.types.article import Article
from menurut.types.entity import Entity
from menurut.types.layout import Token
from menurut.types.report import Report
from menurut.types.span import Span

# Words in a row: three are a phrase that two reporters seldom share by chance, and survive one changed word in four.
SHINGLE = 3

# "2.118" and "2,118" are one number; so are "14,2" and "14.2".
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_GROUPED = re.compile(r"[.,](?=\d{3}(?:\D|$))")

_HASH = Struct("<I")


@dataclass(frozen=True, kw_only=True)
class Prints:
    """What an article (its id) leaves to compare. `moment` is publication in days since year 1, None where unknown.

    `phrases` holds the hashes of its phrases, packed, for of most articles nobody asks for them; `quotes` each directly quoted speaker
    with the length of the words; `denies` tells whether somebody denies something.
    """

    article: str
    page: str | None
    publisher: str | None
    language: str
    moment: float | None
    phrases: bytes
    names: frozenset[str]
    anchors: frozenset[str]
    speakers: frozenset[str]
    quotes: frozenset[tuple[str, int]]
    agencies: frozenset[str]
    denies: bool

    @property
    def length(self) -> int:
        """Return how many phrases it has."""
        return len(self.phrases) // _HASH.size

    @kept
    def shingles(self) -> frozenset[int]:
        """Return the hashes of its phrases."""
        hashes = array("I", self.phrases)
        if sys.byteorder == "big":
            hashes.byteswap()
        return frozenset(hashes)


def packed_phrases(hashes: Iterable[int]) -> bytes:
    """Return hashes of phrases as `Prints` keeps them: each once, in order, four bytes each."""
    return b"".join(map(_HASH.pack, sorted(set(hashes))))


def prints_of(report: Report) -> Prints:
    """Return the prints of a report's article."""
    article = report.article
    people = {
        entity.id: name_key(entity.name) for entity in report.entities if entity.kind == "person" and is_named(report, entity)
    }
    return Prints(
        article=article.id,
        page=page_key(article.url),
        publisher=article.publisher,
        language=article.language,
        moment=moment_of(article.published),
        phrases=packed_phrases(_shingles(report)),
        names=frozenset(_names(report)),
        anchors=frozenset(_anchors(report, people)),
        speakers=frozenset(name for name, _ in _spoken(report, people)),
        quotes=frozenset((name, length) for name, length in _spoken(report, people) if length),
        agencies=frozenset(_agencies(report)),
        denies=any(attribution.act == "deny" for attribution in report.attributions),
    )


def moment_of(published: str | None) -> float | None:
    """Return publication in days (UTC); the middle of the day where no time is told, None where no day is.

    >>> moment_of("1970-01-02T12:00:00+00:00"), moment_of("1970-01-02"), moment_of("1970-01")
    (719164.5, 719164.5, None)
    """
    try:
        told = datetime.datetime.fromisoformat(published or "")
    except ValueError:
        return None
    if len(published or "") <= len("2024-06-01"):
        return told.toordinal() + 0.5
    if told.tzinfo is not None:
        told = told.astimezone(datetime.UTC)
    return told.toordinal() + (told.hour * 60 + told.minute) / 1440


def words_of(report: Report) -> Iterator[tuple[Token, bool]]:
    """Yield the words of the prose with whether one opens a sentence or a quotation, where a capital says nothing."""
    opens, sentence = True, -1
    for token in report.layout.tokens:
        if token.sentence != sentence:
            opens, sentence = True, token.sentence
        if token.text[0].isalnum():
            yield token, opens
            opens = False
        elif not token.text.isspace() and token.text not in ",-/()'":
            opens = True


def numbers_in(text: str) -> frozenset[str]:
    """Return the numbers in figures, written one way.

    >>> sorted(numbers_in("2.118 detik, 14,2 persen, 2,118"))
    ['14.2', '2118']
    """
    return frozenset(_GROUPED.sub("", match.group()).replace(",", ".") for match in _NUMBER.finditer(text))


def _shingles(report: Report) -> Iterator[int]:
    words = [token.lower for token, _ in words_of(report)]
    for start in range(len(words) - SHINGLE + 1):
        yield phrase_hash(" ".join(words[start : start + SHINGLE]))


def phrase_hash(phrase: str) -> int:
    """Return what stands for a phrase: of a text's some thousand phrases no two meet in it by chance."""
    return crc32(phrase.encode())


def _names(report: Report) -> Iterator[str]:
    for token, opens in words_of(report):
        if not opens and token.text[0].isupper() and len(token.text) > 1:
            yield name_key(token.text)


def is_named(report: Report, entity: Entity) -> bool:
    """Return whether an article calls an entity by a name, and not only by what it is."""
    return any(mention.kind == "name" for mention in report.mentions if mention.id in entity.mentions)


def _anchors(report: Report, people: dict[str, str]) -> Iterator[str]:
    for entity in report.entities:
        if entity.id in people:
            yield "~" + people[entity.id].split(" ")[-1]
        elif entity.kind == "state" and entity.country:
            yield "@" + entity.country
    for place in report.places:
        if place.geonames:
            yield f"+{place.geonames}"
    for sentence in report.layout.sentences:
        yield from ("#" + number for number in numbers_told(report, sentence))


def numbers_told(report: Report, sentence: Span) -> Iterator[str]:
    """Yield the numbers of a sentence but those of days, which are written out in one language and in figures in the other."""
    for match in _NUMBER.finditer(report.article.text, sentence.start, sentence.end):
        if not any(time.span.start <= match.start() < time.span.end for time in report.times):
            yield from numbers_in(match.group())


def _spoken(report: Report, people: dict[str, str]) -> Iterator[tuple[str, int]]:
    """Yield each named speaker with the length of the words quoted from them; 0 where they are only told."""
    owner = {mention: entity for entity in people for mention in _mentions(report, entity)}
    for attribution in report.attributions:
        speaker = owner.get(attribution.source or "")
        if speaker and people[speaker]:
            quoted = sum(len(span) for span in attribution.content) if attribution.form == "direct" else 0
            yield people[speaker].split(" ")[-1], quoted


def _mentions(report: Report, entity: str) -> tuple[str, ...]:
    return next(one.mentions for one in report.entities if one.id == entity)


def _agencies(report: Report) -> Iterator[str]:
    """Yield the agencies behind an article: its publisher, credits, and whatever wire the text names."""
    yield from (credit.agency for credit in report.layout.credits if find_agency(credit.agency))
    named = [report.quote(mention.span) for mention in report.mentions if mention.kind == "name"]
    for name in (*_signatures(report.article), *named):
        agency = find_agency(name)
        if agency is not None:
            yield agency.name


def _signatures(article: Article) -> Iterator[str]:
    yield from (name for name in (article.publisher, article.byline) if name)
