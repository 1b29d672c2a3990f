"""PETRARCH's toy dictionaries as a lexicon of one's own, in YAML as anybody would write it.

    GONDOR [GON]  +MINAS_TIRITH            ->  {name: Gondor, kind: state, country: GON, forms: [Minas Tirith, ...]}
    INTERPOL [IGOCOPITP]                   ->  {name: Interpol, country: IGO, sector: COP, also: [ITP], ...}
    SAM_GAMGEE [HOBGOV 20121109-20130119]  ->  a tenure
    SOLDIER [~MIL]                         ->  {words: [soldier], sector: MIL} and {words: [soldiers], kind: group, ...}

The first three letters of a code are the country, the others sectors by threes. A bare country makes a state. Actors of several
codes at once ("FRO/BIL/SAM"), codes that mean nobody ("---", "+++") and discards have no place in our lexicon and are left out.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import yaml

from menurut.reading.mentions.words import phrase_words

COMMENT = re.compile(r"<!.*?-->|#[^\n]*", re.DOTALL)
CODES = re.compile(r"\[([^\]]*)\]")
DATED = re.compile(r"(?P<code>[A-Z]+)\s*(?P<side>[<>])?\s*(?P<first>\d{6,8})?(?:\s*-\s*(?P<last>\d{6,8}))?$")
# Written so only as one word of at most so many letters: IMF, but "Gondor".
ACRONYM = 4


def parts_of(code: str) -> list[str]:
    """Return a code by threes; what is left over is filled up, since our codes have three letters.

    >>> parts_of("IGOCOPITP"), parts_of("ITHTV"), parts_of("---GOV")
    (['IGO', 'COP', 'ITP'], ['ITH', 'TVX'], ['GOV'])
    """
    return [code[at : at + 3].ljust(3, "X") for at in range(0, len(code), 3) if code[at : at + 3].isalnum()]


def lexicon_text(actors: str, agents: str) -> str:
    """Return the YAML of a lexicon with the actors and agents of two dictionaries."""
    made = _once([actor for forms, codes in _entries(actors) if (actor := _actor(forms, codes))])
    roles = list(_roles(agents))
    told = [code for one in (*made, *(t for actor in made for t in actor.get("tenures", ())), *roles) for code in _codes_in(one)]
    return yaml.safe_dump(
        {"language": "en", "codes": dict.fromkeys(told, "PETRARCH"), "actors": made, "roles": roles}, sort_keys=False
    )


def _once(actors: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return actors without what an earlier one is called already: the suite has PALESTINIAN twice, a name means one thing with us."""
    seen: set[str] = set()
    kept = []
    for actor in actors:
        forms = [form for form in (actor["name"], *actor["forms"]) if form not in seen]
        seen.update(forms)
        if forms:
            kept.append({**actor, "name": forms[0], "forms": forms[1:]})
    return kept


def _codes_in(entry: dict[str, Any]) -> Iterator[str]:
    yield from (entry[key] for key in ("country", "sector") if entry.get(key))
    yield from entry.get("also", ())


def _entries(text: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the forms and the codes of each actor: an entry begins with a line that has neither "+" nor an indent."""
    forms: list[str] = []
    codes: list[str] = []
    for line in COMMENT.sub("", text).splitlines():
        name = CODES.sub("", line).strip()
        if name and not name.startswith("+"):
            if forms:
                yield forms, codes
            forms, codes = [], []
        if name:
            forms.append(name.lstrip("+").replace("_", " ").strip())
        codes += [code.strip() for code in CODES.findall(line)]
    if forms:
        yield forms, codes


def _actor(forms: list[str], codes: list[str]) -> dict[str, Any] | None:
    """Return an actor; None for one whose codes name nobody or several at once."""
    plain: dict[str, Any] = {}
    tenures = []
    for code in codes:
        match = DATED.match(code.upper())
        if match is None:
            continue
        place = _place(match["code"])
        if match["first"]:
            first, last = _day(match["first"]), _day(match["last"])
            span = {"until": first} if match["side"] == "<" else {"since": first, **({"until": last} if last else {})}
            tenures.append({**span, **place})
        else:
            plain = plain or place
    if not (plain or tenures):
        return None
    known: dict[str, Any] = {"tenures": tenures} if tenures else {}
    if not tenures and set(plain) == {"country"}:
        known = {"kind": "state"}
    elif "sector" not in plain:
        known["sector"] = "GOV"  # a bare country is its government
    return {"name": _name(forms[0]), **plain, **known, "forms": _forms(forms)}


def _place(code: str) -> dict[str, Any]:
    country, *sectors = parts_of(code)
    placed: dict[str, Any] = {"country": country}
    if sectors:
        placed["sector"] = sectors[0]
    return {**placed, "also": sectors[1:]} if sectors[1:] else placed


def _day(digits: str | None) -> date | None:
    """Return 19950601 or, in the suite's older entries, 950601 as a day."""
    if not digits:
        return None
    whole = digits if len(digits) == 8 else "19" + digits
    return date(int(whole[:4]), int(whole[4:6]), int(whole[6:]))


def _name(form: str) -> str:
    return " ".join("-".join(part.capitalize() for part in word.split("-")) for word in form.split())


def _forms(forms: list[str]) -> list[str]:
    found = {_name(form): None for form in forms[1:]}
    found |= {form: None for form in forms if " " not in form and ("." in form or len(form) <= ACRONYM)}
    return [form for form in found if form != _name(forms[0])]


def _roles(text: str) -> Iterator[dict[str, Any]]:
    """Yield the agents: each word once as it is and once in the plural, which is a group where the word is a person's."""
    cleaned = COMMENT.sub("", text)
    sets = {name: words.replace(" ", "").split(",") for name, words in re.findall(r"^!(\w+)!\s*=\s*(.*)$", cleaned, re.MULTILINE)}
    words = phrase_words("en")
    for line in cleaned.splitlines():
        codes = CODES.findall(line)
        if not codes or (line.startswith("!") and "=" in line):
            continue
        sectors = [part for piece in codes[0].split("~") for part in parts_of(piece.strip())]
        written = re.search(r"\{([^}]*)\}", line)
        single = re.sub(r"\{.*?\}|\[.*?\]", "", line).strip()
        plurals = [written[1].strip()] if written else [single[:-1] + "IES" if single.endswith("Y") else single + "S"]
        placed = {"sector": sectors[0], **({"also": sectors[1:]} if sectors[1:] else {})}
        for number, form in enumerate((single, *plurals)):
            for spelled, alone in zip(_spelled(form, sets), _spelled(single, sets), strict=True):
                if spelled:
                    head = alone.split(" of ")[0].split()[-1]
                    kind = "body" if head in words.bodies else "group" if number or head in words.groups else "role"
                    yield {"words": [spelled], "kind": kind, **placed}


def _spelled(form: str, sets: dict[str, list[str]]) -> list[str]:
    """Return a form with each word of the set it names: CONGRESS!PERSON! -> congressman, congresswoman, ..."""
    named = re.search(r"!(\w+)!", form)
    whole = [form.replace(named[0], word) for word in sets[named[1]]] if named and named[1] in sets else [form]
    return [one.replace("_", " ").strip().lower() for one in whole]
