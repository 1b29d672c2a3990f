"""The office that stands beside a bare name but outside its mention.

Duta Besar Kestovia untuk PBB | Ilse Varand       komandan separatis yang masih buron, | Edo Karst |, ...
Ilse Varand |, duta besar Kestovia,
"""

from menurut.reading.entities.cutting import cut_phrase
from menurut.reading.entities.draw import draw
from menurut.reading.entities.phrase import Words
from menurut.reading.entities.portrait import Portrait
from menurut.reading.entities.senses import sense_at
from menurut.reading.grammar.page import Page
from menurut.types.layout import Token
from menurut.types.mention import Mention
from menurut.types.span import Span

# How many words may stand between an office and the name it belongs to.
REACH = 18
# So many words may an office have that stands right before another ("juru bicara | presiden").
OUTER = 3
_ENDS = frozenset({",", ".", "(", ")", "-", "–", "—", ";", ":"})


def add_office(page: Page, words: Words, lower: str, mention: Mention, portrait: Portrait) -> None:
    """Give a bare name the office told before or behind it; leave it alone where none stands there."""
    after = page.index_at(mention.span.end)
    if after < len(page.layout.tokens) and page.layout.tokens[after].lower in words.references.definite and words.language == "id":
        return  # "pendiri Suluh itu": whose founder, not who
    office = _before(page, words, lower, mention) or _behind(page, words, lower, mention)
    if office is None and (body := _body_headed(page, words, lower, after)) is not None:
        portrait.country, portrait.sector = body.country or portrait.country, portrait.sector or body.sector
        portrait.body, portrait.rules = body.key, [*body.rules, *portrait.rules]
    if office is None or office.role is None:
        return
    portrait.role, portrait.sector = office.role, portrait.sector or office.sector
    portrait.country = office.country or portrait.country
    portrait.secondary = (*office.secondary, *portrait.secondary)
    portrait.former = portrait.former or office.former
    portrait.head, portrait.body, portrait.owner = office.head, office.body, office.owner
    portrait.rules = [*office.rules, *portrait.rules]


def _before(page: Page, words: Words, lower: str, mention: Mention) -> Portrait | None:
    at = page.index_at(mention.span.start)
    if at == 0 or at >= len(page.layout.tokens):
        return None
    tokens = page.layout.tokens
    sentence = tokens[at].sentence
    comma = tokens[at - 1].text == ","
    if comma and not _ends_there(page, mention):
        return None
    if tokens[at - 1].lower in words.references.prepositions or tokens[at - 1].lower in words.references.joining:
        return None
    for back in range(at - (2 if comma else 1), max(-1, at - REACH), -1):
        token = tokens[back]
        if token.sentence != sentence or token.text in {",", ".", ";", ":", '"', "“", "”"}:
            return None
        office = _office_at(page, words, lower, token, mention.span.start)
        if office is not None:
            deputy = back > 0 and tokens[back - 1].lower in words.references.deputies  # "wakil | ketua DPR"
            if _is_somebody_elses(office, words, comma):
                return None
            longer = back > 0 and _reaches_into(page, words, lower, back)
            if longer and comma and back > 1 and tokens[back - 2].lower in words.references.prepositions:
                return None  # "dalam surat kepada perdana menteri, Lestari mengakui ..."
            outer = back - 1 if deputy or longer else _outer_office(page, words, lower, back)
            if outer is not None:
                office = _office_at(page, words, lower, tokens[outer], mention.span.start)
            return None if office is None or _is_somebody_elses(office, words, comma) else office
        if not _links(page, words, lower, token, comma):
            return None
    return None


def _reaches_into(page: Page, words: Words, lower: str, at: int) -> bool:
    """Return whether an office of two words begins before token `at`: "Sekretaris | Jenderal PBB" is no general."""
    before, token = page.layout.tokens[at - 1], page.layout.tokens[at]
    found = sense_at(page.text, lower, before.span.start, token.span.end, words.table)
    return found is not None and found[0] == token.span.end and found[2].role is not None


def _outer_office(page: Page, words: Words, lower: str, at: int) -> int | None:
    """Return the token at which an office begins that the one at token `at` only says whose it is: "juru bicara | presiden"."""
    tokens = page.layout.tokens
    for back in range(at - 1, max(-1, at - 1 - OUTER), -1):
        found = sense_at(page.text, lower, tokens[back].span.start, tokens[at].span.start, words.table)
        if found is not None and found[0] == tokens[at - 1].span.end and found[2].role is not None and found[2].role.relational:
            return back
    return None


