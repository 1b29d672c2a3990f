"""A page's bytes as a tree that can be read safely: one linear look at its tags decides whether the parser may have it.

libxml2 drops what lies deeper than 256 without a word, and the extractors behind it take minutes for pages made to be slow (41 s for
50,000 nested tags were measured). Such a page gives its plain text instead.
"""

import html
import re

from lxml.etree import LxmlError
from lxml.html import HtmlElement
from trafilatura.utils import load_html

from menurut.errors import IntakeError
from menurut.intake.decode import to_text

DEEPEST = 200

# News pages have one to five thousand elements; trafilatura takes 3 s for ten thousand.
MOST_TAGS = 10_000

# libxml2 compares each attribute with all others: 100,000 on one tag took it seven minutes.
_MOST_ATTRIBUTES = 1_000
_LONG_TAG = 2_000
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})")
_MARKUP = re.compile(r"<[a-zA-Z/!?][^<>]{0,5000}>?")
_DECLARATION = re.compile(r"\s{0,20}<\?xml[^<>]{0,200}\?>")
_SILENT = re.compile(r"<(script|style|noscript|template)\b", re.IGNORECASE)
# Tags that need no end, and SVG's, which end themselves.
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "tr",
        "th",
        "option",
        "dt",
        "dd",
        "path",
        "circle",
        "rect",
        "line",
        "polygon",
        "polyline",
        "ellipse",
        "use",
        "stop",
        "image",
        "param",
        "thead",
        "tbody",
        "tfoot",
    ]
)


def _skip(text: str, name: str, start: int) -> int:
    """Return where the content of a script or style that opens at `start` ends."""
    end = text.find(f"</{name}", start)
    return end if end >= 0 else len(text)


def is_too_deep(text: str) -> bool:
    """Return whether a page nests or piles tags or attributes past what the parser bears."""
    depth = count = at = end = 0
    while tag := _TAG.search(text, at):
        name = tag[2].lower()
        at = tag.end()
        if end <= at:
            end = (text.find(">", at) + 1) or len(text)
            if end - at > _LONG_TAG and _has_many_attributes(text[at:end]):
                return True
        count += not tag[1]
        if name in ("script", "style") and not tag[1]:
            at = _skip(text, name, at)
            depth += 1
        elif name not in _VOID:
            depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST or count > MOST_TAGS:
            return True
    return False


def _has_many_attributes(tag: str) -> bool:
    """Return whether a long tag is long by its attributes and not by one value, such as an image written out."""
    return len(_QUOTED.sub("", tag).split()) > _MOST_ATTRIBUTES


def load_text(raw: bytes, *, origin: str) -> str:
    """Return a page's markup as text. Raises IntakeError where it is empty or binary."""
    return _DECLARATION.sub("", to_text(raw, origin=origin, markup=True), count=1)


def load_tree(text: str, *, origin: str) -> HtmlElement | None:
    """Return a page's tree, None where it nests too deeply for one. Raises IntakeError for what is no page."""
    if is_too_deep(text):
        return None
    try:
        tree = load_html(text)
    except (LxmlError, ValueError, AssertionError, RecursionError) as fault:
        raise IntakeError(f"{origin} cannot be parsed as a page: {type(fault).__name__}.", origin=origin) from fault
    if tree is None:
        raise IntakeError(f"{origin} is not a page that can be parsed.", origin=origin)
    return tree


def without_markup(text: str) -> str:
    """Return a page's text with a line break for each tag, scripts and styles left out; linear whatever the page is.

    >>> without_markup("<p>Ia <b>datang</b><script>x()</script>").split()
    ['Ia', 'datang']
    """
    pieces: list[str] = []
    at = 0
    while tag := _SILENT.search(text, at):
        pieces.append(text[at : tag.start()])
        at = _skip(text, tag[1].lower(), tag.end())
    pieces.append(text[at:])
    return html.unescape(_MARKUP.sub("\n", "".join(pieces)))
