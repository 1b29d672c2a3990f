"""Words of strangers stay words, wherever they stand on a page."""

from pathlib import Path
from urllib.parse import quote

import pytest

from factory import TEXT
from menurut.server.rendering import safe_url
from served import Page, a_denial, sample_site, site_of
from strangers import EVERYWHERE, PAYLOADS, contest, hostile

REPORT, DENIED = a_denial()
SPEAKER = next(link.entity for claim in REPORT.claims if claim.id == DENIED for link in claim.chain[::-1] if link.entity)

KNOWN = {
    "html", "head", "meta", "title", "link", "body", "a", "header", "nav", "main", "footer", "p", "form", "label", "input", "button",
    "article", "section", "aside", "h1", "h2", "span", "dl", "div", "dt", "dd", "ul", "ol", "li", "blockquote", "details", "summary",
    "code", "svg", "tspan", "circle", "path", "cite", "textarea", "select", "option", "pre", "i", "b", "figure", "figcaption", "rect", "line",
    "text", "polygon", "use", "symbol", "defs", "g", "table", "thead", "tbody", "tr", "th", "td", "caption", "abbr",
}  # fmt: skip


# Pages that show codes, numbers or a search for another word.
WITHOUT_NAMES = ("/search?q=Kestovia", "/network", "/network?by=country", "/calendar")


def check(told: Page) -> None:
    assert {tag for tag, _ in told.elements} <= KNOWN
    for _, attributes in told.elements:
        assert not {name for name in attributes if name.startswith("on") or name in ("style", "srcdoc", "src")}
        for name in ("href", "action"):
            assert attributes.get(name, "/").startswith(("/", "#", "http://", "https://"))
            assert not attributes.get(name, "/").startswith("//")


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_article_is_only_text(payload: str, tmp_path: Path) -> None:
    client = site_of((hostile(payload),), tmp_path)
    contest(tmp_path, payload)
    for path in EVERYWHERE:
        answer = client.get(path)
        told = Page(answer.text)
        assert answer.status_code == 200, path
        check(told)
        assert payload in "".join(told.pieces) or path in WITHOUT_NAMES


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_address_is_only_text(payload: str) -> None:
    written = quote(payload, safe="")
    for path in (
        f"/search?q={written}",
        f"/search?actor={written}",
        f"/timeline?actor={written}&with={written}",
        f"/network?says={written}&by={written}",
        f"/map?publisher={written}",
        f"/calendar?since={written}&year={written}",
        f"/events/{written}",
        f"/disputes/{written}",
        f"/disputes?page={written}",
        f"/who/{written}",
        f"/who/{SPEAKER}?topic={written}",
        f"/articles/{written}",
        f"/claims/{written}",
        f"/{written}",
        f"/?lang={written}",
    ):
        answer = sample_site().get(path)
        assert answer.status_code in (200, 404, 422)
        check(Page(answer.text))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_paste_is_only_text(payload: str) -> None:
    fields = {"text": f"{TEXT}\n\n{payload} kata Tamm.", "title": payload, "publisher": payload, "language": "id"}
    answer = sample_site().post("/read", data=fields)
    assert answer.status_code == 200
    told = Page(answer.text)
    check(told)
    assert payload in "".join(told.pieces)


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", " javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "//evil.example", "/x", "http://", "http://[", "file:///etc", "", None]
)  # fmt: skip
def test_an_address_that_leads_elsewhere_than_the_web_is_no_link(url: str | None) -> None:
    assert safe_url(url) is None
