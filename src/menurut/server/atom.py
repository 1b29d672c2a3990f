"""The answers of a kept question as an Atom feed (RFC 4287): an entry for each claim, that which came last first."""

import re
from collections.abc import Iterable
from typing import Any

from lxml import etree

from menurut.server.naming import say_name
from menurut.server.pages.feeds import said_of
from menurut.server.rendering import safe_url
from menurut.server.told import Told, say_path, told_by_event
from menurut.server.wording import Wording
from menurut.store.questions import Question
from menurut.store.records import ClaimRow

MEDIA = "application/atom+xml; charset=utf-8"

_ATOM = "http://www.w3.org/2005/Atom"

# What XML 1.0 has no way to write.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

# Before anything has come: an Atom feed has to say when it changed.
_NEVER = "1970-01-01T00:00:00+00:00"


def make_feed(question: Question, answers: Iterable[tuple[ClaimRow, str]], site: str, wording: Wording) -> bytes:
    """Return the feed of a question. `site` is the address that links begin with, "http://127.0.0.1:8765"."""
    answers = tuple(answers)
    spaces: Any = {None: _ATOM}
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap=spaces)
    feed.set("{http://www.w3.org/XML/1998/namespace}lang", wording.language)
    _put(feed, "id", f"urn:x-menurut:question:{question.name}")
    _put(feed, "title", f"{question.name}: {', '.join(said_of(question, wording))}")
    _put(feed, "updated", max((moment for _, moment in answers), default=question.since or _NEVER))
    _put(feed, "link", None, rel="self", href=f"{site}/questions/{question.name}.atom", type="application/atom+xml")
    _put(feed, "generator", "menurut")
    for row, moment in answers:
        _add_entry(feed, row, moment, site, wording)
    written: bytes = etree.tostring(feed, xml_declaration=True, encoding="utf-8")
    return written


def _add_entry(feed: etree._Element, row: ClaimRow, moment: str, site: str, wording: Wording) -> None:
    (told,) = told_by_event((row,), wording)
    entry = etree.SubElement(feed, f"{{{_ATOM}}}entry")
    _put(entry, "id", f"urn:x-menurut:claim:{row.id}")
    _put(entry, "title", f"{_line(told, wording)} ({wording.say(f'status.{row.status}')}: {say_path(row, wording)})")
    _put(entry, "updated", moment)
    _put(entry, "link", None, rel="alternate", href=f"{site}/claims/{row.id}")
    url = safe_url(row.article.url)
    if url is not None:
        _put(entry, "link", None, rel="via", href=url)
    _put(
        _put(entry, "author", None),
        "name",
        say_name(row.holder or row.article.publisher or "", wording) or wording.say("unknown-publisher"),
    )
    _put(entry, "category", None, term=row.type)
    _put(entry, "category", None, term=row.status)
    _put(entry, "summary", wording.say("quote", words=row.words), type="text")


def _line(told: Told, wording: Wording) -> str:
    """Return who did what to whom, as a line."""
    actors, recipients = (wording.join(tuple(name.name for name in names)) for names in (told.actors, told.recipients))
    return " ".join(part for part in (actors, told.phrase, recipients) if part)


def _put(parent: etree._Element, name: str, text: str | None, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{_ATOM}}}{name}")
    for key, value in attributes.items():
        element.set(key, _UNWRITABLE.sub("\ufffd", value))
    element.text = None if text is None else _UNWRITABLE.sub("\ufffd", text)
    return element
