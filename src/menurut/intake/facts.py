"""What a page's own data says of its article: JSON-LD, meta elements, the words that its readers see."""

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from menurut.intake.furniture import is_house

_AUTHORS = (
    "//meta[@name='author' or @property='article:author' or @name='content_author' or @name='dtk:author']/@content",
    "//*[@itemprop='author']//*[@itemprop='name']/text() | //*[@itemprop='author'][not(*)]/text() | //a[@rel='author']/text()",
)
_UNSEEN = frozenset(("script", "style", "noscript", "template", "head"))
_LONGEST_NAME = 80


def json_ld(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """Yield the objects of a page's JSON-LD scripts, broken ones skipped."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            parsed = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        waiting = [parsed]
        while waiting:
            one = waiting.pop()
            if isinstance(one, list):
                waiting += reversed(one)
            elif isinstance(one, dict):
                yield one
                waiting += [value for key, value in one.items() if key == "@graph" and isinstance(value, list | dict)]


def find_authors(tree: HtmlElement) -> str | None:
    """Return the people that a page names as its authors; None where it names none, or only the house or a desk."""
    named = [*_written_authors(tree), *(str(value) for path in _AUTHORS for value in tree.xpath(path))]
    people = (" ".join(name.split()) for names in named for name in names.split(";"))
    return next((name for name in people if name and len(name) <= _LONGEST_NAME and "/" not in name and not is_house(name)), None)


def _written_authors(tree: HtmlElement) -> Iterator[str]:
    for one in json_ld(tree):
        authors = one.get("author")
        for author in authors if isinstance(authors, list) else [authors]:
            name = author.get("name") if isinstance(author, dict) else author
            if isinstance(name, str):
                yield name


def find_site(tree: HtmlElement) -> str | None:
    """Return the name that a site gives itself; None where it gives none."""
    return next((str(name).strip() or None for name in tree.xpath("//meta[@property='og:site_name']/@content")), None)


def seen_text(tree: HtmlElement) -> str:
    """Return the texts that readers see, a line each, in order."""
    texts: list[str] = []
    waiting: list[tuple[HtmlElement, bool]] = [(tree, False)]
    while waiting:
        element, left = waiting.pop()
        if left or not isinstance(element.tag, str):
            texts.append(element.tail or "")
            continue
        waiting.append((element, True))
        if element.tag not in _UNSEEN:
            texts.append(element.text or "")
            waiting += [(child, False) for child in reversed(element)]
    return "\n".join(text for text in (" ".join(text.split()) for text in texts) if text)
