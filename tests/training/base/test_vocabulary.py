"""A vocabulary is cut down, and the choice is noted so that it can be repeated."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import training.base.vocabulary as vocabulary
from evaluation.gold import SHARED
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer
from training.base.vocabulary import choose, pack, pruned, unpack

KEPT = Path(vocabulary.__file__).with_name("kept.json")
PLAIN = SHARED / "models/e5-small-id-en/kept_ids.json"
SPECIAL = [0, 1, 2, 3, 8]


@given(st.sets(st.integers(0, 999)))
def test_what_is_packed_is_unpacked(kept: set[int]) -> None:
    assert unpack(pack(sorted(kept), 1000)) == sorted(kept)


def test_a_bitmap_that_keeps_another_number_is_refused() -> None:
    told = json.loads(pack([1, 2, 3], 10)) | {"kept": 4}
    with pytest.raises(ValueError, match="keeps 3 pieces, not 4"):
        unpack(json.dumps(told))


def test_our_choice_is_written_as_it_would_be_again() -> None:
    written = KEPT.read_text(encoding="utf-8")
    kept = unpack(written)
    assert len(kept) == 43_937
    assert {0, 1, 2, 3, 250_001} <= set(kept)
    assert pack(kept, 250_002) == written


@pytest.mark.skipif(not PLAIN.is_file(), reason="../shared is not there")
def test_our_choice_is_the_one_that_was_measured() -> None:
    assert unpack(KEPT.read_text(encoding="utf-8")) == unpack(PLAIN.read_text(encoding="utf-8"))


def test_pieces_are_kept_that_texts_hold_or_spelling_needs(written: dict[str, Any], tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("село\n", encoding="utf-8")
    assert choose(written, [text], latin=0) == [0, 1, 2, 3, 4, 5, 7, 8]
    text.write_text("a a\n\n", encoding="utf-8")
    assert choose(written, [text], latin=0) == [0, 1, 2, 3, 4, 5, 8]


def test_likely_latin_pieces_are_kept_unseen(written: dict[str, Any]) -> None:
    assert choose(written, [], latin=2) == [0, 1, 2, 3, 4, 5, 6, 8]


def test_lines_are_counted_across_handfuls(written: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "LINES", 2)
    text = tmp_path / "text.txt"
    text.write_text("desa\n" * 5, encoding="utf-8")
    assert vocabulary.seen(Tokenizer.from_str(json.dumps(written)), [text, text])[6] == 10


def test_a_pruned_tokenizer_cuts_into_the_same_pieces_and_numbers_them_anew(written: dict[str, Any]) -> None:
    before = copy.deepcopy(written)
    whole, small = (Tokenizer.from_str(json.dumps(t)) for t in (written, pruned(written, [0, 2, 3, 1, 5, 4, 6, 8])))
    assert written == before
    assert whole.encode("desa a").tokens == small.encode("desa a").tokens == ["<s>", "▁desa", "▁", "a", "</s>"]
    assert small.encode("desa a").ids == [0, 6, 5, 4, 1]
    assert small.token_to_id("<mask>") == 7


def test_a_piece_that_went_becomes_unknown_under_its_new_number(written: dict[str, Any]) -> None:
    small = Tokenizer.from_str(json.dumps(pruned(written, [0, 3, 1, 2, 4, 5, 8])))
    assert small.encode("село", add_special_tokens=False).ids == [4, 1]


@pytest.mark.parametrize("lost", SPECIAL)
def test_no_special_piece_may_go(written: dict[str, Any], lost: int) -> None:
    with pytest.raises(ValueError, match=f"cannot do without {written['model']['vocab'][lost][0]}"):
        pruned(written, [number for number in range(9) if number != lost])


def test_steps_after_steps_are_numbered_anew_too(written: dict[str, Any]) -> None:
    written["post_processor"] = {"type": "Sequence", "processors": [written["post_processor"]]}
    marks = pruned(written, [0, 1, 3, 2, 8])["post_processor"]["processors"][0]["special_tokens"]
    assert marks["</s>"]["ids"] == [3]
