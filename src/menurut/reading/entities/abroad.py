"""Bodies called as one at home is, of which an article tells a foreign state's: "DPR" beside "DPR Lumara" is Lumara's."""

from menurut.reading.entities.portrait import Portrait

# Headline and lead say whose body the article is about: told later, a foreign one is only compared with that at home.
EARLY = 4


def place_abroad(portraits: list[Portrait]) -> None:
    """Give bare bodies, and the offices in them, the state of the only one that the article tells with its state."""
    bodies = [one for one in portraits if one.sort == "organisation" and one.key and one.country]
    keys = {one.key for one in bodies}
    letters = {one.label: one.key for one in bodies if one.label.isupper()}
    told: dict[str, list[Portrait]] = {}
    for portrait in bodies:
        home = _home_of(portrait, keys, letters)
        told.setdefault(home or portrait.key or "", []).append(portrait)
    for home, same in told.items():
        abroad = [one for one in same if one.key != home]
        named = any(one.key == home and " " in one.label and one.label.isupper() for one in same)  # "DPR RI"
        if abroad and not named and len({one.country for one in abroad}) == 1 and any(one is abroad[0] for one in same[:EARLY]):
            _move(portraits, home, abroad[0])


def _home_of(portrait: Portrait, keys: set[str | None], letters: dict[str, str | None]) -> str | None:
    """Return the key of the body at home that is called so ("DPR Lumara" DPR); None where none is told."""
    plain = (portrait.key or "").removesuffix(f":{portrait.country}")
    if plain != portrait.key and plain in keys:
        return plain
    word, _, rest = portrait.label.partition(" ")
    return letters.get(word) if rest else None


def _move(portraits: list[Portrait], home: str, branch: Portrait) -> None:
    for portrait in portraits:
        if portrait.key == home:
            portrait.key, portrait.label, portrait.country = branch.key, branch.label, branch.country
        elif portrait.body == home:
            portrait.body, portrait.country = branch.key, branch.country
