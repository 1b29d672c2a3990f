"""Two who write to one store at once wait for each other, or are told so in a sentence."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

import menurut.store.connect as connecting
from menurut.desk.store import Store
from menurut.errors import BusyError
from store.dump import check

LOAD = """
import sys
from menurut.cli.__main__ import main
sys.exit(main(["load", *sys.argv[2:], "--store", sys.argv[1]]))
"""


def write_news(path: Path, first: int, last: int) -> Path:
    """Write a table of articles."""
    text = "CONTOH. Menteri Luar Negeri Lumara Budi Santoso mengatakan kapal ke-{} tiba di Orvel pada Senin. Kestovia membantah."
    lines = [
        json.dumps({"text": text.format(number), "publisher": "Harian Contoh", "language": "id"}) for number in range(first, last)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_two_loads_at_once_give_each_article_once(tmp_path: Path) -> None:
    tables = [write_news(tmp_path / "a.jsonl", 0, 30), write_news(tmp_path / "b.jsonl", 15, 45)]
    store = tmp_path / "news.db"
    runs = [
        subprocess.Popen([sys.executable, "-c", LOAD, store, table], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for table in tables
    ]
    for run in runs:
        told, _ = run.communicate()
        assert run.returncode == 0, told
    with Store(store) as opened:
        check(opened.connection)
        assert opened.counts()["articles"] == 45
        assert opened.is_compared


def test_a_writer_that_waited_too_long_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from menurut.cli.__main__ import main

    monkeypatch.setattr(connecting, "PATIENCE", 0.05)
    store, table = tmp_path / "news.db", write_news(tmp_path / "a.jsonl", 0, 2)
    Store(store).close()
    with closing(sqlite3.connect(store, isolation_level=None)) as other, Store(store) as opened:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyError, match="Another program is writing"):
            opened.load(table)
        assert main(["load", str(table), "--store", str(store)]) == 1
        assert capsys.readouterr().err.splitlines()[-1].startswith("Another program is writing to the store")
        other.execute("ROLLBACK")
        assert opened.load(table).added == 2


def test_a_reader_need_not_wait(tmp_path: Path) -> None:
    store = tmp_path / "news.db"
    Store(store).close()
    with closing(sqlite3.connect(store, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Store(store, read_only=True) as opened:
            assert opened.counts()["articles"] == 0
        other.execute("ROLLBACK")
