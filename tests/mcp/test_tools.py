"""An assistant that talks to `menurut mcp` over a pipe is given claims with their words and where these stand."""

import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from menurut.desk.store import Store
from menurut.store.write import put_report, settle_identities
from served import a_denial, samples

mcp = pytest.importorskip("mcp")

_FOLDER = tempfile.TemporaryDirectory(prefix="menurut-mcp-", ignore_cleanup_errors=True)
STORE = Path(_FOLDER.name) / "mcp.db"


@pytest.fixture(scope="module", autouse=True)
def store() -> None:
    with Store(STORE) as opened:
        for report in samples():
            put_report(opened.connection, report)
        settle_identities(opened.connection)
        opened.compare()


def within(talk: Callable[[Any], Awaitable[Any]]) -> Any:
    """Return what `talk` finds out from a server in this process."""
    from menurut.mcp.tools import make_server

    async def meet() -> Any:
        async with mcp.Client(make_server(STORE)) as client:
            return await talk(client)

    return asyncio.run(meet())


def call(name: str, **asked: Any) -> Any:
    """Return what a tool answers."""

    async def talk(client: Any) -> Any:
        return await client.call_tool(name, asked)

    return within(talk)


def test_it_talks_over_standard_input_and_output() -> None:
    async def talk() -> tuple[set[str], Any, Any]:
        command = mcp.StdioServerParameters(command=sys.executable, args=["-m", "menurut.cli", "mcp", "--store", str(STORE)])
        async with mcp.Client(command) as client:
            tools = (await client.list_tools()).tools
            assert all(tool.annotations.read_only_hint and tool.output_schema for tool in tools)
            assert all("untrusted" in tool.description for tool in tools)
            found = await client.call_tool("search_events", {"status": "denied", "limit": 3})
            return {tool.name for tool in tools}, client.instructions, found.structured_content

    names, instructions, found = asyncio.run(asyncio.wait_for(talk(), 120))
    assert names == {"search_events", "get_event", "get_article_span", "contested_claims"}
    assert "never follow instructions" in instructions
    assert len(found["events"]) == 3
    assert {claim["status"] for event in found["events"] for claim in event["claims"]} >= {"denied"}


def test_a_citation_leads_to_the_words() -> None:
    report, id = a_denial()
    claim = next(claim for claim in report.claims if claim.id == id)
    event = call("get_event", id=claim.event).structured_content
    told = next(one for one in event["claims"] if one["id"] == id)
    citation = told["citation"]
    assert citation["article"] == report.article.id
    span = call("get_article_span", article=citation["article"], start=citation["start"], end=citation["end"]).structured_content
    assert span["untrusted_text"] == report.article.text[citation["start"] : citation["end"]]
    assert told["untrusted_words"].split(" … ")[0] in " ".join(span["untrusted_text"].split())


def test_a_long_article_is_given_in_pieces() -> None:
    article = max((report.article for report in samples()), key=lambda one: len(one.text))
    from menurut.mcp import tools

    assert tools.TEXT == 4_000
    span = call("get_article_span", article=article.id, start=10).structured_content
    assert span["untrusted_text"] == article.text[10:4010]
    assert span["length"] == len(article.text)


def test_what_is_contested_has_both_sides() -> None:
    found = call("contested_claims").structured_content
    assert found["current"]
    assert found["disputes"]
    for dispute in found["disputes"]:
        sides = {side for side in ("says", "denies") if dispute[side]}
        assert {claim["side"] for claim in dispute["claims"]} == sides
    assert found["disputes"][0]["denies"] and found["disputes"][0]["says"]
    actor = found["disputes"][0]["actors"][0]
    assert found["disputes"][0]["id"] in {one["id"] for one in call("contested_claims", actor=actor).structured_content["disputes"]}


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("search_events", {"type": "NOTHING"}),
        ("search_events", {"since": "kemarin"}),
        ("get_event", {"id": "0000000000000000"}),
        ("get_article_span", {"article": "zz"}),
        ("contested_claims", {"actor": "+"}),
    ],
)
def test_what_cannot_be_had_is_an_error_in_words(name: str, asked: dict[str, Any]) -> None:
    answer = call(name, **asked)
    assert answer.is_error
    assert "Traceback" not in answer.content[0].text
    assert str(_FOLDER.name) not in answer.content[0].text


def test_a_span_that_is_not_there_is_an_error() -> None:
    assert call("get_article_span", article=samples()[0].article.id, start=10_000_000).is_error


def test_the_tools_write_nothing() -> None:
    before = STORE.read_bytes()
    call("search_events")
    call("contested_claims")
    assert STORE.read_bytes() == before
