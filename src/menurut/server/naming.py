"""Names of states and words for PLOVER's codes, in the reader's language.

A reading names a state in English, whatever the article calls it, so that one state is one party everywhere; shown, it has the
name that the reader knows it by. Everybody else's name stays as the articles write it.
"""

from collections.abc import Iterable
from functools import cache

from menurut.desk.store import Store
from menurut.languages import read_words
from menurut.server.wording import Wording
from menurut.store.filters import CODE, ID


@cache
def _names(language: str) -> dict[str, str]:
    return read_words(language, "statenames", dict[str, str])


@cache
def _codes() -> dict[str, str]:
    return {name: code for code, name in _names("en").items()}


def say_name(name: str, wording: Wording) -> str:
    """Return a name as it is shown: a state's in the reader's language, any other as it is.

    >>> from menurut.server.wording import wording_of
    >>> say_name("Iceland", wording_of("id")), say_name("Rani", wording_of("id"))
    ('Islandia', 'Rani')
    """
    code = _codes().get(name)
    return name if code is None else _names(wording.language)[code]


def say_country(code: str, wording: Wording) -> str:
    """Return what a country code stands for: a state, or what PLOVER has instead of one; a code of one's own stays as it is."""
    if wording.has(f"countries.{code}"):
        return wording.say(f"countries.{code}")
    return _names(wording.language).get(code, code)


def say_role(country: str | None, sector: str | None, wording: Wording) -> str:
    """Return state and sector in words, "Islandia, pemerintah"; empty where neither is known."""
    said = [say_country(country, wording)] if country else []
    if sector:
        said.append(wording.say(f"sectors.{sector}") if wording.has(f"sectors.{sector}") else sector)
    return ", ".join(said)


def names_of(store: Store, written: Iterable[str], wording: Wording) -> dict[str, str]:
    """Return what ids, codes and names of states among filters are called; whatever is none of these is left out."""
    found: dict[str, str] = {}
    for one in written:
        if ID.fullmatch(one):
            row = store.connection.execute("SELECT name FROM entities WHERE id = ? LIMIT 1", (one,)).fetchone()
            if row is not None:
                found[one] = say_name(row["name"], wording)
        elif CODE.fullmatch(one):
            found[one] = say_country(one, wording)
        else:
            found[one] = say_name(one, wording)
    return found
