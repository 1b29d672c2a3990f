"""How the program uses its patterns: tried once, at a place that it names, or wherever in a text they may be found.

_WORD = re.compile(r"\\w+ly")      uses_of(file, 1, "compile")
if _WORD.fullmatch(word): ...     {"fullmatch"}
"""

import ast
from functools import cache
from pathlib import Path

import menurut

ONCE = frozenset({"match", "fullmatch"})
METHODS = ONCE | {"search", "finditer", "findall", "sub", "subn", "split"}
EVERYWHERE = frozenset({"finditer"})

HERE = Path(menurut.__file__).parent


@cache
def _tree(place: str) -> ast.Module:
    return ast.parse((HERE / place).read_text(encoding="utf-8"))


def uses_of(place: str, line: int, how: str) -> frozenset[str]:
    """Return the methods that a pattern is used with; `how` is the function of `re` that compiled it at that line of a file.

    Where that can't be seen, as of a pattern that other modules import, EVERYWHERE is taken, the worst.
    """
    if how != "compile":
        return frozenset({how}) if how in ONCE else EVERYWHERE
    name = _name_at(_tree(place), line)
    if name is None or not name.startswith("_"):
        return EVERYWHERE
    return _called_on(_tree(place), name) or EVERYWHERE


def _name_at(tree: ast.Module, line: int) -> str | None:
    """Return the name that a module gives to what it makes at a line; None within functions."""
    for node in tree.body:
        if isinstance(node, ast.Assign) and node.lineno <= line <= (node.end_lineno or node.lineno):
            (target,) = node.targets
            return target.id if isinstance(target, ast.Name) else None
    return None


def _called_on(tree: ast.Module, name: str) -> frozenset[str]:
    """Return the methods called on a pattern, or on those of a tuple by whatever name it is gone through."""
    reached = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr in METHODS]
    own = frozenset(node.attr for node in reached if isinstance(node.value, ast.Name) and node.value.id == name)
    if own:
        return own
    named = {node.targets[0].id for node in tree.body if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)}
    return frozenset(node.attr for node in reached if not (isinstance(node.value, ast.Name) and node.value.id in named | {"re"}))
