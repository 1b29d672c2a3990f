"""Whom a medium cites: publisher ‹ medium ‹ who is cited. CONTOH, all invented but for the wire's name."""

import pytest

from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.ids import article_id


def _chain(text: str, language: str) -> list[tuple[str, str]]:
    identity = article_id(text, url=None, publisher="Contoh", published="2024-05-15")
    article = Article(id=identity, text=text, publisher="Contoh", published="2024-05-15", language=language)
    (claim,) = read(article, model=False).claims
    words = {link.role: link.evidence.of(text) if link.evidence is not None else link.name for link in claim.chain}
    return [(role, name or "") for role, name in words.items()]


@pytest.mark.parametrize(
    ("text", "language", "chain"),
    [
        (
            "Menurut laporan Reuters yang mengutip pejabat Suriah, pasukan Rusia merebut dua desa.",
            "id",
            ["Reuters", "pejabat Suriah"],
        ),
        ("Mengutip pejabat Suriah, Reuters melaporkan pasukan Rusia merebut dua desa.", "id", ["Reuters", "pejabat Suriah"]),
        ("Pasukan Rusia merebut dua desa, lapor Reuters mengutip pejabat Suriah.", "id", ["Reuters", "pejabat Suriah"]),
        ("Russian troops seized two villages, Reuters reported, citing Syrian officials.", "en", ["Reuters", "Syrian officials"]),
        (
            "Citing Syrian officials, Reuters reported that Russian troops seized two villages.",
            "en",
            ["Reuters", "Syrian officials"],
        ),
    ],
)
def test_who_is_cited_by_a_medium_holds_what_it_reports(text: str, language: str, chain: list[str]) -> None:
    assert _chain(text, language)[1:] == list(zip(["agency", "speaker"], chain, strict=True))


def test_a_medium_that_is_cited_carries_the_words() -> None:
    assert _chain("Mengutip Reuters, pasukan Rusia merebut dua desa.", "id")[1:] == [("agency", "Reuters")]
    told = _chain('"Pasukan kami merebut dua desa," kata Menteri Pertahanan Rusia, mengutip Reuters.', "id")
    assert told[1:] == [("agency", "Reuters"), ("speaker", "Menteri Pertahanan Rusia")]
