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
        ("Teguh Santoso membantah", "PROPN PROPN VERB"),
        ("Di sana diplomat Yang Hanmei membantah", "ADP PRON NOUN PROPN PROPN VERB"),
        ("Menteri yang membantah", "NOUN PRON VERB"),
        ("Bintang film itu membantah", "NOUN NOUN DET VERB"),
    ],
)
def test_indonesian(text: str, tags: str) -> None:
    assert laid_out(text).tags() == tags.split()


def test_a_bare_root_behind_a_quotation_is_a_verb() -> None:
    found = laid_out('"Kami menolak," kata Rika.')
    assert found.page.layout.tokens[found.at("kata")].tag == "VERB"


def test_the_short_name_of_an_office_is_no_verb_of_a_headline() -> None:
    found = laid_out("Bupati Suar Ditangkap Kejati Lumara")
    assert found.page.layout.tokens[found.at("Kejati")].tag == "NOUN"


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
        ("The troops did not attack Lumara", "DET NOUN AUX PART VERB PROPN"),
        ("This is not war", "DET AUX PART NOUN"),
        ("The minister denies that they came", "DET NOUN VERB SCONJ PRON VERB"),
        ("The minister rejects it", "DET NOUN VERB PRON"),
        ("the rejects were sold", "DET NOUN AUX VERB"),
        ("They meant to slam Rika Lestari", "PRON VERB PART VERB PROPN PROPN"),
        ("They meant to block a road", "PRON VERB PART VERB DET NOUN"),
        ("They came to court this week", "PRON VERB ADP NOUN DET NOUN"),
        ("The army was accused of bombing a market", "DET NOUN AUX VERB ADP VERB DET NOUN"),
        ("They are urging the party", "PRON AUX VERB DET NOUN"),
        ("the bombing of a market", "DET NOUN ADP DET NOUN"),
        ("Grant Harlow denied it", "PROPN PROPN VERB PRON"),
        ("Lumara shot down a drone", "PROPN VERB ADP DET NOUN"),
        ("the shot was heard", "DET NOUN AUX VERB"),
        ("They overran it", "PRON VERB PRON"),
        ("US officials told us", "PROPN NOUN VERB PRON"),
        ("The general was arrested", "DET NOUN AUX VERB"),
        ("The general denied the charge", "DET NOUN VERB DET NOUN"),
    ],
)
def test_english(text: str, tags: str) -> None:
    assert laid_out(text, "en").tags() == tags.split()


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Police arrest 5 after rally in Orvel", "arrest"),
        ("Lumaran court jails journalist for 8 years", "jails"),
        ("Lumara tests new missile", "tests"),
        ("Thousands protest in Orvel against law", "protest"),
        ("Lumaran strikes on towns", None),
        ("Anger at police arrest in Orvel", None),
        ("Lumara tests new missile.", None),
    ],
)
def test_an_english_headline_has_a_verb_that_elsewhere_is_a_noun(text: str, verb: str | None) -> None:
    found = laid_out(text, "en")
    told = [token.span.of(text) for token in found.page.layout.tokens if token.tag == "VERB"]
    assert told == ([verb] if verb else [])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Lumara Kecam Serangan Kestovia", "Kecam"),
        ("Milisi Lumara Serbu Lokasi Kestovia", "Serbu"),
        ("Hamas Kutuk Keras Kestovia", "Kutuk"),
        ("Lumara Sanksi Tiga Menteri", "Sanksi"),
        ("Hakim Vonis Rika Lestari Enam Tahun", "Vonis"),
    ],
)
def test_a_headlines_root_is_the_verb_that_the_table_knows_with_its_prefix(text: str, word: str) -> None:
    found = laid_out(text)
    assert found.page.layout.tokens[found.at(word)].tag == "VERB"


@pytest.mark.parametrize(("text", "word"), [("KarsaNet menolak.", "KarsaNet"), ("K47 menolak.", "K47")])
def test_odd_capitals_and_letters_with_a_number_are_names_at_a_beginning_too(text: str, word: str) -> None:
    found = laid_out(text)
    assert found.page.layout.tokens[found.at(word)].tag == "PROPN"


def test_money_is_no_name() -> None:
    found = laid_out("Rp100 dibayar, lalu US$5 dan USD100.")
    assert [found.page.layout.tokens[found.at(word)].tag for word in ("Rp100", "US$5", "USD100")] == ["NUM"] * 3


def test_a_beginning_is_a_name_where_the_article_names_it_in_the_middle() -> None:
    found = laid_out("Ombrelis pergi. Polisi menahan Ombrelis.")
    assert found.page.layout.tokens[found.at("Ombrelis")].tag == "PROPN"


def test_a_street_at_a_beginning_is_a_name() -> None:
    found = laid_out("Downing Street denied it.", "en")
    assert found.page.layout.tokens[found.at("Downing")].tag == "PROPN"


def test_a_past_behind_which_is_a_verb() -> None:
    found = laid_out("The attack, which killed nine people, went on.", "en")
    assert found.page.layout.tokens[found.at("killed")].tag == "VERB"


@pytest.mark.parametrize("state", ["Hungary", "Turkey", "Belize"])
def test_a_state_at_a_beginning_is_a_name(state: str) -> None:
    found = laid_out(f"{state} agreed.", "en")
    assert found.page.layout.tokens[found.at(state)].tag == "PROPN"
