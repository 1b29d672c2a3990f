"""A smaller network begins with some layers of a larger one, and with all that is no layer."""

from hypothesis import given
from hypothesis import strategies as st
from training.reader.thinning import thinned

PARTS = ("query.weight", "norm1.bias")
LAYERS = st.lists(st.integers(0, 11), unique=True, max_size=12).map(sorted)


def network(layers: int) -> dict[str, str]:
    """Return weights that tell where they stood."""
    rest = {name: name for name in ("encoder.words.weight", "encoder.norm.bias", "cue.0.weight", "names.ours.bias")}
    return rest | {f"encoder.layers.{n}.{part}": f"{n} {part}" for n in range(layers) for part in PARTS}


@given(LAYERS)
def test_what_is_left_has_the_names_of_a_network_of_that_size(layers: list[int]) -> None:
    assert thinned(network(12), layers).keys() == network(len(layers)).keys()


@given(LAYERS)
def test_the_layers_keep_their_order_and_the_rest_its_place(layers: list[int]) -> None:
    found = thinned(network(12), layers)
    for here, there in enumerate(layers):
        assert [found[f"encoder.layers.{here}.{part}"] for part in PARTS] == [f"{there} {part}" for part in PARTS]
    assert all(weight == name for name, weight in found.items() if not name.startswith("encoder.layers."))


def test_all_layers_are_the_whole_network() -> None:
    assert thinned(network(12), range(12)) == network(12)
