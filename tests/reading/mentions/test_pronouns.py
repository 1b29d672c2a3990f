"""-nya is a pronoun with a span of its own, where it refers to somebody."""

import pytest

from laidout import laid_out


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ('"Kami menolak," ujarnya.', "ujarnya"),
        ('"Kami menolak," katanya kepada wartawan.', "katanya"),
        ("Menurutnya, hal itu salah.", "Menurutnya"),
        ("Ia menghentikan serangannya.", "serangannya"),
        ("Kestovia membantahnya.", "membantahnya"),
    ],
)
def test_refers(text: str, host: str) -> None:
    found = laid_out(text)
    token = found.page.layout.tokens[found.at(host)]
    clitic = found.phrases.clitic_in(token)
    assert clitic is not None
    assert (found.words(clitic.span), clitic.span.end, clitic.kind) == ("nya", token.span.end, "pronoun")


@pytest.mark.parametrize(
    "text",
    [
        "Sebelumnya ia pulang.",
        "Akhirnya perang usai.",
        "Ia hanya diam.",
        "Ia mendengar terjadinya bentrokan.",
        "Rapat itu sepenuhnya tertutup.",
    ],
)
def test_refers_to_nobody(text: str) -> None:
    assert "nya" not in laid_out(text).mentions("pronoun")


def test_pronouns_inside_phrases_are_found() -> None:
    assert laid_out("Ia menjual rumah mereka.").mentions("pronoun") == ["Ia", "mereka"]
