"""Keep a store of every form that there has been, as files made by released versions are out there.

    python tools/build_forms.py      writes tests/store/forms/form-N.db.gz where it is missing

A form's file is never made anew: it is what that version wrote. It holds a few of the bundled samples as they are annotated,
with the tables and columns that the form had.
"""

import gzip
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FORMS = ROOT / "tests" / "store" / "forms"
sys.path.insert(0, str(ROOT / "tests"))

ARTICLES = 4

# Counted by triggers too, on top of what was copied.
_COUNTS = """UPDATE main.sources SET (attributions, articles) =
(SELECT t.attributions, t.articles FROM today.sources t WHERE t.number = main.sources.number)"""

# Filled by triggers when the rows they tell of are written; the first is empty but for a moment, the others stay.
_MADE = ("identity_changes",)
_KEPT = ("names", "claims_by_name")


def main() -> None:
    """Write the forms that are missing, today's included."""
    from menurut.store.migrations import VERSION

    FORMS.mkdir(exist_ok=True)
    for form in range(1, VERSION + 1):
        out = FORMS / f"form-{form}.db.gz"
        if not out.exists():
            out.write_bytes(gzip.compress(_made(form), 9, mtime=0))
            print(out.relative_to(ROOT))


def _made(form: int) -> bytes:
    """Return the file of a store in an earlier form."""
    from sqlite_utils import Database

    from menurut.store.connect import APPLICATION
    from menurut.store.migrations import VERSION, migrations

    with tempfile.TemporaryDirectory() as folder:
        today, path = _today(Path(folder)), Path(folder) / "form.db"
        with closing(sqlite3.connect(path, isolation_level=None)) as store:
            steps = migrations()
            names = [step.name for step in steps.pending(Database(store))]
            steps.apply(Database(store), **({"stop_before": names[form]} if form < VERSION else {}))
            store.execute("ATTACH ? AS today", (str(today),))
            for table in _tables(store):
                columns = ", ".join(_shared(store, table))
                store.execute(f"INSERT OR IGNORE INTO main.{table} ({columns}) SELECT {columns} FROM today.{table} ORDER BY 1")
            for table in _MADE:
                if table in _all(store):
                    store.execute(f"DELETE FROM main.{table}")
            store.execute(_COUNTS)
            store.execute("DETACH today")
            store.execute(f"PRAGMA user_version = {form}")
            store.execute(f"PRAGMA application_id = {APPLICATION}")
            store.execute("VACUUM")
        return path.read_bytes()


def _today(folder: Path) -> Path:
    """Return a store of today's form with some samples, compared with one another."""
    from annotated import sample_reports
    from menurut.desk.store import Store
    from menurut.store.write import put_report, settle_identities

    path = folder / "today.db"
    with Store(path) as store:
        for report in sample_reports()[:ARTICLES]:
            put_report(store.connection, report, raw=report.article.text.encode())
        settle_identities(store.connection)
        store.compare()
    return path


def _all(store: sqlite3.Connection) -> list[str]:
    return [name for (name,) in store.execute("SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY rowid")]


def _tables(store: sqlite3.Connection) -> list[str]:
    """Return the tables that hold what was read; full-text indexes are filled along with them."""
    return [
        name
        for name in _all(store)
        if "_words" not in name and not name.startswith(("sqlite_", "_sqlite_")) and name not in (*_MADE, *_KEPT)
    ]


def _shared(store: sqlite3.Connection, table: str) -> list[str]:
    of = {schema: [row[1] for row in store.execute(f"PRAGMA {schema}.table_info({table})")] for schema in ("main", "today")}
    return [column for column in of["main"] if column in of["today"]]


if __name__ == "__main__":
    main()
