"""The JSON Schema of each type's published texts, with an example."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from rest_framework.request import Request

from api.answers import public
from api.projection.json_schema import address_of_schema, json_schema
from api.projection.operation import Operation, ref
from api.v1.resource import Resource
from content_models.declaration import registry
from content_models.declaration.artefact import Artefact

MEDIA_TYPE = "application/schema+json"


class Schemas(Resource):
    """Where each schema lies."""

    def operation(self) -> Operation:
        return Operation("list-schemas", "schemas", "JSON Schema của từng loại", ref("SchemaList"))

    def get(self, request: Request) -> HttpResponse:
        """Answer with the address of every type's schema."""
        found = [{"type": model.type_name(), "self": address_of_schema(model)} for model in registry.artefacts()]
        return public(request, {"results": found})


class OneSchema(Resource):
    """The schema of one type."""

    model: Any = Artefact

    def operation(self) -> Operation:
        plural, label = self.model.public_plural(), self.model._meta.verbose_name
        answer = {"type": "object"}
        return Operation(f"read-schema-of-{plural}", "schemas", f"{label}: JSON Schema", answer, media=[MEDIA_TYPE])

    def get(self, request: Request) -> HttpResponse:
        """Answer with the schema."""
        answer = public(request, json_schema(self.model))
        if answer.status_code == 200:
            answer["Content-Type"] = MEDIA_TYPE
        return answer
