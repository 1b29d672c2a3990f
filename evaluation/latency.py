"""How long pages and answers of a large store take: `python -m evaluation.generated` makes one.

    python -m evaluation.latency large.db

Each address is asked in this process, without a network, after one round that fills the caches, as a browser's second click meets
it. Printed are wall and processor milliseconds: on a machine that has other work only the latter mean anything.
"""

import argparse
import asyncio
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from menurut.server.api import limits
from menurut.server.app import create_app

ROUNDS = 5


async def ask(app: Any, address: str) -> int:
    """Return the status of the answer to GET."""
    path, _, query = address.partition("?")
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http", "path": path,
        "raw_path": path.encode(), "query_string": query.encode(), "root_path": "", "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80), "headers": [(b"host", b"127.0.0.1"), (b"accept-language", b"id")],
    }  # fmt: skip
    status = [0]

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            status[0] = message["status"]

    await app(scope, receive, send)
    return status[0]


def addresses(path: Path) -> Iterator[tuple[str, str]]:
    """Yield kinds of pages with addresses of each: frequent and rare names, words and days of the store itself."""
    connection = sqlite3.connect(path)
    claims = connection.execute("SELECT count(*) FROM claims").fetchone()[0]
    names = [row[0] for row in connection.execute("SELECT name FROM sources ORDER BY attributions DESC, name LIMIT 400")]
    names = [name for at, name in enumerate(names) if at in (0, 1, 5, 20, 100, 399)]
    publishers = [row[0] for row in connection.execute("SELECT name FROM publishers ORDER BY number LIMIT 3")]
    words = [
        connection.execute("SELECT words FROM claims WHERE number = ?", (claims * n // 9 + 1,)).fetchone()[0].split()
        for n in range(1, 6)
    ]
    connection.close()
    asked: list[dict[str, str]] = [{}, {"page": "2"}, {"status": "denied"}, {"type": "AID"}, {"type": "AID", "status": "denied"}]
    asked += [{role: name} for name in names for role in ("actor", "recipient", "says")]
    asked += [
        {"actor": names[0], "recipient": names[1]},
        {"actor": names[2], "status": "denied"},
        {"actor": "IDN"},
        {"recipient": "RUS", "status": "denied"},
    ]
    asked += [{"publisher": name} for name in publishers] + [{"publisher": "a"}, {"publisher": publishers[0], "status": "denied"}]
    asked += [
        {"since": "2025-12"},
        {"since": "2018", "until": "2018"},
        {"until": "2016-06"},
        {"since": "2020-05", "until": "2020-06", "status": "denied"},
    ]
    asked += [{"q": word} for row in words for word in (row[4], row[-1])] + [{"q": f"{row[4]} {row[-2]}"} for row in words]
    asked += [{"q": words[0][5], "status": "denied", "since": "2020"}]
    yield "front", "/"
    for one in asked:
        yield "search", f"/search?{urlencode(one, quote_via=quote)}"
    for one in asked:
        given = {("text" if name == "q" else name): value for name, value in one.items() if name != "page"}
        yield "/v1/claims", f"/v1/claims?{urlencode(given)}"
    for kind in ("articles", "events", "sources"):
        yield f"/v1/{kind}", f"/v1/{kind}"
        yield f"/v1/{kind}", f"/v1/{kind}?status=denied"
    yield "feed", "/feeds"


def percentile(values: list[float], share: float) -> float:
    """Return the value that `share` of all stay at or under."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def main() -> None:
    """Print the table, and the slowest addresses."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path)
    given = parser.parse_args()
    limits.AT_ONCE = 1e9
    app, asked = create_app(given.path), list(addresses(given.path))
    taken: dict[str, list[tuple[float, float, str]]] = {}
    for turn in range(ROUNDS + 1):
        for kind, address in asked:
            wall, processor = time.perf_counter(), time.process_time()
            status = asyncio.run(ask(app, address))
            wall, processor = (time.perf_counter() - wall) * 1000, (time.process_time() - processor) * 1000
            assert status == 200, (address, status)
            if turn:
                taken.setdefault(kind, []).append((wall, processor, address))
    print(f"{'':14} {'asked':>5} {'wall p50':>9} {'p95':>7} {'cpu p50':>9} {'p95':>7} {'max':>7}  ms")
    for kind, all_of_them in taken.items():
        walls, processors = [one[0] for one in all_of_them], [one[1] for one in all_of_them]
        figures = (
            percentile(walls, 0.5),
            percentile(walls, 0.95),
            percentile(processors, 0.5),
            percentile(processors, 0.95),
            max(processors),
        )
        print(f"{kind:14} {len(walls):5} {figures[0]:9.1f} {figures[1]:7.1f} {figures[2]:9.1f} {figures[3]:7.1f} {figures[4]:7.1f}")
    slowest = {
        address: processor
        for all_of_them in taken.values()
        for _, processor, address in sorted(all_of_them, key=lambda one: one[1])
    }
    for address, processor in sorted(slowest.items(), key=lambda one: -one[1])[:15]:
        print(f"{processor:8.1f} {address}")


if __name__ == "__main__":
    main()
