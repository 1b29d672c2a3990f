"""What can go wrong for a reader, as a page: what happened, to what, what to do next."""

from collections.abc import Iterator
from contextlib import contextmanager

from menurut.errors import AmbiguousIdError, MenurutError, NotFoundError, StoreError
from menurut.store.filters import FilterError


class PageError(MenurutError):
    """A request that gets no page. `key` names its words under `faults` in the string files, `where` what it is about."""

    def __init__(self, status: int, key: str, where: str = "") -> None:
        super().__init__(f"{status} {key} {where}")
        self.status = status
        self.key = key
        self.where = where


@contextmanager
def answering(where: str) -> Iterator[None]:
    """Turn what a store raises about `where` into faults."""
    try:
        yield
    except NotFoundError as fault:
        raise PageError(404, "no-record", where) from fault
    except FilterError as fault:
        raise PageError(422, "bad-filter", where) from fault
    except AmbiguousIdError as fault:
        raise PageError(404, "ambiguous", where) from fault
    except StoreError as fault:
        raise PageError(503, "no-store", where) from fault
