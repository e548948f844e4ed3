"""One dictionary from kind to the JSON Schema of its public form: what `Kind.plain` gives, said for programs.

There is no serializer beside it: a published text is sent as the bytes that were stored, never built again.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from content_models.declaration import kinds
from content_models.declaration.attachments import Attachments
from content_models.declaration.choice import Choice
from content_models.declaration.kind import Kind, kinds_of
from content_models.declaration.limits import Limit
from content_models.declaration.references import AgencyReference, Pinned, Reference
from content_models.declaration.rows import Rows
from content_models.declaration.symbols import Symbol
from content_models.declaration.time_limit import Unit
from content_models.declaration.word import Word

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}


def whole_object(**parts: Schema) -> Schema:
    """Return the schema of an object that has all of the parts."""
    return {"type": "object", "properties": parts, "required": list(parts)}


def or_null(schema: Schema) -> Schema:
    """Return the schema of the same thing where it may be missing."""
    if isinstance(schema.get("type"), str):
        return schema | {"type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _choice(kind: Choice) -> Schema:
    """Values are not closed: what was published keeps a value that the list may lose."""
    words = "; ".join(f"{value}: {label}" for value, label in kind.declared)
    return or_null(whole_object(value=TEXT, label=TEXT) | {"description": words})


def _limit(kind: Kind) -> Schema:
    unit = {"type": "string", "enum": [unit.value for unit in Unit]}
    return or_null(whole_object(value={"type": ["number", "null"]}, unit=unit, case=TEXT, text=TEXT))


def _files(kind: Kind) -> Schema:
    parts = {name: or_null(TEXT) for name in ("id", "name", "digest", "media_type")}
    return {"type": "array", "items": whole_object(**parts, size=or_null(WHOLE))}


def _rows(kind: Rows) -> Schema:
    parts = {name: or_null(schema_of(inner)) for name, inner in kinds_of(kind.of).items()}
    return {"type": "array", "items": whole_object(id=TEXT, **parts)}


SCHEMAS: dict[type[Kind], Callable[[Any], Schema]] = {
    kinds.Line: lambda k: TEXT | {"maxLength": k.max_length},
    kinds.Code: lambda k: TEXT | {"maxLength": k.max_length},
    Symbol: lambda k: TEXT | {"maxLength": k.max_length},
    Word: lambda k: TEXT | {"maxLength": k.max_length},
    kinds.Text: lambda k: TEXT,
    kinds.RichText: lambda k: TEXT | {"contentMediaType": "text/html"},
    kinds.Integer: lambda k: or_null(WHOLE),
    kinds.Money: lambda k: or_null(WHOLE | {"minimum": 0, "description": "đồng"}),
    kinds.Year: lambda k: or_null(WHOLE),
    kinds.Boolean: lambda k: {"type": "boolean"},
    kinds.Date: lambda k: or_null(TEXT | {"format": "date"}),
    kinds.Web: lambda k: TEXT,
    Choice: _choice,
    Limit: _limit,
    Attachments: _files,
    AgencyReference: lambda k: or_null(whole_object(code=TEXT, name=TEXT)),
    Reference: lambda k: or_null(whole_object(type=TEXT, key=or_null(TEXT), title=TEXT)),
    Pinned: lambda k: or_null(whole_object(type=TEXT, key=TEXT, version=WHOLE, title=TEXT)),
    Rows: _rows,
}


def schema_of(kind: Kind) -> Schema:
    """Return the JSON Schema of a kind's public form; LookupError names a kind without an entry above."""
    if type(kind) not in SCHEMAS:
        raise LookupError(f"{kind}: API chưa biết kiểu {type(kind).__name__}; thêm vào api/projection/kinds.py.")
    form = SCHEMAS[type(kind)](kind)
    # No `title`: generators of clients make names of classes out of it.
    return form | {"description": ". ".join(filter(None, (kind.label, form.get("description"))))}
