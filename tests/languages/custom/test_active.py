"""What is built from words is built once for each lexicon, and goes with it."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from menurut.languages.custom.active import active, address, own_actors, per_lexicon, using
from menurut.languages.custom.lexicon import Lexicon


def lexicon_of(name: str) -> Lexicon:
    return Lexicon(
        [("mine.yml", f"language: en\nactors: [{{name: {name}}}]\nframes: [{{id: sally-forth, type: ASSAULT, active: [raid]}}]\n")]
    )


def test_a_loader_builds_once_for_each_lexicon() -> None:
    built = []

    @per_lexicon
    def names(language: str) -> tuple[str, ...]:
        built.append(language)
        return tuple(actor.name for actor in own_actors())

    one, other = lexicon_of("Lumara"), lexicon_of("Orvel")
    for lexicon, expected in ((one, ("Lumara",)), (other, ("Orvel",)), (None, ()), (one, ("Lumara",)), (None, ())):
        with using(lexicon):
            assert names("en") == expected
    assert len(built) == 3


def test_a_choice_ends_with_its_block_whatever_happens_in_it() -> None:
    with pytest.raises(ValueError, match="no"), using(lexicon_of("Lumara")):
        raise ValueError("no")
    assert active() is None


def test_threads_do_not_see_each_others_choice() -> None:
    def seen(name: str) -> set[str]:
        with using(lexicon_of(name)):
            return {actor.name for _ in range(200) for actor in own_actors()}

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(seen, "ABCD")) == [{"A"}, {"B"}, {"C"}, {"D"}]
        assert pool.submit(active).result() is None


def test_a_reason_says_whether_an_entry_is_ones_own() -> None:
    assert address("en", "frames", "sally-forth") == "en/frames.yml#sally-forth"
    with using(lexicon_of("Lumara")):
        assert address("en", "frames", "sally-forth") == "lexicon/frames#sally-forth"
        assert address("id", "frames", "sally-forth") == "id/frames.yml#sally-forth"
        assert address("en", "frames", "condemn") == "en/frames.yml#condemn"
