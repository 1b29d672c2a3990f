"""What can go wrong, in few kinds. Messages are one sentence: what and where."""


class MenurutError(Exception):
    """Whatever menurut raises on purpose."""


class IntakeError(MenurutError):
    """Input that cannot become an Article; `origin` is the path, address or line it came from."""

    def __init__(self, message: str, *, origin: str) -> None:
        super().__init__(message)
        self.origin = origin


class LexiconError(MenurutError):
    """A word list or table that does not fit its form; the message names file and entry."""


class StoreError(MenurutError):
    """A store that cannot be opened, read or written."""


class BusyError(StoreError):
    """A store that another program has been writing to for longer than one waits."""


class NotFoundError(StoreError):
    """Nothing in the store has this id."""


class AmbiguousIdError(StoreError):
    """Several things have an id that begins like this."""
