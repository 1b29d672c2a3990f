"""Write the data dictionary of a store and the codebook's tables, from the schema and from the tables of codes themselves.

    python tools/build_dictionary.py    fills docs/exports-dictionary.md, and what stands between marks in docs/exports-codebook.md

Types, keys and references come from the SQL of src/menurut/store/, meanings of columns from docs/store.md, those of the columns
of CSV and Parquet from src/menurut/export/columns.tsv. tests/test_dictionary.py asks for both pages to be current.
"""

import re
import sqlite3
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STORE = ROOT / "src" / "menurut" / "store"
DICTIONARY, CODEBOOK, MEANINGS = (ROOT / "docs" / name for name in ("exports-dictionary.md", "exports-codebook.md", "store.md"))

_HEAD = """# Tables of a store

Every table and column of the SQLite file, as [its schema](store.md) has them. This page is made by `tools/build_dictionary.py`: types, keys and
references are read from the schema. Open the file read-only with any tool: `sqlite3 -readonly menurut.db`, Datasette, DuckDB
(`ATTACH 'menurut.db' (TYPE sqlite)`), or R's `DBI::dbConnect(RSQLite::SQLite(), "menurut.db")`. Key: P primary, U unique.
"""

_FILLED = re.compile(r"(<!-- (?P<name>[\w-]+) -->\n).*?(<!-- end -->)", re.DOTALL)


def schema() -> sqlite3.Connection:
    """Return a new store in memory: all steps in the order of their numbers."""
    connection = sqlite3.connect(":memory:")
    for step in sorted(STORE.glob("*.sql")):
        connection.executescript(step.read_text(encoding="utf-8"))
    return connection


def meanings() -> dict[str, tuple[str, dict[str, str]]]:
    """Return what docs/store.md says of each table, and of each of its columns."""
    parts = re.split(r"^### (.+)$", MEANINGS.read_text(encoding="utf-8").partition("## Tables")[2], flags=re.MULTILINE)
    told = {}
    for name, text in zip(parts[1::2], parts[2::2], strict=True):
        rows = (row.split("|") for row in text.split("\n") if row.startswith("| `"))
        about = next((line for line in text.split("\n") if line and not line.startswith("|")), "")
        told[name.strip()] = about, {row[1].strip().strip("`"): row[2].strip() for row in rows}
    return told


def dictionary() -> str:
    """Return the page of all tables and views, in the order in which they were made."""
    connection, told = schema(), meanings()
    asked = "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
    page = [_HEAD]
    for name, form in connection.execute(asked).fetchall():
        if re.search(r"_words_\w+$", name):
            continue
        about, columns = told.get(name, ("", {}))
        page.append(f"## {name}\n\n{about}{' (a view)' if form == 'view' else ''}\n")
        page.append("| column | type | empty | key | refers to | |\n|---|---|---|---|---|---|")
        page += [_row(one, columns, _references(connection, name), _unique(connection, name)) for one in _columns(connection, name)]
        page.append("")
    connection.close()
    return "\n".join(page)


def _columns(connection: sqlite3.Connection, table: str) -> list[tuple[str, str, bool, bool]]:
    """Return name, type, whether it may be empty and whether it is of the primary key."""
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return [(name, form or "any", not (needed or key), bool(key)) for _, name, form, needed, _, key in rows]


def _references(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    return {row[3]: f"{row[2]}.{row[4]}" for row in connection.execute(f"PRAGMA foreign_key_list({table})")}


def _unique(connection: sqlite3.Connection, table: str) -> set[str]:
    """Return the columns that alone tell a row."""
    indexes = [row[1] for row in connection.execute(f"PRAGMA index_list({table})") if row[2]]
    found = [[row[2] for row in connection.execute(f"PRAGMA index_info({index})")] for index in indexes]
    return {columns[0] for columns in found if len(columns) == 1}


def _row(column: tuple[str, str, bool, bool], told: dict[str, str], references: dict[str, str], unique: set[str]) -> str:
    name, form, empty, key = column
    marks = ("P" if key else "") + ("U" if name in unique and not key else "")
    return f"| `{name}` | {form} | {'yes' if empty else ''} | {marks} | {references.get(name, '')} | {told.get(name, '')} |"


def columns_table() -> str:
    """Return the columns of CSV and Parquet with the tables that have them."""
    from menurut.desk.exports import TABLES
    from menurut.desk.flat import COLUMNS
    from menurut.export.columns import columns

    rows = ["| column | type | in | |", "|---|---|---|---|"]
    for column in columns().values():
        where = ", ".join(kind for kind in TABLES if column.name in COLUMNS[kind])
        rows.append(f"| `{column.name}` | {column.type} | {where} | {column.meaning} |")
    return "\n".join(rows)


def codes_table() -> str:
    """Return PLOVER's types and modes with the codes that exports give them."""
    from menurut.knowledge.states import read_table

    rows = ["| type | mode | quad | intensity | CAMEO |", "|---|---|---|---|---|"]
    rows += [
        f"| {type} | {mode} | {quad} | {intensity} | {cameo} |"
        for type, mode, quad, intensity, cameo in read_table("plover-codes.tsv")
    ]
    return "\n".join(rows)


def codebook(page: str) -> str:
    """Return the codebook with its tables as they are now."""
    tables = {"columns": columns_table, "codes": codes_table}
    return _FILLED.sub(lambda found: f"{found[1]}\n{tables[found['name']]()}\n\n{found[3]}", page)


def main() -> None:
    """Write the pages that are not current."""
    for path, text in ((DICTIONARY, dictionary()), (CODEBOOK, codebook(CODEBOOK.read_text(encoding="utf-8")))):
        if path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "src"))
    main()
