"""The site as a browser meets it: a client for a store of samples, and a reader of its pages."""

import asyncio
import tempfile
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import httpx
from fastapi import FastAPI

from annotated import sample_reports
from menurut.desk.store import Store
from menurut.reading.layout import find_layout
from menurut.server.app import create_app
from menurut.store.write import put_report, settle_identities
from menurut.types.report import Report

HERE = "http://127.0.0.1:8765"


class Client:
    """Asks a site without a network; keeps cookies and follows redirects as a browser does."""

    def __init__(self, app: FastAPI, base_url: str = HERE) -> None:
        self.app = app
        self.base_url = base_url
        self.cookies = httpx.Cookies()

    def request(self, method: str, path: str, *, follow_redirects: bool = True, **sent: Any) -> httpx.Response:
        """Return the answer to one request."""
        return asyncio.run(self._request(method, path, follow_redirects, sent))

    async def _request(self, method: str, path: str, follow: bool, sent: dict[str, Any]) -> httpx.Response:
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url=self.base_url, cookies=self.cookies) as client:
            answer = await client.request(method, path, follow_redirects=follow, **sent)
            self.cookies = client.cookies
            return answer

    def get(self, path: str, **sent: Any) -> httpx.Response:
        """Return the answer to GET."""
        return self.request("GET", path, **sent)

    def head(self, path: str, **sent: Any) -> httpx.Response:
        """Return the answer to HEAD."""
        return self.request("HEAD", path, **sent)

    def post(self, path: str, **sent: Any) -> httpx.Response:
        """Return the answer to POST."""
        return self.request("POST", path, **sent)


class Page(HTMLParser):
    """A page taken apart: its elements with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.pieces: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    @property
    def text(self) -> str:
        """Return all text with single spaces."""
        return " ".join("".join(self.pieces).split())

    def all(self, tag: str) -> list[dict[str, str]]:
        """Return the attributes of every element of one kind."""
        return [attributes for name, attributes in self.elements if name == tag]

    def of_class(self, name: str) -> list[dict[str, str]]:
        """Return the attributes of every element of one class."""
        return [attributes for _, attributes in self.elements if name in attributes.get("class", "").split()]


def with_sentences(report: Report) -> Report:
    """Return an annotated report with a real layout, and with whole sentences as evidence."""
    layout, _ = find_layout(report.article)
    events = tuple(
        replace(event, evidence=tuple(s for s in layout.sentences if s.covers(event.trigger)) or event.evidence)
        for event in report.events
    )
    evidence = {event.id: event.evidence for event in events}
    claims = tuple(replace(claim, evidence=evidence[claim.event]) for claim in report.claims)
    return replace(report, layout=layout, events=events, claims=claims, gaps=())


def site_of(reports: tuple[Report, ...], folder: Path) -> Client:
    """Return a client for a store of `reports` kept in `folder`."""
    path = folder / "site.db"
    with Store(path) as store:
        for report in reports:
            put_report(store.connection, report)
        settle_identities(store.connection)
    return Client(create_app(path))


# Kept for the whole run: making it takes a second.
_FOLDER = tempfile.TemporaryDirectory(prefix="menurut-site-", ignore_cleanup_errors=True)
SAMPLE_STORE = Path(_FOLDER.name) / "site.db"


@cache
def samples() -> tuple[Report, ...]:
    """Return the bundled samples as they are annotated."""
    return tuple(with_sentences(report) for report in sample_reports())


@cache
def _sample_app() -> FastAPI:
    client = site_of(samples(), Path(_FOLDER.name))
    with Store(SAMPLE_STORE) as store:
        store.compare()
    return client.app


def sample_site() -> Client:
    """Return a client without cookies for a store of the bundled samples."""
    return Client(_sample_app())


@cache
def pages_of_samples() -> tuple[str, ...]:
    """Return the address of one page of every kind."""
    client = sample_site()
    report, denied = a_denial()
    dispute = client.get("/disputes.json").json()["disputes"][0]
    who = next(link.entity for claim in report.claims if claim.id == denied for link in claim.chain[::-1] if link.entity)
    return (
        "/",
        "/search",
        f"/articles/{report.article.id}",
        f"/articles/{report.article.id}?claim={denied}",
        f"/claims/{denied}",
        f"/events/{dispute['happening']}",
        "/disputes",
        f"/disputes/{dispute['id']}",
        f"/who/{who}",
        "/timeline",
        "/network",
        "/network?by=country",
        "/map",
        "/calendar",
        "/about",
        "/nowhere",
    )


def a_denial() -> tuple[Report, str]:
    """Return a sample with a denied claim, and that claim's id."""
    return next((report, claim.id) for report in samples() for claim in report.claims if claim.status == "denied")
