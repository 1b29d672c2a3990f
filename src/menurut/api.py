"""What a notebook needs: read a text, read files, open a store. No logic of its own."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from menurut.reading.reader import read as read_article
from menurut.types.article import Article
from menurut.types.failure import Failure
from menurut.types.ids import article_id
from menurut.types.report import Report

if TYPE_CHECKING:
    from menurut.desk.store import Store


def read(
    text: str,
    *,
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
    url: str | None = None,
    language: str | None = None,
) -> Report:
    """Return what `text` says, by whom. The text is canonical as it stands: nothing is cleaned, spans point into it."""
    article = Article(
        id=article_id(text, url=url, publisher=publisher, published=published),
        text=text,
        title=title,
        publisher=publisher,
        published=published,
        url=url,
        language=language or "id",
    )
    return read_article(article)
