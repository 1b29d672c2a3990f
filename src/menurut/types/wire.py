"""Records as JSON, schema menurut.report/1: what leaves the program and what comes back.

    {"schema": "menurut.report/1", "article": {...}, "mentions": [...], ..., "claims": [...], "gaps": [], "coder": {...}}

Spans are pairs of offsets, a thing unknown is null and never a missing key. `mentions[].entity` is derived on writing.
Readers ignore keys they don't know. Tokens are not carried: they are made again from the text.
"""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from menurut.types.claim import Claim
from menurut.types.entity import Identifier
from menurut.types.event import Event
from menurut.types.report import Report
from menurut.types.span import Span

SCHEMA = "menurut.report/1"

_PLAIN = frozenset({str, int, float, bool, NoneType})

_LAYOUT_KEYS = ("dateline", "byline", "credits", "paragraphs", "sentences", "quotes")


def to_wire(record: Any) -> Any:
    """Return `record` as dicts, lists and plain values; spans become [start, end], identifiers one object.

    >>> to_wire(Span(0, 7))
    [0, 7]
    """
    form = type(record)
    if form in _PLAIN:
        return record
    if form is Span:
        return [record.start, record.end]
    if form is tuple or form is list:
        if record and all(type(part) is Identifier for part in record):
            return {part.scheme: part.value for part in record}
        return [to_wire(part) for part in record]
    if form is dict:
        return {key: to_wire(value) for key, value in record.items()}
    names, take = _SHAPES.get(form) or _shape(form)
    # A report has some five thousand fields, most of them plain: a call for each would double the time.
    return {name: value if type(value) in _PLAIN else to_wire(value) for name, value in zip(names, take(record), strict=True)}


def _shape(form: type) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """Return the names of a record's fields and what takes their values out at once."""
    names = tuple(field.name for field in fields(form))
    # attrgetter gives a tuple for two names or more.
    take = attrgetter(*names) if len(names) > 1 else lambda record: tuple(getattr(record, name) for name in names)
    _SHAPES[form] = names, take
    return names, take


_SHAPES: dict[type, tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]] = {}


def claim_to_wire(claim: Claim) -> dict[str, Any]:
    """Return a claim with its status."""
    wire: dict[str, Any] = to_wire(claim)
    return {**wire, "status": claim.status}


def event_to_wire(event: Event) -> dict[str, Any]:
    """Return an event with `place`, the name of its first place."""
    wire: dict[str, Any] = to_wire(event)
    return {**wire, "place": event.places[0].name if event.places else None}


def report_to_wire(report: Report) -> dict[str, Any]:
    """Return a report as the published schema has it."""
    of_mention = {mention: entity.id for entity in report.entities for mention in entity.mentions}
    layout = report.layout
    entities = [{**to_wire(entity), "identifiers": {i.scheme: i.value for i in entity.identifiers}} for entity in report.entities]
    for entity in entities:
        del entity["mentions"]
    return {
        "schema": SCHEMA,
        "article": to_wire(report.article),
        **{key: to_wire(getattr(layout, key)) for key in _LAYOUT_KEYS},
        "mentions": [{**to_wire(mention), "entity": of_mention.get(mention.id)} for mention in report.mentions],
        "entities": entities,
        "times": [{"span": to_wire(time.span), **to_wire(time.interval)} for time in report.times],
        "places": to_wire(report.places),
        "attributions": to_wire(report.attributions),
        "events": [event_to_wire(event) for event in report.events],
        "claims": [claim_to_wire(claim) for claim in report.claims],
        "gaps": to_wire(report.gaps),
        "coder": to_wire(report.coder),
    }


def report_to_json(report: Report) -> str:
    """Return a report as one line of JSON."""
    return json.dumps(report_to_wire(report), ensure_ascii=False)


def _optional(form: Any) -> Any:
    """Return the one form besides None of an optional form."""
    if get_origin(form) in (Union, UnionType):
        return next(arg for arg in get_args(form) if arg is not type(None))
    return form


_Reader = Callable[[Any], Any]


@cache
def _reader(form: Any) -> _Reader | None:
    """Return what makes a value of type `form` from what is written of it; None where it is written as it is.

    Made once for each form: a long article has some ten thousand fields, and to look at their types costs more than to fill them.
    """
    form = _optional(form)
    if form is Span:
        return lambda wire: Span(*wire)
    if get_origin(form) is tuple:
        return _tuple_reader(get_args(form)[0])
    return _record_reader(form) if is_dataclass(form) else None


def _tuple_reader(inner: Any) -> _Reader:
    part = _reader(inner)

    def read(wire: Any) -> Any:
        if isinstance(wire, dict):
            return tuple(inner(scheme=scheme, value=value) for scheme, value in wire.items())
        return tuple(wire) if part is None else tuple(None if one is None else part(one) for one in wire)

    return read


def _record_reader(form: Any) -> _Reader:
    fields_of = tuple((name, _reader(hint)) for name, hint in _hints(form).items())

    def read(wire: Any) -> Any:
        told = ((name, reader, wire[name]) for name, reader in fields_of if name in wire)
        return form(**{name: one if reader is None or one is None else reader(one) for name, reader, one in told})

    return read


def from_wire(form: Any, wire: Any) -> Any:
    """Return the record of type `form` that `wire` tells; unknown keys are ignored, missing ones take their default."""
    reader = _reader(form)
    return wire if wire is None or reader is None else reader(wire)


_HINTS: dict[Any, dict[str, Any]] = {}


def _hints(form: Any) -> dict[str, Any]:
    if form not in _HINTS:
        _HINTS[form] = get_type_hints(form)
    return _HINTS[form]


def report_from_wire(wire: dict[str, Any]) -> Report:
    """Return the report that `wire` tells, without tokens. Raises ValueError for another schema."""
    if wire.get("schema") != SCHEMA:
        raise ValueError(f"not a report in schema {SCHEMA}: {wire.get('schema')!r}")
    of_entity: dict[str, list[str]] = {}
    for mention in wire["mentions"]:
        if mention["entity"]:
            of_entity.setdefault(mention["entity"], []).append(mention["id"])
    hints = _hints(Report)
    parts = dict(wire)
    parts["layout"] = {key: wire[key] for key in _LAYOUT_KEYS}
    parts["entities"] = [{**entity, "mentions": of_entity.get(entity["id"], [])} for entity in wire["entities"]]
    parts["times"] = [{"span": time["span"], "interval": {k: v for k, v in time.items() if k != "span"}} for time in wire["times"]]
    return Report(**{name: from_wire(hint, parts[name]) for name, hint in hints.items() if name in parts})


def report_from_json(text: str) -> Report:
    """Return the report that a line of JSON tells."""
    return report_from_wire(json.loads(text))
