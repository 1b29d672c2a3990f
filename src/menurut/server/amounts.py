"""How many, as a claim counts them: "arrested: 31", "dead: at least 9"."""

from collections.abc import Iterable
from dataclasses import replace

from menurut.server.told import Teller
from menurut.server.wording import Wording
from menurut.types.claim import Quantity


def say_quantity(quantity: Quantity, wording: Wording) -> str:
    """Return what a claim counts, with its number."""
    return f"{wording.say(f'counted.{quantity.what}')}: {_amount(quantity, wording)}"


def with_amounts(teller: Teller, quantities: Iterable[Quantity], wording: Wording) -> Teller:
    """Return a teller with what the claim counts."""
    return replace(teller, counted=tuple(say_quantity(quantity, wording) for quantity in quantities))


def _amount(quantity: Quantity, wording: Wording) -> str:
    low, high = (None if bound is None else wording.number(bound) for bound in (quantity.low, quantity.high))
    if low is not None and high is not None:
        return low if low == high else wording.say("counted.between", low=low, high=high)
    if low is not None:
        return wording.say("counted.at-least", low=low)
    return wording.say("counted.at-most", high=high) if high is not None else wording.say("counted.open")
