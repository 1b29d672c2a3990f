"""Words of strangers stay words, wherever they stand on a page."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest

from factory import TEXT, make_article, make_report
from menurut.server.rendering import safe_url
from menurut.types.article import Dropped
from menurut.types.gap import Gap
from menurut.types.report import Report
from served import Page, sample_site, site_of

PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title><svg onload=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "{{ 7 * 7 }}{% raw %}",
    "<!--",
    "javascript:alert(1)",
    "&lt;b&gt;&amp;",
    "<style>*{display:none}</style>",
    "\u202e<iframe srcdoc='x'>",
]

KNOWN = {
    "html", "head", "meta", "title", "link", "body", "a", "header", "nav", "main", "footer", "p", "form", "label", "input", "button",
    "article", "section", "aside", "h1", "h2", "span", "dl", "div", "dt", "dd", "ul", "ol", "li", "blockquote", "details", "summary",
    "code", "svg", "circle", "path", "cite", "textarea", "select", "option", "pre", "i",
}  # fmt: skip


def hostile(payload: str) -> Report:
    """Return a report that says `payload` wherever a stranger could."""
    report = make_report()
    names = tuple(replace(entity, name=payload, aliases=(payload,)) for entity in report.entities)
    chain = tuple(replace(link, name=payload) for link in report.claims[0].chain)
    place = replace(report.places[0], name=payload)
    return replace(
        report,
        article=make_article(
            id="a" * 16, text=f"{TEXT}\n\n{payload}", title=payload, publisher=payload, byline=payload, url=payload,
            published=payload, dropped=(Dropped(text=payload, reason=payload),),
        ),
        entities=names,
        places=(place,),
        events=(replace(report.events[0], id="b" * 16, places=(place,), modes=(payload,)),),
        claims=(replace(report.claims[0], id="c" * 16, event="b" * 16, chain=chain),),
        gaps=(Gap(id=payload, span=None, detail=payload),),
    )  # fmt: skip


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
    for path in ("/", "/articles/" + "a" * 16, "/claims/" + "c" * 16, "/search", "/search?q=Kestovia"):
        answer = client.get(path)
        told = Page(answer.text)
        assert answer.status_code == 200
        check(told)
        assert payload in "".join(told.pieces) or path == "/search?q=Kestovia"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_address_is_only_text(payload: str) -> None:
    written = quote(payload, safe="")
    for path in (
        f"/search?q={written}",
        f"/search?actor={written}",
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
