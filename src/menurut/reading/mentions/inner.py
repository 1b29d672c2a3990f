"""Find what is named inside a phrase: owners, institutions, people, abbreviations in brackets.

serangan pasukan Lumara      ->  pasukan Lumara, Lumara
Menteri Pangan Lumara Rika Lestari  ->  Menteri Pangan Lumara, Lumara, Rika Lestari
"""

from collections.abc import Iterator

from menurut.knowledge.wordclasses import word_classes
from menurut.reading.grammar.affixes import affixes, cut_off
from menurut.reading.grammar.fields import fields_length, is_field
from menurut.reading.grammar.people import is_people_noun
from menurut.reading.mentions.chunk import Chunk, starts_capital
from menurut.reading.mentions.names import Kind, before_rank, kind_of, parts, person_at_end
from menurut.reading.mentions.words import PhraseWords, phrase_words
from menurut.types.layout import Token


def inner_chunks(tokens: tuple[Token, ...], chunk: Chunk, language: str) -> Iterator[Chunk]:
    """Yield the phrases inside `chunk`, the chunk itself and the fields of an office left out."""
    if chunk.kind == "pronoun":
        return
    fields = _fields(tokens, chunk) if language == "id" else frozenset()
    yield from (one for one in _all_inside(tokens, chunk, language) if one.first not in fields)


def _fields(tokens: tuple[Token, ...], chunk: Chunk) -> frozenset[int]:
    """Return the tokens of a list of fields, in which nobody is told: "Kepala Dinas Pendidikan | , Pemuda, dan Olahraga | Rika"."""
    for at in range(chunk.first + 1, chunk.last):
        if tokens[at].text == "," and is_field(tokens[at - 1]) and (length := fields_length(tokens, at, chunk.last)):
            return frozenset(range(at, at + length))
    return frozenset()


def _all_inside(tokens: tuple[Token, ...], chunk: Chunk, language: str) -> Iterator[Chunk]:
    words = phrase_words(language)
    whole = (chunk.first, chunk.last)
    for at in range(chunk.first, chunk.last):
        if tokens[at].lower in words.pronouns and tokens[at].tag == "PRON" and whole != (at, at + 1) and tokens[at].text != "US":
            yield Chunk(at, at + 1, at, "pronoun")
    for first, last in _runs(tokens, chunk, words):
        yield from _names(tokens, chunk, first, last, language)
    if language == "id":
        yield from _nominals(tokens, chunk, words)
    else:
        yield from _spoken_for(tokens, chunk, words)
        for at in range(chunk.first, chunk.last):
            if tokens[at].lower in words.demonyms and starts_capital(tokens[at]) and whole != (at, at + 1):
                yield Chunk(at, at + 1, at, "name")


def _spoken_for(tokens: tuple[Token, ...], chunk: Chunk, words: PhraseWords) -> Iterator[Chunk]:
    """Yield the body that stands right before who speaks for it: "the Lumaran | army | spokesman"."""
    for at in range(chunk.first + 1, chunk.last):
        last = at - 1
        if tokens[at].lower in words.spokesmen and is_people_noun(tokens[last].lower, "en"):
            first = next((one for one in range(chunk.first, at) if tokens[one].lower not in words.determiners), last)
            yield Chunk(
                first, at, last, "name" if all(starts_capital(one) for one in tokens[first:at]) and first < last else "nominal"
            )


def _runs(tokens: tuple[Token, ...], chunk: Chunk, words: PhraseWords) -> Iterator[tuple[int, int]]:
    """Yield the runs of capitals; a bracket, a mark or a small word ends one."""
    at = chunk.first
    while at < chunk.last:
        if not _in_run(tokens, at, chunk, words):
            at += 1
            continue
        end = at + 1
        while end < chunk.last and (_in_run(tokens, end, chunk, words) or _inside_name(tokens, end, chunk, words)):
            end += 1
        yield at, end
        at = end


def _in_run(tokens: tuple[Token, ...], at: int, chunk: Chunk, words: PhraseWords) -> bool:
    token = tokens[at]
    if not starts_capital(token) or token.lower in words.determiners:
        return False
    if token.tag in {"PROPN", "NUM"}:
        return True
    # The capital of a sentence's first word says nothing: "Upaya Rika" is no name, "Kementerian Pangan" is.
    return at == chunk.first and token.tag in {"NOUN", "ADJ", "X"} and (chunk.kind == "name" or token.lower in words.bodies)


def _inside_name(tokens: tuple[Token, ...], at: int, chunk: Chunk, words: PhraseWords) -> bool:
    """Whether small words at `at` stand inside a name: "Muhammad | bin | Sari", "Rika | van der | Lestari"."""
    end = at
    while end + 1 < chunk.last and tokens[end].lower in words.particles - words.parting and not starts_capital(tokens[end]):
        end += 1
    return end > at and _in_run(tokens, end, chunk, words)


