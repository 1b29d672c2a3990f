"""Which lexicon of one's own the article that is just being read is read with.

    with using(lexicon):          read_words("en", "frames", ...)  ->  the lexicon's frames, then the bundled ones

The choice holds in this thread and this call only, so that two readers of one process never see each other's words. What is
built from words is kept apart for each lexicon: a loader in `reading` says `@per_lexicon` where it would else say `@cache`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

if TYPE_CHECKING:
    from menurut.languages.custom.entries import Actor, Role
    from menurut.languages.custom.lexicon import Lexicon

P = ParamSpec("P")
R = TypeVar("R")

_ACTIVE: "ContextVar[Lexicon | None]" = ContextVar("lexicon", default=None)


@contextmanager
def using(lexicon: "Lexicon | None") -> Iterator[None]:
    """Read with `lexicon` inside the block; with the bundled words alone where it is None."""
    token = _ACTIVE.set(lexicon)
    try:
        yield
    finally:
        _ACTIVE.reset(token)


def active() -> "Lexicon | None":
    """Return the lexicon that is read with; None for the bundled words alone."""
    return _ACTIVE.get()


def per_lexicon(make: Callable[P, R]) -> Callable[P, R]:
    """Keep what `make` returns, once for the bundled words and once for each lexicon, inside the lexicon itself.

    Arguments are positional and hashable, as `functools.cache` wants them.
    """
    bundled, ask = cache(make), _ACTIVE.get

    @wraps(make)
    def find(*args: P.args, **kwargs: P.kwargs) -> R:
        lexicon = ask()
        if lexicon is None:
            return bundled(*args)
        key: tuple[Any, ...] = (make, *args)
        if key not in lexicon.kept:
            lexicon.kept[key] = make(*args, **kwargs)
        found: R = lexicon.kept[key]
        return found

    return find


def own_actors() -> "tuple[Actor, ...]":
    """Return the actors of the lexicon that is read with; none without one."""
    lexicon = _ACTIVE.get()
    return lexicon.actors if lexicon is not None else ()


def own_roles(language: str) -> "tuple[Role, ...]":
    """Return the roles of a language in the lexicon that is read with; none without one."""
    lexicon = _ACTIVE.get()
    return tuple(lexicon.roles.get(language, ())) if lexicon is not None else ()


def address(language: str, table: str, entry: str) -> str:
    """Return where an entry stands, for a Reason: "en/frames.yml#attack", "lexicon/frames#raid" in a lexicon of one's own."""
    lexicon = _ACTIVE.get()
    if lexicon is not None and entry in lexicon.names(language, table):
        return f"lexicon/{table}#{entry}"
    return f"{language}/{table}.yml#{entry}"


def is_own(rule: str | None) -> bool:
    """Return whether a Reason's rule is an entry of a lexicon of one's own."""
    return rule is not None and rule.startswith("lexicon/")
