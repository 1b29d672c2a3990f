"""Every form that a store ever had is brought to today's, and all come out alike."""

import gzip
from contextlib import closing
from pathlib import Path

import pytest

from menurut.store.connect import connect
from menurut.store.migrations import VERSION
from store.dump import check

FORMS = Path(__file__).resolve().parent / "forms"


def test_every_earlier_form_is_kept() -> None:
    """`python tools/build_forms.py` makes the one that is missing."""
    kept = {int(path.name.partition("-")[2].partition(".")[0]) for path in FORMS.glob("form-*.db.gz")}
    assert set(range(1, VERSION)) - kept == set()


@pytest.mark.parametrize("form", range(1, VERSION))
def test_an_earlier_form_comes_to_todays_with_all_that_it_held(form: int, tmp_path: Path) -> None:
    path, new = tmp_path / "news.db", tmp_path / "new.db"
    path.write_bytes(gzip.decompress((FORMS / f"form-{form}.db.gz").read_bytes()))
    with closing(connect(path)) as store, closing(connect(new)) as fresh:
        check(store)
        assert store.execute("PRAGMA user_version").fetchone()[0] == VERSION
        assert store.execute("SELECT count(*) FROM articles").fetchone()[0] > 3
        assert store.execute("SELECT count(*) FROM claims").fetchone()[0] > 3
        assert store.execute("SELECT count(*) FROM entity_names").fetchone()[0] > 3
        asked = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE '\\_sqlite%' ESCAPE '\\' ORDER BY type, name"
        assert [tuple(row) for row in store.execute(asked)] == [tuple(row) for row in fresh.execute(asked)]
    with closing(connect(f"{path}.form-{form}")) as copy:
        check(copy)


def test_what_was_compared_in_form_14_is_compared_again(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    path.write_bytes(gzip.decompress((FORMS / "form-14.db.gz").read_bytes()))
    with closing(connect(path)) as store:
        assert store.execute("SELECT count(*) FROM compared").fetchone()[0] == 0
        changed = store.execute("SELECT count(*) FROM comparison_changes").fetchone()[0]
        assert changed == store.execute("SELECT count(*) FROM reports WHERE coder = 1").fetchone()[0] > 0
