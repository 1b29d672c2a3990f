"""A made-up store is a store in every way, so that what is measured on it is what a real one takes."""

import asyncio
from pathlib import Path

from evaluation.generated import EVENTS, TOLD, join_identities, write
from evaluation.latency import addresses, ask

from menurut.desk.store import Store
from menurut.server.app import create_app
from store.dump import check


def test_a_made_up_store_is_whole_and_answers(tmp_path: Path) -> None:
    path = tmp_path / "made.db"
    with Store(path) as store:
        assert list(write(store.connection, 30, 1)) == [30]
        join_identities(store.connection)
        check(store.connection)
        assert store.counts()["claims"] == 30 * EVENTS * TOLD
        row = store.claims(limit=1)[0]
        assert row.record["id"] == row.id
        assert store.report(row.id).article.id == row.article.id
        assert len(store.identity(row.actors[0].id).members) >= 1
    app = create_app(path)
    kinds = {}
    for kind, address in addresses(path):
        if kind not in kinds:
            kinds[kind] = asyncio.run(ask(app, address))
    assert set(kinds.values()) == {200}
