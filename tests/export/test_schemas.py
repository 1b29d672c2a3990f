"""The published JSON Schemas: current, in the wheel, and true of all that is written."""

import json
import runpy
from importlib import import_module
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from annotated import sample_reports
from factory import make_report
from menurut.desk.exports import TABLES
from menurut.desk.flat import flat
from menurut.desk.store import Store
from menurut.reading.reader import read
from menurut.store.filters import Filters
from menurut.store.write import put_report
from menurut.types.wire import report_to_wire

ROOT = Path(__file__).resolve().parents[2]
BUILDER: dict[str, Any] = runpy.run_path(str(ROOT / "tools" / "build_schemas.py"))

pytestmark = pytest.mark.skipif(find_spec("jsonschema") is None, reason="jsonschema is not installed")


def validator(name: str) -> Any:
    schema = json.loads((files("menurut.export") / "schemas" / name).read_text(encoding="utf-8"))
    form = import_module("jsonschema").Draft202012Validator
    form.check_schema(schema)
    return form(schema, format_checker=form.FORMAT_CHECKER)


def faults(name: str, value: Any) -> list[str]:
    return [f"{'/'.join(map(str, fault.path))}: {fault.message[:80]}" for fault in validator(name).iter_errors(value)]


def test_schemas_are_current_and_shipped() -> None:
    """`python tools/build_schemas.py` writes them."""
    for name, text in BUILDER["schemas"]().items():
        assert (files("menurut.export") / "schemas" / name).read_text(encoding="utf-8") == text, name
        assert (ROOT / "docs" / "schemas" / name).read_text(encoding="utf-8") == text, name


def test_every_reading_fits_the_schema() -> None:
    article = sample_reports()[0].article
    for report in (*sample_reports(), make_report(), read(article)):
        assert faults("report-1.schema.json", json.loads(json.dumps(report_to_wire(report)))) == []


def test_a_reading_that_is_none_does_not() -> None:
    wire = report_to_wire(make_report())
    assert faults("report-1.schema.json", {**wire, "schema": "other"}) and faults("report-1.schema.json", {**wire, "claims": None})
    wire["claims"][0]["status"] = "true"
    assert faults("report-1.schema.json", wire)


@pytest.mark.parametrize("kind", TABLES)
def test_every_row_fits_its_schema(kind: str) -> None:
    with Store(":memory:") as store:
        for report in (*sample_reports(), make_report()):
            put_report(store.connection, report)
        rows = [flat(row) for row in store.each(kind, Filters())]  # type: ignore[call-overload]
    assert rows
    for row in rows:
        assert faults(f"{kind}-1.schema.json", row) == []
