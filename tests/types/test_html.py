"""The notebook's table shows claims, and nothing of an article can run in it."""

from dataclasses import replace

from factory import make_article, make_report


def test_the_table_shows_parties_status_chain_and_words() -> None:
    html = make_report()._repr_html_()
    for shown in ("Kestovia AID", "reported", "Republika ‹ Lumara", "mengirim senjata"):
        assert shown in html


def test_hostile_words_are_escaped() -> None:
    report = make_report(article=make_article(title="<script>alert(1)</script>"))
    hostile = replace(report, entities=tuple(replace(e, name='<img src=x onerror="1">') for e in report.entities))
    html = hostile._repr_html_()
    assert "<script" not in html
    assert "<img" not in html
