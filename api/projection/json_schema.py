"""What an address answers as a JSON Schema that stands alone: for whoever checks data without the OpenAPI."""

from __future__ import annotations

import json
import re
from typing import Any

from api.projection.components import named

DIALECT = "https://json-schema.org/draft/2020-12/schema"
POINTER = re.compile(r'"#/components/schemas/(\w+)"')


def address_of_schema(plural: str) -> str:
    """Return where the schema of a type lies."""
    return f"/api/v1/schemas/{plural}/"


def json_schema(name: str, plural: str, title: str, says: str, examples: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a named schema of the OpenAPI with its examples and, as its own definitions, all that it points at."""
    head = {"$schema": DIALECT, "$id": address_of_schema(plural), "title": title}
    others = {other: _own(schema) for other, schema in sorted(_pointed_at(name).items())}
    return head | _own(named()[name]) | {"description": says, "$defs": others, "examples": examples}


def _own(schema: dict[str, Any]) -> dict[str, Any]:
    return json.loads(POINTER.sub(r'"#/$defs/\1"', json.dumps(schema, default=str)))


def _pointed_at(name: str) -> dict[str, Any]:
    """Return the schemas that one needs, and those that these need."""
    known, found, waiting = named(), dict[str, Any](), [name]
    while waiting:
        for other in POINTER.findall(json.dumps(known[waiting.pop()], default=str)):
            if other not in found:
                found[other] = known[other]
                waiting.append(other)
    return found
