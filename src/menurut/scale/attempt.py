"""Read one article, or tell why not: what a run over thousands does with each of them."""

import gc
import hashlib
import logging
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from menurut.errors import MenurutError
from menurut.languages.custom.lexicon import Lexicon
from menurut.reading.reader import read
from menurut.types.analysis import Model
from menurut.types.article import Article
from menurut.types.failure import Failure
from menurut.types.report import Report

log = logging.getLogger(__name__)


def failure_of(origin: str, fault: Exception) -> Failure:
    """Return a fault as a record; the traceback goes to the log, its SHA-256 tells equal faults."""
    trace = "".join(traceback.format_exception(fault))
    log.debug("%s: %s", origin, trace)
    digest = hashlib.sha256(trace.encode("utf-8", "backslashreplace")).hexdigest()
    return Failure(origin=origin, error=f"{origin} could not be read: {type(fault).__name__}: {fault}.", digest=digest)


def read_or_fail(article: Article, *, model: Model = True, lexicon: Lexicon | None = None) -> Report | Failure:
    """Return an article's reading, by rules alone without `model`, by the smaller one for "fast"; or the failure that a mistake of this program made of it.

    Raises MenurutError for a damaged model or word list, with which no article would be read.
    """
    try:
        return read(article, model=model, lexicon=lexicon)
    except MenurutError:
        raise
    except Exception as fault:  # noqa: BLE001 - one article must not end a run of thousands
        return failure_of(article.origin.location or article.id, fault)


@contextmanager
def settled() -> Iterator[Callable[[], None]]:
    """Give what is called once the word lists are in memory: from then on the garbage collector leaves alone what is there.

    It would look through half a million words again and again, a seventh of the time of reading.
    """
    try:
        yield gc.freeze
    finally:
        gc.unfreeze()
