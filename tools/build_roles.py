"""Build `knowledge/roles.tsv`: people often named without a role, and the offices they held.

    tools/build_roles.py LEADERS.csv     LEADERS.csv: heads of state and government as exported from Wikidata (CC0)

Sources: that export, for names, states, positions, years and Wikidata ids; `roles-ours.tsv` and `offices-ours.tsv` (ours), which win
where both know somebody.
"""

import csv
import re
import sys
from pathlib import Path

KNOWLEDGE = Path(__file__).parent.parent / "src" / "menurut" / "knowledge"
HEADER = """\
# People often named without a role, with the offices they held. Built by tools/build_roles.py; change roles-ours.tsv or offices-ours.tsv instead.
# Sources: Wikidata (CC0) for heads of state and government, roles-ours.tsv and offices-ours.tsv (ours).
# columns: name, country, sector, since, until (ISO days; empty: open), other forms, wikidata, office (empty: not told)
"""

# What the export calls an office, and the word for it here; heads of regions and members of councils have none.
POSITIONS = {
    "President of": "president",
    "Prime Minister of": "prime minister",
    "Chancellor of": "prime minister",
    "King of": "monarch",
}
# The day of the export.
EXPORTED = "2022-12-31"
SECTORS = {"police chief": "COP", "armed forces commander": "MIL", "pope": "REL"}

Row = tuple[str, ...]


def read_rows(name: str) -> list[list[str]]:
    """Return the rows of a tab-separated file in the folder of knowledge."""
    lines = (KNOWLEDGE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def read_export(path: Path) -> tuple[list[Row], dict[str, str]]:
    """Return the rows of the Wikidata export, and its ids by name."""
    by_wikidata = {row[1]: row[0] for row in read_rows("states.tsv")}
    rows: list[Row] = []
    ids: dict[str, str] = {}
    with path.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            name, country = row["officeholderLabel"], by_wikidata.get(row["countryid"])
            if not country or re.fullmatch(r"Q\d+", name):
                continue
            ids[name] = row["officeholder"]
            since = f"{row['start_year']}-01-01" if row["start_year"] else ""
            until = f"{row['end_year']}-12-31" if row["end_year"] else ""
            position = row["positionLabel"]
            office = next((word for opening, word in POSITIONS.items() if position.startswith(opening)), "")
            rows.append((name, country, "GOV", since, until, "", row["officeholder"], ""))
            if office:  # whoever held it last may have left it since
                rows.append((name, country, "GOV", since, until or EXPORTED, "", row["officeholder"], office))
    return rows, ids


def main() -> None:
    """Write the table and print how many rows it has."""
    exported, ids = read_export(Path(sys.argv[1]))
    ours = read_rows("roles-ours.tsv")
    offices = read_rows("offices-ours.tsv")
    called = {form: row[0] for row in reversed(ours) for form in (row[0], *row[5].split("|")) if form}
    names = {*called, *(row[2] for row in offices)}
    forms_of: dict[str, list[str]] = {}
    for form, name in called.items():
        forms_of.setdefault(name, []).append(form)

    def id_of(name: str) -> str:
        return next((ids[form] for form in (name, *forms_of.get(name, ())) if form in ids), "")

    rows = [row for row in exported if row[0] not in names]
    rows.extend((*row[:6], id_of(row[0]), "") for row in ours)
    for office, country, told, since, until in offices:
        name = called.get(told, told)
        rows.append((name, country, SECTORS.get(office, "GOV"), since, until, "", id_of(name), office))
    lines = sorted({"\t".join(row) for row in rows})
    (KNOWLEDGE / "roles.tsv").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} rows")


if __name__ == "__main__":
    main()
