"""Find who signs: bylines, editors' initials, agencies in brackets or on a line of their own.

... kata pejabat itu. (voa)      sumber : Reuters/AP      Penulis: Sari Wulan      (rfs/haf)
                      └ scope: its sentence └ signs all            └ byline         └ initials
"""

import re
from dataclasses import dataclass
from functools import cache

from menurut.reading.layout.words import layout_words
from menurut.types.layout import Credit
from menurut.types.span import Span

_BRACKET_AT_END = re.compile(r"[.!?…\"”’']\s*[\[(]([^()\[\]\n]{1,60})[\])]\s*\.?\s*$")
_BRACKET_LINE = re.compile(r"[\[(]([^()\[\]\n]{2,90})[\])]\.?")
_PART = re.compile(r"[^/,;|&+]+")
_INITIALS = re.compile(r"\*?[A-Za-z]{2,5}\*{0,2}|\*+|-")
_BARE_INITIALS = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4}){1,3}")
# A line of signatures is short; a longer one that begins like it is prose.
_LINE = 120


@dataclass(frozen=True, slots=True)
class Signature:
    """What a line or bracket says about who made the article. `span` is cut from the prose."""

    span: Span
    byline: Span | None = None
    credits: tuple[Credit, ...] = ()
    goes_on: bool = False


@cache
def _label_pattern() -> re.Pattern[str]:
    words = layout_words()
    labels = "|".join(re.escape(label) for label in sorted((*words.byline_labels, *words.source_labels), key=len, reverse=True))
    return re.compile(rf"\(?({labels})(?!\w)\s*([:：]?)\s*", re.IGNORECASE)


def _agencies(text: str, start: int, end: int, scope: Span | None) -> tuple[tuple[Credit, ...], int]:
    """Return the agencies named in `text[start:end]`, and how many of its parts are something else than initials or outlets."""
    found: list[Credit] = []
    strange = 0
    for match in _PART.finditer(text, start, end):
        part = match.group().strip(" .*-–\t")
        if not part:
            continue
        at = text.index(part, match.start())
        agency = layout_words().agencies.get(part.lower())
        # "(oln/tc)" is two editors, "(AP)" an agency.
        if agency and (part.lower() not in layout_words().weak or part.isupper() or part.strip() == text[start:end].strip()):
            found.append(Credit(span=Span(at, at + len(part)), agency=agency, scope=scope))
        elif not _INITIALS.fullmatch(part) and not _outlet_opens(part):
            strange += 1
    return tuple(found), strange


def _outlet_opens(part: str) -> bool:
    first = part.split()[0].lower()
    return first in layout_words().outlets or part.lower() in layout_words().outlets


def read_line(text: str, line: Span) -> Signature | None:
    """Return the signature that fills a whole line; None where the line is prose.

    >>> read_line("sumber : Reuters", Span(0, 16)).credits[0].agency
    'Reuters'
    """
    if len(line) > _LINE:
        return None
    written = line.of(text)
    bracket = _BRACKET_LINE.fullmatch(written)
    if bracket and ":" in bracket.group(1):
        return _labelled(text, line, Span(line.start + bracket.start(1), line.start + bracket.end(1)))
    if bracket:
        credits, strange = _agencies(text, line.start + bracket.start(1), line.start + bracket.end(1), None)
        names = strange and _outlet_opens(bracket.group(1))
        return Signature(line, byline=line if names else None, credits=credits) if credits or not strange or names else None
    if _BARE_INITIALS.fullmatch(written):
        return Signature(line)
    if "|" in written:
        credits, strange = _agencies(text, line.start, line.end, None)
        if credits:
            return Signature(line, credits=credits)
    return _labelled(text, line, line)


def _labelled(text: str, line: Span, inside: Span) -> Signature | None:
    """Return what a label at the start of `inside` says of the makers; `inside` is the line without its bracket."""
    written = inside.of(text)
    match = _label_pattern().match(written)
    if match is None:
        return None
    words = layout_words()
    label, colon, rest = match.group(1).lower(), match.group(2), written[match.end() :]
    sign = Span(inside.start + match.end(), inside.end)
    if label in words.source_labels:
        credits, _ = _agencies(text, sign.start, sign.end, None)
        return Signature(line, credits=credits) if colon and len(rest) <= _LINE // 2 else None
    if not rest:
        return Signature(line, goes_on=bool(colon))
    if label.endswith(" by") or "|" in rest:
        return Signature(line, byline=sign)
    if not colon and not _looks_like_names(rest):
        return None
    return Signature(line, byline=sign) if len(rest.split()) <= 8 and not rest.rstrip().endswith((".", '"', "”")) else None


def _looks_like_names(rest: str) -> bool:
    words = re.findall(r"[^\W\d_][\w.'’-]*", rest)
    return 0 < len(words) <= 7 and all(word[0].isupper() or word in layout_words().small for word in words)


def read_end(text: str, paragraph: Span, scope_of_end: Span) -> Signature | None:
    """Return the bracket that closes `paragraph` behind its last full stop; None where there is none or it is prose.

    `scope_of_end` stands in for the closed sentence until sentences are known.
    """
    first = max(paragraph.start, paragraph.end - 70)
    match = _BRACKET_AT_END.search(text, first, paragraph.end)
    if match is None:
        return _before_stop(text, first, paragraph.end, scope_of_end)
    span = Span(text.index(match.group(1), match.start()) - 1, paragraph.end)
    credits, strange = _agencies(text, match.start(1), match.end(1), scope_of_end)
    if strange or (not credits and not re.fullmatch(r"[A-Za-z*/,;&\s-]{1,40}", match.group(1))):
        return None
    parts = [part for part in _PART.findall(match.group(1)) if part.strip(" *-")]
    if len(parts) > len(credits):  # with editors' initials beside it the agency signs the whole article
        credits = tuple(Credit(span=credit.span, agency=credit.agency, scope=None) for credit in credits)
    return Signature(span, credits=credits)


def _before_stop(text: str, first: int, last: int, scope: Span) -> Signature | None:
    """Return the agency in brackets before a paragraph's last full stop, "... tanpa syarat (AFP)."; None where anything else stands in them.

    Behind a name it would tell what the name is short for.
    """
    written = text[first:last].rstrip()
    opens = written.rfind("(")
    before = written[:opens].split()
    if opens < 0 or not written.endswith(").") or not before or not (before[-1][0].islower() or before[-1][0].isdigit()):
        return None
    inside = Span(first + opens + 1, first + len(written) - 2)
    credits, strange = _agencies(text, inside.start, inside.end, scope)
    return Signature(Span(inside.start - 1, inside.end + 1), credits=credits) if credits and not strange else None
