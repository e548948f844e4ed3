"""An example of what each type's address answers: the one that was written for it, else one made from samples."""

from __future__ import annotations

from typing import Any

from api.projection.bodies import public_kinds
from content_models.declaration.artefact import Artefact
from content_models.declaration.curated import curated
from content_models.declaration.kind import Kind
from content_models.declaration.record import Record
from content_models.declaration.references import AgencyReference, Pinned, Reference

AGENCY = {"code": "H99.02", "name": "Sở Tư pháp"}
#: What a row is told apart by: any stable identifier.
ROW = "00000000-0000-4000-8000-{:012d}"


def written_for(model: type[Record]) -> list[dict[str, Any]]:
    """Return the example that was written for a type, in a list; an empty one where nobody wrote any."""
    told = curated(model)
    if told is None:
        return []
    return [_head(model) | _with_ids(told) if issubclass(model, Artefact) else {"type": model.type_name()} | told]


def examples_of(model: type[Record]) -> list[dict[str, Any]]:
    """Return what is shown with the schema of a type: a text that nobody wrote one for has one made from samples."""
    made_up = [_head(model) | _from_samples(model)] if issubclass(model, Artefact) and not curated(model) else []
    return written_for(model) or made_up


def _head(model: type[Record]) -> dict[str, Any]:
    return {"type": model.type_name(), "agency": AGENCY, "key": "", "version": 1, "withdrawn": False}


def _from_samples(model: Any, number: int = 1) -> dict[str, Any]:
    own = {name: _told(kind, model.example(number), number) for name, kind in public_kinds(model).items()}
    return {"key": _key(model, own, number)} | own


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
    """Rows get new identifiers each time they are made: an example stays the same. A file has its own."""
    if isinstance(plain, list):
        return [_with_ids(row) | ({} if "digest" in row else {"id": ROW.format(at)}) for at, row in enumerate(plain)]
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
