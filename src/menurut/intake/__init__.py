"""Taking in: anything that holds news becomes Articles, each with its canonical text. Thin first version: plain text files."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from menurut.intake.canonical import EXTRACTOR, canonical
from menurut.intake.taken import Overrides, Taken
from menurut.types.article import Article, Origin
from menurut.types.failure import Failure
from menurut.types.ids import article_id

__all__ = ["Overrides", "Taken", "take_in"]


def take_in(
    location: str, *, columns: Mapping[str, str] | None = None, as_is: bool = False, overrides: Overrides | None = None
) -> Iterator[Taken | Failure]:
    """Yield each article found at `location` (file, folder, address or "-"), or the Failure that stands in its place.

    `columns` maps our names of columns (text, title, published ...) to those of a JSONL or CSV file. `as_is` takes the text as
    canonical, untouched. Never raises for bad input: a batch goes on.
    """
    given = overrides or Overrides()
    try:
        raw = Path(location).read_bytes()
        text = raw.decode("utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        yield Failure(origin=location, error=f"{location} cannot be read: {fault}.")
        return
    text = text if as_is else canonical(text)
    article = Article(
        id=article_id(text, url=given.url, publisher=given.publisher, published=given.published),
        text=text,
        title=given.title,
        publisher=given.publisher,
        published=given.published,
        url=given.url,
        language=given.language or "id",
        origin=Origin(kind="text", location=location, sha256=sha256(raw).hexdigest(), extractor=EXTRACTOR),
    )
    yield Taken(article=article, raw=raw)
