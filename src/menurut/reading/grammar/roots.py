"""Roots: the active verb that me- makes of an Indonesian root, as the tables of words know it."""

# How me- takes the first letter of a root: serang, menyerang; tuduh, menuduh; ajak, mengajak; bom, mengebom.
_NASAL = {"s": "meny", "t": "men", "p": "mem", "k": "meng"}
_BEFORE = {"b": "mem", "f": "mem", "v": "mem", "c": "men", "d": "men", "j": "men", "z": "men", "g": "meng", "h": "meng"}
_VOWELS = frozenset("aiueo")


def with_prefix(root: str) -> str:
    """Return an Indonesian root as the active verb that me- makes of it.

    >>> with_prefix("kecam"), with_prefix("serbu"), with_prefix("bombardir"), with_prefix("ajak"), with_prefix("larang")
    ('mengecam', 'menyerbu', 'membombardir', 'mengajak', 'melarang')
    """
    first = root[:1]
    if first in _NASAL:
        return _NASAL[first] + root[1:]
    return _BEFORE.get(first, "meng" if first in _VOWELS else "me") + root
