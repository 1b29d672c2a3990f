"""The page about a store: who reads, and how much there is."""

from dataclasses import dataclass

from menurut.desk.store import Store
from menurut.reading.reader import coder


@dataclass(frozen=True, slots=True, kw_only=True)
class AboutPage:
    """Versions, model digests and counts."""

    version: str
    plover: str
    models: tuple[tuple[str, str], ...]
    counts: dict[str, int]


def make_about(store: Store) -> AboutPage:
    """Return what is to be said about a store and its reader."""
    reader = coder()
    return AboutPage(version=reader.menurut, plover=reader.plover, models=tuple(reader.models.items()), counts=store.counts())
