"""Build `knowledge/roles.tsv`: people often named without a role, and the offices they held.

    tools/build_roles.py LEADERS.csv     LEADERS.csv: heads of state and government as exported from Wikidata (CC0)

Sources: that export, for names, states, years and Wikidata ids; `roles-ours.tsv` (ours), which wins where both know somebody.
"""

import csv
import re
import sys
from pathlib import Path

KNOWLEDGE = Path(__file__).parent.parent / "src" / "menurut" / "knowledge"
HEADER = """\
# People often named without a role, with the offices they held. Built by tools/build_roles.py; change roles-ours.tsv instead.
# Sources: Wikidata (CC0) for heads of state and government, roles-ours.tsv (ours).
# columns: name, country, sector, since, until (ISO days; empty: open), other forms, wikidata
"""


def read_rows(name: str) -> list[list[str]]:
    """Return the rows of a tab-separated file in the folder of knowledge."""
    lines = (KNOWLEDGE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def main() -> None:
    """Write the table and print how many rows it has."""
    by_wikidata = {row[1]: row[0] for row in read_rows("states.tsv")}
    ours = read_rows("roles-ours.tsv")
    names = {form for row in ours for form in (row[0], *row[5].split("|"))}
    ids: dict[str, str] = {}
    lines = []
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            name, country = row["officeholderLabel"], by_wikidata.get(row["countryid"])
            if not country or re.fullmatch(r"Q\d+", name):
                continue
            ids[name] = row["officeholder"]
            if name not in names:
                since = f"{row['start_year']}-01-01" if row["start_year"] else ""
                until = f"{row['end_year']}-12-31" if row["end_year"] else ""
                lines.append("\t".join((name, country, "GOV", since, until, "", row["officeholder"])))
    for row in ours:
        forms = [row[0], *row[5].split("|")]
        lines.append("\t".join((*row[:6], next((ids[form] for form in forms if form in ids), ""))))
    (KNOWLEDGE / "roles.tsv").write_text(HEADER + "\n".join(sorted(set(lines))) + "\n", encoding="utf-8")
    print(f"{len(set(lines))} rows")


if __name__ == "__main__":
    main()
