"""A YAML file that a person wrote, with the line of everything in it, so that a fault can be told where it stands.

- name: Gondor          ("actors", 0, "name")  -> line 3
  country: GON          ("actors", 0, "country") -> line 4
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeVar, get_args, get_origin

import msgspec
import yaml

from menurut.errors import LexiconError

# libyaml's loader is some ten times faster; it is missing only where PyYAML was built without it.
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# A key of a mapping or a place in a list, one after another.
Path = tuple[str | int, ...]

T = TypeVar("T")

_UNKNOWN = re.compile(r"unknown field `(?P<field>[^`]*)`")
_MISSING = re.compile(r"missing required field `(?P<field>[^`]*)`")
_WHERE = re.compile(r" - at `\$?(?P<path>[^`]*)`$")
_TYPES = re.compile(r"`(\w+)`")
# msgspec's names for what a value is, as somebody who writes YAML knows them.
_SAID: dict[str, str] = defaultdict(lambda: "something else") | {
    "str": "text", "int": "a number", "float": "a number", "bool": "true or false", "object": "keys and values", "array": "a list",
    "null": "nothing", "date": "a day (2024-05-14)",
}  # fmt: skip
_STEP = re.compile(r"\.(?P<key>\w+)|\[(?P<at>\d+)\]")


@dataclass(frozen=True, slots=True)
class Written:
    """One parsed file: its name, its value, and the nodes that know their lines."""

    name: str
    value: Any
    _root: Any

    def line(self, path: Path = ()) -> int:
        """Return the line of what stands at `path`, or of the last thing on the way that is there."""
        node, line = self._root, 1
        for step in path:
            found = _child(node, step)
            if found is None:
                break
            marked, node = found
            line = marked.start_mark.line + 1
        return line

    def fault(self, what: str, path: Path = ()) -> str:
        """Return a sentence that says in which file and line `what` is wrong."""
        return f"{self.name}, line {self.line(path)}: {what}"

    def fitted(self, value: Any, form: type[T], path: Path) -> T:
        """Return `value`, which stands at `path`, as `form`. Raises LexiconError with file, line and what is wrong."""
        try:
            return msgspec.convert(value, form)
        except msgspec.ValidationError as fault:
            raise LexiconError(self.fault(*_told(str(fault), form, path))) from fault


def _child(node: Any, step: str | int) -> tuple[Any, Any] | None:
    """Return what marks the line of a step's value, and the value; None where there is no such step."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _told(fault: str, form: type, path: Path) -> tuple[str, Path]:
    """Return msgspec's sentence in ours, and the path it speaks of."""
    where = _WHERE.search(fault)
    inside = [match["key"] or int(match["at"]) for match in _STEP.finditer(where["path"])] if where else []
    what = fault[: where.start()] if where else fault
    whole: Path = (*path, *inside)
    name = ".".join(str(part) for part in whole if isinstance(part, str)) or "the file"
    unknown, missing = _UNKNOWN.search(what), _MISSING.search(what)
    if unknown is not None:
        known = (
            f" (known: {', '.join(msgspec.structs.fields(form)[at].encode_name for at in range(_size(form)))})"
            if not inside
            else ""
        )
        return f"{name} has no key {unknown['field']!r}{known}.", (*whole, unknown["field"])
    if missing is not None:
        return f"{name} lacks the key {missing['field']!r}.", whole
    said = _TYPES.sub(lambda match: _SAID[match[1]], what[:1].lower() + what[1:])
    return f"{name}: {said}{_allowed(form, inside) if 'enum' in what else ''}.", whole


def _size(form: type) -> int:
    return len(msgspec.structs.fields(form)) if issubclass(form, msgspec.Struct) else 0


def _allowed(form: type, inside: list[str | int]) -> str:
    """Return the words that a field may have, to be put behind the sentence; nothing where the field is not the form's own."""
    fields = {field.encode_name: field.type for field in msgspec.structs.fields(form)} if _size(form) else {}
    kind = fields.get(str(inside[0])) if len(inside) == 1 else None
    words = [word for part in (kind, *get_args(kind)) for word in (get_args(part) if get_origin(part) is Literal else ())]
    return f" (one of {', '.join(words)})" if words else ""


def parse(text: str, name: str) -> Written:
    """Return the one document in `text`. Raises LexiconError, with the line, where it is no YAML or says one key twice."""
    loader = Loader(text)
    try:
        root = loader.get_single_node()
        value = None if root is None else loader.construct_document(root)
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise LexiconError(f"{name}, line {line}: this is not YAML: {getattr(fault, 'problem', None) or fault}.") from fault
    except (ValueError, AttributeError) as fault:  # what looks like a day or a number is made one, and there is no 13th month
        unfit = _unfit(root)
        line = unfit.start_mark.line + 1 if unfit is not None else 1
        said = repr(unfit.value) if unfit is not None else "a value"
        raise LexiconError(
            f"{name}, line {line}: {said} is no day and no number; put it in quotation marks if it is text."
        ) from fault
    finally:
        loader.dispose()
    twice = next(_twice(root, set()), None)
    if twice is not None:
        raise LexiconError(f"{name}, line {twice.start_mark.line + 1}: the key {twice.value!r} stands here twice.")
    return Written(name, value, root)


def _unfit(root: Any) -> Any:
    """Return the first scalar whose value YAML cannot make, such as the day 2024-13-01; None where all can be made."""
    waiting, seen = [root], set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:  # an alias may lead back to a node that it stands in
            continue
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            try:
                yaml.SafeLoader("").construct_document(node)
            except (ValueError, AttributeError):
                return node
        elif isinstance(node, yaml.MappingNode):
            waiting += [part for pair in reversed(node.value) for part in reversed(pair)]
        else:
            waiting += reversed(node.value)
    return None


def _twice(node: Any, seen: set[int]) -> Iterator[Any]:
    """Yield the keys that a mapping has already: YAML would silently keep the last."""
    if id(node) in seen:  # an alias leads to a node again, perhaps to one that it stands in
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        keys = set()
        for key, value in node.value:
            if str(key.value) in keys:
                yield key
            keys.add(str(key.value))
            yield from _twice(value, seen)
    elif isinstance(node, yaml.SequenceNode):
        for part in node.value:
            yield from _twice(part, seen)
