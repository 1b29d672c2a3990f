"""What layout knows of outlets, agencies, labels and abbreviations.

Names come from knowledge/outlets.yml and knowledge/agencies.yml, labels from languages/shared/layout.yml,
languages/*/abbreviations.yml the words that a full stop follows.
"""

from dataclasses import dataclass
from functools import cache

import msgspec

from menurut.knowledge.media import names_in_credits, names_in_datelines
from menurut.languages import read_words


class _LayoutForm(msgspec.Struct, forbid_unknown_fields=True):
    weak: list[str]
    small: list[str]
    byline_labels: list[str]
    source_labels: list[str]
    domains: list[str]
    pairing: str
    months: list[str]
    days: list[str]


class _AbbreviationForm(msgspec.Struct, forbid_unknown_fields=True):
    numbered: list[str]
    titles: list[str]
    others: list[str]
    juniors: list[str]


@dataclass(frozen=True, slots=True)
class LayoutWords:
    """`outlets` and `agencies` give the name behind a lower-case form."""

    outlets: dict[str, str]
    agencies: dict[str, str]
    weak: frozenset[str]
    small: frozenset[str]
    byline_labels: tuple[str, ...]
    source_labels: tuple[str, ...]
    domains: tuple[str, ...]
    pairing: str
    calendar: frozenset[str]


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Lower-case words that a full stop may follow without ending a sentence; `juniors` not where written in capitals."""

    numbered: frozenset[str]
    titles: frozenset[str]
    others: frozenset[str]
    juniors: frozenset[str]


@cache
def layout_words() -> LayoutWords:
    """Return the outlets, agencies and labels.

    >>> layout_words().outlets["republika.co.id"]
    'Republika'
    """
    form = read_words("shared", "layout", _LayoutForm)
    return LayoutWords(
        outlets=names_in_datelines(),
        agencies=names_in_credits(),
        weak=frozenset(form.weak),
        small=frozenset(form.small),
        byline_labels=tuple(sorted(form.byline_labels, key=len, reverse=True)),
        source_labels=tuple(sorted(form.source_labels, key=len, reverse=True)),
        domains=tuple(form.domains),
        pairing=form.pairing,
        calendar=frozenset((*form.months, *form.days)),
    )


@cache
def abbreviations(language: str) -> Abbreviations:
    """Return the abbreviations of `language`."""
    form = read_words(language, "abbreviations", _AbbreviationForm)
    return Abbreviations(
        numbered=frozenset(form.numbered),
        titles=frozenset(form.titles),
        others=frozenset(form.others),
        juniors=frozenset(form.juniors),
    )
