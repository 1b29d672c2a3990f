"""Brackets and bare slashes of editors: "(rdp/imk)", "(Contohnews.com/Nama Wartawan)", "rzn/hp".

They go where nobody but the house signs. One that names an agency or another medium says where the news is from and stays:
layout reads it as a credit.
"""

import re
from functools import cache

import msgspec

from menurut.intake.furniture import are_names
from menurut.knowledge.media import agencies, names_in_credits, names_in_datelines, outlets
from menurut.languages import read_words

_BRACKET = re.compile(r"[\[(]([^()\[\]\n]{1,90})[\])]\.?")
_AT_END = re.compile(r"(?<=[.!?…\"”’']) ?[\[(]([^()\[\]\n]{2,60})[\])]\.?$")
_BARE = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4}){1,3}")
_PARTS = re.compile(r"[/,;|&+*\s-]*[/,;|&+*][/,;|&+*\s-]*")
_INITIALS = re.compile(r"[A-Za-z]{2,5}\d?")
_SMALL_INITIALS = re.compile(r"[a-z]{2,4}")


class _Weak(msgspec.Struct, frozen=True):
    weak: frozenset[str]


@cache
def _weak() -> frozenset[str]:
    return read_words("shared", "layout", _Weak).weak


@cache
def _houses() -> frozenset[str]:
    """Return the forms of Indonesian sites: beside a person's name or initials they sign, they do not carry."""
    names = {outlet.name for outlet in outlets() if outlet.country == "IDN"}
    signing = {form for agency in agencies() for form in (*agency.credits, *agency.hosts, agency.name.lower())}
    return frozenset(form for form, name in names_in_datelines().items() if name in names and form not in signing)


def _is_carrier(part: str, alone: bool) -> bool:
    """Return whether a part names who carries the news; a form that is as often an editor counts alone or in capitals only."""
    folded = part.lower()
    return folded in names_in_credits() and folded not in _houses() and (folded not in _weak() or alone or part.isupper())


def is_signature(inside: str) -> bool:
    """Return whether what stands in a bracket signs for the house: initials, or its name with people's names.

    >>> is_signature("abc/def"), is_signature("reuters/abc"), is_signature("voa"), is_signature("Tribunnews.com/Nama Contoh")
    (True, False, False, True)
    """
    parts = [part.strip() for part in _PARTS.split(inside) if part.strip()]
    if any(_is_carrier(part, len(parts) == 1) for part in parts):
        return False
    others = [part for part in parts if part.lower() not in _houses()]
    if len(others) == len(parts) - 1:
        return bool(others) and all(are_names(part) or len(part.split()) <= 2 for part in others)
    if len(others) > 1 and _SMALL_INITIALS.fullmatch(others[0]) and all(map(are_names, others[1:])):
        return True  # "(mg/Nama Contoh)": a trainee with a name beside the desk's letters
    initials = _INITIALS if len(parts) > 1 or "*" in inside else _SMALL_INITIALS
    return len(others) == len(parts) and all(initials.fullmatch(p) for p in parts) and any(p.islower() for p in parts)


def is_signature_line(line: str) -> bool:
    """Return whether a whole line is a signature of the house."""
    bracket = _BRACKET.fullmatch(line)
    if bracket:
        return is_signature(bracket[1])
    return bool(_BARE.fullmatch(line)) and is_signature(line)


def cut_signature(line: str) -> tuple[str, str | None]:
    """Return a line without the signature behind its last sentence, and the signature.

    >>> cut_signature('"Kami menolak," kata dia. (abc/def)')
    ('"Kami menolak," kata dia.', '(abc/def)')
    """
    found = _AT_END.search(line, max(0, len(line) - 70))
    if found is None or not ("/" in found[1] or "*" in found[1] or "," in found[1]) or not is_signature(found[1]):
        return line, None
    return line[: found.start()].rstrip(), found.group().strip()
