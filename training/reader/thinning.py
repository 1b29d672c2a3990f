"""Which of a large network's weights a smaller one begins with."""

import re
from collections.abc import Mapping, Sequence
from typing import TypeVar

Weight = TypeVar("Weight")

_LAYER = re.compile(r"encoder\.layers\.(\d+)\.(.+)")


def thinned(weights: Mapping[str, Weight], layers: Sequence[int]) -> dict[str, Weight]:
    """Return the weights by the names they have where only these layers are left, counted anew; whatever is no layer stays.

    >>> thinned({"encoder.layers.0.up": "a", "encoder.layers.3.up": "b", "cue": "c"}, [3])
    {'encoder.layers.0.up': 'b', 'cue': 'c'}
    """
    place = {there: here for here, there in enumerate(layers)}
    found = {}
    for name, weight in weights.items():
        layer = _LAYER.fullmatch(name)
        if layer is None:
            found[name] = weight
        elif int(layer[1]) in place:
            found[f"encoder.layers.{place[int(layer[1])]}.{layer[2]}"] = weight
    return found
