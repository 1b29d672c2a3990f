"""What taking in gives for each article found, and what its caller may say beforehand."""

from dataclasses import dataclass

from menurut.types.article import Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An article with the raw bytes it was made from."""

    article: Article
    raw: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Overrides:
    """What the caller knows better than the page; None leaves it to the page."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
