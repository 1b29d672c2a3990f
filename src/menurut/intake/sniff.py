"""What a file or an answer is, by its first bytes rather than its name."""

import re

_HEAD = 4096
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_OPML = re.compile(rb"<opml[\s>]", re.IGNORECASE)
_HTML = re.compile(rb"<(?:!doctype\s{1,9}html|html|head|body|article|div|meta|p|script|title)[\s>]", re.IGNORECASE)


def kind_of(raw: bytes, name: str, content_type: str = "") -> str:
    """Return "feed", "opml", "html" or "text".

    >>> kind_of(b"<!DOCTYPE html><html>", "page.txt"), kind_of(b"Jakarta - Ia datang.", "a.txt")
    ('html', 'text')
    """
    head = raw[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"<"):
        if _OPML.search(head):
            return "opml"
        if _FEED.search(head) and not _HTML.match(head):
            return "feed"
        if _HTML.search(head):
            return "html"
    named = name.lower()
    if named.endswith((".html", ".htm", ".xhtml")) or "html" in content_type:
        return "html"
    return "text"
