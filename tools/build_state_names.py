"""Build `languages/*/statenames.yml`: what the site calls each state in the reader's language.

    tools/build_state_names.py

Source: Unicode CLDR through babel (Unicode License v3); in English the names are those that the reader gives states (states.tsv).
"""

from pathlib import Path

from babel import Locale

from menurut.knowledge.states import read_table, states

LANGUAGES = Path(__file__).parent.parent / "src" / "menurut" / "languages"

# Where CLDR has a name that Indonesian newspapers don't print.
OWN_NAMES = {
    "CHN": "China", "CIV": "Pantai Gading", "COD": "Republik Demokratik Kongo", "COG": "Republik Kongo", "GBR": "Inggris",
    "HKG": "Hong Kong", "MMR": "Myanmar", "PSE": "Palestina", "TLS": "Timor Leste", "KOS": "Kosovo", "BIH": "Bosnia dan Herzegovina",
}  # fmt: skip

HEADER = """\
# What the site calls each state, by ISO code. Built by tools/build_state_names.py.
# Source: {source}.
"""
CLDR = "Unicode CLDR (Unicode License v3)"


def main() -> None:
    """Write both files and print how many states they name."""
    territories = Locale("id").territories
    iso2 = {iso3: code.upper() for iso3, code in read_table("countries.tsv")}
    indonesian = {code: OWN_NAMES.get(code) or territories[iso2[code]].split(" (")[0].replace("’", "'") for code in states()}
    english = {code: state.name for code, state in states().items()}
    for language, names, source in (
        ("id", indonesian, CLDR),
        ("en", english, f"{CLDR}; the names are those of knowledge/states.tsv"),
    ):
        lines = [f"{code}: {name}" for code, name in sorted(names.items())]
        (LANGUAGES / language / "statenames.yml").write_text(
            HEADER.format(source=source) + "\n".join(lines) + "\n", encoding="utf-8"
        )
    print(f"{len(english)} states")


if __name__ == "__main__":
    main()
