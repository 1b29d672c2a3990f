"""How traces are kept, so that what is not looked at is not unpacked: of most neighbours an event or two.

[article                     all that shows of most neighbours that they are no copy and tell another story
 [event ...]                 deflated: what a neighbour is held against
 [keys, each event's keys]   deflated: asked for where an article goes, or ceases to be found under a key
 [[claim ...], their event]] deflated: asked for where a happening is settled          each part msgpack, and all of them
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar, get_type_hints, overload
from zlib import compress, decompress

import msgspec

from menurut.comparing.claimprints import ClaimPrint
from menurut.comparing.eventprints import EventPrint
from menurut.comparing.keeping import kept
from menurut.comparing.prints import Prints
from menurut.comparing.traces import Traces

# A claim without its event and what is its article's, which would stand there twice.
_SHARED = ("event", "article", "moment")
_TYPES = {name: type for name, type in get_type_hints(ClaimPrint).items() if name not in _SHARED}

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_PARTS = msgspec.msgpack.Decoder(tuple[Prints, bytes, bytes, bytes])
_EVENTS = msgspec.msgpack.Decoder(list[msgspec.Raw])
_KEYS = msgspec.msgpack.Decoder(tuple[list[int], list[list[int]]])
_CLAIMS = msgspec.msgpack.Decoder(tuple[list[msgspec.Raw], list[int]])
_EVENT = msgspec.msgpack.Decoder(EventPrint)
_CLAIM = msgspec.msgpack.Decoder(tuple[*_TYPES.values()])  # type: ignore[misc]

# Traces are packed once and unpacked often.
_LEVEL = 1

P = TypeVar("P")
T = TypeVar("T")


class _Lazy(Sequence[T]):
    """Records of which each is made of its part when it is first asked for."""

    def __init__(self, parts: Callable[[], Sequence[P]], make: Callable[[int, P], T]) -> None:
        self._parts: Callable[[], Sequence[Any]] = parts
        self._make: Callable[[int, Any], T] = make
        self._found: dict[int, T] = {}

    def __len__(self) -> int:
        return len(self._parts())

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...

    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        if isinstance(at, slice):
            return tuple(self[place] for place in range(*at.indices(len(self))))
        try:
            return self._found[at]
        except KeyError:
            found = self._found[at] = self._make(at, self._parts()[at])
            return found

    def __iter__(self) -> Iterator[T]:
        return (self[at] for at in range(len(self)))


def pack(traces: Traces) -> bytes:
    """Return traces as they are kept."""
    claims = [tuple(getattr(one, name) for name in _TYPES) for one in traces.claims]
    keys = sorted(frozenset().union(*traces.keys_by_event))
    by_event = [[bisect_left(keys, key) for key in sorted(own)] for own in traces.keys_by_event]
    return _ENCODER.encode(
        (
            traces.article,
            _deflated(list(traces.events)),
            _deflated((keys, by_event)),
            _deflated((claims, list(traces.event_of_claim))),
        )
    )


def _deflated(part: Any) -> bytes:
    return compress(_ENCODER.encode(part), _LEVEL)


class _Deflated(Generic[T]):
    """A part that is inflated when it is first asked for."""

    def __init__(self, packed: bytes, decoder: msgspec.msgpack.Decoder[T]) -> None:
        self._packed = packed
        self._decoder = decoder

    @kept
    def whole(self) -> T:
        """Return the part."""
        return self._decoder.decode(decompress(self._packed))


def unpack(packed: bytes) -> Traces:
    """Return the traces that were packed."""
    article, told, looked_up, held = _PARTS.decode(packed)
    parts, keys, claims = _Deflated(told, _EVENTS), _Deflated(looked_up, _KEYS), _Deflated(held, _CLAIMS)
    events = _Lazy(lambda: parts.whole, lambda _, part: _EVENT.decode(part))

    def claim_of(at: int, part: msgspec.Raw) -> ClaimPrint:
        told = dict(zip(_TYPES, _CLAIM.decode(part), strict=True))
        return ClaimPrint(event=events[claims.whole[1][at]], article=article.article, moment=article.moment, **told)

    return Traces(
        article=article,
        events=events,
        claims=_Lazy(lambda: claims.whole[0], claim_of),
        event_of_claim=_Lazy(lambda: claims.whole[1], lambda _, place: place),
        keys_by_event=_Lazy(lambda: keys.whole[1], lambda _, own: frozenset([keys.whole[0][at] for at in own])),
    )
