"""Whatever is done to a store leaves who is who current, and a stranger's system name is no hindrance."""

import getpass
import json
from pathlib import Path

import pytest

import menurut
from menurut.desk.judging import whoever
from menurut.desk.store import Store

TEXTS = [
    ("2024-05-01", "Presiden Rusia Vladimir Putin bertemu wartawan di Moskow. Putin membantah tuduhan itu."),
    ("2024-05-02", "Menurut Moskow, tidak ada pasukan yang dikirim. Presiden Vladimir Putin mengatakan hal yang sama."),
]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    lines = [json.dumps({"text": text, "published": day, "publisher": "Harian Contoh"}) for day, text in TEXTS]
    (tmp_path / "news.jsonl").write_text("\n".join(lines), encoding="utf-8")
    store = Store(tmp_path / "news.db")
    store.load(tmp_path / "news.jsonl")
    return store


def is_current(store: Store) -> bool:
    return bool(store.connection.execute("SELECT count(*) FROM identity_changes").fetchone()[0] == 0)


def test_loading_reading_again_and_adding_leave_identities_current(store: Store) -> None:
    assert is_current(store)
    assert store.identity("Vladimir Putin").articles == 2
    store.reread()
    assert is_current(store)
    assert store.identity("Putin").articles == 2
    store.add(menurut.read(TEXTS[0][1], published="2024-05-09", publisher="Kabar Lain").article)
    assert is_current(store)
    assert store.identity("Putin").articles == 3
    store.close()


def test_a_state_is_one_with_its_capital(store: Store) -> None:
    state = store.identity("Rusia")
    assert (state.kind, state.country) == ("state", "RUS")
    assert store.identity("Moskow").id == state.id == store.identity("Russia").id
    store.close()


def test_a_load_that_was_stopped_is_made_good_by_whatever_comes_next(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("menurut.desk.store.settle_identities", lambda connection: None)
        store.add(menurut.read(TEXTS[0][1], published="2024-06-09", publisher="Kabar Lain").article)
    assert not is_current(store)
    store.load([])
    assert is_current(store)
    assert store.identity("Putin").articles == 3
    store.close()


def test_who_judges_is_known_or_said_to_be_unknown(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "rika")
    store.unsure("Putin", "Rusia")
    assert store.judgements()[0].by == "rika"

    def nobody() -> str:
        raise OSError("no user")

    monkeypatch.setattr(getpass, "getuser", nobody)
    assert whoever() == "unknown"
    store.close()
