r"""Mark notation: an article whose text carries what was read from it.

    @gedung-putih name="Gedung Putih" kind=organisation country=USA sector=GOV

    [[Menurut|cue #a1 act=say form=indirect]] [[Gedung Putih|source of=a1 entity=gedung-putih]], [[Pyongyang diam|content of=a1]].

Goldens, `menurut trace` and the training corpus are written in it. Marks nest; one that would cross another is cut into
pieces with the same keys and part=1, part=2, which `parse_marks` joins. A literal `[[`, `]]` or `|` is escaped with `\`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from menurut.types.span import Span

if TYPE_CHECKING:
    from menurut.types.report import Report

# A backslash, or one of the three signs that would otherwise be read as notation.
_SPECIAL = re.compile(r"\\|\[\[|\]\]|\|")

# What is escaped in a stretch between marks: a bracket at its edge would join the mark's own.
_ESCAPED = re.compile(r"[\\|]|^[\[\]]|[\[\]]$|(?<=\[)\[|\[(?=\[)|(?<=\])\]|\](?=\])")
# A label up to its closing brackets, past quoted values.
_LABEL = re.compile(r'(?:[^"\]]|"(?:[^"\\]|\\.)*"|\](?!\]))*\]\]')
_KEY = re.compile(r'#(?P<id>[^\s"]+)|(?<![\w-])(?P<key>[\w-]+)=(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[^\s"]*))')


@dataclass(frozen=True, slots=True)
class Mark:
    """A labelled stretch; `keys` in the order they are written, "#" for the id."""

    span: Span
    label: str
    keys: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text with its marks, in order of position and outer first, and the entities of its header (slug and keys)."""

    text: str
    marks: tuple[Mark, ...] = ()
    entities: tuple[tuple[str, dict[str, str]], ...] = ()


def _keys(written: str) -> dict[str, str]:
    keys = {}
    for match in _KEY.finditer(written):
        if match["id"]:
            keys["#"] = match["id"]
        elif match["quoted"] is not None:
            keys[match["key"]] = re.sub(r"\\(.)", r"\1", match["quoted"])
        else:
            keys[match["key"]] = match["bare"]
    return keys


def _write_keys(keys: dict[str, str]) -> str:
    parts = []
    for key, value in keys.items():
        if key == "#":
            parts.append(f"#{value}")
        elif re.search(r"[\s\"\]|]", value):
            escaped = re.sub(r'(["\\])', r"\\\1", value)
            parts.append(f'{key}="{escaped}"')
        else:
            parts.append(f"{key}={value}")
    return " ".join(parts)


def parse_marks(written: str) -> Marked:
    """Return the text without its marks, and the marks with offsets into it.

    Raises ValueError for a mark that is not closed or has no label.

    >>> marked = parse_marks("[[Menurut|cue]] [[Gedung Putih|source]], ...")
    >>> marked.text, [(mark.label, mark.span.of(marked.text)) for mark in marked.marks]
    ('Menurut Gedung Putih, ...', [('cue', 'Menurut'), ('source', 'Gedung Putih')])
    """
    header, body = _split_header(written)
    text: list[str] = []
    length = 0
    opened: list[int] = []
    found: list[Mark] = []
    at = 0
    while at < len(body):
        if body[at] == "\\" and at + 1 < len(body):
            text.append(body[at + 1])
            length += 1
            at += 2
        elif body.startswith("[[", at):
            opened.append(length)
            at += 2
        elif body[at] == "|" and opened:
            end = _label_end(body, at + 1)
            label, _, keys = body[at + 1 : end].strip().partition(" ")
            found.append(Mark(Span(opened.pop(), length), label, _keys(keys)))
            at = end + 2
        else:
            plain = _SPECIAL.search(body, at + 1)
            end = plain.start() if plain else len(body)
            text.append(body[at:end])
            length += end - at
            at = end
    if opened:
        raise ValueError(f"a mark opened at character {opened[-1]} of the text has no label: close it with |label]].")
    joined = _join_parts(found)
    return Marked(text="".join(text), marks=tuple(sorted(joined, key=_position)), entities=header)


