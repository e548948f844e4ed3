"""Answers that hold only the fields a caller names with `fields=`, beside those that say which version it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from api.parameters import Parameter, several
from api.projection.bodies import IDENTITY, field_schema, line_of, public_kinds
from api.projection.components import name_of
from api.projection.filters import one_of
from api.projection.kinds import Schema
from api.projection.operation import ref
from content_models.declaration.artefact import Artefact
from content_models.ledger.models import PublicRecord

#: Never left out: whose answer it is.
IDENTITY_OF_LINE = ("key", "version", "digest", "self")
LINE = ("title", "agency", "in_force_from", "url", "columns")


def fields_of_texts(model: type[Artefact]) -> Parameter:
    """Return the parameter that names members of a published text."""
    return _fields(field_schema(model)["enum"], ref(name_of(model, "Field")))


def fields_of_lines(model: type[Artefact]) -> Parameter:
    """Return the parameter that names members of a list's lines, or any public field of the type."""
    names = list(dict.fromkeys((*LINE, *public_kinds(model))))
    return _fields(names, {"type": "string", "enum": names})


def _fields(names: list[str], each: Schema) -> Parameter:
    schema, read = several(each, one_of(names))
    return Parameter(
        "fields", schema, "Only these fields; all unless said. Between commas, or stated once each", read, several=True
    )


def whole_or_part(model: type[Artefact]) -> Schema:
    """Return the schema of a text, whole or only with the fields that were named."""
    return {"anyOf": [ref(name_of(model)), ref("Part")]}


def part_of(body: dict[str, Any], fields: Sequence[str]) -> dict[str, Any]:
    """Return the named members of a text; one that it does not have is left out."""
    return {name: body[name] for name in (*IDENTITY, *fields) if name in body}


def part_of_line(model: type[Artefact], row: PublicRecord, fields: Sequence[str]) -> dict[str, Any]:
    """Return the named members of a line; what is no member of lines comes from the text."""
    told = row.data() | line_of(model, row)
    return {name: told[name] for name in (*IDENTITY_OF_LINE, *fields) if name in told}
