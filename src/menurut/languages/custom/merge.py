"""Lay a lexicon over the bundled words of one file.

Own entries come first, since the first that fits wins. A frame of the same id and a cue of the same name replace the bundled
one. A word that a role names is taken out of the bundled lists, so that it is what the lexicon says and nothing else.
"""

from collections.abc import Collection
from typing import Any

from menurut.languages.custom.entries import Role, RoleKind
from menurut.languages.custom.lexicon import Lexicon

# In which list of mentions.yml a word of each kind heads phrases.
_HEADS: dict[RoleKind, str] = {"role": "roles", "body": "bodies", "group": "groups"}
# The field by which an entry of these tables is known.
NAMED_BY = {"frames": "id", "cues": "cue"}


def merged(lexicon: Lexicon, language: str, name: str, bundled: Any) -> Any:
    """Return the words of one file with the lexicon's; the bundled ones as they are where it says nothing about that file."""
    roles = lexicon.roles.get(language, [])
    if name in NAMED_BY:
        return _entries(lexicon, language, name, bundled)
    if name == "roles" and roles:
        return _roles(roles, bundled)
    if name == "sectors" and roles:
        return _sectors(roles, bundled)
    if name == "mentions":
        return _mentions(lexicon, roles, language, bundled)
    return bundled


def _entries(lexicon: Lexicon, language: str, name: str, bundled: list[Any]) -> list[Any]:
    own = lexicon.entries(language, name)
    replaced = lexicon.names(language, name)
    return [*(entry.value for entry in own), *(entry for entry in bundled if entry.get(NAMED_BY[name]) not in replaced)]


def _said(roles: Collection[Role]) -> set[str]:
    return {word.lower() for role in roles for word in role.words}


def _without(entries: list[dict[str, Any]], words: set[str]) -> list[dict[str, Any]]:
    return [{**entry, "words": [word for word in entry["words"] if word not in words]} for entry in entries]


def _own(roles: Collection[Role], kind: RoleKind) -> list[dict[str, Any]]:
    """Return the entries of one kind as the bundled files have them."""
    chosen = (role for role in roles if role.kind == kind)
    return [{"sector": role.sector, "words": [word.lower() for word in role.words], "also": list(role.also)} for role in chosen]


def _roles(roles: list[Role], bundled: dict[str, Any]) -> dict[str, Any]:
    words = _said(roles)
    return {
        **bundled,
        "roles": [*_own(roles, "role"), *_without(bundled["roles"], words)],
        "clipped": {short: full for short, full in bundled["clipped"].items() if short not in words},
    }


def _sectors(roles: list[Role], bundled: dict[str, Any]) -> dict[str, Any]:
    words = _said(roles)
    lists = {key: [word for word in bundled[key] if word not in words] for key in ("regions", "places", "things", "issuers")}
    return {
        **bundled,
        **lists,
        "bodies": [*_own(roles, "body"), *_without(bundled["bodies"], words)],
        "groups": [*_own(roles, "group"), *_without(bundled["groups"], words)],
        "documents": _without(bundled["documents"], words),
    }


def _mentions(lexicon: Lexicon, roles: list[Role], language: str, bundled: dict[str, Any]) -> dict[str, Any]:
    """Return the words that shape phrases with the head of each role, and the adjectives of own states."""
    links = {*bundled["links"], *bundled["title_links"]}
    found = dict(bundled)
    for kind, key in _HEADS.items():
        heads = (_head(word.lower(), language, links) for role in roles if role.kind == kind for word in role.words)
        found[key] = [*bundled[key], *dict.fromkeys(heads)]
    adjectives = (form.lower() for actor in lexicon.actors for form in actor.adjectives)
    found["demonyms"] = [*bundled["demonyms"], *adjectives]
    return found


def _head(words: str, language: str, links: set[str]) -> str:
    """Return the word that heads a phrase: the first in Indonesian, in English the last before a preposition.

    >>> _head("steward of the marches", "en", {"of"}), _head("kepala suku", "id", set())
    ('steward', 'kepala')
    """
    parts = words.split()
    if language == "id":
        return parts[0]
    end = next((at for at, word in enumerate(parts) if at and word in links), len(parts))
    return parts[end - 1]
