"""Who answers for a claim."""

from dataclasses import replace

import pytest

from factory import make_report
from menurut.comparing.claimprints import ClaimPrint, claimprints_of
from menurut.comparing.eventprints import eventprints_of
from menurut.reading.reader import read
from menurut.types.article import Article
from menurut.types.claim import Quantity
from menurut.types.layout import Layout
from menurut.types.report import Report
from menurut.types.span import Span


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


def test_a_ministry_speaks_for_its_state() -> None:
    (held,) = holders(told("Rusia menembak jatuh dua pesawat, kata Kementerian Pertahanan Rusia."))
    assert "for @RUS" in held


@pytest.mark.parametrize(
    ("title", "corrects"), [("CONTOH: Kapolres Sigi ralat jumlah tahanan", True), ("CONTOH: Tiga orang ditangkap", False)]
)
def test_a_headline_tells_that_something_is_corrected(title: str, corrects: bool) -> None:
    report = told("Polisi menangkap tiga orang di Sigi.", title=title)
    assert [claim.corrects for claim in claimprints_of(report, eventprints_of(report))] == [corrects]


def prints(text: str) -> list[ClaimPrint]:
    report = told(text)
    return list(claimprints_of(report, eventprints_of(report)))


def test_a_denial_in_the_next_sentence_is_near_its_event() -> None:
    text = "Menteri Luar Negeri Kestovia menuduh Lumara menyerang Orvel. {}Presiden Lumara Ano Lerou membantah tuduhan itu."
    for between, near in (("", True), ("Hujan turun sejak pagi di kota itu. " * 2, False)):
        denied = [claim.near for claim in prints(text.format(between)) if claim.polarity == "negative"]
        assert denied == [near]


def test_a_denial_is_near_its_event_beside_whatever_tells_it() -> None:
    text = "Militer Rusia membantah mengebom sekolah di Kherson. {}Ukraina sebelumnya menuduh jet Rusia mengebom sekolah itu."
    for between in ("", "Hujan turun sejak pagi di kota itu. " * 3):
        denied = [claim.near for claim in prints(text.format(between)) if claim.polarity == "negative" and claim.act == "deny"]
        assert denied and all(denied)


def test_a_sentence_has_one_number_in_all_articles() -> None:
    (one,), (other,), (third,) = map(prints, (
        "Polisi menangkap tiga orang di Sigi.", "Polisi  menangkap tiga orang di Sigi!", "Polisi menangkap empat orang di Sigi.",
    ))  # fmt: skip
    assert one.sentence == other.sentence != third.sentence


def test_only_what_is_counted_where_the_event_is_told_is_its_count() -> None:
    report = make_report()
    (claim,) = report.claims
    inside, elsewhere = (Quantity(what="dead", low=3, high=3, span=Span(start, start + 2)) for start in (2, 80))
    sentences = (Span(0, 70), Span(71, 90))
    changed = replace(
        report, layout=Layout(paragraphs=sentences, sentences=sentences), claims=(replace(claim, quantities=(inside, elsewhere)),)
    )
    assert [one.quantities for one in claimprints_of(changed, eventprints_of(changed))] == [(inside,)]


def test_claims_whose_event_is_not_told_are_left_out() -> None:
    assert claimprints_of(make_report(), ()) == ()


def test_what_is_counted_where_a_claim_itself_tells_the_event_is_its_count() -> None:
    report = make_report()
    (claim,) = report.claims
    sentences = (Span(0, 70), Span(71, 90))
    own = replace(claim, quantities=(Quantity(what="dead", low=3, high=3, span=Span(80, 82)),), evidence=(Span(75, 85),))
    changed = replace(report, layout=Layout(paragraphs=sentences, sentences=sentences), claims=(own,))
    assert [one.quantities for one in claimprints_of(changed, eventprints_of(changed))] == [own.quantities]
