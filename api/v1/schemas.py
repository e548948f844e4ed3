"""The JSON Schema of what each address answers, with an example: published texts, cards of cases, agencies."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from api.answers import public
from api.projection.components import name_of
from api.projection.examples import examples_of
from api.projection.json_schema import address_of_schema, json_schema
from api.projection.operation import Operation, ref
from api.v1.resource import Resource
from content_models.declaration import registry
from content_models.declaration.curated import curated
from content_models.declaration.record import Record
from content_models.ledger.agency_versions import AGENCY_TYPE
from content_models.organisation.agency import Agency

MEDIA_TYPE = "application/schema+json"
AGENCIES = "agencies"


class Schemas(Resource):
    """Where each schema lies."""

    def operation(self) -> Operation:
        return Operation("list-schemas", "schemas", "JSON Schema của từng loại", ref("SchemaList"))

    def get(self, request: Request) -> HttpResponse:
        """Answer with the address of every type's schema."""
        plurals = {model.type_name(): model.public_plural() for model in registry.shown_types()}
        plurals |= {AGENCY_TYPE: AGENCIES}
        return public(request, {"results": [{"type": t, "self": address_of_schema(p)} for t, p in plurals.items()]})


class OneSchema(Resource):
    """The schema of one declared type."""

    model: Any = Record

    def operation(self) -> Operation:
        return operation_of(self.model.public_plural(), str(self.model._meta.verbose_name))

    def get(self, request: Request) -> HttpResponse:
        """Answer with the schema."""
        model = self.model
        says, title = (model.__doc__ or "").partition("\n")[0], str(model._meta.verbose_name)
        return as_schema(request, json_schema(name_of(model), model.public_plural(), title, says, examples_of(model)))


class AgencySchema(Resource):
    """The schema of an agency: no declared type, its versions are written by actions of their own."""

    def operation(self) -> Operation:
        return operation_of(AGENCIES, "Cơ quan")

    def get(self, request: Request) -> HttpResponse:
        """Answer with the schema."""
        says = "An agency of the province, as it was or is on a day."
        return as_schema(request, json_schema("Agency", AGENCIES, "Cơ quan", says, [curated(Agency) or {}]))


def operation_of(plural: str, label: str) -> Operation:
    """Return the operation that reads one schema."""
    name, title = f"read-schema-of-{plural}", f"{label}: JSON Schema"
    return Operation(name, "schemas", title, {"type": "object"}, media=[MEDIA_TYPE])


def as_schema(request: Request, schema: dict[str, Any]) -> HttpResponse:
    """Answer with a schema under its own media type."""
    answer = public(request, schema)
    if answer.status_code == 200:
        answer["Content-Type"] = MEDIA_TYPE
    return answer