def _names(tokens: tuple[Token, ...], chunk: Chunk, first: int, last: int, language: str) -> Iterator[Chunk]:
    whole = (chunk.first, chunk.last)
    titled = kind_of(tokens[first], language) is Kind.ROLE or _splits(tokens, chunk, first, last, language)
    if (first, last) != whole and not titled and (last - first > 1 or tokens[first].tag == "PROPN"):
        yield Chunk(first, last, _chief(first, last, language), "name")
    armed = first
    while armed < last and tokens[armed].lower in phrase_words(language).arms:
        armed += 1
    if first == chunk.first < armed < last:
        yield Chunk(armed, last, _chief(armed, last, language), "name")
    for start, end in parts(tokens, first, last, language):
        if (start, end) not in {whole, (armed, last)}:
            yield Chunk(start, end, _chief(start, end, language), "name")
    person = person_at_end(tokens, first, last, language)
    # The title without its name, from the phrase's own beginning: "juru bicara Kremlin".
    if person < last and chunk.role and chunk.first < person and not (chunk.first == first == person):
        until = before_rank(tokens, chunk.first + 1, person, language)
        if (
            tokens[until - 1].text not in {",", "("}
            and until - chunk.first >= 1
            and tokens[chunk.first].lower not in phrase_words(language).familiar
        ):
            yield Chunk(chunk.first, until, chunk.head if chunk.head < until else chunk.first, "nominal")


def _splits(tokens: tuple[Token, ...], chunk: Chunk, first: int, last: int, language: str) -> bool:
    """Whether a run is no name: the rest of a title ("Duta | Besar Israel"), or a post and who holds it ("PBB Rika Lestari")."""
    kind = kind_of(tokens[first], language)
    if kind is Kind.COMMON and first > chunk.first and kind_of(tokens[first - 1], language) is Kind.ROLE:
        return True
    if language != "id" or not chunk.role:
        return False
    person = person_at_end(tokens, first, last, language)
    if kind is Kind.BODY:  # "Kementerian Pangan Lumara Rika Lestari"
        return first < person < last and _ends_body(tokens, first, person)
    return kind in {Kind.INITIALISM, Kind.PLACE} and first < person < last


def _chief(first: int, last: int, language: str) -> int:
    return first if language == "id" else last - 1


def _nominals(tokens: tuple[Token, ...], chunk: Chunk, words: PhraseWords) -> Iterator[Chunk]:
    """Yield the smaller Indonesian phrases that a noun for people or institutions opens inside the phrase."""
    for at in range(chunk.head + 1, chunk.last):
        token = tokens[at]
        bare = cut_off(token.lower, affixes("id").owner)  # "basis pendukungnya"
        titled = token.tag == "PROPN" and token.lower in words.roles
        common = token.tag == "NOUN" or (token.tag == "PROPN" and not starts_capital(token))  # small letters are no name's
        if not titled and (not common or not (bare in words.groups or token.lower in words.roles or token.lower in words.bodies)):
            continue
        if token.lower in words.compounds.get(tokens[at - 1].lower, ()):
            continue
        if _leads(tokens, chunk, at, words):
            continue
        last = at + 1
        while last < chunk.last and tokens[last].text not in ",()":
            last += 1
        person = person_at_end(tokens, at + 1, last, "id") if token.lower in words.roles else last
        if token.lower not in words.roles:
            last = _spoken_end(tokens, chunk, at, last, words)
            last = _body_end(tokens, at, last) if token.lower in words.bodies else last
        if person < last and at + 1 < person:
            yield Chunk(at, person, at, "nominal")
        yield Chunk(at, last, person if person < last else at, "name" if person < last else "nominal")


def _leads(tokens: tuple[Token, ...], chunk: Chunk, at: int, words: PhraseWords) -> bool:
    """Return whether the word at `at` only tells who leads a body, and of no leaders: "koalisi | pimpinan | Lumara", not "KKB pimpinan Rika"."""
    linking = (
        tokens[at].lower in words.links
        and tokens[at - 1].lower in words.bodies
        and at + 1 < chunk.last
        and starts_capital(tokens[at + 1])
    )
    return linking and person_at_end(tokens, at + 1, chunk.last, "id") == chunk.last


def _spoken_end(tokens: tuple[Token, ...], chunk: Chunk, at: int, last: int, words: PhraseWords) -> int:
    """Return where whom an office is of ends before who holds it: "juru bicara | militer Lumara | Rika Lestari".

    Small letters begin no body's name, but a sort of body may be named right behind ("partai Samudra").
    """
    if not chunk.role or tokens[chunk.head].lower not in words.roles or starts_capital(tokens[at]):
        return last
    person = person_at_end(tokens, at + 1, last, "id")
    first = person
    while first > at + 1 and starts_capital(tokens[first - 1]) and tokens[first - 1].lower in words.ranks | words.openers_of_names:
        first -= 1
    if tokens[at].lower in words.naming and first == person == at + 1:
        return _behind_own_name(tokens, first, last)
    return first


def _behind_own_name(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Return where the first word that people bear begins behind a sort of body: "kelompok Samudra | Rika Lestari"; `last` for none."""
    classes = (word_classes("id").get(tokens[at].lower) for at in range(first, last - 1))
    return next((first + at for at, known in enumerate(classes) if known is not None and known.name == "PERSON"), last)


def _body_end(tokens: tuple[Token, ...], at: int, last: int) -> int:
    """Return where a body's name ends before the person who speaks for it: "Kementerian Pangan Lumara | Rika Lestari"."""
    person = person_at_end(tokens, at + 1, last, "id")
    return person if at + 1 < person < last and _ends_body(tokens, at, person) else last


def _ends_body(tokens: tuple[Token, ...], first: int, person: int) -> bool:
    """Whether a body's name is over where a person's begins: behind its place, or the field of one that bears no person's name."""
    before = tokens[person - 1]
    if kind_of(before, "id") in {Kind.PLACE, Kind.INITIALISM}:
        return True
    return tokens[first].lower in phrase_words("id").bodies_of_fields and first < person - 1 and is_field(before)
