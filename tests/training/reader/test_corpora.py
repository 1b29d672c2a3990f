"""What is read of a corpus where the text itself is not at hand: sentences made up in its notation."""

import pytest

from training.reader import corpora

WRITTEN = """(S (PUN ") (S (NP (PRN Saya)) (VP (VBI pulang))) (PUN ,) (PUN ") (VP (VBI kata)) (NP (PRK nya)) (PUN .))
(S (NP (NNP Ratih)) (VP (VBT menolak) (NP (NNO tawaran) (ART itu))) (PUN .))
"""


def test_the_leaves_of_a_tree_are_its_words_with_their_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpora, "read_corpus", lambda path: WRITTEN if path.endswith("icon-constituency/train.txt.zst") else "")
    told = ["".join((" " if s else "") + w for w, s in zip(words, spaced, strict=True)) for words, spaced in corpora.icon("train")]
    assert told == [' "Saya pulang," katanya.', " Ratih menolak tawaran itu."]


ROWS = "Dia\tPRP\nmembawa\tVB\nbuku\tNN\nnya\tDT\n.\tSYM\n\nHujan\tNN\n"


def test_rows_of_words_are_sentences_with_their_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpora, "read_corpus", lambda path: ROWS if path.endswith("dataset_postag.txt.zst") else "")
    told = ["".join((" " if s else "") + w for w, s in zip(words, spaced, strict=True)) for words, spaced in corpora.kumparan()]
    assert told == [" Dia membawa bukunya.", " Hujan"]
