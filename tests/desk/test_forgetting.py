"""Forgetting takes every byte of an article out of the file, whoever wrote it there; a store set to snippets hands on no whole text."""

import json
import zlib
from pathlib import Path

import pytest

from annotated import annotated, sample_reports
from menurut.cli.__main__ import main
from menurut.desk.importing import bring_in
from menurut.desk.review import Review
from menurut.desk.serving import Served, snipped
from menurut.desk.store import Store
from menurut.errors import NotFoundError
from menurut.store.filters import Filters
from menurut.store.settings import put_setting
from menurut.store.write import put_report, settle_identities

NAME = "Zulkaryadimah"
SECRET = annotated(
    f"@z name={NAME} kind=person country=IDN sector=GOV\n\n[[{NAME}|source of=a1 entity=z]] [[membantah|cue #a1 act=deny form=indirect]] "
    f"[[[[{NAME}|actor of=v1 entity=z]] [[menyerbu|trigger #v1 type=ASSAULT claims=a1:negative:actual]] pasarkwintangan|content of=a1]]. "
    "Kwintangan pagi itu lengangxyz. Semua warung tutup sejak subuhqq, jalan ke balai desa sepi, dan tidak satu pun angkot tampak menunggu di mulut gang seperti biasanya, kata orang yang lewat di sana tanpa nama.",
    title=f"{NAME} diam", publisher="Harian Satu", published="2024-05-01",
)  # fmt: skip
RAW = f"<p>{SECRET.article.text}</p>".encode()


def filled(path: Path, tmp_path: Path) -> tuple[bytes, ...]:
    """Fill a store in every way that leaves something of an article in it; return the packed bytes that must be gone later."""
    with Store(path) as store:
        for report in sample_reports()[:4]:
            put_report(store.connection, report, raw=report.article.text.encode())
        put_report(store.connection, SECRET, raw=RAW)
        settle_identities(store.connection)
        store.compare()
        claim = SECRET.claims[0].id
        Review(store).decide(
            claim, "edit", {"actors": f"{NAME} kedua (person)", "place": "pasarkwintangan"}, reason=f"{NAME} jelas"
        )
        (tmp_path / "their.jsonl").write_text(SECRET.to_json() + "\n", encoding="utf-8")
        assert bring_in(store, "jsonl", tmp_path / "their.jsonl", "rani").articles == 1
        store.compare()
        ask = store.connection.execute
        number = ask("SELECT number FROM articles WHERE id = ?", (SECRET.article.id,)).fetchone()[0]
        packed = [row[0] for row in ask("SELECT packed FROM reports WHERE article = ?", (number,))]
        packed += [row[0] for row in ask("SELECT traces FROM compared WHERE article = ?", (number,))]
    return (*packed, zlib.compress(RAW, 6))


def held(folder: Path) -> bytes:
    return b"\n".join(file.read_bytes() for file in sorted(folder.iterdir()))


def test_no_byte_of_a_forgotten_article_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    folder.mkdir()
    path = folder / "news.db"
    packed = filled(path, tmp_path)
    before = held(folder).lower()
    assert NAME.lower().encode() in before and all(one[8:40].lower() in before for one in packed)
    with Store(path) as store:
        store.forget(SECRET.article.id)
        bytes_now = held(folder)  # with the journal beside it, while the store is open
    for told in (bytes_now, held(folder)):
        lower = told.lower()
        for word in (NAME, "karyadima", "pasarkwintangan", "kwintang", "lengangxyz", "subuhqq"):
            assert word.lower().encode() not in lower, word
            assert word.encode("utf-16-le") not in told, word
        for one in packed:
            assert not any(one[at : at + 16] in told for at in range(8, len(one) - 16, 8))


def test_what_is_left_is_a_tombstone_and_that_somebody_decided(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    filled(path, tmp_path)
    with Store(path) as store:
        store.forget(SECRET.article.id)
        (row,) = store.connection.execute("SELECT id, url, length(digest) AS digest FROM forgotten")
        assert tuple(row) == (SECRET.article.id, None, 64)
        (decided,) = Review(store).history()
        assert decided.anchor is None and NAME not in json.dumps(decided.line())
        with pytest.raises(NotFoundError):
            store.show(SECRET.article.id)
        for form in ("jsonl", "csv", "brat", "ftm", "polecat", "gold"):
            store.export(form, tmp_path / form)
    files = [file for form in ("jsonl", "csv", "ftm", "polecat") for file in [tmp_path / form]]
    files += [*(tmp_path / "brat").iterdir(), *(tmp_path / "gold").iterdir()]
    assert not any(NAME.encode() in file.read_bytes() for file in files)


def test_copies_made_before_upgrades_are_named_and_deleted_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "news.db"
    filled(path, tmp_path)
    copy = tmp_path / "news.db.form-3"
    copy.write_bytes(path.read_bytes())
    assert main(["forget", SECRET.article.id[:6], "--store", str(path)]) == 0
    assert "news.db.form-3" in capsys.readouterr().err and copy.exists()
    assert main(["forget", "--copies", "--store", str(path)]) == 0 and not copy.exists()
    assert main(["forget", "--store", str(path)]) == 2


def test_a_store_set_to_snippets_hands_on_no_whole_text(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    filled(path, tmp_path)
    with Served(path) as store:
        assert store.article(SECRET.article.id).text == SECRET.article.text and store.raw(SECRET.article.id) == RAW
        put_setting(store.connection, "snippets", "on")
    with Served(path, read_only=True) as store:
        text = store.article(SECRET.article.id).text
        report = store.report(SECRET.article.id)
        assert len(text) == len(SECRET.article.text) and report.article.text == text
        assert [report.quote(event.trigger) for event in report.events] == ["menyerbu"] and "tanpa nama" not in text
        assert NAME in text and store.raw(SECRET.article.id) is None
        rows = list(store.each("articles", Filters()))
        assert all(len(row.text) <= 202 and len(row.line()["text"]) <= 202 for row in rows) and len(rows) == 5
        assert len(store.show(sample_reports()[0].article.id).text) <= 202
    with Store(path) as store:
        assert store.article(SECRET.article.id).text == SECRET.article.text


def test_snippets_keep_every_claims_words_and_whole_words() -> None:
    for report in sample_reports():
        text = snipped(report).article.text
        assert len(text) == len(report.article.text)
        for claim in report.claims:
            assert all(span.of(text) == span.of(report.article.text).replace("\n", "\n") for span in claim.evidence)
        assert {word.strip(".,:;()\"'“”") for word in text.split()} <= {
            word.strip(".,:;()\"'“”") for word in report.article.text.split()
        }


def test_pages_the_api_and_assistants_get_no_whole_text_of_such_a_store(tmp_path: Path) -> None:
    from menurut.server.app import create_app
    from served import Client

    path = tmp_path / "news.db"
    filled(path, tmp_path)
    id = SECRET.article.id
    addresses = [
        f"/articles/{id}",
        f"/articles/{id}.json",
        f"/articles/{id}.csv",
        f"/v1/articles/{id}",
        f"/v1/articles/{id}/report",
        "/v1/articles",
    ]
    addresses += [f"/claims/{SECRET.claims[0].id}", "/"]

    def shown() -> dict[str, str]:
        client = Client(create_app(path))
        return {address: client.get(address).text for address in addresses}

    assert "tanpa nama" in shown()[f"/articles/{id}"]
    with Store(path) as store:
        put_setting(store.connection, "snippets", "on")
    assert [address for address, text in shown().items() if "tanpa nama" in text] == []
    assert NAME in shown()[f"/articles/{id}"]
