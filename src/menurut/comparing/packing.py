"""How traces are kept, so that what is not looked at is not unpacked: of most neighbours an event or two.

[article, keys, [event ...], [claim ...], which keys are each event's]      msgpack, deflated
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, overload
from zlib import compress, decompress

import msgspec

from menurut.comparing.claimprints import ClaimPrint
from menurut.comparing.eventprints import EventPrint
from menurut.comparing.prints import Prints
from menurut.comparing.traces import Traces
from menurut.types.claim import Quantity

# A claim with its event's place among the events instead of the event, which would stand there twice.
_Claim = tuple[int, str, frozenset[str], str, str, str, tuple[Quantity, ...], bool]

_ENCODER = msgspec.msgpack.Encoder(order="deterministic")
_PARTS = msgspec.msgpack.Decoder(tuple[Prints, list[int], list[msgspec.Raw], list[msgspec.Raw], list[list[int]]])
_EVENT = msgspec.msgpack.Decoder(EventPrint)
_CLAIM = msgspec.msgpack.Decoder(_Claim)

# Traces are packed once and unpacked often.
_LEVEL = 1

T = TypeVar("T")


class _Unpacked(Sequence[T]):
    """Records of which each is unpacked when it is first asked for."""

    def __init__(self, parts: Sequence[msgspec.Raw], decode: Callable[[msgspec.Raw], T]) -> None:
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
            self._found[at] = self._decode(self._parts[at])
        return self._found[at]

    def __iter__(self) -> Iterator[T]:
        return (self[at] for at in range(len(self)))


def pack(traces: Traces) -> bytes:
    """Return traces as they are kept."""
    at = {event.event: place for place, event in enumerate(traces.events)}
    claims = [
        (at[one.event.event], one.claim, one.holders, one.act, one.polarity, one.modality, one.quantities, one.corrects)
        for one in traces.claims
    ]
    keys = sorted(traces.event_keys)
    by_event = [[bisect_left(keys, key) for key in sorted(own)] for own in traces.keys_by_event]
    return compress(_ENCODER.encode((traces.article, keys, list(traces.events), claims, by_event)), _LEVEL)


def unpack(packed: bytes) -> Traces:
    """Return the traces that were packed."""
    article, keys, told, held, by_event = _PARTS.decode(decompress(packed))
    events = _Unpacked(told, _EVENT.decode)

    def claim_of(part: msgspec.Raw) -> ClaimPrint:
        at, claim, holders, act, polarity, modality, quantities, corrects = _CLAIM.decode(part)
        return ClaimPrint(
            claim=claim, event=events[at], article=article.article, moment=article.moment, holders=holders, act=act,
            polarity=polarity, modality=modality, quantities=quantities, corrects=corrects,
        )  # fmt: skip

    return Traces(
        article=article,
        events=events,
        claims=_Unpacked(held, claim_of),
        keys_by_event=tuple(frozenset(keys[at] for at in own) for own in by_event),
    )
