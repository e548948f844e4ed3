"""A type's published text as a JSON Schema that stands alone: for whoever checks data without the OpenAPI."""

from __future__ import annotations

import json
from typing import Any

from api.projection.bodies import body_schema
from api.projection.components import shared
from api.projection.examples import example_of
from content_models.declaration.artefact import Artefact

DIALECT = "https://json-schema.org/draft/2020-12/schema"
POINTER = "#/components/schemas/"


def address_of_schema(model: type[Artefact]) -> str:
    """Return where the schema of a type lies."""
    return f"/api/v1/schemas/{model.public_plural()}/"


def json_schema(model: type[Artefact]) -> dict[str, Any]:
    """Return the schema with its own definitions and an example."""
    told = json.loads(json.dumps(body_schema(model), default=str).replace(POINTER, "#/$defs/"))
    head = {"$schema": DIALECT, "$id": address_of_schema(model)}
    says = (model.__doc__ or "").partition("\n")[0]
    own = {"$defs": {"AgencyName": shared()["AgencyName"]}, "examples": [example_of(model)]}
    return head | {"title": told["description"]} | told | {"description": says} | own
