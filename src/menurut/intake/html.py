"""A page becomes an article: body by trafilatura, metadata from the page's own data, furniture out.

A page nested deeper than the parser's own limit would lose text in silence; it is refused to the fallback and said so.
"""

import re
from dataclasses import dataclass

import trafilatura
from lxml.html import HtmlElement
from resiliparse.extract.html2text import extract_plain_text
from trafilatura.utils import load_html

from menurut.errors import IntakeError
from menurut.intake.canonical import canonical
from menurut.intake.published import find_published
from menurut.knowledge.media import outlet_of_host

# Below this a body is a teaser or an error page: the fallback may do better.
SHORTEST = 200

# libxml2 drops what lies deeper than 256 without a word (measured: at 300 trafilatura finds nothing).
DEEPEST = 200
MOST_TAGS = 50_000

_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]{0,15})[^>]{0,2000}?(/?)>")
_VOID = frozenset(b"area base br col embed hr img input link meta source track wbr p li td tr th option dt dd".split())
_SITE_TAIL = re.compile(r"\s+[|\-–—:]\s+[^|–—]{2,40}$")
_ZONE_OF_COUNTRY = {"IDN": "Asia/Jakarta"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says of its article; None where it says nothing. `text` is canonical, furniture still in it."""

    text: str
    title: str | None
    publisher: str | None
    byline: str | None
    url: str | None
    published: str | None


def is_too_deep(raw: bytes) -> bool:
    """Return whether a page nests or piles tags past what the parser keeps; one linear look at its tags."""
    depth = count = 0
    for tag in _TAG.finditer(raw):
        if tag[2].lower() in _VOID or tag[3]:
            continue
        count += 1
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > DEEPEST or count > MOST_TAGS:
            return True
    return False


def read_page(raw: bytes, *, origin: str, url: str | None = None) -> Page:
    """Return what the page `raw` says. Raises IntakeError where there is no article in it."""
    if is_too_deep(raw):
        return _plain_page(raw, origin=origin, url=url)
    tree = load_html(raw)
    if tree is None:
        raise IntakeError(f"{origin} is not a page that can be parsed.", origin=origin)
    address = url or _address(tree)
    outlet = outlet_of_host(re.sub(r"^\w+://", "", address).partition("/")[0]) if address else None
    found = trafilatura.bare_extraction(tree, url=address, with_metadata=True, include_comments=False, include_tables=False)
    text = canonical(getattr(found, "text", None) or "")
    if len(text) < SHORTEST:
        fallback = canonical(extract_plain_text(raw.decode("utf-8", "replace"), main_content=True, alt_texts=False))
        text = fallback if len(fallback) > len(text) else text
    if not text:
        raise IntakeError(f"{origin} holds no article text.", origin=origin)
    return Page(
        text=text,
        title=find_title(tree) or getattr(found, "title", None),
        publisher=outlet.name if outlet else getattr(found, "sitename", None),
        byline=getattr(found, "author", None),
        url=address,
        published=find_published(tree, zone=_ZONE_OF_COUNTRY.get(outlet.country) if outlet else None),
    )


def _plain_page(raw: bytes, *, origin: str, url: str | None) -> Page:
    text = canonical(extract_plain_text(re.sub(rb"<[^>]{0,2000}>", b"\n", raw).decode("utf-8", "replace")))
    if not text:
        raise IntakeError(f"{origin} nests too deeply to be read and holds no plain text.", origin=origin)
    return Page(text=text, title=None, publisher=None, byline=None, url=url, published=None)


def _address(tree: HtmlElement) -> str | None:
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        for value in tree.xpath(path):
            if str(value).startswith(("http://", "https://")):
                return str(value)
    return None


def find_title(tree: HtmlElement) -> str | None:
    """Return the headline without the site's name behind it; None where the page has no title."""
    headings = [" ".join(h.text_content().split()) for h in tree.xpath("//h1")]
    named = [str(v) for v in tree.xpath("//meta[@property='og:title']/@content | //title/text()")]
    for title in (" ".join(name.split()) for name in named):
        for heading in headings:
            if heading and heading in title:
                return heading
        bare = _SITE_TAIL.sub("", title)
        if bare:
            return bare
    return next((h for h in headings if h), None)
