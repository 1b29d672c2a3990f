"""No bad input breaks the program, holds it up, or loses words in silence; through Python, the command line and the site."""

import io
import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from hostile.corpus import LAST, Case, cases
from menurut.cli.__main__ import main
from menurut.desk.store import Store
from menurut.intake import Taken, take_in
from menurut.intake.article import LONGEST as LARGEST
from menurut.samples import read_samples
from menurut.scale.attempt import read_or_fail
from menurut.types.failure import Failure
from menurut.types.report import Report
from served import HERE, sample_site
from store.dump import check

ALL = os.environ.get("MENURUT_HOSTILE") == "all"

# Seconds of a processor, for one article; or, on a slow machine, so many times what an ordinary text of the longest size takes there.
LONGEST, ORDINARY = 5.0, 2.0

# In `make check` every n-th case is read, and every n-th goes through the other doors too; `make torture` asks for all.
READ, LOADED, ASKED, PASTED = (slice(None),) * 4 if ALL else (slice(0, None, 6), *(slice(first, None, 30) for first in (0, 3, 5)))

# What may be missing where a gap says so.
CUT = frozenset({"text-truncated"})

KNOWN = tuple(cases())


def outcomes(case: Case, folder: Path) -> Iterator[Taken | Failure]:
    """Yield what a case gives when it is taken in; the file lies in `folder`."""
    (folder / case.file).write_bytes(case.raw)
    yield from take_in(str(folder / case.file))


@cache
def longest() -> float:
    """Return how long an article may take here: machines differ threefold in how fast they multiply eight bits."""
    article = replace(next(one.article for one in read_samples() if one.article.language == "id"), title=None)
    begun = time.process_time()
    read_or_fail(replace(article, text=(article.text + "\n") * (LARGEST // (len(article.text) + 1))))
    return max(LONGEST, ORDINARY * (time.process_time() - begun))


def is_told(outcome: Taken | Failure) -> bool:
    """Return whether LAST is there, or is missed by name."""
    if isinstance(outcome, Failure):
        return True
    article = outcome.article
    return (
        LAST in article.text
        or any(LAST in line.text for line in article.dropped)
        or bool(CUT & {gap.id for gap in article.noticed})
    )


def test_there_are_at_least_two_hundred() -> None:
    assert len(KNOWN) >= 200
    assert len({case.file for case in KNOWN}) == len(KNOWN)


@pytest.mark.parametrize("case", KNOWN[READ], ids=lambda case: case.name)
def test_a_bad_input_is_read_or_missed_by_name_in_time(case: Case, tmp_path: Path) -> None:
    found: list[Taken | Failure] = []
    limit = longest()
    begun = time.process_time()
    for outcome in outcomes(case, tmp_path):
        report = outcome if isinstance(outcome, Failure) else read_or_fail(outcome.article)
        assert time.process_time() - begun < limit, "an article took too long"
        begun = time.process_time()
        found.append(outcome)
        if isinstance(report, Report):
            assert json.loads(report.to_json())["article"]["text"] == report.article.text
            assert "<script" not in report._repr_html_()
        else:
            assert report is outcome, f"reading broke: {report.error}"
            assert "\n" not in report.error
            assert len(report.error) < 600
    assert time.process_time() - begun < limit
    assert found or case.name == "a feed of no entries", "it gave neither an article nor a failure"
    if case.keeps:
        assert any(map(is_told, found)), "its last words are lost in silence"


def test_a_store_takes_what_can_be_read_and_stays_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "bad"
    folder.mkdir()
    texts = {outcome.article.id for case in KNOWN[LOADED] for outcome in outcomes(case, folder) if isinstance(outcome, Taken)}
    assert main(["load", str(folder), "--store", str(tmp_path / "news.db"), "--no-compare"]) in (0, 1)
    told = capsys.readouterr()
    assert "Traceback" not in told.err
    with Store(tmp_path / "news.db") as store:
        check(store.connection)
        assert store.counts()["articles"] == len(texts) > 0
        for form in ("jsonl", "csv", "brat", "webanno", "gexf"):
            store.export(form, tmp_path / f"out-{form}")


@pytest.mark.parametrize("case", KNOWN[ASKED], ids=lambda case: case.name)
def test_the_command_line_ends_with_a_status_and_no_traceback(
    case: Case, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / case.file).write_bytes(case.raw)
    assert main(["read", "--json", str(tmp_path / case.file)]) in (0, 1)
    told = capsysbinary.readouterr()
    assert b"Traceback" not in told.err
    for line in told.out.decode().splitlines():
        assert json.loads(line)["schema"] == "menurut.report/1"
    if case.file.endswith((".txt", ".html")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(case.raw)))
        assert main(["read", "-"]) in (0, 1)


@pytest.mark.parametrize("case", [case for case in KNOWN if case.file.endswith(".txt")][PASTED], ids=lambda case: case.name)
def test_the_paste_box_answers_with_a_page(case: Case) -> None:
    answer = sample_site().post(
        "/read", data={"text": case.raw.decode("utf-8", "replace"), "language": "id"}, headers={"Origin": HERE}
    )
    assert answer.status_code in (200, 303, 400, 413, 422)
    assert "Traceback" not in answer.text
