"""Tables are read line by line, whatever stands in them."""

import gzip
import json
from pathlib import Path

from menurut.intake import Taken, take_in
from menurut.intake import tables as tables_module
from menurut.intake.tables import is_table
from menurut.types.failure import Failure

BODY = "Menteri Pertahanan Lumara mengatakan kapal itu berlayar dari Orvel pada Senin dan tiba tiga hari kemudian. " * 4


def outcomes(path: Path, raw: bytes) -> list[Taken | Failure]:
    """Return what is taken in from a file of `raw`."""
    path.write_bytes(raw)
    return list(take_in(str(path)))


def kinds(found: list[Taken | Failure]) -> list[str]:
    """Return the names of what was taken in."""
    return [type(one).__name__ for one in found]


def test_the_name_tells_a_table() -> None:
    assert [is_table(name) for name in ("a.jsonl", "a.CSV.gz", "a.json", "a.txt")] == [True, True, False, False]


def test_a_publisher_is_known_by_the_row_s_address(tmp_path: Path) -> None:
    [taken] = outcomes(tmp_path / "a.jsonl", json.dumps({"text": BODY, "url": "https://www.tribunnews.com/a/b"}).encode())
    assert isinstance(taken, Taken)
    assert taken.article.publisher == "Tribunnews"


def test_a_gzipped_table_is_unpacked_on_the_way(tmp_path: Path) -> None:
    found = outcomes(
        tmp_path / "a.jsonl.gz", gzip.compress(json.dumps({"text": BODY}).encode() + b"\n" + json.dumps({"text": BODY}).encode())
    )
    assert kinds(found) == ["Taken", "Taken"]


def test_a_truncated_gzip_says_so(tmp_path: Path) -> None:
    [failure] = outcomes(tmp_path / "a.jsonl.gz", gzip.compress(json.dumps({"text": BODY}).encode())[:-12])
    assert isinstance(failure, Failure)
    assert "breaks off" in failure.error


def test_a_line_longer_than_an_article_fails_alone(tmp_path: Path, monkeypatch: object) -> None:
    long = b'{"text": "' + b"a" * (tables_module.LARGEST + 70_000) + b'"}\n'
    found = outcomes(tmp_path / "a.jsonl", long + json.dumps({"text": BODY}).encode())
    assert kinds(found) == ["Failure", "Taken"]
    assert isinstance(found[0], Failure)
    assert "is longer than" in found[0].error


def test_odd_json_fails_line_by_line(tmp_path: Path) -> None:
    lines = [
        "[" * 100_000,
        '{"text": ' + "9" * 5_000 + "}",
        '{"text": ["a"]}',
        '{"text": {"a": 1}}',
        '{"text": null}',
        '"text"',
        "{'text': 1}",
        json.dumps({"text": BODY}),
    ]
    found = outcomes(tmp_path / "a.jsonl", "\n".join(lines).encode())
    assert kinds(found) == ["Failure"] * 7 + ["Taken"]
    assert all("\n" not in one.error and one.error.endswith(".") for one in found if isinstance(one, Failure))


def test_half_a_character_is_no_reason_to_break(tmp_path: Path) -> None:
    [taken] = outcomes(tmp_path / "a.jsonl", ('{"text": "\\ud83d ' + BODY + '", "title": "\\udc00"}').encode())
    assert isinstance(taken, Taken)
    assert (taken.article.title, taken.article.text[0]) == ("\ufffd", "\ufffd")
    taken.article.text.encode()


def test_a_time_that_is_none_leaves_a_gap(tmp_path: Path) -> None:
    rows = [json.dumps({"text": BODY, "published": written}) for written in ("0000-01-01", "99999-01-01", "kemarin dulu")]
    for one in outcomes(tmp_path / "a.jsonl", "\n".join(rows).encode()):
        assert isinstance(one, Taken)
        assert one.article.published is None
        assert [gap.id for gap in one.article.noticed] == ["published-unreadable"]


def test_csv_with_nul_broken_quotes_and_too_many_fields(tmp_path: Path) -> None:
    raw = f'title,text\nA\x00B,"{BODY}\x00"\nx,y,z\n"unclosed,{BODY}'.encode()
    found = outcomes(tmp_path / "a.csv", raw)
    assert kinds(found) == ["Taken", "Failure", "Failure"]
    assert isinstance(found[0], Taken)
    assert "\x00" not in found[0].article.text


def test_semicolons_and_tabs_part_columns_too(tmp_path: Path) -> None:
    for name, delimiter in (("a.csv", ";"), ("a.tsv", "\t")):
        [taken] = outcomes(tmp_path / name, f"title{delimiter}text\nKapal{delimiter}{BODY}\n".encode())
        assert isinstance(taken, Taken)
        assert taken.article.title == "Kapal"


def test_other_encodings_are_found_out(tmp_path: Path) -> None:
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        [taken] = outcomes(tmp_path / "a.jsonl", ('{"text": "Léa datang. ' + BODY + '"}\n').encode(encoding))
        assert isinstance(taken, Taken)
        assert taken.article.text.startswith("Léa datang.")


def test_a_table_without_rows_says_so(tmp_path: Path) -> None:
    [failure] = outcomes(tmp_path / "a.csv", b"title,text\n")
    assert isinstance(failure, Failure)
    assert failure.error.endswith("has no rows.")
