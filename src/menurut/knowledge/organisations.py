"""Organisations and people whom newspapers name without saying what they are.

PBB  IGO   KPK  IDN COP   Hamas  PSE REB   KCNA  PRK JRN   Donald Trump  USA GOV until 2021
"""

from dataclasses import dataclass
from functools import cache

from menurut.knowledge.states import forms_of, read_table


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body with its PLOVER country and sector, None where neither table nor common use gives one; `also` are further sectors.

    `doubtful` are short forms that mean another body unless the article names this one in full.
    """

    name: str
    country: str | None
    sector: str | None
    forms: tuple[str, ...]
    also: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tenure:
    """What a person was between two days (ISO, "" where open); `office` and `country` are "" where none is told."""

    sector: str
    since: str
    until: str
    office: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody often named without a role, with the offices held; `country` is that of the last."""

    name: str
    country: str | None
    forms: tuple[str, ...]
    tenures: tuple[Tenure, ...]
    wikidata: str | None = None

    def sector_on(self, day: str | None) -> str | None:
        """Return the sector on `day`; ELI after an office in government, None before any.

        >>> Merkel = KnownPerson("Angela Merkel", "DEU", (), (Tenure("GOV", "2005-11-22", "2021-12-08"),))
        >>> Merkel.sector_on("2018-09-30"), Merkel.sector_on("2024-01-01")
        ('GOV', 'ELI')
        """
        if day is None:
            return self.tenures[-1].sector if self.tenures else None
        held = [tenure for tenure in self.tenures if tenure.since <= day]
        current = [tenure for tenure in held if not tenure.until or day <= tenure.until]
        if current:
            return current[-1].sector
        if held:
            return "ELI" if held[-1].sector in {"GOV", "LEG", "MIL", "JUD", "COP", "SPY"} else held[-1].sector
        return None

    def country_on(self, day: str | None) -> str | None:
        """Return the country of what is held on `day` or was last, before any that of the first.

        >>> held = Tenure("GOV", "2010-10-14", "2024-07-02", country="NLD"), Tenure("-", "2024-10-01", "", country="IGO")
        >>> Rutte = KnownPerson("Mark Rutte", "IGO", (), held)
        >>> [Rutte.country_on(day) for day in ("2009-01-01", "2023-01-01", "2024-08-01", "2025-01-01")]
        ['NLD', 'NLD', 'NLD', 'IGO']
        """
        if day is None or not self.tenures:
            return self.country
        held = [tenure for tenure in self.tenures if tenure.since <= day]
        current = [tenure for tenure in held if not tenure.until or day <= tenure.until]
        return (current or held or self.tenures[:1])[-1].country or self.country


def _cell(value: str) -> str | None:
    return None if value in {"", "-"} else value


@cache
def organisations() -> tuple[Organisation, ...]:
    """Return the table of organisations.

    >>> next(one.country for one in organisations() if "PBB" in one.forms)
    'IGO'
    """
    rows = []
    for name, country, sector, *forms in read_table("organisations.tsv"):
        main, *also = sector.split("+")
        known = forms_of(forms[0] if forms else "")
        sure = tuple(form for form in known if not form.startswith("?"))
        doubtful = tuple(form[1:] for form in known if form.startswith("?"))
        rows.append(Organisation(name, _cell(country), _cell(main), sure, tuple(also), doubtful))
    return tuple(rows)


@cache
def known_people() -> tuple[KnownPerson, ...]:
    """Return the people of roles.tsv; one with two rows has two tenures."""
    found: dict[str, KnownPerson] = {}
    for name, country, sector, since, until, forms, *rest in read_table("roles.tsv"):
        before = found.get(name)
        tenure = Tenure(sector, since, until, rest[1] if len(rest) > 1 else "", _cell(country) or "")
        tenures = tuple(sorted((*(before.tenures if before else ()), tenure), key=lambda one: one.since))
        known_forms = forms_of(forms) or (before.forms if before else ())
        wikidata = (rest[0] if rest else "") or (before.wikidata if before else None)
        found[name] = KnownPerson(name, tenures[-1].country or None, known_forms, tenures, wikidata or None)
    return tuple(found.values())


@cache
def _by_office() -> dict[tuple[str, str], tuple[tuple[Tenure, KnownPerson], ...]]:
    found: dict[tuple[str, str], list[tuple[Tenure, KnownPerson]]] = {}
    for person in known_people():
        for tenure in person.tenures:
            if tenure.office and tenure.country:
                found.setdefault((tenure.office, tenure.country), []).append((tenure, person))
    return {key: tuple(sorted(held, key=lambda one: one[0].since)) for key, held in found.items()}


def find_holder(office: str, country: str, day: str | None) -> KnownPerson | None:
    """Return who held an office of a state on `day`; None where no table tells, the day is one of change, or none is known.

    >>> [find_holder("president", "RUS", day).name for day in ("2001-06-01", "2010-06-01", "2023-06-01")]
    ['Vladimir Putin', 'Dmitry Medvedev', 'Vladimir Putin']
    """
    current = find_holders(office, country, day) if day is not None else ()
    return current[0] if len(current) == 1 else None


def find_holders(office: str, country: str, day: str | None) -> tuple[KnownPerson, ...]:
    """Return who held an office of a state on `day` (two on a day of change), or ever where no day is known; empty where no table tells."""
    held = _by_office().get((office, country), ())
    return tuple(
        {
            one.name: one
            for tenure, one in held
            if day is None or (tenure.since <= day and (not tenure.until or day <= tenure.until))
        }.values()
    )
