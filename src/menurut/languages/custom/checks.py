"""What no form can say of an entry: which codes there are, what goes with what, and that a name means one thing only."""

import re
from collections.abc import Collection, Iterator

from menurut.languages.custom.codebook import SECTORS
from menurut.languages.custom.entries import Actor, Role, Sections
from menurut.languages.custom.written import Path, Written

_CODE = re.compile(r"[A-Z]{3}")


def check_codes(written: Written, sections: Sections) -> Iterator[str]:
    """Yield a sentence for each own code that has no code's form."""
    for code in sections.codes:
        if not _CODE.fullmatch(code):
            yield written.fault(f"{code!r} is no code: three capital letters.", ("codes", code))


def check_actor(actor: Actor, written: Written, place: Path, own: Collection[str]) -> Iterator[str]:
    """Yield a sentence for each thing wrong with an actor; `own` are the codes that the lexicon brings."""
    for key, forms in (("name", (actor.name,)), ("forms", actor.forms), ("adjectives", actor.adjectives)):
        yield from _empty(forms, key, written, place)
    if actor.kind == "state":
        if actor.country is None:
            yield written.fault(f"the state {actor.name!r} has no country: write its code.", place)
        if actor.country is not None and not _CODE.fullmatch(actor.country):
            yield written.fault(f"{actor.country!r} is no code: three capital letters.", (*place, "country"))
        if actor.sector is not None or actor.also:
            yield written.fault("a state has no sector of its own: it is GOV.", (*place, "sector"))
        if actor.tenures:
            yield written.fault("a state has no tenures.", (*place, "tenures"))
    elif actor.adjectives:
        yield written.fault(f"only a state has adjectives, {actor.name!r} is of kind {actor.kind}.", (*place, "adjectives"))
    yield from _sectors(actor.sector, actor.also, written, place, own)
    for at, tenure in enumerate(actor.tenures):
        inside = (*place, "tenures", at)
        if tenure.since and tenure.until and tenure.until < tenure.since:
            yield written.fault(f"until {tenure.until} is before since {tenure.since}.", (*inside, "until"))
        yield from _sectors(tenure.sector, tenure.also, written, inside, own)


def check_role(role: Role, written: Written, place: Path, own: Collection[str]) -> Iterator[str]:
    """Yield a sentence for each thing wrong with a role."""
    if not role.words:
        yield written.fault("a role without words is never read.", (*place, "words"))
    yield from _empty(role.words, "words", written, place)
    yield from _sectors(role.sector, role.also, written, place, own)


def clashes(named: list[tuple[Actor, Written, Path]]) -> Iterator[str]:
    """Yield a sentence for each name that two actors bear."""
    first: dict[str, tuple[Actor, Written, Path]] = {}
    for actor, written, place in named:
        for form in dict.fromkeys((actor.name, *actor.forms, *actor.adjectives)):
            before = first.setdefault(form, (actor, written, place))
            if before[0] is not actor:
                where = f"{before[1].name}, line {before[1].line(before[2])}"
                yield written.fault(f"{form!r} is {before[0].name!r} already ({where}).", place)


def _empty(words: Collection[str], key: str, written: Written, place: Path) -> Iterator[str]:
    for word in words:
        if not re.search(r"\w", word):
            yield written.fault(f"{key} has {word!r}, in which there is no word.", (*place, key))


def _sectors(sector: str | None, also: tuple[str, ...], written: Written, place: Path, own: Collection[str]) -> Iterator[str]:
    for key, code in (("sector", sector), *(("also", one) for one in also)):
        if code is not None and code not in SECTORS and code not in own:
            known = ", ".join(sorted(SECTORS))
            yield written.fault(f"{code!r} is no sector of PLOVER ({known}) and stands in no codes.", (*place, key))
