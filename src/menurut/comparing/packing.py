"""How traces are kept, so that what is not looked at is not unpacked: of most neighbours an event or two.

[article, keys, [event ...], [claim ...], each claim's event, each event's keys]      msgpack, deflated
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, get_type_hints, overload
from zlib import compress, decompress

import msgspec

from menurut.comparing.claimprints import ClaimPrint
from menurut.comparing.eventprints import EventPrint
from menurut.comparing.prints import Prints
from menurut.comparing.traces import Traces

# A claim without its event and what is its article's, which would stand there twice.
_SHARED = ("event", "article", "moment")
_TYPES = {name: type for name, type in get_type_hints(ClaimPrint).items() if name not in _SHARED}

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_PARTS = msgspec.msgpack.Decoder(tuple[Prints, list[int], list[msgspec.Raw], list[msgspec.Raw], tuple[int, ...], list[list[int]]])
_EVENT = msgspec.msgpack.Decoder(EventPrint)
_CLAIM = msgspec.msgpack.Decoder(tuple[*_TYPES.values()])  # type: ignore[misc]

# Traces are packed once and unpacked often.
_LEVEL = 1

T = TypeVar("T")


class _Unpacked(Sequence[T]):
    """Records of which each is unpacked when it is first asked for."""

    def __init__(self, parts: Sequence[msgspec.Raw], decode: Callable[[int, msgspec.Raw], T]) -> None:
        self._parts = parts
        self._decode = decode
        self._found: dict[int, T] = {}

    def __len__(self) -> int:
        return len(self._parts)

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...

    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        if isinstance(at, slice):
            return tuple(self[place] for place in range(*at.indices(len(self))))
        if at not in self._found:
            self._found[at] = self._decode(at, self._parts[at])
        return self._found[at]

    def __iter__(self) -> Iterator[T]:
        return (self[at] for at in range(len(self)))


def pack(traces: Traces) -> bytes:
    """Return traces as they are kept."""
    claims = [tuple(getattr(one, name) for name in _TYPES) for one in traces.claims]
    keys = sorted(traces.event_keys)
    by_event = [[bisect_left(keys, key) for key in sorted(own)] for own in traces.keys_by_event]
    return compress(_ENCODER.encode((traces.article, keys, list(traces.events), claims, traces.event_of_claim, by_event)), _LEVEL)


def unpack(packed: bytes) -> Traces:
    """Return the traces that were packed."""
    article, keys, told, held, event_of_claim, by_event = _PARTS.decode(decompress(packed))
    events = _Unpacked(told, lambda _, part: _EVENT.decode(part))

    def claim_of(at: int, part: msgspec.Raw) -> ClaimPrint:
        told = dict(zip(_TYPES, _CLAIM.decode(part), strict=True))
        return ClaimPrint(event=events[event_of_claim[at]], article=article.article, moment=article.moment, **told)

    return Traces(
        article=article,
        events=events,
        claims=_Unpacked(held, claim_of),
        event_of_claim=event_of_claim,
        keys_by_event=tuple(frozenset(keys[at] for at in own) for own in by_event),
    )
