"""Each command: what it prints for people, what for programs, and its exit status."""

import csv
import io
import json
import socket
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import menurut.models as models
import menurut.models.bundle as bundle
import menurut.reading.reader as reader
from annotated import sample_reports
from menurut.cli.__main__ import main
from menurut.cli.blocks import grouped
from menurut.cli.words import speak
from menurut.desk.store import Store
from menurut.errors import MenurutError
from menurut.store.write import put_report
from seeing import seeing

REPORTS = sample_reports()
REPORT = next(report for report in REPORTS if any(claim.status == "denied" for claim in report.claims))
DENIED = next(claim for claim in REPORT.claims if claim.status == "denied")
TEXT = "Presiden Lumara Budi Santoso membantah tuduhan itu pada hari Rabu di Kendari. Ia tidak menjawab pertanyaan wartawan."

Told = tuple[int, str, str]
Tell = Callable[..., Told]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "news.db"
    with Store(path) as store:
        for report in REPORTS:
            put_report(store.connection, report, raw=report.article.text.encode())
    return path


@pytest.fixture
def tell(path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Tell:
    monkeypatch.setenv("MENURUT_STORE", str(path))
    monkeypatch.delenv("MENURUT_LANG", raising=False)

    def run(*arguments: str) -> Told:
        status = main(arguments)
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


@pytest.fixture
def article(tmp_path: Path) -> str:
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    return str(tmp_path / "article.txt")


@pytest.mark.parametrize("kind", ["claims", "events", "sources", "articles"])
def test_json_is_lines_with_ids_and_nothing_else(tell: Tell, kind: str) -> None:
    status, out, err = tell(kind, "--json")
    lines = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert len(lines) > 20
    assert all({"id", "article", "words"} <= set(line) for line in lines)


@pytest.mark.parametrize("kind", ["claims", "events", "sources", "articles"])
def test_csv_is_a_table(tell: Tell, kind: str) -> None:
    status, out, _ = tell(kind, "--csv")
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    _, lines, _ = tell(kind, "--json")
    assert status == 0
    assert [row["id"] for row in rows] == [json.loads(line)["id"] for line in lines.splitlines()]


@pytest.mark.parametrize("kind", ["claims", "events", "sources", "articles"])
def test_people_see_the_first_ones_and_are_told_of_more(tell: Tell, kind: str) -> None:
    _, lines, _ = tell(kind, "--json")
    number = len(lines.splitlines())
    status, out, err = tell(kind)
    assert status == 0
    assert "\x1b" not in out  # plain when piped
    assert ("--limit" in err) == (number > 50)


@pytest.mark.parametrize("kind", ["claims", "events", "sources", "articles"])
def test_nothing_found_is_said_to_people_only(tell: Tell, kind: str) -> None:
    assert tell(kind, "--publisher", "no such outlet") == (0, "", "Nothing found.\n")
    assert tell(kind, "--publisher", "no such outlet", "--json") == (0, "", "")
    assert tell(kind, "--publisher", "no such outlet", "--csv")[1].startswith("id,")


def test_filters_of_claims_are_passed_on(tell: Tell) -> None:
    _, out, _ = tell("claims", "--json", "--status", "denied", "--type", "AID", "--actor", "Kestovia", "--limit", "2")
    lines = [json.loads(line) for line in out.splitlines()]
    assert len(lines) == 2
    assert all((line["status"], line["type"], line["actors"][0]["name"]) == ("denied", "AID", "Kestovia") for line in lines)


def test_a_claim_for_people_has_chain_status_and_words(tell: Tell) -> None:
    _, out, _ = tell("show", DENIED.id)
    assert "denied" in out
    assert REPORT.chain(DENIED) in out
    assert f"“{REPORT.quote(DENIED.evidence[0])}”" in out


def test_codes_are_words_in_indonesian(tell: Tell) -> None:
    _, out, _ = tell("show", DENIED.id, "--lang", "id")
    assert "dibantah" in out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["claims", "--type", "GIFT"], "'GIFT' is no type: there are AGREE"),
        (["events", "--since", "kemarin"], "since 'kemarin' is no date"),
        (["search", "--", "--"], "There is no word in '--'"),
        (["show", "zzzz"], "Nothing in the store has the id 'zzzz'."),
        (["why", "zzzz"], "Nothing in the store has the id 'zzzz'."),
        (["forget", "zzzz"], "Nothing in the store has the id 'zzzz'."),
        (["export", "--format", "docx", "--out", "x"], "There is no format 'docx'"),
        (["claims", "--store", "nowhere/none.db"], "There is no store at"),
        (["reread", "--store", "nowhere/none.db"], "There is no store at"),
        (["serve", "--store", "nowhere/none.db"], "There is no store at"),
        (["reread", "--since", "lusa"], "'lusa' is no version"),
        (["load", "x.csv", "--columns", "text"], "Columns are written text=body"),
        (["load", "x.csv", "--columns", "date=published"], "'date' is no column of menurut: there are id, text"),
        (["export", "--out", "nowhere/x.jsonl"], "nowhere/x.jsonl can't be written: "),
        (["export", "--format", "brat", "--out", "."], ". can't be written: "),
        (["read", "x.txt", "--language", "nl"], "Articles in 'nl' are not read"),
        (["read", "x.txt", "--published", "kemarin"], "'kemarin' is no date"),
    ],
)
def test_wrong_use_is_one_sentence(tell: Tell, arguments: list[str], sentence: str) -> None:
    status, out, err = tell(*arguments)
    assert (status, out) == (2, "")
    assert sentence in err
    assert err.count("\n") == 1


