"""Callers with a key, dossiers to look up, and answers held against the published OpenAPI."""

from __future__ import annotations

import copy
from typing import Any

import jsonschema
from django.test import Client

from api.v1.description import openapi
from content_models.actions.opening import Opened, open_cases
from content_models.catalogue.models import Procedure
from content_models.declaration.roles import Role
from content_models.ledger.reading import current
from content_models.onestop.models import Dossier
from content_models.organisation.models import ApiClient
from tests.factories.people import agency, holder_of
from tests.factories.texts import published

CODE = "9.000017"


def keyed(*scopes: str, at: str = "H99", **fields: Any) -> tuple[Client, ApiClient]:
    """Return a caller with a fresh key of an agency, and its registration."""
    registered, key = ApiClient.issue("Cổng thử", list(scopes), agency=agency(at), **fields)
    return Client(headers={"authorization": f"Bearer {key}"}), registered


def channels(days: int = 5) -> Any:
    """Return the channels of a procedure that is due after some working days."""
    limit = {"value": days, "unit": "working_day", "case": "", "text": f"{days} ngày làm việc"}
    kind = Procedure.kind("channels")
    return kind.to_python(kind.stored([{"channel": {"value": "DIRECT"}, "case": "", "limit": limit}]))


def dossier(at: str = "H99.02", **values: Any) -> Opened:
    """Open a dossier under a published procedure, and return it with its secret."""
    if current("procedure", CODE) is None:
        published(Procedure, code=CODE, title="Cấp bản sao trích lục", channels=channels())
    pinned = current("procedure", CODE)
    facts = {"applicant": "Nguyễn Thị Công Dân", "identity_number": "001099000017", "phone": "0900000017"} | values
    made = Dossier(agency=agency(at), procedure=pinned, channel="DIRECT", **facts)
    return open_cases([made], holder_of(Role.CLERK, at))[0]


def fits(data: Any, name: str) -> None:
    """Fail unless an answer is exactly what the OpenAPI states under a name: nothing missing, nothing more."""
    schemas = copy.deepcopy(openapi()["components"]["schemas"])
    for schema in schemas.values():
        _close(schema)
    whole = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": schemas}}
    jsonschema.validate(data, whole, cls=jsonschema.Draft202012Validator)


def _close(schema: Any) -> None:
    if isinstance(schema, dict):
        if "properties" in schema and "additionalProperties" not in schema:
            schema["additionalProperties"] = False
        for part in schema.values():
            _close(part)
    if isinstance(schema, list):
        for part in schema:
            _close(part)
