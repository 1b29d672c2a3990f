"""The body of a page by the rules of its outlet, as paragraphs; nothing where no rule matches.

Rules are XPaths in knowledge/pagerules.yml. They see what a general extractor cannot know: that Detik's table of links inside a
body is none of it, and that the list below another outlet's article is another article.
"""

import re
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import yaml
from lxml.etree import XPath
from lxml.html import HtmlElement

from menurut.intake.canonical import canonical

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Less than a paragraph is a teaser, or the rule's element is used for something else today.
SHORTEST = 200

_BLOCKS = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "ul",
        "ol",
        "table",
        "tr",
        "td",
        "th",
        "blockquote",
        "section",
        "article",
        "header",
        "footer",
        "br",
        "hr",
        "pre",
        "dd",
        "dt",
        "dl",
        "center",
    ]
)
_HAS = re.compile(r"has\(([\w-]+)\)")


class _Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    body: tuple[str, ...]
    host: str = ""
    prune: tuple[str, ...] = ()


class _Rules(msgspec.Struct, frozen=True):
    all: _Rule
    hosts: tuple[_Rule, ...]


Finder = Callable[[HtmlElement], list[HtmlElement]]


def _compiled(path: str) -> Finder:
    """Return the XPath as a function that finds elements; its own `has(NAME)` is spelled out."""
    find: Any = XPath(_HAS.sub(r"contains(concat(' ', normalize-space(@class), ' '), ' \1 ')", path))
    return lambda tree: [found for found in find(tree) if isinstance(found, HtmlElement)]


@cache
def _rules() -> dict[str, tuple[tuple[Finder, ...], Finder]]:
    """Return bodies and what to prune by host; "" for any other host."""
    written = yaml.load((files("menurut.knowledge") / "pagerules.yml").read_text(encoding="utf-8"), Loader=_Loader)
    rules = msgspec.convert(written, _Rules)
    found = {}
    for rule in (rules.all, *rules.hosts):
        prune = " | ".join(f".//{path}" for path in dict.fromkeys((*rules.all.prune, *rule.prune)))
        found[rule.host] = tuple(_compiled(path) for path in rule.body), _compiled(prune)
    return found


def _rule_for(host: str | None) -> tuple[tuple[Finder, ...], Finder]:
    parts = (host or "").split(".")
    for start in range(len(parts)):
        found = _rules().get(".".join(parts[start:]))
        if found is not None:
            return found
    return _rules()[""]


def find_body(tree: HtmlElement, host: str | None) -> str | None:
    """Return the canonical text of a page's body, furniture of the text itself still in it; None where no rule gives enough.

    `host` chooses the rules; an unknown one has those of schema.org's `articleBody`. The tree is left as it was.
    """
    bodies, prune = _rule_for(host)
    for body in bodies:
        elements = body(tree)
        nested = {inner for element in elements for inner in element.iterdescendants()}
        text = canonical("\n".join(_text_of(element, prune) for element in elements if element not in nested))
        if len(text) >= SHORTEST:
            return text
    return None


def _text_of(element: HtmlElement, prune: Finder) -> str:
    """Return the text of an element line by line: a new one at each block and each line break."""
    element = deepcopy(element)
    element.tail = None
    for unwanted in prune(element):
        if unwanted.getparent() is not None:
            unwanted.drop_tree()
    pieces: list[str] = []
    _collect(element, pieces)
    return "".join(pieces)


def _collect(root: HtmlElement, pieces: list[str]) -> None:
    """Append the text of `root` in order, without recursion: pages may nest deeply."""
    waiting: list[tuple[HtmlElement, bool]] = [(root, False)]
    while waiting:
        element, left = waiting.pop()
        block = element.tag in _BLOCKS
        if left:
            pieces.append("\n" if block else "")
            pieces.append(_flat(element.tail) if element is not root else "")
            continue
        if isinstance(element.tag, str):
            pieces += ["\n" if block else "", _flat(element.text)]
            waiting.append((element, True))
            waiting += [(child, False) for child in reversed(element)]
        else:  # a comment: only what follows it
            pieces.append(_flat(element.tail))


def _flat(text: str | None) -> str:
    return re.sub(r"\s+", " ", text) if text else ""
