"""What docs/store.md tells Datasette is so: its tables, indexes and keys are in the store, and its question is answered."""

import re
from pathlib import Path

import yaml

from menurut.desk.store import Store
from served import SAMPLE_STORE, sample_site

TOLD = Path(__file__).parents[2] / "docs" / "store.md"


def test_datasette_can_search_as_the_docs_say() -> None:
    sample_site()
    block = re.search(r"```yaml\n(databases:.*?)```", TOLD.read_text(encoding="utf-8"), re.DOTALL)
    assert block
    told = yaml.safe_load(block[1])["databases"]["menurut"]
    with Store(SAMPLE_STORE, read_only=True) as store:
        store.connection.create_function("escape_fts", 1, lambda words: f'"{words}"')
        for table, index in told["tables"].items():
            asked = f"""SELECT count(*) FROM {table} WHERE {index["fts_pk"]} IN (
                SELECT rowid FROM {index["fts_table"]} WHERE {index["fts_table"]} MATCH escape_fts(:words))"""
            assert store.connection.execute(asked, {"words": "membantah"}).fetchone()[0] > 0, table
        rows = store.connection.execute(told["queries"]["claims_with_words"]["sql"], {"words": "membantah"}).fetchall()
        assert rows and all("membantah" in row["words"].lower() for row in rows)
        days = [row["day_from"] for row in rows if row["day_from"]]
        assert days == sorted(days, reverse=True)
