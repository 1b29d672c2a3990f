"""Who answers for a claim."""

import pytest

from factory import make_report
from menurut.comparing.claimprints import claimprints_of
from menurut.comparing.eventprints import eventprints_of
from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.report import Report


def holders(report: Report) -> list[frozenset[str]]:
    return [claim.holders for claim in claimprints_of(report, eventprints_of(report))]


def told(text: str, **facts: str) -> Report:
    return read(Article(id="a", text=text, published="2024-07-08", **facts), model=False)


def test_the_article_s_own_voice_has_no_holder_and_a_speaker_is_one() -> None:
    assert holders(told("Polisi menangkap tiga orang di Sigi.")) == [frozenset()]
    (held,) = holders(told("Polisi menangkap tiga orang di Sigi, kata Kapolres Sigi Bayu Saputra."))
    assert "~saputra" in held


def test_whoever_tells_a_charge_that_is_nobodys_answers_for_it() -> None:
    report = told("Bupati Sigi Rudi Lestari dituduh menganiaya wartawan, kata Kapolres Sigi Bayu Saputra.")
    alleged = [held for claim, held in zip(report.claims, holders(report), strict=True) if claim.act == "allege"]
    assert alleged and all("~saputra" in held for held in alleged)


@pytest.mark.parametrize(
    ("title", "corrects"), [("CONTOH: Kapolres Sigi ralat jumlah tahanan", True), ("CONTOH: Tiga orang ditangkap", False)]
)
def test_a_headline_tells_that_something_is_corrected(title: str, corrects: bool) -> None:
    report = told("Polisi menangkap tiga orang di Sigi.", title=title)
    assert [claim.corrects for claim in claimprints_of(report, eventprints_of(report))] == [corrects]


def test_claims_whose_event_is_not_told_are_left_out() -> None:
    assert claimprints_of(make_report(), ()) == ()
