"""Parts of speech where table, shape and neighbours must work together."""

import pytest

from laidout import laid_out


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Juru bicara Lumara membantah", "NOUN NOUN PROPN VERB"),
        ("Menteri itu tengah berunding", "NOUN DET AUX VERB"),
        ("Ia pergi untuk menemui Rika", "PRON VERB SCONJ VERB PROPN"),
        ("Ia bekerja untuk Rika", "PRON VERB ADP PROPN"),
        ("Mereka membredel tabloid", "PRON VERB NOUN"),
        ("Sebanyak 12.000 orang", "DET NUM NOUN"),
    ],
)
def test_indonesian(text: str, tags: str) -> None:
    assert laid_out(text).tags() == tags.split()


def test_a_bare_root_behind_a_quotation_is_a_verb() -> None:
    found = laid_out('"Kami menolak," kata Rika.')
    assert found.page.layout.tokens[found.at("kata")].tag == "VERB"


def test_headline_capitals_name_nobody() -> None:
    found = laid_out("Menteri Pangan Lumara Bantah Kirim Senjata")
    assert found.page.layout.tokens[found.at("Senjata")].tag == "NOUN"


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("Rika Lestari claims the village", "PROPN PROPN VERB DET NOUN"),
        ("They plan to vote against it", "PRON VERB PART VERB ADP PRON"),
        ("the minister's plan", "DET NOUN PART NOUN"),
        ("The disputed region", "DET ADJ NOUN"),
    ],
)
def test_english(text: str, tags: str) -> None:
    assert laid_out(text, "en").tags() == tags.split()
