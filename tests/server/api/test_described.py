"""Whatever fits the description is answered, and as described (schemathesis, a bounded run)."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from menurut.desk.store import Store
from menurut.server.api import limits
from menurut.server.app import create_app
from menurut.store.write import put_report, settle_identities
from served import samples

schemathesis = pytest.importorskip("schemathesis")
positive_data_acceptance = pytest.importorskip("schemathesis.specs.openapi.checks").positive_data_acceptance

_FOLDER = tempfile.TemporaryDirectory(prefix="menurut-described-", ignore_cleanup_errors=True)


def _app() -> Any:
    path = Path(_FOLDER.name) / "api.db"
    with Store(path) as store:
        for report in samples():
            put_report(store.connection, report)
        settle_identities(store.connection)
        store.compare()
    return create_app(path, hosts=("testserver",))


schema = schemathesis.openapi.from_asgi("/v1/openapi.json", _app())


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "AT_ONCE", 1e9)


@schema.parametrize()
@settings(max_examples=25, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
def test_what_fits_the_description_is_answered_as_described(case: Any) -> None:
    # A day or a word that is none fits the description, and is told by 422: no pattern says what a date is.
    case.call_and_validate(excluded_checks=[positive_data_acceptance])