def _office_at(page: Page, words: Words, lower: str, token: Token, limit: int) -> Portrait | None:
    """Return the office that begins at `token` and runs up to `limit`; None for another word or an office already filled."""
    found = sense_at(page.text, lower, token.span.start, limit, words.table)
    if found is None or found[2].role is None:
        return None
    office = draw(cut_phrase(page, Span(token.span.start, limit), words, lower), words)
    return office if office is not None and office.role is not None and office.name is None and not office.several else None


def _is_somebody_elses(office: Portrait, words: Words, comma: bool) -> bool:
    """Whether the name right behind is whose spokesman or wife the office tells ("juru bicara Varand"), not who holds it."""
    bare = office.body is None and office.country is None
    return bool(office.role and office.role.relational and bare and not comma and words.language == "id")


def _links(page: Page, words: Words, lower: str, token: Token, comma: bool) -> bool:
    """Whether a word may stand between office and name: a state, a body, "untuk"; before a comma anything but a verb's clause."""
    if token.lower in words.references.links:
        return True
    found = sense_at(page.text, lower, token.span.start, len(lower), words.table)
    if found is not None and (found[2].proper or found[2].body):
        return True
    if token.text[:1].isupper():
        return comma or _inside_name(page, words, lower, token)
    return comma and token.tag not in {"PUNCT", "CCONJ"}


def _inside_name(page: Page, words: Words, lower: str, token: Token) -> bool:
    """Whether a capital word is the later part of a listed name ("Serikat" in "Amerika Serikat")."""
    at = page.index_at(token.span.start)
    for back in (1, 2, 3):
        if at - back < 0:
            return False
        start = page.layout.tokens[at - back].span.start
        found = sense_at(page.text, lower, start, len(lower), words.table)
        if found is not None and found[0] >= token.span.end:
            return True
    return False


def _ends_there(page: Page, mention: Mention) -> bool:
    after = page.index_at(mention.span.end)
    if after >= len(page.layout.tokens):
        return True
    token = page.layout.tokens[after]
    return token.text in _ENDS or token.tag in {"VERB", "AUX"}


def _body_headed(page: Page, words: Words, lower: str, at: int) -> Portrait | None:
    """Return the body that the clause behind a name's comma at token `at` says he heads: "Rika Lestari, yang memimpin | Partai Suluh |, ..."."""
    tokens = page.layout.tokens
    if at + 3 >= len(tokens) or tokens[at].text != "," or tokens[at + 1].lower not in words.references.relative:
        return None
    if tokens[at + 2].lower not in words.references.heading:
        return None
    stops = words.references.relative | words.references.placing
    end = at + 3
    while end < len(tokens) and tokens[end].text not in _ENDS and tokens[end].tag not in {"VERB", "AUX"}:
        if tokens[end].lower in stops:
            break
        end += 1
    if end >= len(tokens) or end == at + 3:
        return None
    drawn = draw(cut_phrase(page, Span(tokens[at + 3].span.start, tokens[end - 1].span.end), words, lower), words)
    return drawn if drawn is not None and drawn.sort == "organisation" else None


def _past_relative(tokens: tuple[Token, ...], at: int, words: Words) -> int:
    """Return where the office begins behind "yang juga", "who is also"; `at` itself where no such words stand there."""
    end = at + 1
    if tokens[at].lower not in words.references.relative:
        return at
    while end < len(tokens) - 1 and tokens[end].lower in words.references.also_being:
        end += 1
    return end if end > at + 1 else at


def _behind(page: Page, words: Words, lower: str, mention: Mention) -> Portrait | None:
    """Return the office in ", duta besar Kestovia," right behind the name."""
    at = page.index_at(mention.span.end)
    tokens = page.layout.tokens
    being = at < len(tokens) and tokens[at].lower in words.references.being
    if at + 1 >= len(tokens) or not (being or tokens[at].text == ",") or tokens[at].sentence != tokens[at + 1].sentence:
        return None
    first = _past_relative(tokens, at + 1, words)
    end = first
    while (
        end < len(tokens)
        and end - at < REACH
        and tokens[end].text not in _ENDS
        and tokens[end].tag not in {"VERB", "AUX"}
        and tokens[end].lower not in words.references.relative
    ):
        end += 1
    if end == first or end >= len(tokens) or not (being or tokens[end].text in {",", "."}):
        return None
    office = draw(cut_phrase(page, Span(tokens[first].span.start, tokens[end].span.start), words, lower), words)
    if office is None or office.role is None or office.several:
        return None
    if office.name is not None:  # "Rika Lestari, penasihat Presiden Budi Santoso,"
        office.owner = office.name
    return office
