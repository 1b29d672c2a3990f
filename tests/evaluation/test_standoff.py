"""Annotations without their text: a sheet is rebuilt from where its sentences stand, and packed to the same again."""

import json

import pytest
from evaluation.apart import CORPUS, names
from evaluation.corpora import shared_is_there
from evaluation.standoff import CHOSEN, join, pack_one, rebuild

pytestmark = pytest.mark.skipif(not shared_is_there(), reason="../shared is not there: the sentences lie in it")


@pytest.mark.parametrize("name", ["native-000", "native-148", "native-219-en"])
def test_a_sheet_is_packed_to_what_it_was_joined_from(name: str) -> None:
    reading = json.loads((CORPUS / "readings" / f"{name}.json").read_text(encoding="utf-8"))
    joined = join(reading)
    assert joined["text"].count("\n") + 1 == len(json.loads(CHOSEN.read_text(encoding="utf-8"))[name])
    assert json.loads(json.dumps(pack_one(joined))) == reading


def test_a_changed_text_is_refused() -> None:
    source = json.loads((CORPUS / "readings/native-000.json").read_text(encoding="utf-8"))["source"]
    with pytest.raises(ValueError, match="is not the text that was annotated"):
        rebuild(source | {"pieces": source["pieces"][:-1]})


def test_sheets_are_kept_apart_by_themselves() -> None:
    assert names(sheets=True)
    assert not set(names(sheets=True)) & set(names())