def test_search_finds_articles(tell: Tell) -> None:
    status, out, _ = tell("search", "amunisi", "Kestovia", "--json", "--limit", "3")
    hits = [json.loads(line) for line in out.splitlines()]
    assert (status, len(hits)) == (0, 3)
    assert all(hit["kind"] == "article" and hit["words"] for hit in hits)
    assert hits[0]["title"] in tell("search", "amunisi", "Kestovia")[1]


def test_show_of_an_article_prints_all_that_it_says(tell: Tell) -> None:
    status, out, _ = tell("show", REPORT.article.id[:12])
    assert status == 0
    assert REPORT.article.title in out  # type: ignore[operator]
    assert all(claim.id in out for claim in REPORT.claims)
    assert f"Attributions: {len(REPORT.attributions)}, " in out
    assert "test-gap" in out


@pytest.mark.parametrize("records", ["events", "entities", "attributions"])
def test_show_of_anything_else(tell: Tell, records: str) -> None:
    record = getattr(REPORT, records)[0]
    status, out, _ = tell("show", record.id)
    assert status == 0
    assert REPORT.article.id in out
    assert json.loads(tell("show", record.id, "--json")[1])["id"] == record.id


def test_why_names_rules_from_the_store_and_from_a_file(tell: Tell, tmp_path: Path) -> None:
    status, out, _ = tell("why", DENIED.id[:12])
    assert status == 0
    assert "test#claim" in out
    assert "test#cue" in out
    (tmp_path / "report.json").write_text(REPORT.to_json(), encoding="utf-8")
    assert tell("why", DENIED.id, "--in", str(tmp_path / "report.json"), "--store", "nowhere.db")[1] == out
    line = json.loads(tell("why", DENIED.id, "--json")[1])
    assert (line["id"], line["because"][0]["rule"]) == (DENIED.id, "test#claim")


def test_read_prints_a_report_a_line(tell: Tell, article: str) -> None:
    status, out, err = tell("read", article, article, "--json", "--publisher", "Harian Contoh", "--published", "2024-05")
    first, second = (json.loads(line) for line in out.splitlines())
    assert (status, err) == (0, "")
    assert first == second
    assert first["schema"] == "menurut.report/1"
    assert (first["article"]["publisher"], first["article"]["published"]) == ("Harian Contoh", "2024-05")


def test_read_prints_marks_and_text(tell: Tell, article: str) -> None:
    assert "Kendari" in tell("read", article, "--marks", "--title", "Judul")[1]
    status, out, _ = tell("read", article, "--title", "Judul", "--no-model", "--fast", "--as-is", "--language", "id")
    assert status == 0
    assert out.startswith("Judul\n")
    assert "Attributions: " in out


