"""An example of each type's published text, made from what its declaration offers as samples: nobody's data."""

from __future__ import annotations

from typing import Any

from api.projection.bodies import public_kinds
from content_models.declaration.artefact import Artefact
from content_models.declaration.kind import Kind
from content_models.declaration.record import Record
from content_models.declaration.references import AgencyReference, Pinned, Reference

AGENCY = {"code": "H99.02", "name": "Sở Tư pháp"}
#: What a row is told apart by: any stable identifier.
ROW = "00000000-0000-4000-8000-00000000000{}"


def example_of(model: type[Artefact], number: int = 1) -> dict[str, Any]:
    """Return the body of a version that might be published; `number` sets one example apart from another."""
    own = {name: _told(kind, model.example(number), number) for name, kind in public_kinds(model).items()}
    head = {"type": model.type_name(), "agency": AGENCY, "key": _key(model, own, number), "version": 1}
    return head | {"withdrawn": False} | own


def _told(kind: Kind, declared: dict[str, Any], number: int) -> Any:
    if kind.name in declared:
        return _with_ids(kind.plain(kind.to_python(kind.stored(declared[kind.name]))))
    if isinstance(kind, AgencyReference):
        return AGENCY
    if isinstance(kind, Reference):
        return {"type": _pointed(kind).type_name(), "key": "1", "title": f"{kind.label} {number}"}
    if isinstance(kind, Pinned):
        return {"type": kind.of or "procedure", "key": "1", "version": 1, "title": f"{kind.label} {number}"}
    return _with_ids(kind.plain(kind.to_python(kind.sample(number))))


def _pointed(kind: Any) -> type[Record]:
    return kind.related_model


def _with_ids(plain: Any) -> Any:
    """Rows get new identifiers each time they are made: an example stays the same."""
    if isinstance(plain, list):
        return [_with_ids(row) | ({"id": ROW.format(place)} if "id" in row else {}) for place, row in enumerate(plain)]
    return {name: _with_ids(value) for name, value in plain.items()} if isinstance(plain, dict) else plain


def _key(model: type[Artefact], own: dict[str, Any], number: int) -> str:
    record = model()
    for name in model.one_per or ["code"]:
        if name in own and not isinstance(own[name], dict):
            setattr(record, name, own[name])
    try:
        return record.natural_key() or str(number)
    except (AttributeError, ValueError):
        return str(number)
