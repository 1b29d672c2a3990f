"""Ids are hashes of content, not of the coder: the same article gives the same ids on every machine.

A better coder keeps the addresses of what it still finds; so nothing that a coder decides, no score and no other record's
reading, enters them beyond what the design names. Half a surrogate pair, which a string of a program may hold, is hashed like
any other character: an id is there for every text.
"""

import hashlib


def make_id(*parts: object) -> str:
    """Return 16 hexadecimal digits of the SHA-256 of `parts`, told apart by a unit separator.

    >>> make_id("a", "b") == make_id("ab")
    False
    """
    told = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def article_id(text: str, *, url: str | None, publisher: str | None, published: str | None) -> str:
    """Return the id of an article: canonical text and address; without an address, text, publisher and publication."""
    if url:
        return make_id("article", text, url)
    return make_id("article", text, publisher, published)


def _span(span: object) -> str:
    return "" if span is None else f"{span.start}-{span.end}"  # type: ignore[attr-defined]


def mention_id(article: str, span: object, kind: str, ordinal: int = 0) -> str:
    """Return the id of a mention; `ordinal` tells apart several that share one span."""
    return make_id("mention", article, _span(span), kind, ordinal)


def entity_id(first_mention: str) -> str:
    """Return the id of an entity: that of its first mention, hashed."""
    return make_id("entity", first_mention)


def attribution_id(article: str, *, cue: object, content: tuple[object, ...], source: str | None) -> str:
    """Return the id of an attribution."""
    return make_id("attribution", article, _span(cue), ",".join(_span(part) for part in content), source)


def event_id(article: str, *, trigger: object, type: str) -> str:
    """Return the id of an event: its trigger and its type."""
    return make_id("event", article, _span(trigger), type)


def claim_id(event: str, *, attributions: tuple[str, ...], polarity: str, modality: str) -> str:
    """Return the id of a claim."""
    return make_id("claim", event, ",".join(attributions), polarity, modality)
