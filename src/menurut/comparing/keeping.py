"""A property that is worked out once, as functools.cached_property is, without its lock.

Up to Python 3.11 that lock takes as long as most of what is kept by it here, a million times over.
"""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class kept(Generic[T]):  # noqa: N801 - it is used as a decorator
    """Keep in an object what a method of it returns."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        """Learn under what name the method stands."""
        self._name = name

    @overload
    def __get__(self, one: None, owner: type) -> Self: ...

    @overload
    def __get__(self, one: object, owner: type) -> T: ...

    def __get__(self, one: object | None, owner: type) -> Self | T:
        """Return what the method returns, and let it stand in its place."""
        if one is None:
            return self
        found = one.__dict__[self._name] = self._make(one)
        return found
