"""What a notebook needs: read a text, read files, open a store. No logic of its own."""

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from menurut.errors import IntakeError, MenurutError
from menurut.languages.custom.lexicon import Lexicon
from menurut.reading.proving import read_lexicon as read_lexicon_files
from menurut.reading.reader import read as read_article
from menurut.types.analysis import Model
from menurut.types.article import Article, sound
from menurut.types.failure import Failure
from menurut.types.gap import Gap
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
    model: bool = True,
    fast: bool = False,
    lexicon: Lexicon | None = None,
) -> Report:
    """Return what `text` says, by whom. The text is canonical as it stands: nothing is cleaned, spans point into it.

    Half a character, which no file could hold, is read as U+FFFD; that moves no offset. `language` is "id" or "en"; found out where it is not given. Without `model` rules and word lists read alone; with `fast` the smaller model reads along, where one is bundled. Raises IntakeError for a text that is surely in another. A `published` that is no date is left out, with a gap.
    """
    _check(language)
    from menurut.store.days import days_of

    text, title, publisher, url = sound(text), title and sound(title), publisher and sound(publisher), url and sound(url)
    noticed: tuple[Gap, ...] = ()
    if language is None:
        from menurut.intake.language import find_language

        language, noticed = find_language(text, publisher=publisher, origin=url or "the text")
    if published is not None and days_of(published) is None:
        noticed = (*noticed, Gap(id="published-unreadable", detail=published[:80]))
        published = None
    article = Article(
        id=article_id(text, url=url, publisher=publisher, published=published),
        text=text,
        title=title,
        publisher=publisher,
        published=published,
        url=url,
        language=language,
        noticed=noticed,
    )
    return read_article(article, model=_chosen(model, fast=fast), lexicon=lexicon)


def read_file(
    path: str | Path,
    *,
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
    url: str | None = None,
    language: str | None = None,
    model: bool = True,
    fast: bool = False,
    lexicon: Lexicon | None = None,
) -> Report:
    """Return what the one article in a file says; the file is taken in like any other, its page cleaned.

    Without `model` rules and word lists read alone; with `fast` the smaller model reads along, where one is bundled. Raises IntakeError where there is no article in it, or more than one:
    `read_files` is for those.
    """
    from menurut.desk.read import read_paths
    from menurut.intake import Overrides

    _check(language)
    given = Overrides(title=title, publisher=publisher, published=published, url=url, language=language)
    outcomes = list(islice(read_paths([path], overrides=given, model=_chosen(model, fast=fast), lexicon=lexicon), 2))
    if not outcomes:
        raise IntakeError(f"There is no article in {path}.", origin=str(path))
    if len(outcomes) > 1:
        raise IntakeError(f"There is more than one article in {path}: use read_files.", origin=str(path))
    if isinstance(outcomes[0], Failure):
        raise IntakeError(outcomes[0].error, origin=outcomes[0].origin)
    return outcomes[0]


def read_files(
    paths: Iterable[str | Path], *, model: bool = True, fast: bool = False, lexicon: Lexicon | None = None
) -> Iterator[Report | Failure]:
    """Yield the report of each article found at `paths` (files, folders, addresses), in order; a Failure where one gave none.

    Without `model` rules and word lists read alone; with `fast` the smaller model reads along, where one is bundled.
    """
    from menurut.desk.read import read_paths

    return read_paths(paths, model=_chosen(model, fast=fast), lexicon=lexicon)


def _check(language: str | None) -> None:
    """Raise MenurutError for a language that nothing here reads."""
    if language not in (None, "id", "en"):
        raise MenurutError(f"Articles in {language!r} are not read: write id or en.")


def _chosen(model: bool, *, fast: bool) -> Model:
    return "fast" if model and fast else model


def read_lexicon(*paths: str | Path) -> Lexicon:
    """Return the lexicon of one's own in YAML files, together one, to be given as `lexicon`: its words go before the bundled ones.

    Raises LexiconError with file, line and what is wrong, a line for each fault.
    """
    return read_lexicon_files(paths)


def open_store(path: str | Path = "menurut.db", *, read_only: bool = False) -> "Store":
    """Return the store in the file at `path`, made where there is none unless it is to be `read_only`.

    Raises StoreError for a file that is no store, or one written by a newer menurut.
    """
    from menurut.desk.store import Store

    return Store(path, read_only=read_only)
