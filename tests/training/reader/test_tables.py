"""What a batch of windows is as tables: every label at its place, -100 or -1 where nobody knows."""

import numpy as np
from training.reader.examples import Example, Happening, Speech
from training.reader.labels import ACTS, ROOTS, SCHEMES, TYPES
from training.reader.tables import padded, tables_of


def window(length: int, **labels: object) -> Example:
    """Return a window of so many words, one piece each."""
    plain: dict[str, object] = {
        "language": "id",
        "origin": "test",
        "ids": [0, *range(5, 5 + length), 2],
        "first": [*range(1, 1 + length)],
    }
    return Example(words=["a"] * length, spaced=[True] * length, **plain | labels)  # type: ignore[arg-type]


def test_rows_are_filled_up() -> None:
    assert padded([[4], [5, 6], []], -1).tolist() == [[4, -1], [5, 6], [-1, -1]]


def test_a_window_without_labels_has_what_the_encoder_reads_alone() -> None:
    found = tables_of([window(2), window(3)])
    assert set(found) == {"ids", "first", "there", "event_hints", "cue_hints"}
    assert found["there"].tolist() == [[1, 1, 0], [1, 1, 1]]
    assert found["ids"][0].tolist() == [0, 5, 6, 2, 1]


def test_names_of_two_schemes_stand_apart() -> None:
    one, other = (window(2, names=(scheme, [SCHEMES[scheme][1], "O"])) for scheme in ("ours", "idner"))
    found = tables_of([one, other])
    assert found["names-ours"][0].tolist() == [1, SCHEMES["ours"].index("O")]
    assert found["names-ours"][1].tolist() == found["names-idner"][0].tolist() == [-100, -100]


def test_the_root_is_the_place_after_the_last_word() -> None:
    banks = [window(n, sentence=[0] * n, heads=[-1, 0], upos=["NOUN", "VERB"], relations=["root", "obj"]) for n in (2, 2)]
    assert tables_of(banks)["heads"].tolist() == [[2, 0], [2, 0]]


def test_a_cue_has_its_source_and_content_with_their_edges() -> None:
    said = Speech(cue=[2], act=ACTS[1], source={0, 1}, content={3, 5})
    found = tables_of([window(6, speech=[said]), window(3, speech=[], silent={0})])
    assert found["cues"].tolist() == [[0, 0, 1, 0, 0, 0], [0, -100, -100, -100, -100, -100]]
    assert found["acts"].tolist() == [[0], [2], [1]]
    inside, opens, closes, told, *_ = found["speech"][0][:, 0].tolist()
    assert (inside, opens, closes) == ([1, 1, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0], [0, 1, 0, 0, 0, 0])
    assert told == [0, 0, 0, 1, 0, 1]
    assert (found["speech"][1] == -1).all()


def test_other_mentions_of_a_party_are_neither_right_nor_wrong() -> None:
    done = Happening(trigger=[1], type=TYPES[2], modality=None, polarity=None, actors={0}, recipients={2}, elsewhere=({3}, set()))
    found = tables_of([window(4, happenings=[done])])
    assert found["kinds"].T.tolist() == [[0, 1, 2, 0, 0]]
    assert found["roles"][0, :, 0].tolist() == [[1, 0, 0, -1], [0, 0, 1, 0]]


def test_a_pronoun_that_points_to_nothing_here_points_beyond_the_window() -> None:
    found = tables_of([window(3, antecedents=[(2, {0}), (1, set())])])
    assert found["pronouns"].tolist() == [[2, 1]]
    assert found["antecedents"][0].astype(int).tolist() == [[1, 0, 0, 0], [0, 0, 0, 1]]


def test_relations_know_their_window() -> None:
    told = ({0}, {1, 2}, ROOTS[3])
    found = tables_of([window(2), window(3, relations_told=[told])])
    assert found["rows"].tolist() == [1]
    assert found["roots"].tolist() == [3]
    assert np.array_equal(found["sides"][:, 0], [[1, 0, 0], [0, 1, 1]])
