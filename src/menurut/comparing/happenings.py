"""What is known of PLOVER's types where happenings are compared."""

from functools import cache

import msgspec

from menurut.languages import read_words


class Happenings(msgspec.Struct):
    """What is known of PLOVER's types: languages/shared/happenings.yml."""

    akin: list[frozenset[str]]
    spoken: frozenset[str]
    silent: frozenset[str]
    placed: frozenset[str]
    campaigns: frozenset[str]
    means: dict[str, list[frozenset[str]]]


@cache
def happening_words() -> Happenings:
    """Return the table of types."""
    return read_words("shared", "happenings", Happenings)


@cache
def means_of(type: str, modes: tuple[str, ...]) -> frozenset[int]:
    """Return by which means of its type, counted, an event with some modes was done; empty where none of them tells."""
    return frozenset(at for at, means in enumerate(happening_words().means.get(type, [])) if not means.isdisjoint(modes))