def test_read_of_standard_input(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    status, out, _ = tell("read", "-", "--json")
    assert status == 0
    assert json.loads(out)["article"]["text"].startswith("Presiden Lumara")


def test_what_fails_is_named_and_the_rest_is_read(tell: Tell, article: str, tmp_path: Path) -> None:
    missing = str(tmp_path / "none.txt")
    status, out, err = tell("read", missing, article, "--json")
    assert status == 1
    assert len(out.splitlines()) == 1
    assert missing in err
    assert err.count("\n") == 1


def test_trace_prints_the_article_after_each_step(tell: Tell, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text(REPORT.to_json(), encoding="utf-8")
    status, out, _ = tell("trace", str(tmp_path / "report.json"))
    assert status == 0
    steps = [line.removeprefix("== ") for line in out.splitlines() if line.startswith("== ")]
    assert steps == ["layout", "mentions", "attribution", "entities", "dates", "places", "events", "claims"]
    by_step = dict(zip(steps, out.split("== ")[1:], strict=True))
    marked = {step for step in steps for label in ("|cue ",) if label in by_step[step]}
    assert marked == {"attribution"}  # no step repeats the marks of another
    assert "@" not in by_step["dates"]


def test_load_then_ask_then_forget(tell: Tell, article: str, tmp_path: Path) -> None:
    store = ("--store", str(tmp_path / "own.db"))
    assert tell("load", article, *store) == (0, "Articles added: 1, known already: 0; files unchanged: 0; failures: 0.\n", "")
    assert tell("load", article, *store)[1] == "Articles added: 0, known already: 0; files unchanged: 1; failures: 0.\n"
    (line,) = tell("articles", "--json", *store)[1].splitlines()
    whole = json.loads(line)["id"]
    assert tell("reread", *store)[:2] == (0, "Articles read again: 1; failures: 0.\n")
    assert tell("forget", whole[:8], *store)[1].startswith(f"Article {whole} is forgotten with all that was read from it,")
    assert tell("articles", "--json", *store)[1] == ""
    (tmp_path / "copy.txt").write_text(TEXT, encoding="utf-8")
    assert "Articles forgotten and not loaded: 1." in tell("load", str(tmp_path / "copy.txt"), *store)[1]


def test_load_names_what_fails_and_keeps_the_rest(tell: Tell, article: str, tmp_path: Path) -> None:
    missing = str(tmp_path / "none.txt")
    status, out, err = tell("load", missing, article, "--store", str(tmp_path / "own.db"))
    assert status == 1
    assert out.startswith("Articles added: 1,")
    assert missing in err


def test_load_names_files_that_are_no_news(tell: Tell, article: str, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    for number in range(12):
        (folder / f"{number:02}.png").write_bytes(b"x")
    status, out, err = tell("load", str(folder), "--store", str(tmp_path / "own.db"))
    assert (status, err) == (0, "")
    assert "by their names: 12 (00.png, " in out
    assert "09.png, …)" in out


def test_load_maps_columns(tell: Tell, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_text(f"body,headline\n{TEXT},Judul\n", encoding="utf-8")
    store = ("--store", str(tmp_path / "own.db"))
    assert tell("load", str(tmp_path / "rows.csv"), "--columns", "text=body,title=headline", *store)[0] == 0
    assert json.loads(tell("articles", "--json", *store)[1])["title"] == "Judul"


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_export_writes_a_file(tell: Tell, form: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    status, told, err = tell("export", "--format", form, "--out", str(out), "--status", "denied")
    assert (status, told) == (0, "")
    assert out.stat().st_size > 1000
    assert str(out) in err


def test_several_readings_are_told_apart(tell: Tell, article: str) -> None:
    status, out, _ = tell("read", article, article)
    assert status == 0
    assert out.startswith(f"{article}\n")
    assert f"\n\n{article}\n" in out


def test_a_folder_without_articles_is_no_silent_success(tell: Tell, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert tell("read", str(tmp_path / "empty")) == (1, "", f"There is no article in {tmp_path / 'empty'}.\n")


def test_a_port_that_is_taken_is_said_before_the_address(tell: Tell) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        for command in ("serve", "demo"):
            status, out, err = tell(command, "--port", port)
            assert (status, out) == (2, "")
            assert err.startswith(f"Port {port} can't be used (")


@pytest.mark.parametrize(
    ("language", "number", "written"),
    [("en", 6e7, "60,000,000"), ("id", 6e7, "60.000.000"), ("en", 3.5, "3.5"), ("id", 1234.5, "1.234,5"), ("en", 12.0, "12")],
)
def test_numbers_have_all_their_digits(language: str, number: float, written: str) -> None:
    speak(language)
    assert grouped(number) == written
    speak("en")


def test_models_tells_who_reads(tell: Tell) -> None:
    import menurut

    status, out, _ = tell("models")
    assert status == 0
    assert f"menurut {menurut.__version__}, PLOVER 2.0" in out
    assert set(json.loads(tell("models", "--json")[1])) == {"menurut", "plover", "models", "fast", "card"}


def test_models_shows_name_digest_and_card(tell: Tell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "card.md").write_text("# A small reader\n", encoding="utf-8")
    monkeypatch.setattr(bundle, "weights_folder", lambda *, fast=False: None if fast else tmp_path)
    monkeypatch.setattr(reader, "bundled", lambda **_: seeing())
    assert tell("models")[1].endswith("\nseeing  0f0f\n\n# A small reader\n")
    told = json.loads(tell("models", "--json")[1])
    assert (told["models"], told["card"]) == ({"seeing": "0f0f"}, "# A small reader\n")


def test_read_without_the_model_asks_it_nothing(tell: Tell, article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "bundled", lambda **_: seeing())
    monkeypatch.setattr(reader, "bundled", lambda **_: seeing())
    assert json.loads(tell("read", article, "--json")[1])["coder"]["models"] == {"seeing": "0f0f"}
    monkeypatch.setattr(models, "bundled", lambda **_: pytest.fail("the model was asked"))
    monkeypatch.setattr(reader, "bundled", lambda **_: pytest.fail("the model was asked"))
    assert json.loads(tell("read", article, "--json", "--no-model")[1])["coder"]["models"] == {}


def test_fast_without_a_smaller_model_says_so_and_reads(tell: Tell, article: str) -> None:
    status, out, err = tell("read", article, "--json", "--fast")
    assert (status, err) == (0, "No smaller model is installed: --fast changes nothing.\n")
    assert json.loads(out)["coder"]["models"] == json.loads(tell("read", article, "--json")[1])["coder"]["models"]
    assert tell("read", article, "--json", "--fast", "--no-model")[2] == ""


def test_fast_reads_with_the_smaller_model(tell: Tell, article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "weights_folder", lambda *, fast=False: tmp_path)
    for room in (models, reader):
        monkeypatch.setattr(room, "bundled", lambda *, fast: replace(seeing(), digest="fa57" if fast else "0f0f"))
    status, out, err = tell("read", article, "--json", "--fast")
    assert (status, err, json.loads(out)["coder"]["models"]) == (0, "", {"seeing": "fa57"})
    assert tell("models")[1].endswith("\nseeing  0f0f\nwith --fast: seeing  fa57\n")
    assert json.loads(tell("models", "--json")[1])["fast"] == {"seeing": "fa57"}


def test_a_damaged_model_is_one_sentence(tell: Tell, article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*, fast: bool) -> None:
        raise MenurutError("reader.onnx of the model small is damaged.")

    monkeypatch.setattr(models, "bundled", damaged)
    assert tell("read", article, article) == (2, "", "reader.onnx of the model small is damaged.\n")


def test_serve_and_demo_serve_this_machine_only(tell: Tell, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[tuple[Path, str, int]] = []

    class Uvicorn:
        @staticmethod
        def run(app: Path, *, host: str, port: int, log_level: str) -> None:
            assert app.is_file()
            served.append((app, host, port))

    class App:
        @staticmethod
        def create_app(store: Path, *, token: str | None) -> Path:
            assert token is None
            return store

    monkeypatch.setitem(sys.modules, "uvicorn", Uvicorn)  # type: ignore[arg-type]
    monkeypatch.setitem(sys.modules, "menurut.server.app", App)  # type: ignore[arg-type]
    assert tell("serve", "--port", "8123") == (0, "", "The site is at http://127.0.0.1:8123/ until you stop it with Ctrl-C.\n")
    status, out, err = tell("demo", "--port", "8124")
    assert status == 0
    assert f"Sample articles: {len(REPORTS)}," in out
    assert all(report.article.title in out for report in REPORTS)  # type: ignore[operator]
    assert "http://127.0.0.1:8124/" in err
    assert [(host, port) for _, host, port in served] == [("127.0.0.1", 8123), ("127.0.0.1", 8124)]
    assert served[0][0] == path
    assert not served[1][0].exists()  # the demo's store passes


@pytest.mark.parametrize(
    "odd", [b"\xed\xa0\x80", b"\xff\xfe" * 3, "\U0001f600".encode() * 2_000, b"\x00\xe2\x80\xae", b"a" * 20_000]
)
def test_odd_bytes_of_standard_input_are_read(tell: Tell, monkeypatch: pytest.MonkeyPatch, odd: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((TEXT * 3).encode() + odd + TEXT.encode())))
    status, out, _ = tell("read", "-", "--json", "--publisher", "Harian \udcff", "--language", "id")
    assert status == 0
    assert out.encode()
    assert json.loads(out)["article"]["publisher"] == "Harian \ufffd"
