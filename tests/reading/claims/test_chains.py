"""Through whose mouths a claim came."""

from dataclasses import replace

import pytest

import menurut
from menurut.reading.claims.chains import Chains
from menurut.types.attribution import Attribution
from menurut.types.claim import SourceLink
from menurut.types.layout import Credit, Dateline
from menurut.types.span import Span
from reading.events.stage import Stage


def roles(links: tuple[SourceLink, ...]) -> list[tuple[str, str | None]]:
    return [(link.role, link.name) for link in links]


def chains(stage: Stage, *attributions: Attribution) -> Chains:
    return Chains(stage.page, stage.mentions, attributions, stage.entities)


def test_the_publisher_opens_every_chain_even_unknown() -> None:
    stage = Stage("[Kestovia|KES] menyerang.")
    assert roles(chains(stage).chain((), Span(0, 1))) == [("publisher", "Contoh")]


def test_the_dateline_names_a_publisher_that_nobody_gave() -> None:
    stage = Stage("KOMPAS.com - [Kestovia|KES] menyerang.")
    outlet = stage.span("KOMPAS.com")
    layout = replace(stage.page.layout, dateline=Dateline(span=outlet, outlet=outlet, place=None, publisher="Kompas"))
    stage.page = replace(stage.page, layout=layout, article=replace(stage.page.article, publisher=None))
    (link,) = chains(stage).chain((), Span(0, 1))
    assert (link.name, link.evidence) == ("Kompas", outlet)


@pytest.mark.parametrize(("scoped", "expected"), [(True, []), (False, [("agency", "AFP")])])
def test_a_credit_covers_its_sentence_or_the_whole_article(scoped: bool, expected: list[tuple[str, str]]) -> None:
    stage = Stage("[Kestovia|KES] menyerang. Warga lari. (AFP)")
    scope = stage.span("Warga lari.") if scoped else None
    credit = Credit(span=stage.span("(AFP)"), agency="AFP", scope=scope)
    stage.page = replace(stage.page, layout=replace(stage.page.layout, credits=(credit,)))
    assert roles(chains(stage).chain((), stage.span("menyerang")))[1:] == expected


def test_a_spokesman_follows_his_principal() -> None:
    stage = Stage("Juru bicara [Kremlin|RUS:GOV] [Peskov|RUS:GOV:person] mengatakan hal itu.")
    said = stage.attribution("mengatakan", "Peskov", "hal itu", principal=stage.mentions[0].id)
    assert roles(chains(stage, said).chain((said,), Span(0, 1)))[1:] == [("speaker", "Kremlin"), ("spokesperson", "Peskov")]


def test_who_speaks_through_a_lawyer_stands_before_her() -> None:
    stage = Stage("Kabar itu dibantah [Budi|KES:ELI:person] melalui [Rika|KES:CVL:person].")
    denial = stage.attribution("dibantah", "Budi", "Kabar itu", act="deny", spokesperson=stage.mentions[1].id)
    assert roles(chains(stage, denial).chain((denial,), Span(0, 1)))[1:] == [("speaker", "Budi"), ("spokesperson", "Rika")]


def test_a_document_is_a_document() -> None:
    stage = Stage("Menurut [laporan itu|KES:UNK:document] hal itu benar.")
    said = stage.attribution("Menurut", "laporan itu", "hal itu benar")
    assert roles(chains(stage, said).chain((said,), Span(0, 1)))[1:] == [("document", "laporan itu")]


def test_a_bracket_that_names_the_site_itself_adds_no_link() -> None:
    text = "Menteri Pertahanan Rusia mengatakan Ukraina menyerang Moskow pada Senin. (voa)"
    chains = {
        publisher: {report.chain(claim) for claim in report.claims}
        for publisher in ("VOA Indonesia", "Republika")
        for report in [menurut.read(text, publisher=publisher, published="2024-05-14", language="id")]
    }
    assert any("VOA" in chain for chain in chains["Republika"])
    assert not any("‹ VOA" in chain or "‹ voa" in chain for chain in chains["VOA Indonesia"])


def test_whoever_says_that_he_says_stands_in_the_chain_once() -> None:
    text = "Menteri Pertahanan Rusia mengatakan dia mengatakan Ukraina menyerang Moskow."
    report = menurut.read(text, publisher="Republika", published="2024-05-14", language="id")
    for claim in report.claims:
        names = [link.entity for link in claim.chain if link.entity]
        assert len(names) == len(set(names))