def _label_end(body: str, start: int) -> int:
    """Return where the label's closing brackets stand, past quoted values."""
    end = _LABEL.match(body, start)
    if end is not None:
        return end.end() - 2
    raise ValueError(f"a label at character {start} of the marked text is not closed: end it with ]].")


def _split_header(written: str) -> tuple[tuple[tuple[str, dict[str, str]], ...], str]:
    entities = []
    lines = written.split("\n")
    at = 0
    while at < len(lines) and lines[at].startswith("@"):
        slug, _, keys = lines[at][1:].partition(" ")
        entities.append((slug, _keys(keys)))
        at += 1
    if at and at < len(lines) and not lines[at].strip():
        at += 1  # the blank line that parts header and text
    return tuple(entities), "\n".join(lines[at:])


def _position(mark: Mark) -> tuple[int, int]:
    return mark.span.start, -mark.span.end


def _join_parts(marks: Iterable[Mark]) -> list[Mark]:
    whole: list[Mark] = []
    open_parts: dict[tuple[str, str], int] = {}
    for mark in sorted(marks, key=_position):
        if "part" not in mark.keys:
            whole.append(mark)
            continue
        keys = {key: value for key, value in mark.keys.items() if key != "part"}
        name = (mark.label, repr(sorted(keys.items())))
        if mark.keys["part"] != "1" and name in open_parts:
            first = whole[open_parts[name]]
            whole[open_parts[name]] = Mark(Span(first.span.start, mark.span.end), mark.label, keys)
        else:
            open_parts[name] = len(whole)
            whole.append(Mark(mark.span, mark.label, keys))
    return whole


def _pieces(marks: tuple[Mark, ...]) -> list[tuple[int, int, int]]:
    """Return (start, end, mark number), outer first, such that no two pieces cross."""
    queue = [(mark.span.start, -mark.span.end, number) for number, mark in enumerate(marks)]
    heapify(queue)
    done: list[tuple[int, int, int]] = []
    stack: list[int] = []
    while queue:
        start, minus_end, number = heappop(queue)
        end = -minus_end
        while stack and stack[-1] <= start:
            stack.pop()
        if stack and end > stack[-1]:
            heappush(queue, (stack[-1], -end, number))
            end = stack[-1]
        done.append((start, end, number))
        stack.append(end)
    return done


def print_marks(marked: Marked) -> str:
    """Return the notation of `marked`; `parse_marks` of it gives `marked` again.

    >>> print_marks(Marked(text="Menurut Budi", marks=(Mark(Span(0, 7), "cue", {"#": "a1"}),)))
    '[[Menurut|cue #a1]] Budi'
    """
    pieces = _pieces(marked.marks)
    of_mark: dict[int, list[int]] = {}
    for at, (_, _, number) in enumerate(pieces):
        of_mark.setdefault(number, []).append(at)
    opens: dict[int, int] = {}
    closes: dict[int, list[str]] = {}
    for at in range(len(pieces) - 1, -1, -1):  # inner pieces close first
        start, end, number = pieces[at]
        mark = marked.marks[number]
        keys = dict(mark.keys)
        if len(of_mark[number]) > 1:
            keys["part"] = str(of_mark[number].index(at) + 1)
        written = _write_keys(keys)
        opens[start] = opens.get(start, 0) + 1
        closes.setdefault(end, []).append(f"|{mark.label}{' ' + written if written else ''}]]")
    body: list[str] = []
    last = 0
    for at in sorted({*opens, *closes}):
        body.append(_escape(marked.text[last:at]))
        body += closes.get(at, [])
        body.append("[[" * opens.get(at, 0))
        last = at
    body.append(_escape(marked.text[last:]))
    header = "".join(f"@{slug} {_write_keys(keys)}\n" for slug, keys in marked.entities)
    return header + ("\n" if header else "") + "".join(body)


def _escape(text: str) -> str:
    return _ESCAPED.sub(lambda found: "\\" + found.group(), text)


def report_to_marks(report: "Report") -> str:
    """Return a report in mark notation, with its entities in a header."""
    from menurut.types.markreport import report_to_marked

    return print_marks(report_to_marked(report))
