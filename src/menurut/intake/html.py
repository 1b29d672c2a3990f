"""A page becomes an article: body by trafilatura, metadata from the page's own data, furniture out.

A page nested deeper than the parser's own limit would lose text in silence; it is refused to the fallback and said so.
"""

import contextlib
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

import trafilatura
from lxml.etree import LxmlError
from lxml.html import HtmlElement
from resiliparse.extract.html2text import extract_plain_text

from menurut.errors import IntakeError
from menurut.intake.body import SHORTEST, find_body
from menurut.intake.canonical import canonical
from menurut.intake.facts import find_authors, find_site
from menurut.intake.further import find_next
from menurut.intake.moments import home_zone
from menurut.intake.published import find_published
from menurut.intake.tree import load_text, load_tree, without_markup
from menurut.knowledge.media import outlet_of_host

_SITE_TAIL = re.compile(r"(?<!\s)\s+[|\-–—:]\s+[^|–—]{2,40}$")
# Where a site keeps its front page, indexes and searches.
_LIST_PATH = re.compile(r"/?|/(?:index|indeks|home|terbaru|terpopuler|tag|topik|search)(?:\.\w{3,5}|/.*)?", re.IGNORECASE)
_PARAGRAPH, _LIST_LINES, _LIST_LINKS = 160, 15, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says of its article; None where it says nothing.

    `text` is canonical, furniture still in it; `further` is the address of the article's next page.
    """

    text: str
    title: str | None
    publisher: str | None
    byline: str | None
    url: str | None
    published: str | None
    further: str | None = None


def read_page(raw: bytes, *, origin: str, url: str | None = None) -> Page:
    """Return what the page `raw` says. Raises IntakeError where there is no article in it."""
    markup = load_text(raw, origin=origin)
    tree = load_tree(markup, origin=origin)
    if tree is None:
        return _plain_page(markup, origin=origin, url=url)
    try:
        return _read_tree(tree, markup, origin=origin, url=url)
    except (LxmlError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as fault:
        # the extractors were not written for hostile pages; one of those may cost its own article, never the batch
        raise IntakeError(f"{origin} cannot be read as an article: {type(fault).__name__}.", origin=origin) from fault


def _read_tree(tree: HtmlElement, markup: str, *, origin: str, url: str | None) -> Page:
    address = url or _address(tree)
    host = urlsplit(address).hostname if address else None
    outlet = outlet_of_host(host) if host else None
    text = find_body(tree, host) or _extracted(tree, markup, origin=origin, url=address)
    title = find_title(tree)
    published = find_published(tree, zone=home_zone(outlet), title=title)
    further = find_next(tree, address) if address else None
    return Page(
        text=text,
        title=title,
        publisher=outlet.name if outlet else find_site(tree),
        byline=find_authors(tree),
        url=address,
        published=published,
        further=further,
    )


def _extracted(tree: HtmlElement, markup: str, *, origin: str, url: str | None) -> str:
    """Return the body as trafilatura finds it, as resiliparse does where that is more. Raises IntakeError where neither does."""
    found = trafilatura.bare_extraction(tree, url=url, with_metadata=False, include_comments=False, include_tables=False)
    text = canonical(getattr(found, "text", None) or "")
    if len(text) < SHORTEST:
        fallback = canonical(extract_plain_text(markup, main_content=True, alt_texts=False))
        text = fallback if len(fallback) > len(text) else text
    if not text:
        raise IntakeError(f"{origin} holds no article text.", origin=origin)
    if is_list(tree, text, url):
        raise IntakeError(f"{origin} is a list of articles, not an article.", origin=origin)
    return text


def is_list(tree: HtmlElement, text: str, url: str | None) -> bool:
    """Return whether a page is a front page or an index: by its address, or by many headlines that link and hardly a paragraph.

    Front pages of five papers have at most 16 % of their text in lines of a paragraph's length, articles 28 % and more.
    """
    if url and _LIST_PATH.fullmatch(urlsplit(url).path):
        return True
    if any(str(kind).lower() == "article" for kind in tree.xpath("//meta[@property='og:type']/@content")):
        return False
    lines = text.split("\n")
    prose = sum(len(line) for line in lines if len(line) >= _PARAGRAPH)
    links = {" ".join(link.text_content().split()) for link in tree.xpath("//a[@href]")}
    headlines = sum(1 for link in links if link.count(" ") >= 4)
    return len(lines) >= _LIST_LINES and headlines >= _LIST_LINKS and prose < 0.2 * len(text)


def _plain_page(markup: str, *, origin: str, url: str | None) -> Page:
    text = canonical(without_markup(markup))
    if not text:
        raise IntakeError(f"{origin} nests too deeply to be read and holds no plain text.", origin=origin)
    return Page(text=text, title=None, publisher=None, byline=None, url=url, published=None)


def _address(tree: HtmlElement) -> str | None:
    for path in ("//link[@rel='canonical']/@href", "//meta[@property='og:url']/@content"):
        for value in tree.xpath(path):
            with contextlib.suppress(ValueError):  # a bracket without its fellow
                if urlsplit(str(value)).scheme in ("http", "https"):
                    return str(value)
    return None


def find_title(tree: HtmlElement) -> str | None:
    """Return the headline without the site's name behind it; None where the page has no title."""
    headings = [" ".join(h.text_content().split()) for h in tree.xpath("//h1")]
    named = [str(v) for v in tree.xpath("//meta[@property='og:title']/@content | //title/text()")]
    for title in (" ".join(name.split()) for name in named):
        for heading in headings:
            # a short one is the name of a section, which stands in the site's name too: "Regional", "... - Kompas.com Regional"
            if heading and heading in title and 2 * len(heading) >= len(title):
                return heading
        bare = _SITE_TAIL.sub("", title)
        if bare:
            return bare
    return next((h for h in headings if h), None)
