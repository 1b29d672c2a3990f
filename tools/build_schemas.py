"""Write the JSON Schemas of what the program gives to others, from its own records and columns.

    python tools/build_schemas.py    writes src/menurut/export/schemas/ (they are in the wheel) and docs/schemas/, byte for byte the same

report-1.schema.json is one line of `jsonl` and of `menurut read --json`; claims, events, sources, articles are one row of CSV, as
flat values. tests/export/test_schemas.py asks for them to be current. Keys may be added, so none is refused.
"""

import json
import sys
from dataclasses import is_dataclass
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "src" / "menurut" / "export" / "schemas", ROOT / "docs" / "schemas")
DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def report_schema() -> Schema:
    """Return the schema of menurut.report/1."""
    from menurut.types.layout import Layout
    from menurut.types.report import Report
    from menurut.types.wire import SCHEMA

    defs: dict[str, Schema] = {}
    hints = {name: hint for name, hint in get_type_hints(Report).items() if name != "layout"}
    layout = {name: hint for name, hint in get_type_hints(Layout).items() if name != "tokens"}
    properties: Schema = {"schema": {"const": SCHEMA}}
    properties |= {name: schema_of(hint, defs) for name, hint in {**hints, **layout}.items()}
    add_derived(defs, properties)
    return {
        "$schema": DIALECT, "$id": "urn:menurut:schema:report/1", "title": SCHEMA,
        "description": "All that was read from one article. Spans are [start, end): code points into article.text.",
        "type": "object", "properties": properties, "required": list(properties), "$defs": dict(sorted(defs.items())),
    }  # fmt: skip


def add_derived(defs: dict[str, Schema], properties: Schema) -> None:
    """Tell what the JSON has otherwise than the records: see types/wire.py."""
    del defs["Entity"]["properties"]["mentions"]
    defs["Entity"]["required"].remove("mentions")
    statuses = {"enum": ["asserted", "reported", "claimed", "alleged", "denied", "planned", "conditional"]}
    for record, name, schema in (
        ("Mention", "entity", {"type": ["string", "null"], "description": "Id of who is meant; null for nobody known."}),
        ("Claim", "status", statuses),
        ("Event", "place", {"type": ["string", "null"], "description": "Name of the first place."}),
    ):
        defs[record]["properties"][name] = schema
        defs[record]["required"].append(name)
    interval = defs["DateInterval"]
    time = {"span": defs["TimeMention"]["properties"]["span"], **interval["properties"]}
    defs["TimeMention"] = {**defs["TimeMention"], "properties": time, "required": list(time)}
    properties["times"] = {"type": "array", "items": {"$ref": "#/$defs/TimeMention"}}


def schema_of(hint: Any, defs: dict[str, Schema]) -> Schema:
    """Return the schema of a field's type; records go to `defs`."""
    from menurut.types.entity import Identifier
    from menurut.types.span import Span

    origin, inner = get_origin(hint), get_args(hint)
    if hint is Span:
        return {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (Union, UnionType):
        (one,) = (part for part in inner if part is not NoneType)
        found = schema_of(one, defs)
        if set(found) == {"type"}:
            return {"type": [found["type"], "null"]}
        return {"anyOf": [found, {"type": "null"}]}
    if origin is tuple:
        if inner[0] is Identifier:
            return {"type": "object", "additionalProperties": {"type": "string"}}
        return {"type": "array", "items": schema_of(inner[0], defs)}
    if origin is dict:
        return {"type": "object", "additionalProperties": schema_of(inner[1], defs)}
    if is_dataclass(hint):
        return record_schema(hint, defs)
    return {"type": {str: "string", int: "integer", float: "number", bool: "boolean"}[hint]}


def record_schema(form: Any, defs: dict[str, Schema]) -> Schema:
    """Return the reference to a record's schema."""
    if form.__name__ not in defs:
        defs[form.__name__] = {}  # a record may hold others of its kind
        told = {name: schema_of(hint, defs) for name, hint in get_type_hints(form).items()}
        words = " ".join((form.__doc__ or "").replace("`", "").split())
        defs[form.__name__] = {"description": words, "type": "object", "properties": told, "required": list(told)}
    return {"$ref": f"#/$defs/{form.__name__}"}


def row_schema(kind: str) -> Schema:
    """Return the schema of one row of a table."""
    from menurut.desk.flat import COLUMNS
    from menurut.export.columns import columns

    types = {"text": "string", "day": "string", "integer": "integer", "number": "number"}
    told: Schema = {}
    for name in COLUMNS[kind]:
        column = columns()[name]
        told[name] = {"description": column.meaning, "type": [types[column.type], "null"]}
        if column.type == "day":
            told[name]["format"] = "date"
    told["id"]["type"] = "string"
    return {
        "$schema": DIALECT, "$id": f"urn:menurut:schema:{kind}/1", "title": f"menurut.{kind}/1",
        "description": f"One row of the table of {kind}: csv, and parquet without its nested columns.",
        "type": "object", "properties": told, "required": list(told),
    }  # fmt: skip


def schemas() -> dict[str, str]:
    """Return every schema's file by name."""
    from menurut.desk.exports import TABLES

    made = {"report-1": report_schema(), **{f"{kind}-1": row_schema(kind) for kind in TABLES}}
    return {f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for name, schema in made.items()}


def main() -> None:
    """Write the files that are not current."""
    for folder in FOLDERS:
        folder.mkdir(exist_ok=True)
        for name, text in schemas().items():
            if not (folder / name).exists() or (folder / name).read_text(encoding="utf-8") != text:
                (folder / name).write_text(text, encoding="utf-8", newline="\n")
                print((folder / name).relative_to(ROOT))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "src"))
    main()
